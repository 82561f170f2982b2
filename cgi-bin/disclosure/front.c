/* front: one glance at everything; the schedule; how fast offices are. */
#include "base/core/arena.h"
#include "base/core/conf.h"
#include "base/db/db.h"
#include "base/work.h"
#include "disclosure/disclosure.h"
#include "domain/agency.h"
#include "domain/duty.h"
#include "domain/few.h"
#include "domain/worklist.h"
#include "sql/disclosure/decision.h"
#include "sql/domain/published.h"
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

/* The figures of a year, each column with what is hidden of it. */
enum column { RECEIVED, DENOUNCED, ACCEPTED, SETTLED, COLUMNS };
static const char *const column_name[COLUMNS] = { "received", "denounced", "accepted",
                                                  "settled" };

struct figures {
    int64_t cell[COLUMNS];
    bool is_hidden[COLUMNS];
    int64_t in_time, days;
    const char *name;
};

/* Share and mean in whole numbers; nothing is divided by none. */
static void
put_speed(struct xml *x, const struct figures *f, bool is_closed)
{
    const int64_t settled = f->cell[SETTLED];

    for (int i = 0; i < COLUMNS; i++) {
        /* What grows from day to day tells by its growth what is hidden of it. */
        if (i == DENOUNCED && !is_closed)
            continue;
        if (f->is_hidden[i])
            xml_text(x, column_name[i], NULL);
        else
            xml_int(x, column_name[i], f->cell[i]);
    }
    if (settled > 0 && !f->is_hidden[SETTLED]) {
        xml_int(x, "in_time", f->in_time);
        xml_int(x, "percent", (f->in_time * 100 + settled / 2) / settled);
        xml_int(x, "mean_days", (f->days + settled / 2) / settled);
    }
}

/* Column by column, so that no small figure can be reckoned from the rest. */
static void
hide_few(struct work *w, struct figures *of, size_t n, struct figures *total)
{
    int64_t *cell = arena_alloc(w->mem, (n + 1) * sizeof *cell);
    bool *is_hidden = arena_alloc(w->mem, (n + 1) * sizeof *is_hidden);

    for (int c = 0; c < COLUMNS; c++) {
        for (size_t i = 0; i < n; i++)
            cell[i] = of[i].cell[c];
        total->is_hidden[c] = few_hide(cell, is_hidden, n);
        for (size_t i = 0; i < n; i++)
            of[i].is_hidden[c] = is_hidden[i];
    }
}

/* The offices of a year and their total. */
static struct figures *
figures_of(struct work *w, int year, size_t *n, struct figures *total)
{
    const struct row *rows = statistic_year(w, year);
    size_t count = 0;

    for (const struct row *s = rows; s != NULL; s = s->next)
        count++;
    struct figures *of = arena_alloc(w->mem, (count + 1) * sizeof *of);
    *total = (struct figures){ 0 };
    *n = 0;
    for (const struct row *s = rows; s != NULL; s = s->next) {
        struct figures *f = &of[(*n)++];
        memset(f, 0, sizeof *f);
        f->name = row_text(s, "name");
        f->in_time = row_int(s, "in_time");
        f->days = row_int(s, "days");
        total->in_time += f->in_time;
        total->days += f->days;
        for (int c = 0; c < COLUMNS; c++) {
            f->cell[c] = row_int(s, column_name[c]);
            total->cell[c] += f->cell[c];
        }
    }
    hide_few(w, of, *n, total);
    return of;
}

struct reply
front_show(struct request *r)
{
    struct work *w = r->work;
    struct row *decisions = published_newest(w, INT64_MAX);
    struct row *sessions = schedule_coming(w, w->today, 0);

    keyset_cut(decisions, 5);
    keyset_cut(sessions, 5);
    struct xml *x = page(r);
    xml_rows(x, "decisions", "decision", decisions);
    xml_rows(x, "sessions", "session", sessions);
    struct figures total;
    size_t n;
    (void)figures_of(w, this_year(w), &n, &total);
    XML(x, "speed") {
        xml_int(x, "year", this_year(w));
        put_speed(x, &total, false);
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
    if (chosen != NULL) {
        xml_int(x, "chosen", agency);
        xml_rows(x, "places", "place", schedule_places(w, agency));
    }
    xml_rows(x, "sessions", "session", rows);
    if (chosen != NULL)
        duty_put(x, w, agency);
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
    struct figures total;
    size_t n;
    const struct figures *of = figures_of(w, year, &n, &total);
    const bool is_closed = year < this_year(w);

    XML(x, "speed") {
        xml_int(x, "year", year);
        put_speed(x, &total, is_closed);
    }
    XML(x, "offices") {
        for (size_t i = 0; i < n; i++)
            XML(x, "office_sum") {
                xml_text(x, "name", of[i].name);
                put_speed(x, &of[i], is_closed);
            }
    }
    return show(x);
}

struct reply
help_show(struct request *r)
{
    return show(page(r));
}

struct reply
support_show(struct request *r)
{
    const struct conf *conf = r->work->conf;
    struct xml *x = page(r);

    XML(x, "support") {
        xml_text(x, "operator", conf->operator);
        xml_text(x, "hours", conf->hours);
    }
    return show(x);
}
