#include "base/core/text.h"

#include "base/core/arena.h"

#include <stdint.h>
#include <string.h>
#include <utf8proc.h>

/* A letter with more marks than this is no writing but an attack on layouts, and on
 * whatever sorts marks. Unicode's own limit (UAX 15, stream-safe) is near it: 30. */
#define CLUSTER_MAX 32

/* One code point from the n bytes at s; gives its length, 0 where there is none. */
static size_t
decode(const char *s, size_t n, int32_t *c)
{
    const unsigned char *u = (const unsigned char *)s;

    if (n == 0)
        return 0;
    if (u[0] < 0x80) {
        *c = u[0];
        return 1;
    }

    size_t length = u[0] < 0xc2   ? 0
                    : u[0] < 0xe0 ? 2
                    : u[0] < 0xf0 ? 3
                    : u[0] < 0xf5 ? 4
                                  : 0;

    if (length == 0 || length > n)
        return 0;

    int32_t value = u[0] & (0x7f >> length);

    for (size_t i = 1; i < length; i++) {
        if ((u[i] & 0xc0) != 0x80)
            return 0;
        value = value << 6 | (u[i] & 0x3f);
    }
    if ((length == 3 && value < 0x800) || (length == 4 && value < 0x10000) ||
        value > 0x10ffff || (value >= 0xd800 && value < 0xe000))
        return 0;
    *c = value;
    return length;
}

/* The next code point of a string that ends with NUL. A byte that is not UTF-8 passes
 * as U+FFFD: functions behind text_clean never meet one, and must not run away. */
static size_t
next(const char *s, int32_t *c)
{
    size_t length = decode(s, strnlen(s, 4), c);

    if (length > 0)
        return length;
    *c = 0xfffd;
    return *s != '\0';
}

/* What a function writes: counts on after room is used up, as snprintf does. */
struct out {
    char *at;
    size_t room;
    size_t n;
};

static void
put_byte(struct out *out, char byte)
{
    if (out->n < out->room)
        out->at[out->n] = byte;
    out->n++;
}

static void
put(struct out *out, int32_t c)
{
    utf8proc_uint8_t bytes[4];
    utf8proc_ssize_t n = utf8proc_encode_char(c, bytes);

    for (utf8proc_ssize_t i = 0; i < n; i++)
        put_byte(out, (char)bytes[i]);
}

bool
text_is_utf8(const char *s, size_t n)
{
    size_t i = 0;

    while (i < n) {
        uint64_t eight;
        int32_t c;

        if (n - i >= sizeof eight) {
            memcpy(&eight, s + i, sizeof eight);
            if ((eight & 0x8080808080808080u) == 0) {
                i += sizeof eight;
                continue;
            }
        }

        size_t length = decode(s + i, n - i, &c);

        if (length == 0)
            return false;
        i += length;
    }
    return true;
}

static bool
is_mark(int32_t c)
{
    utf8proc_category_t category = utf8proc_category(c);

    return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC ||
           category == UTF8PROC_CATEGORY_ME;
}

/* Code points that are their own NFC and join with nothing before them: Latin with the
 * Vietnamese letters, usual punctuation, currency signs. Nearly all that is typed. */
static bool
is_settled(int32_t c)
{
    return c < 0x300 || (c >= 0x1e00 && c < 0x1f00) || (c >= 0x2010 && c < 0x2028) ||
           (c >= 0x20a0 && c < 0x20d0);
}

/* May join with what stands before it: marks, and the vowels and ends of Hangul. */
static bool
is_follower(int32_t c)
{
    if (is_settled(c))
        return false;
    return is_mark(c) || (c >= 0x1160 && c < 0x1200);
}

enum meaning { PLAIN, DROPPED, REFUSED };

