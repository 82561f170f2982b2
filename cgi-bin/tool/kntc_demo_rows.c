#include "tool/kntc_demo_rows.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/db/admin.h"

#include <stdbool.h>
#include <string.h>

enum { ROOM = 768 << 10, FULL = 512 << 10 };

struct rows {
    struct db *db;
    const char *head;
    const char *tail;
    char *text;
    size_t n;
    int64_t rows;
    int64_t sent;
    bool first; /* the next value is the first of its row */
};

struct rows *
rows_open(struct arena *mem, struct db *db, const char *head, const char *tail)
{
    struct rows *r = arena_alloc(mem, sizeof *r);

    *r = (struct rows){ .db = db, .head = head, .tail = tail };
    r->text = arena_alloc(mem, ROOM);
    return r;
}

static char *
room(struct rows *r, size_t n)
{
    must(r->n + n + 2 < ROOM);
    char *at = r->text + r->n;
    r->n += n;
    return at;
}

static void
put(struct rows *r, const char *text, size_t n)
{
    memcpy(room(r, n), text, n);
}

void
rows_begin(struct rows *r)
{
    if (r->n == 0)
        put(r, r->head, strlen(r->head));
    else
        put(r, ",", 1);
    put(r, "(", 1);
    r->first = true;
}

static void
comma(struct rows *r)
{
    if (!r->first)
        put(r, ",", 1);
    r->first = false;
}

void
rows_null(struct rows *r)
{
    comma(r);
    put(r, "null", 4);
}

static void
put_int(struct rows *r, int64_t n)
{
    char digits[20];
    int i = sizeof digits;
    uint64_t left = n < 0 ? -(uint64_t)n : (uint64_t)n;

    do
        digits[--i] = (char)('0' + left % 10);
    while ((left /= 10) > 0);
    if (n < 0)
        put(r, "-", 1);
    put(r, digits + i, sizeof digits - (size_t)i);
}

void
rows_int(struct rows *r, int64_t n)
{
    comma(r);
    put_int(r, n);
}

void
rows_id(struct rows *r, int64_t id)
{
    if (id == 0)
        rows_null(r);
    else
        rows_int(r, id);
}

/* The connection is utf8mb4, in which no byte of a longer sign is a quote. */
void
rows_text(struct rows *r, const char *text)
{
    if (text == NULL) {
        rows_null(r);
        return;
    }
    comma(r);
    put(r, "'", 1);
    for (const char *c = text; *c != '\0'; c++) {
        if (*c == '\'' || *c == '\\')
            put(r, "\\", 1);
        put(r, c, 1);
    }
    put(r, "'", 1);
}

void
rows_bytes(struct rows *r, const void *bytes, size_t n)
{
    static const char hex[] = "0123456789abcdef";
    const unsigned char *b = bytes;

    if (bytes == NULL) {
        rows_null(r);
        return;
    }
    comma(r);
    put(r, "x'", 2);
    char *at = room(r, 2 * n);
    for (size_t i = 0; i < n; i++) {
        *at++ = hex[b[i] >> 4];
        *at++ = hex[b[i] & 15];
    }
    put(r, "'", 1);
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
    at[4] = '-';
    put_two(at + 5, month);
    at[7] = '-';
    put_two(at + 8, mday);
}

void
rows_day(struct rows *r, day_t day)
{
    if (day == DAY_NONE) {
        rows_null(r);
        return;
    }
    comma(r);
    char *at = room(r, 12);
    at[0] = at[11] = '\'';
    put_date(at + 1, day);
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

    comma(r);
    char *to = room(r, 21);
    to[0] = to[20] = '\'';
    put_date(to + 1, (day_t)(second / 86400)); /* UTC's day, not Vietnam's */
    to[11] = ' ';
    put_two(to + 12, of_day / 3600);
    put_two(to + 15, of_day / 60 % 60);
    put_two(to + 18, of_day % 60);
    to[14] = to[17] = ':';
    must(at % 1000000 == 0);
}

void
rows_end(struct rows *r)
{
    put(r, ")", 1);
    r->rows++;
    if (r->n > FULL)
        rows_flush(r);
}

void
rows_flush(struct rows *r)
{
    if (r->n == 0)
        return;
    put(r, r->tail, strlen(r->tail));
    r->text[r->n] = '\0';
    db_run(r->db, r->text);
    r->sent += r->rows;
    r->n = 0;
    r->rows = 0;
}

int64_t
rows_sent(const struct rows *r)
{
    return r->sent;
}
