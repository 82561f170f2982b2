/* schedule: when and where the office receives (lịch tiếp công dân); LTCD art. 24. */
#include "base/core/arena.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/deadline.h"
#include "reception/reception.h"
#include "sql/reception/schedule.h"
#include "sql/reception/visit.h"

#include <inttypes.h>
#include <string.h>

struct reply
schedule_show(struct request *r)
{
    struct work *w = r->work;
    struct xml *x = page(r);

    xml_rows(x, "places", "place", schedule_places(w));
    xml_rows(x, "sessions", "session", desk_sessions(w, w->today - 31));
    return show(x);
}

struct reply
place_new(struct request *r)
{
    return show(page_with_form(r));
}

struct reply
place_create(struct request *r)
{
    schedule_place_insert(r->work, &r->form->values);
    flash(r, "place_added");
    return go(r, "/reception/schedule");
}

static void
offer_places(struct request *r)
{
    for (const struct row *p = schedule_places(r->work); p != NULL; p = p->next)
        form_option(r->form, r->work, "place_id", row_text(p, "id"),
                    row_text(p, "name"));
}

struct reply
session_new(struct request *r)
{
    offer_places(r);
    return show(page_with_form(r));
}

static bool
is_hour(const char *text)
{
    return text != NULL && strlen(text) == 5 && text[2] == ':' && text[0] >= '0' &&
           text[0] <= '2' && text[1] >= '0' && text[1] <= '9' &&
           (text[0] < '2' || text[1] < '4') && text[3] >= '0' && text[3] <= '5' &&
           text[4] >= '0' && text[4] <= '9';
}

/* Five working days before the session it is posted; later is recorded, and said. */
struct reply
session_create(struct request *r)
{
    struct work *w = r->work;
    struct form *f = r->form;
    const day_t held = form_day(f, "held_on");

    offer_places(r);
    if (schedule_place(w, form_int(f, "place_id")) == NULL)
        form_refuse(f, w, "place_id", "not_a_choice");
    if (held < w->today)
        form_refuse(f, w, "held_on", "in_past");
    if (!is_hour(form_text(f, "starts")))
        form_refuse(f, w, "starts", "not_an_hour");
    if (!is_hour(form_text(f, "ends")))
        form_refuse(f, w, "ends", "not_an_hour");
    if (f->bad)
        return invalid(r);
    schedule_session_insert(w, &f->values);
    flash(r, deadline_before(calendar_load(w), held, 5) < w->today ? "session_late"
                                                                   : "session_added");
    return go(r, "/reception/schedule");
}

struct reply
change_new(struct request *r)
{
    const struct row *s = schedule_session(r->work, r->id);

    if (s == NULL)
        return missing(r);
    /* The version is counted from 1 in the form: a key field holds no zero. */
    if (!r->form->is_sent)
        form_set(r->form, r->work, "version",
                 arena_format(r->work->mem, "%" PRId64, row_int(s, "version") + 1));
    struct xml *x = page_with_form(r);
    xml_row(x, "session", s);
    return show(x);
}

struct reply
change_create(struct request *r)
{
    struct work *w = r->work;
    const bool moved = strcmp(form_text(r->form, "session_state"), "moved") == 0;
    const day_t to = form_day(r->form, "moved_to");

    if (schedule_session(w, r->id) == NULL)
        return missing(r);
    if (moved && (to == DAY_NONE || to < w->today)) {
        form_refuse(r->form, w, "moved_to", to == DAY_NONE ? "required" : "in_past");
        return invalid(r);
    }
    if (schedule_session_change(w, &r->form->values, r->id, moved ? to : DAY_NONE) != 1)
        return conflict(r);
    flash(r, "session_changed");
    return go(r, "/reception/schedule");
}
