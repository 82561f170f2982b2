/* matter: what a citizen may do with a matter of hers: add papers, sign, ask to
 * withdraw, say that the term is over. Whoever has its secret is its sender
 * (domain/pass); what she does is an event of it, and its office sees that there is
 * something new.
 */
#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/agency.h"
#include "domain/mail.h"
#include "domain/message.h"
#include "domain/notice.h"
#include "domain/pass.h"
#include "domain/petition.h"
#include "domain/rating.h"
#include "filing/matter.h"
#include "sql/filing/matter.h"

#include <inttypes.h>
#include <string.h>

#define ACTS_AN_HOUR 30
#define PAPERS_MAX 60
#define HOPS 5

static bool
is(const char *text, const char *word)
{
    return text != NULL && strcmp(text, word) == 0;
}

/* Where it is handled now: passed on to another office, or read with an earlier letter
 * of hers. */
static int64_t
goes_on(struct work *w, const struct row *row)
{
    if (is(row_text(row, "state"), "joined"))
        return row_int(row, "joined_id");
    const struct row *next = is(row_text(row, "state"), "transferred")
                                 ? matter_went(w, row_int(row, "id"))
                                 : NULL;

    return next != NULL ? row_int(next, "id") : 0;
}

struct matter *
matter_read(struct request *r)
{
    struct work *w = r->work;
    struct matter *m = arena_alloc(w->mem, sizeof *m);

    m->first_id = pass_read(r, &m->code);
    m->row = m->first_id != 0 ? matter_by_id(w, m->first_id) : NULL;
    if (m->row == NULL)
        return NULL;
    for (int i = 0; i < HOPS; i++) {
        const int64_t next = goes_on(w, m->row);
        const struct row *row = next != 0 ? matter_by_id(w, next) : NULL;
        if (row == NULL)
            break;
        m->row = row;
    }
    m->id = row_int(m->row, "id");
    m->is_sealed = row_bool(m->row, "sealed");
    m->late = row_bool(m->row, "is_open") ? matter_overdue(w, m->id) : NULL;
    return m;
}

struct reply
pass_is_over(struct request *r)
{
    flash(r, "warn_pass_over");
    return go(r, "/tra-cuu");
}

/* ---- which acts there are ---- */

static bool
may_add(struct work *w, const struct matter *m)
{
    (void)w;
    return row_bool(m->row, "is_open") && !row_bool(m->row, "is_secret");
}

static bool
may_sign(struct work *w, const struct matter *m)
{
    (void)w;
    return is(row_text(m->row, "state"), "awaiting_signature");
}

/* As long as there is something to end: what is decided stands, and a reflection that
 * is considered is answered. */
static bool
can_end(const struct matter *m)
{
    static const char *const going[] = {
        "received", "awaiting_signature", "classified", "waiting",   "proposed",
        "accepted", "verifying",          "reported",   "dialogued", "suspended"
    };
    const char *state = row_text(m->row, "state");

    if (is(row_text(m->row, "machine"), "reflection"))
        return false;
    for (size_t i = 0; i < sizeof going / sizeof *going; i++)
        if (is(state, going[i]))
            return row_bool(m->row, "is_open");
    return false;
}

static bool
may_withdraw(struct work *w, const struct matter *m)
{
    return can_end(m) && matter_asked(w, m->id, "withdrawal_asked") == NULL;
}

static bool
may_tell(struct work *w, const struct matter *m)
{
    return m->late != NULL && matter_told(w, row_int(m->late, "id")) == NULL;
}

static bool
may_get_mail(struct work *w, const struct matter *m)
{
    return mail_is_on(w) && row_bool(m->row, "is_open");
}

static bool
may_confirm(struct work *w, const struct matter *m)
{
    return mail_is_on(w) && message_is_asked(w, m->id);
}

static bool
may_stop(struct work *w, const struct matter *m)
{
    return message_is_on(w, m->id) || message_is_on(w, m->first_id);
}

static bool
may_rate(struct work *w, const struct matter *m)
{
    return rating_may(w, m->id, row_text(m->row, "kind"), row_text(m->row, "state"));
}

