/* act: the acts of settlement. One form may serve matters of several kinds; what a kind
 * does not ask for is hidden. */
#include "desk/act.h"

#include "base/core/arena.h"
#include "base/core/text.h"
#include "base/db/db.h"
#include "base/work.h"
#include "base/xml/view.h"
#include "domain/choice.h"
#include "domain/redaction.h"
#include "settlement/settlement.h"
#include "sql/domain/archive.h"
#include "sql/domain/choice.h"
#include "sql/domain/conclusion.h"
#include "sql/domain/dialogue.h"
#include "sql/domain/execution.h"
#include "sql/domain/settle.h"
#include "sql/domain/verify.h"

#include <string.h>

static void
hide(struct request *r, const char *const *fields)
{
    for (; *fields != NULL; fields++)
        form_hide(r->form, r->work, *fields);
}

static void
require(struct request *r, const char *const *fields)
{
    for (; *fields != NULL; fields++)
        form_require(r->form, r->work, *fields);
}

/* All of them but who acts. */
static void
offer(struct request *r, const char *field, const struct row *people)
{
    struct work *w = r->work;

    form_no_options(r->form, w, field);
    for (const struct row *p = people; p != NULL; p = p->next) {
        if (row_int(p, "id") == r->me->account_id)
            continue;
        const char *title = row_text(p, "title"), *name = row_text(p, "display_name");
        form_option(r->form, w, field, row_text(p, "id"),
                    title != NULL ? arena_format(w->mem, "%s, %s", name, title) : name);
    }
    if (r->form->is_sent)
        form_recheck(r->form, w, field);
}

/* assign offers the verifiers of this office, but not who will decide, and who may help
 * her. A denunciation has a team and says who of the office must not see it. */
static void
fill_assign(struct request *r, const struct casefile *c)
{
    static const char *const of_team[] = { "team_head_id", "clerk_id", "barred_id",
                                           NULL };
    static const char *const one[] = { "verifier_id", NULL };
    static const char *const team_needs[] = { "team_head_id", "member_id", "document",
                                              NULL };
    static const char *const one_needs[] = { "verifier_id", "document", NULL };
    struct work *w = r->work;

    if (strcmp(c->machine, "denunciation") == 0) {
        hide(r, one);
        require(r, team_needs);
        offer(r, "team_head_id",
              team_people(w, c->id, c->agency_id, "verifier", "verifier", "verifier"));
        offer(r, "member_id",
              team_people(w, c->id, c->agency_id, "verifier", "handler", "inspector"));
        offer(r, "clerk_id",
              team_people(w, c->id, c->agency_id, "clerk", "clerk", "clerk"));
        if (team_clerk(w, c->id) == NULL)
            form_require(r->form, w, "clerk_id");
        offer(r, "barred_id", team_staff(w, c->id, c->agency_id));
        return;
    }
    hide(r, of_team);
    require(r, one_needs);
    offer(r, "member_id",
          team_people(w, c->id, c->agency_id, "verifier", "handler", "inspector"));
    for (const struct row *a = settle_people(w, r->me->agency_id, "verifier");
         a != NULL; a = a->next)
        if (row_int(a, "id") != r->me->account_id)
            form_option(r->form, w, "verifier_id", row_text(a, "id"),
                        row_text(a, "display_name"));
}

/* LTC art. 43: before there is a team, nobody may be there to send what follows. */
static void
fill_clear(struct request *r, const struct casefile *c)
{
    static const char *const clerk[] = { "clerk_id", NULL };
    struct work *w = r->work;

    if (team_clerk(w, c->id) != NULL) {
        hide(r, clerk);
        return;
    }
    require(r, clerk);
    offer(r, "clerk_id",
          team_people(w, c->id, c->agency_id, "clerk", "clerk", "clerk"));
}

static void
fill_send(struct request *r, const struct casefile *c, struct xml *x)
{
    static const char *const of_conclusion[] = { "recipient", "denouncer_on",
                                                 "denouncer_by", "denouncer_document",
                                                 NULL };

    if (strcmp(c->machine, "denunciation") == 0)
        require(r, of_conclusion);
    else
        hide(r, of_conclusion);
    if (x != NULL)
        xml_rows(x, "unnumbered", "letter", archive_unnumbered(r->work, c->id));
}

/* Of what the text is made, and the text itself: who confirms it reads both. */
static void
put_redaction(struct request *r, const struct casefile *c, struct xml *x)
{
    struct work *w = r->work;

    if (x == NULL)
        return;
    if (strcmp(c->machine, "denunciation") == 0)
        xml_row(x, "conclusion", conclusion_of(w, c->id, c->round));
    else
        xml_row(x, "decision", settle_decision(w, c->id, c->level, c->round));
    (void)redaction_put(x, w, c);
}

