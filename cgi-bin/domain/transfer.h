/* transfer: a petition passed to the competent agency, and what became of it (chuyển
 * đơn; domain.md 5.4). The receiver takes it over as a casefile of its own, whose term
 * starts that day, or gives it back with a reason; the sender sees either.
 */
#ifndef KNTC_TRANSFER_H
#define KNTC_TRANSFER_H

#include "base/core/values.h"
#include "base/work.h"
#include "domain/casefile.h"

struct agency;
struct xml;

/* Takes over a transfer addressed to my agency. NULL: it is not, or was answered
 * already. The sender's code leads to the new casefile from now on; of a denunciation
 * nobody at the agency that sent it sees anything any more. form: document. */
struct casefile *transfer_take(struct work *w, int64_t id, const struct values *form);

/* Gives it back: the first casefile is to be sorted again. form: ground, article,
 * proper_id, note. false: not addressed to my agency, or answered already. */
bool transfer_give_back(struct work *w, int64_t id, const struct values *form);

/* Answers the agency that sent it (văn bản phúc đáp): it sees number and words, and the
 * transfer waits no more. form: document, note. false: not taken over here, or answered
 * already. */
bool transfer_reply(struct work *w, int64_t id, const struct values *form);

/* Whom a letter must go to that was passed on twice already: the nearest body above all
 * agencies that have had it, for which the Inspectorate stands in where that is the
 * Government. NULL: anybody; also where this agency is that body, which then says who
 * is competent. */
const struct agency *transfer_superior(struct work *w, const struct casefile *c);

/* <transfers>: the whole way of a letter of which this casefile is a stage; nothing
 * where it was never passed on. chain_id 0: that of the casefile. */
void transfer_put_chain(struct xml *x, struct work *w, int64_t casefile_id,
                        int64_t chain_id);

#endif
