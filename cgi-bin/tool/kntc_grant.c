#include "tool/kntc_grant.h"

#include "base/core/arena.h"
#include "base/core/conf.h"
#include "base/core/fault.h"
#include "base/crypto/token.h"
#include "base/db/admin.h"
#include "base/db/db.h"
#include "tool/kntc.h"
#include "tool/kntc_finding.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { ITEMS_MAX = 8192, SHOWN = 3 };

/* One privilege on one column, or on a whole table: column "". Rights that no file can
 * give (on a schema, on all, by a role) have an empty table as well. */
struct item {
    const char *privilege;
    const char *schema;
    const char *table;
    const char *column;
};

struct items {
    struct item *item;
    int n;
};

struct program {
    const char *name;
    const char *file;   /* sql/grant/intake.sql */
    const char *quoted; /* 'kntc-intake'@'localhost' */
    const char *user;
    struct items wanted;
    struct items held;
    bool is_made;
    const char *plugin;
};

static int
compare(const void *a, const void *b)
{
    const struct item *x = a;
    const struct item *y = b;
    int c = strcmp(x->schema, y->schema);

    if (c == 0)
        c = strcmp(x->table, y->table);
    if (c == 0)
        c = strcmp(x->privilege, y->privilege);
    return c != 0 ? c : strcmp(x->column, y->column);
}

static void
add(struct items *list, struct item item)
{
    must(list->n < ITEMS_MAX);
    list->item[list->n++] = item;
}

static bool
is_word(const char *s)
{
    return *s != '\0' &&
           strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789_") == strlen(s);
}

static bool
is_privilege(const char *s)
{
    return strcmp(s, "select") == 0 || strcmp(s, "insert") == 0 ||
           strcmp(s, "update") == 0 || strcmp(s, "delete") == 0;
}

static bool
read_line(struct tool *t, struct program *p, char *line)
{
    char *field[4];
    const int n = tool_fields(line, field, 4);
    struct item item = { .schema = t->conf->database, .column = "" };

    if (n < 2 || n > 3 || !is_privilege(field[0]))
        return false;
    item.privilege = field[0];
    item.table = field[1];
    if (strncmp(item.table, "kntc_sealed.", 12) == 0) {
        item.schema = t->conf->database_sealed;
        item.table += 12;
    }
    if (!is_word(item.table))
        return false;
    if (n == 2 || *field[2] == '\0') {
        add(&p->wanted, item);
        return true;
    }
    if (strcmp(item.privilege, "delete") == 0)
        return false;
    for (char *at = field[2]; at != NULL;) {
        item.column = strsep(&at, ",");
        if (!is_word(item.column))
            return false;
        add(&p->wanted, item);
    }
    return true;
}

static void
read_file(struct tool *t, struct program *p)
{
    char *text = admin_read(t->mem, tool_path(t, p->file));
    char *line;

    p->wanted.item = arena_alloc(t->mem, ITEMS_MAX * sizeof *p->wanted.item);
    for (int number = 1; (line = tool_line(&text)) != NULL; number++)
        if (*line != '\0' && *line != '#' && strncmp(line, "--", 2) != 0 &&
            !read_line(t, p, line))
            tool_stop(
                TOOL_BAD,
                "%s:%d: a line is select, insert, update or delete, then a table, "
                "then its columns or nothing, with tabs between",
                p->file, number);
    qsort(p->wanted.item, (size_t)p->wanted.n, sizeof *p->wanted.item, compare);
}

/* What a server of either kind says of one user; the columns have one name for all. A
 * right that may be passed on is another right. */
static char *
held_sql(struct tool *t, struct db *db, const struct program *p)
{
    const char *who = db_quote(db, t->mem, p->quoted);
    const char *user = db_quote(db, t->mem, p->user);
    const bool maria = db_ask_text(db, t->mem,
                                   "select 1 from information_schema.tables where "
                                   "table_schema = 'mysql' and "
                                   "table_name = 'roles_mapping'") != NULL;
    const char *roles =
        maria ? "concat('role ', role), '', '', '', 'NO' from mysql.roles_mapping"
                " where host = 'localhost' and user"
              : "concat('role ', from_user), '', '', '', 'NO' from mysql.role_edges"
                " where to_host = 'localhost' and to_user";

    return arena_format(
        t->mem,
        "select lower(privilege_type) as privilege, table_schema as in_schema,"
        " table_name as in_table, column_name as in_column, is_grantable as passed_on"
        " from information_schema.column_privileges where grantee = %s"
        " union all select lower(privilege_type), table_schema, table_name, '',"
        " is_grantable from information_schema.table_privileges"
        " where privilege_type <> 'USAGE' and grantee = %s"
        " union all select lower(privilege_type), table_schema, '', '', is_grantable"
        " from information_schema.schema_privileges"
        " where privilege_type <> 'USAGE' and grantee = %s"
        " union all select lower(privilege_type), '', '', '', is_grantable"
        " from information_schema.user_privileges"
        " where privilege_type <> 'USAGE' and grantee = %s"
        " union all select concat('routine ', routine_name), db, '', '', 'NO'"
        " from mysql.procs_priv where host = 'localhost' and user = %s"
        " union all select %s = %s",
        who, who, who, who, user, roles, user);
}

