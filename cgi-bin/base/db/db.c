#include "base/db/db.h"

#include "base/core/arena.h"
#include "base/core/conf.h"
#include "base/core/fault.h"
#include "base/db/admin.h"
#include "base/db/connection.h"

#include <errmsg.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    MEM_CAP = 16 << 20,
    IDLE_TICKS = 60 * 1000000 /* after this long a connection is tried before use */
};

/* Client errors that errmsg.h of one of the two libraries lacks. */
enum { ER_KILLED = 1927, ER_IDLE_MYSQL = 4031, ER_SHUTDOWN = 1053, ER_TOO_MANY = 1040 };

enum fault_kind
connection_kind(unsigned error)
{
    switch (error) {
    case 1213: /* deadlock */
    case 1205: /* lock wait */
    case 1020: /* changed since the snapshot */
    case 1180: /* refused at COMMIT (Galera) */
    case 1047: /* node not ready (Galera) */
    case 1615: /* a migration changed the table: prepare again */
        return FAULT_RETRY;
    case CR_SERVER_GONE_ERROR:
    case CR_SERVER_LOST:
    case CR_CONNECTION_ERROR:
    case CR_CONN_HOST_ERROR:
    case 2055: /* lost, with the operating system's reason */
    case ER_KILLED:
    case ER_IDLE_MYSQL:
    case ER_SHUTDOWN:
    case ER_TOO_MANY:
        return FAULT_LOST;
    case 1114: /* table is full */
    case 1021: /* disk is full */
    case 3:    /* error writing file */
    case 28:   /* no space left on device */
        return FAULT_FULL;
    default:
        return FAULT_BUG;
    }
}

/* Messages that name tables, columns and keys, and quote no value. */
static bool
quotes_no_value(unsigned error)
{
    static const unsigned plain[] = { 1020, 1047, 1048, 1053, 1054, 1064, 1142, 1143,
                                      1146, 1180, 1205, 1213, 1264, 1364, 1406, 1451,
                                      1452, 1792, 1969, 3024, 3819, 4025 };

    if (error >= CR_MIN_ERROR && error <= CR_MAX_ERROR)
        return true;
    for (size_t i = 0; i < sizeof plain / sizeof plain[0]; i++)
        if (plain[i] == error)
            return true;
    return false;
}

void
connection_message(char *out, size_t n, unsigned error, const char *message)
{
    if (quotes_no_value(error)) {
        snprintf(out, n, "%s", message);
        return;
    }
    /* "Duplicate entry 'VALUE' for key 'KEY'": the server's own name stands last, and a
     * VALUE that imitates it stands before. */
    const char *quote = strchr(message, '\'');
    const char *last = NULL;

    for (const char *at = quote; at != NULL; at = strstr(at + 1, " for "))
        if (at != quote)
            last = at;
    if (quote == NULL) {
        snprintf(out, n, "%s", message);
        return;
    }
    if (last == NULL || strspn(last + 5, "abcdefghijklmnopqrstuvwxyz "
                                         "ABCDEFGHIJKLMNOPQRSTUVWXYZ_`'.0123456789") !=
                            strlen(last + 5))
        last = "";
    snprintf(out, n, "%.*s'…'%.80s", (int)(quote - message), message, last);
}

void
connection_drop(struct db *db)
{
    if (db->my != NULL)
        mysql_close(db->my);
    db->my = NULL;
    db->in_transaction = false;
    db->is_apart = false;
    query_forget(db);
}

void
connection_fault(struct db *db, const char *what, unsigned error, const char *message)
{
    const enum fault_kind kind = connection_kind(error);
    char text[200];

    /* message may belong to the connection that is dropped next. */
    connection_message(text, sizeof text, error, message);
    if (kind == FAULT_LOST)
        connection_drop(db);
    fault_as(kind, "%s: %u %s", what, error, text);
}

unsigned
connection_step(struct db *db, const char *what)
{
    if (db->my == NULL)
        fault_as(FAULT_LOST, "%s: not connected", what);
    db->count++;
    db->used_at = clock_ticks();
    if (db->inject_in > 0 && --db->inject_in == 0)
        return (unsigned)db->inject_error;
    return 0;
}

