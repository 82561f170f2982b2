/* find: by code, or by a person's number; never through an address. */
#include "base/core/arena.h"
#include "base/core/text.h"
#include "base/crypto/seal.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/access.h"
#include "domain/person.h"
#include "intake/intake.h"
#include "sql/intake/petition.h"

#include <inttypes.h>
#include <string.h>

/* Of an identity paper: a passport has seven digits, some foreign ones fewer. */
enum { NUMBER_MIN = 6, NUMBER_MAX = 20 };

/* A question may be asked again and again, so its form carries no key: with one,
 * another question from the same page would get the first one's answer. */
static struct xml *
question(struct request *r)
{
    struct xml *x = page(r);

    form_put(x, r->form, r->path, NULL, r->lang);
    return x;
}

struct reply
find_new(struct request *r)
{
    return show(question(r));
}

/* A lookup code, or the code of a casefile as offices write it (KN-P25-2026-000001);
 * NULL: neither, so it may be a person's number, which is asked for by its keyed hash
 * alone. */
static const char *
code_of(struct work *w, const char *typed)
{
    const char *code = token_code_read(w->mem, typed);

    if (code != NULL)
        return code;
    code = text_upper(w->mem, typed);
    return strspn(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 2 && code[2] == '-' ? code
                                                                             : NULL;
}

struct reply
find_show(struct request *r)
{
    struct work *w = r->work;
    const char *typed = form_text(r->form, "q");
    const char *code = code_of(w, typed);
    const struct row *one = code != NULL ? petition_of_code(w, code) : NULL;

    if (one != NULL)
        return go(r,
                  strcmp(row_text(one, "desk"), "intake") == 0
                      ? "/intake/petition/%" PRId64
                      : "/settlement/casefile/%" PRId64,
                  row_int(one, "id"));
    const char *number = person_number_key(w->mem, typed);
    const size_t digits = strlen(text_digits(w->mem, number));
    if (digits < NUMBER_MIN || strlen(number) > NUMBER_MAX) {
        form_refuse(r->form, w, "q", "not_found_here");
        return invalid(r);
    }
    unsigned char value[8];
    const bool is_phone = digits == 10 && strlen(number) == 10 && number[0] == '0';
    seal_index(w->ring, is_phone ? "T" : "I", number, value);
    const struct row *found =
        petition_found(w, value, sizeof value, is_phone ? "T" : "I");
    if (found == NULL) {
        form_refuse(r->form, w, "q", "not_found_here");
        return invalid(r);
    }
    struct xml *x = question(r);
    access_read(r, "list_read", "casefile", 0, NULL);
    xml_rows(x, "petitions", "petition", found);
    return show(x);
}
