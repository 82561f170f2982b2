#include "base/db/query.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/core/values.h"
#include "base/crypto/seal.h"
#include "base/db/connection.h"
#include "base/db/db.h"
#include "base/work.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    MANY_MAX = 100000,
    SCRATCH_KEPT = 256 * 1024, /* an unusually wide row gives its memory back */
    FIRST_SLOTS = 128,
    DUPLICATE_KEY = 1062,
    MIXED_COLLATIONS = 1267,
    PREPARE_AGAIN = 1615
};

/* A query prepared on the connection as it is now. */
struct statement {
    const struct query *query;
    MYSQL_STMT *stmt; /* NULL: not prepared on this connection */
    int columns;
    const char **name; /* of the elements, sealed columns without their suffix */
    MYSQL_BIND *param;
    MYSQL_TIME *time; /* one a parameter, for days and instants */
    MYSQL_BIND *result;
    unsigned long *length;
    db_bool *is_null;
    int *opened; /* pairs: a sealed column, the column of its row_uid */
    int opens;
};

struct query_arg
query_int(int64_t n)
{
    if (n == DB_NULL)
        return (struct query_arg){ .type = QUERY_NULL };
    return (struct query_arg){ .type = QUERY_INT, .number = n };
}

struct query_arg
query_text(const char *s)
{
    if (s == NULL)
        return (struct query_arg){ .type = QUERY_NULL };
    return (struct query_arg){ .type = QUERY_TEXT, .bytes = s, .n = strlen(s) };
}

struct query_arg
query_day(day_t day)
{
    if (day == DAY_NONE)
        return (struct query_arg){ .type = QUERY_NULL };
    return (struct query_arg){ .type = QUERY_DAY, .number = day };
}

struct query_arg
query_instant(instant_t at)
{
    if (at == 0)
        return (struct query_arg){ .type = QUERY_NULL };
    return (struct query_arg){ .type = QUERY_INSTANT, .number = at };
}

struct query_arg
query_bytes(const void *bytes, size_t n)
{
    if (bytes == NULL)
        return (struct query_arg){ .type = QUERY_NULL };
    return (struct query_arg){ .type = QUERY_BYTES, .bytes = bytes, .n = n };
}

struct query_arg
query_me_account_id(const struct work *w)
{
    return query_int(w->me == NULL ? DB_NULL : w->me->account_id);
}

struct query_arg
query_me_agency_id(const struct work *w)
{
    return query_int(w->me == NULL ? DB_NULL : w->me->agency_id);
}

struct query_arg
query_me_top_id(const struct work *w)
{
    return query_int(w->me == NULL ? DB_NULL : w->me->top_id);
}

struct query_arg
query_me_roles(const struct work *w)
{
    return query_int(w->me == NULL ? DB_NULL : (int64_t)w->me->roles);
}

struct query_arg
query_me_own(const struct work *w)
{
    return query_int(w->me == NULL ? DB_NULL : (int64_t)w->me->own);
}

struct query_arg
query_now(const struct work *w)
{
    return query_instant(w->now);
}

struct query_arg
query_today(const struct work *w)
{
    return query_day(w->today);
}

const char *
query_value(const struct query *q, const struct values *form, const char *name)
{
    if (form == NULL || !values_has(form, name))
        fault("query %s: the form has no %s", q->name, name);
    return values_text(form, name);
}

struct query_arg
query_form(const struct query *q, const struct values *form, const char *name)
{
    return query_text(query_value(q, form, name));
}

struct query_arg
query_seal(const struct work *w, const struct query *q, const char *purpose,
           const char *table, const char *column, const void *row_uid, size_t row_uid_n,
           const char *text)
{
    if (w->ring == NULL)
        fault("query %s seals %s.%s, and this program holds no ring", q->name, table,
              column);
    if (row_uid == NULL || row_uid_n != 16)
        fault("query %s: row_uid is not 16 bytes", q->name);
    if (text == NULL)
        return query_bytes(NULL, 0);
    size_t n;
    const unsigned char *sealed = seal_close(w->mem, w->ring, purpose, table, column,
                                             row_uid, text, strlen(text), &n);

    return query_bytes(sealed, n);
}

/* The slot of a query: its own or the free one where it belongs. */
static size_t
slot_of(struct statement **table, size_t slots, const struct query *q)
{
    size_t i = ((uintptr_t)q >> 4) * 2654435761u & (slots - 1);

    while (table[i] != NULL && table[i]->query != q)
        i = (i + 1) & (slots - 1);
    return i;
}

