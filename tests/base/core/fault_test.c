#include "base/core/fault.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void
a_fault_reaches_its_frame(void **state)
{
    struct fault_frame frame;

    (void)state;
    if (FAULT_CATCH(&frame) == 0) {
        fault("%s of %d", "row", 7);
        fail();
    }
    assert_int_equal(frame.kind, FAULT_BUG);
    assert_string_equal(frame.text, "row of 7");
    assert_null(fault_top);
}

static void
a_fault_keeps_its_kind(void **state)
{
    static const enum fault_kind kinds[] = { FAULT_BUG, FAULT_RETRY, FAULT_LOST,
                                             FAULT_FULL };

    (void)state;
    for (volatile size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        struct fault_frame frame;

        if (FAULT_CATCH(&frame) == 0)
            fault_as(kinds[i], "error %d", 1213);
        assert_int_equal(frame.kind, kinds[i]);
        assert_string_equal(frame.text, "error 1213");
    }
}

static void
frames_nest(void **state)
{
    struct fault_frame outer;
    volatile int caught = 0;

    (void)state;
    if (FAULT_CATCH(&outer) == 0) {
        struct fault_frame inner;

        if (FAULT_CATCH(&inner) == 0)
            fault_as(FAULT_RETRY, "deadlock");
        caught++;
        assert_ptr_equal(fault_top, &outer);
        fault_as(inner.kind, "passed on: %s", inner.text);
    }
    assert_int_equal(caught, 1);
    assert_int_equal(outer.kind, FAULT_RETRY);
    assert_string_equal(outer.text, "passed on: deadlock");
    assert_null(fault_top);
}

/* The text of a frame may be passed on to the same frame. */
static void
a_frame_can_be_set_again(void **state)
{
    struct fault_frame frame;
    volatile int times = 0;

    (void)state;
    while (FAULT_CATCH(&frame) == 0 && times < 3) {
        times++;
        fault("time %d", times);
    }
    assert_int_equal(times, 1);
    assert_string_equal(frame.text, "time 1");
    assert_null(fault_top);
}

static void
a_frame_that_saw_no_fault_is_popped(void **state)
{
    struct fault_frame frame;

    (void)state;
    assert_int_equal(FAULT_CATCH(&frame), 0);
    assert_ptr_equal(fault_top, &frame);
    assert_int_equal(frame.kind, FAULT_NONE);
    assert_string_equal(frame.text, "");
    fault_pop(&frame);
    assert_null(fault_top);
}

static void
a_long_text_is_cut(void **state)
{
    struct fault_frame frame;

    (void)state;
    if (FAULT_CATCH(&frame) == 0)
        fault("%01000d", 1);
    assert_int_equal(strlen(frame.text), sizeof frame.text - 1);
}

static void
must_names_what_does_not_hold(void **state)
{
    struct fault_frame frame;

    (void)state;
    if (FAULT_CATCH(&frame) == 0) {
        must(1 + 1 == 2);
        must(1 + 1 == 3);
    }
    assert_non_null(strstr(frame.text, "1 + 1 == 3 does not hold"));
    assert_non_null(strstr(frame.text, "fault_test.c:"));
}

static void
without_a_frame(void)
{
    fault("no frame, %s", "no way back");
}

static void
frame_left_behind(void)
{
    struct fault_frame outer;
    struct fault_frame inner;

    if (FAULT_CATCH(&outer) == 0) {
        if (FAULT_CATCH(&inner) == 0)
            fault_pop(&outer);
    }
}

/* What a process that does this prints, and how it ends. */
static int
ends(void (*act)(void), char *printed, size_t size)
{
    int ends[2];
    int status = 0;
    ssize_t n = 0;
    ssize_t got;

    assert_int_equal(pipe(ends), 0);

    pid_t pid = fork();

    assert_true(pid >= 0);
    if (pid == 0) {
        dup2(ends[1], STDERR_FILENO);
        act();
        _exit(0);
    }
    close(ends[1]);
    while ((got = read(ends[0], printed + n, size - 1 - (size_t)n)) > 0)
        n += got;
    printed[n] = '\0';
    close(ends[0]);
    assert_int_equal(waitpid(pid, &status, 0), pid);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void
without_a_frame_the_process_ends(void **state)
{
    char printed[1024];

    (void)state;
    assert_int_equal(ends(without_a_frame, printed, sizeof printed), 70);
    assert_string_equal(printed, "fault: no frame, no way back\n");
}

static void
a_frame_left_behind_ends_the_process(void **state)
{
    char printed[1024];

    (void)state;
    assert_int_equal(ends(frame_left_behind, printed, sizeof printed), 70);
    assert_non_null(strstr(printed, "a frame was left behind"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_fault_reaches_its_frame),
        cmocka_unit_test(a_fault_keeps_its_kind),
        cmocka_unit_test(frames_nest),
        cmocka_unit_test(a_frame_can_be_set_again),
        cmocka_unit_test(a_frame_that_saw_no_fault_is_popped),
        cmocka_unit_test(a_long_text_is_cut),
        cmocka_unit_test(must_names_what_does_not_hold),
        cmocka_unit_test(without_a_frame_the_process_ends),
        cmocka_unit_test(a_frame_left_behind_ends_the_process),
    };

    return cmocka_run_group_tests_name("fault", tests, NULL, NULL);
}
