/* Whatever is typed as a code, a secret, a one-time code, or comes as a token. */
#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/crypto/token.h"

#include <string.h>
#include <strings.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static struct arena *mem;

static void
codes(const char *typed)
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

static void
letters(const char *text)
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

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    static const unsigned char key[20] = "a key of 20 bytes ..";

    if (mem == NULL)
        mem = arena_open(8 << 20);

    const char *text = arena_copy_n(mem, data, n);

    codes(text);
    letters(text);
    (void)token_csrf_is(text, key, sizeof key);

    int64_t step = token_totp_step(key, sizeof key, 1000, 999, text);

    must(step == -1 || step == 1000 || step == 1001);
    arena_reset(mem);
    return 0;
}
