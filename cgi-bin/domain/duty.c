#include "domain/duty.h"

#include "base/core/arena.h"
#include "base/db/db.h"
#include "base/xml/xml.h"
#include "domain/agency.h"
#include "sql/domain/duty.h"

#include <string.h>

enum { MONTHS = 12 };

static bool
holds_on(const struct row *rule, day_t day)
{
    return row_day(rule, "valid_from") <= day &&
           (row_text(rule, "valid_to") == NULL || row_day(rule, "valid_to") >= day);
}

/* The row of this kind outweighs that of any. */
static const struct row *
rule_of(const struct row *rules, const char *kind, day_t day)
{
    const struct row *any = NULL;

    for (const struct row *r = rules; r != NULL; r = r->next) {
        if (strcmp(row_text(r, "reception_kind"), "periodic") != 0 || !holds_on(r, day))
            continue;
        if (strcmp(row_text(r, "agency_kind"), kind) == 0)
            return r;
        if (strcmp(row_text(r, "agency_kind"), "any") == 0)
            any = r;
    }
    return any;
}

/* Days of [from, to] on which a session was held by the head, or by a delegate: each
 * once, whatever the order of the rows. */
static int
days_held(const struct row *sessions, const char *held_by, day_t from, day_t to)
{
    int n = 0;

    for (const struct row *s = sessions; s != NULL; s = s->next) {
        const day_t day = row_day(s, "took_on");
        bool again = false;
        if (day < from || day > to || strcmp(row_text(s, "held_by"), held_by) != 0)
            continue;
        for (const struct row *t = sessions; t != s && !again; t = t->next)
            again = row_day(t, "took_on") == day &&
                    strcmp(row_text(t, "held_by"), held_by) == 0;
        n += !again;
    }
    return n;
}

struct duty_month
duty_count(const struct row *rules, const char *agency_kind, const struct row *sessions,
           day_t first, day_t today)
{
    const day_t next = day_add_months(first, 1);
    const struct row *rule = rule_of(rules, agency_kind, first);
    const char *per = rule != NULL ? row_text(rule, "per") : "own";
    const int least = rule != NULL && row_text(rule, "at_least") != NULL
                          ? (int)row_int(rule, "at_least")
                          : 0;
    struct duty_month m = { .first = first,
                            .is_weekly = strcmp(per, "week") == 0,
                            .article =
                                rule != NULL ? row_text(rule, "article") : NULL };
    day_t last = next - 1;

    if (m.is_weekly) {
        for (day_t day = first; day < next; day++) {
            if (day_weekday(day) != 1)
                continue;
            const int held = days_held(sessions, "head", day, day + 6);
            m.needed += least;
            m.done += held < least ? held : least;
            m.delegated += days_held(sessions, "delegate", day, day + 6);
            last = day + 6;
        }
    } else {
        m.needed = strcmp(per, "month") == 0 ? least : 0;
        m.done = days_held(sessions, "head", first, last);
        m.delegated = days_held(sessions, "delegate", first, last);
    }
    m.is_over = last < today;
    return m;
}

int64_t
duty_of(struct work *w, int64_t agency_id)
{
    const struct agency *a = agency_settler(w, agency_id);

    return a->id;
}

static void
put_month(struct xml *x, const struct duty_month *m)
{
    const bool short_of = m->done < m->needed;

    XML(x, "month") {
        xml_day(x, "first_on", m->first);
        xml_int(x, "needed", m->needed);
        xml_int(x, "done", m->done);
        xml_int(x, "delegated", m->delegated);
        xml_int(x, "missing", short_of ? m->needed - m->done : 0);
        xml_flag(x, "is_weekly", m->is_weekly);
        xml_flag(x, "is_over", m->is_over);
        xml_text(x, "article", m->article);
    }
}

void
duty_put(struct xml *x, struct work *w, int64_t agency_id)
{
    const struct agency *a = agency_settler(w, agency_id);
    int year, month, mday;

    day_split(w->today, &year, &month, &mday);
    const day_t this_month = day_make(year, month, 1);
    const struct row *rules = duty_rules(w, a->kind);
    const struct row *first = duty_first(w, a->id);
    const struct row *sessions =
        duty_sessions(w, a->id, day_add_months(this_month, -MONTHS) - 7);
    const day_t begun =
        row_text(first, "first_on") != NULL ? row_day(first, "first_on") : w->today;

    XML(x, "duty") {
        xml_text(x, "agency_name", a->name);
        for (int i = 0; i <= MONTHS; i++) {
            const day_t from = day_add_months(this_month, -i);
            if (i > 0 && day_add_months(from, 1) <= begun)
                break;
            const struct duty_month m =
                duty_count(rules, a->kind, sessions, from, w->today);
            put_month(x, &m);
        }
    }
}
