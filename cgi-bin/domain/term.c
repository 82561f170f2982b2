#include "domain/term.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/db/db.h"
#include "base/xml/xml.h"
#include "domain/fact.h"
#include "domain/reckon.h"
#include "sql/domain/execution.h"
#include "sql/domain/remind.h"
#include "sql/domain/term.h"

#include <string.h>

struct rule {
    const char *variant;
    int length;
    enum unit unit;
    day_t law_from;
};

/* LKN art. 47 to 58: discipline of officials has terms of its own. */
bool
term_is_discipline(const struct casefile *c)
{
    return c->field_code != NULL && strcmp(c->field_code, "1.3.3") == 0;
}

const char *
term_name(const struct casefile *c, const char *term)
{
    const bool denunciation = strcmp(c->kind, "denunciation") == 0;
    const bool discipline = !denunciation && term_is_discipline(c);

    if (strcmp(term, "sort") == 0)
        return denunciation ? "denunciation_check" : "petition_sort";
    if (strcmp(term, "effective") == 0)
        return discipline      ? "discipline_effective"
               : c->level == 2 ? "second_effective"
                               : "first_effective";
    if (strcmp(term, "decision_send") == 0)
        return discipline      ? "discipline_send"
               : c->level == 2 ? "complaint_second_send"
                               : "complaint_first_send";
    if (strcmp(term, "enforce") == 0)
        return discipline ? "discipline_enforce" : "enforce_start";
    if (strcmp(term, "settle") != 0)
        return term;
    if (denunciation)
        return "denunciation_settle";
    if (strcmp(c->kind, "reflection") == 0)
        return "reflection_answer";
    if (discipline)
        return "discipline_settle";
    return c->level == 2 ? "complaint_second" : "complaint_first";
}

/* The variant that the casefile's flags ask for; a term without such a row has its
 * plain one. */
static const char *
variant_wanted(const struct casefile *c)
{
    if (c->is_complex && c->is_remote)
        return "remote_complex";
    if (c->is_complex)
        return "complex";
    return c->is_remote ? "remote" : "";
}

static const struct row *
rule_row(struct work *w, const char *name, const char *variant, day_t on)
{
    const struct row *row = term_rule(w, name, variant, on);

    /* Discipline knows no remote places, the effect of a decision no complex matters.
     */
    if (row == NULL && strcmp(variant, "remote_complex") == 0)
        row = term_rule(w, name, "complex", on);
    if (row == NULL && strcmp(variant, "remote_complex") == 0)
        row = term_rule(w, name, "remote", on);
    return row != NULL ? row : term_rule(w, name, "", on);
}

/* R-TRANS: settlement follows the law of the acceptance day, sorting that of receipt,
 * what comes later the law of its own start. */
static day_t
law_day(const struct casefile *c, const char *name, day_t start)
{
    if (strcmp(name, term_name(c, "sort")) == 0)
        return c->received_on;
    if (strcmp(name, term_name(c, "settle")) == 0 && c->accepted_on != DAY_NONE)
        return c->accepted_on;
    return start;
}

static struct rule
rule_from(const struct row *row)
{
    return (struct rule){ .variant = row_text(row, "variant"),
                          .length = (int)row_int(row, "length"),
                          .unit = unit_of(row_text(row, "unit")),
                          .law_from = row_day(row, "valid_from") };
}

static struct rule
rule_of(struct work *w, const struct casefile *c, const char *name, day_t start)
{
    const struct row *row =
        rule_row(w, name, variant_wanted(c), law_day(c, name, start));

    if (row == NULL)
        fault("no row of law_term for %s", name);
    return rule_from(row);
}

static const struct row *
running(struct work *w, const struct casefile *c, const char *name)
{
    for (const struct row *t = term_open(w, c->id); t != NULL; t = t->next)
        if (strcmp(row_text(t, "term"), name) == 0)
            return t;
    return NULL;
}

/* The effect of a decision is no duty of anybody, and a sender's time to answer is not
 * the office's: neither is the casefile's due day. */
static bool
is_main(const char *name)
{
    return strcmp(name, "first_effective") != 0 &&
           strcmp(name, "second_effective") != 0 &&
           strcmp(name, "discipline_effective") != 0;
}

/* LTC art. 34: of each stop, going on and end both sides are told within days of its
 * own; the next does not put off what is owed of the one before. */
static bool
is_of_each(const char *name)
{
    return strcmp(name, "denunciation_stop_notice") == 0;
}

