/* task: what a session of the head gave an office, or somebody of the own one, to do
 * until a day (domain.md 4.2). Its text and its result are sealed; given, done and
 * passed on are events in a chain of its own.
 */
#ifndef KNTC_TASK_H
#define KNTC_TASK_H

#include "base/work.h"

#include <stdbool.h>

struct task {
    int64_t id;
    int64_t agency_id;    /* whose session it was, who follows it */
    int64_t to_agency_id; /* who does it */
    int64_t doer_id;      /* who of that does it; 0: nobody is named */
    int64_t made_by;
    bool is_open;
    const unsigned char *row_uid;
    int64_t version;
    int64_t seq;
    unsigned char hash[32];
};

/* Gives it out of a session that the caller has found. */
struct task *task_give(struct work *w, int64_t session_id, int64_t to_agency_id,
                       int64_t doer_id, const char *text, day_t due_on);

/* Under lock; NULL where it is not this agency's, to follow or to do. _any: for the
 * timer. */
struct task *task_lock(struct work *w, int64_t id);
struct task *task_lock_any(struct work *w, int64_t id);

/* It is done, with this result; who gave it is told. The caller holds an open one. */
void task_finish(struct work *w, struct task *t, const char *result, day_t done_on);

/* Where the caller has set another office or doer: it goes there by an event. Its day
 * stays. */
void task_pass(struct work *w, struct task *t, const char *act, const char *event,
               const char *document, const char *detail);

/* Tells an account of it once, as it stands, unless she does it herself. */
void task_tell(struct work *w, const struct task *t, int64_t account_id,
               const char *kind);

#endif
