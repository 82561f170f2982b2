/* later: what is done when the transaction of a page has ended well, before the answer
 * leaves: a statement that a page which only reads may not make, or what cannot be
 * taken back. Not done where the transaction is rolled back or played again.
 */
#ifndef KNTC_LATER_H
#define KNTC_LATER_H

#include "base/work.h"

/* Puts call(w, what) on the list; what lives as long as the request. */
void later_add(struct work *w, void (*call)(struct work *w, const void *what),
               const void *what);

/* The dispatcher's: does what is on the list in the order in which it came there, each
 * statement by itself; and forgets it. */
void later_do(struct work *w);
void later_forget(struct work *w);

#endif
