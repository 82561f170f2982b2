/* inbox: what waits to be sorted, agreed to, taken over. */
#include "intake/intake.h"

#include "base/core/arena.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/access.h"
#include "domain/worklist.h"
#include "sql/intake/inbox.h"

#include <stdint.h>
#include <string.h>

#define SHOWN 20

static const struct tab tabs[] = {
    { "open", "open_n" },
    { "to_sort", "to_sort_n" },
    { "proposed", "proposed_n" },
    { "late", "late_n" },
    { "incoming", "incoming_n" },
    { "sent", NULL },
    { "all", NULL },
    { NULL, NULL },
};

static struct row *
rows_of(struct work *w, const char *tab, int64_t office, const struct keyset *at)
{
    if (strcmp(tab, "to_sort") == 0)
        return inbox_state(w, "received", at->before);
    if (strcmp(tab, "proposed") == 0)
        return inbox_state(w, "proposed", at->before);
    if (strcmp(tab, "late") == 0)
        return inbox_due(w, at->day, at->id, w->today - 1);
    if (strcmp(tab, "all") == 0)
        return inbox_all(w, office, at->before);
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
    struct xml *x = page(r);

    if (tab == NULL)
        tab = "open";
    const char *listed = tab;
    if (strcmp(tab, "incoming") == 0 || strcmp(tab, "sent") == 0) {
        rows = strcmp(tab, "incoming") == 0 ? inbox_incoming(w, at.before)
                                            : inbox_sent(w, at.before);
        list = "transfers";
        item = "transfer";
    } else {
        const int64_t office =
            strcmp(tab, "all") == 0
                ? offices_put(x, w, "/intake/inbox", &listed,
                              request_get_int(r, "agency", r->me->agency_id))
                : r->me->agency_id;
        rows = rows_of(w, tab, office, &at);
    }
    if (rows != NULL)
        access_read(r, "list_read", "casefile", 0, NULL);
    tabs_put(x, w, "/intake/inbox", tabs, tab, inbox_counts(w));
    xml_text(x, "tab", tab);
    const struct row *last = keyset_cut(rows, SHOWN);
    xml_rows(x, list, item, rows);
    pager_put(x, w, "/intake/inbox", listed, last);
    return show(x);
}

/* Who said that a term was over and nothing came: here, and at the offices below. */
struct reply
silence_show(struct request *r)
{
    struct xml *x = page(r);

    xml_rows(x, "here", "silence", inbox_silence(r->work, INT64_MAX));
    xml_rows(x, "below", "silence", inbox_silence_below(r->work, INT64_MAX));
    return show(x);
}
