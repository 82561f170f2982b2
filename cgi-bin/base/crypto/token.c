#include "base/crypto/token.h"
#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/crypto/primitive.h"
#include "base/crypto/ring.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

enum { TYPED_MAX = 64, CODE = 11, SECRET = 12, PAD = 16 };

#ifdef KNTC_TEST
static uint64_t seeded;
static uint64_t taken;

void
token_seed(uint64_t seed)
{
    seeded = seed;
    taken = 0;
}

static void
repeatable(unsigned char *out, size_t n)
{
    for (; n > 0; taken++) {
        const uint64_t text[2] = { seeded, taken };
        unsigned char block[32];
        size_t part = n < sizeof block ? n : sizeof block;

        primitive_sha256(text, sizeof text, block);
        memcpy(out, block, part);
        out += part;
        n -= part;
    }
}
#endif

void
token_random(void *out, size_t n)
{
    must(n <= INT_MAX);
#ifdef KNTC_TEST
    if (seeded != 0) {
        repeatable(out, n);
        return;
    }
#endif
    if (RAND_bytes(out, (int)n) != 1)
        fault("RAND_bytes failed");
}

bool
token_equal(const void *a, const void *b, size_t n)
{
    return CRYPTO_memcmp(a, b, n) == 0;
}

/* Hex, base32 and base64url are one thing: bits in groups of 4, 5 or 6. */
struct alphabet {
    int bits;
    const char *letters;
    const char *also; /* the same values in other letters, or NULL */
};

static const struct alphabet hex = { 4, "0123456789abcdef", "0123456789ABCDEF" };
static const struct alphabet base32 = { 5, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567",
                                        "abcdefghijklmnopqrstuvwxyz234567" };
static const struct alphabet base64 = {
    6, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", NULL
};

static size_t
letters_of(const struct alphabet *a, size_t n)
{
    return (n * 8 + (size_t)a->bits - 1) / (size_t)a->bits;
}

static char *
encode(struct arena *mem, const struct alphabet *a, const unsigned char *bytes,
       size_t n)
{
    char *text = arena_alloc(mem, letters_of(a, n) + 1);
    char *to = text;
    unsigned held = 0;
    int have = 0;

    for (size_t i = 0; i < n; i++) {
        held = held << 8 | bytes[i];
        for (have += 8; have >= a->bits; have -= a->bits)
            *to++ = a->letters[held >> (have - a->bits) & ((1u << a->bits) - 1)];
        held &= 0xFF;
    }
    if (have > 0)
        *to = a->letters[held << (a->bits - have) & ((1u << a->bits) - 1)];
    return text;
}

static int
value_of(const struct alphabet *a, char c)
{
    const char *at = c == '\0' ? NULL : strchr(a->letters, c);

    if (at != NULL)
        return (int)(at - a->letters);
    at = c == '\0' || a->also == NULL ? NULL : strchr(a->also, c);
    return at == NULL ? -1 : (int)(at - a->also);
}

/* Only what encode could have given is read: bits left over are zero. */
static bool
decode(const struct alphabet *a, const char *text, unsigned char *out, size_t n)
{
    unsigned held = 0;
    int have = 0;

    if (strnlen(text, letters_of(a, n) + 1) != letters_of(a, n))
        return false;
    for (; *text != '\0'; text++) {
        int value = value_of(a, *text);

        if (value < 0)
            return false;
        held = (held << a->bits | (unsigned)value) & 0xFFFF;
        have += a->bits;
        if (have >= 8) {
            have -= 8;
            *out++ = (unsigned char)(held >> have);
        }
    }
    return (held & ((1u << have) - 1)) == 0;
}

char *
token_hex(struct arena *mem, const void *bytes, size_t n)
{
    return encode(mem, &hex, bytes, n);
}

bool
token_unhex(const char *text, void *out, size_t n)
{
    return decode(&hex, text, out, n);
}