static void
fill_publish(struct request *r, const struct casefile *c)
{
    static const char *const unnamed[] = { "is_unnamed", NULL };

    if (c->is_sealed)
        require(r, unnamed);
    else
        hide(r, unnamed);
}

/* What came back is written anew from what it was. */
static void
fill_redact(struct request *r, const struct casefile *c)
{
    static const char *const same[] = { "title", "body" };
    const struct row *last = r->form->is_sent ? NULL : redaction_put(NULL, r->work, c);

    fill_publish(r, c);
    if (last != NULL)
        for (size_t i = 0; i < sizeof same / sizeof *same; i++)
            form_set(r->form, r->work, same[i], row_text(last, same[i]));
}

static bool
fill_publication(struct request *r, const struct casefile *c, struct xml *x)
{
    const bool is_post = strcmp(r->act, "post") == 0;

    if (strcmp(r->act, "redact") == 0)
        fill_redact(r, c);
    else if (strcmp(r->act, "publish") == 0 || is_post)
        fill_publish(r, c);
    else if (strcmp(r->act, "redact_back") != 0)
        return false;
    if (!is_post)
        put_redaction(r, c, x);
    return true;
}

/* What was marked complex once is so the next time as well, unless it is said anew. */
static void
fill_extend(struct request *r, const struct casefile *c)
{
    struct work *w = r->work;
    const struct row *last = NULL;

    if (r->form->is_sent)
        return;
    for (const struct row *e = extension_rows(w, c->id, c->round); e != NULL;
         e = e->next)
        last = e;
    if (last != NULL)
        form_mark(r->form, w, "mark", row_text(last, "marks"));
}

/* What was accepted before is what is settled anew, unless it is said otherwise. */
static void
fill_resettle(struct request *r, const struct casefile *c)
{
    const struct row *content = acceptance_of(r->work, c->id, c->round);

    if (!r->form->is_sent && content != NULL)
        form_set(r->form, r->work, "accepted_content",
                 row_text(content, "accepted_content"));
}

/* A row of the page that leads here may be chosen already. */
static void
choose(struct request *r, const char *field)
{
    const char *row = request_get(r, "row");

    if (r->form->is_sent)
        form_recheck(r->form, r->work, field);
    else if (row != NULL)
        form_set(r->form, r->work, field, row);
}

/* The requests that were not withdrawn. */
static void
offer_claims(struct request *r, const struct casefile *c, const char *field)
{
    struct work *w = r->work;

    for (const struct row *k = claim_rows(w, c->id); k != NULL; k = k->next)
        if (row_text(k, "withdrawn_on") == NULL)
            form_option(r->form, w, field, row_text(k, "n"),
                        arena_format(w->mem, "%s. %s", row_text(k, "n"),
                                     text_cut(w->mem, row_text(k, "claim"), 200)));
}

/* What was judged before is shown to who judges again. */
static void
fill_judge(struct request *r, const struct casefile *c)
{
    static const char *const same[] = { "claim_outcome", "fate_of_decision", "ruling" };
    const char *row = request_get(r, "row");

    offer_claims(r, c, "claim_id");
    choose(r, "claim_id");
    if (r->form->is_sent || row == NULL)
        return;
    for (const struct row *k = claim_rows(r->work, c->id); k != NULL; k = k->next)
        if (strcmp(row_text(k, "n"), row) == 0)
            for (size_t i = 0; i < sizeof same / sizeof *same; i++)
                form_set(r->form, r->work, same[i],
                         strcmp(same[i], "fate_of_decision") == 0 &&
                                 row_text(k, "claim_outcome") != NULL &&
                                 row_text(k, same[i]) == NULL
                             ? "none"
                             : row_text(k, same[i]));
}

static void
fill_withdraw_part(struct request *r, const struct casefile *c)
{
    static const char *const of_claims[] = { "withdrawn_id", NULL };
    static const char *const of_content[] = { "withdrawn_content", NULL };
    static const char *const not_asked[] = { "withdrawn_content", "sign", "document",
                                             NULL };
    struct work *w = r->work;

    choice_of_kind(w, r->form, "withdraw_form", c->machine);
    if (strcmp(c->machine, "denunciation") == 0) {
        hide(r, of_claims);
        require(r, of_content);
        return;
    }
    hide(r, not_asked);
    if (row_int(claim_counts(w, c->id), "kept") == 0) {
        form_hide(r->form, w, "withdrawn_id");
        return;
    }
    offer_claims(r, c, "withdrawn_id");
    form_require(r->form, w, "withdrawn_id");
    if (r->form->is_sent)
        form_recheck(r->form, w, "withdrawn_id");
}

