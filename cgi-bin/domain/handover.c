#include "domain/handover.h"

#include "base/core/arena.h"
#include "base/db/db.h"
#include "base/web/role.h"
#include "domain/apart.h"
#include "domain/casefile.h"
#include "domain/notice.h"
#include "domain/task.h"
#include "domain/visit.h"
#include "sql/domain/handover.h"
#include "sql/domain/petition.h"
#include "sql/domain/settle.h"
#include "sql/domain/visit.h"

#include <string.h>

enum { BATCH = 200, STEPS = 20, MOST = 500 };

/* What a visit and a task that fault are noted under; a matter is noted by its id. */
enum stage { MATTERS, VISITS, TASKS };

struct plan {
    int64_t id, from_id, to_id, agency_id, after_id, after_visit_id;
    const char *document;
    uint32_t roles; /* of who takes over, as they are now */
    int moved;
    bool is_stuck; /* something sealed stays with her: nobody may have it */
    struct user who;
};

struct list {
    int n;
    int64_t id[BATCH];
};

static bool
next_plan(struct work *w, struct plan *p)
{
    db_begin(w->db, true);
    const struct row *h = handover_next(w);
    if (h != NULL) {
        *p = (struct plan){ .id = row_int(h, "id"),
                            .from_id = row_int(h, "from_id"),
                            .to_id = row_int(h, "to_id"),
                            .agency_id = row_int(h, "agency_id"),
                            .after_id = row_int(h, "after_id"),
                            .after_visit_id = row_int(h, "after_visit_id"),
                            .document = row_text(h, "document"),
                            .is_stuck = row_bool(h, "is_stuck") };
        const int64_t by = row_int(h, "entered_by");
        const uint32_t role = by == p->from_id ? NOBODY : ADMIN;
        p->who = (struct user){
            .account_id = by, .agency_id = p->agency_id, .roles = role, .own = role
        };
        if (settle_account(w, p->to_id, p->agency_id) != NULL)
            for (const struct row *r = handover_roles(w, p->to_id); r != NULL;
                 r = r->next)
                p->roles |= role_bit(row_text(r, "role"));
    }
    db_commit(w->db);
    return h != NULL;
}

/* Given by name, by a decision (LKN art. 29): only the head gives it to another. */
static bool
is_by_name(const char *duty)
{
    return strcmp(duty, "verifier") == 0 || strcmp(duty, "team_head") == 0;
}

static bool
has_duty(const struct row *duties, bool by_name)
{
    for (const struct row *d = duties; d != NULL; d = d->next)
        if (is_by_name(row_text(d, "duty")) == by_name)
            return true;
    return false;
}

/* Which roles do a duty; what is none has no role of its own. */
static uint32_t
roles_for(const char *duty)
{
    static const struct {
        const char *duty;
        uint32_t roles;
    } fits[] = {
        { "taker", RECEIVER | CLERK | HANDLER },
        { "handler", CLERK | HANDLER },
        { "clerk", CLERK },
        { "settler", HEAD },
        { "publisher", PUBLISHER },
    };

    for (size_t i = 0; i < sizeof fits / sizeof *fits; i++)
        if (strcmp(fits[i].duty, duty) == 0)
            return fits[i].roles;
    return STAFF;
}

/* NULL: nothing keeps it from her; else the word of why it stays. */
static const char *
why_left(struct work *w, const struct plan *p, const struct casefile *c,
         const struct row *duties)
{
    if (settle_is_barred(w, c->id, p->to_id) != NULL)
        return "barred";
    if ((p->roles & STAFF & ~(uint32_t)(ADMIN | NATIONAL)) == 0)
        return "no_role";
    for (const struct row *d = duties; d != NULL; d = d->next) {
        const char *duty = row_text(d, "duty");
        if (!is_by_name(duty) && (roles_for(duty) & p->roles) == 0)
            return "no_role";
    }
    return NULL;
}

static void
give(struct work *w, const struct plan *p, struct casefile *c, const struct row *duties)
{
    handover_unassign(w, c->id, p->from_id);
    for (const struct row *d = duties; d != NULL; d = d->next)
        if (!is_by_name(row_text(d, "duty")) &&
            settle_assigned(w, c->id, p->to_id, row_text(d, "duty")) == NULL)
            settle_assign(w, c->id, p->to_id, row_text(d, "duty"));
    if (c->holder_id == p->from_id)
        c->holder_id = p->to_id;
    notice_casefile(w, p->to_id, "handed_over", c);
    casefile_note(w, c, "hand_over", "work_handed_over", p->document, NULL, NULL);
}

static bool
may_have(struct work *w, const struct plan *p, const struct casefile *c, int64_t id)
{
    return id != p->from_id && settle_is_barred(w, c->id, id) == NULL;
}

