/* A ring file of any bytes is read whole or refused with a message. */
#include "fuzz.h"

#include "base/crypto/ring.h"

#include <unistd.h>

static const char *const names[] = {
    "party",   "index",  "dedup", "denouncer", "denouncer_private",
    "account", "lookup", "form",  "outbox",    "checkpoint",
};

static char path[] = "/tmp/kntc-fuzz-XXXXXX";
static int fd = -1;

static void
tidy(void)
{
    unlink(path);
}

static void
start(void)
{
    fd = mkstemp(path);
    must(fd >= 0 && atexit(tidy) == 0);
}

static struct ring *
ring_of_bytes(const void *bytes, size_t n)
{
    char error[128] = "";

    must(ftruncate(fd, 0) == 0 && pwrite(fd, bytes, n, 0) == (ssize_t)n);

    struct ring *ring = ring_open(path, error, sizeof error);

    must((ring == NULL) == (error[0] != '\0'));
    return ring;
}

static int
keys_of(const struct ring *ring)
{
    int keys = 0;

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        for (int k = 0; ring_key_at(ring, names[i], k) != NULL; k++)
            keys++;
    return keys;
}

/* What is selected from it for a program is a ring file again, or nothing. */
static void
must_be_part(struct arena *mem, const char *all, int keys)
{
    const char *part = ring_select(mem, all, "tool");

    if (*part == '\0')
        return;

    struct ring *ring = ring_of_bytes(part, strlen(part));

    must(ring != NULL && keys_of(ring) <= keys);
    must(!ring_has(ring, "denouncer_private"));
    ring_close(ring);
}

static void
check(struct arena *mem, const uint8_t *data, size_t n)
{
    unsigned char wrapped[40] = { 0 };

    if (fd < 0)
        start();

    struct ring *ring = ring_of_bytes(data, n);

    if (ring == NULL)
        return;

    const int keys = keys_of(ring);

    must(keys > 0);
    memcpy(wrapped, data, n < 40 ? n : 40);
    must(!ring_has(ring, "party") ||
         !ring_add(ring, 1, "party", 2026, "active", wrapped, 40));
    ring_close(ring);
    must_be_part(mem, arena_copy_n(mem, data, n), keys);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    return fuzz_run(check, data, n);
}
