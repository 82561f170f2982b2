#include "domain/pass.h"

#include "base/core/arena.h"
#include "base/core/conf.h"
#include "base/core/fault.h"
#include "base/crypto/ring.h"
#include "base/crypto/seal.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/web/session.h"
#include "base/work.h"
#include "sql/domain/pass.h"

#include <inttypes.h>
#include <string.h>

#define LASTS ((instant_t)30 * 60 * 1000000)

/* As it lies in the cookie. */
struct pass {
    char code[11];
    unsigned char until[8];
    unsigned char proof[32];
};

static const char *
cookie_name(const struct request *r)
{
    return r->work->conf->secure_cookie ? "__Host-matter" : "kntc-matter";
}

static void
put_instant(unsigned char to[8], instant_t at)
{
    for (int i = 7; i >= 0; i--, at >>= 8)
        to[i] = (unsigned char)at;
}

static instant_t
get_instant(const unsigned char from[8])
{
    uint64_t at = 0;

    for (int i = 0; i < 8; i++)
        at = at << 8 | from[i];
    return (instant_t)at;
}

static void
prove(struct work *w, const struct pass *p, const unsigned char mac[32],
      unsigned char proof[32])
{
    unsigned char text[5 + sizeof p->code + sizeof p->until + 32];

    /* NOLINTNEXTLINE(bugprone-not-null-terminated-result): bytes that are signed */
    memcpy(text, "pass\x1f", 5);
    memcpy(text + 5, p->code, sizeof p->code);
    memcpy(text + 5 + sizeof p->code, p->until, sizeof p->until);
    memcpy(text + 5 + sizeof p->code + sizeof p->until, mac, 32);
    seal_hmac(ring_key(w->ring, "lookup"), 32, text, sizeof text, proof);
}

void
pass_give(struct request *r, const char *code, const unsigned char mac[32])
{
    struct work *w = r->work;
    struct pass p;

    must(strlen(code) == sizeof p.code);
    /* NOLINTNEXTLINE(bugprone-not-null-terminated-result): bytes of a cookie */
    memcpy(p.code, code, sizeof p.code);
    put_instant(p.until, w->now + LASTS);
    prove(w, &p, mac, p.proof);
    session_set_cookie(r, cookie_name(r), token_text(w->mem, &p, sizeof p), 0, true);
}

static int64_t
opened(struct request *r, const char *column, const char **code)
{
    struct work *w = r->work;
    const char *cookie = request_cookie(r, cookie_name(r));
    unsigned char proof[32];
    struct pass p;
    size_t n;

    if (cookie == NULL || !token_untext(cookie, &p, sizeof p) ||
        strspn(p.code, "0123456789") < sizeof p.code || get_instant(p.until) < w->now)
        return 0;
    *code = arena_copy_n(w->mem, p.code, sizeof p.code);
    const struct row *key = pass_key(w, *code);
    const unsigned char *mac = key != NULL ? row_bytes(key, "mac", &n) : NULL;
    if (mac == NULL || n != 32)
        return 0;
    prove(w, &p, mac, proof);
    return token_equal(proof, p.proof, sizeof proof) && row_text(key, column) != NULL
               ? row_int(key, column)
               : 0;
}

int64_t
pass_read(struct request *r, const char **code)
{
    return opened(r, "casefile_id", code);
}

int64_t
pass_appointment(struct request *r, const char **code)
{
    return opened(r, "appointment_id", code);
}

void
pass_forget(struct request *r)
{
    if (request_cookie(r, cookie_name(r)) != NULL)
        session_set_cookie(r, cookie_name(r), "", -1, true);
}
