/* send: the answers, read once more, become a petition; then the receipt, until she
 * puts it away.
 */
#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/petition.h"
#include "domain/receipt.h"
#include "filing/filing.h"
#include "sql/filing/office.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define SENT_AN_HOUR 20

/* ---- the answers ---- */

/* Fields of each page as they are read back, and the list that says their words. */
static const struct {
    const char *form, *name, *of;
} answers[] = {
    { "kind", "kind", "kind" },
    { "about", "level", "level" },
    { "about", "respondent_kind", "respondent_kind" },
    { "about", "respondent", NULL },
    { "about", "decision_number", NULL },
    { "about", "decision_on", NULL },
    { "about", "known_on", NULL },
    { "about", "accuses_head", "yes" },
    { "about", "handled", NULL },
    { "office", "agency_id", NULL },
    { "content", "subject", NULL },
    { "content", "content", NULL },
    { "content", "demand", NULL },
    { "sender", "people", "people" },
    { "sender", "party_kind", "party_kind" },
    { "sender", "proxy", NULL },
    { "name", "name", NULL },
    { "name", "birth", NULL },
    { "name", "id_kind", "id_kind" },
    { "name", "id_number", NULL },
    { "name", "id_issued", NULL },
    { "name", "is_name_hidden", "yes" },
    { "contact", "address", NULL },
    { "contact", "unit_id", NULL },
    { "contact", "phone", NULL },
    { "contact", "email", NULL },
    { "contact", "mail_consent", "yes" },
    { "mail_code", "mail_confirmed", NULL },
    { "signers", "signers", NULL },
};

static const char *
words_of(struct work *w, const char *name, const char *text)
{
    if (strcmp(name, "agency_id") == 0) {
        const struct row *office = office_find(w, strtoll(text, NULL, 10));
        return office != NULL ? row_text(office, "name") : NULL;
    }
    if (strcmp(name, "unit_id") == 0) {
        const struct row *unit = office_unit(w, strtoll(text, NULL, 10));
        return unit == NULL ? NULL
                            : arena_format(w->mem, "%s, %s", row_text(unit, "name"),
                                           row_text(unit, "province"));
    }
    return text;
}

static void
put_answers(struct xml *x, struct work *w, const struct draft *d, const char *form)
{
    for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) {
        const char *text = values_text(&d->values, answers[i].name);
        if (strcmp(answers[i].form, form) != 0 || text == NULL ||
            (answers[i].of != NULL && strcmp(answers[i].of, "yes") == 0 &&
             strcmp(text, "1") != 0))
            continue;
        XML(x, "answer") {
            xml_attr(x, "name", answers[i].name);
            if (answers[i].of != NULL)
                xml_attr(x, "of", answers[i].of);
            xml_text(x, answers[i].name, words_of(w, answers[i].name, text));
        }
    }
}

static bool
is_signed(struct work *w, const struct draft *d)
{
    const struct draft_paper *p;

    for (int i = 0; (p = draft_paper(w, d, i)) != NULL; i++)
        if (strcmp(p->role, "signed_file") == 0)
            return true;
    return false;
}

static bool
asks_for_signature(struct work *w)
{
    const struct row *law = office_signs(w, "portal");

    return law != NULL && row_bool(law, "needs_signature");
}

static void
put_step(struct xml *x, struct work *w, const struct draft *d, const struct step *s)
{
    const struct draft_paper *p;

    XML(x, "step") {
        xml_attr(x, "name", s->form);
        xml_attr(x, "path", arena_format(w->mem, "%s?ve=1", s->path));
        xml_attr(x, "done", step_is_done(w, d, s) ? "yes" : "no");
        put_answers(x, w, d, s->form);
        if (strcmp(s->form, "papers") == 0)
            for (int i = 0; (p = draft_paper(w, d, i)) != NULL; i++)
                XML(x, "answer") {
                    xml_attr(x, "name", p->role);
                    xml_text(x, "paper", p->name);
                }
    }
}

struct reply
check_show(struct request *r)
{
    struct work *w = r->work;
    const struct draft *d = draft_read(r);
    const struct step *s;

    if (d == NULL)
        return go(r, "/gui-don");
    if (d->is_sent)
        return go(r, "/gui-don/bien-nhan");
    struct xml *x = page(r);
    const struct step *open = step_open(w, d);
    if (open == NULL)
        page_form(r, x, r->form, "/gui-don/kiem-tra");
    else
        xml_text(x, "open", arena_format(w->mem, "%s?ve=1", open->path));
    xml_text(x, "kind", values_text(&d->values, "kind"));
    xml_flag(x, "is_signed", is_signed(w, d) || !asks_for_signature(w));
    xml_flag(x, "mail_waits",
             !draft_is(d, "people", "none") && draft_is(d, "wants_mail", "1") &&
                 values_text(&d->values, "mail_confirmed") == NULL);
    XML(x, "steps")
        for (int i = 0; (s = step_at(i)) != NULL; i++)
            if (s->applies(d))
                put_step(x, w, d, s);
    return show(x);
}

/* ---- sending ---- */

/* As the form of the counter has it: what it asks for and this one does not is empty.
 */
