/* rating: what the sender of a reflection thinks of the answer that she got (đánh giá).
 *
 * One for each matter; she may change it RATING_CHANGES times within RATING_DAYS.
 * Grades are rows of law_choice (rating_grade). What is not solved is a reminder to the
 * body above the agency that answered: its head and inspectors, and the head of the
 * agency, are told, and it stands on their list with her reason. Sums are kept with
 * each rating, so that nobody counts.
 */
#ifndef KNTC_RATING_H
#define KNTC_RATING_H

#include "base/work.h"

#include <stdbool.h>

struct casefile;

enum { RATING_CHANGES = 3, RATING_DAYS = 30 };

/* Is there an answer, and may she (still) say what she thinks of it? */
bool rating_may(struct work *w, int64_t casefile_id, const char *kind,
                const char *state);

/* Keeps it, of a locked casefile for which she may; reason NULL where it is solved. */
void rating_give(struct work *w, struct casefile *c, const char *grade,
                 const char *reason);

#endif
