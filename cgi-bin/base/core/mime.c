#include "base/core/mime.h"

#include "base/core/arena.h"

#include <openssl/evp.h>
#include <string.h>
#include <time.h>

#define DOT_STRING                                                                     \
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-/"         \
    "=?^_`{|}~."
#define DOMAIN "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-."

/* A line with an encoded word has 76 characters: twelve for its frame, some for the
 * name of the header; what is left are 13 groups of three bytes. */
enum { ADDRESS_MAX = 254, LOCAL_MAX = 64, WORD_BYTES = 39, ZONE_SECONDS = 7 * 3600 };

/* Words between dots, none empty. */
static bool
is_dotted(const char *s, size_t n, const char *allowed)
{
    if (n == 0 || strspn(s, allowed) < n || s[0] == '.' || s[n - 1] == '.')
        return false;
    for (size_t i = 1; i < n; i++)
        if (s[i] == '.' && s[i - 1] == '.')
            return false;
    return true;
}

bool
mime_is_address(const char *s)
{
    const char *at = s != NULL ? strrchr(s, '@') : NULL;

    if (at == NULL || strlen(s) > ADDRESS_MAX || at - s > LOCAL_MAX)
        return false;
    return is_dotted(s, (size_t)(at - s), DOT_STRING) &&
           is_dotted(at + 1, strlen(at + 1), DOMAIN) && strchr(at, '.') != NULL &&
           at[1] != '-' && s[0] != '-';
}

const char *
mime_domain(const char *address)
{
    return strrchr(address, '@') + 1;
}

char *
mime_base64(struct arena *mem, const void *bytes, size_t n, int width)
{
    const unsigned char *in = bytes;
    /* Bytes of a line; EVP_EncodeBlock ends each block with a NUL. */
    const size_t step = width > 0 ? (size_t)width / 4 * 3 : n;
    const size_t lines = step == 0 ? 0 : (n + step - 1) / step;
    char *out = arena_alloc(mem, (n + 2) / 3 * 4 + lines * 6 + 1);
    char *to = out;

    *to = '\0';
    for (size_t i = 0; i < n; i += step) {
        const size_t more = n - i < step ? n - i : step;
        to += EVP_EncodeBlock((unsigned char *)to, in + i, (int)more);
        if (width > 0)
            to = stpcpy(to, "\r\n");
    }
    return out;
}

/* How many bytes of s go into one word: up to WORD_BYTES, no character cut. */
static size_t
word_bytes(const char *s)
{
    size_t n = strnlen(s, WORD_BYTES);

    while (n > 0 && ((unsigned char)s[n] & 0xC0) == 0x80)
        n--;
    return n;
}

char *
mime_words(struct arena *mem, const char *text)
{
    char *plain = arena_copy(mem, text);
    const char *out = "";

    for (char *c = plain; *c != '\0'; c++)
        if ((unsigned char)*c < ' ' || *c == 0x7F)
            *c = ' ';
    for (const char *at = plain; *at != '\0';) {
        const size_t n = word_bytes(at);
        out = arena_format(mem, "%s%s=?UTF-8?B?%s?=", out, at == plain ? "" : "\r\n ",
                           mime_base64(mem, at, n, 0));
        at += n;
    }
    return arena_copy(mem, out);
}

char *
mime_date(struct arena *mem, instant_t at)
{
    static const char *const weekday[] = { "Sun", "Mon", "Tue", "Wed",
                                           "Thu", "Fri", "Sat" };
    static const char *const month[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
    const time_t seconds = (time_t)(at / 1000000) + ZONE_SECONDS;
    struct tm t;

    gmtime_r(&seconds, &t);
    return arena_format(mem, "%s, %02d %s %d %02d:%02d:%02d +0700", weekday[t.tm_wday],
                        t.tm_mday, month[t.tm_mon], t.tm_year + 1900, t.tm_hour,
                        t.tm_min, t.tm_sec);
}
