/* kntc_demo_rows: rows of one table, thousands at once, for what is invented by the
 * million.
 *
 * A row is begun, gets its values in the order of the columns, and is ended; rows are
 * sent when they are many, or when asked.
 */
#ifndef KNTC_DEMO_ROWS_H
#define KNTC_DEMO_ROWS_H

#include "base/core/clock.h"

#include <stddef.h>
#include <stdint.h>

struct arena;
struct db;
struct rows;

/* head: "insert into fact (day, agency_id) values "; tail: "" or what follows the rows.
 */
struct rows *rows_open(struct arena *mem, struct db *db, const char *head,
                       const char *tail);
void rows_begin(struct rows *r);
void rows_null(struct rows *r);
void rows_int(struct rows *r, int64_t n);
void rows_id(struct rows *r, int64_t id);                     /* 0 is null */
void rows_text(struct rows *r, const char *text);             /* NULL is null */
void rows_bytes(struct rows *r, const void *bytes, size_t n); /* NULL is null */
void rows_day(struct rows *r, day_t day);
void rows_at(struct rows *r, instant_t at); /* 0 is null */
void rows_end(struct rows *r);
void rows_flush(struct rows *r);
int64_t rows_sent(const struct rows *r);

#endif
