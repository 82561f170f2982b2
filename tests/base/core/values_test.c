/* Named values: what a form gives, in the order in which it was filled in. */
#include "base/core/values.h"

#include "base/core/arena.h"
#include "base/core/fault.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static struct arena *mem;
static struct values form;

static int
setup(void **state)
{
    (void)state;
    mem = arena_open(1 << 20);
    form = (struct values){ NULL, NULL };
    values_add(mem, &form, "sender_name", "Nguyễn Văn An");
    values_add(mem, &form, "agency_id", "70");
    values_add(mem, &form, "received_on", "2026-11-26");
    values_add(mem, &form, "phone", "");
    values_add(mem, &form, "email", NULL);
    values_add(mem, &form, "kind", "complaint");
    values_add(mem, &form, "kind", "request");
    values_add(mem, &form, "kind", "other");
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
a_value_is_found_by_its_name(void **state)
{
    (void)state;
    assert_string_equal(values_text(&form, "sender_name"), "Nguyễn Văn An");
    assert_int_equal(values_int(&form, "agency_id"), 70);
    assert_int_equal(values_day(&form, "received_on"), day_make(2026, 11, 26));
    assert_string_equal(values_text(&form, "kind"), "complaint");
}

static void
empty_and_absent_are_nothing_but_not_the_same(void **state)
{
    (void)state;
    static const char *const empty[] = { "phone", "email", "absent" };

    for (int i = 0; i < 3; i++) {
        assert_null(values_text(&form, empty[i]));
        assert_int_equal(values_int(&form, empty[i]), 0);
        assert_int_equal(values_day(&form, empty[i]), DAY_NONE);
    }
    assert_true(values_has(&form, "phone"));
    assert_true(values_has(&form, "email"));
    assert_false(values_has(&form, "absent"));
    assert_false(values_has(&(struct values){ NULL, NULL }, "phone"));
}

static void
a_list_of_choices_is_walked_in_order(void **state)
{
    (void)state;
    static const char *const want[] = { "complaint", "request", "other" };
    const struct value *v = NULL;

    for (int i = 0; i < 3; i++) {
        v = values_next(&form, "kind", v);
        assert_string_equal(v->text, want[i]);
    }
    assert_null(values_next(&form, "kind", v));
    assert_null(values_next(&form, "absent", NULL));
}

static void
setting_replaces_the_first_or_adds(void **state)
{
    (void)state;
    values_set(mem, &form, "kind", "denunciation");
    assert_string_equal(values_text(&form, "kind"), "denunciation");
    assert_string_equal(form.last->text, "other");
    values_set(mem, &form, "note", "mới");
    assert_string_equal(form.last->name, "note");
    values_set(mem, &form, "sender_name", NULL);
    assert_null(values_text(&form, "sender_name"));
}

static void
what_is_no_number_or_day_is_a_fault(void **state)
{
    (void)state;
    static const char *const bad[] = { "x", "1x", " ", "99999999999999999999", "1.5" };

    for (volatile int i = 0; i < 5; i++) {
        struct fault_frame frame;

        values_set(mem, &form, "agency_id", bad[i]);
        if (FAULT_CATCH(&frame)) {
            assert_string_equal(frame.text, "value agency_id is not a whole number");
            continue;
        }
        values_int(&form, "agency_id");
        fault_pop(&frame);
        fail_msg("%s", bad[i]);
    }
    struct fault_frame frame;

    values_set(mem, &form, "received_on", "31/02/2026");
    if (!FAULT_CATCH(&frame)) {
        values_day(&form, "received_on");
        fault_pop(&frame);
        fail();
    }
    assert_string_equal(frame.text, "value received_on is not a day");
}

static void
what_is_packed_comes_back(void **state)
{
    (void)state;
    struct values back = { NULL, NULL };
    size_t n;
    char *text = values_pack(mem, &form, &n);

    assert_int_equal(n, strlen(text));
    values_unpack(mem, &back, text);
    const struct value *b = back.first;
    for (const struct value *v = form.first; v != NULL; v = v->next) {
        if (v->text == NULL)
            continue;
        assert_string_equal(b->name, v->name);
        assert_string_equal(b->text, v->text);
        b = b->next;
    }
    assert_null(b);
    assert_false(values_has(&back, "email"));

    const struct values none = { NULL, NULL };
    assert_string_equal(values_pack(mem, &none, &n), "");
    assert_int_equal(n, 0);
    char torn[] = "a\x1f"
                  "1\x1e"
                  "b\x1f"
                  "2";
    struct values rest = { NULL, NULL };
    values_unpack(mem, &rest, torn);
    assert_string_equal(rest.first->text, "1");
    assert_null(rest.first->next);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(a_value_is_found_by_its_name),
        TEST(empty_and_absent_are_nothing_but_not_the_same),
        TEST(a_list_of_choices_is_walked_in_order),
        TEST(setting_replaces_the_first_or_adds),
        TEST(what_is_no_number_or_day_is_a_fault),
        TEST(what_is_packed_comes_back),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
