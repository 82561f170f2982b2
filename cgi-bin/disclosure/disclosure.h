/* disclosure: published decisions, the schedule of reception, how fast offices are
 * (công khai). This program holds no key that opens a name and reads only views without
 * one.
 */
#ifndef KNTC_DISCLOSURE_H
#define KNTC_DISCLOSURE_H

#include "base/web/route.h"

#define ROUTE(method, path, role, handler, form, view)                                 \
    struct reply handler(struct request *r);
#include "disclosure/routes.def"
#undef ROUTE

#endif
