#include "domain/token.h"

#include "base/core/arena.h"
#include "base/core/text.h"
#include "base/crypto/seal.h"

#include <inttypes.h>
#include <string.h>

#define MOST_WORDS 4000

int64_t
word_token(const char *text)
{
    unsigned char hash[32];
    uint64_t n = 0;

    seal_sha256(text, strlen(text), hash);
    for (int i = 0; i < 8; i++)
        n = n << 8 | hash[i];
    return (int64_t)(n >> 1);
}

void
token_words(struct arena *mem, const char *text, token_sink *sink, void *self)
{
    const char *at = text_fold(mem, text);
    const char *before = NULL;

    for (int i = 0; i < MOST_WORDS; i++) {
        const char *word = text_word(mem, &at);
        if (word == NULL)
            return;
        sink(self, word_token(word));
        if (before != NULL)
            sink(self, word_token(arena_format(mem, "%s %s", before, word)));
        before = word;
    }
}

void
token_facets(struct arena *mem, const struct token_facets *of, token_sink *sink,
             void *self)
{
    int year, month, mday;
    const char *field = of->field_code != NULL ? of->field_code : "";

    day_split(of->decided_on, &year, &month, &mday);
    sink(self, word_token(arena_format(mem, "a:%" PRId64, of->agency_id)));
    sink(self, word_token(arena_format(mem, "t:%" PRId64, of->top_id)));
    sink(self, word_token(arena_format(mem, "y:%d", year)));
    for (size_t n = strcspn(field, "."); n <= strlen(field) && n > 0;
         n += 1 + strcspn(field + n + 1, ".")) {
        sink(self, word_token(arena_format(mem, "f:%.*s", (int)n, field)));
        if (field[n] == '\0')
            break;
    }
}
