#include "domain/card.h"

#include "base/core/arena.h"
#include "base/core/text.h"

#include <stddef.h>
#include <string.h>

enum { FIELDS = 7, SCAN_MAX = 1000, NUMBER = 12, OLD_NUMBER = 9, DAY_DIGITS = 8 };

static bool
is_digits(const char *s, size_t n)
{
    return strspn(s, "0123456789") == n && s[n] == '\0';
}

/* How many bytes the letter at u takes; 0: no letter. Latin with all marks that
 * Vietnamese and the other languages of the country put on it: U+00C0 to U+024F but ×
 * and ÷, and U+1E00 to U+1EFF. */
static size_t
letter(const unsigned char *u)
{
    if ((*u >= 'a' && *u <= 'z') || (*u >= 'A' && *u <= 'Z'))
        return 1;
    if (*u >= 0xc3 && *u <= 0xc9 && (u[1] & 0xc0) == 0x80)
        return u[0] == 0xc3 && (u[1] & 0x1f) == 0x17 ? 0 : 2;
    if (*u == 0xe1 && u[1] >= 0xb8 && u[1] <= 0xbb && (u[2] & 0xc0) == 0x80)
        return 3;
    return 0;
}

/* H'Hen, K’Brểu and Y-Bion are names. What an input method made of one holds digits or
 * other signs. */
static bool
is_name(const char *s)
{
    bool has_letter = false;

    while (*s != '\0') {
        size_t n = letter((const unsigned char *)s);

        has_letter = has_letter || n > 0;
        if (n == 0)
            n = strchr(" '-", *s) != NULL ? 1 : strncmp(s, "’", 3) == 0 ? 3 : 0;
        if (n == 0)
            return false;
        s += n;
    }
    return has_letter;
}

/* The fields of a scan: squeezed, the first seven. false: there are fewer. */
static bool
split(struct arena *mem, const char *scan, const char *field[FIELDS])
{
    const char *s = scan;

    for (int i = 0; i < FIELDS; i++) {
        size_t n = strcspn(s, "|");

        field[i] = text_squeeze(mem, arena_copy_n(mem, s, n));
        if (s[n] == '\0')
            return i == FIELDS - 1;
        s += n + 1;
    }
    return true;
}

static const char *
sex_of(const char *word)
{
    if (strcmp(word, "nam") == 0)
        return "m";
    return strcmp(word, "nu") == 0 ? "f" : NULL;
}

static bool
read_birth(const char *text, struct card *c)
{
    if (!is_digits(text, DAY_DIGITS))
        return false;
    c->birth_on = day_typed(text);
    for (const char *s = text + 4; *s != '\0'; s++)
        c->birth_year = c->birth_year * 10 + (*s - '0');
    return c->birth_year >= 1880 &&
           (c->birth_on != DAY_NONE || strncmp(text, "0000", 4) == 0);
}

/* Digit 4: 0 a man and 1 a woman of 19xx, 2 and 3 of 20xx; digits 5 and 6: the year. */
static const char *
doubt_of(const struct card *c, const char *sex)
{
    int century = 19 + (c->number[3] - '0') / 2;
    int year = (c->number[4] - '0') * 10 + (c->number[5] - '0');

    if (century * 100 + year != c->birth_year)
        return "card_number_birth";
    return sex != NULL && *sex != *c->sex ? "card_number_sex" : NULL;
}

bool
card_read(struct arena *mem, const char *scan, struct card *out)
{
    const char *field[FIELDS];
    struct card c = { .birth_on = DAY_NONE, .issued_on = DAY_NONE };

    if (scan == NULL || strlen(scan) > SCAN_MAX || !split(mem, scan, field) ||
        !is_digits(field[0], NUMBER) || !read_birth(field[3], &c))
        return false;

    const char *sex = sex_of(text_fold(mem, field[4]));

    c.number = field[0];
    c.old_number = is_digits(field[1], OLD_NUMBER) ? field[1] : NULL;
    c.name = is_name(field[2]) ? field[2] : NULL;
    c.sex = (c.number[3] - '0') % 2 == 0 ? "m" : "f";
    c.doubt = doubt_of(&c, sex);
    if (sex != NULL)
        c.sex = sex;
    c.address = *field[5] == '\0' ? NULL : field[5];
    c.issued_on = is_digits(field[6], DAY_DIGITS) ? day_typed(field[6]) : DAY_NONE;
    *out = c;
    return true;
}
