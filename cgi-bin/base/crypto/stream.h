/* stream: one chunk of a sealed file (security.md 7.4): AES-256-GCM under a key of its
 * own, nonce = counter:8 big endian | 0 0 0 | 1 for the last chunk.
 */
#ifndef KNTC_STREAM_H
#define KNTC_STREAM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define STREAM_TAG 16

/* Ciphertext and tag of n bytes into out (n + STREAM_TAG); gives that number. */
size_t stream_seal(const unsigned char key[32], uint64_t i, bool is_last,
                   const void *text, size_t n, unsigned char *out);

/* n bytes with their tag, opened into out; false where anything was changed. */
bool stream_open(const unsigned char key[32], uint64_t i, bool is_last,
                 const void *sealed, size_t n, unsigned char *out);

#endif
