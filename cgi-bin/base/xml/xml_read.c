#include "base/xml/xml_read.h"

#include "base/core/arena.h"
#include "base/core/fault.h"

#include <string.h>

#include <libxml/tree.h>

static const xmlNode *
real(const struct xml_node *node)
{
    return (const xmlNode *)(const void *)node;
}

static const struct xml_node *
element(const xmlNode *node)
{
    while (node != NULL && node->type != XML_ELEMENT_NODE)
        node = node->next;
    return (const struct xml_node *)(const void *)node;
}

const struct xml_node *
xml_root(void *doc)
{
    return element(xmlDocGetRootElement(doc));
}

const struct xml_node *
xml_child(const struct xml_node *node)
{
    return element(real(node)->children);
}

const struct xml_node *
xml_next(const struct xml_node *node)
{
    return element(real(node)->next);
}

const char *
xml_name(const struct xml_node *node)
{
    return (const char *)real(node)->name;
}

bool
xml_is(const struct xml_node *node, const char *name)
{
    return strcmp(xml_name(node), name) == 0;
}

int
xml_line(const struct xml_node *node)
{
    return (int)xmlGetLineNo(real(node));
}

/* A copy in the arena of what libxml2 allocated; its own is given back before the arena
 * may fault at the cap. */
static char *
take(struct arena *mem, xmlChar *text)
{
    size_t n = text == NULL ? 0 : strlen((const char *)text);
    struct fault_frame frame;

    if (FAULT_CATCH(&frame)) {
        xmlFree(text);
        fault_as(frame.kind, "%s", frame.text);
    }

    char *copy = arena_copy_n(mem, text == NULL ? "" : (const char *)text, n);

    fault_pop(&frame);
    xmlFree(text);
    return copy;
}

char *
xml_attr_of(struct arena *mem, const struct xml_node *node, const char *name)
{
    xmlChar *text = xmlGetNoNsProp(real(node), (const xmlChar *)name);

    return text == NULL ? NULL : take(mem, text);
}

const char *
xml_attr_name(const struct xml_node *node, int i)
{
    const xmlAttr *attr = real(node)->properties;

    while (attr != NULL && i-- > 0)
        attr = attr->next;
    return attr == NULL ? NULL : (const char *)attr->name;
}

char *
xml_text_of(struct arena *mem, const struct xml_node *node)
{
    return take(mem, xmlNodeGetContent(real(node)));
}
