#include "base/xml/say.h"

#include "base/xml/words.h"

#include <stdbool.h>
#include <string.h>

#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <libxslt/extensions.h>
#include <libxslt/xsltInternals.h>

enum { HOLES_MAX = 9 };

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

static void
say_t(xmlXPathParserContextPtr p, int arguments)
{
    if (arguments != 1) {
        xmlXPathErr(p, XPATH_INVALID_ARITY);
        return;
    }

    xmlChar *key = xmlXPathPopString(p);

    if (key == NULL)
        return;

    const char *text = words_find(words_in(p), (const char *)key);

    answer(p, text != NULL ? xmlStrdup((const xmlChar *)text) : shown_missing(key));
    xmlFree(key);
}

/* {1} to {9} are filled from value[1]…; a hole for which nothing was given stays, and
 * counts as missing. */
static xmlChar *
filled(const char *text, xmlChar **value, int values)
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
            made = xmlStrcat(made, value[i]);
        text = hole + 3;
    }
}

static void
say_t2(xmlXPathParserContextPtr p, int arguments)
{
    xmlChar *value[1 + HOLES_MAX];
    bool whole = true;

    if (arguments < 2 || arguments > 1 + HOLES_MAX) {
        xmlXPathErr(p, XPATH_INVALID_ARITY);
        return;
    }
    for (int i = arguments; i-- > 0;) {
        value[i] = xmlXPathPopString(p);
        whole = whole && value[i] != NULL;
    }
    if (whole) {
        const char *text = words_find(words_in(p), (const char *)value[0]);

        answer(p,
               text != NULL ? filled(text, value, arguments) : shown_missing(value[0]));
    }
    for (int i = 0; i < arguments; i++)
        xmlFree(value[i]);
}

static void
say_has(xmlXPathParserContextPtr p, int arguments)
{
    if (arguments != 1) {
        xmlXPathErr(p, XPATH_INVALID_ARITY);
        return;
    }

    xmlChar *key = xmlXPathPopString(p);

    if (key == NULL)
        return;
    xmlXPathReturnBoolean(p, words_find(words_in(p), (const char *)key) != NULL);
    xmlFree(key);
}

void
say_start(void)
{
    static const struct {
        const char *name;
        xmlXPathFunction function;
    } f[] = { { "t", say_t }, { "t2", say_t2 }, { "has", say_has } };

    missing = 0;
    for (size_t i = 0; i < sizeof f / sizeof *f; i++)
        xsltRegisterExtModuleFunction((const xmlChar *)f[i].name,
                                      (const xmlChar *)"urn:kntc", f[i].function);
}

int
say_missing(void)
{
    int n = missing;

    missing = 0;
    return n;
}
