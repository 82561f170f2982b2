/* visit: who came today, and one visit from opening to its outcome. */
#include "domain/visit.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/crypto/seal.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/access.h"
#include "domain/agency.h"
#include "domain/appointment.h"
#include "domain/casefile.h"
#include "domain/crowd.h"
#include "reception/reception.h"
#include "sql/domain/reception_term.h"
#include "sql/reception/appointment.h"
#include "sql/reception/visit.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static bool
pressed(const struct request *r, const char *value)
{
    const char *button = values_text(&r->post, "do");

    return button != NULL && strcmp(button, value) == 0;
}

enum { OFFERS_MAX = 16 };

/* ---- the desk ---- */

/* The column of the first row that is of this visit. */
static const char *
said_of(const struct row *rows, int64_t id, const char *column)
{
    const struct row *row = row_of_id(rows, id);

    return row != NULL ? row_text(row, column) : NULL;
}

/* What citizens ask and nobody has answered; at most as many as the list shows. */
static int
count_waiting(struct work *w)
{
    int n = 0;

    for (const struct row *a = appointments_waiting(w, "asked"); a != NULL; a = a->next)
        n++;
    for (const struct row *a = appointments_waiting(w, "moved"); a != NULL; a = a->next)
        n++;
    return n;
}

/* Of the own office, and of one that it has succeeded. */
static void
put_both(struct xml *x, const char *list, const char *name, const struct row *one,
         const struct row *other)
{
    XML(x, list) {
        for (; one != NULL; one = one->next)
            xml_row(x, name, one);
        for (; other != NULL; other = other->next)
            xml_row(x, name, other);
    }
}

/* What is not ended, of the own office and of one that it has succeeded. */
struct left {
    const struct row *visits[2], *names[2], *pauses[2];
};

static struct left
left_of(struct work *w, const char *state, day_t until)
{
    struct left l = { .visits = { desk_left(w, state, until),
                                  desk_left_before(w, state, until) } };
    const bool waits = strcmp(state, "paused") == 0;

    if (l.visits[0] != NULL) {
        l.names[0] = desk_left_names(w, state, until);
        l.pauses[0] = waits ? desk_pauses(w) : NULL;
    }
    if (l.visits[1] != NULL) {
        l.names[1] = desk_left_names_before(w, state, until);
        l.pauses[1] = waits ? desk_pauses_before(w) : NULL;
    }
    return l;
}

static void
put_left(struct xml *x, const char *list, const struct left *l)
{
    XML(x, list)
        for (int i = 0; i < 2; i++)
            for (const struct row *v = l->visits[i]; v != NULL; v = v->next)
                XML(x, "visit") {
                    const int64_t id = row_int(v, "id");
                    xml_columns(x, v);
                    xml_text(x, "name", said_of(l->names[i], id, "name"));
                    xml_text(x, "note", said_of(l->pauses[i], id, "note"));
                }
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
    const struct row *booked = appointments_of_day(w, day);
    const struct left paused = left_of(w, "paused", w->today);
    const struct left open = left_of(w, "open", w->today - 1);

    struct xml *x = page(r);
    if (visits != NULL || booked != NULL || paused.visits[0] != NULL ||
        paused.visits[1] != NULL || open.visits[0] != NULL || open.visits[1] != NULL)
        access_read(r, "list_read", "visit", 0, NULL);
    xml_day(x, "on", day);
    xml_day(x, "day_before", day - 1);
    if (day < w->today)
        xml_day(x, "day_after", day + 1);
    XML(x, "visits") {
        for (const struct row *v = visits; v != NULL; v = v->next)
            XML(x, "visit") {
                xml_columns(x, v);
                xml_text(x, "name", said_of(names, row_int(v, "id"), "name"));
            }
    }
    xml_rows(x, "appointments", "appointment", booked);
    xml_int(x, "waiting", count_waiting(w));
    xml_flag(x, "is_board", crowd_reach(w).is_board);
    put_both(x, "sessions", "session", desk_sessions_before(w),
             desk_sessions(w, w->today));
    put_both(x, "due", "visit", desk_waiting(w), desk_taken_over(w));
    put_left(x, "paused", &paused);
    put_left(x, "left", &open);
    put_both(x, "unconcluded", "session", desk_unconcluded(w),
             desk_unconcluded_before(w));
    return show(x);
}

