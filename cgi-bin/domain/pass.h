/* pass: who has shown code and secret of a matter may go on to what she can do with it
 * (tra cứu, hồ sơ của tôi) for half an hour, without typing them again.
 *
 * A cookie that proves itself: code, end, and a MAC under the ring lookup over both and
 * over what the table keeps of the secret. Nothing is stored; a new secret ends it. */
#ifndef KNTC_PASS_H
#define KNTC_PASS_H

#include "base/web/request.h"

/* Sends the cookie; mac: the 32 bytes of table lookup. */
void pass_give(struct request *r, const char *code, const unsigned char mac[32]);

/* The casefile that the request's cookie opens, and its code; 0: none.
 * pass_appointment: the appointment likewise. */
int64_t pass_read(struct request *r, const char **code);
int64_t pass_appointment(struct request *r, const char **code);

/* The browser forgets it. */
void pass_forget(struct request *r);

#endif