/* What text_clean makes of one code point; *c becomes what stands for it. */
static enum meaning
clean(int32_t *c)
{
    if (*c >= 0x20 && *c < 0x7f)
        return PLAIN;
    if (*c == '\n' || *c == '\r' || *c == 0x2028 || *c == 0x2029) {
        *c = '\n';
        return PLAIN;
    }
    if (*c == '\t')
        return PLAIN;
    if (*c < 0xa0)
        return REFUSED;

    /* Noncharacters: XML has no way to carry U+FFFE and U+FFFF. */
    if ((*c & 0xfffe) == 0xfffe || (*c >= 0xfdd0 && *c <= 0xfdef))
        return REFUSED;

    const utf8proc_property_t *property = utf8proc_get_property(*c);

    /* Zero width, direction, variation, tags; soft hyphen; annotation marks. */
    if (property->ignorable || (*c >= 0xfff9 && *c <= 0xfffb))
        return DROPPED;
    if (property->category == UTF8PROC_CATEGORY_ZS)
        *c = ' ';
    return PLAIN;
}

/* A base and the marks that follow it, decomposed. */
struct cluster {
    int32_t c[CLUSTER_MAX];
    int n;
};

static bool
cluster_add(struct cluster *cluster, int32_t c)
{
    int32_t parts[8];
    utf8proc_ssize_t n = utf8proc_decompose_char(c, parts, 8, UTF8PROC_DECOMPOSE, NULL);

    if (n < 0 || n > 8 || cluster->n + n > CLUSTER_MAX)
        return false;

    /* Marks in canonical order: equal classes keep theirs, a class of 0 is a wall. */
    for (int i = 0; i < n; i++) {
        int class = utf8proc_get_property(parts[i])->combining_class;
        int at = cluster->n++;

        while (class > 0 && at > 0 &&
               utf8proc_get_property(cluster->c[at - 1])->combining_class > class) {
            cluster->c[at] = cluster->c[at - 1];
            at--;
        }
        cluster->c[at] = parts[i];
    }
    return true;
}

static void
cluster_put(struct cluster *cluster, struct out *out)
{
    utf8proc_ssize_t n = utf8proc_normalize_utf32(cluster->c, cluster->n,
                                                  UTF8PROC_COMPOSE | UTF8PROC_STABLE);

    for (utf8proc_ssize_t i = 0; i < n; i++)
        put(out, cluster->c[i]);
    cluster->n = 0;
}

/* Writes the cluster, or the lone base; false where its parts are too many. */
static bool
cluster_end(struct cluster *cluster, int32_t base, struct out *out)
{
    if (base >= 0 && is_settled(base)) {
        put(out, base);
        return true;
    }
    if (base >= 0 && !cluster_add(cluster, base))
        return false;
    cluster_put(cluster, out);
    return true;
}

/* false: refused. What is written is counted in out, and written as far as it fits. */
static bool
clean_into(struct out *out, const char *s, size_t n)
{
    struct cluster cluster = { .n = 0 };
    int32_t base = -1; /* waits for what may follow it; not yet in the cluster */
    size_t length;

    for (size_t i = 0; i < n; i += length) {
        int32_t c;

        length = decode(s + i, n - i, &c);
        if (length == 0)
            return false;
        if (c == '\r' && i + 1 < n && s[i + 1] == '\n')
            continue;

        enum meaning meaning = clean(&c);

        if (meaning == REFUSED)
            return false;
        if (meaning == DROPPED)
            continue;

        if (is_follower(c)) {
            if (base >= 0 && !cluster_add(&cluster, base))
                return false;
            base = -1;
            if (!cluster_add(&cluster, c))
                return false;
            continue;
        }
        if (!cluster_end(&cluster, base, out))
            return false;
        base = c;
    }
    return cluster_end(&cluster, base, out);
}

char *
text_clean_cells(struct arena *mem, const char *s, size_t n)
{
    struct arena_mark mark = arena_mark(mem);
    struct out out = { .at = arena_alloc(mem, n + 1), .room = n };

    if (!clean_into(&out, s, n)) {
        arena_rewind(mem, mark);
        return NULL;
    }
    if (out.n <= out.room)
        return out.at;

    /* A few letters outside Latin grow in NFC. */
    arena_rewind(mem, mark);
    out = (struct out){ .at = arena_alloc(mem, out.n + 1), .room = out.n };
    clean_into(&out, s, n);
    return out.at;
}

void
text_untab(char *s)
{
    while ((s = strchr(s, '\t')) != NULL)
        *s++ = ' ';
}

char *
text_clean(struct arena *mem, const char *s, size_t n)
{
    char *out = text_clean_cells(mem, s, n);

    if (out != NULL)
        text_untab(out);
    return out;
}

