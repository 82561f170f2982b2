/* arena: the memory of one request, or of one job of a tool.
 *
 * All that a request allocates lives here and dies together; nothing is freed by
 * hand. What is not memory (a document of libxml2, a file, a cursor) is undone
 * by a callback that arena_defer keeps. A cap bounds what one request may take.
 */
#ifndef KNTC_ARENA_H
#define KNTC_ARENA_H

#include <stdarg.h>
#include <stddef.h>

struct arena;

struct arena_mark {
    void *block;
    size_t used;
    size_t total;
    void *undo;
};

/* A new arena that gives at most cap bytes in all; faults where there is no memory. */
struct arena *arena_open(size_t cap);

/* Runs the undo list and gives everything back. NULL is allowed. */
void arena_close(struct arena *mem);

/* Runs the undo list in reverse and keeps the blocks for the next request. */
void arena_reset(struct arena *mem);

/* A point to return to, and the return: what was deferred since is undone. */
struct arena_mark arena_mark(struct arena *mem);
void arena_rewind(struct arena *mem, struct arena_mark mark);

/* n zeroed bytes, aligned for any type. Never NULL: faults at the cap. */
void *arena_alloc(struct arena *mem, size_t n);

/* Copies. arena_copy(mem, NULL) is NULL. arena_copy_n ends the copy with a NUL. */
char *arena_copy(struct arena *mem, const char *s);
char *arena_copy_n(struct arena *mem, const void *s, size_t n);

/* printf into the arena. */
char *arena_format(struct arena *mem, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
char *arena_vformat(struct arena *mem, const char *format, va_list ap)
    __attribute__((format(printf, 2, 0)));

/* undo(what) runs when the arena is reset, closed or rewound past this point. */
void arena_defer(struct arena *mem, void (*undo)(void *), void *what);

/* Bytes given out so far. */
size_t arena_used(const struct arena *mem);

#endif
