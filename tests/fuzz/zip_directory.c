/* The directory of an office file: one of three types, or refused; and what is taken
 * stands alone: a byte more at either end is refused.
 */
#include "fuzz.h"

#include "base/web/zip.h"

#include <string.h>

static void
check(struct arena *mem, const uint8_t *data, size_t n)
{
    const char *type = zip_type(data, n);

    if (type == NULL)
        return;
    must(strcmp(type, "docx") == 0 || strcmp(type, "xlsx") == 0 ||
         strcmp(type, "odt") == 0);

    unsigned char *more = arena_alloc(mem, n + 2);

    memcpy(more + 1, data, n);
    must(zip_type(more, n + 1) == NULL);
    must(zip_type(more + 1, n + 1) == NULL);
    must(zip_type(data, n - 1) == NULL);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    return fuzz_run(check, data, n);
}
