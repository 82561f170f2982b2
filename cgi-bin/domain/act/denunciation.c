/* The acts of domain.md 10.4, up to the conclusion. */
#include "domain/act/act.h"

#include "base/core/arena.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "domain/delegation.h"
#include "domain/term.h"
#include "sql/domain/conclusion.h"
#include "sql/domain/settle.h"

#include <stdlib.h>
#include <string.h>

static int64_t
id_of(const struct value *v)
{
    return v->text != NULL ? strtoll(v->text, NULL, 10) : 0;
}

/* ---- who verifies (LTC art. 31) ---- */

bool
act_may_help(struct work *w, const struct casefile *c, int64_t id, const char *field,
             struct refusal *why)
{
    if (settle_account(w, id, c->agency_id) == NULL)
        return act_refuse(why, field, "not_a_choice");
    if (delegation_is_one(w, c->as, id))
        return act_refuse(why, field, "verifier_decides");
    if (settle_is_barred(w, c->id, id) != NULL)
        return act_refuse(why, field, "verifier_barred");
    return true;
}

static bool
may_verify(struct work *w, int64_t id)
{
    return settle_has_role(w, id, "verifier") != NULL ||
           settle_has_role(w, id, "handler") != NULL ||
           settle_has_role(w, id, "inspector") != NULL;
}

/* Who is denounced and who stands near her never sees the matter again. */
static bool
bar_chosen(struct work *w, const struct casefile *c, const struct values *form,
           struct refusal *why)
{
    for (const struct value *v = values_next(form, "barred_id", NULL); v != NULL;
         v = values_next(form, "barred_id", v)) {
        const int64_t id = id_of(v);
        if (settle_account(w, id, c->agency_id) == NULL)
            return act_refuse(why, "barred_id", "not_a_choice");
        if (delegation_is_one(w, c->as, id))
            return act_refuse(why, "barred_id", "settler_barred");
        settle_bar(w, c->id, id, "respondent");
    }
    return true;
}

/* Who sends the notices must see the matter: one who came with it from another office
 * brought no clerk. */
bool
act_clerk(struct work *w, const struct casefile *c, int64_t id, struct refusal *why)
{
    if (id == 0)
        return true;
    if (!act_may_help(w, c, id, "clerk_id", why))
        return false;
    if (settle_has_role(w, id, "clerk") == NULL)
        return act_refuse(why, "clerk_id", "not_a_choice");
    settle_unassign(w, c->id, "clerk");
    act_give(w, c, id, "clerk");
    return true;
}

bool
act_members(struct work *w, const struct casefile *c, const struct values *form,
            int64_t head, int *others, struct refusal *why)
{
    for (const struct value *v = values_next(form, "member_id", NULL); v != NULL;
         v = values_next(form, "member_id", v)) {
        const int64_t id = id_of(v);
        if (id == head)
            continue;
        if (!act_may_help(w, c, id, "member_id", why))
            return false;
        if (!may_verify(w, id))
            return act_refuse(why, "member_id", "not_a_choice");
        act_give(w, c, id, "verifier");
        (*others)++;
    }
    return true;
}

bool
act_team(struct work *w, struct casefile *c, const struct values *form,
         struct refusal *why)
{
    const int64_t head = values_int(form, "team_head_id");
    int others = 0;

    if (!bar_chosen(w, c, form, why) ||
        !act_may_help(w, c, head, "team_head_id", why) ||
        !act_clerk(w, c, values_int(form, "clerk_id"), why))
        return false;
    if (settle_has_role(w, head, "verifier") == NULL)
        return act_refuse(why, "team_head_id", "not_a_choice");
    settle_unassign(w, c->id, "verifier");
    settle_unassign(w, c->id, "team_head");
    act_give(w, c, head, "team_head");
    act_give(w, c, head, "verifier");
    if (!act_members(w, c, form, head, &others, why))
        return false;
    if (others == 0)
        return act_refuse(why, "member_id", "team_of_two");
    c->holder_id = head;
    return true;
}

/* ---- both sides are told, the accused never by the letter itself ---- */

static bool
tell_both(struct work *w, struct casefile *c, const char *about, int64_t seq,
          day_t since, const struct values *form, struct refusal *why)
{
    const day_t denouncer = values_day(form, "denouncer_on");
    const day_t accused = values_day(form, "accused_on");

    if (denouncer < since)
        return act_refuse(why, "denouncer_on", "before_step");
    if (accused != DAY_NONE && accused < since)
        return act_refuse(why, "accused_on", "before_step");
    told_insert(w, c->id, c->round, about, seq, "denouncer", denouncer, DAY_NONE,
                values_text(form, "denouncer_by"), values_text(form, "document"));
    if (accused == DAY_NONE)
        return true;
    told_insert(w, c->id, c->round, about, seq, "accused", accused, DAY_NONE,
                values_text(form, "accused_by"), values_text(form, "accused_document"));
    return true;
}

