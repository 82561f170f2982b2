#include "domain/casefile.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/core/text.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/web/route.h"
#include "base/xml/xml.h"
#include "domain/delegation.h"
#include "domain/event.h"
#include "domain/fact.h"
#include "domain/letter.h"
#include "domain/message.h"
#include "domain/notice.h"
#include "domain/routing.h"
#include "domain/second.h"
#include "domain/term.h"
#include "sql/domain/casefile.h"
#include "sql/domain/overdue.h"
#include "sql/domain/settle.h"

#include <string.h>

#define CODE_TRIES 20

static struct casefile *
from_row(struct work *w, const struct row *row)
{
    if (row == NULL)
        return NULL;
    struct casefile *c = arena_alloc(w->mem, sizeof *c);
    size_t n;
    c->id = row_int(row, "id");
    c->kind = row_text(row, "kind");
    c->machine = row_text(row, "machine");
    c->state = row_text(row, "state");
    c->before_state = row_text(row, "before_state");
    c->desk = row_text(row, "desk");
    c->code = row_text(row, "code");
    c->lookup_code = row_text(row, "lookup_code");
    c->field_code = row_text(row, "field_code");
    c->is_open = row_bool(row, "is_open");
    c->is_sealed = row_bool(row, "sealed");
    c->is_complex = row_bool(row, "is_complex");
    c->is_remote = row_bool(row, "is_remote");
    c->is_below = row_has(row, "is_below") && row_bool(row, "is_below");
    c->level = (int)row_int(row, "level");
    c->round = (int)row_int(row, "round");
    c->agency_id = row_int(row, "agency_id");
    c->top_id = row_int(row, "top_id");
    c->holder_id = row_int(row, "holder_id");
    c->to_agency_id = row_int(row, "to_agency_id");
    c->joined_id = row_int(row, "joined_id");
    c->received_on = row_day(row, "received_on");
    c->accepted_on = row_day(row, "accepted_on");
    c->decided_on = row_day(row, "decided_on");
    c->effective_on = row_day(row, "effective_on");
    c->closed_on = row_day(row, "closed_on");
    c->due_on = row_day(row, "due_on");
    c->version = row_int(row, "version");
    c->seq = row_int(row, "event_seq");
    memcpy(c->hash, row_bytes(row, "event_hash", &n), 32);
    must(n == 32);
    c->envelope_uid = row_bytes(row, "envelope_uid", &n);
    return c;
}

struct casefile *
casefile_find(struct work *w, int64_t id)
{
    return from_row(w, casefile_by_id(w, id));
}

bool
casefile_is_before(const struct work *w, const struct casefile *c)
{
    return w->me != NULL && c->agency_id != w->me->agency_id &&
           (!c->is_open || c->is_below);
}

struct casefile *
casefile_lock(struct work *w, int64_t id)
{
    return from_row(w, casefile_by_id_locked(w, id));
}

struct casefile *
casefile_lock_any(struct work *w, int64_t id)
{
    return from_row(w, casefile_by_id_any(w, id));
}

struct casefile *
casefile_lock_read(struct work *w, int64_t id)
{
    return from_row(w, casefile_by_id_read(w, id));
}

/* Below a report is sent under the lock of the matter, which goes on to the letters.
 * Which matter that is stands in the letter, whose own lock comes after: it is read
 * without one, and all is read again where either went on meanwhile. */
static struct casefile *
lock_with_below(struct work *w, int64_t id)
{
    const struct row *letter = overdue_urged(w, id);
    const int64_t below = letter != NULL ? row_int(letter, "urged_id") : 0;
    const struct casefile *theirs = below != 0 ? casefile_lock_any(w, below) : NULL;
    struct casefile *c = casefile_lock(w, id);

    if (c != NULL && letter != NULL &&
        (c->version != row_int(letter, "version") ||
         (theirs != NULL && theirs->version != row_int(letter, "urged_version"))))
        fault_as(FAULT_RETRY, "casefile: changed before its lock");
    return c;
}

struct casefile *
casefile_lock_for(struct work *w, int64_t id, const char *act,
                  const struct values *form)
{
    if (strcmp(act, "set_date") == 0 || strcmp(act, "take_over") == 0)
        return lock_with_below(w, id);
    const int64_t version = second_before(w, id, act, form);
    if (strcmp(act, "join") == 0 && values_int(form, "earlier_id") < id)
        (void)casefile_lock(w, values_int(form, "earlier_id"));
    struct casefile *c = casefile_lock(w, id);
    if (c != NULL && version >= 0 && c->version != version)
        fault_as(FAULT_RETRY, "casefile: changed before its lock");
    return c;
}

