/* Baseline: the queries of a page, and its page by printf, no XML.
 *
 *   printf SOCKET USER PASSWORD SCHEMA QUERIES TEMPLATE
 *
 * QUERIES is what the page asks, in its order, each ended by ";\n"; ? stands for the
 * id, the last part of the address. TEMPLATE is the real page; in it "\1NAME\1" stands
 * for a column of the first query, "\2NAME\2" for a day as dd/mm/yyyy, so that both
 * programs answer the same bytes. Statements are prepared once, and every row is
 * fetched. */
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

struct query {
    MYSQL_STMT *s;
    unsigned n;
    char *value[COLUMNS], name[COLUMNS][65];
    unsigned long length[COLUMNS];
    MYSQL_BIND out[COLUMNS], in[MARKS];
};

static struct query *query[QUERIES];
static int queries;
static char text[1 << 17], template[1 << 18], page[1 << 18];
static size_t n_page;
static long long id;

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
prepare(MYSQL *db, const char *sql)
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
    if (mysql_stmt_bind_param(q->s, q->in))
        give_up(mysql_stmt_error(q->s));
    MYSQL_RES *about = mysql_stmt_result_metadata(q->s);
    q->n = about != NULL ? mysql_num_fields(about) : 0;
    if (q->n > COLUMNS)
        give_up("too many columns");
    for (unsigned i = 0; i < q->n; i++) {
        q->value[i] = calloc(1, WIDE);
        snprintf(q->name[i], sizeof q->name[i], "%s", mysql_fetch_field(about)->name);
        q->out[i] = (MYSQL_BIND){ .buffer_type = MYSQL_TYPE_STRING,
                                  .buffer = q->value[i],
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

static const char *
column(const char *at, size_t n)
{
    for (unsigned i = 0; i < query[0]->n; i++)
        if (strlen(query[0]->name[i]) == n && memcmp(query[0]->name[i], at, n) == 0)
            return query[0]->value[i];
    return "";
}

static void
fill(void)
{
    n_page = 0;
    for (const char *at = template; *at != '\0';) {
        const size_t plain = strcspn(at, "\1\2");
        put(at, plain);
        at += plain;
        if (*at == '\0')
            break;
        const char mark = *at++;
        const size_t n = strcspn(at, "\1\2");
        const char *v = column(at, n);
        if (mark == '\1')
            put_escaped(v);
        else if (strlen(v) >= 10) {
            char day[11];
            snprintf(day, sizeof day, "%.2s/%.2s/%.4s", v + 8, v + 5, v);
            put(day, 10);
        }
        at += n + 1;
    }
}

/* Whether the first query has a row. */
static bool
ask(void)
{
    bool found = false;

    for (int k = 0; k < queries; k++) {
        struct query *q = query[k];

        if (mysql_stmt_execute(q->s) != 0)
            give_up(mysql_stmt_error(q->s));
        if (q->n == 0)
            continue;
        mysql_stmt_bind_result(q->s, q->out);
        while (mysql_stmt_fetch(q->s) == 0)
            for (unsigned i = 0; i < q->n; i++)
                q->value[i][q->length[i] < WIDE ? q->length[i] : WIDE - 1] = '\0';
        found |= k == 0 && mysql_stmt_num_rows(q->s) > 0;
        mysql_stmt_free_result(q->s);
    }
    return found;
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
        prepare(db, sql);
    }
    if (queries == 0)
        give_up("no query");
    FCGX_Init();
    FCGX_InitRequest(&r, 0, 0);
    while (FCGX_Accept_r(&r) >= 0) {
        const char *uri = FCGX_GetParam("DOCUMENT_URI", r.envp);
        const char *last = uri != NULL ? strrchr(uri, '/') : NULL;
        id = last != NULL ? atoll(last + 1) : 0;
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
