/* letter: papers that an act issues (văn bản: thông báo, quyết định, phiếu chuyển,
 * biên bản): drafted when the act is played, numbered and kept by the letter program.
 */
#ifndef KNTC_LETTER_H
#define KNTC_LETTER_H

#include "domain/casefile.h"

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

#endif
