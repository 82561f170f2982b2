/* migrate: sql/migrate/NNNN_what.sql, forward only, each once.
 *
 * The table migration keeps number, name, SHA-256 and time. A file that changed after
 * it was applied, one that came in under a newer one, and one that began and did not
 * end are refused before anything runs. DDL knows no transaction: what a broken
 * migration had done stands, and a person repairs it.
 */
#ifndef KNTC_MIGRATE_H
#define KNTC_MIGRATE_H

#include <stdbool.h>

struct arena;
struct db;

enum migration_state {
    MIGRATION_NEW, /* would run now */
    MIGRATION_APPLIED,
    MIGRATION_CHANGED, /* the file is not what was applied */
    MIGRATION_LATE,    /* not applied, but a newer one is */
    MIGRATION_BROKEN,  /* began and did not end */
    MIGRATION_GONE     /* applied, but no file: the schema is newer than the program */
};

struct migration {
    struct migration *next;
    int number;
    const char *name; /* 0003_account */
    const char *checksum;
    enum migration_state state;
};

struct migrate_report {
    int applied;    /* how many ran now */
    int version;    /* newest number in the schema */
    char text[300]; /* where it is refused: which, and why */
};

/* Every migration by number. Faults where dir cannot be read or a name is no
 * NNNN_what.sql.
 */
struct migration *migrate_plan(struct db *db, struct arena *mem, const char *dir);

/* Makes the schema of envelopes and the table migration where they are missing, then
 * runs what is new. db is of admin_open. false: refused, and nothing ran. A statement
 * that fails is a fault with file and line. */
bool migrate_apply(struct db *db, const char *dir, struct migrate_report *report);

/* Newest number in the schema, 0 where there is none: a program that needs a newer one
 * does not start. */
int migrate_version(struct db *db);

#endif
