#include "base/web/siphash.h"

static uint64_t
turn(uint64_t n, int bits)
{
    return n << bits | n >> (64 - bits);
}

static void
sip_round(uint64_t v[4])
{
    v[0] += v[1];
    v[1] = turn(v[1], 13) ^ v[0];
    v[0] = turn(v[0], 32);
    v[2] += v[3];
    v[3] = turn(v[3], 16) ^ v[2];
    v[0] += v[3];
    v[3] = turn(v[3], 21) ^ v[0];
    v[2] += v[1];
    v[1] = turn(v[1], 17) ^ v[2];
    v[2] = turn(v[2], 32);
}

uint64_t
siphash(const uint64_t key[2], const void *text, size_t n)
{
    const unsigned char *b = text;
    uint64_t v[4] = { key[0] ^ 0x736f6d6570736575u, key[1] ^ 0x646f72616e646f6du,
                      key[0] ^ 0x6c7967656e657261u, key[1] ^ 0x7465646279746573u };

    for (size_t i = 0; i <= n / 8; i++) {
        size_t some = i < n / 8 ? 8 : n % 8;
        uint64_t word = some < 8 ? (uint64_t)(n & 0xff) << 56 : 0;

        for (size_t j = 0; j < some; j++)
            word |= (uint64_t)b[8 * i + j] << (8 * j);
        v[3] ^= word;
        sip_round(v);
        sip_round(v);
        v[0] ^= word;
    }
    v[2] ^= 0xff;
    for (int i = 0; i < 4; i++)
        sip_round(v);
    return v[0] ^ v[1] ^ v[2] ^ v[3];
}
