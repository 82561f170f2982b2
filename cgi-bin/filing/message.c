/* message: where a citizen gets messages by e-mail, if she wants any: an address is
 * confirmed by a code while she writes, left or changed at her matter, and ended there
 * or by the code that stands in each message.
 */
#include "domain/message.h"

#include "base/core/arena.h"
#include "base/core/mime.h"
#include "base/core/text.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/web/throttle.h"
#include "base/work.h"
#include "domain/casefile.h"
#include "domain/mail.h"
#include "filing/matter.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define CODES_AN_HOUR 20
#define CODES_OF_ADDRESS 5
#define TRIES 5
#define MINUTE ((instant_t)60 * 1000000)

static int64_t
seconds(void)
{
    return clock_ticks() / 1000000;
}

/* Nobody is bombarded with codes: not one address from many places, and not many from
 * one place. Who gets them did not ask for them, so not even one a minute goes on. */
static bool
may_send(struct request *r, const char *email)
{
    char from[64];
    const char *key = text_upper(r->work->mem, email);

    throttle_address(r->address, from);
    if (throttle_rest("mail_code", from, CODES_AN_HOUR, seconds()) > 0 ||
        throttle_rest("mail_to", key, CODES_OF_ADDRESS, seconds()) > 0)
        return false;
    filing_count(r, "mail_code");
    throttle_count("mail_to", key, seconds());
    return true;
}

/* The digits of what was typed. */
static char *
digits_of(struct work *w, const char *typed)
{
    char *digits = arena_alloc(w->mem, strlen(typed) + 1), *to = digits;

    for (; *typed != '\0'; typed++)
        if (*typed >= '0' && *typed <= '9')
            *to++ = *typed;
    *to = '\0';
    return digits;
}

/* ---- while she writes ---- */

static void
set(struct work *w, struct draft *d, const char *name, const char *text)
{
    values_set(w->mem, &d->values, name, text);
}

/* A code is good for the address to which it went, and for no other. */
static bool
send_code(struct request *r, struct draft *d)
{
    struct work *w = r->work;
    const char *email = values_text(&d->values, "email");
    const char *code = message_code_new(w);

    if (!draft_is(d, "mail_sent_to", email)) {
        set(w, d, "mail_sent_code", NULL);
        set(w, d, "mail_code_until", NULL);
    }
    if (!may_send(r, email))
        return false;
    set(w, d, "mail_sent_to", email);
    set(w, d, "mail_sent_code", code);
    set(w, d, "mail_code_until",
        arena_format(w->mem, "%" PRId64,
                     (int64_t)(w->now + MESSAGE_CODE_MINUTES * MINUTE)));
    message_code_send(w, email, code);
    return true;
}

static bool
wants(struct work *w, const struct draft *d)
{
    const char *email = values_text(&d->values, "email");

    return mail_is_on(w) && email != NULL && mime_is_address(email) &&
           (!draft_is(d, "kind", "denunciation") || draft_is(d, "mail_consent", "1"));
}

void
mail_begin(struct request *r, struct draft *d)
{
    struct work *w = r->work;
    const bool wanted = wants(w, d);

    set(w, d, "wants_mail", wanted ? "1" : NULL);
    if (wanted && draft_is(d, "mail_confirmed", values_text(&d->values, "email")))
        return;
    set(w, d, "mail_confirmed", NULL);
    set(w, d, "did_mail_code", NULL);
    if (wanted)
        send_code(r, d);
}

static bool
is_over(struct work *w, const struct draft *d)
{
    const char *until = values_text(&d->values, "mail_code_until");

    return until == NULL || strtoll(until, NULL, 10) < w->now;
}

/* Wrong ones are counted by the draft, in memory: what is refused leaves no row. */
static bool
check_code(struct request *r, const struct draft *d, const char *typed)
{
    struct work *w = r->work;
    const char *key = token_hex(w->mem, d->hash, sizeof d->hash);
    const char *sent = values_text(&d->values, "mail_sent_code");
    const char *email = values_text(&d->values, "email");
    const char *code = digits_of(w, typed);

    if (throttle_wait("mail_try", key, TRIES, seconds()) > 0) {
        form_refuse(r->form, w, "mail_code", "mail_code_tries");
        return false;
    }
    if (sent == NULL || is_over(w, d) || email == NULL ||
        !draft_is(d, "mail_sent_to", email)) {
        form_refuse(r->form, w, "mail_code", "mail_code_over");
        return false;
    }
    if (strlen(code) == strlen(sent) && token_equal(code, sent, strlen(sent)))
        return true;
    throttle_count("mail_try", key, seconds());
    form_refuse(r->form, w, "mail_code", "wrong_mail_code");
    return false;
}

