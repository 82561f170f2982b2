#include "base/core/clock.h"

#include "base/core/arena.h"
#include "base/core/fault.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define SECOND INT64_C(1000000)
#define DAY (86400 * SECOND)
#define VIETNAM (INT64_C(7) * 3600 * SECOND)

#define YEAR_MAX 9999
#define DAY_FIRST (-719162) /* 0001-01-01 */
#define DAY_LAST 2932896    /* 9999-12-31 */

static instant_t frozen;

/* n digits at s as a number; -1 where one is none. */
static int
digits(const char *s, int n)
{
    int value = 0;

    for (int i = 0; i < n; i++) {
        if (s[i] < '0' || s[i] > '9')
            return -1;
        value = value * 10 + (s[i] - '0');
    }
    return value;
}

/* "hh:mm:ss" as seconds; -1 where it is none. Reads no further than a NUL. */
static int
seconds_parse(const char *s)
{
    int hour = digits(s, 2);

    if (hour < 0 || hour > 23 || s[2] != ':')
        return -1;

    int minute = digits(s + 3, 2);

    if (minute < 0 || minute > 59 || s[5] != ':')
        return -1;

    int second = digits(s + 6, 2);

    return second < 0 || second > 59 ? -1 : hour * 3600 + minute * 60 + second;
}

/* "2026-11-26" at s, whatever follows it. */
static day_t
date_parse(const char *s)
{
    int year = digits(s, 4);

    if (year < 0 || s[4] != '-')
        return DAY_NONE;

    int month = digits(s + 5, 2);

    if (month < 0 || s[7] != '-')
        return DAY_NONE;
    return day_make(year, month, digits(s + 8, 2));
}

#ifdef KNTC_TEST
static bool asked; /* the environment counts once, and never after clock_freeze */
static const char *clock_file;

/* "2026-11-26T09:00:00", Vietnamese time; 0 where it is none. */
static instant_t
stand_parse(const char *text)
{
    const bool shaped = strlen(text) == 19 && text[10] == 'T';
    const day_t day = shaped ? date_parse(text) : DAY_NONE;
    const int second = shaped ? seconds_parse(text + 11) : -1;

    return day == DAY_NONE || second < 0 ? 0 : day_start(day) + second * SECOND;
}

/* What the file says now: a scenario moves the day under programs that run. A file that
 * is not there yet says nothing; it is written aside and renamed, so it is never half
 * there. */
static instant_t
from_file(void)
{
    char text[24];
    FILE *f = clock_file != NULL ? fopen(clock_file, "re") : NULL;

    if (f == NULL)
        return 0;
    const size_t n = fread(text, 1, sizeof text - 1, f);

    fclose(f);
    text[n] = '\0';
    text[strcspn(text, "\n")] = '\0';

    const instant_t at = stand_parse(text);

    if (at == 0)
        fault("%s does not hold an instant like 2026-11-26T09:00:00", clock_file);
    return at;
}

static void
freeze_from_environment(void)
{
    if (asked)
        return;
    asked = true;
    clock_file = getenv("KNTC_CLOCK_FILE");

    const char *now = getenv("KNTC_NOW");

    if (now == NULL)
        return;
    frozen = stand_parse(now);
    if (frozen == 0)
        fault("KNTC_NOW is not like 2026-11-26T09:00:00");
}
#endif

static int64_t
read_clock(clockid_t id)
{
    struct timespec at;

    must(clock_gettime(id, &at) == 0);
    return at.tv_sec * SECOND + at.tv_nsec / 1000;
}

instant_t
clock_now(void)
{
#ifdef KNTC_TEST
    freeze_from_environment();

    const instant_t at = from_file();

    if (at != 0)
        return at;
#endif
    return frozen != 0 ? frozen : read_clock(CLOCK_REALTIME);
}

void
clock_freeze(instant_t at)
{
#ifdef KNTC_TEST
    asked = true;
    clock_file = NULL;
#endif
    frozen = at;
}

int64_t
clock_ticks(void)
{
    return read_clock(CLOCK_MONOTONIC);
}

/* a / b towards minus infinity, and what is left of it: never negative. */
static int64_t
floor_div(int64_t a, int64_t b, int64_t *rest)
{
    int64_t whole = a / b;

    *rest = a % b;
    if (*rest < 0) {
        *rest += b;
        whole--;
    }
    return whole;
}

day_t
day_of(instant_t at)
{
    int64_t rest;
    int64_t day = floor_div(at, DAY, &rest);

    return (day_t)(rest >= DAY - VIETNAM ? day + 1 : day);
}

static bool
is_day(day_t day)
{
    return day >= DAY_FIRST && day <= DAY_LAST;
}

instant_t
day_start(day_t day)
{
    must(is_day(day));
    return day * DAY - VIETNAM;
}

int
day_weekday(day_t day)
{
    int64_t rest;

    must(is_day(day));
    floor_div((int64_t)day + 3, 7, &rest); /* 1970-01-01 was a Thursday */
    return (int)rest + 1;
}

static int
month_length(int year, int month)
{
    static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

    return lengths[month - 1] + (month == 2 && leap);
}

/* Years run from March here, so that the leap day is the last of its year, and the days
 * before a month follow one line: (153 m + 2) / 5 from March = 0. */
