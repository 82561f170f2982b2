/* correct: what was typed wrongly of a letter is put right: a form with what stands
 * there, and why it is not so (ND55 art. 9).
 */
#include "base/core/arena.h"
#include "base/db/db.h"
#include "base/web/route.h"
#include "base/work.h"
#include "desk/act.h"
#include "domain/access.h"
#include "domain/correction.h"
#include "domain/petition.h"
#include "intake/intake.h"

#include <inttypes.h>
#include <string.h>

/* What this page asks of this letter; what it does not ask stays. */
static void
shape(struct request *r, const struct casefile *c, const struct correction *k,
      const struct values *was)
{
    struct form *f = r->form;
    struct work *w = r->work;
    const char *field;

    for (int i = 0; (field = correction_field(i)) != NULL; i++)
        if (c->is_sealed && !k->is_taker && correction_is_of_sender(field))
            form_hide(f, w, field);
    if (strcmp(c->kind, "reflection") != 0)
        form_hide(f, w, "is_name_hidden");
    if (c->is_sealed && !k->is_taker) {
        form_hide(f, w, "unit_search");
    } else if (c->is_sealed) {
        /* LTC art. 2: who denounces is a person. */
        form_hide(f, w, "party_kind");
    } else {
        form_require(f, w, "people");
        form_require(f, w, "party_kind");
    }
    if (k->is_typed)
        form_require(f, w, "channel");
    else
        form_hide(f, w, "channel");
    if (k->is_typed && k->is_sorted)
        form_require(f, w, "received_on");
    else
        form_hide(f, w, "received_on");
    if (values_text(was, "content") != NULL)
        form_require(f, w, "content");
}

static bool
is_hidden(const struct form *f, const char *field)
{
    return values_has(&f->hidden, field);
}

/* Who denounced is typed anew, all of her, or stays as she is sealed. */
static bool
is_typed_anew(const struct form *f, const struct casefile *c)
{
    const char *field;

    for (int i = 0; c->is_sealed && (field = correction_field(i)) != NULL; i++)
        if (correction_is_of_sender(field) && !is_hidden(f, field) &&
            strcmp(field, "people") != 0 && form_text(f, field) != NULL)
            return true;
    return false;
}

static void
fill(struct form *f, struct work *w, const struct casefile *c, const struct values *was)
{
    const char *field;

    for (int i = 0; (field = correction_field(i)) != NULL; i++)
        if (!is_hidden(f, field) && !(c->is_sealed && correction_is_of_sender(field)))
            form_set(f, w, field, values_text(was, field));
}

/* Another commune is sought for by what was typed, although the one that stood there is
 * still marked. */
static void
choose_unit(struct request *r, const struct values *was)
{
    const char *old = values_text(was, "unit_id");
    const char *marked = form_text(r->form, "unit_id");

    if (form_text(r->form, "unit_search") != NULL && old != NULL && marked != NULL &&
        strcmp(old, marked) == 0)
        form_set(r->form, r->work, "unit_id", NULL);
    person_choose_unit(r->work, r->form);
}

/* Who verifies has the matter's page alone. */
static const char *
back(struct request *r)
{
    return arena_format(r->work->mem, "/%s/%" PRId64,
                        (r->me->roles & SORTERS) != 0 ? "intake/petition"
                                                      : "settlement/casefile",
                        r->id);
}

struct reply
correct_new(struct request *r)
{
    struct work *w = r->work;
    const struct casefile *c = casefile_find(w, r->id);
    struct values was;

    if (c == NULL)
        return missing(r);
    const struct correction k = correction_of(w, c);
    correction_values(w, c, &was);
    shape(r, c, &k, &was);
    if (!r->form->is_sent)
        fill(r->form, w, c, &was);
    if (!is_hidden(r->form, "unit_id"))
        choose_unit(r, &was);
    struct xml *x = desk_form(r, c, k.may);
    if (x == NULL)
        return conflict(r);
    access_read(r, "read", "casefile", c->id, NULL);
    xml_text(x, "back", back(r));
    return show(x);
}

enum { YEAR = 366 };