static void
grow(struct db *db)
{
    const size_t slots = db->slots == 0 ? FIRST_SLOTS : db->slots * 2;
    struct statement **table = arena_alloc(db->mem, slots * sizeof *table);

    for (size_t i = 0; i < db->slots; i++)
        if (db->table[i] != NULL)
            table[slot_of(table, slots, db->table[i]->query)] = db->table[i];
    db->table = table;
    db->slots = slots;
}

static struct statement *
statement_of(struct db *db, const struct query *q)
{
    if (db->filled * 2 >= db->slots)
        grow(db);
    const size_t i = slot_of(db->table, db->slots, q);

    if (db->table[i] == NULL) {
        struct statement *s = arena_alloc(db->mem, sizeof *s);

        s->query = q;
        s->param = arena_alloc(db->mem, (size_t)q->params * sizeof *s->param);
        s->time = arena_alloc(db->mem, (size_t)q->params * sizeof *s->time);
        db->table[i] = s;
        db->filled++;
    }
    return db->table[i];
}

static void
statement_close(struct statement *s)
{
    if (s->stmt != NULL)
        mysql_stmt_close(s->stmt);
    s->stmt = NULL;
}

void
query_forget(struct db *db)
{
    for (size_t i = 0; i < db->slots; i++)
        if (db->table[i] != NULL)
            statement_close(db->table[i]);
}

/* The statement is in error: fault with what the server said. */
static _Noreturn void
refuse(struct db *db, struct statement *s, unsigned error)
{
    char what[96];
    char message[MYSQL_ERRMSG_SIZE];

    snprintf(what, sizeof what, "query %s", s->query->name);
    snprintf(message, sizeof message, "%s", mysql_stmt_error(s->stmt));
    if (error == PREPARE_AGAIN)
        statement_close(s);
    connection_fault(db, what, error, message);
}

static int
column_of(const struct statement *s, const MYSQL_FIELD *field, const char *name)
{
    for (int i = 0; i < s->columns; i++)
        if (strcmp(field[i].name, name) == 0)
            return i;
    fault("query %s: no result column %s", s->query->name, name);
}

/* Names outlive the connection they came over, for rows point at them. */
static void
take_columns(struct db *db, struct statement *s)
{
    MYSQL_RES *meta = mysql_stmt_result_metadata(s->stmt);

    if (meta == NULL)
        return;
    const MYSQL_FIELD *field = mysql_fetch_fields(meta);
    const struct query_open *open = s->query->open;
    const int columns = (int)mysql_num_fields(meta);

    if (s->name != NULL) {
        mysql_free_result(meta);
        if (columns != s->columns)
            fault("query %s: other columns than before", s->query->name);
        return;
    }
    s->columns = columns;
    const char **name = arena_alloc(db->mem, (size_t)columns * sizeof *name);

    s->result = arena_alloc(db->mem, (size_t)columns * sizeof *s->result);
    s->length = arena_alloc(db->mem, (size_t)columns * sizeof *s->length);
    s->is_null = arena_alloc(db->mem, (size_t)columns * sizeof *s->is_null);
    for (int i = 0; i < columns; i++)
        name[i] = arena_copy(db->mem, field[i].name);
    for (s->opens = 0; open != NULL && open[s->opens].column != NULL; s->opens++)
        ;
    s->opened = arena_alloc(db->mem, (size_t)s->opens * 2 * sizeof *s->opened);
    for (int i = 0; i < s->opens; i++) {
        s->opened[2 * i] = column_of(s, field, open[i].column);
        s->opened[2 * i + 1] = column_of(s, field, open[i].uid);
    }
    for (int i = 0; i < s->opens; i++)
        name[s->opened[2 * i]] = open[i].element;
    s->name = name;
    mysql_free_result(meta);
}

static void
prepare(struct db *db, struct statement *s)
{
    const db_bool yes = 1;
    const struct query *q = s->query;
    struct arena_mark mark = arena_mark(db->mem);
    const char *sql = connection_names(db, db->mem, q->sql);

    s->stmt = mysql_stmt_init(db->my);
    if (s->stmt == NULL)
        fault("query %s: no memory for a statement", q->name);
    mysql_stmt_attr_set(s->stmt, STMT_ATTR_UPDATE_MAX_LENGTH, &yes);
    if (mysql_stmt_prepare(s->stmt, sql, strlen(sql)) != 0) {
        const unsigned error = mysql_stmt_errno(s->stmt);
        char what[96];
        char message[MYSQL_ERRMSG_SIZE];

        snprintf(what, sizeof what, "query %s", q->name);
        snprintf(message, sizeof message, "%s", mysql_stmt_error(s->stmt));
        statement_close(s);
        connection_fault(db, what, error, message);
    }
    arena_rewind(db->mem, mark);
    if (mysql_stmt_param_count(s->stmt) != (unsigned long)q->params) {
        statement_close(s);
        fault("query %s: the server counts other parameters", q->name);
    }
    take_columns(db, s);
}

