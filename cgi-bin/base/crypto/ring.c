#include "base/crypto/ring.h"
#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/crypto/primitive.h"
#include "base/crypto/ring_name.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <openssl/crypto.h>

enum { FILE_MAX = 32768, LINES = 256, DATA_KEYS = 256, KINDS = 64, KIND_MAX = 32 };

struct line {
    enum name name;
    int year;
    unsigned char key[32];
};

struct data_key {
    EVP_CIPHER_CTX *cipher; /* NULL: a free place */
    enum name purpose;
    int year;
    uint16_t id;
    bool active;
};

struct kind {
    enum name name;
    char text[KIND_MAX];
    EVP_MAC_CTX *keyed;
};

/* Kinds are keyed when they are first asked for, by readers that hold the ring const.
 */
struct kinds {
    int n;
    struct kind kind[KINDS];
};

/* The keys themselves, in pages of their own that are locked and left out of dumps. */
struct locked {
    struct line line[LINES];
};

struct ring {
    struct locked *locked;
    size_t size;
    pid_t locked_by;
    int lines;
    int data_keys;
    struct data_key data[DATA_KEYS];
    const struct data_key *active[NAMES];
    struct kinds *kinds;
};

static int
nibble(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

static bool
read_year(const char *s, int *year)
{
    *year = 0;
    for (int i = 0; i < 4; i++) {
        if (s[i] < '0' || s[i] > '9')
            return false;
        *year = *year * 10 + (s[i] - '0');
    }
    return *year >= YEAR_FIRST && *year <= YEAR_LAST;
}

/* NULL, or what is wrong with the line of n bytes (its end not counted). */
static const char *
read_line(const char *s, size_t n, struct line *line)
{
    const char *blank = memchr(s, ' ', n);
    int name = blank == NULL ? -1 : ring_name(s, (size_t)(blank - s));

    if (name < 0)
        return "no such ring";
    line->name = (enum name)name;
    s = blank + 1;
    if (n != strlen(ring_names[name].text) + 1 + 4 + 1 + 64 || s[4] != ' ')
        return "not NAME YEAR HEX64";
    if (!read_year(s, &line->year))
        return "no such year";
    s += 5;
    for (int i = 0; i < 32; i++) {
        int high = nibble(s[2 * i]);
        int low = nibble(s[2 * i + 1]);

        if (high < 0 || low < 0)
            return "not NAME YEAR HEX64";
        line->key[i] = (unsigned char)(high << 4 | low);
    }
    return NULL;
}

static const struct line *
line_of(const struct ring *ring, enum name name, int year)
{
    for (int i = 0; i < ring->lines; i++)
        if (ring->locked->line[i].name == name && ring->locked->line[i].year == year)
            return &ring->locked->line[i];
    return NULL;
}

/* Newest year first, so that the i-th line of a name is its i-th newest key. */
static const char *
keep_line(struct ring *ring, const struct line *line)
{
    if (line_of(ring, line->name, line->year) != NULL)
        return "the same ring and year twice";
    if (ring->lines == LINES)
        return "too many lines";

    int at = ring->lines++;

    for (; at > 0 && ring->locked->line[at - 1].year < line->year; at--)
        ring->locked->line[at] = ring->locked->line[at - 1];
    ring->locked->line[at] = *line;
    return NULL;
}

static const char *
pairs_match(const struct ring *ring)
{
    for (int i = 0; i < ring->lines; i++) {
        const struct line *line = &ring->locked->line[i];
        const struct line *other = line_of(ring, DENOUNCER, line->year);
        unsigned char half[32];

        if (line->name != DENOUNCER_PRIVATE || other == NULL)
            continue;
        primitive_x25519_public(line->key, half);
        if (memcmp(half, other->key, sizeof half) != 0)
            return "the halves of denouncer are no pair";
    }
    return NULL;
}

static const char *
read_text(struct ring *ring, const char *text, size_t n, int *number)
{
    const char *end = text + n;

    for (*number = 1; text < end; (*number)++) {
        const char *newline = memchr(text, '\n', (size_t)(end - text));
        const char *stop = newline != NULL ? newline : end;
        struct line line = { 0 };
        const char *why = read_line(text, (size_t)(stop - text), &line);

        if (why == NULL)
            why = keep_line(ring, &line);
        OPENSSL_cleanse(&line, sizeof line);
        if (why != NULL)
            return why;
        text = stop + 1;
    }
    *number = 0;
    return ring->lines == 0 ? "holds no ring" : pairs_match(ring);
}

/* Locks do not pass to a child: a worker locks again. */
static bool
lock(struct ring *ring)
{
    pid_t me = getpid();

    if (ring->locked_by == me)
        return true;
    if (mlock(ring->locked, ring->size) != 0)
        return false;
    ring->locked_by = me;
    return true;
}

static struct ring *
ring_new(void)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    struct ring *ring = calloc(1, sizeof *ring);
    struct kinds *kinds = calloc(1, sizeof *kinds);

    must(ring != NULL && kinds != NULL);
    ring->kinds = kinds;
    ring->size = (sizeof *ring->locked + page - 1) / page * page;
    ring->locked = mmap(NULL, ring->size, PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    must(ring->locked != MAP_FAILED);
    if (!lock(ring) || madvise(ring->locked, ring->size, MADV_DONTDUMP) != 0 ||
        prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) {
        ring_close(ring);
        return NULL;
    }
    return ring;
}

/* A group of root's own file is root, or the mask of an ACL that root wrote. */
static bool
is_private(const struct stat *file)
{
    mode_t others = file->st_uid == 0 && file->st_gid == 0 ? 037 : 077;

    return (file->st_mode & others) == 0;
}

/* The number of bytes, or -1 and why. */
static ssize_t
read_file(const char *path, char *text, const char **why)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    struct stat file;
    ssize_t n = 0;
    ssize_t got;

    if (fd < 0 || fstat(fd, &file) != 0)
        *why = strerror(errno);
    else if (!S_ISREG(file.st_mode))
        *why = "is no file";
    else if (!is_private(&file))
        *why = "others may read it: chmod 0400";
    else if (file.st_size > FILE_MAX)
        *why = "is too long";
    else {
        do {
            got = read(fd, text + n, (size_t)(FILE_MAX - n));
            n += got > 0 ? got : 0;
        } while (got > 0 && n < FILE_MAX);
        if (got < 0)
            *why = strerror(errno);
    }
    if (fd >= 0)
        close(fd);
    return *why == NULL ? n : -1;
}

