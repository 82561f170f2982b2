/* Terms of a casefile as they start, stop, stand still and grow, by the rows of the law
 * and the numbers of its vectors (domain.md 18.1). The table of running terms is here
 * an array; rules and calendar are those of sql/law. */
#include "domain/term.h"

#include "base/work.h"
#include "domain/guard.h"
#include "law.h"
#include "sql/domain/deadline.h"
#include "sql/domain/term.h"

#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

static struct arena *mem;
static struct row *terms, *holidays;
static struct work w;

/* ---- the queries, over an array ---- */

enum { RUNS = 20 };

static struct run {
    const char *term, *variant, *state;
    day_t law_from, started_on, raw_on, due_on, original_due_on, suspended_on,
        stopped_on;
    int64_t out_days, extensions, extended;
    bool is_main, is_late;
} runs[RUNS];
static int n_runs;

struct row *
term_rule(struct work *work, const char *term, const char *variant, day_t on_day)
{
    const struct row *rule = law_term(terms, term, variant, on_day);

    if (rule == NULL)
        return NULL;
    struct row *copy = arena_alloc(work->mem, sizeof *copy);
    *copy = *rule;
    copy->next = NULL;
    return copy;
}

struct row *
term_rule_from(struct work *work, const char *term, const char *variant, day_t law_from)
{
    return term_rule(work, term, variant, law_from);
}

static char *
number(int64_t n)
{
    return arena_format(mem, "%" PRId64, n);
}

static char *
day(day_t on)
{
    return on != DAY_NONE ? day_text(mem, on) : NULL;
}

static struct row *
row_of(int i)
{
    static const char *const name[] = {
        "id",           "term",     "variant",    "law_from",
        "started_on",   "raw_on",   "due_on",     "original_due_on",
        "suspended_on", "out_days", "extensions", "extended",
        "state",        "is_main",  "stopped_on", "is_late"
    };
    const struct run *r = &runs[i];
    struct row *row = arena_alloc(mem, sizeof *row);
    char **value = arena_alloc(mem, 16 * sizeof *value);
    size_t *length = arena_alloc(mem, 16 * sizeof *length);
    char *values[] = { number(i + 1),
                       arena_copy(mem, r->term),
                       arena_copy(mem, r->variant),
                       day(r->law_from),
                       day(r->started_on),
                       day(r->raw_on),
                       day(r->due_on),
                       day(r->original_due_on),
                       day(r->suspended_on),
                       number(r->out_days),
                       number(r->extensions),
                       number(r->extended),
                       arena_copy(mem, r->state),
                       number(r->is_main),
                       day(r->stopped_on),
                       number(r->is_late) };

    for (int k = 0; k < 16; k++) {
        value[k] = values[k];
        length[k] = values[k] != NULL ? strlen(values[k]) : 0;
    }
    *row = (struct row){ .n = 16, .name = name, .value = value, .length = length };
    return row;
}

struct row *
term_all(struct work *work, int64_t casefile_id)
{
    struct row *first = NULL;

    (void)work;
    (void)casefile_id;
    for (int i = 0; i < n_runs; i++) {
        struct row *row = row_of(i);
        row->next = first;
        first = row;
    }
    return first;
}

struct row *
term_open(struct work *work, int64_t casefile_id)
{
    struct row *first = NULL;

    for (struct row *r = term_all(work, casefile_id), *next; r != NULL; r = next) {
        struct row **at = &first;
        next = r->next;
        if (strcmp(row_text(r, "state"), "stopped") == 0)
            continue;
        while (*at != NULL && row_day(*at, "due_on") < row_day(r, "due_on"))
            at = &(*at)->next;
        r->next = *at;
        *at = r;
    }
    return first;
}

