/* What the tests of base/crypto share: hex, expected faults, ring files. */
#ifndef KNTC_TESTS_CRYPTO_FIXTURE_H
#define KNTC_TESTS_CRYPTO_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/crypto/ring.h"
#include "base/crypto/token.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define EACH(row, table)                                                               \
    for (volatile size_t row##_i = 0; row##_i < sizeof(table) / sizeof *(table);       \
         row##_i++)                                                                    \
        for (bool row##_once = true; row##_once;)                                      \
            for (__typeof__(&(table)[0]) row = &(table)[row##_i]; row##_once;          \
                 row##_once = false)

/* The statement must fault. */
#define assert_fault(statement)                                                        \
    do {                                                                               \
        struct fault_frame frame_;                                                     \
        volatile bool faulted_ = true;                                                 \
        if (!FAULT_CATCH(&frame_)) {                                                   \
            statement;                                                                 \
            fault_pop(&frame_);                                                        \
            faulted_ = false;                                                          \
        }                                                                              \
        assert_true(faulted_);                                                         \
    } while (0)

static struct arena *mem;

static __attribute__((unused)) int
arena_setup(void **state)
{
    (void)state;
    mem = arena_open(64 << 20);
    return 0;
}

static __attribute__((unused)) int
arena_teardown(void **state)
{
    (void)state;
    arena_close(mem);
    mem = NULL;
    return 0;
}

/* The bytes of a hex text. */
static __attribute__((unused)) unsigned char *
bytes_of(const char *hex)
{
    size_t n = strlen(hex) / 2;
    unsigned char *out = arena_alloc(mem, n + 1);

    assert_true(token_unhex(hex, out, n));
    return out;
}

static __attribute__((unused)) void
assert_hex(const unsigned char *bytes, const char *hex)
{
    assert_string_equal(token_hex(mem, bytes, strlen(hex) / 2), hex);
}

/* A file of that text and mode; the path is in static memory. */
static __attribute__((unused)) const char *
file_of(const char *text, size_t n, mode_t mode)
{
    static char path[64];

    snprintf(path, sizeof path, "/tmp/kntc-ring-XXXXXX");

    int fd = mkstemp(path);

    assert_true(fd >= 0);
    assert_int_equal(write(fd, text, n), n);
    assert_int_equal(fchmod(fd, mode), 0);
    close(fd);
    return path;
}

static __attribute__((unused)) struct ring *
ring_with(const char *text)
{
    char error[256] = "";
    const char *path = file_of(text, strlen(text), 0400);
    struct ring *ring = ring_open(path, error, sizeof error);

    unlink(path);
    assert_string_equal(error, "");
    assert_non_null(ring);
    return ring;
}

/* The ring of a program, of one fresh set of keys, with the data keys of all its rings:
 * party 11, account 12, outbox 13 in the wrappings that the caller keeps. */
struct wrappings {
    unsigned char party[40];
    unsigned char account[40];
    unsigned char outbox[40];
};

static __attribute__((unused)) struct wrappings
wrappings_of(const char *all)
{
    struct ring *tool = ring_with(all);
    struct wrappings w;

    assert_true(ring_wrap_new(tool, 11, "party", 2026, w.party));
    assert_true(ring_wrap_new(tool, 12, "account", 2026, w.account));
    assert_true(ring_wrap_new(tool, 13, "outbox", 2026, w.outbox));
    ring_close(tool);
    return w;
}

static __attribute__((unused)) struct ring *
ring_for(const char *all, const struct wrappings *w, const char *program)
{
    char *text = ring_select(mem, all, program);

    assert_non_null(text);

    struct ring *ring = ring_with(text);

    assert_true(ring_add(ring, 11, "party", 2026, "active", w->party, 40));
    assert_true(ring_add(ring, 12, "account", 2026, "active", w->account, 40));
    assert_true(ring_add(ring, 13, "outbox", 2026, "active", w->outbox, 40));
    return ring;
}

#endif
