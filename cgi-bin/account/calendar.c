/* calendar: holidays and Saturdays worked instead, kept by the national administrator.
 * What she enters outweighs the rows of the law's file and rests on an act or notice.
 * Each change is noted for the timer, which counts open terms again (domain/recount).
 */
#include "account/account.h"
#include "account/entry.h"

#include "base/core/arena.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/access.h"
#include "domain/recount.h"
#include "sql/account/calendar.h"

#include <inttypes.h>
#include <string.h>

enum {
    SATURDAY = 6,
    YEARS_BACK = 2,
    YEARS_AHEAD = 3,
    YEAR_FIRST = 2000,
    YEAR_LAST = 2100
};

static int
year_of(day_t day)
{
    int year, month, mday;

    day_split(day, &year, &month, &mday);
    return year;
}

static void
write_down(struct request *r, int64_t id, const char *what)
{
    access_write(r->work, &(struct access){ .what = what,
                                            .object = "holiday",
                                            .object_id = id,
                                            .device = entry_device(r) });
}

/* --- the year */

static void
put_days(struct xml *x, const struct row *rows)
{
    XML(x, "days")
        for (const struct row *d = rows; d != NULL; d = d->next)
            XML(x, "day") {
                xml_columns(x, d);
                xml_int(x, "weekday", day_weekday(row_day(d, "holiday_on")));
            }
}

struct reply
calendar_show(struct request *r)
{
    struct work *w = r->work;
    const int64_t asked = request_get_int(r, "year", year_of(w->today));

    if (asked < YEAR_FIRST || asked > YEAR_LAST)
        return missing(r);
    const day_t from = day_make((int)asked, 1, 1), until = day_make((int)asked, 12, 31);
    struct xml *x = page(r);
    xml_int(x, "year", asked);
    put_days(x, calendar_year(w, from, until));
    xml_rows(x, "changes", "change", calendar_changes(w, from, until));
    xml_rows(x, "ended", "was", calendar_ended(w, from, until));
    return show(x);
}

/* --- what may be entered */

static void
check_kind(struct request *r, day_t day, const char *kind)
{
    struct form *f = r->form;
    const int weekday = day_weekday(day);

    if (strcmp(kind, "off") == 0 && weekday >= SATURDAY)
        form_refuse(f, r->work, "holiday_on", "off_at_weekend");
    if (strcmp(kind, "work") == 0 && weekday != SATURDAY)
        form_refuse(f, r->work, "holiday_on", "work_no_saturday");
    if (strcmp(kind, "usual") == 0 && calendar_loaded(r->work, day) == NULL)
        form_refuse(f, r->work, "holiday_kind", "usual_already");
    if (strcmp(kind, "usual") != 0 && form_text(f, "holiday_name") == NULL)
        form_refuse(f, r->work, "holiday_name", "required");
}

static bool
check(struct request *r)
{
    struct form *f = r->form;
    const day_t day = form_day(f, "holiday_on");
    const char *kind = form_text(f, "holiday_kind");

    if (day != DAY_NONE) {
        const int years = year_of(day) - year_of(r->work->today);
        if (years < -YEARS_BACK || years > YEARS_AHEAD)
            form_refuse(f, r->work, "holiday_on", "holiday_far");
    }
    if (day != DAY_NONE && kind != NULL)
        check_kind(r, day, kind);
    return !f->bad;
}

/* 0: the day has a row already. */
static int64_t
insert(struct request *r)
{
    struct work *w = r->work;
    const struct form *f = r->form;
    const char *kind = form_text(f, "holiday_kind");
    const bool is_usual = strcmp(kind, "usual") == 0;
    const int64_t id = calendar_insert(w, form_day(f, "holiday_on"), kind,
                                       is_usual ? NULL : form_text(f, "holiday_name"),
                                       form_text(f, "holiday_source"));

    if (id == 0)
        form_refuse(r->form, w, "holiday_on", "holiday_entered");
    else
        recount_note(w, form_day(f, "holiday_on"), form_text(f, "holiday_source"),
                     w->me->account_id);
    return id;
}

static struct reply
done(struct request *r, int64_t id, const char *what, day_t day)
{
    write_down(r, id, what);
    return go(r, "/account/calendar?year=%d", year_of(day));
}

/* --- a new one */

