#include "domain/routing.h"

#include "base/core/arena.h"
#include "base/db/db.h"
#include "base/web/role.h"
#include "domain/casefile.h"
#include "domain/choice.h"
#include "domain/move.h"
#include "sql/domain/act.h"
#include "sql/domain/person.h"
#include "sql/domain/routing.h"

#include <string.h>

static bool
is_empty(const char *cell)
{
    return cell == NULL || *cell == '\0';
}

bool
routing_has(const char *words, const char *word)
{
    const size_t n = strlen(word);

    for (const char *at = words; at != NULL && (at = strstr(at, word)) != NULL; at += n)
        if ((at == words || at[-1] == ' ') && (at[n] == ' ' || at[n] == '\0'))
            return true;
    return false;
}

static bool
answers(const char *cell, bool truth)
{
    return is_empty(cell) || (strcmp(cell, "yes") == 0) == truth;
}

static bool
matches(const struct row *row, const struct sorted *s)
{
    const char *kind = row_text(row, "kind");
    const char *flag = row_text(row, "flag");

    return (strcmp(kind, "any") == 0 || strcmp(kind, s->kind) == 0) &&
           answers(row_text(row, "eligible"), s->is_eligible) &&
           answers(row_text(row, "competent"), s->is_competent) &&
           (is_empty(flag) || routing_has(s->flags, flag));
}

static const struct row *
first_match(struct work *w, const struct sorted *s, bool adds)
{
    for (const struct row *r = routing_rows(w); r != NULL; r = r->next)
        if (is_empty(row_text(r, "act")) == adds && matches(r, s))
            return r;
    return NULL;
}

struct sorted
routing_sorted(struct work *w, const struct casefile *c)
{
    const struct row *facts = act_facts(w, c->id);

    return (struct sorted){ .kind = c->kind,
                            .is_eligible = row_bool(facts, "is_eligible"),
                            .is_competent = row_bool(facts, "is_competent"),
                            .flags = row_text(facts, "flags") };
}

const struct row *
routing_of(struct work *w, const struct sorted *s)
{
    return first_match(w, s, false);
}

const struct row *
routing_adds(struct work *w, const struct sorted *s)
{
    return first_match(w, s, true);
}

static const char *
paired(const char *const (*by)[2], size_t n, const char *act)
{
    for (size_t i = 0; act != NULL && i < n; i++)
        if (strcmp(by[i][0], act) == 0)
            return by[i][1];
    return NULL;
}

const char *
routing_step(const char *act)
{
    static const char *const by[][2] = {
        { "withdraw", "withdraw" },
        { "join", "join" },
        { "classify", "classify" },
    };

    return paired(by, sizeof by / sizeof *by, act);
}

const char *
routing_move(const char *act)
{
    static const char *const by[][2] = {
        { "accept", "accept" },
        { "check", "accept" },
        { "decline", "decline" },
        { "ask_more", "ask_more" },
        { "guide", "guide" },
        { "split", "guide" },
        { "transfer", "transfer" },
        { "transfer_criminal", "transfer" },
        { "transfer_information", "transfer" },
        { "to_information", "inform" },
        { "return", "return" },
        { "file", "file" },
        { "urge", "urge_below" },
        { "review", "review" },
        { "paper_only", "keep_on_paper" },
        { "again", "review_again" },
    };

    return paired(by, sizeof by / sizeof *by, act);
}

/* Never both ways: complaints are guided, denunciations and reflections transferred
 * (domain.md 5.3). But what shows signs of a crime goes to who investigates, whatever
 * it is (LTC art. 27). The laws name no ground not to accept a reflection. */
bool
routing_fits(const char *kind, const char *act, const struct row *route)
{
    static const char *const kinds[][2] = {
        { "transfer", "DRM" }, { "guide", "CDM" },      { "urge_below", "CD" },
        { "review", "C" },     { "review_again", "D" }, { "inform", "D" },
        { "decline", "CDM" },
    };
    const char *letter = choice_letter(kind);

    /* What it takes away is gone: only where a state secret was found. */
    if (strcmp(act, "keep_on_paper") == 0)
        return route != NULL && strcmp(row_text(route, "act"), "paper_only") == 0;
    if (route != NULL && strcmp(row_text(route, "act"), "transfer_criminal") == 0 &&
        strcmp(act, "transfer") == 0)
        return true;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(kinds[i][0], act) == 0)
            return strstr(kinds[i][1], letter != NULL ? letter : "M") != NULL;
    return true;
}

/* domain.md 5.3, 10.2, 10.4. Which of several rows holds, the clerk may see otherwise;
 * what no row has, her own sorting forbids. */