const char *
connection_names(struct db *db, struct arena *mem, const char *sql)
{
    static const char prefix[] = "kntc_sealed.";
    const size_t n = sizeof prefix - 1;
    const char *sealed = db->conf->database_sealed;
    size_t hits = 0;

    if (sealed == NULL || strcmp(sealed, "kntc_sealed") == 0)
        return sql;
    for (const char *at = strstr(sql, prefix); at != NULL; at = strstr(at + n, prefix))
        hits++;
    if (hits == 0)
        return sql;

    char *out = arena_alloc(mem, strlen(sql) + hits * (strlen(sealed) + 1) + 1);
    char *to = out;

    for (const char *at; (at = strstr(sql, prefix)) != NULL; sql = at + n) {
        memcpy(to, sql, (size_t)(at - sql));
        to += at - sql;
        to = stpcpy(stpcpy(to, sealed), ".");
    }
    stpcpy(to, sql);
    return out;
}

/* A password exists only where a developer made one. */
static const char *
read_password(struct arena *mem, const char *path)
{
    char line[256];

    if (path == NULL || path[0] == '\0')
        return NULL;
    FILE *f = fopen(path, "re");

    if (f == NULL)
        fault("password file of the database: %s", strerror(errno));
    const bool got = fgets(line, sizeof line, f) != NULL;

    fclose(f);
    if (!got)
        fault("password file of the database is empty");
    line[strcspn(line, "\r\n")] = '\0';
    return arena_copy(mem, line);
}

/* Which of the variables that one server has and the other has not are there. */
static bool
has_variable(MYSQL_RES *variables, const char *name)
{
    mysql_data_seek(variables, 0);
    for (MYSQL_ROW row; (row = mysql_fetch_row(variables)) != NULL;)
        if (strcmp(row[0], name) == 0)
            return true;
    return false;
}

static void
set_session(struct db *db)
{
    static const char ask[] =
        "show session variables where variable_name in ('innodb_snapshot_isolation',"
        " 'idle_transaction_timeout', 'max_statement_time', 'max_execution_time')";
    char set[1024];
    int n = snprintf(
        set, sizeof set,
        "set names utf8mb4 collate utf8mb4_bin, sql_mode = "
        "'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,"
        "ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,NO_ZERO_IN_DATE,ONLY_FULL_GROUP_BY',"
        " time_zone = '+00:00',"
        " group_concat_max_len = 1048576,"
        /* Reach asks of each row shown whether it is barred or assigned; the planner
         * would rather read all that this person is assigned to, for every page. */
        " optimizer_switch = 'materialization=off'");

    if (mysql_query(db->my, ask) != 0)
        connection_fault(db, "session", mysql_errno(db->my), mysql_error(db->my));
    MYSQL_RES *variables = mysql_store_result(db->my);

    if (variables == NULL)
        connection_fault(db, "session", mysql_errno(db->my), mysql_error(db->my));
    if (has_variable(variables, "innodb_snapshot_isolation"))
        n += snprintf(set + n, sizeof set - (size_t)n,
                      ", innodb_snapshot_isolation = on");
    if (!db->admin) {
        /* One more than a list may have, so that too long a list is seen and never
         * loaded. */
        n += snprintf(set + n, sizeof set - (size_t)n,
                      ", innodb_lock_wait_timeout = 5, sql_select_limit = 100001");
        if (has_variable(variables, "max_statement_time"))
            n += snprintf(set + n, sizeof set - (size_t)n, ", max_statement_time = 5");
        else if (has_variable(variables, "max_execution_time"))
            n += snprintf(set + n, sizeof set - (size_t)n,
                          ", max_execution_time = 5000");
        if (has_variable(variables, "idle_transaction_timeout"))
            snprintf(set + n, sizeof set - (size_t)n,
                     ", idle_transaction_timeout = 30");
    }
    mysql_free_result(variables);
    if (mysql_query(db->my, set) != 0)
        connection_fault(db, "session", mysql_errno(db->my), mysql_error(db->my));
}

static void
connect_now(struct db *db)
{
    const unsigned connect_s = 2;
    const unsigned talk_s = 10;
    const unsigned no = 0;
    const struct conf *conf = db->conf;
    struct arena_mark mark = arena_mark(db->mem);
    const char *password = read_password(db->mem, conf->database_password_file);

    db->my = mysql_init(NULL);
    if (db->my == NULL)
        fault("no memory for a connection");
    mysql_options(db->my, MYSQL_SET_CHARSET_NAME, "utf8mb4");
    mysql_options(db->my, MYSQL_OPT_CONNECT_TIMEOUT, &connect_s);
    mysql_options(db->my, MYSQL_OPT_LOCAL_INFILE, &no);
    if (!db->admin) {
        mysql_options(db->my, MYSQL_OPT_READ_TIMEOUT, &talk_s);
        mysql_options(db->my, MYSQL_OPT_WRITE_TIMEOUT, &talk_s);
    }
    if (mysql_real_connect(db->my, NULL, db->user, password, db->schema, 0,
                           conf->database_socket, 0) == NULL) {
        char text[200];

        snprintf(text, sizeof text, "%u %s", mysql_errno(db->my), mysql_error(db->my));
        connection_drop(db);
        /* Whatever the reason, there is no database for this program. */
        fault_as(FAULT_LOST, "connect: %s", text);
    }
    arena_rewind(db->mem, mark);
    db->used_at = clock_ticks();
    set_session(db);
}

