#include "tool/kntc.h"

#include "base/work.h"

#if __has_include("domain/tick.h")
#include "domain/tick.h"
#endif

#include <stdio.h>

int
kntc_tick(struct tool *t, int n, char **word)
{
    (void)word;
    if (n != 0)
        tool_usage(t);
#if __has_include("domain/tick.h")
    struct work *w = tool_work(t, tool_db(t), "tick");
    struct tick_report report = { 0 };

    tick_run(w, &report);
    return TOOL_GOOD;
#else
    tool_stop(TOOL_BAD, "this build has no timer");
#endif
}
