/* show: a letter to read and to print, and the same as a Word file. */
#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/core/text.h"
#include "base/db/db.h"
#include "base/web/upload.h"
#include "base/work.h"
#include "domain/access.h"
#include "domain/docx.h"
#include "letter/letter.h"
#include "sql/desk/casefile.h"
#include "sql/letter/letter.h"

#include <inttypes.h>
#include <string.h>

const struct row *
letter_find(struct request *r, const struct casefile **c)
{
    const struct row *letter = letter_by_id(r->work, r->id);

    *c = NULL;
    if (letter == NULL)
        return reception_find(r);
    *c = casefile_find(r->work, row_int(letter, "casefile_id"));
    must(*c != NULL);
    return letter;
}

bool
letter_is_kept_by(const struct request *r, const struct casefile *c)
{
    return (r->me->roles & (c != NULL ? CLERK : RECEIVER)) != 0;
}

void
letter_read(struct request *r, const struct casefile *c, const struct row *letter,
            const char *what)
{
    int64_t id = 0;
    const char subject = c != NULL ? 'C' : reception_subject(letter, &id);

    access_read(r, what,
                subject == 'C'   ? "casefile"
                : subject == 'V' ? "visit"
                : subject == 'A' ? "appointment"
                                 : "session",
                subject == 'C' ? c->id
                : subject != 0 ? id
                               : row_int(letter, "session_id"),
                NULL);
}

struct reply
letter_form(struct request *r, const struct casefile *c, const struct row *letter,
            bool can)
{
    struct xml *x = page_of_record(r, row_int(letter, "version"), can);

    if (x == NULL)
        return not_now(r, "/letter/%" PRId64, r->id);
    if (c != NULL && r->is_moved)
        xml_rows(x, "meanwhile", "change",
                 letter_since(r->work, c->id, row_int(letter, "event_seq"),
                              row_text(letter, "number")));
    letter_read(r, c, letter, "read");
    xml_text(x, "back", arena_format(r->work->mem, "/letter/%" PRId64, r->id));
    xml_text(x, "template", row_text(letter, "template"));
    if (c != NULL)
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
    letter_read(r, c, letter, "read");
    xml_text(x, "back", c != NULL ? back_of(w, c) : reception_back(w, letter));
    xml_text(x, "base", arena_format(w->mem, "/letter/%" PRId64, r->id));
    xml_text(x, "state", row_text(letter, "state"));
    xml_text(x, "digest", row_text(letter, "digest"));
    xml_flag(x, "may_number",
             !issued && letter_is_kept_by(r, c) &&
                 row_int(letter, "agency_id") == r->me->agency_id);
    xml_flag(x, "may_scan", letter_takes_scan(r, c, letter));
    xml_flag(x, "has_scan", row_text(letter, "store_id") != NULL);
    if (c == NULL)
        reception_put_slip(x, letter);
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
    const char *bytes = docx_pack(w, text, n, &size);

    letter_read(r, c, letter, "file_read");
    return send_bytes(r, bytes, size,
                      arena_format(w->mem, "van-ban-%" PRId64 ".docx", r->id),
                      upload_content_type("docx"));
}