void
term_start(struct work *w, struct casefile *c, const char *term, day_t start)
{
    const char *name = term_name(c, term);
    const struct calendar *calendar = calendar_load(w);
    const struct rule rule = rule_of(w, c, name, start);

    if (!is_of_each(name))
        term_stop(w, c, name, w->today);
    const day_t raw = deadline_raw(calendar, start, rule.length, rule.unit);
    term_insert(w, c->id, name, rule.variant, rule.law_from, start, raw,
                deadline_due(calendar, raw), is_main(name));
}

/* A term that stands still cannot run out: what counts is the day it was stopped on. */
static void
stop(struct work *w, const struct row *t, day_t day)
{
    const day_t since = row_day(t, "suspended_on");
    const day_t last = since != DAY_NONE && since < day ? since : day;

    term_stop_row(w, row_int(t, "id"), day, last > row_day(t, "due_on"));
}

static const char *const of_route[] = { "denunciation_transfer", "regulation_transfer",
                                        "criminal_transfer", "overdue_report" };

#define N_OF_ROUTE (sizeof of_route / sizeof *of_route)

void
term_stop(struct work *w, struct casefile *c, const char *term, day_t day)
{
    const struct row *t = running(w, c, term_name(c, term));

    if (t != NULL)
        stop(w, t, day);
    for (size_t i = 0; strcmp(term, "sort") == 0 && i < N_OF_ROUTE; i++)
        term_stop(w, c, of_route[i], day);
}

/* LTC art. 24: passing on counts from the day of receipt, as sorting does (and from the
 * day on which that began anew); signs of a crime from the day they were found. */
void
term_of_route(struct work *w, struct casefile *c, const char *term)
{
    for (size_t i = 0; i < N_OF_ROUTE; i++) {
        const bool is_it = term != NULL && strcmp(term, of_route[i]) == 0;
        const struct row *t = running(w, c, of_route[i]);
        const struct row *sort = running(w, c, term_name(c, "sort"));

        if (!is_it && t != NULL)
            stop(w, t, w->today);
        else if (is_it && t == NULL)
            term_start(w, c, term,
                       strcmp(term, "criminal_transfer") == 0 || sort == NULL
                           ? w->today
                           : row_day(sort, "started_on"));
    }
}

void
term_stop_since(struct work *w, struct casefile *c, const char *term, day_t since,
                day_t day)
{
    const char *name = term_name(c, term);

    for (const struct row *t = term_open(w, c->id); t != NULL; t = t->next)
        if (strcmp(row_text(t, "term"), name) == 0 &&
            row_day(t, "started_on") == since) {
            stop(w, t, day);
            return;
        }
}

void
term_stop_each(struct work *w, struct casefile *c, const char *term, day_t day)
{
    const char *name = term_name(c, term);

    for (const struct row *t = term_open(w, c->id); t != NULL; t = t->next)
        if (strcmp(row_text(t, "term"), name) == 0)
            stop(w, t, day);
}

void
term_stop_all(struct work *w, struct casefile *c, day_t day, const char *kept)
{
    for (const struct row *t = term_open(w, c->id); t != NULL; t = t->next)
        if (kept == NULL || strcmp(row_text(t, "term"), kept) != 0)
            stop(w, t, day);
}

void
term_suspend(struct work *w, struct casefile *c, day_t day)
{
    const struct row *t = running(w, c, term_name(c, "settle"));

    if (t != NULL)
        term_suspend_row(w, row_int(t, "id"), day);
}

static void
move_to(struct work *w, const struct row *t, const struct rule *rule, day_t raw,
        int64_t out_days, int days)
{
    term_move_row(w, row_int(t, "id"), rule->variant, rule->law_from, raw,
                  deadline_due(calendar_load(w), raw), out_days,
                  row_int(t, "extensions") + (days > 0), row_int(t, "extended") + days);
}

static struct rule
rule_kept(const struct row *t)
{
    return (struct rule){ .variant = row_text(t, "variant"),
                          .law_from = row_day(t, "law_from") };
}

void
term_resume(struct work *w, struct casefile *c, day_t day)
{
    const struct row *t = running(w, c, term_name(c, "settle"));

    if (t == NULL || row_day(t, "suspended_on") == DAY_NONE)
        return;
    const day_t since = row_day(t, "suspended_on");
    const struct rule rule = rule_kept(t);
    move_to(w, t, &rule, deadline_resumed(row_day(t, "raw_on"), since, day),
            row_int(t, "out_days") + (day > since ? day - since : 0), 0);
}

day_t
term_lengthened(const struct row *t, day_t raw)
{
    return raw + (day_t)(row_int(t, "out_days") + row_int(t, "extended"));
}

