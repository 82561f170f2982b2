/* db: one connection, transactions, rows.
 *
 * Statements are never made here: they stand in sql/, and mkquery turns each into a
 * typed function (base/db/query.h, which generated code alone includes).
 */
#ifndef KNTC_DB_H
#define KNTC_DB_H

#include "base/core/clock.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct conf;
struct db;
struct work;

/* SQL's NULL for an int parameter of a query. */
#define DB_NULL INT64_MIN

/* One row of a result: named text values in the order of the query; value NULL is
 * SQL's NULL. Lists are linked by next. Instants are "YYYY-MM-DD hh:mm:ss.ffffff" UTC.
 */
struct row {
    struct row *next;
    int n;
    const char *const *name;
    char **value;
    const size_t *length;
};

/* Once, before the first worker is forked: what the client library sets up for a
 * process (its plugins, the TLS library) is a megabyte and a half of pages that each
 * worker would touch by itself. Without it db_open does the same. false: it does not
 * start. */
bool db_start(void);

/* Connects (connect 2 s, read and write 10 s) and sets the session: utf8mb4, strict,
 * time zone +00:00, read committed off (repeatable read stays), snapshot isolation
 * where the server has it, lock wait and statement time 5 s. user NULL: as conf says.
 * Faults with FAULT_LOST. Rows stay valid until db_close, over reconnections. */
struct db *db_open(const struct conf *conf, const char *user);
void db_close(struct db *db);

/* Connects again if the connection is gone or was idle for more than 60 s and dead. */
void db_check(struct db *db);

/* Transactions; the dispatcher calls these, handlers never. db_begin does db_check. */
void db_begin(struct db *db, bool read_only);
void
db_begin_apart(struct db *db); /* none: each statement reads by itself, none writes */
void db_commit(struct db *db);
void db_rollback(struct db *db); /* never faults; nothing to do is no mistake */

/* Was the connection lost while COMMIT was under way? Then nobody knows what happened;
 * the flag holds until the next db_begin. */
bool db_commit_unknown(const struct db *db);

#ifdef KNTC_TEST
/* Raises the given error at the n-th statement or commit from now. Two at a commit tell
 * of both sides of the unknown: 2013 commits and then loses the connection, 2006 loses
 * it before. */
void db_inject(struct db *db, int error, int nth);
#endif

/* Statements run so far on this connection. */
uint64_t db_count(const struct db *db);

/* A value by name: faults where the row has no such column (a typo is found on the
 * first run). row_text gives NULL for SQL's NULL; row_int gives 0; row_day DAY_NONE. */
const char *row_text(const struct row *row, const char *name);
int64_t row_int(const struct row *row, const char *name);
day_t row_day(const struct row *row, const char *name);
instant_t row_instant(const struct row *row, const char *name);
bool row_bool(const struct row *row, const char *name);
bool row_has(const struct row *row, const char *name);
/* The first row of a list (NULL: none) with this id, or NULL. */
const struct row *row_of_id(const struct row *rows, int64_t id);
/* Bytes of a binary column. */
const unsigned char *row_bytes(const struct row *row, const char *name, size_t *n);

#endif
