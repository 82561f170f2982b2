/* words: the sentences of the screen, a hash for each language.
 *
 * xsl/text/<lang>.xml is a list of elements with a key:
 *
 *   <texts>
 *     <text key="due_in_days">Còn {1} ngày</text>
 *   </texts>
 *
 * A line end in a sentence and the blanks around it are one blank, none at its ends; other
 * blanks stay. A key twice, or an element in a sentence, is refused. Private to base/xml.
 */
#ifndef KNTC_WORDS_H
#define KNTC_WORDS_H

#include <stdbool.h>

struct words;

/* Reads all languages again; where one cannot be read: false, a message, and the old ones
 * stay. */
bool words_load(char *error, int n);

/* The sentences of "vi" or "en"; NULL where there is no such language. */
const struct words *words_of(const char *lang);

/* One sentence, or NULL. It stays until the next words_load. Never faults. */
const char *words_find(const struct words *words, const char *key);

void words_stop(void);

#endif
