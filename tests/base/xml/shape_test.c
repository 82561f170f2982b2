#include "base/xml/shape.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#define EACH(row, table)                                                               \
    for (size_t row = 0; row < sizeof(table) / sizeof *(table); row++)

static void
days_and_instants(void **state)
{
    (void)state;
    static const struct {
        const char *value, *day, *instant;
    } t[] = {
        { "2026-11-26", "26/11/2026", "" },
        { "2026-11", "11/2026", "" },
        { "1954", "", "" },
        { "", "", "" },
        { "2026-11-26T09:05:59+07:00", "26/11/2026", "26/11/2026 09:05" },
        { "2026-11-2", "", "" },
        { "2026-1x-26", "", "" },
        { "khoảng 1954", "", "" },
    };
    char out[SHAPE_SIZE];

    EACH(i, t) {
        shape_day(t[i].value, "vi", out);
        assert_string_equal(out, t[i].day);
        shape_instant(t[i].value, "vi", out);
        assert_string_equal(out, t[i].instant);
    }
}

static void
numbers_in_both_languages(void **state)
{
    (void)state;
    static const struct {
        const char *value, *vi, *en;
    } t[] = {
        { "0", "0", "0" },
        { "999", "999", "999" },
        { "1000", "1.000", "1,000" },
        { "1234567", "1.234.567", "1,234,567" },
        { "-1234567", "-1.234.567", "-1,234,567" },
        { "123456789012345", "123.456.789.012.345", "123,456,789,012,345" },
        { "1234.5", "1.234,5", "1,234.5" },
        { "12.50", "12,5", "12.5" },
        { "12.00", "12", "12" },
        { "0.333333333333333", "0,33", "0.33" },
        { "2.999", "3", "3" },
        { "1.", "", "" },
        { ".5", "", "" },
        { "1e5", "", "" },
        { "NaN", "", "" },
        { "", "", "" },
        { "12 đơn", "", "" },
        { "1234567890123456", "", "" }, /* more than a double holds */
    };
    char out[SHAPE_SIZE];

    EACH(i, t) {
        shape_number(t[i].value, "vi", out);
        assert_string_equal(out, t[i].vi);
        shape_number(t[i].value, "en", out);
        assert_string_equal(out, t[i].en);
    }
}

static void
a_column_says_its_shape_by_its_name(void **state)
{
    (void)state;
    static const struct {
        const char *name, *shape;
    } t[] = {
        { "due_on", "day" },
        { "made_at", "instant" },
        { "code", "code" },
        { "field_code", "code" },
        { "is_open", "yes" },
        { "size_kb", "size" },
        { "page_count", "number" },
        { "amount", "number" },
        { "account", "" },
        { "name", "" },
        { "on", "" },
    };

    EACH(i, t)
        assert_string_equal(shape_of(t[i].name), t[i].shape);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_and_instants),
        cmocka_unit_test(numbers_in_both_languages),
        cmocka_unit_test(a_column_says_its_shape_by_its_name),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
