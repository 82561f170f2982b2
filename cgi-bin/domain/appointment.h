/* appointment: a day and an hour for who wants to be received (phiếu hẹn;
 * domain.md 4.8, 10.1). Asked for by a citizen without an account, or entered at the
 * counter; by the rows of machine appointment it becomes booked, turned down,
 * cancelled, moved with its session, and on the day a visit, or missed.
 *
 * Who asks stands sealed on the row. Of one about a denunciation she lies in an
 * envelope (domain/denouncer): nobody at the counter reads her name, and only who takes
 * it on reads what it is about, and answers. What one wrote for whom nobody came is
 * erased 30 days after the day (domain/tick).
 */
#ifndef KNTC_APPOINTMENT_H
#define KNTC_APPOINTMENT_H

#include "base/core/values.h"
#include "base/web/form.h"
#include "base/work.h"

#include <stdbool.h>
#include <stdint.h>

struct appointment {
    int64_t id;
    int64_t agency_id;
    int64_t session_id; /* 0: a day of regular reception */
    const char *state;
    const char *kind;
    bool is_sealed;
    int64_t handler_id; /* who took it on; 0: nobody yet */
    day_t wanted_on;
    const unsigned char *row_uid;
    int64_t version;
    int64_t seq;
    unsigned char hash[32];
    const char *code; /* of a new one: what its slip says */
    unsigned char mac[32];
};

struct wish {
    const struct values *form; /* name, phone, people, kind, matter, message */
    int64_t agency_id;
    int64_t session_id; /* 0: none */
    day_t wanted_on;
    const char *starts; /* NULL: asked for, not booked */
    const char *place;
    const unsigned char *form_key; /* 16 bytes, or NULL */
    int64_t from_visit_id;         /* the visit that ended with it; 0: none */
};

/* The session that a form's field session_id names; 0: none, or a regular day. */
int64_t appointment_session(const struct form *f);

/* Stores what was wished for. act: ask, book; a row of the machine from none. */
struct appointment *appointment_make(struct work *w, const char *act,
                                     const struct wish *wish);

/* Do so many still stand on this day of an office that no more can be promised? */
bool appointment_is_full(struct work *w, int64_t agency_id, day_t on);

/* Under lock; NULL where it is out of reach. _any: for its citizen, the timer, its
 * session. */
struct appointment *appointment_lock(struct work *w, int64_t id);
struct appointment *appointment_lock_any(struct work *w, int64_t id);

/* May w's user (nobody: the citizen or the timer, by who) do this now? */
bool appointment_may(const struct work *w, const char *state, const char *act,
                     uint32_t who);

/* Of one that denounces only who took it on may read and answer it: has another done
 * so?
 */
bool appointment_is_anothers(const struct work *w, bool is_sealed, int64_t handler_id);

/* The move alone, with its event. false: there is no such row for who acts. */
bool appointment_play(struct work *w, struct appointment *a, const char *act,
                      uint32_t who);

/* Drafts the paper of the move that was just made. Of one that denounces there is none
 * in the book: her slip has her code alone. */
void appointment_draft(struct work *w, const struct appointment *a, const char *from,
                       const char *act);

/* Writes an event that moves nothing: a paper of it was numbered. */
void appointment_note(struct work *w, struct appointment *a, const char *act,
                      const char *event, const char *document);

/* Does it still stand: asked for, moved or booked? */
bool appointment_stands(const struct appointment *a);

/* Where the caller has set another agency_id, and handler_id to 0 where who took it on
 * is not there: it goes there by an event that moves nothing. */
void appointment_pass(struct work *w, struct appointment *a, const char *act,
                      const char *event, const char *document, const char *detail);

/* Fixes day, hour, place and what is said with it, then plays confirm. Who answers
 * first has taken it on. */
bool appointment_confirm(struct work *w, struct appointment *a,
                         const struct values *form);
/* Says why not, then plays turn_down. */
bool appointment_turn_down(struct work *w, struct appointment *a, const char *message);
/* She came: the visit that was opened. One that turns out to denounce seals what is
 * here of her as well. */
bool appointment_come(struct work *w, struct appointment *a, int64_t visit_id,
                      bool sealed);

/* A session was put off to a day: all that still stand go with it and are to be
 * confirmed again. How many. */
int appointment_session_moved(struct work *w, int64_t session_id, day_t to);

/* A session is cancelled: all that still stand are free to ask for another day, and
 * read why. How many. */
int appointment_session_cancelled(struct work *w, int64_t session_id, const char *why);

#endif
