#include "base/xml/say.h"

#include "base/xml/article.h"
#include "base/xml/shape.h"
#include "base/xml/words.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include <libxml/xmlmemory.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <libxslt/extensions.h>
#include <libxslt/xsltInternals.h>

enum { HOLES_MAX = 9, PARTS_MAX = 4, KEY_SIZE = 256 };

static int missing;

/* All below is called by libxml2: nothing faults, memory is libxml2's. */

static const struct words *
words_in(xmlXPathParserContextPtr p)
{
    xsltTransformContextPtr transform = xsltXPathGetTransformContext(p);

    return transform->_private;
}

static void
answer(xmlXPathParserContextPtr p, xmlChar *text)
{
    if (text == NULL)
        xmlXPathErr(p, XPATH_MEMORY_ERROR);
    else
        valuePush(p, xmlXPathWrapString(text));
}

static xmlChar *
shown_missing(const xmlChar *key)
{
    xmlChar *text = xmlStrdup((const xmlChar *)"⟦");

    missing++;
    text = xmlStrcat(text, key);
    return xmlStrcat(text, (const xmlChar *)"⟧");
}

/* An argument. Most are a literal or one element with nothing but text, which is read
 * where it stands. */
struct said {
    const char *text; /* NULL: the evaluation has gone wrong */
    xmlXPathObjectPtr from;
    xmlChar *made;
};

static const char *
text_within(const xmlNode *node)
{
    const xmlNode *child = node->children;

    if (node->type != XML_ELEMENT_NODE && node->type != XML_ATTRIBUTE_NODE)
        return NULL;
    if (child == NULL)
        return "";
    return child->type == XML_TEXT_NODE && child->next == NULL
               ? (const char *)child->content
               : NULL;
}

static struct said
pop(xmlXPathParserContextPtr p)
{
    struct said s = { .from = valuePop(p) };

    if (s.from == NULL) {
        xmlXPathErr(p, XPATH_INVALID_OPERAND);
        return s;
    }
    if (s.from->type == XPATH_STRING)
        s.text = (const char *)s.from->stringval;
    else if (s.from->type == XPATH_NODESET && s.from->nodesetval != NULL &&
             s.from->nodesetval->nodeNr == 1)
        s.text = text_within(s.from->nodesetval->nodeTab[0]);
    if (s.text == NULL)
        s.text = (const char *)(s.made = xmlXPathCastToString(s.from));
    return s;
}

/* The one argument, or the node that the expression stands at. */
static struct said
pop_or_here(xmlXPathParserContextPtr p, int arguments)
{
    struct said s = { 0 };

    if (arguments == 1)
        return pop(p);
    if (arguments != 0) {
        xmlXPathErr(p, XPATH_INVALID_ARITY);
        return s;
    }
    s.text = text_within(p->context->node);
    if (s.text == NULL)
        s.text = (const char *)(s.made = xmlXPathCastNodeToString(p->context->node));
    return s;
}

static void
let_go(struct said *s)
{
    xmlFree(s->made);
    xmlXPathFreeObject(s->from);
}

/* A key of up to four parts, joined; "" where one could not be had. */
static bool
pop_key(xmlXPathParserContextPtr p, int arguments, char *key, size_t n)
{
    struct said part[PARTS_MAX];
    bool whole = true;
    size_t at = 0;

    if (arguments < 1 || arguments > PARTS_MAX) {
        xmlXPathErr(p, XPATH_INVALID_ARITY);
        return false;
    }
    for (int i = arguments; i-- > 0;) {
        part[i] = pop(p);
        whole = whole && part[i].text != NULL;
    }
    for (int i = 0; whole && i < arguments; i++) {
        const size_t length = strlen(part[i].text);
        const size_t room = n - 1 - at;

        memcpy(key + at, part[i].text, length < room ? length : room);
        at += length < room ? length : room;
    }
    key[at] = '\0';
    for (int i = 0; i < arguments; i++)
        let_go(&part[i]);
    return whole;
}