static void
read_held(struct tool *t, struct db *db, struct program *p)
{
    const char *sql = held_sql(t, db, p);

    p->held.item = arena_alloc(t->mem, ITEMS_MAX * sizeof *p->held.item);
    for (const struct row *r = db_ask_rows(db, t->mem, sql); r != NULL; r = r->next) {
        const char *privilege = row_text(r, "privilege");

        if (strcmp(row_text(r, "passed_on"), "YES") == 0)
            privilege = arena_format(t->mem, "%s with grant option", privilege);
        add(&p->held, (struct item){ .privilege = privilege,
                                     .schema = row_text(r, "in_schema"),
                                     .table = row_text(r, "in_table"),
                                     .column = row_text(r, "in_column") });
    }
    qsort(p->held.item, (size_t)p->held.n, sizeof *p->held.item, compare);

    const struct row *made =
        db_ask_rows(db, t->mem,
                    arena_format(t->mem,
                                 "select plugin from mysql.user where user = %s and "
                                 "host = 'localhost'",
                                 db_quote(db, t->mem, p->user)));

    p->is_made = made != NULL;
    p->plugin = made == NULL || made->value[0] == NULL ? "" : made->value[0];
}

static bool
is_ours(const struct tool *t, const struct item *item)
{
    return *item->schema == '\0' || strcmp(item->schema, t->conf->database) == 0 ||
           strcmp(item->schema, t->conf->database_sealed) == 0;
}

static bool
holds(const struct items *list, const struct item *item)
{
    return bsearch(item, list->item, (size_t)list->n, sizeof *item, compare) != NULL;
}

/* What of a is not in b; ours: of this portal's schemas, else of others. */
static struct items
without(struct tool *t, const struct items *a, const struct items *b, bool ours)
{
    struct items rest = { arena_alloc(t->mem, ((size_t)a->n + 1) * sizeof *rest.item),
                          0 };

    for (int i = 0; i < a->n; i++)
        if (!holds(b, &a->item[i]) && is_ours(t, &a->item[i]) == ours)
            rest.item[rest.n++] = a->item[i];
    return rest;
}

/* "select (a, b) on `kntc`.`casefile`" of the items from *i on that share all but the
 * column; moves *i past them. */
static char *
clause(struct tool *t, const struct items *list, int *i)
{
    const struct item *first = &list->item[*i];
    char *columns = arena_copy(t->mem, "");

    for (; *i < list->n; ++*i) {
        const struct item *item = &list->item[*i];

        if (strcmp(item->privilege, first->privilege) != 0 ||
            strcmp(item->schema, first->schema) != 0 ||
            strcmp(item->table, first->table) != 0 ||
            (*item->column == '\0') != (*first->column == '\0'))
            break;
        if (*item->column != '\0')
            columns = arena_format(t->mem, "%s%s`%s`", columns, *columns ? ", " : "",
                                   item->column);
    }
    if (*columns != '\0')
        columns = arena_format(t->mem, " (%s)", columns);
    return arena_format(t->mem, "%s%s on `%s`.`%s`", first->privilege, columns,
                        first->schema, first->table);
}

static void
run(struct db *db, const struct program *p, bool plan, const char *sql)
{
    struct fault_frame frame;

    if (plan) {
        printf("%s;\n", sql);
        return;
    }
    if (FAULT_CATCH(&frame))
        fault_as(frame.kind, "%s: %s\n  (%s)", p->file, frame.text, sql);
    db_run(db, sql);
    fault_pop(&frame);
}

