#include "domain/token.h"

#include "base/crypto/seal.h"

#include <string.h>

int64_t
word_token(const char *text)
{
    unsigned char hash[32];
    uint64_t n = 0;

    seal_sha256(text, strlen(text), hash);
    for (int i = 0; i < 8; i++)
        n = n << 8 | hash[i];
    return (int64_t)(n >> 1);
}
