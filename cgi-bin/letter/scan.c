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

bool
letter_takes_scan(const struct request *r, const struct casefile *c,
                  const struct row *letter)
{
    const bool is_sealed = c != NULL ? c->is_sealed : row_bool(letter, "sealed");

    return !is_sealed && letter_is_kept_by(r, c) &&
           row_int(letter, "agency_id") == r->me->agency_id &&
           strcmp(row_text(letter, "state"), "issued") == 0 &&
           row_text(letter, "store_id") == NULL;
}

struct reply
scan_new(struct request *r)
{
    const struct casefile *c;
    const struct row *letter = letter_find(r, &c);

    if (letter == NULL || !letter_is_kept_by(r, c))
        return missing(r);
    return letter_form(r, c, letter, letter_takes_scan(r, c, letter));
}

/* Holds what it is of and writes it into its history; false where that has gone. */
static bool
note(struct work *w, struct casefile *c, const struct row *letter)
{
    const char *number = row_text(letter, "number");
    const char *template = row_text(letter, "template");

    if (c == NULL)
        return !reception_is_sealed(w, letter) &&
               reception_note(w, letter, "scan", "letter_scanned", number);
    casefile_note(w, c, "scan", "letter_scanned", number, template, NULL);
    return true;
}

struct reply
scan_keep(struct request *r)
{
    struct work *w = r->work;
    const struct casefile *of;
    const struct row *letter = letter_find(r, &of);

    if (letter == NULL || !letter_is_kept_by(r, of))
        return missing(r);
    struct casefile *c = of != NULL ? casefile_lock(w, of->id) : NULL;
    if (of != NULL && c == NULL)
        return missing(r);
    if (letter_lock(w, r->id) == NULL || !letter_takes_scan(r, c, letter))
        return moved(r);
    if (r->uploads == NULL)
        return conflict(r);
    if (!note(w, c, letter))
        return missing(r);
    const struct upload *u = r->uploads;
    unsigned char uid[16];
    const char *store_id = upload_keep(w, u);

    token_random(uid, sizeof uid);
    letter_document(w, c != NULL ? c->id : DB_NULL, c != NULL ? DB_NULL : r->id, uid,
                    sizeof uid, store_id, u->file_name, u->type, u->size, u->digest,
                    32);
    if (letter_scanned(w, r->id, store_id, row_int(letter, "version")) != 1)
        return moved(r);
    flash(r, "letter_scanned");
    return go(r, "/letter/%" PRId64, r->id);
}

struct reply
scan_send(struct request *r)
{
    const struct casefile *c;
    const struct row *letter = letter_find(r, &c);
    const char *store_id = letter != NULL ? row_text(letter, "store_id") : NULL;
    const struct row *file = store_id != NULL ? letter_file(r->work, store_id) : NULL;

    if (file == NULL || strcmp(row_text(file, "scan"), "infected") == 0)
        return missing(r);
    letter_read(r, c, letter, "file_read");
    return send_file(r, store_id,
                     arena_format(r->work->mem, "van-ban-%" PRId64 ".pdf", r->id),
                     upload_content_type(row_text(file, "type")));
}
