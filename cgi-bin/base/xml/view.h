/* view: the stylesheets of a program, compiled once, and the words of the screen.
 *
 * view_start compiles every view named by the routes in every language and refuses to
 * start where one does not compile. p:t('key') and p:t2('key', a, b, c) are answered
 * from C over a hash of xsl/text/<lang>.xml ({1} {2} {3} are filled in); a key that
 * is missing shows as ⟦key⟧ and counts in view_missing().
 */
#ifndef KNTC_VIEW_H
#define KNTC_VIEW_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

/* root: the directory that holds xsl/. Loads xsl/text/*.xml. false and a message. */
bool view_start(const char *root, char *error, int n);

/* Compiles <root>/xsl/<path>.xsl ("intake/petition_show", "error"); once, kept. */
bool view_load(const char *path, char *error, int n);

/* The page of a document: bytes in the arena's lifetime (own serialiser). Faults where
 * the view is not loaded or the transform fails. lang: "vi" or "en". */
const char *view_page(struct arena *mem, const char *path, void *doc, const char *lang,
                      size_t *n);

/* The sentence of a key, or NULL; for mail, print and the tool. */
const char *view_text(const char *lang, const char *key);

/* Keys asked for and not found since the last call (development and tests). */
int view_missing(void);

/* Reads sheets and texts again where a file (or an import) changed; development only. */
void view_refresh(void);

/* A digest of all sheets and texts, 16 hex digits: part of ETags. */
const char *view_digest(void);

void view_stop(void);

#endif
