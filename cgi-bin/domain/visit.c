#include "domain/visit.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/crypto/seal.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/web/route.h"
#include "domain/agency.h"
#include "domain/denouncer.h"
#include "domain/event.h"
#include "domain/fact.h"
#include "sql/domain/visit.h"

#include <string.h>

/* ---- opening ---- */

void
visit_check(struct work *w, struct form *f, struct person **people)
{
    int n, bad;
    struct person *visitor = person_of_form(w, &f->values, "visitor");
    struct person *others =
        person_of_lines(w, form_text(f, "representatives"), &n, &bad);
    const int64_t came = form_int(f, "people");

    *people = visitor;
    if (bad != 0)
        form_refuse_value(f, w, "representatives", "line_unclear",
                          arena_format(w->mem, "%d", bad));
    if (came < 1)
        form_refuse(f, w, "people", "not_a_number");
    if (came >= 5 && others == NULL)
        form_refuse(f, w, "representatives", "group_names_some");
    if (visitor == NULL)
        return;
    for (struct person *p = others; p != NULL; p = p->next)
        p->role = "representative";
    visitor->next = others;
    if (form_text(f, "proxy_of") != NULL) {
        struct person *principal = arena_alloc(w->mem, sizeof *principal);
        visitor->role = "proxy";
        principal->role = "sender";
        principal->party_kind = "person";
        principal->name = form_text(f, "proxy_of");
        principal->next = others;
        visitor->next = principal;
    }
}

static bool
seen_before(struct work *w, const struct person *p)
{
    unsigned char value[8];

    if (p == NULL || p->id_number == NULL)
        return false;
    seal_index(w->ring, "I", person_number_key(w->mem, p->id_number), value);
    return visit_seen_before(w, "I", value, sizeof value) != NULL;
}

static void
write_event(struct work *w, struct visit *v, const char *act, const char *event,
            const char *from, const char *document, const char *note)
{
    struct event e = { .subject = 'V',
                       .subject_id = v->id,
                       .account_id = w->me != NULL ? w->me->account_id : 0,
                       .role = casefile_role(w, STAFF),
                       .agency_id = v->agency_id,
                       .act = act,
                       .event = event,
                       .from_state = from,
                       .to_state = v->state,
                       .document = document };

    event_write(w, &e, note, v->seq, v->hash);
    v->seq = e.seq;
}

static void
count_visit(struct work *w, const struct visit *v, const struct values *form,
            bool is_repeat)
{
    const char *how = values_text(form, "reception_kind");

    fact_add_for(w, v->agency_id, v->id, "visit", v->kind, v->field_code, how,
                 v->people);
    fact_add_for(w, v->agency_id, v->id, is_repeat ? "visit_repeat" : "visit_first",
                 v->kind, v->field_code, how, 1);
    if (v->people >= 5)
        fact_add_for(w, v->agency_id, v->id, "visit_group", v->kind, v->field_code, how,
                     v->people);
}

int64_t
visit_open(struct work *w, const struct values *form, struct person *people)
{
    unsigned char uid[16];
    const struct agency *agency = agency_find(w, w->me->agency_id);
    const bool sealed = strcmp(values_text(form, "kind"), "denunciation") == 0;
    const bool is_repeat = !sealed && seen_before(w, people);
    struct visit v = { .agency_id = agency->id,
                       .state = "open",
                       .kind = values_text(form, "kind"),
                       .field_code = values_text(form, "field_code"),
                       .is_sealed = sealed,
                       .people = (int)values_int(form, "people") };
    const unsigned char *envelope =
        sealed && people != NULL ? denouncer_seal(w, people, "") : NULL;

    /* The book of a day is named by it; it also orders clerks who open at once. */
    const int64_t number =
        casefile_number(w, agency->id, 0, day_text(w->mem, w->today));
    token_random(uid, sizeof uid);
    v.id = visit_insert(w, form, uid, sizeof uid, agency->id,
                        agency->top_id != 0 ? agency->top_id : agency->id, number,
                        v.people, v.people >= 5, is_repeat, sealed, envelope,
                        envelope != NULL ? 16 : 0, values_text(form, "matter"),
                        values_text(form, "demand"), values_text(form, "handed"));
    if (!sealed)
        person_keep(w, people, 0, v.id);
    write_event(w, &v, "open", "visit_opened", "none", NULL, NULL);
    visit_started(w, v.id, v.seq, v.hash, 32);
    count_visit(w, &v, form, is_repeat);
    return v.id;
}

