/* report: the arithmetic of report tables (biểu số liệu báo cáo), domain.md 12.
 *
 * What a table's columns are and what must be true of them is law (law_report_form,
 * law_report_column, law_report_check); here it is read and reckoned. Values are
 * thousandths, since money (million dong) and land (square metres) have up to three
 * decimals. A cell that was not filled is no zero: what would need it is not said.
 */
#ifndef KNTC_REPORT_H
#define KNTC_REPORT_H

#include "base/core/clock.h"

#include <stdbool.h>
#include <stdint.h>

enum {
    REPORT_COLUMNS = 64, /* numbers of columns are below this */
    REPORT_TERMS = 12,   /* of one sum */
    REPORT_FORM = 12     /* bytes of a form's code, with its end */
};

/* "4+13+22", "5*8", "01/XLD(20)": form is empty where the column is the table's own. */
struct report_sum {
    int n;
    struct report_term {
        int64_t factor;
        int column;
        char form[REPORT_FORM];
    } term[REPORT_TERMS];
};

/* "9 = 14+15+16", "8 <= 4", "9 >= 5*8". */
struct report_rule {
    struct report_sum left;
    struct report_sum right;
    char relation; /* '=', '<': at most, '>': at least */
};

/* One table of one unit in one period. */
struct report_sheet {
    const char *unit;
    const char *form;
    const char *period;
    int year;
    uint64_t has; /* bit n: column n was filled */
    int64_t value[REPORT_COLUMNS];
};

/* Days of a period as law_period has them: from_year is -1 for the year before. */
struct report_period {
    int from_year;
    int from_month;
    int from_day;
    int to_month;
    int to_day;
};

/* Reads the whole text; false where it is no sum (no rule). */
bool report_sum_read(struct report_sum *sum, const char *text);
bool report_rule_read(struct report_rule *rule, const char *text);

bool report_has(const struct report_sheet *sheet, int column);
void report_put(struct report_sheet *sheet, int column, int64_t value);

/* The sum over a sheet and, for columns of other tables, over those of the same unit,
 * period and year among the n of all. False where a cell that it needs is not there. */
bool report_sum_of(const struct report_sum *sum, const struct report_sheet *own,
                   const struct report_sheet *all, int n, int64_t *value);

/* "12", "12.5", "-3": what people write into a cell, and back into text (at least 24
 * bytes). False where it is no number, or has more than three decimals. */
bool report_value_read(const char *text, int64_t *value);
void report_value_text(int64_t value, char *text, int size);

/* First and last day of the period of a year; false where there is no such date. */
bool report_days(const struct report_period *period, int year, day_t *from, day_t *to);

#endif
