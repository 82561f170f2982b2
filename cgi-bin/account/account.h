/* account: signing in, one's own password and second factor; accounts and agencies for
 * administrators (quản trị người dùng, cơ quan).
 */
#ifndef KNTC_ACCOUNT_AREA_H
#define KNTC_ACCOUNT_AREA_H

#include "base/web/route.h"

#define ADMINS (ADMIN | NATIONAL)

#define ROUTE(method, path, role, handler, form, view)                                 \
    struct reply handler(struct request *r);
#include "account/routes.def"
#undef ROUTE

#endif
