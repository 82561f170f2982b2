/* contents: the list of papers of a file (mục lục hồ sơ), in the order of their days
 * (LKN art. 34, LTC art. 39), as a sheet to be laid on top of it; and where it stands.
 */
#include "domain/casefile.h"

#include "base/core/arena.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/access.h"
#include "settlement/settlement.h"
#include "sql/desk/casefile.h"
#include "sql/domain/archive.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { ITEMS = 320 }; /* the sender's letter, 100 papers, 200 files */

struct item {
    day_t on;
    int place; /* as they were found: of one day the earlier stays first */
    const struct row *row;
    const char *what; /* petition, letter, document */
};

struct list {
    struct item item[ITEMS];
    int n;
    int missing; /* papers that want a number */
};

static void
add(struct list *list, day_t on, const struct row *row, const char *what)
{
    if (list->n < ITEMS) {
        list->item[list->n] = (struct item){ on, list->n, row, what };
        list->n++;
    }
}

/* A signed scan is no paper of its own: its paper is there. */
static void
collect(struct list *list, struct work *w, const struct casefile *c,
        const struct row *petition)
{
    if (petition != NULL)
        add(list, row_day(petition, "received_on"), petition, "petition");
    for (const struct row *d = desk_documents(w, c->id); d != NULL; d = d->next)
        if (strcmp(row_text(d, "kind"), "paper") != 0)
            add(list, day_of(row_instant(d, "added_at")), d, "document");
    for (const struct row *l = archive_letters(w, c->id); l != NULL; l = l->next) {
        add(list,
            row_day(l, "issued_on") != DAY_NONE ? row_day(l, "issued_on")
                                                : day_of(row_instant(l, "made_at")),
            l, "letter");
        list->missing += row_bool(l, "is_missing");
    }
}

static int
earlier(const void *a, const void *b)
{
    const struct item *x = a, *y = b;

    if (x->on != y->on)
        return x->on < y->on ? -1 : 1;
    return x->place - y->place;
}

struct reply
contents_show(struct request *r)
{
    struct work *w = r->work;
    const struct casefile *c = casefile_find(w, r->id);

    if (c == NULL)
        return missing(r);
    struct list *list = arena_alloc(w->mem, sizeof *list);
    struct xml *x = page(r);
    const struct row *petition = desk_petition(w, c->id);

    access_read(r, "read", "casefile", c->id, NULL);
    list->n = list->missing = 0;
    collect(list, w, c, petition);
    qsort(list->item, (size_t)list->n, sizeof *list->item, earlier);
    XML(x, "paper") {
        xml_attr(x, "body", w->me->agency_name);
        xml_attr(x, "back",
                 arena_format(w->mem, "/settlement/casefile/%" PRId64, c->id));
    }
    xml_row(x, "casefile", desk_head(w, c->id));
    xml_day(x, "closed_on", c->closed_on);
    xml_row(x, "petition", petition);
    xml_row(x, "archive", archive_of(w, c->id));
    xml_int(x, "missing", list->missing);
    XML(x, "items") {
        for (int i = 0; i < list->n; i++)
            XML(x, "item") {
                xml_attr(x, "what", list->item[i].what);
                xml_day(x, "on", list->item[i].on);
                if (strcmp(list->item[i].what, "petition") != 0)
                    xml_columns(x, list->item[i].row);
            }
    }
    return show(x);
}
