/* mail: messages to people by e-mail (thư báo), through the outbox.
 *
 * A message is a row of outbox, written in the transaction of what it tells, so that
 * both are there or neither is; kntc tick sends it (tool/kntc_smtp), at least once,
 * under a Message-ID that never changes. The program that writes one holds ring outbox
 * (base/crypto/ring_who.c) and needs insert on outbox (make grants).
 *
 * How to send one:
 *
 *     struct xml *x = xml_open(w->mem, "mail");
 *     xml_text(x, "lookup_code", code);               {1}
 *     xml_day(x, "due_on", due);                      {2}: 05/12/2026
 *     mail_put(w, "filed", arena_format(w->mem, "filed %" PRId64, id), address, x);
 *
 * and the words, in both languages of xsl/text, filled with the children in their
 * order, *_on as a day:
 *
 *     mail_subject.filed                              no places; sent in Vietnamese
 *     mail_1.filed … mail_4.filed                     paragraphs, as many as it needs
 *
 * (xsl/text/computed finds the kind in the call of mail_put.) xsl/mail.xsl puts the
 * message together: Vietnamese, then English, the address of the portal, that nobody
 * reads answers.
 *
 * A mail goes through strangers' hands: its values hold codes, days and names of
 * offices, never what a petition says, a person's name, a secret, and of a denunciation
 * not even that it is one.
 */
#ifndef KNTC_MAIL_H
#define KNTC_MAIL_H

#include "base/core/clock.h"
#include "base/work.h"

#include <stdbool.h>

struct xml;

/* Does this portal send mail? (mail_host of kntc.conf) */
bool mail_is_on(const struct work *w);

/* Puts a message out. kind: a word, at most 32; once: what makes it one, words and ids,
 * at most 80 ASCII; to: as it was typed; values: children of the root, at most six.
 * false, and nothing is queued: mail is off, the address is none, or one of this key
 * was put out before (it stays one). */
bool mail_put(struct work *w, const char *kind, const char *once, const char *to,
              struct xml *values);

/* The same to an address of table message_address, by its row_uid: it is opened when
 * the message is sent. The caller says that it is there. */
bool mail_put_to(struct work *w, const char *kind, const char *once,
                 const unsigned char address[16], struct xml *values);

/* ---- for who sends ---- */

struct letter_out {
    int64_t id;
    const unsigned char *uid; /* 16 bytes */
    const char *kind;
    const char *to; /* NULL: nobody wants it any more */
    const char *payload;
    instant_t made_at;
};

/* Takes the next message that is due: for the next few minutes it is nobody else's. Its
 * tries are counted before it is sent, so that one that kills its sender ends, too.
 * false: none is due. Begins and ends transactions of its own, as all of these do. */
bool mail_take(struct work *w, int64_t *id, int *tries);

/* What it says; false: it does not open (a ring is missing), or was ended meanwhile. */
bool mail_open(struct work *w, int64_t id, struct letter_out *out);

/* It went: address and values are erased. */
void mail_done(struct work *w, int64_t id);

/* It did not: again after a pause that grows (1, 5, 30 minutes, 2, 6, 24 hours), or
 * given up after eight tries, after three where the server said that it never will.
 * why: codes alone, never what a server said. true: given up. */
bool mail_failed(struct work *w, int64_t id, int tries, bool for_good, const char *why);

/* Takes away what ended long ago: sent 90 days, given up 30 days; addresses that were
 * not confirmed for a day, or ended for 90. Those end whose matter was closed so long
 * (domain/message). */
void mail_clean(struct work *w);

#endif
