/* casefile: a matter reads like a story; and why its day is the day. */
#include "domain/casefile.h"

#include "base/core/arena.h"
#include "base/db/db.h"
#include "base/work.h"
#include "desk/paper.h"
#include "domain/access.h"
#include "domain/correction.h"
#include "domain/redaction.h"
#include "domain/term.h"
#include "domain/transfer.h"
#include "settlement/settlement.h"
#include "sql/domain/conclusion.h"
#include "sql/domain/settle.h"
#include "sql/desk/casefile.h"

#include <inttypes.h>
#include <string.h>

static void
put_papers(struct xml *x, struct work *w, const struct casefile *c, const char *base)
{
    desk_put_papers(x, w, c, base);
    xml_rows(x, "dialogues", "dialogue", settle_dialogue_rows(w, c->id));
    if (strcmp(c->machine, "denunciation") == 0) {
        xml_row(x, "acceptance", acceptance_of(w, c->id, c->round));
        xml_row(x, "conclusion", conclusion_of(w, c->id, c->round));
        xml_rows(x, "extensions", "extension", extension_rows(w, c->id, c->round));
        xml_rows(x, "tellings", "told", told_rows(w, c->id));
        xml_rows(x, "withdrawals", "withdrawal", withdrawal_rows(w, c->id, c->round));
    } else {
        xml_row(x, "decision", settle_decision(w, c->id, c->level, c->round));
    }
    (void)redaction_put(x, w, c);
    xml_rows(x, "publications", "publication", desk_publications(w, c->id));
}

/* What has no page of its own. */
static const char *const *
own_acts(struct work *w, const struct casefile *c, const char *const *acts)
{
    const bool is_denunciation = strcmp(c->machine, "denunciation") == 0;
    size_t n = 0, kept = 0;

    while (acts[n] != NULL)
        n++;
    const char **own = arena_alloc(w->mem, (n + 1) * sizeof *own);
    for (size_t i = 0; i < n; i++)
        if (!acts_name(verification_acts, acts[i]) &&
            (is_denunciation || !acts_name(enforcement_acts, acts[i])))
            own[kept++] = acts[i];
    return own;
}

struct reply
casefile_show(struct request *r)
{
    struct work *w = r->work;
    const struct casefile *c = casefile_find(w, r->id);

    if (c == NULL)
        return missing(r);
    const char *base = arena_format(w->mem, "/settlement/casefile/%" PRId64, c->id);
    struct xml *x = page(r);
    access_read(r, "read", "casefile", c->id, NULL);
    xml_row(x, "casefile", desk_head(w, c->id));
    if (casefile_is_before(w, c))
        xml_flag(x, "is_before", true);
    if (c->is_below)
        xml_flag(x, "is_below", true);
    term_put(x, w, c, base);
    casefile_put_actions(x, w, c, base, own_acts(w, c, r->area->acts));
    if (casefile_is_verified(c))
        xml_text(x, "verification", arena_format(w->mem, "%s/verification", base));
    if (strcmp(c->machine, "complaint") == 0 && c->decided_on != DAY_NONE)
        xml_text(x, "enforcement", arena_format(w->mem, "%s/enforcement", base));
    xml_row(x, "petition", desk_petition(w, c->id));
    xml_rows(x, "parties", "party", desk_people(w, c->id));
    xml_rows(x, "assignments", "assignment", settle_assignments(w, c->id));
    put_papers(x, w, c, base);
    /* Who sorts letters may go back to this one. */
    if ((r->me->roles & (RECEIVER | CLERK | HANDLER | LEADER | HEAD)) != 0)
        xml_text(x, "letter_path",
                 arena_format(w->mem, "/intake/petition/%" PRId64, c->id));
    correction_put_path(x, w, c);
    transfer_put_chain(x, w, c->id, 0);
    casefile_put_history(x, w, c);
    correction_put(x, w, c);
    return show(x);
}

struct reply
why_show(struct request *r)
{
    struct work *w = r->work;
    const struct casefile *c = casefile_find(w, r->id);

    if (c == NULL)
        return missing(r);
    struct xml *x = page(r);
    xml_text(x, "back", arena_format(w->mem, "/settlement/casefile/%" PRId64, c->id));
    xml_row(x, "casefile", desk_head(w, c->id));
    term_put_why(x, w, c);
    return show(x);
}

struct reply
file_send(struct request *r)
{
    return desk_file_send(r);
}
