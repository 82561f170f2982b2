/* limit: until when one may complain (thời hiệu; LKN art. 9, 33, 48), by rows of
 * law_term: complaint_limit, second_limit, discipline_limit_1, discipline_limit_2; and
 * until when again after a complaint was terminated (LKN art. 11 k. 8): resume_limit.
 *
 * It runs from the day on which the sender received the decision or knew of it, which
 * the letter says (known_on), to the day on which the letter came. What an obstacle
 * took is not counted (LKN art. 9): that is for who proposes, and stands in the note.
 */
#ifndef KNTC_LIMIT_H
#define KNTC_LIMIT_H

#include "domain/casefile.h"

struct limit {
    const char *term;
    int length;
    day_t start;
    day_t last; /* on which one may still complain */
    bool is_over;
};

/* false: no complaint, alone or among other matters (kind mixed), or nobody knows since
 * when. */
bool limit_of(struct work *w, const struct casefile *c, struct limit *out);

/* The same from the day on which an earlier complaint was terminated that a clerk found
 * to be this one; the latest, where there are several. false: there is none. */
bool limit_resume(struct work *w, const struct casefile *c, struct limit *out);

/* The ground (law_not_accepted) not to accept it that follows from its days and from
 * what was withdrawn before; NULL: none. LKN art. 11 k. 10, then k. 8, then k. 6; who
 * is in time by k. 8 is not asked for k. 6 again. */
const char *limit_ground(struct work *w, const struct casefile *c);

/* The last day to complain a second time about a first decision received on that day.
 */
day_t limit_second(struct work *w, const struct casefile *c, day_t received);

/* <limit> of a page: the one that is asked, or nothing. */
void limit_put(struct xml *x, struct work *w, const struct casefile *c);

#endif
