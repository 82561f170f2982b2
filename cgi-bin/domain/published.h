/* published: decisions that stand on the disclosure pages, found by their words with or
 * without marks (performance.md 7).
 */
#ifndef KNTC_PUBLISHED_H
#define KNTC_PUBLISHED_H

#include "base/work.h"

enum { PUBLISHED_TOKENS = 16 };

/* What is sought: tokens of domain/token, at most 16; none: the newest. */
struct published_by {
    int n;
    struct {
        int64_t tok, count;
    } at[PUBLISHED_TOKENS];
};

/* A facet ("a:12"), or a word. */
void published_word(struct published_by *by, const char *text);

/* Pairs of neighbours of what was typed; a single word stands alone. Quotes and
 * operators mean nothing. */
void published_text(struct work *w, struct published_by *by, const char *typed);

/* At most 21, newest first, before that id. */
struct row *published_rows(struct work *w, struct published_by *by, int64_t before);

#endif
