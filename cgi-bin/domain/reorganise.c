#include "domain/reorganise.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/core/text.h"
#include "base/db/db.h"
#include "base/web/role.h"
#include "domain/access.h"
#include "domain/agency.h"
#include "domain/apart.h"
#include "domain/casefile.h"
#include "sql/domain/petition.h"
#include "sql/domain/reorganise.h"
#include "sql/domain/settle.h"

#include <inttypes.h>
#include <string.h>

enum { BATCH = 200, STEPS = 20, MOST = 500, DETAIL_MAX = 299 };

/* In this order: people first, so that a matter knows who came along with it. */
enum stage { NAMES, ACCOUNTS, MATTERS, WAITING, TRANSFERS, RECEPTIONS, STAGES };

struct plan {
    int64_t id;
    enum stage stage;
    day_t from_on;
    const char *document;
    struct user who;
};

struct list {
    int n;
    int64_t id[BATCH];
    int64_t casefile_id[BATCH];
};

static bool
next_plan(struct work *w, struct plan *p)
{
    db_begin(w->db, true);
    const struct row *row = reorganise_next(w);
    if (row != NULL)
        *p = (struct plan){ .id = row_int(row, "id"),
                            .stage = (enum stage)row_int(row, "stage"),
                            .from_on = row_day(row, "from_on"),
                            .document = row_text(row, "document"),
                            .who = { .account_id = row_int(row, "entered_by"),
                                     .agency_id = row_int(row, "agency_id"),
                                     .roles = ADMIN,
                                     .own = ADMIN } };
    db_commit(w->db);
    return row != NULL;
}

/* ---- offices: one transaction, for nothing may be half renamed ---- */

static int
name_offices(struct work *w, const struct plan *p)
{
    for (const struct row *o = reorganise_offices(w, p->id); o != NULL; o = o->next) {
        const int64_t id = row_int(o, "old_id");
        const char *name = row_text(o, "new_name");
        const day_t last = p->from_on - 1;

        if (name != NULL) {
            const struct row *old = reorganise_name(w, id);

            reorganise_old_name(w, id, last, row_text(old, "name"),
                                row_text(old, "name_en"));
            reorganise_rename(w, id, name, text_fold(w->mem, name));
            continue;
        }
        reorganise_end(w, id, last,
                       row_int(o, "successors") == 1 ? row_int(o, "new_id") : DB_NULL);
        reorganise_path_end(w, id, last);
        const struct row *rest = reorganise_target(w, p->id, id, 0, "", "");
        if (rest != NULL)
            agency_succeed(w, row_int(rest, "new_id"), id, p->from_on);
    }
    return 0;
}

/* ---- people ---- */

static int
move_people(struct work *w, const struct plan *p)
{
    int n = 0;

    for (const struct row *a = reorganise_people(w, p->id); a != NULL;
         a = a->next, n++) {
        const int64_t id = row_int(a, "id");
        const bool moves = strcmp(row_text(a, "accounts"), "moved") == 0;

        if (moves)
            reorganise_person(w, id, row_int(a, "new_id"));
        else
            reorganise_person_ends(w, id);
        reorganise_sessions(w, id);
        access_write(w, &(struct access){ .what = moves ? "user_moved" : "user_ended",
                                          .agency_id = row_int(a, "new_id"),
                                          .object = "account",
                                          .object_id = id });
    }
    return n;
}

/* ---- matters ---- */

/* Whom it left and who has it now, by the names of that day. Names of offices are no
 * secret; the timer has no key for what is. */
static const char *
detail(struct work *w, const struct row *target)
{
    return text_cut(w->mem,
                    arena_format(w->mem, "%s → %s", row_text(target, "old_name"),
                                 row_text(target, "new_name")),
                    DETAIL_MAX);
}

/* A sealed matter is seen by who is assigned: the head of the new office settles it. */
static void
hand_over(struct work *w, const struct casefile *c)
{
    if (!c->is_sealed)
        return;
    for (const struct row *a = petition_settlers(w, c->agency_id); a != NULL;
         a = a->next) {
        const int64_t id = row_int(a, "id");
        if (settle_is_barred(w, c->id, id) == NULL &&
            settle_assigned(w, c->id, id, "settler") == NULL)
            settle_assign(w, c->id, id, "settler");
    }
}

/* Looked at again under its lock: it may have followed already, in a run that was
 * killed. */
static bool
follow(struct work *w, const struct apart *a, void *self)
{
    const struct plan *p = self;
    struct casefile *c = casefile_lock_any(w, a->casefile_id);
    const struct row *target =
        c != NULL
            ? reorganise_target(w, p->id, c->agency_id, c->id, c->kind, c->field_code)
            : NULL;

    if (target == NULL || (!c->is_open && strcmp(c->state, "transferred") != 0))
        return false;
    const int64_t old = c->agency_id;
    c->agency_id = row_int(target, "new_id");
    c->top_id =
        row_text(target, "top_id") != NULL ? row_int(target, "top_id") : c->agency_id;
    reorganise_unassign(w, c->id, old, c->agency_id);
    if (c->holder_id != 0 && reorganise_holds(w, c->holder_id, c->agency_id) == NULL)
        c->holder_id = 0;
    hand_over(w, c);
    casefile_note(w, c, "agency_succeed", "agency_succeeded", p->document,
                  detail(w, target), NULL);
    return true;
}

