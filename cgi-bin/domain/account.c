#include "domain/account.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/crypto/password.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/web/route.h"
#include "domain/access.h"
#include "sql/domain/account.h"

#include <string.h>

#define HOUR ((instant_t)3600 * 1000000)

enum { INITIAL_HOURS = 72, SEED = 20, DETAIL_MAX = 200 };

char *
account_secret_new(struct work *w)
{
    return token_secret_show(w->mem, token_secret_new(w->mem));
}

static uint32_t
roles_of(const struct values *form)
{
    uint32_t roles = 0;
    const struct value *v = NULL;

    while ((v = values_next(form, "role", v)) != NULL)
        if (v->text != NULL)
            roles |= role_bit(v->text) & STAFF;
    return roles;
}

static const char *
put_roles(struct work *w, int64_t id, uint32_t roles)
{
    const char *detail = "";

    for (uint32_t bit = PUBLIC; bit <= TICK; bit <<= 1) {
        if ((roles & bit) == 0)
            continue;
        account_role_insert(w, id, role_word(bit));
        detail = arena_format(w->mem, "%s%s%s", detail, *detail == '\0' ? "" : " ",
                              role_word(bit));
    }
    must(strlen(detail) <= DETAIL_MAX);
    return *detail == '\0' ? NULL : detail;
}

int64_t
account_make(struct work *w, const struct values *form, const char *initial_secret)
{
    const uint32_t roles = roles_of(form);
    unsigned char row_uid[16];

    token_random(row_uid, sizeof row_uid);
    const int64_t id = account_insert(
        w, form, row_uid, sizeof row_uid,
        password_hash(w->mem, initial_secret, (roles & (ADMIN | NATIONAL)) != 0),
        w->now + INITIAL_HOURS * HOUR);
    if (id == 0)
        return 0;
    access_write(w, &(struct access){ .what = "user_created",
                                      .agency_id = values_int(form, "agency_id"),
                                      .object = "account",
                                      .object_id = id,
                                      .detail = put_roles(w, id, roles) });
    return id;
}

/* initial_until 0: the person's own. */
static void
set_password(struct work *w, int64_t id, const char *password, instant_t initial_until)
{
    const struct row *account = account_uid(w, id);
    size_t n;

    must(account != NULL);
    const unsigned char *row_uid = row_bytes(account, "row_uid", &n);
    const bool strong = row_int(account_is_strong(w, id), "n") > 0;
    account_password_set(w, id, row_uid, n, password_hash(w->mem, password, strong),
                         initial_until);
}

void
account_secret_set(struct work *w, int64_t id, const char *initial_secret)
{
    set_password(w, id, initial_secret, w->now + INITIAL_HOURS * HOUR);
    account_sessions_end(w, id);
}

void
account_password_own(struct work *w, int64_t id, const char *password)
{
    set_password(w, id, password, 0);
}

void
account_factor_own(struct work *w, int64_t id, const unsigned char *seed, int64_t step)
{
    const struct row *account = account_uid(w, id);
    size_t n;

    must(account != NULL);
    const unsigned char *row_uid = row_bytes(account, "row_uid", &n);
    account_factor_set(w, id, row_uid, n,
                       seed == NULL ? NULL : token_base32(w->mem, seed, SEED), step);
}
