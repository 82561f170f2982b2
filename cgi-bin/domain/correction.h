/* correction: what was typed wrongly of a letter is put right by the office that has
 * it, with a reason and never silently (ND55 art. 9; domain.md 13).
 *
 * The event petition_corrected names the fields and has the reason as its note; what
 * stood in them is kept sealed, a row a field. Keys by which the people and the matter
 * are found go by what stands there now. Letters that were issued keep their words.
 */
#ifndef KNTC_CORRECTION_H
#define KNTC_CORRECTION_H

#include "base/core/values.h"
#include "base/work.h"

#include <stdbool.h>

struct casefile;
struct form;
struct person;
struct xml;

/* What may be corrected by whom: the columns of correction_may. */
struct correction {
    bool may;       /* by this reader, at all */
    bool is_typed;  /* its channel and its day of receipt were typed by somebody */
    bool is_taker;  /* it is sealed, somebody typed it, she took it and has it still */
    bool is_sorted; /* it is still being sorted: its day of receipt may change */
    day_t recorded_on; /* the day on which it was entered */
};

struct correction correction_of(struct work *w, const struct casefile *c);

/* <correct>: the address of the page, where this reader may. */
void correction_put_path(struct xml *x, struct work *w, const struct casefile *c);

/* Fields of the form in their order, NULL past the end; does one say who sent it? */
const char *correction_field(int i);
bool correction_is_of_sender(const char *field);

/* A letter as the form of a correction has it: its text, its sender, those who signed
 * as lines. Of a denunciation without who sent it. */
void correction_values(struct work *w, const struct casefile *c, struct values *out);

/* What stands in words instead of the sender's fields where who denounced is typed
 * anew, all of her: what was sealed before stays in its envelope, which the row names.
 */
#define CORRECTION_DENOUNCER "denouncer"

/* Writes what differs from was in is, both with every field of correction_field; words:
 * the fields that differ. The casefile is locked, the values are checked. */
void correction_write(struct work *w, struct casefile *c, const struct values *was,
                      const struct values *is, const char *words, const char *reason);

/* <corrections>: what stood in each field, under the number of its event. */
void correction_put(struct xml *x, struct work *w, const struct casefile *c);

/* A letter is sealed as a denunciation: who sent it, as it was typed before, goes into
 * the envelope with the others and out of the open rows. NULL: nobody. */
struct person *correction_conceal(struct work *w, const struct casefile *c);

/* What it denounced was taken out of its text: what stood there before goes as well. */
void correction_erase_text(struct work *w, const struct casefile *c);

/* It is kept on paper alone: nothing of it stays here. */
void correction_erase(struct work *w, const struct casefile *c);

#endif
