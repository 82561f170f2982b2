/* siphash: SipHash-2-4 (Aumasson, Bernstein 2012), a keyed hash of 64 bits for tables
 * whose keys strangers choose. No protection of secrets: seal_hmac is for that.
 */
#ifndef KNTC_SIPHASH_H
#define KNTC_SIPHASH_H

#include <stddef.h>
#include <stdint.h>

uint64_t siphash(const uint64_t key[2], const void *text, size_t n);

#endif
