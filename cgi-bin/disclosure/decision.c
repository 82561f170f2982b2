/* decision: what was decided, to page through, filter and search with or without marks.
 */
#include "base/core/arena.h"
#include "base/core/text.h"
#include "base/db/db.h"
#include "base/db/kept.h"
#include "base/web/form.h"
#include "base/work.h"
#include "disclosure/disclosure.h"
#include "domain/agency.h"
#include "domain/published.h"
#include "domain/worklist.h"
#include "sql/disclosure/decision.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SHOWN 20
/* ---- the filter, as typed into the address ---- */

struct filter {
    const char *q, *field, *year, *office;
    int64_t agency, top;
    bool more; /* the long lists were asked for */
};

static bool
is_plain(const char *text, const char *letters, size_t max)
{
    return text != NULL && *text != '\0' && strlen(text) <= max &&
           strspn(text, letters) == strlen(text);
}

static struct filter
read_filter(struct request *r)
{
    struct filter f = { 0 };
    const char *field = request_get(r, "field"), *year = request_get(r, "year");

    f.q = request_get(r, "q");
    if (f.q != NULL && *text_fold(r->work->mem, f.q) == '\0')
        f.q = NULL;
    f.office = request_get(r, "office");
    if (is_plain(field, "0123456789.", 8))
        f.field = field;
    if (is_plain(year, "0123456789", 4))
        f.year = year;
    f.agency = request_get_int(r, "agency", 0);
    f.top = request_get_int(r, "top", 0);
    f.more = request_get(r, "more") != NULL;
    return f;
}

static const char *
encoded(struct work *w, const char *text)
{
    char *out = arena_alloc(w->mem, strlen(text) * 3 + 1), *o = out;
    static const char hex[] = "0123456789ABCDEF";

    for (const unsigned char *c = (const unsigned char *)text; *c != '\0'; c++)
        if ((*c >= 'a' && *c <= 'z') || (*c >= 'A' && *c <= 'Z') ||
            (*c >= '0' && *c <= '9')) {
            *o++ = (char)*c;
        } else {
            *o++ = '%';
            *o++ = hex[*c >> 4];
            *o++ = hex[*c & 15];
        }
    return out;
}

static const char *
address(struct work *w, const struct filter *f)
{
    char *to = arena_copy(w->mem, "/cong-khai?");

    if (f->q != NULL)
        to = arena_format(w->mem, "%sq=%s&", to, encoded(w, f->q));
    if (f->field != NULL)
        to = arena_format(w->mem, "%sfield=%s&", to, f->field);
    if (f->year != NULL)
        to = arena_format(w->mem, "%syear=%s&", to, f->year);
    if (f->agency != 0)
        to = arena_format(w->mem, "%sagency=%" PRId64 "&", to, f->agency);
    else if (f->office != NULL && *f->office != '\0')
        to = arena_format(w->mem, "%soffice=%s&", to, encoded(w, f->office));
    if (f->top != 0)
        to = arena_format(w->mem, "%stop=%" PRId64 "&", to, f->top);
    if (f->more)
        to = arena_format(w->mem, "%smore=1&", to);
    return to;
}

bool
choose_office(struct work *w, struct xml *x, const char *office, int64_t *agency,
              const char *path)
{
    if (*agency != 0 || office == NULL || *text_fold(w->mem, office) == '\0')
        return true;

    const struct row *found = agency_search(w, office);

    if (found != NULL && found->next == NULL) {
        *agency = row_int(found, "id");
        return true;
    }
    XML(x, "offices")
        for (const struct row *a = found; a != NULL; a = a->next)
            XML(x, "office_choice") {
                xml_text(x, "name", row_text(a, "name"));
                xml_text(x, "path",
                         arena_format(w->mem, "%sagency=%s", path, row_text(a, "id")));
            }
    return false;
}

static struct kept fields, provinces;

static void
put_option(struct xml *x, const char *value, const char *words, const char *chosen)
{
    form_put_option(x, value, chosen != NULL && strcmp(chosen, value) == 0, words);
}