/* ---- moving ---- */

static struct visit *
from_row(struct work *w, const struct row *row)
{
    size_t n;

    if (row == NULL)
        return NULL;
    struct visit *v = arena_alloc(w->mem, sizeof *v);
    v->id = row_int(row, "id");
    v->agency_id = row_int(row, "agency_id");
    v->state = row_text(row, "state");
    v->kind = row_text(row, "kind");
    v->field_code = row_text(row, "field_code");
    v->is_sealed = row_bool(row, "sealed");
    v->people = (int)row_int(row, "people");
    v->visited_on = row_day(row, "visited_on");
    v->version = row_int(row, "version");
    v->seq = row_int(row, "event_seq");
    memcpy(v->hash, row_bytes(row, "event_hash", &n), 32);
    must(n == 32);
    return v;
}

struct visit *
visit_lock(struct work *w, int64_t id)
{
    return from_row(w, visit_by_id_locked(w, id));
}

static bool
refuse(struct refusal *why, const char *field, const char *key)
{
    *why = (struct refusal){ .field = field, .key = key };
    return false;
}

bool
visit_play(struct work *w, struct visit *v, const char *act, const struct values *form,
           struct refusal *why)
{
    const struct move *m = move_find("visit", v->state, act);
    const char *from = v->state;

    if (m == NULL)
        return refuse(why, "", "wrong_state");
    if ((m->who & w->me->roles & STAFF) == 0)
        return refuse(why, "", "not_yours");
    if (strcmp(act, "close") == 0) {
        size_t n;
        const unsigned char *uid = row_bytes(visit_uid(w, v->id), "row_uid", &n);
        visit_closed(w, form, v->id, uid, n, values_text(form, "opinion"));
        fact_add_for(w, v->agency_id, v->id, "visit_outcome", v->kind, v->field_code,
                     values_text(form, "outcome"), 1);
    } else if (strcmp(act, "refuse") == 0) {
        /* LTCD art. 9: a matter settled and reviewed is refused by the head alone. */
        if (strcmp(values_text(form, "refusal"), "settled") == 0 &&
            (w->me->roles & HEAD) == 0)
            return refuse(why, "refusal", "head_refuses");
        visit_refused(w, form, v->id);
        fact_add_for(w, v->agency_id, v->id, "visit_refused", v->kind, v->field_code,
                     values_text(form, "refusal"), 1);
    }
    if (strcmp(m->to, "same") != 0)
        v->state = m->to;
    write_event(w, v, act, m->event, from, values_text(form, "document"),
                values_text(form, "note"));
    must(visit_update(w, v->id, v->state, v->seq, v->hash, 32, v->version) == 1);
    return true;
}

void
visit_conceal(struct work *w, int64_t id)
{
    struct visit *v = from_row(w, visit_by_id_any(w, id));

    must(v != NULL);
    if (v->is_sealed)
        return;
    const struct person *people = person_kept(w, 0, id);
    const unsigned char *envelope =
        people != NULL ? denouncer_seal(w, people, "") : NULL;
    person_forget(w, 0, id);
    visit_sealed(w, id, envelope, envelope != NULL ? 16 : 0);
    write_event(w, v, "seal", "petition_sealed", v->state, NULL, NULL);
    must(visit_update(w, id, v->state, v->seq, v->hash, 32, v->version) == 1);
}
