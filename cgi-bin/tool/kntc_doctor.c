#include "tool/kntc.h"

#include "base/core/arena.h"
#include "base/core/clock.h"
#include "base/core/conf.h"
#include "base/core/fault.h"
#include "base/db/admin.h"
#include "base/db/db.h"
#include "base/db/migrate.h"
#include "base/xml/view.h"
#include "tool/kntc_finding.h"
#include "tool/kntc_grant.h"
#include "tool/kntc_key.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/un.h>
#include <unistd.h>

/* What the checks of the database work with: as programs connect, and without limits.
 */
struct patient {
    struct tool *t;
    struct finding f;
    struct db *db;
    struct db *admin;
};

static const char *
ask(struct patient *p, struct db *db, const char *sql)
{
    const char *text = db_ask_text(db, p->t->mem, sql);

    return text != NULL ? text : "";
}

/* ---- the server ---- */

static void
check_version(struct patient *p)
{
    const char *version = ask(p, p->admin, "select version()");
    const bool maria = strstr(version, "MariaDB") != NULL;
    int major = 0;
    int minor = 0;
    const bool known = sscanf(version, "%d.%d", &major, &minor) == 2;
    const int have = major * 100 + minor;

    if (known && have >= (maria ? 1011 : 800))
        finding_tell(&p->f, FINDING_OK, "server", "", "%s", version);
    else
        finding_tell(&p->f, FINDING_FAIL, "server",
                     "install MariaDB 10.11 or MySQL 8.0, or later", "%s", version);
}

static void
check_session(struct patient *p)
{
    const char *zone = ask(p, p->db, "select @@session.time_zone");
    const char *mode = ask(p, p->db, "select @@session.sql_mode");
    const char *charset = ask(p, p->db, "select @@session.character_set_client");

    if (strcmp(zone, "+00:00") != 0)
        finding_tell(&p->f, FINDING_FAIL, "session",
                     "take init_connect out of the server's "
                     "configuration",
                     "time zone is %s and not +00:00", zone);
    else if (strstr(mode, "STRICT_ALL_TABLES") == NULL)
        finding_tell(&p->f, FINDING_FAIL, "session",
                     "take init_connect out of the server's "
                     "configuration",
                     "sql_mode is not strict: %s", mode);
    else if (strcmp(charset, "utf8mb4") != 0)
        finding_tell(&p->f, FINDING_FAIL, "session",
                     "take skip-character-set-client-handshake out of the server's "
                     "configuration",
                     "characters come as %s and not utf8mb4", charset);
    else
        finding_tell(&p->f, FINDING_OK, "session", "",
                     "time zone +00:00, strict, utf8mb4");
}

static void
check_snapshot(struct patient *p)
{
    const struct row *row = db_ask_rows(
        p->db, p->t->mem, "show session variables like 'innodb_snapshot_isolation'");

    if (row == NULL)
        finding_tell(&p->f, FINDING_OK, "snapshot isolation", "",
                     "this server has none; locks and versions alone hold");
    else if (strcmp(row->value[1], "ON") == 0)
        finding_tell(&p->f, FINDING_OK, "snapshot isolation", "", "on");
    else
        finding_tell(&p->f, FINDING_FAIL, "snapshot isolation",
                     "set innodb_snapshot_isolation = on", "off");
}

static void
check_durable(struct patient *p)
{
    const char *flush = ask(p, p->admin, "select @@innodb_flush_log_at_trx_commit");
    const char *binlog = ask(p, p->admin, "select @@log_bin");
    const char *sync = ask(p, p->admin, "select @@sync_binlog");

    if (strcmp(flush, "1") != 0)
        finding_tell(&p->f, FINDING_WARN, "durable",
                     "set innodb_flush_log_at_trx_commit = 1",
                     "innodb_flush_log_at_trx_commit is %s: a power cut loses what was "
                     "acknowledged",
                     flush);
    else if (strcmp(binlog, "1") == 0 && strcmp(sync, "1") != 0)
        finding_tell(&p->f, FINDING_WARN, "durable", "set sync_binlog = 1",
                     "sync_binlog is %s: a power cut loses what was acknowledged",
                     sync);
    else
        finding_tell(&p->f, FINDING_OK, "durable", "", "each commit is on the disk");
}

static void
check_clock(struct patient *p)
{
    const instant_t before = clock_now();
    const instant_t theirs = instant_parse(ask(p, p->admin, "select utc_timestamp(6)"));
    const instant_t after = clock_now();
    int64_t off = 0;

    if (theirs < before)
        off = before - theirs;
    else if (theirs > after)
        off = theirs - after;
    finding_tell(&p->f,
                 off > 60000000  ? FINDING_FAIL
                 : off > 2000000 ? FINDING_WARN
                                 : FINDING_OK,
                 "clock", "let one time service set both machines",
                 "%" PRId64 " ms from the database's", off / 1000);
}

