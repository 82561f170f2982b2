/* Codes and secrets as people type them, one-time codes, and marks on forms. */
#include "fixture.h"

static void
bytes_become_letters_and_come_back(void **state)
{
    (void)state;
    /* RFC 4648, 10, without the padding. */
    static const struct {
        const char *bytes, *hex, *base32, *base64;
    } t[] = {
        { "", "", "", "" },
        { "f", "66", "MY", "Zg" },
        { "fo", "666f", "MZXQ", "Zm8" },
        { "foo", "666f6f", "MZXW6", "Zm9v" },
        { "foob", "666f6f62", "MZXW6YQ", "Zm9vYg" },
        { "fooba", "666f6f6261", "MZXW6YTB", "Zm9vYmE" },
        { "foobar", "666f6f626172", "MZXW6YTBOI", "Zm9vYmFy" },
        { "\xfb\xff\xbf", "fbffbf", "7P736", "-_-_" },
    };

    EACH(row, t) {
        size_t n = strlen(row->bytes);
        char back[8];

        assert_string_equal(token_hex(mem, row->bytes, n), row->hex);
        assert_string_equal(token_base32(mem, row->bytes, n), row->base32);
        assert_string_equal(token_text(mem, row->bytes, n), row->base64);
        assert_true(token_unhex(row->hex, back, n));
        assert_memory_equal(back, row->bytes, n);
        assert_true(token_unbase32(row->base32, back, n));
        assert_memory_equal(back, row->bytes, n);
        assert_true(token_untext(row->base64, back, n));
        assert_memory_equal(back, row->bytes, n);
    }
}

static void
only_exactly_so_many_bytes_are_read(void **state)
{
    (void)state;
    static const struct {
        bool (*read)(const char *, void *, size_t);
        const char *text;
        size_t n;
        bool good;
    } t[] = {
        { token_unhex, "00fF", 2, true },      { token_unhex, "00f", 2, false },
        { token_unhex, "00fff", 2, false },    { token_unhex, "00fff0", 2, false },
        { token_unhex, "00fg", 2, false },     { token_unhex, " 0ff", 2, false },
        { token_unhex, "", 0, true },          { token_unhex, "0", 0, false },
        { token_untext, "Zm8", 2, true },      { token_untext, "Zm9", 2, false },
        { token_untext, "Zm8=", 2, false },    { token_untext, "Zm+v", 3, false },
        { token_untext, "Zm/v", 3, false },    { token_untext, "Zm9v", 2, false },
        { token_untext, "Zm9v", 4, false },    { token_unbase32, "mzxq", 2, true },
        { token_unbase32, "MZXR", 2, false },  { token_unbase32, "MZX0", 2, false },
        { token_unbase32, "MZXQ=", 2, false },
    };

    EACH(row, t) {
        char out[8];

        assert_int_equal(row->read(row->text, out, row->n), row->good);
    }
}

static void
random_bytes_differ_unless_a_test_seeds_them(void **state)
{
    (void)state;
    unsigned char a[40], b[40];

    token_random(a, sizeof a);
    token_random(b, sizeof b);
    assert_memory_not_equal(a, b, sizeof a);
#ifdef KNTC_TEST
    token_seed(7);
    token_random(a, sizeof a);
    token_seed(7);
    token_random(b, sizeof b);
    assert_memory_equal(a, b, sizeof a);
    token_random(b, sizeof b);
    assert_memory_not_equal(a, b, sizeof a);
    token_seed(8);
    token_random(b, sizeof b);
    assert_memory_not_equal(a, b, sizeof a);
    token_seed(0);
    token_random(a, sizeof a);
    token_seed(0);
    token_random(b, sizeof b);
    assert_memory_not_equal(a, b, sizeof a);
#endif
}

static void
secrets_are_compared_whole(void **state)
{
    (void)state;
    assert_true(token_equal("abcd", "abcd", 4));
    assert_false(token_equal("abcd", "abce", 4));
    assert_false(token_equal("abcd", "bbcd", 4));
    assert_true(token_equal("abcd", "abce", 3));
}

static void
a_form_bears_a_mark_of_its_session(void **state)
{
    (void)state;
    const unsigned char key[32] = "the token of one session, of 32b";
    const unsigned char other[32] = "the token of another session, 32";
    char *one = token_csrf(mem, key, 32);
    char *two = token_csrf(mem, key, 32);

    assert_int_equal(strlen(one), 43);
    assert_string_not_equal(one, two);
    assert_true(token_csrf_is(one, key, 32));
    assert_true(token_csrf_is(two, key, 32));
    assert_false(token_csrf_is(one, other, 32));
    assert_false(token_csrf_is(one, key, 31));
    assert_false(token_csrf_is(NULL, key, 32));
    assert_false(token_csrf_is("", key, 32));
    assert_false(token_csrf_is(arena_format(mem, "%sA", one), key, 32));
    for (size_t i = 0; i < 42; i++) {
        char was = one[i];

        one[i] = was == 'A' ? 'B' : 'A';
        assert_false(token_csrf_is(one, key, 32));
        one[i] = was;
    }
}

