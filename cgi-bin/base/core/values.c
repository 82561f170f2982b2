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

/* ---- as one text ---- */

static const char between = '\x1f', behind = '\x1e';

static char *
put(char *to, const char *text, char sign)
{
    to = stpcpy(to, text);
    *to = sign;
    return to + 1;
}

char *
values_pack(struct arena *mem, const struct values *v, size_t *n)
{
    size_t room = 1;

    for (const struct value *x = v->first; x != NULL; x = x->next)
        room += x->text == NULL ? 0 : strlen(x->name) + strlen(x->text) + 2;
    char *text = arena_alloc(mem, room), *to = text;
    for (const struct value *x = v->first; x != NULL; x = x->next)
        if (x->text != NULL)
            to = put(put(to, x->name, between), x->text, behind);
    *to = '\0';
    *n = (size_t)(to - text);
    return text;
}

/* Cuts the next piece off, up to the sign; NULL: there is none. */
static char *
cut(char **at, char sign)
{
    char *piece = *at;
    char *end = strchr(piece, sign);

    if (end == NULL)
        return NULL;
    *end = '\0';
    *at = end + 1;
    return piece;
}

void
values_unpack(struct arena *mem, struct values *v, char *text)
{
    const char *name, *value;

    while ((name = cut(&text, between)) != NULL && (value = cut(&text, behind)) != NULL)
        values_add(mem, v, name, value);
}
