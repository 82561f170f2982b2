/* verification: what a complainant asks for, and what is done to find out, on a page of
 * its own. */
#include "domain/casefile.h"

#include "base/core/arena.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/access.h"
#include "settlement/settlement.h"
#include "sql/desk/casefile.h"
#include "sql/domain/dialogue.h"
#include "sql/domain/verify.h"

#include <inttypes.h>
#include <string.h>

const char *const verification_acts[] = {
    "claim",  "judge", "plan",    "step_done", "ask_papers", "ask_expertise",
    "remind", "take",  "minutes", "council",   NULL,
};

bool
acts_name(const char *const *acts, const char *act)
{
    for (; *acts != NULL; acts++)
        if (strcmp(*acts, act) == 0)
            return true;
    return false;
}

bool
casefile_is_verified(const struct casefile *c)
{
    return strcmp(c->machine, "complaint") == 0 ||
           strcmp(c->machine, "denunciation") == 0;
}

struct reply
verification_show(struct request *r)
{
    struct work *w = r->work;
    const struct casefile *c = casefile_find(w, r->id);

    if (c == NULL || !casefile_is_verified(c))
        return missing(r);
    const char *base = arena_format(w->mem, "/settlement/casefile/%" PRId64, c->id);
    struct xml *x = page(r);
    access_read(r, "read", "casefile", c->id, NULL);
    xml_text(x, "back", base);
    xml_row(x, "casefile", desk_head(w, c->id));
    xml_row(x, "petition", desk_petition(w, c->id));
    casefile_put_actions(x, w, c, base, verification_acts);
    if (strcmp(c->machine, "complaint") == 0)
        xml_rows(x, "claims", "claim", claim_rows(w, c->id));
    xml_rows(x, "inquiries", "inquiry", inquiry_rows(w, c->id));
    xml_rows(x, "invitations", "invitation", invitation_rows(w, c->id));
    xml_rows(x, "stays", "stay", stay_rows(w, c->id));
    return show(x);
}