void
term_recount(struct work *w, struct casefile *c)
{
    const char *name = term_name(c, "settle");
    const struct row *t = running(w, c, name);

    if (t == NULL)
        return;
    const struct rule rule = rule_of(w, c, name, row_day(t, "started_on"));
    const day_t raw = deadline_raw(calendar_load(w), row_day(t, "started_on"),
                                   rule.length, rule.unit);
    move_to(w, t, &rule, term_lengthened(t, raw), row_int(t, "out_days"), 0);
}

void
term_widen(struct work *w, struct casefile *c)
{
    const char *name = term_name(c, "sort");
    const struct row *t = running(w, c, name);

    must(t != NULL);
    const day_t start = row_day(t, "started_on");
    const struct row *row = term_rule(w, name, "wide", law_day(c, name, start));
    if (row == NULL)
        fault("no row of law_term for %s, wide", name);
    const struct rule rule = rule_from(row);
    move_to(w, t, &rule, deadline_raw(calendar_load(w), start, rule.length, rule.unit),
            row_int(t, "out_days"), 0);
}

/* Signs of a crime count from the day on which they were found, and what began anew
 * from that day, not from receipt. */
static bool
is_from_receipt(const struct casefile *c, const struct row *t, day_t received)
{
    const char *name = row_text(t, "term");
    bool is_of_route = false;

    for (size_t i = 0; i < N_OF_ROUTE; i++)
        is_of_route = is_of_route || strcmp(name, of_route[i]) == 0;
    return row_day(t, "started_on") == received &&
           (strcmp(name, term_name(c, "sort")) == 0 ||
            (is_of_route && strcmp(name, "criminal_transfer") != 0));
}

static day_t
begin_again(struct work *w, const struct casefile *c, const struct row *t)
{
    const char *name = row_text(t, "term"), *variant = row_text(t, "variant");
    const struct row *row =
        term_rule(w, name, variant, law_day(c, name, c->received_on));

    if (row == NULL)
        fault("no row of law_term for %s, %s", name, variant);
    const struct rule rule = rule_from(row);
    const struct calendar *calendar = calendar_load(w);
    const day_t raw = deadline_raw(calendar, c->received_on, rule.length, rule.unit);
    const day_t due = deadline_due(calendar, raw);
    term_begin_row(w, row_int(t, "id"), c->received_on, rule.law_from, raw, due);
    return due;
}

bool
term_sorts_on(struct work *w, day_t received)
{
    return term_rule(w, "petition_sort", "", received) != NULL &&
           term_rule(w, "denunciation_check", "", received) != NULL;
}

struct term_moved *
term_received_on(struct work *w, struct casefile *c, day_t was)
{
    struct term_moved *first = NULL, **next = &first;

    for (const struct row *t = term_open(w, c->id); t != NULL; t = t->next) {
        if (!is_from_receipt(c, t, was))
            continue;
        struct term_moved *m = arena_alloc(w->mem, sizeof *m);
        m->term = row_text(t, "term");
        m->original_due_on = row_day(t, "original_due_on");
        m->due_on = begin_again(w, c, t);
        *next = m;
        next = &m->next;
    }
    return first;
}

bool
term_is_wide(struct work *w, const struct casefile *c)
{
    const struct row *t = running(w, c, term_name(c, "sort"));

    return t != NULL && strcmp(row_text(t, "variant"), "wide") == 0;
}

void
term_extend(struct work *w, struct casefile *c, const struct extension *by, int days)
{
    const struct row *t = running(w, c, term_name(c, "settle"));

    must(t != NULL);
    struct rule rule = rule_kept(t);
    const struct row *old =
        term_rule_from(w, row_text(t, "term"), rule.variant, rule.law_from);
    if (old != NULL && row_int(old, "length") == by->length) {
        rule.variant = by->variant;
        rule.law_from = by->law_from;
    }
    move_to(w, t, &rule, row_day(t, "raw_on") + days, row_int(t, "out_days"), days);
}

void
term_settle_by(struct work *w, struct casefile *c, day_t day)
{
    const struct row *t = running(w, c, term_name(c, "settle"));

    must(t != NULL);
    term_move_row(w, row_int(t, "id"), row_text(t, "variant"), row_day(t, "law_from"),
                  day, deadline_due(calendar_load(w), day), row_int(t, "out_days"),
                  row_int(t, "extensions"),
                  row_int(t, "extended") + (day - row_day(t, "raw_on")));
}

day_t
term_due(struct work *w, const struct casefile *c, const char *term)
{
    const struct row *t = running(w, c, term_name(c, term));

    return t != NULL ? row_day(t, "due_on") : DAY_NONE;
}

