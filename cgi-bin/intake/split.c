/* split: a letter of several matters, one part at a time. */
#include "domain/split.h"

#include "base/work.h"
#include "desk/act.h"
#include "domain/move.h"
#include "intake/intake.h"

#include <inttypes.h>
#include <string.h>

/* The row of the table, if this person may play it now. */
static const struct move *
open_move(const struct request *r, const struct casefile *c)
{
    const struct move *m = move_find(c->machine, c->state, "split");

    return m != NULL && (m->who & r->me->roles & STAFF) != 0 ? m : NULL;
}

static bool
can(const struct request *r, const struct casefile *c)
{
    const struct move *m = open_move(r, c);

    return m != NULL && casefile_why_not(r->work, c, m) == NULL;
}

struct reply
split_new(struct request *r)
{
    const struct casefile *c = casefile_find(r->work, r->id);

    return c != NULL ? desk_form_show(r, c, can(r, c)) : missing(r);
}

/* The days are checked as those of a whole letter are. */
static void
check_days(struct request *r, const struct casefile *c)
{
    static const char *const days[] = { "decision_on", "known_on" };

    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        const day_t day = form_day(r->form, days[i]);
        if (day != DAY_NONE && day > c->received_on)
            form_refuse(r->form, r->work, days[i], "after_received");
    }
}

/* What denounces goes without a trace here; so what is left must not hold it either. */
static void
check_rest(struct request *r)
{
    static const char *const left[] = { "rest_subject", "rest" };

    if (strcmp(form_text(r->form, "kind"), "denunciation") != 0)
        return;
    for (size_t i = 0; i < sizeof left / sizeof *left; i++)
        if (form_text(r->form, left[i]) == NULL)
            form_refuse(r->form, r->work, left[i], "required");
}

struct reply
split_create(struct request *r)
{
    struct work *w = r->work;
    struct casefile *c = casefile_lock(w, r->id);
    struct refusal why;

    if (c == NULL)
        return missing(r);
    if (desk_has_moved(r, c, can(r, c)))
        return moved(r);
    check_days(r, c);
    check_rest(r);
    if (r->form->bad)
        return invalid(r);
    const struct casefile *part = split_part(w, c, &r->form->values, &why);
    if (part == NULL) {
        form_refuse_value(r->form, w, why.field, why.key, why.value);
        return invalid(r);
    }
    flash(r, part->is_sealed ? "split_sealed" : "petition_split");
    return go(r, "/intake/petition/%" PRId64, part->id);
}
