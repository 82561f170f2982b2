#include "account/entry.h"

#include "base/core/arena.h"
#include "base/core/conf.h"
#include "base/core/fault.h"
#include "base/crypto/password.h"
#include "base/crypto/ring.h"
#include "base/crypto/seal.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/web/route.h"
#include "base/web/session.h"
#include "base/web/throttle.h"
#include "base/work.h"
#include "domain/access.h"
#include "domain/account_rule.h"
#include "domain/notice.h"
#include "sql/account/entry.h"

#include <inttypes.h>
#include <string.h>

enum {
    SEED = 20,
    STEP_SECONDS = 30,
    SESSIONS = 3,
    TRIES = 5,      /* of an address or a known browser before it waits */
    TRIES_ALL = 20, /* of an account in an hour, wherever they come from */
    KNOWN_DAYS = 180
};

#define SECOND ((instant_t)1000000)
#define HOUR (3600 * SECOND)

/* --- the account */

static struct login *
from_row(struct work *w, const struct row *row)
{
    size_t n;

    if (row == NULL)
        return NULL;
    struct login *p = arena_alloc(w->mem, sizeof *p);
    p->id = row_int(row, "id");
    p->agency_id = row_int(row, "agency_id");
    p->row_uid = row_bytes(row, "row_uid", &n);
    p->user_name = row_text(row, "user_name");
    p->display_name = row_text(row, "display_name");
    p->phc = row_text(row, "password");
    p->totp = row_text(row, "totp");
    p->step = row_int(row, "totp_step");
    p->initial_until =
        row_text(row, "initial_until") == NULL ? 0 : row_instant(row, "initial_until");
    p->failed_since = row_int(row, "failed_since");
    p->is_disabled = row_bool(row, "is_disabled");
    return p;
}

/* The roles are asked for even where nobody has the name: the same statements. */
static const struct login *
with_roles(struct work *w, struct login *p)
{
    uint32_t roles = 0;

    for (const struct row *x = login_roles(w, p == NULL ? 0 : p->id); x != NULL;
         x = x->next)
        roles |= role_bit(row_text(x, "role"));
    if (p != NULL)
        p->roles = roles;
    return p;
}

const struct login *
login_named(struct work *w, const char *user_name)
{
    return with_roles(
        w, from_row(w, login_by_name(w, user_name == NULL ? "" : user_name)));
}

const struct login *
login_of(struct work *w, int64_t id)
{
    return with_roles(w, from_row(w, login_by_id(w, id)));
}

static bool
is_strong(const struct login *p)
{
    return (p->roles & (ADMIN | NATIONAL)) != 0;
}

/* --- buckets */

static int64_t
now_seconds(void)
{
    return clock_ticks() / SECOND;
}

static const char *
known_cookie(const struct request *r)
{
    return r->work->conf->secure_cookie ? "__Host-known" : "kntc-known";
}

/* Has this browser signed in to that account before? */
static bool
is_known(struct request *r, const char *name, unsigned char hash[32])
{
    const char *cookie = request_cookie(r, known_cookie(r));
    unsigned char token[32] = { 0 };
    const bool has = cookie != NULL && token_untext(cookie, token, sizeof token);

    seal_sha256(token, sizeof token, hash);
    return browser_find(r->work, hash, 32, name) != NULL && has;
}

struct bucket {
    const char *what;
    const char *key;
};

static struct bucket
bucket_of(struct request *r, const char *name, bool *known)
{
    struct arena *mem = r->work->mem;
    unsigned char hash[32];
    char address[64];

    *known = is_known(r, name, hash);
    if (*known)
        return (struct bucket){
            "sign_in_known", arena_format(mem, "%s|%s", name, token_hex(mem, hash, 8))
        };
    return (struct bucket){ "sign_in",
                            arena_format(mem, "%s|%s", name,
                                         throttle_address(r->address, address)) };
}

int
entry_wait(struct request *r, const char *name)
{
    bool known;
    const struct bucket b = bucket_of(r, name, &known);
    const int own = throttle_backoff(b.what, b.key, TRIES, now_seconds());
    const int all =
        known ? 0 : throttle_wait("sign_in_account", name, TRIES_ALL, now_seconds());

    return own > all ? own : all;
}

void
entry_count(struct request *r, const char *name)
{
    bool known;
    const struct bucket b = bucket_of(r, name, &known);

    throttle_count(b.what, b.key, now_seconds());
    if (!known)
        throttle_count("sign_in_account", name, now_seconds());
}

