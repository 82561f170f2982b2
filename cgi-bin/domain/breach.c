#include "domain/breach.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/db/db.h"
#include "base/web/role.h"
#include "base/xml/xml.h"
#include "domain/agency.h"
#include "domain/casefile.h"
#include "domain/deadline.h"
#include "domain/delegation.h"
#include "domain/event.h"
#include "domain/mail.h"
#include "domain/notice.h"
#include "sql/domain/breach.h"
#include "sql/domain/remind.h"
#include "sql/domain/term.h"

#include <inttypes.h>
#include <string.h>

#define HOUR ((instant_t)3600 * 1000000)

enum { MOST = 100, SOON_HOURS = 24, WARDENS = HEAD | ADMIN | NATIONAL };

instant_t
breach_due(struct work *w, instant_t found_at)
{
    const day_t day = day_of(found_at);
    const struct row *rule = term_rule(w, "breach_notice", "", day);

    if (rule == NULL)
        return 0;
    const int length = (int)row_int(rule, "length");
    const enum unit unit = unit_of(row_text(rule, "unit"));
    if (unit == UNIT_HOUR)
        return found_at + length * HOUR;
    const struct calendar *calendar = calendar_load(w);
    return day_start(deadline_due(calendar, deadline_raw(calendar, day, length, unit)) +
                     1);
}

static void
write_event(struct work *w, struct breach *b, const char *act, const char *event,
            const char *from, const char *document, const char *detail)
{
    const struct lender *as = delegation_as(w, WARDENS);
    struct event e = { .subject = 'B',
                       .subject_id = b->id,
                       .account_id = w->me->account_id,
                       .role = casefile_role(w, WARDENS),
                       .delegation_id = as != NULL ? as->delegation_id : 0,
                       .agency_id = w->me->agency_id,
                       .act = act,
                       .event = event,
                       .from_state = from,
                       .to_state = b->is_open ? "open" : "done",
                       .document = document,
                       .detail = detail };

    event_write(w, &e, NULL, b->seq, b->hash);
    b->seq = e.seq;
    must(breach_ended(w, b->id, b->seq, b->hash, sizeof b->hash) == 1);
}

static void
tell(struct work *w, const struct breach *b, const char *kind)
{
    for (const struct row *a = remind_roles(w, b->agency_id, "head", "admin");
         a != NULL; a = a->next)
        if (row_int(a, "id") != w->me->account_id)
            notice_put(
                w, row_int(a, "id"),
                &(struct notice){ .kind = kind,
                                  .subject = "breach",
                                  .subject_id = b->id,
                                  .mark = arena_format(w->mem, "%" PRId64, b->seq) });
}

int64_t
breach_record(struct work *w, const struct values *form, instant_t found_at,
              const char *data)
{
    const bool harms = strcmp(values_text(form, "may_harm"), "yes") == 0;
    const instant_t due = harms ? breach_due(w, found_at) : 0;
    struct breach b = { .agency_id = w->me->agency_id, .is_open = true };

    b.id = breach_insert(w, form, found_at, due, due != 0 ? due - SOON_HOURS * HOUR : 0,
                         data);
    write_event(w, &b, "record", "breach_recorded", "none", NULL, NULL);
    tell(w, &b, "breach_recorded");
    return b.id;
}

static struct breach *
from_row(struct work *w, const struct row *row)
{
    size_t n;

    if (row == NULL)
        return NULL;
    struct breach *b = arena_alloc(w->mem, sizeof *b);
    b->id = row_int(row, "id");
    b->agency_id = row_int(row, "agency_id");
    b->found_at = row_instant(row, "found_at");
    b->may_harm = row_bool(row, "may_harm");
    b->is_open = strcmp(row_text(row, "state"), "open") == 0;
    b->is_reported = row_text(row, "reported_at") != NULL;
    b->is_told = row_text(row, "told_at") != NULL;
    b->version = row_int(row, "version");
    b->seq = row_int(row, "event_seq");
    memcpy(b->hash, row_bytes(row, "event_hash", &n), sizeof b->hash);
    must(n == sizeof b->hash);
    return b;
}

