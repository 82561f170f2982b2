#include "domain/tick.h"

#include "base/core/arena.h"
#include "base/db/db.h"
#include "domain/casefile.h"
#include "domain/recount.h"
#include "sql/domain/tick.h"

#include <string.h>

#define MOST 500

struct ids {
    int n;
    int64_t id[MOST];
};

static void
collect(struct ids *out, const struct row *rows)
{
    out->n = 0;
    for (const struct row *r = rows; r != NULL && out->n < MOST; r = r->next)
        out->id[out->n++] = row_int(r, "casefile_id");
}

/* Each in a transaction of its own, looked at again under its lock: a clerk may have
 * been faster. */
static int
play_all(struct work *w, const struct ids *ids, const char *act)
{
    int played = 0;

    for (int i = 0; i < ids->n; i++) {
        const struct arena_mark mark = arena_mark(w->mem);
        struct refusal why;
        db_begin(w->db, false);
        struct casefile *c = casefile_lock_any(w, ids->id[i]);
        if (c != NULL && casefile_play(w, c, act, NULL, &why)) {
            db_commit(w->db);
            played++;
        } else {
            db_rollback(w->db);
        }
        arena_rewind(w->mem, mark);
    }
    return played;
}

/* The list is read in a transaction of its own and copied out of the arena's way. */
static int
play_due(struct work *w, struct row *(*due)(struct work *), const char *act)
{
    struct ids *ids = arena_alloc(w->mem, sizeof *ids);

    db_begin(w->db, true);
    collect(ids, due(w));
    db_commit(w->db);
    return play_all(w, ids, act);
}

static void
sum_one(struct work *w, int64_t agency_id, int year)
{
    db_begin(w->db, false);
    /* Clean first: a fact that comes meanwhile makes it dirty again. */
    tick_clean(w, agency_id, year);
    const struct row *s =
        tick_summed(w, agency_id, day_make(year, 1, 1), day_make(year, 12, 31));
    tick_sum(w, agency_id, year, row_int(s, "received"), row_int(s, "accepted"),
             row_int(s, "settled"), row_int(s, "in_time"), row_int(s, "days"));
    db_commit(w->db);
}

static int
sum_all(struct work *w)
{
    int n = 0;

    db_begin(w->db, true);
    const struct row *rows = tick_dirty(w);
    db_commit(w->db);
    for (const struct row *d = rows; d != NULL; d = d->next, n++)
        sum_one(w, row_int(d, "agency_id"), (int)row_int(d, "year"));
    return n;
}

void
tick_run(struct work *w, struct tick_report *report)
{
    memset(report, 0, sizeof *report);
    /* First: what falls due today by the old calendar may not by the new one. */
    report->recounted = recount_run(w);
    report->effective = play_due(w, tick_effective, "effect");
    report->lapsed = play_due(w, tick_lapsed, "lapse");
    db_begin(w->db, false);
    report->secrets = (int)tick_secrets(w);
    report->forms = (int)tick_forms(w);
    report->unsaved = (int)tick_unsaved(w);
    db_commit(w->db);
    report->sums = sum_all(w);
}
