#include "domain/reckon.h"

#include "base/core/arena.h"
#include "base/db/db.h"
#include "base/work.h"
#include "base/xml/xml.h"
#include "sql/domain/reckon.h"

#include <stddef.h>
#include <string.h>

static void
put_day(struct xml *x, const struct calendar *c, day_t day)
{
    const struct special *s = calendar_special(c, day);

    XML(x, "day") {
        xml_day(x, "on", day);
        xml_int(x, "weekday", day_weekday(day));
        xml_flag(x, "is_work", calendar_is_working(c, day, NULL));
        xml_text(x, "name", s != NULL ? s->name : "");
        xml_text(x, "note", s != NULL ? s->note : NULL);
        xml_text(x, "mark", s != NULL ? s->mark : NULL);
    }
}

void
reckon_put(struct xml *x, const struct calendar *c, const struct row *rule, day_t start,
           day_t raw, day_t due)
{
    const bool in_working_days = unit_of(row_text(rule, "unit")) == UNIT_WORKING_DAY;

    xml_day(x, "first_on", start + 1);
    XML(x, "rule")
        xml_columns(x, rule);
    XML(x, "days")
        for (day_t day = in_working_days ? start + 1 : raw; day <= due; day++)
            if (!calendar_is_working(c, day, NULL) ||
                (calendar_special(c, day) != NULL && day_weekday(day) >= 6))
                put_day(x, c, day);
    XML(x, "inside")
        for (day_t day = start + 1; day < raw && !in_working_days; day++)
            if (calendar_special(c, day) != NULL && !calendar_is_working(c, day, NULL))
                put_day(x, c, day);
}

/* Articles are parted by "; ", and each begins with the short name of its act. */
static void
put_acts(struct xml *x, struct work *w, const char *article)
{
    char *rest = arena_copy(w->mem, article != NULL ? article : "");

    for (char *part; (part = strsep(&rest, ";")) != NULL;) {
        part += strspn(part, " ");
        part[strcspn(part, " ")] = '\0';
        const struct row *act = reckon_act(w, part);
        if (act != NULL)
            xml_row(x, "act", act);
    }
}

static int
year_of(day_t day)
{
    int year, month, mday;

    day_split(day, &year, &month, &mday);
    return year;
}

static bool
is_known(const struct calendar *c, day_t from, day_t to)
{
    return c->n > 0 && year_of(from) >= year_of(c->special[0].day) &&
           year_of(to) <= year_of(c->special[c->n - 1].day);
}

void
reckon_put_asked(struct xml *x, struct work *w, const struct row *rule, day_t start)
{
    const struct calendar *c = calendar_load(w);
    const enum unit unit = unit_of(row_text(rule, "unit"));
    const day_t raw = deadline_raw(c, start, (int)row_int(rule, "length"), unit);
    const day_t due = deadline_due(c, raw);

    XML(x, "reckoning") {
        xml_text(x, "term", row_text(rule, "term"));
        xml_text(x, "variant", row_text(rule, "variant"));
        xml_day(x, "law_from", row_day(rule, "valid_from"));
        xml_day(x, "started_on", start);
        xml_day(x, "raw_on", raw);
        xml_day(x, "due_on", due);
        xml_int(x, "weekday", day_weekday(due));
        if (row_bool(rule, "effective_after"))
            xml_day(x, "effective_on", due + 1);
        for (int n = 1; n <= row_int(rule, "extension_max"); n++)
            XML(x, "extended") {
                const day_t more = raw + (day_t)(n * row_int(rule, "extension_length"));
                xml_int(x, "n", n);
                xml_day(x, "due_on", deadline_due(c, more));
            }
        xml_flag(x, "is_unknown", !is_known(c, start, due));
        reckon_put(x, c, rule, start, raw, due);
        put_acts(x, w, row_text(rule, "article"));
    }
}