int
term_extensions(struct work *w, const struct casefile *c)
{
    const struct row *t = running(w, c, term_name(c, "settle"));

    return t != NULL ? (int)row_int(t, "extensions") : 0;
}

struct extension
term_extension(struct work *w, const struct casefile *c, int marks)
{
    static const char *const variants[] = { "", "complex", "very_complex" };
    const char *name = term_name(c, "settle");
    const day_t on = law_day(c, name, w->today);
    int i = marks < 2 ? marks : 2;
    const struct row *rule = term_rule(w, name, variants[i], on);

    while (rule == NULL && i > 0)
        rule = term_rule(w, name, variants[--i], on);
    must(rule != NULL);
    return (struct extension){ .most = (int)row_int(rule, "extension_max"),
                               .days = (int)row_int(rule, "extension_length"),
                               .variant = row_text(rule, "variant"),
                               .length = (int)row_int(rule, "length"),
                               .law_from = row_day(rule, "valid_from") };
}

day_t
term_last_due(struct work *w, const struct casefile *c, const char *term)
{
    const char *name = term_name(c, term);

    for (const struct row *t = term_all(w, c->id); t != NULL; t = t->next)
        if (strcmp(row_text(t, "term"), name) == 0)
            return row_day(t, "due_on");
    return DAY_NONE;
}

bool
term_was_late(struct work *w, const struct casefile *c, const char *term)
{
    const char *name = term_name(c, term);

    for (const struct row *t = term_all(w, c->id); t != NULL; t = t->next)
        if (strcmp(row_text(t, "term"), name) == 0)
            return strcmp(row_text(t, "state"), "stopped") == 0
                       ? row_bool(t, "is_late")
                       : w->today > row_day(t, "due_on");
    return false;
}

void
term_settle_due(struct work *w, struct casefile *c)
{
    c->due_on = DAY_NONE;
    for (const struct row *t = term_open(w, c->id); t != NULL; t = t->next)
        if (row_bool(t, "is_main") && strcmp(row_text(t, "state"), "running") == 0) {
            c->due_on = row_day(t, "due_on");
            return;
        }
    /* No term of the law runs any more; what was ordered has days of its own. */
    if (strcmp(c->state, "enforcing") == 0)
        c->due_on = row_day(execution_counts(w, c->id), "due_on");
}

static const struct row *
shown(struct work *w, const struct casefile *c)
{
    const struct row *first = NULL;

    for (const struct row *t = term_open(w, c->id); t != NULL; t = t->next) {
        if (row_bool(t, "is_main"))
            return t;
        if (first == NULL)
            first = t;
    }
    return first;
}

void
term_put(struct xml *x, struct work *w, const struct casefile *c, const char *base)
{
    const struct row *t = shown(w, c);

    if (t == NULL)
        return;
    const day_t start = row_day(t, "started_on"), due = row_day(t, "due_on");
    const int total = due > start ? due - start : 1;
    const int used = w->today < start ? 0 : w->today - start;
    XML(x, "term") {
        xml_attr(x, "why", arena_format(w->mem, "%s/why", base));
        xml_text(x, "term_code", row_text(t, "term"));
        xml_text(x, "variant", row_text(t, "variant"));
        xml_day(x, "started_on", start);
        xml_day(x, "due_on", due);
        xml_day(x, "original_due_on", row_day(t, "original_due_on"));
        xml_int(x, "days_total", total);
        xml_int(x, "days_used", used);
        xml_int(x, "days_left", due - w->today);
        /* Beyond 1000 is drawn as what it is: late. */
        xml_int(x, "permille", (int64_t)used * 1000 / total);
        xml_text(x, "state", row_text(t, "state"));
    }
}

void
term_put_why(struct xml *x, struct work *w, const struct casefile *c)
{
    const struct calendar *calendar = calendar_load(w);

    XML(x, "reckonings") {
        for (const struct row *t = term_all(w, c->id); t != NULL; t = t->next) {
            const struct row *rule = term_rule_from(
                w, row_text(t, "term"), row_text(t, "variant"), row_day(t, "law_from"));
            XML(x, "reckoning") {
                xml_columns(x, t);
                if (rule != NULL)
                    reckon_put(x, calendar, rule, row_day(t, "started_on"),
                               row_day(t, "raw_on"), row_day(t, "due_on"));
            }
        }
    }
    xml_rows(x, "moves", "event", remind_moves(w, c->id));
    xml_rows(x, "reminders", "reminder", remind_of(w, c->id));
}
