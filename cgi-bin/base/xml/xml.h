/* xml: the tree of a page, built so that the indentation of the C is the nesting of
 * the document.
 *
 *   XML(x, "deadline") {
 *       xml_attr(x, "state", "late");
 *       xml_day(x, "due_on", due);
 *   }
 *
 * XML opens an element once and closes it once; there is no return, break or goto
 * inside its block (lint). Values are escaped by being nodes. Only base/xml calls
 * libxml2's node functions.
 */
#ifndef KNTC_XML_H
#define KNTC_XML_H

#include "base/core/clock.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct row;
struct xml;

/* A new document with its root; freed with the arena. */
struct xml *xml_open(struct arena *mem, const char *root);

/* Opens a child of the open element; closes the innermost one. */
bool xml_push(struct xml *x, const char *name); /* true, for the macro */
bool xml_pop(struct xml *x);                    /* false, for the macro */

#define XML_PASTE(a, b) a##b
#define XML_NAME(a, b) XML_PASTE(a, b)
#define XML(x, name)                                                                   \
    for (bool XML_NAME(xml_once_, __LINE__) = xml_push((x), (name));                   \
         XML_NAME(xml_once_, __LINE__); XML_NAME(xml_once_, __LINE__) = xml_pop(x))

/* Attribute and text of the open element. NULL text: nothing. */
void xml_attr(struct xml *x, const char *name, const char *text);
void xml_attr_int(struct xml *x, const char *name, int64_t n);
void xml_say(struct xml *x, const char *text);

/* A child with a text; NULL gives an empty element. */
void xml_text(struct xml *x, const char *name, const char *text);
void xml_int(struct xml *x, const char *name, int64_t n);
void xml_flag(struct xml *x, const char *name, bool yes); /* 1 or 0 */
void xml_day(struct xml *x, const char *name, day_t day); /* 2026-11-26, or empty */
/* 2026-11-26T09:00:00+07:00, local time without fractions; 0 gives an empty element. */
void xml_instant(struct xml *x, const char *name, instant_t at);

/* Every column of a row as a child, in order; NULL as an empty element. Columns that
 * end in _at, and one named at, are written as local instants; columns that end in
 * _uid, _hash, _sealed are left out. xml_row wraps them in an element; NULL row:
 * nothing. */
void xml_row(struct xml *x, const char *name, const struct row *row);
void xml_columns(struct xml *x, const struct row *row);
/* <list><item>…</item>…</list>; the empty list too. */
void xml_rows(struct xml *x, const char *list, const char *item,
              const struct row *rows);

/* A copy of the root of another document (xml_read_text), with all that is in it, as a
 * child of the open element. */
void xml_graft(struct xml *x, void *doc);

/* Is every element closed but the root? show() asserts it. */
bool xml_is_closed(const struct xml *x);

/* The document (xmlDocPtr) for base/xml/view; text of it for tests (?as=xml). */
void *xml_doc(struct xml *x);
char *xml_dump(struct arena *mem, struct xml *x, size_t *n);

/* Values of XPath, for tests and tools: text of the first node, and how many nodes. */
char *xml_find(struct arena *mem, void *doc, const char *xpath);

/* Reads a document from a file or a string, locked down (NONET, no entities, no DTD);
 * freed with the arena. NULL and a message where it is not well-formed. */
void *xml_read_file(struct arena *mem, const char *path, char *error, int n);
void *xml_read_text(struct arena *mem, const char *text, size_t size, char *error,
                    int n);

#endif
