/* shape: how a day, an instant and a number are written on a page. Pure.
 *
 * Each takes a value as a page document has it and fills out, SHAPE_SIZE bytes; ""
 * where the value is none of its kind and stays as it is.
 */
#ifndef KNTC_SHAPE_H
#define KNTC_SHAPE_H

enum { SHAPE_SIZE = 64 };

/* The shape of a column by its name: *_on day, *_at instant, *code code, is_* yes, *_kb
 * size,
 * *_count and *amount number, any other "". */
const char *shape_of(const char *name);

/* 2026-11-26 is 26/11/2026, 2026-11 is 11/2026; of an instant the day alone. */
void shape_day(const char *value, const char *lang, char *out);

/* 2026-11-26T09:00:00+07:00, already local, is 26/11/2026 09:00. */
void shape_instant(const char *value, const char *lang, char *out);

/* 1234567.8 is 1.234.567,8 in Vietnamese and 1,234,567.8 in English; at most two
 * decimals. Below a thousand an integer stays as it is. */
void shape_number(const char *value, const char *lang, char *out);

#endif
