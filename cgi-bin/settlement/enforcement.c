/* enforcement: what a decision orders and how far it is, and where it was made public,
 * on a page of its own. */
#include "domain/casefile.h"

#include "base/core/arena.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/access.h"
#include "settlement/settlement.h"
#include "sql/desk/casefile.h"
#include "sql/domain/conclusion.h"
#include "sql/domain/execution.h"
#include "sql/domain/settle.h"

#include <inttypes.h>
#include <string.h>

const char *const enforcement_acts[] = { "post", "task", "task_done", NULL };

struct reply
enforcement_show(struct request *r)
{
    struct work *w = r->work;
    const struct casefile *c = casefile_find(w, r->id);

    if (c == NULL || strcmp(c->machine, "complaint") != 0)
        return missing(r);
    const char *base = arena_format(w->mem, "/settlement/casefile/%" PRId64, c->id);
    struct xml *x = page(r);
    access_read(r, "read", "casefile", c->id, NULL);
    xml_text(x, "back", base);
    xml_row(x, "casefile", desk_head(w, c->id));
    xml_row(x, "petition", desk_petition(w, c->id));
    xml_row(x, "decision", settle_decision(w, c->id, c->level, c->round));
    casefile_put_actions(x, w, c, base, enforcement_acts);
    xml_rows(x, "executions", "execution", execution_rows(w, c->id));
    xml_rows(x, "tellings", "told", told_rows(w, c->id));
    return show(x);
}
