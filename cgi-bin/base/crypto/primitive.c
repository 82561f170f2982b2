#include "base/crypto/primitive.h"
#include "base/core/arena.h"
#include "base/core/fault.h"

#include <limits.h>
#include <string.h>

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/rand.h>

/* OpenSSL says 1 for good; all else is a lack of memory or a bug of ours. */
static void
sound(int status, const char *what)
{
    if (status == 1)
        return;

    const char *why = ERR_reason_error_string(ERR_peek_last_error());

    fault("%s: %s", what, why != NULL ? why : "no reason given");
}

struct room {
    void *bytes;
    size_t n;
};

static void
wipe(void *what)
{
    const struct room *room = what;

    OPENSSL_cleanse(room->bytes, room->n);
}

void *
primitive_room(struct arena *mem, size_t n)
{
    struct room *room = arena_alloc(mem, sizeof *room);

    room->bytes = arena_alloc(mem, n);
    room->n = n;
    arena_defer(mem, wipe, room);
    return room->bytes;
}

void
primitive_random(unsigned char *out, size_t n)
{
    must(n <= INT_MAX);
    sound(RAND_priv_bytes(out, (int)n), "RAND_priv_bytes");
}

void
primitive_sha256(const void *text, size_t n, unsigned char out[32])
{
    static EVP_MD *sha256;
    static EVP_MD_CTX *digest;

    if (sha256 == NULL)
        sha256 = EVP_MD_fetch(NULL, "SHA256", NULL);
    if (digest == NULL)
        digest = EVP_MD_CTX_new();
    sound(EVP_DigestInit_ex2(digest, sha256, NULL), "SHA-256");
    sound(EVP_DigestUpdate(digest, text, n), "SHA-256");
    sound(EVP_DigestFinal_ex(digest, out, NULL), "SHA-256");
}

static EVP_MAC_CTX *
hmac_new(void)
{
    static EVP_MAC *hmac;
    char name[] = "SHA256";
    OSSL_PARAM with[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, name, 0),
        OSSL_PARAM_construct_end(),
    };

    if (hmac == NULL)
        hmac = EVP_MAC_fetch(NULL, "HMAC", NULL);

    EVP_MAC_CTX *made = EVP_MAC_CTX_new(hmac);

    sound(made != NULL && EVP_MAC_CTX_set_params(made, with), "HMAC");
    return made;
}

static void
hmac_end(EVP_MAC_CTX *mac, const struct piece *piece, int count, unsigned char out[32])
{
    for (int i = 0; i < count; i++)
        sound(EVP_MAC_update(mac, piece[i].bytes, piece[i].n), "HMAC");
    sound(EVP_MAC_final(mac, out, NULL, 32), "HMAC");
}

void
primitive_hmac(const void *key, size_t key_n, const struct piece *piece, int count,
               unsigned char out[32])
{
    static EVP_MAC_CTX *mac;

    if (mac == NULL)
        mac = hmac_new();
    sound(EVP_MAC_init(mac, key, key_n, NULL), "HMAC");
    hmac_end(mac, piece, count, out);
}

EVP_MAC_CTX *
primitive_hmac_key(const void *key, size_t key_n)
{
    EVP_MAC_CTX *keyed = hmac_new();

    sound(EVP_MAC_init(keyed, key, key_n, NULL), "HMAC");
    return keyed;
}

void
primitive_hmac_with(EVP_MAC_CTX *keyed, const struct piece *piece, int count,
                    unsigned char out[32])
{
    sound(EVP_MAC_init(keyed, NULL, 0, NULL), "HMAC");
    hmac_end(keyed, piece, count, out);
}

void
primitive_hmac_free(EVP_MAC_CTX *keyed)
{
    EVP_MAC_CTX_free(keyed);
}

void
primitive_extract(const void *salt, size_t salt_n, const void *key, size_t key_n,
                  unsigned char out[32])
{
    const struct piece piece = { key, key_n };

    primitive_hmac(salt_n > 0 ? salt : "", salt_n, &piece, 1, out);
}

void
primitive_expand(const unsigned char key[32], const void *info, size_t info_n,
                 unsigned char *out, size_t n)
{
    unsigned char block[32];
    size_t before = 0;

    must(n <= 255 * sizeof block);
    for (unsigned char i = 1; n > 0; i++) {
        const struct piece piece[] = { { block, before }, { info, info_n }, { &i, 1 } };
        size_t part = n < sizeof block ? n : sizeof block;

        primitive_hmac(key, 32, piece, 3, block);
        memcpy(out, block, part);
        before = sizeof block;
        out += part;
        n -= part;
    }
    OPENSSL_cleanse(block, sizeof block);
}

void
primitive_derive(const unsigned char key[32], const char *info, unsigned char out[32])
{
    unsigned char inner[32];

    primitive_extract(NULL, 0, key, 32, inner);
    primitive_expand(inner, info, strlen(info), out, 32);
    OPENSSL_cleanse(inner, sizeof inner);
}

/* Keys are wrapped at starts and rotations only: nothing is kept. */
static bool
wrap(bool close, const unsigned char kek[32], const unsigned char *in, int in_n,
     unsigned char *out)
{
    EVP_CIPHER *aes = EVP_CIPHER_fetch(NULL, "AES-256-WRAP", NULL);
    EVP_CIPHER_CTX *made = EVP_CIPHER_CTX_new();
    int n = 0;

    sound(aes != NULL && made != NULL, "AES-256-WRAP");
    EVP_CIPHER_CTX_set_flags(made, EVP_CIPHER_CTX_FLAG_WRAP_ALLOW);

    bool done = EVP_CipherInit_ex2(made, aes, kek, NULL, close, NULL) == 1 &&
                EVP_CipherUpdate(made, out, &n, in, in_n) == 1;

    EVP_CIPHER_CTX_free(made);
    EVP_CIPHER_free(aes);
    ERR_clear_error();
    return done && n == (close ? in_n + 8 : in_n - 8);
}

