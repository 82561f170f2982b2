/* token: words and facets by which published texts are found (performance.md 7): the
 * same number when a text is published and when somebody searches.
 */
#ifndef KNTC_DOMAIN_TOKEN_H
#define KNTC_DOMAIN_TOKEN_H

#include <stdint.h>

/* 63 bits of SHA-256 of a folded syllable, of a pair of neighbours ("tai dinh"), or of
 * a facet
 * ("a:107894" agency, "t:12500" province or ministry, "f:1.2" field, "y:2026" year). */
int64_t word_token(const char *text);

#endif
