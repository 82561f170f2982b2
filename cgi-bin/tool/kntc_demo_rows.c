#include "tool/kntc_demo_rows.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/db/bulk.h"

#include <string.h>

/* Values lie one behind the other until they are sent. */
enum { ROOM = 640 << 10, ROWS = 2000 };

struct rows {
    struct bulk *bulk;
    int columns;
    int column; /* the next of the row that is begun */
    int n;
    int64_t sent;
    size_t used;
    char room[ROOM];
};

struct rows *
rows_open(struct arena *mem, struct db *db, const char *head, const char *tail)
{
    struct rows *r = arena_alloc(mem, sizeof *r);
    const char *values = "(?";
    const char *names = strchr(head, '(');

    must(names != NULL);
    r->columns = 1;
    for (; *names != ')'; names++)
        if (*names == ',') {
            values = arena_format(mem, "%s,?", values);
            r->columns++;
        }
    r->bulk = bulk_open(db, mem, arena_format(mem, "%s%s)%s", head, values, tail),
                        r->columns, ROWS);
    return r;
}

void
rows_begin(struct rows *r)
{
    r->column = 0;
}

static char *
take(struct rows *r, size_t n)
{
    must(r->used + n <= ROOM);
    char *at = r->room + r->used;
    r->used += n;
    return at;
}

static void
set(struct rows *r, const char *at, size_t n)
{
    bulk_set(r->bulk, r->n, r->column++, at, n);
}

void
rows_null(struct rows *r)
{
    set(r, NULL, 0);
}

void
rows_int(struct rows *r, int64_t n)
{
    char digits[20];
    int i = sizeof digits;
    uint64_t left = n < 0 ? -(uint64_t)n : (uint64_t)n;

    do
        digits[--i] = (char)('0' + left % 10);
    while ((left /= 10) > 0);
    const size_t length = sizeof digits - (size_t)i;
    char *at = take(r, length + (n < 0));

    *at = '-';
    memcpy(at + (n < 0), digits + i, length);
    set(r, at, length + (n < 0));
}

void
rows_id(struct rows *r, int64_t id)
{
    if (id == 0)
        rows_null(r);
    else
        rows_int(r, id);
}

void
rows_text(struct rows *r, const char *text)
{
    rows_bytes(r, text, text != NULL ? strlen(text) : 0);
}

void
rows_bytes(struct rows *r, const void *bytes, size_t n)
{
    if (bytes == NULL)
        rows_null(r);
    else
        set(r, memcpy(take(r, n), bytes, n), n);
}

static void
put_two(char *at, int n)
{
    at[0] = (char)('0' + n / 10 % 10);
    at[1] = (char)('0' + n % 10);
}

static void
put_date(char *at, day_t day)
{
    int year, month, mday;

    day_split(day, &year, &month, &mday);
    put_two(at, year / 100);
    put_two(at + 2, year);
    at[4] = at[7] = '-';
    put_two(at + 5, month);
    put_two(at + 8, mday);
}

void
rows_day(struct rows *r, day_t day)
{
    if (day == DAY_NONE) {
        rows_null(r);
        return;
    }
    char *at = take(r, 10);

    put_date(at, day);
    set(r, at, 10);
}

void
rows_at(struct rows *r, instant_t at)
{
    if (at == 0) {
        rows_null(r);
        return;
    }
    const int64_t second = at / 1000000;
    const int of_day = (int)(second % 86400);
    char *to = take(r, 19);

    must(at > 0 && at % 1000000 == 0);
    put_date(to, (day_t)(second / 86400)); /* UTC's day, not Vietnam's */
    to[10] = ' ';
    put_two(to + 11, of_day / 3600);
    put_two(to + 14, of_day / 60 % 60);
    put_two(to + 17, of_day % 60);
    to[13] = to[16] = ':';
    set(r, to, 19);
}

void
rows_end(struct rows *r)
{
    must(r->column == r->columns);
    if (++r->n == ROWS || r->used > ROOM / 2)
        rows_flush(r);
}

void
rows_flush(struct rows *r)
{
    bulk_run(r->bulk, r->n);
    r->sent += r->n;
    r->n = 0;
    r->used = 0;
}

int64_t
rows_sent(const struct rows *r)
{
    return r->sent;
}
