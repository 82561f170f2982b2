#include "domain/visit.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/core/text.h"
#include "base/crypto/seal.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/web/route.h"
#include "base/web/upload.h"
#include "domain/agency.h"
#include "domain/crowd.h"
#include "domain/delegation.h"
#include "domain/denouncer.h"
#include "domain/event.h"
#include "domain/fact.h"
#include "domain/letter.h"
#include "domain/reception_term.h"
#include "sql/domain/appointment.h"
#include "sql/domain/person.h"
#include "sql/domain/petition.h"
#include "sql/domain/visit.h"

#include <string.h>

/* ---- opening ---- */

/* ND124 art. 6: whom a group names speaks for it, not more than the row has. */
static void
check_group(struct work *w, struct form *f, int named)
{
    const struct row *rule = person_group(w, form_int(f, "people"));
    const char *most = rule != NULL ? row_text(rule, "at_most") : NULL;

    if (rule == NULL)
        return;
    if (named < row_int(rule, "at_least"))
        form_refuse(f, w, "representatives", "group_names_some");
    else if (named > row_int(rule, "at_most"))
        form_refuse_value(f, w, "representatives", "group_names_most", most);
}

/* Lines that say something: whom a group names, even where one cannot be read. */
static int
count_lines(const char *text)
{
    int n = 0;

    while (text != NULL && *text != '\0') {
        const size_t length = strcspn(text, "\n");
        n += strspn(text, " \t\r") < length;
        text += length + (text[length] == '\n');
    }
    return n;
}

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
    if (form_text(f, "people") != NULL && came < 1)
        form_refuse(f, w, "people", "no_people");
    check_group(w, f, bad == 0 ? n : count_lines(form_text(f, "representatives")));
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
was_here_before(struct work *w, const struct person *p, int64_t with_id)
{
    unsigned char value[8];

    if (p == NULL || p->id_number == NULL)
        return false;
    seal_index(w->ring, "I", person_number_key(w->mem, p->id_number), value);
    return visit_seen_before(w, "I", value, sizeof value, with_id) != NULL;
}

static void
write_event(struct work *w, struct visit *v, const char *act, const char *event,
            const char *from, const char *document, const char *detail,
            const char *note)
{
    const struct move *m = move_find("visit", from, act);
    const uint32_t who = m != NULL && m->who != TICK ? m->who : STAFF;
    const struct lender *as = delegation_as(w, who);
    struct event e = { .subject = 'V',
                       .subject_id = v->id,
                       .account_id = w->me != NULL ? w->me->account_id : 0,
                       .role = casefile_role(w, who),
                       .delegation_id = as != NULL ? as->delegation_id : 0,
                       .agency_id = v->agency_id,
                       .act = act,
                       .event = event,
                       .from_state = from,
                       .to_state = v->state,
                       .document = document,
                       .detail = detail };

    event_write(w, &e, note, v->seq, v->hash);
    v->seq = e.seq;
}

static void
count_visit(struct work *w, const struct visit *v, const struct values *form,
            bool is_repeat, bool is_group)
{
    const char *how = values_text(form, "reception_kind");

    fact_add_for(w, v->agency_id, v->id, "visit", v->kind, v->field_code, how,
                 v->people);
    fact_add_for(w, v->agency_id, v->id, is_repeat ? "visit_repeat" : "visit_first",
                 v->kind, v->field_code, how, 1);
    if (is_group)
        fact_add_for(w, v->agency_id, v->id, "visit_group", v->kind, v->field_code, how,
                     v->people);
}

/* The session of the head that this visit is part of; DB_NULL: none. */
static int64_t
session_of(struct work *w, int64_t agency_id, const char *reception_kind)
{
    const struct row *s = strcmp(reception_kind, "regular") != 0
                              ? visit_session_today(w, agency_id, reception_kind)
                              : NULL;

    return s != NULL ? row_int(s, "id") : DB_NULL;
}

/* The first matter that the same people brought today. A denunciation stands alone:
 * what it came with would name who made it. */
static int64_t
with_of(struct work *w, int64_t with_id, bool sealed)
{
    const struct row *first =
        with_id != 0 && !sealed ? visit_first_matter(w, with_id) : NULL;

    return first != NULL ? row_int(first, "id") : DB_NULL;
}

/* 12.3: the first visit of the matter that she comes about again, said by the receiver
 * or found by her number, kind and field; DB_NULL: this is it. Nothing leads from or to
 * one that denounces. */
