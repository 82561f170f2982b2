#include "domain/delegation.h"

#include "base/db/db.h"
#include "base/web/role.h"
#include "domain/casefile.h"
#include "domain/notice.h"
#include "domain/routing.h"
#include "sql/domain/delegation.h"
#include "sql/domain/settle.h"

enum { DAYS_BACK = 7 };

const struct lender *
delegation_as(const struct work *w, uint32_t who)
{
    if (w->me == NULL || (who & w->me->own & STAFF) != 0)
        return NULL;
    for (const struct lender *l = w->me->lenders; l != NULL; l = l->next)
        if ((who & l->roles & STAFF) != 0)
            return l;
    return NULL;
}

/* Of the roles that were given one must be free of the row that keeps the act. */
static bool
is_kept(struct work *w, uint32_t roles, const char *act)
{
    for (uint32_t bit = RECEIVER; bit <= READER; bit <<= 1)
        if ((roles & bit) != 0 && delegation_kept(w, role_word(bit), act) == NULL)
            return false;
    return true;
}

const char *
delegation_why_not(struct work *w, const struct casefile *c, const struct move *m)
{
    const uint32_t who = c != NULL ? routing_who(w, c, m) : m->who;
    const struct lender *as = delegation_as(w, who);

    if (as == NULL)
        return NULL;
    if (is_kept(w, who & as->roles & STAFF, m->act))
        return "not_delegated";
    if (c != NULL && settle_is_barred(w, c->id, as->account_id) != NULL)
        return "lender_barred";
    if (c != NULL && c->is_sealed &&
        delegation_lender_sees(w, c->id, as->account_id) == NULL)
        return "lender_unassigned";
    return NULL;
}

bool
delegation_is_one(const struct work *w, const struct lender *as, int64_t account_id)
{
    return w->me != NULL && (account_id == w->me->account_id ||
                             (as != NULL && account_id == as->account_id));
}

bool
delegation_was_done(struct work *w, const struct casefile *c, const struct lender *as,
                    const char *act)
{
    const int64_t whose = as != NULL ? as->account_id : w->me->account_id;

    return delegation_done_for(w, c->id, act, whose) != NULL;
}

int
delegation_tell(struct work *w)
{
    int told = 0;

    for (const struct row *d = delegation_ran_out(w, w->today - DAYS_BACK); d != NULL;
         d = d->next) {
        const struct notice n = { .kind = "delegation_over",
                                  .subject = "delegation",
                                  .subject_id = row_int(d, "id") };
        told += notice_put(w, row_int(d, "from_id"), &n);
        told += notice_put(w, row_int(d, "to_id"), &n);
    }
    return told;
}
