#include "base/xml/html.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/parserInternals.h>
#include <libxml/tree.h>

enum { SIZE_FIRST = 64 << 10, SIZE_LAST = 16 << 20 };

/* One buffer a process: the longest page so far decides its size. */
static struct {
    char *at;
    char *to;  /* where the next byte goes */
    char *end; /* the last byte, kept for the NUL */
    const char *why;
} out;

static bool
grow(void)
{
    size_t used = (size_t)(out.to - out.at);
    size_t size = out.at == NULL ? SIZE_FIRST : ((size_t)(out.end - out.at) + 1) * 2;
    char *at = size <= SIZE_LAST ? malloc(size) : NULL;

    if (at == NULL) {
        out.why = size <= SIZE_LAST ? "no memory for the page" : "the page is too long";
        return false;
    }
    if (used > 0)
        memcpy(at, out.at, used);
    free(out.at);
    out.at = at;
    out.to = at + used;
    out.end = at + size - 1;
    return true;
}

/* Pages are made of short pieces: a call of memcpy for each would cost more than
 * copying it byte by byte. */
static void
put(const void *word)
{
    const char *from = word;
    char *to = out.to;

    for (; *from != '\0'; from++) {
        if (to == out.end) {
            out.to = to;
            if (!grow())
                return;
            to = out.to;
        }
        *to++ = *from;
    }
    out.to = to;
}

/* A literal: of known length, one step. */
#define PUT(literal) put_bytes(literal, sizeof(literal) - 1)

static inline void
put_bytes(const char *bytes, size_t n)
{
    if ((size_t)(out.end - out.to) < n && !grow())
        return;
    memcpy(out.to, bytes, n);
    out.to += n;
}

/* How a byte is written; NUL stops. A carriage return is written as a number: bare, a
 * browser reads it as a line feed. */
enum { PLAIN, STOP, AMP, LESS, MORE, QUOTE, RETURN };

static const char *const escapes[] = {
    [AMP] = "&amp;",    [LESS] = "&lt;",    [MORE] = "&gt;",
    [QUOTE] = "&quot;", [RETURN] = "&#13;",
};
static const unsigned char in_text[256] = {
    ['\0'] = STOP, ['&'] = AMP, ['<'] = LESS, ['>'] = MORE, ['\r'] = RETURN
};
static const unsigned char in_attribute[256] = {
    ['\0'] = STOP, ['&'] = AMP, ['<'] = LESS, ['"'] = QUOTE, ['\r'] = RETURN
};

static void
put_escaped(const xmlChar *from, const unsigned char *kind)
{
    for (;;) {
        char *to = out.to;

        while (kind[*from] == PLAIN && to != out.end)
            *to++ = (char)*from++;
        out.to = to;
        if (kind[*from] == STOP)
            return;
        if (kind[*from] != PLAIN)
            put(escapes[kind[*from++]]);
        else if (!grow())
            return;
        if (out.why != NULL)
            return;
    }
}

static bool
is(const xmlChar *a, const char *b)
{
    return strcmp((const char *)a, b) == 0;
}

static bool
is_void(const xmlChar *s)
{
    switch (*s) {
    case 'a':
        return is(s, "area");
    case 'b':
        return is(s, "br") || is(s, "base");
    case 'c':
        return is(s, "col");
    case 'e':
        return is(s, "embed");
    case 'h':
        return is(s, "hr");
    case 'i':
        return is(s, "input") || is(s, "img");
    case 'l':
        return is(s, "link");
    case 'm':
        return is(s, "meta");
    case 's':
        return is(s, "source");
    case 't':
        return is(s, "track");
    case 'w':
        return is(s, "wbr");
    default:
        return false;
    }
}

/* Inside of these a browser knows no escapes, so nothing may stand there. */
static bool
is_raw(const xmlChar *s)
{
    switch (*s) {
    case 's':
        return is(s, "script") || is(s, "style");
    case 'i':
        return is(s, "iframe");
    case 'n':
        return is(s, "noembed") || is(s, "noframes");
    case 'p':
        return is(s, "plaintext");
    case 'x':
        return is(s, "xmp");
    default:
        return false;
    }
}

/* A browser drops the first line feed of these. */
static bool
drops_line(const xmlChar *s)
{
    return is(s, "textarea") || is(s, "pre") || is(s, "listing");
}

