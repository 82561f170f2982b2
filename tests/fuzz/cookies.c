/* A Cookie header: refused, or at most 40 clean pairs; and whatever other programs of
 * the domain have set, our own cookie behind it is read.
 */
#include "fuzz.h"

#include "base/web/request.h"

static const char own[] = ";kntc=own";

static void
check(struct arena *mem, const uint8_t *data, size_t n)
{
    struct values out = { 0 };
    struct values again = { 0 };
    struct values more = { 0 };
    const char *header = arena_copy_n(mem, data, n);
    const char *sent = "";

    if (!request_parse_cookies(mem, &out, header))
        return;
    must(strlen(header) <= 8192);

    const int count = must_be_pairs(mem, &out, 40);

    for (const struct value *v = out.first; v != NULL; v = v->next) {
        must(strpbrk(v->name, "=;") == NULL && strchr(v->text, ';') == NULL);
        must(strstr(header, v->name) != NULL && strstr(header, v->text) != NULL);
        sent = arena_format(mem, "%s%s=%s;", sent, v->name, v->text);
    }
    must(request_parse_cookies(mem, &again, sent));
    must_be_same_pairs(&out, &again);

    if (count == 40 || strlen(header) + sizeof own > 8192)
        return;
    must(request_parse_cookies(mem, &more, arena_format(mem, "%s%s", header, own)));
    must(strcmp(more.last->name, "kntc") == 0 && strcmp(more.last->text, "own") == 0);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    return fuzz_run(check, data, n);
}
