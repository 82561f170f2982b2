/* filing: a citizen writes to an office without an account (gửi đơn trực tuyến), and
 * does what she may with a matter of hers whose code and secret she has.
 *
 * What she types waits in a draft (draft.h). What she sends becomes a petition of
 * channel portal in the intake of her office, by the same function that a clerk's entry
 * goes through; a denunciation is sealed from the first byte.
 */
#ifndef KNTC_FILING_H
#define KNTC_FILING_H

#include "base/web/route.h"
#include "base/work.h"
#include "filing/draft.h"

#define ROUTE(method, path, role, handler, form, view)                                 \
    struct reply handler(struct request *r);
#include "filing/routes.def"
#undef ROUTE

/* A page with one question. Which ones are asked depends on the answers so far. */
struct step {
    const char *form; /* its form, and the value did_<form> once it is answered */
    const char *path;
    bool (*applies)(const struct draft *d);
};

/* In order; NULL past the last. */
const struct step *step_at(int i);
bool step_is_done(struct work *w, const struct draft *d, const struct step *s);
/* The first question that is not answered; NULL: all are. */
const struct step *step_open(struct work *w, const struct draft *d);

bool draft_is(const struct draft *d, const char *name, const char *word);

/* The answer to who has shown no code and secret, or too long ago: she is asked for
 * them. */
struct reply pass_is_over(struct request *r);

/* Who goes on for this address must wait so many seconds; 0: nobody. */
int filing_wait(struct request *r, const char *what, int limit);
void filing_count(struct request *r, const char *what);

/* ---- messages by e-mail (message.c) ---- */

struct casefile;

/* She has said how she can be reached: a code goes to her address where she gets
 * messages, and its question is open until it is answered. A denouncer has to want
 * them. What goes wrong with the mail stops nobody. */
void mail_begin(struct request *r, struct draft *d);
/* The answer to that question; empty: no messages, and she goes on. false: it is
 * refused in the form; *again: another code has been sent. */
bool mail_answer(struct request *r, struct draft *d, bool *again);
/* Her petition is there: messages go to the address that she confirmed. */
void mail_keep(struct work *w, const struct draft *d, const struct casefile *c);

/* The rules of law_competence for a kind, in words, as <rules>. */
void put_rules(struct xml *x, struct work *w, const char *kind);

#endif
