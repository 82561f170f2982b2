#include "domain/guard.h"

#include "base/core/text.h"
#include "base/db/db.h"
#include "base/web/role.h"
#include "domain/casefile.h"
#include "domain/deadline.h"
#include "domain/delegation.h"
#include "domain/limit.h"
#include "domain/redaction.h"
#include "domain/routing.h"
#include "domain/term.h"
#include "sql/domain/act.h"
#include "sql/domain/conclusion.h"
#include "sql/domain/dialogue.h"
#include "sql/domain/execution.h"
#include "sql/domain/overdue.h"
#include "sql/domain/second.h"
#include "sql/domain/settle.h"
#include "sql/domain/term.h"
#include "sql/domain/transfer.h"
#include "sql/domain/verify.h"

#include <string.h>

/* L136 art. 4: what the amended law allows, it allows since this day. */
day_t
guard_day_of_law_2026(void)
{
    return day_make(2026, 7, 1);
}

const char *
guard_law_2026(struct work *w, const struct casefile *c, const struct move *m,
               const struct values *form)
{
    (void)m;
    (void)c;
    (void)form;
    return w->today >= guard_day_of_law_2026() ? NULL : "before_law_2026";
}

const char *
guard_not_sealed(struct work *w, const struct casefile *c, const struct move *m,
                 const struct values *form)
{
    (void)m;
    (void)w;
    (void)form;
    return !c->is_sealed ? NULL : "already_sealed";
}

const char *
guard_is_sorted(struct work *w, const struct casefile *c, const struct move *m,
                const struct values *form)
{
    (void)m;
    const struct row *p = settle_petition(w, c->id);

    (void)form;
    return p != NULL && row_text(p, "is_eligible") != NULL ? NULL : "not_sorted";
}

/* The one act that was proposed, and never by who proposed it. */
const char *
guard_proposed_so(struct work *w, const struct casefile *c, const struct move *m,
                  const struct values *form)
{
    const struct row *p = settle_petition(w, c->id);
    const char *act = p != NULL ? row_text(p, "act") : NULL;

    (void)form;
    if (act == NULL || strcmp(act, m->act) != 0)
        return "not_proposed";
    const struct lender *as = delegation_as(w, routing_who(w, c, m));
    if (w->me != NULL && (delegation_is_one(w, as, row_int(p, "proposed_by")) ||
                          delegation_was_done(w, c, as, "propose")))
        return "proposed_by_me";
    if (strcmp(act, "guide") == 0 && settle_guided_before(w, c->id) != NULL)
        return "guided_before";
    if (w->me != NULL && (w->me->roles & HEAD) == 0 && !routing_lets_lead(w, c, act))
        return "head_signs";
    return NULL;
}

const char *
guard_same_matter_here(struct work *w, const struct casefile *c, const struct move *m,
                       const struct values *form)
{
    (void)m;
    (void)w;
    (void)form;
    return c->joined_id == 0 ? NULL : "already_joined";
}

/* The timer knows the day; a person never plays this. */
const char *
guard_reply_over(struct work *w, const struct casefile *c, const struct move *m,
                 const struct values *form)
{
    (void)m;
    const day_t due = term_due(w, c, "sender_reply");

    (void)form;
    return due != DAY_NONE && w->today > due ? NULL : "reply_still_open";
}

const char *
guard_is_signed_withdrawal(struct work *w, const struct casefile *c,
                           const struct move *m, const struct values *form)
{
    (void)m;
    (void)w;
    (void)c;
    if (form != NULL && values_int(form, "is_signed") != 1)
        return "withdrawal_unsigned";
    return NULL;
}

/* LTC art. 24: while the check of a denunciation runs, and once. */
const char *
guard_check_running(struct work *w, const struct casefile *c, const struct move *m,
                    const struct values *form)
{
    (void)m;
    (void)form;
    const day_t due = term_due(w, c, "denunciation_check");

    if (due == DAY_NONE)
        return "not_checked";
    if (term_is_wide(w, c))
        return "already_wide";
    return w->today <= due ? NULL : "check_over";
}

/* LTC art. 38: a matter below that was asked about, is not settled yet, and whose
 * office has reported or let its five days go by. */
