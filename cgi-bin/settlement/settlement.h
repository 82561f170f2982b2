/* settlement: worklist, casefile, and the one handler that plays every act
 * (giải quyết khiếu nại, tố cáo, kiến nghị, phản ánh).
 */
#ifndef KNTC_SETTLEMENT_H
#define KNTC_SETTLEMENT_H

#include "base/web/route.h"

#define SETTLERS (CLERK | HANDLER | VERIFIER | LEADER | HEAD | INSPECTOR | PUBLISHER)

#define ROUTE(method, path, role, handler, form, view)                                 \
    struct reply handler(struct request *r);
#include "settlement/routes.def"
#undef ROUTE

#endif
