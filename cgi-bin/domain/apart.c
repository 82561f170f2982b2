#include "domain/apart.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/core/log.h"
#include "base/db/db.h"
#include "sql/domain/tick.h"

#include <inttypes.h>

enum { TRIES = 5 };

static int faults;

static void
note(struct work *w, const struct apart *a)
{
    db_begin(w->db, false);
    if (tick_fault_note(w, a->what, a->casefile_id, a->item_id, a->change_id,
                        a->stage) == 0)
        tick_fault_again(w, a->what, a->casefile_id, a->item_id, a->change_id,
                         a->stage);
    db_commit(w->db);
    faults++;
}

static bool
play_inside(struct work *w, const struct apart *a,
            bool (*play)(struct work *w, const struct apart *a, void *self), void *self)
{
    db_begin(w->db, false);
    const bool done = play(w, a, self);
    if (!done)
        db_rollback(w->db);
    if (!done && a->is_noted)
        db_begin(w->db, false);
    if (a->is_noted)
        tick_fault_forget(w, a->what, a->casefile_id, a->item_id, a->change_id,
                          a->stage);
    if (done || a->is_noted)
        db_commit(w->db);
    return done;
}

enum outcome { NOT_PLAYED, PLAYED, IN_THE_WAY };

static enum outcome
play_once(struct work *w, const struct apart *a,
          bool (*play)(struct work *w, const struct apart *a, void *self), void *self,
          bool is_last)
{
    const struct arena_mark mark = arena_mark(w->mem);
    struct fault_frame frame;

    if (FAULT_CATCH(&frame)) {
        db_rollback(w->db);
        if (frame.kind == FAULT_LOST || frame.kind == FAULT_FULL)
            fault_as(frame.kind, "%s", frame.text);
        arena_rewind(w->mem, mark);
        if (frame.kind == FAULT_RETRY && !is_last)
            return IN_THE_WAY;
        log_line("fault", "%s of casefile %" PRId64 ": %s", a->what, a->casefile_id,
                 frame.text);
        note(w, a);
        return NOT_PLAYED;
    }
    const bool done = play_inside(w, a, play, self);
    fault_pop(&frame);
    arena_rewind(w->mem, mark);
    return done ? PLAYED : NOT_PLAYED;
}

bool
apart_play(struct work *w, const struct apart *a,
           bool (*play)(struct work *w, const struct apart *a, void *self), void *self)
{
    enum outcome outcome = IN_THE_WAY;

    for (int i = 1; i <= TRIES && outcome == IN_THE_WAY; i++)
        outcome = play_once(w, a, play, self, i == TRIES);
    return outcome == PLAYED;
}

int
apart_faults(void)
{
    const int n = faults;

    faults = 0;
    return n;
}
