/* disclosure: published decisions, the schedule of reception, how fast offices are
 * (công khai). This program holds no key that opens a name and reads only views without
 * one.
 */
#ifndef KNTC_DISCLOSURE_H
#define KNTC_DISCLOSURE_H

#include "base/web/route.h"

#include <stdbool.h>
#include <stdint.h>

struct work;
struct xml;

/* An office by its name: where one alone fits it is taken. false: none or several,
 * which are offered in <offices>, and a list would be of no use; path: where a choice
 * leads, up to its agency=. */
bool choose_office(struct work *w, struct xml *x, const char *office, int64_t *agency,
                   const char *path);

/* <choice name="top"> of a filter: the provinces, one of them chosen or 0. */
void put_provinces(struct xml *x, struct work *w, int64_t chosen);

#define ROUTE(method, path, role, handler, form, view)                                 \
    struct reply handler(struct request *r);
#include "disclosure/routes.def"
#undef ROUTE

#endif
