/* schedule: when and where the office receives (lịch tiếp công dân); LTCD art. 24. */
#include "base/core/arena.h"
#include "base/core/text.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/access.h"
#include "domain/agency.h"
#include "domain/appointment.h"
#include "domain/deadline.h"
#include "domain/duty.h"
#include "domain/letter.h"
#include "domain/reception_term.h"
#include "domain/task.h"
#include "reception/reception.h"
#include "sql/domain/reception_term.h"
#include "sql/domain/term.h"
#include "sql/reception/appointment.h"
#include "sql/reception/schedule.h"
#include "sql/reception/visit.h"

#include <inttypes.h>
#include <string.h>

struct reply
schedule_show(struct request *r)
{
    struct work *w = r->work;
    struct xml *x = page(r);

    xml_rows(x, "places", "place", schedule_places(w));
    xml_rows(x, "sessions", "session", desk_sessions(w, w->today - 31));
    return show(x);
}

struct reply
place_new(struct request *r)
{
    return show(page_with_form(r));
}

struct reply
place_create(struct request *r)
{
    schedule_place_insert(r->work, &r->form->values);
    flash(r, "place_added");
    return go(r, "/reception/schedule");
}

static void
offer_places(struct request *r)
{
    for (const struct row *p = schedule_places(r->work); p != NULL; p = p->next)
        form_option(r->form, r->work, "place_id", row_text(p, "id"),
                    row_text(p, "name"));
}

struct reply
session_new(struct request *r)
{
    offer_places(r);
    return show(page_with_form(r));
}

/* Later than the law has it posted; an unscheduled one is posted when it is known. */
static bool
is_late(struct work *w, day_t held, const char *kind)
{
    const struct row *rule = term_rule(w, "schedule_post", "", held);

    return strcmp(kind, "periodic") == 0 && rule != NULL &&
           deadline_before(calendar_load(w), held, (int)-row_int(rule, "length")) <
               w->today;
}

struct reply
session_create(struct request *r)
{
    struct work *w = r->work;
    struct form *f = r->form;
    const day_t held = form_day(f, "held_on");

    offer_places(r);
    if (schedule_place(w, form_int(f, "place_id")) == NULL)
        form_refuse(f, w, "place_id", "not_a_choice");
    if (held < w->today)
        form_refuse(f, w, "held_on", "in_past");
    if (!text_is_hour(form_text(f, "starts")))
        form_refuse(f, w, "starts", "not_an_hour");
    if (!text_is_hour(form_text(f, "ends")))
        form_refuse(f, w, "ends", "not_an_hour");
    if (strcmp(form_text(f, "session_kind"), "unscheduled") == 0 &&
        form_text(f, "unscheduled_ground") == NULL)
        form_refuse(f, w, "unscheduled_ground", "required_choice");
    if (f->bad)
        return invalid(r);
    const bool late = is_late(w, held, form_text(f, "session_kind"));
    const bool delegated = strcmp(form_text(f, "session_held_by"), "delegate") == 0;
    schedule_session_insert(w, &f->values, late);
    flash(r, delegated ? "warn_session_delegated"
             : late    ? "session_late"
                       : "session_added");
    return go(r, "/reception/schedule");
}

/* ---- one session ---- */

struct reply
session_show(struct request *r)
{
    struct work *w = r->work;
    const struct row *s = schedule_session(w, r->id);

    if (s == NULL)
        return missing(r);
    const struct row *conclusion = schedule_conclusion(w, r->id);
    struct xml *x = page(r);
    access_read(r, "read", "session", r->id, NULL);
    xml_row(x, "session", s);
    xml_text(x, "conclusion",
             conclusion != NULL ? row_text(conclusion, "conclusion") : NULL);
    xml_row(x, "term", reception_term_of_session(w, r->id));
    xml_rows(x, "appointments", "appointment", appointments_of_session(w, r->id));
    xml_rows(x, "visits", "visit", session_visits(w, r->id));
    xml_rows(x, "tasks", "task", session_tasks(w, r->id));
    put_letters(x, w, session_letters(w, r->id));
    return show(x);
}

static bool
is(const char *text, const char *word)
{
    return strcmp(text, word) == 0;
}

/* The version is counted from 1 in the form: a key field holds no zero. */
static struct xml *
versioned(struct request *r, const struct row *of, bool can)
{
    const int64_t version = row_int(of, "version");

    form_set(r->form, r->work, "version",
             arena_format(r->work->mem, "%" PRId64, version + 1));
    return page_of_record(r, version, can);
}

static bool
is_outrun(struct request *r, const struct row *of)
{
    return has_moved(r, row_int(of, "version")) ||
           form_int(r->form, "version") - 1 != row_int(of, "version");
}

/* How it stands now; a session keeps no history of who changed it. */
static void
put_session_now(struct xml *x, const struct row *s)
{
    XML(x, "meanwhile")
        XML(x, "change") {
            xml_text(x, "session_state", row_text(s, "state"));
            xml_text(x, "says", row_text(s, "why"));
            xml_text(x, "moved_to", row_text(s, "moved_to"));
            xml_text(x, "concluded_on", row_text(s, "concluded_on"));
        }
}

