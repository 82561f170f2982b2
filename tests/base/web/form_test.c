#include "base/web/form.h"
#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/core/text.h"
#include "base/web/request.h"
#include "base/web/typed.h"
#include "base/work.h"
#include "base/xml/xml.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static struct arena *mem;
static struct work work;
static const struct form_def *petition;

static const char petition_xml[] =
    "<form name='petition' submit='save'>\n"
    " <group name='sender'>\n"
    "  <field name='sender_name' type='text' required='yes' max='20' personal='yes'/>\n"
    "  <field name='phone' type='phone' personal='yes'/>\n"
    "  <field name='email' type='email'/>\n"
    " </group>\n"
    " <group name='letter'>\n"
    "  <field name='channel' type='choice' required='yes' of='channel' show='radio'/>\n"
    "  <field name='kinds' type='many' of='kind' max='2'/>\n"
    "  <field name='received_on' type='day' required='yes' until='today' "
    "default='today'/>\n"
    "  <field name='due_on' type='day'/>\n"
    "  <field name='body' type='lines' max='60' rows='6'/>\n"
    "  <field name='people' type='number' max='500' default='1'/>\n"
    "  <field name='area' type='number' decimals='2'/>\n"
    "  <field name='is_group' type='flag'/>\n"
    "  <field name='paper_code' type='code' hint='yes'/>\n"
    "  <field name='casefile_id' type='key'/>\n"
    "  <field name='file' type='file' many='yes' max='2' accept='pdf jpg' size='2M'/>\n"
    " </group>\n"
    " <field name='password' type='password'/>\n"
    " <field name='totp' type='secret'/>\n"
    " <button name='after' value='next' key='save_next'/>\n"
    "</form>\n";

/* Writes text to a file of its own and loads it. */
static const struct form_def *
load(const char *text, char *error, int n)
{
    char path[] = "/tmp/form_test_XXXXXX";
    int fd = mkstemp(path);

    assert_true(fd >= 0);
    assert_true(write(fd, text, strlen(text)) == (ssize_t)strlen(text));
    close(fd);

    const struct form_def *def = form_load(path, error, n);

    unlink(path);
    return def;
}

static void
choices(struct work *w, struct form *f, const char *field, const char *of)
{
    if (strcmp(of, "channel") == 0) {
        form_option(f, w, field, "post", NULL);
        form_option(f, w, field, "desk", NULL);
    } else {
        assert_string_equal(of, "kind");
        form_option(f, w, field, "complaint", "Khiếu nại");
        form_option(f, w, field, "denunciation", "Tố cáo");
        form_option(f, w, field, "reflection", "Kiến nghị, phản ánh");
    }
}

static int
setup(void **state)
{
    char error[300] = "";

    (void)state;
    if (petition == NULL)
        petition = load(petition_xml, error, sizeof error);
    assert_string_equal(error, "");
    assert_non_null(petition);
    mem = arena_open((size_t)64 << 20);
    work = (struct work){ .mem = mem, .today = day_parse("2026-11-26") };
    return 0;
}

static int
teardown(void **state)
{
    (void)state;
    arena_close(mem);
    return 0;
}

/* Names and texts in turn, up to NULL, as they would have been posted. */
static struct form *
post_all(const char *const *pairs, const struct upload *uploads)
{
    struct values post = { 0 };
    struct form *f = form_new(&work, petition, choices);

    for (; *pairs != NULL; pairs += 2)
        values_add(mem, &post, pairs[0], pairs[1]);
    form_read(f, &work, &post, uploads);
    return f;
}

#define POST(...) post_all((const char *const[]){ __VA_ARGS__, NULL }, NULL)

/* A form with one field more than the required ones. */
static struct form *
post_one(const char *field, const char *text)
{
    const struct {
        const char *name;
        const char *text;
    } usual[] = { { "sender_name", "Nguyễn Thị Hoà" },
                  { "channel", "post" },
                  { "received_on", "24/11/2026" } };
    struct values post = { 0 };
    struct form *f = form_new(&work, petition, choices);

    for (size_t i = 0; i < sizeof usual / sizeof *usual; i++)
        if (strcmp(usual[i].name, field) != 0)
            values_add(mem, &post, usual[i].name, usual[i].text);
    if (text != NULL)
        values_add(mem, &post, field, text);
    form_read(f, &work, &post, NULL);
    return f;
}

