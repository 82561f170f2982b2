/* view: the stylesheets of a program, compiled once, and the words of the screen.
 *
 * A program loads the views that its routes name and refuses to start where one does
 * not compile. A view may import what lies below xsl/, which is compiled once for all
 * views; what it includes may not import. A sheet reads nothing else, ever, and writes
 * nothing; disable-output-escaping does not compile. In namespace urn:kntc it has
 *
 *   p:t('key')                   the sentence
 *   p:t2('key', a, b, c)         the same with {1} {2} {3} filled in (up to nine)
 *   p:has('key')                 is there such a sentence?
 *   and the shapes and columns of base/xml/say.h; keys may come in parts: p:t('state.',
 * x)
 *
 * A key that is missing shows as ⟦key⟧ and counts in view_missing(). Sentences stand in
 * xsl/text/<lang>.xml:
 *
 *   <texts lang="vi">
 *     <t key="due_in_days">Còn {1} ngày</t>
 *   </texts>
 *
 * lang "paper" has the sentences of the state's own papers, Vietnamese always.
 *
 * A line end in a sentence and the blanks around it are one blank, none at its ends. A
 * sheet with method="text" (a mail) gives its text as it is, any other one HTML
 * (base/xml/html).
 */
#ifndef KNTC_VIEW_H
#define KNTC_VIEW_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

/* root: the directory that holds xsl/. Loads every file of xsl/text. false and a
 * message. */
bool view_start(const char *root, char *error, int n);

/* Compiles <root>/xsl/<path>.xsl ("intake/petition_show", "error"); once, kept. */
bool view_load(const char *path, char *error, int n);

/* The page of a document: bytes in the arena's lifetime (own serialiser). Faults where
 * the view is not loaded or the transform fails. lang: "vi" or "en". */
const char *view_page(struct arena *mem, const char *path, void *doc, const char *lang,
                      size_t *n);

/* The same as XML, with its declaration: a part of an office file, a text that is kept.
 */
const char *view_xml(struct arena *mem, const char *path, void *doc, const char *lang,
                     size_t *n);

/* The sentence of a key, or NULL; for mail, print and the tool. */
const char *view_text(const char *lang, const char *key);

/* The same for what stands in a page: a key without a sentence is shown as ⟦key⟧ in out
 * and counts as missing. */
const char *view_say(const char *lang, const char *key, char *out, int n);

/* Keys asked for and not found since the last call (development and tests). */
int view_missing(void);

/* Reads sheets and texts again where a file (or an import) changed; development
 * only. */
void view_refresh(void);

/* A digest of all sheets and texts, 16 hex digits: part of ETags. */
const char *view_digest(void);

void view_stop(void);

#endif
