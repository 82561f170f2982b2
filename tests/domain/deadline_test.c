/* The days of the law, by the numbers of the vectors in the description of the law
 * (domain.md 18.1): terms as sql/law/term.tsv has them, over the calendar of
 * sql/law/holiday.tsv. What a vector says about guards is asked in
 * tests/flow/deadline.t. */
#include "domain/deadline.h"
#include "law.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static struct arena *mem;
static struct row *terms;
static struct calendar calendar;

static int
setup(void **state)
{
    const struct row *days;

    (void)state;
    mem = arena_open((size_t)8 << 20);
    terms = law_rows(mem, "term");
    days = law_rows(mem, "holiday");
    calendar.special = arena_alloc(mem, 1000 * sizeof *calendar.special);
    for (const struct row *h = days; h != NULL; h = h->next)
        if (row_day(h, "valid_to") == DAY_NONE)
            calendar.special[calendar.n++] = (struct special){
                row_day(h, "day"), strcmp(row_text(h, "kind"), "work") == 0,
                row_text(h, "name"), row_text(h, "note"), row_text(h, "mark")
            };
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
check_day(const char *vector, day_t got, const char *wanted)
{
    const char *text = day_text(mem, got);

    if (strcmp(text, wanted) != 0)
        print_message("# %s: %s instead of %s\n", vector, text, wanted);
    assert_string_equal(text, wanted);
}

static day_t
raw_of(const char *term, const char *variant, const char *start)
{
    const day_t day = day_parse(start);
    const struct row *rule = law_term(terms, term, variant, day);

    if (rule == NULL)
        print_message("# no row of %s %s on %s\n", term, variant, start);
    assert_non_null(rule);
    return deadline_raw(&calendar, day, (int)row_int(rule, "length"),
                        unit_of(row_text(rule, "unit")));
}

struct fact {
    const char *vector;
    const char *start;
    const char *term;
    const char *variant;
    const char *due;
};

static void
check_facts(const struct fact *fact, size_t n)
{
    for (size_t i = 0; i < n; i++)
        check_day(fact[i].vector,
                  deadline_due(&calendar,
                               raw_of(fact[i].term, fact[i].variant, fact[i].start)),
                  fact[i].due);
}

#define CHECK_FACTS(facts) check_facts(facts, sizeof(facts) / sizeof *(facts))

static void
letters_are_sorted_in_ten_days(void **state)
{
    static const struct fact facts[] = {
        { "D01", "2026-11-13", "petition_sort", "", "2026-11-23" },
        { "D02", "2026-11-14", "petition_sort", "", "2026-11-25" },
        { "D03", "2026-11-16", "petition_sort", "", "2026-11-26" },
        { "D04", "2026-11-12", "petition_sort", "", "2026-11-23" },
        { "D05", "2026-02-06", "petition_sort", "", "2026-02-23" },
        { "D06", "2026-02-03", "petition_sort", "", "2026-02-13" },
        { "D41", "2026-11-24", "petition_sort", "", "2026-12-04" },
    };

    (void)state;
    CHECK_FACTS(facts);
}

static void
complaints_are_settled_in_thirty_to_seventy_days(void **state)
{
    static const struct fact facts[] = {
        { "D07", "2026-11-16", "complaint_first", "", "2026-12-16" },
        { "D08", "2026-10-23", "complaint_first", "", "2026-11-23" },
        { "D09", "2026-11-01", "complaint_first", "complex", "2026-12-16" },
        { "D10", "2026-04-01", "complaint_first", "", "2026-05-04" },
        { "D11", "2026-09-15", "complaint_first", "remote_complex", "2026-11-16" },
        { "D12", "2026-10-01", "complaint_second", "", "2026-11-16" },
        { "D13", "2026-10-01", "complaint_second", "complex", "2026-11-30" },
        { "D13", "2026-10-01", "complaint_second", "remote", "2026-11-30" },
        { "D14", "2026-10-01", "complaint_second", "remote_complex", "2026-12-10" },
        { "D43", "2026-06-26", "complaint_first", "", "2026-07-27" },
        { "D45", "2025-06-20", "complaint_first", "", "2025-07-21" },
    };

    (void)state;
    CHECK_FACTS(facts);
}

static void
denunciations_are_checked_in_working_days(void **state)
{
    static const struct fact facts[] = {
        { "D15", "2026-11-20", "denunciation_check", "", "2026-12-02" },
        { "D16", "2026-11-20", "denunciation_check", "wide", "2026-12-07" },
        { "D17", "2026-11-23", "denunciation_transfer", "", "2026-12-01" },
        { "D18", "2026-08-17", "denunciation_check", "", "2026-08-25" },
        { "D19", "2026-08-28", "denunciation_transfer", "", "2026-09-09" },
        { "D20", "2026-02-11", "denunciation_check", "", "2026-02-27" },
        { "D21", "2026-01-05", "denunciation_accept_notice", "", "2026-01-10" },
        { "D42", "2026-06-29", "denunciation_check", "", "2026-07-08" },
    };

    (void)state;
    CHECK_FACTS(facts);
}

static void
working_days_go_around_breaks_and_worked_saturdays(void **state)
{
    static const struct {
        const char *vector, *start;
        int days;
        const char *due;
    } facts[] = {
        { "D22", "2025-12-30", 3, "2026-01-06" },
        { "D23", "2025-04-24", 5, "2025-05-05" },
        { "D24", "2024-05-02", 3, "2024-05-06" },
        { "D25", "2026-12-28", 5, "2027-01-05" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        const day_t raw = deadline_raw(&calendar, day_parse(facts[i].start),
                                       facts[i].days, UNIT_WORKING_DAY);

        check_day(facts[i].vector, deadline_due(&calendar, raw), facts[i].due);
        assert_int_equal(raw, deadline_due(&calendar, raw)); /* R-WD */
    }
}

static void
what_follows_a_decision(void **state)
{
    static const struct fact facts[] = {
        { "D26", "2026-11-23", "complaint_first_send", "", "2026-11-27" },
        { "D27", "2026-11-25", "decision_publish", "", "2026-12-10" },
        { "D28", "2026-11-20", "conclusion_send", "", "2026-11-30" },
        { "D28", "2026-11-20", "conclusion_act", "", "2026-12-02" },
        { "D28", "2026-11-20", "conclusion_publish", "", "2026-12-02" },
        { "D29", "2026-07-06", "complaint_limit", "", "2026-10-05" },
        { "D30", "2026-09-03", "second_limit", "", "2026-10-05" },
        { "D31", "2026-09-03", "second_limit", "remote", "2026-10-19" },
        { "D46", "2026-11-04", "again_review", "", "2026-11-25" },
        { "LKN 11.8", "2026-10-05", "resume_limit", "", "2026-11-04" },
    };

    (void)state;
    CHECK_FACTS(facts);
}

/* D37: the last day to complain, the day after, and five working days from there. */
static void
a_decision_takes_effect_the_day_after_the_last(void **state)
{
    const struct row *rule =
        law_term(terms, "first_effective", "", day_make(2026, 11, 4));
    const day_t last =
        deadline_due(&calendar, raw_of("first_effective", "", "2026-11-04"));

    (void)state;
    check_day("D37", last, "2026-12-04");
    assert_true(row_bool(rule, "effective_after"));
    check_day("D37", last + 1, "2026-12-05");
    check_day("D37", deadline_due(&calendar, raw_of("enforce_start", "", "2026-12-05")),
              "2026-12-11");
}

/* D32 to D35: an extension is counted from the raw last day, not from where rest moved
 * it. */
static void
denunciations_are_extended_from_the_raw_day(void **state)
{
    const day_t d32 = raw_of("denunciation_settle", "", "2026-10-05");
    const day_t d35 = raw_of("denunciation_settle", "", "2026-10-23");

    (void)state;
    check_day("D32", deadline_due(&calendar, d32), "2026-11-04");
    check_day("D33", deadline_due(&calendar, d32 + 30), "2026-12-04");
    check_day("D34", d32 + 60, "2027-01-03");
    check_day("D34", deadline_due(&calendar, d32 + 60), "2027-01-04");
    check_day("D35", deadline_due(&calendar, d35), "2026-11-23");
    check_day("D35", deadline_due(&calendar, d35 + 30), "2026-12-22");
}

/* How often: by the rows, once where complex, twice where very complex, else never. */
static void
the_rows_say_how_often_a_term_is_extended(void **state)
{
    static const struct {
        const char *variant;
        int times;
    } facts[] = { { "", 0 }, { "complex", 1 }, { "very_complex", 2 } };

    (void)state;
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        const struct row *rule = law_term(terms, "denunciation_settle",
                                          facts[i].variant, day_make(2026, 10, 5));

        assert_non_null(rule);
        assert_int_equal(row_int(rule, "extension_max"), facts[i].times);
        if (facts[i].times > 0)
            assert_int_equal(row_int(rule, "extension_length"), 30);
    }
    assert_int_equal(
        row_int(law_term(terms, "complaint_first", "complex", day_make(2026, 11, 16)),
                "extension_max"),
        0);
}

/* D36: twenty days out, and the new last day is the holiday of 24 November. */
static void
suspended_days_do_not_count(void **state)
{
    const day_t raw = deadline_resumed(raw_of("denunciation_settle", "", "2026-10-05"),
                                       day_make(2026, 10, 20), day_make(2026, 11, 9));

    (void)state;
    check_day("D36", raw, "2026-11-24");
    check_day("D36", deadline_due(&calendar, raw), "2026-11-25");
    assert_int_equal(
        deadline_resumed(raw, day_make(2026, 11, 9), day_make(2026, 11, 9)), raw);
}

/* D40: 72 hours from 09:30 on the 23rd end at 09:30 on the 26th; the holiday between
 * does not matter. */
static void
hours_run_through_holidays(void **state)
{
    const struct row *rule =
        law_term(terms, "breach_notice", "", day_make(2026, 11, 23));

    (void)state;
    assert_non_null(rule);
    assert_string_equal(row_text(rule, "unit"), "hour");
    assert_int_equal(row_int(rule, "length"), 72);
    check_day("D40", raw_of("breach_notice", "", "2026-11-23"), "2026-11-26");
}

static void
schedules_are_posted_five_working_days_before(void **state)
{
    (void)state;
    check_day("schedule_post", deadline_before(&calendar, day_parse("2026-12-01"), 5),
              "2026-11-23");
    check_day("schedule_post", deadline_before(&calendar, day_parse("2026-08-24"), 5),
              "2026-08-18");
    check_day("schedule_post", deadline_before(&calendar, day_parse("2026-09-07"), 5),
              "2026-08-26");
}

/* Rows of the present and of the past never hold on the same day. */
static void
one_row_of_a_term_holds_on_a_day(void **state)
{
    (void)state;
    for (const struct row *a = terms; a != NULL; a = a->next)
        for (const struct row *b = a->next; b != NULL; b = b->next)
            if (strcmp(row_text(a, "term"), row_text(b, "term")) == 0 &&
                strcmp(row_text(a, "variant"), row_text(b, "variant")) == 0) {
                const struct row *later =
                    row_day(a, "valid_from") > row_day(b, "valid_from") ? a : b;

                assert_false(
                    law_holds(later == a ? b : a, row_day(later, "valid_from")));
            }
}

/* 11.2a: a denunciation of 2018 has the terms of its own law. */
static void
older_denunciations_keep_their_terms(void **state)
{
    static const struct {
        const char *term, *variant;
        int length;
        const char *unit;
    } facts[] = {
        { "denunciation_check", "", 10, "day" },
        { "denunciation_check", "wide", 15, "day" },
        { "denunciation_transfer", "", 5, "working_day" },
        { "denunciation_settle", "", 60, "day" },
        { "denunciation_settle", "complex", 90, "day" },
        { "again_review", "", 10, "day" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        const struct row *rule =
            law_term(terms, facts[i].term, facts[i].variant, day_make(2018, 12, 31));

        assert_non_null(rule);
        assert_int_equal(row_int(rule, "length"), facts[i].length);
        assert_string_equal(row_text(rule, "unit"), facts[i].unit);
    }
}

static void
rest_days_say_their_name(void **state)
{
    const char *why;

    (void)state;
    assert_false(calendar_is_working(&calendar, day_parse("2026-11-24"), &why));
    assert_string_equal(why, "Ngày Văn hóa Việt Nam");
    assert_false(calendar_is_working(&calendar, day_parse("2026-11-22"), &why));
    assert_string_equal(why, "");
    assert_true(calendar_is_working(&calendar, day_parse("2026-08-22"), &why));
    assert_string_equal(why, "Làm bù");
    assert_true(calendar_is_working(&calendar, day_parse("2025-11-24"), &why));
    assert_int_equal(calendar_next_working(&calendar, day_parse("2026-02-14")),
                     day_parse("2026-02-23"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters_are_sorted_in_ten_days),
        cmocka_unit_test(complaints_are_settled_in_thirty_to_seventy_days),
        cmocka_unit_test(denunciations_are_checked_in_working_days),
        cmocka_unit_test(working_days_go_around_breaks_and_worked_saturdays),
        cmocka_unit_test(what_follows_a_decision),
        cmocka_unit_test(a_decision_takes_effect_the_day_after_the_last),
        cmocka_unit_test(denunciations_are_extended_from_the_raw_day),
        cmocka_unit_test(the_rows_say_how_often_a_term_is_extended),
        cmocka_unit_test(suspended_days_do_not_count),
        cmocka_unit_test(hours_run_through_holidays),
        cmocka_unit_test(schedules_are_posted_five_working_days_before),
        cmocka_unit_test(one_row_of_a_term_holds_on_a_day),
        cmocka_unit_test(older_denunciations_keep_their_terms),
        cmocka_unit_test(rest_days_say_their_name),
    };

    return cmocka_run_group_tests_name("deadline", tests, setup, teardown);
}
