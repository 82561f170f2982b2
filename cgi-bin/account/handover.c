/* handover: all open work of a person goes to a colleague (bàn giao công việc): what is
 * open, to whom it goes, what stayed and why. Which matters she sees alone; others see
 * how many. The timer does it (domain/handover). */
#include "account/account.h"
#include "account/entry.h"
#include "account/place.h"

#include "base/core/arena.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/access.h"
#include "domain/notice.h"
#include "sql/account/handover.h"

#include <inttypes.h>

static bool
administers(const struct request *r)
{
    return (r->me->own & ADMINS) != 0;
}

/* Herself, or somebody of an office that one administers. */
static const struct row *
user_of(struct request *r)
{
    return handover_user(r->work, r->id, administers(r), place_national(r));
}

void
handover_put_open(struct xml *x, struct work *w, const struct row *user)
{
    xml_row(x, "open",
            handover_counts(w, row_int(user, "id"), row_int(user, "agency_id")));
}

void
colleagues_offer(struct request *r, const struct row *people)
{
    struct work *w = r->work;

    form_no_options(r->form, w, "to_id");
    for (const struct row *p = people; p != NULL; p = p->next) {
        const char *name = row_text(p, "display_name"), *post = row_text(p, "title");
        form_option(r->form, w, "to_id", row_text(p, "id"),
                    post != NULL ? arena_format(w->mem, "%s, %s", name, post) : name);
    }
    if (r->form->is_sent)
        form_recheck(r->form, w, "to_id");
}

struct reply
handover_new(struct request *r)
{
    struct work *w = r->work;
    const struct row *user = user_of(r);

    if (user == NULL)
        return missing(r);
    colleagues_offer(r, handover_people(w, row_int(user, "agency_id"), r->id));
    struct xml *x = page_with_form(r);
    xml_row(x, "user", user);
    xml_flag(x, "is_me", r->id == r->me->account_id);
    xml_flag(x, "administers", administers(r));
    handover_put_open(x, w, user);
    if (r->id == r->me->account_id)
        xml_rows(x, "matters", "matter", handover_matters(w));
    xml_rows(x, "handovers", "handover", handover_before(w, r->id));
    return show(x);
}

struct reply
handover_create(struct request *r)
{
    struct work *w = r->work;
    const struct row *user = user_of(r);

    if (user == NULL)
        return missing(r);
    colleagues_offer(r, handover_people(w, row_int(user, "agency_id"), r->id));
    if (handover_planned(w, r->id) != NULL)
        form_refuse(r->form, w, "", "handover_runs");
    if (r->form->bad)
        return invalid(r);
    const int64_t agency_id = row_int(user, "agency_id");
    const int64_t id = handover_insert(w, &r->form->values, agency_id, r->id);
    const int64_t people[] = { r->id, form_int(r->form, "to_id") };
    for (int i = 0; i < 2; i++)
        if (people[i] != r->me->account_id)
            notice_put(w, people[i],
                       &(struct notice){ .kind = "handover_entered",
                                         .subject = "handover",
                                         .subject_id = id });
    access_write(w, &(struct access){ .what = "handover_entered",
                                      .agency_id = agency_id,
                                      .object = "account",
                                      .object_id = r->id,
                                      .device = entry_device(r) });
    flash(r, "handover_entered");
    return go(r, "/account/handover/%" PRId64, id);
}

struct reply
handover_show(struct request *r)
{
    struct work *w = r->work;
    const struct row *h = handover_by_id(w, r->id, administers(r), place_national(r));

    if (h == NULL)
        return missing(r);
    struct xml *x = page(r);
    xml_row(x, "handover", h);
    const bool is_hers = row_int(h, "from_id") == r->me->account_id;
    xml_flag(x, "is_hers", is_hers);
    xml_row(x, "left_count", handover_left_count(w, r->id));
    if (is_hers)
        xml_rows(x, "left", "matter", handover_left_of(w, r->id));
    return show(x);
}
