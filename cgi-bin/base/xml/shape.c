#include "base/xml/shape.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *
shape_of(const char *name)
{
    static const struct {
        const char *tail;
        const char *shape;
    } known[] = { { "_on", "day" },  { "_at", "instant" },   { "code", "code" },
                  { "_kb", "size" }, { "_count", "number" }, { "amount", "number" } };
    const size_t n = strlen(name);

    if (strncmp(name, "is_", 3) == 0)
        return "yes";
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        const size_t tail = strlen(known[i].tail);

        if (n >= tail && strcmp(name + n - tail, known[i].tail) == 0)
            return known[i].shape;
    }
    return "";
}

static bool
fits(const char *value, const char *pattern)
{
    for (; *pattern != '\0'; value++, pattern++)
        if (*pattern == '0' ? *value < '0' || *value > '9' : *value != *pattern)
            return false;
    return true;
}

void
shape_day(const char *value, const char *lang, char *out)
{
    (void)lang;
    *out = '\0';
    if (fits(value, "0000-00-00"))
        snprintf(out, SHAPE_SIZE, "%.2s/%.2s/%.4s", value + 8, value + 5, value);
    else if (fits(value, "0000-00") && value[7] == '\0')
        snprintf(out, SHAPE_SIZE, "%.2s/%.4s", value + 5, value);
}

void
shape_instant(const char *value, const char *lang, char *out)
{
    (void)lang;
    *out = '\0';
    if (fits(value, "0000-00-00T00:00"))
        snprintf(out, SHAPE_SIZE, "%.2s/%.2s/%.4s %.5s", value + 8, value + 5, value,
                 value + 11);
}

static bool
is_number(const char *value)
{
    const char *digits = value + (*value == '-');
    const size_t whole = strspn(digits, "0123456789");
    const size_t part =
        digits[whole] == '.' ? strspn(digits + whole + 1, "0123456789") : 0;

    return whole > 0 && whole <= 15 && part <= 15 &&
           digits[whole + (part > 0 ? part + 1 : 0)] == '\0';
}

/* Most figures have no part behind the point, and to print a double costs more than all
 * else here. */
static void
to_two_decimals(const char *value, char *plain)
{
    const char *point = strchr(value, '.');

    if (point == NULL || strlen(point) <= 3)
        snprintf(plain, SHAPE_SIZE, "%s", value);
    else
        snprintf(plain, SHAPE_SIZE, "%.2f", strtod(value, NULL));
    if (strchr(plain, '.') == NULL)
        return;

    char *end = plain + strlen(plain);

    while (end[-1] == '0')
        *--end = '\0';
    if (end[-1] == '.')
        *--end = '\0';
}

void
shape_number(const char *value, const char *lang, char *out)
{
    const bool english = lang != NULL && strcmp(lang, "en") == 0;
    char plain[SHAPE_SIZE];

    *out = '\0';
    if (!is_number(value))
        return;
    to_two_decimals(value, plain);

    const char *from = plain;
    size_t whole = strspn(plain + (*plain == '-'), "0123456789");

    if (*from == '-')
        *out++ = *from++;
    for (; whole > 0; whole--) {
        *out++ = *from++;
        if (whole > 1 && (whole - 1) % 3 == 0)
            *out++ = english ? ',' : '.';
    }
    if (*from == '.') {
        *out++ = english ? '.' : ',';
        from++;
    }
    memcpy(out, from, strlen(from) + 1);
}
