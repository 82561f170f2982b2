#include "domain/published.h"

#include "base/core/arena.h"
#include "base/core/text.h"
#include "base/db/db.h"
#include "domain/token.h"
#include "sql/domain/published.h"

#include <stdlib.h>
#include <string.h>

void
published_word(struct published_by *t, const char *text)
{
    if (t->n < PUBLISHED_TOKENS)
        t->at[t->n++].tok = word_token(text);
}

/* How many texts have each, four a statement; past a hundred it does not matter. */
static void
count(struct work *w, struct published_by *t)
{
    int64_t four[4];

    for (int i = 0; i < t->n; i += 4) {
        for (int k = 0; k < 4; k++)
            four[k] = i + k < t->n ? t->at[i + k].tok : DB_NULL;
        for (const struct row *row =
                 published_token_counts(w, four[0], four[1], four[2], four[3]);
             row != NULL; row = row->next) {
            const int64_t place = i + row_int(row, "place");
            if (place < t->n)
                t->at[place].count = row_int(row, "n");
        }
    }
}

void
published_text(struct work *w, struct published_by *t, const char *typed)
{
    const char *at = text_fold(w->mem, text_cut(w->mem, typed, 200));
    const char *before = NULL;
    int pairs = 0;

    while (*at != '\0' && t->n < 9) {
        const size_t n = strcspn(at, " ");
        const char *word = arena_copy_n(w->mem, at, n);
        if (before != NULL) {
            published_word(t, arena_format(w->mem, "%s %s", before, word));
            pairs++;
        }
        before = word;
        at += n + (at[n] == ' ');
    }
    if (pairs == 0 && before != NULL)
        published_word(t, before);
}

static int
rarest_first(const void *a, const void *b)
{
    const int64_t *x = a, *y = b;

    return x[1] < y[1] ? -1 : x[1] > y[1];
}

/* Up to four tokens narrow the list, the rarest first; the others would be seldom
 * missed and cost a join each. */
struct row *
published_rows(struct work *w, struct published_by *t, int64_t before)
{
    if (t->n == 0)
        return published_newest(w, before);
    if (t->n == 1)
        return published_by_1(w, t->at[0].tok, before);
    count(w, t);
    qsort(t->at, (size_t)t->n, sizeof *t->at, rarest_first);
    if (t->at[0].count == 0)
        return NULL;
    if (t->n == 2)
        return published_by_2(w, t->at[0].tok, t->at[1].tok, before);
    return published_by_4(w, t->at[0].tok, t->at[1].tok, t->at[2].tok,
                          t->at[t->n > 3 ? 3 : 2].tok, before);
}
