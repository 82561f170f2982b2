#include "domain/letter.h"

#include "base/core/text.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "domain/choice.h"
#include "sql/domain/letter.h"

#include <string.h>

static bool
fits(struct work *w, const struct casefile *c, const char *template)
{
    /* A mixed letter takes what all kinds have. */
    const char *kind = choice_letter(c->kind);

    return letter_of_template(w, template, kind != NULL ? kind : "-", c->level) != NULL;
}

void
letter_draft(struct work *w, const struct casefile *c, const char *templates)
{
    for (const char *word; (word = text_word(w->mem, &templates)) != NULL;)
        if (fits(w, c, word)) {
            unsigned char uid[16];
            token_random(uid, sizeof uid);
            letter_insert(w, uid, sizeof uid, c->id, c->agency_id, word, c->seq);
        }
}

const char *
letter_fitting(struct work *w, const struct casefile *c, const char *templates)
{
    for (const char *word; (word = text_word(w->mem, &templates)) != NULL;)
        if (fits(w, c, word))
            return word;
    return NULL;
}
