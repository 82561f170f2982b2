#include "domain/letter.h"

#include "base/core/arena.h"
#include "base/core/text.h"
#include "base/crypto/seal.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/xml/xml.h"
#include "domain/choice.h"
#include "domain/term.h"
#include "sql/domain/letter.h"

#include <inttypes.h>
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

/* ---- what every paper has ---- */

/* "ND124 Đ.29; LKN Đ.40": does the list name an article of this act? */
static bool
names_act(const char *articles, const char *act)
{
    const size_t n = strlen(act);

    for (const char *at = articles; at != NULL && (at = strstr(at, act)) != NULL;
         at += n)
        if ((at == articles || at[-1] == ' ' || at[-1] == ';') &&
            (at[n] == '\0' || at[n] == ' ' || at[n] == ';'))
            return true;
    return false;
}

void
letter_put_basis(struct xml *x, struct work *w, const char *kind, const struct row *law)
{
    const char *first = strcmp(kind, "complaint") == 0      ? "LKN"
                        : strcmp(kind, "denunciation") == 0 ? "LTC"
                                                            : "LTCD";
    const struct row *acts = letter_acts(w);

    for (const struct row *a = acts; a != NULL; a = a->next)
        if (strcmp(row_text(a, "act"), first) == 0)
            xml_row(x, "basis", a);
    for (const struct row *a = acts; law != NULL && a != NULL; a = a->next) {
        const char *act = row_text(a, "act");
        if (strcmp(act, first) != 0 && (names_act(row_text(law, "article"), act) ||
                                        strcmp(row_text(law, "act"), act) == 0))
            xml_row(x, "basis", a);
    }
}

void
letter_put_issuer(struct xml *x, struct work *w, const struct row *agency)
{
    XML(x, "issuer") {
        xml_columns(x, agency);
        xml_text(x, "body", text_upper(w->mem, row_text(agency, "name")));
        const char *above = row_text(agency, "above");
        xml_text(x, "above_body", above != NULL ? text_upper(w->mem, above) : NULL);
    }
}

/* ---- its number ---- */

enum { TYPED_MAX = 100 }; /* numbers in a row that were typed by hand */

static const char *
next_number(struct work *w, const struct row *agency, const char *abbreviation,
            int year)
{
    const char *sign = row_text(agency, "sign");
    const char *dot = strrchr(row_text(agency, "code"), '.');
    const char *book =
        arena_format(w->mem, "paper.%s",
                     abbreviation != NULL ? text_fold(w->mem, abbreviation) : "letter");
    const int64_t n = casefile_number(w, row_int(agency, "id"), year, book);

    if (sign == NULL)
        sign = dot != NULL ? dot + 1 : row_text(agency, "code");
    if (abbreviation == NULL)
        return arena_format(w->mem, "%02" PRId64 "/%s", n, sign);
    return arena_format(w->mem, "%02" PRId64 "/%s-%s", n, abbreviation, sign);
}

static bool
take(struct work *w, const struct row *agency, int year, const char *number)
{
    unsigned char digest[32];

    seal_sha256(number, strlen(number), digest);
    return book_number_insert(w, row_int(agency, "id"), year, digest, sizeof digest) ==
           1;
}

const char *
letter_number_give(struct work *w, const struct row *agency, const char *abbreviation,
                   int year, const char *typed)
{
    if (typed != NULL)
        return take(w, agency, year, typed) ? typed : NULL;
    for (int i = 0; i < TYPED_MAX; i++) {
        const char *number = next_number(w, agency, abbreviation, year);
        if (take(w, agency, year, number))
            return number;
    }
    return NULL;
}
