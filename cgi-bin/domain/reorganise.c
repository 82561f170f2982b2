#include "domain/reorganise.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/core/text.h"
#include "base/db/db.h"
#include "base/web/role.h"
#include "domain/access.h"
#include "domain/agency.h"
#include "domain/apart.h"
#include "domain/appointment.h"
#include "domain/breach.h"
#include "domain/casefile.h"
#include "domain/data_request.h"
#include "domain/task.h"
#include "domain/visit.h"
#include "sql/domain/ending.h"
#include "sql/domain/petition.h"
#include "sql/domain/reorganise.h"
#include "sql/domain/settle.h"

#include <inttypes.h>
#include <string.h>

enum { BATCH = 200, STEPS = 20, MOST = 500, DETAIL_MAX = 299 };

/* In this order: people first, so that a matter knows who came along with it; matters
 * before the visits that brought them. */
enum stage {
    NAMES,
    ACCOUNTS,
    MATTERS,
    WAITING,
    TRANSFERS,
    RECEPTIONS,
    VISITS,
    TASKS,
    APPOINTMENTS,
    BREACHES,
    REQUESTS,
    STAGES
};

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
        ending_over(w, id);
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

/* It has ended here, and the office has still to hear of another: where it was passed
 * on to, which it urged, or which may give a first decision back to it. */
