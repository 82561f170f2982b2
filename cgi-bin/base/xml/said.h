/* said: what libxml2 and libxslt had to say, kept on one line.
 *
 * They tell by callbacks, from which nothing may unwind: who calls a library asks here
 * afterwards. Private to base/xml.
 */
#ifndef KNTC_SAID_H
#define KNTC_SAID_H

enum { SAID_SIZE = 400 };

/* From now on the libraries tell it here, and nothing to stderr. */
void said_start(void);

void said_forget(void);
const char *said_text(void); /* empty: nothing */

/* Adds to it; a handler of the libraries' errors, too. */
void said_add(void *context, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
