#include "domain/appointment.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/crypto/ring.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/web/route.h"
#include "domain/casefile.h"
#include "domain/delegation.h"
#include "domain/denouncer.h"
#include "domain/event.h"
#include "domain/letter.h"
#include "domain/move.h"
#include "domain/person.h"
#include "domain/visit.h"
#include "sql/domain/appointment.h"

#include <stdlib.h>
#include <string.h>

enum { CODE_TRIES = 20, DAY_MOST = 200, SECRET_DAYS = 30 };

static void
write_event(struct work *w, struct appointment *a, const struct move *m,
            const char *from, uint32_t who, const char *note, const char *document,
            const char *detail)
{
    const struct lender *as = delegation_as(w, who);
    struct event e = { .subject = 'A',
                       .subject_id = a->id,
                       .account_id = w->me != NULL ? w->me->account_id : 0,
                       .role = casefile_role(w, who),
                       .agency_id = a->agency_id,
                       .delegation_id = as != NULL ? as->delegation_id : 0,
                       .act = m->act,
                       .event = m->event,
                       .from_state = from,
                       .to_state = a->state,
                       .document = document,
                       .detail = detail };

    event_write(w, &e, note, a->seq, a->hash);
    a->seq = e.seq;
}

void
appointment_draft(struct work *w, const struct appointment *a, const char *from,
                  const char *act)
{
    const struct move *m = move_find("appointment", from, act);
    const struct letter_of of = { .appointment_id = a->id,
                                  .agency_id = a->agency_id,
                                  .seq = a->seq,
                                  .kind = a->kind };

    if (m != NULL && *m->letter != '\0' && !a->is_sealed)
        letter_draft_reception(w, &of, m->letter);
}

/* ---- a new one ---- */

static const char *
free_code(struct work *w)
{
    int year, month, mday;

    day_split(w->today, &year, &month, &mday);
    for (int i = 0; i < CODE_TRIES; i++) {
        const char *code = token_code_new(w->mem, year);
        if (appointment_code(w, code) == NULL)
            return code;
    }
    fault("no lookup code is free");
}

static int64_t
insert(struct work *w, const struct appointment *a, const struct wish *wish,
       const char *secret)
{
    const struct values *f = wish->form;
    unsigned char uid[16];
    struct person *person = a->is_sealed ? person_of_form(w, f, "visitor") : NULL;
    const unsigned char *envelope =
        person != NULL ? denouncer_seal(w, person, "") : NULL;

    /* Nothing leads from or to one that denounces. */
    const struct row *from = wish->from_visit_id != 0 && !a->is_sealed
                                 ? appointment_visit(w, wish->from_visit_id)
                                 : NULL;

    token_random(uid, sizeof uid);
    return appointment_insert(
        w, f, uid, sizeof uid, a->code, a->agency_id, a->state,
        a->session_id != 0 ? a->session_id : DB_NULL, a->wanted_on, wish->starts,
        wish->place, a->is_sealed, envelope, envelope != NULL ? 16 : 0,
        values_int(f, "people"), a->is_sealed ? NULL : values_text(f, "name"),
        a->is_sealed ? NULL : values_text(f, "phone"), values_text(f, "matter"),
        values_text(f, "message"), secret,
        (a->wanted_on > w->today ? a->wanted_on : w->today) + SECRET_DAYS,
        wish->form_key, wish->form_key != NULL ? 16 : 0,
        w->me != NULL ? w->me->account_id : DB_NULL,
        from != NULL ? row_int(from, "id") : DB_NULL);
}

int64_t
appointment_session(const struct form *f)
{
    const char *chosen = form_text(f, "session_id");

    return chosen != NULL ? strtoll(chosen, NULL, 10) : 0;
}

struct appointment *
appointment_make(struct work *w, const char *act, const struct wish *wish)
{
    const struct move *m = move_find("appointment", "none", act);
    struct appointment *a = arena_alloc(w->mem, sizeof *a);
    const char *secret = token_secret_new(w->mem);

    must(m != NULL);
    a->agency_id = wish->agency_id;
    a->session_id = wish->session_id;
    a->wanted_on = wish->wanted_on;
    a->state = m->to;
    a->kind = values_text(wish->form, "kind");
    a->is_sealed = strcmp(a->kind, "denunciation") == 0;
    a->code = free_code(w);
    a->id = insert(w, a, wish, secret);
    token_secret_mac(w->ring, a->code, secret, a->mac);
    appointment_lookup(w, a->code, a->mac, sizeof a->mac, a->id);
    write_event(w, a, m, "none", m->who, NULL, NULL, NULL);
    appointment_started(w, a->id, a->seq, a->hash, sizeof a->hash);
    return a;
}

bool
appointment_is_full(struct work *w, int64_t agency_id, day_t on)
{
    int n = 0;

    for (const struct row *r = appointment_on_day(w, agency_id, on); r != NULL;
         r = r->next)
        n++;
    return n >= DAY_MOST;
}

/* ---- one that is there ---- */

static struct appointment *
from_row(struct work *w, const struct row *row)
{
    size_t n;

    if (row == NULL)
        return NULL;
    struct appointment *a = arena_alloc(w->mem, sizeof *a);
    a->id = row_int(row, "id");
    a->agency_id = row_int(row, "agency_id");
    a->session_id = row_int(row, "session_id");
    a->state = row_text(row, "state");
    a->kind = row_text(row, "kind");
    a->is_sealed = row_bool(row, "sealed");
    a->handler_id = row_int(row, "handler_id");
    a->wanted_on = row_day(row, "wanted_on");
    a->row_uid = row_bytes(row, "uid", &n);
    a->version = row_int(row, "version");
    a->seq = row_int(row, "event_seq");
    memcpy(a->hash, row_bytes(row, "event_hash", &n), sizeof a->hash);
    must(n == sizeof a->hash);
    return a;
}

