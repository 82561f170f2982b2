/* multipart: multipart/form-data (RFC 7578), taken in pieces as they arrive.
 *
 * Fields go to r->post, files to r->uploads: each is written to quarantine (conf), mode
 * 0600 under a random name, digested while it is written, typed when it ends, and
 * removed with the request. Strict where a browser is: nothing before the first
 * boundary or after the last, no nested parts, no transfer encoding.
 */
#ifndef KNTC_MULTIPART_H
#define KNTC_MULTIPART_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct multipart;
struct request;

/* type: the Content-Type with its boundary. text_max: bytes of all fields without
 * files; file_max: bytes of one file. NULL where the boundary is missing or not one. */
struct multipart *multipart_open(struct request *r, const char *type, size_t text_max,
                                 int64_t file_max);

/* Takes the next n bytes. 0, or the status to answer with: 400 malformed, 413 over a
 * limit; then nothing more may be fed. */
int multipart_feed(struct multipart *m, const char *bytes, size_t n);

/* The body is over: 0, or 400 where it was cut. */
int multipart_end(struct multipart *m);

#endif
