/* scan: the letter as it came, with its handwriting; as sealed as the name (LTC art.
 * 56).
 */
#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/web/upload.h"
#include "base/work.h"
#include "base/xml/xml_read.h"
#include "domain/denouncer.h"
#include "identity/identity.h"
#include "identity/opening.h"
#include "sql/identity/envelope.h"
#include "sql/identity/scan.h"

#include <inttypes.h>
#include <string.h>

/* A file that lies encrypted, and the key that opens it. */
struct sealed_file {
    const char *path;
    unsigned char key[32];
};

/* The paper, and what opening it means; NULL: none that this reader may ask for. */
static const struct row *
find(struct request *r, struct opening *o)
{
    struct work *w = r->work;
    const struct row *matter = envelope_matter(w, r->id);
    const struct row *paper = matter != NULL ? scan_paper(w, r->id, r->key) : NULL;

    if (paper == NULL || strcmp(row_text(paper, "scan"), "infected") == 0)
        return NULL;
    *o = (struct opening){ .matter = matter,
                           .what = "scan",
                           .store_id = row_text(paper, "store_id"),
                           .path = arena_format(w->mem, "/identity/%" PRId64 "/scan/%s",
                                                r->id, row_text(paper, "store_id")) };
    return paper;
}

struct reply
scan_show(struct request *r)
{
    struct opening o;
    const struct row *paper = find(r, &o);

    if (paper == NULL)
        return missing(r);
    struct xml *x = opening_page(r, &o);
    xml_row(x, "scan", paper);
    return show(x);
}

static bool
find_in(struct work *w, const struct row *envelopes, const char *store_id,
        unsigned char key[32])
{
    for (const struct row *e = envelopes; e != NULL; e = e->next) {
        void *doc = opening_read(w, e);
        const char *hex = xml_find(
            w->mem, doc,
            arena_format(w->mem, "/denouncer/file[store_id = '%s']/key", store_id));
        if (hex != NULL && token_unhex(hex, key, 32))
            return true;
    }
    return false;
}

/* The key of a paper that came with the letter lies in the letter's envelope, that of
 * one that came later in an envelope of its own; a copy of the matter names the same
 * file. */
static bool
find_key(struct work *w, const char *store_id, unsigned char key[32])
{
    return find_in(w, scan_letters(w, store_id), store_id, key) ||
           find_in(w, scan_corrected(w, store_id), store_id, key) ||
           find_in(w, scan_own(w, store_id), store_id, key);
}

static void
drop(void *to, const void *bytes, size_t n)
{
    (void)to;
    (void)bytes;
    (void)n;
}

static bool
write_file(void *self, void (*out)(void *to, const void *bytes, size_t n), void *to)
{
    const struct sealed_file *f = self;

    return denouncer_open_file(f->path, f->key, out, to);
}

/* Streamed, never laid down in clear, and only after the record of the opening is
 * committed; its name says nothing. That nobody changed it is seen before its first
 * byte goes out. */
struct reply
scan_read(struct request *r)
{
    struct work *w = r->work;
    struct opening o;
    struct reply answer;
    const struct row *paper = find(r, &o);

    if (paper == NULL)
        return missing(r);
    if (!opening_record(r, &o, &answer))
        return answer;
    struct sealed_file *f = arena_alloc(w->mem, sizeof *f);
    f->path = upload_path(w, o.store_id);
    if (f->path == NULL || !find_key(w, o.store_id, f->key) ||
        !denouncer_open_file(f->path, f->key, drop, NULL))
        fault("a sealed paper does not open");
    const char *type = row_text(paper, "type");
    return send_stream(r, write_file, f, (size_t)row_int(paper, "size"),
                       arena_format(w->mem, "niem-phong.%s", type),
                       upload_content_type(type));
}