static void
put_attribute(const xmlAttr *a)
{
    PUT(" ");
    if (a->ns != NULL && a->ns->prefix != NULL) {
        if (!is(a->ns->prefix, "xml") && !is(a->ns->prefix, "xlink"))
            out.why = "an attribute of a namespace that HTML does not know";
        put(a->ns->prefix);
        PUT(":");
    }
    put(a->name);
    PUT("=\"");
    for (const xmlNode *text = a->children; text != NULL; text = text->next) {
        if (text->type != XML_TEXT_NODE) {
            out.why = "an attribute that is not text";
            return;
        }
        put_escaped(text->content, in_attribute);
    }
    PUT("\"");
}

/* Whatever else stands in a result is an instruction that nobody carried out. */
static bool
is_html(const xmlNs *ns)
{
    return ns == NULL || is(ns->href, "http://www.w3.org/2000/svg") ||
           is(ns->href, "http://www.w3.org/1999/xhtml") ||
           is(ns->href, "http://www.w3.org/1998/Math/MathML");
}

/* The start tag; the end tag too where nothing stands between. */
static void
put_start(const xmlNode *e)
{
    PUT("<");
    put(e->name);
    for (const xmlAttr *a = e->properties; a != NULL; a = a->next)
        put_attribute(a);
    PUT(">");
    if (!is_html(e->ns))
        out.why = "an element of a namespace that HTML does not know";
    if (is_void(e->name)) {
        if (e->children != NULL)
            out.why = "a void element with a child";
        return;
    }
    if (e->children == NULL) {
        PUT("</");
        put(e->name);
        PUT(">");
    } else if (is_raw(e->name)) {
        out.why = "an inline script or style";
    } else if (e->children->type == XML_TEXT_NODE && e->children->content[0] == '\n' &&
               drops_line(e->name)) {
        PUT("\n");
    }
}

static void
put_end(const xmlNode *e)
{
    PUT("</");
    put(e->name);
    PUT(">");
}

static void
put_text(const xmlNode *text)
{
    if (text->name == xmlStringTextNoenc)
        out.why = "disable-output-escaping";
    else
        put_escaped(text->content, in_text);
}

static void
put_node(const xmlNode *node)
{
    switch (node->type) {
    case XML_ELEMENT_NODE:
        put_start(node);
        break;
    case XML_TEXT_NODE:
    case XML_CDATA_SECTION_NODE:
        put_text(node);
        break;
    case XML_COMMENT_NODE:
    case XML_DTD_NODE:
        break;
    default:
        out.why = "a node that is neither element nor text";
    }
}

/* The walk climbs by the tree's own parents: no stack that a deep tree could exhaust.
 */
static void
walk(const xmlNode *top)
{
    const xmlNode *node = top->children;

    while (node != NULL && out.why == NULL) {
        put_node(node);
        if (node->type == XML_ELEMENT_NODE && node->children != NULL) {
            node = node->children;
            continue;
        }
        while (node->next == NULL && node->parent != top) {
            node = node->parent;
            put_end(node);
        }
        node = node->next;
    }
}

static void
start(void)
{
    out.to = out.at;
    out.why = NULL;
}

static const char *
finish(size_t *n, const char **why)
{
    if (out.at == NULL && out.why == NULL)
        grow();
    *why = out.why;
    if (out.why != NULL)
        return NULL;
    *out.to = '\0';
    *n = (size_t)(out.to - out.at);
    return out.at;
}

const char *
html_page(void *doc, size_t *n, const char **why)
{
    const xmlNode *root = xmlDocGetRootElement(doc);

    start();
    if (root != NULL && is(root->name, "html"))
        PUT("<!DOCTYPE html>\n");
    walk(doc);
    return finish(n, why);
}

const char *
html_plain(void *doc, size_t *n, const char **why)
{
    const xmlNode *top = doc;

    start();
    for (const xmlNode *text = top->children; text != NULL; text = text->next) {
        if (text->type != XML_TEXT_NODE && text->type != XML_CDATA_SECTION_NODE)
            out.why = "a text with elements";
        else
            put(text->content);
    }
    return finish(n, why);
}

void
html_stop(void)
{
    free(out.at);
    memset(&out, 0, sizeof out);
}
