#include "base/web/throttle.h"

#include "base/core/fault.h"
#include "base/crypto/token.h"
#include "base/web/siphash.h"

#include <arpa/inet.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

/* A slot is three words, each changed by one atomic step: a worker that dies in the
 * middle leaves no lock behind. Two workers may lose a count to each other; a bucket
 * that counts 29 of 30 is still a bucket. */
enum {
    SLOTS = 64 * 1024,
    PROBES = 8,
    SPAN = 600, /* seconds of one part of the window */
    PARTS = 7,  /* an hour, and the part that runs */
    PART_BITS = 6,
    PART_MAX = (1 << PART_BITS) - 1,
    EPOCH_SHIFT = PARTS * PART_BITS, /* above the parts: number of the newest */
    PAUSE = 60,
    BACKOFF_MAX = 900
};

struct slot {
    _Atomic uint64_t tag;    /* hash of what and key; 0: empty */
    _Atomic uint64_t window; /* failures of the last parts, newest lowest */
    _Atomic int64_t last;    /* second of the last failure */
};

_Static_assert(sizeof(struct slot) == 24, "three words");

static struct slot *slots;
static uint64_t secret[2];

bool
throttle_start(void)
{
    if (slots != NULL)
        return true;

    void *memory = mmap(NULL, SLOTS * sizeof(struct slot), PROT_READ | PROT_WRITE,
                        MAP_SHARED | MAP_ANONYMOUS, -1, 0);

    if (memory == MAP_FAILED)
        return false;
    token_random(secret, sizeof secret);
    slots = memory;
    return true;
}

/* --- slots */

/* What a person typed may be of any length: both words are hashed, none is copied. */
static uint64_t
tag_of(const char *what, const char *key)
{
    must(slots != NULL);

    const uint64_t within[2] = { secret[0], siphash(secret, what, strlen(what)) };
    uint64_t tag = siphash(within, key, strlen(key));

    return tag == 0 ? 1 : tag;
}

static struct slot *
probe(uint64_t tag, unsigned i)
{
    return &slots[(tag + i) % SLOTS];
}

static struct slot *
find(uint64_t tag)
{
    for (unsigned i = 0; i < PROBES; i++)
        if (atomic_load(&probe(tag, i)->tag) == tag)
            return probe(tag, i);
    return NULL;
}

/* A slot for a new tag: an empty one, else that whose last failure is the oldest. */
static struct slot *
take(uint64_t tag)
{
    struct slot *oldest = probe(tag, 0);

    for (unsigned i = 0; i < PROBES; i++) {
        struct slot *s = probe(tag, i);
        uint64_t none = 0;

        if (atomic_compare_exchange_strong(&s->tag, &none, tag))
            return s;
        if (atomic_load(&s->last) < atomic_load(&oldest->last))
            oldest = s;
    }
    atomic_store(&oldest->tag, tag);
    atomic_store(&oldest->window, 0);
    atomic_store(&oldest->last, 0);
    return oldest;
}

/* The window as it stands at that second: parts that are over an hour old fall out. */
static uint64_t
shift(uint64_t window, int64_t now)
{
    uint64_t epoch = (uint64_t)(now / SPAN) & (((uint64_t)1 << (64 - EPOCH_SHIFT)) - 1);
    uint64_t parts = window & (((uint64_t)1 << EPOCH_SHIFT) - 1);
    uint64_t gone = epoch - (window >> EPOCH_SHIFT);

    if (gone >= PARTS) /* or a clock that went back: begin anew */
        parts = 0;
    else
        parts = parts << (gone * PART_BITS) & (((uint64_t)1 << EPOCH_SHIFT) - 1);
    return epoch << EPOCH_SHIFT | parts;
}

static int
failures(uint64_t window, int64_t now)
{
    uint64_t parts = shift(window, now);
    int n = 0;

    for (int i = 0; i < PARTS; i++, parts >>= PART_BITS)
        n += (int)(parts & PART_MAX);
    return n;
}

void
throttle_count(const char *what, const char *key, int64_t now)
{
    uint64_t tag = tag_of(what, key);
    struct slot *s = find(tag);

    if (s == NULL)
        s = take(tag);

    uint64_t old = atomic_load(&s->window);
    uint64_t new;

    do {
        new = shift(old, now);
        if ((new &PART_MAX) < PART_MAX)
            new ++;
    } while (!atomic_compare_exchange_weak(&s->window, &old, new));
    atomic_store(&s->last, now);
}

/* Seconds until pause has gone by since the last failure; 0: none left. */
static int
left(const struct slot *s, int pause, int64_t now)
{
    int64_t end = atomic_load(&s->last) + pause;

    return end > now ? (int)(end - now) : 0;
}

int
throttle_wait(const char *what, const char *key, int limit, int64_t now)
{
    const struct slot *s = find(tag_of(what, key));

    if (s == NULL || failures(atomic_load(&s->window), now) < limit)
        return 0;
    return left(s, PAUSE, now);
}

int
throttle_rest(const char *what, const char *key, int limit, int64_t now)
{
    const struct slot *s = find(tag_of(what, key));
    uint64_t parts = s != NULL ? shift(atomic_load(&s->window), now) : 0;
    int n = 0;

    for (int i = 0; i < PARTS; i++, parts >>= PART_BITS) {
        n += (int)(parts & PART_MAX);
        if (n >= limit)
            return (int)((now / SPAN + PARTS - i) * SPAN - now);
    }
    return 0;
}

int
throttle_backoff(const char *what, const char *key, int limit, int64_t now)
{
    const struct slot *s = find(tag_of(what, key));
    int over = s == NULL ? -1 : failures(atomic_load(&s->window), now) - limit;

    if (over < 0)
        return 0;
    return left(s, over >= 10 ? BACKOFF_MAX : 1 << over, now);
}

void
throttle_forget(const char *what, const char *key)
{
    struct slot *s = find(tag_of(what, key));

    if (s == NULL)
        return;
    atomic_store(&s->window, 0);
    atomic_store(&s->last, 0);
}

const char *
throttle_address(const char *address, char *buf)
{
    struct in6_addr six;
    struct in_addr four;
    const unsigned char *b = six.s6_addr;

    if (address != NULL && inet_pton(AF_INET, address, &four) == 1) {
        inet_ntop(AF_INET, &four, buf, 64);
    } else if (address != NULL && inet_pton(AF_INET6, address, &six) == 1) {
        if (IN6_IS_ADDR_V4MAPPED(&six))
            inet_ntop(AF_INET, b + 12, buf, 64);
        else
            snprintf(buf, 64, "%02x%02x:%02x%02x:%02x%02x:%02x00::/56", b[0], b[1],
                     b[2], b[3], b[4], b[5], b[6]);
    } else {
        snprintf(buf, 64, "-");
    }
    return buf;
}