static void
offer_inquiries(struct request *r, const struct casefile *c, bool steps)
{
    struct work *w = r->work;

    for (const struct row *q = inquiry_rows(w, c->id); q != NULL; q = q->next)
        if (row_text(q, "answered_on") == NULL &&
            (strcmp(row_text(q, "inquiry_kind"), "step") == 0) == steps) {
            const char *of = row_text(q, "asked_of");
            const char *what = text_cut(w->mem, row_text(q, "asked_for"), 160);
            form_option(r->form, w, "inquiry_id", row_text(q, "n"),
                        of != NULL ? arena_format(w->mem, "%s: %s", of, what) : what);
        }
    choose(r, "inquiry_id");
}

/* The items that are left. */
static void
fill_task_done(struct request *r, const struct casefile *c)
{
    struct work *w = r->work;

    for (const struct row *e = execution_rows(w, c->id); e != NULL; e = e->next)
        if (row_text(e, "days_left") != NULL)
            form_option(r->form, w, "execution_id", row_text(e, "n"),
                        arena_format(w->mem, "%s: %s", row_text(e, "doer"),
                                     text_cut(w->mem, row_text(e, "task"), 160)));
    choose(r, "execution_id");
}

/* What was accepted of a denunciation and what is left of it, for who withdraws from
 * it, finds out about it or concludes on it. */
static void
put_accepted(struct request *r, const struct casefile *c, struct xml *x)
{
    static const char *const about[] = {
        "withdraw_part", "withdraw_kept", "report", "conclude",
        "settle_clear",  "resettle",      NULL
    };
    struct work *w = r->work;

    if (x == NULL || strcmp(c->machine, "denunciation") != 0 ||
        !acts_name(about, r->act))
        return;
    xml_row(x, "acceptance", acceptance_of(w, c->id, c->round));
    xml_rows(x, "withdrawals", "withdrawal", withdrawal_rows(w, c->id, c->round));
}

/* Was it dealt with at once, without a conclusion (LTC art. 43)? Words go by it. */
static void
put_handled(struct request *r, const struct casefile *c, struct xml *x)
{
    const struct row *end = x != NULL && strcmp(c->machine, "denunciation") == 0
                                ? conclusion_facts(r->work, c->id, c->round)
                                : NULL;

    if (end != NULL && row_text(end, "minutes_on") != NULL)
        xml_flag(x, "is_handled", true);
}

static bool
fill_row(struct request *r, const struct casefile *c)
{
    if (strcmp(r->act, "judge") == 0)
        fill_judge(r, c);
    else if (strcmp(r->act, "withdraw_part") == 0)
        fill_withdraw_part(r, c);
    else if (strcmp(r->act, "task_done") == 0)
        fill_task_done(r, c);
    else if (strcmp(r->act, "take") == 0 || strcmp(r->act, "step_done") == 0)
        offer_inquiries(r, c, strcmp(r->act, "step_done") == 0);
    else
        return false;
    return true;
}

/* What still stands before the decision, for who has typed nothing yet: a request that
 * nobody concluded on, and where nothing was talked over, that views must agree. */
static void
put_obstacles(struct request *r, const struct casefile *c, struct xml *x,
              bool is_talked)
{
    struct work *w = r->work;
    const int64_t unjudged = row_int(claim_counts(w, c->id), "unjudged");

    if (x == NULL || (unjudged == 0 && is_talked))
        return;
    XML(x, "obstacles") {
        if (unjudged > 0)
            xml_int(x, "unjudged", unjudged);
        if (!is_talked)
            xml_flag(x, "is_untalked", true);
    }
}

/* LKN art. 40: the second decision says what becomes of the first; art. 38: who decides
 * reads what the council said. */
static void
fill_decide(struct request *r, const struct casefile *c, struct xml *x)
{
    static const char *const of_second[] = { "fate_of_first", NULL };

    put_obstacles(r, c, x,
                  strcmp(c->state, "dialogued") == 0 ||
                      row_int(settle_dialogues(r->work, c->id, c->round), "held") > 0);
    if (c->level != 2) {
        hide(r, of_second);
        return;
    }
    require(r, of_second);
    if (x != NULL)
        xml_rows(x, "inquiries", "inquiry", inquiry_rows(r->work, c->id));
}

/* What becomes of the decision is said of each request, or else here: something does,
 * or it would not be decided at once. */