#define ERA 146097   /* days in 400 years */
#define EPOCH 719468 /* 1970-01-01 counted from 0000-03-01 */

day_t
day_make(int year, int month, int mday)
{
    if (year < 1 || year > YEAR_MAX || month < 1 || month > 12 || mday < 1 ||
        mday > month_length(year, month))
        return DAY_NONE;

    int from_march = (month + 9) % 12;
    int y = month <= 2 ? year - 1 : year;

    return y * 365 + y / 4 - y / 100 + y / 400 + (153 * from_march + 2) / 5 + mday - 1 -
           EPOCH;
}

void
day_split(day_t day, int *year, int *month, int *mday)
{
    must(is_day(day));

    int days = day + EPOCH;
    int era = days / ERA;
    int in_era = days % ERA;
    int y = (in_era - in_era / 1460 + in_era / 36524 - in_era / (ERA - 1)) / 365;
    int in_year = in_era - (365 * y + y / 4 - y / 100);
    int from_march = (5 * in_year + 2) / 153;

    *mday = in_year - (153 * from_march + 2) / 5 + 1;
    *month = from_march < 10 ? from_march + 3 : from_march - 9;
    *year = era * 400 + y + (*month <= 2);
}

day_t
day_parse(const char *iso)
{
    if (iso == NULL || strlen(iso) != 10)
        return DAY_NONE;
    return date_parse(iso);
}

char *
day_text(struct arena *mem, day_t day)
{
    int year;
    int month;
    int mday;

    if (day == DAY_NONE)
        return arena_copy(mem, "");
    day_split(day, &year, &month, &mday);
    return arena_format(mem, "%04d-%02d-%02d", year, month, mday);
}

char *
day_written(struct arena *mem, day_t day)
{
    int year;
    int month;
    int mday;

    day_split(day, &year, &month, &mday);
    return arena_format(mem, "%02d/%02d/%04d", mday, month, year);
}

/* Digits at *s, at most max of them; gives how many there were. */
static int
number(const char **s, int max, int *value)
{
    int n = 0;

    while (n < max && (*s)[n] >= '0' && (*s)[n] <= '9')
        n++;
    *value = digits(*s, n);
    *s += n;
    return n;
}

/* Day, month and year with one sign between them: 24/11/2026, 1.2.26. */
static day_t
day_with_signs(const char *s)
{
    int mday;
    int month;
    int year;

    if (number(&s, 2, &mday) == 0)
        return DAY_NONE;

    char sign = *s;

    if (sign != '/' && sign != '-' && sign != '.')
        return DAY_NONE;
    s++;
    if (number(&s, 2, &month) == 0 || *s++ != sign)
        return DAY_NONE;

    int n = number(&s, 4, &year);

    if (*s != '\0' || (n != 2 && n != 4))
        return DAY_NONE;
    if (n == 2)
        year += year <= 69 ? 2000 : 1900;
    return year < 1000 ? DAY_NONE : day_make(year, month, mday);
}

day_t
day_typed(const char *s)
{
    static const char blanks[] = " \t\r\n";
    char typed[11];

    if (s == NULL)
        return DAY_NONE;
    s += strspn(s, blanks);

    size_t n = strcspn(s, blanks);

    if (n >= sizeof typed || s[n + strspn(s + n, blanks)] != '\0')
        return DAY_NONE;
    memcpy(typed, s, n);
    typed[n] = '\0';

    day_t day = day_parse(typed);

    if (day == DAY_NONE && n == 8 && digits(typed, 8) >= 0) {
        int year = digits(typed + 4, 4);

        return year < 1000 ? DAY_NONE
                           : day_make(year, digits(typed + 2, 2), digits(typed, 2));
    }
    return day == DAY_NONE ? day_with_signs(typed) : day;
}

day_t
day_add_months(day_t day, int n)
{
    int year;
    int month;
    int mday;
    int64_t rest;

    day_split(day, &year, &month, &mday);

    int64_t whole = floor_div((int64_t)year * 12 + month - 1 + n, 12, &rest);

    must(whole >= 1 && whole <= YEAR_MAX);
    year = (int)whole;
    month = (int)rest + 1;

    int last = month_length(year, month);

    return day_make(year, month, mday < last ? mday : last);
}

char *
instant_text(struct arena *mem, instant_t at)
{
    int64_t rest;
    int64_t day = floor_div(at, DAY, &rest);
    int year;
    int month;
    int mday;

    must(day >= DAY_FIRST && day <= DAY_LAST);
    day_split((day_t)day, &year, &month, &mday);

    int second = (int)(rest / SECOND);

    return arena_format(mem, "%04d-%02d-%02d %02d:%02d:%02d.%06d", year, month, mday,
                        second / 3600, second / 60 % 60, second % 60,
                        (int)(rest % SECOND));
}

instant_t
instant_parse(const char *s)
{
    if (s == NULL || strlen(s) != 26 || s[10] != ' ' || s[19] != '.')
        return 0;

    day_t day = date_parse(s);
    int second = seconds_parse(s + 11);
    int micro = digits(s + 20, 6);

    if (day == DAY_NONE || second < 0 || micro < 0)
        return 0;
    return day * DAY + second * SECOND + micro;
}
