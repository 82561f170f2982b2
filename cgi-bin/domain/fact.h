/* fact: one row for each thing that a report may count (performance.md 6).
 *
 * Written in the transaction of its event with that event's day and agency; never
 * recomputed from the present state. A correction is a fact with n = -1.
 */
#ifndef KNTC_FACT_H
#define KNTC_FACT_H

#include "base/work.h"

struct casefile;

/* measure: received, handled, accepted, settled, settled_in_time, settled_late,
 * transferred, replied, published, …; extra: what the report splits by (act, outcome),
 * or ""; amount: people or days, 1 otherwise. The same fact twice on one day counts
 * once. */
void fact_add(struct work *w, const struct casefile *c, const char *measure,
              const char *extra, int64_t amount);

/* For visits and other things that are no casefile. */
void fact_add_for(struct work *w, int64_t agency_id, int64_t id, const char *measure,
                  const char *kind, const char *field_code, const char *extra,
                  int64_t amount);

#endif
