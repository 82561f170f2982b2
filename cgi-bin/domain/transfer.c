#include "domain/transfer.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/db/db.h"
#include "domain/fact.h"
#include "domain/petition.h"
#include "domain/term.h"
#include "sql/domain/transfer.h"

#include <inttypes.h>
#include <string.h>

/* The transfer, locked, if it still waits for an answer of this agency. */
static const struct row *
waiting(struct work *w, int64_t id)
{
    const struct row *t = transfer_locked(w, id);

    return t != NULL && strcmp(row_text(t, "state"), "sent") == 0 ? t : NULL;
}

struct casefile *
transfer_take(struct work *w, int64_t id, const struct values *form)
{
    const struct row *t = waiting(w, id);
    size_t n;

    if (t == NULL)
        return NULL;
    struct casefile *from = casefile_lock_any(w, row_int(t, "from_casefile_id"));
    must(from != NULL);
    const unsigned char *uid = row_bytes(t, "row_uid", &n);
    struct casefile *c = petition_copy(w, from, w->me->agency_id);
    must(transfer_answer(w, id, "accepted", c->id, NULL, uid, n, NULL, DB_NULL) == 1);
    transfer_lookup(w, from->id, c->id);
    if (from->is_sealed)
        transfer_unassign(w, from->id);
    casefile_note(w, from, "receive", "transfer_accepted",
                  values_text(form, "document"),
                  arena_format(w->mem, "to_agency=%" PRId64, w->me->agency_id), NULL);
    fact_add_for(w, from->agency_id, from->id, "replied", from->kind, from->field_code,
                 "", 1);
    return c;
}

bool
transfer_give_back(struct work *w, int64_t id, const struct values *form)
{
    const struct row *t = waiting(w, id);
    struct refusal why;
    size_t n;

    if (t == NULL)
        return false;
    struct casefile *from = casefile_lock_any(w, row_int(t, "from_casefile_id"));
    must(from != NULL);
    const unsigned char *uid = row_bytes(t, "row_uid", &n);
    const int64_t proper = values_int(form, "proper_id");
    must(transfer_answer(w, id, "returned", DB_NULL, values_text(form, "ground"), uid,
                         n, values_text(form, "note"),
                         proper != 0 ? proper : DB_NULL) == 1);
    /* The other end moves it: to_agency_id is who answers, so it may. */
    must(casefile_play(w, from, "bounce", form, &why));
    return true;
}
