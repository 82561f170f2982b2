/* The acts of domain.md 10.2. */
#include "domain/act/act.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "domain/agency.h"
#include "domain/claim.h"
#include "domain/conceal.h"
#include "domain/deadline.h"
#include "domain/fact.h"
#include "domain/limit.h"
#include "domain/message.h"
#include "domain/petition.h"
#include "domain/routing.h"
#include "domain/second.h"
#include "domain/term.h"
#include "domain/transfer.h"
#include "sql/domain/act.h"
#include "sql/domain/conclusion.h"
#include "sql/domain/settle.h"
#include "sql/domain/transfer.h"

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
    /* LTC art. 25 k. 2: who did what, with evidence that can be checked (Q17). */
    if (act_chose(form, "flag", "anonymous_evidence") &&
        (act_chose(form, "missing", "accused") ||
         act_chose(form, "missing", "breach") ||
         act_chose(form, "missing", "evidence")))
        return act_refuse(why, "flag", "no_basis_to_check");
    if (act_chose(form, "flag", "anonymous_evidence") &&
        act_chose(form, "flag", "anonymous_none"))
        return act_refuse(why, "flag", "both_anonymous");
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
    if (!second_sort(w, c, form, why))
        return false;
    act_classified(w, form, c->id, sorted.is_eligible, sorted.flags, missing);
    term_of_route(w, c, route != NULL ? row_text(route, "term") : NULL);
    return true;
}

/* Sorted where keys of likely duplicates are written: what asked that its sender is
 * told to nobody is found by her once it is no reflection, and no more where it is one.
 */
bool
act_classify_keys(struct work *w, struct casefile *c, const struct values *form,
                  struct refusal *why)
{
    if (!act_classify(w, c, form, why))
        return false;
    petition_sorted_anew(w, c);
    return true;
}

/* The way that its sorting gives it; NULL: none. */
static const struct row *
route_of(struct work *w, const struct casefile *c)
{
    const struct sorted sorted = routing_sorted(w, c);

    return routing_of(w, &sorted);
}

/* That ground is passed over with a reason alone. */
static bool
refuse_late(struct refusal *why, const char *ground)
{
    if (strcmp(ground, "withdrawn_final") == 0)
        return act_refuse(why, "note", "withdrawn_needs_reason");
    if (strcmp(ground, "terminated") == 0)
        return act_refuse(why, "note", "resume_needs_reason");
    return act_refuse(why, "note", "limit_needs_reason");
}

/* A way that says to check a denunciation first ends in either (LTC art. 24). */
static bool
is_of_route(const struct row *route, const char *act)
{
    const char *way = route != NULL ? row_text(route, "act") : NULL;

    return way != NULL && (strcmp(way, act) == 0 || (strcmp(way, "check") == 0 &&
                                                     (strcmp(act, "accept") == 0 ||
                                                      strcmp(act, "decline") == 0)));
}

bool
act_propose(struct work *w, struct casefile *c, const struct values *form,
            struct refusal *why)
{
    const char *act = values_text(form, "act");
    const int64_t to = values_int(form, "to_agency_id");
    const struct sorted sorted = routing_sorted(w, c);
    const struct row *route = routing_of(w, &sorted);

    if (move_find("petition", "proposed", act) == NULL || strcmp(act, "send_back") == 0)
        return act_refuse(why, "act", "not_a_choice");
    /* Who wrote of several matters is told a body for each of them, in words. */
    if ((strcmp(act, "transfer") == 0 || strcmp(act, "urge_below") == 0 ||
         (strcmp(act, "guide") == 0 && strcmp(c->kind, "mixed") != 0)) &&
        to == 0)
        return act_refuse(why, "to_agency_id_search", "required");
    if (to == w->me->agency_id)
        return act_refuse(why, "to_agency_id", "own_agency");
    if (!routing_fits(c->kind, act, route))
        return act_refuse(why, "act", "not_a_choice");
    const char *bar = routing_bar(&sorted, act);
    if (bar != NULL)
        return act_refuse(why, "act", bar);
    /* Who is told that it is not accepted is told why (LKN art. 11, LTC art. 29). */
    if (strcmp(act, "decline") == 0 && values_text(form, "ground") == NULL)
        return act_refuse(why, "ground", "decline_needs_ground");
    /* LKN art. 11 k. 6, 8, 10: too late or withdrawn, unless there is a good reason,
     * which is said. */
    const char *late = strcmp(act, "accept") == 0 && values_text(form, "note") == NULL
                           ? limit_ground(w, c)
                           : NULL;
    if (late != NULL)
        return refuse_late(why, late);
    const struct agency *superior =
        strcmp(act, "transfer") == 0 && routing_is_competent(route)
            ? transfer_superior(w, c)
            : NULL;
    if (superior != NULL && to != superior->id) {
        why->value = superior->name;
        return act_refuse(why, "to_agency_id_search", "third_hop");
    }
    act_proposed(w, form, c->id, route != NULL ? row_text(route, "route") : NULL,
                 !is_of_route(route, act), act, to != 0 ? to : DB_NULL);
    c->to_agency_id = to;
    /* TT05, form 01: what is proposed there is that the letter is accepted, or is not.
     * What is passed on, guided or filed has its own paper, of who signs it. */
    if (strcmp(act, "accept") != 0 && strcmp(act, "decline") != 0)
        c->letter = "";
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

/* A proposal of before its ground was asked for gets it from who signs. */
bool
act_decline(struct work *w, struct casefile *c, const struct values *form,
            struct refusal *why)
{
    const struct row *p = settle_petition(w, c->id);

