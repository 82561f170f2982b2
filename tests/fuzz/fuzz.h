/* fuzz: one run of a target, in an arena that is emptied behind it. Nothing that comes
 * from outside may fault: a fault is a find.
 */
#ifndef KNTC_FUZZ_H
#define KNTC_FUZZ_H

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/core/text.h"
#include "base/core/values.h"

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static inline int
fuzz_run(void (*check)(struct arena *mem, const uint8_t *data, size_t n),
         const uint8_t *data, size_t n)
{
    static struct arena *mem;
    struct fault_frame frame;

    if (mem == NULL)
        mem = arena_open((size_t)64 << 20);
    if (FAULT_CATCH(&frame)) {
        fprintf(stderr, "fault: %s\n", frame.text);
        abort();
    }
    check(mem, data, n);
    arena_reset(mem);
    fault_pop(&frame);
    return 0;
}

/* What request.h says of every text: UTF-8 without control characters that cleaning
 * leaves as it is. */
static inline void
must_be_clean(struct arena *mem, const char *s)
{
    const char *again = text_clean(mem, s, strlen(s));

    must(text_is_utf8(s, strlen(s)));
    for (const unsigned char *c = (const unsigned char *)s; *c != '\0'; c++)
        must((*c >= 0x20 && *c != 0x7f) || *c == '\n');
    must(again != NULL && strcmp(again, s) == 0);
}

/* The same of what was typed into a form, where tabs part cells: the form says whether
 * it has any. */
static inline void
must_be_typed(struct arena *mem, const char *s)
{
    char *plain = arena_copy(mem, s);
    const char *again = text_clean_cells(mem, s, strlen(s));

    must(again != NULL && strcmp(again, s) == 0);
    text_untab(plain);
    must_be_clean(mem, plain);
}

static inline int
must_be_pairs_of(struct arena *mem, const struct values *pairs, int max,
                 void (*must_be)(struct arena *mem, const char *s))
{
    int count = 0;

    for (const struct value *v = pairs->first; v != NULL; v = v->next) {
        must(*v->name != '\0' && strlen(v->name) <= 64 && v->text != NULL);
        must_be_clean(mem, v->name);
        must_be(mem, v->text);
        must(++count <= max);
    }
    return count;
}

/* Pairs as a request holds them; gives their number. */
static inline int
must_be_pairs(struct arena *mem, const struct values *pairs, int max)
{
    return must_be_pairs_of(mem, pairs, max, must_be_clean);
}

/* Those of a form that was sent. */
static inline int
must_be_posted(struct arena *mem, const struct values *pairs, int max)
{
    return must_be_pairs_of(mem, pairs, max, must_be_typed);
}

static inline void
must_be_same_pairs(const struct values *a, const struct values *b)
{
    const struct value *v = b->first;

    for (const struct value *u = a->first; u != NULL; u = u->next, v = v->next) {
        must(v != NULL && strcmp(u->name, v->name) == 0);
        must(strcmp(u->text, v->text) == 0);
    }
    must(v == NULL);
}

#endif
