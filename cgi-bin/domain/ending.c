#include "domain/ending.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/db/db.h"
#include "base/xml/xml.h"
#include "domain/access.h"
#include "domain/agency.h"
#include "domain/apart.h"
#include "domain/notice.h"
#include "sql/domain/ending.h"

/* Whoever began to give the office something while it was there has ended by then. */
#define SETTLED ((instant_t)5 * 60 * 1000000)

enum { MOST = 100 };

bool
ending_put_work(struct xml *x, struct work *w, int64_t agency_id)
{
    static const char *const kind[] = { "matters",      "passed_on",    "on_the_way",
                                        "visits",       "appointments", "tasks",
                                        "receptions",   "conclusions",  "breaches",
                                        "data_requests" };
    const struct row *open = ending_work(w, agency_id);
    bool some = false;

    for (size_t i = 0; i < sizeof kind / sizeof *kind; i++)
        some = some || row_int(open, kind[i]) != 0;
    if (some && x != NULL)
        XML(x, "unfinished")
            for (size_t i = 0; i < sizeof kind / sizeof *kind; i++)
                if (row_int(open, kind[i]) != 0)
                    XML(x, "work") {
                        xml_attr(x, "kind", kind[i]);
                        xml_int(x, "n", row_int(open, kind[i]));
                    }
    return some;
}

bool
ending_has_below(struct work *w, int64_t agency_id, day_t ends_on)
{
    return row_int(ending_below(w, agency_id, ends_on), "n") != 0;
}

void
ending_lock(struct work *w, int64_t agency_id)
{
    ending_hold(w, agency_id);
}

bool
ending_take_back(struct work *w, int64_t agency_id)
{
    if (ending_locked(w, agency_id) == NULL)
        return false;
    ending_undo(w, agency_id);
    ending_undo_path(w, agency_id);
    return true;
}

/* ---- when its day is over ---- */

static void
take_effect(struct work *w, int64_t id, const struct row *end)
{
    const int64_t successor = row_int(end, "successor_id");

    ending_over(w, id);
    if (successor == 0)
        return;
    agency_succeed(w, successor, id, row_day(end, "ends_on") + 1);
    ending_held(w, id, successor);
    ending_held_before(w, id, successor);
}

static void
take_back(struct work *w, int64_t id, const struct row *end)
{
    const struct notice n = { .kind = "agency_end_undone",
                              .subject = "agency",
                              .subject_id = id,
                              .mark = row_text(end, "ends_on") };

    must(ending_take_back(w, id));
    access_write(w, &(struct access){ .what = "agency_end_undone",
                                      .agency_id = id,
                                      .object = "agency",
                                      .object_id = id });
    notice_put(w, row_int(end, "ending_by"), &n);
    for (const struct row *a = ending_told(w, row_int(end, "ending_by")); a != NULL;
         a = a->next)
        notice_put(w, row_int(a, "id"), &n);
}

/* Looked at again under its lock, before anything is counted. */
static bool
end_one(struct work *w, const struct apart *a, void *self)
{
    (void)self;
    const struct row *end = ending_locked(w, a->item_id);

    if (end == NULL)
        return false;
    if (ending_put_work(NULL, w, a->item_id) ||
        ending_has_below(w, a->item_id, row_day(end, "ends_on")))
        take_back(w, a->item_id, end);
    else
        take_effect(w, a->item_id, end);
    return true;
}

int
ending_run(struct work *w)
{
    const instant_t before = w->now - SETTLED;
    int64_t id[MOST];
    int n = 0, ended = 0;

    db_begin(w->db, true);
    for (const struct row *r = ending_due(w, day_of(before) - 1, before);
         r != NULL && n < MOST; r = r->next)
        id[n++] = row_int(r, "id");
    db_commit(w->db);
    for (int i = 0; i < n; i++) {
        const struct apart a = { .what = "ending", .item_id = id[i] };
        ended += apart_play(w, &a, end_one, NULL);
    }
    return ended;
}
