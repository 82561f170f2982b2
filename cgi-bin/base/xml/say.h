/* say: p:t, p:t2 and p:has of urn:kntc, answered from a hash of sentences.
 *
 * The words of a page are those in the transform's _private. Private to base/xml.
 */
#ifndef KNTC_SAY_H
#define KNTC_SAY_H

/* Registers the three functions with libxslt. */
void say_start(void);

/* Keys not found, and holes not filled, since the last call. */
int say_missing(void);

#endif
