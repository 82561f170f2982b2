/* The hpke_ part of seal.h, which reads beside RFC 9180. */
#include "base/crypto/seal.h"
#include "base/core/fault.h"
#include "base/crypto/primitive.h"

#include <string.h>

#include <openssl/crypto.h>

enum { NONCE = 12, TAG = 16 };

/* RFC 9180, 5.1: which KEM, KDF and AEAD a derivation is for. */
static const unsigned char kem_suite[] = { 'K', 'E', 'M', 0x00, 0x20 };

struct suite {
    unsigned char id[10];
    size_t key_n;
};

static bool
suite_of(int key_bits, struct suite *suite)
{
    static const unsigned char id[10] = { 'H', 'P', 'K', 'E', 0x00, 0x20, 0x00, 0x01 };

    memcpy(suite->id, id, sizeof id);
    suite->id[9] = key_bits == 256 ? 2 : 1;
    suite->key_n = (size_t)key_bits / 8;
    return key_bits == 128 || key_bits == 256;
}

/* LabeledExtract (RFC 9180, 4). */
static void
labeled_extract(const void *suite, size_t suite_n, const unsigned char *salt,
                size_t salt_n, const char *label, const void *key, size_t key_n,
                unsigned char out[32])
{
    const struct piece piece[] = {
        { "HPKE-v1", 7 },
        { suite, suite_n },
        { label, strlen(label) },
        { key, key_n },
    };

    primitive_hmac(salt_n > 0 ? (const void *)salt : "", salt_n, piece, 4, out);
}

/* LabeledExpand (RFC 9180, 4) of at most one block of SHA-256. */
static void
labeled_expand(const unsigned char key[32], const void *suite, size_t suite_n,
               const char *label, const void *info, size_t info_n, unsigned char *out,
               size_t n)
{
    const unsigned char length[2] = { 0, (unsigned char)n };
    const struct piece piece[] = {
        { length, 2 },      { "HPKE-v1", 7 },
        { suite, suite_n }, { label, strlen(label) },
        { info, info_n },   { "\x01", 1 },
    };
    unsigned char block[32];

    must(n <= sizeof block);
    primitive_hmac(key, 32, piece, 6, block);
    memcpy(out, block, n);
    OPENSSL_cleanse(block, sizeof block);
}

/* ExtractAndExpand of DHKEM (RFC 9180, 4.1). */
static void
shared_secret(const unsigned char dh[32], const unsigned char enc[32],
              const unsigned char recipient[32], unsigned char out[32])
{
    unsigned char context[64];
    unsigned char inner[32];

    memcpy(context, enc, 32);
    memcpy(context + 32, recipient, 32);
    labeled_extract(kem_suite, sizeof kem_suite, NULL, 0, "eae_prk", dh, 32, inner);
    labeled_expand(inner, kem_suite, sizeof kem_suite, "shared_secret", context,
                   sizeof context, out, 32);
    OPENSSL_cleanse(inner, sizeof inner);
}

/* KeySchedule in base mode (RFC 9180, 5.1): neither psk nor psk_id. */
static EVP_CIPHER_CTX *
schedule(const struct suite *suite, const unsigned char shared[32], const void *info,
         size_t info_n, unsigned char nonce[12])
{
    unsigned char context[65] = { 0x00 };
    unsigned char secret[32];
    unsigned char key[32];

    labeled_extract(suite->id, sizeof suite->id, NULL, 0, "psk_id_hash", "", 0,
                    context + 1);
    labeled_extract(suite->id, sizeof suite->id, NULL, 0, "info_hash", info, info_n,
                    context + 33);
    labeled_extract(suite->id, sizeof suite->id, shared, 32, "secret", "", 0, secret);
    labeled_expand(secret, suite->id, sizeof suite->id, "key", context, sizeof context,
                   key, suite->key_n);
    labeled_expand(secret, suite->id, sizeof suite->id, "base_nonce", context,
                   sizeof context, nonce, NONCE);

    EVP_CIPHER_CTX *keyed = primitive_gcm_key((int)suite->key_n * 8, key);

    OPENSSL_cleanse(secret, sizeof secret);
    OPENSSL_cleanse(key, sizeof key);
    return keyed;
}

bool
hpke_seal(int key_bits, const unsigned char recipient[32], const unsigned char *eph,
          const void *info, size_t info_n, const void *aad, size_t aad_n,
          const void *text, size_t n, unsigned char enc[32], unsigned char *out)
{
    struct suite suite;
    unsigned char secret[32];
    unsigned char dh[32];
    unsigned char nonce[NONCE];

    if (!suite_of(key_bits, &suite))
        return false;
    if (eph != NULL)
        memcpy(secret, eph, sizeof secret);
    else
        primitive_random(secret, sizeof secret);
    primitive_x25519_public(secret, enc);

    bool done = primitive_x25519(secret, recipient, dh);

    OPENSSL_cleanse(secret, sizeof secret);
    if (!done)
        return false;
    shared_secret(dh, enc, recipient, dh);

    EVP_CIPHER_CTX *keyed = schedule(&suite, dh, info, info_n, nonce);

    OPENSSL_cleanse(dh, sizeof dh);
    primitive_gcm_seal(keyed, nonce, aad, aad_n, text, n, out, out + n);
    primitive_gcm_free(keyed);
    return true;
}

bool
hpke_open(int key_bits, const unsigned char secret[32], const unsigned char enc[32],
          const void *info, size_t info_n, const void *aad, size_t aad_n,
          const unsigned char *sealed, size_t n, unsigned char *out)
{
    struct suite suite;
    unsigned char recipient[32];
    unsigned char dh[32];
    unsigned char nonce[NONCE];

    if (!suite_of(key_bits, &suite) || n < TAG || !primitive_x25519(secret, enc, dh))
        return false;
    primitive_x25519_public(secret, recipient);
    shared_secret(dh, enc, recipient, dh);

    EVP_CIPHER_CTX *keyed = schedule(&suite, dh, info, info_n, nonce);

    OPENSSL_cleanse(dh, sizeof dh);

    bool opened = primitive_gcm_open(keyed, nonce, aad, aad_n, sealed, n - TAG,
                                     sealed + n - TAG, out);

    primitive_gcm_free(keyed);
    return opened;
}
