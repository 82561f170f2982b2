/* duty: the days on which a head receives citizens, held against the least that the law
 * asks (LTCD art. 11, 12, 15, 18; domain.md 4.1). The numbers are rows of
 * law_frequency.
 *
 * A month follows the row that holds on its first day. By the month every day on which
 * a periodic session of the head took place counts, also one at which nobody came. By
 * the week each week counts at most what the row asks of one, and belongs to the month
 * of its Monday. What somebody else held for the head is told, and does not count: the
 * law knows no delegation.
 */
#ifndef KNTC_DUTY_H
#define KNTC_DUTY_H

#include "base/work.h"

#include <stdbool.h>

struct row;
struct xml;

struct duty_month {
    day_t first;
    int needed; /* 0: the law names no number */
    int done;
    int delegated; /* days on which a delegate stood in */
    bool is_weekly;
    bool is_over; /* the month has ended: what is short stays short */
    const char *article;
};

/* A month from rows of law_frequency (agency_kind, reception_kind, held_by, at_least,
 * per, article, valid_from, valid_to) for this kind of agency, else for any, and rows
 * took_on, held_by of sessions of any days. */
struct duty_month duty_count(const struct row *rules, const char *agency_kind,
                             const struct row *sessions, day_t first, day_t today);

/* The agency whose head must receive: of a board, the body that it serves. */
int64_t duty_of(struct work *w, int64_t agency_id);

/* <duty> with a <month> each, newest first, from the first session on record and at
 * most a year back, sessions at its board counted. months_short: how many that are
 * over. */
void duty_put(struct xml *x, struct work *w, int64_t agency_id);

#endif
