/* booking: a citizen asks an office for a day on which to be received, and sees what
 * became of it (phiếu hẹn). Whoever has its code and secret is who asked (domain/pass).
 */
#include "filing/booking.h"

#include "base/core/arena.h"
#include "base/core/text.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/agency.h"
#include "domain/appointment.h"
#include "domain/deadline.h"
#include "domain/pass.h"
#include "domain/receipt.h"
#include "sql/filing/booking.h"
#include "sql/filing/office.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define ASKED_AN_HOUR 20
#define AHEAD 60

/* ---- which office ---- */

/* The office of the form, or of the address that led to it. */
static int64_t
agency_of(const struct request *r)
{
    const char *posted = values_text(&r->post, "agency");

    return posted != NULL ? strtoll(posted, NULL, 10) : request_get_int(r, "agency", 0);
}

/* 0: she has not said, or several fit what she wrote: they stand on the page. */
static int64_t
office_of(struct request *r, struct xml *x)
{
    struct work *w = r->work;
    const int64_t chosen = agency_of(r);
    const char *typed = request_get(r, "office");

    if (chosen != 0 || typed == NULL || *text_fold(w->mem, typed) == '\0')
        return chosen;
    const struct row *found = agency_search(w, typed);
    if (found != NULL && found->next == NULL)
        return row_int(found, "id");
    XML(x, "offices")
        for (const struct row *a = found; a != NULL; a = a->next)
            XML(x, "office_choice") {
                xml_text(x, "name", row_text(a, "name"));
                xml_text(
                    x, "path",
                    arena_format(w->mem, "/hen-tiep?agency=%s", row_text(a, "id")));
            }
    return 0;
}

/* Where somebody reads what is asked. */
static const struct row *
manned(struct work *w, int64_t agency)
{
    const struct row *office = agency != 0 ? office_find(w, agency) : NULL;

    return office != NULL && row_bool(office, "is_manned") ? office : NULL;
}

/* ---- which day ---- */

static const struct row *
offer_sessions(struct request *r, int64_t agency)
{
    struct work *w = r->work;
    const struct row *rows = booking_sessions(w, agency, w->today + 1);

    for (const struct row *s = rows; s != NULL; s = s->next)
        form_option(r->form, w, "session_id", row_text(s, "id"),
                    arena_format(w->mem, "%s, %s–%s: %s",
                                 day_written(w->mem, row_day(s, "last_on")),
                                 row_text(s, "starts"), row_text(s, "ends"),
                                 row_text(s, "leader")));
    if (rows == NULL)
        form_hide(r->form, w, "session_id");
    else
        form_option(r->form, w, "session_id", "regular", NULL);
    if (rows != NULL && r->form->is_sent)
        form_recheck(r->form, w, "session_id");
    form_no_options(r->form, w, "kind");
    form_option(r->form, w, "kind", "complaint", NULL);
    form_option(r->form, w, "kind", "denunciation", NULL);
    form_option(r->form, w, "kind", "reflection", NULL);
    return rows;
}

/* The day of the session that was chosen, or a working day that she names. */
static day_t
day_wanted(struct request *r, const struct row *sessions)
{
    struct work *w = r->work;
    struct form *f = r->form;
    const int64_t id = appointment_session(f);
    const day_t on = form_day(f, "wanted_on");

    for (const struct row *s = sessions; id != 0 && s != NULL; s = s->next)
        if (row_int(s, "id") == id) {
            if (on != DAY_NONE && on != row_day(s, "last_on"))
                form_refuse(f, w, "wanted_on", "day_and_session");
            return row_day(s, "last_on");
        }
    if (on == DAY_NONE)
        form_refuse(f, w, "wanted_on", "day_or_session");
    else if (on <= w->today || on > w->today + AHEAD)
        form_refuse(f, w, "wanted_on", "day_ahead");
    else if (!calendar_is_working(calendar_load(w), on, NULL))
        form_refuse_value(f, w, "wanted_on", "day_off", day_written(w->mem, on));
    return on;
}

/* Who denounces is rung by nobody unless she wishes it: she finds the answer with her
 * code (LTC art. 56). Gives the day; all that is wrong is said at once. */
static day_t
check(struct request *r, const struct row *sessions)
{
    struct work *w = r->work;
    struct form *f = r->form;
    const char *kind = form_text(f, "kind");
    const bool is_rung = kind != NULL && strcmp(kind, "denunciation") != 0;

    if (is_rung && form_text(f, "phone") == NULL &&
        values_text(&f->errors, "phone") == NULL)
        form_refuse(f, w, "phone", "to_be_rung");
    if (form_text(f, "people") != NULL && form_int(f, "people") < 1)
        form_refuse(f, w, "people", "no_people");
    return values_text(&f->errors, "wanted_on") == NULL ? day_wanted(r, sessions)
                                                        : DAY_NONE;
}

