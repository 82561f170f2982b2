/* clock: days and instants.
 *
 * A day is a number of days since 1970-01-01 in Asia/Ho_Chi_Minh (UTC+7, no summer
 * time); the law counts in days. An instant is microseconds UTC since 1970. Both
 * are signed; DAY_NONE is no day. In test builds KNTC_NOW (or clock_freeze) stops
 * the clock: "2026-11-26T09:00:00" is read as Vietnamese time. KNTC_CLOCK_FILE names a
 * file that holds such a line and wins over it: it is read each time, so that a test
 * moves the day under programs that run.
 */
#ifndef KNTC_CLOCK_H
#define KNTC_CLOCK_H

#include <stdbool.h>
#include <stdint.h>

struct arena;

typedef int32_t day_t;
typedef int64_t instant_t;

#define DAY_NONE INT32_MIN

/* Now; moves on by itself unless frozen. */
instant_t clock_now(void);
void clock_freeze(instant_t at); /* 0 lets it run again */

/* Monotonic microseconds, for durations only. */
int64_t clock_ticks(void);

/* The day of an instant in Vietnam, and the first instant of a day. */
day_t day_of(instant_t at);
instant_t day_start(day_t day);

/* 1 = Monday … 7 = Sunday. */
int day_weekday(day_t day);

/* Civil date; day_make gives DAY_NONE where there is no such date. */
day_t day_make(int year, int month, int mday);
void day_split(day_t day, int *year, int *month, int *mday);

/* "2026-11-26", both ways; parsing gives DAY_NONE for anything else. */
day_t day_parse(const char *iso);
char *day_text(struct arena *mem, day_t day);

/* "26/11/2026", as people write it: for a field of text and for words of an option. */
char *day_written(struct arena *mem, day_t day);

/* What people type (ecosystem.md 3): 24/11/2026, 24-11-26, 24112026, 24.11.2026,
 * 2026-11-24. Two-digit years are 20yy up to 69, else 19yy. DAY_NONE otherwise. */
day_t day_typed(const char *s);

/* The same day number n months on, else the last day of that month (R-MONTH). */
day_t day_add_months(day_t day, int n);

/* "2026-11-26 02:00:00.000000" UTC, as the database keeps it; and back (0: not one). */
char *instant_text(struct arena *mem, instant_t at);
instant_t instant_parse(const char *s);

#endif
