/* me: one's own account, where one is signed in, and what was done lately. */
#include "account/account.h"
#include "account/entry.h"

#include "base/core/conf.h"
#include "base/crypto/seal.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/access.h"
#include "sql/account/entry.h"
#include "sql/account/me.h"

#include <string.h>

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
    put_sessions(r, x);
    xml_rows(x, "accesses", "access", me_access(w));
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
