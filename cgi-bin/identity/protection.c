/* protection: who is protected because of a denunciation, and how (LTC art. 47 to 54).
 *
 * Whoever works on the matter writes a request down; what became of it is the settler's
 * to see, and of those who open it with a reason. Papers are numbered, kept and printed
 * from here: the list of letters does not know of them, and the book of the office
 * knows that a number is used. */
#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/core/text.h"
#include "base/crypto/seal.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/web/upload.h"
#include "base/work.h"
#include "base/xml/view.h"
#include "domain/access.h"
#include "domain/casefile.h"
#include "domain/docx.h"
#include "domain/letter.h"
#include "identity/identity.h"
#include "identity/opening.h"
#include "sql/identity/envelope.h"
#include "sql/domain/casefile.h"
#include "sql/domain/letter.h"
#include "sql/identity/protection.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define TEMPLATE "protection_decision" /* of law_letter */

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
put_words(struct xml *x, struct work *w, const char *at, const char *element)
{
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
            put_words(x, w, row_text(row, "kinship"), "kinship");
        XML(x, "measures")
            put_words(x, w, row_text(row, "measure"), "measure");
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
    xml_row(x, "casefile", matter);
    /* Of a matter that has ended it is opened with a reason, as the name is. */
    if (row_bool(matter, "is_open")) {
        opening_settles(r, "protection_read");
        put_all(x, r->work, r->id, true);
    } else {
        access_read(r, "read", "casefile", r->id, NULL);
        xml_flag(x, "is_closed", true);
    }
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
    opening_settles(r, "protection_read");
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

/* What a decision says, of the form or, of one that kept no text, of its row. */
struct said {
    const char *act, *number, *persons, *measures, *arrangement, *carrier, *end;
    const char *reason, *first, *who, *post;
    day_t on, first_on;
    int64_t agency_id;
};

/* What it changes or ends. */
static void
say_first(struct request *r, struct said *s)
{
    for (const struct row *p = protection_in_force(r->work, r->id); p != NULL;
         p = p->next)
        if (row_int(p, "id") == form_int(r->form, "of_id")) {
            s->first = row_text(p, "document");
            s->first_on = row_day(p, "decided_on");
        }
}

static struct said
said_of_form(struct request *r, const struct casefile *c, const char *act)
{
    const struct row *me = protection_signer(r->work);
    struct said s = { .act = act,
                      .number = form_text(r->form, "document"),
                      .persons = form_text(r->form, "persons"),
                      .measures = words(r->work, r->form, "measure"),
                      .arrangement = form_text(r->form, "arrangement"),
                      .carrier = form_text(r->form, "carrier"),
                      .end = form_text(r->form, "protection_end"),
                      .reason = form_text(r->form, "reason"),
                      .who = row_text(me, "who"),
                      .post = row_text(me, "post"),
                      .on = form_day(r->form, "decided_on"),
                      .agency_id = c->agency_id };

    if (strcmp(act, "apply") != 0)
        say_first(r, &s);
    return s;
}

static struct said
said_of_row(const struct row *p)
{
    return (struct said){ .act = row_text(p, "protection_act"),
                          .number = row_text(p, "document"),
                          .persons = row_text(p, "persons"),
                          .measures = row_text(p, "measure"),
                          .arrangement = row_text(p, "arrangement"),
                          .carrier = row_text(p, "carrier"),
                          .end = row_text(p, "protection_end"),
                          .reason = row_text(p, "reason"),
                          .first = row_text(p, "first_document"),
                          .who = row_text(p, "who"),
                          .post = row_text(p, "post"),
                          .on = row_day(p, "decided_on"),
                          .first_on = row_day(p, "first_on"),
                          .agency_id = row_int(p, "agency_id") };
}

/* The text of the paper, as xsl/letter/protection puts it. */
static const char *
text_of(struct work *w, const struct said *s, size_t *n)
{
    struct xml *x = xml_open(w->mem, "protection");

    xml_text(x, "protection_act", s->act);
    xml_text(x, "number", s->number);
    xml_day(x, "decided_on", s->on);
    xml_text(x, "persons", s->persons);
    XML(x, "measures")
        put_words(x, w, s->measures, "measure");
    xml_text(x, "arrangement", s->arrangement);
    xml_text(x, "carrier", s->carrier);
    xml_text(x, "protection_end", s->end);
    xml_text(x, "reason", s->reason);
    xml_text(x, "first", s->first);
    xml_day(x, "first_on", s->first_on);
    xml_text(x, "who", s->who);
    xml_text(x, "post", s->post);
    letter_put_basis(x, w, "denunciation", letter_law(w, TEMPLATE, s->on));
    letter_put_issuer(x, w, letter_agency(w, s->agency_id));
    return view_xml(w->mem, PROTECTION_SHEET, xml_doc(x), "paper", n);
}

static const char *
digest_of(struct work *w, const char *text)
{
    unsigned char digest[32];

    seal_sha256(text, strlen(text), digest);
    return token_hex(w->mem, digest, sizeof digest);
}

/* The number typed, or the next of the book of decisions; NULL: taken. */
static const char *
number(struct request *r, const struct casefile *c)
{
    struct work *w = r->work;
    const day_t on = form_day(r->form, "decided_on");
    const struct row *law = letter_law(w, TEMPLATE, on);
    int year, month, mday;

    day_split(on, &year, &month, &mday);
    return letter_number_give(w, letter_agency(w, c->agency_id),
                              law != NULL ? row_text(law, "abbreviation") : NULL, year,
                              form_text(r->form, "document"));
}

static void
decide(struct request *r, const struct casefile *c, const char *act)
{
    struct work *w = r->work;
    const struct said s = said_of_form(r, c, act);
    unsigned char uid[16];
    size_t n;
    const char *text = text_of(w, &s, &n);

    token_random(uid, sizeof uid);
    protection_decide(w, &r->form->values, c->id, c->agency_id, uid, sizeof uid,
                      strcmp(act, "apply") == 0 ? DB_NULL : form_int(r->form, "of_id"),
                      words(w, r->form, "kinship"), s.measures, text,
                      digest_of(w, text));
}

struct reply
protect_create(struct request *r)
{
    struct work *w = r->work;
    const struct row *matter = envelope_matter(w, r->id);
    const char *act = form_text(r->form, "protection_act");

    if (matter == NULL)
        return missing(r);
    struct casefile *c = casefile_lock(w, r->id);
    must(c != NULL);
    offer(r);
    check(r, act);
    if (r->form->bad)
        return invalid(r);
    const char *given = number(r, c);
    if (given == NULL) {
        form_refuse(r->form, w, "document", "number_taken");
        return invalid(r);
    }
    values_set(w->mem, &r->form->values, "document", given);
    if (strcmp(act, "end") != 0)
        values_set(w->mem, &r->form->values, "protection_end", NULL);
    decide(r, c, act);
    note(w, c, "protect", "protection_set");
    flash(r, "act_done");
    return go(r, "/identity/%" PRId64 "/protection", c->id);
}

/* ---- papers ---- */

/* The decision of the address; NULL: none that its settler may read now. */
static const struct row *
decision(struct request *r)
{
    const struct row *matter = envelope_matter(r->work, r->id);

    return matter != NULL && row_bool(matter, "is_open")
               ? protection_paper(r->work, r->id, strtoll(r->key, NULL, 10))
               : NULL;
}

/* As it was decided; of one that is older than that was kept, as it would be today. */
static const char *
kept_text(struct work *w, const struct row *p, size_t *n)
{
    const char *text = row_text(p, "content");

    if (text == NULL) {
        const struct said s = said_of_row(p);
        return text_of(w, &s, n);
    }
    if (strcmp(digest_of(w, text), row_text(p, "digest")) != 0)
        fault("a decision on protection is not what was kept");
    *n = strlen(text);
    return text;
}

struct reply
protection_paper_show(struct request *r)
{
    struct work *w = r->work;
    const struct row *p = decision(r);
    char error[200];
    size_t n;

    if (p == NULL)
        return missing(r);
    const char *text = kept_text(w, p, &n);
    void *doc = xml_read_text(w->mem, text, n, error, sizeof error);
    if (doc == NULL)
        fault("decision on protection: %s", error);
    struct xml *x = page(r);
    opening_settles(r, "protection_read");
    xml_text(x, "back",
             arena_format(w->mem, "/identity/%" PRId64 "/protection", r->id));
    xml_text(x, "base",
             arena_format(w->mem, "/identity/%" PRId64 "/protection/%s", r->id,
                          row_text(p, "id")));
    xml_text(x, "digest", row_text(p, "digest"));
    xml_graft(x, doc);
    return show(x);
}

struct reply
protection_paper_docx(struct request *r)
{
    struct work *w = r->work;
    const struct row *p = decision(r);
    size_t n, size;

    if (p == NULL)
        return missing(r);
    const char *text = kept_text(w, p, &n);
    const char *bytes = docx_pack(w, text, n, &size);
    opening_settles(r, "protection_file_read");
    return send_bytes(r, bytes, size,
                      arena_format(w->mem, "niem-phong-%s.docx", row_text(p, "id")),
                      upload_content_type("docx"));
}

struct reply
protection_form(struct request *r)
{
    struct work *w = r->work;
    const struct row *matter = envelope_matter(w, r->id);

    if (matter == NULL)
        return missing(r);
    struct xml *x = page(r);
    XML(x, "paper") {
        xml_attr(x, "body", text_upper(w->mem, r->me->agency_name));
        xml_attr(x, "back",
                 arena_format(w->mem, "/identity/%" PRId64 "/protection/ask", r->id));
    }
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