static const struct {
    const char *form, *path;
    bool (*may)(struct work *w, const struct matter *m);
} acts[] = {
    { "rating", "/ho-so/danh-gia", may_rate },
    { "signed", "/ho-so/ky-don", may_sign },
    { "add", "/ho-so/bo-sung", may_add },
    { "silence", "/ho-so/qua-han", may_tell },
    { "mail_confirm", "/ho-so/ma-thu", may_confirm },
    { "mail", "/ho-so/thu-bao", may_get_mail },
    { "mail_stop", "/ho-so/thoi-thu-bao", may_stop },
    { "withdraw", "/ho-so/rut-don", may_withdraw },
};

enum { ACTS = sizeof acts / sizeof *acts };

static bool
may(struct work *w, const struct matter *m, const char *form)
{
    for (int i = 0; i < ACTS; i++)
        if (strcmp(acts[i].form, form) == 0)
            return acts[i].may(w, m);
    return false;
}

/* ---- showing ---- */

/* What she did already, with its day. */
static void
put_done(struct xml *x, struct work *w, const struct matter *m)
{
    static const char *const event[] = { "papers_added", "withdrawal_asked",
                                         "silence_told", "answer_rated",
                                         "answer_unsolved" };

    for (size_t i = 0; i < sizeof event / sizeof *event; i++) {
        const struct row *e = matter_asked(w, m->id, event[i]);
        /* What the office was still to do is over with the matter. */
        if (is(event[i], "withdrawal_asked") && !can_end(m))
            continue;
        if (e != NULL)
            XML(x, "did") {
                xml_attr(x, "event", event[i]);
                xml_day(x, "on", day_of(row_instant(e, "at")));
            }
    }
}

struct reply
matter_show(struct request *r)
{
    struct work *w = r->work;
    const struct matter *m = matter_read(r);

    if (m == NULL)
        return pass_is_over(r);
    struct xml *x = page(r);
    XML(x, "matter") {
        xml_text(x, "code", token_code_show(w->mem, m->code));
        xml_text(x, "sealed", row_text(m->row, "sealed"));
        xml_text(x, "agency_name", row_text(m->row, "agency_name"));
        xml_text(x, "agency_phone", row_text(m->row, "agency_phone"));
        for (int i = 0; i < ACTS; i++)
            if (acts[i].may(w, m))
                XML(x, "act") {
                    xml_attr(x, "name", acts[i].form);
                    xml_attr(x, "path", acts[i].path);
                }
        put_done(x, w, m);
    }
    xml_rows(x, "letters", "letter", m->is_sealed ? NULL : matter_letters(w, m->id));
    if (m->id != m->first_id && !m->is_sealed)
        xml_rows(x, "letters", "letter", matter_letters(w, m->first_id));
    return show(x);
}

struct reply
matter_ask(struct request *r)
{
    const char *form = form_def_name(r->form->def);
    const struct matter *m = matter_read(r);

    if (m == NULL)
        return pass_is_over(r);
    if (!may(r->work, m, form))
        return go(r, "/ho-so");
    if (strcmp(form, "mail") == 0 && !m->is_sealed)
        form_hide(r->form, r->work, "mail_consent");
    struct xml *x = page_with_form(r);
    XML(x, "matter") {
        xml_attr(x, "act", form);
        xml_text(x, "code", token_code_show(r->work->mem, m->code));
        xml_text(x, "sealed", row_text(m->row, "sealed"));
        xml_text(x, "agency_name", row_text(m->row, "agency_name"));
        if (m->late != NULL)
            xml_text(x, "due_on", row_text(m->late, "due_on"));
    }
    return show(x);
}

/* ---- doing ---- */

struct casefile *
matter_take(struct request *r, struct matter **m, struct reply *p)
{
    struct work *w = r->work;
    const int wait = filing_wait(r, "act", ACTS_AN_HOUR);

    *m = matter_read(r);
    if (*m == NULL || wait > 0) {
        *p = *m == NULL ? pass_is_over(r) : wait_a_while(r, wait);
        return NULL;
    }
    struct casefile *c = casefile_lock_any(w, (*m)->id);
    /* Somebody was here between the reading and the lock: read all of it again. */
    if (c != NULL && c->version != row_int((*m)->row, "version"))
        fault_as(FAULT_RETRY, "matter: changed before its lock");
    if (c == NULL || !may(w, *m, form_def_name(r->form->def))) {
        *p = go(r, "/ho-so");
        return NULL;
    }
    filing_count(r, "act");
    return c;
}

