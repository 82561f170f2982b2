#include "base/xml/article.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include <libxml/xmlmemory.h>

#define EACH(row, table)                                                               \
    for (size_t row = 0; row < sizeof(table) / sizeof *(table); row++)

static const char *
words(const void *from, const char *key)
{
    static const struct {
        const char *key, *text;
    } t[] = {
        { "act_short.LKN", "Luật Khiếu nại" },
        { "act_short.LTC", "Luật Tố cáo" },
        { "act_short.ND31", "Nghị định số 31/2019/NĐ-CP" },
        { "act_short.ND124", "Nghị định số 124/2020/NĐ-CP" },
        { "act_short.TT06-25", "Thông tư số 06/2025/TT-TTCP" },
        { "article.of", "Điều {2} {1}" },
        { "article.clause", "khoản {3} Điều {2} {1}" },
        { "article.point", "điểm {4} khoản {3} Điều {2} {1}" },
    };

    (void)from;
    EACH(i, t)
        if (strcmp(t[i].key, key) == 0)
            return t[i].text;
    return NULL;
}

static void
is_written(const char *row, const char *wanted)
{
    char *text = article_written(row, words, NULL);

    assert_non_null(text);
    assert_string_equal(text, wanted);
    xmlFree(text);
}

static void
articles_clauses_points(void **state)
{
    (void)state;
    static const struct {
        const char *row, *text;
    } t[] = {
        { "LKN Đ.17", "Điều 17 Luật Khiếu nại" },
        { "LKN Đ.11a", "Điều 11a Luật Khiếu nại" },
        { "LKN Đ.11 k.8", "khoản 8 Điều 11 Luật Khiếu nại" },
        { "ND31 Đ.6 k.2b", "điểm b khoản 2 Điều 6 Nghị định số 31/2019/NĐ-CP" },
        { "ND31 Đ.6 k.2 đ.b", "điểm b khoản 2 Điều 6 Nghị định số 31/2019/NĐ-CP" },
        { "LKN Đ.22, Đ.23", "Điều 22, 23 Luật Khiếu nại" },
        { "LTC Đ.24, 29, 35", "Điều 24, 29, 35 Luật Tố cáo" },
        { "LKN Đ.47–58", "Điều 47–58 Luật Khiếu nại" },
        { "LKN Đ.17-23", "Điều 17-23 Luật Khiếu nại" },
        { "TT06-25", "Thông tư số 06/2025/TT-TTCP" },
        { "LKN Đ.41 k.3; LTC Đ.40",
          "khoản 3 Điều 41 Luật Khiếu nại; Điều 40 Luật Tố cáo" },
    };

    EACH(i, t)
        is_written(t[i].row, t[i].text);
}

static void
what_is_not_known_stays_as_it_is(void **state)
{
    (void)state;
    static const char *const t[] = {
        "",          "ABC Đ.1",        "ND124 alike",         "LKN Đ.",
        "LKN Đ.x",   "LKN Đ.11 k.",    "LKN Đ.26, LTC Đ.13",  "LKN 11",
        "LKN Đ.11,", "LKN Đ.11 k.2bc", "theo công văn số 12", "LKN Đ.11 k.2đ",
    };

    EACH(i, t)
        is_written(t[i], t[i]);
    is_written("ABC Đ.1; LTC Đ.40", "ABC Đ.1; Điều 40 Luật Tố cáo");
}

static void
long_ones_stay_as_they_are(void **state)
{
    (void)state;
    char row[4096] = "LKN Đ.1";

    for (size_t n = strlen(row); n < sizeof row - 4; n = strlen(row))
        strncat(row, ", 1", sizeof row - n - 1);
    is_written(row, row);
    memset(row, 'A', sizeof row - 1);
    row[sizeof row - 1] = '\0';
    is_written(row, row);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(articles_clauses_points),
        cmocka_unit_test(what_is_not_known_stays_as_it_is),
        cmocka_unit_test(long_ones_stay_as_they_are),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
