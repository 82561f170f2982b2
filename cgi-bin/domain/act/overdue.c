/* Overdue at an office below (TT05; LTC art. 38): it is urged; of a denunciation it
 * reports why, and the head above sets it a day or takes the matter over. */
#include "domain/act/act.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "domain/agency.h"
#include "domain/notice.h"
#include "domain/second.h"
#include "domain/term.h"
#include "sql/domain/dialogue.h"
#include "sql/domain/act.h"
#include "sql/domain/overdue.h"
#include "sql/domain/settle.h"

#include <inttypes.h>
#include <string.h>

/* A day behind that is a slip of the pen. */
enum { YEAR = 366 };

static const char *
from(struct work *w, int64_t agency_id)
{
    return arena_format(w->mem, "from_agency=%" PRId64, agency_id);
}

const struct casefile *
act_note_urged(struct work *w, int64_t id, int64_t from_agency, const char *document)
{
    struct casefile *theirs = casefile_lock_any(w, id);

    must(theirs != NULL);
    casefile_note(w, theirs, "urge", "urge_received", document, from(w, from_agency),
                  NULL);
    return theirs;
}

void
act_tell_heads(struct work *w, const struct casefile *c, const char *kind)
{
    for (const struct row *a = settle_people(w, c->agency_id, "head"); a != NULL;
         a = a->next)
        if (act_may_know(w, c->id, row_int(a, "id")) != NULL)
            notice_casefile(w, row_int(a, "id"), kind, c);
}

static bool
is_overdue(struct work *w, const struct casefile *theirs)
{
    const day_t due = term_due(w, theirs, "settle");

    return strcmp(theirs->machine, "denunciation") == 0 &&
           strcmp(theirs->state, "suspended") != 0 && due != DAY_NONE && due < w->today;
}

/* Five days from today to say how far it is, why it is late and who answers for that;
 * those that run already are not lengthened by who asks as well. */
static bool
ask_report(struct work *w, const struct casefile *c, int64_t id, const char *document,
           struct refusal *why)
{
    struct casefile *theirs = casefile_lock_any(w, id);

    must(theirs != NULL);
    /* Art. 38 speaks of the head directly above, and of nobody above that. */
    const struct agency *superior = act_superior(w, theirs->agency_id);
    if (superior == NULL || superior->id != agency_settler(w, c->agency_id)->id)
        return act_refuse(why, "their_code", "not_theirs");
    if (!is_overdue(w, theirs))
        return act_refuse(why, "their_code", "not_overdue");
    overdue_keep(w, c->id, id);
    if (term_due(w, theirs, "overdue_report") == DAY_NONE)
        term_start(w, theirs, "overdue_report", w->today);
    casefile_note(w, theirs, "urge", "overdue_report_asked", document,
                  from(w, c->agency_id), NULL);
    act_tell_heads(w, theirs, "report_asked");
    return true;
}

/* Who settles and is late finds it in the history of the matter, and its leaders among
 * their notices. A board urges as the office that it receives for. */
bool
act_urge_below(struct work *w, struct casefile *c, const struct values *form,
               struct refusal *why)
{
    const char *code = values_text(form, "their_code");
    const char *document = values_text(form, "document");

    if (code == NULL) {
        second_urge(w, c, 0);
        return act_approve(w, c, form, why);
    }
    const bool is_sealed = strcmp(c->kind, "denunciation") == 0;
    const struct row *found =
        act_below(w, token_code_read(w->mem, code), code, c->to_agency_id,
                  agency_settler(w, c->agency_id)->id);
    if (found == NULL)
        return act_refuse(why, "their_code", "not_theirs");
    if (!is_sealed) {
        second_urge(w, c, row_int(found, "id"));
        act_tell_heads(w,
                       act_note_urged(w, row_int(found, "id"), c->agency_id, document),
                       "urged_above");
    } else if (!ask_report(w, c, row_int(found, "id"), document, why))
        return false;
    act_approve(w, c, form, why);
    if (is_sealed)
        act_enter_settler(w, c, agency_settler(w, c->agency_id));
    return true;
}

