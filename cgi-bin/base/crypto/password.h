/* password: Argon2id (RFC 9106), as a PHC string; the string itself is then sealed.
 *
 * account alone links this. Strong parameters are for staff who administer: 64 MiB and
 * three passes; others 19 MiB and two. Passwords come in NFC (base/web/request) and are
 * otherwise taken as they are.
 */
#ifndef KNTC_PASSWORD_H
#define KNTC_PASSWORD_H

#include <stdbool.h>

struct arena;

/* Faults where there is no memory for the work. */
char *password_hash(struct arena *mem, const char *password, bool strong);

/* phc NULL: the same work against a fixed dummy, and false. So too where phc is none of
 * ours, or asks for more work than we ever gave (1 GiB, 16 passes, one lane). */
bool password_is(const char *phc, const char *password);

/* Are phc's parameters below today's? Then hash again at sign-in. */
bool password_is_old(const char *phc, bool strong);

/* NULL: good; else the key of an error sentence: password_short (under 12 characters),
 * password_long (over 128), password_common (in the list of common ones, or one to four
 * letters over and over, or a run like abcdef…), password_own (contains the account's
 * or the office's words: a whole name, two neighbouring words of it, or one word of six
 * letters or more; case, marks and blanks do not matter). A name may be NULL. Faults
 * where the list was not loaded. */
const char *password_weak(struct arena *mem, const char *password,
                          const char *user_name, const char *display_name,
                          const char *office);

/* The list of common passwords: one a line, lower case, sorted by bytes, mapped once.
 * false: no such file, or not sorted. conf/common-passwords.txt is made by
 * conf/common-passwords.awk. */
bool password_common_load(const char *path);

#endif
