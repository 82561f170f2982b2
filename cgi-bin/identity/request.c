/* request: a second person agrees, for once and for a day; and what was opened so far.
 */
#include "base/core/arena.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/access.h"
#include "domain/casefile.h"
#include "identity/identity.h"
#include "sql/identity/request.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define SHOWN 20
#define DAY_US (INT64_C(86400) * 1000000)

struct reply
opening_list(struct request *r)
{
    struct work *w = r->work;
    const char *before = request_get(r, "before");
    struct row *rows =
        request_openings(w, before != NULL ? strtoll(before, NULL, 10) : INT64_MAX);
    const struct row *last = NULL;
    int n = 0;

    for (struct row *o = rows; o != NULL; o = o->next)
        if (++n == SHOWN && o->next != NULL) {
            o->next = NULL;
            last = o;
        }
    struct xml *x = page(r);
    if (rows != NULL)
        access_read(r, "list_read", "casefile", 0, NULL);
    xml_rows(x, "requests", "request", request_list(w));
    xml_rows(x, "openings", "opening", rows);
    if (last != NULL)
        XML(x, "pager")
            xml_attr(x, "older",
                     arena_format(w->mem, "/identity/opening?before=%s",
                                  row_text(last, "id")));
    return show(x);
}

/* Another head decided it. */
static void
put_meanwhile(struct xml *x, const struct row *q)
{
    const bool refused = strcmp(row_text(q, "state"), "refused") == 0;

    XML(x, "meanwhile")
        XML(x, "change") {
            xml_text(x, "event", refused ? "identity_refused" : "identity_agreed");
            xml_text(x, "who", row_text(q, "decided_by_name"));
            xml_text(x, "done_at", row_text(q, "decided_at"));
        }
}

struct reply
request_show(struct request *r)
{
    const struct row *q = request_by_id(r->work, r->id);

    if (q == NULL || row_int(q, "account_id") == r->me->account_id)
        return missing(r);
    const bool is_asked = strcmp(row_text(q, "state"), "asked") == 0;
    struct xml *x = page_of_record(r, row_int(q, "version"), is_asked);
    if (x == NULL)
        return not_now(r, "/identity/opening");
    if (r->is_moved)
        put_meanwhile(x, q);
    access_read(r, "read", "casefile", row_int(q, "casefile_id"), NULL);
    xml_row(x, "request", q);
    return show(x);
}

struct reply
request_decide(struct request *r)
{
    struct work *w = r->work;
    const struct row *q = request_by_id(w, r->id);

    if (q == NULL || row_int(q, "account_id") == r->me->account_id)
        return missing(r);
    struct casefile *c = casefile_lock(w, row_int(q, "casefile_id"));
    const bool agrees = strcmp(form_text(r->form, "decision"), "agree") == 0;
    if (c == NULL)
        return missing(r);
    if (has_moved(r, row_int(q, "version")) ||
        request_decided(w, r->id, agrees ? "agreed" : "refused",
                        agrees ? w->now + DAY_US : 0, row_int(q, "version")) != 1)
        return moved(r);
    if (agrees)
        casefile_note(w, c, "agree_envelope", "identity_agreed", NULL, NULL, NULL);
    else
        casefile_note(w, c, "refuse_envelope", "identity_refused", NULL, NULL, NULL);
    flash(r, "act_done");
    return go(r, "/identity/opening");
}