static int64_t
again_of(struct work *w, const struct values *form, const struct person *p,
         int64_t again_id, int64_t with)
{
    const char *field = values_text(form, "field_code");
    unsigned char value[8];
    const struct row *first = again_id != 0 ? visit_same_matter(w, again_id) : NULL;

    if (first == NULL && p != NULL && p->id_number != NULL && field != NULL) {
        seal_index(w->ring, "I", person_number_key(w->mem, p->id_number), value);
        first = visit_like_before(w, "I", value, sizeof value,
                                  values_text(form, "kind"), field, with);
    }
    return first != NULL ? row_int(first, "id") : DB_NULL;
}

int64_t
visit_open(struct work *w, const struct values *form, struct person *people,
           int64_t with_id, int64_t again_id)
{
    unsigned char uid[16];
    const struct agency *agency = agency_find(w, w->me->agency_id);
    const bool sealed = strcmp(values_text(form, "kind"), "denunciation") == 0;
    const int64_t with = with_of(w, with_id, sealed);
    const bool is_repeat = !sealed && was_here_before(w, people, with);
    const int64_t again = !sealed ? again_of(w, form, people, again_id, with) : DB_NULL;
    const bool is_group = person_group(w, values_int(form, "people")) != NULL;
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
                        v.people, is_group, is_repeat, sealed, envelope,
                        envelope != NULL ? 16 : 0,
                        session_of(w, agency->id, values_text(form, "reception_kind")),
                        with, again, values_text(form, "matter"),
                        values_text(form, "demand"), values_text(form, "handed"));
    if (!sealed)
        person_keep(w, people, 0, v.id);
    write_event(w, &v, "open", "visit_opened", "none", NULL, NULL, NULL);
    const char *told = is_group ? crowd_tell(w, agency, v.id) : NULL;
    if (told != NULL)
        write_event(w, &v, "alert", "group_told", v.state, NULL, told, NULL);
    visit_started(w, v.id, v.seq, v.hash, 32);
    count_visit(w, &v, form, is_repeat, is_group);
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
    v->holder_id = row_int(row, "holder_id");
    v->state = row_text(row, "state");
    v->kind = row_text(row, "kind");
    v->field_code = row_text(row, "field_code");
    v->is_sealed = row_bool(row, "sealed");
    v->people = (int)row_int(row, "people");
    v->visited_on = row_day(row, "visited_on");
    v->due_on = row_day(row, "due_on");
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

struct visit *
visit_lock_any(struct work *w, int64_t id)
{
    return from_row(w, visit_by_id_any(w, id));
}

bool
visit_waits(const struct visit *v)
{
    return v->due_on != DAY_NONE || strcmp(v->state, "open") == 0 ||
           strcmp(v->state, "paused") == 0;
}

static bool
refuse(struct refusal *why, const char *field, const char *key)
{
    *why = (struct refusal){ .field = field, .key = key };
    return false;
}

/* LTCD art. 28: who came is told of the result, unless she was answered on the spot. */
static void
run_terms(struct work *w, const struct visit *v, const struct move *m,
          const char *outcome)
{
    if (*m->stop != '\0')
        reception_term_visit_over(w, v->id);
    if (*m->start != '\0' && visit_outcome_answers(w, outcome) != NULL)
        reception_term_visit(w, v->id, w->today);
}

/* The papers of the row that this visit asks for: of a ground, of an outcome, of papers
 * that she handed over; of who denounces the minutes of that alone. */
static void
draft(struct work *w, const struct visit *v, const char *templates)
{
    const struct letter_of of = {
        .visit_id = v->id, .agency_id = v->agency_id, .seq = v->seq, .kind = v->kind
    };

    for (const char *word; (word = text_word(w->mem, &templates)) != NULL;)
        if (visit_wants(w, v->id, word) != NULL)
            letter_draft_reception(w, &of, word);
}

/* Moves it to the state of the row, with its terms, its event and its papers. */
static void
move_on(struct work *w, struct visit *v, const struct move *m,
        const struct values *form)
{
    const char *from = v->state;

    if (strcmp(m->to, "same") != 0)
        v->state = m->to;
    run_terms(w, v, m, form != NULL ? values_text(form, "outcome") : NULL);
    write_event(w, v, m->act, m->event, from,
                form != NULL ? values_text(form, "document") : NULL, NULL,
                form != NULL ? values_text(form, "note") : NULL);
    must(visit_update(w, v->id, v->state, v->seq, v->hash, 32, v->version++) == 1);
    draft(w, v, m->letter);
}

void
visit_note(struct work *w, struct visit *v, const char *act, const char *event,
           const char *document)
{
    write_event(w, v, act, event, v->state, document, NULL, NULL);
    must(visit_update(w, v->id, v->state, v->seq, v->hash, 32, v->version++) == 1);
}

void
visit_pass(struct work *w, struct visit *v, const char *act, const char *event,
           const char *document, const char *detail)
{
    write_event(w, v, act, event, v->state, document, detail, NULL);
    visit_passed(w, v->id, v->agency_id, v->holder_id);
    must(visit_update(w, v->id, v->state, v->seq, v->hash, 32, v->version++) == 1);
}

