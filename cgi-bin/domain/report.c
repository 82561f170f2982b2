#include "domain/report.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DIGITS_MAX = 15 };

static int
digits(const char *at)
{
    return (int)strspn(at, "0123456789");
}

static bool
read_number(const char **at, int64_t *number)
{
    const int n = digits(*at);

    if (n == 0 || n > 4)
        return false;
    *number = strtol(*at, NULL, 10);
    *at += n;
    return true;
}

/* A form's code begins with digits and a slash: 01/XLD(20). */
static bool
read_form(const char **at, struct report_term *term)
{
    const char *open = strchr(*at, '(');
    const size_t n = open == NULL ? 0 : (size_t)(open - *at);

    term->form[0] = '\0';
    if ((*at)[digits(*at)] != '/')
        return true;
    if (n == 0 || n >= sizeof term->form)
        return false;
    memcpy(term->form, *at, n);
    term->form[n] = '\0';
    *at = open + 1;
    return true;
}

static bool
read_term(const char **at, struct report_term *term)
{
    int64_t column = 0;

    term->factor = 1;
    if ((*at)[digits(*at)] == '*') {
        if (!read_number(at, &term->factor))
            return false;
        ++*at;
    }
    if (!read_form(at, term) || !read_number(at, &column) || column < 1 ||
        column >= REPORT_COLUMNS)
        return false;
    term->column = (int)column;
    if (term->form[0] != '\0' && *(*at)++ != ')')
        return false;
    return true;
}

/* As far as the sum goes; moves *at behind it. */
static bool
read_sum(const char **at, struct report_sum *sum)
{
    sum->n = 0;
    do {
        if (sum->n == REPORT_TERMS || !read_term(at, &sum->term[sum->n]))
            return false;
        sum->n++;
    } while (**at == '+' && *++*at != '\0');
    return (*at)[-1] != '+';
}

bool
report_sum_read(struct report_sum *sum, const char *text)
{
    return read_sum(&text, sum) && *text == '\0';
}

bool
report_rule_read(struct report_rule *rule, const char *text)
{
    if (!read_sum(&text, &rule->left) || *text != ' ')
        return false;

    const size_t n = strcspn(text + 1, " ");

    if (n == 0 || text[1 + n] != ' ')
        return false;
    rule->relation = text[1];
    if (!(n == 1 && rule->relation == '=') && strncmp(text, " <= ", 4) != 0 &&
        strncmp(text, " >= ", 4) != 0)
        return false;
    return report_sum_read(&rule->right, text + n + 2);
}

bool
report_has(const struct report_sheet *sheet, int column)
{
    return (sheet->has >> column & 1) != 0;
}

void
report_put(struct report_sheet *sheet, int column, int64_t value)
{
    sheet->has |= (uint64_t)1 << column;
    sheet->value[column] = value;
}

static const struct report_sheet *
sheet_of(const char *form, const struct report_sheet *own,
         const struct report_sheet *all, int n)
{
    if (*form == '\0')
        return own;
    for (int i = 0; i < n; i++)
        if (all[i].year == own->year && strcmp(all[i].form, form) == 0 &&
            strcmp(all[i].unit, own->unit) == 0 &&
            strcmp(all[i].period, own->period) == 0)
            return &all[i];
    return NULL;
}

bool
report_sum_of(const struct report_sum *sum, const struct report_sheet *own,
              const struct report_sheet *all, int n, int64_t *value)
{
    *value = 0;
    for (int i = 0; i < sum->n; i++) {
        const struct report_term *term = &sum->term[i];
        const struct report_sheet *sheet = sheet_of(term->form, own, all, n);

        if (sheet == NULL || !report_has(sheet, term->column))
            return false;
        *value += term->factor * sheet->value[term->column];
    }
    return true;
}

bool
report_value_read(const char *text, int64_t *value)
{
    const bool below = *text == '-';
    const char *at = text + below;
    const int whole = digits(at);
    const char *tail = at + whole;
    const int parts = *tail == '.' ? digits(tail + 1) : 0;
    int64_t sum = 0;

    if (whole == 0 || whole > DIGITS_MAX || (*tail == '.' && (parts < 1 || parts > 3)))
        return false;
    if (tail[*tail == '.' ? parts + 1 : 0] != '\0')
        return false;
    for (int i = 0; i < whole; i++)
        sum = sum * 10 + (at[i] - '0');
    for (int i = 0; i < 3; i++)
        sum = sum * 10 + (i < parts ? tail[1 + i] - '0' : 0);
    *value = below ? -sum : sum;
    return true;
}

void
report_value_text(int64_t value, char *text, int size)
{
    const int64_t size_of = value < 0 ? -value : value;
    int n = snprintf(text, (size_t)size, "%s%" PRId64 ".%03d", value < 0 ? "-" : "",
                     size_of / 1000, (int)(size_of % 1000));

    while (n > 0 && text[n - 1] == '0')
        text[--n] = '\0';
    if (n > 0 && text[n - 1] == '.')
        text[n - 1] = '\0';
}

bool
report_days(const struct report_period *period, int year, day_t *from, day_t *to)
{
    *from = day_make(year + period->from_year, period->from_month, period->from_day);
    *to = day_make(year, period->to_month, period->to_day);
    return *from != DAY_NONE && *to != DAY_NONE && *from <= *to;
}