    if (p == NULL || row_text(p, "ground") == NULL) {
        const char *ground = form != NULL && values_has(form, "ground")
                                 ? values_text(form, "ground")
                                 : NULL;
        if (ground == NULL)
            return act_refuse(why, "ground", "decline_needs_ground");
        settle_petition_ground(w, c->id, ground);
    }
    return act_approve(w, c, form, why);
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
void
act_enter_settler(struct work *w, struct casefile *c, const struct agency *settler)
{
    if (c->is_sealed && settler->id != c->agency_id)
        for (const struct row *a = settle_people(w, settler->id, "head"); a != NULL;
             a = a->next)
            if (settle_is_barred(w, c->id, row_int(a, "id")) == NULL)
                act_give(w, c, row_int(a, "id"), "settler");
    c->agency_id = settler->id;
    c->top_id = settler->top_id != 0 ? settler->top_id : settler->id;
}

/* LTC art. 29: the decision names the content accepted, and nothing about who
 * denounced. */
static void
keep_content(struct work *w, const struct casefile *c, const struct values *form)
{
    unsigned char uid[16];

    token_random(uid, sizeof uid);
    acceptance_insert(w, form, c->id, c->round, uid, sizeof uid);
}

/* The matter opens: a number of the settler's book, the other desk. */
static void
enter_book(struct work *w, struct casefile *c)
{
    const struct agency *settler = agency_settler(w, c->agency_id);
    int year, month, mday;

    day_split(w->today, &year, &month, &mday);
    c->code = arena_format(w->mem, "%s-%s-%04d-%06" PRId64, prefix(c), settler->code,
                           year, casefile_number(w, settler->id, year, prefix(c)));
    act_enter_settler(w, c, settler);
    c->machine = strcmp(c->kind, "mixed") == 0 ? "complaint" : c->kind;
    c->desk = "settlement";
}

bool
act_accept(struct work *w, struct casefile *c, const struct values *form,
           struct refusal *why)
{
    const bool denounced = strcmp(c->kind, "denunciation") == 0;

    if (denounced && values_text(form, "accepted_content") == NULL)
        return act_refuse(why, "accepted_content", "required");
    const char *claims =
        form != NULL && values_has(form, "claims") ? values_text(form, "claims") : NULL;
    if (!claim_add(w, c, claims, why))
        return false;
    act_approve(w, c, form, why);
    term_stop(w, c, "sort", w->today);
    enter_book(w, c);
    c->accepted_on = w->today;
    term_start(w, c, "settle", w->today);
    if (denounced) {
        keep_content(w, c, form);
        term_start(w, c, "denunciation_accept_notice", w->today);
    }
    fact_add(w, c, "accepted", "", 1);
    second_accepted(w, c);
    return true;
}

/* ND124: what has signs of a breach is looked at again where it was settled. */
bool
act_review(struct work *w, struct casefile *c, const struct values *form,
           struct refusal *why)
{
    if (strcmp(c->machine, "petition") != 0)
        return true;
    return second_review(w, c, form, why) && act_approve(w, c, form, why);
}

/* LTC art. 37: a matter that was settled below is looked at by the head above; the
 * term of that review has run since the letter came. */
bool
act_review_again(struct work *w, struct casefile *c, const struct values *form,
                 struct refusal *why)
{
    act_approve(w, c, form, why);
    term_stop(w, c, "sort", w->today);
    enter_book(w, c);
    term_start(w, c, "again_review", c->received_on);
    return true;
}

/* LBMNN: the portal keeps that there is such a matter, and nothing of what it says. */
bool
act_keep_on_paper(struct work *w, struct casefile *c, const struct values *form,
                  struct refusal *why)
{
    conceal_secret(w, c);
    c->to_agency_id = 0;
    return act_approve(w, c, form, why);
}

/* TT05 art. 6: who wrote of what has ended is told so, once; letters that come after
 * are filed without a word. */
bool
act_file(struct work *w, struct casefile *c, const struct values *form,
         struct refusal *why)
{
    const char *reply = petition_reply(w, c);

