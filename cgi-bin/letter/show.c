/* show: a letter to read and to print, and the same as a Word file. */
#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/core/text.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/access.h"
#include "letter/letter.h"
#include "sql/desk/casefile.h"
#include "sql/letter/letter.h"

#include <inttypes.h>
#include <string.h>

const struct row *
letter_find(struct request *r, const struct casefile **c)
{
    const struct row *letter = letter_by_id(r->work, r->id);

    if (letter != NULL) {
        *c = casefile_find(r->work, row_int(letter, "casefile_id"));
        must(*c != NULL);
    }
    return letter;
}

struct reply
letter_form(struct request *r, const struct casefile *c, const struct row *letter)
{
    struct xml *x = page_with_form(r);

    access_read(r, "read", "casefile", c->id, NULL);
    xml_text(x, "back", arena_format(r->work->mem, "/letter/%" PRId64, r->id));
    xml_text(x, "template", row_text(letter, "template"));
    xml_row(x, "casefile", desk_head(r->work, c->id));
    return show(x);
}

/* The casefile's page at the desk that works on it. */
static const char *
back_of(struct work *w, const struct casefile *c)
{
    return arena_format(w->mem, "/%s/%" PRId64,
                        strcmp(c->desk, "settlement") == 0 ? "settlement/casefile"
                                                           : "intake/petition",
                        c->id);
}

struct reply
letter_show(struct request *r)
{
    struct work *w = r->work;
    const struct casefile *c;
    const struct row *letter = letter_find(r, &c);
    char error[200];
    size_t n;

    if (letter == NULL)
        return missing(r);
    const bool issued = strcmp(row_text(letter, "state"), "issued") == 0;
    const char *text = letter_text(w, c, letter, NULL, DAY_NONE, &n);
    void *doc = xml_read_text(w->mem, text, n, error, sizeof error);
    if (doc == NULL)
        fault("letter %" PRId64 ": %s", r->id, error);
    struct xml *x = page(r);
    access_read(r, "read", "casefile", c->id, NULL);
    xml_text(x, "back", back_of(w, c));
    xml_text(x, "base", arena_format(w->mem, "/letter/%" PRId64, r->id));
    xml_text(x, "state", row_text(letter, "state"));
    xml_text(x, "digest", row_text(letter, "digest"));
    xml_flag(x, "may_number",
             !issued && (r->me->roles & CLERK) != 0 &&
                 row_int(letter, "agency_id") == r->me->agency_id);
    xml_flag(x, "may_scan",
             issued && !c->is_sealed && (r->me->roles & CLERK) != 0 &&
                 row_int(letter, "agency_id") == r->me->agency_id &&
                 row_text(letter, "store_id") == NULL);
    xml_graft(x, doc);
    return show(x);
}

struct reply
letter_docx(struct request *r)
{
    struct work *w = r->work;
    const struct casefile *c;
    const struct row *letter = letter_find(r, &c);
    size_t n, size;

    if (letter == NULL)
        return missing(r);
    const char *text = letter_text(w, c, letter, NULL, DAY_NONE, &n);
    const char *bytes = letter_pack(w, text, n, &size);

    access_read(r, "file_read", "casefile", c->id, NULL);
    return send_bytes(
        r, bytes, size, arena_format(w->mem, "van-ban-%" PRId64 ".docx", r->id),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
}
