#include "desk/act.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/db/db.h"
#include "base/web/session.h"
#include "base/work.h"
#include "domain/access.h"
#include "domain/letter.h"
#include "sql/desk/casefile.h"

#include <inttypes.h>
#include <string.h>

bool
desk_button(const struct request *r, const char *value)
{
    const char *pressed = values_text(&r->post, "do");

    return pressed != NULL && strcmp(pressed, value) == 0;
}

/* The row of the table, if this person's roles have it. */
static const struct move *
move_of(const struct request *r, const struct casefile *c)
{
    const struct move *m = move_find(c->machine, c->state, r->act);

    return m != NULL && (m->who & r->me->roles & STAFF) != 0 ? m : NULL;
}

/* The form is not used up: what was typed is there again once she is fresh. */
static struct reply
ask_fresh(struct request *r)
{
    struct reply p = go(r, "/account/fresh?next=%s", r->path);

    p.is_undone = true;
    return p;
}

struct reply
desk_act_new(struct request *r, const struct desk *d)
{
    struct work *w = r->work;
    struct casefile *c = casefile_find(w, r->id);

    if (c == NULL)
        return missing(r);
    const struct move *m = move_of(r, c);
    if (m == NULL)
        return conflict(r);
    if ((m->who & FRESH) != 0 && session_is_stale(r))
        return ask_fresh(r);
    struct xml *x = page(r);
    access_read(r, "read", "casefile", c->id, NULL);
    if (d->fill != NULL)
        d->fill(r, c, x);
    page_form(r, x, r->form, "%s/%" PRId64 "/%s", d->path, c->id, r->act);
    xml_text(x, "act", r->act);
    xml_text(x, "back", arena_format(w->mem, "%s/%" PRId64, d->path, c->id));
    xml_text(x, "why", casefile_why_not(w, c, m));
    xml_text(x, "letter", letter_fitting(w, c, m->letter));
    xml_row(x, "casefile", desk_head(w, c->id));
    xml_row(x, "petition", desk_petition(w, c->id));
    return show(x);
}

struct reply
desk_act_create(struct request *r, const struct desk *d)
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
    if (d->fill != NULL)
        d->fill(r, c, NULL);
    if (r->form->bad)
        return invalid(r);
    if (!casefile_play(w, c, r->act, &r->form->values, &why)) {
        form_refuse_value(r->form, w, why.field, why.key, why.value);
        return invalid(r);
    }
    for (const struct upload *u = r->uploads; u != NULL; u = u->next) {
        must(d->keep != NULL);
        d->keep(w, c, u, r->act);
    }
    flash(r, "act_done");
    /* What a board accepts goes to the office that settles it. */
    if (c->agency_id != r->me->agency_id)
        return go(r, "%s", d->list);
    return go(r, "%s/%" PRId64, d->path, c->id);
}
