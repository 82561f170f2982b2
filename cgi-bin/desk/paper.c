#include "desk/paper.h"

#include "base/core/arena.h"
#include "base/db/db.h"
#include "base/web/upload.h"
#include "base/work.h"
#include "domain/access.h"
#include "sql/desk/casefile.h"

#include <string.h>

void
desk_put_papers(struct xml *x, struct work *w, const struct casefile *c,
                const char *base)
{
    XML(x, "documents") {
        for (const struct row *d = desk_documents(w, c->id); d != NULL; d = d->next)
            XML(x, "document") {
                xml_columns(x, d);
                xml_text(
                    x, "path",
                    arena_format(w->mem, "%s/file/%s", base, row_text(d, "store_id")));
            }
    }
    XML(x, "letters") {
        for (const struct row *l = desk_letters(w, c->id); l != NULL; l = l->next)
            XML(x, "letter") {
                xml_columns(x, l);
                xml_text(x, "path",
                         arena_format(w->mem, "/letter/%s", row_text(l, "id")));
            }
    }
}

struct reply
desk_file_send(struct request *r)
{
    const struct row *d = desk_document(r->work, r->id, r->key);

    if (d == NULL || row_bool(d, "sealed") ||
        strcmp(row_text(d, "scan"), "infected") == 0)
        return missing(r);
    access_read(r, "file_read", "casefile", r->id, NULL);
    return send_file(r, row_text(d, "store_id"), row_text(d, "name"),
                     upload_content_type(row_text(d, "type")));
}
