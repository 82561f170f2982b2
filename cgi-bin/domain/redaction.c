#include "domain/redaction.h"

#include "base/db/db.h"
#include "base/xml/xml.h"
#include "domain/delegation.h"
#include "domain/move.h"
#include "sql/domain/conclusion.h"
#include "sql/domain/redaction.h"
#include "sql/domain/settle.h"

#include <string.h>

bool
redaction_settled(struct work *w, const struct casefile *c, struct settled *out)
{
    const bool denounced = strcmp(c->machine, "denunciation") == 0;
    const struct row *row = denounced ? conclusion_facts(w, c->id, c->round)
                                      : settle_decision(w, c->id, c->level, c->round);

    if (row == NULL)
        return false;
    *out = (struct settled){
        .number = row_text(row, "number"),
        .outcome = row_text(row, "outcome"),
        .day = row_day(row, denounced ? "concluded_on" : "decided_on"),
        .by = row_int(row, denounced ? "concluded_by" : "decided_by"),
        .proposed_by = row_int(row, "proposed_by"),
    };
    return true;
}

bool
redaction_is_decider(struct work *w, const struct casefile *c, const struct lender *as)
{
    struct settled s;

    return redaction_settled(w, c, &s) &&
           (delegation_is_one(w, as, s.by) || delegation_is_one(w, as, s.proposed_by) ||
            delegation_was_done(w, c, as, "decide") ||
            delegation_was_done(w, c, as, "at_once") ||
            delegation_was_done(w, c, as, "conclude") ||
            delegation_was_done(w, c, as, "settle_clear"));
}

static bool
is_in(const struct row *text, const char *state)
{
    return text != NULL && strcmp(row_text(text, "state"), state) == 0;
}

const struct row *
redaction_waiting(struct work *w, const struct casefile *c)
{
    const struct row *last = redaction_facts(w, c->id, c->level, c->round);

    return is_in(last, "waiting") ? last : NULL;
}

bool
redaction_is_mine(const struct work *w, const struct lender *as, const struct row *text)
{
    return delegation_is_one(w, as, row_int(text, "prepared_by")) ||
           delegation_is_one(w, as, row_int(text, "prepared_for"));
}

const struct row *
redaction_put(struct xml *x, struct work *w, const struct casefile *c)
{
    const struct row *last = redaction_last(w, c->id, c->level, c->round);

    if (last == NULL || is_in(last, "published"))
        return NULL;
    if (x != NULL) {
        xml_row(x, "redaction", last);
        /* Appealed, carried out or on the shelf: nobody publishes it there. */
        xml_flag(x, "redaction_over",
                 move_find(c->machine, c->state, "publish") == NULL);
        if (is_in(last, "back"))
            xml_row(x, "redaction_back", redaction_back(w, c->id));
    }
    return last;
}