static void
answer_key(xmlXPathParserContextPtr p, const char *key)
{
    const char *text = words_find(words_in(p), key);

    answer(p, text != NULL ? (xmlChar *)xmlMemStrdup(text)
                           : shown_missing((const xmlChar *)key));
}

static void
say_t(xmlXPathParserContextPtr p, int arguments)
{
    char key[KEY_SIZE];

    if (pop_key(p, arguments, key, sizeof key))
        answer_key(p, key);
}

/* {1} to {9} are filled from value[1]…; a hole for which nothing was given stays, and
 * counts as missing. */
static xmlChar *
filled(const char *text, const struct said *value, int values)
{
    xmlChar *made = xmlStrdup((const xmlChar *)"");

    for (;;) {
        const char *hole = strchr(text, '{');

        if (hole == NULL)
            return xmlStrcat(made, (const xmlChar *)text);
        if (hole[1] < '1' || hole[1] > '9' || hole[2] != '}') {
            made = xmlStrncat(made, (const xmlChar *)text, (int)(hole + 1 - text));
            text = hole + 1;
            continue;
        }

        int i = hole[1] - '0';
        bool given = i < values;

        missing += !given;
        made = xmlStrncat(made, (const xmlChar *)text,
                          (int)(given ? hole - text : hole + 3 - text));
        if (given)
            made = xmlStrcat(made, (const xmlChar *)value[i].text);
        text = hole + 3;
    }
}

static void
say_t2(xmlXPathParserContextPtr p, int arguments)
{
    struct said value[1 + HOLES_MAX];
    bool whole = true;

    if (arguments < 2 || arguments > 1 + HOLES_MAX) {
        xmlXPathErr(p, XPATH_INVALID_ARITY);
        return;
    }
    for (int i = arguments; i-- > 0;) {
        value[i] = pop(p);
        whole = whole && value[i].text != NULL;
    }
    if (whole) {
        const char *text = words_find(words_in(p), value[0].text);

        answer(p, text != NULL ? filled(text, value, arguments)
                               : shown_missing((const xmlChar *)value[0].text));
    }
    for (int i = 0; i < arguments; i++)
        let_go(&value[i]);
}

static void
say_has(xmlXPathParserContextPtr p, int arguments)
{
    char key[KEY_SIZE];

    if (pop_key(p, arguments, key, sizeof key))
        xmlXPathReturnBoolean(p, words_find(words_in(p), key) != NULL);
}

static void
say_differ(xmlXPathParserContextPtr p, int arguments)
{
    char first[KEY_SIZE], second[KEY_SIZE];

    if (arguments != 4) {
        xmlXPathSetArityError(p);
        return;
    }
    if (!pop_key(p, 2, second, sizeof second) || !pop_key(p, 2, first, sizeof first))
        return;
    const char *a = words_find(words_in(p), first);
    const char *b = words_find(words_in(p), second);

    xmlXPathReturnBoolean(p, a != NULL && (b == NULL || strcmp(a, b) != 0));
}

/* ---- how a value looks ---- */

static void
say_shaped(xmlXPathParserContextPtr p, int arguments,
           void shape(const char *value, const char *lang, char *out))
{
    struct said s = pop_or_here(p, arguments);
    char out[SHAPE_SIZE];

    if (s.text != NULL) {
        shape(s.text, words_lang(words_in(p)), out);
        answer(p, (xmlChar *)xmlMemStrdup(*out != '\0' ? out : s.text));
    }
    let_go(&s);
}

static void
say_day(xmlXPathParserContextPtr p, int arguments)
{
    say_shaped(p, arguments, shape_day);
}

static void
say_instant(xmlXPathParserContextPtr p, int arguments)
{
    say_shaped(p, arguments, shape_instant);
}

static void
say_number(xmlXPathParserContextPtr p, int arguments)
{
    say_shaped(p, arguments, shape_number);
}

static const char *
find(const void *words, const char *key)
{
    return words_find(words, key);
}

