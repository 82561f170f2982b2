/* routing: which way a petition goes (hướng xử lý), by the rows of law_route.
 *
 * domain.md 5.3: first matching row wins. The row is the reason that the clerk reads.
 */
#ifndef KNTC_ROUTING_H
#define KNTC_ROUTING_H

#include "base/core/values.h"
#include "base/work.h"

#include <stdbool.h>
#include <stdint.h>

struct move;
struct row;

struct sorted {
    const char *kind; /* complaint, denunciation, reflection, mixed */
    bool is_eligible;
    bool is_competent;
    const char *flags; /* facts, space-separated: crime_signs forwarded … */
};

/* What its sorting found out about a petition, as it was kept. */
struct casefile;
struct sorted routing_sorted(struct work *w, const struct casefile *c);

/* The row (route, act, letter, recipients, term, signer, note, article, mark) that
 * holds today; NULL where none does. */
const struct row *routing_of(struct work *w, const struct sorted *s);

/* Rows that add something to it (representatives, return of originals). */
const struct row *routing_adds(struct work *w, const struct sorted *s);

/* The move of the petition machine that carries out a row's act ("check" and "accept"
 * are accept); NULL: nobody proposes it (routing_step). */
const char *routing_move(const char *act);

/* The act of the sorting desk that carries it out without a proposal (join, withdraw,
 * …); NULL: one is proposed. */
const char *routing_step(const char *act);

/* May an act be proposed for petitions of a kind? route: the row that fits, or NULL. */
bool routing_fits(const char *kind, const char *act, const struct row *route);

/* What no row of the law has for a petition that is sorted so: accepted though it is
 * not competent, not eligible or nobody's denunciation (LKN art. 27, LTC art. 25, 29);
 * returned though nobody forwarded it (TT05); taken as information though somebody
 * denounces, or another office has to know (LTC art. 25). The key of a sentence that
 * says so, and how it is sorted again; NULL: nothing is against it. */
const char *routing_bar(const struct sorted *s, const char *act);

/* May a leader sign it, as the row says that fits what was sorted (signer)? Not where
 * another act is proposed than the row's: that is the head's. To file it is the
 * leader's (domain.md 10.2). */
bool routing_lets_lead(struct work *w, const struct casefile *c, const char *act);

/* The roles that make a move with this casefile: those of its row, without the leader's
 * where she does not sign what is proposed. A leader who was lent the head's power
 * makes it for the head then, not in her own right (delegation_as). */
uint32_t routing_who(struct work *w, const struct casefile *c, const struct move *m);

/* Does it lead to the agency that is competent, and so to the common superior where the
 * agencies do not agree which one that is? Not where a row names a body by its kind
 * (investigation, party, focal point). NULL, no row: yes. */
bool routing_is_competent(const struct row *route);

/* Facts that the record itself shows: forwarded, many_names, originals, anonymous_none,
 * curable, limitation … merged with those the clerk ticked. */
const char *routing_flags(struct work *w, int64_t casefile_id,
                          const struct values *form);

/* Is this word among those of a text, blanks between? NULL has none. */
bool routing_has(const char *words, const char *word);

#endif
