/* step: one question a page. Each page keeps what was typed and leads to the next one
 * that is still open, or back to the answers where she came from there.
 */
#include "base/core/arena.h"
#include "base/core/clock.h"
#include "base/core/fault.h"
#include "base/core/text.h"
#include "base/db/db.h"
#include "base/web/throttle.h"
#include "base/work.h"
#include "domain/agency.h"
#include "domain/mail.h"
#include "domain/person.h"
#include "filing/filing.h"
#include "sql/filing/office.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define DRAFTS_AN_HOUR 60

static bool
is(const char *text, const char *word)
{
    return text != NULL && strcmp(text, word) == 0;
}

bool
draft_is(const struct draft *d, const char *name, const char *word)
{
    return is(values_text(&d->values, name), word);
}

int
filing_wait(struct request *r, const char *what, int limit)
{
    char buffer[64];

    return throttle_wait(what, throttle_address(r->address, buffer), limit,
                         clock_ticks() / 1000000);
}

void
filing_count(struct request *r, const char *what)
{
    char buffer[64];

    throttle_count(what, throttle_address(r->address, buffer), clock_ticks() / 1000000);
}

/* ---- the questions ---- */

static bool
always(const struct draft *d)
{
    (void)d;
    return true;
}

static bool
has_name(const struct draft *d)
{
    return !draft_is(d, "people", "none");
}

static bool
is_group(const struct draft *d)
{
    return draft_is(d, "people", "several");
}

static bool
gets_mail(const struct draft *d)
{
    return has_name(d) && draft_is(d, "wants_mail", "1");
}

static const struct step steps[] = {
    { "kind", "/gui-don/loai-don", always },
    { "about", "/gui-don/su-viec", always },
    { "office", "/gui-don/co-quan", always },
    { "content", "/gui-don/noi-dung", always },
    { "sender", "/gui-don/tu-cach", always },
    { "name", "/gui-don/ho-ten", has_name },
    { "contact", "/gui-don/lien-he", has_name },
    { "mail_code", "/gui-don/ma-thu", gets_mail },
    { "signers", "/gui-don/nguoi-cung-ky", is_group },
    { "papers", "/gui-don/tai-lieu", always },
};

enum { STEPS = sizeof steps / sizeof *steps };

const struct step *
step_at(int i)
{
    return i >= 0 && i < STEPS ? &steps[i] : NULL;
}

static int
step_of(const char *form)
{
    for (int i = 0; i < STEPS; i++)
        if (strcmp(steps[i].form, form) == 0)
            return i;
    fault("%s is no page of a petition", form);
}

bool
step_is_done(struct work *w, const struct draft *d, const struct step *s)
{
    return draft_is(d, arena_format(w->mem, "did_%s", s->form), "1");
}

const struct step *
step_open(struct work *w, const struct draft *d)
{
    for (int i = 0; i < STEPS; i++)
        if (steps[i].applies(d) && !step_is_done(w, d, &steps[i]))
            return &steps[i];
    return NULL;
}

/* The question before this one, for the way back. */
static const char *
before(const struct draft *d, int i)
{
    while (--i >= 0)
        if (steps[i].applies(d))
            return steps[i].path;
    return "/gui-don";
}

static const char *
after(const struct draft *d, int i)
{
    while (++i < STEPS)
        if (steps[i].applies(d))
            return steps[i].path;
    return "/gui-don/kiem-tra";
}

/* Which question it is for her, of how many: what does not apply is not counted. */
static void
put_count(struct xml *x, const struct draft *d, int i)
{
    int n = 0, of = 0;

    for (int j = 0; j < STEPS; j++) {
        const bool counts = j == i || steps[j].applies(d);
        n += counts && j <= i;
        of += counts;
    }
    xml_attr_int(x, "n", n);
    xml_attr_int(x, "of", of);
}

/* ---- what a page asks, by the answers so far ---- */

