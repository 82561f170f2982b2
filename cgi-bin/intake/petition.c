/* petition: a letter is written down and shown. */
#include "domain/petition.h"

#include "base/core/arena.h"
#include "base/core/text.h"
#include "base/core/mime.h"
#include "base/db/db.h"
#include "base/work.h"
#include "desk/act.h"
#include "desk/paper.h"
#include "domain/access.h"
#include "domain/agency.h"
#include "domain/correction.h"
#include "domain/dedup.h"
#include "domain/message.h"
#include "domain/second.h"
#include "domain/split.h"
#include "domain/term.h"
#include "domain/transfer.h"
#include "intake/intake.h"
#include "sql/desk/casefile.h"
#include "sql/domain/act.h"
#include "sql/domain/settle.h"
#include "sql/intake/duplicate.h"
#include "sql/intake/petition.h"
#include "sql/intake/slip.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* ---- a new one ---- */

/* What the visit already knows is not asked again. */
static void
fill_from_visit(struct request *r, int64_t visit_id)
{
    struct work *w = r->work;
    const struct row *visit = petition_visit(w, visit_id);
    const struct row *visitor = visit != NULL ? petition_visitor(w, visit_id) : NULL;
    static const char *const same[] = { "name",  "birth",   "id_kind", "id_number",
                                        "phone", "address", "unit_id", "id_issued" };

    if (visit == NULL)
        return;
    form_set(r->form, w, "channel", "visit");
    form_set(r->form, w, "kind", row_text(visit, "kind"));
    form_set(r->form, w, "field_code", row_text(visit, "field_code"));
    form_set(r->form, w, "content", row_text(visit, "matter"));
    form_set(r->form, w, "demand", row_text(visit, "demand"));
    for (size_t i = 0; visitor != NULL && i < sizeof same / sizeof *same; i++)
        form_set(r->form, w, same[i], row_text(visitor, same[i]));
}

/* A practised clerk types a pile of letters: channel and day stay as they were. */
static void
fill_from_last(struct request *r)
{
    const char *channel = request_get(r, "channel");
    const char *day = request_get(r, "received_on");

    if (channel != NULL)
        form_set(r->form, r->work, "channel", channel);
    if (day != NULL && day_typed(day) != DAY_NONE)
        form_set(r->form, r->work, "received_on", day);
}

/* A visit stands in the open register with the visitor's name, or is sealed: a letter
 * of the other kind is not linked with it, for who sees both would know who denounced.
 */
static int64_t
linked_visit(struct request *r, const struct row *visit, int64_t id)
{
    const bool sealed = strcmp(form_text(r->form, "kind"), "denunciation") == 0;

    return visit != NULL && row_bool(visit, "sealed") == sealed ? id : 0;
}

static int64_t
visit_of(const struct request *r)
{
    const char *posted = values_text(&r->post, "visit");

    return posted != NULL ? strtoll(posted, NULL, 10) : request_get_int(r, "visit", 0);
}

static const char *
text_so_far(struct request *r)
{
    const char *subject = form_text(r->form, "subject");
    const char *content = form_text(r->form, "content");
    const char *demand = form_text(r->form, "demand");

    return arena_format(r->work->mem, "%s\n%s\n%s", subject != NULL ? subject : "",
                        content != NULL ? content : "", demand != NULL ? demand : "");
}

/* The same petition in the whole country, as far as it is typed. Of a denunciation
 * nobody asks who sent it. */
static struct dedup_candidate *
duplicates_so_far(struct request *r)
{
    struct work *w = r->work;
    const char *kind = form_text(r->form, "kind");
    const bool sealed = kind != NULL && strcmp(kind, "denunciation") == 0;
    int n, bad;
    struct person *sender = person_of_form(w, &r->form->values, "sender");

    if (sender != NULL)
        sender->next = person_of_lines(w, form_text(r->form, "signers"), &n, &bad);
    const struct row *unit = sender != NULL && sender->unit_id != 0
                                 ? petition_unit(w, sender->unit_id)
                                 : NULL;
    const struct dedup_subject s = {
        .people = sealed ? NULL : sender,
        .kind = kind,
        .level = petition_level(&r->form->values, 1),
        .text = text_so_far(r),
        .decision_number = form_text(r->form, "decision_number"),
        .province_id = unit != NULL ? row_int(unit, "parent_id") : 0,
    };
    return dedup_find(w, &s);
}

