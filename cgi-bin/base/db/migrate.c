#include "base/db/migrate.h"

#include "base/core/arena.h"
#include "base/core/conf.h"
#include "base/core/fault.h"
#include "base/crypto/seal.h"
#include "base/db/admin.h"
#include "base/db/connection.h"
#include "base/db/db.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MEM_CAP = 64 << 20 };

static const char table[] =
    "create table if not exists migration ("
    " number int unsigned not null comment 'NNNN of sql/migrate/NNNN_what.sql',"
    " name varchar(80) character set ascii collate ascii_bin not null,"
    " checksum char(64) character set ascii collate ascii_bin not null"
    " comment 'SHA-256 of the file',"
    " applied_at datetime(6) null comment 'null: began and did not end',"
    " primary key (number)"
    ") engine = InnoDB default character set utf8mb4 collate utf8mb4_bin"
    " comment 'What of sql/migrate has been applied'";

static bool
has_table(struct db *db, struct arena *mem)
{
    return db_ask_text(
               db, mem,
               "select 1 from information_schema.tables"
               " where table_schema = database() and table_name = 'migration'") != NULL;
}

int
migrate_version(struct db *db)
{
    struct arena *mem = arena_open(1 << 20);
    int version = 0;

    if (has_table(db, mem)) {
        const char *newest = db_ask_text(
            db, mem, "select max(number) from migration where applied_at is not null");

        version = newest == NULL ? 0 : (int)strtol(newest, NULL, 10);
    }
    arena_close(mem);
    return version;
}

static int
is_sql(const struct dirent *entry)
{
    const size_t n = strlen(entry->d_name);

    return entry->d_name[0] != '.' && n > 4 &&
           strcmp(entry->d_name + n - 4, ".sql") == 0;
}

static const char *
checksum(struct arena *mem, const char *text)
{
    unsigned char sum[32];
    char *hex = arena_alloc(mem, 65);

    seal_sha256(text, strlen(text), sum);
    for (size_t i = 0; i < sizeof sum; i++)
        snprintf(hex + 2 * i, 3, "%02x", sum[i]);
    return hex;
}

static void
free_names(void *what)
{
    struct dirent **entry = what;

    for (int i = 0; entry[i] != NULL; i++)
        free(entry[i]);
    free(entry);
}

/* The files by number; all are new until the table tells otherwise. */
static struct migration *
read_files(struct arena *mem, const char *dir)
{
    struct dirent **entry;
    const int n = scandir(dir, &entry, is_sql, alphasort);

    if (n < 0)
        fault("%s: %s", dir, strerror(errno));
    struct dirent **ended = reallocarray(entry, (size_t)n + 1, sizeof(struct dirent *));

    if (ended == NULL)
        fault("no memory for the names in %s", dir);
    ended[n] = NULL;
    arena_defer(mem, free_names, ended);
    struct migration *first = NULL;
    struct migration **next = &first;
    int last = 0;

    for (int i = 0; i < n; i++) {
        const char *name = ended[i]->d_name;
        struct migration *m = arena_alloc(mem, sizeof *m);

        if (strspn(name, "0123456789") != 4 || name[4] != '_' || strlen(name) > 80)
            fault("%s/%s: want NNNN_what.sql", dir, name);
        m->number = (int)strtol(name, NULL, 10);
        if (m->number == last)
            fault("%s/%s: a second file of this number", dir, name);
        last = m->number;
        m->name = arena_copy_n(mem, name, strlen(name) - 4);
        m->checksum =
            checksum(mem, admin_read(mem, arena_format(mem, "%s/%s", dir, name)));
        *next = m;
        next = &m->next;
    }
    return first;
}

static struct migration *
of_number(struct migration *all, int number)
{
    while (all != NULL && all->number != number)
        all = all->next;
    return all;
}