struct ring *
ring_open(const char *path, char *error, int n)
{
    char text[FILE_MAX];
    const char *why = NULL;
    int number = 0;
    ssize_t got = read_file(path, text, &why);
    struct ring *ring = why == NULL ? ring_new() : NULL;

    if (why == NULL && ring == NULL)
        why = "cannot lock memory: raise LimitMEMLOCK";
    if (why == NULL)
        why = read_text(ring, text, (size_t)got, &number);
    OPENSSL_cleanse(text, sizeof text);
    if (why == NULL)
        return ring;

    if (number > 0)
        snprintf(error, (size_t)n, "%s:%d: %s", path, number, why);
    else
        snprintf(error, (size_t)n, "%s: %s", path, why);
    ring_close(ring);
    return NULL;
}

void
ring_close(struct ring *ring)
{
    if (ring == NULL)
        return;
    for (int i = 0; i < ring->data_keys; i++)
        primitive_gcm_free(ring->data[i].cipher);
    for (int i = 0; i < ring->kinds->n; i++)
        primitive_hmac_free(ring->kinds->kind[i].keyed);
    free(ring->kinds);
    OPENSSL_cleanse(ring->locked, ring->size);
    munmap(ring->locked, ring->size);
    free(ring);
}

const unsigned char *
ring_key_at(const struct ring *ring, const char *name, int i)
{
    int wanted = ring_name(name, strlen(name));

    for (int k = 0; ring != NULL && k < ring->lines; k++)
        if ((int)ring->locked->line[k].name == wanted && i-- == 0)
            return ring->locked->line[k].key;
    return NULL;
}

bool
ring_has(const struct ring *ring, const char *name)
{
    return ring_key_at(ring, name, 0) != NULL;
}

const unsigned char *
ring_key(const struct ring *ring, const char *name)
{
    const unsigned char *key = ring_key_at(ring, name, 0);

    if (key == NULL)
        fault("ring %s is not held", name);
    return key;
}

const unsigned char *
ring_key_of(const struct ring *ring, const char *name, int year)
{
    const unsigned char *key = ring_key(ring, name);
    int wanted = ring_name(name, strlen(name));

    for (int i = 0; i < ring->lines; i++) {
        if ((int)ring->locked->line[i].name != wanted)
            continue;
        key = ring->locked->line[i].key;
        if (ring->locked->line[i].year <= year)
            break;
    }
    return key;
}

static void
wrapping_key(const struct line *line, uint16_t id, unsigned char out[32])
{
    char info[64];

    snprintf(info, sizeof info, "kntc1|wrap|%s|%d|%u", ring_names[line->name].text,
             line->year, (unsigned)id);
    primitive_derive(line->key, info, out);
}

static struct data_key *
data_key_of(struct ring *ring, uint16_t id)
{
    for (int i = 0; i < ring->data_keys; i++)
        if (ring->data[i].id == id && ring->data[i].cipher != NULL)
            return &ring->data[i];
    return NULL;
}

