/* paper: the files of a casefile: shown, sent, added. */
#ifndef KNTC_DESK_PAPER_H
#define KNTC_DESK_PAPER_H

#include "base/web/route.h"
#include "domain/casefile.h"

/* <documents>, each with its path under base ("/intake/petition/12"). */
void desk_put_papers(struct xml *x, struct work *w, const struct casefile *c,
                     const char *base);

/* Sends the file named {key} of casefile {id}; sealed, infected and missing ones are not
 * there. */
struct reply desk_file_send(struct request *r);

/* Keeps the files that came with an act's form. */
void desk_keep_papers(struct request *r, const struct casefile *c);

#endif