static const char *
page_of(const struct form *f)
{
    struct xml *x = xml_open(mem, "page");
    size_t n;

    form_put(x, f, "/intake/petition/new", "00112233445566778899aabbccddeeff", "vi");
    assert_true(xml_is_closed(x));
    return xml_dump(mem, x, &n);
}

static const char *
find(const struct form *f, const char *xpath)
{
    struct xml *x = xml_open(mem, "page");

    form_put(x, f, "/a", NULL, "vi");
    return xml_find(mem, xml_doc(x), xpath);
}

/* One field, what was typed into it, what is kept and what is said. */
struct fact {
    const char *field;
    const char *typed; /* NULL: the field did not come */
    const char *value; /* NULL: nothing */
    const char *error; /* NULL: fine */
};

static void
walk(const struct fact *facts, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        struct form *f = post_one(facts[i].field, facts[i].typed);
        const char *value = form_text(f, facts[i].field);
        const char *error = values_text(&f->errors, facts[i].field);

        if (facts[i].error == NULL && error != NULL)
            fail_msg("%s \"%s\": %s", facts[i].field, facts[i].typed, error);
        if (facts[i].error != NULL &&
            (error == NULL || strcmp(error, facts[i].error) != 0))
            fail_msg("%s \"%s\": %s and not %s", facts[i].field, facts[i].typed,
                     error == NULL ? "fine" : error, facts[i].error);
        if ((value == NULL) != (facts[i].value == NULL) ||
            (value != NULL && strcmp(value, facts[i].value) != 0))
            fail_msg("%s \"%s\": kept \"%s\" and not \"%s\"", facts[i].field,
                     facts[i].typed, value == NULL ? "NULL" : value,
                     facts[i].value == NULL ? "NULL" : facts[i].value);
        assert_true(f->bad == (facts[i].error != NULL));
    }
}

#define WALK(facts) walk(facts, sizeof facts / sizeof *facts)

static void
text_is_one_line_of_limited_length(void **state)
{
    (void)state;
    static const struct fact facts[] = {
        { "sender_name", NULL, NULL, "required" },
        { "sender_name", "", NULL, "required" },
        { "sender_name", "   \n ", NULL, "required" },
        { "sender_name", "  Nguyễn  Thị\nHoà ", "Nguyễn Thị Hoà", NULL },
        { "sender_name", "Đỗ Đặng Thuỳ Dương X", "Đỗ Đặng Thuỳ Dương X", NULL },
        { "sender_name", "Đỗ Đặng Thuỳ Dương XY", NULL, "too_long" },
        { "sender_name", "'; drop table--", "'; drop table--", NULL },
        { "sender_name", "<script>x</script>", "<script>x</script>", NULL },
        { "sender_name", "=HYPERLINK(\"x\")", "=HYPERLINK(\"x\")", NULL },
    };
    WALK(facts);
    assert_string_equal(
        values_text(&post_one("sender_name", "aaaaaaaaaaaaaaaaaaaaa")->error_values,
                    "sender_name"),
        "20");
}

static void
lines_keep_their_lines(void **state)
{
    (void)state;
    static const struct fact facts[] = {
        { "body", NULL, NULL, NULL },
        { "body", "\n \n", NULL, NULL },
        { "body", "Kính gửi:  \n\n  Tôi đề nghị\n\n", "Kính gửi:\n\n  Tôi đề nghị",
          NULL },
        { "body", "một\nhai", "một\nhai", NULL },
        { "body", "1234567890123456789012345678901234567890123456789012345678901", NULL,
          "too_long" },
    };
    WALK(facts);
}

static void
days_are_typed_as_in_vietnam(void **state)
{
    (void)state;
    static const struct fact facts[] = {
        { "received_on", "24/11/2026", "2026-11-24", NULL },
        { "received_on", "24-11-26", "2026-11-24", NULL },
        { "received_on", "24112026", "2026-11-24", NULL },
        { "received_on", "24.11.2026", "2026-11-24", NULL },
        { "received_on", "2026-11-24", "2026-11-24", NULL },
        { "received_on", "26/11/2026", "2026-11-26", NULL },
        { "received_on", "27/11/2026", NULL, "in_future" },
        { "received_on", "31/11/2026", NULL, "no_such_day" },
        { "received_on", "2027-02-29", NULL, "no_such_day" },
        { "received_on", "31/11", NULL, "not_a_day" },
        { "received_on", "hôm qua", NULL, "not_a_day" },
        { "received_on", "24/11/2026'--", NULL, "not_a_day" },
        { "received_on", NULL, NULL, "required" },
        { "due_on", "27/11/2026", "2026-11-27", NULL },
        { "due_on", "01/01/0001", NULL, "no_such_day" },
        { "due_on", "01/01/9999", NULL, "not_a_day" },
        { "due_on", "", NULL, NULL },
    };
    WALK(facts);
}

