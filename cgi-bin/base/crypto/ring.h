/* ring: the keys that this program holds, and no others (security.md 2).
 *
 * A ring file has one line a ring and year:  NAME YEAR HEX64
 *   party        seals names, addresses, birth days, numbers, phones
 *   index        blind index of numbers and of name + commune + birth year
 *   dedup        keys of duplicates (intake alone)
 *   denouncer    X25519 public key of envelopes
 *   denouncer_private   its other half (identity alone)
 *   account      password hashes, seeds of second factors
 *   lookup       HMAC key of lookup secrets
 *   form         HMAC key of public forms
 *   outbox       addresses and messages until they are sent
 *   checkpoint   Ed25519 private key of tree heads (tick)
 * Data keys come from the table data_key, wrapped (AES-256-WRAP, RFC 3394) under
 * HKDF-SHA-256(kek, "kntc1|wrap|purpose|year|id"). seal.h uses them. Only party,
 * account, outbox and denouncer_private (for the notes of identity) have data keys; the
 * other rings are used as they are.
 */
#ifndef KNTC_RING_H
#define KNTC_RING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct ring;

/* Reads a ring file (mlocked, undumpable process). NULL and a message where it cannot:
 * missing, readable by others (mode & 077), malformed line, no memory to lock. A file
 * of root:root may be readable by its group: so systemd hands credentials over, with an
 * ACL for the one user. Two halves of one year's denouncer pair must belong together.
 */
struct ring *ring_open(const char *path, char *error, int n);

/* Wipes and frees. NULL is allowed. */
void ring_close(struct ring *ring);

/* Does the program hold this ring? */
bool ring_has(const struct ring *ring, const char *name);

/* The 32 bytes of the newest year of a ring (for HMAC rings and key pairs).
 * Faults where the ring is not held: a program was started with one ring less. */
const unsigned char *ring_key(const struct ring *ring, const char *name);

/* The same of the newest year that is not after the given one, else of the oldest: what
 * was made in a year is always checked with the same key, if the key of a year is in
 * the rings before that year begins. */
const unsigned char *ring_key_of(const struct ring *ring, const char *name, int year);

/* The i-th newest, 0 the newest; NULL past the oldest. */
const unsigned char *ring_key_at(const struct ring *ring, const char *name, int i);

/* Gives a data key to the ring: purpose (= ring name), year, id, state (pre, active,
 * old, dead), wrapped bytes. Called by base/db at start for each row of data_key that
 * the ring can unwrap, and again each minute: a known id takes its new state. Rows of
 * other rings and dead ones are passed over (true). false: the wrapping does not open,
 * the year's line is missing, the id has another purpose, or the state is none. */
bool ring_add(struct ring *ring, uint16_t id, const char *purpose, int year,
              const char *state, const unsigned char *wrapped, size_t n);

/* Makes a fresh data key, wrapped for data_key (40 bytes). For kntc key new. false: the
 * ring and year are not held, or this ring has no data keys. */
bool ring_wrap_new(const struct ring *ring, uint16_t id, const char *purpose, int year,
                   unsigned char out[40]);

/* Text of a complete fresh set of ring lines, all rings in the order of the list above;
 * keygen writes the programs' files from it with ring_select, for rings must be the
 * same bytes in each program's file. year is the KEK's year. Wiped when the arena is
 * reset. */
struct arena;
char *ring_generate(struct arena *mem, int year);

/* The lines of all that the named program may hold (security.md 2's table). NULL:
 * unknown program. Wiped when the arena is reset. */
char *ring_select(struct arena *mem, const char *all, const char *program);

/* One name a program may hold, or NULL past the end: for doctor. */
const char *ring_of(const char *program, int i);

/* For seal.c alone: the keyed AES-256-GCM context of a data key (NULL: not held); the
 * id of the newest active key of a purpose (-1: none); the keyed HMAC of a kind of
 * index. */
struct evp_cipher_ctx_st;
struct evp_mac_ctx_st;
struct evp_cipher_ctx_st *ring_cipher(const struct ring *ring, uint16_t id);
int ring_active(const struct ring *ring, const char *purpose);
struct evp_mac_ctx_st *ring_index(const struct ring *ring, const char *name,
                                  const char *kind);

#endif