struct migration *
migrate_plan(struct db *db, struct arena *mem, const char *dir)
{
    struct migration *all = read_files(mem, dir);
    int newest = 0;

    if (!has_table(db, mem))
        return all;
    for (struct row *row =
             db_ask_rows(db, mem,
                         "select number, name, checksum, applied_at from migration"
                         " order by number desc");
         row != NULL; row = row->next) {
        const int number = (int)row_int(row, "number");
        struct migration *m = of_number(all, number);

        if (newest == 0)
            newest = number;
        if (m == NULL) {
            m = arena_alloc(mem, sizeof *m);
            *m = (struct migration){ .number = number,
                                     .name = row_text(row, "name"),
                                     .checksum = row_text(row, "checksum"),
                                     .state = MIGRATION_GONE };
            struct migration **at = &all;

            while (*at != NULL && (*at)->number < number)
                at = &(*at)->next;
            m->next = *at;
            *at = m;
        } else if (row_text(row, "applied_at") == NULL)
            m->state = MIGRATION_BROKEN;
        else if (strcmp(row_text(row, "checksum"), m->checksum) != 0)
            m->state = MIGRATION_CHANGED;
        else
            m->state = MIGRATION_APPLIED;
    }
    for (struct migration *m = all; m != NULL; m = m->next)
        if (m->state == MIGRATION_NEW && m->number < newest)
            m->state = MIGRATION_LATE;
    return all;
}

static const char *
reason(enum migration_state state)
{
    switch (state) {
    case MIGRATION_CHANGED:
        return "was changed after it was applied; write a new one";
    case MIGRATION_LATE:
        return "comes in under one that is applied; give it the next number";
    case MIGRATION_BROKEN:
        return "began and did not end; repair by hand, then delete its row of "
               "migration";
    default:
        return NULL;
    }
}

static void
make_schema(struct db *db, struct arena *mem)
{
    const char *sealed = db->conf->database_sealed;

    if (sealed != NULL &&
        db_ask_text(db, mem,
                    arena_format(mem,
                                 "select 1 from information_schema.schemata"
                                 " where schema_name = %s",
                                 db_quote(db, mem, sealed))) == NULL)
        db_run(db, arena_format(mem,
                                "create database %s character set utf8mb4"
                                " collate utf8mb4_bin",
                                sealed));
    if (!has_table(db, mem))
        db_run(db, table);
}

static void
apply(struct db *db, struct arena *mem, const char *dir, const struct migration *m)
{
    struct fault_frame frame;
    const char *path = arena_format(mem, "%s/%s.sql", dir, m->name);
    const char *text = admin_read(mem, path);

    if (strcmp(checksum(mem, text), m->checksum) != 0)
        fault("%s: changes while it is read", path);
    db_run(db, arena_format(mem,
                            "insert into migration (number, name, checksum)"
                            " values (%d, '%s', '%s')",
                            m->number, m->name, m->checksum));
    const uint64_t before = db_count(db);

    if (FAULT_CATCH(&frame)) {
        /* Where its first statement was refused nothing has changed. */
        if (frame.kind == FAULT_BUG && db_count(db) <= before + 1)
            db_run(db, arena_format(mem, "delete from migration where number = %d",
                                    m->number));
        fault_as(frame.kind, "%s", frame.text);
    }
    db_script(db, text, path);
    fault_pop(&frame);
    db_run(db, arena_format(mem,
                            "update migration set applied_at = utc_timestamp(6)"
                            " where number = %d",
                            m->number));
}

static bool
apply_all(struct db *db, struct arena *mem, const char *dir,
          struct migrate_report *report)
{
    const struct migration *all = migrate_plan(db, mem, dir);

    for (const struct migration *m = all; m != NULL; m = m->next)
        if (reason(m->state) != NULL) {
            snprintf(report->text, sizeof report->text, "%s/%s.sql %s", dir, m->name,
                     reason(m->state));
            return false;
        }
    make_schema(db, mem);
    for (const struct migration *m = all; m != NULL; m = m->next)
        if (m->state == MIGRATION_NEW) {
            apply(db, mem, dir, m);
            report->applied++;
        }
    return true;
}

bool
migrate_apply(struct db *db, const char *dir, struct migrate_report *report)
{
    struct arena *mem = arena_open(MEM_CAP);
    struct fault_frame frame;

    *report = (struct migrate_report){ 0 };
    if (FAULT_CATCH(&frame)) {
        arena_close(mem);
        fault_as(frame.kind, "%s", frame.text);
    }
    const bool done = apply_all(db, mem, dir, report);

    report->version = migrate_version(db);
    fault_pop(&frame);
    arena_close(mem);
    return done;
}
