#include "base/core/mime.h"

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
    mem = arena_open(1 << 20);
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
an_address_is_plain(void **state)
{
    static const char *const good[] = { "an@example.vn", "a.n+kntc_1@x-y.gov.vn",
                                        "AN@EXAMPLE.VN" };
    static const char *const bad[] = { "",
                                       "an",
                                       "@example.vn",
                                       "an@",
                                       "an@example",
                                       "an@.vn",
                                       "an@example.",
                                       "an@example..vn",
                                       ".an@example.vn",
                                       "an.@example.vn",
                                       "-an@example.vn",
                                       "an@-example.vn",
                                       "a b@example.vn",
                                       "<an@example.vn>",
                                       "an@example.vn,b@example.vn",
                                       "an@example.vn\r\nBcc: b@example.vn",
                                       "an@example.vn\n",
                                       "a@b@example.vn",
                                       "\"an\"@example.vn",
                                       "ân@example.vn" };

    (void)state;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        assert_true(mime_is_address(good[i]));
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(mime_is_address(bad[i]));
    assert_false(mime_is_address(NULL));
    assert_string_equal(mime_domain("an@example.vn"), "example.vn");
}

/* RFC 4648, section 10. */
static void
base64_as_the_rfc_has_it(void **state)
{
    static const char *const plain[] = {
        "", "f", "fo", "foo", "foob", "fooba", "foobar"
    };
    static const char *const coded[] = { "",         "Zg==",     "Zm8=",    "Zm9v",
                                         "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy" };

    (void)state;
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        assert_string_equal(mime_base64(mem, plain[i], strlen(plain[i]), 0), coded[i]);
    assert_string_equal(mime_base64(mem, "foobar", 6, 4), "Zm9v\r\nYmFy\r\n");
    assert_string_equal(mime_base64(mem, "\xff\xff\xfe", 3, 0), "///+");
}

static void
words_of_a_header(void **state)
{
    (void)state;
    assert_string_equal(mime_words(mem, ""), "");
    assert_string_equal(mime_words(mem, "Đơn"), "=?UTF-8?B?xJDGoW4=?=");
    /* 40 letters of three bytes: 13 a word, none is cut */
    char letters[121] = "";
    for (int i = 0; i < 40; i++)
        memcpy(letters + (ptrdiff_t)i * 3, "ạ", 4);
    const char *words = mime_words(mem, letters);
    int lines = 1;
    for (const char *at = words; (at = strstr(at, "?=\r\n =?UTF-8?B?")) != NULL; at++)
        lines++;
    assert_int_equal(lines, 4);
    /* what was typed opens no line of its own */
    assert_string_equal(mime_words(mem, "a\r\nBcc: b"), mime_words(mem, "a  Bcc: b"));
}

static void
the_day_of_a_message(void **state)
{
    (void)state;
    assert_string_equal(mime_date(mem, instant_parse("2026-11-26 02:00:00.000000")),
                        "Thu, 26 Nov 2026 09:00:00 +0700");
    assert_string_equal(mime_date(mem, instant_parse("2026-12-31 17:05:09.999999")),
                        "Fri, 01 Jan 2027 00:05:09 +0700");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_address_is_plain),
        cmocka_unit_test(base64_as_the_rfc_has_it),
        cmocka_unit_test(words_of_a_header),
        cmocka_unit_test(the_day_of_a_message),
    };

    return cmocka_run_group_tests(tests, setup, teardown);
}
