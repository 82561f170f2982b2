/* remind: who is reminded of a term that runs, and when (nhắc việc, đôn đốc).
 *
 * When and whom are rows of law_reminder: some days before the last day
 * (law_term.warn), on it, some days after; who works on the matter, the leaders and the
 * head of the agency, and at last head and inspectors of the agency above it. Each is
 * told on her page of notices, and by e-mail where she left an address; once for each
 * row and last day, so that a term that moved is another one. A term that stands still
 * or has ended reminds nobody; the time that a sender has to answer is none of the
 * office's.
 *
 * A mail and a notice to the agency above name the agency and no matter: it may be a
 * denunciation. A mail to who works on it has the lookup code, which tells no kind.
 */
#ifndef KNTC_REMIND_H
#define KNTC_REMIND_H

#include "base/work.h"

/* Sends what is due, bounded by 500 terms a run, each in a transaction of its own with
 * its record, notices and mails. Number of terms of which somebody was reminded.
 * Idempotent: a run that is killed loses nothing and repeats nothing. */
int remind_run(struct work *w);

/* Tells head and inspectors of the agency above of something at this agency: a notice
 * news.KIND under a mark, and a mail of the kind. The number of people. */
int remind_superior(struct work *w, int64_t agency_id, const char *kind,
                    const char *mark);

#endif
