/* The acts of domain.md 10.2. */
#include "domain/act/act.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "domain/agency.h"
#include "domain/conceal.h"
#include "domain/deadline.h"
#include "domain/fact.h"
#include "domain/petition.h"
#include "domain/routing.h"
#include "domain/term.h"
#include "sql/domain/act.h"
#include "sql/domain/settle.h"

#include <inttypes.h>
#include <string.h>

bool
act_classify(struct work *w, struct casefile *c, const struct values *form,
             struct refusal *why)
{
    const char *kind = values_text(form, "kind");
    const char *missing = act_words(w, form, "missing");
    const char *ground = values_text(form, "ineligible");

    const char *alone = petition_stands_alone(form, &why->field);
    if (alone != NULL) {
        why->key = alone;
        return false;
    }
    /* A denunciation found later is sealed first, by the act that takes its sender out
     * of sight; and what is sealed never stands open again. */
    if (kind != NULL && strcmp(kind, "denunciation") == 0 && !c->is_sealed)
        return act_refuse(why, "kind", "seal_first");
    if (kind != NULL && strcmp(kind, "denunciation") != 0 && c->is_sealed)
        return act_refuse(why, "kind", "kind_seals");
    /* The sorting term is the same for all kinds that are not sealed and runs on, from
     * wherever it last began. */
    if (kind != NULL)
        c->kind = kind;
    c->level = petition_level(form, c->level);
    c->field_code = values_text(form, "field_code");
    const struct sorted sorted = { .kind = c->kind,
                                   .is_eligible = ground == NULL,
                                   .is_competent =
                                       values_int(form, "is_competent") == 1,
                                   .flags = routing_flags(w, c->id, form) };
    const struct row *route = routing_of(w, &sorted);
    act_classified(w, form, c->id, sorted.is_eligible, sorted.flags, missing);
    term_of_route(w, c, route != NULL ? row_text(route, "term") : NULL);
    return true;
}

bool
act_propose(struct work *w, struct casefile *c, const struct values *form,
            struct refusal *why)
{
    const char *act = values_text(form, "act");
    const int64_t to = values_int(form, "to_agency_id");
    const struct row *facts = act_facts(w, c->id);
    const struct sorted sorted = { .kind = c->kind,
                                   .is_eligible = row_bool(facts, "is_eligible"),
                                   .is_competent = row_bool(facts, "is_competent"),
                                   .flags = row_text(facts, "flags") };
    const struct row *route = routing_of(w, &sorted);

    if (move_find("petition", "proposed", act) == NULL || strcmp(act, "send_back") == 0)
        return act_refuse(why, "act", "not_a_choice");
    if ((strcmp(act, "transfer") == 0 || strcmp(act, "guide") == 0) && to == 0)
        return act_refuse(why, "to_agency_id_search", "required");
    if (to == w->me->agency_id)
        return act_refuse(why, "to_agency_id", "own_agency");
    /* Never both ways: complaints are guided, denunciations and reflections
     * transferred. */
    if (strcmp(act, "transfer") == 0 && strcmp(c->kind, "complaint") == 0)
        return act_refuse(why, "act", "complaint_is_guided");
    if (strcmp(act, "guide") == 0 && strcmp(c->kind, "reflection") == 0)
        return act_refuse(why, "act", "reflection_is_transferred");
    act_proposed(w, form, c->id, route != NULL ? row_text(route, "route") : NULL,
                 route == NULL || strcmp(row_text(route, "act"), act) != 0, act,
                 to != 0 ? to : DB_NULL);
    c->to_agency_id = to;
    return true;
}

bool
act_send_back(struct work *w, struct casefile *c, const struct values *form,
              struct refusal *why)
{
    (void)form;
    (void)why;
    c->to_agency_id = 0;
    settle_petition_back(w, c->id);
    return true;
}

bool
act_approve(struct work *w, struct casefile *c, const struct values *form,
            struct refusal *why)
{
    (void)form;
    (void)why;
    settle_petition_approved(w, c->id);
    fact_add(w, c, "handled", row_text(settle_petition(w, c->id), "act"), 1);
    return true;
}

static const char *
prefix(const struct casefile *c)
{
    if (strcmp(c->kind, "denunciation") == 0)
        return "TC";
    return strcmp(c->kind, "reflection") == 0 ? "PA" : "KN";
}

