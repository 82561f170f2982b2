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
#include <string.h>

static const struct row *
mine(struct request *r)
{
    return transfer_to_me(r->work, r->id);
}

/* What it says; NULL once it was answered, and of a denunciation for all but the head
 * herself, whose powers open no sealed matter to whom she lent them: who takes it over
 * sees it as a casefile, and that stands in its history. */
static const struct row *
petition_of(struct request *r)
{
    return transfer_petition(r->work, r->id, (r->me->own & HEAD) != 0);
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
    transfer_put_chain(x, w, 0, row_int(t, "chain_id"));
    return show(x);
}

/* Where it was answered meanwhile, how, and what was typed. */
static struct reply
form_page(struct request *r, const struct row *t, bool can)
{
    struct xml *x = page_of_record(r, row_int(t, "version"), can);

    if (x == NULL)
        return not_now(r, "/intake/transfer/%" PRId64, r->id);
    if (r->is_moved)
        xml_rows(x, "meanwhile", "change", transfer_since(r->work, r->id));
    access_read(r, "read", "transfer", r->id, NULL);
    xml_row(x, "transfer", t);
    xml_row(x, "petition", petition_of(r));
    return show(x);
}

static struct reply
answer_page(struct request *r)
{
    const struct row *t = mine(r);

    return t != NULL ? form_page(r, t, strcmp(row_text(t, "state"), "sent") == 0)
                     : missing(r);
}

/* Somebody answered it, or it was urged, since the form was drawn. */
static bool
went_on(struct request *r, const struct row *t)
{
    return has_moved(r, row_int(t, "version"));
}

struct reply
transfer_accept(struct request *r)
{
    return answer_page(r);
}

struct reply
transfer_return(struct request *r)
{
    agency_choose(r->work, r->form, "proper_id");
    return answer_page(r);
}

struct reply
transfer_accepted(struct request *r)
{
    const struct row *t = mine(r);

    if (t == NULL)
        return missing(r);
    const struct casefile *c =
        went_on(r, t) ? NULL : transfer_take(r->work, r->id, &r->form->values);
    if (c == NULL)
        return moved(r);
    flash(r, "transfer_accepted");
    return go(r, "/intake/petition/%" PRId64, c->id);
}

static bool
is_not_ours(struct request *r)
{
    const char *ground = form_text(r->form, "ground");

    return ground != NULL && strcmp(ground, "not_competent") == 0;
}

/* Who is not competent says by which article, and who is. */
static void
check_proper(struct request *r)
{
    if (is_not_ours(r))
        form_refuse(r->form, r->work,
                    form_text(r->form, "proper_id_search") == NULL ? "proper_id_search"
                                                                   : "proper_id",
                    "required");
}

static void
check_article(struct request *r)
{
    if (is_not_ours(r) && form_text(r->form, "article") == NULL)
        form_refuse(r->form, r->work, "article", "required");
    if (form_int(r->form, "proper_id") == r->me->agency_id)
        form_refuse(r->form, r->work, "proper_id", "own_agency");
}

struct reply
transfer_returned(struct request *r)
{
    const struct row *t = mine(r);

    if (t == NULL)
        return missing(r);
    if (went_on(r, t))
        return moved(r);
    if (!agency_choose(r->work, r->form, "proper_id"))
        check_proper(r);
    check_article(r);
    if (r->form->bad)
        return invalid(r);
    if (!transfer_give_back(r->work, r->id, &r->form->values))
        return moved(r);
    flash(r, "transfer_returned");
    return go(r, "/intake/inbox?tab=incoming");
}

/* ---- the answer to who sent it ---- */

/* Taken over, and not answered yet. */
static bool
is_unanswered(const struct row *t)
{
    return strcmp(row_text(t, "state"), "accepted") == 0 &&
           row_text(t, "replied_on") == NULL;
}

struct reply
transfer_reply_new(struct request *r)
{
    const struct row *t = mine(r);

    return t != NULL ? form_page(r, t, is_unanswered(t)) : missing(r);
}

struct reply
transfer_reply_create(struct request *r)
{
    const struct row *t = mine(r);

    if (t == NULL)
        return missing(r);
    if (went_on(r, t) || !is_unanswered(t) ||
        !transfer_reply(r->work, r->id, &r->form->values))
        return moved(r);
    flash(r, "transfer_replied");
    return go(r, "/intake/transfer/%" PRId64, r->id);
}
