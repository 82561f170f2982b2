/* sign: Ed25519, for tree heads and packages. */
#ifndef KNTC_SIGN_H
#define KNTC_SIGN_H

#include <stdbool.h>
#include <stddef.h>

void sign_public(const unsigned char secret[32], unsigned char public_out[32]);
void sign_make(const unsigned char secret[32], const void *text, size_t n,
               unsigned char out[64]);
bool sign_is(const unsigned char public_key[32], const void *text, size_t n,
             const unsigned char signature[64]);

#endif
