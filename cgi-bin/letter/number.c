/* number: a draft gets its number from the book, and its text stays as it is then. */
#include "base/core/fault.h"
#include "base/crypto/seal.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/letter.h"
#include "letter/letter.h"
#include "sql/domain/conclusion.h"
#include "sql/domain/letter.h"
#include "sql/domain/settle.h"
#include "sql/letter/letter.h"

#include <inttypes.h>
#include <string.h>

enum { UNBOOKED_MAX = 100 }; /* letters in a row whose numbers no book knows */

/* The act's own form may have named the number: a decision is numbered when it is
 * signed. */
static void
offer_number(struct request *r, const struct casefile *c, const struct row *letter)
{
    const struct row *event = letter_act(r->work, c, letter);

    /* One number cannot be that of two papers: it is that of the first of its act. */
    if (event != NULL && !r->form->is_sent && row_int(letter, "before_it") == 0)
        form_set(r->form, r->work, "paper_number", row_text(event, "document"));
}

static bool
is_draft_of_mine(const struct request *r, const struct row *letter)
{
    return strcmp(row_text(letter, "state"), "draft") == 0 &&
           row_int(letter, "agency_id") == r->me->agency_id;
}

/* Who numbers a paper of a denunciation has read it: it cannot be written otherwise
 * afterwards. The minutes of what she says herself are hers. */
static void
ask_unnamed(struct request *r, const struct casefile *c, const struct row *letter)
{
    const bool asks =
        c != NULL ? strcmp(c->kind, "denunciation") == 0
                  : row_bool(letter, "sealed") && strcmp(row_text(letter, "template"),
                                                         "denunciation_in_person") != 0;

    if (asks)
        form_require(r->form, r->work, "is_unnamed");
    else
        form_hide(r->form, r->work, "is_unnamed");
}

struct reply
number_new(struct request *r)
{
    const struct casefile *c;
    const struct row *letter = letter_find(r, &c);

    if (letter == NULL)
        return missing(r);
    if (!letter_is_kept_by(r, c))
        return missing(r);
    offer_number(r, c, letter);
    ask_unnamed(r, c, letter);
    return letter_form(r, c, letter, is_draft_of_mine(r, letter));
}

/* With this number, unless a letter has it that nobody wrote into the book. */
static bool
issue_as(struct request *r, struct casefile *c, const struct row *letter,
         const char *number, int year)
{
    struct work *w = r->work;
    const day_t on = form_day(r->form, "issued_on");
    unsigned char digest[32];
    size_t n, uid_n;
    const char *text = letter_text(w, c, letter, number, on, &n);
    const unsigned char *uid = row_bytes(letter, "row_uid", &uid_n);

    seal_sha256(text, n, digest);
    return letter_issue(w, r->id, uid, uid_n, text, digest, 32, number, on, year,
                        row_int(letter, "version")) == 1;
}

/* With the number typed, or the next of the book; NULL: taken. */
static const char *
issue(struct request *r, struct casefile *c, const struct row *letter)
{
    struct work *w = r->work;
    const day_t on = form_day(r->form, "issued_on");
    const struct row *law = letter_law(w, row_text(letter, "template"), on);
    const struct row *agency = letter_agency(w, row_int(letter, "agency_id"));
    const char *typed = form_text(r->form, "paper_number");
    int year, month, mday;

    day_split(on, &year, &month, &mday);
    for (int i = 0; i < UNBOOKED_MAX; i++) {
        const char *number = letter_number_give(
            w, agency, law != NULL ? row_text(law, "abbreviation") : NULL, year, typed);
        if (number == NULL || issue_as(r, c, letter, number, year))
            return number;
        if (typed != NULL)
            return NULL;
    }
    return NULL;
}

/* No paper is older than the act that it carries, or than the decision that the act
 * wrote down. */
static day_t
first_day(struct work *w, const struct casefile *c, const struct row *letter)
{
    const struct row *event = letter_act(w, c, letter);
    day_t first = event != NULL ? day_of(row_instant(event, "at")) : DAY_NONE;

    if (c == NULL)
        return event != NULL ? first : row_day(letter, "held_on");
    const struct row *decided =
        settle_decision(w, c->id, letter_level(letter, c), letter_round(letter, c));
    const struct row *concluded = conclusion_facts(w, c->id, letter_round(letter, c));

    if (decided != NULL && row_day(decided, "decided_on") < first)
        first = row_day(decided, "decided_on");
    if (concluded != NULL && row_day(concluded, "concluded_on") < first)
        first = row_day(concluded, "concluded_on");
    if (concluded != NULL && row_day(concluded, "minutes_on") != DAY_NONE &&
        strcmp(row_text(letter, "template"), "denunciation_clear_minutes") == 0)
        first = row_day(concluded, "minutes_on");
    return first;
}

static bool
is_too_early(struct request *r, const struct casefile *c, const struct row *letter)
{
    const day_t first = first_day(r->work, c, letter);

    return first != DAY_NONE && form_day(r->form, "issued_on") < first;
}

/* Writes it into the history of what it is of. */
static bool
note(struct work *w, struct casefile *c, const struct row *letter, const char *number)
{
    const char *template = row_text(letter, "template");

    if (c == NULL)
        return reception_note(w, letter, "number", "letter_issued", number);
    casefile_note(w, c, "number", "letter_issued", number, template, NULL);
    return true;
}

struct reply
number_give(struct request *r)
{
    struct work *w = r->work;
    const struct casefile *of;
    const struct row *seen = letter_find(r, &of);

    if (seen == NULL)
        return missing(r);
    if (!letter_is_kept_by(r, of))
        return missing(r);
    struct casefile *c = of != NULL ? casefile_lock(w, of->id) : NULL;
    const struct row *held = letter_lock(w, r->id);
    if ((of != NULL && c == NULL) || held == NULL)
        return missing(r);
    if (!is_draft_of_mine(r, held) ||
        row_int(held, "version") != row_int(seen, "version"))
        return moved(r);
    ask_unnamed(r, c, seen);
    if (is_too_early(r, c, seen))
        form_refuse(r->form, w, "issued_on", "before_the_act");
    if (r->form->bad)
        return invalid(r);
    const char *number = issue(r, c, seen);
    if (number == NULL) {
        form_refuse(r->form, w, "paper_number", "number_taken");
        return invalid(r);
    }
    if (!note(w, c, seen, number))
        return missing(r);
    flash(r, "letter_issued");
    return go(r, "/letter/%" PRId64, r->id);
}
