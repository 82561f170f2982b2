/* choice: the options of closed lists, from the rows of the law (law_choice,
 * law_channel, law_field, …). Every area names choice_options in its area.c.
 *
 * of="channel" is law_channel; "field" law_field; "outcome" law_outcome; "refusal"
 * law_refusal; "ineligible" law_ineligible; "not_accepted" law_not_accepted; "role" the
 * roles an account may have; "commune:NN" communes of a province; "province" the 34 of
 * today; anything else a list of law_choice. Labels of lists are texts of the screen
 * (list.code); fields, communes and provinces carry their names.
 */
#ifndef KNTC_CHOICE_H
#define KNTC_CHOICE_H

#include "base/web/form.h"

/* The letter of a kind in columns kinds: C, D, R; NULL: none of its own (mixed). */
const char *choice_letter(const char *kind);

void choice_options(struct work *w, struct form *f, const char *field, const char *of);

/* What the law knows of this kind alone: options of other kinds go (column kinds of
 * law_choice, kind of law_not_accepted), and are refused where one was sent. kind
 * mixed: those of complaints and of reflections. Handlers call it once they know the
 * matter. */
void choice_of_kind(struct work *w, struct form *f, const char *field,
                    const char *kind);

#endif
