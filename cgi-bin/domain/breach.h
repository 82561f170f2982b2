/* breach: an incident with personal data (sự cố dữ liệu cá nhân): what an agency finds,
 * reports to the Ministry of Public Security within the hours of law_term
 * breach_notice, tells those whom it concerns, and closes (Law on the Protection of
 * Personal Data, art. 23).
 *
 * The hours run from the one in which it was found, through nights and holidays, where
 * it may do harm; what does none is kept all the same. Each act is an event in a chain
 * of its own. No row names a person.
 */
#ifndef KNTC_BREACH_H
#define KNTC_BREACH_H

#include "base/core/values.h"
#include "base/work.h"

#include <stdbool.h>

struct breach {
    int64_t id;
    int64_t agency_id;
    instant_t found_at;
    bool may_harm;
    bool is_open;
    bool is_reported;
    bool is_told;
    int64_t version;
    int64_t seq;
    unsigned char hash[32];
};

/* Until when it is to be reported; 0: no such term held on that day. */
instant_t breach_due(struct work *w, instant_t found_at);

/* Writes one down for the user's agency and tells head and administrators there; its
 * id. data: the kinds, space-separated. */
int64_t breach_record(struct work *w, const struct values *form, instant_t found_at,
                      const char *data);

/* Under lock; NULL where it is not of the user's agency. _any: for the timer. */
struct breach *breach_lock(struct work *w, int64_t id);
struct breach *breach_lock_any(struct work *w, int64_t id);

/* What is done about an open one: the caller holds it and has asked whether it still
 * can be done. */
void breach_report(struct work *w, struct breach *b, instant_t at, const char *number);
void breach_tell(struct work *w, struct breach *b, instant_t at, const char *how);
void breach_harm(struct work *w, struct breach *b, int64_t people);
void breach_close(struct work *w, struct breach *b, const char *measures);

/* Where the caller has set another agency: it goes there by an event, and head and
 * administrators there are told. Its hour stays. */
void breach_pass(struct work *w, struct breach *b, const char *act, const char *event,
                 const char *document, const char *detail);

/* For the timer: a day before the hour, and when it is over, head and administrators
 * are reminded, by notice and mail, each in a transaction of its own. Idempotent.
 * How many incidents. */
int breach_remind(struct work *w);

#endif
