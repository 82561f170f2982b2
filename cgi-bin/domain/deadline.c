#include "domain/deadline.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/db/db.h"
#include "base/work.h"
#include "sql/domain/deadline.h"

#include <string.h>

/* No term of the law is longer; a loop that passes it is a bug. */
#define LONGEST 4000

enum unit
unit_of(const char *word)
{
    if (strcmp(word, "day") == 0)
        return UNIT_DAY;
    if (strcmp(word, "working_day") == 0)
        return UNIT_WORKING_DAY;
    if (strcmp(word, "month") == 0)
        return UNIT_MONTH;
    if (strcmp(word, "hour") == 0)
        return UNIT_HOUR;
    fault("no unit %s", word);
}

const struct calendar *
calendar_load(struct work *w)
{
    struct calendar *c = arena_alloc(w->mem, sizeof *c);
    const struct row *rows = deadline_holidays(w);
    int i = 0;

    for (const struct row *h = rows; h != NULL; h = h->next)
        c->n++;
    c->special = arena_alloc(w->mem, sizeof *c->special * (size_t)(c->n + 1));
    for (const struct row *h = rows; h != NULL; h = h->next, i++) {
        c->special[i].day = row_day(h, "day");
        c->special[i].is_work = strcmp(row_text(h, "kind"), "work") == 0;
        c->special[i].name = row_text(h, "name");
        c->special[i].note = row_text(h, "note");
        c->special[i].mark = row_text(h, "mark");
    }
    return c;
}

const struct special *
calendar_special(const struct calendar *c, day_t day)
{
    int low = 0, high = c->n;

    while (low < high) {
        const int middle = (low + high) / 2;
        if (c->special[middle].day < day)
            low = middle + 1;
        else
            high = middle;
    }
    return low < c->n && c->special[low].day == day ? &c->special[low] : NULL;
}

bool
calendar_is_working(const struct calendar *c, day_t day, const char **why)
{
    const struct special *s = calendar_special(c, day);
    const bool weekend = day_weekday(day) >= 6;

    if (why != NULL)
        *why = s != NULL ? s->name : "";
    return s != NULL ? s->is_work : !weekend;
}

day_t
calendar_next_working(const struct calendar *c, day_t day)
{
    for (int i = 0; i < LONGEST; i++, day++)
        if (calendar_is_working(c, day, NULL))
            return day;
    fault("no working day within %d days", LONGEST);
}

day_t
deadline_raw(const struct calendar *c, day_t start, int length, enum unit unit)
{
    must(start != DAY_NONE && length >= 0 && length < LONGEST);
    switch (unit) {
    case UNIT_DAY:
        return start + length;
    case UNIT_MONTH:
        return day_add_months(start, length);
    case UNIT_HOUR:
        return start + (length + 23) / 24;
    case UNIT_WORKING_DAY:
        break;
    }
    day_t day = start;
    for (int left = length, i = 0; left > 0; i++) {
        must(i < LONGEST * 3);
        day++;
        if (calendar_is_working(c, day, NULL))
            left--;
    }
    return day;
}

day_t
deadline_due(const struct calendar *c, day_t raw)
{
    return calendar_next_working(c, raw);
}

day_t
deadline_before(const struct calendar *c, day_t day, int length)
{
    for (int left = length, i = 0; left > 0; i++) {
        must(i < LONGEST);
        day--;
        if (calendar_is_working(c, day, NULL))
            left--;
    }
    return day;
}

day_t
deadline_resumed(day_t raw, day_t suspended, day_t resumed)
{
    return resumed > suspended ? raw + (resumed - suspended) : raw;
}
