#include "base/core/arena.h"
#include "base/core/fault.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A malloc that cannot serve gives NULL here too, as it does on the machine. */
const char *__asan_default_options(void);
const char *
__asan_default_options(void)
{
    return "allocator_may_return_null=1";
}

#define KB ((size_t)1024)

static struct arena *mem;

static int
setup(void **state)
{
    (void)state;
    mem = arena_open(1024 * KB);
    return 0;
}

static int
teardown(void **state)
{
    (void)state;
    arena_close(mem);
    return 0;
}

/* Whether an allocation of n bytes faults; what it says stands in text. */
static bool
faults(size_t n, char text[512])
{
    struct fault_frame frame;

    if (FAULT_CATCH(&frame)) {
        memcpy(text, frame.text, sizeof frame.text);
        return true;
    }
    arena_alloc(mem, n);
    fault_pop(&frame);
    return false;
}

static void
memory_is_zeroed_and_aligned(void **state)
{
    static const size_t sizes[] = { 0,  1,   7,    8,     15,    16,
                                    17, 100, 4096, 16384, 16385, 200000 };

    (void)state;
    for (int round = 0; round < 3; round++) {
        for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
            unsigned char *at = arena_alloc(mem, sizes[i]);

            assert_int_equal((uintptr_t)at % 16, 0);
            for (size_t k = 0; k < sizes[i]; k++)
                assert_int_equal(at[k], 0);
            memset(at, 0xaa, sizes[i]);
        }
        arena_reset(mem);
    }
}

static void
pieces_do_not_overlap(void **state)
{
    enum { N = 3000 };
    static unsigned char *at[N];

    (void)state;
    for (size_t i = 0; i < N; i++) {
        at[i] = arena_alloc(mem, i % 97 + 1);
        memset(at[i], (int)(i % 251), i % 97 + 1);
    }
    for (size_t i = 0; i < N; i++)
        for (size_t k = 0; k <= i % 97; k++)
            assert_int_equal(at[i][k], i % 251);
}

static void
the_cap_faults_and_the_arena_goes_on(void **state)
{
    char text[512];

    (void)state;
    assert_false(faults(1000 * KB, text));
    assert_true(faults(25 * KB, text));
    assert_non_null(strstr(text, "the arena is full"));
    assert_int_equal(arena_used(mem), 1000 * KB);
    assert_false(faults(24 * KB, text));
    assert_true(faults(1, text));
    assert_true(faults(SIZE_MAX, text));
    assert_true(faults(SIZE_MAX - 15, text));

    arena_reset(mem);
    assert_int_equal(arena_used(mem), 0);
    assert_false(faults(1024 * KB, text));
}

static void
small_pieces_meet_the_cap_too(void **state)
{
    char text[512];
    size_t n = 0;

    (void)state;
    while (!faults(100, text))
        n++;
    assert_int_equal(n, 1024 * KB / 112);
}

static void
a_machine_without_memory_faults(void **state)
{
    struct arena *huge = arena_open(PTRDIFF_MAX);
    struct arena *usual = mem;
    char text[512];

    (void)state;
    mem = huge;
    assert_true(faults(PTRDIFF_MAX / 2, text));
    assert_non_null(strstr(text, "no memory"));
    mem = usual;
    arena_close(huge);
}

static void
copies(void **state)
{
    (void)state;
    assert_null(arena_copy(mem, NULL));
    assert_string_equal(arena_copy(mem, ""), "");
    assert_string_equal(arena_copy(mem, "đơn khiếu nại"), "đơn khiếu nại");
    assert_string_equal(arena_copy_n(mem, "tố cáo", 4), "tố");
    assert_string_equal(arena_copy_n(mem, NULL, 0), "");
    assert_memory_equal(arena_copy_n(mem, "a\0b", 3), "a\0b", 4);
}

static void
formats_of_any_length(void **state)
{
    char *line;

    (void)state;
    assert_string_equal(arena_format(mem, "/intake/petition/%d", 7),
                        "/intake/petition/7");
    assert_string_equal(arena_format(mem, "%s", ""), "");
    for (int n = 250; n < 260; n++) {
        line = arena_format(mem, "%0*d", n, 5);
        assert_int_equal(strlen(line), n);
        assert_int_equal(line[n - 1], '5');
    }
}

static char undone[64];

static void
note(void *what)
{
    strncat(undone, what, sizeof undone - strlen(undone) - 1);
}

static void
undo_runs_in_reverse(void **state)
{
    (void)state;
    undone[0] = '\0';
    arena_defer(mem, note, "a");
    arena_defer(mem, note, "b");
    arena_defer(mem, note, "c");
    arena_reset(mem);
    assert_string_equal(undone, "cba");

    arena_reset(mem);
    assert_string_equal(undone, "cba");

    struct arena *other = arena_open(KB);

    arena_defer(other, note, "d");
    arena_close(other);
    assert_string_equal(undone, "cbad");
}

/* What an undo looks at is still there, whether made before it or after. */
static void
look(void *what)
{
    char ***list = what;

    snprintf(undone, sizeof undone, "%c%c", (*list)[0][0], (*list)[1][99999]);
}