static void
a_code_is_read_however_it_is_typed(void **state)
{
    (void)state;
    static const struct {
        const char *typed, *code;
    } t[] = {
        { "26483109727", "26483109727" },
        { "26-4831-0972-7", "26483109727" },
        { "  26 4831 0972 7\r\n", "26483109727" },
        { "26–4831—0972‑7", "26483109727" }, /* dashes of telephones */
        { "2-6-4-8-3-1-0-9-7-2-7", "26483109727" },
        { "00000005724", "00000005724" }, /* Damm's own example: 572, check digit 4 */
        { "26483109725", NULL },
        { "2648310972", NULL },
        { "264831097270", NULL },
        { "2648310972S", NULL },
        { "٢٦483109727", NULL },
        { "26.4831.0972.7", NULL },
        { "", NULL },
        { "---", NULL },
        { "26483109727                                                      ", NULL },
    };

    EACH(row, t) {
        char *code = token_code_read(mem, row->typed);

        if (row->code == NULL)
            assert_null(code);
        else
            assert_string_equal(code, row->code);
    }
    assert_null(token_code_read(mem, NULL));
}

static void
a_code_is_shown_in_groups(void **state)
{
    (void)state;
    assert_string_equal(token_code_show(mem, "26483109727"), "26-4831-0972-7");
    assert_fault(token_code_show(mem, "2648310972"));
    assert_fault(token_code_show(mem, "264831097271"));
    assert_fault(token_code_show(mem, "2648310972x"));
}

static void
a_new_code_begins_with_its_year_and_reads_back(void **state)
{
    (void)state;
    static const struct {
        int year;
        const char *yy;
    } t[] = { { 2000, "00" }, { 2026, "26" }, { 2099, "99" } };

    EACH(row, t) {
        char *code = token_code_new(mem, row->year);

        assert_int_equal(strlen(code), 11);
        assert_memory_equal(code, row->yy, 2);
        assert_string_equal(token_code_read(mem, token_code_show(mem, code)), code);
        assert_string_not_equal(code, token_code_new(mem, row->year));
    }
    assert_fault(token_code_new(mem, 26));
    assert_fault(token_code_new(mem, 2100));
}

static void
every_wrong_digit_and_every_swap_of_neighbours_is_refused(void **state)
{
    (void)state;
    int tried = 0;

    for (int i = 0; i < 200; i++) {
        char *code = token_code_new(mem, 2026 + i % 10);

        for (int at = 0; at < 11; at++) {
            char right = code[at];

            for (char wrong = '0'; wrong <= '9'; wrong++) {
                code[at] = wrong;
                assert_int_equal(token_code_read(mem, code) != NULL, wrong == right);
                tried++;
            }
            code[at] = right;
        }
        for (int at = 0; at < 10; at++) {
            char left = code[at];

            code[at] = code[at + 1];
            code[at + 1] = left;
            assert_int_equal(token_code_read(mem, code) != NULL, code[at] == left);
            code[at + 1] = code[at];
            code[at] = left;
        }
    }
    assert_int_equal(tried, 200 * 11 * 10);
}

static void
a_secret_is_read_however_it_is_typed(void **state)
{
    (void)state;
    static const struct {
        const char *typed, *secret;
    } t[] = {
        { "0123456789AB", "0123456789AB" },
        { "0123-4567-89AB", "0123456789AB" },
        { "o1l3-4567-89ab", "0113456789AB" },
        { "OIL0 oil0 zyxw", "01100110ZYXW" },
        { "CDEF-GHJK–MNPQ", "CDEFGHJKMNPQ" },
        { "UUUU-4567-89AB", NULL },
        { "0123-4567-89A", NULL },
        { "0123-4567-89ABC", NULL },
        { "0123-4567-89A*", NULL },
        { "0123-4567-89Ạ", NULL },
        { "", NULL },
    };

    EACH(row, t) {
        char *secret = token_secret_read(mem, row->typed);

        if (row->secret == NULL)
            assert_null(secret);
        else
            assert_string_equal(secret, row->secret);
    }
    assert_null(token_secret_read(mem, NULL));
}

