/* Sealed values and envelopes of any bytes: they open whole, or not at all.
 *
 * The first byte chooses what the others are: a value (v), an envelope (e), a text that
 * is sealed in a value or an envelope and then damaged (t, u: which byte by the next
 * two, how by the third), or the padded text inside a value or an envelope, as someone
 * who holds the key might write it (p, q).
 */
#include "fuzz.h"

#include "base/crypto/primitive.h"
#include "base/crypto/ring.h"
#include "base/crypto/seal.h"

#include <unistd.h>

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
}

static char *
opened(struct arena *mem, const uint8_t *sealed, size_t n)
{
    return seal_try(mem, ring, "party", "name", uid, sealed, n);
}

/* NULL where the envelope faults. */
static char *
envelope_opened(struct arena *mem, const uint8_t *sealed, size_t n)
{
    struct fault_frame frame;

    if (FAULT_CATCH(&frame))
        return NULL;

    char *text = envelope_open(mem, ring, uid, sealed, n);

    fault_pop(&frame);
    return text;
}

/* A value of the corpus, none that could be guessed: its length is the text's in
 * blocks. */
static void
must_be_whole(const char *text, size_t n, size_t around, size_t block)
{
    must(text == NULL || n == around + (strlen(text) / block + 1) * block);
}

/* A text, and what shall happen to it once it is sealed. */
struct damage {
    const char *text;
    size_t n;
    size_t at;
    unsigned char bits;
};

static struct damage
damage_of(struct arena *mem, const uint8_t *data, size_t n)
{
    struct damage d = { .bits = 0x40 };

    if (n >= 3) {
        d.at = (size_t)data[0] << 8 | data[1];
        d.bits = data[2] == 0 ? 0x40 : data[2];
        data += 3;
        n -= 3;
    }
    d.n = n == 0 ? 0 : strnlen((const char *)data, n);
    d.text = arena_copy_n(mem, data, d.n);
    return d;
}

/* Changed, cut by what its padding or its tag has, or of another row or column: it does
 * not open. Of its text only the length, in whole blocks, is seen. */
static void
value_damaged(struct arena *mem, const struct damage *d)
{
    static const unsigned char other[16] = "row uid number 2";
    size_t n;
    unsigned char *sealed =
        seal_close(mem, ring, "party", "party", "name", uid, d->text, d->n, &n);
    const char *back = opened(mem, sealed, n);

    must(back != NULL && strcmp(back, d->text) == 0);
    must(n == 15 + (d->n / 32 + 1) * 32 + 16);
    must(d->n < 8 || memmem(sealed, n, d->text, d->n) == NULL);
    must(seal_try(mem, ring, "party", "name", other, sealed, n) == NULL);
    must(seal_try(mem, ring, "party", "phone", uid, sealed, n) == NULL);
    must(seal_try(mem, ring, "account", "name", uid, sealed, n) == NULL);
    must(opened(mem, sealed, n - 1) == NULL && opened(mem, sealed, n - 32) == NULL);
    sealed[d->at % n] ^= d->bits;
    must(opened(mem, sealed, n) == NULL);
}

static void
envelope_damaged(struct arena *mem, const struct damage *d)
{
    size_t n;
    unsigned char *sealed = envelope_close(mem, ring, uid, d->text, d->n, &n);
    const char *back = envelope_opened(mem, sealed, n);
    const size_t at = d->at % n;

    must(back != NULL && strcmp(back, d->text) == 0);
    must(n == 32 + (d->n / 512 + 1) * 512 + 16);
    must(d->n < 8 || memmem(sealed, n, d->text, d->n) == NULL);
    must(envelope_opened(mem, sealed, n - 1) == NULL);
    must(envelope_opened(mem, sealed, n - 512) == NULL);
    sealed[at] ^= d->bits;
    must(envelope_opened(mem, sealed, n) == NULL);
}

/* What was given opens only as seal.h says: as text without NUL padded with
 * 0x80 00… to whole blocks. */
static void
must_be_padded(const char *text, const uint8_t *padded, size_t n, size_t block)
{
    size_t end = n;

    while (end > 0 && padded[end - 1] == 0)
        end--;

    const bool opens = n > 0 && n % block == 0 && end > 0 && padded[end - 1] == 0x80 &&
                       memchr(padded, 0, end - 1) == NULL;

    must((text != NULL) == opens);
    must(!opens || (strlen(text) == end - 1 && memcmp(text, padded, end - 1) == 0));
}

static void
value_with_padding(struct arena *mem, const uint8_t *padded, size_t n)
{
    unsigned char *sealed = arena_alloc(mem, 15 + n + 16);

    memcpy(sealed, "\x01\x00\x0B", 3);
    primitive_gcm_seal(keyed, sealed + 3, aad, sizeof aad - 1, padded, n, sealed + 15,
                       sealed + 15 + n);
    must_be_padded(opened(mem, sealed, 15 + n + 16), padded, n, 32);
}

static void
envelope_with_padding(struct arena *mem, const uint8_t *padded, size_t n)
{
    unsigned char *sealed = arena_alloc(mem, 32 + n + 16);

    must(hpke_seal(256, ring_key(ring, "denouncer"), NULL, "kntc1|denouncer", 15,
                   envelope_aad, sizeof envelope_aad - 1, padded, n, sealed,
                   sealed + 32));
    must_be_padded(envelope_opened(mem, sealed, 32 + n + 16), padded, n, 512);
}

static void
check(struct arena *mem, const uint8_t *data, size_t n)
{
    if (n == 0)
        return;
    if (ring == NULL)
        start();

    const struct damage d = damage_of(mem, data + 1, n - 1);

    switch (data[0]) {
    case 'v':
        must_be_whole(opened(mem, data + 1, n - 1), n - 1, 15 + 16, 32);
        break;
    case 'e':
        must_be_whole(envelope_opened(mem, data + 1, n - 1), n - 1, 32 + 16, 512);
        break;
    case 't':
        value_damaged(mem, &d);
        break;
    case 'u':
        envelope_damaged(mem, &d);
        break;
    case 'p':
        value_with_padding(mem, data + 1, n - 1);
        break;
    case 'q':
        envelope_with_padding(mem, data + 1, n - 1);
        break;
    default:
        break;
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    return fuzz_run(check, data, n);
}
