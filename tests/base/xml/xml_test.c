#include "base/xml/xml.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/db/db.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define EACH(row, table)                                                               \
    for (size_t row = 0; row < sizeof(table) / sizeof *(table); row++)

static struct arena *mem;

static int
setup(void **state)
{
    (void)state;
    mem = arena_open((size_t)64 << 20);
    return 0;
}

static int
teardown(void **state)
{
    (void)state;
    arena_close(mem);
    return 0;
}

/* Does it fault? The page is then torn down as serve would do it. */
static bool
faults(void (*act)(struct xml *, const void *), const void *what)
{
    struct fault_frame frame;
    struct xml *x = xml_open(mem, "page");

    if (FAULT_CATCH(&frame) != 0)
        return true;
    act(x, what);
    fault_pop(&frame);
    return false;
}

static const char *
dump(struct xml *x)
{
    return xml_dump(mem, x, NULL);
}

static const char *
find(struct xml *x, const char *xpath)
{
    return xml_find(mem, xml_doc(x), xpath);
}

static void
the_blocks_of_c_are_the_elements_of_the_page(void **state)
{
    (void)state;

    struct xml *x = xml_open(mem, "page");

    xml_attr(x, "lang", "vi");
    XML(x, "deadline") {
        xml_attr(x, "state", "late");
        xml_attr_int(x, "days", -3);
        xml_day(x, "due_on", day_parse("2026-11-26"));
        XML(x, "extensions")
            for (int i = 1; i <= 2; i++)
                XML(x, "extension") {
                    xml_int(x, "n", i);
                    xml_say(x, "gia hạn");
                }
    }
    xml_flag(x, "is_open", true);
    xml_flag(x, "is_sealed", false);
    assert_true(xml_is_closed(x));
    assert_string_equal(dump(x), "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                 "<page lang=\"vi\">\n"
                                 "  <deadline state=\"late\" days=\"-3\">\n"
                                 "    <due_on>2026-11-26</due_on>\n"
                                 "    <extensions>\n"
                                 "      <extension><n>1</n>gia hạn</extension>\n"
                                 "      <extension><n>2</n>gia hạn</extension>\n"
                                 "    </extensions>\n"
                                 "  </deadline>\n"
                                 "  <is_open>1</is_open>\n"
                                 "  <is_sealed>0</is_sealed>\n"
                                 "</page>\n");
}

static void
an_open_block_is_noticed(void **state)
{
    (void)state;

    struct xml *x = xml_open(mem, "page");

    xml_push(x, "petition");
    assert_false(xml_is_closed(x));
    xml_pop(x);
    assert_true(xml_is_closed(x));
}

static void
close_once(struct xml *x, const void *what)
{
    (void)what;
    xml_pop(x);
}

static void
nothing_closes_the_root(void **state)
{
    (void)state;
    assert_true(faults(close_once, NULL));
}

static void
what_is_not_there_is_an_empty_element(void **state)
{
    (void)state;

    struct xml *x = xml_open(mem, "page");

    xml_text(x, "note", NULL);
    xml_text(x, "phone", "");
    xml_day(x, "due_on", DAY_NONE);
    xml_instant(x, "closed_at", 0);
    xml_attr(x, "state", NULL);
    xml_say(x, NULL);
    assert_string_equal(dump(x), "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                 "<page>\n  <note/>\n  <phone/>\n  <due_on/>\n"
                                 "  <closed_at/>\n</page>\n");
}

static void
numbers_are_whole(void **state)
{
    (void)state;
    static const struct {
        int64_t n;
        const char *text;
    } t[] = {
        { 0, "0" },
        { -1, "-1" },
        { INT64_MAX, "9223372036854775807" },
        { INT64_MIN, "-9223372036854775808" },
    };

    EACH(i, t) {
        struct xml *x = xml_open(mem, "page");

        xml_attr_int(x, "n", t[i].n);
        xml_int(x, "n", t[i].n);
        assert_string_equal(find(x, "/page/n"), t[i].text);
        assert_string_equal(find(x, "/page/@n"), t[i].text);
    }
}

