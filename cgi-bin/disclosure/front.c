/* front: one glance at everything; the schedule; how fast offices are. */
#include "base/core/arena.h"
#include "base/db/db.h"
#include "base/work.h"
#include "disclosure/disclosure.h"
#include "domain/agency.h"
#include "domain/worklist.h"
#include "sql/disclosure/decision.h"
#include "sql/disclosure/schedule.h"

#include <inttypes.h>
#include <string.h>

static int
this_year(const struct work *w)
{
    int year, month, mday;

    day_split(w->today, &year, &month, &mday);
    return year;
}

/* Share and mean in whole numbers; nothing is divided by none. */
static void
put_speed(struct xml *x, const struct row *s)
{
    const int64_t settled = row_int(s, "settled");

    xml_text(x, "received", row_text(s, "received"));
    xml_text(x, "accepted", row_text(s, "accepted"));
    xml_int(x, "settled", settled);
    xml_int(x, "in_time", row_int(s, "in_time"));
    if (settled > 0) {
        xml_int(x, "percent", (row_int(s, "in_time") * 100 + settled / 2) / settled);
        xml_int(x, "mean_days", (row_int(s, "days") + settled / 2) / settled);
    }
}

struct reply
front_show(struct request *r)
{
    struct work *w = r->work;
    struct row *decisions = decision_newest(w, INT64_MAX);
    struct row *sessions = schedule_coming(w, w->today, 0);

    keyset_cut(decisions, 5);
    keyset_cut(sessions, 5);
    struct xml *x = page(r);
    xml_rows(x, "decisions", "decision", decisions);
    xml_rows(x, "sessions", "session", sessions);
    XML(x, "speed") {
        xml_int(x, "year", this_year(w));
        put_speed(x, statistic_total(w, this_year(w)));
    }
    return show(x);
}

struct reply
schedule_show(struct request *r)
{
    struct work *w = r->work;
    const int64_t top = request_get_int(r, "top", 0);
    int64_t agency = request_get_int(r, "agency", 0);
    const char *office = request_get(r, "office");
    const struct keyset at = keyset_read(request_get(r, "after"));
    const day_t from = at.day > w->today ? at.day : w->today;
    struct xml *x = page(r);
    struct row *rows;

    if (!choose_office(w, x, office, &agency, "/lich-tiep-cong-dan?"))
        rows = NULL;
    else if (agency != 0)
        rows = schedule_of_agency(w, agency, from, at.id);
    else if (top != 0)
        rows = schedule_of_top(w, top, from, at.id);
    else
        rows = schedule_coming(w, from, at.id);
    const struct row *last = keyset_cut(rows, 30);
    const struct row *chosen = agency != 0 ? decision_agency(w, agency) : NULL;
    XML(x, "filter") {
        xml_text(x, "office_name", chosen != NULL ? row_text(chosen, "name") : office);
        put_provinces(x, w, top);
    }
    if (chosen != NULL)
        xml_rows(x, "places", "place", schedule_places(w, agency));
    xml_rows(x, "sessions", "session", rows);
    if (last != NULL)
        XML(x, "pager")
            xml_attr(x, "older",
                     arena_format(w->mem,
                                  "/lich-tiep-cong-dan?top=%" PRId64 "&agency=%" PRId64
                                  "&after=%s.%s",
                                  top, agency, row_text(last, "last_on"),
                                  row_text(last, "id")));
    return show(x);
}

struct reply
statistic_show(struct request *r)
{
    struct work *w = r->work;
    const int64_t asked = request_get_int(r, "year", this_year(w));
    const int year = asked >= 2000 && asked <= this_year(w) ? (int)asked : this_year(w);
    struct xml *x = page(r);

    XML(x, "speed") {
        xml_int(x, "year", year);
        put_speed(x, statistic_total(w, year));
    }
    XML(x, "offices") {
        for (const struct row *s = statistic_year(w, year); s != NULL; s = s->next)
            XML(x, "office_sum") {
                xml_text(x, "name", row_text(s, "name"));
                put_speed(x, s);
            }
    }
    return show(x);
}

struct reply
help_show(struct request *r)
{
    return show(page(r));
}
