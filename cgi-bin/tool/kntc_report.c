#include "tool/kntc.h"

#include "base/core/arena.h"
#include "base/core/clock.h"
#include "base/db/admin.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/report.h"
#include "sql/domain/agency.h"
#include "sql/domain/fact.h"
#include "sql/tool/report.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SHEETS_MAX = 8000, RULES_MAX = 64, CELLS = 6 };

/* What one form asks in one period. */
struct rules {
    const char *form;
    day_t on;
    uint64_t has;  /* columns that there are */
    uint64_t text; /* columns of words */
    struct report_sum formula[REPORT_COLUMNS];
    int checks;
    struct report_rule check[RULES_MAX];
    const char *expression[RULES_MAX];
    struct report_sum soft[RULES_MAX]; /* n = 0: never */
    struct report_sum opening;         /* n = 0: nothing is carried over */
    struct report_sum total;
    struct report_sum handled;
    struct rules *next;
};

struct reading {
    struct tool *t;
    struct work *w;
    struct report_sheet *sheet;
    int n;
    struct rules *rules;
    int64_t skipped; /* checks that lacked a cell */
    int errors;
    int warnings;
};

static const char all_units[] = "Tổng";

/* ---- periods ---- */

static struct report_period
period_of(const struct row *row)
{
    return (struct report_period){ (int)row_int(row, "from_year"),
                                   (int)row_int(row, "from_month"),
                                   (int)row_int(row, "from_day"),
                                   (int)row_int(row, "to_month"),
                                   (int)row_int(row, "to_day") };
}

/* The days of a period; the circular is that of the middle of the year. */
static void
days_of(struct work *w, const char *name, int year, day_t *from, day_t *to)
{
    const struct row *row = report_period(w, name, day_make(year, 7, 1));
    struct report_period period;

    if (row == NULL || row_text(row, "from_month") == NULL)
        tool_stop(TOOL_BAD,
                  "%s %d: no period with days of its own; see kntc law period", name,
                  year);
    period = period_of(row);
    if (!report_days(&period, year, from, to))
        tool_stop(TOOL_BAD, "%s %d: law_period gives no such days", name, year);
}

static int
year_of(const char *text)
{
    const long year = strlen(text) == 4 ? strtol(text, NULL, 10) : 0;

    if (year < 2000 || year > 2200)
        tool_stop(TOOL_USAGE, "%s: a year such as 2026", text);
    return (int)year;
}

static int
put_days(struct tool *t, struct work *w, const char *name, const char *year)
{
    day_t from;
    day_t to;

    days_of(w, name, year_of(year), &from, &to);
    printf("%s\t%s\n", day_text(t->mem, from), day_text(t->mem, to));
    return TOOL_GOOD;
}

/* A period may have begun in the year before the one that it is of. */
static int
put_periods(struct work *w, const char *text)
{
    const day_t day = day_parse(text);
    int year;
    int month;
    int mday;

    if (day == DAY_NONE)
        tool_stop(TOOL_USAGE, "%s: a day such as 2026-12-14", text);
    day_split(day, &year, &month, &mday);
    for (const struct row *row = report_periods(w, day); row != NULL; row = row->next)
        for (int of = year; of <= year + 1; of++) {
            const struct report_period period = period_of(row);
            day_t from;
            day_t to;

            if (report_days(&period, of, &from, &to) && from <= day && day <= to)
                printf("%s\t%d\n", row_text(row, "period"), of);
        }
    return TOOL_GOOD;
}

/* ---- letters and matters ---- */

/* What an office received in a period, by kind: letters, those joined to an earlier
 * one, matters. */
static int
put_letters(struct work *w, const char *code, const char *name, const char *year)
{
    const struct row *agency = agency_by_code(w, code);
    day_t from;
    day_t to;

    if (agency == NULL)
        tool_stop(TOOL_BAD, "%s: no agency has this code", code);
    days_of(w, name, year_of(year), &from, &to);
    for (const struct row *k = fact_letters(w, row_int(agency, "id"), from, to);
         k != NULL; k = k->next)
        printf("%s\t%s letters\t%s joined\t%s matters\n", row_text(k, "kind"),
               row_text(k, "letters"), row_text(k, "joined"), row_text(k, "matters"));
    return TOOL_GOOD;
}

/* ---- the rules of a form ---- */