static struct db *
open_any(const struct conf *conf, const char *user, const char *schema, bool admin)
{
    struct arena *mem = arena_open(MEM_CAP);
    struct db *db = arena_alloc(mem, sizeof *db);

    db->mem = mem;
    db->conf = conf;
    db->user = arena_copy(mem, user != NULL ? user : conf->database_user);
    db->schema = arena_copy(mem, schema);
    db->admin = admin;
    if (conf->database_sealed != NULL &&
        strspn(conf->database_sealed, "abcdefghijklmnopqrstuvwxyz0123456789_") !=
            strlen(conf->database_sealed))
        fault("database_sealed: a name of a-z, 0-9 and _");
    struct fault_frame frame;

    if (FAULT_CATCH(&frame)) {
        db_close(db);
        fault_as(frame.kind, "%s", frame.text);
    }
    connect_now(db);
    fault_pop(&frame);
    return db;
}

bool
db_start(void)
{
    return mysql_library_init(0, NULL, NULL) == 0;
}

struct db *
db_open(const struct conf *conf, const char *user)
{
    return open_any(conf, user, conf->database, false);
}

struct db *
admin_open(const struct conf *conf, const char *user, const char *schema)
{
    return open_any(conf, user, schema, true);
}

void
db_close(struct db *db)
{
    if (db == NULL)
        return;
    connection_drop(db);
    free(db->scratch);
    arena_close(db->mem);
}

void
db_check(struct db *db)
{
    if (db->in_transaction)
        return;
    if (db->my != NULL && clock_ticks() - db->used_at > IDLE_TICKS) {
        if (mysql_ping(db->my) != 0)
            connection_drop(db);
        else
            db->used_at = clock_ticks();
    }
    if (db->my == NULL)
        connect_now(db);
}

void
db_begin(struct db *db, bool read_only)
{
    const char *sql =
        read_only ? "start transaction read only" : "start transaction read write";

    must(!db->in_transaction);
    db_check(db);
    db->commit_unknown = false;
    if (mysql_query(db->my, sql) != 0) {
        /* Nothing has been done yet: where the server was restarted, begin anew. */
        if (connection_kind(mysql_errno(db->my)) == FAULT_LOST) {
            connection_drop(db);
            connect_now(db);
        }
        if (mysql_query(db->my, sql) != 0)
            connection_fault(db, "begin", mysql_errno(db->my), mysql_error(db->my));
    }
    db->in_transaction = true;
    db->read_only = read_only;
    db->used_at = clock_ticks();
}

void
db_begin_apart(struct db *db)
{
    must(!db->in_transaction);
    db_check(db);
    db->commit_unknown = false;
    db->in_transaction = true;
    db->read_only = true;
    db->is_apart = true;
}

/* Where there was no transaction nothing is told to the server. */
static bool
was_apart(struct db *db)
{
    const bool apart = db->is_apart;

    db->is_apart = false;
    if (apart)
        db->in_transaction = false;
    return apart;
}

void
db_commit(struct db *db)
{
    must(db->in_transaction);
    if (was_apart(db))
        return;
    const unsigned injected = connection_step(db, "commit");
    unsigned error = injected;

    if (injected == 0 || injected == CR_SERVER_LOST)
        if (mysql_query(db->my, "commit") != 0)
            error = mysql_errno(db->my);
    if (error == 0) {
        db->in_transaction = false;
        return;
    }
    /* From here on the server may have had the COMMIT and done it. */
    if (connection_kind(error) == FAULT_LOST && !db->read_only)
        db->commit_unknown = true;
    connection_fault(db, "commit", error,
                     injected != 0 ? "injected" : mysql_error(db->my));
}

void
db_rollback(struct db *db)
{
    if (!db->in_transaction || was_apart(db))
        return;
    db->in_transaction = false;
    if (db->my != NULL && mysql_query(db->my, "rollback") != 0)
        connection_drop(db);
}

bool
db_commit_unknown(const struct db *db)
{
    return db->commit_unknown;
}

#ifdef KNTC_TEST
void
db_inject(struct db *db, int error, int nth)
{
    db->inject_error = error;
    db->inject_in = nth;
}
#endif

uint64_t
db_count(const struct db *db)
{
    return db->count;
}