/* ---- asking ---- */

struct reply
booking_new(struct request *r)
{
    struct work *w = r->work;
    struct xml *x = page(r);
    const int64_t agency = office_of(r, x);
    const struct row *office = agency != 0 ? office_find(w, agency) : NULL;

    if (office == NULL) {
        xml_text(x, "office_name", request_get(r, "office"));
        return show(x);
    }
    xml_row(x, "chosen", office);
    xml_rows(x, "places", "place", booking_places(w, agency));
    const struct row *sessions = offer_sessions(r, agency);
    if (r->form->bad)
        check(r, sessions);
    const int64_t asked = request_get_int(r, "session", 0);
    if (!r->form->is_sent && asked != 0)
        form_set(r->form, w, "session_id", arena_format(w->mem, "%" PRId64, asked));
    xml_flag(x, "has_sessions", sessions != NULL);
    if (row_bool(office, "is_manned"))
        page_form(r, x, r->form, "/hen-tiep");
    XML(x, "hidden") {
        xml_attr(x, "form", "booking");
        xml_attr(x, "name", "agency");
        xml_attr_int(x, "value", agency);
    }
    return show(x);
}

struct reply
booking_send(struct request *r)
{
    struct work *w = r->work;
    struct form *f = r->form;
    const int64_t agency = agency_of(r);

    if (manned(w, agency) == NULL)
        return go(r, "/hen-tiep");
    const struct row *sessions = offer_sessions(r, agency);
    form_recheck(f, w, "kind");
    const day_t on = check(r, sessions);
    const char *field = appointment_session(f) != 0 ? "session_id" : "wanted_on";
    if (!f->bad && appointment_is_full(w, agency, on))
        form_refuse(f, w, field, "day_full");
    if (f->bad)
        return invalid(r);
    const int wait = filing_wait(r, "booking", ASKED_AN_HOUR);
    if (wait > 0)
        return wait_a_while(r, wait);
    filing_count(r, "booking");
    const struct wish wish = { .form = &f->values,
                               .agency_id = agency,
                               .session_id = appointment_session(f),
                               .wanted_on = on,
                               .form_key = r->has_form_key ? r->form_key : NULL };
    const struct appointment *a = appointment_make(w, "ask", &wish);
    pass_give(r, a->code, a->mac);
    return go(r, "/hen-tiep/phieu");
}

/* Who clicked twice is shown the answer of the second click: it opens the same slip. */
void
booking_again(struct request *r)
{
    size_t n;
    const struct row *row = booking_by_key(r->work, r->form_key, sizeof r->form_key);

    if (row != NULL)
        pass_give(r, row_text(row, "lookup_code"), row_bytes(row, "mac", &n));
}

/* ---- what became of it ---- */

static void
put_slip(struct xml *x, struct work *w, const struct row *a)
{
    static const char *const shown[] = {
        "state",  "kind",    "sealed", "wanted_on",   "starts",         "place",
        "people", "message", "leader", "agency_name", "agency_address", "agency_phone"
    };

    XML(x, "appointment") {
        for (size_t i = 0; i < sizeof shown / sizeof *shown; i++)
            xml_text(x, shown[i], row_text(a, shown[i]));
        if (appointment_may(w, row_text(a, "state"), "cancel", SENDER))
            xml_flag(x, "may_cancel", true);
        receipt_put(x, w, row_text(a, "lookup_code"), row_text(a, "secret"));
    }
}

struct reply
booking_show(struct request *r)
{
    const char *code;
    const int64_t id = pass_appointment(r, &code);

    if (id == 0)
        return pass_is_over(r);
    struct xml *x = page(r);
    put_slip(x, r->work, booking_of(r->work, id));
    return show(x);
}

/* ---- giving it up ---- */

struct reply
cancel_new(struct request *r)
{
    const char *code;
    const int64_t id = pass_appointment(r, &code);

    if (id == 0)
        return pass_is_over(r);
    const struct row *a = booking_of(r->work, id);
    if (!appointment_may(r->work, row_text(a, "state"), "cancel", SENDER))
        return go(r, "/hen-tiep/phieu");
    struct xml *x = page_with_form(r);
    XML(x, "appointment") {
        xml_text(x, "wanted_on", row_text(a, "wanted_on"));
        xml_text(x, "agency_name", row_text(a, "agency_name"));
    }
    return show(x);
}

struct reply
cancel_now(struct request *r)
{
    struct work *w = r->work;
    const char *code;
    const int64_t id = pass_appointment(r, &code);

    if (id == 0)
        return pass_is_over(r);
    struct appointment *a = appointment_lock_any(w, id);
    if (a != NULL && appointment_play(w, a, "cancel", SENDER))
        flash(r, "appointment_cancelled");
    return go(r, "/hen-tiep/phieu");
}
