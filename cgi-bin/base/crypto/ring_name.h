/* ring_name: the names of rings, for ring.c and ring_who.c alone. */
#ifndef KNTC_RING_NAME_H
#define KNTC_RING_NAME_H

#include <stdbool.h>
#include <stddef.h>

enum name {
    PARTY,
    INDEX,
    DEDUP,
    DENOUNCER,
    DENOUNCER_PRIVATE,
    ACCOUNT,
    LOOKUP,
    FORM,
    OUTBOX,
    CHECKPOINT,
    NAMES
};

enum { YEAR_FIRST = 2000, YEAR_LAST = 2199 };

/* In the order of ring.h's list. */
extern const struct ring_name {
    const char *text;
    bool wraps; /* has data keys */
} ring_names[NAMES];

/* The enum name of n bytes, -1 where no ring has it. */
int ring_name(const char *s, size_t n);

#endif