static void
read_or_stop(struct report_sum *sum, const struct row *row, const char *column,
             const char *form)
{
    const char *text = row_text(row, column);

    if (text != NULL && !report_sum_read(sum, text))
        tool_stop(TOOL_BAD, "%s: %s \"%s\" is no sum of columns; see kntc law check",
                  form, column, text);
}

static void
read_checks(struct reading *r, struct rules *rules)
{
    for (const struct row *row = report_checks(r->w, rules->form, rules->on);
         row != NULL && rules->checks < RULES_MAX; row = row->next) {
        const int n = rules->checks++;

        rules->expression[n] = row_text(row, "expression");
        if (!report_rule_read(&rules->check[n], rules->expression[n]))
            tool_stop(TOOL_BAD, "%s: \"%s\" is no rule; see kntc law check",
                      rules->form, rules->expression[n]);
        read_or_stop(&rules->soft[n], row, "soft_when", rules->form);
    }
}

static struct rules *
rules_of(struct reading *r, const char *form, day_t on)
{
    for (struct rules *rules = r->rules; rules != NULL; rules = rules->next)
        if (rules->on == on && strcmp(rules->form, form) == 0)
            return rules;

    const struct row *head = report_form(r->w, form, on);
    struct rules *rules = arena_alloc(r->t->mem, sizeof *rules);

    if (head == NULL)
        tool_stop(TOOL_BAD,
                  "there is no table %s for a period that begins on %s; "
                  "see kntc law report_form",
                  form, day_text(r->t->mem, on));
    *rules = (struct rules){ .form = form, .on = on, .next = r->rules };
    read_or_stop(&rules->opening, head, "opening", form);
    read_or_stop(&rules->total, head, "total", form);
    read_or_stop(&rules->handled, head, "handled", form);
    for (const struct row *row = report_columns(r->w, form, on); row != NULL;
         row = row->next) {
        const int number = (int)row_int(row, "number");

        if (number < 1 || number >= REPORT_COLUMNS)
            tool_stop(TOOL_BAD, "%s: column %d is beyond %d", form, number,
                      REPORT_COLUMNS - 1);
        rules->has |= (uint64_t)1 << number;
        if (strcmp(row_text(row, "unit"), "text") == 0)
            rules->text |= (uint64_t)1 << number;
        read_or_stop(&rules->formula[number], row, "formula", form);
    }
    read_checks(r, rules);
    r->rules = rules;
    return rules;
}

static struct rules *
rules_for(struct reading *r, const struct report_sheet *sheet)
{
    day_t from;
    day_t to;

    days_of(r->w, sheet->period, sheet->year, &from, &to);
    return rules_of(r, sheet->form, from);
}

/* ---- reading ---- */

static struct report_sheet *
sheet_for(struct reading *r, char **field)
{
    const int year = year_of(field[3]);

    for (int i = r->n - 1; i >= 0; i--) {
        struct report_sheet *s = &r->sheet[i];

        if (s->year == year && strcmp(s->unit, field[0]) == 0 &&
            strcmp(s->form, field[1]) == 0 && strcmp(s->period, field[2]) == 0)
            return s;
    }
    if (r->n == SHEETS_MAX)
        tool_stop(TOOL_BAD, "more than %d tables", SHEETS_MAX);
    r->sheet[r->n] = (struct report_sheet){
        .unit = field[0], .form = field[1], .period = field[2], .year = year
    };
    return &r->sheet[r->n++];
}

static void
read_cell(struct reading *r, struct report_sheet *sheet, char **field, int line)
{
    const struct rules *rules = rules_for(r, sheet);
    const long column = strtol(field[4], NULL, 10);
    int64_t value = 0;

    if (column < 1 || column >= REPORT_COLUMNS || (rules->has >> column & 1) == 0)
        tool_stop(TOOL_BAD, "line %d: table %s has no column %s", line, sheet->form,
                  field[4]);
    if ((rules->text >> column & 1) != 0)
        return;
    if (!report_value_read(field[5], &value))
        tool_stop(TOOL_BAD, "line %d: \"%s\" is no number of at most three decimals",
                  line, field[5]);
    if (report_has(sheet, (int)column))
        tool_stop(TOOL_BAD, "line %d: column %ld of this table stood before", line,
                  column);
    report_put(sheet, (int)column, value);
}

/* unit, form, period, year, column, value; a line that ends after the year names a
 * table that should be there. */
