/* batch: a bundle that the post brought, letter after letter by keyboard alone. What
 * all of them share is entered once and carried along; a letter has the few fields that
 * its register asks for, and Enter in any of them saves it. Who sorts it reads the
 * rest. */
#include "base/core/arena.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/agency.h"
#include "domain/casefile.h"
#include "domain/person.h"
#include "domain/petition.h"
#include "intake/intake.h"
#include "sql/domain/act.h"
#include "sql/intake/petition.h"

#include <inttypes.h>
#include <string.h>

/* The letter before this one, if it is still there for her. */
static const struct casefile *
last_one(struct request *r)
{
    const int64_t id = request_get_int(r, "last", 0);

    return id != 0 ? casefile_find(r->work, id) : NULL;
}

static void
carry(struct request *r, const struct casefile *last)
{
    struct work *w = r->work;
    const struct row *letter = petition_letter(w, last->id);
    const struct row *facts = act_facts(w, last->id);

    form_set(r->form, w, "channel", row_text(letter, "channel"));
    form_set(r->form, w, "received_on", row_text(letter, "received_on"));
    form_set(r->form, w, "forwarder_number", row_text(letter, "forwarder_number"));
    if (row_text(facts, "forwarder_agency_id") != NULL)
        form_set(r->form, w, "forwarder_id", row_text(facts, "forwarder_agency_id"));
}

struct reply
batch_new(struct request *r)
{
    struct work *w = r->work;
    const struct casefile *last = last_one(r);

    if (!r->form->is_sent && last != NULL)
        carry(r, last);
    person_choose_unit(w, r->form);
    agency_choose(w, r->form, "forwarder_id");
    struct xml *x = page_with_form(r);
    if (last != NULL)
        XML(x, "last") {
            xml_text(x, "lookup_code", last->lookup_code);
            xml_text(x, "path",
                     arena_format(w->mem, "/intake/petition/%" PRId64, last->id));
        }
    return show(x);
}

static void
check(struct request *r)
{
    struct form *f = r->form;
    const day_t written = form_day(f, "written_on");

    petition_check_received(r->work, f);
    if (written != DAY_NONE && written > form_day(f, "received_on"))
        form_refuse(f, r->work, "written_on", "after_received");
}

/* The values of a whole letter: what this form does not ask for is as usual. */
static void
whole_letter(struct request *r, struct values *out)
{
    static const char *const usual[][2] = {
        { "party_kind", "person" },
        { "language", "vi" },
        { "has_translation", "0" },
        { "level", "1" },
    };
    static const char *const same[] = {
        "name",         "address",       "unit_id",      "kind",
        "subject",      "written_on",    "respondent",   "is_signed",
        "channel",      "received_on",   "forwarder_id", "forwarder_number",
        "accuses_head", "has_originals",
    };
    static const char *const empty[] = { "field_code",      "demand",
                                         "handled",         "respondent_kind",
                                         "decision_number", "decision_on",
                                         "known_on",        "forwarder" };
    struct arena *mem = r->work->mem;
    const struct values *form = &r->form->values;

    *out = (struct values){ 0 };
    for (size_t i = 0; i < sizeof usual / sizeof *usual; i++)
        values_add(mem, out, usual[i][0], usual[i][1]);
    for (size_t i = 0; i < sizeof same / sizeof *same; i++)
        values_add(mem, out, same[i], values_text(form, same[i]));
    for (size_t i = 0; i < sizeof empty / sizeof *empty; i++)
        values_add(mem, out, empty[i], NULL);
    values_add(mem, out, "people", values_text(form, "name") != NULL ? "one" : "none");
    values_add(mem, out, "content", values_text(form, "subject"));
}

struct reply
batch_create(struct request *r)
{
    struct work *w = r->work;
    struct form *f = r->form;
    struct values letter;

    if (form_text(f, "unit_search") != NULL && !person_choose_unit(w, f) && !f->bad)
        form_refuse(f, w, "unit_id", "choose_one");
    agency_choose(w, f, "forwarder_id");
    check(r);
    if (f->bad)
        return invalid(r);
    whole_letter(r, &letter);
    struct person *sender = person_of_form(w, &letter, "sender");
    if (sender != NULL)
        sender->unit_id = form_int(f, "unit_id");
    const struct casefile *c = petition_receive(w, &letter, sender, NULL, 0);
    flash(r, "petition_saved");
    return go(r, "/intake/batch?last=%" PRId64, c->id);
}
