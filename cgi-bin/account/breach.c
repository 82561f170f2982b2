/* breach: the register of incidents with personal data (sổ sự cố dữ liệu cá nhân), for
 * the head and the administrators of an office; the nation's see all of them. */
#include "account/account.h"
#include "account/place.h"

#include "base/core/arena.h"
#include "base/core/text.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/breach.h"
#include "domain/worklist.h"
#include "sql/account/breach.h"

#include <inttypes.h>
#include <stdint.h>
#include <string.h>

enum { SHOWN = 20, HOUR_MINUTES = 60 };

struct reply
breaches_show(struct request *r)
{
    struct work *w = r->work;
    const bool all = place_national(r) != 0;
    const int64_t before = request_get_int(r, "before", INT64_MAX);
    struct row *rows = all ? breaches_all(w, before) : breaches_here(w, before);
    const struct row *last = keyset_cut(rows, SHOWN);
    struct xml *x = page(r);

    xml_flag(x, "is_all", all);
    xml_rows(x, "breaches", "breach", rows);
    if (last != NULL)
        XML(x, "pager")
            xml_attr(x, "older",
                     arena_format(w->mem, "/account/breaches?before=%s",
                                  row_text(last, "id")));
    return show(x);
}

/* ---- written down ---- */

static int
two_digits(const char *s)
{
    return (s[0] - '0') * 10 + s[1] - '0';
}

/* 9:30 is 09:30. */
static const char *
typed_hour(struct request *r, const char *hour)
{
    const char *text = form_text(r->form, hour);

    return text != NULL && strlen(text) == 4 && text[1] == ':'
               ? arena_format(r->work->mem, "0%s", text)
               : text;
}

/* The instant of a day and an hour of the form; 0: one of them is missing or wrong,
 * which is said at its field. */
static instant_t
typed_at(struct request *r, const char *on, const char *hour)
{
    const char *text = typed_hour(r, hour);
    const day_t day = form_day(r->form, on);

    if (text != NULL && !text_is_hour(text))
        form_refuse(r->form, r->work, hour, "not_an_hour");
    if (day == DAY_NONE || !text_is_hour(text))
        return 0;
    const instant_t at = day_start(day) + ((instant_t)two_digits(text) * HOUR_MINUTES +
                                           two_digits(text + 3)) *
                                              60 * 1000000;
    if (at > r->work->now)
        form_refuse(r->form, r->work, hour, "hour_not_yet");
    return at;
}

static const char *
kinds_of_data(struct request *r)
{
    const struct values *all = &r->form->values;
    const char *words = NULL;

    for (const struct value *v = values_next(all, "breach_data", NULL); v != NULL;
         v = values_next(all, "breach_data", v))
        words = words == NULL ? v->text
                              : arena_format(r->work->mem, "%s %s", words, v->text);
    return words;
}

/* What no field says of itself, beside what the fields say. */
static instant_t
check(struct request *r)
{
    const char *what = form_text(r->form, "breach_what");

    if (what != NULL && text_has_number_of_person(what))
        form_refuse(r->form, r->work, "breach_what", "number_of_person");
    return typed_at(r, "found_on", "found_hour");
}

struct reply
breach_new(struct request *r)
{
    if (r->form->is_sent)
        (void)check(r);
    return show(page_with_form(r));
}

struct reply
breach_create(struct request *r)
{
    const instant_t found = check(r);

    if (r->form->bad)
        return invalid(r);
    const int64_t id =
        breach_record(r->work, &r->form->values, found, kinds_of_data(r));
    flash(r, "breach_recorded");
    return go(r, "/account/breach/%" PRId64, id);
}

/* ---- one of them ---- */

static bool
is_null(const struct row *row, const char *name)
{
    return row_text(row, name) == NULL;
}

/* What can still be done about it: of the own office alone. */
static bool
can(const struct request *r, const struct row *b, const char *act)
{
    if (row_int(b, "agency_id") != r->me->agency_id ||
        strcmp(row_text(b, "state"), "open") != 0)
        return false;
    if (strcmp(act, "report") == 0)
        return row_bool(b, "may_harm") && is_null(b, "reported_at");
    if (strcmp(act, "tell") == 0)
        return is_null(b, "told_at");
    if (strcmp(act, "harm") == 0)
        return !row_bool(b, "may_harm");
    return !row_bool(b, "may_harm") || !is_null(b, "reported_at");
}