static int64_t
or_null(int64_t id)
{
    return id != 0 ? id : DB_NULL;
}

/* Writes the whole row back; moved: the state changed today. */
static void
save(struct work *w, struct casefile *c, bool moved)
{
    const int64_t changed = casefile_update(
        w, c->id, c->kind, c->machine, c->state, c->before_state, c->desk, c->code,
        c->field_code, c->is_open, c->is_sealed, c->is_complex, c->is_remote, c->level,
        c->round, c->agency_id, c->top_id, or_null(c->holder_id),
        or_null(c->to_agency_id), or_null(c->joined_id), c->accepted_on, c->decided_on,
        c->effective_on, c->closed_on, moved ? w->today : DAY_NONE, c->due_on, c->seq,
        c->hash, 32, c->version);

    must(changed == 1);
    c->version++;
}

const char *
casefile_role(const struct work *w, uint32_t who)
{
    if (w->me == NULL)
        return (who & SENDER) != 0 ? "sender" : "tick";
    const struct lender *as = delegation_as(w, who);
    const uint32_t mine = as != NULL ? as->roles : w->me->own;
    for (uint32_t bit = RECEIVER; bit <= READER; bit <<= 1)
        if ((who & mine & bit) != 0)
            return role_word(bit);
    return "staff";
}

static void
write_event(struct work *w, struct casefile *c, const char *role, const char *act,
            const char *event, const char *from, const char *document,
            const char *detail, const char *note)
{
    const struct lender *as = c->as != NULL ? c->as : delegation_as(w, STAFF);
    struct event e = { .subject = 'C',
                       .subject_id = c->id,
                       .account_id = w->me != NULL ? w->me->account_id : 0,
                       .role = role,
                       .agency_id = w->me != NULL ? w->me->agency_id : c->agency_id,
                       .delegation_id = as != NULL ? as->delegation_id : 0,
                       .act = act,
                       .event = event,
                       .from_state = from,
                       .to_state = c->state,
                       .document = document,
                       .detail = detail };

    event_write(w, &e, note, c->seq, c->hash);
    c->seq = e.seq;
}

void
casefile_note(struct work *w, struct casefile *c, const char *act, const char *event,
              const char *document, const char *detail, const char *note)
{
    write_event(w, c, casefile_role(w, STAFF), act, event, c->state, document, detail,
                note);
    term_settle_due(w, c);
    save(w, c, false);
}

void
casefile_news(struct work *w, const struct casefile *c)
{
    casefile_has_news(w, c->id);
}

void
casefile_tell(struct work *w, struct casefile *c, const char *act, const char *event,
              const char *note)
{
    write_event(w, c, "sender", act, event, c->state, NULL, NULL, note);
    term_settle_due(w, c);
    save(w, c, false);
    casefile_news(w, c);
}

/* Eight random digits a year: with a million letters one code in a hundred is taken;
 * appointments have theirs of the same. */
static void
insert(struct work *w, struct casefile *c)
{
    unsigned char uid[16];
    int year, month, mday;

    day_split(w->today, &year, &month, &mday);
    token_random(uid, sizeof uid);
    for (int i = 0; c->id == 0 && i < CODE_TRIES; i++) {
        if (i > 0)
            c->lookup_code = token_code_new(w->mem, year);
        if (casefile_code_booked(w, c->lookup_code) != NULL)
            continue;
        c->id = casefile_insert(w, uid, 16, c->lookup_code, c->kind, c->agency_id,
                                c->top_id, c->field_code, c->received_on, c->is_sealed,
                                c->is_remote, c->level, c->envelope_uid,
                                c->envelope_uid != NULL ? 16 : 0);
    }
    must(c->id > 0);
}

void
casefile_open(struct work *w, struct casefile *c, const char *detail)
{
    c->machine = "petition";
    c->state = "received";
    c->desk = "intake";
    c->is_open = true;
    if (c->level == 0)
        c->level = 1;
    c->round = 1;
    c->accepted_on = c->decided_on = c->effective_on = c->closed_on = DAY_NONE;
    insert(w, c);
    term_start(w, c, "sort", c->received_on);
    write_event(w, c, casefile_role(w, STAFF | SENDER), "receive", "petition_received",
                "none", NULL, detail, NULL);
    fact_add(w, c, "received", "", 1);
    term_settle_due(w, c);
    save(w, c, true);
}

