/* reckon: why a day is the last one of a term (tính hạn), told alike of a term that
 * runs and of one that somebody asks about.
 */
#ifndef KNTC_RECKON_H
#define KNTC_RECKON_H

#include "domain/deadline.h"

struct row;
struct work;
struct xml;

/* Inside <reckoning>: first_on, the day from which it counts; <rule>, the row of
 * law_term; <days>, each day that was skipped or moved the end, and each Saturday that
 * counts; <inside>, the holidays that a term in calendar days runs over. Each <day> has
 * on, weekday, is_work, name, note and mark. */
void reckon_put(struct xml *x, const struct calendar *c, const struct row *rule,
                day_t start, day_t raw, day_t due);

/* <reckoning> of a rule from a day on as if a term ran: started_on, raw_on, due_on,
 * effective_on where the term brings something about, an <extended n due_on> for each
 * extension that the rule allows, is_unknown where the calendar says nothing of its
 * years, and the <act>s that its article names. */
void reckon_put_asked(struct xml *x, struct work *w, const struct row *rule,
                      day_t start);

#endif
