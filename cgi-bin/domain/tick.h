/* tick: what happens by itself when a day is over (bộ hẹn giờ). Run each minute by
 * kntc-tick.timer, or by hand; idempotent: a second run finds nothing to do.
 *
 * A decision takes effect the day after the last day to complain (LKN art. 44); a
 * sender's time to complete a letter runs out; a booked visit is missed; lookup secrets
 * that nobody printed are erased after 30 days, kept answers of forms too; a form that
 * waits for its writer goes after a day; office sums are made again where facts were
 * added. Before all that, terms are counted again where the calendar changed
 * (domain/recount).
 */
#ifndef KNTC_TICK_H
#define KNTC_TICK_H

#include "base/work.h"

struct tick_report {
    int recounted; /* terms that the calendar moved */
    int effective; /* decisions that took effect */
    int lapsed;    /* letters filed because nothing came */
    int secrets;   /* lookup secrets erased */
    int forms;     /* kept answers erased */
    int unsaved;   /* forms erased whose writer did not come back */
    int sums;      /* office years summed again */
};

/* Everything that is due; each matter in a transaction of its own, bounded by 500 a
 * run. */
void tick_run(struct work *w, struct tick_report *report);

#endif
