/* The acts of finding out (LKN art. 29, ND124): requests of the complainant, plan,
 * papers, expertise, minutes. */
#include "domain/act/act.h"

#include "base/core/arena.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "domain/claim.h"
#include "domain/deadline.h"
#include "sql/domain/act.h"
#include "sql/domain/verify.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { INQUIRIES = 200 };

bool
act_claim(struct work *w, struct casefile *c, const struct values *form,
          struct refusal *why)
{
    return claim_add(w, c, values_text(form, "claims"), why);
}

/* Facts for the history: which of them. */
static void
note_number(struct work *w, struct casefile *c, int64_t n)
{
    c->detail = arena_format(w->mem, "%" PRId64, n);
}

bool
act_judge(struct work *w, struct casefile *c, const struct values *form,
          struct refusal *why)
{
    const int64_t n = values_int(form, "claim_id");
    const struct row *claim = claim_uid(w, c->id, n);
    const char *outcome = values_text(form, "claim_outcome");
    const char *fate = values_text(form, "fate_of_decision");
    size_t size;

    if (claim == NULL)
        return act_refuse(why, "claim_id", "not_a_choice");
    /* A request may be of something else than the decision, as a payment. */
    if (strcmp(fate, "none") == 0)
        fate = NULL;
    /* LKN art. 31: what is wrong changes nothing; what is right does not stay. */
    if (fate != NULL && strcmp(outcome, "wrong") == 0 && strcmp(fate, "keep") != 0)
        return act_refuse(why, "fate_of_decision", "fate_of_wrong");
    if (fate != NULL && strcmp(outcome, "right") == 0 && strcmp(fate, "keep") == 0)
        return act_refuse(why, "fate_of_decision", "fate_of_right");
    const unsigned char *uid = row_bytes(claim, "row_uid", &size);
    claim_judge(w, c->id, n, uid, size, outcome, fate, values_text(form, "ruling"));
    note_number(w, c, n);
    return true;
}

/* LKN art. 10: what was withdrawn is named, and never taken up again. All of it is a
 * withdrawal in full, which ends the matter. */
bool
act_withdraw_part(struct work *w, struct casefile *c, const struct values *form,
                  struct refusal *why)
{
    const int64_t kept = row_int(claim_counts(w, c->id), "kept");
    int64_t chosen = 0;

    if (strcmp(c->machine, "denunciation") == 0)
        return act_withdraw_content(w, c, form, why);
    if (kept == 0)
        return true;
    for (const struct value *v = values_next(form, "withdrawn_id", NULL); v != NULL;
         v = values_next(form, "withdrawn_id", v), chosen++)
        if (v->text == NULL || claim_uid(w, c->id, strtoll(v->text, NULL, 10)) == NULL)
            return act_refuse(why, "withdrawn_id", "not_a_choice");
    if (chosen == 0)
        return act_refuse(why, "withdrawn_id", "required_choice");
    if (chosen >= kept)
        return act_refuse(why, "withdrawn_id", "withdrawn_all");
    for (const struct value *v = values_next(form, "withdrawn_id", NULL); v != NULL;
         v = values_next(form, "withdrawn_id", v))
        claim_withdraw(w, c->id, strtoll(v->text, NULL, 10),
                       values_text(form, "withdraw_form"));
    c->detail = act_words(w, form, "withdrawn_id");
    return true;
}

struct inquiry {
    const char *kind, *of, *what;
    day_t on, due, answered;
    const char *finding;
};

static bool
keep(struct work *w, struct casefile *c, const struct inquiry *q, struct refusal *why)
{
    unsigned char uid[16];
    const int64_t n = row_int(inquiry_counts(w, c->id), "last_n") + 1;

    if (n > INQUIRIES)
        return act_refuse(why, "", "too_many_inquiries");
    token_random(uid, sizeof uid);
    inquiry_insert(w, c->id, n, uid, sizeof uid, q->kind, c->seq + 1, q->of, q->what,
                   q->on, q->due, q->answered, q->finding);
    note_number(w, c, n);
    return true;
}

