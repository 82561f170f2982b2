#include "base/xml/parse.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

/* A document type is the door to entities: the first word of one ends the reading. */
static void
refuse_doctype(void *parser, const xmlChar *name, const xmlChar *public_id,
               const xmlChar *system_id)
{
    xmlParserCtxtPtr p = parser;

    (void)name;
    (void)public_id;
    (void)system_id;
    p->_private = p;
    xmlStopParser(p);
}

static void
say_why(xmlParserCtxtPtr p, const char *path, char *error, int n)
{
    const xmlError *e = xmlCtxtGetLastError(p);
    const char *why = "not well-formed";

    if (p->_private != NULL)
        why = "a document type is not allowed";
    else if (e != NULL && e->message != NULL)
        why = e->message;
    snprintf(error, (size_t)n, "%s:%d: %.*s", path, e != NULL ? e->line : 1,
             (int)strcspn(why, "\n"), why);
}

static xmlParserCtxtPtr
parser(const char *path, size_t size, char *error, int n)
{
    xmlParserCtxtPtr p = size <= PARSE_MAX ? xmlNewParserCtxt() : NULL;

    if (size > PARSE_MAX)
        snprintf(error, (size_t)n, "%s: larger than %d bytes", path, PARSE_MAX);
    else if (p == NULL)
        snprintf(error, (size_t)n, "%s: no memory", path);
    else
        p->sax->internalSubset = refuse_doctype;
    return p;
}

static xmlDocPtr
read_all(xmlParserCtxtPtr p, const char *path, const char *text, size_t size,
         enum parse_kind kind)
{
    int options =
        XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA;

    if (kind == PARSE_DOCUMENT)
        options |= XML_PARSE_NOBLANKS;
    return xmlCtxtReadMemory(p, text, (int)size, path, "UTF-8", options);
}

void *
parse_text(const char *path, const char *text, size_t size, enum parse_kind kind,
           void *dict, char *error, int n)
{
    xmlParserCtxtPtr p = parser(path, size, error, n);

    if (p == NULL)
        return NULL;
    if (dict != NULL) {
        xmlDictFree(p->dict);
        p->dict = dict;
        xmlDictReference(dict);
    }

    xmlDocPtr doc = read_all(p, path, text, size, kind);

    if (doc == NULL || p->_private != NULL) {
        say_why(p, path, error, n);
        xmlFreeDoc(doc);
        doc = NULL;
    }
    xmlFreeParserCtxt(p);
    return doc;
}

/* ---- one after another ---- */

struct each {
    bool (*take)(void *child, void *data);
    void *data;
    bool is_refused;
};

static void
end_element(void *parser, const xmlChar *name, const xmlChar *prefix,
            const xmlChar *address)
{
    xmlParserCtxtPtr p = parser;
    struct each *each = p->_private;

    xmlSAX2EndElementNs(p, name, prefix, address);
    if (p->nodeNr != 1 || p->disableSAX != 0)
        return;

    xmlNode *child = p->node->last;

    if (each->take(child, each->data)) {
        xmlUnlinkNode(child);
        xmlFreeNode(child);
    } else {
        each->is_refused = true;
        xmlStopParser(p);
    }
}

bool
parse_each(const char *path, const char *text, size_t size,
           bool take(void *child, void *data), void *data, char *error, int n)
{
    struct each each = { .take = take, .data = data };
    xmlParserCtxtPtr p = parser(path, size, error, n);

    if (p == NULL)
        return false;
    p->_private = &each;
    p->sax->endElementNs = end_element;

    xmlDocPtr doc = read_all(p, path, text, size, PARSE_DOCUMENT);
    const bool good = doc != NULL && !each.is_refused && p->_private == &each;

    if (!good && !each.is_refused) {
        if (p->_private == &each)
            p->_private = NULL;
        say_why(p, path, error, n);
    }
    xmlFreeDoc(doc);
    xmlFreeParserCtxt(p);
    return good;
}
