/* Denounced once again (LTC art. 37): the head of the level above looks at what was
 * concluded, and settles it anew or not. Or what is overdue below is taken over (art.
 * 38). */
#include "domain/act/act.h"

#include "base/crypto/token.h"
#include "base/db/db.h"
#include "domain/agency.h"
#include "domain/term.h"
#include "sql/domain/conclusion.h"
#include "sql/domain/settle.h"

enum { LEVELS_MAX = 8 };

/* The nearest office above that settles; NULL: there is none. */
const struct agency *
act_superior(struct work *w, int64_t agency_id)
{
    const struct agency *a = agency_find(w, agency_id);

    for (int i = 0; i < LEVELS_MAX && a != NULL && a->parent_id != 0; i++) {
        a = agency_find(w, a->parent_id);
        if (a != NULL && a->settles && !a->is_ended)
            return a;
    }
    return NULL;
}

/* Who settled it has no more to do with it; there is nobody there yet but the head. */
static bool
pass_up(struct work *w, struct casefile *c, const struct agency *superior)
{
    int heads = 0;

    settle_unassign_all(w, c->id);
    for (const struct row *a = settle_people(w, superior->id, "head"); a != NULL;
         a = a->next)
        if (settle_is_barred(w, c->id, row_int(a, "id")) == NULL) {
            act_give(w, c, row_int(a, "id"), "settler");
            heads++;
        }
    c->agency_id = superior->id;
    c->top_id = superior->top_id != 0 ? superior->top_id : superior->id;
    c->holder_id = 0;
    return heads > 0;
}

bool
act_again(struct work *w, struct casefile *c, const struct values *form,
          struct refusal *why)
{
    const day_t day = values_day(form, "renewed_on");
    const struct agency *superior = act_superior(w, c->agency_id);

    if (day < c->decided_on)
        return act_refuse(why, "renewed_on", "before_decided");
    if (superior == NULL || !pass_up(w, c, superior))
        return act_refuse(why, "", "no_superior");
    term_stop_all(w, c, w->today, NULL);
    term_start(w, c, "again_review", day);
    return true;
}

/* A round of its own: its acceptance, term, notices, conclusion and publication. */
bool
act_resettle(struct work *w, struct casefile *c, const struct values *form,
             struct refusal *why)
{
    unsigned char uid[16];

    (void)why;
    token_random(uid, sizeof uid);
    c->round++;
    c->accepted_on = w->today;
    c->decided_on = DAY_NONE;
    c->detail = values_text(form, "detail");
    acceptance_insert(w, form, c->id, c->round, uid, sizeof uid);
    return true;
}

/* LTC art. 38: whom it was denounced to again settles it, in a round of its own from
 * its own acceptance on. */
bool
act_hand_up(struct work *w, struct casefile *c, const struct values *form,
            struct refusal *why)
{
    const struct agency *superior = agency_settler(w, w->me->agency_id);

    if (superior == NULL || !pass_up(w, c, superior))
        return act_refuse(why, "", "no_superior");
    return act_resettle(w, c, form, why);
}
