/* account: a person who works with the portal (tài khoản, người dùng): how one is made
 * and how her secrets are set. For the program account, for kntc and for the
 * demonstration office; needs ring account. What uses this links Argon2id.
 */
#ifndef KNTC_ACCOUNT_H
#define KNTC_ACCOUNT_H

#include "base/core/values.h"
#include "base/work.h"

#include <stdint.h>

/* An initial secret (mật khẩu ban đầu) as people read it: XXXX-XXXX-XXXX, 60 bits. */
char *account_secret_new(struct work *w);

/* Makes an account: user_name, display_name, title, agency_id and any number of role of
 * the form. The secret is good for one sign-in within 72 hours; the person then chooses
 * a password and sets up her second factor. Writes the access row user_created. The id,
 * or 0 where the user name is taken. What the form says was checked before. */
int64_t account_make(struct work *w, const struct values *form,
                     const char *initial_secret);

/* A new initial secret in place of the password; ends all sessions. */
void account_secret_set(struct work *w, int64_t id, const char *initial_secret);

/* A password of her own. It was found good before (password_weak). */
void account_password_own(struct work *w, int64_t id, const char *password);

/* A second factor: 20 bytes of seed, and the step at which a code of it was shown (0:
 * none yet). seed NULL: no factor; she sets one up at the next sign-in. */
void account_factor_own(struct work *w, int64_t id, const unsigned char *seed,
                        int64_t step);

#endif
