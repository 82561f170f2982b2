/* reorganise: what becomes of an office's work when it ends, is split or renamed (sáp
 * nhập, chia tách, đổi tên; domain.md 3.1). Entered by the administrator above as rows
 * with a day, and worked off by the timer on that day.
 *
 * An open matter goes to the successor by an event (agency_succeeded), whoever of its
 * people came along keeps it; its code, its running terms and their due days stay.
 * Closed ones stay where they ended, and are read by who follows it with what no
 * condition names (agency_succeed). Letters passed on to the office wait at its
 * successor; its receptions and their places are the successor's from that day, and
 * what its desk had still to do: visits that wait for an outcome or an answer (to the
 * office that has their petition, else by the conditions of the rows), tasks of its
 * sessions and appointments, each by an event in its own chain; incidents with personal
 * data that are not closed, and requests for data that are not answered, likewise, with
 * their hours and days. Number and figures of a
 * visit and of a session stay with the office that held it (domain.md 12.3). A sealed
 * visit goes to the same person, or to the head of the new office where she is not
 * there. Accounts move or end, as the row says. The name that an office had stands in
 * agency_name, and with what happened then.
 */
#ifndef KNTC_REORGANISE_H
#define KNTC_REORGANISE_H

#include "base/work.h"

/* Goes on with what is due, each matter in a transaction of its own, at most some 500 a
 * run; stopped anywhere it goes on from there. How many followed. */
int reorganise_run(struct work *w);

#endif