/* What is mixed is written as two petitions (TT05 art. 6). */
static void
shape_kind(struct request *r)
{
    static const char *const kind[] = { "complaint", "denunciation", "reflection" };

    form_no_options(r->form, r->work, "kind");
    for (size_t i = 0; i < sizeof kind / sizeof *kind; i++)
        form_option(r->form, r->work, "kind", kind[i], NULL);
    if (r->form->is_sent)
        form_recheck(r->form, r->work, "kind");
}

static void
hide_all(struct request *r, const char *const *field)
{
    for (; *field != NULL; field++)
        form_hide(r->form, r->work, *field);
}

static void
shape_about(struct request *r, const struct draft *d)
{
    static const char *const of_complaint[] = { "level",           "respondent_kind",
                                                "decision_number", "decision_on",
                                                "known_on",        NULL };

    if (!draft_is(d, "kind", "complaint"))
        hide_all(r, of_complaint);
    if (!draft_is(d, "kind", "denunciation"))
        form_hide(r->form, r->work, "accuses_head");
    if (draft_is(d, "kind", "complaint"))
        form_require(r->form, r->work, "respondent_kind");
    if (!draft_is(d, "kind", "reflection"))
        form_require(r->form, r->work, "respondent");
}

/* Nobody complains without a name; LTC art. 25: who denounces may leave hers out, and
 * is told what that means. LTC art. 2: an organisation denounces nobody. */
static void
shape_sender(struct request *r, const struct draft *d)
{
    struct form *f = r->form;

    if (draft_is(d, "kind", "denunciation")) {
        form_hide(f, r->work, "party_kind");
        form_hide(f, r->work, "proxy");
        return;
    }
    form_no_options(f, r->work, "people");
    form_option(f, r->work, "people", "one", NULL);
    form_option(f, r->work, "people", "several", NULL);
    if (f->is_sent)
        form_recheck(f, r->work, "people");
}

/* An office in which nobody would open it is no office to send it to. */
static void
shape_office(struct request *r, const struct draft *d, struct xml *x)
{
    struct work *w = r->work;
    struct form *f = r->form;

    if (!agency_choose(w, f, "agency_id")) {
        if (f->is_sent && !f->bad)
            form_refuse(f, w, "agency_id_search", "required");
        return;
    }
    const struct row *office = office_find(w, form_int(f, "agency_id"));
    if (office == NULL) {
        form_refuse(f, w, "agency_id", "not_a_choice");
        return;
    }
    if (x != NULL)
        xml_row(x, "chosen", office);
    if (!f->is_sent)
        return;
    if (!row_bool(office, "is_manned"))
        form_refuse(f, w, "agency_id", "office_not_online");
    else if (draft_is(d, "kind", "denunciation") &&
             !row_bool(office, "takes_denunciations"))
        form_refuse(f, w, "agency_id", "office_no_denunciation");
}

static void
check_about(struct request *r)
{
    struct form *f = r->form;
    const day_t known = form_day(f, "known_on"), made = form_day(f, "decision_on");

    if (known != DAY_NONE && made != DAY_NONE && known < made)
        form_refuse(f, r->work, "known_on", "before_decision");
}

static void
check_name(struct request *r)
{
    person_check(r->work, r->form);
    person_check_number(r->work, r->form);
}

/* Typed, pasted, or in a file: one of them. */
static void
check_signers(struct request *r)
{
    int n, bad;

    person_take_list(r->work, r->form, &r->uploads);
    if (form_text(r->form, "signers") == NULL && !r->form->bad)
        form_refuse(r->form, r->work, "signers", "required");
    struct person *people =
        person_of_lines(r->work, form_text(r->form, "signers"), &n, &bad);

    (void)people;
    if (bad != 0)
        form_refuse_value(r->form, r->work, "signers", "line_unclear",
                          arena_format(r->work->mem, "%d", bad));
}

/* Others have to be told who complains, and who denounces is sealed anyway. */
static void
shape_name(struct request *r, const struct draft *d)
{
    if (!draft_is(d, "kind", "reflection"))
        form_hide(r->form, r->work, "is_name_hidden");
}

/* Who denounces gets no message that she did not ask for. */
static void
shape_contact(struct request *r, const struct draft *d)
{
    if (!draft_is(d, "kind", "denunciation") || !mail_is_on(r->work))
        form_hide(r->form, r->work, "mail_consent");
    person_choose_unit(r->work, r->form);
}

