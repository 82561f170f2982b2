#include "domain/card.h"
#include "base/core/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

static struct arena *mem;

static int
setup(void **state)
{
    (void)state;
    mem = arena_open((size_t)1 << 20);
    return 0;
}

static int
teardown(void **state)
{
    (void)state;
    arena_close(mem);
    return 0;
}

static void
assert_same(const char *got, const char *want)
{
    if (want == NULL)
        assert_null(got);
    else
        assert_string_equal(got, want);
}

static void
a_card_gives_its_seven_fields(void **state)
{
    (void)state;
    struct card c;

    assert_true(card_read(mem,
                          "025170001234|131234567|Nguyễn Thị Hoà|24051970|Nữ|"
                          "Tổ 5, phường Gia Cẩm, thành phố Việt Trì, Phú Thọ|10052021",
                          &c));
    assert_string_equal(c.number, "025170001234");
    assert_string_equal(c.old_number, "131234567");
    assert_string_equal(c.name, "Nguyễn Thị Hoà");
    assert_int_equal(c.birth_on, day_parse("1970-05-24"));
    assert_int_equal(c.birth_year, 1970);
    assert_string_equal(c.sex, "f");
    assert_string_equal(c.address, "Tổ 5, phường Gia Cẩm, thành phố Việt Trì, Phú Thọ");
    assert_int_equal(c.issued_on, day_parse("2021-05-10"));
    assert_null(c.doubt);
}

static void
what_is_a_card_and_what_is_none(void **state)
{
    (void)state;
    static const struct {
        const char *scan;
        bool is_card;
    } facts[] = {
        { "025170001234||Lê An|24051970|Nữ|Hà Nội|10052021", true },
        { " 025170001234 | | Lê An | 24051970 | Nữ | Hà Nội | 10052021\n", true },
        /* since July 2024: more fields */
        { "025170001234||Lê An|24051970|Nữ|Hà Nội|10072024||Lê Bình|Trần Thị Cúc|",
          true },
        { "025170001234||Lê An|24051970|Nữ||10052021", true },
        { "025170001234||Lê An|24051970|Nữ|Hà Nội|", true },
        { "025170001234||Lê An|00001970|Nữ|Hà Nội|10052021", true },
        { NULL, false },
        { "", false },
        { "|||||||", false },
        { "025170001234", false },
        { "025170001234||Lê An|24051970|Nữ|Hà Nội", false },
        { "02517000123||Lê An|24051970|Nữ|Hà Nội|10052021", false },
        { "0251700012345||Lê An|24051970|Nữ|Hà Nội|10052021", false },
        { "02517000123x||Lê An|24051970|Nữ|Hà Nội|10052021", false },
        { "025170001234||Lê An|31021970|Nữ|Hà Nội|10052021", false },
        { "025170001234||Lê An|24/05/1970|Nữ|Hà Nội|10052021", false },
        { "025170001234||Lê An||Nữ|Hà Nội|10052021", false },
        { "025170001234||Lê An|00000000|Nữ|Hà Nội|10052021", false },
        { "https://kntc.example/lookup#26483109725.SECRET", false },
    };
    struct card c;

    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++)
        if (card_read(mem, facts[i].scan, &c) != facts[i].is_card)
            fail_msg("\"%s\" %s a card", facts[i].scan,
                     facts[i].is_card ? "is not" : "is");
}

static char *
scan(const char *number, const char *name, const char *birth, const char *sex)
{
    return arena_format(mem, "%s||%s|%s|%s|Hà Nội|10052021", number, name, birth, sex);
}

static void
the_number_agrees_with_birth_and_sex(void **state)
{
    (void)state;
    static const struct {
        const char *number;
        const char *birth;
        const char *sex;
        const char *doubt;
        const char *taken; /* sex */
    } facts[] = {
        { "001070001234", "24051970", "Nam", NULL, "m" },
        { "001170001234", "24051970", "Nữ", NULL, "f" },
        { "001205001234", "24052005", "Nam", NULL, "m" },
        { "001305001234", "24052005", "Nữ", NULL, "f" },
        { "001305001234", "24052005", "NỮ", NULL, "f" },
        { "001170001234", "00001970", "Nữ", NULL, "f" },
        { "001070001234", "24051971", "Nam", "card_number_birth", "m" },
        { "001270001234", "24051970", "Nam", "card_number_birth", "m" },
        { "001070001234", "24052070", "Nam", "card_number_birth", "m" },
        { "001070001234", "24051970", "Nữ", "card_number_sex", "f" },
        { "001170001234", "24051970", "Nam", "card_number_sex", "m" },
        /* the word was broken on its way: the number says it */
        { "001170001234", "24051970", "N?", NULL, "f" },
        { "001070001234", "24051970", "", NULL, "m" },
    };

    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        struct card c;

        assert_true(card_read(
            mem, scan(facts[i].number, "Lê An", facts[i].birth, facts[i].sex), &c));
        assert_same(c.doubt, facts[i].doubt);
        assert_string_equal(c.sex, facts[i].taken);
        assert_string_equal(c.number, facts[i].number);
    }
}

static void
a_name_that_an_input_method_broke_is_left_empty(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        bool stays;
    } facts[] = {
        { "Nguyễn Thị Hoà", true },
        { "NGUYỄN THỊ HOÀ", true },
        { "Đặng Ưng Ỷ", true },
        { "H'Hen Niê", true },
        { "K’Brểu", true },
        { "Y-Bion Mlô", true },
        { "Nguye64n Thi5 Hoa2", false }, /* VNI */
        { "Nguy?n Th? Hoà", false },
        { "Nguy\xef\xbf\xbdn An", false },
        { "Lê × An", false },
        { "Lê <b>An</b>", false },
        { "=1+1", false },
        { "黎安", false },
        { "", false },
        { "-", false },
    };

    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        struct card c;

        assert_true(
            card_read(mem, scan("001070001234", facts[i].name, "24051970", "Nam"), &c));
        assert_same(c.name, facts[i].stays ? facts[i].name : NULL);
        assert_string_equal(c.number, "001070001234");
        assert_int_equal(c.birth_on, day_parse("1970-05-24"));
    }
}

static void
what_cannot_be_read_is_left_empty(void **state)
{
    (void)state;
    struct card c;

    assert_true(card_read(mem, "001070001234|12|Lê An|00001970|Nam||20210510x", &c));
    assert_null(c.old_number);
    assert_null(c.address);
    assert_int_equal(c.birth_on, DAY_NONE);
    assert_int_equal(c.birth_year, 1970);
    assert_int_equal(c.issued_on, DAY_NONE);
}

static void
a_scan_without_end_is_none(void **state)
{
    (void)state;
    char *long_one = arena_alloc(mem, 2000);
    struct card c;

    memset(long_one, 'a', 1999);
    memcpy(long_one, "001070001234||Lê An|24051970|Nam|", 34);
    memcpy(long_one + 1980, "|10052021", 9);
    assert_false(card_read(mem, long_one, &c));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_card_gives_its_seven_fields),
        cmocka_unit_test(what_is_a_card_and_what_is_none),
        cmocka_unit_test(the_number_agrees_with_birth_and_sex),
        cmocka_unit_test(a_name_that_an_input_method_broke_is_left_empty),
        cmocka_unit_test(what_cannot_be_read_is_left_empty),
        cmocka_unit_test(a_scan_without_end_is_none),
    };

    return cmocka_run_group_tests(tests, setup, teardown);
}
