/* The dialogue (LKN art. 30, 39): called for a day and a place, put off, held or
 * missed, and its minutes. */
#include "domain/act/act.h"

#include "base/core/text.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "domain/guard.h"
#include "sql/domain/dialogue.h"
#include "sql/domain/settle.h"

enum { MOST = 100 };

static bool
keep(struct work *w, struct casefile *c, const struct values *form, struct refusal *why,
     bool is_missed)
{
    unsigned char uid[16];
    const struct row *before = settle_dialogues(w, c->id, c->round);
    const day_t held = values_day(form, "held_on");

    if (held < c->accepted_on)
        return act_refuse(why, "held_on", "before_accepted");
    if (row_int(before, "last_n") >= MOST)
        return act_refuse(why, "", "too_many_dialogues");
    token_random(uid, sizeof uid);
    settle_dialogue_insert(w, form, c->id, row_int(before, "last_n") + 1, c->round, uid,
                           16, is_missed);
    invitation_end(w, c->id, is_missed ? "missed" : "held");
    return true;
}

bool
act_dialogue(struct work *w, struct casefile *c, const struct values *form,
             struct refusal *why)
{
    return keep(w, c, form, why, false);
}

/* Who was called for that day and did not come. Before 1 July 2026 no rule said that
 * the settlement goes on: why it does is put down, or another day is set. */
bool
act_dialogue_missed(struct work *w, struct casefile *c, const struct values *form,
                    struct refusal *why)
{
    const struct row *called = invitation_open(w, c->id);

    if (called == NULL || values_day(form, "held_on") != row_day(called, "meets_on"))
        return act_refuse(why, "held_on", "not_that_day");
    if (w->today < guard_day_of_law_2026() && values_text(form, "note") == NULL)
        return act_refuse(why, "note", "absence_before_law");
    return keep(w, c, form, why, true);
}

static bool
call(struct work *w, struct casefile *c, const struct values *form, struct refusal *why)
{
    const int64_t n = row_int(invitation_last(w, c->id), "last_n") + 1;

    if (values_day(form, "meets_on") < w->today)
        return act_refuse(why, "meets_on", "before_today");
    if (!text_is_hour(values_text(form, "meets_from")))
        return act_refuse(why, "meets_from", "not_an_hour");
    if (n > MOST)
        return act_refuse(why, "", "too_many_dialogues");
    invitation_insert(w, form, c->id, n);
    return true;
}

bool
act_invite(struct work *w, struct casefile *c, const struct values *form,
           struct refusal *why)
{
    return call(w, c, form, why);
}

bool
act_postpone(struct work *w, struct casefile *c, const struct values *form,
             struct refusal *why)
{
    invitation_end(w, c->id, "moved");
    return call(w, c, form, why);
}
