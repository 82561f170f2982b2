/* The conclusion on a denunciation and what follows from it (LTC art. 35, 36, 40), or
 * what is dealt with at once (art. 43). */
#include "domain/act/act.h"

#include "base/core/arena.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "domain/deadline.h"
#include "domain/delegation.h"
#include "domain/fact.h"
#include "domain/redaction.h"
#include "domain/term.h"
#include "sql/domain/act.h"
#include "sql/domain/conclusion.h"
#include "sql/domain/settle.h"

#include <string.h>

/* What cannot be true together. */
static bool
agrees(const struct values *form, struct refusal *why)
{
    const bool is_false = values_int(form, "is_false") == 1;
    const char *outcome = values_text(form, "outcome");

    if (is_false && strcmp(outcome, "right") == 0)
        return act_refuse(why, "is_false", "false_and_right");
    if (!is_false && act_chose(form, "measure", "false_denouncer"))
        return act_refuse(why, "measure", "measure_needs_false");
    return true;
}

/* Terms that follow run from the day of the conclusion, not from the day it is typed.
 */
static void
start_terms(struct work *w, struct casefile *c, day_t day)
{
    term_stop(w, c, "settle", day);
    term_start(w, c, "conclusion_send", day);
    term_start(w, c, "conclusion_act", day);
    term_start(w, c, "conclusion_publish", day);
}

/* Who found out does not decide about it. */
static bool
may_conclude(struct work *w, const struct casefile *c, int64_t reporter,
             struct refusal *why)
{
    return (!delegation_is_one(w, c->as, reporter) &&
            settle_assigned(w, c->id, w->me->account_id, "verifier") == NULL) ||
           act_refuse(why, "", "proposer_decides");
}

static bool
keep(struct work *w, struct casefile *c, const struct values *form, int64_t reporter,
     struct refusal *why)
{
    unsigned char uid[16];
    const day_t day = values_day(form, "concluded_on");
    const char *outcome = values_text(form, "outcome");

    token_random(uid, sizeof uid);
    if (conclusion_insert(w, form, c->id, c->round, uid, sizeof uid,
                          act_words(w, form, "measure"),
                          reporter != 0 ? reporter : DB_NULL) == 0)
        return act_refuse(why, "", "already_decided");
    const bool late = day > term_due(w, c, "settle");
    c->decided_on = day;
    c->detail = outcome;
    fact_add(w, c, "settled", outcome, day - c->accepted_on);
    fact_add(w, c, late ? "settled_late" : "settled_in_time", "", 1);
    start_terms(w, c, day);
    act_tell_above(w, c);
    return true;
}

bool
act_conclude(struct work *w, struct casefile *c, const struct values *form,
             struct refusal *why)
{
    const struct row *reported = settle_last_by(w, c->id, "report");
    const int64_t reporter = reported != NULL ? row_int(reported, "account_id") : 0;

    if (values_day(form, "concluded_on") < c->accepted_on)
        return act_refuse(why, "concluded_on", "before_accepted");
    return may_conclude(w, c, reporter, why) && agrees(form, why) &&
           keep(w, c, form, reporter, why);
}

/* LTC art. 43 k. 1: of a breach in state management with clear content and concrete
 * evidence the settler verifies at once what is denounced, takes measures that stop it
 * and makes a record of the breach in time (b), then decides on the breach or asks the
 * competent body to (c). Art. 42 k. 1 has all else of chapter III hold "except in the
 * case of art. 43", which does not say who is told and what is published: that is kept
 * as after a conclusion, in whose place the decision stands (art. 40 publishes either),
 * and so it is the same state. What proves wrong or without basis was not clear, and is
 * concluded on as usual. */
bool
act_settle_clear(struct work *w, struct casefile *c, const struct values *form,
                 struct refusal *why)
{
    struct values as = { 0 };
    const day_t made = values_day(form, "minutes_on");
    const day_t day = values_day(form, "handled_on");
    size_t n;

    if (made < c->received_on)
        return act_refuse(why, "minutes_on", "before_received");
    if (day < c->accepted_on)
        return act_refuse(why, "handled_on", "before_accepted");
    if (day < made)
        return act_refuse(why, "handled_on", "before_minutes");
    if (!may_conclude(w, c, 0, why) ||
        !act_clerk(w, c, values_int(form, "clerk_id"), why))
        return false;
    for (const struct value *v = form->first; v != NULL; v = v->next)
        values_add(w->mem, &as, v->name, v->text);
    values_set(w->mem, &as, "concluded_on", values_text(form, "handled_on"));
    values_set(w->mem, &as, "summary", values_text(form, "checked"));
    values_set(w->mem, &as, "is_false", "0");
    values_set(w->mem, &as, "duty", NULL);
    if (!keep(w, c, &as, 0, why))
        return false;
    const struct row *kept = conclusion_uid(w, c->id, c->round);
    const unsigned char *uid = row_bytes(kept, "row_uid", &n);
    conclusion_clear(w, form, c->id, c->round, uid, n);
    return true;
}

