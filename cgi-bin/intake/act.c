/* act: what the forms of sorting offer. */
#include "desk/act.h"

#include "base/core/arena.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/access.h"
#include "domain/agency.h"
#include "domain/choice.h"
#include "domain/dedup.h"
#include "domain/limit.h"
#include "domain/petition.h"
#include "domain/routing.h"
#include "domain/transfer.h"
#include "domain/visit.h"
#include "intake/intake.h"
#include "sql/intake/act.h"
#include "sql/domain/act.h"
#include "sql/domain/conclusion.h"
#include "sql/domain/overdue.h"
#include "sql/domain/second.h"
#include "sql/intake/petition.h"

#include <inttypes.h>
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
    const struct row *first = second_shown(w, c->id);
    if (first != NULL)
        form_set(r->form, w, "first_code", row_text(first, "code"));
    if (row_text(facts, "is_eligible") == NULL)
        return;
    form_set(r->form, w, "ineligible", row_text(facts, "ineligible"));
    form_set(r->form, w, "is_competent", row_text(facts, "is_competent"));
    form_mark(r->form, w, "missing", row_text(facts, "missing"));
    form_mark(r->form, w, "flag", row_text(facts, "flags"));
}

/* Passed on twice already: the common superior is named and chosen. */
static void
propose_superior(struct request *r, const struct casefile *c, const struct row *route,
                 struct xml *x)
{
    struct work *w = r->work;
    const char *act = route != NULL ? row_text(route, "act") : "transfer";
    const struct agency *superior =
        strncmp(act, "transfer", 8) == 0 && routing_is_competent(route)
            ? transfer_superior(w, c)
            : NULL;

    if (superior == NULL)
        return;
    const char *id = arena_format(w->mem, "%" PRId64, superior->id);
    form_option(r->form, w, "to_agency_id", id, superior->name);
    if (!r->form->is_sent)
        form_set(r->form, w, "to_agency_id", id);
    if (x != NULL)
        xml_text(x, "superior", superior->name);
}

/* What the record shows by itself is a ground of that name; of the others the clerk
 * says which one holds. */
static const char *
ground_of(const struct row *route)
{
    const char *flag = route != NULL && strcmp(row_text(route, "act"), "decline") == 0
                           ? row_text(route, "flag")
                           : NULL;

    return flag != NULL &&
                   (strcmp(flag, "no_signature") == 0 || strcmp(flag, "court") == 0)
               ? flag
               : NULL;
}

/* What was chosen stays a choice, for the act itself to say what is against it. */
static bool
is_sent(const struct form *f, const char *field, const char *code)
{
    const char *said = f->is_sent ? form_text(f, field) : NULL;

    return said != NULL && strcmp(said, code) == 0;
}

/* The acts that a proposal may name, the row's own first chosen; and the row itself, so
 * that the clerk reads by which rule. */
static void
fill_propose(struct request *r, const struct casefile *c, struct xml *x)
{
    struct work *w = r->work;
    const struct sorted s = routing_sorted(w, c);
    const struct row *route = routing_of(w, &s);
    const struct row *adds = routing_adds(w, &s);
    const struct move *m;
    bool may_decline = false;

    for (int i = 0; (m = move_at(i)) != NULL; i++)
        if (strcmp(m->machine, "petition") == 0 && strcmp(m->from, "proposed") == 0 &&
            strcmp(m->guard_word, "proposed_so") == 0 &&
            routing_fits(c->kind, m->act, route) &&
            (routing_bar(&s, m->act) == NULL || is_sent(r->form, "act", m->act))) {
            form_option(r->form, w, "act", m->act, NULL);
            may_decline = may_decline || strcmp(m->act, "decline") == 0;
        }
    agency_choose(w, r->form, "to_agency_id");
    if (may_decline)
        choice_of_kind(w, r->form, "ground", c->kind);
    else
        form_hide(r->form, w, "ground");
    if (r->form->is_sent)
        form_recheck(r->form, w, "act");
    const char *move = route != NULL ? routing_move(row_text(route, "act")) : NULL;
    const char *late =
        move != NULL && strcmp(move, "accept") == 0 ? limit_ground(w, c) : NULL;
    if (!r->form->is_sent && route != NULL)
        form_set(r->form, w, "act", late != NULL ? "decline" : move);
    if (!r->form->is_sent && may_decline)
        form_set(r->form, w, "ground", late != NULL ? late : ground_of(route));
    propose_superior(r, c, route, x);
    if (x == NULL)
        return;
    limit_put(x, w, c);
    xml_text(x, "reply", petition_reply(w, c));
    xml_text(x, "step", routing_step(route != NULL ? row_text(route, "act") : NULL));
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
                    arena_format(w->mem, "%s · %s",
                                 token_code_show(w->mem, row_text(d, "lookup_code")),
                                 row_text(d, "subject")));
    if (r->form->is_sent)
        form_recheck(r->form, w, "earlier_id");
}

/* What papers will say of a denunciation is written anew: its letter may point to who
 * wrote it. */
static void
fill_accept(struct request *r, const struct casefile *c)
{
    if (strcmp(c->kind, "denunciation") == 0)
        form_require(r->form, r->work, "accepted_content");
    else
        form_hide(r->form, r->work, "accepted_content");
    /* Only a complaint asks for something to be decided, one by one. */
    if (strcmp(c->kind, "complaint") != 0 && strcmp(c->kind, "mixed") != 0)
        form_hide(r->form, r->work, "claims");
}

/* Its ground was proposed with it; one that came without is asked for. */
static void
fill_decline(struct request *r, const struct casefile *c)
{
    const struct row *facts = act_facts(r->work, c->id);

    if (facts != NULL && row_text(facts, "ground") != NULL) {
        form_hide(r->form, r->work, "ground");
        return;
    }
    choice_of_kind(r->work, r->form, "ground", c->kind);
    form_require(r->form, r->work, "ground");
}

/* LTC art. 38: who takes it over says what is settled now; what was withdrawn of it
 * below stands beside, once she may. */
static void
fill_take_over(struct request *r, const struct casefile *c, struct xml *x)
{
    struct work *w = r->work;
    const struct move *m = move_find(c->machine, c->state, "take_over");
    const struct row *below = overdue_below(w, c->id);

    if (x == NULL || m == NULL || below == NULL || casefile_why_not(w, c, m) != NULL)
        return;
    const struct row *withdrawn =
        withdrawal_rows(w, row_int(below, "id"), (int)row_int(below, "round"));
    if (withdrawn != NULL)
        access_read(r, "read", "casefile", row_int(below, "id"), NULL);
    xml_rows(x, "withdrawals", "withdrawal", withdrawn);
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
    else if (strcmp(r->act, "accept") == 0)
        fill_accept(r, c);
    else if (strcmp(r->act, "decline") == 0)
        fill_decline(r, c);
    else if (strcmp(r->act, "take_over") == 0)
        fill_take_over(r, c, x);
    else if (strcmp(r->act, "file") == 0 && x != NULL)
        xml_text(x, "reply", petition_reply(r->work, c));
}

static void
played(struct work *w, const struct casefile *c)
{
    visit_petition_done(w, c->id);
}

static const struct desk desk = {
    "/intake/petition", "/intake/inbox", fill, petition_add_paper, NULL, played
};

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
