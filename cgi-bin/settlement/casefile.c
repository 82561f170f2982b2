/* casefile: a matter reads like a story; and why its day is the day. */
#include "domain/casefile.h"

#include "base/core/arena.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/term.h"
#include "settlement/settlement.h"
#include "sql/domain/settle.h"
#include "sql/settlement/casefile.h"

#include <inttypes.h>
#include <string.h>

static void
put_papers(struct xml *x, struct work *w, const struct casefile *c)
{
    XML(x, "documents") {
        for (const struct row *d = casefile_documents(w, c->id); d != NULL; d = d->next)
            XML(x, "document") {
                xml_columns(x, d);
                xml_text(x, "path",
                         arena_format(w->mem, "/settlement/casefile/%" PRId64 "/file/%s",
                                      c->id, row_text(d, "store_id")));
            }
    }
    xml_rows(x, "dialogues", "dialogue", settle_dialogue_rows(w, c->id));
    xml_row(x, "decision", settle_decision(w, c->id, c->level));
    xml_rows(x, "publications", "publication", casefile_publications(w, c->id));
}

struct reply
casefile_show(struct request *r)
{
    struct work *w = r->work;
    const struct casefile *c = casefile_find(w, r->id);

    if (c == NULL)
        return missing(r);
    struct xml *x = page(r);
    xml_row(x, "casefile", casefile_head(w, c->id));
    term_put(x, w, c);
    casefile_put_actions(
        x, w, c, arena_format(w->mem, "/settlement/casefile/%" PRId64, c->id));
    xml_row(x, "petition", casefile_petition(w, c->id));
    xml_rows(x, "parties", "party", casefile_parties(w, c->id));
    xml_rows(x, "assignments", "assignment", settle_assignments(w, c->id));
    put_papers(x, w, c);
    casefile_put_history(x, w, c);
    return show(x);
}

struct reply
why_show(struct request *r)
{
    struct work *w = r->work;
    const struct casefile *c = casefile_find(w, r->id);

    if (c == NULL)
        return missing(r);
    struct xml *x = page(r);
    xml_row(x, "casefile", casefile_head(w, c->id));
    term_put_why(x, w, c);
    return show(x);
}

static const char *
content_type(const char *type)
{
    static const char *const known[][2] = {
        { "pdf", "application/pdf" },
        { "jpg", "image/jpeg" },
        { "png", "image/png" },
        { "docx",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        { "odt", "application/vnd.oasis.opendocument.text" },
    };

    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcmp(known[i][0], type) == 0)
            return known[i][1];
    return "application/octet-stream";
}

struct reply
file_send(struct request *r)
{
    const struct row *d = casefile_document(r->work, r->id, r->key);

    if (d == NULL || row_bool(d, "sealed") ||
        strcmp(row_text(d, "scan"), "infected") == 0)
        return missing(r);
    return send_file(r, row_text(d, "store_id"), row_text(d, "name"),
                     content_type(row_text(d, "type")));
}
