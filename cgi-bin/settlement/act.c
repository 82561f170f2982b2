/* act: one handler plays every act of transition.def (architecture.md 2.5a). */
#include "base/core/arena.h"
#include "base/db/db.h"
#include "base/web/session.h"
#include "base/work.h"
#include "domain/casefile.h"
#include "settlement/settlement.h"
#include "sql/domain/settle.h"
#include "sql/settlement/casefile.h"

#include <inttypes.h>
#include <string.h>

/* The acts whose form offers people of the office. */
static void
fill_choices(struct request *r)
{
    struct work *w = r->work;

    if (strcmp(r->act, "assign") != 0)
        return;
    for (const struct row *a = settle_people(w, r->me->agency_id, "verifier"); a != NULL;
         a = a->next)
        if (row_int(a, "id") != r->me->account_id)
            form_option(r->form, w, "verifier_id", row_text(a, "id"),
                        row_text(a, "display_name"));
}

static const struct move *
move_of(const struct request *r, const struct casefile *c)
{
    const struct move *m = move_find(c->machine, c->state, r->act);

    return m != NULL && (m->who & r->me->roles & STAFF) != 0 ? m : NULL;
}

static struct reply
ask_fresh(struct request *r)
{
    return go(r, "/account/fresh?next=%s", r->path);
}

struct reply
act_new(struct request *r)
{
    struct work *w = r->work;
    const struct casefile *c = casefile_find(w, r->id);
    const struct move *m = c != NULL ? move_of(r, c) : NULL;

    if (c == NULL)
        return missing(r);
    if (m == NULL)
        return conflict(r);
    if ((m->who & FRESH) != 0 && session_is_stale(r))
        return ask_fresh(r);
    fill_choices(r);
    struct xml *x = page_with_form(r);
    xml_text(x, "act", r->act);
    xml_text(x, "why", casefile_why_not(w, c, m));
    xml_text(x, "letter", *m->letter != '\0' ? m->letter : NULL);
    xml_row(x, "casefile", casefile_head(w, c->id));
    xml_row(x, "petition", casefile_petition(w, c->id));
    return show(x);
}

struct reply
act_create(struct request *r)
{
    struct work *w = r->work;
    struct casefile *c = casefile_lock(w, r->id);
    struct refusal why;

    if (c == NULL)
        return missing(r);
    const struct move *m = move_of(r, c);
    if (m == NULL)
        return conflict(r);
    if ((m->who & FRESH) != 0 && session_is_stale(r))
        return ask_fresh(r);
    if (!casefile_play(w, c, r->act, &r->form->values, &why)) {
        form_refuse_value(r->form, w, why.field, why.key, why.value);
        return invalid(r);
    }
    flash(r, "act_done");
    return go(r, "/settlement/casefile/%" PRId64, c->id);
}
