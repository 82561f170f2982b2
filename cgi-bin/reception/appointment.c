/* appointment: who asked to be received: the list, the answer, the slip (phiếu hẹn). On
 * the day it becomes a visit (visit.c).
 */
#include "domain/appointment.h"

#include "base/core/arena.h"
#include "base/core/text.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/access.h"
#include "domain/deadline.h"
#include "domain/person.h"
#include "domain/receipt.h"
#include "reception/reception.h"
#include "sql/reception/appointment.h"
#include "sql/reception/schedule.h"
#include "sql/reception/visit.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { MATTER_MAX = 1000 }; /* appointment.form.xml */

struct reply
appointment_list(struct request *r)
{
    static const char *const state[] = { "asked", "moved", "booked" };
    struct work *w = r->work;
    struct xml *x = page(r);

    access_read(r, "list_read", "appointment", 0, NULL);
    for (size_t i = 0; i < sizeof state / sizeof *state; i++)
        xml_rows(x, state[i], "appointment", appointments_in(w, state[i], w->today));
    return show(x);
}

/* ---- one ---- */

static bool
is_anothers(const struct work *w, const struct row *a)
{
    return appointment_is_anothers(w, row_bool(a, "sealed"), row_int(a, "handler_id"));
}

static void
put_actions(struct xml *x, struct work *w, const struct row *a)
{
    const char *state = row_text(a, "state");
    const bool answers = !is_anothers(w, a);

    XML(x, "may") {
        if (row_day(a, "wanted_on") <= w->today)
            xml_flag(x, "come", appointment_may(w, state, "come", NOBODY));
        xml_flag(x, "confirm", answers && appointment_may(w, state, "confirm", NOBODY));
        xml_flag(x, "turn_down",
                 answers && appointment_may(w, state, "turn_down", NOBODY));
        xml_flag(x, "slip", appointment_slip_of(w, row_int(a, "id")) != NULL);
    }
}

struct reply
appointment_show(struct request *r)
{
    struct work *w = r->work;
    const struct row *a = appointment_head(w, r->id);

    if (a == NULL)
        return missing(r);
    struct xml *x = page(r);
    access_read(r, "read", "appointment", r->id, NULL);
    xml_row(x, "appointment", a);
    const struct row *matter = appointment_matter(w, r->id);
    xml_text(x, "matter", matter != NULL ? row_text(matter, "matter") : NULL);
    put_actions(x, w, a);
    xml_rows(x, "history", "event", appointment_events(w, r->id));
    put_letters(x, w, appointment_letters(w, r->id));
    return show(x);
}

struct reply
appointment_slip(struct request *r)
{
    struct work *w = r->work;
    const struct row *a = appointment_head(w, r->id);

    if (a == NULL)
        return missing(r);
    const struct row *slip = appointment_slip_of(w, r->id);
    if (slip == NULL)
        return refused(r);
    struct xml *x = page(r);
    access_read(r, "read", "appointment", r->id, NULL);
    XML(x, "paper") {
        xml_attr(x, "body", text_upper(w->mem, row_text(slip, "agency_name")));
        xml_attr(x, "back",
                 arena_format(w->mem, "/reception/appointment/%" PRId64, r->id));
    }
    xml_row(x, "appointment", a);
    XML(x, "receipt") {
        const bool is_hers = row_bool(slip, "is_hers");
        receipt_put(x, w, row_text(slip, "lookup_code"),
                    is_hers ? NULL : row_text(slip, "secret"));
        xml_flag(x, "is_hers", is_hers);
        xml_text(x, "agency_name", row_text(slip, "agency_name"));
        xml_text(x, "agency_address", row_text(slip, "agency_address"));
        xml_text(x, "agency_phone", row_text(slip, "agency_phone"));
    }
    return show(x);
}

/* ---- day, hour, place ---- */

/* Is it still to be held? */
static bool
session_stands(const struct row *s)
{
    const char *state = row_text(s, "state");

    return strcmp(state, "planned") == 0 || strcmp(state, "moved") == 0;
}

/* Where the office receives, for a form that nobody has filled yet. */
static void
fill_place(struct request *r)
{
    const struct row *p = schedule_places(r->work);

    if (p != NULL && !r->form->is_sent)
        form_set(r->form, r->work, "place",
                 arena_format(r->work->mem, "%s, %s", row_text(p, "name"),
                              row_text(p, "address")));
}

