/* The acts of domain.md 10.3, from verification to effect; dialogue and finding out
 * stand beside. */
#include "domain/act/act.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "domain/claim.h"
#include "domain/delegation.h"
#include "domain/fact.h"
#include "domain/notice.h"
#include "domain/term.h"
#include "sql/domain/dialogue.h"
#include "sql/domain/second.h"
#include "sql/domain/settle.h"
#include "sql/domain/verify.h"

#include <string.h>

bool
act_refuse(struct refusal *why, const char *field, const char *key)
{
    why->field = field;
    why->key = key;
    return false;
}

void
act_give(struct work *w, const struct casefile *c, int64_t account_id, const char *duty)
{
    settle_assign(w, c->id, account_id, duty);
    notice_casefile(w, account_id, "assigned", c);
}

const char *
act_words(struct work *w, const struct values *form, const char *name)
{
    const char *all = NULL;

    for (const struct value *v = values_next(form, name, NULL); v != NULL;
         v = values_next(form, name, v))
        if (v->text != NULL)
            all = all == NULL ? v->text : arena_format(w->mem, "%s %s", all, v->text);
    return all;
}

bool
act_chose(const struct values *form, const char *name, const char *word)
{
    for (const struct value *v = values_next(form, name, NULL); v != NULL;
         v = values_next(form, name, v))
        if (v->text != NULL && strcmp(v->text, word) == 0)
            return true;
    return false;
}

/* The verifier is somebody of this agency with that duty, and nobody who is involved:
 * not who assigns (who will decide), not who is barred from the matter. Where others
 * are chosen beside her she heads their team. A denunciation is always verified by a
 * team. */
bool
act_assign(struct work *w, struct casefile *c, const struct values *form,
           struct refusal *why)
{
    const int64_t id = values_int(form, "verifier_id");
    int others = 0;

    if (strcmp(c->machine, "denunciation") == 0)
        return act_team(w, c, form, why);
    if (settle_has_role(w, id, "verifier") == NULL)
        return act_refuse(why, "verifier_id", "not_a_choice");
    if (!act_may_help(w, c, id, "verifier_id", why))
        return false;
    settle_unassign(w, c->id, "verifier");
    act_give(w, c, id, "verifier");
    c->holder_id = id;
    return act_members(w, c, form, id, &others, why);
}

/* A reflection is considered and not verified (domain.md 10.5): who is to do so has it
 * from now on. */
bool
act_consider(struct work *w, struct casefile *c, const struct values *form,
             struct refusal *why)
{
    const int64_t id = values_int(form, "considerer_id");

    if (settle_account(w, id, c->agency_id) == NULL ||
        (settle_has_role(w, id, "handler") == NULL &&
         settle_has_role(w, id, "verifier") == NULL) ||
        delegation_is_one(w, c->as, id) || settle_is_barred(w, c->id, id) != NULL)
        return act_refuse(why, "considerer_id", "not_a_choice");
    act_give(w, c, id, "handler");
    c->holder_id = id;
    return true;
}

bool
act_mark_complex(struct work *w, struct casefile *c, const struct values *form,
                 struct refusal *why)
{
    (void)form;
    if (c->is_complex)
        return act_refuse(why, "", "already_complex");
    c->is_complex = true;
    term_recount(w, c);
    return true;
}

/* Remote is the place of the matter (LKN art. 28, 37): the office that holds it may be
 * none, as a province for its mountain communes. */
bool
act_mark_remote(struct work *w, struct casefile *c, const struct values *form,
                struct refusal *why)
{
    (void)form;
    (void)why;
    c->is_remote = true;
    term_recount(w, c);
    return true;
}

bool
act_decide(struct work *w, struct casefile *c, const struct values *form,
           struct refusal *why)
{
    unsigned char uid[16];
    const day_t day = values_day(form, "decided_on");
    const struct row *reported = settle_last_by(w, c->id, "report");
    const int64_t reporter = reported != NULL ? row_int(reported, "account_id") : 0;

    if (day < c->accepted_on)
        return act_refuse(why, "decided_on", "before_accepted");
    if (delegation_is_one(w, c->as, reporter))
        return act_refuse(why, "", "proposer_decides");
    if (!claim_close(w, c, form, why))
        return false;
    token_random(uid, sizeof uid);
    if (settle_decision_insert(w, form, c->id, c->level, c->round, uid, 16,
                               values_text(form, "fate_of_first"),
                               reporter != 0 ? reporter : DB_NULL) == 0)
        return act_refuse(why, "", "already_decided");
    c->decided_on = day;
    const bool late = day > term_due(w, c, "settle");
    fact_add(w, c, "settled", values_text(form, "outcome"), day - c->accepted_on);
    fact_add(w, c, late ? "settled_late" : "settled_in_time", "", 1);
    /* Terms that follow run from the day of the decision, not from the day it is typed.
     */
    term_stop(w, c, "settle", day);
    term_start(w, c, "decision_send", day);
    term_start(w, c, "effective", day);
    if (c->level == 2)
        term_start(w, c, "decision_publish", day);
    /* LKN art. 35: no longer than the term of the settlement. */
    stay_end(w, c->id, day, NULL);
    term_stop(w, c, "stay_send", day);
    return true;
}

