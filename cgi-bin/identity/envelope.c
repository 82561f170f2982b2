/* envelope: asked for with a reason, recorded, then read, in that order. */
#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/core/log.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/work.h"
#include "base/xml/xml_read.h"
#include "domain/access.h"
#include "domain/casefile.h"
#include "domain/denouncer.h"
#include "identity/identity.h"
#include "sql/identity/envelope.h"

#include <string.h>

/* security.md 2: more than ten a day by one account is an alarm, and stops. */
#define MOST_A_DAY 10

struct reply
envelope_show(struct request *r)
{
    struct work *w = r->work;
    const struct row *c = envelope_matter(w, r->id);

    if (c == NULL || row_text(c, "envelope_uid") == NULL)
        return missing(r);
    struct xml *x = page_with_form(r);
    xml_row(x, "casefile", c);
    const struct row *openings = envelope_openings(w, r->id);
    if (openings != NULL)
        access_read(r, "read", "casefile", r->id, NULL);
    xml_rows(x, "openings", "opening", openings);
    return show(x);
}

static void
put_people(struct xml *x, struct work *w, const char *text)
{
    char error[128];
    void *doc = xml_read_text(w->mem, text, strlen(text), error, sizeof error);
    static const char *const part[] = { "role",    "name",      "birth",
                                        "id_kind", "id_number", "phone",
                                        "email",   "address",   "id_issued" };

    if (doc == NULL)
        fault("an envelope does not hold what it should");
    XML(x, "people") {
        for (int i = 1; i <= 1000; i++) {
            const char *name = xml_find(
                w->mem, doc, arena_format(w->mem, "/denouncer/person[%d]/name", i));
            if (name == NULL)
                break;
            XML(x, "person") {
                for (size_t p = 0; p < sizeof part / sizeof *part; p++)
                    xml_text(x, part[p],
                             xml_find(w->mem, doc,
                                      arena_format(w->mem, "/denouncer/person[%d]/%s",
                                                   i, part[p])));
            }
        }
    }
}

/* The answer is the page itself: it has no address to come back to, and is sent only
 * after the record of the opening is committed. */
struct reply
envelope_read(struct request *r)
{
    struct work *w = r->work;
    const struct row *matter = envelope_matter(w, r->id);
    unsigned char uid[16];
    size_t n, sealed_n;

    if (matter == NULL || row_text(matter, "envelope_uid") == NULL)
        return missing(r);
    struct casefile *c = casefile_lock(w, r->id);
    must(c != NULL);
    if (!c->is_open) {
        form_refuse(r->form, w, "", "matter_closed");
        return invalid(r);
    }
    if (row_int(envelope_today(w, day_start(w->today)), "n") >= MOST_A_DAY) {
        log_line("alarm", "an account opened %d envelopes today", MOST_A_DAY);
        form_refuse(r->form, w, "", "too_many_openings");
        return invalid(r);
    }
    token_random(uid, sizeof uid);
    envelope_opened(w, &r->form->values, c->id, uid, sizeof uid,
                    form_text(r->form, "note"));
    envelope_access(w, "identity_opened", c->id, (int64_t)(w->number >> 1));
    casefile_note(w, c, "open_envelope", "identity_opened", NULL,
                  arena_format(w->mem, "reason=%s", form_text(r->form, "reason")),
                  NULL);

    const unsigned char *envelope_uid = row_bytes(matter, "envelope_uid", &n);
    must(n == 16);
    const struct row *row = envelope_find(w, envelope_uid, n);
    must(row != NULL);
    const unsigned char *sealed = row_bytes(row, "envelope", &sealed_n);
    const char *text = denouncer_open(w, envelope_uid, sealed, sealed_n);
    struct xml *x = page(r);
    xml_row(x, "casefile", matter);
    put_people(x, w, text);
    return show(x);
}