static bool
has_session_on(const struct row *s, day_t on)
{
    for (; s != NULL; s = s->next)
        if (session_day(s) == on && session_stands(s))
            return true;
    return false;
}

/* On a day off nobody is there but where the schedule has a session, its own or one of
 * an office that it has succeeded. */
static bool
is_open_on(struct work *w, day_t on)
{
    return calendar_is_working(calendar_load(w), on, NULL) ||
           has_session_on(desk_sessions(w, on), on) ||
           has_session_on(desk_sessions_before(w), on);
}

static void
check_time(struct request *r, const char *field, day_t on)
{
    struct work *w = r->work;
    struct form *f = r->form;

    if (on != DAY_NONE && on < w->today)
        form_refuse(f, w, field, "in_past");
    else if (on != DAY_NONE && !is_open_on(w, on))
        form_refuse_value(f, w, field, "day_off", day_written(w->mem, on));
    if (form_text(f, "starts") != NULL && !text_is_hour(form_text(f, "starts")))
        form_refuse(f, w, "starts", "not_an_hour");
}

/* ---- at the counter ---- */

static const struct row *
offer_sessions(struct request *r)
{
    struct work *w = r->work;
    const struct row *rows = desk_sessions(w, w->today);
    bool has = false;

    for (const struct row *s = rows; s != NULL; s = s->next) {
        if (!session_stands(s))
            continue;
        has = true;
        form_option(r->form, w, "session_id", row_text(s, "id"),
                    arena_format(w->mem, "%s, %s–%s: %s",
                                 day_written(w->mem, session_day(s)),
                                 row_text(s, "starts"), row_text(s, "ends"),
                                 row_text(s, "leader")));
    }
    if (!has)
        form_hide(r->form, w, "session_id");
    else
        form_option(r->form, w, "session_id", "regular", NULL);
    if (has && r->form->is_sent)
        form_recheck(r->form, w, "session_id");
    return rows;
}

/* The visit that ended with it; 0: none. */
static int64_t
from_visit(const struct request *r)
{
    const char *posted = values_text(&r->post, "visit");

    return posted != NULL ? strtoll(posted, NULL, 10) : request_get_int(r, "visit", 0);
}

/* What she said at the visit is not typed again; who denounces says who she is anew. */
static void
fill_visit(struct request *r, const struct row *v)
{
    struct work *w = r->work;
    struct form *f = r->form;
    const struct person *p =
        !row_bool(v, "sealed") ? person_kept(w, 0, row_int(v, "id")) : NULL;

    if (p != NULL) {
        form_set(f, w, "name", p->name);
        form_set(f, w, "phone", p->phone);
    }
    form_set(f, w, "people", row_text(v, "people"));
    form_set(f, w, "kind", row_text(v, "kind"));
    form_set(f, w, "matter", text_cut(w->mem, row_text(v, "matter"), MATTER_MAX - 1));
}

struct reply
appointment_new(struct request *r)
{
    const int64_t from = from_visit(r);
    const struct row *v = from != 0 ? visit_for_appointment(r->work, from) : NULL;

    offer_sessions(r);
    fill_place(r);
    if (v != NULL && !r->form->is_sent)
        fill_visit(r, v);
    struct xml *x = page_with_form(r);
    if (v != NULL) {
        access_read(r, "read", "visit", from, NULL);
        put_hidden(x, "appointment", "visit", from);
    }
    return show(x);
}

struct reply
appointment_create(struct request *r)
{
    struct work *w = r->work;
    struct form *f = r->form;
    const struct row *s = offer_sessions(r);
    const int64_t session = appointment_session(f);
    day_t on = form_day(f, "wanted_on");

    for (; session != 0 && s != NULL; s = s->next)
        if (row_int(s, "id") == session) {
            on = session_day(s);
            break;
        }
    if (on == DAY_NONE)
        form_refuse(f, w, "wanted_on", "day_or_session");
    check_time(r, "wanted_on", on);
    if (form_text(f, "people") != NULL && form_int(f, "people") < 1)
        form_refuse(f, w, "people", "no_people");
    if (f->bad)
        return invalid(r);
    const struct wish wish = { .form = &f->values,
                               .agency_id = w->me->agency_id,
                               .session_id = session,
                               .wanted_on = on,
                               .starts = form_text(f, "starts"),
                               .place = form_text(f, "place"),
                               .from_visit_id = from_visit(r) };
    const struct appointment *a = appointment_make(w, "book", &wish);
    appointment_draft(w, a, "none", "book");
    flash(r, "appointment_booked");
    return go(r, "/reception/appointment/%" PRId64, a->id);
}

