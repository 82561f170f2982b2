#include "domain/transfer.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/db/db.h"
#include "base/xml/xml.h"
#include "domain/agency.h"
#include "domain/fact.h"
#include "domain/letter.h"
#include "domain/message.h"
#include "domain/petition.h"
#include "domain/term.h"
#include "sql/domain/message.h"
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
    must(transfer_answer(w, id, "accepted", c->id, NULL, NULL, uid, n, NULL, DB_NULL) ==
         1);
    transfer_lookup(w, from->id, c->id);
    message_move(w, from->id, c->id);
    message_tell(w, c, "transfer_accepted");
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
    must(transfer_answer(w, id, "returned", DB_NULL, values_text(form, "ground"),
                         values_text(form, "article"), uid, n,
                         values_text(form, "note"),
                         proper != 0 ? proper : DB_NULL) == 1);
    /* The other end moves it: to_agency_id is who answers, so it may. */
    must(casefile_play(w, from, "bounce", form, &why));
    return true;
}

bool
transfer_reply(struct work *w, int64_t id, const struct values *form)
{
    const struct row *t = transfer_taken(w, id);
    struct refusal why;

    if (t == NULL || row_text(t, "replied_on") != NULL)
        return false;
    struct casefile *from = casefile_lock_any(w, row_int(t, "from_casefile_id"));
    must(from != NULL);
    if (!casefile_play(w, from, "reply", form, &why))
        return false;
    /* The paper is this office's, in whose book it stands. */
    struct casefile *own = casefile_lock_any(w, row_int(t, "to_casefile_id"));
    if (own != NULL && own->agency_id == w->me->agency_id) {
        casefile_note(w, own, "reply", "reply_sent", values_text(form, "document"),
                      NULL, values_text(form, "note"));
        letter_draft(w, own, "reply_letter");
    }
    return true;
}

/* Two hops are the offices' own affair, the third is not (issue of the law in full). */
enum { FREE_HOPS = 2 };

const struct agency *
transfer_superior(struct work *w, const struct casefile *c)
{
    const struct row *stage = transfer_stage(w, c->id);

    if (row_int(stage, "hop") < FREE_HOPS)
        return NULL;
    const struct row *above =
        transfer_superior_of(w, row_int(stage, "chain_id"), c->agency_id);
    if (above != NULL && strcmp(row_text(above, "kind"), "government") == 0)
        above = transfer_inspectorate(w);
    if (above == NULL || row_int(above, "id") == c->agency_id)
        return NULL;
    return agency_find(w, row_int(above, "id"));
}

void
transfer_put_chain(struct xml *x, struct work *w, int64_t casefile_id, int64_t chain_id)
{
    const struct row *rows =
        transfer_chain(w, casefile_id, chain_id != 0 ? chain_id : DB_NULL);

    if (rows != NULL)
        xml_rows(x, "transfers", "transfer", rows);
}