/* Options and fields that depend on the answers; x NULL: from a POST. */
static void
shape(struct request *r, const struct draft *d, const char *form, struct xml *x)
{
    if (strcmp(form, "kind") == 0) {
        shape_kind(r);
    } else if (strcmp(form, "about") == 0) {
        shape_about(r, d);
    } else if (strcmp(form, "office") == 0) {
        shape_office(r, d, x);
    } else if (strcmp(form, "sender") == 0) {
        shape_sender(r, d);
    } else if (strcmp(form, "name") == 0) {
        shape_name(r, d);
    } else if (strcmp(form, "contact") == 0) {
        shape_contact(r, d);
    }
}

/* ---- showing ---- */

static void
fill(struct request *r, const struct draft *d)
{
    const char *field;

    for (int i = 0; (field = form_def_field(r->form->def, i)) != NULL; i++)
        if (strcmp(form_def_attr(r->form->def, field, "type"), "file") != 0 &&
            values_has(&d->values, field))
            form_set(r->form, r->work, field, values_text(&d->values, field));
}

static void
put_papers(struct xml *x, struct work *w, const struct draft *d)
{
    const struct draft_paper *p;

    XML(x, "papers")
        for (int i = 0; (p = draft_paper(w, d, i)) != NULL; i++)
            XML(x, "paper") {
                xml_int(x, "n", i);
                xml_text(x, "role", p->role);
                xml_text(x, "name", p->name);
                xml_int(x, "size_kb", (p->size + 1023) / 1024);
            }
}

void
put_rules(struct xml *x, struct work *w, const char *kind)
{
    XML(x, "rules")
        for (const struct row *k = kind != NULL ? office_rules(w, kind) : NULL;
             k != NULL; k = k->next)
            xml_row(x, "rule", k);
}

static bool
goes_back(struct request *r)
{
    return request_get(r, "ve") != NULL || values_text(&r->post, "back") != NULL;
}

struct reply
step_show(struct request *r)
{
    struct work *w = r->work;
    const char *form = form_def_name(r->form->def);
    const int i = step_of(form);
    const struct draft none = { 0 };
    const struct draft *d = draft_read(r);

    if (d != NULL && d->is_sent)
        return go(r, "/gui-don/bien-nhan");
    if (d == NULL && i > 0 && !r->form->is_sent)
        return go(r, "/gui-don");
    if (d == NULL)
        d = &none;
    if (!r->form->is_sent)
        fill(r, d);
    else if (strcmp(form, "signers") == 0)
        person_take_list(w, r->form, &r->uploads);
    struct xml *x = page(r);
    shape(r, d, form, x);
    page_form(r, x, r->form, "%s", r->path);
    if (goes_back(r))
        XML(x, "hidden") {
            xml_attr(x, "form", form);
            xml_attr(x, "name", "back");
            xml_attr(x, "value", "1");
        }
    XML(x, "step") {
        xml_attr(x, "name", form);
        xml_attr(x, "back", goes_back(r) ? "/gui-don/kiem-tra" : before(d, i));
        put_count(x, d, i);
        if (values_text(&d->values, "kind") != NULL)
            xml_attr(x, "kind", values_text(&d->values, "kind"));
    }
    if (strcmp(form, "papers") == 0)
        put_papers(x, w, d);
    if (strcmp(form, "mail_code") == 0)
        XML(x, "button") {
            xml_attr(x, "form", form);
            xml_attr(x, "name", "do");
            xml_attr(x, "value", "again");
            xml_attr(x, "key", "mail_code_again");
        }
    if (strcmp(form, "content") == 0 && values_text(&d->values, "agency_id") != NULL)
        xml_row(x, "to", office_find(w, values_int(&d->values, "agency_id")));
    if (strcmp(form, "office") == 0)
        put_rules(x, w, values_text(&d->values, "kind"));
    return show(x);
}

/* ---- answering ---- */

