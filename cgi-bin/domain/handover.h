/* handover: all open work of a person goes to a colleague of her office (bàn giao công
 * việc). Entered by her or by who administers the office, worked off by the timer.
 *
 * What she holds or is assigned to follows by an event in each casefile
 * (work_handed_over), then her visits that wait for an outcome or an answer, then her
 * open tasks of receptions, each by one in its own chain. What the colleague must not
 * have, because she is barred or has no role for it, stays and is listed with the
 * reason; visits are counted. What is given by name goes back to the head
 * (work_handed_back), or to a leader where no head may have it: to find out, and a
 * sealed matter, which an administrator gives to nobody and which stands in no list. A
 * sealed one that nobody may have stays, and the handover is not finished: she and who
 * administers her office are told that, and nothing of the matter. A sealed visit goes
 * to the head who may have the petition that it brought; one that brought none stays,
 * for nobody knows of whom it speaks.
 */
#ifndef KNTC_HANDOVER_H
#define KNTC_HANDOVER_H

#include "base/work.h"

/* Goes on with what is due, each thing in a transaction of its own, at most some 500 a
 * run; stopped anywhere it goes on from there. How many went. */
int handover_run(struct work *w);

#endif
