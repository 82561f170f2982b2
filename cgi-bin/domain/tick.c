#include "domain/tick.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/db/db.h"
#include "base/web/later.h"
#include "base/web/upload.h"
#include "base/web/role.h"
#include "domain/apart.h"
#include "domain/appointment.h"
#include "domain/breach.h"
#include "domain/casefile.h"
#include "domain/delegation.h"
#include "domain/ending.h"
#include "domain/handover.h"
#include "domain/mail.h"
#include "domain/recount.h"
#include "domain/reorganise.h"
#include "domain/remind.h"
#include "domain/second.h"
#include "domain/visit.h"
#include "sql/domain/tick.h"

#include <string.h>

#define MOST 500

struct list {
    int n;
    struct {
        int64_t casefile_id;
        bool is_noted;
    } at[MOST];
};

static void
collect(struct list *out, const struct row *rows)
{
    out->n = 0;
    for (const struct row *r = rows; r != NULL && out->n < MOST; r = r->next) {
        out->at[out->n].casefile_id = row_int(r, "casefile_id");
        out->at[out->n++].is_noted = row_bool(r, "is_noted");
    }
}

/* Looked at again under its lock: a clerk may have been faster. */
static bool
play_one(struct work *w, const struct apart *a, void *self)
{
    (void)self;
    struct refusal why;
    const int64_t version = second_before(w, a->casefile_id, a->what, NULL);
    struct casefile *c = casefile_lock_any(w, a->casefile_id);

    if (c != NULL && version >= 0 && c->version != version)
        fault_as(FAULT_RETRY, "tick: changed before its lock");
    if (c == NULL || !casefile_play(w, c, a->what, NULL, &why))
        return false;
    visit_petition_done(w, c->id);
    return true;
}

/* The list is read in a transaction of its own and copied out of the arena's way. */
static int
play_due(struct work *w, struct row *(*due)(struct work *), const char *act)
{
    struct list *list = arena_alloc(w->mem, sizeof *list);
    int played = 0;

    db_begin(w->db, true);
    collect(list, due(w));
    db_commit(w->db);
    for (int i = 0; i < list->n; i++) {
        const struct apart a = { .what = act,
                                 .casefile_id = list->at[i].casefile_id,
                                 .is_noted = list->at[i].is_noted };
        played += apart_play(w, &a, play_one, NULL);
    }
    return played;
}

static bool
miss_one(struct work *w, const struct apart *a, void *self)
{
    (void)self;
    struct appointment *one = appointment_lock_any(w, a->item_id);

    return one != NULL && one->wanted_on < w->today &&
           appointment_play(w, one, a->what, TICK);
}

/* Who was given an hour and did not come; who asked and was given none. */
static int
miss(struct work *w, const char *act, const char *state)
{
    struct apart *list = arena_alloc(w->mem, MOST * sizeof *list);
    int n = 0, played = 0;

    db_begin(w->db, true);
    for (const struct row *r = tick_appointments(w, act, state); r != NULL && n < MOST;
         r = r->next)
        list[n++] = (struct apart){ .what = act,
                                    .item_id = row_int(r, "id"),
                                    .is_noted = row_bool(r, "is_noted") };
    db_commit(w->db);
    for (int i = 0; i < n; i++)
        played += apart_play(w, &list[i], miss_one, NULL);
    return played;
}

static void
sum_one(struct work *w, int64_t agency_id, int year)
{
    db_begin(w->db, false);
    /* Clean first: a fact that comes meanwhile makes it dirty again. */
    tick_clean(w, agency_id, year);
    const struct row *s =
        tick_summed(w, agency_id, day_make(year, 1, 1), day_make(year, 12, 31));
    tick_sum(w, agency_id, year, row_int(s, "received"), row_int(s, "denounced"),
             row_int(s, "accepted"), row_int(s, "settled"), row_int(s, "in_time"),
             row_int(s, "days"));
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

/* Petitions that nobody went on with, and receipts, go with their files. */
static int
sweep_filings(struct work *w)
{
    int n = 0;

    db_begin(w->db, false);
    for (const struct row *d = tick_filings(w); d != NULL; d = d->next, n++) {
        size_t hash_n;
        const unsigned char *hash = row_bytes(d, "token_hash", &hash_n);
        for (const struct row *f = tick_filing_files(w, hash, hash_n); f != NULL;
             f = f->next)
            upload_drop(w, row_text(f, "store_id"));
        tick_filing_files_delete(w, hash, hash_n);
        tick_filing_delete(w, hash, hash_n);
    }
    db_commit(w->db);
    later_done(w);
    return n;
}

void
tick_run(struct work *w, struct tick_report *report)
{
    memset(report, 0, sizeof *report);
    /* First: what falls due today by the old calendar may not by the new one. */
    report->recounted = recount_run(w);
    report->succeeded = reorganise_run(w);
    /* After it: what a reorganisation ends is no office of this. */
    report->ended = ending_run(w);
    report->succeeded += handover_run(w);
    report->effective = play_due(w, tick_effective, "effect");
    report->lapsed = play_due(w, tick_lapsed, "lapse");
    report->missed = miss(w, "miss", "booked") + miss(w, "expire", "asked") +
                     miss(w, "expire", "moved");
    /* Last of what moves terms: nobody is reminded of what just ended by itself. */
    report->reminded = remind_run(w);
    report->reminded += breach_remind(w);
    db_begin(w->db, false);
    report->secrets = (int)tick_secrets(w);
    report->secrets += (int)tick_appointment_secrets(w);
    report->forgotten = (int)tick_appointments_forgotten(w);
    report->forms = (int)tick_forms(w);
    report->unsaved = (int)tick_unsaved(w);
    report->unsaved += (int)tick_drafts(w);
    report->notices = (int)tick_notices(w);
    report->reminded += delegation_tell(w);
    db_commit(w->db);
    report->filings = sweep_filings(w);
    mail_clean(w);
    report->sums = sum_all(w);
    report->faults = apart_faults();
}
