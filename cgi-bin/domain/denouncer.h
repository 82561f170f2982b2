/* denouncer: who denounced goes into an envelope that only the identity program can
 * open (LTC art. 8, 56; security.md 2). Programs that take letters seal to a public key
 * and can read nothing back.
 */
#ifndef KNTC_DENOUNCER_H
#define KNTC_DENOUNCER_H

#include "base/web/request.h"
#include "base/work.h"
#include "domain/person.h"

/* Seals people (and the keys of the sealed files) into a fresh envelope; its uid, 16
 * bytes. */
const unsigned char *denouncer_seal(struct work *w, const struct person *people,
                                    const char *file_keys);

/* A copy in quarantine of a file, encrypted (AES-256-GCM, 64 KiB chunks, counter nonce,
 * flag on the last) under a fresh key; the original stays until the request ends. */
const struct upload *denouncer_seal_file(struct work *w, const struct upload *file,
                                         unsigned char key[32]);

/* Opens a file sealed so, chunk by chunk into out; false where it was changed. */
bool denouncer_open_file(const char *path, const unsigned char key[32],
                         void (*out)(void *self, const void *bytes, size_t n),
                         void *self);

/* The envelope's text as XML of <denouncer><person>…</person>…<file id
 * key/></denouncer>; identity alone can call it. Faults without the ring. */
char *denouncer_open(struct work *w, const unsigned char uid[16],
                     const unsigned char *envelope, size_t n);

#endif