static void
fill_at_once(struct request *r, const struct casefile *c, struct xml *x)
{
    static const char *const of_whole[] = { "fate_of_decision", "ruling", NULL };

    put_obstacles(r, c, x, true);
    form_no_options(r->form, r->work, "fate_of_decision");
    for (const struct row *f = choice_rows(r->work, "fate_of_decision"); f != NULL;
         f = f->next)
        if (strcmp(row_text(f, "code"), "keep") != 0 &&
            strcmp(row_text(f, "code"), "none") != 0)
            form_option(r->form, r->work, "fate_of_decision", row_text(f, "code"),
                        NULL);
    if (row_int(claim_counts(r->work, c->id), "claims") > 0)
        hide(r, of_whole);
    else
        require(r, of_whole);
}

/* The day and the place to which they were called. */
static void
fill_dialogue(struct request *r, const struct casefile *c)
{
    const struct row *called = invitation_open(r->work, c->id);

    if (r->form->is_sent || called == NULL)
        return;
    if (row_day(called, "meets_on") <= r->work->today)
        form_set(r->form, r->work, "held_on", row_text(called, "meets_on"));
    form_set(r->form, r->work, "place", row_text(called, "place"));
}

/* Which step is told; where there is one, that one. */
static void
fill_tell(struct request *r, const struct casefile *c)
{
    static const char *const of_accused[] = { "accused_document", "accused_on",
                                              "accused_by", "is_without_letter", NULL };
    struct work *w = r->work;
    const struct row *steps = told_steps(w, c->id);

    /* LTC art. 34: of who has died nobody can be told anything, whatever step it is. */
    if (told_nobody(w, c->id) != NULL)
        hide(r, of_accused);
    else
        require(r, of_accused);
    for (const struct row *s = steps; s != NULL; s = s->next)
        form_option(
            r->form, w, "step", row_text(s, "seq"),
            arena_format(w->mem, "%s, %s",
                         view_text(r->lang, arena_format(w->mem, "told_about.%s",
                                                         row_text(s, "act"))),
                         day_written(w->mem, day_of(row_instant(s, "at")))));
    if (r->form->is_sent)
        form_recheck(r->form, w, "step");
    else if (steps != NULL && steps->next == NULL)
        form_set(r->form, w, "step", row_text(steps, "seq"));
}

static void
fill(struct request *r, struct casefile *c, struct xml *x)
{
    put_accepted(r, c, x);
    put_handled(r, c, x);
    if (fill_row(r, c) || fill_publication(r, c, x))
        return;
    if (strcmp(r->act, "suspend") == 0 || strcmp(r->act, "terminate") == 0)
        choice_of_kind(r->work, r->form, "detail", c->machine);
    else if (strcmp(r->act, "assign") == 0)
        fill_assign(r, c);
    else if (strcmp(r->act, "settle_clear") == 0)
        fill_clear(r, c);
    else if (strcmp(r->act, "consider") == 0)
        offer(r, "considerer_id",
              team_people(r->work, c->id, c->agency_id, "handler", "verifier",
                          "verifier"));
    else if (strcmp(r->act, "withdraw_kept") == 0)
        choice_of_kind(r->work, r->form, "withdraw_scope", c->machine);
    else if (strcmp(r->act, "send") == 0)
        fill_send(r, c, x);
    else if (strcmp(r->act, "decide") == 0)
        fill_decide(r, c, x);
    else if (strcmp(r->act, "at_once") == 0)
        fill_at_once(r, c, x);
    else if (strncmp(r->act, "dialogue", 8) == 0)
        fill_dialogue(r, c);
    else if (strcmp(r->act, "extend") == 0)
        fill_extend(r, c);
    else if (strcmp(r->act, "tell") == 0)
        fill_tell(r, c);
    else if (strcmp(r->act, "resettle") == 0)
        fill_resettle(r, c);
    else if (strcmp(r->act, "appoint") == 0)
        offer(r, "publisher_id",
              team_people(r->work, c->id, c->agency_id, "publisher", "publisher",
                          "publisher"));
}

static const char *
home(const struct casefile *c, const char *act)
{
    const bool is_denunciation = strcmp(c->machine, "denunciation") == 0;

    return acts_name(verification_acts, act)              ? "/verification"
           : c->decided_on == DAY_NONE || is_denunciation ? ""
           : acts_name(enforcement_acts, act)             ? "/enforcement"
                                                          : "";
}

static const struct desk desk = {
    "/settlement/casefile", "/settlement/worklist", fill, NULL, home, NULL
};

struct reply
act_new(struct request *r)
{
    return desk_act_new(r, &desk);
}

struct reply
act_create(struct request *r)
{
    return desk_act_create(r, &desk);
}
