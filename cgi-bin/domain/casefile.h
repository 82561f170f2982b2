/* casefile: a letter and the matter it opens (hồ sơ, vụ việc), moved from state to
 * state.
 *
 * casefile_lock is the only way to write one: it holds the row to the end of the
 * transaction. casefile_play is the only way to move one: it asks domain/move whether
 * this person may do this act in this state, lets the guard and the act itself have
 * their say, and then writes state, terms, history and facts together. Where it
 * refuses, it says at which field and with which sentence, and nothing has been
 * written.
 */
#ifndef KNTC_CASEFILE_H
#define KNTC_CASEFILE_H

#include "base/core/values.h"
#include "base/work.h"
#include "domain/move.h"

#include <stdbool.h>

struct lender;
struct xml;

struct casefile {
    int64_t id;
    const char *kind;    /* complaint, denunciation, reflection, mixed */
    const char *machine; /* petition, then the kind */
    const char *state;
    const char *before_state;
    const char *desk; /* intake, settlement */
    const char *code; /* KN-P25-2026-000001, from acceptance on */
    const char *lookup_code;
    const char *field_code;
    bool is_open;
    bool is_sealed;
    bool is_complex;
    bool is_remote;
    bool is_below; /* of an office below, read by who inspects; set by casefile_find */
    int level;
    int round;
    int64_t agency_id;
    int64_t top_id;
    int64_t holder_id;
    int64_t to_agency_id;
    int64_t joined_id;
    day_t received_on;
    day_t accepted_on;
    day_t decided_on;
    day_t effective_on;
    day_t closed_on;
    day_t due_on;
    int64_t version;
    int64_t seq;
    unsigned char hash[32];
    const unsigned char *envelope_uid; /* 16 bytes, or NULL */
    const char *detail; /* plain facts that an act gives its event; NULL: the form's */
    const char *letter; /* templates that an act names instead of its move's; or NULL */
    const struct lender *as; /* for whom it is done (domain/delegation); NULL: nobody */
};

/* Why a move was not made: the key of a sentence (error.KEY), at a field or "" for the
 * form as a whole; value fills {1}. */
struct refusal {
    const char *field;
    const char *key;
    const char *value;
};

/* Reads; NULL where it does not exist or is out of reach. */
struct casefile *casefile_find(struct work *w, int64_t id);

/* Found, but of another office: closed at one that ended, whose successor this one is,
 * or of one below (is_below). It is read, and neither locked nor changed. */
bool casefile_is_before(const struct work *w, const struct casefile *c);

/* One of the own agency under a lock until the end of the transaction; NULL where it
 * does not exist, is out of reach, or of an office before this one. */
struct casefile *casefile_lock(struct work *w, int64_t id);

/* The same, or one that casefile_is_before: for what a reader may write of herself. */
struct casefile *casefile_lock_read(struct work *w, int64_t id);

/* As casefile_lock, for an act that writes in two matters. form: what it was given. Of
 * a matter below and the letter above that urges it (LTC art. 38) the matter is locked
 * first, by whichever end, and so is that of a first decision before the complaint of
 * the second level about it (domain/second); of two letters that are compared or joined
 * the one with the lower id. A row of petition is locked after its casefile, by
 * everybody. */
struct casefile *casefile_lock_for(struct work *w, int64_t id, const char *act,
                                   const struct values *form);

/* Without reach: for the timer, for the agency at the other end of a transfer, and for
 * what has just been made. */
struct casefile *casefile_lock_any(struct work *w, int64_t id);

/* Inserts a fresh casefile in state "received" of machine petition at an agency, writes
 * the first event and facts, and starts the sorting term. c needs kind, agency_id,
 * top_id, received_on, lookup_code, is_sealed, is_remote, envelope_uid; the rest is
 * set, and another lookup_code where that one is taken. */
void casefile_open(struct work *w, struct casefile *c, const char *detail);

/* Plays an act. form may be NULL. false: refused, *why says so. */
bool casefile_play(struct work *w, struct casefile *c, const char *act,
                   const struct values *form, struct refusal *why);

/* Writes an event that moves nothing (join, note, identity opened, …). */
void casefile_note(struct work *w, struct casefile *c, const char *act,
                   const char *event, const char *document, const char *detail,
                   const char *note);

/* The same of the sender herself, who has the secret: its office sees that there is
 * something new. casefile_news says so alone, of a move that she made. */
void casefile_tell(struct work *w, struct casefile *c, const char *act,
                   const char *event, const char *note);
void casefile_news(struct work *w, const struct casefile *c);

/* May this person do the act now? NULL: yes; else the key of a sentence (guard.KEY). */
const char *casefile_why_not(struct work *w, const struct casefile *c,
                             const struct move *m);

/* <actions>: every act that this person's roles allow in this state and for which the
 * desk has a form (forms ends with NULL), each with its path under base_path, whether
 * the guard lets it pass, and why not. The first that leads to another state is the
 * main one. */
void casefile_put_actions(struct xml *x, struct work *w, const struct casefile *c,
                          const char *base_path, const char *const *forms);

/* <history>: the events, newest first, in codes for the timeline. */
void casefile_put_history(struct xml *x, struct work *w, const struct casefile *c);

/* How many events this person may know of: what her forms say that they were drawn
 * from. No number of an event, for a gap would tell of one that she may not. */
int64_t casefile_seen(struct work *w, const struct casefile *c);

/* What came behind the first so many, in their order, at most the last 20. */
const struct row *casefile_meanwhile(struct work *w, const struct casefile *c,
                                     int64_t seen);

/* Is it an ended state, in which nothing more is to be done at this desk? */
bool casefile_is_end(const char *state);

/* The next number of a book of this agency and year: 1, 2, 3, … without a gap or a
 * twin. */
int64_t casefile_number(struct work *w, int64_t agency_id, int year, const char *book);

/* The role under which the user does something now: the first of hers that who allows,
 * of her own before those that were given to her. */
const char *casefile_role(const struct work *w, uint32_t who);

#endif