/* A button that only asks for help forgives what is not filled in yet; a list that
 * could not be read is said all the same, for the browser has let go of the file. */
static void
forgive(struct request *r)
{
    static const char *const kept[] = { "signers_file", "signers", NULL };
    struct form *f = r->form;
    const char *key[2], *value[2];

    for (int i = 0; kept[i] != NULL; i++) {
        key[i] = values_text(&f->errors, kept[i]);
        value[i] = values_text(&f->error_values, kept[i]);
    }
    form_forgive(f);
    for (int i = 0; kept[i] != NULL; i++)
        if (key[i] != NULL && value[i] != NULL)
            form_refuse_value(f, r->work, kept[i], key[i], value[i]);
        else if (key[i] != NULL)
            form_refuse(f, r->work, kept[i], key[i]);
}

static void
put_buttons(struct xml *x)
{
    static const struct {
        const char *value, *key;
    } button[] = { { "check", "check_duplicates" }, { "more", "save_and_next" } };

    for (size_t i = 0; i < sizeof button / sizeof *button; i++)
        XML(x, "button") {
            xml_attr(x, "form", "petition");
            xml_attr(x, "name", "do");
            xml_attr(x, "value", button[i].value);
            xml_attr(x, "key", button[i].key);
        }
}

struct reply
petition_new(struct request *r)
{
    struct work *w = r->work;
    const int64_t asked = visit_of(r);
    const int64_t visit = asked != 0 && petition_visit(w, asked) != NULL ? asked : 0;

    if (r->form->is_sent)
        person_take_list(w, r->form, &r->uploads);
    if (!r->form->is_sent) {
        if (visit != 0)
            fill_from_visit(r, visit);
        else
            fill_from_last(r);
    } else if (desk_button(r, "card") && form_text(r->form, "card") != NULL) {
        forgive(r);
        if (person_scan(w, r->form))
            person_choose_unit(w, r->form);
    } else if (desk_button(r, "check")) {
        forgive(r);
    }
    person_choose_unit(w, r->form);
    agency_choose(w, r->form, "forwarder_id");
    struct xml *x = page(r);
    page_form(r, x, r->form, "/intake/petition/new");
    put_buttons(x);
    if (visit != 0)
        XML(x, "hidden") {
            xml_attr(x, "form", "petition");
            xml_attr(x, "name", "visit");
            xml_attr_int(x, "value", visit);
        }
    if (r->form->is_sent) {
        dedup_put(x, w, duplicates_so_far(r));
        access_read(r, "duplicates_asked", "petition", 0, NULL);
    } else if (visit != 0) {
        access_read(r, "read", "visit", visit, NULL);
    }
    return show(x);
}

/* An address in a letter is there to be written to; a denouncer has to have asked for
 * messages, knowing that others may read them. */
static void
tell_sender(struct request *r, const struct casefile *c)
{
    const char *email = form_text(r->form, "email");

    if (mime_is_address(email) &&
        (!c->is_sealed || form_int(r->form, "mail_consent") == 1))
        message_leave(r->work, c, email, "clerk");
}

struct reply
petition_create(struct request *r)
{
    struct work *w = r->work;
    struct person *people;

    if ((desk_button(r, "card") && form_text(r->form, "card") != NULL) ||
        desk_button(r, "check"))
        return again(r);
    person_take_list(w, r->form, &r->uploads);
    person_choose_unit(w, r->form);
    person_check(w, r->form);
    agency_choose(w, r->form, "forwarder_id");
    petition_check(w, r->form, &people);
    if (r->form->bad)
        return invalid(r);
    if (people != NULL)
        people->unit_id = form_int(r->form, "unit_id");
    const int64_t visit = visit_of(r);
    const struct row *came = visit != 0 ? petition_visit(w, visit) : NULL;
    if (visit != 0 && came == NULL)
        return missing(r);
    const struct casefile *c = petition_receive(w, &r->form->values, people, r->uploads,
                                                linked_visit(r, came, visit));
    tell_sender(r, c);
    flash(r, "petition_saved");
    if (desk_button(r, "more"))
        return go(r, "/intake/petition/new?channel=%s&received_on=%s",
                  form_text(r->form, "channel"), form_text(r->form, "received_on"));
    return go(r, "/intake/petition/%" PRId64, c->id);
}