static const char *
accept_bar(const struct sorted *s)
{
    if (!s->is_competent)
        return "accept_not_competent";
    if (!s->is_eligible)
        return "accept_not_eligible";
    /* LTC art. 25: no denunciation, whatever becomes of what it says. */
    if (strcmp(s->kind, "denunciation") == 0 &&
        (routing_has(s->flags, "anonymous_evidence") ||
         routing_has(s->flags, "anonymous_none")))
        return "accept_nameless";
    return NULL;
}

const char *
routing_bar(const struct sorted *s, const char *act)
{
    if (strcmp(act, "accept") == 0)
        return accept_bar(s);
    if (strcmp(act, "return") == 0 && !routing_has(s->flags, "forwarded"))
        return "return_not_forwarded";
    if (strcmp(act, "return") == 0 && s->is_competent)
        return "return_competent";
    if (strcmp(act, "inform") == 0 && !routing_has(s->flags, "anonymous_evidence"))
        return "inform_not_nameless";
    if (strcmp(act, "inform") == 0 && !s->is_competent)
        return "inform_not_competent";
    return NULL;
}

bool
routing_is_competent(const struct row *route)
{
    const char *to = route != NULL ? row_text(route, "recipients") : NULL;
    const char *flag = route != NULL ? row_text(route, "flag") : NULL;

    return route == NULL || ((to == NULL || strncmp(to, "competent", 9) == 0 ||
                              strcmp(row_text(route, "act"), "transfer") != 0) &&
                             (flag == NULL || strcmp(flag, "judiciary") != 0));
}

static const char *
with(struct work *w, const char *words, const char *word)
{
    if (routing_has(words, word))
        return words;
    return is_empty(words) ? word : arena_format(w->mem, "%s %s", words, word);
}

/* ND124 art. 6: so many people name so many to speak for them, by the rows of
 * law_representative; who named too many, or none, can still name them (Q08). */
static bool
is_misspoken(struct work *w, const struct row *facts)
{
    const struct row *rule = person_group(w, row_int(facts, "signers"));
    const int64_t named = row_int(facts, "representatives");

    return rule != NULL &&
           (named < row_int(rule, "at_least") || named > row_int(rule, "at_most"));
}

const char *
routing_flags(struct work *w, int64_t casefile_id, const struct values *form)
{
    const struct row *facts = act_facts(w, casefile_id);
    const char *flags = NULL;

    for (const struct value *v = values_next(form, "flag", NULL); v != NULL;
         v = values_next(form, "flag", v))
        if (v->text != NULL)
            flags = with(w, flags, v->text);
    if (facts == NULL)
        return flags;
    if (strcmp(row_text(facts, "people"), "several") == 0)
        flags = with(w, flags, "many_names");
    const char *kind = values_text(form, "kind");
    if (kind != NULL && strcmp(kind, "complaint") == 0 && is_misspoken(w, facts))
        flags = with(w, flags, "curable");
    if (row_bool(facts, "has_originals"))
        flags = with(w, flags, "originals");
    if (row_text(facts, "forwarder_agency_id") != NULL ||
        row_text(facts, "forwarder") != NULL)
        flags = with(w, flags, "forwarded");
    /* TT05 art. 6 k. 2: a notarised translation can be added (Q07). */
    if (strcmp(row_text(facts, "language"), "foreign") == 0 &&
        !row_bool(facts, "has_translation"))
        flags = with(w, flags, "curable");
    /* LTC art. 25: nobody's name, and nothing that can be checked (Q16). */
    if (strcmp(row_text(facts, "people"), "none") == 0 &&
        !routing_has(flags, "anonymous_evidence"))
        flags = with(w, flags, "anonymous_none");
    if (!row_bool(facts, "is_signed"))
        flags =
            with(w, flags,
                 strcmp(row_text(facts, "channel"), "portal") == 0 ? "portal_unsigned"
                                                                   : "no_signature");
    return flags;
}

bool
routing_lets_lead(struct work *w, const struct casefile *c, const char *act)
{
    const struct sorted s = routing_sorted(w, c);
    const struct row *route = routing_of(w, &s);
    const char *move = route != NULL ? routing_move(row_text(route, "act")) : NULL;

    return strcmp(act, "file") == 0 ||
           (move != NULL && strcmp(move, act) == 0 &&
            routing_has(row_text(route, "signer"), "leader"));
}

uint32_t
routing_who(struct work *w, const struct casefile *c, const struct move *m)
{
    const uint32_t lent = w->me != NULL ? w->me->roles & ~w->me->own : 0;

    if ((m->who & LEADER) == 0 || (lent & HEAD) == 0 ||
        strcmp(m->guard_word, "proposed_so") != 0 || routing_lets_lead(w, c, m->act))
        return m->who;
    return m->who & ~(uint32_t)LEADER;
}
