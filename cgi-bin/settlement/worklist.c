/* worklist: what waits for this office, by due day. */
#include "settlement/settlement.h"

#include "base/core/arena.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/access.h"
#include "domain/worklist.h"
#include "sql/settlement/worklist.h"

#include <inttypes.h>
#include <string.h>

#define SHOWN 20

static const struct {
    const char *key;
    const char *count;
} tabs[] = {
    { "open", "open_n" }, { "late", "late_n" }, { "soon", "soon_n" },
    { "mine", "mine_n" }, { "waiting", NULL },  { "done", NULL },
};

struct reply
worklist_show(struct request *r)
{
    struct work *w = r->work;
    const char *tab = request_get(r, "tab");
    const struct keyset at = keyset_read(request_get(r, "after"));
    struct row *rows;

    if (tab == NULL)
        tab = "open";
    if (strcmp(tab, "late") == 0)
        rows = worklist_due(w, at.day, at.id, w->today - 1);
    else if (strcmp(tab, "soon") == 0)
        rows =
            worklist_due(w, at.day > w->today ? at.day : w->today, at.id, w->today + 7);
    else if (strcmp(tab, "mine") == 0)
        rows = worklist_mine(w, at.day, at.id);
    else if (strcmp(tab, "waiting") == 0)
        rows = worklist_waiting(w, at.before);
    else if (strcmp(tab, "done") == 0)
        rows = worklist_done(w, at.before);
    else
        rows = worklist_due(w, at.day, at.id, day_make(9999, 12, 31));

    struct xml *x = page(r);
    if (rows != NULL)
        access_read(r, "list_read", "casefile", 0, NULL);
    const struct row *counts = worklist_counts(w);
    XML(x, "tabs") {
        for (size_t i = 0; i < sizeof tabs / sizeof *tabs; i++)
            XML(x, "tab") {
                xml_attr(x, "key", tabs[i].key);
                xml_attr(
                    x, "path",
                    arena_format(w->mem, "/settlement/worklist?tab=%s", tabs[i].key));
                if (tabs[i].count != NULL)
                    xml_attr(x, "count", row_text(counts, tabs[i].count));
                if (strcmp(tabs[i].key, tab) == 0)
                    xml_attr(x, "current", "yes");
            }
    }
    const struct row *last = keyset_cut(rows, SHOWN);
    xml_rows(x, "casefiles", "casefile", rows);
    if (last != NULL)
        XML(x, "pager")
            xml_attr(x, "older",
                     arena_format(w->mem, "/settlement/worklist?tab=%s&after=%s", tab,
                                  keyset_text(w->mem, last)));
    return show(x);
}
