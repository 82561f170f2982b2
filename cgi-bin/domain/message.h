/* message: the sender of a matter is told by e-mail that there is news of it (thư báo),
 * where she left an address.
 *
 * Which event sends which message is a row of law_choice: lists message_news and
 * message_asked (she has to do something), the event, the kinds. A message says no more
 * than that, and where one looks it up: no code, no name, no office, no kind. All
 * senders get the same words, so that a letter of a denouncer is like any other; hers
 * are sent only where she asked for them knowing that others may read them, which the
 * caller has to see to.
 *
 * An address that was typed on the portal gets nothing before it is confirmed by a
 * code. What waits in the outbox names the address by a number, sealed: no program that
 * writes a message can read where it goes, and one that has ended meanwhile goes
 * nowhere. Each message has a code that ends them, for whoever reads it, without any
 * other key.
 */
#ifndef KNTC_MESSAGE_H
#define KNTC_MESSAGE_H

#include "base/work.h"

#include <stdbool.h>
#include <stdint.h>

struct casefile;

/* Six digits that are sent to an address, good for so long. */
enum { MESSAGE_CODE_MINUTES = 15 };
char *message_code_new(struct work *w);
void message_code_send(struct work *w, const char *email, const char *code);

/* Her messages go to this address from now on: it is confirmed (by: "sender"), or
 * stands in her letter ("clerk"). The first says that the petition was received. */
void message_leave(struct work *w, const struct casefile *c, const char *email,
                   const char *by);

/* Sends a code to an address that shall get them. */
void message_ask(struct work *w, int64_t casefile_id, const char *email);
/* Is a code waited for? */
bool message_is_asked(struct work *w, int64_t casefile_id);
/* The right one: from now on messages go there, and no more to the one before. */
bool message_confirm(struct work *w, int64_t casefile_id, const char *code);

bool message_is_on(struct work *w, int64_t casefile_id);
void message_stop(struct work *w, int64_t casefile_id);
/* A letter is read with an earlier one of its sender: so are her messages. Where there
 * are some already, she gets those. */
void message_join(struct work *w, int64_t from_id, int64_t to_id);
/* The matter was closed, or is open again: its address is kept for 90 days more, or as
 * long as it is open. */
void message_matter(struct work *w, const struct casefile *c);
/* By the code of a message, as typed; whether there was one is told to nobody. */
void message_stop_by(struct work *w, const char *typed);

/* An event has just been written: puts its message out, if it has one. */
void message_tell(struct work *w, const struct casefile *c, const char *event);

#endif