/* ---- the schema ---- */

static void
check_charset(struct patient *p)
{
    struct arena *mem = p->t->mem;
    const char *schemas =
        arena_format(mem, "(%s, %s)", db_quote(p->admin, mem, p->t->conf->database),
                     db_quote(p->admin, mem, p->t->conf->database_sealed));
    const char *schema =
        ask(p, p->admin,
            arena_format(
                mem,
                "select group_concat(schema_name, ' ', default_collation_name) from "
                "information_schema.schemata where schema_name in %s and "
                "default_collation_name <> 'utf8mb4_bin'",
                schemas));
    const char *tables = ask(
        p, p->admin,
        arena_format(mem,
                     "select group_concat(table_name) from information_schema.tables "
                     "where table_type = 'BASE TABLE' and (engine <> 'InnoDB' or "
                     "table_collation not like 'utf8mb4%%') and table_schema in %s",
                     schemas));

    if (*schema != '\0')
        finding_tell(&p->f, FINDING_FAIL, "charset",
                     "alter database … character set utf8mb4 collate utf8mb4_bin",
                     "schema %s", schema);
    if (*tables != '\0')
        finding_tell(&p->f, FINDING_FAIL, "charset",
                     "find out who made them: no migration does",
                     "tables that are not InnoDB with utf8mb4: %s", tables);
    if (*schema == '\0' && *tables == '\0')
        finding_tell(&p->f, FINDING_OK, "charset", "", "utf8mb4, all tables InnoDB");
}

static bool
check_migration(struct patient *p, const struct migration *m)
{
    const char *run = "kntc migrate";

    switch (m->state) {
    case MIGRATION_APPLIED:
        return true;
    case MIGRATION_NEW:
        finding_tell(&p->f, FINDING_FAIL, "migrations", run, "%s has not run", m->name);
        break;
    case MIGRATION_CHANGED:
        finding_tell(&p->f, FINDING_FAIL, "migrations",
                     "put the file of the release back; a change is a new migration",
                     "%s is not what was applied", m->name);
        break;
    case MIGRATION_LATE:
        finding_tell(&p->f, FINDING_FAIL, "migrations", "give it the next number",
                     "%s came in under a newer one", m->name);
        break;
    case MIGRATION_BROKEN:
        finding_tell(&p->f, FINDING_FAIL, "migrations",
                     "repair by hand, then delete its row of table migration",
                     "%s began and did not end", m->name);
        break;
    case MIGRATION_GONE:
        finding_tell(&p->f, FINDING_WARN, "migrations",
                     "install the release that the schema is of",
                     "%s was applied by a newer release", m->name);
        break;
    }
    return false;
}

static void
check_migrations(struct patient *p)
{
    bool good = true;
    const struct migration *m =
        migrate_plan(p->admin, p->t->mem, tool_path(p->t, "sql/migrate"));

    for (; m != NULL; m = m->next)
        good = check_migration(p, m) && good;
    if (good)
        finding_tell(&p->f, FINDING_OK, "migrations", "",
                     "all applied as they stand, %04d", migrate_version(p->admin));
}

static void
check_reference(struct patient *p, const char *table)
{
    const char *rows =
        ask(p, p->admin, arena_format(p->t->mem, "select count(*) from `%s`", table));

    if (strcmp(rows, "0") == 0)
        finding_tell(&p->f, FINDING_FAIL, "reference data", "kntc migrate",
                     "table %s is empty", table);
    else
        finding_tell(&p->f, FINDING_OK, "reference data", "", "%s: %s rows", table,
                     rows);
}

/* A table of the law without a row that holds today leaves an act without its law. */
static void
check_law(struct patient *p)
{
    struct arena *mem = p->t->mem;
    int tables = 0;
    int empty = 0;
    const struct row *row = db_ask_rows(
        p->admin, mem,
        "select table_name as name, max(column_name = 'valid_from') as dated "
        "from information_schema.columns where table_schema = database() and "
        "table_name like 'law\\_%' group by table_name order by table_name");
    const char *today = day_text(mem, day_of(clock_now()));

    for (; row != NULL; row = row->next) {
        const char *rows =
            ask(p, p->admin,
                arena_format(
                    mem, "select count(*) from `%s`%s", row_text(row, "name"),
                    row_bool(row, "dated")
                        ? arena_format(mem,
                                       " where valid_from <= '%s' and (valid_to is "
                                       "null or valid_to >= '%s')",
                                       today, today)
                        : ""));

        tables++;
        if (strcmp(rows, "0") != 0)
            continue;
        empty++;
        finding_tell(&p->f, FINDING_FAIL, "law", "kntc law load",
                     "%s has no row that holds today", row_text(row, "name"));
    }
    if (tables == 0)
        finding_tell(&p->f, FINDING_FAIL, "law", "kntc migrate", "there are no tables");
    else if (empty == 0)
        finding_tell(&p->f, FINDING_OK, "law", "", "%d tables hold rows of today",
                     tables);
}

