/* letter: papers that an act issues (văn bản: thông báo, quyết định, phiếu chuyển,
 * biên bản): drafted when the act is played, numbered and kept by the letter program.
 */
#ifndef KNTC_LETTER_H
#define KNTC_LETTER_H

#include "domain/casefile.h"

/* Drafts each template of the list (words of law_letter, separated by blanks) that fits
 * kind and level of the casefile today. They carry the event that was written last. */
void letter_draft(struct work *w, const struct casefile *c, const char *templates);

/* The one of the list that fits, for the page on which the act is played; NULL: none.
 */
const char *letter_fitting(struct work *w, const struct casefile *c,
                           const char *templates);

#endif