/* The conclusion goes to the accused and the bodies; the denouncer has a notice of it,
 * not its text. */
bool
act_send_conclusion(struct work *w, struct casefile *c, const struct values *form,
                    struct refusal *why)
{
    const day_t sent = values_day(form, "sent_on");
    const day_t told = values_day(form, "denouncer_on");

    if (sent < c->decided_on)
        return act_refuse(why, "sent_on", "before_decided");
    if (told < c->decided_on)
        return act_refuse(why, "denouncer_on", "before_decided");
    if (!act_chose(form, "recipient", "accused"))
        return act_refuse(why, "recipient", "accused_is_sent");
    for (const struct value *v = values_next(form, "recipient", NULL); v != NULL;
         v = values_next(form, "recipient", v))
        if (v->text != NULL)
            told_insert(w, c->id, c->round, "send", DB_NULL, v->text, sent, DAY_NONE,
                        NULL, values_text(form, "document"));
    told_insert(w, c->id, c->round, "send", DB_NULL, "denouncer", told, DAY_NONE,
                values_text(form, "denouncer_by"),
                values_text(form, "denouncer_document"));
    conclusion_sent(w, c->id, c->round, sent > told ? sent : told);
    term_stop(w, c, "conclusion_send", sent > told ? sent : told);
    return true;
}

bool
act_act(struct work *w, struct casefile *c, const struct values *form,
        struct refusal *why)
{
    const day_t day = values_day(form, "acted_on");

    if (day < c->decided_on)
        return act_refuse(why, "acted_on", "before_decided");
    conclusion_acted(w, c->id, c->round, day);
    term_stop(w, c, "conclusion_act", day);
    return true;
}

/* A sealed matter is seen by who is assigned: so is who will publish its conclusion. */
bool
act_appoint(struct work *w, struct casefile *c, const struct values *form,
            struct refusal *why)
{
    const int64_t id = values_int(form, "publisher_id");
    const struct row *conclusion = conclusion_facts(w, c->id, c->round);
    const struct row *text = redaction_waiting(w, c);

    if (settle_account(w, id, c->agency_id) == NULL ||
        settle_has_role(w, id, "publisher") == NULL)
        return act_refuse(why, "publisher_id", "not_a_choice");
    if (settle_is_barred(w, c->id, id) != NULL)
        return act_refuse(why, "publisher_id", "verifier_barred");
    if (conclusion == NULL || row_int(conclusion, "concluded_by") == id ||
        row_int(conclusion, "proposed_by") == id)
        return act_refuse(why, "publisher_id", "publisher_decided");
    if (text != NULL && row_int(text, "prepared_by") == id)
        return act_refuse(why, "publisher_id", "publisher_prepared");
    settle_unassign(w, c->id, "publisher");
    act_give(w, c, id, "publisher");
    return true;
}

/* ND31 art. 6: what hangs on a board hangs there for so many days in a row. */
static day_t
posted_least(struct work *w, day_t day)
{
    const struct row *term = act_term_days(w, "posting_length");

    return term != NULL
               ? deadline_raw(calendar_load(w), day, (int)row_int(term, "length"),
                              unit_of(row_text(term, "unit")))
               : day;
}

bool
act_post(struct work *w, struct casefile *c, const struct values *form,
         struct refusal *why)
{
    const day_t day = values_day(form, "posted_on");
    const day_t until = values_day(form, "posted_until");
    const char *how = values_text(form, "posted_by");
    const bool stays = strcmp(how, "board") == 0 || strcmp(how, "portal") == 0;

    if (day < c->decided_on)
        return act_refuse(why, "posted_on", "before_decided");
    if (stays && until == DAY_NONE)
        return act_refuse(why, "posted_until", "required");
    if (stays && until < posted_least(w, day))
        return act_refuse(why, "posted_until", "posted_too_short");
    c->detail = how;
    told_insert(w, c->id, c->round, "post", DB_NULL, "public", day, until, how,
                values_text(form, "document"));
    term_stop(w, c,
              strcmp(c->machine, "denunciation") == 0 ? "conclusion_publish"
                                                      : "decision_publish",
              day);
    return true;
}
