/* opening: asked for with a reason, recorded, then read, in that order. */
#include "identity/opening.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/core/log.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/web/later.h"
#include "base/work.h"
#include "base/xml/xml_read.h"
#include "domain/access.h"
#include "domain/casefile.h"
#include "domain/denouncer.h"
#include "sql/identity/envelope.h"
#include "sql/identity/opening.h"
#include "sql/identity/request.h"

#include <inttypes.h>
#include <string.h>

/* security.md 2: more than ten a day by one account is an alarm, and stops. */
#define MOST_A_DAY 10

/* asked, agreed (and still good), or none that counts any more. */
static const char *
approval_of(const struct row *mine)
{
    const char *state = row_text(mine, "state");

    if (strcmp(state, "asked") == 0)
        return "asked";
    return strcmp(state, "agreed") == 0 && row_int(mine, "is_valid") == 1 ? "agreed"
                                                                          : "none";
}

struct xml *
opening_page(struct request *r, const struct opening *o)
{
    struct work *w = r->work;
    struct xml *x = page_with_form(r);
    const struct row *openings = opening_of_matter(w, r->id);

    xml_row(x, "casefile", o->matter);
    if (openings != NULL)
        access_read(r, "read", "casefile", r->id, NULL);
    xml_rows(x, "openings", "opening", openings);
    if (!row_bool(o->matter, "is_open")) {
        const struct row *mine = request_mine(w, r->id, o->what, o->store_id);
        xml_text(x, "approval", mine == NULL ? "none" : approval_of(mine));
    }
    return x;
}

static const char *
detail_of(struct request *r, const struct opening *o)
{
    const char *reason = form_text(r->form, "reason");

    return strcmp(o->what, "people") == 0
               ? arena_format(r->work->mem, "reason=%s", reason)
               : arena_format(r->work->mem, "reason=%s what=%s", reason, o->what);
}

/* Of a matter that has ended: once and within a day after a second person agreed; else
 * it is asked for, once at a time. true: go on and open. */
static bool
is_agreed(struct request *r, struct casefile *c, const struct opening *o)
{
    struct work *w = r->work;
    const struct row *mine = request_mine(w, c->id, o->what, o->store_id);
    const char *so = mine != NULL ? approval_of(mine) : "none";
    unsigned char uid[16];

    if (strcmp(so, "agreed") == 0)
        return request_used(w, row_int(mine, "id"), row_int(mine, "version")) == 1;
    if (strcmp(so, "asked") == 0) {
        form_refuse(r->form, w, "", "opening_asked");
        return false;
    }
    token_random(uid, sizeof uid);
    request_insert(w, &r->form->values, c->id, c->agency_id, uid, sizeof uid, o->what,
                   o->store_id, form_text(r->form, "note"));
    casefile_note(w, c, "ask_envelope", "identity_asked", NULL, detail_of(r, o), NULL);
    return false;
}

bool
opening_record(struct request *r, const struct opening *o, struct reply *answer)
{
    struct work *w = r->work;
    struct casefile *c = casefile_lock(w, r->id);
    unsigned char uid[16];

    must(c != NULL);
    if (row_int(opening_today(w, day_start(w->today)), "n") >= MOST_A_DAY) {
        log_line("alarm", "an account opened %d envelopes today", MOST_A_DAY);
        form_refuse(r->form, w, "", "too_many_openings");
        *answer = invalid(r);
        return false;
    }
    if (!c->is_open && !is_agreed(r, c, o)) {
        if (r->form->bad) {
            *answer = invalid(r);
            return false;
        }
        flash(r, "opening_asked");
        *answer = go(r, "%s", o->path);
        return false;
    }
    token_random(uid, sizeof uid);
    opening_insert(w, &r->form->values, c->id, c->agency_id, uid, sizeof uid, o->what,
                   o->store_id, form_text(r->form, "note"));
    opening_access(w, "identity_opened", c->id, (int64_t)(w->number >> 1));
    casefile_note(w, c, "open_envelope", "identity_opened", NULL, detail_of(r, o),
                  NULL);
    return true;
}

static void
write_settles(struct work *w, const void *what)
{
    const int64_t *casefile_id = what;
    struct fault_frame frame;
    unsigned char uid[16];

    if (!FAULT_CATCH(&frame)) {
        token_random(uid, sizeof uid);
        opening_settler(w, *casefile_id, uid, sizeof uid, day_start(w->today));
        fault_pop(&frame);
        return;
    }
    /* The journal has it already (domain/access). */
    if (frame.kind != FAULT_FULL)
        fault_as(frame.kind, "%s", frame.text);
}

void
opening_settles(struct request *r, const char *what)
{
    int64_t *casefile_id = arena_alloc(r->work->mem, sizeof *casefile_id);

    *casefile_id = r->id;
    access_read(r, what, "casefile", r->id, NULL);
    later_write(r->work, write_settles, casefile_id);
}

void *
opening_read(struct work *w, const struct row *envelope)
{
    char error[128];
    size_t n, sealed_n;

    must(envelope != NULL);
    const unsigned char *uid = row_bytes(envelope, "envelope_uid", &n);
    must(n == 16);
    const unsigned char *sealed = row_bytes(envelope, "envelope", &sealed_n);
    const char *text = denouncer_open(w, uid, sealed, sealed_n);
    void *doc = xml_read_text(w->mem, text, strlen(text), error, sizeof error);
    if (doc == NULL)
        fault("an envelope does not hold what it should");
    return doc;
}

/* earlier: she was corrected since. */
static void
put_people(struct xml *x, struct work *w, const struct row *envelope, bool earlier)
{
    void *doc = opening_read(w, envelope);
    static const char *const part[] = { "name",  "birth", "id_kind", "id_number",
                                        "phone", "email", "address", "id_issued" };

    for (int i = 1; i <= 1000; i++) {
        const char *at = arena_format(w->mem, "/denouncer/person[%d]", i);
        if (xml_find(w->mem, doc, arena_format(w->mem, "%s/name", at)) == NULL)
            break;
        XML(x, "person") {
            xml_text(x, "role",
                     earlier
                         ? "corrected"
                         : xml_find(w->mem, doc, arena_format(w->mem, "%s/role", at)));
            for (size_t p = 0; p < sizeof part / sizeof *part; p++)
                xml_text(
                    x, part[p],
                    xml_find(w->mem, doc, arena_format(w->mem, "%s/%s", at, part[p])));
        }
    }
}

void
opening_people(struct xml *x, struct work *w, const struct row *matter)
{
    size_t n;
    const unsigned char *uid = row_bytes(matter, "envelope_uid", &n);

    must(n == 16);
    XML(x, "people") {
        put_people(x, w, envelope_find(w, uid, n), false);
        for (const struct row *e = envelope_earlier(w, row_int(matter, "id"));
             e != NULL; e = e->next)
            put_people(x, w, e, true);
    }
}