static void
instants_are_told_in_vietnamese_time(void **state)
{
    (void)state;
    static const struct {
        const char *utc;
        const char *local;
    } t[] = {
        { "2026-11-26 02:00:00.000000", "2026-11-26T09:00:00+07:00" },
        { "2026-11-26 16:59:59.999999", "2026-11-26T23:59:59+07:00" },
        { "2026-11-26 17:00:00.000000", "2026-11-27T00:00:00+07:00" },
        { "2026-12-31 18:01:02.000003", "2027-01-01T01:01:02+07:00" },
        { "1969-12-31 16:59:59.000001", "1969-12-31T23:59:59+07:00" },
        { "1945-09-02 07:00:00.000000", "1945-09-02T14:00:00+07:00" },
    };

    EACH(i, t) {
        struct xml *x = xml_open(mem, "page");

        xml_instant(x, "at", instant_parse(t[i].utc));
        assert_string_equal(find(x, "/page/at"), t[i].local);
    }
}

/* What people type, and what they try. */
static const char *const typed[] = {
    "Nguyễn Thị Hoà, xã Cổ Đô",
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' or ''='",
    "]]> <![CDATA[ ]]>",
    "&amp; &#0; &nbsp; &xxe;",
    "<!-- --> <?php ?> <!DOCTYPE a>",
    "${jndi:ldap://x}",
    "dòng một\ndòng hai\ttab",
    " hai đầu có dấu cách ",
    "𠀀 😀 \xf4\x8f\xbf\xbf",
    "\xef\xbf\xbd \xee\x80\x80 \x7f \xc2\x85",
};

static void
what_people_type_stays_text(void **state)
{
    (void)state;
    EACH(i, typed) {
        struct xml *x = xml_open(mem, "page");
        char error[256];
        size_t n;

        xml_text(x, "note", typed[i]);
        XML(x, "petition") {
            xml_attr(x, "title", typed[i]);
            xml_say(x, typed[i]);
        }

        const char *text = xml_dump(mem, x, &n);
        void *doc = xml_read_text(mem, text, n, error, sizeof error);

        assert_non_null(doc);
        assert_int_equal(n, strlen(text));
        assert_string_equal(xml_find(mem, doc, "/page/note"), typed[i]);
        assert_string_equal(xml_find(mem, doc, "/page/petition"), typed[i]);
        assert_string_equal(xml_find(mem, doc, "/page/petition/@title"), typed[i]);
        assert_string_equal(xml_find(mem, doc, "count(//*)"), "3");
    }
}

static void
say_it(struct xml *x, const void *what)
{
    xml_text(x, "note", what);
}

static void
title_it(struct xml *x, const void *what)
{
    xml_attr(x, "title", what);
}

static void
what_xml_does_not_allow_never_reaches_a_page(void **state)
{
    (void)state;
    static const char *const t[] = {
        "\x01",             /* a control character */
        "a\x0b",            /* a vertical tab */
        "\x1f",             /* the last of them */
        "\xff",             /* no UTF-8 at all */
        "\x80",             /* a second byte alone */
        "\xc0\x80",         /* NUL, overlong */
        "\xc1\xbf",         /* overlong */
        "\xe0\x9f\xbf",     /* overlong in three */
        "\xf0\x8f\xbf\xbf", /* overlong in four */
        "\xed\xa0\x80",     /* a surrogate */
        "\xed\xbf\xbf",     /* the last of them */
        "\xef\xbf\xbe",     /* U+FFFE */
        "\xef\xbf\xbf",     /* U+FFFF */
        "\xf4\x90\x80\x80", /* past U+10FFFF */
        "\xf5\x80\x80\x80", /* far past it */
        "H\xe1\xbb",        /* cut in the middle */
        "H\xe1\xbb n",      /* cut, and more follows */
        "\xf0\x9f\x98",     /* cut after three of four */
        "Ho\xe0",           /* Latin-1 */
    };

    EACH(i, t) {
        assert_true(faults(say_it, t[i]));
        assert_true(faults(title_it, t[i]));
    }
}

static void
name_it(struct xml *x, const void *what)
{
    xml_text(x, what, "1");
}

static void
open_it(struct xml *x, const void *what)
{
    XML(x, what)
        xml_say(x, "1");
}

static void
mark_it(struct xml *x, const void *what)
{
    xml_attr(x, what, "1");
}

