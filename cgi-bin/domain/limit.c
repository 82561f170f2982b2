#include "domain/limit.h"

#include "base/db/db.h"
#include "base/xml/xml.h"
#include "domain/deadline.h"
#include "domain/routing.h"
#include "domain/term.h"
#include "sql/domain/act.h"
#include "sql/domain/limit.h"
#include "sql/domain/term.h"

#include <string.h>

/* The row of that case, or the plain one. */
static const struct row *
rule(struct work *w, const char *term, const char *variant, day_t on)
{
    const struct row *row = term_rule(w, term, variant, on);

    return row != NULL ? row : term_rule(w, term, "", on);
}

static day_t
count(struct work *w, const struct row *rule, day_t start)
{
    const struct calendar *calendar = calendar_load(w);

    return deadline_due(calendar,
                        deadline_raw(calendar, start, (int)row_int(rule, "length"),
                                     unit_of(row_text(rule, "unit"))));
}

static const char *
term_of(const struct casefile *c, int level)
{
    if (term_is_discipline(c))
        return level == 2 ? "discipline_limit_2" : "discipline_limit_1";
    return level == 2 ? "second_limit" : "complaint_limit";
}

static const char *
variant_of(const struct casefile *c, const struct row *facts)
{
    const char *flags = facts != NULL ? row_text(facts, "flags") : NULL;

    if (term_is_discipline(c))
        return routing_has(flags, "dismissal") ? "dismissal" : "";
    return c->is_remote ? "remote" : "";
}

static bool
fill(struct work *w, const struct casefile *c, const struct row *row, day_t start,
     struct limit *out)
{
    if (row == NULL)
        return false;
    out->term = row_text(row, "term");
    out->length = (int)row_int(row, "length");
    out->start = start;
    out->last = count(w, row, start);
    out->is_over = c->received_on > out->last;
    return true;
}

/* A letter of several matters is sorted and accepted as the complaint in it (R25). */
static bool
complains(const struct casefile *c)
{
    return strcmp(c->kind, "complaint") == 0 || strcmp(c->kind, "mixed") == 0;
}

bool
limit_of(struct work *w, const struct casefile *c, struct limit *out)
{
    const struct row *facts = act_facts(w, c->id);

    if (!complains(c) || facts == NULL || row_day(facts, "known_on") == DAY_NONE)
        return false;
    return fill(w, c,
                rule(w, term_of(c, c->level), variant_of(c, facts), c->received_on),
                row_day(facts, "known_on"), out);
}

static const struct row *
terminated(struct work *w, const struct casefile *c)
{
    return complains(c) ? limit_terminated(w, c->id) : NULL;
}

bool
limit_resume(struct work *w, const struct casefile *c, struct limit *out)
{
    const struct row *before = terminated(w, c);

    return before != NULL && fill(w, c, rule(w, "resume_limit", "", c->received_on),
                                  row_day(before, "closed_on"), out);
}

const char *
limit_ground(struct work *w, const struct casefile *c)
{
    const struct row *before = terminated(w, c);
    struct limit limit;

    /* What was withdrawn under the law of 2025 is not taken up again, however soon. */
    if (before != NULL && row_bool(before, "is_final"))
        return "withdrawn_final";
    /* Who goes on in time goes on with what was in time: the days of the decision are
     * not asked again. */
    if (limit_resume(w, c, &limit))
        return limit.is_over ? "terminated" : NULL;
    return limit_of(w, c, &limit) && limit.is_over ? "limitation" : NULL;
}

day_t
limit_second(struct work *w, const struct casefile *c, day_t received)
{
    const struct row *row =
        rule(w, term_of(c, 2), variant_of(c, act_facts(w, c->id)), received);

    return row != NULL ? count(w, row, received) : DAY_NONE;
}

static void
put(struct xml *x, const struct casefile *c, const struct limit *limit, bool is_final)
{
    XML(x, "limit") {
        xml_text(x, "term_code", limit->term);
        xml_int(x, "length", limit->length);
        xml_day(x, "started_on", limit->start);
        xml_day(x, "last_on", limit->last);
        xml_day(x, "received_on", c->received_on);
        xml_flag(x, "is_over", limit->is_over);
        if (is_final)
            xml_flag(x, "is_final", true);
    }
}

void
limit_put(struct xml *x, struct work *w, const struct casefile *c)
{
    struct limit limit;

    if (limit_resume(w, c, &limit))
        put(x, c, &limit, row_bool(terminated(w, c), "is_final"));
    else if (limit_of(w, c, &limit))
        put(x, c, &limit, false);
}
