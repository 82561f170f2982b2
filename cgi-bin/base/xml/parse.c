#include "base/xml/parse.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

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

void *
parse_text(const char *path, const char *text, size_t size, enum parse_kind kind,
           void *dict, char *error, int n)
{
    if (size > PARSE_MAX) {
        snprintf(error, (size_t)n, "%s: larger than %d bytes", path, PARSE_MAX);
        return NULL;
    }

    xmlParserCtxtPtr p = xmlNewParserCtxt();

    if (p == NULL) {
        snprintf(error, (size_t)n, "%s: no memory", path);
        return NULL;
    }
    if (dict != NULL) {
        xmlDictFree(p->dict);
        p->dict = dict;
        xmlDictReference(dict);
    }
    p->sax->internalSubset = refuse_doctype;

    int options =
        XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA;

    if (kind == PARSE_DOCUMENT)
        options |= XML_PARSE_NOBLANKS;

    xmlDocPtr doc = xmlCtxtReadMemory(p, text, (int)size, path, "UTF-8", options);

    if (doc == NULL || p->_private != NULL) {
        say_why(p, path, error, n);
        xmlFreeDoc(doc);
        doc = NULL;
    }
    xmlFreeParserCtxt(p);
    return doc;
}