static void
check_data_keys(struct patient *p)
{
    key_check(p->t, &p->f, tool_work(p->t, p->db, NULL));
}

static void
check_rights(struct patient *p)
{
    grant_check(p->t, &p->f, p->admin);
}

static void
check_seeds(struct patient *p)
{
    check_reference(p, "unit");
    check_reference(p, "agency");
}

/* What was given up waits for a person; what waits for an hour has no server. */
static void
check_mail(struct patient *p)
{
    const bool is_on = *p->t->conf->mail_host != '\0';
    const char *dead =
        ask(p, p->admin, "select count(*) from outbox where state = 'dead'");
    const char *late = ask(p, p->admin,
                           "select count(*) from outbox where state = 'wait' and "
                           "made_at < utc_timestamp(6) - interval 1 hour");

    if (strcmp(dead, "0") != 0)
        finding_tell(&p->f, FINDING_WARN, "mail",
                     "kntc mail list says why; mend it, then kntc mail again all",
                     "%s messages were given up", dead);
    if (strcmp(late, "0") != 0)
        finding_tell(&p->f, FINDING_WARN, "mail",
                     is_on ? "kntc mail list says why; does the timer run, and the "
                             "server of mail_host?"
                           : "set mail_host",
                     "%s messages wait for more than an hour", late);
    if (strcmp(dead, "0") == 0 && strcmp(late, "0") == 0)
        finding_tell(&p->f, FINDING_OK, "mail", "", "%s",
                     is_on ? "nothing waits" : "off");
}

/* What the timer could not do (domain/apart): casefiles, and visits, tasks and
 * appointments, by their numbers alone. */
static void
check_timer(struct patient *p)
{
    const struct row *rows = db_ask_rows(
        p->admin, p->t->mem,
        "select what, tries, if(casefile_id = 0, 'item', 'casefile') as thing,"
        " if(casefile_id = 0, item_id, casefile_id) as thing_id"
        " from tick_fault order by id limit 20");

    if (rows == NULL)
        finding_tell(&p->f, FINDING_OK, "timer", "", "nothing is set apart");
    for (const struct row *f = rows; f != NULL; f = f->next)
        finding_tell(&p->f, FINDING_FAIL, "timer",
                     "see the log of kntc tick; it is tried again each hour",
                     "%s of %s %s failed %s times", row_text(f, "what"),
                     row_text(f, "thing"), row_text(f, "thing_id"),
                     row_text(f, "tries"));
}

/* ---- the machine ---- */

static void
check_disk(struct patient *p, const char *what, const char *path)
{
    struct statvfs v;

    if (statvfs(path, &v) != 0) {
        finding_tell(&p->f, FINDING_FAIL, "disk",
                     "make the directory, for the users of the programs alone",
                     "%s: %s cannot be reached", what, path);
        return;
    }
    const int percent =
        v.f_blocks == 0 ? 100 : (int)(100 * (uint64_t)v.f_bavail / v.f_blocks);

    finding_tell(&p->f,
                 percent < 10   ? FINDING_FAIL
                 : percent < 15 ? FINDING_WARN
                                : FINDING_OK,
                 "disk", "make room: uploads stop at 10 % free",
                 "%s: %s has %d %% free", what, path, percent);
}

static void
check_disks(struct patient *p)
{
    check_disk(p, "store", p->t->conf->store);
    check_disk(p, "quarantine", p->t->conf->quarantine);
}

static void
check_data_disk(struct patient *p)
{
    const char *path = ask(p, p->admin, "select @@datadir");

    if (access(path, F_OK) == 0)
        check_disk(p, "database", path);
}

static void
check_fonts(struct patient *p)
{
    int n = 0;

    tool_list(p->t->mem, tool_path(p->t, "public/font"), ".woff2", &n);
    finding_tell(&p->f, n >= 2 ? FINDING_OK : FINDING_FAIL, "fonts",
                 "copy public/font of the release", "%d in %s/public/font", n,
                 p->t->conf->root);
}

static void
check_texts(struct patient *p)
{
    char error[512];

    if (view_start(p->t->conf->root, error, sizeof error))
        finding_tell(&p->f, FINDING_OK, "texts", "", "Vietnamese and English");
    else
        finding_tell(&p->f, FINDING_FAIL, "texts", "copy xsl of the release", "%s",
                     error);
}