static void
numbers_are_typed_as_in_vietnam(void **state)
{
    (void)state;
    static const struct fact facts[] = {
        { "people", "12", "12", NULL },
        { "people", " 007 ", "7", NULL },
        { "people", "500", "500", NULL },
        { "people", "500,00", "500", NULL },
        { "people", "501", NULL, "too_big" },
        { "people", "1.000", NULL, "too_big" },
        { "people", "1,5", NULL, "not_a_number" },
        { "people", "1.5", NULL, "not_a_number" },
        { "people", "-1", NULL, "not_a_number" },
        { "people", "12 người", NULL, "not_a_number" },
        { "people", "1e3", NULL, "not_a_number" },
        { "people", "0x10", NULL, "not_a_number" },
        { "people", "12345678901234567890", NULL, "not_a_number" },
        { "area", "1.234.567,89", "1234567.89", NULL },
        { "area", "1234567.89", "1234567.89", NULL },
        { "area", "1234567,89", "1234567.89", NULL },
        { "area", "1 234 567,8", "1234567.8", NULL },
        { "area", "1.234", "1234", NULL },
        { "area", "12.5", "12.5", NULL },
        { "area", "0,05", "0.05", NULL },
        { "area", "0.05", "0.05", NULL },
        { "area", "1,234", NULL, "not_a_number" },
        { "area", "1,50", "1.50", NULL },
        { "area", "1,5000", "1.50", NULL },
        { "area", "1.23.456", NULL, "not_a_number" },
        { "area", "1.234 567", NULL, "not_a_number" },
        { "area", "1,2,3", NULL, "not_a_number" },
        { "area", ",5", NULL, "not_a_number" },
        { "area", "5,", NULL, "not_a_number" },
        { "area", "0.123.456", NULL, "not_a_number" },
        { "area", ".", NULL, "not_a_number" },
        { "area", "٣", NULL, "not_a_number" },
    };
    WALK(facts);
}

static void
telephones_become_ten_digits(void **state)
{
    (void)state;
    static const struct fact facts[] = {
        { "phone", "0912345678", "0912345678", NULL },
        { "phone", "0912 345 678", "0912345678", NULL },
        { "phone", "0912.345.678", "0912345678", NULL },
        { "phone", "+84 912-345-678", "0912345678", NULL },
        { "phone", "+84 (0)912 345 678", "0912345678", NULL },
        { "phone", "84912345678", "0912345678", NULL },
        { "phone", "0084912345678", "0912345678", NULL },
        { "phone", "(024) 3825 3333", "02438253333", NULL },
        { "phone", "+84 24 3825 3333", "02438253333", NULL },
        { "phone", "0210 384 6647", "02103846647", NULL },
        { "phone", "01234567890", "01234567890", NULL },
        { "phone", "19006789", "19006789", NULL },
        { "phone", "1800 1234", "18001234", NULL },
        { "phone", "+1 202 555 0123", "+12025550123", NULL },
        { "phone", "091234567", NULL, "not_a_phone" },
        { "phone", "09123456789", NULL, "not_a_phone" },
        { "phone", "0412345678", NULL, "not_a_phone" },
        { "phone", "912345678", NULL, "not_a_phone" },
        { "phone", "+1234567", NULL, "not_a_phone" },
        { "phone", "+1234567890123456", NULL, "not_a_phone" },
        { "phone", "12345678901234567890123456", NULL, "not_a_phone" },
        { "phone", "0912345678' or '1'='1", NULL, "not_a_phone" },
        { "phone", "số của con gái", NULL, "not_a_phone" },
        { "phone", "", NULL, NULL },
    };
    WALK(facts);
}

