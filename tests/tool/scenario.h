/* scenario: plays .t files, stories of the office as sequences of requests, through
 * nginx, and prints TAP. What the lines mean stands in tests/tool/scenario.
 */
#ifndef KNTC_SCENARIO_H
#define KNTC_SCENARIO_H

#include "base/core/values.h"

#include <stdbool.h>
#include <stddef.h>

struct arena;

/* ---- http ---- */

enum { AT_ONCE_MAX = 16 };

struct answer {
    int status;
    const char *head; /* all of it, as sent */
    const char *body; /* ended with NUL */
    size_t n;
    const char *location; /* without the portal's own address; NULL: none */
};

/* What a browser keeps: names and values of cookies. */
struct jar {
    struct values cookies;
};

/* One request; body NULL: GET. type is the body's. Set-Cookie goes into the jar. Faults
 * where nobody answers. */
struct answer http_ask(struct arena *mem, struct jar *jar, const char *path,
                       const char *type, const char *body, size_t n);

/* The same body n times at once, over connections of their own; all have been sent
 * before the first answer is read. */
void http_ask_at_once(struct arena *mem, struct jar *jar, const char *path,
                      const char *type, const char *body, size_t size, int n,
                      struct answer *out);

/* ---- pages ---- */

struct document;
/* NULL: not well-formed. The document lives in the arena. */
struct document *document_read(struct arena *mem, const char *xml, size_t n);
/* The text of all nodes that an XPath finds from the root element, with blanks between;
 * NULL: it finds none. Faults where it is no XPath. Numbers and truths are text too. */
const char *document_find(struct arena *mem, struct document *d, const char *xpath);
/* The fields of the form with this action as a browser would send them, and csrf and
 * form_key. false: there is no such form. */
bool document_form(struct arena *mem, struct document *d, const char *action,
                   struct values *out);

/* The words of an HTML page without its marks, blanks made one. */
const char *html_words(struct arena *mem, const char *html);

#endif
