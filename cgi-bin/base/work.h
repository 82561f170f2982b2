/* work: a unit of work. What every function of domain/ and every query takes, so that
 * a request, a test and the command-line tool are the same to them.
 */
#ifndef KNTC_WORK_H
#define KNTC_WORK_H

#include "base/core/clock.h"

#include <stdbool.h>
#include <stdint.h>

struct arena;
struct db;
struct ring;
struct conf;
struct later;

/* Somebody for whom the user acts today (domain/delegation). */
struct lender {
    struct lender *next;
    uint32_t roles; /* that she gave */
    int64_t account_id;
    int64_t delegation_id;
    const char *name;
    const char *document;
    const char *sign_form; /* kt, tl, tuq */
};

/* Who does it. Rights are read fresh for each request. */
struct user {
    int64_t account_id;
    int64_t agency_id;
    int64_t top_id; /* province or ministry above the agency */
    uint32_t roles; /* bits of enum role (base/web/route.h), with what was lent */
    uint32_t own;   /* without it */
    struct lender *lenders;
    const char *name; /* display name */
    const char *agency_code;
    const char *agency_name;
    const char *agency_kind; /* domain.md 3.1, e.g. province_board */
    instant_t signed_in_at;
    bool is_enrolled; /* has a password of her own and a second factor */
    int unread;       /* notices, counted to a hundred */
};

struct work {
    struct arena *mem;
    struct db *db;
    const struct ring *ring; /* keys that this program holds; NULL: none */
    const struct user *me;   /* NULL: a citizen, or nobody */
    const struct conf *conf;
    instant_t now; /* one instant for the whole unit of work */
    day_t today;
    uint64_t number;           /* of the request, for the log */
    const struct later *later; /* base/web/later.h */
    int opened;                /* sealed values read so far on this page */
    bool is_noted;             /* and that they were read will be written down */
};

#endif