struct reply
change_new(struct request *r)
{
    const struct row *s = schedule_session(r->work, r->id);

    if (s == NULL)
        return missing(r);
    struct xml *x = versioned(r, s, !is(row_text(s, "state"), "cancelled"));
    if (x == NULL)
        return not_now(r, "/reception/session/%" PRId64, r->id);
    if (r->is_moved)
        put_session_now(x, s);
    xml_row(x, "session", s);
    return show(x);
}

day_t
session_day(const struct row *session)
{
    const day_t to = row_day(session, "moved_to");

    return to != DAY_NONE ? to : row_day(session, "held_on");
}

static bool
is_held(const struct request *r)
{
    const char *state = form_text(r->form, "session_state");

    return is(state, "held") || is(state, "nobody");
}

/* The day on which it took place; DAY_NONE where it was put off or cancelled. */
static day_t
day_taken(struct request *r, const struct row *s)
{
    const day_t typed = form_day(r->form, "took_on");

    if (!is_held(r))
        return DAY_NONE;
    if (typed != DAY_NONE)
        return typed;
    return session_day(s);
}

static void
check_change(struct request *r, day_t took)
{
    struct work *w = r->work;
    struct form *f = r->form;
    const day_t to = form_day(f, "moved_to");

    if (is(form_text(f, "session_state"), "moved") && (to == DAY_NONE || to < w->today))
        form_refuse(f, w, "moved_to", to == DAY_NONE ? "required" : "in_past");
    if (!is_held(r) && form_text(f, "why") == NULL)
        form_refuse(f, w, "why", "required");
    if (took != DAY_NONE && took > w->today)
        form_refuse(f, w, "took_on", "not_yet");
    if ((is(form_text(f, "session_state"), "nobody") ||
         is(form_text(f, "session_state"), "cancelled")) &&
        session_visited(w, r->id) != NULL)
        form_refuse(f, w, "session_state", "session_had_visits");
}

static void
draft(struct request *r, const char *template)
{
    const struct letter_of of = { .session_id = r->id, .agency_id = r->me->agency_id };

    letter_draft_reception(r->work, &of, template);
}

/* The conclusion of a session that was held is made known within its term; of one to
 * which nobody came there are minutes. */
static void
run_notice(struct request *r, const struct row *s, day_t took)
{
    const bool held = is(form_text(r->form, "session_state"), "held");

    if (is(form_text(r->form, "session_state"), "nobody"))
        draft(r, "session_empty_minutes");
    if (held && row_day(s, "concluded_on") != DAY_NONE)
        return;
    if (held)
        reception_term_session(r->work, r->id, took);
    else
        reception_term_session_over(r->work, r->id);
}

struct reply
change_create(struct request *r)
{
    struct work *w = r->work;
    struct form *f = r->form;
    const struct row *s = schedule_session(w, r->id);

    if (s == NULL)
        return missing(r);
    if (is_outrun(r, s))
        return moved(r);
    /* What was cancelled stays so: who was to come has been told. What took place is
     * not cancelled behind it. */
    const bool cancelled = is(form_text(f, "session_state"), "cancelled");
    const char *was = row_text(s, "state");
    if (is(was, "cancelled") || (cancelled && !is(was, "planned") && !is(was, "moved")))
        return moved(r);
    const day_t took = day_taken(r, s);
    const day_t to =
        took == DAY_NONE && !cancelled ? form_day(f, "moved_to") : DAY_NONE;
    check_change(r, took);
    if (f->bad)
        return invalid(r);
    const bool late =
        to != DAY_NONE ? is_late(w, to, row_text(s, "kind")) : row_bool(s, "is_late");
    if (schedule_session_change(w, &f->values, r->id, to, took, late) != 1)
        return moved(r);
    if (to != DAY_NONE)
        appointment_session_moved(w, r->id, to);
    if (cancelled)
        appointment_session_cancelled(w, r->id, form_text(f, "why"));
    run_notice(r, s, took);
    const char *by = form_text(f, "session_held_by");
    const bool delegated = by != NULL && is(by, "delegate");
    flash(r, delegated                ? "warn_session_delegated"
             : to != DAY_NONE && late ? "session_late"
                                      : "session_changed");
    return go(r, "/reception/session/%" PRId64, r->id);
}

/* What another has written into it stands beside what was typed. */
static void
put_conclusion_now(struct xml *x, const struct row *s, const struct row *conclusion)
{
    put_session_now(x, s);
    if (conclusion != NULL)
        xml_text(x, "conclusion", row_text(conclusion, "conclusion"));
}

