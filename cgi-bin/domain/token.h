/* token: words and facets by which published texts are found (performance.md 7): the
 * same number when a text is published and when somebody searches.
 */
#ifndef KNTC_DOMAIN_TOKEN_H
#define KNTC_DOMAIN_TOKEN_H

#include "base/core/clock.h"

#include <stdint.h>

struct arena;

/* 63 bits of SHA-256 of a folded syllable, of a pair of neighbours ("tai dinh"), or of
 * a facet
 * ("a:107894" agency, "t:12500" province or ministry, "f:1.2" field, "y:2026" year). */
int64_t word_token(const char *text);

/* Where tokens go; self is the caller's. */
typedef void token_sink(void *self, int64_t token);

/* Each folded syllable of a text, at most 4,000, and each pair of neighbours. */
void token_words(struct arena *mem, const char *text, token_sink *sink, void *self);

/* What a published decision is filtered by. field_code "1.2.3" is found under 1, 1.2
 * and 1.2.3; NULL: it has none. */
struct token_facets {
    int64_t agency_id;
    int64_t top_id;
    const char *field_code;
    day_t decided_on;
};
void token_facets(struct arena *mem, const struct token_facets *of, token_sink *sink,
                  void *self);

#endif
