#include "domain/rating.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "domain/agency.h"
#include "domain/casefile.h"
#include "domain/notice.h"
#include "sql/domain/rating.h"

#include <inttypes.h>
#include <string.h>

static bool
is(const char *text, const char *word)
{
    return strcmp(text, word) == 0;
}

bool
rating_may(struct work *w, int64_t casefile_id, const char *kind, const char *state)
{
    if (!is(kind, "reflection") || (!is(state, "answered") && !is(state, "archived")))
        return false;
    const struct row *before = rating_of(w, casefile_id);

    return before == NULL || (row_int(before, "changes") < RATING_CHANGES &&
                              w->today <= row_day(before, "first_on") + RATING_DAYS);
}

/* ---- sums ---- */

static void
count(struct work *w, int64_t agency_id, day_t on, const char *grade, int n)
{
    int year, month, mday;

    day_split(on, &year, &month, &mday);
    if (rating_count(w, agency_id, year, grade, n) == 1)
        return;
    must(n == 1);
    /* Another one may have come in between. */
    if (rating_first(w, agency_id, year, grade) == 0)
        must(rating_count(w, agency_id, year, grade, n) == 1);
}

/* ---- telling ---- */

static void
tell(struct work *w, const struct casefile *c, int64_t above)
{
    const char *mark = arena_format(w->mem, "%" PRId64 " %" PRId64, c->id, c->seq);

    for (const struct row *a = rating_told(w, c->agency_id, "head", "head"); a != NULL;
         a = a->next)
        notice_put(w, row_int(a, "id"),
                   &(struct notice){ .kind = "answer_unsolved",
                                     .subject = "casefile",
                                     .subject_id = c->id,
                                     .mark = mark });
    for (const struct row *a = above != 0 ? rating_told(w, above, "head", "inspector")
                                          : NULL;
         a != NULL; a = a->next)
        notice_put(w, row_int(a, "id"),
                   &(struct notice){ .kind = "unsolved_below",
                                     .subject = "agency",
                                     .subject_id = c->agency_id,
                                     .mark = mark });
}

/* ---- rating ---- */

static void
first(struct work *w, const struct casefile *c, int64_t above, const char *grade,
      const char *reason)
{
    unsigned char uid[16];

    token_random(uid, sizeof uid);
    rating_insert(w, c->id, uid, sizeof uid, c->agency_id, above != 0 ? above : DB_NULL,
                  grade, reason);
    count(w, c->agency_id, w->today, grade, 1);
}

static void
change(struct work *w, const struct row *before, const char *grade, const char *reason)
{
    size_t n;
    const unsigned char *uid = row_bytes(before, "row_uid", &n);
    const int64_t agency_id = row_int(before, "agency_id");
    const day_t on = row_day(before, "first_on");
    const char *was = row_text(before, "grade");

    rating_change(w, row_int(before, "id"), uid, n, grade, reason);
    if (is(was, grade))
        return;
    count(w, agency_id, on, was, -1);
    count(w, agency_id, on, grade, 1);
}

void
rating_give(struct work *w, struct casefile *c, const char *grade, const char *reason)
{
    const struct row *before = rating_of_locked(w, c->id);
    const struct agency *here = agency_find(w, c->agency_id);
    const int64_t above = here != NULL ? here->parent_id : 0;
    const bool is_unsolved = is(grade, "not_solved");

    if (before == NULL)
        first(w, c, above, grade, reason);
    else
        change(w, before, grade, reason);
    casefile_tell(w, c, "rate", is_unsolved ? "answer_unsolved" : "answer_rated",
                  reason);
    if (is_unsolved)
        tell(w, c, above);
}
