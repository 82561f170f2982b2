/* xml_read: walks a document that xml_read_file or xml_read_text gave, reading only.
 *
 * For the small languages of the project (forms, report forms): elements, attributes,
 * text. Comments and blanks between elements are passed over. Nodes live as long as
 * their document.
 */
#ifndef KNTC_XML_READ_H
#define KNTC_XML_READ_H

#include <stdbool.h>

struct arena;
struct xml_node;

/* The root element; the first element inside one; the next beside one. NULL: none. */
const struct xml_node *xml_root(void *doc);
const struct xml_node *xml_child(const struct xml_node *node);
const struct xml_node *xml_next(const struct xml_node *node);

const char *xml_name(const struct xml_node *node);
bool xml_is(const struct xml_node *node, const char *name);
int xml_line(const struct xml_node *node);

/* The value of an attribute, or NULL; the name of the i-th attribute, NULL past the
 * last (so that a closed vocabulary can be checked). */
char *xml_attr_of(struct arena *mem, const struct xml_node *node, const char *name);
const char *xml_attr_name(const struct xml_node *node, int i);

/* All text inside, of children too; never NULL. */
char *xml_text_of(struct arena *mem, const struct xml_node *node);

#endif
