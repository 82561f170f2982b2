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
struct xml;

/* Papers of a matter have its casefile; those of a reception desk (letter/reception.c)
 * have none: c is NULL with them below. */

/* The text of a letter, XML of xsl/letter/text: as it was issued, or, of a draft, as it
 * would be today with this number on this day (NULL, DAY_NONE: blanks). */
const char *letter_text(struct work *w, const struct casefile *c,
                        const struct row *letter, const char *number, day_t on,
                        size_t *n);

/* The round and level of the matter when its act was played. */
int letter_round(const struct row *letter, const struct casefile *c);
int letter_level(const struct row *letter, const struct casefile *c);

/* The letter of the address, and its casefile; NULL where it is not there for her. */
const struct row *letter_find(struct request *r, const struct casefile **c);

/* Who may number it and put its scan beside it: who keeps the papers of matters, who
 * receives at a reception desk. */
bool letter_is_kept_by(const struct request *r, const struct casefile *c);

/* Its signed scan may be put beside it now: it has its number, none lies there yet, and
 * nothing of it is sealed. Of a sealed matter or visit no scan is kept in clear. */
bool letter_takes_scan(const struct request *r, const struct casefile *c,
                       const struct row *letter);

/* The event of the act that it carries; NULL: of a session, which has none. */
const struct row *letter_act(struct work *w, const struct casefile *c,
                             const struct row *letter);

/* Notes that it was read (read, file_read), with what it is of. */
void letter_read(struct request *r, const struct casefile *c, const struct row *letter,
                 const char *what);

/* ---- of a reception desk ---- */

/* The letter with the reach of its visit, appointment or session. */
const struct row *reception_find(struct request *r);

/* The page that it belongs to: "/reception/visit/12". */
const char *reception_back(struct work *w, const struct row *letter);

/* 'V' or 'A' and its id; 0: a session. */
char reception_subject(const struct row *letter, int64_t *id);

/* Puts in what it is filled from. */
void reception_put(struct xml *x, struct work *w, const struct row *letter,
                   const struct row *event);

/* <slip>: of a slip (phiếu hẹn) that was drafted before its appointment was moved,
 * fixed anew or given up, how that stands now. Nothing where it still holds. */
void reception_put_slip(struct xml *x, const struct row *letter);

/* Holds what it is of, and writes that it was numbered, or scanned. */
/* Under the lock of what it is of: was that sealed meanwhile, or is it gone? */
bool reception_is_sealed(struct work *w, const struct row *letter);

bool reception_note(struct work *w, const struct row *letter, const char *act,
                    const char *event, const char *number);

/* The page of a form about a letter: what it is, of which matter, the way back. Where
 * it cannot be sent any more, what happened meanwhile and what was typed; 409 for who
 * has typed nothing. */
struct reply letter_form(struct request *r, const struct casefile *c,
                         const struct row *letter, bool can);

#endif