void
entry_failed(struct request *r, const struct login *p, const char *name,
             const char *what)
{
    const int64_t id = p == NULL ? 0 : p->id;

    entry_count(r, name);
    login_failed(r->work, id);
    /* Nobody knows who it was, or it was the user of this session. */
    access_write(r->work, &(struct access){ .what = what,
                                            .agency_id = p == NULL ? 0 : p->agency_id,
                                            .object = "account",
                                            .object_id = id,
                                            .device = entry_device(r) });
}

void
entry_forgive(struct request *r, const char *name)
{
    bool known;
    const struct bucket b = bucket_of(r, name, &known);

    throttle_forget(b.what, b.key);
}

/* --- password and code */

/* People copy an initial secret from paper: case, blanks and dashes do not matter. */
static bool
is_password(struct work *w, const struct login *p, const char *typed)
{
    const char *phc = NULL;

    if (p != NULL && !p->is_disabled &&
        (p->initial_until == 0 || p->initial_until > w->now))
        phc = p->phc;
    if (p != NULL && p->initial_until != 0) {
        const char *secret = token_secret_read(w->mem, typed);

        if (secret != NULL)
            typed = token_secret_show(w->mem, secret);
    }
    return password_is(phc, typed);
}

/* Every failure costs one hash with the plain and one with the strong parameters: which
 * of the two the account has must not be told by the time. */
static void
spend(struct work *w, const struct login *p, const char *typed)
{
    if (p != NULL && !p->is_disabled && p->phc != NULL &&
        (p->initial_until == 0 || p->initial_until > w->now) &&
        !password_is_old(p->phc, true))
        (void)password_is(NULL, typed);
    else
        (void)password_hash(w->mem, typed, true);
}

/* How the code was proven. step and n are what is then used up. */
struct proof {
    bool is_good;
    int64_t step; /* -1: not by a time code */
    int n;        /* -1: not by a recovery code */
};

static struct proof
prove_code(struct work *w, const struct login *p, const char *code)
{
    struct proof proof = { .step = -1, .n = account_recovery_n(code) };

    if (proof.n >= 0) {
        const struct row *row = recovery_find(w, p == NULL ? 0 : p->id, proof.n);

        proof.is_good = password_is(row == NULL ? NULL : row_text(row, "code"), code) &&
                        p != NULL && p->totp != NULL;
        return proof;
    }
    if (p == NULL)
        return proof;
    if (p->totp == NULL) {
        proof.is_good = true; /* to be set up now */
        return proof;
    }
    unsigned char seed[SEED];
    must(token_unbase32(p->totp, seed, sizeof seed));
    proof.step = token_totp_step(seed, sizeof seed, w->now / SECOND / STEP_SECONDS,
                                 p->step, code == NULL ? "" : code);
    proof.is_good = proof.step >= 0;
    return proof;
}

/* What works once is used up by a condition of its own, so that of two at the same
 * moment one is refused. */
static bool
use_up(struct request *r, const struct login *p, const struct proof *proof)
{
    struct work *w = r->work;

    if (proof->step >= 0 && login_step(w, p->id, proof->step) != 1)
        return false;
    if (proof->n >= 0) {
        if (recovery_use(w, p->id, proof->n) != 1)
            return false;
        access_write(w, &(struct access){ .what = "recovery_used",
                                          .account_id = p->id,
                                          .agency_id = p->agency_id,
                                          .object = "account",
                                          .object_id = p->id,
                                          .device = entry_device(r) });
    }
    return p->initial_until == 0 || login_initial_used(w, p->id) == 1;
}

bool
entry_prove(struct request *r, const struct login *p, const char *password,
            const char *code)
{
    struct work *w = r->work;
    const bool is_hers = is_password(w, p, password);
    const struct proof proof = prove_code(w, p, code);

    if (!is_hers || !proof.is_good || !use_up(r, p, &proof)) {
        spend(w, p, password);
        return false;
    }
    if (p->initial_until == 0 && password_is_old(p->phc, is_strong(p)))
        login_rehash(w, p->id, p->row_uid, 16,
                     password_hash(w->mem, password, is_strong(p)));
    return true;
}

/* --- sessions */

/* The hash of the token that this browser came with, where it was of a session of the
 * same account: forms of other tabs still carry it, and get it in a cookie. */
