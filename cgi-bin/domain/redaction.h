/* redaction: the text that one writes anew for the public and another confirms
 * (domain.md 14.2). Its words never change: what is wrong is sent back and written
 * again.
 */
#ifndef KNTC_REDACTION_H
#define KNTC_REDACTION_H

#include "base/work.h"
#include "domain/casefile.h"

#include <stdbool.h>
#include <stdint.h>

/* What is published: the decision of this level, or the conclusion of this round. */
struct settled {
    const char *number, *outcome;
    day_t day;
    int64_t by, proposed_by;
};

/* false: there is none. */
bool redaction_settled(struct work *w, const struct casefile *c, struct settled *out);

/* Did she who acts, or she for whom (as), propose or decide what is published? */
bool redaction_is_decider(struct work *w, const struct casefile *c,
                          const struct lender *as);

/* The text that waits to be confirmed, without its words (redaction_facts); NULL: none.
 */
const struct row *redaction_waiting(struct work *w, const struct casefile *c);

/* Was it prepared by her who acts, or by or for her for whom she acts? */
bool redaction_is_mine(const struct work *w, const struct lender *as,
                       const struct row *text);

/* Onto a page: the last text of this level and round, if it is not public, and why it
 * came back; whether the matter has left where it could be. What it was, for who fills
 * a form; NULL: none. */
struct xml;
const struct row *redaction_put(struct xml *x, struct work *w,
                                const struct casefile *c);

#endif