struct breach *
breach_lock(struct work *w, int64_t id)
{
    return from_row(w, breach_by_id_locked(w, id));
}

struct breach *
breach_lock_any(struct work *w, int64_t id)
{
    return from_row(w, breach_by_id_any(w, id));
}

void
breach_report(struct work *w, struct breach *b, instant_t at, const char *number)
{
    breach_reported(w, b->id, at, number);
    write_event(w, b, "report", "breach_reported", "open", number, NULL);
}

void
breach_tell(struct work *w, struct breach *b, instant_t at, const char *how)
{
    breach_told(w, b->id, at, how);
    write_event(w, b, "tell", "breach_told", "open", NULL, NULL);
}

void
breach_harm(struct work *w, struct breach *b, int64_t people)
{
    const instant_t due = breach_due(w, b->found_at);

    breach_harms(w, b->id, people, due, due != 0 ? due - SOON_HOURS * HOUR : 0);
    write_event(w, b, "harm", "breach_may_harm", "open", NULL, NULL);
    tell(w, b, "breach_may_harm");
}

void
breach_close(struct work *w, struct breach *b, const char *measures)
{
    b->is_open = false;
    breach_closed(w, b->id, measures);
    write_event(w, b, "close", "breach_closed", "open", NULL, NULL);
}

void
breach_pass(struct work *w, struct breach *b, const char *act, const char *event,
            const char *document, const char *detail)
{
    breach_moved(w, b->id, b->agency_id);
    write_event(w, b, act, event, "open", document, detail);
    tell(w, b, "breach_succeeded");
}

/* ---- reminding ---- */

static void
put_mail(struct work *w, const struct row *who, const struct row *b,
         const char *agency_name, bool late)
{
    const char *once = arena_format(w->mem, "breach %s %d %s %s", row_text(b, "id"),
                                    late, row_text(b, "due_at"), row_text(who, "id"));
    const char *to = row_text(who, "email");
    struct xml *x = xml_open(w->mem, "mail");

    xml_text(x, "agency_name", agency_name);
    if (late)
        mail_put(w, "breach_late", once, to, x);
    else
        mail_put(w, "breach_soon", once, to, x);
}

static void
remind_all(struct work *w, const struct row *b, bool late)
{
    const struct notice n = {
        .kind = late ? "breach_late" : "breach_soon",
        .subject = "breach",
        .subject_id = row_int(b, "id"),
        .mark = row_text(b, "due_at"),
    };
    const struct agency *of = agency_find(w, row_int(b, "agency_id"));

    must(of != NULL);
    for (const struct row *a = remind_roles(w, of->id, "head", "admin"); a != NULL;
         a = a->next)
        if (notice_put(w, row_int(a, "id"), &n))
            put_mail(w, a, b, of->name, late);
}

static bool
remind_one(struct work *w, int64_t id)
{
    db_begin(w->db, false);
    const struct row *b = breach_to_remind(w, id);
    if (b != NULL) {
        const instant_t due = row_instant(b, "due_at");
        const bool late = due <= w->now;

        remind_all(w, b, late);
        breach_remind_next(w, id, late ? 0 : due);
    }
    db_commit(w->db);
    return b != NULL;
}

int
breach_remind(struct work *w)
{
    int64_t id[MOST];
    int n = 0, told = 0;

    db_begin(w->db, true);
    for (const struct row *b = breach_remind_due(w); b != NULL && n < MOST; b = b->next)
        id[n++] = row_int(b, "id");
    db_commit(w->db);
    for (int i = 0; i < n; i++) {
        const struct arena_mark mark = arena_mark(w->mem);
        told += remind_one(w, id[i]);
        arena_rewind(w->mem, mark);
    }
    return told;
}