/* ---- one that is there ---- */

struct dedup_candidate *
duplicates_of(struct work *w, const struct casefile *c)
{
    const struct row *petition = desk_petition(w, c->id);
    const struct row *place = c->is_sealed ? NULL : petition_place(w, c->id);
    struct person *first = NULL, **next = &first;

    for (const struct row *p = c->is_sealed ? NULL : desk_people(w, c->id); p != NULL;
         p = p->next) {
        struct person *one = arena_alloc(w->mem, sizeof *one);
        one->name = row_text(p, "name");
        one->birth = row_text(p, "birth");
        one->id_number = row_text(p, "id_number");
        one->unit_id = row_int(p, "unit_id");
        *next = one;
        next = &one->next;
    }
    const char *demand = row_text(petition, "demand");
    const struct dedup_subject s = {
        .casefile_id = c->id,
        .people = first,
        .kind = c->kind,
        .level = c->level,
        .text =
            arena_format(w->mem, "%s\n%s\n%s", row_text(petition, "subject"),
                         row_text(petition, "content"), demand != NULL ? demand : ""),
        .decision_number = row_text(petition, "decision_number"),
        .province_id = place != NULL ? row_int(place, "province_id") : 0,
    };
    return dedup_find(w, &s);
}

static void
put_proposal(struct xml *x, struct work *w, const struct casefile *c)
{
    const struct row *p = petition_proposal(w, c->id);

    if (p != NULL && row_text(p, "is_eligible") != NULL)
        xml_row(x, "sorting", p);
}

/* Papers handed over later, originals given back; and which of the two may be done. */
static void
put_slips(struct xml *x, struct work *w, const struct casefile *c)
{
    const struct row *rows = slips_of(w, c->id);

    if (rows != NULL)
        xml_rows(x, "slips", "slip", rows);
    xml_row(x, "may", slip_may(w, c->id));
}

struct reply
petition_show(struct request *r)
{
    struct work *w = r->work;
    const struct casefile *c = casefile_find(w, r->id);

    if (c == NULL)
        return missing(r);
    const char *base = arena_format(w->mem, "/intake/petition/%" PRId64, c->id);
    const struct row *petition = desk_petition(w, c->id);
    struct xml *x = page(r);
    access_read(r, "read", "casefile", c->id, NULL);
    xml_row(x, "casefile", desk_head(w, c->id));
    if (casefile_is_before(w, c))
        xml_flag(x, "is_before", true);
    if (c->is_below)
        xml_flag(x, "is_below", true);
    term_put(x, w, c, base);
    casefile_put_actions(x, w, c, base, r->area->acts);
    xml_row(x, "petition", petition);
    xml_row(x, "letter", petition_letter(w, c->id));
    xml_rows(x, "parties", "party", c->is_sealed ? NULL : desk_people(w, c->id));
    put_proposal(x, w, c);
    second_put(x, w, c->id);
    transfer_put_chain(x, w, c->id, 0);
    split_put_parts(x, w, c);
    put_slips(x, w, c);
    desk_put_papers(x, w, c, base);
    correction_put_path(x, w, c);
    if (c->is_open)
        dedup_put(x, w, duplicates_of(w, c));
    xml_rows(x, "pairs", "pair", duplicate_pairs(w, c->id));
    casefile_put_history(x, w, c);
    correction_put(x, w, c);
    return show(x);
}

struct reply
file_send(struct request *r)
{
    return desk_file_send(r);
}

struct reply
why_show(struct request *r)
{
    struct work *w = r->work;
    const struct casefile *c = casefile_find(w, r->id);

    if (c == NULL)
        return missing(r);
    struct xml *x = page(r);
    xml_text(x, "back", arena_format(w->mem, "/intake/petition/%" PRId64, c->id));
    xml_row(x, "casefile", desk_head(w, c->id));
    term_put_why(x, w, c);
    return show(x);
}
