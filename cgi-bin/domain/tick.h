/* tick: what happens by itself when a day is over (bộ hẹn giờ). Run each minute by
 * kntc-tick.timer, or by hand; idempotent: a second run finds nothing to do.
 *
 * A decision takes effect the day after the last day to complain (LKN art. 44); a
 * sender's time to complete a letter runs out; an appointment that nobody kept is
 * missed, and what was written for it erased 30 days later; lookup secrets that nobody
 * printed are erased after 30 days, kept answers of forms too; a form that waits for
 * its writer goes after a day, and a petition that a citizen began with its files;
 * office sums are made again where facts were added; an office that was to end does, or
 * goes on (domain/ending). Before all that, terms are counted
 * again where the calendar changed (domain/recount); when what runs by itself has run,
 * people are reminded of what is left (domain/remind).
 */
#ifndef KNTC_TICK_H
#define KNTC_TICK_H

#include "base/work.h"

struct tick_report {
    int recounted; /* terms that the calendar moved */
    int reminded;  /* terms of which somebody was reminded */
    int succeeded; /* matters that followed the successor of their office */
    int ended;     /* ends of offices that took effect, or were taken back */
    int effective; /* decisions that took effect */
    int lapsed;    /* letters filed because nothing came */
    int missed;    /* appointments whose day is over */
    int secrets;   /* lookup secrets erased */
    int forgotten; /* appointments whose words were erased, for nobody came */
    int forms;     /* kept answers erased */
    int unsaved;   /* forms and drafts erased whose writer did not come back */
    int filings;   /* petitions on the portal that nobody went on with */
    int notices;   /* what people were told half a year ago */
    int sums;      /* office years summed again */
    int faults;    /* matters that were set apart, domain/apart */
};

/* Everything that is due; each matter in a transaction of its own and apart from the
 * others, bounded by 500 a run. */
void tick_run(struct work *w, struct tick_report *report);

#endif