static day_t
later(const struct values *form)
{
    const day_t denouncer = values_day(form, "denouncer_on");
    const day_t accused = values_day(form, "accused_on");

    return denouncer > accused ? denouncer : accused;
}

bool
act_notify(struct work *w, struct casefile *c, const struct values *form,
           struct refusal *why)
{
    if (!tell_both(w, c, "notify", DB_NULL, c->accepted_on, form, why))
        return false;
    term_stop(w, c, "denunciation_accept_notice", later(form));
    return true;
}

/* A stop, a going on and an end are told within a term; an extension has none. */
static bool
is_timed(const struct row *step)
{
    return strcmp(row_text(step, "act"), "extend") != 0;
}

/* Is there another such step of which they were not told? Where there is none no term
 * of theirs runs on, with whatever day it was begun. */
static bool
is_owed(struct work *w, const struct casefile *c)
{
    for (const struct row *s = told_steps(w, c->id); s != NULL; s = s->next)
        if (is_timed(s))
            return true;
    return false;
}

/* Each step by itself: an extension that a suspension followed at once is told as well.
 * Each that has a term has its own, from the day of its decision. */
bool
act_tell(struct work *w, struct casefile *c, const struct values *form,
         struct refusal *why)
{
    const int64_t seq = values_int(form, "step");
    const struct row *step = NULL;

    for (const struct row *s = told_steps(w, c->id); s != NULL; s = s->next)
        if (row_int(s, "seq") == seq)
            step = s;
    if (step == NULL)
        return act_refuse(why, "step", "not_a_choice");
    const day_t since = day_of(row_instant(step, "at"));
    if (!tell_both(w, c, row_text(step, "act"), seq, since, form, why))
        return false;
    c->detail = row_text(step, "act");
    if (!is_timed(step))
        return true;
    if (is_owed(w, c))
        term_stop_since(w, c, "denunciation_stop_notice", since, later(form));
    else
        term_stop_each(w, c, "denunciation_stop_notice", later(form));
    return true;
}

/* ---- the term, and its end before a conclusion ---- */

static int
marks_of(const struct values *form)
{
    int n = 0;

    for (const struct value *v = values_next(form, "mark", NULL); v != NULL;
         v = values_next(form, "mark", v))
        n += v->text != NULL;
    return n;
}

/* LTC art. 30: so often and so long as the marks of a complex matter allow, from the
 * raw last day (R-EXT). */
bool
act_extend(struct work *w, struct casefile *c, const struct values *form,
           struct refusal *why)
{
    const int64_t days = values_int(form, "days");
    const int used = term_extensions(w, c);
    const struct extension allowed = term_extension(w, c, marks_of(form));

    if (used >= allowed.most)
        return act_refuse(why, "mark", "extension_needs_marks");
    if (days < 1 || days > allowed.days)
        return act_refuse(why, "days", "extension_length");
    term_extend(w, c, &allowed, (int)days);
    c->detail = act_words(w, form, "mark");
    extension_insert(w, c->id, c->round, used + 1, c->detail, days,
                     values_text(form, "document"), term_due(w, c, "settle"));
    return true;
}

/* ND31: minutes are written where she came to withdraw; what she wrote herself is her
 * own paper. What else the act issues stays. */
static void
write_minutes(struct casefile *c, const struct values *form, const char *others)
{
    if (strcmp(values_text(form, "withdraw_form"), "minutes") != 0)
        c->letter = others;
}

/* LTC art. 33: the history keeps how she withdrew and, where the law has it go on all
 * the same, why. */
bool
act_withdraw_all(struct work *w, struct casefile *c, const struct values *form,
                 struct refusal *why)
{
    (void)why;
    c->detail = values_text(form, "withdraw_form");
    write_minutes(c, form, "denunciation_terminate");
    act_tell_above(w, c);
    return true;
}

bool
act_withdraw_kept(struct work *w, struct casefile *c, const struct values *form,
                  struct refusal *why)
{
    const char *signs = act_words(w, form, "sign");

    if (signs == NULL)
        return act_refuse(why, "sign", "required_choice");
    write_minutes(c, form, "");
    c->detail = arena_format(w->mem, "%s %s %s", values_text(form, "withdraw_form"),
                             values_text(form, "withdraw_scope"), signs);
    return true;
}

/* The rest goes on within the same term; nothing is concluded on this. */
bool
act_withdraw_content(struct work *w, struct casefile *c, const struct values *form,
                     struct refusal *why)
{
    unsigned char uid[16];

    (void)why;
    token_random(uid, sizeof uid);
    withdrawal_insert(w, form, c->id, c->seq + 1, c->round, uid, sizeof uid);
    write_minutes(c, form, "");
    c->detail = values_text(form, "withdraw_form");
    return true;
}