static struct data_key *
free_place(struct ring *ring)
{
    for (int i = 0; i < ring->data_keys; i++)
        if (ring->data[i].cipher == NULL)
            return &ring->data[i];
    if (ring->data_keys == DATA_KEYS)
        fault("more than %d data keys", DATA_KEYS);
    return &ring->data[ring->data_keys++];
}

static void
choose_active(struct ring *ring, enum name purpose)
{
    const struct data_key *best = NULL;

    for (int i = 0; i < ring->data_keys; i++) {
        const struct data_key *key = &ring->data[i];

        if (key->cipher == NULL || key->purpose != purpose || !key->active)
            continue;
        if (best == NULL || key->year > best->year ||
            (key->year == best->year && key->id > best->id))
            best = key;
    }
    ring->active[purpose] = best;
}

static void
forget(struct ring *ring, struct data_key *key)
{
    enum name purpose = key->purpose;

    primitive_gcm_free(key->cipher);
    *key = (struct data_key){ 0 };
    choose_active(ring, purpose);
}

bool
ring_add(struct ring *ring, uint16_t id, const char *purpose, int year,
         const char *state, const unsigned char *wrapped, size_t n)
{
    if (!ring_has(ring, purpose))
        return true;

    enum name name = (enum name)ring_name(purpose, strlen(purpose));
    struct data_key *key = data_key_of(ring, id);
    bool active = strcmp(state, "active") == 0;

    must(lock(ring));
    if (!ring_names[name].wraps || (key != NULL && key->purpose != name))
        return false;
    if (strcmp(state, "dead") == 0) {
        if (key != NULL)
            forget(ring, key);
        return true;
    }
    if (!active && strcmp(state, "pre") != 0 && strcmp(state, "old") != 0)
        return false;

    const struct line *line = line_of(ring, name, year);
    unsigned char kek[32];
    unsigned char bytes[32];

    if (line == NULL || n != 40)
        return false;
    wrapping_key(line, id, kek);

    bool opened = primitive_unwrap(kek, wrapped, bytes);

    OPENSSL_cleanse(kek, sizeof kek);
    if (!opened)
        return false;
    if (key == NULL)
        key = free_place(ring);
    primitive_gcm_free(key->cipher);
    key->cipher = primitive_gcm_key(256, bytes);
    OPENSSL_cleanse(bytes, sizeof bytes);
    key->purpose = name;
    key->id = id;
    key->year = year;
    key->active = active;
    choose_active(ring, name);
    return true;
}

bool
ring_wrap_new(const struct ring *ring, uint16_t id, const char *purpose, int year,
              unsigned char out[40])
{
    int name = ring_name(purpose, strlen(purpose));
    const struct line *line = name < 0 ? NULL : line_of(ring, (enum name)name, year);
    unsigned char kek[32];
    unsigned char bytes[32];

    if (line == NULL || !ring_names[name].wraps)
        return false;
    wrapping_key(line, id, kek);
    primitive_random(bytes, sizeof bytes);
    primitive_wrap(kek, bytes, out);
    OPENSSL_cleanse(bytes, sizeof bytes);
    OPENSSL_cleanse(kek, sizeof kek);
    return true;
}

EVP_CIPHER_CTX *
ring_cipher(const struct ring *ring, uint16_t id)
{
    for (int i = 0; ring != NULL && i < ring->data_keys; i++)
        if (ring->data[i].id == id && ring->data[i].cipher != NULL)
            return ring->data[i].cipher;
    return NULL;
}

int
ring_active(const struct ring *ring, const char *purpose)
{
    int name = ring_name(purpose, strlen(purpose));

    if (ring == NULL || name < 0 || ring->active[name] == NULL)
        return -1;
    return ring->active[name]->id;
}

EVP_MAC_CTX *
ring_index(const struct ring *ring, const char *name, const char *kind)
{
    const unsigned char *key = ring_key(ring, name);
    enum name wanted = (enum name)ring_name(name, strlen(name));
    struct kinds *kinds = ring->kinds;

    for (int i = 0; i < kinds->n; i++)
        if (kinds->kind[i].name == wanted && strcmp(kinds->kind[i].text, kind) == 0)
            return kinds->kind[i].keyed;

    /* Kinds are words of our own code: more of them, or longer ones, is a bug. */
    must(kinds->n < KINDS && strlen(kind) < KIND_MAX);

    struct kind *fresh = &kinds->kind[kinds->n];
    unsigned char derived[32];
    char info[80];

    snprintf(info, sizeof info, "kntc1|%s|%s", name, kind);
    primitive_derive(key, info, derived);
    fresh->keyed = primitive_hmac_key(derived, sizeof derived);
    fresh->name = wanted;
    snprintf(fresh->text, sizeof fresh->text, "%s", kind);
    kinds->n++;
    OPENSSL_cleanse(derived, sizeof derived);
    return fresh->keyed;
}