static void
read_sheets(struct reading *r, char *text)
{
    char *line;

    r->sheet = arena_alloc(r->t->mem, SHEETS_MAX * sizeof *r->sheet);
    for (int number = 1; (line = tool_line(&text)) != NULL; number++) {
        char *field[CELLS + 1];
        const int n =
            *line == '\0' || *line == '#' ? 0 : tool_fields(line, field, CELLS + 1);

        if (n == 0)
            continue;
        if (n != 4 && n != CELLS)
            tool_stop(
                TOOL_BAD,
                "line %d: unit, form, period, year, column, value, parted by tabs",
                number);

        struct report_sheet *sheet = sheet_for(r, field);

        if (n == CELLS)
            read_cell(r, sheet, field, number);
    }
}

/* ---- what follows, and what is wrong ---- */

static void
put_place(const char *word, const struct report_sheet *s)
{
    printf("%s\t%s\t%s\t%s\t%d", word, s->unit, s->form, s->period, s->year);
}

static const char *
value_text(struct reading *r, int64_t value)
{
    char text[32];

    report_value_text(value, text, sizeof text);
    return arena_copy(r->t->mem, text);
}

/* Sums of sums: each round knows what the one before has found. */
static void
derive(struct reading *r, struct report_sheet *s, const struct rules *rules)
{
    for (bool found = true; found;) {
        found = false;
        for (int n = 1; n < REPORT_COLUMNS; n++) {
            int64_t value = 0;

            if (rules->formula[n].n == 0 || report_has(s, n) ||
                !report_sum_of(&rules->formula[n], s, r->sheet, r->n, &value))
                continue;
            report_put(s, n, value);
            put_place("derived", s);
            printf("\t%d\t%s\n", n, value_text(r, value));
            found = true;
        }
    }
}

static void
tell(struct reading *r, const struct report_sheet *s, bool is_soft, const char *rule,
     int64_t left, char relation, int64_t right)
{
    put_place(is_soft ? "warning" : "error", s);
    printf("\t%s: %s %s %s\n", rule, value_text(r, left),
           relation == '='   ? "≠"
           : relation == '<' ? ">"
                             : "<",
           value_text(r, right));
    r->warnings += is_soft;
    r->errors += !is_soft;
}

static bool
holds(char relation, int64_t left, int64_t right)
{
    return relation == '='   ? left == right
           : relation == '<' ? left <= right
                             : left >= right;
}

static void
check_formulas(struct reading *r, const struct report_sheet *s,
               const struct rules *rules)
{
    for (int n = 1; n < REPORT_COLUMNS; n++) {
        int64_t sum = 0;

        if (report_has(s, n) && s->value[n] < 0)
            tell(r, s, false, arena_format(r->t->mem, "%d >= 0", n), s->value[n], '>',
                 0);
        if (rules->formula[n].n == 0)
            continue;
        if (!report_has(s, n) ||
            !report_sum_of(&rules->formula[n], s, r->sheet, r->n, &sum))
            r->skipped++;
        else if (s->value[n] != sum)
            tell(r, s, false, arena_format(r->t->mem, "%d is a sum", n), s->value[n],
                 '=', sum);
    }
}

static void
check_rules(struct reading *r, const struct report_sheet *s, const struct rules *rules)
{
    for (int i = 0; i < rules->checks; i++) {
        const struct report_rule *rule = &rules->check[i];
        int64_t left = 0;
        int64_t right = 0;
        int64_t soft = 0;

        if (!report_sum_of(&rule->left, s, r->sheet, r->n, &left) ||
            !report_sum_of(&rule->right, s, r->sheet, r->n, &right)) {
            r->skipped++;
            continue;
        }
        if (!holds(rule->relation, left, right))
            tell(r, s,
                 rules->soft[i].n > 0 &&
                     report_sum_of(&rules->soft[i], s, r->sheet, r->n, &soft) &&
                     soft > 0,
                 rules->expression[i], left, rule->relation, right);
    }
}

/* What was left of the period before must open the one after it; a longer period opens
 * with what opened its first part. */