static void
mail_addresses_are_plain(void **state)
{
    (void)state;
    static const struct fact facts[] = {
        { "email", " an.nguyen+don@Example.GOV.vn ", "an.nguyen+don@example.gov.vn",
          NULL },
        { "email", "a@b.vn", "a@b.vn", NULL },
        { "email", "a@b", NULL, "not_an_email" },
        { "email", "@b.vn", NULL, "not_an_email" },
        { "email", "a@", NULL, "not_an_email" },
        { "email", "a@@b.vn", NULL, "not_an_email" },
        { "email", "a..b@c.vn", NULL, "not_an_email" },
        { "email", ".a@c.vn", NULL, "not_an_email" },
        { "email", "a.@c.vn", NULL, "not_an_email" },
        { "email", "a@-b.vn", NULL, "not_an_email" },
        { "email", "a@b..vn", NULL, "not_an_email" },
        { "email", "a@b.v", NULL, "not_an_email" },
        { "email", "a@1.2.3.4", NULL, "not_an_email" },
        { "email", "a@b.vn\nBcc: c@d.vn", NULL, "not_an_email" },
        { "email", "\"a b\"@c.vn", NULL, "not_an_email" },
        { "email", "a<b@c.vn", NULL, "not_an_email" },
        { "email", "hoà@c.vn", NULL, "not_an_email" },
    };
    WALK(facts);
}

static void
codes_keys_flags_and_choices(void **state)
{
    (void)state;
    static const struct fact facts[] = {
        { "paper_code", " 12/qđ-ubnd ", "12/QĐ-UBND", NULL },
        { "paper_code", "kn-2026-00101", "KN-2026-00101", NULL },
        { "paper_code", "26-4831-0972-5", "26-4831-0972-5", NULL },
        { "paper_code", "1'--", NULL, "not_a_code" },
        { "paper_code", "=1+1", NULL, "not_a_code" },
        { "paper_code", "-/-", NULL, "not_a_code" },
        { "casefile_id", "12", "12", NULL },
        { "casefile_id", "0", NULL, "not_a_choice" },
        { "casefile_id", "012", NULL, "not_a_choice" },
        { "casefile_id", "-1", NULL, "not_a_choice" },
        { "casefile_id", "1;2", NULL, "not_a_choice" },
        { "casefile_id", "1234567890123456789", NULL, "not_a_choice" },
        { "is_group", NULL, "0", NULL },
        { "is_group", "0", "0", NULL },
        { "is_group", "1", "1", NULL },
        { "is_group", "on", "1", NULL },
        { "is_group", "yes", "1", NULL },
        { "is_group", "2", "0", "not_a_choice" },
        { "channel", "desk", "desk", NULL },
        { "channel", "Desk", NULL, "not_a_choice" },
        { "channel", "fax", NULL, "not_a_choice" },
        { "channel", "", NULL, "required" },
        { "kinds", "complaint", "complaint", NULL },
        { "kinds", "thing", NULL, "not_a_choice" },
        { "totp", "123 456", "123456", NULL },
        { "totp", "12345a", NULL, "not_a_code" },
    };
    WALK(facts);
}

static void
several_choices_are_several_values(void **state)
{
    (void)state;
    struct form *f =
        POST("sender_name", "A", "channel", "post", "received_on", "24/11/2026",
             "kinds", "complaint", "kinds", "reflection", "kinds", "complaint");
    const struct value *v = values_next(&f->values, "kinds", NULL);

    assert_false(f->bad);
    assert_string_equal(v->text, "complaint");
    v = values_next(&f->values, "kinds", v);
    assert_string_equal(v->text, "reflection");
    assert_null(values_next(&f->values, "kinds", v));

    f = POST("kinds", "complaint", "kinds", "reflection", "kinds", "denunciation");
    assert_string_equal(values_text(&f->errors, "kinds"), "too_many");
    assert_string_equal(values_text(&f->error_values, "kinds"), "2");

    f = post_one("kinds", NULL);
    assert_null(values_next(&f->values, "kinds", NULL));
}

/* Its options are known to the handler alone, which is called after the reading. */
static void
a_choice_without_a_list_is_a_code(void **state)
{
    (void)state;
    static const struct {
        const char *typed;
        bool passes;
    } facts[] = {
        { "guide", true },
        { "1.3.10", true },
        { "art-20", true },
        { "a b", false },
        { "a'--", false },
        { "<script>", false },
        { "đơn", false },
        { "a\x1f"
          "b",
          false },
    };
    char error[200];
    const struct form_def *def = load(
        "<form name='a'><field name='act' type='choice'/></form>", error, sizeof error);

    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        struct form *f = form_new(&work, def, NULL);
        struct values post = { 0 };

        values_add(mem, &post, "act", facts[i].typed);
        form_read(f, &work, &post, NULL);
        assert_true(f->bad != facts[i].passes);

        /* Once options are there, they count. */
        f = form_new(&work, def, NULL);
        form_option(f, &work, "act", "join", NULL);
        form_read(f, &work, &post, NULL);
        assert_string_equal(values_text(&f->errors, "act"), "not_a_choice");
    }
}