/* ---- a new visit ---- */

/* The visit whose people come with another matter, or come again; 0: none. */
static int64_t
from_visit(const struct request *r)
{
    const char *posted = values_text(&r->post, "from");

    return posted != NULL ? strtoll(posted, NULL, 10) : request_get_int(r, "from", 0);
}

/* The visit about whose matter somebody comes again; 0: none that is said. */
static int64_t
again_visit(const struct request *r)
{
    const char *posted = values_text(&r->post, "again");

    return posted != NULL ? strtoll(posted, NULL, 10) : request_get_int(r, "again", 0);
}

static const char *
as_lines(struct work *w, const struct person *people)
{
    const char *lines = NULL;

    for (const struct person *p = people; p != NULL; p = p->next)
        if (strcmp(p->role, "representative") == 0)
            lines = arena_format(w->mem, "%s%s%s; %s; %s; %s",
                                 lines != NULL ? lines : "", lines != NULL ? "\n" : "",
                                 p->name, p->id_number != NULL ? p->id_number : "",
                                 p->birth != NULL ? p->birth : "",
                                 p->address != NULL ? p->address : "");
    return lines;
}

/* Who came with her: those of one matter come again, and who came today is still here.
 */
static void
fill_group(struct request *r, const struct row *v, const struct person *p)
{
    struct work *w = r->work;
    struct form *f = r->form;

    for (const struct person *o = p->next; o != NULL; o = o->next)
        if (strcmp(o->role, "sender") == 0)
            form_set(f, w, "proxy_of", o->name);
    form_set(f, w, "representatives", as_lines(w, p->next));
    form_set(f, w, "people", row_text(v, "people"));
}

/* Who comes again is not typed again. */
static void
fill_from(struct request *r, const struct row *v, const struct person *p)
{
    struct work *w = r->work;
    struct form *f = r->form;

    form_set(f, w, "name", p->name);
    form_set(f, w, "birth", p->birth);
    form_set(f, w, "id_kind", p->id_kind);
    form_set(f, w, "id_number", p->id_number);
    form_set(f, w, "id_issued", p->id_issued);
    form_set(f, w, "phone", p->phone);
    form_set(f, w, "address", p->address);
    if (p->unit_id != 0)
        form_set(f, w, "unit_id", arena_format(w->mem, "%" PRId64, p->unit_id));
    const bool is_today = row_day(v, "visited_on") == w->today;
    if (is_today || again_visit(r) != 0)
        fill_group(r, v, p);
    if (!is_today)
        return;
    form_set(f, w, "reception_kind", row_text(v, "reception_kind"));
    form_set(f, w, "held_by", row_text(v, "held_by"));
    form_set(f, w, "channel", row_text(v, "channel"));
}

/* The appointment that she comes with; 0: none. */
static int64_t
with_appointment(const struct request *r)
{
    const char *posted = values_text(&r->post, "appointment");

    return posted != NULL ? strtoll(posted, NULL, 10)
                          : request_get_int(r, "appointment", 0);
}

/* What she said when she asked is not typed again. */
static void
fill_wish(struct request *r, const struct row *a)
{
    static const char *const taken[] = { "name", "phone", "people", "kind" };
    struct work *w = r->work;
    const struct row *matter = appointment_matter(w, row_int(a, "id"));

    for (size_t i = 0; i < sizeof taken / sizeof *taken; i++)
        if (row_text(a, taken[i]) != NULL)
            form_set(r->form, w, taken[i], row_text(a, taken[i]));
    if (matter != NULL)
        form_set(r->form, w, "matter", row_text(matter, "matter"));
    if (row_text(a, "session_kind") != NULL) {
        form_set(r->form, w, "reception_kind", row_text(a, "session_kind"));
        form_set(r->form, w, "held_by", row_text(a, "session_held_by"));
    }
}

