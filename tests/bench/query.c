/* How long searches take in the database.
 *
 *   query SOCKET USER SCHEMA ROUNDS <STATEMENTS
 *
 * One statement a line; an empty line ends a search of one or more. Each search is made
 * ROUNDS times and its least time counts. Prints p50 and p99 in milliseconds, and how
 * many searches found something, tab-separated. */
#include <mysql.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define SEARCHES 2000
#define LINES 16

static double
now_ms(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static unsigned long
play(MYSQL *db, char **sql, int n)
{
    unsigned long rows = 0;

    for (int i = 0; i < n; i++) {
        if (mysql_query(db, sql[i]) != 0) {
            fprintf(stderr, "query: %s\n", mysql_error(db));
            exit(1);
        }
        MYSQL_RES *r = mysql_store_result(db);
        if (i == n - 1 && r != NULL)
            rows = mysql_num_rows(r);
        mysql_free_result(r);
    }
    return rows;
}

static int
less(const void *a, const void *b)
{
    const double x = *(const double *)a, y = *(const double *)b;

    return x < y ? -1 : x > y;
}

int
main(int argc, char **argv)
{
    static char line[1 << 14], *sql[LINES];
    static double ms[SEARCHES];
    int n = 0, searches = 0, found = 0;
    MYSQL *db = mysql_init(NULL);

    if (argc < 5)
        return 2;
    mysql_options(db, MYSQL_SET_CHARSET_NAME, "utf8mb4");
    if (mysql_real_connect(db, NULL, argv[2], NULL, argv[3], 0, argv[1], 0) == NULL) {
        fprintf(stderr, "query: %s\n", mysql_error(db));
        return 1;
    }
    mysql_query(db, "set optimizer_switch = 'materialization=off'");
    while (searches < SEARCHES) {
        const char *more = fgets(line, sizeof line, stdin);
        if (more != NULL && *line != '\n' && n < LINES) {
            sql[n++] = strdup(line);
            continue;
        }
        if (n > 0) {
            unsigned long rows = 0;
            double least = 1e9;

            for (int round = 0; round < (int)strtol(argv[4], NULL, 10); round++) {
                const double begun = now_ms();

                rows = play(db, sql, n);
                if (now_ms() - begun < least)
                    least = now_ms() - begun;
            }
            ms[searches++] = least;
            found += rows > 0;
            while (n > 0)
                free(sql[--n]);
        }
        if (more == NULL)
            break;
    }
    if (searches == 0)
        return 1;
    qsort(ms, (size_t)searches, sizeof *ms, less);
    printf("%.3f\t%.3f\t%d\n", ms[searches / 2], ms[searches * 99 / 100], found);
    return 0;
}
