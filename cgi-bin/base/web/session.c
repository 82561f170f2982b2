#include "base/web/session.h"

#include "base/core/arena.h"
#include "base/core/conf.h"
#include "base/core/fault.h"
#include "base/crypto/ring.h"
#include "base/crypto/seal.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/web/role.h"
#include "base/work.h"
#include "sql/base/session.h"

#include <string.h>

#define MINUTE ((instant_t)60 * 1000000)
#define LATELY (12 * 60 * MINUTE)

const char *
session_cookie(const struct request *r)
{
    return r->work->conf->secure_cookie ? "__Host-kntc" : "kntc";
}

const char *
session_before_cookie(const struct request *r)
{
    return r->work->conf->secure_cookie ? "__Host-before" : "kntc-before";
}

const char *
session_form_cookie(const struct request *r)
{
    return r->work->conf->secure_cookie ? "__Host-form" : "kntc-form";
}

/* Rows of one delegation need not stand together. */
static void
lend(struct work *w, struct user *me, const struct row *x)
{
    const int64_t id = row_int(x, "delegation_id");
    const uint32_t bit = role_bit(row_text(x, "role"));

    for (struct lender *l = me->lenders; l != NULL; l = l->next)
        if (l->delegation_id == id) {
            l->roles |= bit;
            return;
        }
    struct lender *l = arena_alloc(w->mem, sizeof *l);
    *l = (struct lender){ .next = me->lenders,
                          .roles = bit,
                          .account_id = row_int(x, "lender_id"),
                          .delegation_id = id,
                          .name = row_text(x, "lender_name"),
                          .document = row_text(x, "document"),
                          .sign_form = row_text(x, "sign_form") };
    me->lenders = l;
}

/* Who administers has no other work, lent or not. */
static void
read_roles(struct work *w, struct user *me)
{
    for (const struct row *x = session_roles(w, me->account_id); x != NULL;
         x = x->next) {
        if (row_text(x, "delegation_id") != NULL) {
            lend(w, me, x);
            continue;
        }
        me->own |= role_bit(row_text(x, "role"));
        me->unread = (int)row_int(x, "unread");
    }
    if ((me->own & (ADMIN | NATIONAL)) != 0)
        me->lenders = NULL;
    me->roles = me->own;
    for (const struct lender *l = me->lenders; l != NULL; l = l->next)
        me->roles |= l->roles;
}

/* Of its request the hash of the cookie's token; false: there is none. */
static bool
hash_of(struct request *r, unsigned char hash[32])
{
    const char *cookie = request_cookie(r, session_cookie(r));

    if (cookie == NULL || !token_untext(cookie, r->session.token, 32))
        return false;
    seal_sha256(r->session.token, 32, hash);
    return true;
}

/* How long it lasts without a request. */
static instant_t
idle_of(const struct work *w, uint32_t roles)
{
    const int idle = w->conf->session_idle_min;

    return ((roles & (ADMIN | NATIONAL)) != 0 ? idle / 2 : idle) * MINUTE;
}

const struct user *
session_user(struct request *r)
{
    struct work *w = r->work;
    unsigned char hash[32];

    if (!hash_of(r, hash))
        return NULL;
    db_begin(w->db, true);
    const struct row *s = session_find(w, hash, sizeof hash);
    if (s == NULL) {
        db_commit(w->db);
        return NULL;
    }
    struct user *me = arena_alloc(w->mem, sizeof *me);
    me->account_id = row_int(s, "account_id");
    me->agency_id = row_int(s, "agency_id");
    me->top_id = row_int(s, "top_id");
    me->name = row_text(s, "display_name");
    me->agency_code = row_text(s, "agency_code");
    me->agency_name = row_text(s, "agency_name");
    me->agency_kind = row_text(s, "agency_kind");
    me->signed_in_at = row_instant(s, "signed_in_at");
    me->is_enrolled = row_bool(s, "is_enrolled");
    read_roles(w, me);
    r->session.signed_in_at = me->signed_in_at;
    r->session.seen_at = row_instant(s, "seen_at");
    size_t was_n;
    const unsigned char *was = row_bytes(s, "was_hash", &was_n);
    if (was != NULL && was_n == sizeof r->session.was_hash)
        memcpy(r->session.was_hash, was, was_n);
    db_commit(w->db);

    if (w->now - r->session.seen_at > idle_of(w, me->roles))
        return NULL;
    r->session.is_known = true;
    if (w->now - r->session.seen_at > MINUTE) {
        db_begin(w->db, false);
        session_seen(w, hash, sizeof hash);
        db_commit(w->db);
    }
    return me;
}

int64_t
session_lapsed(struct request *r)
{
    struct work *w = r->work;
    unsigned char hash[32];
    int64_t id = 0;

    if (!hash_of(r, hash))
        return 0;
    db_begin(w->db, true);
    const struct row *s = session_lately(w, hash, sizeof hash);
    if (s != NULL) {
        struct user was = { .account_id = row_int(s, "account_id") };
        read_roles(w, &was);
        const instant_t idle = row_instant(s, "seen_at") + idle_of(w, was.own);
        const instant_t last = row_instant(s, "ends_at");
        if (w->now - (idle < last ? idle : last) <= LATELY)
            id = was.account_id;
    }
    db_commit(w->db);
    return id;
}

void
session_csrf_key(struct request *r, unsigned char out[32])
{
    if (r->session.is_known) {
        memcpy(out, r->session.token, 32);
        return;
    }
    must(ring_has(r->work->ring, "form"));
    unsigned char visitor[32];
    const char *cookie = request_cookie(r, session_form_cookie(r));
    if (cookie == NULL || !token_untext(cookie, visitor, sizeof visitor)) {
        token_random(visitor, sizeof visitor);
        const char *made = token_text(r->work->mem, visitor, sizeof visitor);
        values_set(r->work->mem, &r->cookies, session_form_cookie(r), made);
        session_set_cookie(r, session_form_cookie(r), made, 0, true);
    }
    seal_hmac(ring_key(r->work->ring, "form"), 32, visitor, sizeof visitor, out);
}

bool
session_is_stale(const struct request *r)
{
    return r->me == NULL || r->work->now - r->session.signed_in_at >
                                (instant_t)r->work->conf->fresh_min * MINUTE;
}

void
session_set_cookie(struct request *r, const char *name, const char *value, int age,
                   bool http_only)
{
    struct arena *mem = r->work->mem;
    const char *life = age == 0  ? ""
                       : age < 0 ? "; Max-Age=0"
                                 : arena_format(mem, "; Max-Age=%d", age);

    values_set(mem, &r->set_cookies, name,
               arena_format(mem, "%s=%s; Path=/; SameSite=Lax%s%s%s", name,
                            value == NULL ? "" : value,
                            r->work->conf->secure_cookie ? "; Secure" : "",
                            http_only ? "; HttpOnly" : "", life));
}
