/* reorganisation: offices that end, are split or renamed on one day, as rows; the timer
 * works them off (domain/reorganise). */
#include "account/account.h"
#include "account/entry.h"
#include "account/place.h"

#include "base/core/arena.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/access.h"
#include "domain/person.h"
#include "domain/worklist.h"
#include "sql/account/reorganisation.h"

#include <inttypes.h>
#include <string.h>

enum { SHOWN = 20, ROWS_MOST = 200 };

static const struct row *
mine(struct request *r)
{
    return reorganisation_by_id(r->work, r->id, place_national(r));
}

/* The same, held: no row is added while it is settled. */
static const struct row *
held(struct request *r)
{
    return reorganisation_locked(r->work, r->id, place_national(r));
}

static bool
is_draft(const struct row *plan)
{
    return strcmp(row_text(plan, "reorganisation_state"), "draft") == 0;
}

static void
write_down(struct request *r, int64_t id, const char *what)
{
    access_write(r->work, &(struct access){ .what = what,
                                            .object = "reorganisation",
                                            .object_id = id,
                                            .device = entry_device(r) });
}

struct reply
reorganisations_show(struct request *r)
{
    struct work *w = r->work;
    const struct keyset at = keyset_read(request_get(r, "after"));
    struct row *rows = reorganisation_list(w, place_national(r), at.before);
    const struct row *last = keyset_cut(rows, SHOWN);
    struct xml *x = page(r);

    xml_rows(x, "reorganisations", "reorganisation", rows);
    if (last != NULL)
        XML(x, "pager")
            xml_attr(x, "older",
                     arena_format(w->mem, "/account/reorganisations?after=%s",
                                  keyset_text(w->mem, last)));
    return show(x);
}

struct reply
reorganisation_show(struct request *r)
{
    const struct row *plan = mine(r);

    if (plan == NULL)
        return missing(r);
    struct xml *x = page(r);
    if (r->is_moved)
        log_put_meanwhile(r, x, "reorganisation");
    xml_row(x, "reorganisation", plan);
    xml_rows(x, "lines", "line", reorganisation_rows(r->work, r->id));
    return show(x);
}

struct reply
reorganisation_new(struct request *r)
{
    return show(page_with_form(r));
}

struct reply
reorganisation_create(struct request *r)
{
    const int64_t id = reorganisation_insert(r->work, &r->form->values);

    write_down(r, id, "reorganisation_entered");
    return go(r, "/account/reorganisation/%" PRId64, id);
}

/* ---- its rows ---- */

struct reply
reorganisation_row_new(struct request *r)
{
    const struct row *plan = mine(r);

    if (plan == NULL)
        return missing(r);
    place_option(r, "old_id");
    place_option(r, "new_id");
    person_choose_unit(r->work, r->form);
    struct xml *x = page_of_record(r, row_int(plan, "version"), is_draft(plan));
    if (x == NULL)
        return not_now(r, "/account/reorganisation/%" PRId64, r->id);
    if (r->is_moved)
        log_put_meanwhile(r, x, "reorganisation");
    xml_row(x, "reorganisation", plan);
    return show(x);
}

static bool
has_condition(const struct form *f)
{
    return form_text(f, "only_kind") != NULL || form_text(f, "only_field") != NULL ||
           form_int(f, "unit_id") != 0;
}

static void
check_offices(struct request *r, const struct row *plan)
{
    struct form *f = r->form;
    const struct row *old = place_find(r, form_int(f, "old_id"));
    const struct row *new = place_find(r, form_int(f, "new_id"));
    const day_t from = row_day(plan, "from_on");

    if (form_int(f, "old_id") == r->me->agency_id && form_text(f, "new_name") == NULL)
        form_refuse(f, r->work, "old_id", "own_office_ends");
    if (old != NULL && row_day(old, "begins_on") >= from)
        form_refuse(f, r->work, "old_id", "before_begin");
    if (old != NULL && row_text(old, "ends_on") != NULL &&
        row_day(old, "ends_on") < from - 1)
        form_refuse(f, r->work, "old_id", "office_ended");
    if (new == NULL)
        return;
    if (form_int(f, "new_id") == form_int(f, "old_id"))
        form_refuse(f, r->work, "new_id", "not_a_choice");
    if (row_text(new, "ends_on") != NULL && row_day(new, "ends_on") < from)
        form_refuse(f, r->work, "new_id", "successor_ended");
    if (row_day(new, "begins_on") > from)
        form_refuse(f, r->work, "new_id", "successor_later");
}