/* To whom goes what is given by name: the first head who may; else a leader, who has
 * the letters about the head, and one who has this one already before any other. 0:
 * nobody. */
static int64_t
giver_of(struct work *w, const struct plan *p, const struct casefile *c,
         const char **duty)
{
    int64_t first = 0;

    *duty = "settler";
    for (const struct row *a = petition_settlers(w, c->agency_id); a != NULL;
         a = a->next)
        if (may_have(w, p, c, row_int(a, "id")))
            return row_int(a, "id");
    *duty = "handler";
    for (const struct row *a = settle_people(w, c->agency_id, "leader"); a != NULL;
         a = a->next) {
        const int64_t id = row_int(a, "id");
        if (!may_have(w, p, c, id))
            continue;
        if (handover_duties(w, c->id, id) != NULL)
            return id;
        if (first == 0)
            first = id;
    }
    return first;
}

static void
give_back(struct work *w, const struct plan *p, struct casefile *c, int64_t to)
{
    if (c->holder_id == p->from_id)
        c->holder_id = to;
    notice_casefile(w, to, "handed_back", c);
    casefile_note(w, c, "hand_over", "work_handed_back", p->document, NULL, NULL);
}

/* Who sees a sealed matter the head says, and nobody else. Where nobody may have it, it
 * stays and the handover says that it is not finished, not why. */
static void
give_sealed(struct work *w, struct plan *p, struct casefile *c)
{
    const char *duty;
    const int64_t to = giver_of(w, p, c, &duty);

    if (to == 0) {
        handover_stick(w, p->id);
        return;
    }
    handover_unassign(w, c->id, p->from_id);
    if (settle_assigned(w, c->id, to, duty) == NULL)
        settle_assign(w, c->id, to, duty);
    give_back(w, p, c, to);
}

/* false: there is nobody to give it back to. */
static bool
give_named(struct work *w, const struct plan *p, struct casefile *c)
{
    const char *duty;
    const int64_t to = giver_of(w, p, c, &duty);

    if (to == 0)
        return false;
    handover_unassign_named(w, c->id, p->from_id);
    give_back(w, p, c, to);
    return true;
}

static const char *
give_open(struct work *w, const struct plan *p, struct casefile *c,
          const struct row *duties)
{
    if (has_duty(duties, true)) {
        if (!give_named(w, p, c))
            return "no_head";
        if (!has_duty(duties, false))
            return NULL;
    }
    const char *why = why_left(w, p, c, duties);
    if (why == NULL)
        give(w, p, c, duties);
    return why;
}

/* Looked at again under its lock: it may have gone already, in a run that was killed.
 */
static bool
follow(struct work *w, const struct apart *a, void *self)
{
    struct plan *p = self;
    struct casefile *c = casefile_lock_any(w, a->casefile_id);
    const struct row *duties = c != NULL ? handover_duties(w, c->id, p->from_id) : NULL;

    if (c == NULL || !c->is_open || c->agency_id != p->agency_id ||
        (duties == NULL && c->holder_id != p->from_id))
        return false;
    if (c->is_sealed) {
        give_sealed(w, p, c);
        return true;
    }
    const char *why = give_open(w, p, c, duties);
    if (why != NULL) {
        handover_leave(w, p->id, c->id, why);
        return true;
    }
    /* In its own transaction: stopped anywhere the number is right. */
    handover_step(w, p->id, c->id, 1, 0);
    p->moved++;
    return true;
}

/* ---- what she has still to do at the reception desk ---- */

/* About whom a sealed one speaks is known of the petition that it brought alone: then
 * it is the head's who may settle that. Another stays, and the handover says so. */
static bool
give_sealed_visit(struct work *w, struct plan *p, struct visit *v)
{
    const int64_t to =
        visit_brought(w, v->id) != NULL ? visit_settler(w, v, p->from_id) : 0;

    if (to == 0) {
        handover_stick(w, p->id);
        return false;
    }
    v->holder_id = to;
    visit_pass(w, v, "hand_over", "work_handed_back", p->document, NULL);
    notice_visit(w, to, "visit_handed_back", v);
    return true;
}

/* Whoever answers must be a receiver or the head (transition.def), and kept from
 * nothing that it brought. */
static bool
give_visit(struct work *w, struct plan *p, struct visit *v)
{
    if (v->is_sealed)
        return give_sealed_visit(w, p, v);
    if ((p->roles & (RECEIVER | HEAD)) == 0 || visit_barred(w, v->id, p->to_id) != NULL)
        return false;
    v->holder_id = p->to_id;
    visit_pass(w, v, "hand_over", "work_handed_over", p->document, NULL);
    notice_visit(w, p->to_id, "visit_handed_over", v);
    return true;
}