static char *
read_password(struct tool *t, const char *path)
{
    char *text = admin_read(t->mem, path);

    text[strcspn(text, "\r\n")] = '\0';
    if (*text == '\0')
        tool_stop(TOOL_BAD, "%s: is empty\n  Remove it: kntc migrate makes another.",
                  path);
    return text;
}

static char *
make_password(struct tool *t, const char *path)
{
    unsigned char bytes[24];
    const int fd =
        open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);

    token_random(bytes, sizeof bytes);
    char *text = token_text(t->mem, bytes, sizeof bytes);
    const char *line = arena_format(t->mem, "%s\n", text);

    if (fd < 0 || write(fd, line, strlen(line)) != (ssize_t)strlen(line) ||
        fsync(fd) != 0 || close(fd) != 0)
        tool_stop(TOOL_BAD, "%s: %s\n  The directory must be there, and this user's.",
                  path, strerror(errno));
    return text;
}

/* How the user comes in: "identified …". */
static char *
identified(struct tool *t, struct db *db, const struct program *p, bool plan,
           bool *fresh)
{
    const char *path = tool_password_file(t, p->name);
    const char *version = db_ask_text(db, t->mem, "select version()");

    *fresh = false;
    if (path == NULL)
        return arena_copy(t->mem, strstr(version, "MariaDB") != NULL
                                      ? "identified via unix_socket"
                                      : "identified with auth_socket");
    *fresh = access(path, F_OK) != 0;
    if (plan)
        return arena_format(t->mem, "identified by '…' /* %s */", path);

    const char *password = *fresh ? make_password(t, path) : read_password(t, path);

    return arena_format(t->mem, "identified by %s", db_quote(db, t->mem, password));
}

static bool
comes_in_right(struct tool *t, const struct program *p)
{
    const bool by_socket =
        strcmp(p->plugin, "unix_socket") == 0 || strcmp(p->plugin, "auth_socket") == 0;

    return by_socket == (tool_password_file(t, p->name) == NULL);
}

static int
apply_user(struct tool *t, struct db *db, const struct program *p, bool plan)
{
    bool fresh;
    const char *how = identified(t, db, p, plan, &fresh);
    const bool changes = !p->is_made || !comes_in_right(t, p) || fresh;

    /* A password is set each time: the server does not tell what it is. */
    if (!changes && (plan || tool_password_file(t, p->name) == NULL))
        return 0;
    run(db, p, plan,
        arena_format(t->mem, "%s user %s %s", p->is_made ? "alter" : "create",
                     p->quoted, how));
    if (changes && !plan)
        printf("user\t%s %s\n", p->user, p->is_made ? "comes in another way" : "made");
    return changes ? 1 : 0;
}

/* Missing rights come before others go, so that programs that run notice nothing. Only
 * where somebody gave what no file can give, all is taken back at once. */
static int
apply_rights(struct tool *t, struct db *db, const struct program *p, bool plan)
{
    struct items missing = without(t, &p->wanted, &p->held, true);
    struct items extra = without(t, &p->held, &p->wanted, true);
    bool plain = true;

    for (int i = 0; i < extra.n; i++)
        plain = plain && is_privilege(extra.item[i].privilege) && *extra.item[i].table;
    if (!plain) {
        run(db, p, plan,
            arena_format(t->mem, "revoke all privileges, grant option from %s",
                         p->quoted));
        missing = p->wanted;
        extra.n = 0;
    }
    for (int i = 0; i < missing.n;)
        run(db, p, plan,
            arena_format(t->mem, "grant %s to %s", clause(t, &missing, &i), p->quoted));
    for (int i = 0; i < extra.n;)
        run(db, p, plan,
            arena_format(t->mem, "revoke %s from %s", clause(t, &extra, &i),
                         p->quoted));
    if (missing.n == 0 && extra.n == 0 && plain)
        return 0;
    if (!plan)
        printf("rights\t%s: %d given, %s\n", p->user, missing.n,
               plain ? arena_format(t->mem, "%d taken", extra.n) : "all others taken");
    return 1;
}

static struct program
read_program(struct tool *t, struct db *db, const char *file)
{
    struct program p = { .name = arena_copy_n(t->mem, file, strlen(file) - 4),
                         .file = arena_format(t->mem, "sql/grant/%s", file) };

    if (!is_word(p.name))
        tool_stop(TOOL_BAD, "%s: the name of a program is of a-z, 0-9 and _", p.file);
    p.user = arena_format(t->mem, "kntc-%s", p.name);
    p.quoted = arena_format(t->mem, "'%s'@'localhost'", p.user);
    read_file(t, &p);
    read_held(t, db, &p);
    return p;
}

