/* Whatever bytes come in: they are refused, or what comes out is text for good. */
#include "fuzz.h"

static void
check(struct arena *mem, const uint8_t *bytes, size_t n)
{
    const char *data = (const char *)bytes;
    char *clean = text_clean(mem, data, n);

    if (clean == NULL)
        return;
    must(text_is_utf8(data, n));
    must(memchr(data, '\0', n) == NULL);

    size_t length = strlen(clean);

    must(text_is_utf8(clean, length));
    must(text_length(clean) <= length);
    for (size_t i = 0; i < length; i++)
        must((unsigned char)clean[i] >= 0x20 || clean[i] == '\n');

    char *again = text_clean(mem, clean, length);

    must(again != NULL && strcmp(again, clean) == 0);

    char *line = text_squeeze(mem, clean);

    must(strchr(line, '\n') == NULL && strstr(line, "  ") == NULL);
    must(strcmp(text_squeeze(mem, line), line) == 0);

    size_t half = text_length(clean) / 2;
    char *cut = text_cut(mem, clean, half);

    must(text_is_utf8(cut, strlen(cut)));
    must(text_length(cut) <= half + 1);
    must(text_is_utf8(text_upper(mem, clean), strlen(text_upper(mem, clean))));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    return fuzz_run(check, data, n);
}
