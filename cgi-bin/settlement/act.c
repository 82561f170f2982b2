/* act: the acts of settlement. */
#include "desk/act.h"

#include "base/db/db.h"
#include "base/work.h"
#include "domain/choice.h"
#include "settlement/settlement.h"
#include "sql/domain/settle.h"

#include <string.h>

/* assign offers the verifiers of this office, but not who will decide. A reflection is
 * considered, without a verifier and without a paper (domain.md 10.5). */
static void
fill(struct request *r, struct casefile *c, struct xml *x)
{
    struct work *w = r->work;

    (void)x;
    if (strcmp(r->act, "suspend") == 0 || strcmp(r->act, "terminate") == 0)
        choice_of_kind(w, r->form, "detail", c->machine);
    if (strcmp(r->act, "assign") != 0 || strcmp(c->machine, "reflection") == 0)
        return;
    form_require(r->form, w, "verifier_id");
    form_require(r->form, w, "document");
    for (const struct row *a = settle_people(w, r->me->agency_id, "verifier");
         a != NULL; a = a->next)
        if (row_int(a, "id") != r->me->account_id)
            form_option(r->form, w, "verifier_id", row_text(a, "id"),
                        row_text(a, "display_name"));
}

static const struct desk desk = { "/settlement/casefile", "/settlement/worklist", fill,
                                  NULL };

struct reply
act_new(struct request *r)
{
    return desk_act_new(r, &desk);
}

struct reply
act_create(struct request *r)
{
    return desk_act_create(r, &desk);
}
