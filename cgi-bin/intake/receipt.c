/* receipt: what the sender takes home: code, secret, QR (security.md 5). */
#include "base/core/arena.h"
#include "base/core/text.h"
#include "base/db/db.h"
#include "base/work.h"
#include "desk/act.h"
#include "domain/access.h"
#include "domain/petition.h"
#include "domain/receipt.h"
#include "intake/intake.h"
#include "sql/domain/petition.h"
#include "sql/intake/petition.h"

#include <inttypes.h>

struct reply
receipt_show(struct request *r)
{
    struct work *w = r->work;
    const struct row *row = petition_receipt(w, r->id);

    if (row == NULL)
        return missing(r);
    struct xml *x = page(r);
    access_read(r, "read", "casefile", r->id, NULL);
    XML(x, "paper") {
        xml_attr(x, "body", text_upper(w->mem, row_text(row, "agency_name")));
        xml_attr(x, "back", arena_format(w->mem, "/intake/petition/%" PRId64, r->id));
    }
    XML(x, "receipt") {
        /* Whoever has the secret is taken for the sender: of what she sent herself
         * nobody of the office sees it, and of another office none at all. */
        const bool is_hers = row_bool(row, "is_hers");
        receipt_put(x, w, row_text(row, "lookup_code"),
                    is_hers || !row_bool(row, "is_mine") ? NULL
                                                         : row_text(row, "secret"));
        xml_flag(x, "is_hers", is_hers);
        xml_text(x, "received_on", row_text(row, "received_on"));
        xml_text(x, "due_on", row_text(row, "due_on"));
        xml_text(x, "chain", row_text(row, "chain"));
        xml_text(x, "sealed", row_text(row, "sealed"));
        xml_text(x, "has_originals", row_text(row, "has_originals"));
        xml_text(x, "agency_name", row_text(row, "agency_name"));
        xml_text(x, "agency_address", row_text(row, "agency_address"));
        xml_text(x, "agency_phone", row_text(row, "agency_phone"));
    }
    return show(x);
}

/* What a secret opens; a matter that was passed on may have none of its own. */
static bool
has_code(struct request *r, const struct casefile *c)
{
    return lookup_of(r->work, c->id) != NULL;
}

struct reply
receipt_new(struct request *r)
{
    const struct casefile *c = casefile_find(r->work, r->id);

    if (c == NULL)
        return missing(r);
    struct xml *x = desk_form(r, c, has_code(r, c));
    return x != NULL ? show(x) : not_now(r, "/intake/petition/%" PRId64, r->id);
}

/* A lost receipt: the old secret no longer opens, and the history says who gave a new
 * one. */
struct reply
receipt_renew(struct request *r)
{
    struct work *w = r->work;
    struct casefile *c = casefile_lock(w, r->id);

    if (c == NULL)
        return missing(r);
    if (desk_has_moved(r, c, has_code(r, c)) || petition_new_secret(w, c) == NULL)
        return moved(r);
    casefile_note(w, c, "renew", "receipt_renewed", NULL, NULL,
                  form_text(r->form, "note"));
    return go(r, "/intake/petition/%" PRId64 "/receipt", r->id);
}