void
act_tell_above(struct work *w, const struct casefile *c)
{
    if (strcmp(c->machine, "denunciation") != 0)
        return;
    for (const struct row *u = overdue_letters(w, c->id); u != NULL; u = u->next) {
        const struct casefile *above = casefile_lock_any(w, row_int(u, "id"));
        must(above != NULL);
        act_tell_heads(w, above, "overdue_settled");
    }
}

bool
act_terminate(struct work *w, struct casefile *c, const struct values *form,
              struct refusal *why)
{
    (void)form;
    (void)why;
    act_tell_above(w, c);
    /* LKN art. 35: no longer than the term of the settlement. */
    if (strcmp(c->machine, "complaint") == 0) {
        stay_end(w, c->id, w->today, NULL);
        term_stop(w, c, "stay_send", w->today);
        second_ended(w, c);
    }
    return true;
}

/* What it says stands in both histories, as sealed as the matters are: of each letter
 * for which it was asked. */
bool
act_report_overdue(struct work *w, struct casefile *c, const struct values *form,
                   struct refusal *why)
{
    (void)why;
    for (const struct row *u = overdue_letters(w, c->id); u != NULL; u = u->next) {
        struct casefile *above = casefile_lock_any(w, row_int(u, "id"));
        must(above != NULL);
        act_tell_heads(w, above, "overdue_reported");
        casefile_note(w, above, "report_overdue", "overdue_reported",
                      values_text(form, "document"), from(w, c->agency_id),
                      values_text(form, "note"));
    }
    return true;
}

/* The guard has looked at it; under its lock it may have ended or gone meanwhile: NULL
 * then. */
static struct casefile *
theirs_of(struct work *w, const struct casefile *c)
{
    static const char *const open[] = { "accepted", "verifying", "reported",
                                        "suspended" };
    const struct row *below = overdue_below(w, c->id);

    must(below != NULL);
    struct casefile *theirs = casefile_lock_any(w, row_int(below, "id"));
    must(theirs != NULL);
    for (size_t i = 0; i < sizeof open / sizeof *open; i++)
        if (strcmp(theirs->state, open[i]) == 0)
            return theirs->agency_id != c->agency_id ? theirs : NULL;
    return NULL;
}

/* The term below goes on to that day; the one that it had first is kept beside it. */
bool
act_set_date(struct work *w, struct casefile *c, const struct values *form,
             struct refusal *why)
{
    const day_t day = values_day(form, "settle_by");
    struct casefile *theirs = theirs_of(w, c);
    const char *detail = arena_format(w->mem, "settle_by=%s", day_text(w->mem, day));

    if (theirs == NULL)
        return act_refuse(why, "", "settled_below");
    if (day <= w->today)
        return act_refuse(why, "settle_by", "day_to_come");
    if (day > w->today + YEAR)
        return act_refuse(why, "settle_by", "holiday_far");
    if (strcmp(theirs->state, "suspended") == 0)
        return act_refuse(why, "", "stands_still");
    /* The head above decides without a report that did not come. */
    term_stop(w, theirs, "overdue_report", w->today);
    term_settle_by(w, theirs, day);
    act_tell_heads(w, theirs, "date_set_above");
    casefile_note(w, theirs, "set_date", "overdue_date_set",
                  values_text(form, "document"), detail, values_text(form, "note"));
    c->detail = detail;
    return true;
}

/* What is said of who answers for the delay goes with the matter, and stays here. */
bool
act_take_over(struct work *w, struct casefile *c, const struct values *form,
              struct refusal *why)
{
    struct casefile *theirs = theirs_of(w, c);

    if (theirs == NULL)
        return act_refuse(why, "", "settled_below");
    for (const struct row *a = overdue_assigned(w, theirs->id); a != NULL; a = a->next)
        notice_casefile(w, row_int(a, "account_id"), "taken_over_above", theirs);
    return casefile_play(w, theirs, "hand_up", form, why);
}
