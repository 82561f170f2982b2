#include "domain/second.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/xml/xml.h"
#include "domain/act/act.h"
#include "domain/agency.h"
#include "domain/term.h"
#include "sql/domain/act.h"
#include "sql/domain/agency.h"
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

/* Acts on a letter or a second complaint that may write in the matter of the first
 * decision as well. */
static bool
goes_on_below(const char *act)
{
    static const char *const acts[] = { "classify", "accept", "terminate",
                                        "review",   "join",   "decline",
                                        "guide",    "return", "file",
                                        "withdraw", "lapse",  "urge_below" };

    for (size_t i = 0; i < sizeof acts / sizeof *acts; i++)
        if (strcmp(acts[i], act) == 0)
            return true;
    return false;
}

/* The decision in effect that a form of review names; 0: none. */
static int64_t
effective_named(struct work *w, const struct values *form)
{
    const char *code = form != NULL && values_has(form, "effective_code")
                           ? values_text(form, "effective_code")
                           : NULL;

    if (code == NULL)
        return 0;
    const struct row *found = second_effective(w, token_code_read(w->mem, code), code,
                                               agency_settler(w, w->me->agency_id)->id);
    return found != NULL ? row_int(found, "id") : 0;
}

/* The matter below that a form of urging names; 0: none. */
static int64_t
urged_named(struct work *w, const struct row *letter, const struct values *form)
{
    const char *code = form != NULL && values_has(form, "their_code")
                           ? values_text(form, "their_code")
                           : NULL;

    if (code == NULL)
        return 0;
    const struct row *found = act_below(w, token_code_read(w->mem, code), code,
                                        row_int(letter, "to_agency_id"),
                                        agency_settler(w, w->me->agency_id)->id);
    return found != NULL ? row_int(found, "id") : 0;
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
int64_t
second_before(struct work *w, int64_t id, const char *act, const struct values *form)
{
    const struct row *letter = goes_on_below(act) ? second_first(w, id) : NULL;
    int64_t named = 0;

    if (letter == NULL)
        return -1;
    if (strcmp(act, "classify") == 0)
        named = second_named(w, id, form);
    else if (strcmp(act, "review") == 0)
        named = effective_named(w, form);
    else if (strcmp(act, "urge_below") == 0)
        named = urged_named(w, letter, form);
    lock_in_order(w, row_int(letter, "about_id"), named);
    return row_int(letter, "version");
}

/* Where the office has ended since, who followed it reads there (sql/reach.def). */
static void
tell(struct work *w, const struct casefile *first, const char *news)
{
    act_tell_heads(w, first, news);
    for (const struct row *a = agency_after(w, first->agency_id); a != NULL;
         a = a->next) {
        struct casefile there = *first;
        there.agency_id = row_int(a, "successor_id");
        if (row_day(a, "from_on") <= w->today)
            act_tell_heads(w, &there, news);
    }
}

static void
note(struct work *w, struct casefile *first, const struct casefile *c, const char *act,
     const char *event)
{
    casefile_note(w, first, act, event, NULL,
                  arena_format(w->mem, "from_agency=%" PRId64, c->agency_id), NULL);
    tell(w, first, event);
}

/* What the letter says from now on: of which decision, or of none. */
static void
moves_on(struct work *w, const struct casefile *c, int64_t before, int64_t now,
         const char *event)
{
    second_keep(w, c->id, now != 0 ? now : DB_NULL);
    if (before != 0)
        note(w, casefile_lock_any(w, before), c, "second_filed", event);
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
    moves_on(w, c, before, now, "second_complaint_dropped");
    if (now != 0)
        note(w, casefile_lock_any(w, now), c, "second_filed", "second_complaint_filed");
    return true;
}

/* The matter of the first decision; 0: the letter complains of none, or it is not
 * known. */
static int64_t
first_id(struct work *w, const struct casefile *c)
{
    return c->level == 2 ? row_int(second_first(w, c->id), "about_id") : 0;
}

static struct casefile *
first_of(struct work *w, const struct casefile *c)
{
    const int64_t id = first_id(w, c);

    return id != 0 ? casefile_lock_any(w, id) : NULL;
}

static void
play(struct work *w, struct casefile *first, const struct casefile *c, const char *act,
     const char *news)
{
    struct refusal why;

    first->detail = arena_format(w->mem, "from_agency=%" PRId64, c->agency_id);
    must(casefile_play(w, first, act, NULL, &why));
    tell(w, first, news);
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
    else if (first->decided_on == DAY_NONE)
        note(w, first, c, "second_filed", "second_complaint_received");
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

void
second_gone(struct work *w, const struct casefile *c)
{
    static const char *const gone[] = { "declined", "filed",    "withdrawn",
                                        "guided",   "returned", "for_review" };
    bool is_gone = false;

    for (size_t i = 0; i < sizeof gone / sizeof *gone; i++)
        is_gone = is_gone || strcmp(gone[i], c->state) == 0;
    struct casefile *first =
        is_gone && strcmp(c->machine, "petition") == 0 ? first_of(w, c) : NULL;
    /* What it has just had looked at again heard of it by that. */
    if (first != NULL && strcmp(first->state, "reviewing") != 0)
        note(w, first, c, "second_filed", "second_complaint_closed");
}

/* What it is read with from now on is about that decision in its place, if it is of the
 * second level too and about no other; accepted already, it has been appealed. */
void
second_join(struct work *w, const struct casefile *c, const struct casefile *into)
{
    struct casefile *first = first_of(w, c);
    const int64_t theirs = row_int(second_first(w, into->id), "about_id");

    if (first == NULL || theirs == first->id)
        return;
    if (into->level != 2 || theirs != 0) {
        note(w, first, c, "second_filed", "second_complaint_closed");
        return;
    }
    second_keep(w, into->id, first->id);
    if (strcmp(into->machine, "complaint") == 0)
        second_accepted(w, into);
}

void
second_urge(struct work *w, const struct casefile *c, int64_t urged)
{
    const int64_t before = first_id(w, c);

    moves_on(w, c, before != urged ? before : 0, urged, "second_complaint_closed");
}

bool
second_review(struct work *w, const struct casefile *c, const struct values *form,
              struct refusal *why)
{
    const int64_t before = first_id(w, c);
    const int64_t named = effective_named(w, form);

    if (values_text(form, "effective_code") == NULL)
        return true;
    struct casefile *theirs = named != 0 ? casefile_lock_any(w, named) : NULL;
    if (theirs == NULL || strcmp(theirs->state, "effective") != 0)
        return act_refuse(why, "effective_code", "not_effective_below");
    moves_on(w, c, before != named ? before : 0, named, "second_complaint_closed");
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
