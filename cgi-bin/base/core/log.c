#include "base/core/log.h"

#include "base/core/clock.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

#define LINE_MAX_BYTES 1000 /* the line end included */

static char program_name[32] = "kntc";

void
log_open(const char *program)
{
    snprintf(program_name, sizeof program_name, "%s", program);
}

/* "2026-11-26T09:00:00Z". Days are counted in Vietnam, so the clock is put back by its
 * seven hours: then the start of the day is midnight of UTC. */
static int
stamp(char *line, size_t n)
{
    instant_t at = clock_now() - INT64_C(7) * 3600 * 1000000;
    day_t day = day_of(at);
    int second = (int)((at - day_start(day)) / 1000000);
    int year;
    int month;
    int mday;

    day_split(day, &year, &month, &mday);
    return snprintf(line, n, "%04d-%02d-%02dT%02d:%02d:%02dZ", year, month, mday,
                    second / 3600, second / 60 % 60, second % 60);
}

/* Appends s at n as far as it fits whole, everything but printable ASCII as \xNN. */
static size_t
escape(char line[LINE_MAX_BYTES], size_t n, const char *s)
{
    static const char hex[] = "0123456789abcdef";

    for (; *s != '\0'; s++) {
        unsigned char byte = (unsigned char)*s;
        bool plain = byte >= 0x20 && byte < 0x7f;

        if (n + (plain ? 1 : 4) > LINE_MAX_BYTES - 1)
            break;
        if (plain) {
            line[n++] = *s;
            continue;
        }
        line[n++] = '\\';
        line[n++] = 'x';
        line[n++] = hex[byte >> 4];
        line[n++] = hex[byte & 15];
    }
    return n;
}

void
log_line(const char *level, const char *format, ...)
{
    int error = errno;
    char line[LINE_MAX_BYTES];
    char text[LINE_MAX_BYTES];
    va_list ap;

    va_start(ap, format);
    if (vsnprintf(text, sizeof text, format, ap) < 0)
        text[0] = '\0';
    va_end(ap);

    size_t n = (size_t)stamp(line, sizeof line);

    n = escape(line, n, " ");
    n = escape(line, n, program_name);
    n = escape(line, n, " ");
    n = escape(line, n, level);
    n = escape(line, n, " ");
    n = escape(line, n, text);
    line[n++] = '\n';

    /* A log that cannot be written has nowhere to complain. */
    ssize_t written = write(STDERR_FILENO, line, n);

    (void)written;
    errno = error;
}
