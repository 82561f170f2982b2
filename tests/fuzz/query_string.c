/* A query string: refused, or at most 200 clean pairs with names of at most 64 bytes.
 */
#include "fuzz.h"

#include "base/core/text.h"
#include "base/core/values.h"
#include "base/web/request.h"

#include <string.h>

static void
check(struct arena *mem, const uint8_t *data, size_t n)
{
    struct values out = { 0 };
    int count = 0;

    if (!request_parse_query(mem, &out, (const char *)data, n))
        return;
    for (const struct value *v = out.first; v != NULL; v = v->next) {
        size_t length = strlen(v->name);

        must(length >= 1 && length <= 64);
        must(v->text != NULL);
        /* Clean text stays as it is. */
        must(strcmp(text_clean(mem, v->name, length), v->name) == 0);
        must(strcmp(text_clean(mem, v->text, strlen(v->text)), v->text) == 0);
        must(++count <= 200);
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    return fuzz_run(check, data, n);
}
