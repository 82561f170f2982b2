#include "tool/kntc.h"

#include "domain/tick.h"
#include "tool/kntc_smtp.h"

#include <stdio.h>

static void
put(const char *what, int n)
{
    printf("%s\t%d\n", what, n);
}

int
kntc_tick(struct tool *t, int n, char **word)
{
    struct tick_report report = { 0 };
    struct smtp_report mail = { 0 };

    (void)word;
    if (n != 0)
        tool_usage(t);
    struct work *w = tool_work(t, tool_db(t), "tick");
    tick_run(w, &report);
    smtp_run(t, w, &mail);
    put("recounted", report.recounted);
    put("succeeded", report.succeeded);
    put("offices ended", report.ended);
    put("effective", report.effective);
    put("lapsed", report.lapsed);
    put("missed", report.missed);
    put("secrets erased", report.secrets);
    put("appointments erased", report.forgotten);
    put("forms erased", report.forms);
    put("unsaved erased", report.unsaved);
    put("filings erased", report.filings);
    put("notices erased", report.notices);
    put("sums", report.sums);
    put("set apart", report.faults);
    put("mail sent", mail.sent);
    put("mail failed", mail.failed);
    put("mail given up", mail.dead);
    return TOOL_GOOD;
}
