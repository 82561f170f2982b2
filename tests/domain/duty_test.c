/* domain.md P18 and its neighbours, over the rows of sql/law/frequency.tsv. */
#include "domain/duty.h"
#include "base/core/arena.h"
#include "base/core/clock.h"
#include "base/db/db.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "law.h"

static struct arena *mem;
static struct row *rules;

static int
setup(void **state)
{
    (void)state;
    mem = arena_open((size_t)4 << 20);
    rules = law_rows(mem, "frequency");
    return 0;
}

static int
teardown(void **state)
{
    (void)state;
    arena_close(mem);
    return 0;
}

/* "2026-10-05 head, 2026-10-06 delegate" as rows of sessions. */
static struct row *
sessions(const char *text)
{
    static const char *name[] = { "took_on", "held_by" };
    char *at = arena_copy(mem, text);
    struct row *first = NULL, **next = &first;

    for (char *one; (one = strsep(&at, ",")) != NULL;) {
        if (*one == '\0')
            continue;
        one += *one == ' ';
        struct row *row = arena_alloc(mem, sizeof *row);
        char **value = arena_alloc(mem, 2 * sizeof *value);
        size_t *length = arena_alloc(mem, 2 * sizeof *length);
        value[0] = strsep(&one, " ");
        value[1] = one;
        length[0] = strlen(value[0]);
        length[1] = strlen(value[1]);
        *row = (struct row){ .n = 2, .name = name, .value = value, .length = length };
        *next = row;
        next = &row->next;
    }
    return first;
}

struct want {
    const char *kind, *month, *today, *held;
    int needed, done, delegated;
    bool is_over;
};

static void
check(const struct want *w)
{
    const struct duty_month m = duty_count(rules, w->kind, sessions(w->held),
                                           day_parse(w->month), day_parse(w->today));

    assert_int_equal(m.needed, w->needed);
    assert_int_equal(m.done, w->done);
    assert_int_equal(m.delegated, w->delegated);
    assert_int_equal(m.is_over, w->is_over);
}

static void
a_commune_since_july_two_days_a_month(void **state)
{
    (void)state;
    static const struct want want[] = {
        /* P18: one session day in October 2026 is below two. */
        { "commune", "2026-10-01", "2026-11-26", "2026-10-05 head", 2, 1, 0, true },
        { "commune", "2026-10-01", "2026-11-26", "2026-10-05 head, 2026-10-19 head", 2,
          2, 0, true },
        /* Morning and afternoon of a day are one day. */
        { "commune", "2026-10-01", "2026-11-26", "2026-10-05 head, 2026-10-05 head", 2,
          1, 0, true },
        /* A delegate is told of and does not count. */
        { "commune", "2026-10-01", "2026-11-26", "2026-10-05 head, 2026-10-19 delegate",
          2, 1, 1, true },
        { "commune", "2026-10-01", "2026-10-31", "", 2, 0, 0, false },
        { "commune", "2026-10-01", "2026-11-01", "", 2, 0, 0, true },
        { "commune", "2026-07-01", "2026-11-26", "2026-06-30 head, 2026-08-01 head", 2,
          0, 0, true },
    };

    for (size_t i = 0; i < sizeof want / sizeof *want; i++)
        check(&want[i]);
}

static void
before_july_one_day_a_week(void **state)
{
    (void)state;
    static const struct want want[] = {
        /* P18: May 2026 has four weeks that begin in it; one was kept. */
        { "commune", "2026-05-01", "2026-11-26", "2026-05-12 head", 4, 1, 0, true },
        /* Two days of one week are one week kept. */
        { "commune", "2026-05-01", "2026-11-26", "2026-05-12 head, 2026-05-14 head", 4,
          1, 0, true },
        /* Friday 1 May belongs to the week of 27 April. */
        { "commune", "2026-05-01", "2026-11-26", "2026-05-01 head", 4, 0, 0, true },
        { "commune", "2026-04-01", "2026-11-26", "2026-05-01 head", 4, 1, 0, true },
        /* The week of 29 June ends in July, and its month with it. */
        { "commune", "2026-06-01", "2026-07-05", "2026-07-02 head", 5, 1, 0, false },
        { "commune", "2026-06-01", "2026-07-06", "2026-07-02 head", 5, 1, 0, true },
    };

    for (size_t i = 0; i < sizeof want / sizeof *want; i++)
        check(&want[i]);
}

static void
others_by_their_own_row_or_that_of_any(void **state)
{
    (void)state;
    static const struct want want[] = {
        { "province", "2026-10-01", "2026-11-26", "2026-10-05 head", 1, 1, 0, true },
        { "department", "2026-10-01", "2026-11-26", "", 1, 0, 0, true },
        { "public_service_unit", "2026-10-01", "2026-11-26", "", 1, 0, 0, true },
        { "district", "2025-06-01", "2026-11-26", "", 2, 0, 0, true },
        /* A council has a calendar of its own: no number is named. */
        { "council", "2026-10-01", "2026-11-26", "2026-10-05 head", 0, 1, 0, true },
    };

    for (size_t i = 0; i < sizeof want / sizeof *want; i++)
        check(&want[i]);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_commune_since_july_two_days_a_month),
        cmocka_unit_test(before_july_one_day_a_week),
        cmocka_unit_test(others_by_their_own_row_or_that_of_any),
    };

    return cmocka_run_group_tests(tests, setup, teardown);
}
