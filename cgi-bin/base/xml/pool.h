/* pool: the memory of libxml2 and libxslt.
 *
 * A page is built and thrown away in some five thousand pieces, most of them smaller
 * than 128 bytes; a general allocator has a quarter of the page's instructions. Here
 * pieces of one size lie together, a piece that is given back waits in a list for the
 * next of its size, and nothing stands beside it. Larger pieces, and what comes after
 * SPACE is full, are the C library's. Private to base/xml; one thread.
 */
#ifndef KNTC_POOL_H
#define KNTC_POOL_H

/* Gives the two libraries this memory. Does nothing under sanitizers, which watch the C
 * library's, or where somebody else gave them his own (a test that counts). */
void pool_start(void);

#endif