bool
casefile_is_end(const char *state)
{
    static const char *const end[] = { "joined",      "declined",    "guided",
                                       "returned",    "filed",       "withdrawn",
                                       "terminated",  "enforced",    "archived",
                                       "answered",    "carried_out", "closed",
                                       "transferred", "information", "appealed",
                                       "urged",       "for_review" };

    for (size_t i = 0; i < sizeof end / sizeof *end; i++)
        if (strcmp(end[i], state) == 0)
            return true;
    return false;
}

/* Calls do(term) for each word of a list of terms. */
static void
each_term(struct work *w, struct casefile *c, const char *list,
          void (*call)(struct work *, struct casefile *, const char *, day_t),
          day_t day)
{
    for (const char *word; (word = text_word(w->mem, &list)) != NULL;)
        call(w, c, word, day);
}

static bool
refuse(struct refusal *why, const char *key)
{
    why->field = "";
    why->key = key;
    return false;
}

/* SENDER stands for the other end: a citizen, or the agency that answers a transfer,
 * whose own rights domain/transfer has asked for. */
static bool
may(const struct work *w, const struct move *m)
{
    if (w->me == NULL)
        return (m->who & (TICK | SENDER)) != 0;
    return (m->who & w->me->roles & STAFF) != 0 || m->who == SENDER;
}

const char *
casefile_why_not(struct work *w, const struct casefile *c, const struct move *m)
{
    const char *kept = delegation_why_not(w, c, m);

    return kept != NULL || m->guard == NULL ? kept : m->guard(w, c, m, NULL);
}

/* Who waits for an answer to what she proposed; 0: nobody. */
static int64_t
proposer_of(struct work *w, const struct casefile *c)
{
    if (strcmp(c->machine, "petition") != 0 || strcmp(c->state, "proposed") != 0)
        return 0;
    return row_int(settle_petition(w, c->id), "proposed_by");
}

static void
tell_proposer(struct work *w, const struct casefile *c, int64_t account_id,
              const struct move *m)
{
    if (account_id == 0)
        return;
    if (strcmp(m->act, "send_back") == 0)
        notice_casefile(w, account_id, "sent_back", c);
    else if (strcmp(m->guard_word, "proposed_so") == 0)
        notice_casefile(w, account_id, "approved", c);
}

/* LTC art. 34: where both sides are still to be told of it, an end is no closed file
 * yet. Its notice has a term, stands on the list of who sends it, and whoever sends it
 * reads the address in the envelope; with the last notice it is closed. */
static void
end(struct work *w, struct casefile *c)
{
    const bool is_told = move_find(c->machine, c->state, "tell") != NULL;

    term_stop_all(w, c, w->today, is_told ? "denunciation_stop_notice" : NULL);
    if (term_due(w, c, "denunciation_stop_notice") != DAY_NONE)
        return;
    c->is_open = false;
    c->closed_on = w->today;
    message_matter(w, c);
    second_gone(w, c);
}

bool
casefile_play(struct work *w, struct casefile *c, const char *act,
              const struct values *form, struct refusal *why)
{
    const struct move *m = move_find(c->machine, c->state, act);
    const char *from = c->state;

    *why = (struct refusal){ 0 };
    if (m == NULL)
        return refuse(why, "wrong_state");
    if (!may(w, m))
        return refuse(why, "not_yours");
    const char *guard = delegation_why_not(w, c, m);
    if (guard == NULL && m->guard != NULL)
        guard = m->guard(w, c, m, form);
    if (guard != NULL)
        return refuse(why, guard);
    const uint32_t who = routing_who(w, c, m);
    c->as = delegation_as(w, who);

    const int64_t proposer = proposer_of(w, c);
    act_of *play = move_act(act);
    if (play != NULL && !play(w, c, form, why))
        return false;
    if (strcmp(m->to, "back") == 0) {
        must(c->before_state != NULL);
        c->state = c->before_state;
        c->before_state = NULL;
    } else if (strcmp(m->to, "same") != 0) {
        c->before_state = strcmp(m->to, "suspended") == 0 ? from : NULL;
        c->state = m->to;
    }
    each_term(w, c, m->stop, term_stop, w->today);
    each_term(w, c, m->start, term_start, w->today);
    if (casefile_is_end(c->state) && c->is_open) {
        end(w, c);
    } else if (!casefile_is_end(c->state) && !c->is_open) {
        c->is_open = true;
        c->closed_on = DAY_NONE;
        message_matter(w, c);
    }
    if (c->detail == NULL && form != NULL)
        c->detail = values_text(form, "detail");
    write_event(w, c, casefile_role(w, who), act, m->event, from,
                form != NULL ? values_text(form, "document") : NULL, c->detail,
                form != NULL ? values_text(form, "note") : NULL);
    tell_proposer(w, c, proposer, m);
    message_tell(w, c, m->event);
    letter_draft(w, c, c->letter != NULL ? c->letter : m->letter);
    fact_add(w, c, m->event, "", 1);
    term_settle_due(w, c);
    save(w, c, strcmp(from, c->state) != 0);
    return true;
}

