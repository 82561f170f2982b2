/* sign_in: in by password and code, out by a button, and once more where it matters. */
#include "account/account.h"
#include "account/entry.h"

#include "base/core/text.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/access.h"
#include "domain/account_rule.h"

/* next comes in the address, and goes on as a silent value of the form. */
static const char *
next_of(const struct request *r)
{
    return account_next(r->method == POST ? values_text(&r->post, "next")
                                          : request_get(r, "next"));
}

static struct xml *
form_page(struct request *r)
{
    struct xml *x = page_with_form(r);
    const char *next = next_of(r);

    if (next != NULL)
        XML(x, "hidden") {
            xml_attr(x, "form", form_def_name(r->form->def));
            xml_attr(x, "name", "next");
            xml_attr(x, "value", next);
        }
    return x;
}

/* The failure is written down, so this page comes from the POST itself and is kept by a
 * commit; its form gets a key of its own, for the key of this one is used up. */
static struct reply
failed_page(struct request *r)
{
    form_refuse(r->form, r->work, "", "not_proven");
    r->has_form_key = false;
    struct reply p = show(form_page(r));
    p.status = 422;
    return p;
}

struct reply
sign_in_show(struct request *r)
{
    if (r->me != NULL && r->method == GET) {
        const struct login *p = login_of(r->work, r->me->account_id);

        return go(r, "%s", entry_way(p, next_of(r)));
    }
    return show(form_page(r));
}

/* What she must know of her account: that others try it, or that she lives on codes for
 * a lost device. */
static void
tell(struct request *r, int64_t failures)
{
    if (failures > 0)
        flash(r, failures == 1   ? "warn_failed_one"
                 : failures <= 5 ? "warn_failed_some"
                                 : "warn_failed_many");
    else if (account_recovery_n(form_text(r->form, "code")) >= 0)
        flash(r, "warn_recovery_used");
}

struct reply
sign_in_create(struct request *r)
{
    struct work *w = r->work;
    const char *typed = form_text(r->form, "user_name");
    const char *name = account_name_read(w->mem, typed);
    const char *key = name != NULL ? name : text_cut(w->mem, typed, 40);
    const int wait = entry_wait(r, key);

    if (wait > 0)
        return wait_a_while(r, wait);
    const struct login *p = login_named(w, name);
    if (!entry_prove(r, p, form_text(r->form, "password"),
                     form_text(r->form, "code"))) {
        entry_failed(r, p, key, "sign_in_failed");
        return failed_page(r);
    }
    entry_forgive(r, key);
    entry_open(r, p);
    access_write(w, &(struct access){ .what = "sign_in",
                                      .account_id = p->id,
                                      .agency_id = p->agency_id,
                                      .object = "account",
                                      .object_id = p->id,
                                      .device = entry_device(r) });
    tell(r, p->failed_since);
    return go(r, "%s", entry_way(p, next_of(r)));
}

struct reply
sign_out(struct request *r)
{
    if (r->me != NULL) {
        access_write(r->work, &(struct access){ .what = "sign_out",
                                                .object = "account",
                                                .object_id = r->me->account_id,
                                                .device = entry_device(r) });
        entry_end(r);
        flash(r, "signed_out");
    }
    return go(r, "/account/sign-in");
}

struct reply
fresh_show(struct request *r)
{
    if (r->me == NULL)
        return entry_first(r);
    const struct login *p = login_of(r->work, r->me->account_id);
    if (p->initial_until != 0) /* used up: nothing to prove again with */
        return go(r, "/account/password");
    return show(form_page(r));
}

struct reply
fresh_create(struct request *r)
{
    struct work *w = r->work;

    if (r->me == NULL)
        return entry_first(r);
    const struct login *p = login_of(w, r->me->account_id);
    const int wait = entry_wait(r, p->user_name);
    if (wait > 0)
        return wait_a_while(r, wait);
    if (!entry_prove(r, p, form_text(r->form, "password"),
                     form_text(r->form, "code"))) {
        entry_failed(r, p, p->user_name, "fresh_failed");
        return failed_page(r);
    }
    entry_forgive(r, p->user_name);
    entry_renew(r);
    access_write(w, &(struct access){ .what = "fresh",
                                      .object = "account",
                                      .object_id = p->id,
                                      .device = entry_device(r) });
    return go(r, "%s", entry_way(p, next_of(r)));
}
