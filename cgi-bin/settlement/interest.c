/* interest: who must not act on a matter, because she stands near it, says so herself,
 * or the head says it of her. She does not see it from then on; what she had to do with
 * it goes back to the head. */
#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/db/db.h"
#include "base/work.h"
#include "desk/act.h"
#include "domain/access.h"
#include "domain/act/act.h"
#include "domain/delegation.h"
#include "domain/move.h"
#include "domain/notice.h"
#include "settlement/settlement.h"
#include "sql/desk/casefile.h"
#include "sql/domain/conclusion.h"
#include "sql/domain/settle.h"
#include "sql/settlement/interest.h"

#include <inttypes.h>
#include <string.h>

/* No row of the rules, for it changes no state; asked for what a head lent like one. */
static const char *
why_not_for_her(struct work *w, const struct casefile *c)
{
    const struct move bar = { .act = "bar", .who = HEAD };

    return delegation_why_not(w, c, &bar);
}

/* Who may read it is of her office, also of what an office closed that hers follows; to
 * others the form speaks of themselves. */
static bool
may_name_others(const struct request *r)
{
    return (r->me->roles & HEAD) != 0;
}

static void
offer(struct request *r, const struct casefile *c)
{
    struct work *w = r->work;

    form_no_options(r->form, w, "account_id");
    if (!may_name_others(r)) {
        form_hide(r->form, w, "account_id");
        return;
    }
    for (const struct row *p = team_staff(w, c->id, r->me->agency_id); p != NULL;
         p = p->next) {
        const char *title = row_text(p, "title"), *name = row_text(p, "display_name");
        form_option(r->form, w, "account_id", row_text(p, "id"),
                    title != NULL ? arena_format(w->mem, "%s, %s", name, title) : name);
    }
    if (r->form->is_sent)
        form_recheck(r->form, w, "account_id");
    else
        form_set(r->form, w, "account_id",
                 arena_format(w->mem, "%" PRId64, r->me->account_id));
}

static const char *
back_of(const struct request *r, const struct casefile *c)
{
    return arena_format(r->work->mem, "%s/%" PRId64,
                        strcmp(c->desk, "intake") == 0 ? "/intake/petition"
                                                       : "/settlement/casefile",
                        c->id);
}

struct reply
interest_new(struct request *r)
{
    struct work *w = r->work;
    const struct casefile *c = casefile_find(w, r->id);

    if (c == NULL || c->is_below)
        return missing(r);
    offer(r, c);
    struct xml *x = desk_form_read(r, c, true);
    must(x != NULL);
    access_read(r, "read", "casefile", c->id, NULL);
    xml_text(x, "back", back_of(r, c));
    xml_row(x, "petition", desk_petition(w, c->id));
    return show(x);
}

/* The first head who may see the matter; 0: there is none. */
static int64_t
head_of(struct work *w, const struct casefile *c)
{
    for (const struct row *a = settle_people(w, w->me->agency_id, "head"); a != NULL;
         a = a->next)
        if (settle_is_barred(w, c->id, row_int(a, "id")) == NULL)
            return row_int(a, "id");
    return 0;
}

/* A sealed matter is seen by who is assigned: without anybody it would be lost. */
static void
hand_back(struct work *w, struct casefile *c, int64_t account_id)
{
    const bool had = interest_unassign(w, c->id, account_id) > 0;

    /* What is closed needs nobody else who may read it. */
    if (!c->is_open)
        return;

    const int64_t head = head_of(w, c);

    if (c->holder_id == account_id)
        c->holder_id = head;
    else if (!had)
        return;
    if (head == 0)
        return;
    if (c->is_sealed && settle_assigned(w, c->id, head, "settler") == NULL)
        act_give(w, c, head, "settler");
    else
        notice_casefile(w, head, "handed_back", c);
}

struct reply
interest_create(struct request *r)
{
    struct work *w = r->work;
    /* What an office closed that this one follows is there to be read, and she who must
     * not read it says so. */
    struct casefile *c = casefile_lock_read(w, r->id);

    if (c == NULL)
        return missing(r);
    if (desk_has_moved(r, c, true))
        return moved(r);
    offer(r, c);
    const int64_t chosen = form_int(r->form, "account_id");
    const int64_t who = chosen != 0 ? chosen : r->me->account_id;
    const bool is_me = who == r->me->account_id;
    const char *kept = is_me ? NULL : why_not_for_her(w, c);
    if (kept != NULL)
        form_refuse(r->form, w, "account_id", kept);
    if (r->form->bad)
        return invalid(r);
    const char *why = form_text(r->form, "bar_reason");
    if (!is_me)
        c->as = delegation_as(w, HEAD);
    settle_bar(w, c->id, who, why);
    hand_back(w, c, who);
    interest_drafts_drop(w, c->id, who);
    casefile_note(w, c, "bar", "barred", NULL,
                  arena_format(w->mem, "%s %" PRId64, why, who),
                  form_text(r->form, "note"));
    flash(r, "barred");
    return is_me ? go(r, "/settlement/worklist") : go(r, "%s", back_of(r, c));
}