static void
names_are_words_of_the_program(void **state)
{
    (void)state;
    static const char *const bad[] = {
        NULL,   "",    "Note", "1st", "_id", "a b",
        "a><b", "a:b", "a-",   "a.b", "đơn", "count(*)",
    };
    static const char *const good[] = { "a", "due_on", "n2", "row_1_of_2" };

    EACH(i, bad) {
        assert_true(faults(name_it, bad[i]));
        assert_true(faults(open_it, bad[i]));
        assert_true(faults(mark_it, bad[i]));
    }
    EACH(i, good) {
        assert_false(faults(name_it, good[i]));
        assert_false(faults(open_it, good[i]));
        assert_false(faults(mark_it, good[i]));
    }
    /* Attributes that are HTML's own have dashes. */
    assert_true(faults(open_it, "aria-invalid"));
    assert_false(faults(mark_it, "aria-invalid"));
    assert_true(faults(mark_it, "aria--invalid"));
}

static void
mark_twice(struct xml *x, const void *what)
{
    xml_attr(x, "state", "late");
    xml_attr(x, what, "running");
}

static void
an_attribute_stands_once(void **state)
{
    (void)state;
    assert_true(faults(mark_twice, "state"));
    assert_false(faults(mark_twice, "term"));
}

static void
nest(struct xml *x, const void *what)
{
    for (int i = 0; i < *(const int *)what; i++)
        xml_push(x, "a");
}

static void
list(struct xml *x, const void *what)
{
    for (int i = 0; i < *(const int *)what; i++)
        xml_text(x, "a", NULL);
}

static void
write_much(struct xml *x, const void *what)
{
    char *text = arena_alloc(mem, (1 << 20) + 1);

    memset(text, 'x', 1 << 20);
    for (int i = 0; i < *(const int *)what; i++)
        xml_text(x, "a", text);
}

static void
a_page_has_bounds(void **state)
{
    (void)state;
    static const struct {
        void (*act)(struct xml *, const void *);
        int good;
        int bad;
    } t[] = {
        { nest, 64, 65 },
        { list, 199998, 200001 },
        { write_much, 16, 17 },
    };

    EACH(i, t) {
        assert_false(faults(t[i].act, &t[i].good));
        assert_true(faults(t[i].act, &t[i].bad));
        arena_reset(mem);
    }
}

/* A row as base/db gives it. */
static struct row *
row_of(int n, const char *const *name, const char *const *value)
{
    struct row *row = arena_alloc(mem, sizeof *row);
    char **v = arena_alloc(mem, (size_t)n * sizeof *v);
    size_t *length = arena_alloc(mem, (size_t)n * sizeof *length);

    for (int i = 0; i < n; i++) {
        v[i] = arena_copy(mem, value[i]);
        length[i] = value[i] != NULL ? strlen(value[i]) : 0;
    }
    row->n = n;
    row->name = name;
    row->value = v;
    row->length = length;
    return row;
}

static void
a_row_is_written_column_by_column(void **state)
{
    (void)state;
    static const char *const name[] = { "id",         "code",      "received_on",
                                        "created_at", "closed_at", "note",
                                        "at",         "flat" };
    static const char *const value[] = { "12",
                                         "KN-2026-0012",
                                         "2026-11-26",
                                         "2026-11-26 02:00:00.000000",
                                         NULL,
                                         NULL,
                                         "2026-11-25 17:00:00.000000",
                                         "2 & 3" };
    struct xml *x = xml_open(mem, "page");

    xml_row(x, "petition", row_of(8, name, value));
    assert_string_equal(dump(x),
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        "<page>\n"
                        "  <petition>\n"
                        "    <id>12</id>\n"
                        "    <code>KN-2026-0012</code>\n"
                        "    <received_on>2026-11-26</received_on>\n"
                        "    <created_at>2026-11-26T09:00:00+07:00</created_at>\n"
                        "    <closed_at/>\n"
                        "    <note/>\n"
                        "    <at>2026-11-26T00:00:00+07:00</at>\n"
                        "    <flat>2 &amp; 3</flat>\n"
                        "  </petition>\n"
                        "</page>\n");
}