static void
a_new_secret_reads_back(void **state)
{
    (void)state;
    for (int i = 0; i < 200; i++) {
        char *secret = token_secret_new(mem);

        assert_int_equal(strlen(secret), 12);
        assert_string_equal(token_secret_read(mem, token_secret_show(mem, secret)),
                            secret);
        assert_string_not_equal(secret, token_secret_new(mem));
    }
    assert_string_equal(token_secret_show(mem, "0123456789AB"), "0123-4567-89AB");
    assert_fault(token_secret_show(mem, "0123456789A"));
    assert_fault(token_secret_show(mem, "0123456789AU"));
}

static void
what_is_kept_of_a_secret_depends_on_code_secret_and_year(void **state)
{
    (void)state;
    static const char old[] =
        "lookup 2026 "
        "2600000000000000000000000000000000000000000000000000000000000000\n";
    static const char fresh[] =
        "lookup 2027 "
        "2700000000000000000000000000000000000000000000000000000000000000\n";
    struct ring *before = ring_with(old);
    struct ring *after = ring_with(arena_format(mem, "%s%s", old, fresh));
    unsigned char a[32], b[32];

    token_secret_mac(before, "26483109727", "0123456789AB", a);
    token_secret_mac(before, "26483109727", "0123456789AC", b);
    assert_memory_not_equal(a, b, 32);
    token_secret_mac(before, "00000005724", "0123456789AB", b);
    assert_memory_not_equal(a, b, 32);

    /* A paper of 2026 is still good when the key of 2027 has come. */
    token_secret_mac(after, "26483109727", "0123456789AB", b);
    assert_memory_equal(a, b, 32);
    token_secret_mac(after, "27483109725", "0123456789AB", a);
    token_secret_mac(before, "27483109725", "0123456789AB", b);
    assert_memory_not_equal(a, b, 32);
    assert_fault(token_secret_mac(NULL, "26483109727", "0123456789AB", b));
    ring_close(before);
    ring_close(after);
}

static const unsigned char seed[] = "12345678901234567890";

static void
one_time_codes_are_those_of_rfc_6238(void **state)
{
    (void)state;
    /* Appendix B, SHA-1, the last six of eight digits. */
    static const struct {
        int64_t seconds;
        const char *code;
    } t[] = {
        { 59, "287082" },         { 1111111109, "081804" }, { 1111111111, "050471" },
        { 1234567890, "005924" }, { 2000000000, "279037" }, { 20000000000, "353130" },
    };

    EACH(row, t) {
        char code[7];

        token_totp(seed, 20, row->seconds / 30, code);
        assert_string_equal(code, row->code);
    }
}

static void
a_one_time_code_is_good_once_and_one_step_around(void **state)
{
    (void)state;
    enum { NOW = 1111111111 / 30 };
    char code[5][7];

    for (int i = 0; i < 5; i++)
        token_totp(seed, 20, NOW - 2 + i, code[i]);

    const struct {
        const char *typed;
        int64_t last, step;
    } t[] = {
        { code[0], -1, -1 },      { code[1], -1, NOW - 1 }, { code[2], -1, NOW },
        { code[3], -1, NOW + 1 }, { code[4], -1, -1 },      { code[2], NOW - 1, NOW },
        { code[2], NOW, -1 },     { code[1], NOW, -1 },     { code[3], NOW, NOW + 1 },
        { "050 471", -1, NOW },   { " 050471 ", -1, NOW },  { "50471", -1, -1 },
        { "0504710", -1, -1 },    { "05047x", -1, -1 },     { "", -1, -1 },
        { NULL, -1, -1 },
    };

    assert_string_equal(code[2], "050471");
    EACH(row, t)
        assert_int_equal(token_totp_step(seed, 20, NOW, row->last, row->typed),
                         row->step);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bytes_become_letters_and_come_back),
        cmocka_unit_test(only_exactly_so_many_bytes_are_read),
        cmocka_unit_test(random_bytes_differ_unless_a_test_seeds_them),
        cmocka_unit_test(secrets_are_compared_whole),
        cmocka_unit_test(a_form_bears_a_mark_of_its_session),
        cmocka_unit_test(a_code_is_read_however_it_is_typed),
        cmocka_unit_test(a_code_is_shown_in_groups),
        cmocka_unit_test(a_new_code_begins_with_its_year_and_reads_back),
        cmocka_unit_test(every_wrong_digit_and_every_swap_of_neighbours_is_refused),
        cmocka_unit_test(a_secret_is_read_however_it_is_typed),
        cmocka_unit_test(a_new_secret_reads_back),
        cmocka_unit_test(what_is_kept_of_a_secret_depends_on_code_secret_and_year),
        cmocka_unit_test(one_time_codes_are_those_of_rfc_6238),
        cmocka_unit_test(a_one_time_code_is_good_once_and_one_step_around),
    };

    return cmocka_run_group_tests(tests, arena_setup, arena_teardown);
}
