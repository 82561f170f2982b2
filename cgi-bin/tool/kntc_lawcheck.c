#include "tool/kntc_law.h"

#include "base/core/arena.h"
#include "base/core/clock.h"
#include "base/db/admin.h"
#include "domain/report.h"
#include "tool/kntc.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TABLES_MAX = 64, COLUMNS_MAX = 40, ROWS_MAX = 20000 };

/* The columns that, with valid_from, tell the rows of a table apart. */
static const struct {
    const char *table;
    const char *key;
} keys[] = {
    { "act", "act" },
    { "agency_kind", "kind" },
    { "channel", "channel" },
    { "choice", "list,code,kinds" },
    { "competence", "code,place_no" },
    { "delegation", "role,act" },
    { "eligibility", "code" },
    { "field", "code" },
    { "frequency", "agency_kind,reception_kind" },
    { "holiday", "day" },
    { "ineligible", "ground" },
    { "letter", "template" },
    { "not_accepted", "kind,ground" },
    { "outcome", "outcome" },
    { "period", "period" },
    { "refusal", "refusal" },
    { "reminder", "reminder" },
    { "report_check", "form,place_no" },
    { "report_column", "form,number" },
    { "report_form", "form" },
    { "representative", "people_from" },
    { "retention", "retention" },
    { "route", "route,place_no" },
    { "submission", "submission" },
    { "term", "term,variant" },
};

/* Which words name rows of another table. table NULL: every table with the column but
 * the target itself; list: of choice.tsv; other: a word that may stand there as well.
 */
static const struct {
    const char *table;
    const char *column;
    const char *target;
    const char *target_column;
    const char *list;
    const char *other;
} references[] = {
    { NULL, "term", "term", "term", NULL, NULL },
    { NULL, "letter", "letter", "template", NULL, NULL },
    { "letter", "act", "act", "act", NULL, NULL },
    { "route", "flag", "choice", "code", "flag", NULL },
    { "agency_kind", "parent", "agency_kind", "kind", NULL, "any" },
    { "agency_kind", "successor", "agency_kind", "kind", NULL, NULL },
    { "competence", "made_by", "agency_kind", "kind", NULL, NULL },
    { "submission", "sender", "agency_kind", "kind", NULL, NULL },
    { "submission", "via", "agency_kind", "kind", NULL, NULL },
    { "submission", "receiver", "agency_kind", "kind", NULL, NULL },
    { "frequency", "agency_kind", "agency_kind", "kind", NULL, "any" },
    { "frequency", "reception_kind", "choice", "code", "reception_kind", "online" },
    { "frequency", "held_by", "choice", "code", "held_by", NULL },
    { "field", "parent", "field", "code", NULL, NULL },
    { "report_column", "form", "report_form", "form", NULL, NULL },
    { "report_check", "form", "report_form", "form", NULL, NULL },
};

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

    if (strcmp(mark, "v") == 0 && *cell(table, r, "article") == '\0')
        tell(c, table, r->number,
             "the row was read, but does not say in which article");
    if (column_of(table, "mark") >= 0 && strcmp(mark, "v") != 0 &&
        strcmp(mark, "m") != 0 && strcmp(mark, "r") != 0)
        tell(c, table, r->number, "mark is v (read), m (from memory) or r (our rule)");
    if (column_of(table, "valid_from") >= 0 && from_day == DAY_NONE)
        tell(c, table, r->number, "valid_from is a day such as 2026-07-01");
    if (*to != '\0' && (day_parse(to) == DAY_NONE || day_parse(to) < from_day))
        tell(c, table, r->number,
             "valid_to is empty or the last day, not before valid_from");
}

/* ---- two rows of one key on one day ---- */

struct span {
    const char *key;
    day_t from;
    day_t to; /* DAY_NONE: lasts */
    int number;
};

static int
by_span(const void *a, const void *b)
{
    const struct span *x = a;
    const struct span *y = b;
    const int order = strcmp(x->key, y->key);

    if (order != 0)
        return order;
    return x->from < y->from ? -1 : x->from > y->from;
}

static const char *
key_of(struct check *c, const struct table *table, const struct record *r,
       const char *columns)
{
    char *key = arena_copy(c->mem, "");

    for (char *at = arena_copy(c->mem, columns); at != NULL;) {
        const char *column = strsep(&at, ",");

        if (column_of(table, column) < 0)
            tell(c, table, 1, "there is no column %s", column);
        key = arena_format(c->mem, "%s%s%s", key, *key != '\0' ? " " : "",
                           cell(table, r, column));
    }
    return key;
}

static void
check_spans(struct check *c, const struct table *table, const char *columns)
{
    const size_t n = (size_t)table->records;
    struct span *span = arena_alloc(c->mem, (n + 1) * sizeof *span);

    for (size_t i = 0; i < n; i++) {
        const struct record *r = &table->record[i];

        span[i] = (struct span){ key_of(c, table, r, columns),
                                 day_parse(cell(table, r, "valid_from")),
                                 day_parse(cell(table, r, "valid_to")), r->number };
    }
    qsort(span, n, sizeof *span, by_span);
    for (size_t i = 1; i < n; i++)
        if (strcmp(span[i - 1].key, span[i].key) == 0 &&
            (span[i - 1].to == DAY_NONE || span[i - 1].to >= span[i].from))
            tell(c, table, span[i].number,
                 "%s holds on a day on which line %d holds as well: end that one first",
                 span[i].key, span[i - 1].number);
}

