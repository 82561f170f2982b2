#include "scenario.h"

#include "base/core/arena.h"
#include "base/core/fault.h"

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <stdlib.h>
#include <string.h>

struct document {
    xmlDocPtr doc;
};

static void
free_doc(void *doc)
{
    xmlFreeDoc(doc);
}

struct document *
document_read(struct arena *mem, const char *xml, size_t n)
{
    struct document *d = arena_alloc(mem, sizeof *d);

    d->doc = xmlReadMemory(xml, (int)n, "page.xml", "UTF-8",
                           XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    if (d->doc == NULL)
        return NULL;
    arena_defer(mem, free_doc, d->doc);
    return d;
}

/* ---- finding ---- */

static const char *
nodes_text(struct arena *mem, const xmlNodeSet *nodes)
{
    const char *all = NULL;

    for (int i = 0; nodes != NULL && i < nodes->nodeNr; i++) {
        xmlChar *text = xmlNodeGetContent(nodes->nodeTab[i]);
        const char *one = text != NULL ? (const char *)text : "";

        all = all == NULL ? arena_copy(mem, one) : arena_format(mem, "%s %s", all, one);
        xmlFree(text);
    }
    return all;
}

static const char *
object_text(struct arena *mem, xmlXPathObjectPtr found)
{
    if (found->type == XPATH_NODESET)
        return nodes_text(mem, found->nodesetval);
    xmlChar *text = xmlXPathCastToString(found);
    const char *copy = arena_copy(mem, (const char *)text);

    xmlFree(text);
    return found->type == XPATH_BOOLEAN && strcmp(copy, "false") == 0 ? NULL : copy;
}

const char *
document_find(struct arena *mem, struct document *d, const char *xpath)
{
    xmlXPathContextPtr context = xmlXPathNewContext(d->doc);

    must(context != NULL);
    context->node = xmlDocGetRootElement(d->doc);
    xmlXPathObjectPtr found = xmlXPathEval((const xmlChar *)xpath, context);

    xmlXPathFreeContext(context);
    if (found == NULL)
        fault("%s is no XPath", xpath);
    const char *text = object_text(mem, found);

    xmlXPathFreeObject(found);
    return text;
}

/* ---- forms, as a browser sends them ---- */

static const char *
attr(struct arena *mem, xmlNodePtr node, const char *name)
{
    xmlChar *text = xmlGetNoNsProp(node, (const xmlChar *)name);
    const char *copy = arena_copy(mem, (const char *)text);

    xmlFree(text);
    return copy;
}

static bool
is_element(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE &&
           strcmp((const char *)node->name, name) == 0;
}

static bool
is(const char *text, const char *word)
{
    return text != NULL && strcmp(text, word) == 0;
}

static void
add_field(struct arena *mem, xmlNodePtr field, struct values *out)
{
    const char *name = attr(mem, field, "name"), *type = attr(mem, field, "type");
    bool has_options = false;
    const char *value = NULL;

    for (xmlNodePtr c = field->children; c != NULL; c = c->next) {
        if (is_element(c, "option")) {
            has_options = true;
            if (attr(mem, c, "selected") != NULL)
                values_add(mem, out, name, attr(mem, c, "value"));
        } else if (is_element(c, "value") && value == NULL) {
            xmlChar *text = xmlNodeGetContent(c);
            value = arena_copy(mem, (const char *)text);
            xmlFree(text);
        }
    }
    if (is(type, "file") || has_options)
        return;
    if (is(type, "flag") || is(type, "key") || is(type, "choice") || is(type, "many")) {
        if (value != NULL && !is(value, "0"))
            values_add(mem, out, name, value);
        return;
    }
    values_add(mem, out, name, value != NULL ? value : "");
}

static void
add_fields(struct arena *mem, xmlNodePtr parent, struct values *out)
{
    for (xmlNodePtr c = parent->children; c != NULL; c = c->next)
        if (is_element(c, "field"))
            add_field(mem, c, out);
        else if (is_element(c, "group"))
            add_fields(mem, c, out);
        else if (is_element(c, "hidden"))
            values_add(mem, out, attr(mem, c, "name"), attr(mem, c, "value"));
}

static xmlNodePtr
form_of(struct arena *mem, xmlNodePtr parent, const char *action)
{
    for (xmlNodePtr c = parent->children; c != NULL; c = c->next) {
        if (is_element(c, "form") && is(attr(mem, c, "action"), action))
            return c;
        if (c->type == XML_ELEMENT_NODE) {
            xmlNodePtr inside = form_of(mem, c, action);
            if (inside != NULL)
                return inside;
        }
    }
    return NULL;
}

bool
document_form(struct arena *mem, struct document *d, const char *action,
              struct values *out)
{
    xmlNodePtr root = xmlDocGetRootElement(d->doc);
    xmlNodePtr form = form_of(mem, root, action);
    const char *csrf = document_find(mem, d, "/page/csrf");

    if (csrf != NULL)
        values_set(mem, out, "csrf", csrf);
    if (form == NULL)
        return false;
    const char *name = attr(mem, form, "name");

    values_set(mem, out, "form_key", attr(mem, form, "key"));
    add_fields(mem, form, out);
    for (xmlNodePtr c = root->children; c != NULL; c = c->next)
        if (is_element(c, "hidden") && is(attr(mem, c, "form"), name))
            values_add(mem, out, attr(mem, c, "name"), attr(mem, c, "value"));
    return true;
}

/* ---- HTML ---- */

static const char *
entity(const char *at, char *out)
{
    static const struct {
        const char *name;
        char sign;
    } known[] = { { "&amp;", '&' },
                  { "&lt;", '<' },
                  { "&gt;", '>' },
                  { "&quot;", '"' },
                  { "&#39;", '\'' } };

    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strncmp(at, known[i].name, strlen(known[i].name)) == 0) {
            *out = known[i].sign;
            return at + strlen(known[i].name);
        }
    *out = *at;
    return at + 1;
}

const char *
html_words(struct arena *mem, const char *html)
{
    char *out = arena_alloc(mem, strlen(html) + 2), *at = out;
    bool blank = true;

    while (*html != '\0') {
        if (*html == '<' || strchr(" \t\r\n", *html) != NULL) {
            html += *html == '<' ? strcspn(html, ">") : 0;
            html += *html != '\0';
            if (!blank)
                *at++ = ' ';
            blank = true;
            continue;
        }
        html = entity(html, at++);
        blank = false;
    }
    *at = '\0';
    return out;
}
