/* Baseline: the query of the public page of a decision, its page by printf, no XML. The
 * page's fixed parts come from a template that the run makes of the real page, so that
 * both programs answer the same bytes: argv: socket user password schema template. In
 * the template, "\1NAME\1" stands for a column, "\2NAME\2" for a day as dd/mm/yyyy. */
#include <fcgiapp.h>
#include <mysql.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COLUMNS 12
#define WIDE 32768

static const char query[] =
    "select id, number, title, body, agency_id, agency_name, field_name, kind, level, "
    "outcome, "
    "decided_on, published_on from public_publication where id = ?";
static const char *const name[COLUMNS] = { "id",         "number",     "title",
                                           "body",       "agency_id",  "agency_name",
                                           "field_name", "kind",       "level",
                                           "outcome",    "decided_on", "published_on" };
static char value[COLUMNS][WIDE];
static unsigned long length[COLUMNS];
static char template[1 << 16], page[1 << 17];
static size_t n_page;

static void
put(const char *bytes, size_t n)
{
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
    for (int i = 0; i < COLUMNS; i++)
        if (strlen(name[i]) == n && memcmp(name[i], at, n) == 0)
            return value[i];
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

int
main(int argc, char **argv)
{
    FCGX_Request r;
    MYSQL *db = mysql_init(NULL);
    long long id;
    MYSQL_BIND in = { .buffer_type = MYSQL_TYPE_LONGLONG, .buffer = &id }, out[COLUMNS];

    if (argc < 6)
        return 1;
    FILE *f = fopen(argv[5], "rb");
    if (f == NULL || fread(template, 1, sizeof template - 1, f) == 0)
        return 1;
    fclose(f);
    mysql_options(db, MYSQL_SET_CHARSET_NAME, "utf8mb4");
    if (mysql_real_connect(db, NULL, argv[2], argv[3], argv[4], 0, argv[1], 0) == NULL)
        return 1;
    MYSQL_STMT *s = mysql_stmt_init(db);
    if (mysql_stmt_prepare(s, query, sizeof query - 1) != 0)
        return 1;
    memset(out, 0, sizeof out);
    for (int i = 0; i < COLUMNS; i++)
        out[i] = (MYSQL_BIND){ .buffer_type = MYSQL_TYPE_STRING,
                               .buffer = value[i],
                               .buffer_length = WIDE - 1,
                               .length = &length[i] };
    mysql_stmt_bind_param(s, &in);
    FCGX_Init();
    FCGX_InitRequest(&r, 0, 0);
    while (FCGX_Accept_r(&r) >= 0) {
        const char *uri = FCGX_GetParam("DOCUMENT_URI", r.envp);
        const char *last = uri != NULL ? strrchr(uri, '/') : NULL;
        id = last != NULL ? atoll(last + 1) : 0;
        mysql_stmt_execute(s);
        mysql_stmt_bind_result(s, out);
        if (mysql_stmt_fetch(s) == 0) {
            for (int i = 0; i < COLUMNS; i++)
                value[i][length[i] < WIDE ? length[i] : WIDE - 1] = '\0';
            fill();
            FCGX_PutS("Content-Type: text/html; charset=utf-8\r\n\r\n", r.out);
            FCGX_PutStr(page, (int)n_page, r.out);
        } else {
            FCGX_PutS("Status: 404 Not Found\r\n\r\n", r.out);
        }
        mysql_stmt_free_result(s);
        FCGX_Finish_r(&r);
    }
    return 0;
}
