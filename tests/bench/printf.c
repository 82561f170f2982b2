/* Baseline: the queries of a page, and its page by printf, no XML.
 *
 *   printf SOCKET USER PASSWORD SCHEMA QUERIES TEMPLATE
 *
 * QUERIES is what the page asks, in its order, each ended by ";\n"; ? stands for the
 * id, the last part of the address; where the part before it holds a code of eleven
 * digits, ? of the first query stands for that. TEMPLATE is the real page; in it
 * "\1Q.R.NAME\1" stands for a column of row R of query Q (both from 0), "\2Q.R.NAME\2"
 * for its day as dd/mm/yyyy, "\3Q.R.NAME\3" as yyyy-mm-dd and "\1code\1" for the code
 * as people read it, so that both programs answer the same bytes. Statements are
 * prepared once, and every row is fetched. */
#include <fcgiapp.h>
#include <mysql.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define QUERIES 40
#define COLUMNS 80
#define MARKS 8
#define WIDE 32768
#define ROWS 64

struct query {
    MYSQL_STMT *s;
    unsigned n;
    char *buffer[COLUMNS], name[COLUMNS][65];
    const char *value[ROWS][COLUMNS];
    unsigned long length[COLUMNS];
    MYSQL_BIND out[COLUMNS], in[MARKS];
};

static struct query *query[QUERIES];
static int queries;
static char text[1 << 17], template[1 << 18], page[1 << 18];
static char kept[1 << 20];
static size_t n_page, n_kept;
static long long id;
static char digits[12], dashed[16];
static unsigned long n_digits;

static void
give_up(const char *why)
{
    fprintf(stderr, "printf: %s\n", why);
    exit(1);
}

static void
read_file(const char *path, char *to, size_t size)
{
    FILE *f = fopen(path, "rb");

    if (f == NULL || fread(to, 1, size - 1, f) == 0)
        give_up(path);
    fclose(f);
}

static void
prepare(MYSQL *db, const char *sql, bool by_code)
{
    struct query *q = calloc(1, sizeof *q);

    if (q == NULL || queries == QUERIES)
        give_up("too many queries");
    q->s = mysql_stmt_init(db);
    if (mysql_stmt_prepare(q->s, sql, strlen(sql)) != 0)
        give_up(mysql_stmt_error(q->s));
    if (mysql_stmt_param_count(q->s) > MARKS)
        give_up("too many marks");
    for (unsigned i = 0; i < MARKS; i++)
        q->in[i] = (MYSQL_BIND){ .buffer_type = MYSQL_TYPE_LONGLONG, .buffer = &id };
    if (queries == 0 && by_code)
        q->in[0] = (MYSQL_BIND){ .buffer_type = MYSQL_TYPE_STRING,
                                 .buffer = digits,
                                 .buffer_length = sizeof digits,
                                 .length = &n_digits };
    if (mysql_stmt_bind_param(q->s, q->in))
        give_up(mysql_stmt_error(q->s));
    MYSQL_RES *about = mysql_stmt_result_metadata(q->s);
    q->n = about != NULL ? mysql_num_fields(about) : 0;
    if (q->n > COLUMNS)
        give_up("too many columns");
    for (unsigned i = 0; i < q->n; i++) {
        q->buffer[i] = calloc(1, WIDE);
        snprintf(q->name[i], sizeof q->name[i], "%s", mysql_fetch_field(about)->name);
        q->out[i] = (MYSQL_BIND){ .buffer_type = MYSQL_TYPE_STRING,
                                  .buffer = q->buffer[i],
                                  .buffer_length = WIDE - 1,
                                  .length = &q->length[i] };
    }
    if (about != NULL)
        mysql_free_result(about);
    query[queries++] = q;
}

static void
put(const char *bytes, size_t n)
{
    if (n_page + n > sizeof page)
        give_up("the page is too long");
    memcpy(page + n_page, bytes, n);
    n_page += n;
}

static void
put_escaped(const char *s)
{
    for (; *s != '\0'; s++)
        if (*s == '&')
            put("&amp;", 5);
        else if (*s == '<')
            put("&lt;", 4);
        else if (*s == '>')
            put("&gt;", 4);
        else
            put(s, 1);
}

