/* protection: who is protected because of a denunciation, and how (LTC art. 47 to 54).
 *
 * Whoever works on the matter writes a request down; what became of it is the settler's
 * to see, and of those who open it with a reason. Papers are printed from here: neither
 * the list of letters nor a book of numbers knows of them. */
#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/core/text.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/access.h"
#include "domain/casefile.h"
#include "identity/identity.h"
#include "identity/opening.h"
#include "sql/identity/envelope.h"
#include "sql/domain/casefile.h"
#include "sql/identity/protection.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* "spouse child": what was chosen of a list, as it is kept. NULL: nothing. */
static const char *
words(struct work *w, const struct form *f, const char *field)
{
    const char *all = NULL;

    for (const struct value *v = values_next(&f->values, field, NULL); v != NULL;
         v = values_next(&f->values, field, v))
        if (v->text != NULL)
            all = all == NULL ? v->text : arena_format(w->mem, "%s %s", all, v->text);
    return all;
}

static void
put_words(struct xml *x, struct work *w, const struct row *row, const char *column,
          const char *element)
{
    const char *at = row_text(row, column);

    while (at != NULL && *at != '\0') {
        const size_t n = strcspn(at, " ");
        xml_text(x, element, arena_copy_n(w->mem, at, n));
        at += n + (at[n] == ' ');
    }
}

static void
put_row(struct xml *x, struct work *w, const char *element, const struct row *row)
{
    XML(x, element) {
        xml_columns(x, row);
        XML(x, "kinships")
            put_words(x, w, row, "kinship", "kinship");
        XML(x, "measures")
            put_words(x, w, row, "measure", "measure");
    }
}

static void
put_all(struct xml *x, struct work *w, int64_t casefile_id, bool has_paper)
{
    XML(x, "requests")
        for (const struct row *q = protection_requests(w, casefile_id); q != NULL;
             q = q->next)
            put_row(x, w, "request", q);
    XML(x, "decisions")
        for (const struct row *p = protection_rows(w, casefile_id); p != NULL;
             p = p->next)
            put_row(x, w, "decision", p);
    xml_flag(x, "has_paper", has_paper);
}

struct reply
protection_show(struct request *r)
{
    const struct row *matter = envelope_matter(r->work, r->id);

    if (matter == NULL)
        return missing(r);
    struct xml *x = page(r);
    access_read(r, "read", "casefile", r->id, NULL);
    xml_row(x, "casefile", matter);
    /* Of a matter that has ended it is opened with a reason, as the name is. */
    if (row_bool(matter, "is_open"))
        put_all(x, r->work, r->id, true);
    else
        xml_flag(x, "is_closed", true);
    return show(x);
}

/* Who works on the matter sees of this nothing, neither that somebody looked at what
 * the sender did. */
static void
note(struct work *w, struct casefile *c, const char *act, const char *event)
{
    const bool has_news = row_bool(protection_news(w, c->id), "has_news");

    casefile_note(w, c, act, event, NULL, NULL, NULL);
    if (has_news)
        casefile_has_news(w, c->id);
}

/* ---- it is asked for ---- */

struct reply
protection_new(struct request *r)
{
    const struct row *matter = envelope_matter(r->work, r->id);

    if (matter == NULL)
        return missing(r);
    struct xml *x = page_with_form(r);
    xml_row(x, "casefile", matter);
    return show(x);
}

/* LTC art. 50: in writing; in person or by phone where it cannot wait. */
static bool
is_asked_well(struct request *r)
{
    if (strcmp(form_text(r->form, "asked_by"), "written") != 0 &&
        !form_flag(r->form, "is_urgent"))
        form_refuse(r->form, r->work, "asked_by", "asked_unwritten");
    return !r->form->bad;
}

struct reply
protection_create(struct request *r)
{
    struct work *w = r->work;
    const struct row *matter = envelope_matter(w, r->id);
    unsigned char uid[16];

    if (matter == NULL)
        return missing(r);
    if (!is_asked_well(r))
        return invalid(r);
    struct casefile *c = casefile_lock(w, r->id);
    must(c != NULL);
    token_random(uid, sizeof uid);
    protection_ask(w, &r->form->values, c->id, c->agency_id, uid, sizeof uid,
                   words(w, r->form, "kinship"), words(w, r->form, "measure"));
    note(w, c, "ask_protection", "protection_asked");
    flash(r, "protection_asked");
    return go(r, "/%s/%" PRId64,
              strcmp(c->desk, "settlement") == 0 ? "settlement/casefile"
                                                 : "intake/petition",
              c->id);
}

/* ---- it is decided ---- */

static void
offer(struct request *r)
{
    struct work *w = r->work;

    form_no_options(r->form, w, "of_id");
    for (const struct row *p = protection_in_force(w, r->id); p != NULL; p = p->next)
        form_option(r->form, w, "of_id", row_text(p, "id"), row_text(p, "document"));
    if (r->form->is_sent)
        form_recheck(r->form, w, "of_id");
}