static void
say_article(xmlXPathParserContextPtr p, int arguments)
{
    struct said s = pop_or_here(p, arguments);

    if (s.text != NULL)
        answer(p, (xmlChar *)article_written(s.text, find, words_in(p)));
    let_go(&s);
}

/* ---- columns of a row ---- */

/* Is the call right: so many arguments, at an element? */
static bool
is_call(xmlXPathParserContextPtr p, int arguments, int right)
{
    if (arguments != right)
        xmlXPathErr(p, XPATH_INVALID_ARITY);
    else if (p->context->node == NULL || p->context->node->type != XML_ELEMENT_NODE)
        xmlXPathErr(p, XPATH_INVALID_TYPE);
    else
        return true;
    return false;
}

static void
say_label(xmlXPathParserContextPtr p, int arguments)
{
    char key[KEY_SIZE];

    if (!is_call(p, arguments, 0))
        return;
    snprintf(key, sizeof key, "field.%s", (const char *)p->context->node->name);

    answer_key(p, key);
}

static void
say_shape(xmlXPathParserContextPtr p, int arguments)
{
    if (is_call(p, arguments, 0))
        answer(p,
               (xmlChar *)xmlMemStrdup(shape_of((const char *)p->context->node->name)));
}

static bool
is_listed(const char *names, const char *name)
{
    const size_t n = strlen(name);

    for (const char *at = names; (at = strstr(at, name)) != NULL; at += n)
        if ((at == names || at[-1] == ' ') && (at[n] == ' ' || at[n] == '\0'))
            return true;
    return false;
}

static void
push_columns(xmlXPathParserContextPtr p, int arguments, bool empty_too)
{
    if (!is_call(p, arguments, 1))
        return;

    struct said names = pop(p);
    xmlNodeSetPtr set = xmlXPathNodeSetCreate(NULL);

    if (names.text != NULL && set != NULL)
        for (xmlNode *e = p->context->node->children; e != NULL; e = e->next) {
            const char *text = e->type == XML_ELEMENT_NODE ? text_within(e) : NULL;

            if (text != NULL && (empty_too || *text != '\0') &&
                (*names.text == '\0' || is_listed(names.text, (const char *)e->name)))
                xmlXPathNodeSetAddUnique(set, e);
        }
    let_go(&names);
    valuePush(p, xmlXPathWrapNodeSet(set));
}

static void
say_attributes(xmlXPathParserContextPtr p, int arguments)
{
    if (!is_call(p, arguments, 1))
        return;

    struct said names = pop(p);
    xmlNodeSetPtr set = xmlXPathNodeSetCreate(NULL);
    const xmlNode *here = p->context->node;

    if (names.text != NULL && set != NULL)
        for (xmlAttr *a = here->properties; a != NULL; a = a->next)
            if (is_listed(names.text, (const char *)a->name))
                xmlXPathNodeSetAddUnique(set, (xmlNode *)a);
    let_go(&names);
    valuePush(p, xmlXPathWrapNodeSet(set));
}

static void
say_columns(xmlXPathParserContextPtr p, int arguments)
{
    push_columns(p, arguments, true);
}

static void
say_filled(xmlXPathParserContextPtr p, int arguments)
{
    push_columns(p, arguments, false);
}

void
say_start(void)
{
    static const struct {
        const char *name;
        xmlXPathFunction function;
    } f[] = { { "t", say_t },
              { "t2", say_t2 },
              { "has", say_has },
              { "differ", say_differ },
              { "day", say_day },
              { "instant", say_instant },
              { "number", say_number },
              { "article", say_article },
              { "label", say_label },
              { "shape", say_shape },
              { "attributes", say_attributes },
              { "columns", say_columns },
              { "filled", say_filled } };

    missing = 0;
    for (size_t i = 0; i < sizeof f / sizeof *f; i++)
        xsltRegisterExtModuleFunction((const xmlChar *)f[i].name,
                                      (const xmlChar *)"urn:kntc", f[i].function);
}

void
say_miss(void)
{
    missing++;
}

int
say_missing(void)
{
    int n = missing;

    missing = 0;
    return n;
}