static void
check_socket(struct patient *p, const char *directory, const char *name)
{
    struct sockaddr_un to = { .sun_family = AF_UNIX };
    const int n = snprintf(to.sun_path, sizeof to.sun_path, "%s/%s", directory, name);
    const int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

    if (n > 0 && (size_t)n < sizeof to.sun_path && fd >= 0 &&
        connect(fd, (const struct sockaddr *)&to, sizeof to) == 0)
        finding_tell(&p->f, FINDING_OK, "sockets", "", "%s", name);
    else
        finding_tell(&p->f, FINDING_FAIL, "sockets",
                     "start the program; the journal says why it ended",
                     "nobody listens behind %s/%s", directory, name);
    if (fd >= 0)
        close(fd);
}

static void
check_sockets(struct patient *p, const char *directory)
{
    const char *usual = "/run/kntc";
    int n = 0;

    if (directory == NULL && access(usual, F_OK) != 0)
        return;
    if (directory == NULL)
        directory = usual;

    char **name = tool_list(p->t->mem, directory, ".sock", &n);

    if (n == 0)
        finding_tell(&p->f, FINDING_FAIL, "sockets", "start the programs",
                     "%s holds no socket", directory);
    for (int i = 0; i < n; i++)
        check_socket(p, directory, name[i]);
}

/* ---- all of it ---- */

static bool
connects(struct patient *p)
{
    struct fault_frame frame;

    if (FAULT_CATCH(&frame)) {
        finding_tell(&p->f, FINDING_FAIL, "database",
                     "start the server, see database_socket in kntc.conf, then kntc "
                     "migrate",
                     "%s", frame.text);
        return false;
    }
    p->admin = tool_admin(p->t, p->t->conf->database);
    p->db = tool_db(p->t);
    fault_pop(&frame);
    finding_tell(&p->f, FINDING_OK, "database", "", "%s on %s as %s",
                 p->t->conf->database, p->t->conf->database_socket, tool_user(p->t));
    return true;
}

/* A check that cannot be made has failed; the others go on. */
static void
guarded(struct patient *p, const char *name, void (*check)(struct patient *p))
{
    struct fault_frame frame;

    if (FAULT_CATCH(&frame)) {
        db_rollback(p->db);
        finding_tell(&p->f, FINDING_FAIL, name, "mend what is said, then look again",
                     "%s", frame.text);
        return;
    }
    check(p);
    fault_pop(&frame);
}

static void
check_database(struct patient *p)
{
    static const struct {
        const char *name;
        void (*check)(struct patient *p);
    } checks[] = {
        { "server", check_version },
        { "session", check_session },
        { "snapshot isolation", check_snapshot },
        { "durable", check_durable },
        { "clock", check_clock },
        { "charset", check_charset },
        { "migrations", check_migrations },
        { "reference data", check_seeds },
        { "law", check_law },
        { "data keys", check_data_keys },
        { "rights", check_rights },
        { "mail", check_mail },
        { "timer", check_timer },
        { "disk", check_data_disk },
    };

    for (size_t i = 0; i < sizeof checks / sizeof checks[0]; i++)
        guarded(p, checks[i].name, checks[i].check);
}

/* Whom people ask: the page /tro-giup/ho-tro says it (letter 282/TTCP-TTTT). */
static void
check_support(struct patient *p)
{
    const struct conf *conf = p->t->conf;
    const char *lacks = *conf->hotline == '\0'   ? "hotline"
                        : *conf->email == '\0'   ? "email"
                        : *conf->operator== '\0' ? "operator"
                        : * conf->hours == '\0'  ? "hours"
                                                 : NULL;

    if (lacks == NULL)
        finding_tell(&p->f, FINDING_OK, "support", "", "%s, %s", conf->hotline,
                     conf->email);
    else
        finding_tell(&p->f, FINDING_WARN, "support",
                     "set hotline, email, operator and hours in kntc.conf",
                     "%s is not set: the support page names nobody to ask", lacks);
}

int
kntc_doctor(struct tool *t, int n, char **word)
{
    struct patient p = { .t = t };

    if (n != 0 && (n != 2 || strcmp(word[0], "--sockets") != 0))
        tool_usage(t);
    tool_conf(t);
    finding_tell(&p.f, FINDING_OK, "configuration", "", "%s", t->conf_path);
    if (connects(&p))
        check_database(&p);
    else
        key_check(t, &p.f, NULL);
    check_disks(&p);
    check_fonts(&p);
    check_texts(&p);
    check_support(&p);
    check_sockets(&p, n == 2 ? word[1] : NULL);
    printf("%d ok, %d warn, %d FAIL\n", p.f.count[FINDING_OK], p.f.count[FINDING_WARN],
           p.f.count[FINDING_FAIL]);
    return finding_status(&p.f);
}
