/* conceal: a denunciation that is found later, inside a letter entered as something
 * else (niêm phong đơn; LTC art. 8, 56). Who sent it goes into an envelope as if it had
 * been entered as a denunciation: people, their index and dedup keys, links with other
 * letters, the keys of files, which are encrypted anew. What the history said before
 * stays as it is: its chain never changes.
 */
#ifndef KNTC_CONCEAL_H
#define KNTC_CONCEAL_H

#include "domain/casefile.h"

/* Conceals a locked casefile that is not sealed, the letters joined to it, the
 * casefiles of the same letter at agencies that passed it on, and the visits that
 * brought them. All are denunciations then; who may see them is assigned anew. The
 * caller moves the casefile and so writes it. */
void conceal_letter(struct work *w, struct casefile *c, bool accuses_head);

/* Takes what may be a state secret (bí mật nhà nước) out of a locked casefile, those of
 * the same letter at other agencies, and the visits that brought them: people, papers,
 * every text, the text of letters, what finds it again, the sender's address. Notes of
 * the history are shown to nobody any more (its chain never changes). The subject says
 * so. Day, agency, kind, terms, state and numbers of letters stay; an envelope stays
 * sealed. */
void conceal_secret(struct work *w, struct casefile *c);

#endif