static bool
has_form(const char *const *forms, const char *act)
{
    for (; forms != NULL && *forms != NULL; forms++)
        if (strcmp(*forms, act) == 0)
            return true;
    return false;
}

enum { OFFERS_MAX = 32 };

/* What this person may do with it now, and what holds back what she may not do yet. */
struct offer {
    const struct move *move;
    const char *why; /* NULL: nothing */
};

/* What cannot be done with it at all is no button that waits. */
static bool
is_no_matter(const char *why)
{
    static const char *const no[] = {
        "not_proposed",     "already_sealed",   "nothing_below",    "no_report_asked",
        "no_remote",        "already_remote",   "not_checked",      "already_wide",
        "no_level_above",   "nothing_prepared", "about_duty",       "first_corrects",
        "discipline_talks", "settled_anew",     "second_level_only"
    };

    for (size_t i = 0; i < sizeof no / sizeof *no; i++)
        if (strcmp(no[i], why) == 0)
            return true;
    return false;
}

static int
offers(struct work *w, const struct casefile *c, const char *const *forms,
       struct offer *out)
{
    const struct move *m;
    int n = 0;

    for (int i = 0; !casefile_is_before(w, c) && (m = move_at(i)) != NULL; i++) {
        if (strcmp(m->machine, c->machine) != 0 || strcmp(m->from, c->state) != 0 ||
            (m->who & w->me->roles & STAFF) == 0 || !has_form(forms, m->act))
            continue;
        const char *why = casefile_why_not(w, c, m);
        if (why != NULL && is_no_matter(why))
            continue;
        must(n < OFFERS_MAX);
        out[n++] = (struct offer){ m, why };
    }
    return n;
}

static const struct move *
leading(const struct offer *at, int n)
{
    const struct move *open[OFFERS_MAX];
    int opens = 0;

    for (int i = 0; i < n; i++)
        if (at[i].why == NULL)
            open[opens++] = at[i].move;
    return move_leading(open, opens);
}

void
casefile_put_actions(struct xml *x, struct work *w, const struct casefile *c,
                     const char *base_path, const char *const *forms)
{
    struct offer at[OFFERS_MAX];
    const int n = offers(w, c, forms, at);
    const struct move *lead = leading(at, n);

    XML(x, "actions") {
        for (int i = 0; i < n; i++) {
            const char *act = at[i].move->act, *why = at[i].why;
            XML(x, "action") {
                xml_attr(x, "act", act);
                xml_attr(x, "path", arena_format(w->mem, "%s/%s", base_path, act));
                xml_attr(x, "key", arena_format(w->mem, "act.%s", act));
                xml_attr(x, "enabled", why == NULL ? "yes" : "no");
                if (why != NULL)
                    xml_attr(x, "why", arena_format(w->mem, "guard.%s", why));
                if (at[i].move == lead)
                    xml_attr(x, "main", "yes");
            }
        }
    }
}

void
casefile_put_history(struct xml *x, struct work *w, const struct casefile *c)
{
    xml_rows(x, "history", "event", casefile_history(w, c->id));
}

int64_t
casefile_number(struct work *w, int64_t agency_id, int year, const char *book)
{
    const struct row *row = book_lock(w, agency_id, year, book);

    if (row == NULL) {
        book_insert(w, agency_id, year, book);
        row = book_lock(w, agency_id, year, book);
        must(row != NULL);
    }
    must(book_next(w, agency_id, year, book) == 1);
    return row_int(row, "last") + 1;
}

int64_t
casefile_seen(struct work *w, const struct casefile *c)
{
    return c->is_sealed ? row_int(casefile_known(w, c->id), "known") : c->seq;
}

const struct row *
casefile_meanwhile(struct work *w, const struct casefile *c, int64_t seen)
{
    struct row *newest = casefile_newest(w, c->id), *since = NULL;

    for (int64_t n = casefile_seen(w, c) - seen; newest != NULL && n > 0; n--) {
        struct row *next = newest->next;
        newest->next = since;
        since = newest;
        newest = next;
    }
    return since;
}
