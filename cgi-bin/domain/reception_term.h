/* reception_term: the terms that run on what a reception desk does: until when who came
 * is told of the result (LTCD art. 28), until when the conclusion of a session of the
 * head is made known.
 *
 * They stand in term_run beside those of matters, so that a new holiday counts them
 * again and the timer reminds of them alike. The day stands on the visit and on the
 * session, too, for their lists. The caller holds that row.
 */
#ifndef KNTC_RECEPTION_TERM_H
#define KNTC_RECEPTION_TERM_H

#include "base/core/clock.h"

#include <stdint.h>

struct work;

/* Starts visit_answer on the day that a visit closed, session_notice on the day that a
 * session was held; one that runs already ends. */
void reception_term_visit(struct work *w, int64_t visit_id, day_t closed);
void reception_term_session(struct work *w, int64_t session_id, day_t held);

/* Ends it; nothing where none runs. */
void reception_term_visit_over(struct work *w, int64_t visit_id);
void reception_term_session_over(struct work *w, int64_t session_id);

#endif
