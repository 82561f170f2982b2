/* password: Argon2id (RFC 9106), as a PHC string; the string itself is then sealed.
 *
 * account alone links this. Strong parameters are for staff who administer.
 */
#ifndef KNTC_PASSWORD_H
#define KNTC_PASSWORD_H

#include <stdbool.h>

struct arena;

char *password_hash(struct arena *mem, const char *password, bool strong);

/* phc NULL: the same work against a fixed dummy, and false. */
bool password_is(const char *phc, const char *password);

/* Are phc's parameters below today's? Then hash again at sign-in. */
bool password_is_old(const char *phc, bool strong);

/* NULL: good; else the key of an error sentence: password_short (under 12 characters),
 * password_long (over 128), password_common (in the list of common ones),
 * password_own (contains the account's or the office's words). */
const char *password_weak(struct arena *mem, const char *password, const char *user_name,
                          const char *display_name, const char *office);

/* The list of common passwords: one a line, sorted by bytes, mapped once. */
bool password_common_load(const char *path);

#endif