const char *
guard_overdue_below(struct work *w, const struct casefile *c, const struct move *m,
                    const struct values *form)
{
    (void)m;
    (void)form;
    const struct row *below = overdue_below(w, c->id);

    if (below == NULL)
        return "nothing_below";
    if (!row_bool(below, "is_unsettled"))
        return "settled_below";
    const day_t report = row_day(below, "report_due_on");
    if (report != DAY_NONE && w->today <= report)
        return "report_awaited";
    const day_t settle = row_day(below, "settle_due_on");
    return settle == DAY_NONE || w->today > settle ? NULL : "day_not_over";
}

const char *
guard_report_asked(struct work *w, const struct casefile *c, const struct move *m,
                   const struct values *form)
{
    (void)m;
    (void)form;
    return term_due(w, c, "overdue_report") != DAY_NONE ? NULL : "no_report_asked";
}

/* domain.md 5.4: five working days to take it over, then 30 from receipt to answer. */
const char *
guard_reply_is_late(struct work *w, const struct casefile *c, const struct move *m,
                    const struct values *form)
{
    (void)m;
    (void)form;
    const struct row *t = transfer_last(w, c->id);

    if (t == NULL || row_text(t, "replied_on") != NULL)
        return "reply_not_late";
    day_t due = row_day(t, "due_on");
    if (row_text(t, "answered_on") != NULL) {
        const struct row *term = act_term_days(w, "transfer_reply");
        const struct calendar *calendar = calendar_load(w);
        if (term == NULL)
            return "reply_not_late";
        due = deadline_due(calendar, deadline_raw(calendar, row_day(t, "answered_on"),
                                                  (int)row_int(term, "length"),
                                                  unit_of(row_text(term, "unit"))));
    }
    return w->today > due ? NULL : "reply_not_late";
}

const char *
guard_short_term_running(struct work *w, const struct casefile *c, const struct move *m,
                         const struct values *form)
{
    (void)m;
    const day_t due = term_due(w, c, "settle");

    (void)form;
    if (c->is_complex)
        return "already_complex";
    return due != DAY_NONE && w->today <= due ? NULL : "short_term_over";
}

const char *
guard_not_remote(struct work *w, const struct casefile *c, const struct move *m,
                 const struct values *form)
{
    (void)m;
    (void)form;
    if (strcmp(c->kind, "complaint") != 0 && strcmp(c->kind, "mixed") != 0)
        return "no_remote";
    if (c->is_remote)
        return "already_remote";
    const day_t due = term_due(w, c, "settle");

    return due == DAY_NONE || w->today <= due ? NULL : "short_term_over";
}

const char *
guard_assigned_to_me(struct work *w, const struct casefile *c, const struct move *m,
                     const struct values *form)
{
    (void)m;
    (void)form;
    return w->me != NULL &&
                   settle_assigned(w, c->id, w->me->account_id, "verifier") != NULL
               ? NULL
               : "not_assigned";
}

/* LKN art. 29, LTC art. 31: minutes, an answer, a step that was done or papers that
 * came in: what the report rests on. */
const char *
guard_findings_kept(struct work *w, const struct casefile *c, const struct move *m,
                    const struct values *form)
{
    const char *strange = guard_assigned_to_me(w, c, m, form);

    if (strange != NULL)
        return strange;
    const struct row *kept = inquiry_findings(w, c->id, c->accepted_on);
    return row_bool(kept, "found") || row_bool(kept, "papers") ? NULL : "nothing_found";
}

/* LKN art. 30, 39: the second level always; discipline always; the first level where
 * views still differ, which the settler states in the form. What is settled again is
 * talked over again. */
const char *
guard_dialogue_met(struct work *w, const struct casefile *c, const struct move *m,
                   const struct values *form)
{
    (void)m;
    const bool discipline = term_is_discipline(c);

    if (strcmp(c->state, "dialogued") == 0 ||
        row_int(settle_dialogues(w, c->id, c->round), "held") > 0)
        return NULL;
    if (c->level == 2 || discipline)
        return "dialogue_needed";
    if (form != NULL && values_int(form, "is_agreed") != 1)
        return "dialogue_needed_views";
    return NULL;
}

