/* A ring file of any bytes is read whole or refused with a message. */
#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/crypto/ring.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static const char *const names[] = {
    "party",   "index",  "dedup", "denouncer", "denouncer_private",
    "account", "lookup", "form",  "outbox",    "checkpoint",
};

static struct arena *mem;
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
    mem = arena_open(8 << 20);
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

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    if (mem == NULL)
        start();

    struct ring *ring = ring_of_bytes(data, n);

    if (ring != NULL) {
        int keys = keys_of(ring);
        unsigned char wrapped[40] = { 0 };

        must(keys > 0);
        memcpy(wrapped, data, n < 40 ? n : 40);
        must(!ring_has(ring, "party") ||
             !ring_add(ring, 1, "party", 2026, "active", wrapped, 40));
        ring_close(ring);

        /* What is selected from it for a program is a ring file again, or nothing. */
        char *part = ring_select(mem, arena_copy_n(mem, data, n), "tool");

        ring = part[0] == '\0' ? NULL : ring_of_bytes(part, strlen(part));
        must(part[0] == '\0' || (ring != NULL && keys_of(ring) <= keys));
        ring_close(ring);
    }
    arena_reset(mem);
    return 0;
}
