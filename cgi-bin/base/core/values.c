#include "base/core/values.h"

#include "base/core/arena.h"
#include "base/core/fault.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static struct value *
find(const struct values *v, const char *name)
{
    for (struct value *each = v->first; each != NULL; each = each->next)
        if (strcmp(each->name, name) == 0)
            return each;
    return NULL;
}

void
values_add(struct arena *mem, struct values *v, const char *name, const char *text)
{
    struct value *new = arena_alloc(mem, sizeof *new);

    new->name = name;
    new->text = text;
    if (v->last == NULL)
        v->first = new;
    else
        v->last->next = new;
    v->last = new;
}

void
values_set(struct arena *mem, struct values *v, const char *name, const char *text)
{
    struct value *old = find(v, name);

    if (old == NULL)
        values_add(mem, v, name, text);
    else
        old->text = text;
}

bool
values_has(const struct values *v, const char *name)
{
    return find(v, name) != NULL;
}

const char *
values_text(const struct values *v, const char *name)
{
    const struct value *found = find(v, name);

    if (found == NULL || found->text == NULL || found->text[0] == '\0')
        return NULL;
    return found->text;
}

int64_t
values_int(const struct values *v, const char *name)
{
    const char *text = values_text(v, name);
    char *end;

    if (text == NULL)
        return 0;
    errno = 0;
    const long long n = strtoll(text, &end, 10);

    /* What a person types is checked by the form; past that it is a number. */
    if (errno != 0 || end == text || *end != '\0')
        fault("value %s is not a whole number", name);
    return n;
}

day_t
values_day(const struct values *v, const char *name)
{
    const char *text = values_text(v, name);

    if (text == NULL)
        return DAY_NONE;
    const day_t day = day_parse(text);

    if (day == DAY_NONE)
        fault("value %s is not a day", name);
    return day;
}

const struct value *
values_next(const struct values *v, const char *name, const struct value *after)
{
    const struct value *each = after == NULL ? v->first : after->next;

    while (each != NULL && strcmp(each->name, name) != 0)
        each = each->next;
    return each;
}