const char *
guard_not_sent(struct work *w, const struct casefile *c, const struct move *m,
               const struct values *form)
{
    (void)m;
    const struct row *d = strcmp(c->machine, "denunciation") == 0
                              ? conclusion_facts(w, c->id, c->round)
                              : settle_decision(w, c->id, c->level, c->round);

    (void)form;
    return d != NULL && row_text(d, "sent_on") == NULL ? NULL : "already_sent";
}

const char *
guard_in_limit(struct work *w, const struct casefile *c, const struct move *m,
               const struct values *form)
{
    (void)m;
    const struct row *decision =
        term_is_discipline(c) ? settle_decision(w, c->id, c->level, c->round) : NULL;
    const bool is_sent = decision != NULL && row_text(decision, "sent_on") != NULL;
    /* LKN art. 48: discipline has a shorter limit, from the day of receipt. */
    const day_t last = is_sent ? limit_second(w, c, row_day(decision, "sent_on"))
                               : term_due(w, c, "effective");

    (void)form;
    /* After the second level there is the court alone (LKN art. 42). */
    if (c->level == 2)
        return "no_level_above";
    return last != DAY_NONE && w->today <= last ? NULL : "limit_over";
}

/* LKN art. 44: in effect if nobody has complained in time; of who has, another office
 * is to say whether it accepts that, and to decide. */
const char *
guard_no_second(struct work *w, const struct casefile *c, const struct move *m,
                const struct values *form)
{
    (void)m;
    (void)form;
    const day_t last = term_last_due(w, c, "effective");

    if (second_waits(w, c->id, c->decided_on, last) != NULL)
        return "second_waits";
    return second_runs(w, c->id, 0, c->decided_on, last) == NULL ? NULL : "second_runs";
}

/* What the second body has taken in this portal it ends itself. */
const char *
guard_second_over(struct work *w, const struct casefile *c, const struct move *m,
                  const struct values *form)
{
    (void)m;
    (void)form;
    return second_runs(w, c->id, 0, c->decided_on, DAY_NONE) == NULL ? NULL
                                                                     : "second_runs";
}

/* Nothing is public, and nothing waits to be. */
const char *
guard_not_prepared(struct work *w, const struct casefile *c, const struct move *m,
                   const struct values *form)
{
    (void)m;
    (void)form;
    if (settle_published(w, c->id, c->level, c->round) != NULL)
        return "already_published";
    return redaction_waiting(w, c) == NULL ? NULL : "already_prepared";
}

/* Back by who would confirm it, or taken back by who wrote it. */
const char *
guard_is_prepared(struct work *w, const struct casefile *c, const struct move *m,
                  const struct values *form)
{
    const struct row *text = redaction_waiting(w, c);

    (void)form;
    if (text == NULL)
        return "nothing_prepared";
    if (w->me == NULL || (w->me->roles & PUBLISHER) != 0)
        return NULL;
    return redaction_is_mine(w, delegation_as(w, m->who), text) ? NULL
                                                                : "not_your_text";
}

/* domain.md 14.2: who proposed or decided does not publish, and what one wrote another
 * confirms. */
const char *
guard_prepared_by_other(struct work *w, const struct casefile *c, const struct move *m,
                        const struct values *form)
{
    const struct lender *as = delegation_as(w, m->who);

    (void)form;
    if (settle_published(w, c->id, c->level, c->round) != NULL)
        return "already_published";
    if (w->me != NULL && redaction_is_decider(w, c, as))
        return "publisher_decided";
    const struct row *text = redaction_waiting(w, c);
    if (text == NULL)
        return "not_prepared";
    return !redaction_is_mine(w, as, text) ? NULL : "prepared_by_me";
}

const char *
guard_is_published(struct work *w, const struct casefile *c, const struct move *m,
                   const struct values *form)
{
    (void)m;
    (void)form;
    return settle_published_last(w, c->id) != NULL ? NULL : "not_published";
}

/* LTC art. 30: before the running term ends, and so often as a very complex matter may
 * be at most; how often this one may be, its marks say. */
