/* act: what the forms of sorting offer. */
#include "desk/act.h"

#include "base/core/arena.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/agency.h"
#include "domain/choice.h"
#include "domain/dedup.h"
#include "domain/petition.h"
#include "domain/routing.h"
#include "intake/intake.h"
#include "sql/intake/act.h"
#include "sql/domain/act.h"
#include "sql/intake/petition.h"

#include <string.h>

static void
fill_classify(struct request *r, const struct casefile *c)
{
    struct work *w = r->work;
    const struct row *facts = act_facts(w, c->id);

    const char *said = form_text(r->form, "kind");
    choice_of_kind(w, r->form, "flag", said != NULL ? said : c->kind);
    for (const struct row *q = petition_checklist(w, c->kind); q != NULL; q = q->next)
        form_option(r->form, w, "missing", row_text(q, "code"),
                    row_text(q, "question"));
    if (r->form->is_sent) {
        form_recheck(r->form, w, "missing");
        return;
    }
    form_set(r->form, w, "kind", c->kind);
    form_set(r->form, w, "level", c->level == 2 ? "2" : "1");
    form_set(r->form, w, "field_code", c->field_code);
    if (row_text(facts, "is_eligible") == NULL)
        return;
    form_set(r->form, w, "ineligible", row_text(facts, "ineligible"));
    form_set(r->form, w, "is_competent", row_text(facts, "is_competent"));
    form_mark(r->form, w, "missing", row_text(facts, "missing"));
    form_mark(r->form, w, "flag", row_text(facts, "flags"));
}

/* The acts that a proposal may name, the row's own first chosen; and the row itself, so
 * that the clerk reads by which rule. */
static void
fill_propose(struct request *r, const struct casefile *c, struct xml *x)
{
    struct work *w = r->work;
    const struct row *facts = act_facts(w, c->id);
    const struct sorted s = { .kind = c->kind,
                              .is_eligible = row_bool(facts, "is_eligible"),
                              .is_competent = row_bool(facts, "is_competent"),
                              .flags = row_text(facts, "flags") };
    const struct row *route = routing_of(w, &s);
    const struct row *adds = routing_adds(w, &s);
    const struct move *m;

    for (int i = 0; (m = move_at(i)) != NULL; i++)
        if (strcmp(m->machine, "petition") == 0 && strcmp(m->from, "proposed") == 0 &&
            strcmp(m->guard_word, "proposed_so") == 0)
            form_option(r->form, w, "act", m->act, NULL);
    agency_choose(w, r->form, "to_agency_id");
    choice_of_kind(w, r->form, "ground", c->kind);
    if (r->form->is_sent)
        form_recheck(r->form, w, "act");
    if (!r->form->is_sent && route != NULL)
        form_set(r->form, w, "act", routing_move(row_text(route, "act")));
    if (x == NULL)
        return;
    xml_row(x, "route", route);
    xml_row(x, "adds", adds);
}

/* Only letters that were found to be the same, here and still open, can take this one
 * in. */
static void
fill_join(struct request *r, const struct casefile *c)
{
    struct work *w = r->work;

    for (const struct row *d = act_joinable(w, c->id); d != NULL; d = d->next)
        form_option(r->form, w, "earlier_id", row_text(d, "id"),
                    arena_format(w->mem, "%s · %s", row_text(d, "lookup_code"),
                                 row_text(d, "subject")));
    if (r->form->is_sent)
        form_recheck(r->form, w, "earlier_id");
}

static void
fill(struct request *r, struct casefile *c, struct xml *x)
{
    if (strcmp(r->act, "classify") == 0)
        fill_classify(r, c);
    else if (strcmp(r->act, "propose") == 0)
        fill_propose(r, c, x);
    else if (strcmp(r->act, "join") == 0)
        fill_join(r, c);
}

static const struct desk desk = { "/intake/petition", "/intake/inbox", fill,
                                  petition_add_paper };

struct reply
act_new(struct request *r)
{
    return desk_act_new(r, &desk);
}

struct reply
act_create(struct request *r)
{
    return desk_act_create(r, &desk);
}
