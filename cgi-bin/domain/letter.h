/* letter: papers that an act issues (văn bản: thông báo, quyết định, phiếu chuyển,
 * biên bản): drafted when the act is played, numbered and kept by the letter program.
 * Decisions on protection stand in no list: the identity program numbers and keeps
 * them.
 */
#ifndef KNTC_LETTER_H
#define KNTC_LETTER_H

#include "domain/casefile.h"

struct xml;

/* Drafts each template of the list (words of law_letter, separated by blanks) that fits
 * kind and level of the casefile today. They carry the event that was written last, and
 * keep what the matter was then: level and round, the last day of its term, the
 * dialogue held last. */
void letter_draft(struct work *w, const struct casefile *c, const char *templates);

/* The same of what a reception desk does: of a visit or an appointment, under its lock,
 * or of a session of the head, of which one draft is enough. The others are 0. */
struct letter_of {
    int64_t visit_id, appointment_id, session_id;
    int64_t agency_id;
    int64_t seq;      /* the event that was written last; 0: of a session */
    const char *kind; /* of the visit or appointment; NULL: of a session */
};

void letter_draft_reception(struct work *w, const struct letter_of *of,
                            const char *template);

/* The one of the list that fits, for the page on which the act is played; NULL: none.
 */
const char *letter_fitting(struct work *w, const struct casefile *c,
                           const char *templates);

/* ---- what every paper has ---- */

/* <basis> each: the acts that it rests on, the Law of the kind first, then those of its
 * row (letter_law; NULL: none). */
void letter_put_basis(struct xml *x, struct work *w, const char *kind,
                      const struct row *law);

/* <issuer>: the office of letter_agency, as the heading of a paper names it. */
void letter_put_issuer(struct xml *x, struct work *w, const struct row *agency);

/* ---- its number (sổ văn bản đi) ---- */

/* The number of a paper of an office of letter_agency: the one that was typed, or the
 * next of the book of this kind of paper, "05/QĐ-UBND"; plain letters (no abbreviation)
 * "05/UBND". No other paper has it, in a list or sealed: that it is used is all that is
 * written down. NULL: one has it already. */
const char *letter_number_give(struct work *w, const struct row *agency,
                               const char *abbreviation, int year, const char *typed);

#endif
