#include "tool/kntc_law.h"

#include "base/core/arena.h"
#include "base/core/clock.h"
#include "base/db/admin.h"
#include "tool/kntc.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TABLES_MAX = 64, COLUMNS_MAX = 40, ROWS_MAX = 20000 };

struct record {
    char **cell;
    int number; /* of the line */
};

struct table {
    const char *name;
    const char *path;
    char *column[COLUMNS_MAX];
    int columns;
    struct record *record;
    int records;
    const char **key; /* sorted names of the rows, once somebody refers to them */
};

struct check {
    struct arena *mem;
    struct table *table;
    int tables;
    int wrong;
};

__attribute__((format(printf, 4, 5))) static void
tell(struct check *c, const struct table *table, int number, const char *format, ...)
{
    va_list ap;

    c->wrong++;
    printf("%s:%d: ", table->path, number);
    va_start(ap, format);
    vprintf(format, ap);
    va_end(ap);
    putchar('\n');
}

static int
column_of(const struct table *table, const char *name)
{
    for (int i = 0; i < table->columns; i++)
        if (strcmp(table->column[i], name) == 0)
            return i;
    return -1;
}

static const char *
cell(const struct table *table, const struct record *r, const char *name)
{
    const int i = column_of(table, name);

    return i < 0 ? "" : r->cell[i];
}

static size_t
lines_of(const char *text)
{
    size_t n = 1;

    while ((text = strchr(text, '\n')) != NULL) {
        text++;
        n++;
    }
    return n < ROWS_MAX ? n : ROWS_MAX;
}

static void
read_table(struct check *c, struct table *table)
{
    char *text = admin_read(c->mem, table->path);
    char *line;

    table->record = arena_alloc(c->mem, lines_of(text) * sizeof *table->record);
    for (int number = 1; (line = tool_line(&text)) != NULL; number++) {
        if (*line == '\0' || *line == '#')
            continue;
        if (table->columns == 0) {
            table->columns = tool_fields(line, table->column, COLUMNS_MAX);
            continue;
        }
        if (table->records == ROWS_MAX) {
            tell(c, table, number, "more than %d rows", ROWS_MAX);
            return;
        }
        char **field = arena_alloc(c->mem, (COLUMNS_MAX + 1) * sizeof *field);
        int n = tool_fields(line, field, COLUMNS_MAX + 1);

        if (n > table->columns)
            tell(c, table, number, "more cells than columns");
        for (; n < table->columns; n++)
            field[n] = line + strlen(line);
        table->record[table->records++] = (struct record){ field, number };
    }
}

static void
check_columns(struct check *c, const struct table *table)
{
    static const char *const want[] = { "article", "valid_from", "valid_to", "mark" };

    for (size_t i = 0; i < sizeof want / sizeof want[0]; i++)
        if (column_of(table, want[i]) < 0)
            tell(c, table, 1, "there is no column %s", want[i]);
    if (table->records == 0)
        tell(c, table, 1, "there are no rows");
}

static void
check_record(struct check *c, const struct table *table, const struct record *r)
{
    const char *mark = cell(table, r, "mark");
    const char *to = cell(table, r, "valid_to");
    const day_t from_day = day_parse(cell(table, r, "valid_from"));

    if (column_of(table, "article") >= 0 && *cell(table, r, "article") == '\0')
        tell(c, table, r->number, "the row has no article");
    if (column_of(table, "mark") >= 0 && strcmp(mark, "v") != 0 &&
        strcmp(mark, "m") != 0 && strcmp(mark, "r") != 0)
        tell(c, table, r->number, "mark is v (read), m (from memory) or r (our rule)");
    if (column_of(table, "valid_from") >= 0 && from_day == DAY_NONE)
        tell(c, table, r->number, "valid_from is a day such as 2026-07-01");
    if (*to != '\0' && (day_parse(to) == DAY_NONE || day_parse(to) < from_day))
        tell(c, table, r->number,
             "valid_to is empty or the last day, not before valid_from");
}

/* ---- references ---- */

static struct table *
table_called(struct check *c, const char *name, size_t n)
{
    for (int i = 0; i < c->tables; i++)
        if (strlen(c->table[i].name) == n && memcmp(c->table[i].name, name, n) == 0)
            return &c->table[i];
    return NULL;
}

/* The table whose rows a column names: term, letter, field_code. */
static struct table *
target_of(struct check *c, const struct table *table, const char *column)
{
    size_t n = strlen(column);

    if (n > 5 && strcmp(column + n - 5, "_code") == 0)
        n -= 5;

    struct table *target = table_called(c, column, n);

    return target == table ? NULL : target;
}

static int
by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool
find_keys(struct check *c, struct table *target)
{
    int at = column_of(target, "code");

    if (target->key != NULL)
        return true;
    if (at < 0)
        at = column_of(target, target->name);
    if (at < 0)
        return false;
    target->key =
        arena_alloc(c->mem, ((size_t)target->records + 1) * sizeof *target->key);
    for (int i = 0; i < target->records; i++)
        target->key[i] = target->record[i].cell[at];
    qsort(target->key, (size_t)target->records, sizeof *target->key, by_text);
    return true;
}

static void
check_reference(struct check *c, const struct table *table, int column)
{
    struct table *target = target_of(c, table, table->column[column]);

    if (target == NULL || !find_keys(c, target))
        return;
    for (int i = 0; i < table->records; i++) {
        char *at = arena_copy(c->mem, table->record[i].cell[column]);

        while (at != NULL) {
            const char *word = strsep(&at, " ");

            if (*word != '\0' && bsearch(&word, target->key, (size_t)target->records,
                                         sizeof *target->key, by_text) == NULL)
                tell(c, table, table->record[i].number, "%s %s is no row of %s.tsv",
                     table->column[column], word, target->name);
        }
    }
}

int
law_check(struct tool *t, const char *dir)
{
    struct check c = { .mem = t->mem };
    int n = 0;
    char **file = tool_list(t->mem, dir, ".tsv", &n);

    if (n == 0 || n > TABLES_MAX)
        tool_stop(TOOL_BAD, "%s: there should be 1 to %d files X.tsv", dir, TABLES_MAX);
    c.table = arena_alloc(t->mem, (size_t)n * sizeof *c.table);
    c.tables = n;
    for (int i = 0; i < n; i++) {
        c.table[i].name = arena_copy_n(t->mem, file[i], strlen(file[i]) - 4);
        c.table[i].path = arena_format(t->mem, "%s/%s", dir, file[i]);
        read_table(&c, &c.table[i]);
        check_columns(&c, &c.table[i]);
        for (int k = 0; k < c.table[i].records; k++)
            check_record(&c, &c.table[i], &c.table[i].record[k]);
    }
    for (int i = 0; i < n; i++)
        for (int k = 0; k < c.table[i].columns; k++)
            check_reference(&c, &c.table[i], k);
    return c.wrong;
}
