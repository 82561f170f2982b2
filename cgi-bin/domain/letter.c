#include "domain/letter.h"

#include "base/core/arena.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "sql/domain/letter.h"

#include <string.h>

/* "C D R" of law_letter; mixed letters take what all kinds have. */
static const char *
letter_kind(const struct casefile *c)
{
    return strcmp(c->kind, "complaint") == 0      ? "C"
           : strcmp(c->kind, "denunciation") == 0 ? "D"
           : strcmp(c->kind, "reflection") == 0   ? "R"
                                                  : "-";
}

static const char *
next_word(struct work *w, const char **list)
{
    const size_t n = strcspn(*list, " ");
    const char *word = n > 0 ? arena_copy_n(w->mem, *list, n) : NULL;

    *list += n + ((*list)[n] == ' ');
    return word;
}

static bool
fits(struct work *w, const struct casefile *c, const char *template)
{
    return letter_of_template(w, template, letter_kind(c), c->level) != NULL;
}

void
letter_draft(struct work *w, const struct casefile *c, const char *templates)
{
    for (const char *word; (word = next_word(w, &templates)) != NULL;)
        if (fits(w, c, word)) {
            unsigned char uid[16];
            token_random(uid, sizeof uid);
            letter_insert(w, uid, sizeof uid, c->id, c->agency_id, word, c->seq);
        }
}

const char *
letter_fitting(struct work *w, const struct casefile *c, const char *templates)
{
    for (const char *word; (word = next_word(w, &templates)) != NULL;)
        if (fits(w, c, word))
            return word;
    return NULL;
}
