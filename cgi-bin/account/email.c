/* email: where a person wants to be reminded as well, beside her page of notices. Her
 * own doing: nobody else sees the address. */
#include "account/account.h"
#include "account/entry.h"

#include "base/db/db.h"
#include "base/web/form.h"
#include "base/work.h"
#include "domain/access.h"
#include "domain/mail.h"
#include "sql/account/me.h"

struct reply
email_edit(struct request *r)
{
    struct work *w = r->work;

    if (!r->form->is_sent)
        form_set(r->form, w, "email", row_text(me_email(w), "email"));
    struct xml *x = page_with_form(r);
    xml_flag(x, "is_mail_on", mail_is_on(w));
    return show(x);
}

struct reply
email_change(struct request *r)
{
    struct work *w = r->work;
    size_t n = 0;

    if (r->form->bad)
        return invalid(r);
    const unsigned char *uid = row_bytes(me_email(w), "row_uid", &n);
    me_email_set(w, uid, n, form_text(r->form, "email"));
    access_write(w, &(struct access){ .what = "email_changed",
                                      .object = "account",
                                      .object_id = r->me->account_id,
                                      .device = entry_device(r) });
    flash(r, "email_changed");
    return go(r, "/account/me");
}