static bool
is_blank(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

char *
text_squeeze(struct arena *mem, const char *s)
{
    char *squeezed = arena_alloc(mem, strlen(s) + 1);
    size_t n = 0;
    bool gap = false;

    for (; *s != '\0'; s++) {
        if (is_blank(*s)) {
            gap = n > 0;
            continue;
        }
        if (gap)
            squeezed[n++] = ' ';
        gap = false;
        squeezed[n++] = *s;
    }
    return squeezed;
}

/* Letters that no decomposition leads to a plain one, lower case. The Icelandic eth
 * stands for đ in text that came through old Vietnamese fonts. */
static const struct {
    int32_t c;
    const char *plain;
} strokes[] = {
    { 0x111, "d" }, { 0xf0, "d" },   { 0x256, "d" }, { 0xf8, "o" },
    { 0x142, "l" }, { 0x127, "h" },  { 0x167, "t" }, { 0x131, "i" },
    { 0xe6, "ae" }, { 0x153, "oe" }, { 0xfe, "th" },
};

/* Folds one code point into plain, which has room for it; marks give nothing, what is
 * no letter or digit gives blanks. */
static size_t
fold_char(int32_t c, char plain[64])
{
    int32_t parts[32];
    utf8proc_ssize_t n = utf8proc_decompose_char(
        c, parts, 32, UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD, NULL);
    size_t length = 0;

    if (n < 0 || n > 32)
        n = 0;
    for (utf8proc_ssize_t i = 0; i < n; i++) {
        const char *stroke = NULL;

        for (size_t k = 0; k < sizeof strokes / sizeof strokes[0]; k++)
            if (strokes[k].c == parts[i])
                stroke = strokes[k].plain;

        if (stroke != NULL)
            for (; *stroke != '\0'; stroke++)
                plain[length++] = *stroke;
        else if ((parts[i] >= 'a' && parts[i] <= 'z') ||
                 (parts[i] >= '0' && parts[i] <= '9'))
            plain[length++] = (char)parts[i];
        else if (!is_mark(parts[i]) && !utf8proc_get_property(parts[i])->ignorable)
            plain[length++] = ' ';
    }
    return length;
}

/* Latin up to U+024F, then U+1E00 to U+1EFF, each to its one byte; 0: not one byte. */
#define LATIN 0x250
#define LATIN_MORE 0x1e00
static char folded_latin[LATIN + 0x100];

static void
fold_prepare(void)
{
    if (folded_latin['a'] != 0)
        return;

    for (int i = 0; i < LATIN + 0x100; i++) {
        char plain[64];
        size_t n = fold_char(i < LATIN ? i : LATIN_MORE + i - LATIN, plain);

        if (n == 1)
            folded_latin[i] = plain[0];
    }
}

static char
fold_latin(int32_t c)
{
    if (c < LATIN)
        return folded_latin[c];
    if (c >= LATIN_MORE && c < LATIN_MORE + 0x100)
        return folded_latin[LATIN + c - LATIN_MORE];
    return '\0';
}

static void
fold_into(struct out *out, const char *s, size_t n)
{
    bool gap = false;
    size_t length;

    fold_prepare();
    for (size_t i = 0; i < n; i += length) {
        int32_t c;
        char plain[64];
        size_t size = 1;

        length = decode(s + i, n - i, &c);
        if (length == 0) {
            c = ' ';
            length = 1;
        }

        plain[0] = fold_latin(c);
        if (plain[0] == '\0')
            size = fold_char(c, plain);

        for (size_t k = 0; k < size; k++) {
            if (plain[k] == ' ') {
                gap = out->n > 0;
                continue;
            }
            if (gap)
                put_byte(out, ' ');
            gap = false;
            put_byte(out, plain[k]);
        }
    }
}

static char *
fold_n(struct arena *mem, const char *s, size_t n)
{
    struct out out = { .at = arena_alloc(mem, n + 1), .room = n };

    fold_into(&out, s, n);
    if (out.n <= out.room)
        return out.at;

    /* Signs that stand for several letters grow. */
    out = (struct out){ .at = arena_alloc(mem, out.n + 1), .room = out.n };
    fold_into(&out, s, n);
    return out.at;
}

char *
text_fold(struct arena *mem, const char *s)
{
    return fold_n(mem, s, strlen(s));
}

struct word {
    const char *at;
    size_t n;
    const char *bracket; /* the ( right before it, or NULL */
    bool comma;          /* right before it */
};

static bool
is_word(int32_t c)
{
    utf8proc_category_t category = utf8proc_category(c);

    return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO);
}