bool
mail_answer(struct request *r, struct draft *d, bool *again)
{
    struct work *w = r->work;
    const char *pressed = values_text(&r->post, "do");
    const char *typed = form_text(r->form, "mail_code");

    *again = pressed != NULL && strcmp(pressed, "again") == 0;
    if (*again && !send_code(r, d)) {
        form_refuse(r->form, w, "mail_code", "mail_code_often");
        return false;
    }
    if (*again)
        return true;
    if (typed != NULL) {
        if (!check_code(r, d, typed))
            return false;
        set(w, d, "mail_confirmed", values_text(&d->values, "email"));
    }
    set(w, d, "mail_sent_code", NULL);
    set(w, d, "did_mail_code", "1");
    return true;
}

void
mail_keep(struct work *w, const struct draft *d, const struct casefile *c)
{
    const char *email = values_text(&d->values, "mail_confirmed");

    if (email != NULL && wants(w, d) && draft_is(d, "email", email) &&
        !draft_is(d, "people", "none"))
        message_leave(w, c, email, "sender");
}

/* ---- at her matter ---- */

struct reply
matter_mail(struct request *r)
{
    struct work *w = r->work;
    struct reply p;
    struct matter *m;
    struct casefile *c = matter_take(r, &m, &p);

    if (c == NULL)
        return p;
    if (!m->is_sealed)
        form_hide(r->form, w, "mail_consent");
    else if (!r->form->bad && form_int(r->form, "mail_consent") != 1)
        form_refuse(r->form, w, "mail_consent", "required_flag");
    if (r->form->bad)
        return invalid(r);
    const char *email = form_text(r->form, "email");
    if (!mime_is_address(email)) {
        form_refuse(r->form, w, "email", "not_an_email");
        return invalid(r);
    }
    if (!may_send(r, email)) {
        form_refuse(r->form, w, "email", "mail_code_often");
        return invalid(r);
    }
    message_ask(w, c->id, email);
    flash(r, "mail_code_sent");
    return go(r, "/ho-so/ma-thu");
}

struct reply
matter_confirm(struct request *r)
{
    struct work *w = r->work;
    struct reply p;
    struct matter *m;
    struct casefile *c = matter_take(r, &m, &p);

    if (c == NULL)
        return p;
    const char *key = arena_format(w->mem, "%" PRId64, c->id);
    if (throttle_wait("mail_try", key, TRIES, seconds()) > 0) {
        form_refuse(r->form, w, "mail_code", "mail_code_tries");
        return invalid(r);
    }
    if (!message_confirm(w, c->id, digits_of(w, form_text(r->form, "mail_code")))) {
        throttle_count("mail_try", key, seconds());
        form_refuse(r->form, w, "mail_code", "wrong_mail_code");
        return invalid(r);
    }
    flash(r, "mail_confirmed");
    return go(r, "/ho-so");
}

struct reply
matter_stop(struct request *r)
{
    struct reply p;
    struct matter *m;
    struct casefile *c = matter_take(r, &m, &p);

    if (c == NULL)
        return p;
    message_stop(r->work, c->id);
    message_stop(r->work, m->first_id);
    flash(r, "mail_stopped");
    return go(r, "/ho-so");
}

/* ---- by the code of a message ---- */

struct reply
stop_new(struct request *r)
{
    return show(page_with_form(r));
}

/* The same answer whatever the code is. */
struct reply
stop_now(struct request *r)
{
    const int wait = filing_wait(r, "mail_stop", CODES_AN_HOUR);

    if (wait > 0)
        return wait_a_while(r, wait);
    filing_count(r, "mail_stop");
    message_stop_by(r->work, form_text(r->form, "stop_code"));
    flash(r, "mail_stopped_by");
    return go(r, "/ho-so/ngung-thu");
}
