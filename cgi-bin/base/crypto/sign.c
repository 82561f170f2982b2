#include "base/crypto/sign.h"
#include "base/core/fault.h"

#include <openssl/err.h>
#include <openssl/evp.h>

static EVP_PKEY *
secret_key(const unsigned char secret[32])
{
    EVP_PKEY *key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, secret, 32);

    must(key != NULL);
    return key;
}

void
sign_public(const unsigned char secret[32], unsigned char public_out[32])
{
    EVP_PKEY *key = secret_key(secret);
    size_t n = 32;

    must(EVP_PKEY_get_raw_public_key(key, public_out, &n) == 1 && n == 32);
    EVP_PKEY_free(key);
}

void
sign_make(const unsigned char secret[32], const void *text, size_t n,
          unsigned char out[64])
{
    EVP_PKEY *key = secret_key(secret);
    EVP_MD_CTX *digest = EVP_MD_CTX_new();
    size_t out_n = 64;

    must(digest != NULL);
    must(EVP_DigestSignInit(digest, NULL, NULL, NULL, key) == 1);
    must(EVP_DigestSign(digest, out, &out_n, text, n) == 1 && out_n == 64);
    EVP_MD_CTX_free(digest);
    EVP_PKEY_free(key);
}

bool
sign_is(const unsigned char public_key[32], const void *text, size_t n,
        const unsigned char signature[64])
{
    EVP_PKEY *key = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, NULL, public_key, 32);
    EVP_MD_CTX *digest = EVP_MD_CTX_new();

    must(digest != NULL);

    bool is = key != NULL && EVP_DigestVerifyInit(digest, NULL, NULL, NULL, key) == 1 &&
              EVP_DigestVerify(digest, signature, 64, text, n) == 1;

    EVP_MD_CTX_free(digest);
    EVP_PKEY_free(key);
    ERR_clear_error();
    return is;
}
