/* token: random values and the codes that people type.
 *
 * Random bytes are OpenSSL's; in test builds token_seed makes them repeatable (never
 * for keys). Comparison of secrets takes the same time whatever they hold.
 */
#ifndef KNTC_TOKEN_H
#define KNTC_TOKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct ring;

void token_random(void *out, size_t n); /* faults where RAND_bytes fails */
bool token_equal(const void *a, const void *b, size_t n);

/* Test builds (-DKNTC_TEST) alone have this: token_random repeats itself from here on;
 * 0: random again. Keys, nonces and ephemeral keys never come from it. */
#ifdef KNTC_TEST
void token_seed(uint64_t seed);
#endif

char *token_hex(struct arena *mem, const void *bytes, size_t n);
bool token_unhex(const char *hex, void *out, size_t n); /* exactly 2n hex digits */
/* base64url without padding. */
char *token_text(struct arena *mem, const void *bytes, size_t n);
bool token_untext(const char *text, void *out, size_t n); /* exactly n bytes come out */

/* CSRF (security.md 3): pad:16 | (pad xor HMAC(key, "csrf")[0..15]), base64url. */
char *token_csrf(struct arena *mem, const unsigned char *key, size_t n);
bool token_csrf_is(const char *token, const unsigned char *key, size_t n);

/* Lookup codes (security.md 5): yy + 8 random digits + Damm check digit, 11 digits.
 * token_code_read takes what people type (blanks, dashes) and gives 11 digits, or NULL
 * where length or check digit is wrong; token_code_show gives 26-4831-0972-7. show
 * faults at anything but 11 digits. What is longer than 64 bytes is no code and no
 * secret. */
char *token_code_new(struct arena *mem, int year);
/* The code with these eight digits (modulo 10^8); for invented petitions. */
char *token_code_of(struct arena *mem, int year, uint32_t digits);
char *token_code_read(struct arena *mem, const char *typed);
char *token_code_show(struct arena *mem, const char *code);

/* Secrets: 12 letters of Crockford's 32 (60 bits). read: case free, O as 0, I and L as
 * 1, dashes and blanks ignored, NULL where it is none; show: XXXX-XXXX-XXXX. */
char *token_secret_new(struct arena *mem);
/* The one with the low five bits of each of these bytes; for what is derived. */
char *token_secret_of(struct arena *mem, const unsigned char bytes[12]);
char *token_secret_read(struct arena *mem, const char *typed);
char *token_secret_show(struct arena *mem, const char *secret);
/* HMAC-SHA-256(ring lookup, code 0x1F secret), under the key of the code's year
 * (ring_key_of): codes on paper outlive a rotation. */
void token_secret_mac(const struct ring *ring, const char *code, const char *secret,
                      unsigned char out[32]);

/* TOTP (RFC 6238): SHA-1, 6 digits, 30 s. step = seconds / 30. */
void token_totp(const unsigned char *seed, size_t n, int64_t step, char out[7]);
/* The accepted step in now ±1 that is greater than last, or -1. Blanks in what was
 * typed do not matter. */
int64_t token_totp_step(const unsigned char *seed, size_t n, int64_t now_step,
                        int64_t last, const char *typed);
/* RFC 4648 without padding; reading: case free, exactly n bytes come out. */
char *token_base32(struct arena *mem, const void *bytes, size_t n);
bool token_unbase32(const char *text, void *out, size_t n);

#endif
