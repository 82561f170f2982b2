/* ring: the keys that this program holds, and no others (security.md 2).
 *
 * A ring file has one line a ring and year:  NAME YEAR HEX64
 *   party        seals names, addresses, birth days, numbers, phones
 *   index        blind index of numbers and of name + commune + birth year
 *   dedup        keys of duplicates (intake alone)
 *   denouncer    X25519 public key of envelopes; denouncer_private its other half (identity alone)
 *   account      password hashes, seeds of second factors
 *   lookup       HMAC key of lookup secrets
 *   form         HMAC key of public forms
 *   outbox       addresses and messages until they are sent
 * Data keys come from the table data_key, wrapped (AES-256-WRAP, RFC 3394) under
 * HKDF-SHA-256(kek, "kntc1|wrap|purpose|year|id"). seal.h uses them.
 */
#ifndef KNTC_RING_H
#define KNTC_RING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct ring;

/* Reads a ring file (mlocked, undumpable process). NULL and a message where it cannot:
 * missing, readable by others (mode & 077), malformed line. */
struct ring *ring_open(const char *path, char *error, int n);

/* Wipes and frees. */
void ring_close(struct ring *ring);

/* Does the program hold this ring? */
bool ring_has(const struct ring *ring, const char *name);

/* The 32 bytes of the newest year of a ring (for HMAC rings and key pairs).
 * Faults where the ring is not held: a program was started with one ring less. */
const unsigned char *ring_key(const struct ring *ring, const char *name);

/* Gives a data key to the ring: purpose (= ring name), year, id, state, wrapped bytes.
 * Called by base/db at start for each row of data_key that the ring can unwrap; rows of
 * other rings are passed over. false: the wrapping does not open. */
bool ring_add(struct ring *ring, uint16_t id, const char *purpose, int year,
              const char *state, const unsigned char *wrapped, size_t n);

/* Makes a fresh data key, wrapped for data_key (40 bytes). For kntc key new. */
bool ring_wrap_new(const struct ring *ring, uint16_t id, const char *purpose, int year,
                   unsigned char out[40]);

/* Text of a complete fresh set of ring lines for the named program, or for all ("all");
 * keygen writes files from it: rings must be the same bytes in each program's file.
 * in the order of ring.h's list; year is the KEK's year. */
struct arena;
char *ring_generate(struct arena *mem, int year);

/* The lines of all that the named program may hold (security.md 2's table). NULL: unknown program. */
char *ring_select(struct arena *mem, const char *all, const char *program);

/* One name a program may hold, or NULL past the end: for doctor. */
const char *ring_of(const char *program, int i);

#endif
