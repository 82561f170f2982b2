#include "desk/act.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/db/db.h"
#include "base/web/session.h"
#include "base/work.h"
#include "domain/access.h"
#include "domain/delegation.h"
#include "domain/letter.h"
#include "domain/routing.h"
#include "sql/desk/casefile.h"
#include "sql/domain/casefile.h"

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

    return m != NULL && (m->who & r->me->roles & STAFF) != 0 &&
                   !casefile_is_before(r->work, c)
               ? m
               : NULL;
}

/* The form is not used up: what was typed is there again once she is fresh. */
static struct reply
ask_fresh(struct request *r)
{
    struct reply p = go(r, "/account/fresh?next=%s", r->path);

    p.is_undone = true;
    return p;
}

/* Was there such an act when the form was drawn, and is it gone with the state? A right
 * that she never had is no such thing. */
static bool
is_left_behind(const struct request *r, const struct casefile *c)
{
    const int64_t seen = seen_until(r);

    return seen >= 0 && seen != casefile_seen(r->work, c) &&
           move_find(c->machine, c->state, r->act) == NULL;
}

/* What was done to the matter since the form was drawn. An act that cannot be done any
 * more leaves what was typed to be copied. */
static void
put_meanwhile(struct request *r, struct xml *x, const struct casefile *c,
              const struct move *m)
{
    if (has_moved(r, casefile_seen(r->work, c)))
        xml_rows(x, "meanwhile", "change",
                 casefile_meanwhile(r->work, c, seen_until(r)));
    if (r->form->is_sent && (m == NULL || casefile_why_not(r->work, c, m) != NULL))
        xml_flag(x, "is_left", true);
}

struct xml *
desk_form(struct request *r, const struct casefile *c, bool can)
{
    return desk_form_read(r, c, can && !casefile_is_before(r->work, c));
}

struct xml *
desk_form_read(struct request *r, const struct casefile *c, bool can)
{
    struct xml *x = page_of_record(r, casefile_seen(r->work, c), can);

    if (x == NULL)
        return NULL;
    if (r->is_moved)
        xml_rows(x, "meanwhile", "change",
                 seen_until(r) >= 0 ? casefile_meanwhile(r->work, c, seen_until(r))
                                    : NULL);
    xml_row(x, "casefile", desk_head(r->work, c->id));
    return x;
}

struct reply
desk_form_show(struct request *r, const struct casefile *c, bool can)
{
    struct xml *x = desk_form(r, c, can);

    if (x == NULL)
        return not_now(r, "%s/%" PRId64,
                       strcmp(c->desk, "settlement") == 0 ? "/settlement/casefile"
                                                          : "/intake/petition",
                       c->id);
    access_read(r, "read", "casefile", c->id, NULL);
    xml_row(x, "petition", desk_petition(r->work, c->id));
    return show(x);
}

bool
desk_has_moved(struct request *r, const struct casefile *c, bool can)
{
    return has_moved(r, casefile_seen(r->work, c)) || !can;
}

static const char *
home(const struct request *r, const struct desk *d, const struct casefile *c)
{
    return arena_format(r->work->mem, "%s/%" PRId64 "%s", d->path, r->id,
                        d->home != NULL ? d->home(c, r->act) : "");
}

struct reply
desk_act_new(struct request *r, const struct desk *d)
{
    struct work *w = r->work;
    struct casefile *c = casefile_find(w, r->id);

    if (c == NULL)
        return missing(r);
    const struct move *m = move_of(r, c);
    if (m == NULL && !is_left_behind(r, c))
        return not_now(r, "%s", home(r, d, c));
    if (m != NULL && (m->who & FRESH) != 0 && session_is_stale(r))
        return ask_fresh(r);
    struct xml *x = page(r);
    access_read(r, "read", "casefile", c->id, NULL);
    if (d->fill != NULL && m != NULL)
        d->fill(r, c, x);
    page_form(r, x, r->form, "%s/%" PRId64 "/%s", d->path, c->id, r->act);
    page_seen(r, x, casefile_seen(w, c));
    put_meanwhile(r, x, c, m);
    xml_text(x, "act", r->act);
    xml_text(x, "back", home(r, d, c));
    xml_text(x, "why", m == NULL ? "gone_on" : casefile_why_not(w, c, m));
    const struct lender *as = m != NULL ? delegation_as(w, routing_who(w, c, m)) : NULL;
    if (as != NULL) {
        xml_text(x, "for_name", as->name);
        xml_text(x, "for_document", as->document);
    }
    xml_text(x, "letter", m == NULL ? NULL : letter_fitting(w, c, m->letter));
    xml_row(x, "casefile", desk_head(w, c->id));
    xml_row(x, "petition", desk_petition(w, c->id));
    return show(x);
}

struct reply
desk_act_create(struct request *r, const struct desk *d)
{
    struct work *w = r->work;
    struct casefile *c = casefile_lock_for(w, r->id, r->act, &r->form->values);
    struct refusal why;

    if (c == NULL)
        return missing(r);
    const struct move *m = move_of(r, c);
    if (m == NULL)
        return is_left_behind(r, c) ? moved(r) : not_now(r, "%s", home(r, d, c));
    if ((m->who & FRESH) != 0 && session_is_stale(r))
        return ask_fresh(r);
    if (has_moved(r, casefile_seen(r->work, c)))
        return moved(r);
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
    if (d->played != NULL)
        d->played(w, c);
    flash(r, "act_done");
    /* What a board accepts goes to the office that settles it. */
    if (c->agency_id != r->me->agency_id)
        return go(r, "%s", d->list);
    return go(r, "%s", home(r, d, c));
}