struct appointment *
appointment_lock(struct work *w, int64_t id)
{
    return from_row(w, appointment_by_id_locked(w, id));
}

struct appointment *
appointment_lock_any(struct work *w, int64_t id)
{
    return from_row(w, appointment_by_id_any(w, id));
}

static const struct move *
move_of(const struct work *w, const char *state, const char *act, uint32_t who)
{
    const struct move *m = move_find("appointment", state, act);
    const uint32_t mine = w->me != NULL ? w->me->roles & STAFF : who;

    return m != NULL && (m->who & mine) != 0 ? m : NULL;
}

bool
appointment_may(const struct work *w, const char *state, const char *act, uint32_t who)
{
    return move_of(w, state, act, who) != NULL;
}

bool
appointment_is_anothers(const struct work *w, bool is_sealed, int64_t handler_id)
{
    return is_sealed && handler_id != 0 &&
           (w->me == NULL || handler_id != w->me->account_id);
}

static bool
is_anothers(const struct work *w, const struct appointment *a)
{
    return appointment_is_anothers(w, a->is_sealed, a->handler_id);
}

static bool
play(struct work *w, struct appointment *a, const char *act, uint32_t who,
     const char *note)
{
    const struct move *m = move_of(w, a->state, act, who);
    const char *from = a->state;

    if (m == NULL)
        return false;
    if (strcmp(m->to, "same") != 0)
        a->state = m->to;
    write_event(w, a, m, from, m->who, note, NULL, NULL);
    must(appointment_update(w, a->id, a->state, a->seq, a->hash, sizeof a->hash,
                            a->version) == 1);
    a->version++;
    return true;
}

void
appointment_note(struct work *w, struct appointment *a, const char *act,
                 const char *event, const char *document)
{
    const struct move m = { .act = act, .event = event };

    write_event(w, a, &m, a->state, STAFF, NULL, document, NULL);
    must(appointment_update(w, a->id, a->state, a->seq, a->hash, sizeof a->hash,
                            a->version) == 1);
    a->version++;
}

bool
appointment_stands(const struct appointment *a)
{
    return strcmp(a->state, "asked") == 0 || strcmp(a->state, "moved") == 0 ||
           strcmp(a->state, "booked") == 0;
}

void
appointment_pass(struct work *w, struct appointment *a, const char *act,
                 const char *event, const char *document, const char *detail)
{
    const struct move m = { .act = act, .event = event };

    write_event(w, a, &m, a->state, STAFF, NULL, document, detail);
    appointment_passed(w, a->id, a->agency_id,
                       a->handler_id != 0 ? a->handler_id : DB_NULL);
    must(appointment_update(w, a->id, a->state, a->seq, a->hash, sizeof a->hash,
                            a->version) == 1);
    a->version++;
}

bool
appointment_play(struct work *w, struct appointment *a, const char *act, uint32_t who)
{
    return play(w, a, act, who, NULL);
}

bool
appointment_confirm(struct work *w, struct appointment *a, const struct values *form)
{
    const char *message = values_text(form, "message");

    if (is_anothers(w, a) || !play(w, a, "confirm", RECEIVER, message))
        return false;
    a->wanted_on = values_day(form, "wanted_on");
    appointment_fix(w, a->id, a->row_uid, 16, a->wanted_on, values_text(form, "starts"),
                    values_text(form, "place"), message);
    return true;
}

bool
appointment_turn_down(struct work *w, struct appointment *a, const char *message)
{
    if (is_anothers(w, a) || !play(w, a, "turn_down", RECEIVER, message))
        return false;
    appointment_say(w, a->id, a->row_uid, 16, message);
    return true;
}

bool
appointment_come(struct work *w, struct appointment *a, int64_t visit_id, bool sealed)
{
    if (!play(w, a, "come", RECEIVER, NULL))
        return false;
    appointment_visited(w, a->id, visit_id);
    if (sealed) {
        appointment_conceal(w, visit_id);
        visit_papers_unsaid(w, visit_id);
    }
    return true;
}

/* What becomes of each that still stands at a session. */
static int
each_of_session(struct work *w, int64_t session_id, const char *act,
                void (*then)(struct work *, const struct appointment *, const void *),
                const void *with)
{
    int n = 0;

    for (const struct row *r = appointment_of_session(w, session_id); r != NULL;
         r = r->next) {
        struct appointment *a = appointment_lock_any(w, row_int(r, "id"));
        if (a == NULL || !play(w, a, act, RECEIVER | LEADER, NULL))
            continue;
        then(w, a, with);
        n++;
    }
    return n;
}

static void
put_off(struct work *w, const struct appointment *a, const void *to)
{
    appointment_put_off(w, a->id, *(const day_t *)to);
}

static void
say_why(struct work *w, const struct appointment *a, const void *why)
{
    appointment_tell(w, a->id, a->row_uid, 16, why);
}

int
appointment_session_moved(struct work *w, int64_t session_id, day_t to)
{
    return each_of_session(w, session_id, "move", put_off, &to);
}

int
appointment_session_cancelled(struct work *w, int64_t session_id, const char *why)
{
    return each_of_session(w, session_id, "free", say_why, why);
}