struct reply
calendar_new(struct request *r)
{
    const day_t day = day_typed(request_get(r, "day"));

    if (!r->form->is_sent && day != DAY_NONE) {
        const struct row *loaded = calendar_loaded(r->work, day);
        form_set(r->form, r->work, "holiday_on", day_text(r->work->mem, day));
        if (loaded != NULL) {
            form_set(r->form, r->work, "holiday_kind", row_text(loaded, "kind"));
            form_set(r->form, r->work, "holiday_name", row_text(loaded, "name"));
        }
    }
    return show(page_with_form(r));
}

struct reply
calendar_create(struct request *r)
{
    if (!check(r))
        return invalid(r);
    const int64_t id = insert(r);
    if (id == 0)
        return invalid(r);
    flash(r, "holiday_entered");
    return done(r, id, "holiday_entered", form_day(r->form, "holiday_on"));
}

/* --- a corrected one: the row ends, and another follows */

/* The row as it was drawn is no more: who ended it, and what was typed; the second
 * click goes to the row that holds of the day now, where there is one. NULL: it still
 * holds, or never did. */
static struct xml *
page_moved(struct request *r, const char *verb)
{
    const struct row *was = seen_until(r) >= 0 ? calendar_was(r->work, r->id) : NULL;

    if (was == NULL || row_text(was, "done_at") == NULL)
        return NULL;
    const int64_t now = row_int(was, "now_id");
    struct xml *x = page(r);
    page_form(r, x, r->form, "/account/calendar/%" PRId64 "/%s", now != 0 ? now : r->id,
              verb);
    page_seen(r, x, now);
    (void)has_moved(r, now);
    XML(x, "meanwhile")
        XML(x, "change") {
            xml_text(x, "what", now != 0 ? "holiday_changed" : "holiday_ended");
            xml_text(x, "who", row_text(was, "who"));
            xml_text(x, "done_at", row_text(was, "done_at"));
            xml_text(x, "says", row_text(was, "holiday_name"));
        }
    if (now == 0)
        xml_flag(x, "is_left", true);
    xml_row(x, "holiday", was);
    return x;
}

static struct reply
page_or_missing(struct request *r, const char *verb)
{
    struct xml *x = page_moved(r, verb);

    return x != NULL ? show(x) : missing(r);
}

struct reply
calendar_edit(struct request *r)
{
    static const char *const fields[] = { "holiday_on", "holiday_kind", "holiday_name",
                                          "holiday_source" };
    const struct row *holiday = calendar_row(r->work, r->id);

    if (holiday == NULL)
        return page_or_missing(r, "edit");
    if (!r->form->is_sent)
        for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
            form_set(r->form, r->work, fields[i], row_text(holiday, fields[i]));
    struct xml *x = page_with_form(r);
    page_seen(r, x, r->id);
    xml_row(x, "holiday", holiday);
    return show(x);
}

struct reply
calendar_change(struct request *r)
{
    struct work *w = r->work;
    const struct row *holiday = calendar_row(w, r->id);

    if (holiday == NULL)
        return moved(r);
    if (!check(r))
        return invalid(r);
    const day_t was = row_day(holiday, "holiday_on");
    if (calendar_end_row(w, r->id, NULL) != 1)
        return moved(r);
    if (was != form_day(r->form, "holiday_on"))
        recount_note(w, was, form_text(r->form, "holiday_source"), w->me->account_id);
    const int64_t id = insert(r);
    if (id == 0)
        return invalid(r);
    flash(r, "holiday_changed");
    return done(r, id, "holiday_changed", form_day(r->form, "holiday_on"));
}

/* --- the end of one: what the law's file says of the day holds again */

struct reply
calendar_closing(struct request *r)
{
    const struct row *holiday = calendar_row(r->work, r->id);

    if (holiday == NULL)
        return page_or_missing(r, "end");
    struct xml *x = page_with_form(r);
    page_seen(r, x, r->id);
    xml_row(x, "holiday", holiday);
    return show(x);
}

struct reply
calendar_close(struct request *r)
{
    struct work *w = r->work;
    const struct row *holiday = calendar_row(w, r->id);

    if (holiday == NULL)
        return moved(r);
    if (r->form->bad)
        return invalid(r);
    const char *source = form_text(r->form, "end_source");
    if (calendar_end_row(w, r->id, source) != 1)
        return moved(r);
    recount_note(w, row_day(holiday, "holiday_on"), source, w->me->account_id);
    flash(r, "holiday_ended");
    return done(r, r->id, "holiday_ended", row_day(holiday, "holiday_on"));
}