static void
bind_day(MYSQL_TIME *time, day_t day)
{
    int year, month, mday;

    day_split(day, &year, &month, &mday);
    memset(time, 0, sizeof *time);
    time->year = (unsigned)year;
    time->month = (unsigned)month;
    time->day = (unsigned)mday;
    time->time_type = MYSQL_TIMESTAMP_DATE;
}

/* The database keeps UTC: the civil day of an instant there, and the rest of it. */
static void
bind_instant(MYSQL_TIME *time, instant_t at)
{
    const int64_t day_us = 24 * INT64_C(3600) * 1000000;
    int64_t day = at / day_us;
    int64_t rest = at % day_us;

    if (rest < 0) {
        rest += day_us;
        day--;
    }
    bind_day(time, (day_t)day);
    time->second_part = (unsigned long)(rest % 1000000);
    rest /= 1000000;
    time->second = (unsigned)(rest % 60);
    time->minute = (unsigned)(rest / 60 % 60);
    time->hour = (unsigned)(rest / 3600);
    time->time_type = MYSQL_TIMESTAMP_DATETIME;
}

static void
bind(struct statement *s, const struct query_arg *arg)
{
    memset(s->param, 0, (size_t)s->query->params * sizeof *s->param);
    for (int i = 0; i < s->query->params; i++) {
        MYSQL_BIND *param = &s->param[i];

        /* The library writes to no buffer of a parameter. */
        param->buffer = (void *)(uintptr_t)arg[i].bytes;
        param->buffer_length = (unsigned long)arg[i].n;
        switch (arg[i].type) {
        case QUERY_NULL:
            param->buffer_type = MYSQL_TYPE_NULL;
            break;
        case QUERY_INT:
            param->buffer_type = MYSQL_TYPE_LONGLONG;
            param->buffer = (void *)(uintptr_t)&arg[i].number;
            break;
        case QUERY_TEXT:
            param->buffer_type = MYSQL_TYPE_STRING;
            break;
        case QUERY_BYTES:
            param->buffer_type = MYSQL_TYPE_BLOB;
            break;
        case QUERY_DAY:
            param->buffer_type = MYSQL_TYPE_DATE;
            bind_day(&s->time[i], (day_t)arg[i].number);
            param->buffer = &s->time[i];
            break;
        case QUERY_INSTANT:
            param->buffer_type = MYSQL_TYPE_DATETIME;
            bind_instant(&s->time[i], arg[i].number);
            param->buffer = &s->time[i];
            break;
        }
    }
}

/* Runs the statement; gives the server's refusal where allowed is that, else faults. */
static struct statement *
run(struct work *w, const struct query *q, const struct query_arg *arg,
    unsigned allowed, bool *refused)
{
    struct db *db = w->db;
    char what[96];

    *refused = false;
    snprintf(what, sizeof what, "query %s", q->name);
    if (q->open != NULL && w->ring == NULL)
        fault("%s opens sealed columns, and this program holds no ring", what);
    const unsigned injected = connection_step(db, what);

    if (injected != 0)
        connection_fault(db, what, injected, "injected");
    struct statement *s = statement_of(db, q);

    if (s->stmt == NULL)
        prepare(db, s);
    else
        mysql_stmt_free_result(s->stmt); /* a fault may have left one */
    bind(s, arg);
    if ((q->params > 0 && mysql_stmt_bind_param(s->stmt, s->param) != 0) ||
        mysql_stmt_execute(s->stmt) != 0) {
        const unsigned error = mysql_stmt_errno(s->stmt);

        if (error != allowed || allowed == 0)
            refuse(db, s, error);
        *refused = true;
    }
    return s;
}

/* Room for one row as the library writes it: each column as long as its longest value.
 */
static void
bind_results(struct db *db, struct statement *s)
{
    MYSQL_RES *meta = mysql_stmt_result_metadata(s->stmt);

    must(meta != NULL);
    const MYSQL_FIELD *field = mysql_fetch_fields(meta);
    size_t size = 0;

    for (int i = 0; i < s->columns; i++)
        size += field[i].max_length + 1;
    if (size > db->scratch_size || db->scratch_size > SCRATCH_KEPT) {
        free(db->scratch);
        db->scratch_size = 0;
        db->scratch = malloc(size);
        if (db->scratch != NULL)
            db->scratch_size = size;
    }
    char *to = db->scratch;

    for (int i = 0; i < s->columns && to != NULL; i++) {
        s->result[i] = (MYSQL_BIND){ .buffer_type = MYSQL_TYPE_STRING,
                                     .buffer = to,
                                     .buffer_length = field[i].max_length + 1,
                                     .length = &s->length[i],
                                     .is_null = &s->is_null[i] };
        to += field[i].max_length + 1;
    }
    mysql_free_result(meta);
    if (to == NULL)
        fault("query %s: no memory for a row", s->query->name);
    if (mysql_stmt_bind_result(s->stmt, s->result) != 0)
        refuse(db, s, mysql_stmt_errno(s->stmt));
}