/* The next word at or after s; false where there is none. */
static bool
word_next(const char *s, struct word *word)
{
    int32_t c;
    size_t length;

    *word = (struct word){ .at = NULL };
    while ((length = next(s, &c)) > 0 && !is_word(c)) {
        if (c != ' ') {
            word->bracket = c == '(' ? s : NULL;
            word->comma = c == ',' || c == ';';
        }
        s += length;
    }

    word->at = s;
    while ((length = next(s, &c)) > 0 && is_word(c))
        s += length;
    word->n = (size_t)(s - word->at);
    return word->n > 0;
}

/* Whether the word is this one, in whatever case; marks count. */
static bool
word_is(const struct word *word, const char *lower)
{
    const char *s = word->at;

    while (s < word->at + word->n) {
        int32_t a;
        int32_t b;

        s += next(s, &a);
        lower += next(lower, &b);
        if (utf8proc_tolower(a) != b)
            return false;
    }
    return *lower == '\0';
}

/* Whether another name begins here: "tức" and its like. Túc is a name of its own, so
 * without marks the word counts only where a bracket or comma announces it. */
static bool
word_is_alias(const struct word *word)
{
    static const char *const phrases[] = { "ten thuong goi", "thuong goi",
                                           "ten goi khac", "ten khac", "bi danh" };
    char start[64];
    struct out out = { .at = start, .room = sizeof start - 1 };

    if (word_is(word, "tức"))
        return true;
    if (word_is(word, "tuc"))
        return word->bracket != NULL || word->comma;

    fold_into(&out, word->at, strnlen(word->at, 40));
    start[out.n < out.room ? out.n : out.room] = '\0';
    for (size_t i = 0; i < sizeof phrases / sizeof phrases[0]; i++) {
        size_t n = strlen(phrases[i]);

        if (strncmp(start, phrases[i], n) == 0 && (start[n] == ' ' || start[n] == '\0'))
            return true;
    }
    return false;
}

/* A copy without "(tức …)", and without what follows a bare "tức …". */
static char *
without_alias(struct arena *mem, const char *s)
{
    char *kept = arena_alloc(mem, strlen(s) + 1);
    size_t n = 0;
    bool named = false;
    struct word word;

    for (const char *at = s; word_next(at, &word); at = word.at + word.n) {
        if (!named || !word_is_alias(&word)) {
            named = true;
            continue;
        }

        const char *cut = word.bracket != NULL ? word.bracket : word.at;
        const char *end = word.bracket != NULL ? strchr(word.at, ')') : NULL;

        memcpy(kept + n, s, (size_t)(cut - s));
        n += (size_t)(cut - s);
        if (end == NULL)
            return kept;
        s = end; /* the bracket that stays parts the words like a blank */
        word = (struct word){ .at = end, .n = 1 };
    }
    memcpy(kept + n, s, strlen(s) + 1);
    return kept;
}

/* Whether the word is an address that stands before a name, and not the family name:
 * Ông, Ong and Bá are names too. With marks (and "anh", which has none) it is the
 * address wherever a name follows; without marks two words must follow, and the first
 * of them is no middle name. */
static bool
word_is_honorific(const struct word *word)
{
    struct word second;
    struct word third;

    if (!word_next(word->at + word->n, &second))
        return false;
    if (word_is(word, "ông") || word_is(word, "bà") || word_is(word, "anh") ||
        word_is(word, "chị"))
        return true;
    if (!word_is(word, "ong") && !word_is(word, "ba") && !word_is(word, "chi"))
        return false;
    if (word_is(&second, "văn") || word_is(&second, "van") || word_is(&second, "thị") ||
        word_is(&second, "thi"))
        return false;
    return word_next(second.at + second.n, &third);
}

