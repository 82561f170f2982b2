/* access: who read sealed data, signed in, was refused, administered (nhật ký truy
 * cập).
 *
 * Rows are only ever added, in the transaction of what they tell. They hold codes and
 * numbers, never a text that a person typed. What a code says stands in access.WHAT.
 */
#ifndef KNTC_ACCESS_H
#define KNTC_ACCESS_H

#include "base/web/request.h"
#include "base/work.h"

#include <stdbool.h>
#include <stdint.h>

struct access {
    const char *what;   /* sign_in, user_changed, … */
    int64_t account_id; /* who did it; 0: the user of the unit of work, or nobody */
    int64_t agency_id;  /* whose log it stands in; 0: that of the user, or of nobody */
    const char *object; /* account, agency, casefile, … */
    int64_t object_id;  /* 0: none */
    const unsigned char
        *device;        /* 8 bytes: keyed hash of the address; NULL: not known */
    const char *detail; /* codes, at most 200 letters of ASCII; NULL: none */
    bool is_read;       /* sealed data was shown; else something was done */
};

void access_write(struct work *w, const struct access *a);

/* Sealed data stands on the page that r gets: who is named in a letter, what she wrote,
 * whom a search found. One row a page, a list being one, with the route that says why;
 * more are further codes or NULL. Written at the end of the page and before its
 * first byte: what cannot be written down is not shown. Where the
 * disk is full reading goes on (security.md 9), and the row stands in the journal. */
void access_read(struct request *r, const char *what, const char *object,
                 int64_t object_id, const char *more);

#endif
