/* image: the heads of jpg and png, and copies that tell nothing but the picture
 * (security.md 7). Segments are cut, nothing is decoded.
 */
#ifndef KNTC_IMAGE_H
#define KNTC_IMAGE_H

#include <stdbool.h>
#include <stddef.h>

/* Is it a png or jpg whose head names a picture of 1 to 50 million points? */
bool image_is_png(const unsigned char *bytes, size_t n);
bool image_is_jpg(const unsigned char *bytes, size_t n);

/* The copy, into out, which holds n + IMAGE_ROOM bytes; the number of its bytes, 0
 * where the picture is not well-formed. Kept of a jpg's EXIF: which side is up. */
enum { IMAGE_ROOM = 64 };
size_t image_strip_png(const unsigned char *bytes, size_t n, unsigned char *out);
size_t image_strip_jpg(const unsigned char *bytes, size_t n, unsigned char *out);

#endif
