/* article: where a rule of the law stands, written out. Rows say it short, "LKN Đ.11
 * k.8; LTC Đ.40": acts by their short names, parted by semicolons, each with articles
 * (Đ.), a clause (k.) and a point (đ., or the letter behind the clause). Only what is
 * shown is written out. Private to base/xml.
 */
#ifndef KNTC_ARTICLE_H
#define KNTC_ARTICLE_H

/* A sentence by its key; NULL: there is none. */
typedef const char *article_words(const void *from, const char *key);

/* By act_short.ACT and the sentences article.of, .clause and .point, in which {1} is
 * the act, {2} the article, {3} the clause, {4} the point. A part whose act has no
 * short title, or that is of another shape, stays as it is. Memory is libxml2's; NULL:
 * there was none. */
char *article_written(const char *text, article_words *words, const void *from);

#endif
