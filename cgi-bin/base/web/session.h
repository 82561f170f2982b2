/* session: sign-in state (security.md 3).
 *
 * Cookie __Host-kntc holds 32 random bytes, the table their SHA-256. account makes and
 * ends sessions; every staff program reads them. Visitors who see a form hold
 * __Host-form, whose CSRF token needs nothing stored.
 */
#ifndef KNTC_SESSION_H
#define KNTC_SESSION_H

#include "base/web/request.h"

/* Finds the session of the request's cookie; r->me or NULL. Marks it seen at most once
 * a minute, in a transaction of its own. */
const struct user *session_user(struct request *r);

/* Whose session the cookie named, where it ran out in the last twelve hours and nobody
 * ended it: the account, and its token is in r->session; 0: nobody's. */
int64_t session_lapsed(struct request *r);

/* Name of the cookie under this configuration. */
const char *session_cookie(const struct request *r);
const char *session_before_cookie(const struct request *r); /* the token before */
const char *session_form_cookie(const struct request *r);

/* The key of CSRF tokens of this request: session token, or HMAC(ring form, cookie).
 * Makes the visitor's cookie where there is none. */
void session_csrf_key(struct request *r, unsigned char out[32]);

/* Is the sign-in older than conf->fresh_min? */
bool session_is_stale(const struct request *r);

/* Adds a Set-Cookie. age in seconds; 0: ends with the browser; -1: delete. */
void session_set_cookie(struct request *r, const char *name, const char *value, int age,
                        bool http_only);

#endif
