/* say: the functions of urn:kntc, by which a view gets words from a hash of sentences
 * and values in their usual shape. What XPath can do as well, it does in ten times the
 * work.
 *
 *   p:t(key, …)          a sentence; a key of up to four parts is joined:
 *                        p:t('state.', state)
 *   p:t2(key, a, …)      the same with its places {1} {2} … filled in
 *   p:has(key, …)        is there such a sentence?
 *   p:differ(a, b, c, d) is there a sentence a b, and is it not that of c d?
 *   p:day(x) p:instant(x) p:number(x)
 *                        shape.h; of this node, where x is left out
 *   p:article(x)         where a rule stands, written out (article.h): LKN Đ.11 k.8
 *   p:label()            the sentence field.NAME of this node
 *   p:shape()            what shape its name says
 *   p:columns(names)     the children of this node that have these names, separated by
 *                        spaces ('': any), and no elements within
 *   p:filled(names)      those of them that are not empty
 *   p:attributes(names)  the attributes of this node that have these names, to be
 * copied
 *
 * The words of a page are those in the transform's _private. Private to base/xml.
 */
#ifndef KNTC_SAY_H
#define KNTC_SAY_H

/* Registers the functions with libxslt. */
void say_start(void);

/* One more key that was not found, by C itself. */
void say_miss(void);

/* Keys not found, and holes not filled, since the last call. */
int say_missing(void);

#endif
