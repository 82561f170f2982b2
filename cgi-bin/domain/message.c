#include "domain/message.h"

#include "base/core/arena.h"
#include "base/core/conf.h"
#include "base/crypto/ring.h"
#include "base/crypto/seal.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/xml/xml.h"
#include "domain/casefile.h"
#include "domain/choice.h"
#include "domain/mail.h"
#include "sql/domain/message.h"

#include <inttypes.h>
#include <string.h>

#define MINUTE ((instant_t)60 * 1000000)

enum { UID = 16, HASH = 32, DIGITS = 1000000 };
enum { KEPT_DAYS = 90 };

/* ---- codes ---- */

char *
message_code_new(struct work *w)
{
    uint64_t random;

    token_random(&random, sizeof random);
    return arena_format(w->mem, "%06d", (int)(random % DIGITS));
}

void
message_code_send(struct work *w, const char *email, const char *code)
{
    unsigned char once[UID];
    struct xml *x = xml_open(w->mem, "mail");

    token_random(once, sizeof once);
    xml_attr(x, "plain", "yes");
    xml_text(x, "mail_code", code);
    mail_put(w, "message_code",
             arena_format(w->mem, "code %s", token_hex(w->mem, once, sizeof once)),
             email, x);
}

/* Made of the number of the address, so that each message can say it. */
static char *
stop_code(struct work *w, const unsigned char *uid)
{
    unsigned char mac[HASH];

    seal_hmac(uid, UID, "stop", 4, mac);
    return token_secret_of(w->mem, mac);
}

static void
stop_hash(struct work *w, const char *code, unsigned char hash[HASH])
{
    const char *text = arena_format(w->mem, "stop\x1f%s", code);

    seal_hmac((const unsigned char *)"message", 7, text, strlen(text), hash);
}

static void
code_mac(struct work *w, const unsigned char *uid, const char *code,
         unsigned char mac[HASH])
{
    const char *text =
        arena_format(w->mem, "mail\x1f%s\x1f%s", token_hex(w->mem, uid, UID), code);

    seal_hmac(ring_key(w->ring, "lookup"), HASH, text, strlen(text), mac);
}

/* ---- addresses ---- */

/* Until when one of this matter is kept. */
static day_t
ends_on(const struct casefile *c)
{
    return c->closed_on != DAY_NONE ? c->closed_on + KEPT_DAYS : DAY_NONE;
}

void
message_leave(struct work *w, const struct casefile *c, const char *email,
              const char *by)
{
    unsigned char uid[UID], hash[HASH];

    token_random(uid, sizeof uid);
    stop_hash(w, stop_code(w, uid), hash);
    message_end(w, c->id, "on");
    message_end(w, c->id, "asked");
    message_insert(w, c->id, uid, sizeof uid, "on", by, email, NULL, 0, 0, hash,
                   sizeof hash, ends_on(c));
    if (strcmp(c->state, "received") == 0 ||
        strcmp(c->state, "awaiting_signature") == 0)
        message_tell(w, c, "petition_received");
}

void
message_ask(struct work *w, int64_t casefile_id, const char *email)
{
    unsigned char uid[UID], hash[HASH], mac[HASH];
    const char *code = message_code_new(w);

    token_random(uid, sizeof uid);
    stop_hash(w, stop_code(w, uid), hash);
    code_mac(w, uid, code, mac);
    message_end(w, casefile_id, "asked");
    message_insert(w, casefile_id, uid, sizeof uid, "asked", "sender", email, mac,
                   sizeof mac, w->now + MESSAGE_CODE_MINUTES * MINUTE, hash,
                   sizeof hash, DAY_NONE);
    message_code_send(w, email, code);
}

bool
message_is_asked(struct work *w, int64_t casefile_id)
{
    return message_asked(w, casefile_id) != NULL;
}

bool
message_confirm(struct work *w, int64_t casefile_id, const char *code)
{
    const struct row *asked = message_asked_locked(w, casefile_id);
    unsigned char mac[HASH];
    size_t n = 0;

    if (asked == NULL)
        return false;
    code_mac(w, row_bytes(asked, "row_uid", &n), code, mac);
    const unsigned char *kept = row_bytes(asked, "code_mac", &n);
    if (kept == NULL || n != sizeof mac || !token_equal(mac, kept, sizeof mac))
        return false;
    message_end(w, casefile_id, "on");
    return message_begin(w, row_int(asked, "id")) == 1;
}

bool
message_is_on(struct work *w, int64_t casefile_id)
{
    return message_on(w, casefile_id) != NULL;
}

void
message_stop(struct work *w, int64_t casefile_id)
{
    message_end(w, casefile_id, "on");
    message_end(w, casefile_id, "asked");
}

void
message_join(struct work *w, int64_t from_id, int64_t to_id)
{
    if (message_is_on(w, to_id))
        message_stop(w, from_id);
    else
        message_move(w, from_id, to_id);
}

void
message_matter(struct work *w, const struct casefile *c)
{
    message_keep(w, c->id, ends_on(c));
}

void
message_stop_by(struct work *w, const char *typed)
{
    const char *code = token_secret_read(w->mem, typed);
    unsigned char hash[HASH];

    if (code == NULL)
        return;
    stop_hash(w, code, hash);
    const struct row *found = message_stop_find(w, hash, sizeof hash);
    if (found != NULL)
        message_stop_one(w, row_int(found, "id"));
}

/* ---- messages ---- */

/* What makes it one: the event's place in the history, under the number of the address,
 * which nobody who reads the outbox has. */
static const char *
once_of(struct work *w, const struct casefile *c, const unsigned char *uid)
{
    const char *text = arena_format(w->mem, "%" PRId64 " %" PRId64, c->id, c->seq);
    unsigned char mac[HASH];

    seal_hmac(uid, UID, text, strlen(text), mac);
    return arena_format(w->mem, "news %s", token_hex(w->mem, mac, HASH));
}

void
message_tell(struct work *w, const struct casefile *c, const char *event)
{
    size_t n = 0;

    if (!mail_is_on(w))
        return;
    const struct row *to = message_on(w, c->joined_id != 0 ? c->joined_id : c->id);
    if (to == NULL)
        return;
    const char *letter = choice_letter(c->kind);
    const struct row *rule = message_of(w, event, letter != NULL ? letter : "C");
    if (rule == NULL)
        return;
    const unsigned char *uid = row_bytes(to, "row_uid", &n);
    struct xml *x = xml_open(w->mem, "mail");
    xml_attr(x, "plain", "yes");
    xml_text(x, "stop_code", token_secret_show(w->mem, stop_code(w, uid)));
    xml_text(x, "lookup", arena_format(w->mem, "%s/tra-cuu", w->conf->origin));
    xml_text(x, "stop", arena_format(w->mem, "%s/ho-so/ngung-thu", w->conf->origin));
    mail_put_to(w, row_text(rule, "list"), once_of(w, c, uid), uid, x);
}
