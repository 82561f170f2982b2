#include "domain/second.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/xml/xml.h"
#include "domain/act/act.h"
#include "domain/agency.h"
#include "domain/term.h"
#include "sql/domain/second.h"

#include <inttypes.h>
#include <string.h>

int64_t
second_named(struct work *w, int64_t casefile_id, const struct values *form)
{
    const char *code = form != NULL && values_has(form, "first_code")
                           ? values_text(form, "first_code")
                           : NULL;

    if (code == NULL)
        return 0;
    const struct agency *own = agency_settler(w, w->me->agency_id);
    const struct row *found =
        second_of_code(w, token_code_read(w->mem, code), code, casefile_id, own->id);
    return found != NULL ? row_int(found, "id") : 0;
}

static bool
names_one(const char *act)
{
    return strcmp(act, "classify") == 0 || strcmp(act, "accept") == 0 ||
           strcmp(act, "terminate") == 0;
}

static void
lock_in_order(struct work *w, int64_t one, int64_t other)
{
    const int64_t low = one < other ? one : other, high = one < other ? other : one;

    if (low != 0)
        (void)casefile_lock_any(w, low);
    if (high != 0 && high != low)
        (void)casefile_lock_any(w, high);
}

/* Which it is stands in the letter, whose own lock comes after. */
struct casefile *
second_lock(struct work *w, int64_t id, const char *act, const struct values *form)
{
    const struct row *letter = names_one(act) ? second_first(w, id) : NULL;

    if (letter == NULL)
        return casefile_lock(w, id);
    lock_in_order(w, row_int(letter, "about_id"),
                  strcmp(act, "classify") == 0 ? second_named(w, id, form) : 0);
    struct casefile *c = casefile_lock(w, id);
    if (c != NULL && c->version != row_int(letter, "version"))
        fault_as(FAULT_RETRY, "second: changed before its lock");
    return c;
}

static void
note(struct work *w, struct casefile *first, const struct casefile *c, const char *act,
     const char *event)
{
    casefile_note(w, first, act, event, NULL,
                  arena_format(w->mem, "from_agency=%" PRId64, c->agency_id), NULL);
    act_tell_heads(w, first, event);
}

bool
second_sort(struct work *w, const struct casefile *c, const struct values *form,
            struct refusal *why)
{
    const int64_t before = row_int(second_first(w, c->id), "about_id");
    const int64_t now = second_named(w, c->id, form);
    const bool is_named =
        values_has(form, "first_code") && values_text(form, "first_code") != NULL;

    if (is_named && c->level != 2)
        return act_refuse(why, "first_code", "only_second_level");
    if (is_named && now == 0)
        return act_refuse(why, "first_code", "no_first_decision");
    if (now == before || c->is_sealed)
        return true;
    second_keep(w, c->id, now != 0 ? now : DB_NULL);
    if (before != 0)
        note(w, casefile_lock_any(w, before), c, "second_filed",
             "second_complaint_dropped");
    if (now != 0)
        note(w, casefile_lock_any(w, now), c, "second_filed", "second_complaint_filed");
    return true;
}

static struct casefile *
first_of(struct work *w, const struct casefile *c)
{
    const int64_t id = c->level == 2 ? row_int(second_first(w, c->id), "about_id") : 0;

    return id != 0 ? casefile_lock_any(w, id) : NULL;
}

static void
play(struct work *w, struct casefile *first, const struct casefile *c, const char *act,
     const char *news)
{
    struct refusal why;

    first->detail = arena_format(w->mem, "from_agency=%" PRId64, c->agency_id);
    must(casefile_play(w, first, act, NULL, &why));
    act_tell_heads(w, first, news);
}

/* While the first decision could be complained of; what the clock, or another letter,
 * has made of it meanwhile does not count. */
static bool
came_in_time(struct work *w, const struct casefile *first, const struct casefile *c)
{
    const day_t last = term_last_due(w, first, "effective");

    return last == DAY_NONE || c->received_on <= last;
}

void
second_accepted(struct work *w, const struct casefile *c)
{
    struct casefile *first = first_of(w, c);

    if (first == NULL || strcmp(first->state, "appealed") == 0)
        return;
    if (move_find(first->machine, first->state, "second_accepted") != NULL &&
        came_in_time(w, first, c))
        play(w, first, c, "second_accepted", "second_complaint_received");
    else
        note(w, first, c, "second_filed", "second_complaint_late");
}

/* Another that came in time goes on: that one alone has ended. */
void
second_ended(struct work *w, const struct casefile *c)
{
    struct casefile *first = first_of(w, c);

    if (first == NULL || strcmp(first->state, "appealed") != 0)
        return;
    if (second_runs(w, first->id, c->id, first->decided_on,
                    term_last_due(w, first, "effective")) == NULL)
        play(w, first, c, "second_ended", "second_complaint_over");
    else
        note(w, first, c, "second_ended", "second_complaint_over");
}

bool
second_review(struct work *w, const struct casefile *c, const struct values *form,
              struct refusal *why)
{
    const char *code = values_text(form, "effective_code");

    if (code == NULL)
        return true;
    const struct row *found = second_effective(w, token_code_read(w->mem, code), code,
                                               agency_settler(w, c->agency_id)->id);
    struct casefile *theirs =
        found != NULL ? casefile_lock_any(w, row_int(found, "id")) : NULL;
    if (theirs == NULL || strcmp(theirs->state, "effective") != 0)
        return act_refuse(why, "effective_code", "not_effective_below");
    second_keep(w, c->id, theirs->id);
    theirs->detail = arena_format(w->mem, "from_agency=%" PRId64, c->agency_id);
    if (!casefile_play(w, theirs, "review_above", form, why))
        return false;
    act_tell_heads(w, theirs, "review_ordered_above");
    return true;
}

void
second_put(struct xml *x, struct work *w, int64_t casefile_id)
{
    xml_row(x, "about", second_shown(w, casefile_id));
}