void
put_hidden(struct xml *x, const char *form, const char *name, int64_t id)
{
    XML(x, "hidden") {
        xml_attr(x, "form", form);
        xml_attr(x, "name", name);
        xml_attr_int(x, "value", id);
    }
}

/* All that is wrong with a visit, at its fields. */
static struct person *
check(struct request *r)
{
    struct person *people;

    person_choose_unit(r->work, r->form);
    person_check(r->work, r->form);
    person_check_number(r->work, r->form);
    visit_check(r->work, r->form, &people);
    return people;
}

struct reply
visit_new(struct request *r)
{
    struct work *w = r->work;
    const int64_t again = again_visit(r);
    const int64_t from = again != 0 ? again : from_visit(r);
    const int64_t wished = with_appointment(r);
    const struct row *a = wished != 0 ? appointment_head(w, wished) : NULL;
    const struct row *v = from != 0 ? visit_open_to_all(w, from) : NULL;
    const char *number = NULL;

    if (r->form->is_sent && pressed(r, "card") && form_text(r->form, "card") != NULL) {
        form_forgive(r->form);
        if (person_scan(w, r->form))
            number = person_number_key(w->mem, form_text(r->form, "id_number"));
    } else if (!r->form->is_sent && v != NULL) {
        const struct person *people = person_kept(w, 0, from);
        if (people != NULL)
            fill_from(r, v, people);
        if (again != 0) {
            form_set(r->form, w, "kind", row_text(v, "kind"));
            form_set(r->form, w, "field_code", row_text(v, "field_code"));
            form_set(r->form, w, "matter", row_text(v, "matter"));
        }
    } else if (!r->form->is_sent && a != NULL) {
        fill_wish(r, a);
    }
    /* What the fields alone showed to be wrong is not all that is. */
    if (r->form->bad && !pressed(r, "card"))
        check(r);
    else
        person_choose_unit(w, r->form);
    struct xml *x = page(r);
    page_form(r, x, r->form, "/reception/visit/new");
    if (v != NULL) {
        access_read(r, "read", "visit", from, NULL);
        put_hidden(x, "visit", again != 0 ? "again" : "from", from);
    }
    if (a != NULL) {
        access_read(r, "read", "appointment", wished, NULL);
        if (r->is_moved) {
            appointment_put_now(r, x, a);
            xml_text(x, "visit_id", row_text(a, "visit_id"));
            /* She came once: what was typed is there to be copied into that visit. */
            xml_flag(x, "is_left", row_text(a, "visit_id") != NULL);
        } else {
            put_hidden(x, "visit", "appointment", wished);
        }
    }
    /* One scan of the card shows what is known of her. */
    if (number != NULL) {
        access_read(r, "list_read", "visit", 0, NULL);
        put_known(x, w, number);
    }
    return show(x);
}

struct reply
visit_create(struct request *r)
{
    struct work *w = r->work;
    const int64_t wished = with_appointment(r);

    if (pressed(r, "card") && form_text(r->form, "card") != NULL)
        return again(r);
    struct person *people = check(r);
    if (r->form->bad)
        return invalid(r);
    people->unit_id = form_int(r->form, "unit_id");
    struct appointment *a = wished != 0 ? appointment_lock(w, wished) : NULL;
    if (a != NULL && !appointment_may(w, a->state, "come", RECEIVER))
        return moved(r);
    const int64_t id =
        visit_open(w, &r->form->values, people, from_visit(r), again_visit(r));
    if (a != NULL)
        appointment_come(w, a, id,
                         strcmp(form_text(r->form, "kind"), "denunciation") == 0);
    flash(r, "visit_opened");
    return go(r, "/reception/visit/%" PRId64, id);
}

/* ---- one visit ---- */

