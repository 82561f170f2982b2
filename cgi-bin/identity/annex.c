/* annex: a denunciation is passed on without who made it; that goes beside it, sealed,
 * for the settler of the competent body alone (domain.md 7.2). Who may open identities
 * where it was sent from prints it for a body that is not in the portal. */
#include "base/core/arena.h"
#include "base/core/text.h"
#include "base/db/db.h"
#include "base/work.h"
#include "identity/identity.h"
#include "identity/opening.h"
#include "sql/identity/annex.h"
#include "sql/identity/envelope.h"

#include <inttypes.h>

/* The transfer that it goes with, of a matter that this person may open it of. */
static const struct row *
find(struct request *r, struct opening *o)
{
    struct work *w = r->work;
    const struct row *matter = envelope_matter(w, r->id);
    const struct row *received, *sent;

    if (matter == NULL || row_text(matter, "envelope_uid") == NULL)
        return NULL;
    *o = (struct opening){ .matter = matter,
                           .what = "annex",
                           .path = arena_format(w->mem, "/identity/%" PRId64 "/annex",
                                                r->id) };
    /* What was passed on last goes first: it came from elsewhere before that. */
    sent = annex_sent(w, r->id);
    if (sent != NULL && (r->me->own & READER) != 0)
        return sent;
    received = annex_received(w, r->id);
    return received != NULL && (r->me->own & HEAD) != 0 ? received : NULL;
}

struct reply
annex_show(struct request *r)
{
    struct opening o;
    const struct row *transfer = find(r, &o);

    if (transfer == NULL)
        return missing(r);
    struct xml *x = opening_page(r, &o);
    xml_row(x, "transfer", transfer);
    return show(x);
}

struct reply
annex_read(struct request *r)
{
    struct work *w = r->work;
    struct opening o;
    struct reply answer;
    const struct row *transfer = find(r, &o);

    if (transfer == NULL)
        return missing(r);
    if (!opening_record(r, &o, &answer))
        return answer;
    struct xml *x = page(r);
    XML(x, "paper")
        xml_attr(x, "body", text_upper(w->mem, row_text(transfer, "from_name")));
    xml_row(x, "casefile", o.matter);
    xml_row(x, "transfer", transfer);
    opening_people(x, w, o.matter);
    return show(x);
}