struct reply
sum_up_new(struct request *r)
{
    struct work *w = r->work;
    const struct row *s = schedule_session(w, r->id);

    if (s == NULL)
        return missing(r);
    const struct row *conclusion = schedule_conclusion(w, r->id);
    if (!r->form->is_sent && conclusion != NULL)
        form_set(r->form, w, "conclusion", row_text(conclusion, "conclusion"));
    struct xml *x = versioned(r, s, true);
    access_read(r, "read", "session", r->id, NULL);
    if (r->is_moved)
        put_conclusion_now(x, s, conclusion);
    xml_row(x, "session", s);
    return show(x);
}

struct reply
sum_up_create(struct request *r)
{
    struct work *w = r->work;
    unsigned char uid[16];

    const struct row *s = schedule_session(w, r->id);
    if (s == NULL)
        return missing(r);
    token_random(uid, sizeof uid);
    if (is_outrun(r, s) || schedule_session_conclude(w, r->id, uid, sizeof uid,
                                                     form_text(r->form, "conclusion"),
                                                     form_int(r->form, "version")) != 1)
        return moved(r);
    reception_term_session_over(w, r->id);
    draft(r, "session_conclusion");
    flash(r, "act_done");
    return go(r, "/reception/session/%" PRId64, r->id);
}

/* ---- what was given to somebody to do ---- */

static void
offer_doers(struct request *r)
{
    agency_choose(r->work, r->form, "to_agency_id");
    for (const struct row *a = session_people(r->work); a != NULL; a = a->next)
        form_option(r->form, r->work, "doer_id", row_text(a, "id"),
                    row_text(a, "name"));
    if (r->form->is_sent && form_int(r->form, "doer_id") != 0)
        form_recheck(r->form, r->work, "doer_id");
}

struct reply
task_new(struct request *r)
{
    const struct row *s = schedule_session(r->work, r->id);

    if (s == NULL)
        return missing(r);
    offer_doers(r);
    struct xml *x = page_with_form(r);
    xml_row(x, "session", s);
    return show(x);
}

/* Who does it, or whoever gives out the work of the agency that does. */
static void
tell_given(struct work *w, const struct task *t)
{
    if (t->doer_id != 0)
        task_tell(w, t, t->doer_id, "task_given");
    else
        for (const struct row *a = task_told(w, t->to_agency_id); a != NULL;
             a = a->next)
            task_tell(w, t, row_int(a, "id"), "task_given");
}

struct reply
task_create(struct request *r)
{
    struct work *w = r->work;
    struct form *f = r->form;

    if (schedule_session(w, r->id) == NULL)
        return missing(r);
    offer_doers(r);
    const int64_t to = form_int(f, "to_agency_id"), who = form_int(f, "doer_id");
    if (to == 0 && who == 0 && form_text(f, "to_agency_id_search") == NULL)
        form_refuse(f, w, "to_agency_id_search", "required");
    if (to != 0 && to != w->me->agency_id && who != 0)
        form_refuse(f, w, "doer_id", "doer_elsewhere");
    if (form_day(f, "due_on") < w->today)
        form_refuse(f, w, "due_on", "in_past");
    if (f->bad)
        return invalid(r);
    tell_given(w, task_give(w, r->id, to != 0 ? to : w->me->agency_id, who,
                            form_text(f, "task"), form_day(f, "due_on")));
    flash(r, "task_added");
    return go(r, "/reception/session/%" PRId64, r->id);
}

struct reply
tasks_show(struct request *r)
{
    struct work *w = r->work;
    const char *asked = request_get(r, "state");
    const bool done = asked != NULL && is(asked, "done");
    struct xml *x = page(r);

    access_read(r, "list_read", "session", 0, NULL);
    xml_flag(x, "is_done", done);
    xml_rows(x, "followed", "task", tasks_followed(w, done ? "done" : "open"));
    if (!done)
        xml_rows(x, "given", "task", tasks_given(w));
    return show(x);
}

struct reply
done_new(struct request *r)
{
    const struct row *t = task_by_id(r->work, r->id);

    if (t == NULL)
        return missing(r);
    struct xml *x = versioned(r, t, is(row_text(t, "state"), "open"));
    if (x == NULL)
        return conflict(r);
    if (r->is_moved)
        XML(x, "meanwhile")
            XML(x, "change") {
                xml_text(x, "who", row_text(t, "done_by_name"));
                xml_text(x, "says", row_text(t, "task_result"));
                xml_text(x, "done_on", row_text(t, "done_on"));
            }
    access_read(r, "read", "session_task", r->id, NULL);
    xml_row(x, "task", t);
    xml_rows(x, "history", "event", task_events(r->work, r->id));
    return show(x);
}

struct reply
done_create(struct request *r)
{
    struct work *w = r->work;
    struct task *t = task_lock(w, r->id);

    if (t == NULL)
        return missing(r);
    if (!t->is_open || form_int(r->form, "version") - 1 != t->version)
        return moved(r);
    task_finish(w, t, form_text(r->form, "task_result"), form_day(r->form, "done_on"));
    flash(r, "act_done");
    return go(r, "/reception/tasks");
}

struct reply
duty_show(struct request *r)
{
    struct xml *x = page(r);

    duty_put(x, r->work, r->me->agency_id);
    return show(x);
}
