#include "domain/recount.h"

#include "base/core/arena.h"
#include "base/core/text.h"
#include "base/db/db.h"
#include "base/web/role.h"
#include "base/work.h"
#include "domain/casefile.h"
#include "domain/deadline.h"
#include "sql/domain/recount.h"

#include <string.h>

/* Days after a changed one within which a term that it touches falls due: no term in
 * working days and no row of holidays is longer. */
enum { SPAN = 60, BATCH = 500, BATCHES = 20, MOVES = 500, DOCUMENT_MAX = 79 };

struct change {
    int64_t id;
    day_t day;
    const char *source;
    struct user who; /* account_id 0: nobody */
    day_t from_on;
    int64_t from_id;
};

struct batch {
    int n;
    struct {
        int64_t id, casefile_id;
    } at[BATCH];
    bool is_last;
    day_t on; /* where the next one begins */
    int64_t id;
};

void
recount_note(struct work *w, day_t day, const char *source, int64_t who)
{
    recount_ask(w, day, source, who != 0 ? who : DB_NULL);
}

static bool
is_working(const struct row *t)
{
    const char *unit = row_text(t, "unit");

    return unit != NULL && unit_of(unit) == UNIT_WORKING_DAY;
}

/* Calendar days move where the last one is a day of rest, working days wherever the day
 * lies between. */
static bool
is_touched(const struct row *t, day_t day)
{
    return is_working(t) ? row_day(t, "started_on") < day : row_day(t, "raw_on") <= day;
}

static bool
next_change(struct work *w, struct change *c)
{
    db_begin(w->db, true);
    const struct row *row = recount_next(w);
    if (row != NULL)
        *c = (struct change){ .id = row_int(row, "id"),
                              .day = row_day(row, "day"),
                              .source = row_text(row, "source"),
                              .who = { .account_id = row_int(row, "account_id"),
                                       .agency_id = row_int(row, "agency_id"),
                                       .roles = NATIONAL },
                              .from_on = row_day(row, "from_on"),
                              .from_id = row_int(row, "from_id") };
    db_commit(w->db);
    return row != NULL;
}

static void
read_batch(struct work *w, const struct change *c, struct batch *b)
{
    int seen = 0;

    b->n = 0;
    db_begin(w->db, true);
    for (const struct row *t = recount_batch(w, c->from_on, c->from_id, c->day + SPAN);
         t != NULL; t = t->next, seen++) {
        b->on = row_day(t, "due_on");
        b->id = row_int(t, "id");
        if (!is_touched(t, c->day))
            continue;
        b->at[b->n].id = b->id;
        b->at[b->n++].casefile_id = row_int(t, "casefile_id");
    }
    db_commit(w->db);
    b->is_last = seen < BATCH;
}

static const char *
detail(struct work *w, const struct change *c, const struct row *t, day_t due)
{
    return arena_format(w->mem, "%s %s %s %s", row_text(t, "term"),
                        row_text(t, "due_on"), day_text(w->mem, due),
                        day_text(w->mem, c->day));
}

/* Looked at again under its lock: it may have ended meanwhile, or been counted already.
 * Nobody is asked for reach; the event says who changed the calendar. */
static bool
count_again(struct work *w, const struct change *c, int64_t id, int64_t casefile_id)
{
    struct work by = *w, *as = &by;
    bool moves = false;

    if (c->who.account_id != 0)
        by.me = &c->who;
    db_begin(w->db, false);
    struct casefile *file = casefile_lock_any(w, casefile_id);
    const struct row *t = file != NULL ? recount_term(w, id, casefile_id) : NULL;
    if (t != NULL) {
        const struct calendar *calendar = calendar_load(w);
        const day_t raw =
            is_working(t) ? deadline_raw(calendar, row_day(t, "started_on"),
                                         (int)row_int(t, "length"), UNIT_WORKING_DAY)
                          : row_day(t, "raw_on");
        const day_t due = deadline_due(calendar, raw);
        moves = due != row_day(t, "due_on");
        if (moves) {
            recount_move(w, id, raw, due);
            casefile_note(as, file, "recount", "due_recomputed",
                          text_cut(w->mem, c->source, DOCUMENT_MAX),
                          detail(w, c, t, due), NULL);
        }
    }
    if (moves)
        db_commit(w->db);
    else
        db_rollback(w->db);
    return moves;
}

static int
count_batch(struct work *w, const struct change *c, const struct batch *b)
{
    int moved = 0;

    for (int i = 0; i < b->n; i++) {
        const struct arena_mark mark = arena_mark(w->mem);
        moved += count_again(w, c, b->at[i].id, b->at[i].casefile_id);
        arena_rewind(w->mem, mark);
    }
    return moved;
}

int
recount_run(struct work *w)
{
    struct batch *b = arena_alloc(w->mem, sizeof *b);
    struct change c;
    int moved = 0;

    for (int i = 0; i < BATCHES && moved < MOVES && next_change(w, &c); i++) {
        read_batch(w, &c, b);
        const int n = count_batch(w, &c, b);
        moved += n;
        db_begin(w->db, false);
        recount_reached(w, c.id, b->is_last ? c.from_on : b->on,
                        b->is_last ? c.from_id : b->id, n);
        if (b->is_last)
            recount_done(w, c.id);
        db_commit(w->db);
    }
    return moved;
}