/* An office is renamed, or has successors of which one takes what no condition names.
 */
static void
check_rows(struct request *r, const struct row *before)
{
    struct form *f = r->form;
    const bool renames = form_text(f, "new_name") != NULL;

    if (renames && (row_int(before, "n") != 0 || has_condition(f)))
        form_refuse(f, r->work, "new_name", "renamed_alone");
    if (!renames && row_int(before, "renames") != 0)
        form_refuse(f, r->work, "old_id", "renamed_alone");
    if (!has_condition(f) && row_int(before, "defaults") != 0)
        form_refuse(f, r->work, "only_kind", "second_rest");
    if (row_int(before, "n") >= ROWS_MOST)
        form_refuse(f, r->work, "old_id", "too_many_rows");
}

struct reply
reorganisation_row_create(struct request *r)
{
    struct work *w = r->work;
    struct form *f = r->form;
    const struct row *plan = held(r);

    if (plan == NULL)
        return missing(r);
    if (has_moved(r, row_int(plan, "version")) || !is_draft(plan))
        return moved(r);
    const bool renames = form_text(f, "new_name") != NULL;
    const bool names_new =
        form_text(f, "new_id_search") != NULL || form_int(f, "new_id") != 0;
    place_choose(r, "old_id");
    if (renames && names_new)
        form_refuse(f, w, "new_name", "renamed_alone");
    else if (!renames)
        place_choose(r, "new_id");
    if (form_text(f, "unit_search") != NULL || form_int(f, "unit_id") != 0)
        person_choose_unit(w, f);
    if (f->bad)
        return invalid(r);
    check_offices(r, plan);
    check_rows(r, reorganisation_of_office(w, r->id, form_int(f, "old_id")));
    if (f->bad)
        return invalid(r);
    const int64_t place = row_int(reorganisation_place(w, r->id), "place_no") + 1;
    const int64_t unit = form_int(f, "unit_id");
    /* Rows with a condition come first, in the order in which they were entered. */
    reorganisation_row_insert(
        w, r->id, has_condition(f) ? place : place + 10000, form_int(f, "old_id"),
        renames ? DB_NULL : form_int(f, "new_id"), form_text(f, "new_name"),
        form_text(f, "only_kind"), form_text(f, "only_field"),
        unit != 0 ? unit : DB_NULL, form_text(f, "accounts"));
    reorganisation_grew(w, r->id);
    flash(r, "row_added");
    return go(r, "/account/reorganisation/%" PRId64, r->id);
}

/* ---- settled, or given up before its day ---- */

/* What keeps it from being settled is said where it stands. */
static bool
is_open_ended(struct request *r, const struct row *plan)
{
    const struct row *open =
        reorganisation_open_ends(r->work, r->id, row_day(plan, "from_on") - 1);

    if (row_int(open, "n") == 0 || row_int(open, "no_rest") != 0)
        flash(r, "reorganisation_no_rest");
    else if (row_int(open, "has_below") != 0)
        flash(r, "reorganisation_has_below");
    else if (row_int(open, "successor_ends") != 0)
        flash(r, "reorganisation_successor_ends");
    else
        return false;
    return true;
}

struct reply
reorganisation_confirm(struct request *r)
{
    const struct row *plan = held(r);

    if (plan == NULL)
        return missing(r);
    if (has_moved(r, row_int(plan, "version")))
        return moved(r);
    if (is_draft(plan) && is_open_ended(r, plan))
        return go(r, "/account/reorganisation/%" PRId64, r->id);
    if (reorganisation_state(r->work, r->id, row_int(plan, "version"), "draft",
                             "planned") != 1)
        return moved(r);
    write_down(r, r->id, "reorganisation_confirmed");
    flash(r, "reorganisation_confirmed");
    return go(r, "/account/reorganisation/%" PRId64, r->id);
}

struct reply
reorganisation_cancel(struct request *r)
{
    const struct row *plan = held(r);

    if (plan == NULL)
        return missing(r);
    if (has_moved(r, row_int(plan, "version")) ||
        reorganisation_state(r->work, r->id, row_int(plan, "version"),
                             is_draft(plan) ? "draft" : "planned", "cancelled") != 1)
        return moved(r);
    write_down(r, r->id, "reorganisation_cancelled");
    flash(r, "reorganisation_cancelled");
    return go(r, "/account/reorganisation/%" PRId64, r->id);
}
