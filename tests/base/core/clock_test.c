#include "base/core/clock.h"
#include "base/core/arena.h"
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
#include <time.h>
#include <unistd.h>

#define HOUR (INT64_C(3600) * 1000000)

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
the_clock_stops_and_runs_again(void **state)
{
    (void)state;

    instant_t at = instant_parse("2026-11-26 02:00:00.000000");

    clock_freeze(at);
    assert_int_equal(clock_now(), at);
    assert_int_equal(clock_now(), at);
    clock_freeze(0);

    instant_t now = clock_now();

    assert_true(now / 1000000 - time(NULL) <= 0);
    assert_true(now / 1000000 - time(NULL) >= -5);
    assert_true(clock_now() >= now);
}

static void
ticks_never_go_back(void **state)
{
    int64_t before = clock_ticks();

    (void)state;
    for (int i = 0; i < 1000; i++) {
        int64_t now = clock_ticks();

        assert_true(now >= before);
        before = now;
    }
}

#ifdef KNTC_TEST
/* 0: this now was taken; 1: another; 2: refused. In a process of its own, for the
 * environment is read once. */
static int
now_from_environment(const char *now, instant_t expected)
{
    int status = 0;
    pid_t pid = fork();

    assert_true(pid >= 0);
    if (pid == 0) {
        struct fault_frame frame;

        setenv("KNTC_NOW", now, 1);
        if (FAULT_CATCH(&frame))
            _exit(2);
        _exit(clock_now() == expected ? 0 : 1);
    }
    assert_int_equal(waitpid(pid, &status, 0), pid);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* 0: the clock went with the file, past KNTC_NOW and back. */
static int
now_from_file(const char *path)
{
    static const char *const line[] = { "2026-11-16T09:00:00\n",
                                        "2026-12-05T09:00:00\n" };
    int status = 0;
    pid_t pid = fork();

    assert_true(pid >= 0);
    if (pid == 0) {
        struct fault_frame frame;

        setenv("KNTC_NOW", "2026-11-26T09:00:00", 1);
        setenv("KNTC_CLOCK_FILE", path, 1);
        if (day_of(clock_now()) != day_make(2026, 11, 26)) /* there is no file yet */
            _exit(1);
        for (int i = 0; i < 2; i++) {
            FILE *f = fopen(path, "w");
            fputs(line[i], f);
            fclose(f);
            if (day_of(clock_now()) !=
                day_make(2026, i == 0 ? 11 : 12, i == 0 ? 16 : 5))
                _exit(2 + i);
        }
        unlink(path);
        if (day_of(clock_now()) != day_make(2026, 11, 26))
            _exit(4);
        FILE *f = fopen(path, "w");
        fputs("tomorrow", f);
        fclose(f);
        if (FAULT_CATCH(&frame))
            _exit(0);
        clock_now();
        _exit(5);
    }
    assert_int_equal(waitpid(pid, &status, 0), pid);
    unlink(path);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void
a_file_moves_the_day_under_running_programs(void **state)
{
    char path[] = "/tmp/kntc-clock.XXXXXX";
    const int fd = mkstemp(path);

    (void)state;
    assert_true(fd >= 0);
    close(fd);
    unlink(path);
    assert_int_equal(now_from_file(path), 0);
}

static void
kntc_now_is_vietnamese_time(void **state)
{
    (void)state;
    assert_int_equal(now_from_environment("2026-11-26T09:00:00",
                                          instant_parse("2026-11-26 02:00:00.000000")),
                     0);
    assert_int_equal(now_from_environment("2026-11-26T03:30:15",
                                          instant_parse("2026-11-25 20:30:15.000000")),
                     0);
    assert_int_equal(now_from_environment("2026-11-26 09:00:00", 0), 2);
    assert_int_equal(now_from_environment("2026-11-26T24:00:00", 0), 2);
    assert_int_equal(now_from_environment("2026-11-26T09:00", 0), 2);
    assert_int_equal(now_from_environment("2026-02-29T09:00:00", 0), 2);
    assert_int_equal(now_from_environment("", 0), 2);
}
#endif

static void
the_day_begins_at_midnight_in_vietnam(void **state)
{
    static const struct {
        const char *utc;
        const char *day;
    } facts[] = {
        { "2026-11-25 16:59:59.999999", "2026-11-25" },
        { "2026-11-25 17:00:00.000000", "2026-11-26" },
        { "2026-11-26 02:00:00.000000", "2026-11-26" },
        { "2026-12-31 17:00:00.000000", "2027-01-01" },
        { "1969-12-31 16:59:59.999999", "1969-12-31" },
        { "1969-12-31 17:00:00.000000", "1970-01-01" },
        { "1945-09-02 07:00:00.000000", "1945-09-02" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof facts / sizeof facts[0]; i++) {
        instant_t at = instant_parse(facts[i].utc);

        assert_string_equal(day_text(mem, day_of(at)), facts[i].day);
        assert_true(day_start(day_of(at)) <= at);
        assert_true(day_start(day_of(at) + 1) > at);
    }
    assert_int_equal(day_start(0), -7 * HOUR);
    assert_int_equal(day_of(INT64_MAX), 106751991);
    assert_int_equal(day_of(INT64_MIN), -106751991);
}

static void
weekdays(void **state)
{
    (void)state;
    assert_int_equal(day_weekday(day_parse("2026-11-26")), 4); /* thứ Năm */
    assert_int_equal(day_weekday(day_parse("2026-11-29")), 7); /* Chủ nhật */
    assert_int_equal(day_weekday(day_parse("2026-11-30")), 1); /* thứ Hai */
    assert_int_equal(day_weekday(day_parse("1970-01-01")), 4);
    assert_int_equal(day_weekday(day_parse("1945-09-02")), 7);
    assert_int_equal(day_weekday(day_parse("0001-01-01")), 1);
}

/* Against a plain count of days, one after another, over all years there are. */
static void
every_day_has_its_date(void **state)
{
    static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    day_t day = day_make(1, 1, 1);
    int weekday = 1;

    (void)state;
    assert_int_equal(day, -719162);
    for (int year = 1; year <= 9999; year++)
        for (int month = 1; month <= 12; month++) {
            bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
            int length = lengths[month - 1] + (month == 2 && leap);

            for (int mday = 1; mday <= length; mday++, day++) {
                int y = 0;
                int m = 0;
                int d = 0;

                day_split(day, &y, &m, &d);
                if (y != year || m != month || d != mday ||
                    day_make(year, month, mday) != day || day_weekday(day) != weekday)
                    fail_msg("%04d-%02d-%02d", year, month, mday);
                weekday = weekday % 7 + 1;
            }
            assert_int_equal(day_make(year, month, length + 1), DAY_NONE);
        }
    assert_int_equal(day - 1, 2932896);
}

static void
there_is_no_such_date(void **state)
{
    static const int none[][3] = {
        { 2026, 2, 29 }, { 2100, 2, 29 },       { 1900, 2, 29 },        { 2026, 4, 31 },
        { 2026, 0, 1 },  { 2026, 13, 1 },       { 2026, 1, 0 },         { 2026, 1, -1 },
        { 0, 1, 1 },     { 10000, 1, 1 },       { -5, 1, 1 },           { 2026, -1, 1 },
        { 2026, 1, 32 }, { INT32_MAX, 12, 31 }, { 2026, INT32_MIN, 1 },
    };

    (void)state;
    for (size_t i = 0; i < sizeof none / sizeof none[0]; i++)
        assert_int_equal(day_make(none[i][0], none[i][1], none[i][2]), DAY_NONE);
    assert_int_not_equal(day_make(2024, 2, 29), DAY_NONE);
    assert_int_not_equal(day_make(2000, 2, 29), DAY_NONE);
}

static void
iso_days(void **state)
{
    static const char *const none[] = { "",           "2026-11-2",  "2026-11-260",
                                        "2026/11/26", "2026-1-026", " 2026-11-26",
                                        "2026-11-31", "26-11-2026", "2026-11-26 ",
                                        "+026-11-26", "2026-11--6", "0000-01-01" };

    (void)state;
    assert_string_equal(day_text(mem, day_parse("2026-11-26")), "2026-11-26");
    assert_string_equal(day_text(mem, day_parse("0987-01-02")), "0987-01-02");
    assert_string_equal(day_text(mem, DAY_NONE), "");
    assert_int_equal(day_parse(NULL), DAY_NONE);
    for (size_t i = 0; i < sizeof none / sizeof none[0]; i++)
        assert_int_equal(day_parse(none[i]), DAY_NONE);
}

static void
days_as_people_type_them(void **state)
{
    static const struct {
        const char *typed;
        const char *day;
    } facts[] = {
        { "24/11/2026", "2026-11-24" },
        { "24-11-26", "2026-11-24" },
        { "24112026", "2026-11-24" },
        { "24.11.2026", "2026-11-24" },
        { "2026-11-24", "2026-11-24" },
        { "1/2/2026", "2026-02-01" },
        { "01/2/26", "2026-02-01" },
        { "  24/11/2026\r\n", "2026-11-24" },
        { "2.9.45", "2045-09-02" },
        { "2/9/1945", "1945-09-02" },
        { "31/12/69", "2069-12-31" },
        { "1/1/70", "1970-01-01" },
        { "1-1-99", "1999-01-01" },
        { "1-1-00", "2000-01-01" },
        { "29/02/2024", "2024-02-29" },
        { "01012026", "2026-01-01" },
        { "29/02/2026", "" },
        { "31/11/2026", "" },
        { "11/24/2026", "" },
        { "24/11-2026", "" },
        { "24/11/", "" },
        { "24/11", "" },
        { "24/11/2", "" },
        { "24/11/202", "" },
        { "24/11/20266", "" },
        { "24 11 2026", "" },
        { "24/11/2026x", "" },
        { "x24/11/2026", "" },
        { "24//11/2026", "" },
        { "024/11/2026", "" },
        { "24/11/0026", "" },
        { "24110026", "" },
        { "241126", "" },
        { "2026", "" },
        { "11/2026", "" },
        { "-24/11/2026", "" },
        { "24/-1/2026", "" },
        { "2026/11/24", "" },
        { "", "" },
        { "   ", "" },
        { "ngày 24/11/2026", "" },
        { "24/11/2026 25/11/2026", "" },
        { "٢٤/11/2026", "" },
        { "99999999", "" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof facts / sizeof facts[0]; i++)
        assert_string_equal(day_text(mem, day_typed(facts[i].typed)), facts[i].day);
    assert_int_equal(day_typed(NULL), DAY_NONE);
}

/* Civil Code 2015, art. 148: a term in months ends on the same day number, or on the
 * last day of a month that has none (R-MONTH). */
static void
months_end_on_the_same_day_number(void **state)
{
    static const struct {
        const char *from;
        int months;
        const char *to;
    } facts[] = {
        { "2026-11-26", 1, "2026-12-26" },   { "2026-01-31", 1, "2026-02-28" },
        { "2024-01-31", 1, "2024-02-29" },   { "2026-12-31", 1, "2027-01-31" },
        { "2026-08-31", 3, "2026-11-30" },   { "2026-11-26", 0, "2026-11-26" },
        { "2026-11-26", 12, "2027-11-26" },  { "2024-02-29", 12, "2025-02-28" },
        { "2026-03-31", -1, "2026-02-28" },  { "2026-01-15", -1, "2025-12-15" },
        { "2026-01-15", -25, "2023-12-15" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof facts / sizeof facts[0]; i++)
        assert_string_equal(
            day_text(mem, day_add_months(day_parse(facts[i].from), facts[i].months)),
            facts[i].to);
}

static void
instants_as_the_database_keeps_them(void **state)
{
    static const char *const facts[] = {
        "2026-11-26 02:00:00.000000", "2026-11-26 23:59:59.999999",
        "1969-12-31 23:59:59.999999", "1970-01-01 00:00:00.000001",
        "1900-03-01 00:00:00.500000", "9999-12-31 23:59:59.999999",
        "0001-01-01 00:00:00.000000",
    };
    static const char *const none[] = {
        "",
        "2026-11-26 02:00:00",
        "2026-11-26T02:00:00.000000",
        "2026-11-26 24:00:00.000000",
        "2026-11-26 02:60:00.000000",
        "2026-11-26 02:00:60.000000",
        "2026-11-31 02:00:00.000000",
        "2026-11-26 02:00:00.00000x",
        "2026-11-26 02:00:00.0000000",
        "2026-11-26 02:00:00,000000",
        "0000-00-00 00:00:00.000000",
        "2026-11-26 2:000:00.000000",
    };

    (void)state;
    for (size_t i = 0; i < sizeof facts / sizeof facts[0]; i++)
        assert_string_equal(instant_text(mem, instant_parse(facts[i])), facts[i]);
    for (size_t i = 0; i < sizeof none / sizeof none[0]; i++)
        assert_int_equal(instant_parse(none[i]), 0);
    assert_int_equal(instant_parse(NULL), 0);
    assert_int_equal(instant_parse("1970-01-01 00:00:01.000002"), 1000002);
    assert_string_equal(instant_text(mem, 0), "1970-01-01 00:00:00.000000");
}

static bool
refuses(int which)
{
    struct fault_frame frame;
    int y;
    int m;
    int d;

    if (FAULT_CATCH(&frame))
        return frame.kind == FAULT_BUG;
    switch (which) {
    case 0:
        day_start(DAY_NONE);
        break;
    case 1:
        day_weekday(DAY_NONE);
        break;
    case 2:
        day_split(DAY_NONE, &y, &m, &d);
        break;
    case 3:
        day_add_months(DAY_NONE, 1);
        break;
    case 4:
        day_add_months(day_make(9999, 12, 1), 1);
        break;
    case 5:
        day_add_months(day_make(1, 1, 1), INT32_MIN);
        break;
    case 6:
        instant_text(mem, INT64_MAX);
        break;
    case 7:
        day_text(mem, INT32_MAX);
        break;
    default:
        break;
    }
    fault_pop(&frame);
    return false;
}

static void
reckoning_with_no_day_is_a_bug(void **state)
{
    (void)state;
    for (int i = 0; i < 8; i++)
        assert_true(refuses(i));
    assert_false(refuses(8));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
#ifdef KNTC_TEST
        cmocka_unit_test(
            kntc_now_is_vietnamese_time), /* first: nothing is frozen yet */
        cmocka_unit_test(a_file_moves_the_day_under_running_programs),
#endif
        cmocka_unit_test(the_clock_stops_and_runs_again),
        cmocka_unit_test(ticks_never_go_back),
        cmocka_unit_test(the_day_begins_at_midnight_in_vietnam),
        cmocka_unit_test(weekdays),
        cmocka_unit_test(every_day_has_its_date),
        cmocka_unit_test(there_is_no_such_date),
        cmocka_unit_test(iso_days),
        cmocka_unit_test(days_as_people_type_them),
        cmocka_unit_test(months_end_on_the_same_day_number),
        cmocka_unit_test(instants_as_the_database_keeps_them),
        cmocka_unit_test(reckoning_with_no_day_is_a_bug),
    };

    return cmocka_run_group_tests_name("clock", tests, setup, teardown);
}
