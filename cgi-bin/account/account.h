/* account: signing in, one's own password and second factor; accounts and agencies for
 * administrators (quản trị người dùng, cơ quan).
 */
#ifndef KNTC_ACCOUNT_AREA_H
#define KNTC_ACCOUNT_AREA_H

#include "base/web/route.h"

#define ADMINS (ADMIN | NATIONAL)

/* Who answers for the data of an office, and who sees that of all. */
#define WARDENS (HEAD | ADMIN | NATIONAL)

#define ROUTE(method, path, role, handler, form, view)                                 \
    struct reply handler(struct request *r);
#include "account/routes.def"
#undef ROUTE

/* What was changed of the record of the page lately, by whom: <meanwhile> (log.c). */
void log_put_meanwhile(struct request *r, struct xml *x, const char *object);

/* Who can be chosen in to_id: rows of id, display_name and title. */
struct row;
void colleagues_offer(struct request *r, const struct row *people);

/* What a person (a row with id and agency_id) has open, in numbers: <open>. */
void handover_put_open(struct xml *x, struct work *w, const struct row *user);

#endif
