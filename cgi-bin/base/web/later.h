/* later: what is done at the end of a page that goes through, before the answer leaves.
 * Nothing of it is done where the page is rolled back; where it is played again it is
 * put on the list again.
 */
#ifndef KNTC_LATER_H
#define KNTC_LATER_H

#include "base/work.h"

/* A statement. Where the page writes it is the last of its transaction; where it only
 * reads, and may make none, one by itself behind it. What lives as long as the request.
 */
void later_write(struct work *w, void (*call)(struct work *w, const void *what),
                 const void *what);

/* What cannot be taken back, once all is committed; makes no statement. */
void later_do(struct work *w, void (*call)(struct work *w, const void *what),
              const void *what);

/* The dispatcher's. */
void later_forget(struct work *w);
void later_written(struct work *w);
void later_done(struct work *w);

#endif