void
put_provinces(struct xml *x, struct work *w, int64_t chosen)
{
    const char *id = arena_format(w->mem, "%" PRId64, chosen);

    XML(x, "choice") {
        xml_attr(x, "name", "top");
        for (const struct row *o = kept_rows(&provinces, w, decision_provinces);
             o != NULL; o = o->next)
            put_option(x, row_text(o, "id"), row_text(o, "name"), id);
    }
}

static void
put_fields(struct xml *x, struct work *w, const char *chosen)
{
    XML(x, "choice") {
        xml_attr(x, "name", "field");
        for (const struct row *o = kept_rows(&fields, w, decision_fields); o != NULL;
             o = o->next)
            put_option(x, row_text(o, "code"), row_text(o, "name"), chosen);
    }
}

static void
put_years(struct xml *x, int last, const char *chosen)
{
    char year[12];

    XML(x, "choice") {
        xml_attr(x, "name", "year");
        for (int y = last; y >= last - 9; y--) {
            snprintf(year, sizeof year, "%d", y);
            put_option(x, year, year, chosen);
        }
    }
}

static void
put_filter(struct xml *x, struct work *w, const struct filter *f)
{
    int year, month, mday;
    const struct row *agency = f->agency != 0 ? decision_agency(w, f->agency) : NULL;

    day_split(w->today, &year, &month, &mday);
    XML(x, "filter") {
        xml_text(x, "q", f->q);
        xml_text(x, "office_name",
                 agency != NULL ? row_text(agency, "name") : f->office);
        if (agency != NULL)
            xml_text(x, "agency", row_text(agency, "id"));
        put_years(x, year, f->year);
        if (f->more || f->field != NULL || f->top != 0) {
            put_fields(x, w, f->field);
            put_provinces(x, w, f->top);
        } else {
            xml_text(x, "more", arena_format(w->mem, "%smore=1", address(w, f)));
        }
    }
}

struct reply
decision_list(struct request *r)
{
    struct work *w = r->work;
    struct filter f = read_filter(r);
    struct published_by t = { 0 };
    const struct keyset at = keyset_read(request_get(r, "before"));

    struct filter without = f;
    without.office = NULL;

    struct xml *x = page(r);
    const bool known = choose_office(w, x, f.office, &f.agency, address(w, &without));
    if (f.q != NULL)
        published_text(w, &t, f.q);
    if (f.agency != 0)
        published_word(&t, arena_format(w->mem, "a:%" PRId64, f.agency));
    if (f.top != 0)
        published_word(&t, arena_format(w->mem, "t:%" PRId64, f.top));
    if (f.field != NULL)
        published_word(&t, arena_format(w->mem, "f:%s", f.field));
    if (f.year != NULL)
        published_word(&t, arena_format(w->mem, "y:%s", f.year));
    struct row *rows = known ? published_rows(w, &t, at.before) : NULL;
    const struct row *last = keyset_cut(rows, SHOWN);
    put_filter(x, w, &f);
    xml_rows(x, "decisions", "decision", rows);
    if (last != NULL)
        XML(x, "pager")
            xml_attr(x, "older",
                     arena_format(w->mem, "%sbefore=%s", address(w, &f),
                                  row_text(last, "id")));
    return show(x);
}

struct reply
decision_show(struct request *r)
{
    const struct row *d = decision_by_id(r->work, r->id);

    if (d == NULL)
        return missing(r);
    if (is_same(r, r->id, row_int(d, "version")))
        return same(r);
    /* A withdrawn decision shows that it was, and why; its text is gone. */
    const bool withdrawn = strcmp(row_text(d, "state"), "withdrawn") == 0;
    struct xml *x = page(r);
    XML(x, "decision") {
        for (int i = 0; i < d->n; i++)
            if (!withdrawn || strcmp(d->name[i], "body") != 0)
                xml_text(x, d->name[i], d->value[i]);
    }
    return show(x);
}
