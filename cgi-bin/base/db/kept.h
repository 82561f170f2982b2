/* kept: rows of reference that a worker reads again after a minute and not for each
 * page: the provinces of a filter, the fields of matters. What must be of the same
 * moment as the page (a right, a state, a day) is never kept.
 */
#ifndef KNTC_KEPT_H
#define KNTC_KEPT_H

#include <stdint.h>

struct arena;
struct row;
struct work;

/* Zeroed at first; one a query. */
struct kept {
    struct arena *mem;
    struct row *rows;
    int64_t at; /* clock_ticks of the reading */
};

/* The rows of a query without arguments that opens nothing sealed. Where the
 * configuration says test, they are read each time. */
struct row *kept_rows(struct kept *k, struct work *w,
                      struct row *(*read)(struct work *w));

#endif
