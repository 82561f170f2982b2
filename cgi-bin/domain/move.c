#include "domain/move.h"

#include "base/web/route.h"
#include "domain/act/act.h"
#include "domain/guard.h"

#include <string.h>

#define guard_free NULL

static const struct move moves[] = {
#define MOVE(machine, from, act, to, who, guard, form, stop, start, letter, event)     \
    { #machine,      #from, #act, #to,   (uint32_t)(who), #guard,                      \
      guard_##guard, #form, stop, start, letter,          #event },
#include "domain/law/transition.def"
#undef MOVE
};

#define N_MOVES ((int)(sizeof moves / sizeof *moves))

/* An act that one program alone plays, for no other has the rights to what it writes.
 */
static bool
elsewhere(struct work *w, struct casefile *c, const struct values *form,
          struct refusal *why)
{
    (void)w;
    (void)c;
    (void)form;
    return act_refuse(why, "", "not_yours");
}

static struct {
    const char *word;
    act_of *play;
} acts[] = {
    { "classify", act_classify },
    { "propose", act_propose },
    { "send_back", act_send_back },
    { "accept", act_accept },
    { "decline", act_decline },
    { "ask_more", act_approve },
    { "guide", act_guide },
    { "transfer", act_transfer },
    { "urge", act_urge },
    { "urge_below", act_urge_below },
    { "review", act_review },
    { "review_again", act_review_again },
    { "set_date", act_set_date },
    { "take_over", act_take_over },
    { "report_overdue", act_report_overdue },
    { "hand_up", act_hand_up },
    { "keep_on_paper", elsewhere },
    { "reply", act_reply },
    { "return", act_approve },
    { "file", act_file },
    { "inform", act_approve },
    { "join", act_join },
    { "widen", act_widen },
    { "sign", act_sign },
    { "seal", elsewhere },
    { "assign", act_assign },
    { "consider", act_consider },
    { "mark_complex", act_mark_complex },
    { "mark_remote", act_mark_remote },
    { "dialogue", act_dialogue },
    { "dialogue_missed", act_dialogue_missed },
    { "decide", act_decide },
    { "at_once", act_at_once },
    { "send", act_send },
    { "suspend", act_suspend },
    { "resume", act_resume },
    { "effect", act_effect },
    { "second_accepted", act_second_accepted },
    { "second_ended", act_second_ended },
    { "appeal_over", act_second_ended },
    { "notify", act_notify },
    { "tell", act_tell },
    { "extend", act_extend },
    { "terminate", act_terminate },
    { "withdraw_all", act_withdraw_all },
    { "withdraw_kept", act_withdraw_kept },
    { "conclude", act_conclude },
    { "settle_clear", act_settle_clear },
    { "act", act_act },
    { "appoint", act_appoint },
    { "post", act_post },
    { "invite", act_invite },
    { "postpone", act_postpone },
    { "stay", act_stay },
    { "stay_sent", act_stay_sent },
    { "stay_lift", act_stay_lift },
    { "reopen", act_reopen },
    { "task", act_task },
    { "task_done", act_task_done },
    { "claim", act_claim },
    { "judge", act_judge },
    { "withdraw_part", act_withdraw_part },
    { "plan", act_plan },
    { "ask_papers", act_ask_papers },
    { "ask_expertise", act_ask_expertise },
    { "minutes", act_minutes },
    { "council", act_council },
    { "take", act_take },
    { "step_done", act_step_done },
    { "archive", act_archive },
    { "redact", act_redact },
    { "redact_back", act_redact_back },
    { "publish", act_publish },
    { "unpublish", act_unpublish },
    { "again", act_again },
    { "resettle", act_resettle },
    { "turn_into", act_turn_into },
};

const struct move *
move_find(const char *machine, const char *state, const char *act)
{
    for (int i = 0; i < N_MOVES; i++)
        if (strcmp(moves[i].act, act) == 0 && strcmp(moves[i].from, state) == 0 &&
            strcmp(moves[i].machine, machine) == 0)
            return &moves[i];
    return NULL;
}

const struct move *
move_at(int i)
{
    return i >= 0 && i < N_MOVES ? &moves[i] : NULL;
}

static bool
leads_on(const struct move *m)
{
    static const char *const aside[] = {
        "join",          "seal",          "send_back",   "withdraw",
        "withdraw_part", "withdraw_all",  "stay",        "suspend",
        "terminate",     "mark_complex",  "mark_remote", "sue",
        "appeal",        "review",        "unpublish",   "dialogue_missed",
        "refuse",        "extend",        "turn_into",   "appoint",
        "withdraw_kept", "post",          "again",       "decline_again",
        "postpone",      "stay_lift",     "stay_sent",   "split",
        "claim",         "judge",         "plan",        "step_done",
        "ask_papers",    "ask_expertise", "remind",      "take",
        "minutes",       "task",          "task_done",   "report_overdue",
        "widen",         "appeal_over",   "pause",       "redact_back",
        "settle_clear",  "at_once",       "council",
    };

    for (size_t i = 0; i < sizeof aside / sizeof *aside; i++)
        if (strcmp(aside[i], m->act) == 0)
            return false;
    /* Who verifies already is replaced where that is needed. */
    return strcmp(m->act, "assign") != 0 || strcmp(m->from, "verifying") != 0;
}

const struct move *
move_leading(const struct move *const *offered, int n)
{
    const struct move *lead = NULL;

    for (int i = 0; i < n; i++)
        if (leads_on(offered[i]) &&
            (lead == NULL || strcmp(lead->act, "classify") == 0))
            lead = offered[i];
    return lead;
}

act_of *
move_act(const char *act)
{
    for (size_t i = 0; i < sizeof acts / sizeof *acts; i++)
        if (strcmp(acts[i].word, act) == 0)
            return acts[i].play;
    return NULL;
}

void
move_teach(const char *act, act_of *play)
{
    for (size_t i = 0; i < sizeof acts / sizeof *acts; i++)
        if (strcmp(acts[i].word, act) == 0)
            acts[i].play = play;
}
