/* delegation: powers that one gives to a colleague of her office for some days (ủy
 * quyền, giao thay khi vắng mặt). What was given comes with the session (struct
 * lender of base/work.h), so that who has none pays nothing.
 *
 * It opens acts and no matters: reach is that of who acts, an envelope and a sealed
 * matter stay as they are for her. What the law leaves to the person herself are rows
 * of law_delegation. It counts in the office of both, for the roles that were given,
 * while who gave has them herself, and what was given is never given on.
 */
#ifndef KNTC_DELEGATION_H
#define KNTC_DELEGATION_H

#include "base/work.h"

#include <stdbool.h>
#include <stdint.h>

struct casefile;
struct move;

/* For whom the user does what one of these roles may do; NULL: in her own right, or not
 * at all. */
const struct lender *delegation_as(const struct work *w, uint32_t who);

/* May she do this for another? NULL: yes, or it is her own right; else the key of a
 * sentence (guard.KEY): hers alone by the law, or who gave it is barred, or a sealed
 * matter is not hers. c NULL: of no casefile. */
const char *delegation_why_not(struct work *w, const struct casefile *c,
                               const struct move *m);

/* Is the account she who acts, or for whom she acts (as)? Where two people are needed
 * neither counts as another. */
bool delegation_is_one(const struct work *w, const struct lender *as,
                       int64_t account_id);

/* Did somebody do this act on the casefile in the name of the user, or of her for whom
 * she acts? */
bool delegation_was_done(struct work *w, const struct casefile *c,
                         const struct lender *as, const char *act);

/* The timer: tells both sides of what ran out by itself. How many were told. */
int delegation_tell(struct work *w);

#endif
