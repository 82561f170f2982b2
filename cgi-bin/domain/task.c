#include "domain/task.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/web/role.h"
#include "domain/casefile.h"
#include "domain/delegation.h"
#include "domain/event.h"
#include "domain/notice.h"
#include "sql/domain/task.h"

#include <inttypes.h>
#include <string.h>

static void
write_event(struct work *w, struct task *t, const char *act, const char *event,
            const char *from, const char *document, const char *detail)
{
    const struct lender *as = delegation_as(w, STAFF);
    struct event e = { .subject = 'T',
                       .subject_id = t->id,
                       .account_id = w->me != NULL ? w->me->account_id : 0,
                       .role = casefile_role(w, STAFF),
                       .delegation_id = as != NULL ? as->delegation_id : 0,
                       .agency_id = w->me != NULL ? w->me->agency_id : t->agency_id,
                       .act = act,
                       .event = event,
                       .from_state = from,
                       .to_state = t->is_open ? "open" : "done",
                       .document = document,
                       .detail = detail };

    event_write(w, &e, NULL, t->seq, t->hash);
    t->seq = e.seq;
}

void
task_tell(struct work *w, const struct task *t, int64_t account_id, const char *kind)
{
    if (w->me != NULL && account_id == w->me->account_id)
        return;
    notice_put(w, account_id,
               &(struct notice){ .kind = kind,
                                 .subject = "task",
                                 .subject_id = t->id,
                                 .mark = arena_format(w->mem, "%" PRId64, t->seq) });
}

struct task *
task_give(struct work *w, int64_t session_id, int64_t to_agency_id, int64_t doer_id,
          const char *text, day_t due_on)
{
    unsigned char uid[16];
    struct task *t = arena_alloc(w->mem, sizeof *t);

    token_random(uid, sizeof uid);
    *t = (struct task){ .agency_id = w->me->agency_id,
                        .to_agency_id = to_agency_id,
                        .doer_id = doer_id,
                        .is_open = true };
    t->id = task_insert(w, session_id, uid, sizeof uid, to_agency_id,
                        doer_id != 0 ? doer_id : DB_NULL, text, due_on);
    write_event(w, t, "give", "task_given", "none", NULL, NULL);
    task_started(w, t->id, t->seq, t->hash, sizeof t->hash);
    return t;
}

static struct task *
from_row(struct work *w, const struct row *row)
{
    size_t n;

    if (row == NULL)
        return NULL;
    struct task *t = arena_alloc(w->mem, sizeof *t);
    t->id = row_int(row, "id");
    t->agency_id = row_int(row, "agency_id");
    t->to_agency_id = row_int(row, "to_agency_id");
    t->doer_id = row_int(row, "doer_id");
    t->made_by = row_int(row, "made_by");
    t->is_open = strcmp(row_text(row, "state"), "open") == 0;
    t->row_uid = row_bytes(row, "uid", &n);
    t->version = row_int(row, "version");
    t->seq = row_int(row, "event_seq");
    memcpy(t->hash, row_bytes(row, "event_hash", &n), sizeof t->hash);
    must(n == sizeof t->hash);
    return t;
}

struct task *
task_lock(struct work *w, int64_t id)
{
    return from_row(w, task_by_id_locked(w, id));
}

struct task *
task_lock_any(struct work *w, int64_t id)
{
    return from_row(w, task_by_id_any(w, id));
}

void
task_finish(struct work *w, struct task *t, const char *result, day_t done_on)
{
    t->is_open = false;
    write_event(w, t, "finish", "task_done", "open", NULL, NULL);
    must(task_done(w, t->id, t->row_uid, 16, result, done_on, t->seq, t->hash,
                   sizeof t->hash) == 1);
    task_tell(w, t, t->made_by, "task_done");
}

void
task_pass(struct work *w, struct task *t, const char *act, const char *event,
          const char *document, const char *detail)
{
    write_event(w, t, act, event, "open", document, detail);
    must(task_passed(w, t->id, t->agency_id, t->to_agency_id,
                     t->doer_id != 0 ? t->doer_id : DB_NULL, t->seq, t->hash,
                     sizeof t->hash) == 1);
}
