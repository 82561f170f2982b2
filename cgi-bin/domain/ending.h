/* ending: the end of an office (kết thúc hoạt động) that its administrator recorded on
 * the office's page, for a day that is over or to come.
 *
 * Nothing moves by itself when an office ends: open work goes to a successor by a
 * reorganisation alone (domain/reorganise). So the end waits for its day to be over,
 * and is taken back by the timer where something is open then, has come meanwhile or an
 * office below has not ended: the office goes on, the log says so, and whoever
 * administers where the end was recorded is told.
 */
#ifndef KNTC_ENDING_H
#define KNTC_ENDING_H

#include "base/work.h"

#include <stdbool.h>

struct xml;

/* What somebody still waits for from an office, into its page as <unfinished> (NULL:
 * into none). true: there is some. */
bool ending_put_work(struct xml *x, struct work *w, int64_t agency_id);

/* Does an office below go on after that day? */
bool ending_has_below(struct work *w, int64_t agency_id, day_t ends_on);

/* Holds the office while it is asked whether it may end: who gives it a matter waits
 * until that is said. The first thing that a transaction does, for what it counts is as
 * of its first reading. */
void ending_lock(struct work *w, int64_t agency_id);

/* Takes the end that was recorded back, before it takes effect. false: none is. */
bool ending_take_back(struct work *w, int64_t agency_id);

/* For the timer: ends whose day is over take effect, from then on the successor reads
 * what was closed and held there; or are taken back. Each in a transaction of its own.
 * How many. */
int ending_run(struct work *w);

#endif
