#include "domain/letter.h"

#include "base/core/text.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "domain/choice.h"
#include "domain/term.h"
#include "sql/domain/letter.h"

#include <string.h>

static bool
fits(struct work *w, const struct casefile *c, const char *template)
{
    /* A mixed letter takes what all kinds have, and what M marks as its own. */
    const char *kind = choice_letter(c->kind);

    return letter_of_template(w, template, kind != NULL ? kind : "M", c->level) != NULL;
}

static int64_t
int_or_null(const struct row *row, const char *name)
{
    return row_text(row, name) != NULL ? row_int(row, name) : DB_NULL;
}

void
letter_draft(struct work *w, const struct casefile *c, const char *templates)
{
    for (const char *word; (word = text_word(w->mem, &templates)) != NULL;)
        if (fits(w, c, word)) {
            const struct row *facts = letter_facts(w, c->id, term_name(c, "settle"));
            unsigned char uid[16];
            token_random(uid, sizeof uid);
            letter_insert(w, uid, sizeof uid, c->id, c->agency_id, word, c->seq,
                          c->level, c->round, int_or_null(facts, "dialogue_n"),
                          row_day(facts, "due_on"), int_or_null(facts, "length"));
        }
}

static int64_t
id_or_null(int64_t id)
{
    return id != 0 ? id : DB_NULL;
}

void
letter_draft_reception(struct work *w, const struct letter_of *of, const char *template)
{
    const char *kind = of->kind != NULL ? choice_letter(of->kind) : NULL;
    unsigned char uid[16];

    if (letter_of_template(w, template, kind != NULL ? kind : "M", 1) == NULL)
        return;
    if (of->session_id != 0 &&
        letter_draft_of_session(w, of->session_id, template) != NULL)
        return;
    token_random(uid, sizeof uid);
    letter_insert_reception(w, uid, sizeof uid, id_or_null(of->visit_id),
                            id_or_null(of->appointment_id), id_or_null(of->session_id),
                            of->agency_id, template, of->seq);
}

const char *
letter_fitting(struct work *w, const struct casefile *c, const char *templates)
{
    for (const char *word; (word = text_word(w->mem, &templates)) != NULL;)
        if (fits(w, c, word))
            return word;
    return NULL;
}
