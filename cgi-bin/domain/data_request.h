/* data_request: the Inspector General asks an office for data (ND55 art. 8 k. 3: within
 * 15 days, law_term db_extra). What is asked and answered is sealed; its term stands in
 * term_run beside those of matters, so that it is counted again and reminded of alike;
 * asked and answered are events in a chain of its own.
 */
#ifndef KNTC_DATA_REQUEST_H
#define KNTC_DATA_REQUEST_H

#include "base/core/values.h"
#include "base/work.h"

#include <stdbool.h>

struct upload;

struct data_request {
    int64_t id;
    int64_t agency_id;    /* who asks */
    int64_t to_agency_id; /* who is asked */
    int64_t made_by;
    bool is_open;
    const unsigned char *row_uid;
    int64_t version;
    int64_t seq;
    unsigned char hash[32];
};

/* Is the user's office the one that may ask? */
bool data_request_may_ask(struct work *w);

/* Until when what was asked on that day is answered; DAY_NONE: no law said so then. */
day_t data_request_until(struct work *w, day_t asked_on);

/* Asks, on a day of which that is known; the heads of the office that is asked are
 * told. Its id. */
int64_t data_request_ask(struct work *w, const struct values *form,
                         int64_t to_agency_id);

/* Under lock; NULL where it was not put to the user's office. _any: for the timer. */
struct data_request *data_request_lock(struct work *w, int64_t id);
struct data_request *data_request_lock_any(struct work *w, int64_t id);

/* Answers an open one, with a file (NULL: none); who asked is told. */
void data_request_answer(struct work *w, struct data_request *d, const char *answer,
                         const struct upload *file);

/* Where the caller has set another office, to ask or to be asked: it goes there by an
 * event, and the heads of who is asked are told. Its day stays. */
void data_request_pass(struct work *w, struct data_request *d, const char *act,
                       const char *event, const char *document, const char *detail);

#endif
