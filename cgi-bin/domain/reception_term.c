#include "domain/reception_term.h"

#include "base/core/fault.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/deadline.h"
#include "sql/domain/reception_term.h"
#include "sql/domain/term.h"

/* The last day of the term from its start; its row is written. */
static day_t
start(struct work *w, int64_t visit_id, int64_t session_id, const char *term, day_t on)
{
    const struct row *rule = term_rule(w, term, "", on);
    const struct calendar *calendar = calendar_load(w);

    if (rule == NULL)
        fault("no row of law_term for %s", term);
    const day_t raw = deadline_raw(calendar, on, (int)row_int(rule, "length"),
                                   unit_of(row_text(rule, "unit")));
    const day_t due = deadline_due(calendar, raw);
    reception_term_insert(w, visit_id, session_id, term, row_day(rule, "valid_from"),
                          on, raw, due);
    return due;
}

void
reception_term_visit(struct work *w, int64_t visit_id, day_t closed)
{
    reception_term_end_visit(w, visit_id);
    reception_term_visit_due(w, visit_id,
                             start(w, visit_id, DB_NULL, "visit_answer", closed));
}

void
reception_term_session(struct work *w, int64_t session_id, day_t held)
{
    reception_term_end_session(w, session_id);
    reception_term_session_due(w, session_id,
                               start(w, DB_NULL, session_id, "session_notice", held));
}

void
reception_term_visit_over(struct work *w, int64_t visit_id)
{
    reception_term_end_visit(w, visit_id);
    reception_term_visit_due(w, visit_id, DAY_NONE);
}

void
reception_term_session_over(struct work *w, int64_t session_id)
{
    reception_term_end_session(w, session_id);
    reception_term_session_due(w, session_id, DAY_NONE);
}
