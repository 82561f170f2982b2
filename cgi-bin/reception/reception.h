/* reception: the reception desk (tiếp công dân). */
#ifndef KNTC_RECEPTION_H
#define KNTC_RECEPTION_H

#include "base/core/clock.h"
#include "base/web/route.h"

#define RECEIVERS (RECEIVER | LEADER | HEAD)
#define FOLLOWERS (RECEIVERS | CLERK | HANDLER | VERIFIER)

#define ROUTE(method, path, role, handler, form, view)                                 \
    struct reply handler(struct request *r);
#include "reception/routes.def"
#undef ROUTE

struct row;
struct work;
struct xml;

/* The day of a session: its own, or the one to which it was put off. */
day_t session_day(const struct row *session);

/* <hidden>: the row that a form is about, beside it. */
void put_hidden(struct xml *x, const char *form, const char *name, int64_t id);

/* <letters>: papers, each with the address at which it is read. */
void put_letters(struct xml *x, struct work *w, const struct row *letters);

/* <known>: visits and matters within reach of who has this number, of an identity paper
 * (person_number_key) or of ten digits a telephone's. */
void put_known(struct xml *x, struct work *w, const char *number);

/* What became of an appointment while somebody typed: <meanwhile>. */
void appointment_put_now(struct request *r, struct xml *x, const struct row *a);

#endif
