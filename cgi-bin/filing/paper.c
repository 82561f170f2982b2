/* paper: what the office wrote to her, once it has its number: the text as it was
 * issued, the same as a Word file, and the signed sheet. Of a denunciation nothing.
 */
#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/db/db.h"
#include "base/web/upload.h"
#include "base/work.h"
#include "base/xml/xml_read.h"
#include "domain/docx.h"
#include "filing/matter.h"
#include "sql/filing/matter.h"

#include <inttypes.h>
#include <string.h>

static const struct row *
find_in(struct work *w, int64_t casefile_id, int64_t id)
{
    return row_of_id(matter_letters(w, casefile_id), id) != NULL
               ? matter_letter(w, casefile_id, id)
               : NULL;
}

static const struct row *
find(struct request *r)
{
    struct work *w = r->work;
    const struct matter *m = matter_read(r);

    if (m == NULL || m->is_sealed)
        return NULL;
    const struct row *letter = find_in(w, m->id, r->id);
    return letter == NULL && m->first_id != m->id ? find_in(w, m->first_id, r->id)
                                                  : letter;
}

struct reply
paper_show(struct request *r)
{
    const struct row *letter = find(r);
    char error[200];

    if (letter == NULL || row_text(letter, "content") == NULL)
        return missing(r);
    const char *text = row_text(letter, "content");
    void *doc = xml_read_text(r->work->mem, text, strlen(text), error, sizeof error);
    if (doc == NULL)
        fault("letter %" PRId64 ": %s", r->id, error);
    struct xml *x = page(r);
    xml_text(x, "word",
             arena_format(r->work->mem, "/ho-so/van-ban/%" PRId64 "/word", r->id));
    if (row_text(letter, "store_id") != NULL)
        xml_text(
            x, "scan",
            arena_format(r->work->mem, "/ho-so/van-ban/%" PRId64 "/ban-ky", r->id));
    xml_graft(x, doc);
    return show(x);
}

struct reply
paper_word(struct request *r)
{
    const struct row *letter = find(r);
    const char *text = letter != NULL ? row_text(letter, "content") : NULL;
    size_t size;

    if (text == NULL)
        return missing(r);
    const char *bytes = docx_pack(r->work, text, strlen(text), &size);
    return send_bytes(r, bytes, size,
                      arena_format(r->work->mem, "van-ban-%" PRId64 ".docx", r->id),
                      upload_content_type("docx"));
}

struct reply
paper_scan(struct request *r)
{
    const struct row *letter = find(r);

    if (letter == NULL || row_text(letter, "store_id") == NULL)
        return missing(r);
    return send_file(r, row_text(letter, "store_id"),
                     arena_format(r->work->mem, "van-ban-%" PRId64 ".pdf", r->id),
                     "application/pdf");
}
