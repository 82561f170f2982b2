/* inbox: what waits to be sorted, agreed to, taken over. */
#include "intake/intake.h"

#include "base/core/arena.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/access.h"
#include "domain/worklist.h"
#include "sql/intake/inbox.h"

#include <string.h>

#define SHOWN 20

static const struct {
    const char *key;
    const char *count;
} tabs[] = {
    { "open", "open_n" }, { "to_sort", "to_sort_n" }, { "proposed", "proposed_n" },
    { "late", "late_n" }, { "incoming", NULL },       { "sent", NULL },
    { "all", NULL },
};

static void
put_tabs(struct xml *x, struct work *w, const char *tab)
{
    const struct row *counts = inbox_counts(w);
    const struct row *incoming = inbox_incoming_count(w);

    XML(x, "tabs") {
        for (size_t i = 0; i < sizeof tabs / sizeof *tabs; i++)
            XML(x, "tab") {
                xml_attr(x, "key", tabs[i].key);
                xml_attr(x, "path",
                         arena_format(w->mem, "/intake/inbox?tab=%s", tabs[i].key));
                if (tabs[i].count != NULL)
                    xml_attr(x, "count", row_text(counts, tabs[i].count));
                else if (strcmp(tabs[i].key, "incoming") == 0)
                    xml_attr(x, "count", row_text(incoming, "n"));
                if (strcmp(tabs[i].key, tab) == 0)
                    xml_attr(x, "current", "yes");
            }
    }
}

static struct row *
rows_of(struct work *w, const char *tab, const struct keyset *at)
{
    if (strcmp(tab, "to_sort") == 0)
        return inbox_state(w, "received", at->before);
    if (strcmp(tab, "proposed") == 0)
        return inbox_state(w, "proposed", at->before);
    if (strcmp(tab, "late") == 0)
        return inbox_due(w, at->day, at->id, w->today - 1);
    if (strcmp(tab, "all") == 0)
        return inbox_all(w, at->before);
    return inbox_due(w, at->day, at->id, day_make(9999, 12, 31));
}

struct reply
inbox_show(struct request *r)
{
    struct work *w = r->work;
    const char *tab = request_get(r, "tab");
    const struct keyset at = keyset_read(request_get(r, "after"));
    const char *list = "petitions", *item = "petition";
    struct row *rows;

    if (tab == NULL)
        tab = "open";
    if (strcmp(tab, "incoming") == 0 || strcmp(tab, "sent") == 0) {
        rows = strcmp(tab, "incoming") == 0 ? inbox_incoming(w, at.before)
                                            : inbox_sent(w, at.before);
        list = "transfers";
        item = "transfer";
    } else {
        rows = rows_of(w, tab, &at);
    }
    struct xml *x = page(r);
    if (rows != NULL)
        access_read(r, "list_read", "casefile", 0, NULL);
    put_tabs(x, w, tab);
    xml_text(x, "tab", tab);
    const struct row *last = keyset_cut(rows, SHOWN);
    xml_rows(x, list, item, rows);
    if (last != NULL)
        XML(x, "pager")
            xml_attr(x, "older",
                     arena_format(w->mem, "/intake/inbox?tab=%s&after=%s", tab,
                                  keyset_text(w->mem, last)));
    return show(x);
}
