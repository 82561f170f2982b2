/* fuzz: one run of a target, in an arena that is emptied behind it. Nothing that comes
 * from outside may fault: a fault is a find.
 */
#ifndef KNTC_FUZZ_H
#define KNTC_FUZZ_H

#include "base/core/arena.h"
#include "base/core/fault.h"

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static int
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
    fault_pop(&frame);
    arena_reset(mem);
    return 0;
}

#endif