static void
check_key(struct check *c, const struct table *table)
{
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        if (strcmp(keys[i].table, table->name) == 0) {
            if (table->columns > 0)
                check_spans(c, table, keys[i].key);
            return;
        }
    tell(c, table, 1, "no such table of the law is known");
}

/* ---- references ---- */

static const struct table *
table_called(const struct check *c, const char *name)
{
    for (int i = 0; i < c->tables; i++)
        if (strcmp(c->table[i].name, name) == 0)
            return &c->table[i];
    return NULL;
}

static bool
has_row(const struct table *target, const char *column, const char *list,
        const char *word)
{
    const int at = column_of(target, column);

    for (int i = 0; at >= 0 && i < target->records; i++)
        if (strcmp(target->record[i].cell[at], word) == 0 &&
            (list == NULL ||
             strcmp(cell(target, &target->record[i], "list"), list) == 0))
            return true;
    return false;
}

static void
check_reference(struct check *c, const struct table *table, size_t r)
{
    const struct table *target = table_called(c, references[r].target);
    const int column = column_of(table, references[r].column);

    if (column < 0 || (references[r].table == NULL && target == table))
        return;
    for (int i = 0; i < table->records; i++) {
        char *at = arena_copy(c->mem, table->record[i].cell[column]);

        while (at != NULL) {
            const char *word = strsep(&at, ", ");

            if (*word == '\0' ||
                (references[r].other != NULL && strcmp(word, references[r].other) == 0))
                continue;
            if (target == NULL ||
                !has_row(target, references[r].target_column, references[r].list, word))
                tell(c, table, table->record[i].number, "%s %s is no row of %s.tsv%s%s",
                     references[r].column, word, references[r].target,
                     references[r].list != NULL ? ", list " : "",
                     references[r].list != NULL ? references[r].list : "");
        }
    }
}

/* "LKN Đ.27; TT05 Đ.7": each begins with the short name of an act. Rules of our own may
 * name an internal paper. */
static void
check_article(struct check *c, const struct table *table)
{
    const struct table *acts = table_called(c, "act");

    for (int i = 0; acts != NULL && i < table->records; i++) {
        const struct record *r = &table->record[i];
        char *at = arena_copy(c->mem, cell(table, r, "article"));

        while (at != NULL && strcmp(cell(table, r, "mark"), "r") != 0) {
            char *article = strsep(&at, ";");

            article += strspn(article, " ");
            article[strcspn(article, " ")] = '\0';
            if (*article != '\0' && !has_row(acts, "act", NULL, article))
                tell(c, table, r->number,
                     "article begins with %s, which is no row of act.tsv", article);
        }
    }
}

/* ---- sums of report tables ---- */

/* Whether each column that the sum names is a row: of the table named before its
 * number, or of form. */
static void
check_sum(struct check *c, const struct table *table, const struct record *r,
          const struct report_sum *sum)
{
    const struct table *columns = table_called(c, "report_column");

    for (int i = 0; i < sum->n; i++) {
        const char *form =
            *sum->term[i].form != '\0' ? sum->term[i].form : cell(table, r, "form");
        bool is_there = false;

        for (int k = 0; columns != NULL && k < columns->records && !is_there; k++)
            is_there = strcmp(cell(columns, &columns->record[k], "form"), form) == 0 &&
                       strtol(cell(columns, &columns->record[k], "number"), NULL, 10) ==
                           sum->term[i].column;
        if (!is_there)
            tell(c, table, r->number, "%s has no column %d", form, sum->term[i].column);
    }
}

static void
check_sums(struct check *c, const struct table *table)
{
    static const char *const name[] = { "opening", "total", "handled", "formula",
                                        "soft_when" };

    if (strncmp(table->name, "report_", 7) != 0)
        return;
    for (int i = 0; i < table->records; i++) {
        const struct record *r = &table->record[i];
        struct report_sum sum;
        struct report_rule rule;

        for (size_t k = 0; k < sizeof name / sizeof name[0]; k++) {
            if (*cell(table, r, name[k]) == '\0')
                continue;
            if (!report_sum_read(&sum, cell(table, r, name[k])))
                tell(c, table, r->number, "%s is a sum of columns such as 4+13",
                     name[k]);
            else
                check_sum(c, table, r, &sum);
        }
        if (column_of(table, "expression") < 0)
            continue;
        if (!report_rule_read(&rule, cell(table, r, "expression"))) {
            tell(c, table, r->number, "expression is a rule such as 9 = 14+15");
            continue;
        }
        check_sum(c, table, r, &rule.left);
        check_sum(c, table, r, &rule.right);
    }
}

static void
check_table(struct check *c, const struct table *table)
{
    check_sums(c, table);
    check_key(c, table);
    check_article(c, table);
    for (size_t r = 0; r < sizeof references / sizeof references[0]; r++)
        if (references[r].table == NULL ||
            strcmp(references[r].table, table->name) == 0)
            check_reference(c, table, r);
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
        check_table(&c, &c.table[i]);
    return c.wrong;
}
