/* delegation: powers that one gives to a colleague for some days (ủy quyền khi vắng
 * mặt), and takes back. Both are told; who administers the office sees it. */
#include "account/account.h"
#include "account/entry.h"
#include "account/place.h"

#include "base/core/arena.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/access.h"
#include "domain/notice.h"
#include "domain/worklist.h"
#include "sql/account/delegation.h"

#include <inttypes.h>
#include <stdint.h>
#include <string.h>

enum { SHOWN = 20, AHEAD = 366 };

static bool
administers(const struct request *r)
{
    return (r->me->own & ADMINS) != 0;
}

static const struct row *
mine(struct request *r)
{
    return delegation_by_id(r->work, r->id, administers(r), place_national(r));
}

static void
put_office(struct request *r, struct xml *x, const struct row *agency)
{
    struct work *w = r->work;
    const int64_t agency_id = row_int(agency, "id");
    struct row *rows =
        delegation_of_office(w, agency_id, request_get_int(r, "before", INT64_MAX));
    const struct row *last = keyset_cut(rows, SHOWN);

    XML(x, "agency") {
        xml_text(x, "id", row_text(agency, "id"));
        xml_text(x, "name", row_text(agency, "name"));
    }
    xml_rows(x, "of_office", "delegation", rows);
    if (last != NULL)
        XML(x, "pager")
            xml_attr(x, "older",
                     arena_format(w->mem,
                                  "/account/delegations?agency=%" PRId64 "&before=%s",
                                  agency_id, row_text(last, "id")));
}

struct reply
delegations_show(struct request *r)
{
    struct work *w = r->work;
    const struct row *agency = administers(r) ? place_asked(r, "agency") : NULL;

    if (administers(r) && agency == NULL)
        return missing(r);
    struct xml *x = page(r);
    if (agency != NULL) {
        put_office(r, x, agency);
        return show(x);
    }
    xml_rows(x, "powers", "power", delegation_powers(w, r->me->account_id));
    xml_rows(x, "given", "delegation", delegation_given(w));
    xml_rows(x, "received", "delegation", delegation_received(w));
    return show(x);
}

/* Whoever sees it may end it: who gave it takes it back, who has it returns it, who
 * administers the office stops it. */
static bool
may_withdraw(const struct row *d)
{
    const char *state = row_text(d, "delegation_state");

    return strcmp(state, "withdrawn") != 0 && strcmp(state, "over") != 0;
}

struct reply
delegation_show(struct request *r)
{
    struct work *w = r->work;
    const struct row *d = mine(r);

    if (d == NULL)
        return missing(r);
    const int64_t from = row_int(d, "from_id");
    struct xml *x = page(r);
    if (r->is_moved)
        log_put_meanwhile(r, x, "delegation");
    xml_row(x, "delegation", d);
    xml_flag(x, "may_withdraw", may_withdraw(d));
    xml_flag(x, "is_delegate", row_int(d, "to_id") == r->me->account_id);
    xml_rows(x, "powers", "power", delegation_powers_of(w, r->id));
    xml_rows(x, "kept_acts", "kept_act", delegation_kept_acts(w, from));
    return show(x);
}

/* ---- given ---- */

struct reply
delegation_new(struct request *r)
{
    struct work *w = r->work;

    colleagues_offer(r, delegation_people(w));
    struct xml *x = page_with_form(r);
    xml_rows(x, "powers", "power", delegation_powers(w, r->me->account_id));
    xml_rows(x, "kept_acts", "kept_act", delegation_kept_acts(w, r->me->account_id));
    return show(x);
}

/* For how long: the shortest of what her roles allow; 0: there is nothing to give. */
static int
days_at_most(const struct row *powers)
{
    int most = 0;

    for (const struct row *p = powers; p != NULL; p = p->next) {
        const int days = row_text(p, "days") != NULL ? (int)row_int(p, "days") : AHEAD;
        if (most == 0 || days < most)
            most = days;
    }
    return most;
}

/* Their words, as they are written down with it. */
static const char *
roles_of(struct work *w, const struct row *powers)
{
    const char *all = "";

    for (const struct row *p = powers; p != NULL; p = p->next)
        all = arena_format(w->mem, "%s%s%s", all, *all != '\0' ? "," : "",
                           row_text(p, "role"));
    return all;
}

static void
check_days(struct request *r, int most)
{
    struct work *w = r->work;
    struct form *f = r->form;
    const day_t from = form_day(f, "from_on"), until = form_day(f, "until_on");

    if (from < w->today)
        form_refuse(f, w, "from_on", "delegation_past");
    else if (from > w->today + AHEAD)
        form_refuse(f, w, "from_on", "delegation_far");
    if (until < from)
        form_refuse(f, w, "until_on", "until_before_from");
    else if (until - from >= most)
        form_refuse_value(f, w, "until_on", "delegation_long",
                          arena_format(w->mem, "%d", most));
    if (!f->bad && delegation_overlaps(w, from, until) != NULL)
        form_refuse(f, w, "from_on", "delegation_overlaps");
}

/* Both sides are told; the office's log says it to who administers. */
static void
tell(struct request *r, int64_t id, int64_t from_id, int64_t to_id, const char *what)
{
    const struct notice n = { .kind = what, .subject = "delegation", .subject_id = id };

    notice_put(r->work, from_id, &n);
    notice_put(r->work, to_id, &n);
    access_write(r->work, &(struct access){ .what = what,
                                            .object = "delegation",
                                            .object_id = id,
                                            .device = entry_device(r) });
}

struct reply
delegation_create(struct request *r)
{
    struct work *w = r->work;
    const struct row *powers = delegation_powers(w, r->me->account_id);
    const int most = days_at_most(powers);

    colleagues_offer(r, delegation_people(w));
    if (most == 0)
        form_refuse(r->form, w, "", "nothing_to_give");
    if (!r->form->bad)
        check_days(r, most);
    if (r->form->bad)
        return invalid(r);
    const int64_t id = delegation_insert(w, &r->form->values, roles_of(w, powers));
    tell(r, id, r->me->account_id, form_int(r->form, "to_id"), "delegation_made");
    flash(r, "delegation_made");
    return go(r, "/account/delegation/%" PRId64, id);
}

struct reply
delegation_end(struct request *r)
{
    const struct row *d = mine(r);

    if (d == NULL)
        return missing(r);
    if (!may_withdraw(d) || delegation_withdraw(r->work, r->id) != 1)
        return moved(r);
    tell(r, r->id, row_int(d, "from_id"), row_int(d, "to_id"), "delegation_withdrawn");
    flash(r, "delegation_withdrawn");
    return go(r, "/account/delegation/%" PRId64, r->id);
}
