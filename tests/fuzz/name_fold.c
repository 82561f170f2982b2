/* Folded text and keys of names: plain letters with single blanks, whatever comes in.
 */
#include "fuzz.h"

static void
must_be_folded(const char *s)
{
    size_t n = strlen(s);

    must(s[strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789 ")] == '\0');
    must(strstr(s, "  ") == NULL);
    must(n == 0 || (s[0] != ' ' && s[n - 1] != ' '));
}

/* A key only leaves out, and writes some y as i. */
static void
must_be_left_of(const char *key, const char *fold)
{
    for (; *key != '\0'; key++, fold++) {
        while (*fold != '\0' && *fold != *key && !(*fold == 'y' && *key == 'i'))
            fold++;
        must(*fold != '\0');
    }
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
    must_be_left_of(key, fold);

    /* Composed or not, in whatever case: a text folds to the same. */
    char *clean = text_clean(mem, s, strlen(s));

    if (clean != NULL) {
        must(strcmp(text_fold(mem, clean), fold) == 0);
        must(strcmp(text_fold(mem, text_upper(mem, clean)), fold) == 0);
        must(strcmp(text_name_key(mem, text_upper(mem, clean)),
                    text_name_key(mem, clean)) == 0);
        must(
            text_is_utf8(text_initials(mem, clean), strlen(text_initials(mem, clean))));
    }

    must(strspn(text_digits(mem, s), "0123456789") == strlen(text_digits(mem, s)));
    text_initials(mem, s);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    return fuzz_run(check, data, n);
}