/* A sealed matter is seen by who is assigned; the office that settles it has nobody
 * yet. */
static void
hand_over(struct work *w, const struct casefile *c, const struct agency *settler)
{
    if (!c->is_sealed || settler->id == c->agency_id)
        return;
    for (const struct row *a = settle_people(w, settler->id, "head"); a != NULL;
         a = a->next)
        if (settle_is_barred(w, c->id, row_int(a, "id")) == NULL)
            settle_assign(w, c->id, row_int(a, "id"), "settler");
}

/* The matter opens: a number of the settler's book, the settlement term, the other
 * desk. */
bool
act_accept(struct work *w, struct casefile *c, const struct values *form,
           struct refusal *why)
{
    const struct agency *settler = agency_settler(w, c->agency_id);
    int year, month, mday;

    act_approve(w, c, form, why);
    day_split(w->today, &year, &month, &mday);
    c->code = arena_format(w->mem, "%s-%s-%04d-%06" PRId64, prefix(c), settler->code,
                           year, casefile_number(w, settler->id, year, prefix(c)));
    term_stop(w, c, "sort", w->today);
    hand_over(w, c, settler);
    c->agency_id = settler->id;
    c->top_id = settler->top_id != 0 ? settler->top_id : settler->id;
    c->machine = strcmp(c->kind, "mixed") == 0 ? "complaint" : c->kind;
    c->desk = "settlement";
    c->accepted_on = w->today;
    term_start(w, c, "settle", w->today);
    if (strcmp(c->kind, "denunciation") == 0)
        term_start(w, c, "denunciation_accept_notice", w->today);
    fact_add(w, c, "accepted", "", 1);
    return true;
}

bool
act_guide(struct work *w, struct casefile *c, const struct values *form,
          struct refusal *why)
{
    return act_approve(w, c, form, why);
}

/* The receiver gets it as a row of its inbox; a third hop goes to the common superior
 * (issue of the law in full), so the hop is counted from the first. */
bool
act_transfer(struct work *w, struct casefile *c, const struct values *form,
             struct refusal *why)
{
    unsigned char uid[16];
    const struct calendar *calendar = calendar_load(w);
    const struct row *term = act_term_days(w, "transfer_ack");

    if (c->to_agency_id == 0)
        return act_refuse(why, "", "no_recipient");
    must(term != NULL);
    token_random(uid, sizeof uid);
    const day_t raw = deadline_raw(calendar, w->today, (int)row_int(term, "length"),
                                   unit_of(row_text(term, "unit")));
    act_transfer_insert(w, c->id, uid, sizeof uid, c->agency_id, c->to_agency_id,
                        row_int(act_hop(w, c->id), "hop") + 1, c->is_sealed, c->kind,
                        form != NULL ? values_text(form, "document") : NULL,
                        deadline_due(calendar, raw));
    fact_add(w, c, "transferred", "", 1);
    return act_approve(w, c, form, why);
}

/* One matter, two letters: this one ends here and is read with the other. */
bool
act_join(struct work *w, struct casefile *c, const struct values *form,
         struct refusal *why)
{
    const int64_t earlier = values_int(form, "earlier_id");
    const struct casefile *other = casefile_lock(w, earlier);

    if (other == NULL || earlier == c->id || other->joined_id != 0 || !other->is_open)
        return act_refuse(why, "earlier_id", "not_a_choice");
    if (other->is_sealed != c->is_sealed)
        return act_refuse(why, "earlier_id", "sealed_link");
    c->joined_id = earlier;
    return true;
}

/* It begins anew as what it is: the check of a denunciation runs from the day on which
 * the letter came (LTC art. 24), and nothing of the sorting so far holds. */
bool
act_seal(struct work *w, struct casefile *c, const struct values *form,
         struct refusal *why)
{
    const struct person *sender = person_kept(w, c->id, 0);

    /* LTC art. 2: who denounces is a person. */
    if (sender != NULL && strcmp(sender->party_kind, "organisation") == 0)
        return act_refuse(why, "", "organisation_denounces");
    term_stop(w, c, "sort", w->today);
    conceal_letter(w, c, values_int(form, "accuses_head") == 1);
    c->to_agency_id = 0;
    term_start(w, c, "sort", c->received_on);
    return true;
}
