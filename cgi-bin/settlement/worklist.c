/* worklist: what waits for this office, by due day. */
#include "settlement/settlement.h"

#include "base/core/arena.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/access.h"
#include "domain/worklist.h"
#include "sql/settlement/data.h"
#include "sql/settlement/worklist.h"

#include <inttypes.h>
#include <string.h>

#define SHOWN 20

static const struct tab tabs[] = {
    { "open", "open_n" }, { "late", "late_n" }, { "soon", "soon_n" },
    { "mine", "mine_n" }, { "waiting", NULL },  { "done", NULL },
    { NULL, NULL },
};

static const struct tab below_tabs[] = {
    { "late", NULL },
    { "soon", NULL },
    { "open", NULL },
    { NULL, NULL },
};

struct reply
worklist_show(struct request *r)
{
    struct work *w = r->work;
    const char *tab = request_get(r, "tab");
    const struct keyset at = keyset_read(request_get(r, "after"));
    struct row *rows;
    struct xml *x = page(r);

    if (tab == NULL)
        tab = "open";
    const char *listed = tab;
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
        rows =
            worklist_done(w,
                          offices_put(x, w, "/settlement/worklist", &listed,
                                      request_get_int(r, "agency", r->me->agency_id)),
                          at.before);
    else
        rows = worklist_due(w, at.day, at.id, day_make(9999, 12, 31));

    if (rows != NULL)
        access_read(r, "list_read", "casefile", 0, NULL);
    xml_flag(x, "has_below", (w->me->roles & (LEADER | HEAD | INSPECTOR)) != 0);
    if ((w->me->roles & HEAD) != 0)
        xml_text(x, "data_waiting", row_text(data_waiting(w), "n"));
    tabs_put(x, w, "/settlement/worklist", tabs, tab, worklist_counts(w));
    const struct row *last = keyset_cut(rows, SHOWN);
    xml_rows(x, "casefiles", "casefile", rows);
    pager_put(x, w, "/settlement/worklist", listed, last);
    return show(x);
}

/* What is late and soon due in the offices below, for who supervises them. */
struct reply
below_show(struct request *r)
{
    struct work *w = r->work;
    const char *tab = request_get(r, "tab");
    const struct keyset at = keyset_read(request_get(r, "after"));
    const struct row *above = worklist_above(w);
    const int64_t id = row_int(above, "above_id");
    day_t from = at.day, until = w->today - 1;

    if (tab != NULL && strcmp(tab, "soon") == 0) {
        from = at.day > w->today ? at.day : w->today;
        until = w->today + 7;
    } else if (tab != NULL && strcmp(tab, "open") == 0) {
        until = day_make(9999, 12, 31);
    } else {
        tab = "late";
    }
    struct row *rows =
        row_bool(above, "is_nation") ? worklist_nation(w, from, at.id, until)
        : row_bool(above, "is_top")  ? worklist_below_top(w, id, from, at.id, until)
                                     : worklist_below(w, id, from, at.id, until);
    struct xml *x = page(r);
    tabs_put(x, w, "/settlement/below", below_tabs, tab, NULL);
    const struct row *last = keyset_cut(rows, SHOWN);
    /* Who inspects reads the matter itself (sql/reach.def). */
    xml_flag(x, "may_read", (w->me->own & INSPECTOR) != 0);
    xml_rows(x, "matters", "matter", rows);
    pager_put(x, w, "/settlement/below", tab, last);
    return show(x);
}
