/* deadline: how long the law gives (thời hạn), counted as the law counts.
 *
 * Pure rules over a calendar; domain/term runs them on casefiles. Civil Code 2015
 * art. 147, 148; Labour Code 2019 art. 111, 112 (domain.md 11.1):
 *   R-DAY1  the day of the start event is not counted
 *   R-LAST  a last day that is a rest day moves to the next working day
 *   R-WD    working days count Monday to Friday without holidays, with worked Saturdays
 *   R-SUSP  days from the suspension up to the day before resuming do not count
 *   R-EXT   an extension is counted from the raw last day, then R-LAST
 */
#ifndef KNTC_DEADLINE_H
#define KNTC_DEADLINE_H

#include "base/core/clock.h"

#include <stdbool.h>

struct arena;
struct work;

/* Days that differ from Monday to Friday (ngày nghỉ lễ, ngày làm bù). */
struct calendar {
    int n;
    struct special {
        day_t day;
        bool is_work;
        const char *name;
        const char *note; /* why it is one, or NULL */
        const char *mark; /* v, m, r: as in rows of the law */
    } * special;          /* by day */
};

enum unit { UNIT_DAY, UNIT_WORKING_DAY, UNIT_MONTH, UNIT_HOUR };

/* The unit of a word of law_term ("day", "working_day", "month", "hour"); faults for
 * others. */
enum unit unit_of(const char *word);

/* The calendar as it stands: what was entered outweighs law_holiday. Read anew by each
 * unit of work that counts, so that none counts with an old one. */
const struct calendar *calendar_load(struct work *w);

/* Is it a working day? why (may be NULL): the holiday's name, "" for a weekend. */
bool calendar_is_working(const struct calendar *c, day_t day, const char **why);

/* What makes this day differ from its day of the week, or NULL. */
const struct special *calendar_special(const struct calendar *c, day_t day);

/* This day if it is a working day, else the next one. */
day_t calendar_next_working(const struct calendar *c, day_t day);

/* The last day before R-LAST: start + length, not counting start. */
day_t deadline_raw(const struct calendar *c, day_t start, int length, enum unit unit);

/* R-LAST over a raw day; working-day terms end on a working day by themselves. */
day_t deadline_due(const struct calendar *c, day_t raw);

/* length working days before a day: schedules are posted so long before a session. */
day_t deadline_before(const struct calendar *c, day_t day, int length);

/* Raw last day after a suspension: whole days from suspended up to the day before
 * resumed. */
day_t deadline_resumed(day_t raw, day_t suspended, day_t resumed);

#endif