/* ND124 art. 17-19: nothing is verified or talked over where her own decision is
 * plainly wrong. What is right only in part is so where the complainant agrees with it
 * (LKN art. 30); what is wrong altogether goes the whole way. */
bool
act_at_once(struct work *w, struct casefile *c, const struct values *form,
            struct refusal *why)
{
    const char *outcome = values_text(form, "outcome");
    const char *fate = values_text(form, "fate_of_decision");

    if (strcmp(outcome, "wrong") == 0)
        return act_refuse(why, "outcome", "nothing_put_right");
    if (fate != NULL && (strcmp(fate, "keep") == 0 || strcmp(fate, "none") == 0))
        return act_refuse(why, "fate_of_decision", "nothing_amended");
    if (strcmp(outcome, "partly") == 0 && values_int(form, "is_agreed") != 1)
        return act_refuse(why, "is_agreed", "dialogue_needed_views");
    return act_decide(w, c, form, why);
}

bool
act_send(struct work *w, struct casefile *c, const struct values *form,
         struct refusal *why)
{
    const day_t day = values_day(form, "sent_on");

    if (strcmp(c->machine, "denunciation") == 0)
        return act_send_conclusion(w, c, form, why);
    if (day < c->decided_on)
        return act_refuse(why, "sent_on", "before_decided");
    settle_decision_sent(w, c->id, c->level, c->round, day);
    term_stop(w, c, "decision_send", day);
    return true;
}

bool
act_suspend(struct work *w, struct casefile *c, const struct values *form,
            struct refusal *why)
{
    (void)form;
    (void)why;
    term_suspend(w, c, w->today);
    return true;
}

bool
act_resume(struct work *w, struct casefile *c, const struct values *form,
           struct refusal *why)
{
    (void)form;
    (void)why;
    term_resume(w, c, w->today);
    return true;
}

/* Whether somebody complained of it in time, here or at the office above; it has come
 * to nothing. */
static bool
was_held_up(struct work *w, const struct casefile *c, day_t last)
{
    return second_came(w, c->id, c->decided_on, last) != NULL ||
           settle_last_by(w, c->id, "appeal_over") != NULL;
}

/* The day after the last day to complain; enforcement runs from there (D37). Where a
 * complaint held it up till now, nobody could have begun before today. */
bool
act_effect(struct work *w, struct casefile *c, const struct values *form,
           struct refusal *why)
{
    const day_t last = term_due(w, c, "effective");

    (void)form;
    if (last == DAY_NONE || w->today <= last)
        return act_refuse(why, "", "not_effective_yet");
    c->effective_on = last + 1;
    term_stop(w, c, "effective", last);
    const bool is_later = c->effective_on < w->today && was_held_up(w, c, last);
    term_start(w, c, "enforce", is_later ? w->today : c->effective_on);
    fact_add(w, c, "effective", "", 1);
    return true;
}

/* Appealed against: what had taken effect by the timer meanwhile has not. Where that is
 * ended, it takes effect by the timer again and is carried out anew; what was done of
 * it until now is done. */
bool
act_second_accepted(struct work *w, struct casefile *c, const struct values *form,
                    struct refusal *why)
{
    (void)w;
    (void)form;
    (void)why;
    c->effective_on = DAY_NONE;
    return true;
}

/* As if nobody had complained; what is over meanwhile takes effect with the next run.
 */
bool
act_second_ended(struct work *w, struct casefile *c, const struct values *form,
                 struct refusal *why)
{
    (void)form;
    (void)why;
    term_start(w, c, "effective", c->decided_on);
    return true;
}

bool
act_stay(struct work *w, struct casefile *c, const struct values *form,
         struct refusal *why)
{
    const int64_t n = row_int(stay_last(w, c->id), "last_n") + 1;

    if (n > 100)
        return act_refuse(why, "", "too_many_stays");
    stay_insert(w, c->id, n, values_text(form, "document"));
    return true;
}

bool
act_stay_sent(struct work *w, struct casefile *c, const struct values *form,
              struct refusal *why)
{
    const struct row *stay = stay_now(w, c->id);
    const day_t day = values_day(form, "sent_on");

    if (stay == NULL || day < row_day(stay, "stayed_on"))
        return act_refuse(why, "sent_on", "before_stayed");
    stay_was_sent(w, c->id, row_int(stay, "n"), day);
    term_stop(w, c, "stay_send", day);
    return true;
}

/* LKN art. 35: at once when its reason is over. */
bool
act_stay_lift(struct work *w, struct casefile *c, const struct values *form,
              struct refusal *why)
{
    (void)why;
    stay_end(w, c->id, w->today, values_text(form, "document"));
    return true;
}

/* ND124: what was settled against the law is settled again, with a decision of its own;
 * the requests that were withdrawn stay so. */
bool
act_reopen(struct work *w, struct casefile *c, const struct values *form,
           struct refusal *why)
{
    (void)form;
    if (c->round >= 9)
        return act_refuse(why, "", "too_many_rounds");
    c->round++;
    c->decided_on = c->effective_on = DAY_NONE;
    claim_reset(w, c->id);
    return true;
}
