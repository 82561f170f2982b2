#include "base/db/admin.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/db/connection.h"
#include "base/db/db.h"

#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

enum { FILE_MAX = 16 << 20 };

char *
admin_read(struct arena *mem, const char *path)
{
    struct stat is;

    if (stat(path, &is) != 0)
        fault("%s: %s", path, strerror(errno));
    if (!S_ISREG(is.st_mode) || is.st_size > FILE_MAX)
        fault("%s: no file, or over %d bytes", path, FILE_MAX);
    const size_t size = (size_t)is.st_size;
    char *text = arena_alloc(mem, size + 1);
    FILE *f = fopen(path, "re");

    if (f == NULL)
        fault("%s: %s", path, strerror(errno));
    const size_t got = fread(text, 1, size, f);

    fclose(f);
    if (got != size)
        fault("%s: read only in part", path);
    return text;
}

/* The text is our own, from a file of the tree: the whole message may be told. */
static _Noreturn void
refuse(struct db *db, const char *what)
{
    const unsigned error = mysql_errno(db->my);
    const enum fault_kind kind = connection_kind(error);
    char text[400];

    snprintf(text, sizeof text, "%s: %u %s", what, error, mysql_error(db->my));
    if (kind == FAULT_LOST)
        connection_drop(db);
    fault_as(kind, "%s", text);
}

static void
send_text(struct db *db, const char *sql, size_t n, const char *what)
{
    connection_step(db, what);
    if (mysql_real_query(db->my, sql, (unsigned long)n) != 0)
        refuse(db, what);
}

int64_t
db_run(struct db *db, const char *sql)
{
    send_text(db, sql, strlen(sql), "statement");
    MYSQL_RES *result = mysql_store_result(db->my);

    mysql_free_result(result);
    if (result == NULL && mysql_field_count(db->my) > 0)
        refuse(db, "statement");
    return result != NULL ? 0 : (int64_t)mysql_affected_rows(db->my);
}

struct row *
db_ask_rows(struct db *db, struct arena *mem, const char *sql)
{
    send_text(db, sql, strlen(sql), "statement");
    MYSQL_RES *result = mysql_store_result(db->my);

    if (result == NULL)
        refuse(db, "statement");
    arena_defer(mem, (void (*)(void *))mysql_free_result, result);
    const int columns = (int)mysql_num_fields(result);
    const MYSQL_FIELD *field = mysql_fetch_fields(result);
    const char **name = arena_alloc(mem, (size_t)columns * sizeof *name);
    struct row *first = NULL;
    struct row **next = &first;

    for (int i = 0; i < columns; i++)
        name[i] = field[i].name;
    for (MYSQL_ROW value; (value = mysql_fetch_row(result)) != NULL;) {
        struct row *row = arena_alloc(mem, sizeof *row);
        size_t *length = arena_alloc(mem, (size_t)columns * sizeof *length);
        const unsigned long *given = mysql_fetch_lengths(result);

        for (int i = 0; i < columns; i++)
            length[i] = given[i];
        *row = (struct row){
            .n = columns, .name = name, .value = value, .length = length
        };
        *next = row;
        next = &row->next;
    }
    return first;
}

char *
db_ask_text(struct db *db, struct arena *mem, const char *sql)
{
    const struct row *row = db_ask_rows(db, mem, sql);

    return row == NULL ? NULL : row->value[0];
}

char *
db_quote(struct db *db, struct arena *mem, const char *text)
{
    if (text == NULL)
        return arena_copy(mem, "null");
    const size_t n = strlen(text);
    char *out = arena_alloc(mem, 2 * n + 3);

    must(db->my != NULL);
    out[0] = '\'';
    const unsigned long m =
        mysql_real_escape_string(db->my, out + 1, text, (unsigned long)n);

    out[m + 1] = '\'';
    return out;
}

/* Is there nothing up to the end of the line, or a comment? */
static bool
ends_line(const char *s)
{
    s += strspn(s, " \t");
    return *s == '\0' || *s == '\n' || *s == '\r' || *s == '-';
}

/* The end of the statement that begins at s: its ;, or the end of the text where only
 * blanks and comments are left. */
static const char *
statement_end(const char *s, bool *any)
{
    *any = false;
    while (*s != '\0') {
        if (*s == '\'' || *s == '"' || *s == '`') {
            const char quote = *s;

            for (s++; *s != '\0' && *s != quote; s++)
                if (*s == '\\' && quote != '`' && s[1] != '\0')
                    s++;
            *any = true;
        } else if (*s == '#' ||
                   (s[0] == '-' && s[1] == '-' && (unsigned char)s[2] <= ' ')) {
            s += strcspn(s, "\n");
            continue;
        } else if (s[0] == '/' && s[1] == '*') {
            s = strstr(s + 2, "*/");
            if (s == NULL)
                return NULL;
            s++;
        } else if (*s == ';' && ends_line(s + 1)) {
            return s;
        } else if (!isspace((unsigned char)*s))
            *any = true;
        if (*s != '\0')
            s++;
    }
    return s;
}

void
db_script(struct db *db, const char *text, const char *what)
{
    struct arena *mem = arena_open(2 * FILE_MAX + (1 << 20));
    struct fault_frame frame;

    if (FAULT_CATCH(&frame)) {
        arena_close(mem);
        fault_as(frame.kind, "%s", frame.text);
    }
    int line = 1;

    for (const char *s = text; *s != '\0';) {
        bool any;
        struct arena_mark mark = arena_mark(mem);

        /* So that a refusal names the line where the statement stands. */
        for (; isspace((unsigned char)*s); s++)
            line += *s == '\n';
        const char *end = statement_end(s, &any);
        const char *where = arena_format(mem, "%s:%d", what, line);

        if (end == NULL)
            fault("%s: a comment is not closed", where);
        if (any && *end == '\0')
            fault("%s: the last statement has no ;", where);
        if (any) {
            const char *sql =
                connection_names(db, mem, arena_copy_n(mem, s, (size_t)(end - s)));

            send_text(db, sql, strlen(sql), where);
            mysql_free_result(mysql_store_result(db->my));
        }
        for (; s < end; s++)
            line += *s == '\n';
        if (*s == ';')
            s++;
        arena_rewind(mem, mark);
    }
    fault_pop(&frame);
    arena_close(mem);
}