static void
put_kinds(struct xml *x, struct work *w, const char *words)
{
    XML(x, "kinds")
        for (const char *word; (word = text_word(w->mem, &words)) != NULL;)
            xml_text(x, "breach_data", word);
}

struct reply
breach_show(struct request *r)
{
    static const char *const acts[] = { "report", "tell", "harm", "close" };
    struct work *w = r->work;
    const struct row *b = breach_by_id(w, r->id, place_national(r));

    if (b == NULL)
        return missing(r);
    struct xml *x = page(r);
    xml_row(x, "breach", b);
    put_kinds(x, w, row_text(b, "breach_data"));
    XML(x, "acts")
        for (size_t i = 0; i < sizeof acts / sizeof *acts; i++)
            if (can(r, b, acts[i]))
                xml_text(x, "act", acts[i]);
    xml_rows(x, "history", "event", breach_events(w, r->id));
    return show(x);
}

/* ---- and what becomes of it: the form says what is done ---- */

static const char *
act_of_form(const struct request *r)
{
    return form_def_name(r->form->def) + strlen("breach_");
}

/* The hour of what was reported or told; it comes after it was found. 0: the act has
 * none. */
static instant_t
hour_of(struct request *r, const char *act, instant_t found_at)
{
    const bool told = strcmp(act, "tell") == 0;

    if (!told && strcmp(act, "report") != 0)
        return 0;
    const char *hour = told ? "told_hour" : "reported_hour";
    const instant_t at = typed_at(r, told ? "told_on" : "reported_on", hour);
    if (at != 0 && at < found_at)
        form_refuse(r->form, r->work, hour, "before_found");
    return at;
}

/* Nobody is named in the register. */
static void
check_words(struct request *r, const char *act)
{
    const char *field = strcmp(act, "tell") == 0    ? "told_how"
                        : strcmp(act, "close") == 0 ? "measures"
                                                    : NULL;

    if (field != NULL && form_text(r->form, field) != NULL &&
        text_has_number_of_person(form_text(r->form, field)))
        form_refuse(r->form, r->work, field, "number_of_person");
}

static instant_t
check_act(struct request *r, const char *act, instant_t found_at)
{
    check_words(r, act);
    return hour_of(r, act, found_at);
}

struct reply
breach_act_new(struct request *r)
{
    struct work *w = r->work;
    const struct row *b = breach_by_id(w, r->id, 0);

    if (b == NULL)
        return missing(r);
    const char *act = act_of_form(r);
    if (!r->form->is_sent && strcmp(act, "harm") == 0)
        form_set(r->form, w, "breach_people", row_text(b, "breach_people"));
    if (r->form->is_sent)
        (void)check_act(r, act, row_instant(b, "found_at"));
    struct xml *x = page_of_record(r, row_int(b, "version"), can(r, b, act));
    if (x == NULL)
        return not_now(r, "/account/breach/%" PRId64, r->id);
    if (r->is_moved)
        XML(x, "meanwhile") {
            const struct row *e = breach_events(w, r->id);
            if (e != NULL)
                xml_row(x, "change", e);
        }
    xml_row(x, "breach", b);
    return show(x);
}

static void
play(struct request *r, struct breach *b, const char *act, instant_t at)
{
    struct work *w = r->work;
    const struct form *f = r->form;

    if (strcmp(act, "report") == 0)
        breach_report(w, b, at, form_text(f, "report_number"));
    else if (strcmp(act, "tell") == 0)
        breach_tell(w, b, at, form_text(f, "told_how"));
    else if (strcmp(act, "harm") == 0)
        breach_harm(w, b, form_int(f, "breach_people"));
    else
        breach_close(w, b, form_text(f, "measures"));
}

struct reply
breach_act(struct request *r)
{
    struct work *w = r->work;
    struct breach *b = breach_lock(w, r->id);
    const char *act = act_of_form(r);

    if (b == NULL)
        return missing(r);
    if (has_moved(r, b->version) || !can(r, breach_by_id(w, r->id, 0), act))
        return moved(r);
    const instant_t at = check_act(r, act, b->found_at);
    if (r->form->bad)
        return invalid(r);
    play(r, b, act, at);
    flash(r, "act_done");
    return go(r, "/account/breach/%" PRId64, r->id);
}
