/* second: a complaint of the second level (khiếu nại lần hai) and the decision of the
 * first that it is about, which another office has made (LKN art. 33, 44).
 *
 * Who sorts the second complaint names that matter by the code on its papers. From then
 * on the first decision does not take effect by itself as long as the complaint waits,
 * if it came in time; it is appealed against when the complaint is accepted, and
 * decided as before when that one, and every other that came in time, is ended without
 * a decision. Both histories say so. What came late and is accepted all the same leaves
 * the decision as it is.
 * A matter whose term is over without a decision may be named likewise (LKN art. 33):
 * its office reads that, and it goes on as it is.
 *
 * The matter of the first decision is locked before the letter (casefile_lock_for).
 */
#ifndef KNTC_SECOND_H
#define KNTC_SECOND_H

#include "domain/casefile.h"

struct xml;

/* The matter that a form of sorting names in first_code; 0: none, or there is no such
 * decision. */
int64_t second_named(struct work *w, int64_t casefile_id, const struct values *form);

/* Locks the matters of other offices that an act on a letter may write in, before the
 * letter itself. The version that the letter has to have under its own lock, for it
 * says which they are; -1: the act writes in none. */
int64_t second_before(struct work *w, int64_t id, const char *act,
                      const struct values *form);

/* Sorted: keeps which decision it is about, by the level and code of the form. false:
 * refused at first_code. */
bool second_sort(struct work *w, const struct casefile *c, const struct values *form,
                 struct refusal *why);

/* Accepted: the first decision is appealed against. Nothing where it is not known. */
void second_accepted(struct work *w, const struct casefile *c);

/* Ended without a decision: the first one is as if nobody had complained, unless
 * another such complaint goes on. */
void second_ended(struct work *w, const struct casefile *c);

/* A letter has ended, not accepted, in the state that it has now: both histories say
 * so. */
void second_gone(struct work *w, const struct casefile *c);

/* Joined to another, which is locked too, and is about the same decision from now on.
 */
void second_join(struct work *w, const struct casefile *c, const struct casefile *into);

/* A letter urges a matter below, locked, and is about that from now on; 0: it does not
 * say which. */
void second_urge(struct work *w, const struct casefile *c, int64_t urged);

/* A letter says that a decision in effect below has signs of a breach: it is looked at
 * again there (ND124). false: refused at effective_code; true too where no code is
 * given. */
bool second_review(struct work *w, const struct casefile *c, const struct values *form,
                   struct refusal *why);

/* <about> of a page: code, agency, state, day of the decision of the matter of another
 * office that a letter is about, and its id for a head; nothing if unknown. */
void second_put(struct xml *x, struct work *w, int64_t casefile_id);

#endif
