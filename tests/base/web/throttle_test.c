#include "base/web/throttle.h"
#include "base/web/siphash.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MINUTE = 60, HOUR = 3600 };

static int
setup(void **state)
{
    (void)state;
    return throttle_start() ? 0 : -1;
}

static void
fail_times(const char *what, const char *key, int n, int64_t now)
{
    for (int i = 0; i < n; i++)
        throttle_count(what, key, now);
}

/* Vectors of the paper: key 00 01 … 0f, text 00 01 … */
static void
siphash_is_the_one_of_the_paper(void **state)
{
    (void)state;
    static const struct {
        size_t n;
        uint64_t hash;
    } facts[] = {
        { 0, 0x726fdb47dd0e0e31u },  { 1, 0x74f839c593dc67fdu },
        { 7, 0xab0200f58b01d137u },  { 8, 0x93f5f5799a932462u },
        { 15, 0xa129ca6149be45e5u },
    };
    const uint64_t key[2] = { 0x0706050403020100u, 0x0f0e0d0c0b0a0908u };
    unsigned char text[16];

    for (unsigned char i = 0; i < sizeof text; i++)
        text[i] = i;
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++)
        assert_true(siphash(key, text, facts[i].n) == facts[i].hash);
}

/* An address: 30 failures an hour, then one try a minute (security.md 5). */
static void
after_the_limit_one_try_a_minute(void **state)
{
    (void)state;
    const char *key = "192.0.2.1";
    int64_t now = 100000;

    assert_int_equal(throttle_wait("address", key, 30, now), 0);
    fail_times("address", key, 29, now);
    assert_int_equal(throttle_wait("address", key, 30, now), 0);
    throttle_count("address", key, now);
    assert_int_equal(throttle_wait("address", key, 30, now), 60);
    assert_int_equal(throttle_wait("address", key, 30, now + 59), 1);
    assert_int_equal(throttle_wait("address", key, 30, now + 60), 0);
    throttle_count("address", key, now + 60);
    assert_int_equal(throttle_wait("address", key, 30, now + 61), 59);

    /* Another address, and the same one in another bucket, know nothing of it. */
    assert_int_equal(throttle_wait("address", "192.0.2.2", 30, now), 0);
    assert_int_equal(throttle_wait("code", key, 30, now), 0);
}

/* Codes to an address of somebody else: after the limit none, until they are over. */
static void
what_bothers_somebody_else_rests(void **state)
{
    (void)state;
    const char *key = "NOBODY@EXAMPLE.VN";
    int64_t now = 600 * 200;

    assert_int_equal(throttle_rest("mail_to", key, 5, now), 0);
    fail_times("mail_to", key, 3, now);
    fail_times("mail_to", key, 1, now + 15 * MINUTE);
    assert_int_equal(throttle_rest("mail_to", key, 5, now + 15 * MINUTE), 0);
    fail_times("mail_to", key, 1, now + 25 * MINUTE);
    assert_int_equal(throttle_rest("mail_to", key, 5, now + 25 * MINUTE), 45 * MINUTE);
    assert_int_equal(throttle_rest("mail_to", key, 5, now + 70 * MINUTE - 1), 1);
    assert_int_equal(throttle_rest("mail_to", key, 5, now + 70 * MINUTE), 0);
    fail_times("mail_to", key, 2, now + 70 * MINUTE);
    assert_int_equal(throttle_rest("mail_to", key, 5, now + 70 * MINUTE), 0);
    assert_int_equal(throttle_rest("mail_to", "OTHER@EXAMPLE.VN", 5, now), 0);
}

static void
failures_are_forgotten_after_an_hour(void **state)
{
    (void)state;
    static const struct {
        int64_t later;
        bool waits;
    } facts[] = {
        { 0, true },          { 30 * MINUTE, true },
        { HOUR - 1, true },   { HOUR + 10 * MINUTE, false },
        { 25 * HOUR, false }, { 365 * 24 * HOUR, false },
    };

    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        char key[40];
        int64_t now = 1000000 + 12345;
        int64_t then = now + facts[i].later;

        snprintf(key, sizeof key, "code %zu", i);
        fail_times("code", key, 9, now);
        throttle_count("code", key, then);
        assert_true((throttle_wait("code", key, 10, then) > 0) == facts[i].waits);
    }
}

static void
failures_spread_over_the_hour_count_together(void **state)
{
    (void)state;
    for (int i = 0; i < 10; i++)
        throttle_count("code", "spread", 2000000 + i * 6 * MINUTE);
    assert_true(throttle_wait("code", "spread", 10, 2000000 + 54 * MINUTE) > 0);
}

/* Signing in: after 5 failures 2^n seconds, up to a quarter of an hour (security.md 3).
 */
