/* transfer: a petition passed to the competent agency, and what became of it (chuyển
 * đơn; domain.md 5.4). The receiver takes it over as a casefile of its own, whose term
 * starts that day, or gives it back with a reason; the sender sees either.
 */
#ifndef KNTC_TRANSFER_H
#define KNTC_TRANSFER_H

#include "base/core/values.h"
#include "base/work.h"
#include "domain/casefile.h"

/* Takes over a transfer addressed to my agency. NULL: it is not, or was answered
 * already. The sender's code leads to the new casefile from now on; of a denunciation
 * nobody at the agency that sent it sees anything any more. form: document. */
struct casefile *transfer_take(struct work *w, int64_t id, const struct values *form);

/* Gives it back: the first casefile is to be sorted again. form: ground, proper_id,
 * note. false: not addressed to my agency, or answered already. */
bool transfer_give_back(struct work *w, int64_t id, const struct values *form);

#endif