int
grant_apply(struct tool *t, struct db *db, bool plan)
{
    int n = 0;
    int changed = 0;
    char **file = tool_list(t->mem, tool_path(t, "sql/grant"), ".sql", &n);

    for (int i = 0; i < n; i++) {
        const struct arena_mark mark = arena_mark(t->mem);
        const struct program p = read_program(t, db, file[i]);

        changed += apply_user(t, db, &p, plan);
        changed += apply_rights(t, db, &p, plan);
        arena_rewind(t->mem, mark);
    }
    return changed;
}

static char *
some(struct tool *t, const struct items *list)
{
    char *text = arena_copy(t->mem, "");

    for (int i = 0; i < list->n && i < SHOWN; i++) {
        const struct item *x = &list->item[i];

        text = arena_format(t->mem, "%s%s%s on %s%s%s%s%s", text, i > 0 ? ", " : "",
                            x->privilege, *x->schema ? x->schema : "*",
                            *x->table ? "." : "", x->table, *x->column ? "." : "",
                            x->column);
    }
    if (list->n > SHOWN)
        text = arena_format(t->mem, "%s and %d more", text, list->n - SHOWN);
    return text;
}

static void
check_program(struct tool *t, struct finding *f, const struct program *p)
{
    const char *check = arena_format(t->mem, "rights of %s", p->user);
    const struct items missing = without(t, &p->wanted, &p->held, true);
    const struct items extra = without(t, &p->held, &p->wanted, true);
    const struct items elsewhere = without(t, &p->held, &p->wanted, false);
    const char *migrate = "kntc migrate makes it so";

    if (!p->is_made) {
        finding_tell(f, FINDING_FAIL, check, migrate, "the database has no such user");
        return;
    }
    if (!comes_in_right(t, p))
        finding_tell(f, FINDING_FAIL, check, migrate,
                     "the user comes in by %s, which is not what kntc.conf says",
                     p->plugin);
    if (missing.n > 0)
        finding_tell(f, FINDING_FAIL, check, migrate, "fewer than %s: lacks %s",
                     p->file, some(t, &missing));
    if (extra.n > 0)
        finding_tell(f, FINDING_FAIL, check,
                     "ask who gave it; kntc migrate takes it back",
                     "more than %s: has %s", p->file, some(t, &extra));
    if (elsewhere.n > 0)
        finding_tell(f, FINDING_WARN, check,
                     "revoke it, unless it is another portal on this server",
                     "has rights on other schemas: %s", some(t, &elsewhere));
    if (missing.n + extra.n + elsewhere.n == 0 && comes_in_right(t, p))
        finding_tell(f, FINDING_OK, check, "", "%d, as %s says", p->held.n, p->file);
}

static void
check_strangers(struct tool *t, struct finding *f, struct db *db, char *const *file,
                int n)
{
    for (const struct row *r =
             db_ask_rows(db, t->mem,
                         "select user as name, host as from_host from mysql.user "
                         "where user like 'kntc-%' order by 1, 2");
         r != NULL; r = r->next) {
        bool known = false;

        for (int i = 0; i < n; i++)
            known = known || strcmp(arena_format(t->mem, "kntc-%.*s",
                                                 (int)strlen(file[i]) - 4, file[i]),
                                    row_text(r, "name")) == 0;
        if (!known || strcmp(row_text(r, "from_host"), "localhost") != 0)
            finding_tell(f, FINDING_WARN,
                         arena_format(t->mem, "rights of %s", row_text(r, "name")),
                         "drop the user, unless it is another portal's",
                         "user %s@%s of the database belongs to no program here",
                         row_text(r, "name"), row_text(r, "from_host"));
    }
}

void
grant_check(struct tool *t, struct finding *f, struct db *db)
{
    int n = 0;
    char **file = tool_list(t->mem, tool_path(t, "sql/grant"), ".sql", &n);

    if (n == 0)
        finding_tell(f, FINDING_FAIL, "rights", "make grants, in the source tree",
                     "%s/sql/grant holds no file", t->conf->root);
    for (int i = 0; i < n; i++) {
        const struct arena_mark mark = arena_mark(t->mem);
        const struct program p = read_program(t, db, file[i]);

        check_program(t, f, &p);
        arena_rewind(t->mem, mark);
    }
    check_strangers(t, f, db, file, n);
}