static bool
follow_visit(struct work *w, const struct apart *a, void *self)
{
    struct plan *p = self;
    struct visit *v = visit_lock_any(w, a->item_id);

    if (v == NULL || !visit_waits(v) || v->agency_id != p->agency_id ||
        v->holder_id != p->from_id)
        return false;
    const bool is_given = give_visit(w, p, v);
    handover_visit_step(w, p->id, v->id, is_given, !is_given && !v->is_sealed);
    p->moved += is_given;
    return true;
}

static bool
follow_task(struct work *w, const struct apart *a, void *self)
{
    struct plan *p = self;
    struct task *t = task_lock_any(w, a->item_id);

    if (t == NULL || !t->is_open || t->to_agency_id != p->agency_id ||
        t->doer_id != p->from_id)
        return false;
    t->doer_id = p->to_id;
    task_pass(w, t, "hand_over", "work_handed_over", p->document, NULL);
    task_tell(w, t, p->to_id, "task_given");
    handover_step(w, p->id, p->after_id, 0, 1);
    p->moved++;
    return true;
}

/* ---- batch by batch ---- */

static int
collect(struct list *out, const struct row *rows, const char *column)
{
    out->n = 0;
    for (const struct row *r = rows; r != NULL && out->n < BATCH; r = r->next)
        out->id[out->n++] = row_int(r, column);
    return out->n;
}

/* What faults stands apart and is passed over: kntc doctor tells. false: there was
 * none. */
static bool
pass_over(struct work *w, const struct plan *p, const struct list *list,
          int64_t (*step)(struct work *, int64_t, int64_t, int64_t, int64_t))
{
    if (list->n == 0)
        return false;
    db_begin(w->db, false);
    step(w, p->id, list->id[list->n - 1], 0, 0);
    db_commit(w->db);
    return true;
}

static bool
hand_matters(struct work *w, struct plan *p, struct list *list)
{
    db_begin(w->db, true);
    const int n =
        collect(list, handover_open(w, p->from_id, p->after_id), "casefile_id");
    db_commit(w->db);
    for (int i = 0; i < n; i++) {
        const struct apart a = { .what = "handover", .casefile_id = list->id[i] };
        apart_play(w, &a, follow, p);
    }
    return pass_over(w, p, list, handover_step);
}

static bool
hand_visits(struct work *w, struct plan *p, struct list *list)
{
    db_begin(w->db, true);
    const int n = collect(
        list, handover_visits(w, p->agency_id, p->from_id, p->after_visit_id), "id");
    db_commit(w->db);
    for (int i = 0; i < n; i++) {
        const struct apart a = { .what = "handover",
                                 .item_id = list->id[i],
                                 .stage = VISITS };
        apart_play(w, &a, follow_visit, p);
    }
    return pass_over(w, p, list, handover_visit_step);
}

/* false: there was none that goes. */
static bool
hand_tasks(struct work *w, struct plan *p, struct list *list)
{
    int moved = 0;

    db_begin(w->db, true);
    const int n = collect(list, handover_tasks(w, p->agency_id, p->from_id), "id");
    db_commit(w->db);
    for (int i = 0; i < n; i++) {
        const struct apart a = { .what = "handover",
                                 .item_id = list->id[i],
                                 .stage = TASKS };
        moved += apart_play(w, &a, follow_task, p);
    }
    return moved > 0;
}

/* Those who can do something about it: herself, and who administers her office. Never
 * the one who took over, whom it may be about. */
static void
tell_stuck(struct work *w, const struct plan *p)
{
    const struct notice n = { .kind = "handover_stuck",
                              .subject = "handover",
                              .subject_id = p->id };

    notice_put(w, p->from_id, &n);
    for (const struct row *a = handover_admins(w, p->agency_id); a != NULL; a = a->next)
        if (row_int(a, "id") != p->to_id)
            notice_put(w, row_int(a, "id"), &n);
}

static void
finish(struct work *w, const struct plan *p)
{
    db_begin(w->db, false);
    handover_end(w, p->id, "done");
    if (p->is_stuck)
        tell_stuck(w, p);
    db_commit(w->db);
}

static void
drop(struct work *w, const struct plan *p)
{
    db_begin(w->db, false);
    handover_end(w, p->id, "void");
    db_commit(w->db);
}

static void
go_on(struct work *w, struct plan *p)
{
    struct list *list = arena_alloc(w->mem, sizeof *list);

    if (p->roles == NOBODY)
        drop(w, p);
    else if (!hand_matters(w, p, list) && !hand_visits(w, p, list) &&
             !hand_tasks(w, p, list))
        finish(w, p);
}

int
handover_run(struct work *w)
{
    struct plan p;
    int moved = 0;

    for (int i = 0; i < STEPS && moved < MOST && next_plan(w, &p); i++) {
        struct work as = *w;
        as.me = &p.who;
        go_on(&as, &p);
        moved += p.moved;
    }
    return moved;
}
