/* paper: the files and letters of a casefile: shown and sent. */
#ifndef KNTC_DESK_PAPER_H
#define KNTC_DESK_PAPER_H

#include "base/web/route.h"
#include "domain/casefile.h"

/* <documents>, each with its path under base ("/intake/petition/12"), and <letters>,
 * which the acts on it have drafted. */
void desk_put_papers(struct xml *x, struct work *w, const struct casefile *c,
                     const char *base);

/* Sends the file named {key} of casefile {id}; sealed, infected and missing ones are
 * not there. */
struct reply desk_file_send(struct request *r);

#endif
