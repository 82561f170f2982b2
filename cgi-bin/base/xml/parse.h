/* parse: the one door through which text becomes a tree.
 *
 * NONET, no document type and so no entities, UTF-8 alone, not HUGE. For files of our
 * own and of the tests; packages of others are read by SAX with a closed list of names.
 * Private to base/xml.
 */
#ifndef KNTC_PARSE_H
#define KNTC_PARSE_H

#include <stdbool.h>
#include <stddef.h>

/* How blanks between elements are read: a document drops them, a sheet keeps them. */
enum parse_kind { PARSE_DOCUMENT, PARSE_SHEET };

enum { PARSE_MAX = 16 << 20 };

/* An xmlDocPtr that the caller frees; NULL and "path:line: why" in error where it is
 * not well-formed. dict: an xmlDictPtr to keep names in, or NULL. Never faults, so
 * that callbacks of libxml2 may call it. */
void *parse_text(const char *path, const char *text, size_t size, enum parse_kind kind,
                 void *dict, char *error, int n);

/* The same for a file of many small records: each child of the root (an xmlNodePtr
 * below its root) is given to take as soon as it is read, and let go after it, so that
 * no more than one stands in memory. False where it is not well-formed, with error as
 * above, and where take says no, which then has filled error itself; what was taken
 * before stays taken. */
bool parse_each(const char *path, const char *text, size_t size,
                bool take(void *child, void *data), void *data, char *error, int n);

#endif
