/* find: by code, or by a person's number; never through an address. */
#include "base/core/arena.h"
#include "base/core/text.h"
#include "base/crypto/seal.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/work.h"
#include "intake/intake.h"
#include "sql/intake/petition.h"

#include <inttypes.h>
#include <string.h>

/* A question may be asked again and again, so its form carries no key: with one,
 * another question from the same page would get the first one's answer. */
static struct xml *
question(struct request *r)
{
    struct xml *x = page(r);

    form_put(x, r->form, r->path, NULL);
    return x;
}

struct reply
find_new(struct request *r)
{
    return show(question(r));
}

struct reply
find_show(struct request *r)
{
    struct work *w = r->work;
    const char *typed = form_text(r->form, "q");
    const char *code = token_code_read(w->mem, typed);
    const struct row *one =
        petition_of_code(w, code != NULL ? code : text_upper(w->mem, typed));

    if (one != NULL)
        return go(r,
                  strcmp(row_text(one, "desk"), "intake") == 0
                      ? "/intake/petition/%" PRId64
                      : "/settlement/casefile/%" PRId64,
                  row_int(one, "id"));
    const char *digits = text_digits(w->mem, typed);
    if (strlen(digits) < 8 || strlen(digits) > 12) {
        form_refuse(r->form, w, "q", "not_found_here");
        return invalid(r);
    }
    unsigned char value[8];
    const bool is_phone = strlen(digits) == 10 && digits[0] == '0';
    seal_index(w->ring, is_phone ? "T" : "I", digits, value);
    const struct row *found =
        petition_found(w, value, sizeof value, is_phone ? "T" : "I");
    if (found == NULL) {
        form_refuse(r->form, w, "q", "not_found_here");
        return invalid(r);
    }
    struct xml *x = question(r);
    xml_rows(x, "petitions", "petition", found);
    return show(x);
}
