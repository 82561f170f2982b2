/* reception: the reception desk (tiếp công dân). */
#ifndef KNTC_RECEPTION_H
#define KNTC_RECEPTION_H

#include "base/web/route.h"

#define RECEIVERS (RECEIVER | LEADER | HEAD)

#define ROUTE(method, path, role, handler, form, view)                                 \
    struct reply handler(struct request *r);
#include "reception/routes.def"
#undef ROUTE

#endif
