/* settlement: worklist, casefile, and the one handler that plays every act
 * (giải quyết khiếu nại, tố cáo, kiến nghị, phản ánh).
 */
#ifndef KNTC_SETTLEMENT_H
#define KNTC_SETTLEMENT_H

#include "base/web/route.h"

struct casefile;

#define SETTLERS (CLERK | HANDLER | VERIFIER | LEADER | HEAD | INSPECTOR | PUBLISHER)

/* Acts that are offered on a page of their own, not on that of the matter; each list
 * ends with NULL. */
extern const char *const verification_acts[], *const enforcement_acts[];

/* Is this act in the list? */
bool acts_name(const char *const *acts, const char *act);

/* Whether facts are found out about it, on a page of their own (verification.c). */
bool casefile_is_verified(const struct casefile *c);

#define ROUTE(method, path, role, handler, form, view)                                 \
    struct reply handler(struct request *r);
#include "settlement/routes.def"
#undef ROUTE

#endif