static void
what_names_a_persons_key_or_a_secret_stays_out(void **state)
{
    (void)state;
    static const char *const name[] = { "id",          "row_uid",        "person_uid",
                                        "secret_hash", "address_sealed", "hash",
                                        "sealed",      "uid_note" };
    static const char *const value[] = { "1", "\x01", "u", "h", "s", "a", "b", "c" };
    struct xml *x = xml_open(mem, "page");

    xml_columns(x, row_of(8, name, value));
    assert_string_equal(find(x, "count(/page/*)"), "4");
    assert_string_equal(find(x, "string(/page)"), "1abc");
}

static void
row_it(struct xml *x, const void *what)
{
    xml_row(x, "petition", what);
}

static void
a_row_that_is_no_text_faults(void **state)
{
    (void)state;
    static const char *const name[] = { "body" };
    static const char *const at[] = { "created_at" };
    static const char *const cut[] = { "abc" };
    static const char *const control[] = { "a\x02" };
    static const char *const not_at[] = { "yesterday" };
    struct row *row = row_of(1, name, cut);

    assert_false(faults(row_it, row));
    row->value[0][1] = '\0'; /* "a", NUL, "c" of three bytes */
    assert_true(faults(row_it, row));
    assert_true(faults(row_it, row_of(1, name, control)));
    assert_true(faults(row_it, row_of(1, at, not_at)));
}

static void
no_row_is_nothing_and_no_rows_an_empty_list(void **state)
{
    (void)state;
    static const char *const name[] = { "id" };
    static const char *const one[] = { "1" };
    static const char *const two[] = { "2" };
    struct xml *x = xml_open(mem, "page");
    struct row *rows = row_of(1, name, one);

    rows->next = row_of(1, name, two);
    xml_row(x, "petition", NULL);
    xml_columns(x, NULL);
    xml_rows(x, "duplicates", "petition", NULL);
    xml_rows(x, "history", "event", rows);
    assert_string_equal(dump(x), "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                 "<page>\n"
                                 "  <duplicates/>\n"
                                 "  <history>\n"
                                 "    <event>\n      <id>1</id>\n    </event>\n"
                                 "    <event>\n      <id>2</id>\n    </event>\n"
                                 "  </history>\n"
                                 "</page>\n");
    assert_true(xml_is_closed(x));
}

static void
ask(struct xml *x, const void *what)
{
    xml_find(mem, xml_doc(x), what);
}

static void
tests_ask_in_xpath(void **state)
{
    (void)state;
    static const struct {
        const char *xpath;
        const char *answer;
    } t[] = {
        { "/page/case/code", "KN-1" }, { "/page/case", "KN-1" },
        { "//code[2]", NULL },         { "//nothing", NULL },
        { "/page/@lang", "vi" },       { "count(//code)", "1" },
        { "boolean(//code)", "true" }, { "concat(//code, '!')", "KN-1!" },
        { "/page/empty", "" },
    };
    struct xml *x = xml_open(mem, "page");

    xml_attr(x, "lang", "vi");
    XML(x, "case")
        xml_text(x, "code", "KN-1");
    xml_text(x, "empty", NULL);
    EACH(i, t) {
        const char *answer = find(x, t[i].xpath);

        if (t[i].answer == NULL)
            assert_null(answer);
        else
            assert_string_equal(answer, t[i].answer);
    }
    assert_true(faults(ask, "//code["));
    assert_true(faults(ask, "nope()"));
}

static void
a_document_is_read_without_its_indentation(void **state)
{
    (void)state;
    static const char text[] = "<page>\n  <list>\n    <item> </item>\n  </list>\n"
                               "  <note><![CDATA[a < b]]></note>\n</page>\n";
    char error[256];
    void *doc = xml_read_text(mem, text, strlen(text), error, sizeof error);

    assert_non_null(doc);
    assert_string_equal(xml_find(mem, doc, "string(/page/list/item)"), " ");
    assert_string_equal(xml_find(mem, doc, "count(//text())"), "2");
    assert_string_equal(xml_find(mem, doc, "/page/note"), "a < b");
}

