/* Publishing in redacted form from a fresh text (domain.md 14). */
#include "domain/act/act.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/core/text.h"
#include "base/db/db.h"
#include "domain/token.h"
#include "sql/domain/settle.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define MOST_WORDS 4000

/* Every folded syllable and each pair of neighbours (performance.md 7), kept or
 * dropped. */
static void
each_word(struct work *w, int64_t id, const char *text,
          int64_t (*call)(struct work *, int64_t, int64_t))
{
    const char *at = text_fold(w->mem, text);
    const char *before = NULL;

    for (int i = 0; *at != '\0' && i < MOST_WORDS; i++) {
        const size_t n = strcspn(at, " ");
        const char *word = arena_copy_n(w->mem, at, n);
        call(w, word_token(word), id);
        if (before != NULL)
            call(w, word_token(arena_format(w->mem, "%s %s", before, word)), id);
        before = word;
        at += n + (at[n] == ' ');
    }
}

static void
keep_facets(struct work *w, const struct casefile *c, int64_t id, day_t decided_on)
{
    int year, month, mday;
    const char *field = c->field_code != NULL ? c->field_code : "";

    day_split(decided_on, &year, &month, &mday);
    settle_word(w, word_token(arena_format(w->mem, "a:%" PRId64, c->agency_id)), id);
    settle_word(w, word_token(arena_format(w->mem, "t:%" PRId64, c->top_id)), id);
    settle_word(w, word_token(arena_format(w->mem, "y:%d", year)), id);
    /* 1.2.3 is found under 1, 1.2 and 1.2.3. */
    for (size_t n = strcspn(field, "."); n <= strlen(field) && n > 0;
         n += 1 + strcspn(field + n + 1, ".")) {
        settle_word(w, word_token(arena_format(w->mem, "f:%.*s", (int)n, field)), id);
        if (field[n] == '\0')
            break;
    }
}

bool
act_publish(struct work *w, struct casefile *c, const struct values *form,
            struct refusal *why)
{
    const struct row *decision = settle_decision(w, c->id, c->level);

    if (decision == NULL)
        return act_refuse(why, "", "not_decided");
    if (settle_published(w, c->id) != NULL)
        return act_refuse(why, "", "already_published");
    if (row_int(decision, "decided_by") == w->me->account_id ||
        row_int(decision, "proposed_by") == w->me->account_id)
        return act_refuse(why, "", "publisher_decided");
    const int64_t id =
        settle_publish(w, form, c->id, c->agency_id, c->top_id, c->kind,
                       c->field_code != NULL ? c->field_code : "", c->level,
                       row_text(decision, "outcome"), row_text(decision, "number"),
                       row_day(decision, "decided_on"));
    each_word(w, id,
              arena_format(w->mem, "%s %s %s", row_text(decision, "number"),
                           values_text(form, "title"), values_text(form, "body")),
              settle_word);
    keep_facets(w, c, id, row_day(decision, "decided_on"));
    return true;
}

bool
act_unpublish(struct work *w, struct casefile *c, const struct values *form,
              struct refusal *why)
{
    const struct row *published = settle_published(w, c->id);

    if (published == NULL)
        return act_refuse(why, "", "not_published");
    const int64_t id = row_int(published, "id");
    must(settle_unpublish(w, form, id) == 1);
    /* A name that slipped in must not be found by either: the number alone stays. */
    each_word(w, id,
              arena_format(w->mem, "%s %s %s", row_text(published, "number"),
                           row_text(published, "title"), row_text(published, "body")),
              settle_word_drop);
    each_word(w, id, row_text(published, "number"), settle_word);
    return true;
}
