/* A Cookie header: refused, or at most 40 clean pairs. */
#include "fuzz.h"

#include "base/core/text.h"
#include "base/core/values.h"
#include "base/web/request.h"

#include <string.h>

static void
check(struct arena *mem, const uint8_t *data, size_t n)
{
    struct values out = { 0 };
    const char *header = arena_copy_n(mem, data, n);
    int count = 0;

    if (!request_parse_cookies(mem, &out, header))
        return;
    must(strlen(header) <= 8192);
    for (const struct value *v = out.first; v != NULL; v = v->next) {
        must(*v->name != '\0' && strlen(v->name) <= 64 && v->text != NULL);
        must(strpbrk(v->name, "=;") == NULL && strchr(v->text, ';') == NULL);
        must(strcmp(text_clean(mem, v->text, strlen(v->text)), v->text) == 0);
        must(++count <= 40);
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    return fuzz_run(check, data, n);
}
