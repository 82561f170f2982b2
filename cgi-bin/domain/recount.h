/* recount: open terms counted again because a day became a holiday, or is none any more
 * (tính lại hạn). Closed terms keep their day, and so does one that stands still until
 * it goes on (term_resume counts by the calendar of then).
 *
 * A change is a row of calendar_change. The timer works it off a minute later, when no
 * unit of work runs that began with the old calendar: it walks along the due days from
 * the day on, in batches, and keeps how far it came. Transfers that wait for an answer
 * come after the terms. Where a due day moves, the casefile gets due_recomputed, under
 * the name of who changed the calendar. A matter that faults is set apart
 * (domain/apart) and tried again each hour.
 */
#ifndef KNTC_RECOUNT_H
#define KNTC_RECOUNT_H

#include "base/core/clock.h"

struct work;

/* Notes that a day counts otherwise from now on, and by which act or notice; who: an
 * account, 0 where the file of the law was loaded. */
void recount_note(struct work *w, day_t day, const char *source, int64_t who);

/* Works off what is noted, bounded: some 500 terms moved a run and 10,000 looked at.
 * Number of terms that moved. Idempotent; begins transactions of its own. */
int recount_run(struct work *w);

#endif
