/* claim: what a complainant asks for (yêu cầu), one row a request, from acceptance to
 * its outcome in the decision (LKN art. 10, 31). What was withdrawn is never taken up
 * again.
 */
#ifndef KNTC_CLAIM_H
#define KNTC_CLAIM_H

#include "domain/casefile.h"

/* Adds requests, one a line of text (NULL: none), of a form's field "claims". false:
 * too many, too long, or one that was withdrawn before; nothing was added. */
bool claim_add(struct work *w, struct casefile *c, const char *text,
               struct refusal *why);

/* Do the outcomes of the requests agree with that of the decision, and has each one? A
 * matter whose requests nobody wrote down has one, the demand of the letter, with the
 * outcome of the decision, and with what the form says of the decision complained about
 * where it asks (fate_of_decision, ruling); it is added here. */
bool claim_close(struct work *w, struct casefile *c, const struct values *form,
                 struct refusal *why);

#endif
