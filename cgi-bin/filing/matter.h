/* matter: a matter whose code and secret its sender has shown. */
#ifndef KNTC_MATTER_H
#define KNTC_MATTER_H

#include "filing/filing.h"

struct casefile;
struct row;

struct matter {
    const char *code; /* as on her receipt */
    int64_t first_id; /* the casefile of that code */
    int64_t id;       /* where it is handled now: after a transfer, or joined */
    bool is_sealed;
    const struct row *row;  /* of id */
    const struct row *late; /* a term of the office that is over; NULL: none */
};

/* NULL: she has to show code and secret again. */
struct matter *matter_read(struct request *r);

/* The casefile under its lock, if she may do what the form says; else *p is the answer.
 */
struct casefile *matter_take(struct request *r, struct matter **m, struct reply *p);

#endif
