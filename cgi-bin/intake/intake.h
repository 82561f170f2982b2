/* intake: the inbox of an office (tiếp nhận, phân loại, xử lý đơn). */
#ifndef KNTC_INTAKE_H
#define KNTC_INTAKE_H

#include "base/web/route.h"

#define TAKERS (RECEIVER | CLERK | HANDLER)
/* Who verifies has it in hand as well. */
#define CORRECTORS (TAKERS | VERIFIER)
#define SORTERS (RECEIVER | CLERK | HANDLER | LEADER | HEAD)

struct casefile;
struct dedup_candidate;
struct work;

/* What may be the same as a stored letter, best first; NULL: nothing. */
struct dedup_candidate *duplicates_of(struct work *w, const struct casefile *c);

#define ROUTE(method, path, role, handler, form, view)                                 \
    struct reply handler(struct request *r);
#include "intake/routes.def"
#undef ROUTE

#endif
