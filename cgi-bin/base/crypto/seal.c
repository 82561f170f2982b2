#include "base/crypto/seal.h"
#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/crypto/primitive.h"
#include "base/crypto/ring.h"

#include <string.h>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

enum {
    VERSION = 1,
    ID_AT = 1,
    NONCE_AT = 3,
    NONCE = 12,
    TEXT_AT = NONCE_AT + NONCE,
    TAG = 16,
    BLOCK = 32,
    ENVELOPE_BLOCK = 512,
    ENC = 32,
    TEXT_MAX = 1 << 20,
    NAME_MAX_BYTES = 64,
    UID = 16
};

static const unsigned char separator = 0x1F;
static const char envelope_info[] = "kntc1|denouncer";

struct aad {
    size_t n;
    unsigned char bytes[5 + 1 + NAME_MAX_BYTES + 1 + NAME_MAX_BYTES + 1 + UID];
};

static void
aad_add(struct aad *aad, const void *bytes, size_t n)
{
    memcpy(aad->bytes + aad->n, bytes, n);
    aad->n += n;
}

static void
aad_make(struct aad *aad, const char *table, const char *column,
         const unsigned char row_uid[16])
{
    size_t table_n = strlen(table);
    size_t column_n = strlen(column);

    must(table_n <= NAME_MAX_BYTES && column_n <= NAME_MAX_BYTES);
    aad->n = 0;
    aad_add(aad, "kntc1", 5);
    aad_add(aad, &separator, 1);
    aad_add(aad, table, table_n);
    aad_add(aad, &separator, 1);
    aad_add(aad, column, column_n);
    aad_add(aad, &separator, 1);
    aad_add(aad, row_uid, UID);
}

/* At least one byte of padding, so that every text has its end marked. */
static size_t
padded(size_t n, size_t block)
{
    return (n / block + 1) * block;
}

static void
pad(unsigned char *to, const char *text, size_t n, size_t padded_n)
{
    if (n > 0) {
        must(memchr(text, '\0', n) == NULL);
        memcpy(to, text, n);
    }
    to[n] = 0x80;
    memset(to + n + 1, 0, padded_n - n - 1);
}

/* Ends the text with NUL where its padding begins; false: there is none, or the text
 * holds a NUL and would come out cut. */
static bool
unpad(char *text, size_t n)
{
    while (n > 0 && text[n - 1] == '\0')
        n--;
    if (n == 0 || (unsigned char)text[n - 1] != 0x80)
        return false;
    text[n - 1] = '\0';
    return strlen(text) == n - 1;
}

unsigned char *
seal_close(struct arena *mem, const struct ring *ring, const char *purpose,
           const char *table, const char *column, const unsigned char row_uid[16],
           const char *text, size_t n, size_t *out_n)
{
    int id = ring_active(ring, purpose);
    struct aad aad;

    if (id < 0)
        fault("no active data key of ring %s", purpose);
    must(n <= TEXT_MAX);
    aad_make(&aad, table, column, row_uid);

    size_t padded_n = padded(n, BLOCK);
    unsigned char *out = arena_alloc(mem, TEXT_AT + padded_n + TAG);

    out[0] = VERSION;
    out[ID_AT] = (unsigned char)(id >> 8);
    out[ID_AT + 1] = (unsigned char)id;
    must(RAND_bytes(out + NONCE_AT, NONCE) == 1);
    pad(out + TEXT_AT, text, n, padded_n);
    primitive_gcm_seal(ring_cipher(ring, (uint16_t)id), out + NONCE_AT, aad.bytes,
                       aad.n, out + TEXT_AT, padded_n, out + TEXT_AT,
                       out + TEXT_AT + padded_n);
    *out_n = TEXT_AT + padded_n + TAG;
    return out;
}

char *
seal_try(struct arena *mem, const struct ring *ring, const char *table,
         const char *column, const unsigned char row_uid[16],
         const unsigned char *sealed, size_t n)
{
    if (n < TEXT_AT + BLOCK + TAG || n > TEXT_AT + TEXT_MAX + BLOCK + TAG ||
        (n - TEXT_AT - TAG) % BLOCK != 0 || sealed[0] != VERSION)
        return NULL;

    uint16_t id = (uint16_t)(sealed[ID_AT] << 8 | sealed[ID_AT + 1]);
    EVP_CIPHER_CTX *keyed = ring_cipher(ring, id);
    size_t padded_n = n - TEXT_AT - TAG;
    struct aad aad;

    if (keyed == NULL)
        return NULL;
    aad_make(&aad, table, column, row_uid);

    char *text = arena_alloc(mem, padded_n + 1);
    bool opened = primitive_gcm_open(
        keyed, sealed + NONCE_AT, aad.bytes, aad.n, sealed + TEXT_AT, padded_n,
        sealed + TEXT_AT + padded_n, (unsigned char *)text);

    return opened && unpad(text, padded_n) ? text : NULL;
}