/* The row that was fetched last, in one piece of the arena. */
static struct row *
copy_row(struct arena *mem, const struct statement *s)
{
    const size_t columns = (size_t)s->columns;
    size_t size = sizeof(struct row) + columns * (sizeof(char *) + sizeof(size_t));

    for (size_t i = 0; i < columns; i++)
        if (!s->is_null[i])
            size += s->length[i] + 1;
    struct row *row = arena_alloc(mem, size);
    char **value = (char **)(row + 1);
    size_t *length = (size_t *)(value + columns);
    char *to = (char *)(length + columns);

    for (size_t i = 0; i < columns; i++) {
        if (s->is_null[i])
            continue;
        value[i] = to;
        length[i] = s->length[i];
        memcpy(to, s->result[i].buffer, s->length[i]);
        to += s->length[i] + 1;
    }
    row->n = s->columns;
    row->name = s->name;
    row->value = value;
    row->length = length;
    return row;
}

static void
open_row(struct work *w, const struct statement *s, struct row *row)
{
    size_t *length = (size_t *)(row->value + row->n);

    for (int i = 0; i < s->opens; i++) {
        const struct query_open *open = &s->query->open[i];
        const int column = s->opened[2 * i];
        const int uid = s->opened[2 * i + 1];

        if (row->value[column] == NULL)
            continue;
        if (row->value[uid] == NULL || row->length[uid] != 16)
            fault("query %s: row_uid is not 16 bytes", s->query->name);
        row->value[column] =
            seal_open(w->mem, w->ring, open->table, open->field,
                      (const unsigned char *)row->value[uid],
                      (const unsigned char *)row->value[column], row->length[column]);
        length[column] = strlen(row->value[column]);
        w->opened++;
    }
}

static bool
is_ascii(const struct query_arg *arg, int n)
{
    for (int i = 0; i < n; i++)
        for (size_t k = 0; arg[i].type == QUERY_TEXT && k < arg[i].n; k++)
            if (((const unsigned char *)arg[i].bytes)[k] > 127)
                return false;
    return true;
}

static struct row *
rows(struct work *w, const struct query *q, const struct query_arg *arg, size_t most)
{
    /* MariaDB refuses to compare an ascii column (a code) with text that has marks. A
     * visitor may type such text: nothing equals it, and that is no fault. */
    const unsigned allowed = is_ascii(arg, q->params) ? 0 : MIXED_COLLATIONS;
    bool refused;
    struct statement *s = run(w, q, arg, allowed, &refused);

    if (refused)
        return NULL;
    struct row *first = NULL;
    struct row **next = &first;
    int got;

    if (mysql_stmt_store_result(s->stmt) != 0)
        refuse(w->db, s, mysql_stmt_errno(s->stmt));
    if (mysql_stmt_num_rows(s->stmt) > most)
        fault("query %s gives more than %zu rows", q->name, most);
    bind_results(w->db, s);
    while ((got = mysql_stmt_fetch(s->stmt)) == 0) {
        *next = copy_row(w->mem, s);
        open_row(w, s, *next);
        next = &(*next)->next;
    }
    if (got == MYSQL_DATA_TRUNCATED)
        fault("query %s: a value is longer than the library said", q->name);
    if (got != MYSQL_NO_DATA)
        refuse(w->db, s, mysql_stmt_errno(s->stmt));
    mysql_stmt_free_result(s->stmt);
    return first;
}

struct row *
query_one(struct work *w, const struct query *q, const struct query_arg *arg)
{
    return rows(w, q, arg, 1);
}

struct row *
query_many(struct work *w, const struct query *q, const struct query_arg *arg)
{
    return rows(w, q, arg, MANY_MAX);
}

static int64_t
outcome(const struct statement *s)
{
    const uint64_t id = mysql_stmt_insert_id(s->stmt);

    return (int64_t)(id != 0 ? id : mysql_stmt_affected_rows(s->stmt));
}

int64_t
query_exec(struct work *w, const struct query *q, const struct query_arg *arg)
{
    bool refused;

    must(!w->db->is_apart);
    return outcome(run(w, q, arg, 0, &refused));
}

int64_t
query_try(struct work *w, const struct query *q, const struct query_arg *arg)
{
    bool refused;

    must(!w->db->is_apart);
    struct statement *s = run(w, q, arg, DUPLICATE_KEY, &refused);

    return refused ? 0 : outcome(s);
}
