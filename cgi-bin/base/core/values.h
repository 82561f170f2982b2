/* values: named text values, in order. What a checked form gives to a query, and what a
 * test or the tool gives in its place.
 */
#ifndef KNTC_VALUES_H
#define KNTC_VALUES_H

#include "base/core/clock.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

struct value {
    struct value *next;
    const char *name;
    const char *text; /* NULL: nothing was given */
};

struct values {
    struct value *first;
    struct value *last;
};

/* Adds a value; name and text are kept by pointer. A name may stand several times. */
void values_add(struct arena *mem, struct values *v, const char *name,
                const char *text);

/* Sets the first value of that name, or adds one. */
void values_set(struct arena *mem, struct values *v, const char *name,
                const char *text);

/* Is there such a name at all? The first text of it; NULL where empty or absent. */
bool values_has(const struct values *v, const char *name);
const char *values_text(const struct values *v, const char *name);
int64_t values_int(const struct values *v, const char *name); /* 0 where empty */
day_t values_day(const struct values *v,
                 const char *name); /* ISO; DAY_NONE where empty */
/* The value of that name after this one; NULL past the last: for lists of choices. */
const struct value *values_next(const struct values *v, const char *name,
                                const struct value *after);

/* All values as one text of *n bytes, and back, in order: for what is sealed and kept.
 * Values whose text is NULL are left out. No name and no text may hold U+001E or
 * U+001F, which part them: what comes from outside holds no control characters
 * (request.h). Unpacking adds to v, cuts text up and keeps its pieces; a last piece
 * without an end is left out. */
char *values_pack(struct arena *mem, const struct values *v, size_t *n);
void values_unpack(struct arena *mem, struct values *v, char *text);

#endif
