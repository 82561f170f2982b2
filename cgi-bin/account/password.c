/* password: one chosen by the person herself. */
#include "base/crypto/password.h"

#include "account/account.h"
#include "account/entry.h"

#include "base/core/conf.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/access.h"
#include "domain/account.h"
#include "sql/account/me.h"

#include <string.h>

struct reply
password_new(struct request *r)
{
    struct work *w = r->work;

    if (r->me == NULL)
        return entry_first(r);
    const struct login *p = login_of(w, r->me->account_id);
    struct xml *x = page_with_form(r);
    xml_text(x, "stage", p->initial_until != 0 ? "first" : "change");
    xml_text(x, "user_name", p->user_name);
    return show(x);
}

/* The key of what is wrong with the new one, or NULL. */
static const char *
wrong_with(struct request *r, const struct login *p, const char *new)
{
    struct work *w = r->work;
    const struct row *account = me_account(w, p->id);
    const char *weak = password_weak(w->mem, new, p->user_name, p->display_name,
                                     row_text(account, "agency_name"));

    if (weak == NULL && w->conf->office_name != NULL && *w->conf->office_name != '\0')
        weak = password_weak(w->mem, new, NULL, NULL, w->conf->office_name);
    if (weak == NULL && p->phc != NULL && password_is(p->phc, new))
        weak = "password_same";
    return weak;
}

/* Whoever found the desk unlocked does not know the old one. */
static bool
is_current(struct request *r, const struct login *p)
{
    const char *current = form_text(r->form, "current_password");

    if (p->initial_until != 0)
        return true;
    if (current == NULL) {
        form_refuse(r->form, r->work, "current_password", "required");
        return false;
    }
    if (!password_is(p->phc, current)) {
        entry_count(r, p->user_name);
        form_refuse(r->form, r->work, "current_password", "password_wrong");
        return false;
    }
    return true;
}

struct reply
password_change(struct request *r)
{
    struct work *w = r->work;
    struct form *f = r->form;

    if (r->me == NULL)
        return entry_first(r);
    const struct login *p = login_of(w, r->me->account_id);
    const int wait = entry_wait(r, p->user_name);
    if (wait > 0)
        return wait_a_while(r, wait);
    const char *new = form_text(f, "new_password");
    if (!is_current(r, p))
        return invalid(r);
    const char *wrong = wrong_with(r, p, new);
    if (wrong != NULL)
        form_refuse(f, w, "new_password", wrong);
    else if (strcmp(new, form_text(f, "new_password_again")) != 0)
        form_refuse(f, w, "new_password_again", "password_differs");
    if (f->bad)
        return invalid(r);

    account_password_own(w, p->id, new);
    entry_end_others(r);
    entry_renew(r);
    access_write(w, &(struct access){ .what = "password_changed",
                                      .object = "account",
                                      .object_id = p->id,
                                      .device = entry_device(r) });
    entry_tell(r, p->id, "password_changed");
    flash(r, "password_changed");
    if (p->totp == NULL)
        return go(r, "/account/factor");
    if (p->initial_until == 0)
        return go(r, "/account/me");
    return go(r, "%s", entry_way(login_of(w, p->id), NULL));
}
