#include "domain/remind.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/xml/xml.h"
#include "domain/agency.h"
#include "domain/casefile.h"
#include "domain/mail.h"
#include "domain/notice.h"
#include "sql/domain/agency.h"
#include "sql/domain/remind.h"

#include <inttypes.h>
#include <string.h>

/* A term that nobody closed for so long reminds nobody any more: its rows were played
 * long ago, or the portal was not there then. */
enum { MOST = 500, STALE_DAYS = 60 };

/* What a moment is called on the page of notices and in mails: of a matter, of a visit
 * or a session, of a request for data. */
static const struct {
    const char *moment;
    const char *kind, *reception, *data;
} kinds[] = {
    { "before", "due_soon", "reception_due_soon", "data_due_soon" },
    { "on", "due_today", "reception_due_today", "data_due_today" },
    { "after", "due_late", "reception_due_late", "data_due_late" },
    { "superior", "late_below", "late_below", "late_below" },
};

struct due {
    struct work *w;
    const char *subject; /* casefile, visit, session, data_request */
    int64_t subject_id, agency_id;
    int64_t holder_id;     /* 0: whoever receives there, or the head */
    struct casefile *file; /* NULL: of no matter */
    int64_t id;
    const char *term;
    day_t due_on;
    const char *warn; /* days left at which it warns, "7,3"; NULL: nobody is reminded */
    int left;         /* of these, the one that is played */
};

static bool
is_data(const struct due *d)
{
    return strcmp(d->subject, "data_request") == 0;
}

static const char *
kind_of(const struct due *d, const char *moment)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(kinds[i].moment, moment) == 0)
            return d->file != NULL ? kinds[i].kind
                   : is_data(d)    ? kinds[i].data
                                   : kinds[i].reception;
    must(false);
    return NULL;
}

/* ---- telling ---- */

static const char *
agency_name(struct work *w, int64_t id)
{
    const struct row *agency = agency_by_id(w, id);

    return agency != NULL ? row_text(agency, "name") : "";
}

/* A person is told the same thing once, in however many parts she plays; she counts in
 * each. */
static int
tell(struct work *w, const struct row *who, const struct notice *n, struct xml *values)
{
    const int64_t account_id = row_int(who, "id");
    const char *once = arena_format(w->mem, "%s %" PRId64 " %s %" PRId64, n->kind,
                                    n->subject_id, n->mark, account_id);

    if (notice_put(w, account_id, n))
        mail_put(w, n->kind, once, row_text(who, "email"), values);
    return 1;
}

int
remind_superior(struct work *w, int64_t agency_id, const char *kind, const char *mark)
{
    const struct row *agency = agency_by_id(w, agency_id);
    const int64_t above = agency != NULL ? row_int(agency, "parent_id") : 0;
    int n = 0;

    if (agency == NULL || row_text(agency, "parent_id") == NULL)
        return 0;
    for (const struct row *a = remind_roles(w, above, "head", "inspector"); a != NULL;
         a = a->next) {
        struct xml *x = xml_open(w->mem, "mail");
        xml_text(x, "agency_name", row_text(agency, "name"));
        xml_day(x, "told_on", w->today);
        n += tell(w, a,
                  &(struct notice){ .kind = kind,
                                    .subject = "agency",
                                    .subject_id = agency_id,
                                    .mark = mark },
                  x);
    }
    return n;
}

static int
tell_all(struct due *d, const struct row *people, const char *kind)
{
    struct work *w = d->w;
    int n = 0;

    for (const struct row *a = people; a != NULL; a = a->next) {
        struct xml *x = xml_open(w->mem, "mail");
        if (d->file != NULL)
            xml_text(x, "lookup_code", token_code_show(w->mem, d->file->lookup_code));
        xml_day(x, "due_on", d->due_on);
        xml_text(x, "agency_name", agency_name(w, d->agency_id));
        n += tell(w, a,
                  &(struct notice){
                      .kind = kind,
                      .subject = d->subject,
                      .subject_id = d->subject_id,
                      .mark = arena_format(w->mem, "%" PRId64 " %s %d", d->id,
                                           day_text(w->mem, d->due_on), d->left) },
                  x);
    }
    return n;
}

/* The agency above is told once a day of each agency, whatever is late there. */
static int
escalate(struct due *d)
{
    struct work *w = d->w;
    struct casefile *file = d->file;
    const int n = remind_superior(w, d->agency_id, kind_of(d, "superior"),
                                  day_text(w->mem, w->today));

    if (file != NULL)
        casefile_note(w, file, "remind", "escalated", NULL, NULL, NULL);
    return n;
}

/* Who works on a matter, who received a visitor, who receives where a session was, the
 * head of who is asked for data. */
static const struct row *
holders(const struct due *d)
{
    if (d->file != NULL)
        return remind_holders(d->w, d->file->id, d->file->holder_id);
    if (is_data(d))
        return remind_roles(d->w, d->agency_id, "head", "head");
    return d->holder_id != 0 ? remind_account(d->w, d->holder_id)
                             : remind_roles(d->w, d->agency_id, "receiver", "receiver");
}

static int
send(struct due *d, const struct row *rule)
{
    const char *whom = row_text(rule, "whom");
    const char *kind = kind_of(d, row_text(rule, "moment"));

    if (strcmp(whom, "superior") == 0)
        return escalate(d);
    if (strcmp(whom, "holder") == 0)
        return tell_all(d, holders(d), kind);
    return tell_all(d, remind_roles(d->w, d->agency_id, whom, whom), kind);
}

