/* Rows: the part of db.h that needs no connection. */
#include "base/db/db.h"

#include "base/core/fault.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static int
column(const struct row *row, const char *name)
{
    for (int i = 0; i < row->n; i++)
        if (strcmp(row->name[i], name) == 0)
            return i;
    return -1;
}

static int
must_column(const struct row *row, const char *name)
{
    must(row != NULL);
    const int i = column(row, name);

    if (i < 0)
        fault("the row has no column %s", name);
    return i;
}

bool
row_has(const struct row *row, const char *name)
{
    return column(row, name) >= 0;
}

const char *
row_text(const struct row *row, const char *name)
{
    return row->value[must_column(row, name)];
}

int64_t
row_int(const struct row *row, const char *name)
{
    const char *text = row_text(row, name);
    char *end;

    if (text == NULL)
        return 0;
    errno = 0;
    const long long n = strtoll(text, &end, 10);

    if (errno != 0 || end == text || *end != '\0')
        fault("column %s is not a whole number", name);
    return n;
}

bool
row_bool(const struct row *row, const char *name)
{
    return row_int(row, name) != 0;
}

const struct row *
row_of_id(const struct row *rows, int64_t id)
{
    while (rows != NULL && row_int(rows, "id") != id)
        rows = rows->next;
    return rows;
}

day_t
row_day(const struct row *row, const char *name)
{
    const char *text = row_text(row, name);

    if (text == NULL)
        return DAY_NONE;
    const day_t day = day_parse(text);

    if (day == DAY_NONE)
        fault("column %s is not a day", name);
    return day;
}

instant_t
row_instant(const struct row *row, const char *name)
{
    const char *text = row_text(row, name);

    if (text == NULL)
        return 0;
    const instant_t at = instant_parse(text);

    if (at == 0)
        fault("column %s is not an instant", name);
    return at;
}

const unsigned char *
row_bytes(const struct row *row, const char *name, size_t *n)
{
    const int i = must_column(row, name);

    *n = row->value[i] == NULL ? 0 : row->length[i];
    return (const unsigned char *)row->value[i];
}
