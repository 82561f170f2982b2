/* Sealed values and envelopes of any bytes: they open whole, or not at all.
 *
 * The first byte chooses what the others are: a value, an envelope, a text that is
 * sealed and then damaged, or the padded text inside a value or an envelope, as someone
 * who holds the key might write it.
 */
#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/crypto/primitive.h"
#include "base/crypto/ring.h"
#include "base/crypto/seal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

/* Keys of RFC 9180, A.1.1; the others are made up. */
static const char lines[] =
    "party 2026 707274797070747970617274797061727479706172747970617274797061cafe\n"
    "denouncer 2026 3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d\n"
    "denouncer_private 2026 "
    "4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8\n";
static const unsigned char data_key[32] = "a data key of the fuzzer's, 32 b";
static const unsigned char uid[16] = "row uid number 1";
static const char aad[] = "kntc1\x1Fparty\x1Fname\x1Frow uid number 1";
static const char envelope_aad[] = "kntc1\x1F"
                                   "denouncer\x1F"
                                   "envelope\x1Frow uid number 1";

static struct arena *mem;
static struct ring *ring;
static struct evp_cipher_ctx_st *keyed;

static void
start(void)
{
    char path[] = "/tmp/kntc-fuzz-XXXXXX";
    char error[256] = "";
    unsigned char kek[32];
    unsigned char wrapped[40];
    int fd = mkstemp(path);

    must(fd >= 0 && write(fd, lines, strlen(lines)) == (ssize_t)strlen(lines));
    close(fd);
    ring = ring_open(path, error, sizeof error);
    unlink(path);
    if (ring == NULL)
        fault("%s", error);
    primitive_derive(ring_key(ring, "party"), "kntc1|wrap|party|2026|11", kek);
    primitive_wrap(kek, data_key, wrapped);
    must(ring_add(ring, 11, "party", 2026, "active", wrapped, 40));
    keyed = primitive_gcm_key(256, data_key);
    mem = arena_open(32 << 20);
}

static char *
opened(const uint8_t *sealed, size_t n)
{
    return seal_try(mem, ring, "party", "name", uid, sealed, n);
}

/* NULL where the envelope faults. */
static char *
envelope_opened(const uint8_t *sealed, size_t n)
{
    struct fault_frame frame;

    if (FAULT_CATCH(&frame))
        return NULL;

    char *text = envelope_open(mem, ring, uid, sealed, n);

    fault_pop(&frame);
    return text;
}

static void
sealed_and_damaged(const uint8_t *text, size_t n)
{
    size_t text_n = strnlen((const char *)text, n);
    size_t at = n > 0 ? text[0] : 0;
    size_t sealed_n;
    unsigned char *sealed = seal_close(mem, ring, "party", "party", "name", uid,
                                       (const char *)text, text_n, &sealed_n);
    const char *back = opened(sealed, sealed_n);

    must(back != NULL && strlen(back) == text_n && memcmp(back, text, text_n) == 0);
    sealed[at % sealed_n] ^= 0x40;
    must(opened(sealed, sealed_n) == NULL);
}

static void
value_with_padding(const uint8_t *padded, size_t n)
{
    unsigned char *sealed = arena_alloc(mem, 15 + n + 16);

    memcpy(sealed, "\x01\x00\x0B", 3);
    primitive_gcm_seal(keyed, sealed + 3, aad, sizeof aad - 1, padded, n, sealed + 15,
                       sealed + 15 + n);
    (void)opened(sealed, 15 + n + 16);
}

static void
envelope_with_padding(const uint8_t *padded, size_t n)
{
    unsigned char *sealed = arena_alloc(mem, 32 + n + 16);

    must(hpke_seal(256, ring_key(ring, "denouncer"), NULL, "kntc1|denouncer", 15,
                   envelope_aad, sizeof envelope_aad - 1, padded, n, sealed,
                   sealed + 32));
    (void)envelope_opened(sealed, 32 + n + 16);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    if (n == 0)
        return 0;
    if (mem == NULL)
        start();
    switch (data[0]) {
    case 'v':
        (void)opened(data + 1, n - 1);
        break;
    case 'e':
        (void)envelope_opened(data + 1, n - 1);
        break;
    case 't':
        sealed_and_damaged(data + 1, n - 1);
        break;
    case 'p':
        value_with_padding(data + 1, n - 1);
        break;
    case 'q':
        envelope_with_padding(data + 1, n - 1);
        break;
    default:
        break;
    }
    arena_reset(mem);
    return 0;
}
