/* Folded text and keys of names: plain letters with single blanks, whatever comes in.
 */
#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/core/text.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void
must_be_folded(const char *s)
{
    size_t n = strlen(s);

    must(s[strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789 ")] == '\0');
    must(strstr(s, "  ") == NULL);
    must(n == 0 || (s[0] != ' ' && s[n - 1] != ' '));
}

static void
check(struct arena *mem, const uint8_t *data, size_t n)
{
    char *s = arena_copy_n(mem, data, n);
    char *fold = text_fold(mem, s);
    char *key = text_name_key(mem, s);

    must_be_folded(fold);
    must_be_folded(key);
    must(strcmp(text_fold(mem, fold), fold) == 0);
    must(strlen(key) <= strlen(fold));

    /* Composed or not, a text folds to the same. */
    char *clean = text_clean(mem, s, strlen(s));

    if (clean != NULL)
        must(strcmp(text_fold(mem, clean), fold) == 0);

    must(strspn(text_digits(mem, s), "0123456789") == strlen(text_digits(mem, s)));
    text_initials(mem, s);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    static struct arena *mem;
    struct fault_frame frame;

    if (mem == NULL)
        mem = arena_open((size_t)16 << 20);
    if (FAULT_CATCH(&frame))
        abort();
    check(mem, data, n);
    fault_pop(&frame);
    arena_reset(mem);
    return 0;
}
