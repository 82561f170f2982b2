/* duplicate: the clerk decides what a likely duplicate is; the portal never does. */
#include "domain/dedup.h"

#include "base/core/arena.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/access.h"
#include "domain/casefile.h"
#include "intake/intake.h"
#include "sql/desk/casefile.h"

#include <inttypes.h>
#include <stddef.h>

struct reply
duplicate_new(struct request *r)
{
    struct work *w = r->work;
    const struct row *head = desk_head(w, r->id);
    const int64_t earlier =
        request_get_int(r, "earlier", form_int(r->form, "earlier_id"));

    if (head == NULL)
        return missing(r);
    const struct row *other = desk_head(w, earlier);
    if (other == NULL)
        return missing(r);
    if (!r->form->is_sent)
        form_set(r->form, w, "earlier_id", row_text(other, "id"));
    struct xml *x = page_with_form(r);
    access_read(r, "read", "casefile", r->id,
                arena_format(w->mem, "earlier=%" PRId64, earlier));
    xml_row(x, "casefile", head);
    xml_row(x, "petition", desk_petition(w, r->id));
    xml_row(x, "earlier", other);
    xml_row(x, "earlier_petition", desk_petition(w, earlier));
    return show(x);
}

struct reply
duplicate_decide(struct request *r)
{
    struct work *w = r->work;
    struct casefile *c = casefile_lock(w, r->id);
    const int64_t earlier = form_int(r->form, "earlier_id");
    const char *relation = form_text(r->form, "relation");

    const struct row *other = desk_head(w, earlier);

    if (c == NULL || other == NULL || earlier == c->id)
        return missing(r);
    if (row_bool(other, "sealed") != c->is_sealed && relation[0] != 'N') {
        form_refuse(r->form, w, "relation", "sealed_link");
        return invalid(r);
    }
    const struct dedup_candidate *found = duplicates_of(w, c);
    while (found != NULL && found->casefile_id != earlier)
        found = found->next;
    dedup_decide(w, c, earlier, relation[0] == 'N' ? '-' : relation[0], found);
    flash(r, "duplicate_decided");
    return go(r, "/intake/petition/%" PRId64, r->id);
}
