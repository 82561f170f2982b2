/* slip: papers that come after the letter are attached to its casefile; originals go
 * back where it was not accepted (domain.md 5.3, R27). The sender gets a slip for
 * either. The term does not start anew: only what was asked for does that (supplement).
 */
#include "base/core/arena.h"
#include "base/core/text.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/work.h"
#include "desk/act.h"
#include "domain/access.h"
#include "domain/casefile.h"
#include "domain/petition.h"
#include "intake/intake.h"
#include "sql/intake/slip.h"

#include <inttypes.h>
#include <string.h>

static bool
may(struct request *r, const char *what)
{
    const struct row *row = slip_may(r->work, r->id);

    return row != NULL && row_bool(row, what);
}

static struct reply
form_page(struct request *r, const char *what)
{
    const struct casefile *c = casefile_find(r->work, r->id);

    return c != NULL ? desk_form_show(r, c, may(r, what)) : missing(r);
}

struct reply
addition_new(struct request *r)
{
    return form_page(r, "is_addition");
}

struct reply
originals_new(struct request *r)
{
    return form_page(r, "is_return");
}

/* One more of its kind; the id of the slip. */
static int64_t
write_slip(struct request *r, struct casefile *c, const char *kind, bool originals)
{
    struct work *w = r->work;
    unsigned char uid[16];
    const int64_t place = row_int(slip_last(w, c->id, kind), "place_no") + 1;

    token_random(uid, sizeof uid);
    return slip_insert(w, &r->form->values, uid, sizeof uid, c->id, kind, place,
                       originals, form_text(r->form, "papers"));
}

static void
check_day(struct request *r, const struct casefile *c)
{
    if (form_day(r->form, "handed_on") < c->received_on)
        form_refuse(r->form, r->work, "handed_on", "before_received");
}

struct reply
addition_create(struct request *r)
{
    struct work *w = r->work;
    struct casefile *c = casefile_lock(w, r->id);

    if (c == NULL)
        return missing(r);
    if (desk_has_moved(r, c, may(r, "is_addition")))
        return moved(r);
    check_day(r, c);
    if (r->form->bad)
        return invalid(r);
    const bool originals = form_flag(r->form, "has_originals");
    const int64_t id = write_slip(r, c, "added", originals);
    for (const struct upload *u = r->uploads; u != NULL; u = u->next)
        petition_add_paper(w, c, u, "addition");
    if (originals)
        slip_originals(w, c->id);
    casefile_note(w, c, "addition", "addition_received", NULL,
                  arena_format(w->mem, "slip=%" PRId64, id), NULL);
    return go(r, "/intake/slip/%" PRId64, id);
}

struct reply
originals_create(struct request *r)
{
    struct work *w = r->work;
    struct casefile *c = casefile_lock(w, r->id);

    if (c == NULL)
        return missing(r);
    if (desk_has_moved(r, c, may(r, "is_return")))
        return moved(r);
    check_day(r, c);
    if (r->form->bad)
        return invalid(r);
    const int64_t id = write_slip(r, c, "returned", true);
    casefile_note(w, c, "originals", "originals_returned", NULL,
                  arena_format(w->mem, "slip=%" PRId64, id), NULL);
    return go(r, "/intake/slip/%" PRId64, id);
}

struct reply
slip_show(struct request *r)
{
    struct work *w = r->work;
    const struct row *slip = slip_by_id(w, r->id);

    if (slip == NULL)
        return missing(r);
    const char *code = row_text(slip, "lookup_code");
    struct xml *x = page(r);
    access_read(r, "read", "casefile", row_int(slip, "casefile_id"), NULL);
    XML(x, "paper") {
        xml_attr(x, "body", text_upper(w->mem, row_text(slip, "agency_name")));
        xml_attr(
            x, "back",
            arena_format(w->mem, "/intake/petition/%s", row_text(slip, "casefile_id")));
    }
    if (code != NULL)
        xml_text(x, "code", token_code_show(w->mem, code));
    xml_row(x, "slip", slip);
    return show(x);
}
