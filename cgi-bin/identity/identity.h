/* identity: opening an envelope, for who is assigned to the matter, with a reason that
 * is recorded before anything is read (security.md 2).
 */
#ifndef KNTC_IDENTITY_H
#define KNTC_IDENTITY_H

#include "base/web/route.h"

/* Who may be told that somebody wants to be protected. */
#define ASKERS (RECEIVER | CLERK | HANDLER | LEADER | HEAD | FRESH | OWN)

/* What a decision on protection says as a paper; area.c loads it. */
#define PROTECTION_SHEET "letter/protection"

#define ROUTE(method, path, role, handler, form, view)                                 \
    struct reply handler(struct request *r);
#include "identity/routes.def"
#undef ROUTE

#endif