static void
check_carry(struct reading *r, const struct report_sheet *s, const struct rules *rules)
{
    day_t from;
    day_t to;
    int64_t opening = 0;

    days_of(r->w, s->period, s->year, &from, &to);
    if (rules->opening.n == 0 ||
        !report_sum_of(&rules->opening, s, r->sheet, r->n, &opening))
        return;
    for (int i = 0; i < r->n; i++) {
        const struct report_sheet *other = &r->sheet[i];
        const struct rules *of;
        int64_t total = 0;
        int64_t handled = 0;
        day_t other_from;
        day_t other_to;

        if (other == s || strcmp(other->form, s->form) != 0 ||
            strcmp(other->unit, s->unit) != 0)
            continue;
        of = rules_for(r, other);
        days_of(r->w, other->period, other->year, &other_from, &other_to);
        if (other_to + 1 == from &&
            report_sum_of(&of->total, other, r->sheet, r->n, &total) &&
            report_sum_of(&of->handled, other, r->sheet, r->n, &handled) &&
            total - handled != opening)
            tell(r, s, false,
                 arena_format(r->t->mem, "opening = what %s %d left", other->period,
                              other->year),
                 opening, '=', total - handled);
        if (other_from == from && other_to < to &&
            report_sum_of(&of->opening, other, r->sheet, r->n, &total) &&
            total != opening)
            tell(r, s, false,
                 arena_format(r->t->mem, "opening = that of %s %d", other->period,
                              other->year),
                 opening, '=', total);
    }
}

/* ---- all units together ---- */

static bool
is_same_table(const struct report_sheet *a, const struct report_sheet *b)
{
    return a->year == b->year && strcmp(a->form, b->form) == 0 &&
           strcmp(a->period, b->period) == 0;
}

/* Sums of what was sent; false where a unit has sent nothing. */
static bool
add_units(struct reading *r, int first, struct report_sheet *sum,
          struct report_sheet **given)
{
    bool is_whole = true;

    for (int i = first; i < r->n; i++) {
        struct report_sheet *s = &r->sheet[i];

        if (!is_same_table(s, sum))
            continue;
        if (strcmp(s->unit, all_units) == 0) {
            *given = s;
            continue;
        }
        if (s->has == 0) {
            put_place("unsent", s);
            putchar('\n');
            is_whole = false;
        }
        for (int n = 1; n < REPORT_COLUMNS; n++)
            if (report_has(s, n))
                report_put(sum, n, sum->value[n] + s->value[n]);
    }
    return is_whole;
}

static void
put_total(struct reading *r, int first)
{
    struct report_sheet sum = { .unit = all_units,
                                .form = r->sheet[first].form,
                                .period = r->sheet[first].period,
                                .year = r->sheet[first].year };
    struct report_sheet *given = NULL;

    for (int i = 0; i < first; i++)
        if (is_same_table(&r->sheet[i], &sum))
            return;
    if (!add_units(r, first, &sum, &given)) {
        put_place("incomplete", &sum);
        putchar('\n');
    }
    for (int n = 1; n < REPORT_COLUMNS; n++) {
        if (!report_has(&sum, n))
            continue;
        put_place("total", &sum);
        printf("\t%d\t%s\n", n, value_text(r, sum.value[n]));
        if (given != NULL && report_has(given, n) && given->value[n] != sum.value[n])
            tell(r, given, false,
                 arena_format(r->t->mem, "%d is the sum of the rows", n),
                 given->value[n], '=', sum.value[n]);
    }
}

static int
check(struct tool *t, struct work *w, const char *path)
{
    struct reading r = { .t = t, .w = w };

    read_sheets(&r, admin_read(t->mem, path));
    for (int i = 0; i < r.n; i++)
        derive(&r, &r.sheet[i], rules_for(&r, &r.sheet[i]));
    for (int i = 0; i < r.n; i++) {
        const struct rules *rules = rules_for(&r, &r.sheet[i]);

        if (r.sheet[i].has == 0)
            continue;
        check_formulas(&r, &r.sheet[i], rules);
        check_rules(&r, &r.sheet[i], rules);
        check_carry(&r, &r.sheet[i], rules);
    }
    for (int i = 0; i < r.n; i++)
        put_total(&r, i);
    printf("checked\t%d tables\t%d errors\t%d warnings\t%lld rules lacked a cell\n",
           r.n, r.errors, r.warnings, (long long)r.skipped);
    return r.errors == 0 ? TOOL_GOOD : TOOL_BAD;
}

int
kntc_report(struct tool *t, int n, char **word)
{
    struct work *w = tool_work(t, tool_db(t), NULL);

    if (n == 3 && strcmp(word[0], "days") == 0)
        return put_days(t, w, word[1], word[2]);
    if (n == 4 && strcmp(word[0], "letters") == 0)
        return put_letters(w, word[1], word[2], word[3]);
    if (n == 2 && strcmp(word[0], "periods") == 0)
        return put_periods(w, word[1]);
    if (n == 2 && strcmp(word[0], "check") == 0)
        return check(t, w, word[1]);
    tool_usage(t);
    return TOOL_USAGE;
}
