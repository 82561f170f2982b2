/* primitive: the few calls of OpenSSL on which the rest of base/crypto stands.
 *
 * Algorithms are fetched once a process. What fails here for want of memory is a
 * fault; what fails because bytes are wrong is a value. Outside base/crypto nobody
 * includes this: seal.h has HMAC and SHA-256 for the others.
 */
#ifndef KNTC_PRIMITIVE_H
#define KNTC_PRIMITIVE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct evp_cipher_ctx_st;
struct evp_mac_ctx_st;

/* One of several pieces of text that are taken as if they stood in a row. */
struct piece {
    const void *bytes;
    size_t n;
};

/* n zeroed bytes of the arena that are wiped when it is reset, for keys and the like.
 */
void *primitive_room(struct arena *mem, size_t n);

/* Random bytes for keys; faults where the generator fails. */
void primitive_random(unsigned char *out, size_t n);

void primitive_sha256(const void *text, size_t n, unsigned char out[32]);

/* HMAC-SHA-256 of count pieces. */
void primitive_hmac(const void *key, size_t key_n, const struct piece *piece, int count,
                    unsigned char out[32]);

/* The same with a key that is set once; primitive_hmac_free gives it back. */
struct evp_mac_ctx_st *primitive_hmac_key(const void *key, size_t key_n);
void primitive_hmac_with(struct evp_mac_ctx_st *keyed, const struct piece *piece,
                         int count, unsigned char out[32]);
void primitive_hmac_free(struct evp_mac_ctx_st *keyed);

/* HKDF-SHA-256 (RFC 5869): extract, expand (n up to 8160), and both without salt. */
void primitive_extract(const void *salt, size_t salt_n, const void *key, size_t key_n,
                       unsigned char out[32]);
void primitive_expand(const unsigned char key[32], const void *info, size_t info_n,
                      unsigned char *out, size_t n);
void primitive_derive(const unsigned char key[32], const char *info,
                      unsigned char out[32]);

/* AES-256-WRAP (RFC 3394) of a 32-byte key; unwrap: false where it does not open. */
void primitive_wrap(const unsigned char kek[32], const unsigned char key[32],
                    unsigned char out[40]);
bool primitive_unwrap(const unsigned char kek[32], const unsigned char wrapped[40],
                      unsigned char out[32]);

/* AES-GCM, nonce of 12 bytes, tag of 16; bits 128 or 256. The context keeps the key; in
 * and out may be the same place. open wipes out and gives false where the tag is not
 * the right one. */
struct evp_cipher_ctx_st *primitive_gcm_key(int bits, const unsigned char *key);
void primitive_gcm_seal(struct evp_cipher_ctx_st *keyed, const unsigned char nonce[12],
                        const void *aad, size_t aad_n, const unsigned char *text,
                        size_t n, unsigned char *out, unsigned char tag[16]);
bool primitive_gcm_open(struct evp_cipher_ctx_st *keyed, const unsigned char nonce[12],
                        const void *aad, size_t aad_n, const unsigned char *sealed,
                        size_t n, const unsigned char tag[16], unsigned char *out);
void primitive_gcm_free(struct evp_cipher_ctx_st *keyed);

/* X25519 (RFC 7748). false: the public key is one of the few bad points. */
void primitive_x25519_public(const unsigned char secret[32], unsigned char out[32]);
bool primitive_x25519(const unsigned char secret[32],
                      const unsigned char public_key[32], unsigned char out[32]);

#endif