int64_t
term_insert(struct work *work, int64_t casefile_id, const char *term,
            const char *variant, day_t law_from, day_t started_on, day_t raw_on,
            day_t due_on, int64_t is_main)
{
    (void)work;
    (void)casefile_id;
    assert_true(n_runs < RUNS);
    runs[n_runs++] = (struct run){ .term = term,
                                   .variant = variant,
                                   .state = "running",
                                   .law_from = law_from,
                                   .started_on = started_on,
                                   .raw_on = raw_on,
                                   .due_on = due_on,
                                   .original_due_on = due_on,
                                   .suspended_on = DAY_NONE,
                                   .stopped_on = DAY_NONE,
                                   .is_main = is_main != 0 };
    return n_runs;
}

int64_t
term_stop_row(struct work *work, int64_t id, day_t stopped_on, int64_t is_late)
{
    (void)work;
    runs[id - 1].state = "stopped";
    runs[id - 1].stopped_on = stopped_on;
    runs[id - 1].is_late = is_late != 0;
    return 1;
}

int64_t
term_suspend_row(struct work *work, int64_t id, day_t suspended_on)
{
    (void)work;
    runs[id - 1].state = "suspended";
    runs[id - 1].suspended_on = suspended_on;
    return 1;
}

int64_t
term_move_row(struct work *work, int64_t id, const char *variant, day_t law_from,
              day_t raw_on, day_t due_on, int64_t out_days, int64_t extensions,
              int64_t extended)
{
    struct run *r = &runs[id - 1];

    (void)work;
    r->state = "running";
    r->suspended_on = DAY_NONE;
    r->variant = variant;
    r->law_from = law_from;
    r->raw_on = raw_on;
    r->due_on = due_on;
    r->out_days = out_days;
    r->extensions = extensions;
    r->extended = extended;
    return 1;
}

int64_t
term_begin_row(struct work *work, int64_t id, day_t started_on, day_t law_from,
               day_t raw_on, day_t due_on)
{
    struct run *r = &runs[id - 1];

    (void)work;
    r->started_on = started_on;
    r->law_from = law_from;
    r->raw_on = raw_on;
    r->due_on = due_on;
    return 1;
}

/* Whether the head above has set a day (LTC art. 38). */
static bool is_day_set;

struct row *
term_set_above(struct work *work, int64_t casefile_id, day_t since)
{
    (void)work;
    (void)casefile_id;
    (void)since;
    return is_day_set ? terms : NULL;
}

struct row *
deadline_holidays(struct work *work)
{
    (void)work;
    return holidays;
}

/* ---- */

static int
setup(void **state)
{
    (void)state;
    mem = arena_open((size_t)64 << 20);
    terms = law_rows(mem, "term");
    holidays = law_rows(mem, "holiday");
    return 0;
}

static int
teardown(void **state)
{
    (void)state;
    arena_close(mem);
    return 0;
}

static struct casefile
matter(const char *kind, int level, const char *received, const char *accepted)
{
    n_runs = 0;
    w = (struct work){ .mem = mem, .today = day_parse(received) };
    return (struct casefile){ .id = 1,
                              .kind = kind,
                              .state = "verifying",
                              .level = level,
                              .received_on = day_parse(received),
                              .accepted_on =
                                  accepted != NULL ? day_parse(accepted) : DAY_NONE };
}

static void
check_due(const char *vector, const struct casefile *c, const char *term,
          const char *due)
{
    const char *got = day_text(mem, term_due(&w, c, term));

    if (strcmp(got, due) != 0)
        print_message("# %s: %s instead of %s\n", vector, got, due);
    assert_string_equal(got, due);
}

