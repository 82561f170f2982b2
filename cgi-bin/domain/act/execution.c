/* Carrying out a decision, item by item (LKN art. 46; ND124). */
#include "domain/act/act.h"

#include "base/core/arena.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "sql/domain/execution.h"

#include <inttypes.h>
#include <string.h>

enum { ITEMS = 200 };

bool
act_task(struct work *w, struct casefile *c, const struct values *form,
         struct refusal *why)
{
    unsigned char uid[16];
    const char *kind = values_text(form, "execution_kind");
    const bool is_given = strcmp(kind, "money") == 0 || strcmp(kind, "land") == 0;
    const int64_t n = row_int(execution_counts(w, c->id), "last_n") + 1;

    if (strcmp(kind, "other") != 0 && values_int(form, "amount") <= 0)
        return act_refuse(why, "amount", "amount_needed");
    if (is_given && values_text(form, "goes_to") == NULL)
        return act_refuse(why, "goes_to", "goes_to_needed");
    if (c->effective_on != DAY_NONE && values_day(form, "due_on") < c->effective_on)
        return act_refuse(why, "due_on", "before_effective");
    if (n > ITEMS)
        return act_refuse(why, "", "too_many_items");
    token_random(uid, sizeof uid);
    execution_insert(w, form, c->id, n, uid, sizeof uid);
    c->detail = arena_format(w->mem, "%" PRId64, n);
    return true;
}

static bool
is_fine(const struct values *form, int64_t ordered, struct refusal *why)
{
    const char *state = values_text(form, "enforcement_state");
    const int64_t done = values_int(form, "done_amount");

    if (done > ordered && ordered > 0)
        return act_refuse(why, "done_amount", "more_than_ordered");
    if (strcmp(state, "done") == 0 && done < ordered)
        return act_refuse(why, "done_amount", "less_than_ordered");
    if (strcmp(state, "explained") == 0 && values_text(form, "explanation") == NULL)
        return act_refuse(why, "explanation", "required");
    return true;
}

bool
act_task_done(struct work *w, struct casefile *c, const struct values *form,
              struct refusal *why)
{
    const int64_t n = values_int(form, "execution_id");
    const struct row *item = execution_left(w, c->id, n);
    size_t size;

    if (item == NULL)
        return act_refuse(why, "execution_id", "not_a_choice");
    if (!is_fine(form, row_int(item, "amount"), why))
        return false;
    const unsigned char *uid = row_bytes(item, "row_uid", &size);
    execution_done(w, form, c->id, n, uid, size);
    c->detail = arena_format(w->mem, "%" PRId64, n);
    return true;
}
