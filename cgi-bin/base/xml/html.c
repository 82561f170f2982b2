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
    size_t used;
    size_t size;
    const char *why;
} out;

static bool
grow(size_t n)
{
    size_t size = out.size == 0 ? SIZE_FIRST : out.size;

    while (size - out.used <= n && size < SIZE_LAST)
        size *= 2;
    if (size - out.used <= n) {
        out.why = "the page is too long";
        return false;
    }

    char *at = realloc(out.at, size);

    if (at == NULL) {
        out.why = "no memory for the page";
        return false;
    }
    out.at = at;
    out.size = size;
    return true;
}

static void
put(const void *s, size_t n)
{
    if (out.size - out.used <= n && !grow(n))
        return;
    memcpy(out.at + out.used, s, n);
    out.used += n;
}

static void
put_word(const void *s)
{
    put(s, strlen(s));
}

/* A carriage return is written as a number: bare, a browser reads it as a line feed. */
static const char *const in_text[256] = {
    ['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['\r'] = "&#13;"
};
static const char *const in_attribute[256] = {
    ['&'] = "&amp;", ['<'] = "&lt;", ['"'] = "&quot;", ['\r'] = "&#13;"
};

static void
put_escaped(const xmlChar *s, const char *const *escape)
{
    for (;;) {
        const xmlChar *from = s;

        while (*s != '\0' && escape[*s] == NULL)
            s++;
        put(from, (size_t)(s - from));
        if (*s == '\0')
            return;
        put_word(escape[*s++]);
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
    put(" ", 1);
    if (a->ns != NULL && a->ns->prefix != NULL) {
        if (!is(a->ns->prefix, "xml") && !is(a->ns->prefix, "xlink"))
            out.why = "an attribute of a namespace that HTML does not know";
        put_word(a->ns->prefix);
        put(":", 1);
    }
    put_word(a->name);
    put("=\"", 2);
    for (const xmlNode *text = a->children; text != NULL; text = text->next) {
        if (text->type != XML_TEXT_NODE) {
            out.why = "an attribute that is not text";
            return;
        }
        put_escaped(text->content, in_attribute);
    }
    put("\"", 1);
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
    put("<", 1);
    put_word(e->name);
    for (const xmlAttr *a = e->properties; a != NULL; a = a->next)
        put_attribute(a);
    put(">", 1);
    if (!is_html(e->ns))
        out.why = "an element of a namespace that HTML does not know";
    if (is_void(e->name)) {
        if (e->children != NULL)
            out.why = "a void element with a child";
        return;
    }
    if (e->children == NULL) {
        put("</", 2);
        put_word(e->name);
        put(">", 1);
    } else if (is_raw(e->name)) {
        out.why = "an inline script or style";
    } else if (e->children->type == XML_TEXT_NODE && e->children->content[0] == '\n' &&
               drops_line(e->name)) {
        put("\n", 1);
    }
}

static void
put_end(const xmlNode *e)
{
    put("</", 2);
    put_word(e->name);
    put(">", 1);
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
    out.used = 0;
    out.why = NULL;
}

static const char *
finish(size_t *n, const char **why)
{
    put("", 1);
    *why = out.why;
    if (out.why != NULL)
        return NULL;
    *n = out.used - 1;
    return out.at;
}

const char *
html_page(void *doc, size_t *n, const char **why)
{
    const xmlNode *root = xmlDocGetRootElement(doc);

    start();
    if (root != NULL && is(root->name, "html"))
        put_word("<!DOCTYPE html>\n");
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
            put_word(text->content);
    }
    return finish(n, why);
}

void
html_stop(void)
{
    free(out.at);
    memset(&out, 0, sizeof out);
}