static int
options(const struct form *f)
{
    int n = 0;

    for (const struct value *o = f->options.first; o != NULL; o = o->next)
        n++;
    return n;
}

static void
a_row_offered_twice_stands_there_once(void **state)
{
    (void)state;
    char error[200];
    const struct form_def *def =
        load("<form name='a'><field name='unit_id' type='key'/><field name='act' "
             "type='choice'/></form>",
             error, sizeof error);
    struct form *f = form_new(&work, def, NULL);

    form_option(f, &work, "unit_id", "7", "Phường Thanh Miếu");
    form_option(f, &work, "act", "7", NULL);
    form_option(f, &work, "unit_id", "8", "Xã Lâm Thao");
    form_option(f, &work, "unit_id", "7", "Phường Thanh Miếu");
    assert_int_equal(options(f), 3);
}

static void
a_field_that_came_twice_is_refused(void **state)
{
    (void)state;
    struct form *f = POST("sender_name", "A", "sender_name", "B", "channel", "post",
                          "received_on", "24/11/2026");

    assert_true(f->bad);
    assert_string_equal(values_text(&f->errors, "sender_name"), "twice");
    assert_null(form_text(f, "sender_name"));
}

static void
all_errors_are_said_at_once(void **state)
{
    (void)state;
    struct form *f = POST("phone", "x", "email", "x", "unknown", "1", "csrf", "y");

    assert_string_equal(values_text(&f->errors, "sender_name"), "required");
    assert_string_equal(values_text(&f->errors, "channel"), "required");
    assert_string_equal(values_text(&f->errors, "received_on"), "required");
    assert_string_equal(values_text(&f->errors, "phone"), "not_a_phone");
    assert_string_equal(values_text(&f->errors, "email"), "not_an_email");
    assert_false(values_has(&f->values, "unknown"));
    assert_string_equal(find(f, "/page/form/@bad"), "yes");
    assert_string_equal(find(f, "//field[@name='phone']/error/@key"), "not_a_phone");
    assert_string_equal(find(f, "//field[@name='phone']/value"), "x");
}

static void
every_field_has_a_value_that_a_query_can_bind(void **state)
{
    (void)state;
    struct form *f = post_one("due_on", NULL);

    for (int i = 0; form_def_field(petition, i) != NULL; i++) {
        const char *name = form_def_field(petition, i);

        if (strcmp(name, "kinds") != 0 && strcmp(name, "file") != 0)
            assert_true(values_has(&f->values, name));
    }
    assert_int_equal(form_day(f, "due_on"), DAY_NONE);
    assert_int_equal(form_int(f, "casefile_id"), 0);
    assert_int_equal(form_day(f, "received_on"), day_parse("2026-11-24"));
    assert_false(form_flag(f, "is_group"));
}

static void
passwords_are_kept_as_they_are_and_never_shown(void **state)
{
    (void)state;
    struct form *f = post_one("password", "  mật khẩu  dài  ");

    assert_string_equal(form_text(f, "password"), "  mật khẩu  dài  ");
    assert_null(strstr(page_of(f), "mật khẩu"));
    assert_null(strstr(page_of(post_one("totp", "123456")), "123456"));
    form_set(f, &work, "password", "mật khẩu khác");
    assert_null(strstr(page_of(f), "mật khẩu"));
}

static struct upload
a_file(const char *name, const char *type, int64_t size)
{
    return (struct upload){ .field = "file",
                            .file_name = name,
                            .path = "/nowhere",
                            .type = type,
                            .size = size };
}

static void
files_are_what_their_names_say(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        const char *type;
        int64_t size;
        const char *error;
        const char *value;
    } facts[] = {
        { "don.pdf", "pdf", 1000, NULL, NULL },
        { "DON.PDF", "pdf", 1000, NULL, NULL },
        { "anh.jpeg", "jpg", 1000, NULL, NULL },
        { "anh.jpg", "jpg", 2 << 20, NULL, NULL },
        { "anh.jpg", "jpg", (2 << 20) + 1, "file_too_big", "2 MB" },
        { "anh.png", "png", 1000, "file_type", "pdf jpg" },
        { "anh.pdf", "jpg", 1000, "file_type", "pdf jpg" },
        { "don.pdf.exe", "pdf", 1000, "file_type", "pdf jpg" },
        { "don", "pdf", 1000, "file_type", "pdf jpg" },
        { "don.pdf", NULL, 1000, "file_type", "pdf jpg" },
        { "", "pdf", 1000, "file_type", "pdf jpg" },
    };
    static const char *const usual[] = { "sender_name", "A",          "channel", "post",
                                         "received_on", "24/11/2026", NULL };

    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        struct upload u = a_file(facts[i].name, facts[i].type, facts[i].size);
        struct form *f = post_all(usual, &u);
        const char *error = values_text(&f->errors, "file");

        if (facts[i].error == NULL) {
            assert_null(error);
            assert_string_equal(form_text(f, "file"), facts[i].name);
        } else {
            assert_string_equal(error, facts[i].error);
            assert_string_equal(values_text(&f->error_values, "file"), facts[i].value);
        }
    }

    struct upload three[3];

    for (int i = 0; i < 3; i++) {
        three[i] = a_file("a.pdf", "pdf", 1);
        three[i].next = i < 2 ? &three[i + 1] : NULL;
    }
    struct form *f = post_all(usual, three);

    assert_string_equal(values_text(&f->errors, "file"), "too_many");
}

