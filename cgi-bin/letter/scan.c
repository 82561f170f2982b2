/* scan: the signed paper beside its letter. */
#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/web/upload.h"
#include "base/work.h"
#include "letter/letter.h"
#include "sql/letter/letter.h"

#include <inttypes.h>
#include <string.h>

/* Of a sealed matter no scan is kept in clear; minutes and slips of a reception desk
 * lie there on paper. */
static bool
takes_scan(const struct request *r, const struct casefile *c, const struct row *letter)
{
    return c != NULL && !c->is_sealed &&
           row_int(letter, "agency_id") == r->me->agency_id &&
           strcmp(row_text(letter, "state"), "issued") == 0 &&
           row_text(letter, "store_id") == NULL;
}

struct reply
scan_new(struct request *r)
{
    const struct casefile *c;
    const struct row *letter = letter_find(r, &c);

    if (letter == NULL)
        return missing(r);
    return letter_form(r, c, letter, takes_scan(r, c, letter));
}

struct reply
scan_keep(struct request *r)
{
    struct work *w = r->work;
    const struct row *letter = letter_by_id(w, r->id);

    if (letter == NULL)
        return missing(r);
    struct casefile *c = casefile_lock(w, row_int(letter, "casefile_id"));
    if (c == NULL)
        return missing(r);
    if (letter_lock(w, r->id) == NULL || !takes_scan(r, c, letter))
        return moved(r);
    if (r->uploads == NULL)
        return conflict(r);
    const struct upload *u = r->uploads;
    unsigned char uid[16];
    const char *store_id = upload_keep(w, u);

    token_random(uid, sizeof uid);
    letter_document(w, c->id, uid, sizeof uid, store_id, u->file_name, u->type, u->size,
                    u->digest, 32);
    if (letter_scanned(w, r->id, store_id, row_int(letter, "version")) != 1)
        return moved(r);
    const char *number = row_text(letter, "number");
    const char *template = row_text(letter, "template");
    casefile_note(w, c, "scan", "letter_scanned", number, template, NULL);
    flash(r, "letter_scanned");
    return go(r, "/letter/%" PRId64, r->id);
}
