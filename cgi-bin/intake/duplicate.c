/* duplicate: the clerk decides what a likely duplicate is; the portal never does. */
#include "domain/dedup.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/db/db.h"
#include "base/work.h"
#include "desk/act.h"
#include "domain/access.h"
#include "domain/casefile.h"
#include "intake/intake.h"
#include "sql/desk/casefile.h"
#include "sql/intake/duplicate.h"

#include <inttypes.h>
#include <stddef.h>
#include <string.h>

/* What was decided before may be decided anew, by who has read it: a form tells which
 * decision its page had shown. */
static const char *
shown(const struct row *decided)
{
    return decided != NULL ? row_text(decided, "id") : "";
}

/* Who sent it, which the decision turns on; of a sealed letter nobody. */
static void
put_senders(struct xml *x, struct work *w, const char *name, int64_t id, bool is_sealed)
{
    XML(x, name)
        for (const struct row *p = is_sealed ? NULL : desk_people(w, id); p != NULL;
             p = p->next)
            if (strcmp(row_text(p, "role"), "sender") == 0)
                xml_text(x, "sender", row_text(p, "name"));
}

struct reply
duplicate_new(struct request *r)
{
    struct work *w = r->work;
    const struct casefile *c = casefile_find(w, r->id);
    const int64_t earlier =
        request_get_int(r, "earlier", form_int(r->form, "earlier_id"));
    const struct row *other = desk_head(w, earlier);

    if (c == NULL || other == NULL)
        return missing(r);
    if (!r->form->is_sent)
        form_set(r->form, w, "earlier_id", row_text(other, "id"));

    const struct row *decided = duplicate_decided(w, c->id, earlier);

    if (!r->form->is_sent || r->is_moved)
        form_set(r->form, w, "decided_id", shown(decided));

    struct xml *x = desk_form(r, c, true);

    if (x == NULL)
        return not_now(r, "/intake/petition/%" PRId64, r->id);
    access_read(r, "read", "casefile", r->id,
                arena_format(w->mem, "earlier=%" PRId64, earlier));
    xml_row(x, "decided", decided);
    xml_row(x, "petition", desk_petition(w, r->id));
    put_senders(x, w, "senders", r->id, c->is_sealed);
    xml_row(x, "earlier", other);
    put_senders(x, w, "earlier_senders", earlier, row_bool(other, "sealed"));
    xml_row(x, "earlier_petition", desk_petition(w, earlier));
    return show(x);
}

struct reply
duplicate_decide(struct request *r)
{
    struct work *w = r->work;
    const int64_t earlier = form_int(r->form, "earlier_id");
    const char *relation = form_text(r->form, "relation");
    /* As for joining, the lower id first: the other may be compared with this just now.
     * What is out of her reach is let go unread. */
    const struct casefile *other =
        earlier < r->id ? casefile_lock_any(w, earlier) : NULL;
    struct casefile *c = casefile_lock(w, r->id);
    const struct row *head = c != NULL ? desk_head(w, earlier) : NULL;

    if (head == NULL || earlier == c->id)
        return missing(r);
    if (other == NULL)
        other = casefile_lock_any(w, earlier);
    must(other != NULL);
    const struct row *decided = duplicate_decided_locked(w, c->id, earlier);
    const int64_t last = decided != NULL ? row_int(decided, "id") : 0;

    if (last != 0 && duplicate_decided(w, c->id, earlier) == NULL)
        return missing(r);
    if (desk_has_moved(r, c, true) || form_int(r->form, "decided_id") != last)
        return moved(r);
    if (other->is_sealed != c->is_sealed && relation[0] != 'N') {
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
