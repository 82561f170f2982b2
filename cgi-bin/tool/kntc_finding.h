/* kntc_finding: what checks find, one line each: ok, warn or FAIL, then the check, what
 * is wrong, and what to do, with tabs between.
 */
#ifndef KNTC_TOOL_FINDING_H
#define KNTC_TOOL_FINDING_H

enum severity { FINDING_OK, FINDING_WARN, FINDING_FAIL };

struct finding {
    int count[3];
};

/* Prints a line; format is what was found, with the values of this machine in it. */
void finding_tell(struct finding *f, enum severity severity, const char *check,
                  const char *remedy, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

/* 0 where all is well, 1 with a warning, 2 with a FAIL. */
int finding_status(const struct finding *f);

#endif
