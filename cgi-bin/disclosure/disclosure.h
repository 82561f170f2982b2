/* disclosure: published decisions, the schedule of reception, how fast offices are
 * (công khai). This program holds no key that opens a name and reads only views without
 * one.
 */
#ifndef KNTC_DISCLOSURE_H
#define KNTC_DISCLOSURE_H

#include "base/web/route.h"

#include <stdint.h>

struct work;
struct xml;

/* <choice name="top"> of a filter: the provinces, one of them chosen or 0. */
void put_provinces(struct xml *x, struct work *w, int64_t chosen);

#define ROUTE(method, path, role, handler, form, view)                                 \
    struct reply handler(struct request *r);
#include "disclosure/routes.def"
#undef ROUTE

#endif
