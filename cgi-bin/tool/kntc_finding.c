#include "tool/kntc_finding.h"

#include <stdarg.h>
#include <stdio.h>

/* A line is a line, and a field is a field, whatever the machine answered. */
static void
put_plain(const char *s)
{
    for (; *s != '\0'; s++)
        putchar((unsigned char)*s < ' ' ? ' ' : *s);
}

void
finding_tell(struct finding *f, enum severity severity, const char *check,
             const char *remedy, const char *format, ...)
{
    static const char *const word[] = { "ok", "warn", "FAIL" };
    char what[1024];
    va_list ap;

    va_start(ap, format);
    vsnprintf(what, sizeof what, format, ap);
    va_end(ap);
    f->count[severity]++;
    printf("%s\t%s\t", word[severity], check);
    put_plain(what);
    putchar('\t');
    if (severity != FINDING_OK)
        put_plain(remedy);
    putchar('\n');
    fflush(stdout);
}

int
finding_status(const struct finding *f)
{
    if (f->count[FINDING_FAIL] > 0)
        return 2;
    return f->count[FINDING_WARN] > 0 ? 1 : 0;
}