static void
what_is_no_document_is_refused_with_a_reason(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *why;
    } t[] = {
        { "", "text:" },
        { "<page>", "text:1: " },
        { "<page>\n<a></b>\n</page>", "text:2: " },
        { "<page a='1' a='2'/>", "text:1: Attribute a redefined" },
        { "<page>&nbsp;</page>", "text:1: Entity 'nbsp' not defined" },
        { "<page>\xff</page>", "text:1: " },
        { "<page>&#1;</page>", "text:1: " },
        { "<!DOCTYPE page><page/>", "a document type is not allowed" },
        { "<!DOCTYPE page SYSTEM 'http://example.com/a.dtd'><page/>",
          "a document type is not allowed" },
        { "<!DOCTYPE page [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><page>&x;</page>",
          "a document type is not allowed" },
        { "<!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><a b='&b;'>&b;</a>",
          "a document type is not allowed" },
    };

    EACH(i, t) {
        char error[256] = "";

        assert_null(
            xml_read_text(mem, t[i].text, strlen(t[i].text), error, sizeof error));
        assert_non_null(strstr(error, t[i].why));
        assert_null(strchr(error, '\n'));
    }
}

static void
a_file_is_read_and_named_in_the_reason(void **state)
{
    (void)state;
    char path[] = "/tmp/xml_test.XXXXXX";
    char error[256];
    int file = mkstemp(path);

    assert_int_equal(write(file, "<page>\n<a/>", 11), 11);
    assert_null(xml_read_file(mem, path, error, sizeof error));
    assert_memory_equal(error, path, strlen(path));
    assert_int_equal(write(file, "</page>", 7), 7);
    assert_string_equal(
        xml_find(mem, xml_read_file(mem, path, error, sizeof error), "count(/page/a)"),
        "1");
    close(file);
    unlink(path);
    assert_null(xml_read_file(mem, path, error, sizeof error));
    assert_non_null(strstr(error, "No such file"));
    assert_null(xml_read_file(mem, "/tmp", error, sizeof error));
    assert_non_null(strstr(error, "not a file"));
}

static void
use_little(struct arena *small)
{
    static const char text[] = "<page><a>1</a></page>";
    struct fault_frame frame;

    if (FAULT_CATCH(&frame) == 0) {
        char error[128];
        struct xml *x = xml_open(small, "page");

        xml_text(x, "note", "ghi chú");
        xml_dump(small, x, NULL);
        xml_find(small, xml_doc(x), "//note");
        xml_read_text(small, text, strlen(text), error, sizeof error);
        fault_pop(&frame);
    }
}

/* A full arena faults in the midst of things: nothing of libxml2 may be left behind.
 * What was lost would show under the address sanitizer. */
static void
a_full_arena_loses_nothing(void **state)
{
    (void)state;
    for (size_t cap = 64; cap < 40000; cap += 64) {
        struct arena *small = arena_open(cap);

        use_little(small);
        arena_close(small);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_blocks_of_c_are_the_elements_of_the_page),
        cmocka_unit_test(an_open_block_is_noticed),
        cmocka_unit_test(nothing_closes_the_root),
        cmocka_unit_test(what_is_not_there_is_an_empty_element),
        cmocka_unit_test(numbers_are_whole),
        cmocka_unit_test(instants_are_told_in_vietnamese_time),
        cmocka_unit_test(what_people_type_stays_text),
        cmocka_unit_test(what_xml_does_not_allow_never_reaches_a_page),
        cmocka_unit_test(names_are_words_of_the_program),
        cmocka_unit_test(an_attribute_stands_once),
        cmocka_unit_test(a_page_has_bounds),
        cmocka_unit_test(a_row_is_written_column_by_column),
        cmocka_unit_test(what_names_a_persons_key_or_a_secret_stays_out),
        cmocka_unit_test(a_row_that_is_no_text_faults),
        cmocka_unit_test(no_row_is_nothing_and_no_rows_an_empty_list),
        cmocka_unit_test(tests_ask_in_xpath),
        cmocka_unit_test(a_document_is_read_without_its_indentation),
        cmocka_unit_test(what_is_no_document_is_refused_with_a_reason),
        cmocka_unit_test(a_file_is_read_and_named_in_the_reason),
        cmocka_unit_test(a_full_arena_loses_nothing),
    };

    return cmocka_run_group_tests_name("xml", tests, setup, teardown);
}
