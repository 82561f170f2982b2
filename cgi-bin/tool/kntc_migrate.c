#include "tool/kntc.h"

#include "base/core/arena.h"
#include "base/core/conf.h"
#include "base/db/admin.h"
#include "base/db/db.h"
#include "base/db/load.h"
#include "base/db/migrate.h"
#include "tool/kntc_grant.h"
#include "tool/kntc_law.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static bool
is_schema_name(const char *s)
{
    const size_t n = strlen(s);

    return n > 0 && n <= 48 && strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789_") == n;
}

static bool
has_schema(struct tool *t, struct db *db, const char *name)
{
    return db_ask_text(db, t->mem,
                       arena_format(t->mem,
                                    "select 1 from information_schema.schemata where "
                                    "schema_name = %s",
                                    db_quote(db, t->mem, name))) != NULL;
}

static int
make_schema(struct tool *t, struct db *db, const char *name, bool plan)
{
    const char *sql = arena_format(
        t->mem, "create database `%s` character set utf8mb4 collate utf8mb4_bin", name);

    if (!is_schema_name(name))
        tool_stop(TOOL_CONF, "%s: %s is no name of a schema: a-z, 0-9 and _",
                  t->conf_path, name);
    if (has_schema(t, db, name))
        return 0;
    if (plan)
        printf("%s;\n", sql);
    else {
        db_run(db, sql);
        printf("schema\t%s made\n", name);
    }
    return 1;
}

static void
plan_migrations(struct tool *t, const struct migration *all, const char *dir)
{
    static const char *const word[] = {
        [MIGRATION_NEW] = "would run",
        [MIGRATION_CHANGED] = "was changed after it was applied: refused",
        [MIGRATION_LATE] = "comes in under a newer one: refused",
        [MIGRATION_BROKEN] = "began and did not end: refused",
        [MIGRATION_GONE] = "was applied by a newer release",
    };

    for (const struct migration *m = all; m != NULL; m = m->next) {
        if (m->state == MIGRATION_APPLIED)
            continue;
        printf("-- %s/%s.sql %s\n", dir, m->name, word[m->state]);
        if (m->state == MIGRATION_NEW)
            printf("%s\n",
                   admin_read(t->mem, arena_format(t->mem, "%s/%s.sql", dir, m->name)));
    }
}

/* Where there is no schema yet, every file of the directory is new. */
static void
plan(struct tool *t, struct db *db)
{
    const char *dir = tool_path(t, "sql/migrate");
    const char *law = tool_path(t, "sql/law");
    const bool is_there = has_schema(t, db, t->conf->database);
    int n = 0;

    make_schema(t, db, t->conf->database, true);
    make_schema(t, db, t->conf->database_sealed, true);
    if (is_there) {
        struct db *in = tool_admin(t, t->conf->database);

        plan_migrations(t, migrate_plan(in, t->mem, dir), dir);
    } else {
        char **file = tool_list(t->mem, dir, ".sql", &n);

        for (int i = 0; i < n; i++)
            printf("-- %s/%s would run\n%s\n", dir, file[i],
                   admin_read(t->mem, arena_format(t->mem, "%s/%s", dir, file[i])));
    }
    printf("-- then the rows of %s that differ, as seed.def lists them\n",
           tool_path(t, "sql/seed"));

    char **file = tool_list(t->mem, law, ".tsv", &n);

    for (int i = 0; i < n; i++)
        printf("-- then the rows of %s/%s that differ\n", law, file[i]);
    printf("-- then users and rights, as sql/grant lists them\n");
    grant_apply(t, db, true);
}

static int
apply_migrations(struct tool *t, struct db *db)
{
    const char *dir = tool_path(t, "sql/migrate");
    struct migrate_report report;

    for (const struct migration *m = migrate_plan(db, t->mem, dir); m != NULL;
         m = m->next)
        if (m->state == MIGRATION_NEW)
            printf("migration\t%s\n", m->name);
    fflush(stdout);
    if (!migrate_apply(db, dir, &report))
        tool_stop(TOOL_BAD, "%s", report.text);
    return report.applied;
}

int
kntc_migrate(struct tool *t, int n, char **word)
{
    const bool only_plan = n == 1 && strcmp(word[0], "--plan") == 0;
    int changed = 0;

    if (n > 1 || (n == 1 && !only_plan))
        tool_usage(t);
    tool_conf(t);

    struct db *server = tool_admin(t, NULL);

    if (only_plan) {
        plan(t, server);
        return TOOL_GOOD;
    }
    changed += make_schema(t, server, t->conf->database, false);
    changed += make_schema(t, server, t->conf->database_sealed, false);

    struct db *db = tool_admin(t, t->conf->database);

    changed += apply_migrations(t, db);
    changed += law_report(load_seeds(db, t->mem, tool_path(t, "sql/seed")), true);
    changed += law_load(t, db);
    changed += grant_apply(t, db, false);
    if (changed == 0)
        printf("nothing changed: the schema is at %04d\n", migrate_version(db));
    else
        printf("done\tthe schema is at %04d\n", migrate_version(db));
    return TOOL_GOOD;
}