/* Q.R.NAME */
static const char *
column(const char *at, size_t n)
{
    char *dot;
    const unsigned long k = strtoul(at, &dot, 10);
    const unsigned long row = *dot == '.' ? strtoul(dot + 1, &dot, 10) : ROWS;
    const char *name = dot + 1;

    if (n == 4 && memcmp(at, "code", 4) == 0)
        return dashed;
    if (k >= (unsigned long)queries || row >= ROWS)
        give_up("a mark that names no row");
    n -= (size_t)(name - at);
    for (unsigned i = 0; i < query[k]->n; i++)
        if (strlen(query[k]->name[i]) == n && memcmp(query[k]->name[i], name, n) == 0)
            return query[k]->value[row][i] != NULL ? query[k]->value[row][i] : "";
    give_up("a mark that names no column");
    return "";
}

static void
fill(void)
{
    n_page = 0;
    for (const char *at = template; *at != '\0';) {
        const size_t plain = strcspn(at, "\1\2\3");
        put(at, plain);
        at += plain;
        if (*at == '\0')
            break;
        const char mark = *at++;
        const size_t n = strcspn(at, "\1\2\3");
        const char *v = column(at, n);
        if (mark == '\1')
            put_escaped(v);
        else if (mark == '\3' && strlen(v) >= 10)
            put(v, 10);
        else if (strlen(v) >= 10) {
            char day[11];
            snprintf(day, sizeof day, "%.2s/%.2s/%.4s", v + 8, v + 5, v);
            put(day, 10);
        }
        at += n + 1;
    }
}

static const char *
keep(const char *bytes, unsigned long n)
{
    char *to = kept + n_kept;

    n = n < WIDE ? n : WIDE - 1;
    if (n_kept + n + 1 > sizeof kept)
        give_up("the rows are too long");
    memcpy(to, bytes, n);
    to[n] = '\0';
    n_kept += n + 1;
    return to;
}

/* Whether the first query has a row. */
static bool
ask(void)
{
    bool found = false;

    n_kept = 0;
    for (int k = 0; k < queries; k++) {
        struct query *q = query[k];
        unsigned row = 0;

        if (mysql_stmt_execute(q->s) != 0)
            give_up(mysql_stmt_error(q->s));
        if (q->n == 0)
            continue;
        mysql_stmt_bind_result(q->s, q->out);
        for (; mysql_stmt_fetch(q->s) == 0; row++)
            for (unsigned i = 0; i < q->n; i++)
                if (row < ROWS)
                    q->value[row][i] = keep(q->buffer[i], q->length[i]);
        for (unsigned i = 0; row < ROWS && i < q->n; i++)
            q->value[row][i] = NULL;
        found |= k == 0 && mysql_stmt_num_rows(q->s) > 0;
        mysql_stmt_free_result(q->s);
    }
    return found;
}

/* …/26-2678-3335-4/1041 or …/1041 */
static void
read_address(const char *uri)
{
    const char *last = uri != NULL ? strrchr(uri, '/') : NULL;

    id = last != NULL ? atoll(last + 1) : 0;
    n_digits = 0;
    snprintf(dashed, sizeof dashed, "%.14s",
             last != NULL && last - uri > 14 ? last - 14 : "");
    for (const char *c = dashed; *c != '\0' && n_digits < 11; c++)
        if (*c >= '0' && *c <= '9')
            digits[n_digits++] = *c;
}

int
main(int argc, char **argv)
{
    FCGX_Request r;
    MYSQL *db = mysql_init(NULL);

    if (argc < 7)
        give_up("SOCKET USER PASSWORD SCHEMA QUERIES TEMPLATE");
    read_file(argv[5], text, sizeof text);
    read_file(argv[6], template, sizeof template);
    mysql_options(db, MYSQL_SET_CHARSET_NAME, "utf8mb4");
    if (mysql_real_connect(db, NULL, argv[2], argv[3], argv[4], 0, argv[1], 0) == NULL)
        give_up(mysql_error(db));
    for (char *sql = text, *end; (end = strstr(sql, ";\n")) != NULL; sql = end + 2) {
        *end = '\0';
        prepare(db, sql, strstr(sql, "lookup_code >=") != NULL);
    }
    if (queries == 0)
        give_up("no query");
    FCGX_Init();
    FCGX_InitRequest(&r, 0, 0);
    while (FCGX_Accept_r(&r) >= 0) {
        read_address(FCGX_GetParam("DOCUMENT_URI", r.envp));
        if (ask()) {
            fill();
            FCGX_PutS("Content-Type: text/html; charset=utf-8\r\n\r\n", r.out);
            FCGX_PutStr(page, (int)n_page, r.out);
        } else {
            FCGX_PutS("Status: 404 Not Found\r\n\r\n", r.out);
        }
        FCGX_Finish_r(&r);
    }
    return 0;
}
