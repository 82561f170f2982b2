#include "base/crypto/password.h"
#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/core/text.h"
#include "base/crypto/token.h"

#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <argon2.h>

enum {
    SALT = 16,
    HASH = 32,
    SHORTEST = 12,
    LONGEST = 128,
    PERIOD_MAX = 4,
    WORD_MIN = 6
};

struct cost {
    uint32_t kib;
    uint32_t passes;
    uint32_t lanes;
};

static const struct cost plain = { 19456, 2, 1 };
static const struct cost strong_cost = { 65536, 3, 1 };
static const struct cost bound = { 1048576, 16, 1 };

/* Of 32 random bytes that nobody kept; has the plain cost. */
static const char dummy[] = "$argon2id$v=19$m=19456,t=2,p=1$a250Yy1ub2JvZHktaGVyZQ$"
                            "wEUjkobYB4io/sOMrBqriStAc8gDIz1RyLZx+VHS48U";

char *
password_hash(struct arena *mem, const char *password, bool strong)
{
    const struct cost *cost = strong ? &strong_cost : &plain;
    size_t room =
        argon2_encodedlen(cost->passes, cost->kib, cost->lanes, SALT, HASH, Argon2_id);
    char *phc = arena_alloc(mem, room);
    unsigned char salt[SALT];

    token_random(salt, sizeof salt);

    int status =
        argon2id_hash_encoded(cost->passes, cost->kib, cost->lanes, password,
                              strlen(password), salt, sizeof salt, HASH, phc, room);

    if (status != ARGON2_OK)
        fault("Argon2id: %s", argon2_error_message(status));
    return phc;
}

/* Takes the word and the number after it. */
static bool
take(const char **s, const char *word, uint32_t *number)
{
    size_t n = strlen(word);
    uint64_t value = 0;
    int digits = 0;

    if (strncmp(*s, word, n) != 0)
        return false;
    for (*s += n; **s >= '0' && **s <= '9' && digits < 10; (*s)++, digits++)
        value = value * 10 + (uint64_t)(**s - '0');
    *number = (uint32_t)value;
    return digits > 0 && value <= UINT32_MAX;
}

static bool
read_cost(const char *phc, struct cost *cost)
{
    uint32_t version;

    return take(&phc, "$argon2id$v=", &version) && version == ARGON2_VERSION_13 &&
           take(&phc, "$m=", &cost->kib) && take(&phc, ",t=", &cost->passes) &&
           take(&phc, ",p=", &cost->lanes) && *phc == '$';
}

static bool
matches(const char *phc, const char *password)
{
    int status = argon2id_verify(phc, password, strlen(password));

    if (status == ARGON2_MEMORY_ALLOCATION_ERROR)
        fault("Argon2id: %s", argon2_error_message(status));
    return status == ARGON2_OK;
}

bool
password_is(const char *phc, const char *password)
{
    struct cost cost;

    if (phc != NULL && read_cost(phc, &cost) && cost.kib <= bound.kib &&
        cost.passes <= bound.passes && cost.lanes == bound.lanes)
        return matches(phc, password);

    /* The answer is thrown away, the time is not. */
    (void)matches(dummy, password);
    return false;
}

bool
password_is_old(const char *phc, bool strong)
{
    const struct cost *today = strong ? &strong_cost : &plain;
    struct cost cost;

    return !read_cost(phc, &cost) || cost.kib < today->kib ||
           cost.passes < today->passes;
}

/* The list, mapped; a line ends with \n. */
static const char *common;
static size_t common_n;

/* The line that holds the byte at; *n its length. */
static const char *
line_at(size_t at, size_t *n)
{
    const char *end = memchr(common + at, '\n', common_n - at);

    while (at > 0 && common[at - 1] != '\n')
        at--;
    *n = (size_t)(end - (common + at));
    return common + at;
}

static int
compare(const char *a, size_t a_n, const char *b, size_t b_n)
{
    int order = memcmp(a, b, a_n < b_n ? a_n : b_n);

    return order != 0 ? order : (a_n > b_n) - (a_n < b_n);
}

