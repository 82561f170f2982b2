/* words: the sentences of the screen, a hash for each language.
 *
 * They stand in xsl/text/<lang>.xml (base/xml/view.h). Refused: a key twice, an element
 * in a sentence, a language that is not the file's. Private to base/xml.
 */
#ifndef KNTC_WORDS_H
#define KNTC_WORDS_H

#include <stdbool.h>

struct words;

/* Reads all languages again; where one cannot be read: false, a message, and the old
 * ones stay. */
bool words_load(char *error, int n);

/* The sentences of "vi" or "en"; NULL where there is no such language. */
const struct words *words_of(const char *lang);

/* One sentence, or NULL. It stays until the next words_load. Never faults. */
const char *words_find(const struct words *words, const char *key);

/* Their language: "vi". */
const char *words_lang(const struct words *words);

void words_stop(void);

#endif