char *
token_text(struct arena *mem, const void *bytes, size_t n)
{
    return encode(mem, &base64, bytes, n);
}

bool
token_untext(const char *text, void *out, size_t n)
{
    return decode(&base64, text, out, n);
}

char *
token_base32(struct arena *mem, const void *bytes, size_t n)
{
    return encode(mem, &base32, bytes, n);
}

bool
token_unbase32(const char *text, void *out, size_t n)
{
    return decode(&base32, text, out, n);
}

/* What the token must hold in its second half, for a pad. */
static void
csrf_mask(const unsigned char *pad, const unsigned char *key, size_t n,
          unsigned char out[PAD])
{
    static const struct piece csrf = { "csrf", 4 };
    unsigned char mac[32];

    primitive_hmac(key, n, &csrf, 1, mac);
    for (int i = 0; i < PAD; i++)
        out[i] = pad[i] ^ mac[i];
}

char *
token_csrf(struct arena *mem, const unsigned char *key, size_t n)
{
    unsigned char token[2 * PAD];

    token_random(token, PAD);
    csrf_mask(token, key, n, token + PAD);
    return token_text(mem, token, sizeof token);
}

bool
token_csrf_is(const char *token, const unsigned char *key, size_t n)
{
    unsigned char given[2 * PAD];
    unsigned char expected[PAD];

    if (token == NULL || !token_untext(token, given, sizeof given))
        return false;
    csrf_mask(given, key, n, expected);
    return token_equal(given + PAD, expected, PAD);
}

/* Damm (2004): a quasigroup of order 10 that is totally anti-symmetric, so one wrong
 * digit and one swap of neighbours always show. The digit that leads to 0 is the check.
 */
static char
check_digit(const char *digits, size_t n)
{
    static const char next[10][11] = {
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
        "3674209581", "5869720134", "8945362017", "9438617205", "2581436790",
    };
    int state = 0;

    for (size_t i = 0; i < n; i++)
        state = next[state][digits[i] - '0'] - '0';
    return (char)('0' + state);
}

/* The length of a blank or a dash at s, 0 where there is none. Telephones make a hyphen
 * longer by themselves: U+2010 to U+2015 are dashes too. */
static size_t
filler(const char *s)
{
    const unsigned char *u = (const unsigned char *)s;

    if (*s == ' ' || *s == '\t' || *s == '\r' || *s == '\n' || *s == '-')
        return 1;
    if (u[0] == 0xE2 && u[1] == 0x80 && u[2] >= 0x90 && u[2] <= 0x95)
        return 3;
    return 0;
}

/* Exactly n letters of what was typed, fillers left out; NULL: more, fewer, or too
 * long. */
static char *
squeeze(struct arena *mem, const char *typed, size_t n)
{
    char *text = arena_alloc(mem, n + 1);
    size_t got = 0;

    if (typed == NULL || strnlen(typed, TYPED_MAX + 1) > TYPED_MAX)
        return NULL;
    while (*typed != '\0') {
        size_t blank = filler(typed);

        if (blank == 0) {
            if (got == n)
                return NULL;
            text[got++] = *typed;
        }
        typed += blank > 0 ? blank : 1;
    }
    return got == n ? text : NULL;
}

static bool
is_code(const char *s)
{
    return strspn(s, "0123456789") == CODE && s[CODE] == '\0';
}

char *
token_code_of(struct arena *mem, int year, uint32_t digits)
{
    char *code = arena_alloc(mem, CODE + 1);

    must(year >= 2000 && year <= 2099);
    snprintf(code, CODE, "%02d%08u", year % 100, (unsigned)(digits % 100000000u));
    code[CODE - 1] = check_digit(code, CODE - 1);
    return code;
}

char *
token_code_new(struct arena *mem, int year)
{
    uint32_t digits;

    /* 42 whole hundreds of millions: each number comes as often as any other. */
    do
        token_random(&digits, sizeof digits);
    while (digits >= 4200000000u);
    return token_code_of(mem, year, digits);
}