static struct values
petition_of(struct work *w, const struct draft *d, bool signed_now)
{
    static const char *const empty[] = { "has_translation",  "has_originals",
                                         "forwarder_id",     "forwarder",
                                         "forwarder_number", "field_code" };
    struct values v = { 0 };
    const char *today = day_text(w->mem, w->today);

    for (size_t i = 0; i < sizeof answers / sizeof *answers; i++)
        values_add(w->mem, &v, answers[i].name,
                   values_text(&d->values, answers[i].name));
    for (size_t i = 0; i < sizeof empty / sizeof *empty; i++)
        values_add(w->mem, &v, empty[i], NULL);
    values_set(w->mem, &v, "has_translation", "0");
    values_set(w->mem, &v, "has_originals", "0");
    values_add(w->mem, &v, "channel", "portal");
    values_add(w->mem, &v, "received_on", today);
    values_add(w->mem, &v, "written_on", today);
    values_add(w->mem, &v, "language", "vi");
    values_add(w->mem, &v, "is_signed", signed_now ? "1" : "0");
    return v;
}

static struct person *
people_of(struct work *w, const struct values *v)
{
    const char *how = values_text(v, "people");
    int n = 0, bad = 0;

    if (how != NULL && strcmp(how, "none") == 0)
        return NULL;
    struct person *sender = person_of_form(w, v, "sender");
    must(sender != NULL);
    if (how != NULL && strcmp(how, "several") == 0)
        sender->next = person_of_lines(w, values_text(v, "signers"), &n, &bad);
    person_add_proxy(w->mem, sender, values_text(v, "proxy"));
    return sender;
}

static struct upload *
papers_of(struct work *w, const struct draft *d)
{
    struct upload *first = NULL, **next = &first;
    const struct draft_paper *p;

    for (int i = 0; (p = draft_paper(w, d, i)) != NULL; i++) {
        *next = draft_open_paper(w, p);
        next = &(*next)->next;
    }
    return first;
}

/* Between the page and the button an office may have closed, or a kind been switched
 * off: she is led back to that question. */
static bool
is_still_open(struct work *w, const struct draft *d)
{
    const struct row *office = office_find(w, values_int(&d->values, "agency_id"));

    return office != NULL && row_bool(office, "is_manned") &&
           (!draft_is(d, "kind", "denunciation") ||
            row_bool(office, "takes_denunciations"));
}

static struct values
receipt_of(struct work *w, const struct draft *d, const struct casefile *c)
{
    struct values v = { 0 };

    values_add(w->mem, &v, "code", c->lookup_code);
    values_add(w->mem, &v, "secret", petition_new_secret(w, c));
    values_add(w->mem, &v, "state", c->state);
    values_add(w->mem, &v, "kind", c->kind);
    values_add(w->mem, &v, "received_on", day_text(w->mem, c->received_on));
    values_add(w->mem, &v, "due_on",
               c->due_on != DAY_NONE ? day_text(w->mem, c->due_on) : NULL);
    values_add(w->mem, &v, "agency_id", values_text(&d->values, "agency_id"));
    return v;
}

struct reply
check_send(struct request *r)
{
    struct work *w = r->work;
    struct draft *d = draft_take(r);
    struct refusal why;

    if (d == NULL)
        return go(r, "/gui-don");
    if (d->is_sent)
        return go(r, "/gui-don/bien-nhan");
    if (step_open(w, d) != NULL)
        return go(r, "/gui-don/kiem-tra");
    if (!is_still_open(w, d))
        return go(r, "/gui-don/co-quan?ve=1");
    const int wait = filing_wait(r, "send", SENT_AN_HOUR);
    if (wait > 0)
        return wait_a_while(r, wait);
    filing_count(r, "send");
    const bool signed_now = is_signed(w, d);
    const struct values v = petition_of(w, d, signed_now);
    struct casefile *c = petition_file(w, &v, people_of(w, &v), papers_of(w, d),
                                       values_int(&d->values, "agency_id"));
    if (!signed_now && asks_for_signature(w) &&
        !casefile_play(w, c, "await_signature", NULL, &why))
        fault("a petition cannot wait for its signature: %s", why.key);
    mail_keep(w, d, c);
    const struct values receipt = receipt_of(w, d, c);
    draft_settle(r, d, &receipt);
    return go(r, "/gui-don/bien-nhan");
}

/* ---- the receipt ---- */

struct reply
receipt_show(struct request *r)
{
    struct work *w = r->work;
    const struct draft *d = draft_read(r);

    if (d == NULL || !d->is_sent)
        return go(r, "/gui-don");
    const struct values *v = &d->values;
    const struct row *office = office_find(w, values_int(v, "agency_id"));
    struct xml *x = page(r);
    XML(x, "receipt") {
        receipt_put(x, w, values_text(v, "code"), values_text(v, "secret"));
        xml_text(x, "kind", values_text(v, "kind"));
        xml_text(x, "state", values_text(v, "state"));
        xml_text(x, "received_on", values_text(v, "received_on"));
        xml_text(x, "due_on", values_text(v, "due_on"));
        xml_text(x, "agency_name", office != NULL ? row_text(office, "name") : NULL);
        xml_text(x, "agency_address",
                 office != NULL ? row_text(office, "address") : NULL);
        xml_text(x, "agency_phone", office != NULL ? row_text(office, "phone") : NULL);
    }
    return show(x);
}