/* The portal stamps what comes to it; a counter cannot have had a letter later than it
 * wrote it down. */
static void
check_received(struct request *r, const struct correction *k, const struct values *was)
{
    const day_t received = form_day(r->form, "received_on");

    if (received != DAY_NONE && received != values_day(was, "received_on")) {
        petition_check_received(r->work, r->form);
        if (!r->form->bad && received < k->recorded_on - YEAR)
            form_refuse_value(r->form, r->work, "received_on", "a_year_before_recorded",
                              day_written(r->work->mem, k->recorded_on));
    }
    if (received != DAY_NONE && received > k->recorded_on)
        form_refuse_value(r->form, r->work, "received_on", "after_recorded",
                          day_written(r->work->mem, k->recorded_on));
}

static bool
has_nobody(const struct form *f)
{
    const char *people = form_text(f, "people");

    return people != NULL && strcmp(people, "none") == 0;
}

static void
check(struct request *r, const struct casefile *c, const struct correction *k,
      const struct values *was)
{
    struct person *people;
    const bool is_asked = !c->is_sealed || is_typed_anew(r->form, c);

    if (is_asked) {
        choose_unit(r, was);
        person_check(r->work, r->form);
    }
    if (is_asked && form_text(r->form, "people") == NULL)
        form_refuse(r->form, r->work, "people", "required_choice");
    else if (c->is_sealed && is_asked && has_nobody(r->form))
        form_refuse(r->form, r->work, "people", "nobody_typed_anew");
    else
        petition_check_again(r->work, r->form, c, is_asked ? &people : NULL);
    check_received(r, k, was);
}

static bool
is_equal_text(const char *a, const char *b)
{
    return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

/* What there is of somebody alone: it goes with her, and is kept as what stood there.
 */
static bool
is_hers(const char *field)
{
    return correction_is_of_sender(field) && strcmp(field, "people") != 0 &&
           strcmp(field, "party_kind") != 0 && strcmp(field, "is_name_hidden") != 0;
}

/* The fields that differ, and the letter as it shall stand. What stood there is read as
 * a form reads it, so that a blank more or less is no correction. */
static const char *
compare(struct request *r, const struct casefile *c, const struct values *was,
        struct values *is)
{
    struct work *w = r->work;
    struct form *stood = form_new(w, r->form->def, r->area->choices);
    const bool anew = is_typed_anew(r->form, c);
    const bool is_nobody = has_nobody(r->form);
    const char *field, *words = anew ? CORRECTION_DENOUNCER : "";

    *is = (struct values){ 0 };
    for (int i = 0; (field = correction_field(i)) != NULL; i++) {
        const char *old = values_text(was, field);
        if (is_hidden(r->form, field)) {
            values_add(w->mem, is, field, old);
            continue;
        }
        if (c->is_sealed && correction_is_of_sender(field)) {
            values_add(w->mem, is, field, anew ? form_text(r->form, field) : old);
            continue;
        }
        form_set(stood, w, field, old);
        const char *typed =
            is_nobody && is_hers(field) ? NULL : form_text(r->form, field);
        const bool same = is_equal_text(form_text(stood, field), typed);
        values_add(w->mem, is, field, same ? old : typed);
        if (!same)
            words =
                arena_format(w->mem, "%s%s%s", words, *words != '\0' ? " " : "", field);
    }
    return words;
}

struct reply
correct_create(struct request *r)
{
    struct work *w = r->work;
    struct casefile *c = casefile_lock(w, r->id);
    struct values was, is;

    if (c == NULL)
        return missing(r);
    const struct correction k = correction_of(w, c);
    correction_values(w, c, &was);
    if (desk_has_moved(r, c, k.may))
        return moved(r);
    shape(r, c, &k, &was);
    check(r, c, &k, &was);
    const char *words = compare(r, c, &was, &is);
    if (*words == '\0' && !r->form->bad)
        form_refuse(r->form, w, "", "nothing_corrected");
    if (r->form->bad)
        return invalid(r);
    correction_write(w, c, &was, &is, words, form_text(r->form, "correct_reason"));
    flash(r, "petition_corrected");
    return go(r, "%s", back(r));
}
