/* crowd: a group of people (đoàn đông người; LTCD, domain.md 4.4) is told to the
 * reception boards above as soon as it is received. Which kinds of board are told is
 * rows of list group_alert of law_choice: of the province, for what lies below it, and
 * of the whole country.
 *
 * What a board learns is the office, the hour, how many came and the field of the
 * matter; of one that denounces not even that field. Who came it never reads.
 */
#ifndef KNTC_CROWD_H
#define KNTC_CROWD_H

#include "base/work.h"
#include "domain/agency.h"

#include <stdint.h>

/* Who receives, leads or heads at the boards above an office gets a notice of this
 * visit. The names of the boards that have somebody to be told, for its history; NULL:
 * nobody was. */
const char *crowd_tell(struct work *w, const struct agency *agency, int64_t visit_id);

/* What the own office is told of: a central board (all = true), a board of a province
 * (its own); neither: false. */
struct crowd_reach {
    bool is_board;
    bool all;
};
struct crowd_reach crowd_reach(struct work *w);

#endif