    if (reply != NULL && strcmp(reply, "due") == 0)
        c->letter = "final_reply";
    return act_approve(w, c, form, why);
}

bool
act_guide(struct work *w, struct casefile *c, const struct values *form,
          struct refusal *why)
{
    return act_approve(w, c, form, why);
}

/* What is passed on as information or for a crime has a letter of its own, as the row
 * of its route says; NULL: what all transfers have. */
static const char *
letter_of_route(struct work *w, const struct casefile *c)
{
    const struct row *route = route_of(w, c);
    const char *act = route != NULL ? row_text(route, "act") : "";

    return strcmp(act, "transfer_criminal") == 0 ||
                   strcmp(act, "transfer_information") == 0
               ? row_text(route, "letter")
               : NULL;
}

/* The receiver gets it as a row of its inbox; the hop is counted from the first. */
bool
act_transfer(struct work *w, struct casefile *c, const struct values *form,
             struct refusal *why)
{
    unsigned char uid[16];
    const struct calendar *calendar = calendar_load(w);
    const struct row *term = act_term_days(w, "transfer_ack");

    if (c->to_agency_id == 0)
        return act_refuse(why, "", "no_recipient");
    c->letter = letter_of_route(w, c);
    must(term != NULL);
    token_random(uid, sizeof uid);
    const day_t raw = deadline_raw(calendar, w->today, (int)row_int(term, "length"),
                                   unit_of(row_text(term, "unit")));
    const struct row *stage = transfer_stage(w, c->id);
    act_transfer_insert(w, c->id, uid, sizeof uid, c->agency_id, c->to_agency_id,
                        row_int(stage, "hop") + 1, row_int(stage, "chain_id"),
                        c->is_sealed, c->kind,
                        form != NULL ? values_text(form, "document") : NULL,
                        deadline_due(calendar, raw));
    fact_add(w, c, "transferred", "", 1);
    return act_approve(w, c, form, why);
}

/* Who was urged finds it in the history of what it took over. */
bool
act_urge(struct work *w, struct casefile *c, const struct values *form,
         struct refusal *why)
{
    const struct row *t = transfer_last(w, c->id);
    const char *document = values_text(form, "document");

    (void)why;
    must(t != NULL);
    transfer_urged(w, row_int(t, "id"), document);
    if (row_text(t, "to_casefile_id") != NULL)
        act_note_urged(w, row_int(t, "to_casefile_id"), c->agency_id, document);
    return true;
}

bool
act_reply(struct work *w, struct casefile *c, const struct values *form,
          struct refusal *why)
{
    const struct row *t = transfer_last(w, c->id);
    size_t n;

    (void)why;
    must(t != NULL);
    const unsigned char *uid = row_bytes(t, "row_uid", &n);
    transfer_replied(w, row_int(t, "id"), values_text(form, "document"), uid, n,
                     values_text(form, "note"));
    return true;
}

bool
act_widen(struct work *w, struct casefile *c, const struct values *form,
          struct refusal *why)
{
    (void)form;
    (void)why;
    term_widen(w, c);
    return true;
}

/* One matter, two letters: this one ends here and is read with the other. */
bool
act_join(struct work *w, struct casefile *c, const struct values *form,
         struct refusal *why)
{
    const int64_t earlier = values_int(form, "earlier_id");
    const struct casefile *other = casefile_lock(w, earlier);

    if (other == NULL || earlier == c->id || other->joined_id != 0 || !other->is_open ||
        casefile_is_end(other->state))
        return act_refuse(why, "earlier_id", "not_a_choice");
    if (other->is_sealed != c->is_sealed)
        return act_refuse(why, "earlier_id", "sealed_link");
    second_join(w, c, other);
    c->joined_id = earlier;
    message_join(w, c->id, earlier);
    return true;
}

/* From this day on it is a petition (LKN art. 8, LTC art. 23): sorting begins. */
bool
act_sign(struct work *w, struct casefile *c, const struct values *form,
         struct refusal *why)
{
    (void)form;
    (void)why;
    act_signed(w, c->id);
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

/* By what it says, not by its title: back to the intake, which sorts it from today. One
 * that denounces is sealed there, and its keys are written there, by the only program
 * that can. */
bool
act_turn_into(struct work *w, struct casefile *c, const struct values *form,
              struct refusal *why)
{
    const char *kind = values_text(form, "turn_kind");

    (void)why;
    term_stop(w, c, "settle", w->today);
    c->machine = "petition";
    c->desk = "intake";
    if (strcmp(kind, "complaint") == 0)
        c->kind = kind;
    c->code = NULL;
    c->holder_id = 0;
    c->accepted_on = DAY_NONE;
    c->detail = arena_format(w->mem, "turn_kind=%s", kind);
    return true;
}