static bool
is_common(const char *word)
{
    size_t from = 0;
    size_t to = common_n;
    size_t word_n = strlen(word);

    while (from < to) {
        size_t n;
        const char *line = line_at(from + (to - from) / 2, &n);
        int order = compare(word, word_n, line, n);

        if (order == 0)
            return true;
        if (order < 0)
            to = (size_t)(line - common);
        else
            from = (size_t)(line - common) + n + 1;
    }
    return false;
}

static bool
is_sorted(const char *text, size_t n)
{
    const char *before = text;
    size_t before_n = 0;

    if (n == 0 || text[n - 1] != '\n')
        return false;
    for (const char *line = text; line < text + n;) {
        const char *end = memchr(line, '\n', (size_t)(text + n - line));
        size_t line_n = (size_t)(end - line);

        if (compare(before, before_n, line, line_n) >= 0)
            return false;
        before = line;
        before_n = line_n;
        line = end + 1;
    }
    return true;
}

bool
password_common_load(const char *path)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    struct stat file;
    void *text = MAP_FAILED;

    if (fd < 0)
        return false;
    if (fstat(fd, &file) == 0 && S_ISREG(file.st_mode) && file.st_size > 0)
        text = mmap(NULL, (size_t)file.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
    close(fd);
    if (text == MAP_FAILED)
        return false;
    if (!is_sorted(text, (size_t)file.st_size)) {
        munmap(text, (size_t)file.st_size);
        return false;
    }
    if (common != NULL)
        munmap((void *)(uintptr_t)common, common_n);
    /* Read through once to see that it is sorted; a search looks at twenty places. */
    madvise(text, (size_t)file.st_size, MADV_DONTNEED);
    common = text;
    common_n = (size_t)file.st_size;
    return true;
}

/* One to four letters over and over, or each letter the next (or the one before). */
static bool
is_pattern(const char *s)
{
    size_t n = strlen(s);
    size_t up = 1;
    size_t down = 1;

    for (size_t period = 1; period <= PERIOD_MAX; period++)
        if (n > period && memcmp(s, s + period, n - period) == 0)
            return true;
    for (size_t i = 1; i < n; i++) {
        bool wraps = s[i - 1] == '9' && s[i] == '0';
        bool back = s[i - 1] == '0' && s[i] == '9';

        up += s[i] == s[i - 1] + 1 || wraps;
        down += s[i] == s[i - 1] - 1 || back;
    }
    return up == n || down == n;
}

static char *
lower(struct arena *mem, const char *s)
{
    char *copy = arena_copy(mem, s);

    for (char *c = copy; *c != '\0'; c++)
        if (*c >= 'A' && *c <= 'Z')
            *c = (char)(*c - 'A' + 'a');
    return copy;
}

/* Folded text without its blanks. */
static char *
without_blanks(struct arena *mem, const char *folded)
{
    char *text = arena_copy(mem, folded);
    char *to = text;

    for (const char *c = text; *c != '\0'; c++)
        if (*c != ' ')
            *to++ = *c;
    *to = '\0';
    return text;
}

static bool
holds(const char *password, const char *words)
{
    return strlen(words) >= WORD_MIN && strstr(password, words) != NULL;
}

/* password: folded, without blanks. */
static bool
holds_words_of(struct arena *mem, const char *password, const char *name)
{
    if (name == NULL)
        return false;

    char *rest = text_fold(mem, name);
    const char *before = "";

    if (holds(password, without_blanks(mem, rest)))
        return true;
    for (char *word; (word = strsep(&rest, " ")) != NULL; before = word)
        if (holds(password, word) ||
            holds(password, arena_format(mem, "%s%s", before, word)))
            return true;
    return false;
}

const char *
password_weak(struct arena *mem, const char *password, const char *user_name,
              const char *display_name, const char *office)
{
    size_t n = text_length(password);

    if (common == NULL)
        fault("the list of common passwords was not loaded");
    if (n < SHORTEST)
        return "password_short";
    if (n > LONGEST)
        return "password_long";

    const char *bare = without_blanks(mem, text_fold(mem, password));
    const char *low = lower(mem, password);

    if (is_pattern(low) || is_common(low) || is_common(bare))
        return "password_common";
    if (holds_words_of(mem, bare, user_name) ||
        holds_words_of(mem, bare, display_name) || holds_words_of(mem, bare, office))
        return "password_own";
    return NULL;
}
