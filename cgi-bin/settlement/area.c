#include "settlement/settlement.h"

#include "base/web/keys.h"
#include "base/web/once.h"
#include "base/web/unsaved.h"
#include "base/web/session.h"
#include "domain/choice.h"
#include "domain/nav.h"

#include <stddef.h>

static const struct route routes[] = {
#define ROUTE(method, path, role, handler, form, view)                                 \
    { method, path, role, handler, form, view },
#include "settlement/routes.def"
#undef ROUTE
    { 0 }
};

static const char *const acts[] = {
    "redact",      "redact_back",  "assign",       "mark_complex",    "mark_remote",
    "stay",        "report",       "dialogue",     "dialogue_missed", "decide",
    "suspend",     "resume",       "send",         "terminate",       "withdraw_part",
    "appeal",      "sue",          "enforce",      "finish",          "archive",
    "review",      "publish",      "unpublish",    "answer",          "notify",
    "tell",        "extend",       "withdraw_all", "withdraw_kept",   "conclude",
    "act",         "appoint",      "post",         "claim",           "judge",
    "plan",        "step_done",    "ask_papers",   "ask_expertise",   "remind",
    "take",        "minutes",      "again",        "resettle",        "decline_again",
    "invite",      "postpone",     "stay_sent",    "stay_lift",       "review_keep",
    "reopen",      "task",         "task_done",    "turn_into",       "report_overdue",
    "appeal_over", "settle_clear", "at_once",      "consider",        "council",
    NULL,
};

const struct area area = {
    .name = "settlement",
    .routes = routes,
    .acts = acts,
    .choices = choice_options,
    .nav = staff_nav,
    .user = session_user,
    .once = &once_forms,
    .unsaved = &unsaved_forms,
    .notes_reading = true,
    .keys = keys_read,
};
