/* place: agencies within reach of an administrator: her own and all below it; every one
 * for national. What is out of reach is not there.
 */
#ifndef KNTC_PLACE_H
#define KNTC_PLACE_H

#include "base/web/request.h"

#include <stdbool.h>
#include <stdint.h>

struct row;

/* Is the user a national administrator? 1 or 0, as queries take it. */
int64_t place_national(const struct request *r);

/* The row of an agency, or NULL. */
const struct row *place_find(struct request *r, int64_t id);

/* The agency that a page is about: of the query parameter, else the user's own; NULL:
 * out of reach. */
const struct row *place_asked(struct request *r, const char *parameter);

/* Agencies that match what was typed, at most 20. */
const struct row *place_named(struct request *r, const char *typed);

/* The agency that a form names: chosen in FIELD, or looked for in FIELD_search; several
 * that match become options of FIELD, one is taken. false: refused with a sentence. */
bool place_choose(struct request *r, const char *field);

/* The same of one that is not not_id, which is not offered; where it alone was meant,
 * that is said. */
bool place_choose_other(struct request *r, const char *field, int64_t not_id);

/* Puts the option of the agency that FIELD holds, where it has none yet. */
void place_option(struct request *r, const char *field);

#endif