void
primitive_wrap(const unsigned char kek[32], const unsigned char key[32],
               unsigned char out[40])
{
    sound(wrap(true, kek, key, 32, out), "AES-256-WRAP");
}

bool
primitive_unwrap(const unsigned char kek[32], const unsigned char wrapped[40],
                 unsigned char out[32])
{
    /* The library wants room for a block more than it gives. */
    unsigned char room[48];
    bool opened = wrap(false, kek, wrapped, 40, room);

    if (opened)
        memcpy(out, room, 32);
    OPENSSL_cleanse(room, sizeof room);
    return opened;
}

EVP_CIPHER_CTX *
primitive_gcm_key(int bits, const unsigned char *key)
{
    static EVP_CIPHER *aes[2];
    EVP_CIPHER **one = &aes[bits == 256];

    must(bits == 128 || bits == 256);
    if (*one == NULL)
        *one =
            EVP_CIPHER_fetch(NULL, bits == 256 ? "AES-256-GCM" : "AES-128-GCM", NULL);

    EVP_CIPHER_CTX *keyed = EVP_CIPHER_CTX_new();

    sound(*one != NULL && keyed != NULL, "AES-GCM");
    sound(EVP_EncryptInit_ex2(keyed, *one, key, NULL, NULL), "AES-GCM");
    return keyed;
}

void
primitive_gcm_seal(EVP_CIPHER_CTX *keyed, const unsigned char nonce[12],
                   const void *aad, size_t aad_n, const unsigned char *text, size_t n,
                   unsigned char *out, unsigned char tag[16])
{
    int part;

    must(aad_n <= INT_MAX && n <= INT_MAX);
    sound(EVP_EncryptInit_ex2(keyed, NULL, NULL, nonce, NULL), "AES-GCM");
    if (aad_n > 0)
        sound(EVP_EncryptUpdate(keyed, NULL, &part, aad, (int)aad_n), "AES-GCM");
    if (n > 0)
        sound(EVP_EncryptUpdate(keyed, out, &part, text, (int)n), "AES-GCM");
    sound(EVP_EncryptFinal_ex(keyed, out + n, &part), "AES-GCM");
    sound(EVP_CIPHER_CTX_ctrl(keyed, EVP_CTRL_AEAD_GET_TAG, 16, tag), "AES-GCM");
}

bool
primitive_gcm_open(EVP_CIPHER_CTX *keyed, const unsigned char nonce[12],
                   const void *aad, size_t aad_n, const unsigned char *sealed, size_t n,
                   const unsigned char tag[16], unsigned char *out)
{
    unsigned char expected[16];
    int part;

    must(aad_n <= INT_MAX && n <= INT_MAX);
    memcpy(expected, tag, sizeof expected);
    sound(EVP_DecryptInit_ex2(keyed, NULL, NULL, nonce, NULL), "AES-GCM");
    if (aad_n > 0)
        sound(EVP_DecryptUpdate(keyed, NULL, &part, aad, (int)aad_n), "AES-GCM");
    if (n > 0)
        sound(EVP_DecryptUpdate(keyed, out, &part, sealed, (int)n), "AES-GCM");
    sound(EVP_CIPHER_CTX_ctrl(keyed, EVP_CTRL_AEAD_SET_TAG, 16, expected), "AES-GCM");
    if (EVP_DecryptFinal_ex(keyed, out + n, &part) == 1)
        return true;

    OPENSSL_cleanse(out, n);
    ERR_clear_error();
    return false;
}

void
primitive_gcm_free(EVP_CIPHER_CTX *keyed)
{
    EVP_CIPHER_CTX_free(keyed);
}

void
primitive_x25519_public(const unsigned char secret[32], unsigned char out[32])
{
    EVP_PKEY *key = EVP_PKEY_new_raw_private_key(EVP_PKEY_X25519, NULL, secret, 32);
    size_t n = 32;

    sound(key != NULL && EVP_PKEY_get_raw_public_key(key, out, &n), "X25519");
    EVP_PKEY_free(key);
}

bool
primitive_x25519(const unsigned char secret[32], const unsigned char public_key[32],
                 unsigned char out[32])
{
    EVP_PKEY *mine = EVP_PKEY_new_raw_private_key(EVP_PKEY_X25519, NULL, secret, 32);
    EVP_PKEY *theirs =
        EVP_PKEY_new_raw_public_key(EVP_PKEY_X25519, NULL, public_key, 32);
    EVP_PKEY_CTX *both = mine != NULL ? EVP_PKEY_CTX_new(mine, NULL) : NULL;
    size_t n = 32;

    sound(both != NULL && EVP_PKEY_derive_init(both), "X25519");

    bool done = theirs != NULL && EVP_PKEY_derive_set_peer(both, theirs) == 1 &&
                EVP_PKEY_derive(both, out, &n) == 1 && n == 32;

    EVP_PKEY_CTX_free(both);
    EVP_PKEY_free(theirs);
    EVP_PKEY_free(mine);
    ERR_clear_error();
    return done;
}
