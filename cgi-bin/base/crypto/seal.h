/* seal: fields that only the programs with the ring can read (security.md 2).
 *
 *   0x01 | data key id:2 (big endian) | nonce:12 | ciphertext | tag:16
 *
 * AES-256-GCM; AAD = "kntc1" 0x1F table 0x1F column 0x1F row_uid (16 bytes). Text is
 * padded with 0x80 00… to a multiple of 32 before sealing. A value moved to another
 * row or column does not open. Failure to open is a fault, never an empty field.
 *
 * Text holds no NUL (a fault: it could not come back) and is at most 1 MiB: bytes are
 * given as hex or base32. Table and column names are at most 64 bytes, as in SQL.
 */
#ifndef KNTC_SEAL_H
#define KNTC_SEAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct ring;

/* Sealed bytes of n bytes of text; *out_n their number. Faults without the ring or a
 * key in state active. */
unsigned char *seal_close(struct arena *mem, const struct ring *ring,
                          const char *purpose, const char *table, const char *column,
                          const unsigned char row_uid[16], const char *text, size_t n,
                          size_t *out_n);

/* The text of a sealed value, ended with NUL. Faults where it does not open. */
char *seal_open(struct arena *mem, const struct ring *ring, const char *table,
                const char *column, const unsigned char row_uid[16],
                const unsigned char *sealed, size_t n);

/* The same, but NULL where it does not open (fuzzing, verify, tests). */
char *seal_try(struct arena *mem, const struct ring *ring, const char *table,
               const char *column, const unsigned char row_uid[16],
               const unsigned char *sealed, size_t n);

/* Blind index: first 8 bytes of HMAC-SHA-256(HKDF(ring "index", kind), kind 0x1F text),
 * where HKDF-SHA-256 has no salt and the info "kntc1|index|" kind. The same text under
 * the same kind gives the same value; nothing else can be told. A kind is a word of our
 * own code of at most 31 bytes. Faults without the ring. */
void seal_index(const struct ring *ring, const char *kind, const char *text,
                unsigned char out[8]);

/* The same under another ring's key ("denouncer_private" for identity, "dedup"); the
 * ring's name stands in the info in place of "index". */
void seal_index_of(const struct ring *ring, const char *name, const char *kind,
                   const char *text, unsigned char out[8]);

/* Envelope of a denouncer: HPKE base mode (RFC 9180; X25519, HKDF-SHA256, AES-256-GCM),
 * info "kntc1|denouncer", AAD as above with table "denouncer", column "envelope";
 * padded to a multiple of 512 bytes. enc (32 bytes) stands before the ciphertext.
 * close takes the newest year of ring "denouncer"; open tries every year of ring
 * "denouncer_private", newest first, and faults where none opens or none is held;
 * what it opened is wiped when the arena is reset. */
unsigned char *envelope_close(struct arena *mem, const struct ring *ring,
                              const unsigned char row_uid[16], const char *text,
                              size_t n, size_t *out_n);
char *envelope_open(struct arena *mem, const struct ring *ring,
                    const unsigned char row_uid[16], const unsigned char *sealed,
                    size_t n);

/* HPKE itself, for the vectors of RFC 9180 A.1 (AES-128-GCM there) and ours (256):
 * key_bits 128 or 256. eph: 32-byte ephemeral private key, or NULL for a fresh one. out
 * of seal takes n + 16 bytes (tag last); n of open counts the tag, out takes n - 16.
 * false: a bad point, a cut or a changed value. */
bool hpke_seal(int key_bits, const unsigned char recipient[32],
               const unsigned char *eph, const void *info, size_t info_n,
               const void *aad, size_t aad_n, const void *text, size_t n,
               unsigned char enc[32], unsigned char *out);
bool hpke_open(int key_bits, const unsigned char secret[32],
               const unsigned char enc[32], const void *info, size_t info_n,
               const void *aad, size_t aad_n, const unsigned char *sealed, size_t n,
               unsigned char *out);

/* HMAC-SHA-256 and SHA-256. */
void seal_hmac(const unsigned char *key, size_t key_n, const void *text, size_t n,
               unsigned char out[32]);
void seal_sha256(const void *text, size_t n, unsigned char out[32]);

/* Streaming SHA-256 of files; its memory is the arena's. */
struct digest;
struct digest *digest_open(struct arena *mem);
void digest_add(struct digest *d, const void *bytes, size_t n);
void digest_end(struct digest *d, unsigned char out[32]);

#endif
