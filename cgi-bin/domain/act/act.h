/* act: what an act does beyond its row of transition.def. One function an act, named by
 * it; most acts have none. Each runs under the lock of its casefile, before the state
 * changes; false with *why refuses and nothing was written that stays.
 *
 * Which fields an act's form has stands in <area>/<act>.form.xml. By convention
 * "document" is the number of the paper, "note" the reason or remark, "detail" plain
 * facts for the history.
 */
#ifndef KNTC_ACT_H
#define KNTC_ACT_H

#include "domain/casefile.h"

/* petition */
act_of act_classify, act_propose, act_send_back, act_accept, act_approve, act_decline,
    act_widen, act_file, act_guide, act_transfer, act_urge, act_urge_below,
    act_review_again, act_keep_on_paper, act_review, act_reply, act_join, act_sign,
    act_seal, act_classify_keys;
/* complaint */
act_of act_assign, act_consider, act_mark_complex, act_mark_remote, act_dialogue,
    act_dialogue_missed, act_decide, act_at_once, act_send, act_suspend, act_resume,
    act_effect, act_second_accepted, act_second_ended;
/* denunciation, to its conclusion and from there */
act_of act_team, act_notify, act_tell, act_extend, act_withdraw_all, act_withdraw_kept,
    act_withdraw_content;
act_of act_conclude, act_settle_clear, act_send_conclusion, act_act, act_appoint,
    act_post;
/* once again, at the level above; overdue below */
act_of act_again, act_resettle, act_hand_up;
act_of act_set_date, act_take_over, act_report_overdue;
/* ended without a conclusion */
act_of act_terminate;
act_of act_turn_into;
/* finding out about a complaint */
act_of act_claim, act_judge, act_withdraw_part, act_plan, act_ask_papers,
    act_ask_expertise, act_minutes, act_council, act_take, act_step_done;
/* dialogue and stay */
act_of act_invite, act_postpone, act_stay, act_stay_sent, act_stay_lift, act_reopen;
/* carrying out */
act_of act_task, act_task_done;
/* on the shelf */
act_of act_archive;
/* publication */
act_of act_redact, act_redact_back, act_publish, act_unpublish;

/* Gives a duty on the matter to an account, and tells her. */
void act_give(struct work *w, const struct casefile *c, int64_t account_id,
              const char *duty);

/* She sends the notices from now on; 0: nobody new. False: not somebody who may. */
bool act_clerk(struct work *w, const struct casefile *c, int64_t id,
               struct refusal *why);

/* Is it somebody of this office, not who will decide or conclude, nobody who is barred?
 * false: refused at the field. */
bool act_may_help(struct work *w, const struct casefile *c, int64_t id,
                  const char *field, struct refusal *why);

/* Gives the duty to verify to who is chosen beside the head of the team; how many. */
bool act_members(struct work *w, const struct casefile *c, const struct values *form,
                 int64_t head, int *others, struct refusal *why);

/* The office directly above that settles; NULL where there is none. */
const struct agency *act_superior(struct work *w, int64_t agency_id);

/* A notice of that kind to the heads of the office that has the matter now, who may
 * know of it. */
void act_tell_heads(struct work *w, const struct casefile *c, const char *kind);

/* In the history of a matter that another office urges: it, locked. */
const struct casefile *act_note_urged(struct work *w, int64_t id, int64_t from_agency,
                                      const char *document);

/* The matter goes from a board that receives to the office that settles it
 * (agency_settler); a sealed one is given to the heads there. */
void act_enter_settler(struct work *w, struct casefile *c,
                       const struct agency *settler);

/* Tells the heads above who asked why a denunciation is late that it has ended here;
 * nothing where nobody asked. */
void act_tell_above(struct work *w, const struct casefile *c);

/* refuse at a field; always false. */
bool act_refuse(struct refusal *why, const char *field, const char *key);

/* Several choices of a form as one text of words; NULL: none. */
const char *act_words(struct work *w, const struct values *form, const char *name);

/* Was this one of several choices? */
bool act_chose(const struct values *form, const char *name, const char *word);

#endif