/* ---- when ---- */

static bool
is_moment(const struct row *rule, const char *moment)
{
    return strcmp(row_text(rule, "moment"), moment) == 0;
}

static int
whole_number(const char **text)
{
    int n = 0;

    for (; **text >= '0' && **text <= '9'; ++*text)
        n = n * 10 + (**text - '0');
    return n;
}

/* Of the days left at which a term warns, the last that has come (-1: none has); the
 * first that comes later is looked at again. */
static int
warning(const struct due *d, day_t *next)
{
    int come = -1;

    for (const char *at = d->warn; *at != '\0'; at += *at != '\0') {
        const int n = whole_number(&at);
        const day_t on = d->due_on - n;
        if (on > d->w->today)
            *next = *next == DAY_NONE || on < *next ? on : *next;
        else if (come < 0 || n < come)
            come = n;
    }
    return come;
}

static bool
play(struct due *d, const struct row *rule, int left)
{
    const int64_t id =
        remind_insert(d->w, d->file != NULL ? d->file->id : DB_NULL, d->id, d->due_on,
                      row_text(rule, "reminder"), left);

    if (id == 0)
        return false;
    d->left = left;
    remind_told(d->w, id, send(d, rule));
    return true;
}

/* What is before or on the last day has no sense once that is over. */
static bool
play_before(struct due *d, const struct row *rule, day_t *next)
{
    const int left = warning(d, next);

    return left >= 0 && d->w->today < d->due_on && play(d, rule, left);
}

static bool
play_at(struct due *d, const struct row *rule, day_t *next)
{
    const bool is_after = is_moment(rule, "after");
    const day_t today = d->w->today;
    const day_t on = d->due_on + (is_after ? (day_t)row_int(rule, "days") : 0);

    if (on > today) {
        *next = *next == DAY_NONE || on < *next ? on : *next;
        return false;
    }
    return (is_after ? today <= d->due_on + STALE_DAYS : today == on) &&
           play(d, rule, 0);
}

/* Plays the rows whose day has come; *next is the day of the first that comes later. */
static int
play_rules(struct due *d, day_t *next)
{
    int n = 0;

    for (const struct row *rule = remind_rules(d->w); rule != NULL; rule = rule->next)
        n += is_moment(rule, "before") ? play_before(d, rule, next)
                                       : play_at(d, rule, next);
    return n;
}

static bool
read_due(struct work *w, int64_t id, struct due *d)
{
    const struct row *t = remind_term(w, id);

    if (t == NULL)
        return false;
    d->w = w;
    d->id = id;
    d->term = row_text(t, "term");
    d->due_on = row_day(t, "due_on");
    d->warn = strcmp(d->term, "sender_reply") != 0 ? row_text(t, "warn") : NULL;
    return true;
}

struct at {
    int64_t id;
    int64_t casefile_id, visit_id, session_id, data_request_id; /* one, the others 0 */
};

static bool
lock_matter(struct work *w, int64_t casefile_id, struct due *d)
{
    d->file = casefile_lock_any(w, casefile_id);
    if (d->file == NULL)
        return false;
    d->subject = "casefile";
    d->subject_id = casefile_id;
    d->agency_id = d->file->agency_id;
    return true;
}

static bool
lock_reception(struct work *w, const struct at *at, struct due *d)
{
    const struct row *of = at->visit_id != 0     ? remind_visit(w, at->visit_id)
                           : at->session_id != 0 ? remind_session(w, at->session_id)
                                                 : remind_data(w, at->data_request_id);

    if (of == NULL)
        return false;
    d->subject = at->visit_id != 0     ? "visit"
                 : at->session_id != 0 ? "session"
                                       : "data_request";
    d->subject_id = row_int(of, "id");
    d->agency_id = row_int(of, "agency_id");
    d->holder_id = row_int(of, "receiver_id");
    return true;
}

/* Looked at again under the lock of what it is of: it may have moved or ended
 * meanwhile. */
static bool
remind_one(struct work *w, const struct at *at)
{
    const int64_t id = at->id;
    struct due d = { 0 };
    day_t next = DAY_NONE;
    int n = 0;

    db_begin(w->db, false);
    const bool is_held = at->casefile_id != 0 ? lock_matter(w, at->casefile_id, &d)
                                              : lock_reception(w, at, &d);
    if (!is_held || !read_due(w, id, &d)) {
        db_rollback(w->db);
        return false;
    }
    if (d.warn != NULL)
        n = play_rules(&d, &next);
    remind_next(w, id, next);
    db_commit(w->db);
    return n > 0;
}

int
remind_run(struct work *w)
{
    struct at *at = arena_alloc(w->mem, MOST * sizeof *at);
    int n = 0, told = 0;

    db_begin(w->db, true);
    for (const struct row *t = remind_due(w); t != NULL && n < MOST; t = t->next, n++)
        at[n] = (struct at){ row_int(t, "id"), row_int(t, "casefile_id"),
                             row_int(t, "visit_id"), row_int(t, "session_id"),
                             row_int(t, "data_request_id") };
    db_commit(w->db);
    for (int i = 0; i < n; i++) {
        const struct arena_mark mark = arena_mark(w->mem);
        told += remind_one(w, &at[i]);
        arena_rewind(w->mem, mark);
    }
    return told;
}
