/* The scan of a citizen card: none, or fields that are what they say. */
#include "fuzz.h"

#include "base/core/text.h"
#include "domain/card.h"

#include <string.h>

static void
check(struct arena *mem, const uint8_t *data, size_t n)
{
    const char *clean = text_clean(mem, (const char *)data, n);
    struct card c;

    /* What is not clean must not be run past either. */
    card_read(mem, arena_copy_n(mem, data, n), &c);
    if (clean == NULL || !card_read(mem, clean, &c))
        return;
    must(strlen(c.number) == 12 && strspn(c.number, "0123456789") == 12);
    must(c.old_number == NULL || strlen(c.old_number) == 9);
    must(c.name == NULL || strpbrk(c.name, "0123456789<>&\"=|") == NULL);
    must(*c.sex == 'm' || *c.sex == 'f');
    must(c.birth_year >= 1880 && c.birth_year <= 9999);
    must(c.address == NULL || strchr(c.address, '|') == NULL);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    return fuzz_run(check, data, n);
}
