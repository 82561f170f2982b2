/* split: one letter with several matters (đơn có nhiều nội dung khác nhau; TT05 art. 6,
 * domain.md 5.3 R25). Each part is a petition of its own: kind, term, code and receipt.
 * The sender, the day and the way it came are the letter's; so are its papers.
 *
 * A part that denounces is sealed like any denunciation (LTC art. 8, 56), and nothing
 * joins it to the rest, for who sees the rest reads a name there: no link, no event, no
 * paper. The scan shows the whole letter and so goes with the part, encrypted; what is
 * left is written anew without it.
 */
#ifndef KNTC_SPLIT_H
#define KNTC_SPLIT_H

#include "domain/casefile.h"

struct xml;

/* Takes a part out of a locked casefile that is not sealed. form: kind, level,
 * field_code, subject, content, demand, respondent, respondent_kind, accuses_head,
 * decision_number, decision_on, known_on; rest_subject and rest: what is left, needed
 * where the part denounces. The part; NULL: refused. */
struct casefile *split_part(struct work *w, struct casefile *c,
                            const struct values *form, struct refusal *why);

/* <parts>: the other open parts of its letter; nothing where there are none. */
void split_put_parts(struct xml *x, struct work *w, const struct casefile *c);

#endif