static void
take_values(struct request *r, struct draft *d)
{
    const char *field;

    for (int i = 0; (field = form_def_field(r->form->def, i)) != NULL; i++)
        if (strcmp(form_def_attr(r->form->def, field, "type"), "file") != 0)
            values_set(r->work->mem, &d->values, field, form_text(r->form, field));
}

/* Another kind asks other questions about the same matter. */
static void
forget_kind(struct request *r, struct draft *d)
{
    static const char *const of_kind[] = {
        "did_about",   "did_office",   "did_sender",     "did_name",   "is_name_hidden",
        "did_contact", "mail_consent", "mail_confirmed", "wants_mail", NULL
    };

    if (draft_is(d, "kind", form_text(r->form, "kind")))
        return;
    for (const char *const *name = of_kind; *name != NULL; name++)
        values_set(r->work->mem, &d->values, *name, NULL);
}

static const char *
drop_button(const struct request *r)
{
    const char *pressed = values_text(&r->post, "do");

    return pressed != NULL && strncmp(pressed, "drop_", 5) == 0 ? pressed + 5 : NULL;
}

/* Of a draft that was not there yet the row comes first: its papers point to it. */
static void
take_papers(struct request *r, struct draft *d)
{
    if (r->uploads != NULL && d->is_new)
        draft_save(r, d);
    for (const struct upload *u = r->uploads; u != NULL; u = u->next)
        if (!draft_add(r, d, u)) {
            form_refuse(r->form, r->work, u->field, "too_many_papers");
            return;
        }
}

static struct reply
answer_code(struct request *r, struct draft *d, int i)
{
    bool again = false;

    if (!steps[i].applies(d))
        return go(r, "%s", after(d, i));
    if (!mail_answer(r, d, &again))
        return invalid(r);
    draft_save(r, d);
    return go(r, "%s%s", again ? steps[i].path : after(d, i),
              again && goes_back(r) ? "?ve=1" : "");
}

struct reply
step_answer(struct request *r)
{
    struct work *w = r->work;
    const char *form = form_def_name(r->form->def);
    const int i = step_of(form);
    struct draft *d = draft_take(r);

    if (d != NULL && d->is_sent)
        return go(r, "/gui-don/bien-nhan");
    /* A code was sent to somebody who has a draft. */
    if (d == NULL && strcmp(form, "mail_code") == 0)
        return go(r, "/gui-don");
    if (strcmp(form, "signers") == 0)
        check_signers(r);
    /* What is wrong begins nothing. */
    if (d == NULL && r->form->bad)
        return invalid(r);
    if (d == NULL) {
        const int wait = filing_wait(r, "draft", DRAFTS_AN_HOUR);
        d = wait == 0 ? draft_begin(r) : NULL;
        if (d == NULL)
            return wait_a_while(r, wait > 0 ? wait : 600);
        filing_count(r, "draft");
    }
    shape(r, d, form, NULL);
    if (strcmp(form, "about") == 0)
        check_about(r);
    if (strcmp(form, "name") == 0)
        check_name(r);
    if (r->form->bad)
        return invalid(r);
    if (strcmp(form, "kind") == 0)
        forget_kind(r, d);
    if (strcmp(form, "mail_code") == 0)
        return answer_code(r, d, i);
    take_values(r, d);
    take_papers(r, d);
    if (r->form->bad)
        return invalid(r);
    const char *dropped = drop_button(r);
    if (dropped != NULL) {
        draft_remove(r, d, (int)strtol(dropped, NULL, 10));
        draft_save(r, d);
        return go(r, "%s%s", steps[i].path, goes_back(r) ? "?ve=1" : "");
    }
    if (strcmp(form, "contact") == 0)
        mail_begin(r, d);
    const bool more = strcmp(form, "papers") == 0 && r->uploads != NULL;
    values_set(w->mem, &d->values, arena_format(w->mem, "did_%s", form), "1");
    draft_save(r, d);
    if (more)
        return go(r, "%s%s", steps[i].path, goes_back(r) ? "?ve=1" : "");
    return go(r, "%s", goes_back(r) ? "/gui-don/kiem-tra" : after(d, i));
}