static int
offered(struct work *w, const struct row *v, const struct move **out)
{
    const struct move *m;
    int n = 0;

    for (int i = 0; !row_bool(v, "is_before") && (m = move_at(i)) != NULL; i++)
        if (strcmp(m->machine, "visit") == 0 &&
            strcmp(m->from, row_text(v, "state")) == 0 &&
            (m->who & w->me->roles & STAFF) != 0) {
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

/* By what she is found in the index of numbers; false: she showed none. */
static bool
index_of(struct work *w, const struct row *people, unsigned char value[8])
{
    const char *number = people != NULL ? row_text(people, "id_number") : NULL;

    if (number == NULL)
        return false;
    seal_index(w->ring, "I", person_number_key(w->mem, number), value);
    return true;
}

/* Earlier visits of the same person here, found by one number. */
static void
put_earlier(struct xml *x, struct work *w, const struct row *v,
            const struct row *people)
{
    unsigned char value[8];

    if (!index_of(w, people, value))
        return;
    xml_rows(x, "earlier", "visit", visit_earlier(w, row_int(v, "id"), "I", value, 8));
}

void
put_letters(struct xml *x, struct work *w, const struct row *letters)
{
    XML(x, "letters")
        for (const struct row *l = letters; l != NULL; l = l->next)
            XML(x, "letter") {
                xml_columns(x, l);
                xml_text(x, "path",
                         arena_format(w->mem, "/letter/%s", row_text(l, "id")));
            }
}

/* The matter with whose papers the letter lies that urges another office. */
static void
put_urged(struct xml *x, struct work *w, const struct row *v)
{
    const char *code = row_text(v, "urged_code");

    if (code == NULL)
        return;
    XML(x, "urged") {
        xml_text(x, "id", row_text(v, "urged_id"));
        xml_text(x, "code", token_code_show(w->mem, code));
    }
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
        xml_row(x, "term", reception_term_of_visit(w, r->id));
        xml_row(x, "appointment", visit_appointment(w, r->id));
        xml_rows(x, "booked", "appointment", visit_booked(w, r->id));
        put_urged(x, w, v);
        xml_rows(x, "petitions", "petition", visit_petitions(w, r->id));
        xml_rows(x, "others", "visit",
                 visit_others(w, r->id,
                              row_text(v, "with_id") != NULL ? row_int(v, "with_id")
                                                             : r->id));
        put_earlier(x, w, v, people);
        xml_rows(x, "history", "event", visit_events(w, r->id));
        put_letters(x, w, visit_letters(w, r->id));
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

/* The row of the table, if this person's roles have it. */
static const struct move *
move_of(const struct request *r, const char *state)
{
    const struct move *m = move_find("visit", state, r->act);

    return m != NULL && (m->who & r->me->roles & STAFF) != 0 ? m : NULL;
}

/* Where she was passed on to, for a letter that urges that office. */
static const struct row *
offer_passed_on(struct request *r, const struct row *people)
{
    struct work *w = r->work;
    unsigned char value[8] = { 0 };
    const bool has = index_of(w, people, value);
    const struct row *matters =
        visit_passed_on(w, r->id, "I", has ? value : NULL, has ? sizeof value : 0);

    for (const struct row *m = matters; m != NULL; m = m->next)
        form_option(r->form, w, "urged_id", row_text(m, "id"),
                    arena_format(w->mem, "%s · %s",
                                 token_code_show(w->mem, row_text(m, "code")),
                                 row_text(m, "agency_name")));
    if (matters == NULL)
        form_hide(r->form, w, "urged_id");
    else if (r->form->is_sent)
        form_recheck(r->form, w, "urged_id");
    return matters;
}

static void
fill_close(struct request *r, bool sealed)
{
    agency_choose(r->work, r->form, "to_agency_id");
    offer_passed_on(r, sealed ? NULL : visit_people(r->work, r->id));
}

/* Under its lock: another may have taken it back, or passed it on elsewhere, since it
 * was offered. */
static struct casefile *
lock_passed_on(struct request *r, const struct row *m)
{
    struct casefile *c = casefile_lock(r->work, row_int(m, "id"));

    if (c != NULL && strcmp(c->machine, "petition") == 0 &&
        strcmp(c->state, "transferred") == 0 &&
        c->to_agency_id == row_int(m, "to_agency_id"))
        return c;
    form_refuse(r->form, r->work, "outcome", "urged_moved");
    return NULL;
}

/* Who passes on, or urges, says whom; a matter that was passed on says it itself. Its
 * casefile, held; NULL: none, or something is wrong. */
static struct casefile *
check_close(struct request *r)
{
    struct work *w = r->work;
    struct form *f = r->form;
    const struct row *v = visit_head(w, r->id);
    const bool urges = strcmp(form_text(f, "outcome"), "urged") == 0;

    agency_choose(w, f, "to_agency_id");
    const int64_t chosen = urges ? form_int(f, "urged_id") : 0;
    const struct row *m =
        offer_passed_on(r, row_bool(v, "sealed") ? NULL : visit_people(w, r->id));
    if (!urges)
        form_set(f, w, "urged_id", NULL);
    /* With the last of them the field is gone that would say so. */
    if (m == NULL && chosen != 0)
        form_refuse(f, w, "outcome", "urged_moved");
    m = row_of_id(m, chosen);
    if (m != NULL && !f->bad) {
        form_set(f, w, "to_agency_id", row_text(m, "to_agency_id"));
        return lock_passed_on(r, m);
    }
    if ((urges || strcmp(form_text(f, "outcome"), "transferred") == 0) &&
        form_int(f, "to_agency_id") == 0 && !f->bad)
        form_refuse(f, w, "to_agency_id_search", "required");
    else if (urges && form_int(f, "to_agency_id") == r->me->agency_id)
        form_refuse(f, w, "to_agency_id", "own_agency");
    return NULL;
}

struct reply
act_new(struct request *r)
{
    const struct row *v = visit_head(r->work, r->id);

    if (v == NULL)
        return missing(r);
    const bool is_left =
        row_bool(v, "is_before") || move_of(r, row_text(v, "state")) == NULL;
    if (is_left && seen_until(r) < 0)
        return not_now(r, "/reception/visit/%" PRId64, r->id);
    if (strcmp(r->act, "close") == 0)
        fill_close(r, row_bool(v, "sealed"));
    struct xml *x = page_with_form(r);
    access_read(r, "read", "visit", r->id, NULL);
    page_seen(r, x, row_int(v, "event_seq"));
    if (has_moved(r, row_int(v, "event_seq")))
        xml_rows(x, "meanwhile", "change", visit_since(r->work, r->id, seen_until(r)));
    if (is_left) {
        xml_flag(x, "is_left", true);
        xml_text(x, "why", "gone_on");
    }
    xml_text(x, "act", r->act);
    xml_row(x, "visit", v);
    return show(x);
}

struct reply
act_create(struct request *r)
{
    struct work *w = r->work;
    const bool closes = strcmp(r->act, "close") == 0;
    struct refusal why;

    if (visit_head(w, r->id) == NULL)
        return missing(r);
    /* A matter is held before the visit, as where its petition is decided. */
    struct casefile *urged = closes ? check_close(r) : NULL;
    struct visit *v = visit_lock(w, r->id);
    if (v == NULL)
        return missing(r);
    if (has_moved(r, v->seq))
        return moved(r);
    if (move_of(r, v->state) == NULL)
        return not_now(r, "/reception/visit/%" PRId64, r->id);
    if (r->form->bad)
        return invalid(r);
    if (!visit_play(w, v, r->act, &r->form->values, &why)) {
        form_refuse(r->form, w, why.field, why.key);
        return invalid(r);
    }
    if (urged != NULL)
        visit_urges(w, urged);
    flash(r, "act_done");
    if (closes && strcmp(form_text(r->form, "outcome"), "appointment") == 0)
        return go(r, "/reception/appointment/new?visit=%" PRId64, r->id);
    return go(r, "/reception/visit/%" PRId64, r->id);
}
