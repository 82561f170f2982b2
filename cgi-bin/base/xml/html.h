/* html: the bytes of a finished tree.
 *
 * One walk into one buffer that the process keeps. HTML5 as the standard writes it:
 * doctype, void elements without an end tag, nothing indented, no prefix, no namespace
 * declaration, comments left out. Text escapes & < >, attributes & " <. What would be
 * read otherwise than it stands in the tree is refused: disable-output-escaping, inline
 * script and style, children of a void element, nodes other than elements and text.
 */
#ifndef KNTC_HTML_H
#define KNTC_HTML_H

#include <stddef.h>

/* The page of a document (xmlDocPtr): n bytes and a NUL, valid until the next call.
 * NULL and the reason where the tree is refused or longer than 16 MB. Never faults. */
const char *html_page(void *doc, size_t *n, const char **why);

/* The text of a document and nothing else, for sheets with method="text" (mail). */
const char *html_plain(void *doc, size_t *n, const char **why);

/* Gives the buffer back. */
void html_stop(void);

#endif
