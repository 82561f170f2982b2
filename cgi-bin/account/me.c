/* me: one's own account, where one is signed in, and what was done lately. */
#include "account/account.h"
#include "account/entry.h"

#include "base/core/arena.h"
#include "base/core/conf.h"
#include "base/crypto/seal.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/access.h"
#include "sql/account/entry.h"
#include "sql/account/me.h"

#include <string.h>

enum { MARK_BYTES = 8 };

/* A session is named by the beginning of its hash: its token stands nowhere. */
static const char *
mark_of(struct work *w, const unsigned char *hash)
{
    return token_hex(w->mem, hash, MARK_BYTES);
}

static void
put_sessions(struct request *r, struct xml *x)
{
    struct work *w = r->work;
    const instant_t idle = (instant_t)w->conf->session_idle_min * 60 * 1000000;
    unsigned char here[32];

    seal_sha256(r->session.token, sizeof r->session.token, here);
    XML(x, "sessions") {
        for (const struct row *s = me_sessions(w); s != NULL; s = s->next) {
            size_t n;
            const unsigned char *hash = row_bytes(s, "token_hash", &n);
            const bool is_here = n == sizeof here && memcmp(hash, here, n) == 0;

            if (is_here || w->now - row_instant(s, "seen_at") <= idle)
                XML(x, "session") {
                    xml_columns(x, s);
                    xml_flag(x, "is_here", is_here);
                    xml_text(x, "mark", is_here ? NULL : mark_of(w, hash));
                }
        }
    }
}

struct reply
me_show(struct request *r)
{
    struct work *w = r->work;

    if (r->me == NULL)
        return entry_first(r);
    const struct login *p = login_of(w, r->me->account_id);
    if (p->initial_until != 0 || p->totp == NULL)
        return go(r, "%s", entry_way(p, NULL));
    struct xml *x = page(r);
    xml_row(x, "account", me_account(w, p->id));
    xml_text(x, "codes_left", row_text(recovery_left(w, p->id), "n"));
    xml_flag(x, "has_requests", (r->me->roles & HEAD) != 0);
    xml_flag(x, "has_breaches", (r->me->roles & WARDENS) != 0);
    put_sessions(r, x);
    xml_rows(x, "accesses", "access", me_access(w));
    xml_rows(x, "drafts", "kept", me_drafts(w));
    return show(x);
}

struct reply
me_end_others(struct request *r)
{
    if (r->me == NULL)
        return entry_first(r);
    entry_end_others(r);
    access_write(r->work, &(struct access){ .what = "sessions_ended",
                                            .object = "account",
                                            .object_id = r->me->account_id,
                                            .device = entry_device(r) });
    flash(r, "sessions_ended");
    return go(r, "/account/me");
}

/* One of her other sessions; what is over already is over. */
struct reply
me_end_one(struct request *r)
{
    struct work *w = r->work;

    const char *asked = values_text(&r->post, "mark");

    if (r->me == NULL)
        return entry_first(r);
    for (const struct row *s = me_sessions(w); s != NULL; s = s->next) {
        size_t n;
        const unsigned char *hash = row_bytes(s, "token_hash", &n);

        if (asked != NULL && strcmp(mark_of(w, hash), asked) == 0 &&
            session_end(w, hash, n) == 1)
            access_write(w, &(struct access){ .what = "session_ended",
                                              .object = "account",
                                              .object_id = r->me->account_id,
                                              .device = entry_device(r) });
    }
    flash(r, "session_ended");
    return go(r, "/account/me");
}

/* Thrown away, in whatever browser it was written. */
struct reply
me_drop_draft(struct request *r)
{
    if (r->me == NULL)
        return entry_first(r);
    me_draft_drop(r->work, values_int(&r->post, "draft_id"));
    flash(r, "draft_dropped");
    return go(r, "/account/me");
}
