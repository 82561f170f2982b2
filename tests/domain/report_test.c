/* The arithmetic of report tables (domain.md 12): sums, rules, values, days. */
#include "domain/report.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void
a_sum_names_columns(void **state)
{
    struct report_sum sum;

    (void)state;
    assert_true(report_sum_read(&sum, "4+13+22"));
    assert_int_equal(sum.n, 3);
    assert_int_equal(sum.term[2].column, 22);
    assert_string_equal(sum.term[0].form, "");
    assert_true(report_sum_read(&sum, "5*8+02/XLD(1)"));
    assert_int_equal(sum.term[0].factor, 5);
    assert_string_equal(sum.term[1].form, "02/XLD");
    assert_int_equal(sum.term[1].column, 1);
}

static void
what_is_no_sum(void **state)
{
    static const char *const bad[] = { "",
                                       "+",
                                       "4+",
                                       "4 + 5",
                                       "0",
                                       "64",
                                       "x",
                                       "01/XLD",
                                       "01/XLD(",
                                       "01/XLD(2",
                                       "5*",
                                       "12345",
                                       "a long code/X(1)",
                                       "1+2+3+4+5+6+7+8+9+10+11+12+13" };
    struct report_sum sum;

    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        assert_false(report_sum_read(&sum, bad[i]));
}

static void
a_rule_has_two_sides(void **state)
{
    static const char *const bad[] = { "9",      "9 =",    "= 4",   "9 < 4",
                                       "9 == 4", "9 =4",   "9= 4",  "9 is 4",
                                       "9 <= ",  "9 = 4+", "9 =  4" };
    struct report_rule rule;

    (void)state;
    assert_true(report_rule_read(&rule, "9 >= 5*8"));
    assert_int_equal(rule.relation, '>');
    assert_int_equal(rule.right.term[0].factor, 5);
    assert_true(report_rule_read(&rule, "25+26 = 5+6"));
    assert_int_equal(rule.left.n, 2);
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        assert_false(report_rule_read(&rule, bad[i]));
}

static void
an_empty_cell_is_no_zero(void **state)
{
    struct report_sheet sheet[2] = {
        { .unit = "A", .form = "01/XLD", .period = "q1", .year = 2024 },
        { .unit = "B", .form = "02/XLD", .period = "q1", .year = 2024 },
    };
    struct report_sum sum;
    int64_t value = 0;

    (void)state;
    report_put(&sheet[0], 1, 2000);
    assert_true(report_sum_read(&sum, "1+2"));
    assert_false(report_sum_of(&sum, &sheet[0], sheet, 2, &value));
    report_put(&sheet[0], 2, 500);
    assert_true(report_sum_of(&sum, &sheet[0], sheet, 2, &value));
    assert_int_equal(value, 2500);
    report_put(&sheet[1], 1, 1000);
    assert_true(report_sum_read(&sum, "02/XLD(1)"));
    assert_false(report_sum_of(&sum, &sheet[0], sheet, 2, &value)); /* another unit's */
    sheet[1].unit = "A";
    assert_true(report_sum_of(&sum, &sheet[0], sheet, 2, &value));
    assert_int_equal(value, 1000);
}

static void
values_have_three_decimals(void **state)
{
    static const struct {
        const char *in;
        const char *out;
    } good[] = { { "0", "0" },         { "12", "12" },       { "12.5", "12.5" },
                 { "12.500", "12.5" }, { "0.125", "0.125" }, { "-3", "-3" },
                 { "100", "100" },     { "-0.5", "-0.5" } };
    static const char *const bad[] = { "",    "-",     ".5", "1.", "1.2345",
                                       "1,5", "1 000", "x",  "+1", "1234567890123456" };
    char text[24];
    int64_t value = 0;

    (void)state;
    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) {
        assert_true(report_value_read(good[i].in, &value));
        report_value_text(value, text, sizeof text);
        assert_string_equal(text, good[i].out);
    }
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        assert_false(report_value_read(bad[i], &value));
}

static void
a_quarter_begins_in_december(void **state)
{
    const struct report_period q1 = { -1, 12, 15, 3, 14 };
    const struct report_period none = { 0, 2, 30, 3, 14 };
    day_t from;
    day_t to;

    (void)state;
    assert_true(report_days(&q1, 2027, &from, &to));
    assert_int_equal(from, day_make(2026, 12, 15));
    assert_int_equal(to, day_make(2027, 3, 14));
    assert_false(report_days(&none, 2027, &from, &to));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sum_names_columns),
        cmocka_unit_test(what_is_no_sum),
        cmocka_unit_test(a_rule_has_two_sides),
        cmocka_unit_test(an_empty_cell_is_no_zero),
        cmocka_unit_test(values_have_three_decimals),
        cmocka_unit_test(a_quarter_begins_in_december),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
