/* mime: what a message by e-mail is written of. Pure; nothing typed gets into a header
 * as it is.
 */
#ifndef KNTC_MIME_H
#define KNTC_MIME_H

#include "base/core/clock.h"

#include <stdbool.h>
#include <stddef.h>

struct arena;

/* Is it an address that we send to? One local part of RFC 5321's dot-string and a name
 * of a domain with a dot, 254 bytes at most, ASCII alone: no blank, no line end, no
 * bracket, comma or quote. NULL is none. */
bool mime_is_address(const char *s);

/* What stands behind the @ of an address. */
const char *mime_domain(const char *address);

/* RFC 4648 with padding; width: characters a line, ended with CR LF (0: one line). */
char *mime_base64(struct arena *mem, const void *bytes, size_t n, int width);

/* Words of a header: encoded words (RFC 2047, UTF-8, B) of at most 64 characters,
 * parted where a character ends, folded lines between them. Line ends and control
 * characters are blanks in it. */
char *mime_words(struct arena *mem, const char *text);

/* "Thu, 26 Nov 2026 09:00:00 +0700" */
char *mime_date(struct arena *mem, instant_t at);

#endif
