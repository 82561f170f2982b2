#include "base/core/log.h"
#include "base/core/clock.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define HEAD "2026-11-26T02:00:00Z intake "

static int ends[2];
static int stderr_kept;

static int
setup(void **state)
{
    (void)state;
    clock_freeze(instant_parse("2026-11-26 02:00:00.000000"));
    log_open("intake");

    /* A pipe of packets: one read gives what one write gave. */
    if (pipe2(ends, O_DIRECT | O_NONBLOCK) < 0)
        return -1;
    stderr_kept = dup(STDERR_FILENO);
    return dup2(ends[1], STDERR_FILENO) < 0;
}

static int
teardown(void **state)
{
    (void)state;
    dup2(stderr_kept, STDERR_FILENO);
    close(stderr_kept);
    close(ends[0]);
    close(ends[1]);
    clock_freeze(0);
    return 0;
}

/* The next line written; what was written with one write is one line. */
static const char *
written(void)
{
    static char line[4096];
    ssize_t n = read(ends[0], line, sizeof line - 1);

    line[n < 0 ? 0 : n] = '\0';
    return line;
}

static void
a_line_says_when_who_and_what(void **state)
{
    (void)state;
    log_line("info", "GET petition_show 200 %d us", 1250);
    assert_string_equal(written(), HEAD "info GET petition_show 200 1250 us\n");
    assert_string_equal(written(), "");
}

static void
instants_are_utc(void **state)
{
    static const char *const facts[][2] = {
        { "2026-11-25 16:59:59.999999", "2026-11-25T16:59:59Z intake info x\n" },
        { "2026-11-25 17:00:00.000000", "2026-11-25T17:00:00Z intake info x\n" },
        { "2026-12-31 23:59:59.000000", "2026-12-31T23:59:59Z intake info x\n" },
        { "2024-02-29 00:00:00.000000", "2024-02-29T00:00:00Z intake info x\n" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof facts / sizeof facts[0]; i++) {
        clock_freeze(instant_parse(facts[i][0]));
        log_line("info", "x");
        assert_string_equal(written(), facts[i][1]);
    }
    clock_freeze(instant_parse("2026-11-26 02:00:00.000000"));
}

static void
a_line_is_a_line(void **state)
{
    static const char *const facts[][2] = {
        { "a\nb", "a\\x0ab" }, { "a\r\n", "a\\x0d\\x0a" },
        { "\t", "\\x09" },     { "\x1b[31m", "\\x1b[31m" },
        { "\x7f", "\\x7f" },   { "\xc2\x85", "\\xc2\\x85" },
        { "đ", "\\xc4\\x91" }, { "\xff", "\\xff" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof facts / sizeof facts[0]; i++) {
        char expected[200];

        snprintf(expected, sizeof expected, HEAD "fault %s\n", facts[i][1]);
        log_line("fault", "%s", facts[i][0]);
        assert_string_equal(written(), expected);
    }
}

static void
a_long_line_is_cut(void **state)
{
    const char *line;

    (void)state;
    log_line("fault", "%05000d", 1);
    line = written();
    assert_int_equal(strlen(line), 1000);
    assert_string_equal(line + 998, "0\n");
    assert_string_equal(written(), "");

    /* An escape is whole or not there. */
    for (int n = 950; n < 970; n++) {
        log_line("fault", "%0*d\n\n\n", n, 1);
        line = written();
        assert_true(strlen(line) <= 1000);
        assert_int_equal(line[strlen(line) - 1], '\n');
        assert_null(strstr(line, "\\\n"));
        assert_null(strstr(line, "\\x\n"));
        assert_null(strstr(line, "\\x0\n"));
    }
}

static void
logging_leaves_errno_alone(void **state)
{
    (void)state;
    errno = EDEADLK;
    log_line("fault", "x");
    assert_int_equal(errno, EDEADLK);
    assert_string_equal(written(), HEAD "fault x\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_line_says_when_who_and_what, setup, teardown),
        cmocka_unit_test_setup_teardown(instants_are_utc, setup, teardown),
        cmocka_unit_test_setup_teardown(a_line_is_a_line, setup, teardown),
        cmocka_unit_test_setup_teardown(a_long_line_is_cut, setup, teardown),
        cmocka_unit_test_setup_teardown(logging_leaves_errno_alone, setup, teardown),
    };

    return cmocka_run_group_tests_name("log", tests, NULL, NULL);
}
