/* notice: what a person is told of (thông báo): work that came to her, what became of
 * her proposal, what was done to her account.
 *
 * A row holds words of our own and a number, never a text and never a person of a
 * matter. What it is about is shown only to who may still see it. Read and unread alike
 * go after 180 days.
 */
#ifndef KNTC_NOTICE_H
#define KNTC_NOTICE_H

#include "base/work.h"

#include <stdbool.h>
#include <stdint.h>

struct notice {
    const char *kind;    /* words news.KIND, else access.KIND */
    const char *subject; /* casefile, visit, session, task, account, delegation,
                            breach, data_request, agency */
    int64_t subject_id;
    const char *mark; /* tells two of one kind apart: a day, an event; NULL: none */
};

/* Tells the account, in the transaction of what it tells. false: she was told of it
 * before, under the same mark, or nobody was named (0). Nobody is told of what she does
 * herself: the caller does not ask. */
bool notice_put(struct work *w, int64_t account_id, const struct notice *n);

/* Tells of a casefile: mark is the number that its next event has. Nothing where the
 * account is who acts. */
struct casefile;
void notice_casefile(struct work *w, int64_t account_id, const char *kind,
                     const struct casefile *c);

/* The same of a visit, whose event is written already. */
struct visit;
void notice_visit(struct work *w, int64_t account_id, const char *kind,
                  const struct visit *v);

#endif
