#include "base/core/arena.h"

#include "base/core/fault.h"

#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(__SANITIZE_ADDRESS__)
#define ARENA_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ARENA_ASAN 1
#endif
#endif

/* Under ASan what is not given out is poisoned, and a gap stands behind each piece, so
 * that a step past its end is seen although the whole block is ours. */
#ifdef ARENA_ASAN
#include <sanitizer/asan_interface.h>
#define ARENA_GAP 16
#define POISON(at, n) ASAN_POISON_MEMORY_REGION(at, n)
#define UNPOISON(at, n) ASAN_UNPOISON_MEMORY_REGION(at, n)
#else
#define ARENA_GAP 0
#define POISON(at, n) ((void)(at), (void)(n))
#define UNPOISON(at, n) ((void)(at), (void)(n))
#endif

#define ALIGN 16
#define BLOCK_SIZE ((size_t)64 * 1024)
/* A larger piece gets memory of its own, so at most a quarter of a block is lost. */
#define LARGE_SIZE (BLOCK_SIZE / 4)

struct block {
    struct block *next;
    size_t used;
    alignas(ALIGN) unsigned char data[BLOCK_SIZE];
};

struct large {
    struct large *next;
    size_t at; /* total of the arena when it was made: tells which side of a mark */
    alignas(ALIGN) unsigned char data[];
};

struct undo {
    struct undo *next;
    void (*run)(void *);
    void *what;
};

struct arena {
    size_t cap;
    size_t total;
    struct block *first;
    struct block *current; /* blocks after it are empty and wait */
    struct large *large;   /* newest first */
    struct undo *undo;     /* newest first */
};

static struct block *
block_make(void)
{
    struct block *block = malloc(sizeof *block);

    if (block == NULL)
        return NULL;
    block->next = NULL;
    block->used = 0;
    POISON(block->data, BLOCK_SIZE);
    return block;
}

static void
block_free(struct block *block)
{
    UNPOISON(block->data, BLOCK_SIZE);
    free(block);
}

struct arena *
arena_open(size_t cap)
{
    must(cap <= PTRDIFF_MAX);

    struct arena *mem = calloc(1, sizeof *mem);
    struct block *block = block_make();

    if (mem == NULL || block == NULL) {
        if (block != NULL)
            block_free(block);
        free(mem);
        fault("no memory for an arena");
    }
    mem->cap = cap;
    mem->first = mem->current = block;
    return mem;
}

void
arena_close(struct arena *mem)
{
    if (mem == NULL)
        return;

    arena_reset(mem);
    for (struct block *b = mem->first, *next; b != NULL; b = next) {
        next = b->next;
        block_free(b);
    }
    free(mem);
}

void
arena_reset(struct arena *mem)
{
    arena_rewind(mem, (struct arena_mark){ .block = mem->first });
}

struct arena_mark
arena_mark(struct arena *mem)
{
    return (struct arena_mark){ .block = mem->current,
                                .used = mem->current->used,
                                .total = mem->total,
                                .undo = mem->undo };
}

void
arena_rewind(struct arena *mem, struct arena_mark mark)
{
    must(mark.total <= mem->total);

    /* Off the list before it runs: one that faults is not run a second time. */
    while (mem->undo != mark.undo) {
        struct undo *undo = mem->undo;

        must(undo != NULL);
        mem->undo = undo->next;
        undo->run(undo->what);
    }

    while (mem->large != NULL && mem->large->at >= mark.total) {
        struct large *large = mem->large;

        mem->large = large->next;
        free(large);
    }

    struct block *block = mark.block;
    struct block *last = mem->current->next;

    POISON(block->data + mark.used, BLOCK_SIZE - mark.used);
    block->used = mark.used;
    for (struct block *b = block->next; b != last; b = b->next) {
        POISON(b->data, BLOCK_SIZE);
        b->used = 0;
    }
    mem->current = block;
    mem->total = mark.total;
}

static void *
take_large(struct arena *mem, size_t n)
{
    struct large *large = calloc(1, sizeof *large + n);

    if (large == NULL)
        return NULL;
    large->next = mem->large;
    large->at = mem->total;
    mem->large = large;
    return large->data;
}

static void *
take_small(struct arena *mem, size_t n, size_t step)
{
    struct block *block = mem->current;

    if (BLOCK_SIZE - block->used < step + ARENA_GAP) {
        if (block->next == NULL && (block->next = block_make()) == NULL)
            return NULL;
        block = mem->current = block->next;
    }

    unsigned char *at = block->data + block->used;

    block->used += step + ARENA_GAP;
    UNPOISON(at, n);
    return memset(at, 0, n);
}

/* NULL and why where there is no room. */
static void *
take(struct arena *mem, size_t n, const char **why)
{
    if (n == 0)
        n = 1;
    *why = "the arena is full";
    if (n > mem->cap - mem->total)
        return NULL;

    size_t step = (n + ALIGN - 1) / ALIGN * ALIGN;

    if (step > mem->cap - mem->total)
        return NULL;

    void *at = n > LARGE_SIZE ? take_large(mem, n) : take_small(mem, n, step);

    *why = "no memory";
    if (at != NULL)
        mem->total += step;
    return at;
}

void *
arena_alloc(struct arena *mem, size_t n)
{
    const char *why;
    void *at = take(mem, n, &why);

    if (at == NULL)
        fault("%s: %zu more bytes, %zu of %zu used", why, n, mem->total, mem->cap);
    return at;
}

char *
arena_copy(struct arena *mem, const char *s)
{
    return s == NULL ? NULL : arena_copy_n(mem, s, strlen(s));
}

char *
arena_copy_n(struct arena *mem, const void *s, size_t n)
{
    must(n < PTRDIFF_MAX);

    char *copy = arena_alloc(mem, n + 1);

    if (n > 0)
        memcpy(copy, s, n);
    return copy;
}

char *
arena_format(struct arena *mem, const char *format, ...)
{
    va_list ap;

    va_start(ap, format);
    char *s = arena_vformat(mem, format, ap);
    va_end(ap);
    return s;
}

char *
arena_vformat(struct arena *mem, const char *format, va_list ap)
{
    char small[256]; /* most fit here and are formatted once */
    va_list again;

    va_copy(again, ap);
    int n = vsnprintf(small, sizeof small, format, again);
    va_end(again);
    must(n >= 0);

    if ((size_t)n < sizeof small)
        return arena_copy_n(mem, small, (size_t)n);

    char *s = arena_alloc(mem, (size_t)n + 1);

    vsnprintf(s, (size_t)n + 1, format, ap);
    return s;
}

void
arena_defer(struct arena *mem, void (*undo)(void *), void *what)
{
    const char *why;
    struct undo *u = take(mem, sizeof *u, &why);

    /* What cannot be remembered is undone at once, or it would outlive the fault. */
    if (u == NULL) {
        undo(what);
        fault("%s: an undo, %zu of %zu used", why, mem->total, mem->cap);
    }
    u->run = undo;
    u->what = what;
    u->next = mem->undo;
    mem->undo = u;
}

size_t
arena_used(const struct arena *mem)
{
    return mem->total;
}