static void
flags_of_a_matter_choose_the_row(void **state)
{
    static const struct {
        const char *vector;
        int level;
        bool is_complex, is_remote;
        const char *accepted, *due;
    } facts[] = {
        { "D07", 1, false, false, "2026-11-16", "2026-12-16" },
        { "D09", 1, true, false, "2026-11-01", "2026-12-16" },
        { "D11", 1, true, true, "2026-09-15", "2026-11-16" },
        { "D12", 2, false, false, "2026-10-01", "2026-11-16" },
        { "D13", 2, true, false, "2026-10-01", "2026-11-30" },
        { "D13", 2, false, true, "2026-10-01", "2026-11-30" },
        { "D14", 2, true, true, "2026-10-01", "2026-12-10" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        struct casefile c =
            matter("complaint", facts[i].level, facts[i].accepted, facts[i].accepted);
        c.is_complex = facts[i].is_complex;
        c.is_remote = facts[i].is_remote;
        term_start(&w, &c, "settle", c.accepted_on);
        check_due(facts[i].vector, &c, "settle", facts[i].due);
        term_settle_due(&w, &c);
        assert_int_equal(c.due_on, day_parse(facts[i].due));
    }
}

/* The longer maximum is counted from the same day; what was first said stays to be
 * read. */
static void
a_matter_that_proves_complex_gets_the_longer_term(void **state)
{
    struct casefile c = matter("complaint", 1, "2026-11-16", "2026-11-16");

    (void)state;
    term_start(&w, &c, "settle", c.accepted_on);
    c.is_complex = true;
    term_recount(&w, &c);
    check_due("D07 to 45 days", &c, "settle", "2026-12-31");
    assert_int_equal(runs[0].original_due_on, day_parse("2026-12-16"));
    assert_string_equal(runs[0].variant, "complex");
    c.is_remote = true;
    term_recount(&w, &c);
    check_due("D07 to 60 days", &c, "settle", "2027-01-15");
}

/* What began on the day that was typed begins on the right one, what was first said
 * stays; what began on another day does not move. */
static void
another_day_of_receipt_counts_sorting_again(void **state)
{
    const day_t typed = day_parse("2026-11-12");
    struct casefile c = matter("denunciation", 1, "2026-11-12", NULL);

    (void)state;
    term_start(&w, &c, "sort", typed);
    term_of_route(&w, &c, "denunciation_transfer");
    term_start(&w, &c, "sender_reply", typed);
    term_widen(&w, &c);
    check_due("ten working days", &c, "sort", "2026-11-27");
    c.received_on = day_parse("2026-11-10");
    const struct term_moved *m = term_received_on(&w, &c, typed);
    check_due("from two days before", &c, "sort", "2026-11-25");
    check_due("likewise", &c, "denunciation_transfer", "2026-11-17");
    assert_string_equal(m->term, "denunciation_transfer");
    assert_int_equal(m->original_due_on, day_parse("2026-11-19"));
    assert_string_equal(m->next->term, "denunciation_check");
    assert_int_equal(m->next->original_due_on, day_parse("2026-11-23"));
    assert_int_equal(m->next->due_on, day_parse("2026-11-25"));
    assert_null(m->next->next);
    check_due("her own", &c, "sender_reply", "2026-12-14");
    assert_null(term_received_on(&w, &c, typed));
}

/* By thirty days, for so many marks. */
static void
lengthen(struct casefile *c, int marks)
{
    const struct extension by = term_extension(&w, c, marks);

    term_extend(&w, c, &by, 30);
}

static void
extensions_are_counted_from_the_raw_day(void **state)
{
    struct casefile c = matter("denunciation", 1, "2026-09-25", "2026-10-05");

    (void)state;
    term_start(&w, &c, "settle", c.accepted_on);
    check_due("D32", &c, "settle", "2026-11-04");
    lengthen(&c, 1);
    assert_string_equal(runs[0].variant, "complex");
    check_due("D33", &c, "settle", "2026-12-04");
    assert_int_equal(term_extensions(&w, &c), 1);
    lengthen(&c, 2);
    assert_string_equal(runs[0].variant, "very_complex");
    check_due("D34", &c, "settle", "2027-01-04");
    assert_int_equal(term_extensions(&w, &c), 2);
    assert_int_equal(runs[0].extended, 60);

    c = matter("denunciation", 1, "2026-10-15", "2026-10-23");
    term_start(&w, &c, "settle", c.accepted_on);
    check_due("D35", &c, "settle", "2026-11-23");
    lengthen(&c, 1);
    check_due("D35", &c, "settle", "2026-12-22");

    /* 11.2a: sixty days, of which a complex matter has thirty more, and not ninety of
     * its own as well. */
    c = matter("denunciation", 1, "2018-05-02", "2018-05-07");
    term_start(&w, &c, "settle", c.accepted_on);
    check_due("2018", &c, "settle", "2018-07-06");
    lengthen(&c, 1);
    assert_string_equal(runs[n_runs - 1].variant, "");
    check_due("2018, thirty more", &c, "settle", "2018-08-06");
}

static void
a_suspended_clock_stands_still(void **state)
{
    struct casefile c = matter("denunciation", 1, "2026-09-25", "2026-10-05");

    (void)state;
    term_start(&w, &c, "settle", c.accepted_on);
    term_suspend(&w, &c, day_parse("2026-10-20"));
    term_settle_due(&w, &c);
    assert_int_equal(c.due_on, DAY_NONE);
    term_resume(&w, &c, day_parse("2026-11-09"));
    check_due("D36", &c, "settle", "2026-11-25");
    assert_int_equal(runs[0].out_days, 20);
    term_settle_due(&w, &c);
    assert_int_equal(c.due_on, day_parse("2026-11-25"));
    /* twice: the days add up; marked complex later, they still count */
    term_suspend(&w, &c, day_parse("2026-11-10"));
    term_resume(&w, &c, day_parse("2026-11-12"));
    assert_int_equal(runs[0].out_days, 22);
    /* nothing to resume: nothing happens */
    term_resume(&w, &c, day_parse("2026-11-20"));
    assert_int_equal(runs[0].out_days, 22);
}

static void
what_ends_in_time_is_in_time(void **state)
{
    struct casefile c = matter("complaint", 1, "2026-11-16", "2026-11-16");

    (void)state;
    term_start(&w, &c, "settle", c.accepted_on);
    term_stop(&w, &c, "settle", day_parse("2026-12-16"));
    assert_false(term_was_late(&w, &c, "settle"));
    assert_int_equal(term_due(&w, &c, "settle"), DAY_NONE);

    c = matter("complaint", 1, "2026-11-16", "2026-11-16");
    term_start(&w, &c, "settle", c.accepted_on);
    term_stop(&w, &c, "settle", day_parse("2026-12-17"));
    assert_true(term_was_late(&w, &c, "settle"));

    c = matter("complaint", 1, "2026-11-16", "2026-11-16");
    term_start(&w, &c, "settle", c.accepted_on);
    w.today = day_parse("2026-12-16");
    assert_false(term_was_late(&w, &c, "settle"));
    w.today = day_parse("2026-12-17");
    assert_true(term_was_late(&w, &c, "settle"));
}

/* D37, and that its last day is nobody's duty: the due day of the matter is another. */
static void
after_a_decision(void **state)
{
    struct casefile c = matter("complaint", 1, "2026-10-05", "2026-10-07");
    const day_t decided = day_parse("2026-11-04");

    (void)state;
    term_start(&w, &c, "settle", c.accepted_on);
    term_stop(&w, &c, "settle", decided);
    term_start(&w, &c, "decision_send", decided);
    term_start(&w, &c, "effective", decided);
    check_due("D37", &c, "effective", "2026-12-04");
    check_due("D26 like", &c, "decision_send", "2026-11-09");
    term_settle_due(&w, &c);
    assert_int_equal(c.due_on, day_parse("2026-11-09"));
    term_stop(&w, &c, "decision_send", decided);
    term_settle_due(&w, &c);
    assert_int_equal(c.due_on, DAY_NONE);
    term_start(&w, &c, "enforce", day_parse("2026-12-05"));
    check_due("D37", &c, "enforce", "2026-12-11");
}

static void
words_mean_the_term_of_kind_and_level(void **state)
{
    static const struct {
        const char *kind, *field, *word;
        int level;
        const char *term;
    } facts[] = {
        { "complaint", NULL, "sort", 1, "petition_sort" },
        { "reflection", NULL, "sort", 1, "petition_sort" },
        { "denunciation", NULL, "sort", 1, "denunciation_check" },
        { "complaint", "1.2.2", "settle", 1, "complaint_first" },
        { "complaint", "1.2.2", "settle", 2, "complaint_second" },
        { "complaint", "1.3.3", "settle", 1, "discipline_settle" },
        { "denunciation", NULL, "settle", 1, "denunciation_settle" },
        { "reflection", NULL, "settle", 1, "reflection_answer" },
        { "complaint", NULL, "effective", 1, "first_effective" },
        { "complaint", NULL, "effective", 2, "second_effective" },
        { "complaint", NULL, "decision_send", 1, "complaint_first_send" },
        { "complaint", NULL, "decision_send", 2, "complaint_second_send" },
        { "complaint", NULL, "enforce", 1, "enforce_start" },
        { "complaint", NULL, "sender_reply", 1, "sender_reply" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        const struct casefile c = { .kind = facts[i].kind,
                                    .field_code = facts[i].field,
                                    .level = facts[i].level };

        assert_string_equal(term_name(&c, facts[i].word), facts[i].term);
    }
}

/* R-TRANS: sorting by the law of the day of receipt, settling by that of acceptance. */
static void
each_term_follows_the_law_of_its_day(void **state)
{
    struct casefile c = matter("denunciation", 1, "2018-12-28", "2019-01-07");

    (void)state;
    term_start(&w, &c, "sort", c.received_on);
    assert_int_equal(runs[0].raw_on,
                     day_parse("2019-01-07")); /* 10 days, the law of 2011 */
    term_start(&w, &c, "settle", c.accepted_on);
    assert_int_equal(runs[1].raw_on,
                     day_parse("2019-02-06")); /* 30 days, that of 2018 */
    assert_true(runs[1].law_from > runs[0].law_from);
}

static void
a_term_that_starts_again_replaces_itself(void **state)
{
    struct casefile c = matter("complaint", 1, "2026-11-13", NULL);

    (void)state;
    term_start(&w, &c, "sort", c.received_on);
    check_due("D01", &c, "sort", "2026-11-23");
    w.today = day_parse("2026-11-18");
    term_start(&w, &c, "sort", w.today);
    check_due("bounced on the 18th", &c, "sort", "2026-11-30");
    assert_string_equal(runs[0].state, "stopped");
    assert_int_equal(n_runs, 2);
    term_stop_all(&w, &c, w.today, NULL);
    assert_null(term_open(&w, 1));
}

/* LTC art. 34: what is owed of a suspension is not put off by the end that follows. */
static void
each_decision_has_a_notice_of_its_own(void **state)
{
    static const char *const notice = "denunciation_stop_notice";
    struct casefile c = matter("denunciation", 1, "2026-10-01", "2026-10-05");

    (void)state;
    term_start(&w, &c, "settle", c.accepted_on);
    term_start(&w, &c, notice, day_parse("2026-10-12"));
    w.today = day_parse("2026-10-15");
    term_start(&w, &c, notice, w.today);
    assert_int_equal(n_runs, 3);
    assert_string_equal(runs[1].state, "running");
    assert_int_equal(runs[1].raw_on, day_parse("2026-10-19"));
    assert_int_equal(runs[2].raw_on, day_parse("2026-10-22"));
    term_stop_all(&w, &c, w.today, notice);
    assert_string_equal(runs[0].state, "stopped");
    check_due("the earlier first", &c, notice, "2026-10-19");
    term_stop_since(&w, &c, notice, day_parse("2026-10-13"), w.today);
    check_due("none of that day", &c, notice, "2026-10-19");
    term_stop_since(&w, &c, notice, day_parse("2026-10-12"), day_parse("2026-10-20"));
    assert_string_equal(runs[1].state, "stopped");
    check_due("then the other", &c, notice, "2026-10-22");
}

/* What may still be done on a day, and why not. */
/* LTC art. 30 by marks; 11.2a: a denunciation of 2018 by its own law. */
static void
marks_say_how_often(void **state)
{
    static const struct {
        const char *accepted;
        int marks, most, days;
    } t[] = {
        { "2026-10-05", 0, 0, 0 },  { "2026-10-05", 1, 1, 30 },
        { "2026-10-05", 2, 2, 30 }, { "2026-10-05", 5, 2, 30 },
        { "2018-06-04", 0, 1, 30 }, { "2018-06-04", 3, 1, 60 },
    };

    (void)state;
    for (size_t i = 0; i < sizeof t / sizeof *t; i++) {
        struct casefile c = matter("denunciation", 1, t[i].accepted, t[i].accepted);
        const struct extension e = term_extension(&w, &c, t[i].marks);
        assert_int_equal(e.most, t[i].most);
        assert_int_equal(e.days, t[i].days);
    }
}

static void
guards_of_days(void **state)
{
    struct casefile d32 = matter("denunciation", 1, "2026-09-25", "2026-10-05");

    (void)state;
    term_start(&w, &d32, "settle", d32.accepted_on);
    w.today = day_parse("2026-11-04");
    assert_null(guard_extension_left(&w, &d32, NULL, NULL));
    w.today = day_parse("2026-11-05"); /* D38 */
    assert_string_equal(guard_extension_left(&w, &d32, NULL, NULL), "term_over");
    w.today = day_parse("2026-11-04");
    is_day_set = true;
    assert_string_equal(guard_extension_left(&w, &d32, NULL, NULL), "day_set_above");
    is_day_set = false;
    lengthen(&d32, 1);
    assert_null(guard_extension_left(&w, &d32, NULL, NULL));
    lengthen(&d32, 2);
    assert_string_equal(guard_extension_left(&w, &d32, NULL, NULL),
                        "no_extension_left");

    struct casefile d07 = matter("complaint", 1, "2026-11-13", "2026-11-16");
    term_start(&w, &d07, "settle", d07.accepted_on);
    w.today = day_parse("2026-12-16");
    assert_null(guard_short_term_running(&w, &d07, NULL, NULL));
    w.today = day_parse("2026-12-17"); /* D39 */
    assert_string_equal(guard_short_term_running(&w, &d07, NULL, NULL),
                        "short_term_over");

    w.today = day_parse("2026-06-30"); /* D44 */
    assert_string_equal(guard_law_2026(&w, &d07, NULL, NULL), "before_law_2026");
    w.today = day_parse("2026-07-01"); /* D43 */
    assert_null(guard_law_2026(&w, &d07, NULL, NULL));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(flags_of_a_matter_choose_the_row),
        cmocka_unit_test(a_matter_that_proves_complex_gets_the_longer_term),
        cmocka_unit_test(another_day_of_receipt_counts_sorting_again),
        cmocka_unit_test(extensions_are_counted_from_the_raw_day),
        cmocka_unit_test(a_suspended_clock_stands_still),
        cmocka_unit_test(what_ends_in_time_is_in_time),
        cmocka_unit_test(after_a_decision),
        cmocka_unit_test(words_mean_the_term_of_kind_and_level),
        cmocka_unit_test(each_term_follows_the_law_of_its_day),
        cmocka_unit_test(a_term_that_starts_again_replaces_itself),
        cmocka_unit_test(each_decision_has_a_notice_of_its_own),
        cmocka_unit_test(marks_say_how_often),
        cmocka_unit_test(guards_of_days),
    };

    return cmocka_run_group_tests_name("term", tests, setup, teardown);
}