static void
a_required_file_that_did_not_come_is_missed(void **state)
{
    (void)state;
    char error[200];
    struct values post = { 0 };
    const struct form_def *def =
        load("<form name='a'><field name='file' type='file' required='yes' "
             "accept='pdf' size='1M'/></form>",
             error, sizeof error);
    struct form *f = form_new(&work, def, NULL);
    struct upload other = a_file("a.pdf", "pdf", 1);

    assert_true(form_def_has_file(def));
    other.field = "another";
    form_read(f, &work, &post, &other);
    assert_string_equal(values_text(&f->errors, "file"), "file_missing");
}

static void
an_empty_form_has_its_defaults(void **state)
{
    (void)state;
    struct form *f = form_new(&work, petition, choices);

    assert_false(f->is_sent);
    assert_false(f->bad);
    assert_string_equal(form_text(f, "received_on"), "2026-11-26");
    assert_string_equal(find(f, "//field[@name='received_on']/value"), "26/11/2026");
    assert_string_equal(form_text(f, "people"), "1");
    assert_string_equal(find(f, "//field[@name='people']/value"), "1");
    assert_null(form_text(f, "sender_name"));
}

static void
a_program_fills_fields_with_kept_values(void **state)
{
    (void)state;
    struct form *f = form_new(&work, petition, choices);

    form_set(f, &work, "due_on", "2026-12-01");
    form_set(f, &work, "area", "1234.567");
    assert_null(form_text(f, "area")); /* three decimals where the form has two */
    form_set(f, &work, "area", "1234.56");
    form_set(f, &work, "sender_name", " Trần  Văn Đặng");
    form_set(f, &work, "channel", "desk");
    form_set(f, &work, "is_group", "1");
    form_set(f, &work, "kinds", "complaint");
    form_set(f, &work, "kinds", "reflection");

    assert_int_equal(form_day(f, "due_on"), day_parse("2026-12-01"));
    assert_string_equal(find(f, "//field[@name='due_on']/value"), "01/12/2026");
    assert_string_equal(form_text(f, "area"), "1234.56");
    assert_string_equal(find(f, "//field[@name='area']/value"), "1234,56");
    assert_string_equal(form_text(f, "sender_name"), "Trần Văn Đặng");
    assert_true(form_flag(f, "is_group"));
    assert_string_equal(find(f, "//field[@name='channel']/option[@selected]/@value"),
                        "desk");
    assert_string_equal(find(f, "count(//field[@name='kinds']/option[@selected])"),
                        "2");

    form_set(f, &work, "due_on", NULL);
    assert_int_equal(form_day(f, "due_on"), DAY_NONE);
}

static void
what_a_form_set_is_read_again_alike(void **state)
{
    (void)state;
    static const char *const numbers[] = { "0",      "1",    "999",       "1234",
                                           "1234.5", "0.05", "1234567.89" };

    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        struct form *f = form_new(&work, petition, choices);

        form_set(f, &work, "area", numbers[i]);
        assert_string_equal(form_text(f, "area"), numbers[i]);
        f = post_one("area", values_text(&f->typed, "area"));
        assert_string_equal(form_text(f, "area"), numbers[i]);
    }
}

