/* throttle: buckets in memory shared by the workers of a program (security.md 5).
 *
 * Nothing on disk, no address stored: a slot is keyed by SipHash under a key made at
 * start. Made before fork.
 */
#ifndef KNTC_THROTTLE_H
#define KNTC_THROTTLE_H

#include <stdbool.h>
#include <stdint.h>

bool throttle_start(void);

/* Counts one failure of what+key now (seconds, monotonic). */
void throttle_count(const char *what, const char *key, int64_t now);

/* Seconds to wait before the next try: 0 while fewer than limit failures happened in
 * the last hour; after that one try a minute. */
int throttle_wait(const char *what, const char *key, int limit, int64_t now);

/* The same without that one try: seconds until so many are forgotten that fewer than
 * limit are left, an hour at least after the oldest. For what bothers somebody else. */
int throttle_rest(const char *what, const char *key, int limit, int64_t now);

/* After limit failures the wait doubles from 1 s to 900 s (sign-in). */
int throttle_backoff(const char *what, const char *key, int limit, int64_t now);

/* Forgets what+key (after success). */
void throttle_forget(const char *what, const char *key);

/* The part of an address that counts: IPv4 whole, IPv6 its /56. buf of 64. */
const char *throttle_address(const char *address, char *buf);

#endif