static bool
keep_papers(struct request *r, const struct casefile *c, const char *act)
{
    struct work *w = r->work;
    int64_t n = row_int(matter_papers(w, c->id, act), "n");

    for (const struct upload *u = r->uploads; u != NULL; u = u->next) {
        if (++n > PAPERS_MAX) {
            form_refuse(r->form, w, u->field, "too_many_papers_of_matter");
            return false;
        }
        petition_add_paper(w, c, u, act);
    }
    return true;
}

/* Who has it, and the clerks, who see to it; of an end that she asks for the head, who
 * decides on it. */
static void
tell_office(struct work *w, const struct casefile *c, const char *news, bool heads)
{
    for (const struct row *a = matter_staff(w, c->id, heads); a != NULL; a = a->next)
        notice_casefile(w, row_int(a, "id"), news, c);
}

/* Waited for, they let sorting go on (TT05 art. 7); else they are simply there. */
struct reply
matter_add(struct request *r)
{
    struct work *w = r->work;
    struct reply p;
    struct matter *m;
    struct refusal why;
    struct casefile *c = matter_take(r, &m, &p);

    if (c == NULL)
        return p;
    if (r->uploads == NULL && form_text(r->form, "note") == NULL)
        form_refuse(r->form, w, "file", "nothing_added");
    if (r->form->bad || !keep_papers(r, c, "add_papers"))
        return invalid(r);
    if (is(c->state, "waiting") &&
        casefile_play(w, c, "supplement", &r->form->values, &why))
        casefile_news(w, c);
    tell_office(w, c, "sender_papers", false);
    casefile_tell(w, c, "add_papers", "papers_added", form_text(r->form, "note"));
    flash(r, "papers_sent");
    return go(r, "/ho-so");
}

struct reply
matter_sign(struct request *r)
{
    struct work *w = r->work;
    struct reply p;
    struct matter *m;
    struct refusal why;
    struct casefile *c = matter_take(r, &m, &p);

    if (c == NULL)
        return p;
    if (!keep_papers(r, c, "sign"))
        return invalid(r);
    if (!casefile_play(w, c, "sign", NULL, &why))
        return not_now(r, "/ho-so");
    casefile_news(w, c);
    flash(r, "signature_sent");
    return go(r, "/ho-so");
}

/* The law wants a signature or minutes (LKN art. 10, LTC art. 33): the office asks her
 * for it, and its own act ends the matter. */
struct reply
matter_leave(struct request *r)
{
    struct reply p;
    struct matter *m;
    struct casefile *c = matter_take(r, &m, &p);

    if (c == NULL)
        return p;
    tell_office(r->work, c, "sender_withdraws", strcmp(c->machine, "petition") != 0);
    casefile_tell(r->work, c, "ask_withdrawal", "withdrawal_asked",
                  form_text(r->form, "note"));
    flash(r, "withdrawal_sent");
    return go(r, "/ho-so");
}

/* Once for each term: its head and the body above find it on their list. */
struct reply
matter_late(struct request *r)
{
    struct work *w = r->work;
    struct reply p;
    struct matter *m;
    struct casefile *c = matter_take(r, &m, &p);

    if (c == NULL)
        return p;
    const struct agency *late = agency_find(w, c->agency_id);
    const int64_t above = late != NULL ? late->parent_id : 0;
    if (matter_tell(w, c->id, row_int(m->late, "id"), c->agency_id,
                    above != 0 ? above : DB_NULL, c->kind,
                    row_day(m->late, "due_on")) != 0)
        casefile_tell(w, c, "tell_silence", "silence_told", form_text(r->form, "note"));
    flash(r, "silence_sent");
    return go(r, "/ho-so");
}

/* What is not solved needs a reason, for the body above reads it. */
struct reply
matter_rate(struct request *r)
{
    struct work *w = r->work;
    struct reply p;
    struct matter *m;
    struct casefile *c = matter_take(r, &m, &p);

    if (c == NULL)
        return p;
    const bool is_unsolved = is(form_text(r->form, "grade"), "not_solved");
    const char *reason = form_text(r->form, "reason");
    if (is_unsolved && reason == NULL)
        form_refuse(r->form, w, "reason", "required");
    if (r->form->bad)
        return invalid(r);
    rating_give(w, c, form_text(r->form, "grade"), reason);
    flash(r, is_unsolved ? "rating_sent_above" : "rating_sent");
    return go(r, "/ho-so");
}