static void
the_page_says_all_that_the_form_is(void **state)
{
    (void)state;
    struct form *f = post_one("kinds", "complaint");

    form_refuse(f, &work, "", "too_late");
    form_refuse_value(f, &work, "due_on", "before", "24/11/2026");
    form_refuse_value(f, &work, "due_on", "before", "24/11/2026");
    assert_true(f->bad);

    static const struct {
        const char *xpath;
        const char *value;
    } facts[] = {
        { "/page/form/@name", "petition" },
        { "/page/form/@action", "/a" },
        { "/page/form/@method", "post" },
        { "/page/form/@multipart", "yes" },
        { "/page/form/@submit", "save" },
        { "/page/form/@marks", "yes" },
        { "/page/form/error/@key", "too_late" },
        { "count(/page/form/group)", "2" },
        { "/page/form/group[1]/@name", "sender" },
        { "count(/page/form/group/field)", "14" },
        { "count(/page/form/field)", "2" },
        { "count(//field[@name='due_on']/error)", "1" },
        { "//field[@name='due_on']/error/@value", "24/11/2026" },
        { "//field[@name='sender_name']/@required", "required" },
        { "//field[@name='sender_name']/@maxlength", "20" },
        { "//field[@name='sender_name']/@personal", "yes" },
        { "//field[@name='sender_name']/value", "Nguyễn Thị Hoà" },
        { "//field[@name='channel']/@choices", "yes" },
        { "count(//field[@name='channel']/option)", "2" },
        /* No words are loaded here: what is missing shows. */
        { "//field[@name='channel']/option[1]", "⟦channel.post⟧" },
        { "//field[@name='kinds']/option[@selected]", "Khiếu nại" },
        { "//field[@name='body']/@rows", "6" },
        { "//field[@name='area']/@decimals", "2" },
        { "//field[@name='paper_code']/@hint", "paper_code" },
        { "//field[@name='file']/@accept", "pdf jpg" },
        { "//field[@name='file']/@many", "yes" },
        { "//field[@name='file']/@size", "2M" },
        { "/page/form/button/@key", "save_next" },
    };

    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++)
        assert_string_equal(find(f, facts[i].xpath), facts[i].value);
    assert_non_null(strstr(page_of(f), "key=\"00112233445566778899aabbccddeeff\""));
}

static void
what_a_page_hides_is_not_asked_for(void **state)
{
    (void)state;
    struct form *f = post_one("people", "7");

    form_hide(f, &work, "people");
    form_hide(f, &work, "kinds");
    assert_null(form_text(f, "people"));
    assert_string_equal(find(f, "count(//field[@name='people' or @name='kinds'])"),
                        "0");
    form_require(f, &work, "is_group");
    assert_true(f->bad);
    assert_string_equal(find(f, "//field[@name='is_group']/error/@key"),
                        "required_flag");
}

static void
what_is_refused_is_not_missed_as_well(void **state)
{
    (void)state;
    struct form *f = post_one("due_on", "31/11/2026");

    form_require(f, &work, "due_on");
    assert_string_equal(find(f, "count(//field[@name='due_on']/error)"), "1");
    assert_string_equal(find(f, "//field[@name='due_on']/error/@value"), "31/11/2026");
}

static void
what_is_wrong_in_what_a_page_hides_is_said(void **state)
{
    (void)state;
    struct form *f = post_one("people", "many");

    assert_true(f->bad);
    assert_string_equal(find(f, "count(//form/error)"), "0");
    form_hide(f, &work, "people");
    assert_string_equal(find(f, "//form/error/@key"), "not_asked_for");
    assert_string_equal(find(f, "count(//form/error)"), "1");
}

static void
hostile_text_never_breaks_the_page(void **state)
{
    (void)state;
    static const char *const sent[] = {
        "<script>alert(1)</script>",
        "]]>&amp;&#0;",
        "\"'`--;/*",
        "=cmd|' /C calc'!A0",
        "%00%0a",
        "{{7*7}}${7*7}",
        "Hoa\xcc\x80 Du\xcc\x9bo\xcc\x9bng", /* NFD */
        "abc\xe2\x80\xae"
        "fdp.exe", /* right to left */
        "a\xe2\x80\x8b"
        "b\xef\xbb\xbf", /* zero width */
        "\xef\xbf\xbd\xf0\x9f\x98\x80",
        "\xef\xbf\xbe\xef\xbf\xbf", /* no characters of XML */
        "\xc2\x85\xe2\x80\xa8",
    };

    for (size_t i = 0; i < sizeof sent / sizeof *sent; i++) {
        const char *clean = text_clean(mem, sent[i], strlen(sent[i]));

        if (clean == NULL)
            continue;
        for (int k = 0; form_def_field(petition, k) != NULL; k++) {
            const char *name = form_def_field(petition, k);
            struct form *f = post_one(name, clean);
            char error[200];
            const char *page = page_of(f);

            assert_non_null(
                xml_read_text(mem, page, strlen(page), error, sizeof error));
            assert_null(strstr(page, "<script"));
        }
    }
}

