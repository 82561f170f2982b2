/* intake: the inbox of an office (tiếp nhận, phân loại, xử lý đơn). */
#ifndef KNTC_INTAKE_H
#define KNTC_INTAKE_H

#include "base/web/route.h"

#define TAKERS (RECEIVER | CLERK | HANDLER)
#define SORTERS (RECEIVER | CLERK | HANDLER | LEADER | HEAD)

#define ROUTE(method, path, role, handler, form, view) struct reply handler(struct request *r);
#include "intake/routes.def"
#undef ROUTE

#endif