static const unsigned char *
token_before(struct request *r, int64_t account_id)
{
    struct work *w = r->work;
    const char *cookie = request_cookie(r, session_cookie(r));
    unsigned char token[32];
    unsigned char *hash = arena_alloc(w->mem, 32);

    if (cookie == NULL || !token_untext(cookie, token, sizeof token))
        return NULL;
    seal_sha256(token, sizeof token, hash);
    const struct row *owner = session_owner(w, hash, 32);
    if (owner == NULL || row_int(owner, "account_id") != account_id)
        return NULL;
    session_set_cookie(r, session_before_cookie(r),
                       token_text(w->mem, token, sizeof token), 0, true);
    return hash;
}

static void
set_token(struct request *r, unsigned char hash[32])
{
    token_random(r->session.token, sizeof r->session.token);
    seal_sha256(r->session.token, sizeof r->session.token, hash);
    session_set_cookie(r, session_cookie(r),
                       token_text(r->work->mem, r->session.token, 32), 0, true);
}

static void
hash_of_session(const struct request *r, unsigned char hash[32])
{
    must(r->session.is_known);
    seal_sha256(r->session.token, sizeof r->session.token, hash);
}

/* The account's row is locked by what was written to it: nobody counts beside us. */
static void
end_oldest(struct work *w, int64_t account_id)
{
    int n = 0;

    for (const struct row *s = session_open_list(w, account_id); s != NULL;
         s = s->next) {
        size_t size;
        const unsigned char *hash = row_bytes(s, "token_hash", &size);

        if (++n >= SESSIONS)
            session_end(w, hash, size);
    }
}

bool
entry_know(struct request *r, const struct login *p)
{
    unsigned char token[32];
    unsigned char hash[32];

    if (is_known(r, p->user_name, hash))
        return false;
    token_random(token, sizeof token);
    seal_sha256(token, sizeof token, hash);
    browser_insert(r->work, hash, sizeof hash, p->id);
    session_set_cookie(r, known_cookie(r),
                       token_text(r->work->mem, token, sizeof token),
                       KNOWN_DAYS * 24 * 3600, true);
    return true;
}

void
entry_open(struct request *r, const struct login *p)
{
    struct work *w = r->work;
    unsigned char hash[32];

    if (r->session.is_known) {
        hash_of_session(r, hash);
        session_end(w, hash, sizeof hash);
    }
    login_entered(w, p->id);
    end_oldest(w, p->id);
    const unsigned char *was = token_before(r, p->id);
    set_token(r, hash);
    session_insert(w, hash, sizeof hash, p->id, w->now + w->conf->session_hours * HOUR,
                   was, was == NULL ? 0 : 32);
    if (p->totp != NULL && entry_know(r, p))
        entry_tell(r, p->id, "sign_in");
}

void
entry_renew(struct request *r)
{
    unsigned char old[32];
    unsigned char hash[32];

    hash_of_session(r, old);
    const unsigned char *was = token_before(r, r->me->account_id);
    set_token(r, hash);
    session_renew(r->work, old, sizeof old, hash, sizeof hash, was,
                  was == NULL ? 0 : 32);
}

void
entry_end(struct request *r)
{
    unsigned char hash[32];

    hash_of_session(r, hash);
    session_end(r->work, hash, sizeof hash);
    session_set_cookie(r, session_cookie(r), "", -1, true);
}

void
entry_end_others(struct request *r)
{
    unsigned char hash[32];

    hash_of_session(r, hash);
    session_end_others(r->work, r->me->account_id, hash, sizeof hash);
}

/* --- ways */

const char *
entry_way(const struct login *p, const char *next)
{
    if (p->initial_until != 0)
        return "/account/password";
    if (p->totp == NULL)
        return "/account/factor";
    next = account_next(next);
    return next != NULL ? next : account_start(p->roles);
}

const unsigned char *
entry_device(struct request *r)
{
    struct work *w = r->work;
    unsigned char *hash = arena_alloc(w->mem, 32);
    const char *text =
        arena_format(w->mem, "device\x1f%s", r->address == NULL ? "-" : r->address);

    seal_hmac(ring_key(w->ring, "form"), 32, text, strlen(text), hash);
    return hash;
}

void
entry_tell(struct request *r, int64_t account_id, const char *what)
{
    notice_put(r->work, account_id,
               &(struct notice){ .kind = what,
                                 .subject = "account",
                                 .subject_id = account_id,
                                 .mark = arena_format(r->work->mem, "%016" PRIx64,
                                                      r->work->number) });
}

struct reply
entry_first(struct request *r)
{
    const char *next = r->method == GET ? account_next(r->path) : NULL;

    return go(r, "/account/sign-in%s%s",
              next == NULL ? "" : "?next=", next == NULL ? "" : next);
}
