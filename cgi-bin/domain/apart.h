/* apart: a piece of the timer's work on one matter, in a transaction of its own and
 * behind a wall: where it faults it is rolled back, logged and noted by the casefile's
 * id in tick_fault (kntc doctor tells), and the rest goes on. What is noted is tried
 * again after an hour, and forgotten once it succeeds.
 */
#ifndef KNTC_APART_H
#define KNTC_APART_H

#include "base/work.h"

#include <stdbool.h>
#include <stdint.h>

struct apart {
    const char *what; /* effect, lapse, recount */
    int64_t casefile_id;
    int64_t item_id, change_id; /* recount; else 0 */
    int stage;
    bool is_noted; /* it faulted before */
};

/* true: played and committed; false: play said no, or faulted, and nothing was written
 * but the note. A database that is lost or full still faults; where another was in the
 * way it is played again at once, five times in all, and noted then. play begins with
 * no transaction of its own. */
bool apart_play(struct work *w, const struct apart *a,
                bool (*play)(struct work *w, const struct apart *a, void *self),
                void *self);

/* What faulted in the last run of apart_play since the last call. */
int apart_faults(void);

#endif
