/* Whatever is typed as a code, a secret, a one-time code, or comes as a token. */
#include "fuzz.h"

#include "base/crypto/token.h"

#include <strings.h>

static const unsigned char key[20] = "a key of 20 bytes ..";

static void
codes(struct arena *mem, const char *typed)
{
    char *code = token_code_read(mem, typed);
    char *secret = token_secret_read(mem, typed);

    /* What is read is shown, and what is shown is read. */
    if (code != NULL)
        must(strlen(code) == 11 &&
             strcmp(token_code_read(mem, token_code_show(mem, code)), code) == 0);
    if (secret != NULL)
        must(strlen(secret) == 12 &&
             strcmp(token_secret_read(mem, token_secret_show(mem, secret)), secret) ==
                 0);
}

/* A code of ours is read, and no longer with one digit wrong or two exchanged. */
static void
code_miswritten(struct arena *mem, const uint8_t *data, size_t n)
{
    uint32_t digits = 0;

    if (n < 6)
        return;
    memcpy(&digits, data, sizeof digits);

    char *code = token_code_of(mem, 2000 + data[4] % 100, digits);
    const size_t at = data[5] % 10;
    const char kept = code[at];

    must(strcmp(token_code_read(mem, token_code_show(mem, code)), code) == 0);
    code[at] = (char)('0' + (kept - '0' + 1 + data[5] / 10 % 9) % 10);
    must(token_code_read(mem, code) == NULL);
    code[at] = code[at + 1];
    code[at + 1] = kept;
    must((code[at] == kept) == (token_code_read(mem, code) != NULL));
}

static void
letters(struct arena *mem, const char *text)
{
    unsigned char out[32];
    size_t n = strlen(text);

    /* What is read would be written just so. */
    if (n / 2 <= sizeof out && token_unhex(text, out, n / 2))
        must(strcasecmp(token_hex(mem, out, n / 2), text) == 0);
    if (n * 6 / 8 <= sizeof out && token_untext(text, out, n * 6 / 8))
        must(strcmp(token_text(mem, out, n * 6 / 8), text) == 0);
    if (n * 5 / 8 <= sizeof out && token_unbase32(text, out, n * 5 / 8))
        must(strcasecmp(token_base32(mem, out, n * 5 / 8), text) == 0);
}

/* What is written is read, and only as so many bytes. */
static void
bytes(struct arena *mem, const uint8_t *data, size_t n)
{
    unsigned char *out = arena_alloc(mem, n + 1);
    const char *hex = token_hex(mem, data, n);
    const char *text = token_text(mem, data, n);
    const char *base32 = token_base32(mem, data, n);

    must(token_unhex(hex, out, n) && (n == 0 || memcmp(out, data, n) == 0));
    must(token_untext(text, out, n) && (n == 0 || memcmp(out, data, n) == 0));
    must(token_unbase32(base32, out, n) && (n == 0 || memcmp(out, data, n) == 0));
    must(!token_unhex(hex, out, n + 1) && !token_untext(text, out, n + 1) &&
         !token_unbase32(base32, out, n + 1));
}

/* A forged token is none: what was typed, and one of ours in which a letter changed. */
static void
forged(struct arena *mem, const char *typed, const uint8_t *data, size_t n)
{
    char *token = token_csrf(mem, key, sizeof key);

    must(token_csrf_is(token, key, sizeof key));
    must(!token_csrf_is(typed, key, sizeof key) || strlen(typed) == strlen(token));
    if (n < 2)
        return;

    char *at = token + data[0] % strlen(token);

    *at = *at == (char)data[1] ? '!' : (char)data[1];
    must(!token_csrf_is(token, key, sizeof key));
}

static void
one_time(const char *typed)
{
    char right[7];
    int64_t step = token_totp_step(key, sizeof key, 1000, 999, typed);

    must(step == -1 || step == 1000 || step == 1001);
    must(token_totp_step(key, sizeof key, 1000, 1001, typed) == -1);
    if (step < 0)
        return;
    token_totp(key, sizeof key, step, right);

    const char *digit = right;

    for (; *typed != '\0'; typed++)
        must(*typed == ' ' || *typed == *digit++);
    must(digit == right + 6);
}

static void
check(struct arena *mem, const uint8_t *data, size_t n)
{
    const char *typed = arena_copy_n(mem, data, n);

    codes(mem, typed);
    code_miswritten(mem, data, n);
    letters(mem, typed);
    bytes(mem, data, n);
    forged(mem, typed, data, n);
    one_time(typed);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    return fuzz_run(check, data, n);
}