const char *
guard_extension_left(struct work *w, const struct casefile *c, const struct move *m,
                     const struct values *form)
{
    (void)m;
    const day_t due = term_due(w, c, "settle");
    const int used = term_extensions(w, c);

    (void)form;
    if (due == DAY_NONE || w->today > due)
        return "term_over";
    if (term_set_above(w, c->id, c->accepted_on) != NULL)
        return "day_set_above";
    return used < term_extension(w, c, 2).most ? NULL : "no_extension_left";
}

/* LTC art. 33 k. 3: signs of a breach, of threat, bribery or pressure. */
const char *
guard_no_breach_signs(struct work *w, const struct casefile *c, const struct move *m,
                      const struct values *form)
{
    (void)m;
    (void)w;
    (void)c;
    if (form != NULL && values_text(form, "sign") != NULL)
        return "breach_goes_on";
    return NULL;
}

/* LTC art. 43 is of breaches in state management; in duty there is a conclusion also
 * where all is clear (ND31 art. 19). The field tells what is surely of duty, of the
 * rest the head says it. */
const char *
guard_not_of_duty(struct work *w, const struct casefile *c, const struct move *m,
                  const struct values *form)
{
    (void)m;
    (void)form;
    return c->field_code == NULL || settle_is_duty(w, c->field_code) == NULL
               ? NULL
               : "about_duty";
}

/* A withdrawal is asked for its signs, which this act does not. */
const char *
guard_not_withdrawn(struct work *w, const struct casefile *c, const struct move *m,
                    const struct values *form)
{
    (void)m;
    (void)w;
    (void)c;
    const char *ground = form != NULL ? values_text(form, "detail") : NULL;

    return ground == NULL || strcmp(ground, "withdrawn") != 0 ? NULL
                                                              : "withdrawn_otherwise";
}

/* Of an extension, a stop, a going on or an end both sides are told, once each. */
const char *
guard_not_told(struct work *w, const struct casefile *c, const struct move *m,
               const struct values *form)
{
    (void)m;
    (void)form;
    return told_steps(w, c->id) != NULL ? NULL : "nothing_to_tell";
}

/* LTC art. 34: no file is put away of which somebody is still to be told. */
const char *
guard_all_told(struct work *w, const struct casefile *c, const struct move *m,
               const struct values *form)
{
    (void)m;
    (void)form;
    return told_steps(w, c->id) == NULL ? NULL : "notice_owed";
}

const char *
guard_not_acted(struct work *w, const struct casefile *c, const struct move *m,
                const struct values *form)
{
    (void)m;
    const struct row *conclusion = conclusion_facts(w, c->id, c->round);

    (void)form;
    return conclusion != NULL && row_text(conclusion, "acted_on") == NULL
               ? NULL
               : "already_acted";
}

/* Nobody denounces once again what she has not been told. */
const char *
guard_conclusion_was_sent(struct work *w, const struct casefile *c,
                          const struct move *m, const struct values *form)
{
    (void)m;
    const struct row *conclusion = conclusion_facts(w, c->id, c->round);

    (void)form;
    return conclusion != NULL && row_text(conclusion, "sent_on") != NULL
               ? NULL
               : "not_sent_yet";
}

/* LTC art. 35, 36, 40: sent, acted on, made public in one of the law's forms; art. 34:
 * of a suspension and of its end both sides were told. */
const char *
guard_conclusion_settled(struct work *w, const struct casefile *c, const struct move *m,
                         const struct values *form)
{
    (void)m;
    const struct row *conclusion = conclusion_facts(w, c->id, c->round);

    (void)form;
    if (conclusion == NULL || row_text(conclusion, "sent_on") == NULL)
        return "not_sent_yet";
    if (row_text(conclusion, "acted_on") == NULL)
        return "not_acted_yet";
    if (term_due(w, c, "denunciation_stop_notice") != DAY_NONE)
        return "notice_owed";
    return settle_published(w, c->id, c->level, c->round) != NULL ||
                   told_public(w, c->id, c->round) != NULL
               ? NULL
               : "not_public_yet";
}

/* Who finds out is who was asked to; who decides may always. */
static bool
is_strange(struct work *w, const struct casefile *c)
{
    return w->me == NULL ||
           ((w->me->roles & HEAD) == 0 &&
            settle_assigned(w, c->id, w->me->account_id, "verifier") == NULL);
}

