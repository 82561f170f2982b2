/* visit: who came today, and one visit from opening to its outcome. */
#include "domain/visit.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/crypto/seal.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/access.h"
#include "domain/agency.h"
#include "reception/reception.h"
#include "sql/reception/visit.h"

#include <inttypes.h>
#include <string.h>

static bool
pressed(const struct request *r, const char *value)
{
    const char *button = values_text(&r->post, "do");

    return button != NULL && strcmp(button, value) == 0;
}

enum { OFFERS_MAX = 16 };

/* ---- the desk ---- */

static const char *
name_of(const struct row *names, int64_t id)
{
    for (; names != NULL; names = names->next)
        if (row_int(names, "id") == id)
            return row_text(names, "name");
    return NULL;
}

struct reply
desk_show(struct request *r)
{
    struct work *w = r->work;
    const char *on = request_get(r, "on");
    const day_t asked = on != NULL ? day_typed(on) : w->today;
    const day_t day = asked != DAY_NONE ? asked : w->today;
    const struct row *names = desk_names(w, day);
    const struct row *visits = desk_visits(w, day);

    struct xml *x = page(r);
    if (names != NULL || visits != NULL)
        access_read(r, "list_read", "visit", 0, NULL);
    xml_day(x, "on", day);
    xml_day(x, "day_before", day - 1);
    if (day < w->today)
        xml_day(x, "day_after", day + 1);
    XML(x, "visits") {
        for (const struct row *v = visits; v != NULL; v = v->next)
            XML(x, "visit") {
                xml_columns(x, v);
                xml_text(x, "name", name_of(names, row_int(v, "id")));
            }
    }
    xml_rows(x, "sessions", "session", desk_sessions(w, w->today));
    return show(x);
}

/* ---- a new visit ---- */

struct reply
visit_new(struct request *r)
{
    struct work *w = r->work;

    if (r->form->is_sent && pressed(r, "card") && form_text(r->form, "card") != NULL) {
        form_forgive(r->form);
        person_scan(w, r->form);
    }
    person_choose_unit(w, r->form);
    struct xml *x = page_with_form(r);
    return show(x);
}

struct reply
visit_create(struct request *r)
{
    struct work *w = r->work;
    struct person *people;

    if (pressed(r, "card") && form_text(r->form, "card") != NULL)
        return again(r);
    person_choose_unit(w, r->form);
    person_check(w, r->form);
    visit_check(w, r->form, &people);
    if (r->form->bad)
        return invalid(r);
    people->unit_id = form_int(r->form, "unit_id");
    const int64_t id = visit_open(w, &r->form->values, people);
    flash(r, "visit_opened");
    return go(r, "/reception/visit/%" PRId64, id);
}

/* ---- one visit ---- */

static int
offered(struct work *w, const struct row *v, const struct move **out)
{
    const struct move *m;
    int n = 0;

    for (int i = 0; (m = move_at(i)) != NULL; i++)
        if (strcmp(m->machine, "visit") == 0 &&
            strcmp(m->from, row_text(v, "state")) == 0 &&
            (m->who & w->me->roles & STAFF) != 0 && strcmp(m->act, "pause") != 0 &&
            strcmp(m->act, "open") != 0) {
            must(n < OFFERS_MAX);
            out[n++] = m;
        }
    return n;
}

static void
put_actions(struct xml *x, struct work *w, const struct row *v)
{
    const struct move *at[OFFERS_MAX];
    const int n = offered(w, v, at);
    const struct move *lead = move_leading(at, n);

    XML(x, "actions") {
        for (int i = 0; i < n; i++)
            XML(x, "action") {
                xml_attr(x, "act", at[i]->act);
                xml_attr(x, "path",
                         arena_format(w->mem, "/reception/visit/%s/%s",
                                      row_text(v, "id"), at[i]->act));
                xml_attr(x, "key", arena_format(w->mem, "visit_act.%s", at[i]->act));
                xml_attr(x, "enabled", "yes");
                if (at[i] == lead)
                    xml_attr(x, "main", "yes");
            }
    }
}

/* Earlier visits of the same person here, found by one number. */
static void
put_earlier(struct xml *x, struct work *w, const struct row *v,
            const struct row *people)
{
    const char *number = people != NULL ? row_text(people, "id_number") : NULL;
    unsigned char value[8];

    if (number == NULL)
        return;
    seal_index(w->ring, "I", person_number_key(w->mem, number), value);
    xml_rows(x, "earlier", "visit",
             visit_earlier(w, row_int(v, "id"), "I", value, sizeof value));
}

static struct reply
visit_page(struct request *r, bool whole)
{
    struct work *w = r->work;
    const struct row *v = visit_head(w, r->id);

    if (v == NULL)
        return missing(r);
    const struct row *people = row_bool(v, "sealed") ? NULL : visit_people(w, r->id);
    struct xml *x = page(r);
    access_read(r, "read", "visit", r->id, NULL);
    xml_row(x, "visit", v);
    xml_rows(x, "parties", "party", people);
    if (whole) {
        put_actions(x, w, v);
        xml_rows(x, "petitions", "petition", visit_petitions(w, r->id));
        put_earlier(x, w, v, people);
        xml_rows(x, "history", "event", visit_events(w, r->id));
    } else {
        XML(x, "paper") {
            xml_attr(x, "body", row_text(v, "agency_name"));
            xml_attr(x, "back",
                     arena_format(w->mem, "/reception/visit/%" PRId64, r->id));
        }
    }
    return show(x);
}

struct reply
visit_show(struct request *r)
{
    return visit_page(r, true);
}

struct reply
minutes_show(struct request *r)
{
    return visit_page(r, false);
}

struct reply
act_new(struct request *r)
{
    const struct row *v = visit_head(r->work, r->id);

    if (v == NULL)
        return missing(r);
    if (move_find("visit", row_text(v, "state"), r->act) == NULL)
        return conflict(r);
    if (strcmp(r->act, "close") == 0)
        agency_choose(r->work, r->form, "to_agency_id");
    struct xml *x = page_with_form(r);
    access_read(r, "read", "visit", r->id, NULL);
    xml_text(x, "act", r->act);
    xml_row(x, "visit", v);
    return show(x);
}

struct reply
act_create(struct request *r)
{
    struct work *w = r->work;
    struct visit *v = visit_lock(w, r->id);
    struct refusal why;

    if (v == NULL)
        return missing(r);
    if (strcmp(r->act, "close") == 0) {
        agency_choose(w, r->form, "to_agency_id");
        if (strcmp(form_text(r->form, "outcome"), "transferred") == 0 &&
            form_int(r->form, "to_agency_id") == 0)
            form_refuse(r->form, w, "to_agency_id_search", "required");
        if (r->form->bad)
            return invalid(r);
    }
    if (!visit_play(w, v, r->act, &r->form->values, &why)) {
        form_refuse(r->form, w, why.field, why.key);
        return invalid(r);
    }
    flash(r, "act_done");
    return go(r, "/reception/visit/%" PRId64, r->id);
}
