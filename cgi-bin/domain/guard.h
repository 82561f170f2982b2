/* guard: may this act be done on this casefile now? One function guard_WORD for each
 * word in the guard column of transition.def. NULL: yes; else the key of a sentence
 * (guard.KEY). form is NULL while the page only asks whether the button is lit: what
 * the form must say is then not asked.
 */
#ifndef KNTC_GUARD_H
#define KNTC_GUARD_H

#include "domain/move.h"

/* petition */
guard_of guard_not_sealed, guard_same_matter_here, guard_is_sorted, guard_proposed_so,
    guard_reply_over, guard_is_signed_withdrawal, guard_reply_is_late,
    guard_overdue_below, guard_check_running;
/* settlement */
guard_of guard_short_term_running, guard_assigned_to_me, guard_law_2026,
    guard_dialogue_met, guard_not_sent, guard_in_limit, guard_no_second,
    guard_second_over, guard_not_prepared, guard_is_prepared, guard_prepared_by_other,
    guard_is_published, guard_extension_left, guard_no_breach_signs,
    guard_not_withdrawn, guard_not_told, guard_all_told, guard_not_acted,
    guard_conclusion_settled, guard_conclusion_was_sent, guard_report_asked,
    guard_not_of_duty;
/* complaint */
guard_of guard_no_invitation, guard_invited, guard_not_stayed, guard_is_stayed,
    guard_stay_unsent, guard_task_left, guard_tasks_settled;
guard_of guard_not_remote; /* a complaint alone, while its term runs */
guard_of guard_can_correct, guard_claims_correct; /* the first level, at once */
guard_of guard_second_level;
guard_of guard_claims_kept, guard_inquiry_asked, guard_expertise_asked, guard_step_open,
    guard_findings_kept;

/* L136 art. 4: what the amended law allows, it allows since this day. */
day_t guard_day_of_law_2026(void);

#endif