struct reply
protect_new(struct request *r)
{
    const struct row *matter = envelope_matter(r->work, r->id);

    if (matter == NULL)
        return missing(r);
    offer(r);
    struct xml *x = page_with_form(r);
    access_read(r, "read", "casefile", r->id, NULL);
    xml_row(x, "casefile", matter);
    return show(x);
}

static void
want(struct request *r, const char *field, const char *error)
{
    if (form_text(r->form, field) == NULL)
        form_refuse(r->form, r->work, field, error);
}

/* Who and what of measures that are applied, what of those that change, why of those
 * that end; a ground that the law did not have on that day is none. */
static void
check(struct request *r, const char *act)
{
    struct work *w = r->work;

    if (strcmp(act, "apply") == 0) {
        want(r, "kinship", "required_choice");
        want(r, "persons", "required");
    } else {
        want(r, "of_id", "required_choice");
        const day_t on = form_day(r->form, "decided_on");
        for (const struct row *p = protection_in_force(w, r->id); p != NULL;
             p = p->next)
            if (row_int(p, "id") == form_int(r->form, "of_id") && on != DAY_NONE &&
                on < row_day(p, "decided_on"))
                form_refuse(r->form, w, "decided_on", "before_first_protection");
    }
    if (strcmp(act, "end") != 0) {
        want(r, "measure", "required_choice");
        want(r, "arrangement", "required");
        return;
    }
    want(r, "protection_end", "required_choice");
    const char *ground = form_text(r->form, "protection_end");
    if (ground != NULL &&
        protection_ground(w, ground, form_day(r->form, "decided_on")) == NULL)
        form_refuse(r->form, w, "protection_end", "ground_not_yet");
}

struct reply
protect_create(struct request *r)
{
    struct work *w = r->work;
    const struct row *matter = envelope_matter(w, r->id);
    const char *act = form_text(r->form, "protection_act");
    unsigned char uid[16];

    if (matter == NULL)
        return missing(r);
    struct casefile *c = casefile_lock(w, r->id);
    must(c != NULL);
    offer(r);
    check(r, act);
    if (r->form->bad)
        return invalid(r);
    if (strcmp(act, "end") != 0)
        values_set(w->mem, &r->form->values, "protection_end", NULL);
    token_random(uid, sizeof uid);
    protection_decide(w, &r->form->values, c->id, c->agency_id, uid, sizeof uid,
                      strcmp(act, "apply") == 0 ? DB_NULL : form_int(r->form, "of_id"),
                      words(w, r->form, "kinship"), words(w, r->form, "measure"));
    note(w, c, "protect", "protection_set");
    flash(r, "act_done");
    return go(r, "/identity/%" PRId64 "/protection", c->id);
}

/* ---- papers ---- */

static void
put_paper(struct xml *x, struct work *w, const char *body, const struct row *p,
          const char *back)
{
    XML(x, "paper") {
        xml_attr(x, "body", text_upper(w->mem, body));
        if (p != NULL) {
            xml_attr(x, "number", row_text(p, "document"));
            xml_attr(x, "place", row_text(p, "place"));
            xml_attr(x, "on", day_text(w->mem, row_day(p, "decided_on")));
        }
        xml_attr(x, "back", back);
    }
}

struct reply
protection_paper_show(struct request *r)
{
    struct work *w = r->work;
    const struct row *matter = envelope_matter(w, r->id);
    const struct row *p =
        matter != NULL ? protection_paper(w, r->id, strtoll(r->key, NULL, 10)) : NULL;

    if (p == NULL || !row_bool(matter, "is_open"))
        return missing(r);
    struct xml *x = page(r);
    access_read(r, "read", "casefile", r->id, NULL);
    put_paper(x, w, row_text(p, "agency_name"), p,
              arena_format(w->mem, "/identity/%" PRId64 "/protection", r->id));
    xml_row(x, "casefile", matter);
    put_row(x, w, "decision", p);
    return show(x);
}

struct reply
protection_form(struct request *r)
{
    struct work *w = r->work;
    const struct row *matter = envelope_matter(w, r->id);

    if (matter == NULL)
        return missing(r);
    struct xml *x = page(r);
    put_paper(x, w, r->me->agency_name, NULL,
              arena_format(w->mem, "/identity/%" PRId64 "/protection/ask", r->id));
    xml_row(x, "casefile", matter);
    return show(x);
}

/* ---- who is entitled, and does not settle ---- */

static bool
find(struct request *r, struct opening *o)
{
    *o = (struct opening){ .matter = envelope_matter(r->work, r->id),
                           .what = "protection",
                           .path = arena_format(r->work->mem,
                                                "/identity/%" PRId64 "/protection/open",
                                                r->id) };
    return o->matter != NULL;
}

struct reply
protection_open(struct request *r)
{
    struct opening o;

    return find(r, &o) ? show(opening_page(r, &o)) : missing(r);
}

struct reply
protection_read(struct request *r)
{
    struct opening o;
    struct reply answer;

    if (!find(r, &o))
        return missing(r);
    if (!opening_record(r, &o, &answer))
        return answer;
    struct xml *x = page(r);
    access_read(r, "read", "casefile", r->id, NULL);
    xml_row(x, "casefile", o.matter);
    put_all(x, r->work, r->id, false);
    return show(x);
}
