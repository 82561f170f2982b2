/* reception: papers of a visit, of an appointment and of a session of the head: who may
 * see them, and what they are filled from. */
#include "base/core/arena.h"
#include "base/core/text.h"
#include "base/db/db.h"
#include "base/work.h"
#include "base/xml/xml.h"
#include "domain/appointment.h"
#include "domain/visit.h"
#include "letter/letter.h"
#include "sql/letter/letter.h"
#include "sql/letter/reception.h"

#include <string.h>

const struct row *
reception_find(struct request *r)
{
    const bool may_see = (r->me->roles & (RECEIVER | LEADER | HEAD)) != 0;

    return may_see ? reception_letter(r->work, r->id) : NULL;
}

static bool
is_of(const struct row *letter, const char *column)
{
    return row_text(letter, column) != NULL;
}

const char *
reception_back(struct work *w, const struct row *letter)
{
    static const struct {
        const char *column, *path;
    } of[] = { { "visit_id", "visit" },
               { "appointment_id", "appointment" },
               { "session_id", "session" } };

    for (size_t i = 0; i < sizeof of / sizeof *of; i++)
        if (is_of(letter, of[i].column))
            return arena_format(w->mem, "/reception/%s/%s", of[i].path,
                                row_text(letter, of[i].column));
    return "/reception/desk";
}

char
reception_subject(const struct row *letter, int64_t *id)
{
    const bool visit = is_of(letter, "visit_id");

    if (is_of(letter, "session_id"))
        return 0;
    *id = row_int(letter, visit ? "visit_id" : "appointment_id");
    return visit ? 'V' : 'A';
}

/* ---- what it is filled from ---- */

/* Who denounces stays in her envelope; others are named. */
static void
put_visit(struct xml *x, struct work *w, const struct row *v)
{
    const bool sealed = row_bool(v, "sealed");

    XML(x, "casefile") {
        xml_text(x, "kind", row_text(v, "kind"));
        xml_day(x, "received_on", row_day(v, "visited_on"));
    }
    XML(x, "petition")
        xml_text(x, "subject", row_text(v, "matter"));
    xml_rows(x, "parties", "party",
             sealed ? NULL : reception_people(w, row_int(v, "id")));
    xml_row(x, "visit", v);
    XML(x, "to")
        xml_text(x, "to_name", row_text(v, "to_name"));
}

static void
put_appointment(struct xml *x, struct work *w, int64_t id)
{
    const struct row *a = reception_appointment(w, id);

    XML(x, "casefile")
        xml_text(x, "kind", row_text(a, "kind"));
    XML(x, "parties")
        XML(x, "party") {
            xml_text(x, "role", "sender");
            xml_text(x, "name", row_text(a, "name"));
        }
    xml_row(x, "appointment", a);
}

static void
put_session(struct xml *x, struct work *w, const struct row *letter)
{
    const int64_t id = row_int(letter, "session_id");
    const bool minutes =
        strcmp(row_text(letter, "template"), "session_empty_minutes") == 0;

    xml_row(x, "session", reception_session_of(w, id));
    xml_rows(x, "tasks", "task", reception_tasks(w, id));
    xml_row(x, "event",
            minutes ? reception_writer(w, row_int(letter, "made_by"))
                    : reception_head(w, row_int(letter, "agency_id")));
}

void
reception_put(struct xml *x, struct work *w, const struct row *letter,
              const struct row *event)
{
    if (is_of(letter, "visit_id"))
        put_visit(x, w, reception_visit(w, row_int(letter, "visit_id")));
    else if (is_of(letter, "appointment_id"))
        put_appointment(x, w, row_int(letter, "appointment_id"));
    else
        put_session(x, w, letter);
    if (event != NULL)
        xml_row(x, "event", event);
}

void
reception_put_slip(struct xml *x, const struct row *letter)
{
    const char *state = row_text(letter, "slip_state");

    if (state == NULL)
        return;
    XML(x, "slip") {
        xml_attr(x, "key",
                 strcmp(state, "moved") == 0    ? "moved"
                 : strcmp(state, "booked") == 0 ? "again"
                                                : "void");
        xml_text(x, "starts", row_text(letter, "now_starts"));
        xml_text(x, "wanted_on", row_text(letter, "now_on"));
    }
}

/* ---- what is done with it ---- */

bool
reception_is_sealed(struct work *w, const struct row *letter)
{
    if (is_of(letter, "visit_id")) {
        const struct visit *v = visit_lock(w, row_int(letter, "visit_id"));
        return v == NULL || v->is_sealed;
    }
    if (is_of(letter, "appointment_id")) {
        const struct appointment *a =
            appointment_lock(w, row_int(letter, "appointment_id"));
        return a == NULL || a->is_sealed;
    }
    return false;
}

bool
reception_note(struct work *w, const struct row *letter, const char *act,
               const char *event, const char *number)
{
    if (is_of(letter, "visit_id")) {
        struct visit *v = visit_lock(w, row_int(letter, "visit_id"));
        if (v == NULL)
            return false;
        visit_note(w, v, act, event, number);
    } else if (is_of(letter, "appointment_id")) {
        struct appointment *a = appointment_lock(w, row_int(letter, "appointment_id"));
        if (a == NULL)
            return false;
        appointment_note(w, a, act, event, number);
    }
    return true;
}
