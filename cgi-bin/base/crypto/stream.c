#include "base/crypto/stream.h"

#include "base/core/fault.h"

#include <openssl/evp.h>
#include <string.h>

static void
nonce_of(uint64_t i, bool is_last, unsigned char nonce[12])
{
    memset(nonce, 0, 12);
    for (int b = 0; b < 8; b++)
        nonce[b] = (unsigned char)(i >> (56 - 8 * b));
    nonce[11] = is_last;
}

size_t
stream_seal(const unsigned char key[32], uint64_t i, bool is_last, const void *text,
            size_t n, unsigned char *out)
{
    unsigned char nonce[12];
    int part = 0, rest = 0;
    EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();

    must(ctx != NULL && n < 1 << 30);
    nonce_of(i, is_last, nonce);
    must(EVP_EncryptInit_ex(ctx, EVP_aes_256_gcm(), NULL, key, nonce) == 1);
    must(EVP_EncryptUpdate(ctx, out, &part, text, (int)n) == 1);
    must(EVP_EncryptFinal_ex(ctx, out + part, &rest) == 1);
    must(EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_GCM_GET_TAG, STREAM_TAG, out + n) == 1);
    EVP_CIPHER_CTX_free(ctx);
    return n + STREAM_TAG;
}

bool
stream_open(const unsigned char key[32], uint64_t i, bool is_last, const void *sealed,
            size_t n, unsigned char *out)
{
    unsigned char nonce[12], tag[STREAM_TAG];
    int part = 0, rest = 0;

    if (n < STREAM_TAG || n >= 1 << 30)
        return false;
    EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();
    must(ctx != NULL);
    memcpy(tag, (const unsigned char *)sealed + n - STREAM_TAG, STREAM_TAG);
    nonce_of(i, is_last, nonce);
    const bool good =
        EVP_DecryptInit_ex(ctx, EVP_aes_256_gcm(), NULL, key, nonce) == 1 &&
        EVP_DecryptUpdate(ctx, out, &part, sealed, (int)(n - STREAM_TAG)) == 1 &&
        EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_GCM_SET_TAG, STREAM_TAG, tag) == 1 &&
        EVP_DecryptFinal_ex(ctx, out + part, &rest) == 1;
    EVP_CIPHER_CTX_free(ctx);
    return good;
}