/* Whoever gave it back goes on at the successor; the sender reads where it waits. */
static bool
redirect(struct work *w, const struct apart *a, void *self)
{
    const struct plan *p = self;
    struct casefile *from = casefile_lock_any(w, a->casefile_id);

    if (from == NULL)
        return false;
    const int64_t old = from->to_agency_id;
    const struct row *target =
        reorganise_target(w, p->id, old, from->id, from->kind, from->field_code);
    if (target == NULL ||
        reorganise_transfer(w, a->item_id, old, row_int(target, "new_id")) != 1)
        return false;
    from->to_agency_id = row_int(target, "new_id");
    casefile_note(w, from, "agency_succeed", "receiver_succeeded", p->document,
                  detail(w, target), NULL);
    return true;
}

static void
collect(struct work *w, const struct plan *p, struct list *out)
{
    const struct row *rows = p->stage == MATTERS   ? reorganise_open(w, p->id)
                             : p->stage == WAITING ? reorganise_waiting(w, p->id)
                                                   : reorganise_transfers(w, p->id);

    for (const struct row *r = rows; r != NULL && out->n < BATCH; r = r->next) {
        const bool is_transfer = p->stage == TRANSFERS;
        out->casefile_id[out->n] =
            row_int(r, is_transfer ? "from_casefile_id" : "casefile_id");
        out->id[out->n++] = is_transfer ? row_int(r, "id") : 0;
    }
}

static int
follow_all(struct work *w, struct plan *p, bool *is_empty)
{
    struct list *list = arena_alloc(w->mem, sizeof *list);
    int moved = 0;

    list->n = 0;
    db_begin(w->db, true);
    collect(w, p, list);
    db_commit(w->db);
    *is_empty = list->n == 0;
    for (int i = 0; i < list->n; i++) {
        const struct apart a = { .what = "reorganise",
                                 .casefile_id = list->casefile_id[i],
                                 .item_id = list->id[i],
                                 .stage = p->stage };
        moved += apart_play(w, &a, p->stage == TRANSFERS ? redirect : follow, p);
    }
    return moved;
}

/* ---- receptions ---- */

static int
move_receptions(struct work *w, const struct plan *p)
{
    int n = 0;

    for (const struct row *o = reorganise_offices(w, p->id); o != NULL; o = o->next) {
        const int64_t old = row_int(o, "old_id");
        const struct row *target = reorganise_target(w, p->id, old, 0, "", "");
        if (row_text(o, "new_name") != NULL || target == NULL)
            continue;
        const int64_t new = row_int(target, "new_id");
        const int64_t top = row_int(reorganise_top(w, new), "top_id");
        n += (int)reorganise_receptions(w, old, new, top, p->from_on);
        n += (int)reorganise_places(w, old, new);
        n += (int)reorganise_appointments(w, old, new, p->from_on);
    }
    return n;
}

/* ---- stage by stage ---- */

/* What is one transaction, stage and all: a stage that found nothing more is over. */
static int
work_off(struct work *w, const struct plan *p)
{
    int n = 0;

    db_begin(w->db, false);
    const struct row *now = reorganise_lock(w, p->id);
    if (now == NULL || row_int(now, "stage") != (int64_t)p->stage) {
        db_rollback(w->db);
        return 0;
    }
    if (p->stage == NAMES)
        n = name_offices(w, p);
    else if (p->stage == ACCOUNTS)
        n = move_people(w, p);
    else if (p->stage == RECEPTIONS)
        n = move_receptions(w, p);
    if (n == 0)
        reorganise_stage(w, p->id, (int64_t)p->stage + 1, 0);
    if (n == 0 && p->stage == RECEPTIONS)
        reorganise_done(w, p->id);
    db_commit(w->db);
    return n;
}

/* A stage is over when nothing is left of it: what faulted stands apart and is tried
 * again by the next run. false: this run cannot go on. */
static bool
go_on(struct work *w, struct plan *p, int *moved)
{
    if (p->stage < MATTERS || p->stage > TRANSFERS) {
        *moved += work_off(w, p);
        return true;
    }
    bool is_empty;
    const int n = follow_all(w, p, &is_empty);
    db_begin(w->db, false);
    reorganise_stage(w, p->id, (int64_t)p->stage + is_empty, n);
    db_commit(w->db);
    *moved += n;
    return n > 0 || is_empty;
}

int
reorganise_run(struct work *w)
{
    struct plan p;
    int moved = 0;

    for (int i = 0; i < STEPS && moved < MOST && next_plan(w, &p); i++) {
        struct work as = *w;
        as.me = &p.who;
        if (!go_on(&as, &p, &moved))
            break;
    }
    return moved;
}
