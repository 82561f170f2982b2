/* factor: the second factor (xác thực hai bước) is set up, and the codes for its loss.
 */
#include "account/account.h"
#include "account/entry.h"

#include "base/core/arena.h"
#include "base/core/conf.h"
#include "base/crypto/password.h"
#include "base/crypto/qr.h"
#include "base/crypto/seal.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/access.h"
#include "domain/account.h"
#include "domain/account_rule.h"
#include "sql/account/entry.h"

#include <inttypes.h>
#include <string.h>

enum { SEED = 20, SEED_TEXT = 32, SEALED = 95, STEP_SECONDS = 30, CODES = 10 };

/* The seed on its way from the page that shows it to the POST that confirms it: sealed
 * for this account's row, so that nobody confirms a seed that we did not make. */
static const char *
carried(struct work *w, const struct login *p, const unsigned char seed[SEED])
{
    size_t n;
    const unsigned char *sealed =
        seal_close(w->mem, w->ring, "account", "account", "totp_sealed", p->row_uid,
                   token_base32(w->mem, seed, SEED), SEED_TEXT, &n);

    return token_text(w->mem, sealed, n);
}

static bool
carried_in(struct request *r, const struct login *p, unsigned char seed[SEED])
{
    const char *text = values_text(&r->post, "seed");
    unsigned char sealed[SEALED];

    if (text == NULL || !token_untext(text, sealed, sizeof sealed))
        return false;
    const char *base32 = seal_try(r->work->mem, r->work->ring, "account", "totp_sealed",
                                  p->row_uid, sealed, sizeof sealed);
    return base32 != NULL && token_unbase32(base32, seed, SEED);
}

/* In groups of four, for who types it. */
static const char *
grouped(struct arena *mem, const char *base32)
{
    const char *text = "";

    for (; strlen(base32) > 4; base32 += 4)
        text = arena_format(mem, "%s%.4s ", text, base32);
    return arena_format(mem, "%s%s", text, base32);
}

static void
put_seed(struct request *r, struct xml *x, const struct login *p,
         const unsigned char seed[SEED])
{
    struct work *w = r->work;
    const char *base32 = token_base32(w->mem, seed, SEED);
    const char *uri =
        arena_format(w->mem,
                     "otpauth://totp/"
                     "KNTC:%s?secret=%s&issuer=KNTC&algorithm=SHA1&digits=6&period=%d",
                     p->user_name, base32, STEP_SECONDS);
    int size;
    const char *path = token_qr(w->mem, uri, &size);

    XML(x, "hidden") {
        xml_attr(x, "form", "factor");
        xml_attr(x, "name", "seed");
        xml_attr(x, "value", carried(w, p, seed));
    }
    XML(x, "qr") {
        xml_attr_int(x, "size", size);
        xml_say(x, path);
    }
    xml_text(x, "uri", uri);
    xml_text(x, "secret", grouped(w->mem, base32));
}

struct reply
factor_new(struct request *r)
{
    struct work *w = r->work;
    unsigned char seed[SEED];

    if (r->me == NULL)
        return entry_first(r);
    const struct login *p = login_of(w, r->me->account_id);
    if (p->initial_until != 0)
        return go(r, "/account/password");
    if (!r->form->is_sent || !carried_in(r, p, seed))
        token_random(seed, sizeof seed);
    struct xml *x = page_with_form(r);
    xml_text(x, "stage", p->totp == NULL ? "first" : "change");
    put_seed(r, x, p, seed);
    return show(x);
}

/* Ten new codes in place of the old; they are shown once and kept as hashes. */
static void
put_codes(struct request *r, struct xml *x, const struct login *p)
{
    struct work *w = r->work;

    recovery_delete(w, p->id);
    XML(x, "codes") {
        for (int n = 0; n < CODES; n++) {
            const char *digits = account_recovery_new(w->mem, n);
            unsigned char row_uid[16];

            token_random(row_uid, sizeof row_uid);
            recovery_insert(w, p->id, n, row_uid, sizeof row_uid,
                            password_hash(w->mem, digits, false));
            xml_text(x, "code", account_recovery_show(w->mem, digits));
        }
    }
    xml_text(x, "start", account_start(p->roles));
}

static void
write_down(struct request *r, const struct login *p, const char *what)
{
    access_write(r->work, &(struct access){ .what = what,
                                            .object = "account",
                                            .object_id = p->id,
                                            .device = entry_device(r) });
}

struct reply
factor_create(struct request *r)
{
    struct work *w = r->work;
    unsigned char seed[SEED];

    if (r->me == NULL)
        return entry_first(r);
    const struct login *p = login_of(w, r->me->account_id);
    if (p->initial_until != 0)
        return go(r, "/account/password");
    if (!carried_in(r, p, seed)) {
        form_refuse(r->form, w, "", "factor_again");
        return invalid(r);
    }
    const int64_t step =
        token_totp_step(seed, sizeof seed, w->now / 1000000 / STEP_SECONDS, 0,
                        form_text(r->form, "code"));
    if (step < 0) {
        form_refuse(r->form, w, "code", "factor_code");
        return invalid(r);
    }
    account_factor_own(w, p->id, seed, step);
    entry_end_others(r);
    entry_renew(r);
    write_down(r, p, p->totp == NULL ? "factor_set" : "factor_changed");
    entry_tell(r, p->id, p->totp == NULL ? "factor_set" : "factor_changed");
    entry_know(r, p);
    struct xml *x = page(r);
    put_codes(r, x, p);
    return show_once(x);
}

struct reply
recovery_new(struct request *r)
{
    if (r->me == NULL)
        return entry_first(r);
    const struct login *p = login_of(r->work, r->me->account_id);
    if (p->initial_until != 0 || p->totp == NULL)
        return go(r, "%s", entry_way(p, NULL));
    struct xml *x = page(r);
    xml_text(x, "codes_left", row_text(recovery_left(r->work, p->id), "n"));
    return show(x);
}

struct reply
recovery_create(struct request *r)
{
    if (r->me == NULL)
        return entry_first(r);
    const struct login *p = login_of(r->work, r->me->account_id);
    if (p->initial_until != 0 || p->totp == NULL)
        return go(r, "%s", entry_way(p, NULL));
    write_down(r, p, "recovery_renewed");
    struct xml *x = page(r);
    put_codes(r, x, p);
    return show_once(x);
}
