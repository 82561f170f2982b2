#include "base/web/typed.h"

#include "base/core/arena.h"
#include "base/core/text.h"

#include <stdbool.h>
#include <string.h>

enum {
    PHONE_MAX = 15, /* E.164 */
    EMAIL_MAX = 254,
    LOCAL_MAX = 64,
    LABEL_MAX = 63,
    WHOLE_MAX = 15,
    DECIMALS_MAX = 20
};

static bool
is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool
is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
starts(const char *s, const char *with)
{
    return strncmp(s, with, strlen(with)) == 0;
}

/* --- telephone */

static bool
is_home_number(const char *s, size_t n)
{
    if (starts(s, "1800") || starts(s, "1900"))
        return n >= 8 && n <= 10;
    if (s[0] != '0')
        return false;
    switch (s[1]) {
    case '1':
        return n == 11;
    case '2':
        return n == 10 || n == 11;
    case '3':
    case '5':
    case '7':
    case '8':
    case '9':
        return n == 10;
    default:
        return false;
    }
}

char *
typed_phone(struct arena *mem, const char *s)
{
    char digits[PHONE_MAX + 3] = "";
    size_t n = 0;
    bool is_abroad = false;

    while (*s == ' ')
        s++;
    if (*s == '+') {
        is_abroad = true;
        s++;
    }
    for (; *s != '\0'; s++) {
        if (is_digit(*s)) {
            if (n == PHONE_MAX + 2)
                return NULL;
            digits[n++] = *s;
        } else if (strchr(" .-()", *s) == NULL) {
            return NULL;
        }
    }
    digits[n] = '\0';

    const char *number = digits;

    if (!is_abroad && starts(number, "00")) {
        is_abroad = true;
        number += 2;
    }
    n = strlen(number);
    if (starts(number, "84") && (is_abroad || n >= 11)) {
        /* +84 (0)912… is written so on many a letterhead. */
        number += number[2] == '0' ? 3 : 2;
        number = arena_format(mem, "0%s", number);
        n = strlen(number);
        is_abroad = false;
    }
    if (is_abroad)
        return n >= 8 && n <= PHONE_MAX && *number != '0'
                   ? arena_format(mem, "+%s", number)
                   : NULL;
    return is_home_number(number, n) ? arena_copy(mem, number) : NULL;
}

/* --- e-mail */

static bool
is_local_part(const char *s, size_t n)
{
    if (n == 0 || n > LOCAL_MAX || s[0] == '.' || s[n - 1] == '.')
        return false;
    for (size_t i = 0; i < n; i++) {
        if (s[i] == '.' && s[i + 1] == '.')
            return false;
        if (!is_letter(s[i]) && !is_digit(s[i]) && strchr("._%+-", s[i]) == NULL)
            return false;
    }
    return true;
}

static bool
is_domain(const char *s)
{
    int labels = 0;

    for (;;) {
        size_t n = strcspn(s, ".");

        if (n == 0 || n > LABEL_MAX || s[0] == '-' || s[n - 1] == '-')
            return false;

        bool is_word = n >= 2;

        for (size_t i = 0; i < n; i++) {
            if (!is_letter(s[i]) && !is_digit(s[i]) && s[i] != '-')
                return false;
            is_word = is_word && is_letter(s[i]);
        }
        labels++;
        if (s[n] == '\0')
            return labels >= 2 && is_word;
        s += n + 1;
    }
}

char *
typed_email(struct arena *mem, const char *s)
{
    char *text = text_squeeze(mem, s);
    char *at = strchr(text, '@');

    if (at == NULL || strlen(text) > EMAIL_MAX ||
        !is_local_part(text, (size_t)(at - text)) || !is_domain(at + 1))
        return NULL;
    for (char *c = at; *c != '\0'; c++)
        if (*c >= 'A' && *c <= 'Z')
            *c = (char)(*c - 'A' + 'a');
    return text;
}

/* --- number */

