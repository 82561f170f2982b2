#include "domain/mail.h"

#include "base/core/arena.h"
#include "base/core/conf.h"
#include "base/core/fault.h"
#include "base/core/mime.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/xml/xml.h"
#include "sql/domain/mail.h"

#include <string.h>

#define MINUTE ((instant_t)60 * 1000000)
#define DAY (24 * 60 * MINUTE)

enum { KIND_MAX = 32, ONCE_MAX = 80, CLAIM_MINUTES = 10, TRIES = 8, TRIES_REFUSED = 3 };
enum { SENT_DAYS = 90, DEAD_DAYS = 30, ASKED_DAYS = 1 };

bool
mail_is_on(const struct work *w)
{
    return *w->conf->mail_host != '\0';
}

static bool
put(struct work *w, const char *kind, const char *once, const char *to,
    struct xml *values)
{
    unsigned char uid[16];
    size_t n = 0;

    must(strlen(kind) <= KIND_MAX && strlen(once) <= ONCE_MAX);
    xml_attr(values, "kind", kind);
    xml_attr(values, "office", w->conf->office_name);
    xml_attr(values, "origin", w->conf->origin);
    token_random(uid, sizeof uid);
    return mail_insert(w, uid, sizeof uid, kind, once, to,
                       xml_dump(w->mem, values, &n)) != 0;
}

bool
mail_put(struct work *w, const char *kind, const char *once, const char *to,
         struct xml *values)
{
    return mail_is_on(w) && mime_is_address(to) && put(w, kind, once, to, values);
}

/* No address begins with the sign. */
bool
mail_put_to(struct work *w, const char *kind, const char *once,
            const unsigned char address[16], struct xml *values)
{
    const char *to = arena_format(w->mem, "@%s", token_hex(w->mem, address, 16));

    return mail_is_on(w) && put(w, kind, once, to, values);
}

bool
mail_take(struct work *w, int64_t *id, int *tries)
{
    db_begin(w->db, false);
    const struct row *next = mail_next(w);
    if (next != NULL) {
        *id = row_int(next, "id");
        *tries = (int)row_int(next, "tries") + 1;
        mail_claim(w, *id, w->now + CLAIM_MINUTES * MINUTE);
    }
    db_commit(w->db);
    return next != NULL;
}

static const char *
address_of(struct work *w, const char *to)
{
    unsigned char uid[16];

    if (*to != '@')
        return to;
    const struct row *address =
        token_unhex(to + 1, uid, sizeof uid) ? mail_address(w, uid, sizeof uid) : NULL;
    return address != NULL ? row_text(address, "email") : NULL;
}

static bool
read_content(struct work *w, int64_t id, struct letter_out *out)
{
    const struct row *row = mail_content(w, id);
    size_t n = 0;

    if (row == NULL || row_text(row, "recipient") == NULL ||
        row_text(row, "payload") == NULL)
        return false;
    *out = (struct letter_out){ .id = id,
                                .uid = row_bytes(row, "row_uid", &n),
                                .kind = row_text(row, "kind"),
                                .to = address_of(w, row_text(row, "recipient")),
                                .payload = row_text(row, "payload"),
                                .made_at = row_instant(row, "made_at") };
    return true;
}

/* One that does not open must not stop all that come after it. */
bool
mail_open(struct work *w, int64_t id, struct letter_out *out)
{
    struct fault_frame frame;

    if (FAULT_CATCH(&frame)) {
        db_rollback(w->db);
        if (frame.kind != FAULT_BUG)
            fault_as(frame.kind, "%s", frame.text);
        return false;
    }
    db_begin(w->db, true);
    const bool good = read_content(w, id, out);
    db_commit(w->db);
    fault_pop(&frame);
    return good;
}

void
mail_done(struct work *w, int64_t id)
{
    db_begin(w->db, false);
    mail_sent(w, id);
    db_commit(w->db);
}

bool
mail_failed(struct work *w, int64_t id, int tries, bool for_good, const char *why)
{
    static const int pause[] = { 1, 5, 30, 120, 360, 1440, 1440 };
    const bool is_dead = tries >= (for_good ? TRIES_REFUSED : TRIES);

    db_begin(w->db, false);
    if (is_dead)
        mail_dead(w, id, why);
    else
        mail_later(w, id, w->now + pause[tries > 0 ? tries - 1 : 0] * MINUTE, why);
    db_commit(w->db);
    return is_dead;
}

void
mail_clean(struct work *w)
{
    db_begin(w->db, false);
    mail_forget(w, "sent", w->now - SENT_DAYS * DAY);
    mail_forget(w, "dead", w->now - DEAD_DAYS * DAY);
    mail_address_end(w);
    mail_asked_forget(w, w->now - ASKED_DAYS * DAY);
    mail_address_forget(w, w->now - SENT_DAYS * DAY);
    db_commit(w->db);
}
