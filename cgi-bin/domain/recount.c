#include "domain/recount.h"

#include "base/core/arena.h"
#include "base/core/text.h"
#include "base/db/db.h"
#include "base/web/role.h"
#include "base/work.h"
#include "domain/apart.h"
#include "domain/casefile.h"
#include "domain/deadline.h"
#include "domain/term.h"
#include "sql/domain/data_request.h"
#include "sql/domain/reception_term.h"
#include "sql/domain/recount.h"
#include "sql/domain/remind.h"

#include <string.h>

/* Days after a changed one within which a term that it touches falls due: no term in
 * working days and no row of holidays is longer than sixty, and what a stop and two
 * extensions add. */
enum { SPAN = 180, BATCH = 500, BATCHES = 20, MOVES = 500, DOCUMENT_MAX = 79 };

enum stage { TERMS, TRANSFERS };

struct change {
    int64_t id;
    enum stage stage;
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
 * lies between. A transfer has no raw day and is looked at in any case. */
static bool
is_touched(const struct row *t, const struct change *c)
{
    if (c->stage == TRANSFERS)
        return true;
    return is_working(t) ? row_day(t, "started_on") < c->day
                         : row_day(t, "raw_on") <= c->day;
}

static struct change
change_of(const struct row *row)
{
    return (struct change){ .id = row_int(row, "id"),
                            .stage = (enum stage)row_int(row, "stage"),
                            .day = row_day(row, "day"),
                            .source = row_text(row, "source"),
                            .who = { .account_id = row_int(row, "account_id"),
                                     .agency_id = row_int(row, "agency_id"),
                                     .roles = NATIONAL,
                                     .own = NATIONAL },
                            .from_on = row_day(row, "from_on"),
                            .from_id = row_int(row, "from_id") };
}

static bool
next_change(struct work *w, struct change *c)
{
    db_begin(w->db, true);
    const struct row *row = recount_next(w);
    if (row != NULL)
        *c = change_of(row);
    db_commit(w->db);
    return row != NULL;
}

static void
read_batch(struct work *w, const struct change *c, struct batch *b)
{
    int seen = 0;

    b->n = 0;
    db_begin(w->db, true);
    const struct row *rows =
        c->stage == TERMS ? recount_batch(w, c->from_on, c->from_id, c->day + SPAN)
                          : recount_transfers(w, c->from_on, c->from_id, c->day + SPAN);
    for (const struct row *t = rows; t != NULL; t = t->next, seen++) {
        b->on = row_day(t, "due_on");
        b->id = row_int(t, "id");
        if (!is_touched(t, c))
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

/* The last day as the calendar has it now; raw is what it was before R-LAST. Terms in
 * calendar days keep theirs, which suspensions and extensions have made; one in working
 * days is counted anew, and lengthened by both again. */
static day_t
due_now(struct work *w, const struct change *c, const struct row *t, day_t *raw)
{
    const struct calendar *calendar = calendar_load(w);

    *raw = c->stage == TRANSFERS || is_working(t)
               ? term_lengthened(t, deadline_raw(calendar, row_day(t, "started_on"),
                                                 (int)row_int(t, "length"),
                                                 unit_of(row_text(t, "unit"))))
               : row_day(t, "raw_on");
    return deadline_due(calendar, *raw);
}

/* A visit, a session and a request for data have their day in their own lists, too, and
 * no event of it: the change of the calendar says what moved it. */
static void
move_reception(struct work *w, const struct row *t, day_t raw, day_t due)
{
    recount_move(w, row_int(t, "id"), raw, due);
    if (row_text(t, "visit_id") != NULL)
        reception_term_visit_due(w, row_int(t, "visit_id"), due);
    else if (row_text(t, "data_request_id") != NULL)
        data_request_due(w, row_int(t, "data_request_id"), due);
    else
        reception_term_session_due(w, row_int(t, "session_id"), due);
}

/* false: it needs not move, or was answered. */
static bool
move(struct work *w, const struct change *c, struct casefile *file, const struct row *t)
{
    struct work by = *w, *as = &by;
    day_t raw;
    const day_t due = due_now(w, c, t, &raw);
    const int64_t id = row_int(t, "id");

    if (due == row_day(t, "due_on"))
        return false;
    if (file == NULL) {
        move_reception(w, t, raw, due);
        recount_counted(w, c->id);
        return true;
    }
    if (c->stage == TERMS)
        recount_move(w, id, raw, due);
    else if (recount_move_transfer(w, id, due) != 1)
        return false;
    if (c->who.account_id != 0)
        by.me = &c->who;
    casefile_note(as, file, "recount", "due_recomputed",
                  text_cut(w->mem, c->source, DOCUMENT_MAX), detail(w, c, t, due),
                  NULL);
    recount_counted(w, c->id);
    return true;
}

/* What the term is of is locked first, as who ends it does. */
static bool
count_reception(struct work *w, int64_t id, const struct change *c)
{
    const struct row *of = recount_of(w, id);

    if (of == NULL)
        return false;
    if (row_text(of, "visit_id") != NULL)
        remind_visit(w, row_int(of, "visit_id"));
    else if (row_text(of, "data_request_id") != NULL)
        remind_data(w, row_int(of, "data_request_id"));
    else
        remind_session(w, row_int(of, "session_id"));
    const struct row *t = recount_reception(w, id);
    return t != NULL && move(w, c, NULL, t);
}

/* Looked at again under its lock: it may have ended meanwhile, or been counted already.
 * Nobody is asked for reach; the event says who changed the calendar. */
static bool
count_again(struct work *w, const struct apart *a, void *self)
{
    const struct change *c = self;
    const struct row *t = NULL;

    if (a->casefile_id == 0)
        return count_reception(w, a->item_id, c);
    struct casefile *file = casefile_lock_any(w, a->casefile_id);

    if (file != NULL)
        t = c->stage == TERMS ? recount_term(w, a->item_id, a->casefile_id)
                              : recount_transfer(w, a->item_id, a->casefile_id);
    return t != NULL && move(w, c, file, t);
}

static struct apart
of_change(const struct change *c, int64_t id, int64_t casefile_id)
{
    return (struct apart){ .what = "recount",
                           .casefile_id = casefile_id,
                           .item_id = id,
                           .change_id = c->id,
                           .stage = c->stage };
}

static int
count_batch(struct work *w, struct change *c, const struct batch *b)
{
    int moved = 0;

    for (int i = 0; i < b->n; i++) {
        const struct apart a = of_change(c, b->at[i].id, b->at[i].casefile_id);
        moved += apart_play(w, &a, count_again, c);
    }
    return moved;
}

/* The walk has gone on past what faulted: it is tried again by itself. */
static int
count_faulted(struct work *w)
{
    int moved = 0;

    db_begin(w->db, true);
    const struct row *rows = recount_faulted(w);
    db_commit(w->db);
    for (const struct row *f = rows; f != NULL; f = f->next) {
        struct change c = change_of(f);
        struct apart a =
            of_change(&c, row_int(f, "item_id"), row_int(f, "casefile_id"));
        a.is_noted = true;
        moved += apart_play(w, &a, count_again, &c);
    }
    return moved;
}

/* Where the next batch begins: behind this one, with the transfers from the day on, or
 * nowhere. */
static void
reached(struct work *w, const struct change *c, const struct batch *b)
{
    db_begin(w->db, false);
    if (!b->is_last)
        recount_reached(w, c->id, b->on, b->id, c->stage);
    else if (c->stage == TERMS)
        recount_reached(w, c->id, c->day, 0, TRANSFERS);
    else
        recount_done(w, c->id);
    db_commit(w->db);
}

int
recount_run(struct work *w)
{
    struct batch *b = arena_alloc(w->mem, sizeof *b);
    struct change c;
    int moved = count_faulted(w);

    for (int i = 0; i < BATCHES && moved < MOVES && next_change(w, &c); i++) {
        read_batch(w, &c, b);
        moved += count_batch(w, &c, b);
        reached(w, &c, b);
    }
    return moved;
}
