/* zip: the directory of an office file, read without unpacking (security.md 7).
 *
 * What three readers may understand in three ways is refused: bytes before the first or
 * after the last entry, a comment, zip64, several disks, names that climb, entries
 * whose own head says something else than the directory. At most 2,000 entries, 200 MB
 * unpacked, 100 times the size; no encryption, no link, no macro part.
 *
 * An .odt that asks for a password is not told from one that does not: that stands in a
 * packed part.
 */
#ifndef KNTC_ZIP_H
#define KNTC_ZIP_H

#include <stddef.h>

/* "docx", "xlsx" or "odt"; NULL: none of them, or refused. */
const char *zip_type(const unsigned char *bytes, size_t n);

#endif
