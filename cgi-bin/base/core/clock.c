#include "base/core/clock.h"

#include "base/core/arena.h"
#include "base/core/fault.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define SECOND INT64_C(1000000)
#define DAY (86400 * SECOND)
#define VIETNAM (7 * 3600 * SECOND)

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

#ifdef KNTC_TEST
/* "2026-11-26T09:00:00", Vietnamese time, from the environment; once. */
static void
freeze_from_environment(void)
{
    static bool asked;

    if (asked)
        return;
    asked = true;

    const char *now = getenv("KNTC_NOW");

    if (now == NULL || frozen != 0)
        return;

    char date[11];
    int second = -1;
    day_t day = DAY_NONE;

    if (strlen(now) == 19 && now[10] == 'T') {
        memcpy(date, now, 10);
        date[10] = '\0';
        day = day_parse(date);
        second = seconds_parse(now + 11);
    }
    if (day == DAY_NONE || second < 0)
        fault("KNTC_NOW is not like 2026-11-26T09:00:00");
    frozen = day_start(day) + second * SECOND;
}
#endif
