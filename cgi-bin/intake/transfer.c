/* transfer: what another agency passed on is taken over, or goes back with a reason. */
#include "domain/transfer.h"

#include "base/core/arena.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/access.h"
#include "domain/agency.h"
#include "intake/intake.h"
#include "sql/domain/transfer.h"

#include <inttypes.h>

static const struct row *
mine(struct request *r)
{
    return transfer_to_me(r->work, r->id);
}

/* What it says; NULL once it was answered, and of a denunciation for all but the head:
 * who takes it over sees it as a casefile, and that stands in its history. */
static const struct row *
petition_of(struct request *r)
{
    return transfer_petition(r->work, r->id, (r->me->roles & HEAD) != 0);
}

struct reply
transfer_show(struct request *r)
{
    struct work *w = r->work;
    const struct row *t = mine(r);

    if (t == NULL)
        return missing(r);
    struct xml *x = page(r);
    access_read(r, "read", "transfer", r->id, NULL);
    xml_row(x, "transfer", t);
    xml_row(x, "petition", petition_of(r));
    xml_rows(x, "parties", "party", transfer_people(w, r->id));
    return show(x);
}

static struct reply
form_page(struct request *r)
{
    const struct row *t = mine(r);

    if (t == NULL)
        return missing(r);
    struct xml *x = page_with_form(r);
    access_read(r, "read", "transfer", r->id, NULL);
    xml_row(x, "transfer", t);
    xml_row(x, "petition", petition_of(r));
    return show(x);
}

struct reply
transfer_accept(struct request *r)
{
    return form_page(r);
}

struct reply
transfer_return(struct request *r)
{
    agency_choose(r->work, r->form, "proper_id");
    return form_page(r);
}

struct reply
transfer_accepted(struct request *r)
{
    if (mine(r) == NULL)
        return missing(r);
    const struct casefile *c = transfer_take(r->work, r->id, &r->form->values);

    if (c == NULL)
        return conflict(r);
    flash(r, "transfer_accepted");
    return go(r, "/intake/petition/%" PRId64, c->id);
}

struct reply
transfer_returned(struct request *r)
{
    if (mine(r) == NULL)
        return missing(r);
    agency_choose(r->work, r->form, "proper_id");
    if (r->form->bad)
        return invalid(r);
    if (!transfer_give_back(r->work, r->id, &r->form->values))
        return conflict(r);
    flash(r, "transfer_returned");
    return go(r, "/intake/inbox?tab=incoming");
}
