/* message: where the sender of a letter gets messages by e-mail, as she says at the
 * counter. What stands there is shown to nobody: it can be replaced or ended.
 */
#include "domain/message.h"

#include "base/core/mime.h"
#include "base/db/db.h"
#include "base/work.h"
#include "desk/act.h"
#include "domain/casefile.h"
#include "domain/mail.h"
#include "intake/intake.h"

#include <inttypes.h>

struct reply
message_new(struct request *r)
{
    struct work *w = r->work;
    const struct casefile *c = casefile_find(w, r->id);

    if (c == NULL)
        return missing(r);
    if (!c->is_sealed)
        form_hide(r->form, w, "mail_consent");
    struct xml *x = desk_form(r, c, true);
    if (x == NULL)
        return not_now(r, "/intake/petition/%" PRId64, r->id);
    xml_flag(x, "is_mail_on", mail_is_on(w));
    xml_flag(x, "is_on", message_is_on(w, r->id));
    return show(x);
}

struct reply
message_change(struct request *r)
{
    struct work *w = r->work;
    struct casefile *c = casefile_lock(w, r->id);
    const char *email = form_text(r->form, "email");

    if (c == NULL)
        return missing(r);
    if (!c->is_sealed)
        form_hide(r->form, w, "mail_consent");
    if (email != NULL && !mime_is_address(email))
        form_refuse(r->form, w, "email", "not_an_email");
    if (email != NULL && c->is_sealed && form_int(r->form, "mail_consent") != 1)
        form_refuse(r->form, w, "mail_consent", "required_flag");
    if (r->form->bad)
        return invalid(r);
    if (desk_has_moved(r, c, true))
        return moved(r);
    if (email != NULL)
        message_leave(w, c, email, "clerk");
    else
        message_stop(w, c->id);
    casefile_note(w, c, "message", email != NULL ? "message_left" : "message_stopped",
                  NULL, NULL, NULL);
    flash(r, email != NULL ? "message_left" : "message_stopped");
    return go(r, "/intake/petition/%" PRId64, r->id);
}
