/* letter: papers of a casefile (văn bản): drafts to read and to take along as .docx,
 * their number in the book of the office, the text kept as it was issued, the signed
 * scan. What a paper says is put together by xsl/letter from rows; whom a denunciation
 * comes from is not among them.
 */
#ifndef KNTC_LETTER_PROGRAM_H
#define KNTC_LETTER_PROGRAM_H

#include "base/web/route.h"
#include "domain/casefile.h"

#define READERS                                                                        \
    (RECEIVER | CLERK | HANDLER | VERIFIER | LEADER | HEAD | INSPECTOR | PUBLISHER)

#define ROUTE(method, path, role, handler, form, view)                                 \
    struct reply handler(struct request *r);
#include "letter/routes.def"
#undef ROUTE

struct row;

/* The text of a letter, XML of xsl/letter/text: as it was issued, or, of a draft, as it
 * would be today with this number on this day (NULL, DAY_NONE: blanks). */
const char *letter_text(struct work *w, const struct casefile *c,
                        const struct row *letter, const char *number, day_t on,
                        size_t *n);

/* A Word file of such a text, with nothing in it that differs from one time to the
 * next. Faults where it cannot be packed. */
const char *letter_pack(struct work *w, const char *text, size_t n, size_t *out_n);

/* The letter of the address, and its casefile; NULL where it is not there for her. */
const struct row *letter_find(struct request *r, const struct casefile **c);

/* The page of a form about a letter: what it is, of which matter, the way back. */
struct reply letter_form(struct request *r, const struct casefile *c,
                         const struct row *letter);

#endif
