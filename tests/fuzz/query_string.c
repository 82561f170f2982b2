/* A query string: refused, or at most 200 clean pairs with names of at most 64 bytes,
 * which are read back the same from their escapes.
 */
#include "fuzz.h"

#include "base/web/request.h"

static char *
escape(char *to, const char *s)
{
    for (; *s != '\0'; s++, to += 3)
        snprintf(to, 4, "%%%02X", (unsigned)(unsigned char)*s);
    return to;
}

static char *
query_of(struct arena *mem, const struct values *pairs)
{
    size_t n = 1;

    for (const struct value *v = pairs->first; v != NULL; v = v->next)
        n += 3 * (strlen(v->name) + strlen(v->text)) + 2;

    char *query = arena_alloc(mem, n);
    char *to = query;

    for (const struct value *v = pairs->first; v != NULL; v = v->next) {
        to = escape(to, v->name);
        *to++ = '=';
        to = escape(to, v->text);
        *to++ = '&';
    }
    return query;
}

static void
check(struct arena *mem, const uint8_t *data, size_t n)
{
    struct values out = { 0 };
    struct values again = { 0 };

    if (!request_parse_query(mem, &out, (const char *)data, n))
        return;
    must_be_pairs(mem, &out, 200);

    const char *query = query_of(mem, &out);

    must(request_parse_query(mem, &again, query, strlen(query)));
    must_be_same_pairs(&out, &again);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    return fuzz_run(check, data, n);
}
