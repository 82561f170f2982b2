#include "base/xml/pool.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include <libxml/xmlmemory.h>

#if defined(__SANITIZE_ADDRESS__)
#define POOL_OFF 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define POOL_OFF 1
#endif
#endif

enum {
    STEP = 16, /* what any type is aligned to */
    SIZES = 64,
    LARGEST = STEP * SIZES,
    SLAB = 32 * 1024, /* pieces of one size */
    SLABS = 2048,
    SPACE = SLAB * SLABS /* addresses; memory comes with use */
};

struct piece {
    struct piece *next;
};

struct size {
    struct piece *waiting;
    unsigned char *at; /* not given out yet, up to end */
    unsigned char *end;
};

static unsigned char *space;
static struct size sizes[SIZES];
static unsigned char size_of[SLABS]; /* which size lies in a slab */
static int slabs;

static bool
is_ours(const void *p)
{
    return (uintptr_t)p - (uintptr_t)space < SPACE;
}

static int
size_at(const void *p)
{
    return size_of[((uintptr_t)p - (uintptr_t)space) / SLAB];
}

static void *
from_slab(int i)
{
    struct size *s = &sizes[i];
    const size_t n = ((size_t)i + 1) * STEP;

    if (s->at == NULL || (size_t)(s->end - s->at) < n) {
        if (slabs == SLABS)
            return malloc(n);
        size_of[slabs] = (unsigned char)i;
        s->at = space + (size_t)slabs++ * SLAB;
        s->end = s->at + SLAB;
    }
    void *p = s->at;

    s->at += n;
    return p;
}

static void *
pool_take(size_t n)
{
    if (n > LARGEST)
        return malloc(n);

    const int i = n != 0 ? (int)((n - 1) / STEP) : 0;
    struct piece *p = sizes[i].waiting;

    if (p == NULL)
        return from_slab(i);
    sizes[i].waiting = p->next;
    return p;
}

static void
pool_give(void *p)
{
    if (!is_ours(p)) {
        free(p);
        return;
    }

    struct piece *piece = p;
    struct size *s = &sizes[size_at(p)];

    piece->next = s->waiting;
    s->waiting = piece;
}

static void *
pool_again(void *p, size_t n)
{
    if (!is_ours(p))
        return realloc(p, n);

    const size_t had = ((size_t)size_at(p) + 1) * STEP;

    if (n <= had && n > had / 2)
        return p;

    void *q = pool_take(n);

    if (q != NULL) {
        memcpy(q, p, n < had ? n : had);
        pool_give(p);
    }
    return q;
}

static char *
pool_copy(const char *s)
{
    const size_t n = strlen(s) + 1;
    char *p = pool_take(n);

    return p != NULL ? memcpy(p, s, n) : NULL;
}

void
pool_start(void)
{
#ifndef POOL_OFF
    xmlFreeFunc give;
    xmlMallocFunc take;
    xmlReallocFunc again;
    xmlStrdupFunc copy;

    if (space != NULL || xmlMemGet(&give, &take, &again, &copy) != 0 || give != free)
        return;
    void *p = mmap(NULL, SPACE, PROT_READ | PROT_WRITE,
                   MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);

    if (p == MAP_FAILED)
        return;
    space = p;
    xmlMemSetup(pool_give, pool_take, pool_again, pool_copy);
#else
    (void)pool_give;
    (void)pool_again;
    (void)pool_copy;
#endif
}
