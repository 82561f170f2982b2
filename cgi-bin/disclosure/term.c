/* term: which day is the last one of a term that a visitor asks about, and why. What
 * may be chosen are the rows of law_term that have words for citizens
 * (term_offer.TERM). */
#include "base/core/arena.h"
#include "base/db/db.h"
#include "base/db/kept.h"
#include "base/work.h"
#include "base/xml/view.h"
#include "disclosure/disclosure.h"
#include "domain/reckon.h"
#include "sql/domain/reckon.h"
#include "sql/domain/term.h"

#include <stdlib.h>
#include <string.h>

enum { OFFERS_MAX = 60 };

struct offer {
    const char *code; /* complaint_first.complex */
    const char *words;
    const char *term, *variant;
};

struct offers {
    int n;
    struct offer at[OFFERS_MAX];
};

struct asked {
    bool is_asked;
    const char *code, *typed; /* as they came */
    const struct offer *offer;
    day_t start;
    const char *term_error, *day_error; /* keys, or NULL */
};

static struct kept rules;

/* Their words begin with what the matter is: in this order they stand in groups. */
static int
by_words(const void *a, const void *b)
{
    const struct offer *x = a, *y = b;

    return strcmp(x->words, y->words);
}

static struct offers *
read_offers(struct request *r)
{
    struct work *w = r->work;
    struct offers *o = arena_alloc(w->mem, sizeof *o);

    for (const struct row *row = kept_rows(&rules, w, reckon_rules);
         row != NULL && o->n < OFFERS_MAX; row = row->next) {
        const char *term = row_text(row, "term"), *variant = row_text(row, "variant");
        const char *code =
            *variant == '\0' ? term : arena_format(w->mem, "%s.%s", term, variant);
        const char *words =
            view_text(r->lang, arena_format(w->mem, "term_offer.%s", code));
        if (words != NULL)
            o->at[o->n++] = (struct offer){ code, words, term, variant };
    }
    qsort(o->at, (size_t)o->n, sizeof *o->at, by_words);
    return o;
}

static struct asked
read_asked(struct request *r, const struct offers *o)
{
    struct asked a = { .code = request_get(r, "term"), .typed = request_get(r, "day") };

    a.is_asked = values_next(&r->get, "term", NULL) != NULL ||
                 values_next(&r->get, "day", NULL) != NULL;
    if (!a.is_asked)
        return a;
    for (int i = 0; i < o->n; i++)
        if (a.code != NULL && strcmp(o->at[i].code, a.code) == 0)
            a.offer = &o->at[i];
    a.start = day_typed(a.typed);
    if (a.offer == NULL)
        a.term_error =
            a.code == NULL || *a.code == '\0' ? "required_choice" : "not_a_choice";
    if (a.typed == NULL || *a.typed == '\0')
        a.day_error = "required";
    else if (a.start == DAY_NONE)
        a.day_error = "not_a_day";
    return a;
}

static void
put_heard(struct xml *x, const char *error, const char *hint_id, const char *error_id)
{
    xml_attr(x, "aria-describedby", error != NULL ? error_id : hint_id);
    xml_attr(x, "aria-invalid", error != NULL ? "true" : NULL);
}

static void
put_error(struct xml *x, const char *key)
{
    if (key != NULL)
        XML(x, "error")
            xml_attr(x, "key", key);
}

static void
put_term(struct xml *x, struct request *r, const struct offers *o,
         const struct asked *a)
{
    XML(x, "field") {
        xml_attr(x, "name", "term");
        xml_attr(x, "type", "choice");
        xml_attr(x, "id", "reckon-term");
        xml_attr(x, "required", "required");
        xml_attr(x, "wide", "yes");
        put_heard(x, a->term_error, NULL, "reckon-term-error");
        form_put_option(x, "", false, view_text(r->lang, "choice.none"));
        for (int i = 0; i < o->n; i++)
            form_put_option(x, o->at[i].code, a->offer == &o->at[i], o->at[i].words);
        put_error(x, a->term_error);
    }
}

static void
put_day(struct xml *x, struct work *w, const struct asked *a)
{
    XML(x, "field") {
        xml_attr(x, "name", "day");
        xml_attr(x, "type", "day");
        xml_attr(x, "id", "reckon-day");
        xml_attr(x, "required", "required");
        xml_attr(x, "maxlength", "40");
        xml_attr(x, "hint", "day");
        put_heard(x, a->day_error, "reckon-day-hint",
                  "reckon-day-hint reckon-day-error");
        xml_text(x, "value", a->is_asked ? a->typed : day_written(w->mem, w->today));
        put_error(x, a->day_error);
    }
}

static void
put_form(struct xml *x, struct request *r, const struct offers *o,
         const struct asked *a)
{
    XML(x, "form") {
        xml_attr(x, "name", "reckon");
        xml_attr(x, "action", "/tinh-han");
        xml_attr(x, "method", "get");
        xml_attr(x, "submit", "reckon");
        xml_attr(x, "bad",
                 a->term_error != NULL || a->day_error != NULL ? "yes" : NULL);
        put_term(x, r, o, a);
        put_day(x, r->work, a);
    }
}

/* The law of the day on which the term starts (R-TRANS). */
struct reply
term_show(struct request *r)
{
    struct work *w = r->work;
    const struct offers *o = read_offers(r);
    struct asked a = read_asked(r, o);
    const struct row *rule = NULL;

    if (a.is_asked && a.term_error == NULL && a.day_error == NULL) {
        rule = term_rule(w, a.offer->term, a.offer->variant, a.start);
        if (rule == NULL)
            a.day_error = "no_law_then";
    }
    struct xml *x = page(r);
    put_form(x, r, o, &a);
    if (rule != NULL) {
        xml_text(x, "asked", a.offer->words);
        reckon_put_asked(x, w, rule, a.start);
    }
    return show(x);
}