char *
text_name_key(struct arena *mem, const char *s)
{
    struct word word;

    s = without_alias(mem, s);
    while (word_next(s, &word) && word_is_honorific(&word))
        s = word.at + word.n;

    char *key = text_fold(mem, s);

    for (char *y = key; (y = strchr(y, 'y')) != NULL; y++)
        if (y > key && strchr("hklmst", y[-1]) != NULL && (y[1] == ' ' || y[1] == '\0'))
            *y = 'i';
    return key;
}

char *
text_digits(struct arena *mem, const char *s)
{
    char *digits = arena_alloc(mem, strlen(s) + 1);
    size_t n = 0;

    for (; *s != '\0'; s++)
        if (*s >= '0' && *s <= '9')
            digits[n++] = *s;
    return digits;
}

static void
upper_into(struct out *out, const char *s)
{
    int32_t c;
    size_t length;

    for (; (length = next(s, &c)) > 0; s += length)
        put(out, utf8proc_toupper(c));
}

char *
text_upper(struct arena *mem, const char *s)
{
    struct out out = { .room = 0 };

    upper_into(&out, s);
    out = (struct out){ .at = arena_alloc(mem, out.n + 1), .room = out.n };
    upper_into(&out, s);
    return out.at;
}

/* Bytes of the first n characters; *n becomes what is missing from n. */
static size_t
span(const char *s, size_t *n)
{
    const char *at = s;
    int32_t c;
    size_t length;

    for (; *n > 0 && (length = next(at, &c)) > 0; at += length)
        (*n)--;
    return (size_t)(at - s);
}

char *
text_word(struct arena *mem, const char **list)
{
    *list += strspn(*list, " ");
    const size_t n = strcspn(*list, " ");
    char *word = n > 0 ? arena_copy_n(mem, *list, n) : NULL;

    *list += n;
    return word;
}

size_t
text_length(const char *s)
{
    size_t missing = SIZE_MAX;

    span(s, &missing);
    return SIZE_MAX - missing;
}

char *
text_cut(struct arena *mem, const char *s, size_t n)
{
    size_t bytes = span(s, &n);

    return s[bytes] == '\0' ? arena_copy(mem, s)
                            : arena_format(mem, "%.*s…", (int)bytes, s);
}

static void
initials_into(struct out *out, const char *s)
{
    bool taken = false;
    int32_t c;
    size_t length;

    for (; (length = next(s, &c)) > 0; s += length) {
        if (is_blank(*s)) {
            taken = false;
        } else if (!taken && is_word(c) && !is_mark(c)) {
            put(out, utf8proc_toupper(c));
            put_byte(out, '.');
            taken = true;
        }
    }
}

char *
text_initials(struct arena *mem, const char *s)
{
    struct out out = { .room = 0 };

    initials_into(&out, s);
    out = (struct out){ .at = arena_alloc(mem, out.n + 1), .room = out.n };
    initials_into(&out, s);
    return out.at;
}

bool
text_is_hour(const char *s)
{
    return s != NULL && strlen(s) == 5 && s[2] == ':' && s[0] >= '0' && s[0] <= '2' &&
           s[1] >= '0' && s[1] <= '9' && (s[0] < '2' || s[1] < '4') && s[3] >= '0' &&
           s[3] <= '5' && s[4] >= '0' && s[4] <= '9';
}

/* The digits of a number from s on, and how many of them stand in its first group. */
static int
digits_from(const char *s, int *first, const char **end)
{
    int n = 0;

    *first = 0;
    while (*s >= '0' && *s <= '9') {
        n++;
        s++;
        if (*first == 0 && !(*s >= '0' && *s <= '9'))
            *first = n;
        if ((*s == ' ' || *s == '.' || *s == '-') && s[1] >= '0' && s[1] <= '9')
            s++;
    }
    *end = s;
    return n;
}

bool
text_has_number_of_person(const char *s)
{
    enum { PHONE = 9, PAPER = 12, GROUP_LEAST = 3 };

    while (*s != '\0') {
        s += strcspn(s, "0123456789");
        const char *end;
        int first;
        const bool is_called = *s == '0' || strncmp(s, "84", 2) == 0;
        const int n = digits_from(s, &first, &end);

        if (first >= PAPER ||
            (is_called && n >= PHONE && (first >= GROUP_LEAST || *s == '8')))
            return true;
        s = end;
    }
    return false;
}