static void
signing_in_waits_twice_as_long_each_time(void **state)
{
    (void)state;
    static const int waits[] = { 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900 };
    int64_t now = 3000000;

    fail_times("sign_in", "an", 4, now);
    assert_int_equal(throttle_backoff("sign_in", "an", 5, now), 0);
    for (size_t i = 0; i < sizeof waits / sizeof *waits; i++) {
        throttle_count("sign_in", "an", now);
        assert_int_equal(throttle_backoff("sign_in", "an", 5, now), waits[i]);
        assert_int_equal(throttle_backoff("sign_in", "an", 5, now + waits[i] - 1), 1);
        assert_int_equal(throttle_backoff("sign_in", "an", 5, now + waits[i]), 0);
    }

    throttle_forget("sign_in", "an");
    assert_int_equal(throttle_backoff("sign_in", "an", 5, now), 0);
    throttle_forget("sign_in", "nobody");
}

static void
a_clock_that_goes_back_shuts_nobody_out(void **state)
{
    (void)state;
    fail_times("code", "clock", 40, 5000000);
    throttle_count("code", "clock", 100);
    assert_int_equal(throttle_wait("code", "clock", 10, 100), 0);
}

static void
a_bucket_overflows_without_turning_over(void **state)
{
    (void)state;
    fail_times("code", "much", 100000, 6000000);
    assert_true(throttle_wait("code", "much", 60, 6000000) > 0);
    assert_int_equal(throttle_backoff("code", "much", 5, 6000000), 900);
}

static void
workers_share_what_they_count(void **state)
{
    (void)state;
    for (int i = 0; i < 3; i++) {
        pid_t pid = fork();

        if (pid == 0) {
            fail_times("address", "shared", 10, 7000000);
            _exit(0);
        }
        assert_int_equal(waitpid(pid, NULL, 0), pid);
    }
    assert_true(throttle_wait("address", "shared", 30, 7000000) > 0);
}

static void
a_key_is_as_long_as_somebody_typed_it(void **state)
{
    (void)state;
    static char key[5000];

    memset(key, 'a', sizeof key - 1);
    fail_times("code", key, 10, 9000000);
    assert_int_equal(throttle_wait("code", key, 10, 9000000), 60);
    key[4000] = 'b';
    assert_int_equal(throttle_wait("code", key, 10, 9000000), 0);

    /* Where one word ends and the other begins is part of the key. */
    fail_times("sign", "_in", 10, 9000000);
    assert_int_equal(throttle_wait("sign_", "in", 10, 9000000), 0);
    assert_int_equal(throttle_wait("sign", "_in", 10, 9000000), 60);
}

/* More keys than slots: the newest are there, and nothing grows. */
static void
a_flood_of_keys_pushes_out_the_oldest(void **state)
{
    (void)state;
    char key[40];
    int missing = 0;

    for (int i = 0; i < 200000; i++) {
        snprintf(key, sizeof key, "flood %d", i);
        fail_times("code", key, 2, 8000000 + i / 1000);
    }
    for (int i = 199000; i < 200000; i++) {
        snprintf(key, sizeof key, "flood %d", i);
        missing += throttle_wait("code", key, 2, 8000000 + 200) == 0;
    }
    assert_in_range(missing, 0, 50);
    snprintf(key, sizeof key, "flood %d", 0);
    assert_int_equal(throttle_wait("code", key, 2, 8000000 + 200), 0);
}

static void
the_part_of_an_address_that_counts(void **state)
{
    (void)state;
    static const struct {
        const char *address;
        const char *part;
    } facts[] = {
        { "192.0.2.7", "192.0.2.7" },
        { "::ffff:192.0.2.7", "192.0.2.7" },
        { "2001:db8:1234:56ff::1", "2001:0db8:1234:5600::/56" },
        { "2001:db8:1234:5601:aaaa::2", "2001:0db8:1234:5600::/56" },
        { "2001:db8:1234:5701::2", "2001:0db8:1234:5700::/56" },
        { "unix:", "-" },
        { "", "-" },
        { NULL, "-" },
        { "192.0.2.7, 10.0.0.1", "-" },
    };
    char buf[64];

    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++)
        assert_string_equal(throttle_address(facts[i].address, buf), facts[i].part);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(siphash_is_the_one_of_the_paper),
        cmocka_unit_test(after_the_limit_one_try_a_minute),
        cmocka_unit_test(what_bothers_somebody_else_rests),
        cmocka_unit_test(failures_are_forgotten_after_an_hour),
        cmocka_unit_test(failures_spread_over_the_hour_count_together),
        cmocka_unit_test(signing_in_waits_twice_as_long_each_time),
        cmocka_unit_test(a_clock_that_goes_back_shuts_nobody_out),
        cmocka_unit_test(a_bucket_overflows_without_turning_over),
        cmocka_unit_test(workers_share_what_they_count),
        cmocka_unit_test(a_key_is_as_long_as_somebody_typed_it),
        cmocka_unit_test(a_flood_of_keys_pushes_out_the_oldest),
        cmocka_unit_test(the_part_of_an_address_that_counts),
    };

    return cmocka_run_group_tests(tests, setup, NULL);
}
