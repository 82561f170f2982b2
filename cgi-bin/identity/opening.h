/* opening: what every opening of something sealed has in common: who may, why, how
 * often a day, and of a matter that has ended a second person who agreed (security.md
 * 2).
 */
#ifndef KNTC_OPENING_H
#define KNTC_OPENING_H

#include "base/web/route.h"

struct row;

/* What is to be opened of which matter. */
struct opening {
    const struct row *matter;
    const char *what;     /* people, scan, annex, protection: identity_opened.what */
    const char *store_id; /* of a scan: which; else NULL */
    const char *path;     /* of the page that asks for it */
};

/* The page that asks why, with who has opened what so far. */
struct xml *opening_page(struct request *r, const struct opening *o);

/* true: the opening is recorded, and what is sealed may be read now. Else *answer says
 * why not. */
bool opening_record(struct request *r, const struct opening *o, struct reply *answer);

/* Who settles the matter of the address reads who is protected, and gives no reason for
 * it (domain.md 7.2: it is his to know). Each page is an access row of its own kind;
 * the head's list of openings has one line a day, person and matter. Call it where a
 * page shows protection. */
void opening_settles(struct request *r, const char *what);

/* The document in the matter's envelope, or in the one of a paper that came later;
 * faults where there is none, or not what it should hold. */
void *opening_read(struct work *w, const struct row *envelope);

/* <people>: who is in the envelope of a matter (envelope_matter), and behind them, with
 * the role "corrected", who stood there before she was corrected (domain/correction).
 */
void opening_people(struct xml *x, struct work *w, const struct row *matter);

#endif