static void
names_that_the_form_has_not_are_faults(void **state)
{
    (void)state;
    struct form *f = form_new(&work, petition, choices);
    struct fault_frame frame;

    if (FAULT_CATCH(&frame)) {
        assert_string_equal(frame.text, "form petition has no field sender");
        return;
    }
    form_text(f, "sender");
    fail();
}

static void
a_form_that_is_none_is_refused_with_its_line(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *why;
    } facts[] = {
        { "<page/>", "1: not a form" },
        { "<form/>", "1: name and submit of a form are words of a-z 0-9 _" },
        { "<form name='A'/>", "1: name and submit of a form are words of a-z 0-9 _" },
        { "<form name='a' x='1'/>", "1: <form> has no attribute \"x\"" },
        { "<form name='a'>\n<p/></form>", "2: <p> has no place in a form" },
        { "<form name='a'><group name='b'>\n<p/></group></form>",
          "2: <p> has no place in a group" },
        { "<form name='a'><group/></form>", "1: a group needs a name of a-z 0-9 _" },
        { "<form name='a'><field type='text'/></form>",
          "1: a field needs a name of a-z 0-9 _" },
        { "<form name='a'><field name='b'/></form>", "1: field b: no type \"\"" },
        { "<form name='a'><field name='b' type='tex'/></form>",
          "1: field b: no type \"tex\"" },
        { "<form name='a'><field name='b' type='text'/>\n<field name='b' "
          "type='day'/></form>",
          "2: field b stands twice" },
        { "<form name='a'><field name='b' type='text' pattern='x'/></form>",
          "1: <field> has no attribute \"pattern\"" },
        { "<form name='a'><field name='b' type='text' required='ja'/></form>",
          "1: required must be yes or no" },
        { "<form name='a'><field name='b' type='text' max='ten'/></form>",
          "1: max is not a number" },
        { "<form name='a'><field name='b' type='file' size='9'/></form>",
          "1: size is written 20M or 500K" },
        { "<form name='a'><field name='b' type='text' until='today'/></form>",
          "1: until is \"today\", and of a day" },
        { "<form name='a'><button name='b' value='c'/></form>",
          "1: name, value and key of a button are words" },
    };

    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        char error[300] = "";

        assert_null(load(facts[i].text, error, sizeof error));

        const char *where = strchr(error, ':');

        assert_non_null(where);
        assert_string_equal(where + 1, facts[i].why);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_is_one_line_of_limited_length),
        cmocka_unit_test(lines_keep_their_lines),
        cmocka_unit_test(days_are_typed_as_in_vietnam),
        cmocka_unit_test(numbers_are_typed_as_in_vietnam),
        cmocka_unit_test(telephones_become_ten_digits),
        cmocka_unit_test(mail_addresses_are_plain),
        cmocka_unit_test(codes_keys_flags_and_choices),
        cmocka_unit_test(several_choices_are_several_values),
        cmocka_unit_test(a_choice_without_a_list_is_a_code),
        cmocka_unit_test(a_row_offered_twice_stands_there_once),
        cmocka_unit_test(a_field_that_came_twice_is_refused),
        cmocka_unit_test(all_errors_are_said_at_once),
        cmocka_unit_test(every_field_has_a_value_that_a_query_can_bind),
        cmocka_unit_test(passwords_are_kept_as_they_are_and_never_shown),
        cmocka_unit_test(files_are_what_their_names_say),
        cmocka_unit_test(a_required_file_that_did_not_come_is_missed),
        cmocka_unit_test(an_empty_form_has_its_defaults),
        cmocka_unit_test(a_program_fills_fields_with_kept_values),
        cmocka_unit_test(what_a_form_set_is_read_again_alike),
        cmocka_unit_test(the_page_says_all_that_the_form_is),
        cmocka_unit_test(what_a_page_hides_is_not_asked_for),
        cmocka_unit_test(what_is_refused_is_not_missed_as_well),
        cmocka_unit_test(what_is_wrong_in_what_a_page_hides_is_said),
        cmocka_unit_test(hostile_text_never_breaks_the_page),
        cmocka_unit_test(names_that_the_form_has_not_are_faults),
        cmocka_unit_test(a_form_that_is_none_is_refused_with_its_line),
    };

    return cmocka_run_group_tests(tests, setup, teardown);
}