int64_t
visit_settler(struct work *w, const struct visit *v, int64_t not_id)
{
    for (const struct row *a = petition_settlers(w, v->agency_id); a != NULL;
         a = a->next) {
        const int64_t id = row_int(a, "id");
        if (id != not_id && visit_barred(w, v->id, id) == NULL)
            return id;
    }
    return 0;
}

/* Nothing of what it brought waits to be sorted any more. */
static void
end_if_answered(struct work *w, struct visit *v)
{
    const struct move *m = move_find("visit", v->state, "petition_done");

    if (m != NULL && visit_petitions_done(w, v->id) != NULL)
        move_on(w, v, m, NULL);
}

void
visit_petition_done(struct work *w, int64_t casefile_id)
{
    const struct row *of = visit_of_petition(w, casefile_id);

    if (of != NULL)
        end_if_answered(w, visit_lock_any(w, row_int(of, "visit_id")));
}

void
visit_urges(struct work *w, struct casefile *c)
{
    casefile_note(w, c, "urge", "urged_at_visit", NULL, NULL, NULL);
    letter_draft(w, c, "urge_letter");
}

bool
visit_play(struct work *w, struct visit *v, const char *act, const struct values *form,
           struct refusal *why)
{
    const struct move *m = move_find("visit", v->state, act);

    if (m == NULL)
        return refuse(why, "", "wrong_state");
    if ((m->who & w->me->roles & STAFF) == 0)
        return refuse(why, "", "not_yours");
    const char *kept = delegation_why_not(w, NULL, m);
    if (kept != NULL)
        return refuse(why, "", kept);
    if (strcmp(act, "close") == 0) {
        size_t n;
        const unsigned char *uid = row_bytes(visit_uid(w, v->id), "row_uid", &n);
        const int64_t urged = values_int(form, "urged_id");
        visit_closed(w, form, v->id, uid, n, values_text(form, "opinion"),
                     urged != 0 ? urged : DB_NULL);
        fact_add_for(w, v->agency_id, v->id, "visit_outcome", v->kind, v->field_code,
                     values_text(form, "outcome"), 1);
    } else if (strcmp(act, "refuse") == 0) {
        /* LTCD art. 9: a matter settled and reviewed is refused by the head alone. */
        if (strcmp(values_text(form, "refusal"), "settled") == 0 &&
            (w->me->own & HEAD) == 0)
            return refuse(why, "refusal", "head_refuses");
        visit_refused(w, form, v->id);
        fact_add_for(w, v->agency_id, v->id, "visit_refused", v->kind, v->field_code,
                     values_text(form, "refusal"), 1);
    }
    move_on(w, v, m, form);
    end_if_answered(w, v);
    return true;
}

void
visit_papers_unsaid(struct work *w, int64_t id)
{
    for (const struct row *s = visit_scans(w, id); s != NULL; s = s->next) {
        visit_scan_gone(w, row_text(s, "store_id"));
        upload_drop(w, row_text(s, "store_id"));
    }
    visit_unsaid(w, id);
    visit_undrafted(w, id);
    for (const struct row *a = visit_appointments_of(w, id); a != NULL; a = a->next) {
        visit_slips_unsaid(w, row_int(a, "id"));
        visit_slips_undrafted(w, row_int(a, "id"));
    }
}

/* What was written before this event is shown to nobody, and says nothing any more. */
static void
unsay(struct work *w, struct visit *v, const char *event)
{
    write_event(w, v, "seal", event, v->state, NULL, NULL, NULL);
    visit_papers_unsaid(w, v->id);
    must(visit_update(w, v->id, v->state, v->seq, v->hash, 32, v->version) == 1);
}

void
visit_silence(struct work *w, int64_t id)
{
    struct visit *v = visit_lock_any(w, id);

    must(v != NULL);
    if (v->is_sealed)
        unsay(w, v, "kept_on_paper");
    else
        visit_conceal(w, id);
}

void
visit_conceal(struct work *w, int64_t id)
{
    struct visit *v = visit_lock_any(w, id);

    must(v != NULL);
    if (v->is_sealed)
        return;
    const struct person *people = person_kept(w, 0, id);
    const unsigned char *envelope =
        people != NULL ? denouncer_seal(w, people, "") : NULL;
    person_forget(w, 0, id);
    visit_sealed(w, id, envelope, envelope != NULL ? 16 : 0);
    visit_parted(w, id);
    const struct row *next = visit_next_of(w, id);
    if (next != NULL && row_text(next, "id") != NULL)
        visit_again_of(w, id, row_int(next, "id"));
    unsay(w, v, "petition_sealed");
    appointment_conceal(w, id);
    appointment_conceal_next(w, id);
}