/* ---- the answer to who asked ---- */

/* The head of one that is hers to answer; else *p is the answer. */
static const struct row *
to_answer(struct request *r, struct reply *p)
{
    const struct row *a = appointment_head(r->work, r->id);

    if (a == NULL)
        *p = missing(r);
    else if (is_anothers(r->work, a))
        *p = refused(r);
    else
        return a;
    return NULL;
}

/* The same under its lock, as it stood on the form. */
static struct appointment *
to_write(struct request *r, struct reply *p)
{
    struct appointment *a = appointment_lock(r->work, r->id);

    if (a == NULL)
        *p = missing(r);
    else if (appointment_is_anothers(r->work, a->is_sealed, a->handler_id))
        *p = refused(r);
    else if (has_moved(r, a->version))
        *p = moved(r);
    else
        return a;
    return NULL;
}

/* How it stands now, and who had it last. */
void
appointment_put_now(struct request *r, struct xml *x, const struct row *a)
{
    const struct row *last = appointment_events(r->work, row_int(a, "id"));

    XML(x, "meanwhile")
        XML(x, "change") {
            xml_text(x, "appointment_state", row_text(a, "state"));
            if (last != NULL) {
                xml_text(x, "who", row_text(last, "who"));
                xml_text(x, "done_at", row_text(last, "at"));
            }
        }
}

static struct reply
ask(struct request *r, const struct row *a, const char *act)
{
    const bool can = appointment_may(r->work, row_text(a, "state"), act, NOBODY);
    struct xml *x = page_of_record(r, row_int(a, "version"), can);

    if (x == NULL)
        return not_now(r, "/reception/appointment/%" PRId64, r->id);
    access_read(r, "read", "appointment", r->id, NULL);
    if (r->is_moved)
        appointment_put_now(r, x, a);
    xml_row(x, "appointment", a);
    const struct row *matter = appointment_matter(r->work, r->id);
    xml_text(x, "matter", matter != NULL ? row_text(matter, "matter") : NULL);
    return show(x);
}

struct reply
confirm_new(struct request *r)
{
    struct work *w = r->work;
    struct reply p;
    const struct row *a = to_answer(r, &p);

    if (a == NULL)
        return p;
    fill_place(r);
    if (!r->form->is_sent) {
        form_set(r->form, w, "wanted_on", row_text(a, "wanted_on"));
        const struct row *s = row_text(a, "session_id") != NULL
                                  ? schedule_session(w, row_int(a, "session_id"))
                                  : NULL;
        const char *hour = row_text(a, "starts") != NULL ? row_text(a, "starts")
                           : s != NULL                   ? row_text(s, "starts")
                                                         : NULL;
        if (hour != NULL)
            form_set(r->form, w, "starts", hour);
        if (row_text(a, "place") != NULL)
            form_set(r->form, w, "place", row_text(a, "place"));
        else if (s != NULL)
            form_set(r->form, w, "place",
                     arena_format(w->mem, "%s, %s", row_text(s, "place_name"),
                                  row_text(s, "place_address")));
        form_set(r->form, w, "message", row_text(a, "message"));
    }
    return ask(r, a, "confirm");
}

struct reply
confirm_create(struct request *r)
{
    struct work *w = r->work;
    struct reply p;
    struct appointment *a = to_write(r, &p);

    if (a == NULL)
        return p;
    check_time(r, "wanted_on", form_day(r->form, "wanted_on"));
    if (r->form->bad)
        return invalid(r);
    if (!appointment_confirm(w, a, &r->form->values))
        return moved(r);
    appointment_draft(w, a, a->state, "confirm");
    flash(r, "appointment_booked");
    return go(r, "/reception/appointment/%" PRId64, r->id);
}

struct reply
turn_down_new(struct request *r)
{
    struct reply p;
    const struct row *a = to_answer(r, &p);

    return a != NULL ? ask(r, a, "turn_down") : p;
}

struct reply
turn_down_create(struct request *r)
{
    struct work *w = r->work;
    struct reply p;
    struct appointment *a = to_write(r, &p);

    if (a == NULL)
        return p;
    if (!appointment_turn_down(w, a, form_text(r->form, "message")))
        return moved(r);
    flash(r, "appointment_turned_down");
    return go(r, "/reception/appointments");
}
