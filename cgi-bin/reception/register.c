/* register: the book of receptions (sổ tiếp công dân, form 03 of TT04) over a span of
 * days, to search and to print; and everything of one person on one page. */
#include "base/core/arena.h"
#include "base/core/text.h"
#include "base/crypto/seal.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/access.h"
#include "domain/card.h"
#include "domain/person.h"
#include "reception/reception.h"
#include "sql/domain/visit.h"
#include "sql/reception/register.h"

#include <string.h>

enum { SHOWN = 300, PRINTED = 1000, SPAN_MAX = 92, NUMBER_MIN = 6, NUMBER_MAX = 20 };

struct asked {
    day_t from, to;
    const char *name; /* folded; NULL: whoever */
    const char *kind, *outcome, *reception_kind;
};

/* The name is held against those of the span alone: there is no index of names, for the
 * most usual ones would show by their number. */
static bool
is_named(struct work *w, const struct row *v, const char *name)
{
    const char *has = row_text(v, "party_name");

    return name == NULL ||
           (has != NULL && strstr(text_name_key(w->mem, has), name) != NULL);
}

static void
put_follow_up(struct xml *x, const struct row *petitions, int64_t id)
{
    XML(x, "petitions")
        for (; petitions != NULL; petitions = petitions->next)
            if (row_int(petitions, "visit_id") == id)
                xml_row(x, "petition", petitions);
}

static void
put_visits(struct xml *x, struct work *w, const struct asked *a, int most)
{
    const struct row *petitions = register_petitions(w, a->from, a->to);
    int n = 0;
    bool more = false;

    XML(x, "visits") {
        for (const struct row *v = register_visits(w, a->from, a->to, a->kind,
                                                   a->outcome, a->reception_kind);
             v != NULL; v = v->next) {
            if (!is_named(w, v, a->name))
                continue;
            more = n == most;
            if (n++ >= most)
                continue;
            XML(x, "visit") {
                xml_columns(x, v);
                put_follow_up(x, petitions, row_int(v, "id"));
            }
        }
    }
    xml_flag(x, "is_more", more || n > most);
}

/* A question may be asked again and again, so its form carries no key. */
static struct xml *
question(struct request *r)
{
    struct xml *x = page(r);

    form_put(x, r->form, r->path, NULL, r->lang);
    return x;
}

static struct reply
answer(struct request *r, const struct asked *a)
{
    struct work *w = r->work;
    struct xml *x = question(r);

    access_read(r, "list_read", "visit", 0, NULL);
    xml_day(x, "from_on", a->from);
    xml_day(x, "to_on", a->to);
    xml_text(x, "print",
             arena_format(w->mem,
                          "/reception/register/print?from=%s&to=%s&kind=%s&outcome=%s"
                          "&reception_kind=%s",
                          day_text(w->mem, a->from), day_text(w->mem, a->to),
                          a->kind != NULL ? a->kind : "",
                          a->outcome != NULL ? a->outcome : "",
                          a->reception_kind != NULL ? a->reception_kind : ""));
    put_visits(x, w, a, SHOWN);
    xml_rows(x, "tally", "by", visit_tally(w, w->me->agency_id, a->from, a->to));
    return show(x);
}

struct reply
register_new(struct request *r)
{
    const struct asked today = { .from = r->work->today, .to = r->work->today };

    return r->form->bad ? show(question(r)) : answer(r, &today);
}

struct reply
register_show(struct request *r)
{
    struct form *f = r->form;
    const char *name = form_text(f, "name");
    const struct asked a = {
        .from = form_day(f, "from_on"),
        .to = form_day(f, "to_on"),
        .name = name != NULL ? text_name_key(r->work->mem, name) : NULL,
        .kind = form_text(f, "kind"),
        .outcome = form_text(f, "outcome"),
        .reception_kind = form_text(f, "reception_kind"),
    };

    if (a.to < a.from)
        form_refuse(f, r->work, "to_on", "before_from");
    else if (a.to - a.from >= SPAN_MAX)
        form_refuse(f, r->work, "to_on", "span_too_long");
    if (f->bad)
        return invalid(r);
    return answer(r, &a);
}

/* A word of the address that a filter may hold; NULL: none. */
static const char *
word_of(const struct request *r, const char *name)
{
    const char *text = request_get(r, name);

    return text != NULL && *text != '\0' && strlen(text) <= 24 &&
                   strspn(text, "abcdefghijklmnopqrstuvwxyz_") == strlen(text)
               ? text
               : NULL;
}

struct reply
register_print(struct request *r)
{
    struct work *w = r->work;
    const day_t from = day_parse(request_get(r, "from"));
    const day_t to = day_parse(request_get(r, "to"));
    struct asked a = { .from = from != DAY_NONE ? from : w->today,
                       .to = to != DAY_NONE ? to : w->today,
                       .kind = word_of(r, "kind"),
                       .outcome = word_of(r, "outcome"),
                       .reception_kind = word_of(r, "reception_kind") };

    if (a.to < a.from)
        a.to = a.from;
    if (a.to - a.from >= SPAN_MAX)
        a.to = a.from + SPAN_MAX - 1;
    struct xml *x = page(r);
    access_read(r, "list_read", "visit", 0, NULL);
    XML(x, "paper") {
        xml_attr(x, "body", w->me->agency_name);
        xml_attr(x, "back", "/reception/register");
    }
    xml_day(x, "from_on", a.from);
    xml_day(x, "to_on", a.to);
    put_visits(x, w, &a, PRINTED);
    return show(x);
}

/* ---- one person ---- */

void
put_known(struct xml *x, struct work *w, const char *number)
{
    const bool is_phone = strlen(number) == 10 && number[0] == '0';
    const char *kind = is_phone ? "T" : "I";
    unsigned char value[8];

    seal_index(w->ring, kind, number, value);
    XML(x, "known") {
        xml_rows(x, "visits", "visit", person_visits(w, kind, value, sizeof value));
        xml_rows(x, "matters", "matter", person_matters(w, kind, value, sizeof value));
    }
}

struct reply
person_new(struct request *r)
{
    return show(question(r));
}

struct reply
person_show(struct request *r)
{
    struct work *w = r->work;
    const char *typed = form_text(r->form, "person_card");
    struct card card;
    const char *number = card_read(w->mem, typed, &card)
                             ? card.number
                             : person_number_key(w->mem, typed);

    if (strlen(text_digits(w->mem, number)) < NUMBER_MIN ||
        strlen(number) > NUMBER_MAX) {
        form_refuse(r->form, w, "person_card", "not_a_number");
        return invalid(r);
    }
    struct xml *x = question(r);
    access_read(r, "list_read", "visit", 0, NULL);
    put_known(x, w, number);
    return show(x);
}