char *
seal_open(struct arena *mem, const struct ring *ring, const char *table,
          const char *column, const unsigned char row_uid[16],
          const unsigned char *sealed, size_t n)
{
    char *text = seal_try(mem, ring, table, column, row_uid, sealed, n);

    if (text == NULL)
        fault("a value of %s.%s does not open", table, column);
    return text;
}

void
seal_index_of(const struct ring *ring, const char *name, const char *kind,
              const char *text, unsigned char out[8])
{
    const struct piece piece[] = {
        { kind, strlen(kind) },
        { &separator, 1 },
        { text, strlen(text) },
    };
    unsigned char mac[32];

    primitive_hmac_with(ring_index(ring, name, kind), piece, 3, mac);
    memcpy(out, mac, 8);
}

void
seal_index(const struct ring *ring, const char *kind, const char *text,
           unsigned char out[8])
{
    seal_index_of(ring, "index", kind, text, out);
}

unsigned char *
envelope_close(struct arena *mem, const struct ring *ring,
               const unsigned char row_uid[16], const char *text, size_t n,
               size_t *out_n)
{
    const unsigned char *recipient = ring_key(ring, "denouncer");
    struct aad aad;

    must(n <= TEXT_MAX);
    aad_make(&aad, "denouncer", "envelope", row_uid);

    size_t padded_n = padded(n, ENVELOPE_BLOCK);
    unsigned char *plain = primitive_room(mem, padded_n);
    unsigned char *out = arena_alloc(mem, ENC + padded_n + TAG);

    pad(plain, text, n, padded_n);
    must(hpke_seal(256, recipient, NULL, envelope_info, strlen(envelope_info),
                   aad.bytes, aad.n, plain, padded_n, out, out + ENC));
    *out_n = ENC + padded_n + TAG;
    return out;
}

char *
envelope_open(struct arena *mem, const struct ring *ring,
              const unsigned char row_uid[16], const unsigned char *sealed, size_t n)
{
    const unsigned char *secret = ring_key(ring, "denouncer_private");
    struct aad aad;

    if (n < ENC + ENVELOPE_BLOCK + TAG || n > ENC + TEXT_MAX + ENVELOPE_BLOCK + TAG ||
        (n - ENC - TAG) % ENVELOPE_BLOCK != 0)
        fault("an envelope is cut");
    aad_make(&aad, "denouncer", "envelope", row_uid);

    size_t padded_n = n - ENC - TAG;
    char *text = primitive_room(mem, padded_n + 1);

    for (int i = 0; secret != NULL; i++) {
        if (hpke_open(256, secret, sealed, envelope_info, strlen(envelope_info),
                      aad.bytes, aad.n, sealed + ENC, n - ENC, (unsigned char *)text) &&
            unpad(text, padded_n))
            return text;
        secret = ring_key_at(ring, "denouncer_private", i + 1);
    }
    fault("an envelope does not open");
}

void
seal_hmac(const unsigned char *key, size_t key_n, const void *text, size_t n,
          unsigned char out[32])
{
    const struct piece piece = { text, n };

    primitive_hmac(key, key_n, &piece, 1, out);
}

void
seal_sha256(const void *text, size_t n, unsigned char out[32])
{
    primitive_sha256(text, n, out);
}

struct digest {
    EVP_MD_CTX *sha256;
};

static void
digest_free(void *what)
{
    EVP_MD_CTX_free(what);
}

struct digest *
digest_open(struct arena *mem)
{
    struct digest *d = arena_alloc(mem, sizeof *d);

    d->sha256 = EVP_MD_CTX_new();
    must(d->sha256 != NULL);
    arena_defer(mem, digest_free, d->sha256);
    must(EVP_DigestInit_ex(d->sha256, EVP_sha256(), NULL) == 1);
    return d;
}

void
digest_add(struct digest *d, const void *bytes, size_t n)
{
    must(EVP_DigestUpdate(d->sha256, bytes, n) == 1);
}

void
digest_end(struct digest *d, unsigned char out[32])
{
    must(EVP_DigestFinal_ex(d->sha256, out, NULL) == 1);
}