const char *
guard_claims_kept(struct work *w, const struct casefile *c, const struct move *m,
                  const struct values *form)
{
    (void)m;
    (void)form;
    if (is_strange(w, c))
        return "not_assigned";
    return row_int(claim_counts(w, c->id), "kept") > 0 ? NULL : "no_claims";
}

/* ND124 art. 17-19: who settles first checks her own decision again. Discipline always
 * has its dialogue, and what is settled anew goes the whole way. */
const char *
guard_can_correct(struct work *w, const struct casefile *c, const struct move *m,
                  const struct values *form)
{
    (void)w;
    (void)m;
    (void)form;
    if (c->level == 2)
        return "first_corrects";
    if (term_is_discipline(c))
        return "discipline_talks";
    return c->round == 1 ? NULL : "settled_anew";
}

/* LKN art. 38: the advisory council is of the second level. */
const char *
guard_second_level(struct work *w, const struct casefile *c, const struct move *m,
                   const struct values *form)
{
    (void)w;
    (void)m;
    (void)form;
    return c->level == 2 ? NULL : "second_level_only";
}

const char *
guard_claims_correct(struct work *w, const struct casefile *c, const struct move *m,
                     const struct values *form)
{
    const char *whole_way = guard_can_correct(w, c, m, form);

    return whole_way != NULL ? whole_way : guard_claims_kept(w, c, m, form);
}

const char *
guard_inquiry_asked(struct work *w, const struct casefile *c, const struct move *m,
                    const struct values *form)
{
    (void)m;
    (void)form;
    if (is_strange(w, c))
        return "not_assigned";
    return row_int(inquiry_counts(w, c->id), "asked") > 0 ? NULL : "nothing_asked";
}

const char *
guard_expertise_asked(struct work *w, const struct casefile *c, const struct move *m,
                      const struct values *form)
{
    (void)m;
    (void)form;
    if (is_strange(w, c))
        return "not_assigned";
    return row_int(inquiry_counts(w, c->id), "expertises") > 0 ? NULL : "no_expertise";
}

const char *
guard_step_open(struct work *w, const struct casefile *c, const struct move *m,
                const struct values *form)
{
    (void)m;
    (void)form;
    if (is_strange(w, c))
        return "not_assigned";
    return row_int(inquiry_counts(w, c->id), "steps") > 0 ? NULL : "no_step";
}

const char *
guard_no_invitation(struct work *w, const struct casefile *c, const struct move *m,
                    const struct values *form)
{
    (void)m;
    (void)form;
    return invitation_open(w, c->id) == NULL ? NULL : "already_invited";
}

const char *
guard_invited(struct work *w, const struct casefile *c, const struct move *m,
              const struct values *form)
{
    (void)m;
    (void)form;
    return invitation_open(w, c->id) != NULL ? NULL : "not_invited";
}

const char *
guard_not_stayed(struct work *w, const struct casefile *c, const struct move *m,
                 const struct values *form)
{
    (void)m;
    (void)form;
    return stay_now(w, c->id) == NULL ? NULL : "already_stayed";
}

const char *
guard_is_stayed(struct work *w, const struct casefile *c, const struct move *m,
                const struct values *form)
{
    (void)m;
    (void)form;
    return stay_now(w, c->id) != NULL ? NULL : "not_stayed";
}

const char *
guard_stay_unsent(struct work *w, const struct casefile *c, const struct move *m,
                  const struct values *form)
{
    (void)m;
    const struct row *stay = stay_now(w, c->id);

    (void)form;
    return stay != NULL && row_text(stay, "sent_on") == NULL ? NULL : "no_stay_to_send";
}

const char *
guard_task_left(struct work *w, const struct casefile *c, const struct move *m,
                const struct values *form)
{
    (void)m;
    (void)form;
    return row_int(execution_counts(w, c->id), "left_n") > 0 ? NULL : "no_task_left";
}

/* Each item is done, or it is said why it cannot be. */
const char *
guard_tasks_settled(struct work *w, const struct casefile *c, const struct move *m,
                    const struct values *form)
{
    (void)m;
    (void)form;
    return row_int(execution_counts(w, c->id), "left_n") == 0 ? NULL : "tasks_left";
}
