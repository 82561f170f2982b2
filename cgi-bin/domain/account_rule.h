/* account_rule: what an account may be called, which roles go together, where a person
 * begins. Rules alone: no database, no password.
 */
#ifndef KNTC_ACCOUNT_RULE_H
#define KNTC_ACCOUNT_RULE_H

#include <stdbool.h>
#include <stdint.h>

struct arena;

/* User name (tên đăng nhập): 2 to 40 of a-z 0-9 . _ -, beginning with a letter, so that
 * no two differ by case alone. account_name_read makes lower case of what was typed;
 * NULL where it is no user name. */
bool account_name_is_good(const char *name);
char *account_name_read(struct arena *mem, const char *typed);

/* Roles that only two administrators together may grant (security.md 4): who sees
 * accounts, and who may be allowed to open an identity. */
#define TWO_GRANT (ADMIN | NATIONAL | READER)

/* An administrator sees accounts, never matters: the two do not go together. */
bool account_roles_agree(uint32_t roles);

/* May somebody with these roles give or take that role? national is national's own. */
bool account_may_grant(uint32_t mine, uint32_t role);

/* The page where a person with these roles begins to work. */
const char *account_start(uint32_t roles);

/* Where to go after signing in: a path of our own, of a-z 0-9 / _ - alone, beginning
 * with a single /. NULL for anything else, and for "/" itself, which is nobody's work.
 */
const char *account_next(const char *typed);

/* Recovery codes (mã khôi phục): the number of the code in its list, then 25 random
 * digits (83 bits). Digits alone, for an input method left on mangles letters. Shown as
 * 3-48213-90457-11832-66740-29315. new: n is 0 to 9. n: its number, -1 where the digits
 * are no such code. */
char *account_recovery_new(struct arena *mem, int n);
char *account_recovery_show(struct arena *mem, const char *digits);
int account_recovery_n(const char *digits);

#endif
