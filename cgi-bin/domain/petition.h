/* petition: a letter as received (đơn), with its senders, papers and lookup code. */
#ifndef KNTC_PETITION_H
#define KNTC_PETITION_H

#include "base/web/form.h"
#include "base/web/request.h"
#include "domain/casefile.h"
#include "domain/dedup.h"
#include "domain/person.h"

/* TT05 art. 6, LTC art. 8: what denounces is a letter by itself, for who sent it is
 * sealed and who sent the rest is not. The key of a sentence where a form calls a
 * letter something else although it denounces (two_letters: at "kind"), or says nothing
 * of it with "mixed" (required: at "denounces"); NULL: good. *field gets the field. */
const char *petition_stands_alone(const struct values *form, const char **field);

/* LKN art. 7: a complaint of the second time (2) by what a form says, level where it
 * says nothing; 1 for all that is no complaint. */
int petition_level(const struct values *form, int level);

/* Has the sender asked that her name is told to nobody but who handles it? Nobody else
 * is led to her letter by it, then: keys of likely duplicates are made without her. Of
 * a reflection alone (domain.md 8). */
bool petition_hides_name(const struct values *form);

/* Checks what depends on two fields of the petition form or on the database: days in
 * order, people and signers, representatives (ND124 art. 6), a sender or "no name",
 * decision fields. Everything wrong is refused at its field. *people gets the sender
 * and all signers. */
void petition_check(struct work *w, struct form *f, struct person **people);

/* A day of receipt by which the law has a term of sorting. */
void petition_check_received(struct work *w, struct form *f);

/* The same of one that is there and is corrected (intake/correct.form.xml), whose kind
 * stays. people NULL: who sent it is sealed. */
void petition_check_again(struct work *w, struct form *f, const struct casefile *c,
                          struct person **people);

/* Receives a letter: casefile, petition, people (or the envelope of a denouncer),
 * lookup code and secret, keys of likely duplicates, papers. visit_id 0: none. The form
 * is valid. */
struct casefile *petition_receive(struct work *w, const struct values *form,
                                  struct person *people, const struct upload *files,
                                  int64_t visit_id);

/* The same for what its sender wrote on the portal herself; nobody is signed in. Of a
 * denunciation those see it who open the office's post, and its head. */
struct casefile *petition_file(struct work *w, const struct values *form,
                               struct person *people, const struct upload *files,
                               int64_t agency_id);

/* A paper that comes later, under the act that brought it. Of a denunciation it is kept
 * as the letter was: encrypted, without its name, the key in an envelope of its own,
 * whose uid is the row_uid of the document. */
void petition_add_paper(struct work *w, const struct casefile *c,
                        const struct upload *u, const char *act);

/* The same petition at another agency, which accepted its transfer: a casefile of its
 * own that keeps people, text, papers and envelope. */
struct casefile *petition_copy(struct work *w, const struct casefile *from,
                               int64_t agency_id);

/* A part of a letter of several matters, in the same office and of the same day (form:
 * the letter's values with the matter of the part): a casefile of its own with people
 * and papers. One that denounces takes the papers out of the open letter, encrypted. */
struct casefile *petition_part(struct work *w, const struct casefile *from,
                               const struct values *form, bool accuses_head);

/* Who may see a sealed letter: who took it and the head, or the leaders where it is
 * about the head. */
void petition_assign_sealed(struct work *w, const struct casefile *c,
                            bool accuses_head);

/* A letter as its form would have it, and as the search for duplicates does; people
 * NULL: nobody asks who sent it. */
void petition_values(struct work *w, int64_t casefile_id, struct values *out);
struct dedup_subject petition_subject(struct work *w, const struct casefile *c,
                                      const struct values *form,
                                      const struct person *people);

/* Of one that is sorted, whose sender asked that her name is told to nobody: keys of
 * likely duplicates with her where it is no reflection, without her where it is one. */
void petition_sorted_anew(struct work *w, const struct casefile *c);

/* A new secret for the receipt: the old one no longer opens. Text of 12 letters; NULL:
 * the sender's code went on with a transfer, to the agency that took it over. */
const char *petition_new_secret(struct work *w, const struct casefile *c);

/* domain.md 5.2: of a ground that is answered once (law_ineligible.reply_once): due,
 * its letter is drafted when it is filed; given, an earlier letter of the same matter
 * had it, and this one has none. NULL: the ground asks for no answer, or nobody is
 * known whom to answer. */
const char *petition_reply(struct work *w, const struct casefile *c);

#endif