static void
undo_sees_all_memory(void **state)
{
    char ***list = arena_alloc(mem, sizeof *list);

    (void)state;
    arena_defer(mem, look, list);
    *list = arena_alloc(mem, 20000 * sizeof **list);
    (*list)[0] = arena_copy(mem, "x");
    (*list)[1] = arena_alloc(mem, 100000);
    (*list)[1][99999] = 'y';
    arena_reset(mem);
    assert_string_equal(undone, "xy");
}

static void
what_cannot_be_deferred_is_undone_at_once(void **state)
{
    char text[512];
    struct fault_frame frame;

    (void)state;
    undone[0] = '\0';
    assert_false(faults(1024 * KB, text));
    if (FAULT_CATCH(&frame) == 0) {
        arena_defer(mem, note, "z");
        fail_msg("a full arena took an undo");
    }
    assert_string_equal(undone, "z");
    arena_reset(mem);
    assert_string_equal(undone, "z");
}

static void
rewind_returns_to_the_mark(void **state)
{
    (void)state;
    undone[0] = '\0';

    char *kept = arena_copy(mem, "kept");
    char *large = arena_alloc(mem, 50 * KB);

    memset(large, 'l', 50 * KB);
    arena_defer(mem, note, "1");

    struct arena_mark mark = arena_mark(mem);
    size_t used = arena_used(mem);

    for (int again = 0; again < 5; again++) {
        arena_defer(mem, note, "2");
        for (int i = 0; i < 100; i++)
            arena_alloc(mem, 3000);
        arena_alloc(mem, 90 * KB);
        arena_rewind(mem, mark);
        assert_int_equal(arena_used(mem), used);
    }
    assert_string_equal(undone, "22222");
    assert_string_equal(kept, "kept");
    for (size_t i = 0; i < 50 * KB; i++)
        assert_int_equal(large[i], 'l');
    arena_reset(mem);
    assert_string_equal(undone, "222221");
}

static void
marks_nest(void **state)
{
    (void)state;
    undone[0] = '\0';

    struct arena_mark outer = arena_mark(mem);

    arena_defer(mem, note, "o");

    struct arena_mark inner = arena_mark(mem);

    arena_defer(mem, note, "i");
    arena_rewind(mem, inner);
    assert_string_equal(undone, "i");
    arena_rewind(mem, outer);
    assert_string_equal(undone, "io");

    struct fault_frame frame;

    if (FAULT_CATCH(&frame) == 0) {
        arena_rewind(mem, inner);
        fail_msg("a mark that lies ahead was accepted");
    }
    assert_int_equal(frame.kind, FAULT_BUG);
}

#ifdef __has_feature
#if __has_feature(address_sanitizer)
#define POISONED
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(POISONED)
#include <sanitizer/asan_interface.h>

/* A sanitised build sees a step past the end, and a look at what was given back. */
static void
a_wrong_step_is_seen(void **state)
{
    (void)state;

    struct arena_mark mark = arena_mark(mem);
    char *exact = arena_alloc(mem, 16);
    char *odd = arena_alloc(mem, 21);

    assert_false(__asan_address_is_poisoned(exact + 15));
    assert_true(__asan_address_is_poisoned(exact + 16));
    assert_false(__asan_address_is_poisoned(odd + 20));
    assert_true(__asan_address_is_poisoned(odd + 21));
    arena_rewind(mem, mark);
    assert_true(__asan_address_is_poisoned(exact));
    assert_true(__asan_address_is_poisoned(odd));
    assert_false(__asan_address_is_poisoned(arena_alloc(mem, 1)));
}
#endif

static void
nothing_to_close(void **state)
{
    (void)state;
    arena_close(NULL);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(memory_is_zeroed_and_aligned, setup, teardown),
        cmocka_unit_test_setup_teardown(pieces_do_not_overlap, setup, teardown),
        cmocka_unit_test_setup_teardown(the_cap_faults_and_the_arena_goes_on, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(small_pieces_meet_the_cap_too, setup, teardown),
        cmocka_unit_test_setup_teardown(a_machine_without_memory_faults, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(copies, setup, teardown),
        cmocka_unit_test_setup_teardown(formats_of_any_length, setup, teardown),
        cmocka_unit_test_setup_teardown(undo_runs_in_reverse, setup, teardown),
        cmocka_unit_test_setup_teardown(undo_sees_all_memory, setup, teardown),
        cmocka_unit_test_setup_teardown(what_cannot_be_deferred_is_undone_at_once,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(rewind_returns_to_the_mark, setup, teardown),
        cmocka_unit_test_setup_teardown(marks_nest, setup, teardown),
#if defined(__SANITIZE_ADDRESS__) || defined(POISONED)
        cmocka_unit_test_setup_teardown(a_wrong_step_is_seen, setup, teardown),
#endif
        cmocka_unit_test_setup_teardown(nothing_to_close, setup, teardown),
    };

    return cmocka_run_group_tests_name("arena", tests, NULL, NULL);
}