static bool
is_awaited(const struct casefile *c)
{
    return strcmp(c->state, "transferred") == 0 || strcmp(c->state, "urged") == 0 ||
           strcmp(c->state, "appealed") == 0;
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

    if (target == NULL || (!c->is_open && !is_awaited(c)))
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

/* ---- what the reception desk has still to do ---- */

/* Who is not there any more goes on with nothing; of a sealed one, which nobody else
 * sees, the head of the new office does. */
static void
keep_holder(struct work *w, struct visit *v)
{
    if (!v->is_sealed || reorganise_holds(w, v->holder_id, v->agency_id) != NULL)
        return;
    const int64_t head = visit_settler(w, v, 0);
    if (head != 0)
        v->holder_id = head;
}

static bool
follow_visit(struct work *w, const struct apart *a, void *self)
{
    const struct plan *p = self;
    struct visit *v = visit_lock_any(w, a->item_id);
    const struct row *target =
        v != NULL && visit_waits(v)
            ? reorganise_visit_target(w, p->id, v->agency_id, v->id, v->kind,
                                      v->field_code)
            : NULL;

    if (target == NULL)
        return false;
    v->agency_id = row_int(target, "new_id");
    keep_holder(w, v);
    visit_pass(w, v, "agency_succeed", "agency_succeeded", p->document,
               detail(w, target));
    return true;
}

/* What has no kind and no field goes to who takes the rest. */
static const struct row *
rest_of(struct work *w, const struct plan *p, int64_t agency_id)
{
    return reorganise_target(w, p->id, agency_id, 0, "", "");
}

static bool
follow_task(struct work *w, const struct apart *a, void *self)
{
    const struct plan *p = self;
    struct task *t = task_lock_any(w, a->item_id);

    if (t == NULL || !t->is_open)
        return false;
    const struct row *follows = rest_of(w, p, t->agency_id);
    const struct row *does = rest_of(w, p, t->to_agency_id);
    if (follows == NULL && does == NULL)
        return false;
    if (follows != NULL)
        t->agency_id = row_int(follows, "new_id");
    if (does != NULL)
        t->to_agency_id = row_int(does, "new_id");
    if (t->doer_id != 0 && reorganise_holds(w, t->doer_id, t->to_agency_id) == NULL)
        t->doer_id = 0;
    task_pass(w, t, "agency_succeed", "agency_succeeded", p->document,
              detail(w, does != NULL ? does : follows));
    return true;
}

/* She comes to a place on a day, and the places are who takes the rest's. */
static bool
follow_appointment(struct work *w, const struct apart *a, void *self)
{
    const struct plan *p = self;
    struct appointment *one = appointment_lock_any(w, a->item_id);
    const struct row *target =
        one != NULL && appointment_stands(one) ? rest_of(w, p, one->agency_id) : NULL;

    if (target == NULL || one->wanted_on < p->from_on)
        return false;
    one->agency_id = row_int(target, "new_id");
    if (one->handler_id != 0 &&
        reorganise_holds(w, one->handler_id, one->agency_id) == NULL)
        one->handler_id = 0;
    appointment_pass(w, one, "agency_succeed", "agency_succeeded", p->document,
                     detail(w, target));
    return true;
}

/* ---- incidents with personal data, and data that it is asked for ---- */

static bool
follow_breach(struct work *w, const struct apart *a, void *self)
{
    const struct plan *p = self;
    struct breach *b = breach_lock_any(w, a->item_id);
    const struct row *target =
        b != NULL && b->is_open ? rest_of(w, p, b->agency_id) : NULL;

    if (target == NULL)
        return false;
    b->agency_id = row_int(target, "new_id");
    breach_pass(w, b, "agency_succeed", "agency_succeeded", p->document,
                detail(w, target));
    return true;
}

static bool
follow_request(struct work *w, const struct apart *a, void *self)
{
    const struct plan *p = self;
    struct data_request *d = data_request_lock_any(w, a->item_id);

    if (d == NULL || !d->is_open)
        return false;
    const struct row *asks = rest_of(w, p, d->agency_id);
    const struct row *answers = rest_of(w, p, d->to_agency_id);
    if (asks == NULL && answers == NULL)
        return false;
    if (asks != NULL)
        d->agency_id = row_int(asks, "new_id");
    if (answers != NULL)
        d->to_agency_id = row_int(answers, "new_id");
    data_request_pass(w, d, "agency_succeed", "agency_succeeded", p->document,
                      detail(w, answers != NULL ? answers : asks));
    return true;
}

/* ---- one by one ---- */

static struct row *
list_of(struct work *w, const struct plan *p)
{
    switch (p->stage) {
    case MATTERS:
        return reorganise_open(w, p->id);
    case WAITING:
        return reorganise_waiting(w, p->id);
    case TRANSFERS:
        return reorganise_transfers(w, p->id);
    case VISITS:
        return reorganise_visits(w, p->id);
    case TASKS:
        return reorganise_tasks(w, p->id);
    case APPOINTMENTS:
        return reorganise_appointments(w, p->id, p->from_on);
    case BREACHES:
        return reorganise_breaches(w, p->id);
    default:
        return reorganise_requests(w, p->id);
    }
}

static bool (*follower(enum stage stage))(struct work *, const struct apart *, void *)
{
    switch (stage) {
    case MATTERS:
    case WAITING:
        return follow;
    case TRANSFERS:
        return redirect;
    case VISITS:
        return follow_visit;
    case TASKS:
        return follow_task;
    case APPOINTMENTS:
        return follow_appointment;
    case BREACHES:
        return follow_breach;
    default:
        return follow_request;
    }
}

static void
collect(struct work *w, const struct plan *p, struct list *out)
{
    const bool is_matter = p->stage == MATTERS || p->stage == WAITING;

    for (const struct row *r = list_of(w, p); r != NULL && out->n < BATCH;
         r = r->next) {
        out->casefile_id[out->n] = is_matter ? row_int(r, "casefile_id")
                                   : p->stage == TRANSFERS
                                       ? row_int(r, "from_casefile_id")
                                       : 0;
        out->id[out->n++] = is_matter ? 0 : row_int(r, "id");
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
        moved += apart_play(w, &a, follower(p->stage), p);
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
        n += (int)reorganise_held(w, old, new, p->from_on);
        n += (int)reorganise_held_before(w, old, new);
        n += (int)reorganise_places(w, old, new);
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
    db_commit(w->db);
    return n;
}

static bool
is_one_by_one(enum stage stage)
{
    return stage != NAMES && stage != ACCOUNTS && stage != RECEPTIONS;
}

/* A stage is over when nothing is left of it: what faulted stands apart and is tried
 * again by the next run. false: this run cannot go on. */
static bool
go_on(struct work *w, struct plan *p, int *moved)
{
    if (!is_one_by_one(p->stage)) {
        *moved += work_off(w, p);
        return true;
    }
    bool is_empty;
    const int n = follow_all(w, p, &is_empty);
    db_begin(w->db, false);
    reorganise_stage(w, p->id, (int64_t)p->stage + is_empty, n);
    if (is_empty && p->stage + 1 == STAGES)
        reorganise_done(w, p->id);
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