char *
token_code_read(struct arena *mem, const char *typed)
{
    char *code = squeeze(mem, typed, CODE);

    if (code == NULL || !is_code(code) || check_digit(code, CODE) != '0')
        return NULL;
    return code;
}

char *
token_code_show(struct arena *mem, const char *code)
{
    must(is_code(code));
    return arena_format(mem, "%.2s-%.4s-%.4s-%s", code, code + 2, code + 6, code + 10);
}

static const char crockford[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

char *
token_secret_of(struct arena *mem, const unsigned char bytes[12])
{
    char *secret = arena_alloc(mem, SECRET + 1);

    for (int i = 0; i < SECRET; i++)
        secret[i] = crockford[bytes[i] & 31];
    return secret;
}

char *
token_secret_new(struct arena *mem)
{
    unsigned char bytes[SECRET];

    token_random(bytes, sizeof bytes);
    return token_secret_of(mem, bytes);
}

static char
crockford_letter(char c)
{
    if (c >= 'a' && c <= 'z')
        c = (char)(c - 'a' + 'A');
    if (c == 'O')
        return '0';
    if (c == 'I' || c == 'L')
        return '1';
    return c;
}

static bool
is_secret(const char *s)
{
    return strspn(s, crockford) == SECRET && s[SECRET] == '\0';
}

char *
token_secret_read(struct arena *mem, const char *typed)
{
    char *secret = squeeze(mem, typed, SECRET);

    for (char *c = secret; c != NULL && *c != '\0'; c++)
        *c = crockford_letter(*c);
    return secret != NULL && is_secret(secret) ? secret : NULL;
}

char *
token_secret_show(struct arena *mem, const char *secret)
{
    must(is_secret(secret));
    return arena_format(mem, "%.4s-%.4s-%s", secret, secret + 4, secret + 8);
}

void
token_secret_mac(const struct ring *ring, const char *code, const char *secret,
                 unsigned char out[32])
{
    const struct piece piece[] = {
        { code, strlen(code) },
        { "\x1F", 1 },
        { secret, strlen(secret) },
    };

    must(is_code(code));

    int year = 2000 + (code[0] - '0') * 10 + (code[1] - '0');

    primitive_hmac(ring_key_of(ring, "lookup", year), 32, piece, 3, out);
}

void
token_totp(const unsigned char *seed, size_t n, int64_t step, char out[7])
{
    unsigned char counter[8];
    unsigned char mac[20];
    size_t mac_n = 0;

    for (int i = 0; i < 8; i++)
        counter[i] = (unsigned char)((uint64_t)step >> (56 - 8 * i));
    if (EVP_Q_mac(NULL, "HMAC", NULL, "SHA1", NULL, seed, n, counter, sizeof counter,
                  mac, sizeof mac, &mac_n) == NULL)
        fault("HMAC-SHA-1 failed");

    const unsigned char *at = mac + (mac[19] & 15);
    unsigned number =
        (at[0] & 0x7Fu) << 24 | (unsigned)at[1] << 16 | (unsigned)at[2] << 8 | at[3];

    snprintf(out, 7, "%06u", number % 1000000u);
}

int64_t
token_totp_step(const unsigned char *seed, size_t n, int64_t now_step, int64_t last,
                const char *typed)
{
    char digits[6];
    size_t got = 0;
    int64_t accepted = -1;

    for (; typed != NULL && *typed != '\0'; typed++) {
        if (*typed == ' ')
            continue;
        if (got == sizeof digits)
            return -1;
        digits[got++] = *typed;
    }
    if (got != sizeof digits)
        return -1;
    /* All three are always computed: time tells nothing. */
    for (int64_t step = now_step + 1; step >= now_step - 1; step--) {
        char right[7];

        token_totp(seed, n, step, right);
        if (token_equal(right, digits, sizeof digits) && step > last && step >= 0)
            accepted = step;
    }
    return accepted;
}
