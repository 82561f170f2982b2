/* envelope: who denounced. */
#include "base/core/arena.h"
#include "base/db/db.h"
#include "base/work.h"
#include "identity/identity.h"
#include "identity/opening.h"
#include "sql/identity/envelope.h"

#include <inttypes.h>

/* false: no matter with an envelope, for this reader. */
static bool
find(struct request *r, struct opening *o)
{
    const struct row *matter = envelope_matter(r->work, r->id);

    *o = (struct opening){ .matter = matter,
                           .what = "people",
                           .path = arena_format(r->work->mem, "/identity/%" PRId64,
                                                r->id) };
    return matter != NULL && row_text(matter, "envelope_uid") != NULL;
}

static void
put_scans(struct xml *x, struct work *w, int64_t casefile_id)
{
    XML(x, "scans") {
        for (const struct row *d = envelope_papers(w, casefile_id); d != NULL;
             d = d->next)
            XML(x, "scan") {
                xml_columns(x, d);
                xml_text(x, "path",
                         arena_format(w->mem, "/identity/%" PRId64 "/scan/%s",
                                      casefile_id, row_text(d, "store_id")));
            }
    }
}

struct reply
envelope_show(struct request *r)
{
    struct opening o;

    if (!find(r, &o))
        return missing(r);
    struct xml *x = opening_page(r, &o);
    put_scans(x, r->work, r->id);
    return show(x);
}

/* The answer is the page itself: it has no address to come back to, and is sent only
 * after the record of the opening is committed. */
struct reply
envelope_read(struct request *r)
{
    struct opening o;
    struct reply answer;

    if (!find(r, &o))
        return missing(r);
    if (!opening_record(r, &o, &answer))
        return answer;
    struct xml *x = page(r);
    xml_row(x, "casefile", o.matter);
    opening_people(x, r->work, o.matter);
    return show(x);
}
