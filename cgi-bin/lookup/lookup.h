/* lookup: what a citizen reads about her case (tra cứu; domain.md 17). This program
 * holds no key that opens a name, and reads only views without one.
 */
#ifndef KNTC_LOOKUP_H
#define KNTC_LOOKUP_H

#include "base/web/route.h"

#define ROUTE(method, path, role, handler, form, view)                                 \
    struct reply handler(struct request *r);
#include "lookup/routes.def"
#undef ROUTE

/* The key of the sentence for a state (lookup.KEY), by kind, level and lateness. Of a
 * denunciation the shortest. */
const char *sentence_of(const char *kind, const char *state, int level, bool is_late);

#endif