/* Is the whole part one run of digits, or grouped by one kind of sign in threes? */
static bool
is_grouped(const char *s, size_t n, char *sign)
{
    size_t run = 0;

    *sign = '\0';
    for (size_t i = 0; i < n; i++) {
        if (is_digit(s[i])) {
            run++;
            continue;
        }
        if (s[i] != '.' && s[i] != ' ')
            return false;
        if (*sign == '\0' ? run == 0 || run > 3 || s[0] == '0' : run != 3)
            return false;
        if (*sign != '\0' && s[i] != *sign)
            return false;
        *sign = s[i];
        run = 0;
    }
    return *sign == '\0' ? run > 0 : run == 3;
}

static size_t
only_digits(char *out, size_t room, const char *s, size_t n)
{
    size_t o = 0;

    for (size_t i = 0; i < n && o < room; i++)
        if (is_digit(s[i]) && (o > 0 || s[i] != '0'))
            out[o++] = s[i];
    if (o == 0)
        out[o++] = '0';
    out[o] = '\0';
    return o;
}

char *
typed_number(struct arena *mem, const char *s, int decimals)
{
    const char *text = text_squeeze(mem, s);
    const char *sign = strchr(text, ',');
    size_t n = sign == NULL ? strlen(text) : (size_t)(sign - text);
    char group;

    if (!is_grouped(text, n, &group)) {
        /* One point that groups nothing: a decimal point, as machines write it. */
        if (sign != NULL || decimals == 0)
            return NULL;
        sign = strchr(text, '.');
        n = sign == NULL ? 0 : (size_t)(sign - text);
        if (n == 0 || !is_grouped(text, n, &group) || group != '\0')
            return NULL;
    }

    const char *rest = sign == NULL ? "" : sign + 1;
    size_t rest_n = strlen(rest);

    if ((sign != NULL && rest_n == 0) || rest_n > DECIMALS_MAX)
        return NULL;
    for (size_t i = 0; i < rest_n; i++)
        if (!is_digit(rest[i]) || (i >= (size_t)decimals && rest[i] != '0'))
            return NULL;
    if (rest_n > (size_t)decimals)
        rest_n = (size_t)decimals;

    char whole[WHOLE_MAX + 2];

    if (only_digits(whole, WHOLE_MAX + 1, text, n) > WHOLE_MAX)
        return NULL;
    return rest_n == 0 ? arena_copy(mem, whole)
                       : arena_format(mem, "%s.%.*s", whole, (int)rest_n, rest);
}

/* --- codes, digits, lines */

char *
typed_code(struct arena *mem, const char *s)
{
    char *text = text_upper(mem, text_squeeze(mem, s));
    bool has_sign = false;

    for (const char *c = text; *c != '\0'; c++) {
        bool is_word = is_digit(*c) || is_letter(*c) || (unsigned char)*c >= 0x80;

        if (!is_word && strchr(" -/._()&,", *c) == NULL)
            return NULL;
        has_sign = has_sign || is_word;
    }
    return has_sign ? text : NULL;
}

char *
typed_digits(struct arena *mem, const char *s)
{
    for (const char *c = s; *c != '\0'; c++)
        if (!is_digit(*c) && strchr(" -.", *c) == NULL)
            return NULL;

    char *digits = text_digits(mem, s);

    return *digits == '\0' ? NULL : digits;
}

char *
typed_lines(struct arena *mem, const char *s)
{
    char *out = arena_alloc(mem, strlen(s) + 1);
    size_t o = 0;
    size_t end = 0; /* behind the last letter that stays */

    for (;;) {
        size_t n = strcspn(s, "\n");
        size_t keep = n;

        while (keep > 0 && (s[keep - 1] == ' ' || s[keep - 1] == '\t'))
            keep--;
        memcpy(out + o, s, keep);
        o += keep;
        if (keep > 0)
            end = o;
        if (s[n] == '\0')
            break;
        if (end > 0)
            out[o++] = '\n';
        s += n + 1;
    }
    out[end] = '\0';
    return out;
}
