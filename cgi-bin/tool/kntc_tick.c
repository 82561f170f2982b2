#include "tool/kntc.h"

#include "domain/tick.h"

#include <stdio.h>

int
kntc_tick(struct tool *t, int n, char **word)
{
    struct tick_report report = { 0 };

    (void)word;
    if (n != 0)
        tool_usage(t);
    tick_run(tool_work(t, tool_db(t), "tick"), &report);
    printf("recounted\t%d\neffective\t%d\nlapsed\t%d\nsecrets erased\t%d\n"
           "forms erased\t%d\nunsaved erased\t%d\nsums\t%d\n",
           report.recounted, report.effective, report.lapsed, report.secrets,
           report.forms, report.unsaved, report.sums);
    return TOOL_GOOD;
}
