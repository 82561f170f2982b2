/* visit: one party received once (lượt tiếp công dân; domain.md 4, 10.1). */
#ifndef KNTC_VISIT_H
#define KNTC_VISIT_H

#include "base/web/form.h"
#include "base/work.h"
#include "domain/casefile.h"
#include "domain/person.h"

struct visit {
    int64_t id;
    int64_t agency_id; /* who goes on with it: who received, or its successor */
    int64_t holder_id; /* likewise: the person */
    const char *state;
    const char *kind;
    const char *field_code;
    bool is_sealed;
    int people;
    day_t visited_on;
    day_t due_on; /* until when who came is to be told; DAY_NONE: nothing is */
    int64_t version;
    int64_t seq;
    unsigned char hash[32];
};

/* Checks what depends on two fields: a group names as many representatives as the rows
 * of law_representative have it; a proxy is somebody else. *people gets who came. */
void visit_check(struct work *w, struct form *f, struct person **people);

/* Opens a visit today under the next number of the day's register; its id. One of the
 * head's is put to the session of today; a group is told to the boards above
 * (domain/crowd). with_id: an earlier visit of the same people
 * today (another matter of one coming); again_id: one of the same matter; 0, or one
 * that is sealed or out of reach: none. */
int64_t visit_open(struct work *w, const struct values *form, struct person *people,
                   int64_t with_id, int64_t again_id);

/* Under lock; NULL where it is not this agency's to go on with. _any: for the timer. */
struct visit *visit_lock(struct work *w, int64_t id);
struct visit *visit_lock_any(struct work *w, int64_t id);

/* Is something still to be done: it has not ended, or who came is to be told? */
bool visit_waits(const struct visit *v);

/* Where the caller has set another agency_id or holder_id: it goes there by an event
 * that moves nothing. Its term runs on; its number, and what reports count of it, stay
 * with the office that received. */
void visit_pass(struct work *w, struct visit *v, const char *act, const char *event,
                const char *document, const char *detail);

/* The first head of the agency who is kept from nothing that it brought, and is not
 * this one; 0: nobody. */
int64_t visit_settler(struct work *w, const struct visit *v, int64_t not_id);

/* close, refuse, answer, pause, go_on: by the rows of machine visit. false: *why says
 * so. */
bool visit_play(struct work *w, struct visit *v, const char *act,
                const struct values *form, struct refusal *why);

/* A visit that was closed so urges the office that holds this matter, locked and passed
 * on from here (domain.md 4.6): the letter is drafted there, for who signs it. */
void visit_urges(struct work *w, struct casefile *c);

/* Writes an event that moves nothing: a paper of it was numbered. */
void visit_note(struct work *w, struct visit *v, const char *act, const char *event,
                const char *document);

/* What became of a petition was decided, or it is sorted no more (joined, returned,
 * filed): the visit that brought it, and no other that still waits, is answered with it
 * (LTCD art. 28). Nothing where it came otherwise. */
void visit_petition_done(struct work *w, int64_t casefile_id);

/* The visit of a letter that turned out to denounce: who came goes into an envelope.
 * Nothing where it is sealed already. */
void visit_conceal(struct work *w, int64_t id);

/* What papers of a visit, and of the appointments that it came of and ended with, say:
 * gone with their signed scans; of a numbered one its number is left. */
void visit_papers_unsaid(struct work *w, int64_t id);

/* The visit of a letter that is kept on paper alone: the same, and where it was sealed
 * already its papers say nothing any more. */
void visit_silence(struct work *w, int64_t id);

#endif
