#include "domain/data_request.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/web/role.h"
#include "base/web/upload.h"
#include "domain/agency.h"
#include "domain/casefile.h"
#include "domain/deadline.h"
#include "domain/delegation.h"
#include "domain/event.h"
#include "domain/notice.h"
#include "sql/domain/data_request.h"
#include "sql/domain/petition.h"
#include "sql/domain/remind.h"
#include "sql/domain/term.h"

#include <inttypes.h>
#include <string.h>

bool
data_request_may_ask(struct work *w)
{
    const struct agency *own = agency_find(w, w->me->agency_id);

    return own != NULL && strcmp(own->kind, "gov_inspectorate") == 0;
}

static void
write_event(struct work *w, struct data_request *d, const char *act, const char *event,
            const char *from, const char *document, const char *detail)
{
    const struct lender *as = delegation_as(w, HEAD);
    struct event e = { .subject = 'D',
                       .subject_id = d->id,
                       .account_id = w->me->account_id,
                       .role = casefile_role(w, HEAD),
                       .delegation_id = as != NULL ? as->delegation_id : 0,
                       .agency_id = w->me->agency_id,
                       .act = act,
                       .event = event,
                       .from_state = from,
                       .to_state = d->is_open ? "open" : "done",
                       .document = document,
                       .detail = detail };

    event_write(w, &e, NULL, d->seq, d->hash);
    d->seq = e.seq;
    must(data_request_ended(w, d->id, d->seq, d->hash, sizeof d->hash) == 1);
}

static void
tell(struct work *w, const struct data_request *d, int64_t account_id, const char *kind)
{
    notice_put(w, account_id,
               &(struct notice){ .kind = kind,
                                 .subject = "data_request",
                                 .subject_id = d->id,
                                 .mark = arena_format(w->mem, "%" PRId64, d->seq) });
}

static void
tell_heads(struct work *w, const struct data_request *d, int64_t agency_id,
           const char *kind)
{
    for (const struct row *a = remind_roles(w, agency_id, "head", "head"); a != NULL;
         a = a->next)
        tell(w, d, row_int(a, "id"), kind);
}

/* The term of what is asked on a day. */
struct asked {
    const struct row *rule; /* NULL: there was none then */
    day_t raw, due;
};

static struct asked
reckon(struct work *w, day_t asked_on)
{
    struct asked a = { .rule = term_rule(w, "db_extra", "", asked_on),
                       .due = DAY_NONE };

    if (a.rule != NULL) {
        const struct calendar *calendar = calendar_load(w);
        a.raw = deadline_raw(calendar, asked_on, (int)row_int(a.rule, "length"),
                             unit_of(row_text(a.rule, "unit")));
        a.due = deadline_due(calendar, a.raw);
    }
    return a;
}

day_t
data_request_until(struct work *w, day_t asked_on)
{
    return reckon(w, asked_on).due;
}

int64_t
data_request_ask(struct work *w, const struct values *form, int64_t to_agency_id)
{
    const day_t asked_on = values_day(form, "asked_on");
    const struct asked a = reckon(w, asked_on);
    struct data_request d = { .is_open = true };
    unsigned char uid[16];

    must(a.rule != NULL);
    token_random(uid, sizeof uid);
    d.id = data_request_insert(w, form, uid, sizeof uid, to_agency_id, a.due);
    data_request_term(w, d.id, "db_extra", row_day(a.rule, "valid_from"), asked_on,
                      a.raw, a.due);
    write_event(w, &d, "ask", "data_asked", "none", NULL, NULL);
    tell_heads(w, &d, to_agency_id, "data_asked");
    return d.id;
}

static struct data_request *
from_row(struct work *w, const struct row *row)
{
    size_t n;

    if (row == NULL)
        return NULL;
    struct data_request *d = arena_alloc(w->mem, sizeof *d);
    d->id = row_int(row, "id");
    d->agency_id = row_int(row, "agency_id");
    d->to_agency_id = row_int(row, "to_agency_id");
    d->made_by = row_int(row, "made_by");
    d->is_open = strcmp(row_text(row, "state"), "open") == 0;
    d->row_uid = row_bytes(row, "uid", &n);
    d->version = row_int(row, "version");
    d->seq = row_int(row, "event_seq");
    memcpy(d->hash, row_bytes(row, "event_hash", &n), sizeof d->hash);
    must(n == sizeof d->hash);
    return d;
}

struct data_request *
data_request_lock(struct work *w, int64_t id)
{
    return from_row(w, data_request_locked(w, id));
}

struct data_request *
data_request_lock_any(struct work *w, int64_t id)
{
    return from_row(w, data_request_any(w, id));
}

static const char *
keep(struct work *w, const struct upload *u)
{
    unsigned char uid[16];
    const char *store_id = upload_keep(w, u);
    /* The form takes one kind that has no head of its own. */
    const char *type = u->type != NULL ? u->type : "csv";

    token_random(uid, sizeof uid);
    petition_document(w, DB_NULL, DB_NULL, uid, sizeof uid, "answer", store_id,
                      u->file_name, type, u->size, u->digest, 32, 0);
    return store_id;
}

void
data_request_answer(struct work *w, struct data_request *d, const char *answer,
                    const struct upload *file)
{
    d->is_open = false;
    must(data_request_answered(w, d->id, d->row_uid, 16, answer,
                               file != NULL ? keep(w, file) : NULL) == 1);
    data_request_term_over(w, d->id);
    write_event(w, d, "answer", "data_answered", "open", NULL, NULL);
    tell(w, d, d->made_by, "data_answered");
}

void
data_request_pass(struct work *w, struct data_request *d, const char *act,
                  const char *event, const char *document, const char *detail)
{
    data_request_moved(w, d->id, d->agency_id, d->to_agency_id);
    write_event(w, d, act, event, "open", document, detail);
    tell_heads(w, d, d->to_agency_id, "data_succeeded");
}