bool
act_plan(struct work *w, struct casefile *c, const struct values *form,
         struct refusal *why)
{
    const struct inquiry q = { .kind = "step",
                               .of = values_text(form, "asked_of"),
                               .what = values_text(form, "asked_for"),
                               .on = w->today,
                               .due = values_day(form, "due_on"),
                               .answered = DAY_NONE };

    if (q.due < w->today)
        return act_refuse(why, "due_on", "before_today");
    return keep(w, c, &q, why);
}

/* ND124: seven days, by the row that holds today. */
static day_t
papers_due(struct work *w)
{
    const struct row *term = act_term_days(w, "evidence_reply");
    const struct calendar *calendar = calendar_load(w);

    return term != NULL
               ? deadline_due(calendar, deadline_raw(calendar, w->today,
                                                     (int)row_int(term, "length"),
                                                     unit_of(row_text(term, "unit"))))
               : w->today;
}

bool
act_ask_papers(struct work *w, struct casefile *c, const struct values *form,
               struct refusal *why)
{
    const struct inquiry q = { .kind = "papers",
                               .of = values_text(form, "asked_of"),
                               .what = values_text(form, "asked_for"),
                               .on = w->today,
                               .due = papers_due(w),
                               .answered = DAY_NONE };

    return keep(w, c, &q, why);
}

/* The term of settlement runs on meanwhile, unless the settlement is suspended. */
bool
act_ask_expertise(struct work *w, struct casefile *c, const struct values *form,
                  struct refusal *why)
{
    const int64_t days = values_int(form, "days");
    const struct inquiry q = { .kind = "expertise",
                               .of = values_text(form, "asked_of"),
                               .what = values_text(form, "asked_for"),
                               .on = w->today,
                               .due = w->today + (day_t)days,
                               .answered = DAY_NONE };

    if (days < 1 || days > 365)
        return act_refuse(why, "days", "expertise_days");
    return keep(w, c, &q, why);
}

bool
act_minutes(struct work *w, struct casefile *c, const struct values *form,
            struct refusal *why)
{
    const day_t day = values_day(form, "met_on");
    const struct inquiry q = { .kind = "minutes",
                               .of = values_text(form, "asked_of"),
                               .what = values_text(form, "asked_for"),
                               .on = day,
                               .due = DAY_NONE,
                               .answered = day,
                               .finding = values_text(form, "finding") };

    if (day < c->accepted_on)
        return act_refuse(why, "met_on", "before_accepted");
    return keep(w, c, &q, why);
}

/* LKN art. 38: whom the second settler heard; that she decides herself stays so. */
bool
act_council(struct work *w, struct casefile *c, const struct values *form,
            struct refusal *why)
{
    const day_t day = values_day(form, "council_on");
    const struct inquiry q = { .kind = "council",
                               .what = values_text(form, "council_members"),
                               .on = day,
                               .due = DAY_NONE,
                               .answered = day,
                               .finding = values_text(form, "note") };

    if (day < c->accepted_on)
        return act_refuse(why, "council_on", "before_accepted");
    return keep(w, c, &q, why);
}

static bool
answer(struct work *w, struct casefile *c, const struct values *form, bool is_step,
       struct refusal *why)
{
    const int64_t n = values_int(form, "inquiry_id");
    const struct row *q = inquiry_open(w, c->id, n);
    const day_t day = values_day(form, "answered_on");
    size_t size;

    if (q == NULL || (strcmp(row_text(q, "inquiry_kind"), "step") == 0) != is_step)
        return act_refuse(why, "inquiry_id", "not_a_choice");
    if (day < row_day(q, "asked_on"))
        return act_refuse(why, "answered_on", "before_asked");
    const unsigned char *uid = row_bytes(q, "row_uid", &size);
    inquiry_answer(w, c->id, n, uid, size, day, values_text(form, "finding"),
                   c->seq + 1);
    note_number(w, c, n);
    return true;
}

bool
act_take(struct work *w, struct casefile *c, const struct values *form,
         struct refusal *why)
{
    return answer(w, c, form, false, why);
}

bool
act_step_done(struct work *w, struct casefile *c, const struct values *form,
              struct refusal *why)
{
    return answer(w, c, form, true, why);
}
