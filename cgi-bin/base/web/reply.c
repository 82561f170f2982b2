#include "base/web/reply.h"

#include "base/core/arena.h"
#include "base/core/conf.h"
#include "base/core/fault.h"
#include "base/crypto/ring.h"
#include "base/crypto/seal.h"
#include "base/crypto/token.h"
#include "base/web/assets.h"
#include "base/web/route.h"
#include "base/web/session.h"
#include "base/work.h"
#include "base/xml/view.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

static void
put_me(struct xml *x, const struct user *me)
{
    XML(x, "me") {
        xml_text(x, "name", me->name);
        xml_text(x, "agency_name", me->agency_name);
        xml_text(x, "agency_code", me->agency_code);
        xml_text(x, "agency_kind", me->agency_kind);
        XML(x, "roles") {
            for (uint32_t bit = PUBLIC; bit <= TICK; bit <<= 1)
                if ((me->roles & bit) != 0)
                    xml_text(x, "role", role_word(bit));
        }
    }
}

static void
put_nav(struct request *r, struct xml *x)
{
    if (r->area->nav == NULL || r->me == NULL)
        return;
    XML(x, "nav") {
        for (const struct nav *n = r->area->nav; n->path != NULL; n++)
            if ((n->role & ((n->role & OWN) != 0 ? r->me->own : r->me->roles)) != 0)
                XML(x, "item") {
                    xml_attr(x, "key", n->key);
                    xml_attr(x, "path", n->path);
                    if (strcmp(n->path, r->path) == 0)
                        xml_attr(x, "current", "yes");
                    if (n->has_count && r->me->unread > 0)
                        xml_attr_int(x, "count", r->me->unread);
                }
    }
}

static void
put_languages(struct request *r, struct xml *x)
{
    static const char *const code[] = { "vi", "en" };
    const char *to = r->method == POST ? r->path : request_again(r, "");

    XML(x, "languages") {
        for (size_t i = 0; i < sizeof code / sizeof *code; i++)
            XML(x, "language") {
                xml_attr(x, "code", code[i]);
                xml_attr(x, "path",
                         arena_format(r->work->mem, "%s%clang=%s", to,
                                      *to == '?' ? '&' : '?', code[i]));
                if (strcmp(code[i], r->lang) == 0)
                    xml_attr(x, "current", "yes");
            }
    }
}

static const char *
flash_cookie(const struct request *r)
{
    return r->work->conf->secure_cookie ? "__Host-flash" : "kntc-flash";
}

/* The form on this page is as she left it when she had to sign in, or put it aside. */
static void
put_unsaved(const struct unsaved_form *u, struct xml *x)
{
    XML(x, "flash") {
        xml_attr(x, "kind", "info");
        xml_attr(x, "key",
                 u->is_draft        ? "draft_back"
                 : u->files == NULL ? "unsaved_back"
                                    : "unsaved_files");
        if (u->files != NULL)
            xml_text(x, "value", u->files);
    }
}

/* A draft of this form waits: it is opened where she asks for it. */
static void
put_draft(struct request *r, struct xml *x)
{
    if (r->draft_at == 0)
        return;
    XML(x, "draft") {
        xml_instant(x, "made_at", r->draft_at);
        xml_text(x, "path", arena_format(r->work->mem, "%s?draft=1", r->path));
    }
}

/* The cookie holds one key of a sentence; whatever else it holds shows nothing. */
static void
put_flash(struct request *r, struct xml *x)
{
    const char *key = request_cookie(r, flash_cookie(r));

    if (key == NULL || *key == '\0')
        return;
    session_set_cookie(r, flash_cookie(r), "", -1, true);
    if (strlen(key) > 40 || strspn(key, "abcdefghijklmnopqrstuvwxyz_") != strlen(key))
        return;
    if (view_text(r->lang, arena_format(r->work->mem, "flash.%s", key)) == NULL)
        return;
    XML(x, "flash") {
        xml_attr(x, "kind", strncmp(key, "warn_", 5) == 0 ? "warn" : "done");
        xml_attr(x, "key", key);
    }
}

/* A visitor's page gets a token only where a form stands on it: pages without one stay
 * free of cookies and can be kept by caches. */
static bool
wants_token(const struct request *r)
{
    if (r->me != NULL)
        return true;
    return r->route != NULL && r->route->form != NULL && r->work->ring != NULL &&
           ring_has(r->work->ring, "form");
}

struct xml *
page(struct request *r)
{
    struct work *w = r->work;
    struct xml *x = xml_open(w->mem, "page");

    xml_attr(x, "view", r->route->view);
    xml_attr(x, "area", r->area->name);
    xml_attr(x, "lang", r->lang);
    xml_attr(x, "kind", r->me != NULL ? "staff" : "public");
    xml_attr(x, "path", r->path);
    xml_attr(x, "origin", w->conf->origin);
    xml_attr(x, "today", day_text(w->mem, w->today));
    xml_attr(x, "css", asset_path("css/kntc.css"));
    xml_attr(x, "print_css", asset_path("css/print.css"));
    xml_attr(x, "js", asset_path("js/kntc.js"));
    if (r->me != NULL)
        put_me(x, r->me);
    put_nav(r, x);
    put_languages(r, x);
    XML(x, "office") {
        xml_text(x, "name", w->conf->office_name);
        xml_text(x, "hotline", w->conf->hotline);
        xml_text(x, "email", w->conf->email);
    }
    if (wants_token(r)) {
        unsigned char key[32];
        session_csrf_key(r, key);
        xml_text(x, "csrf", token_csrf(w->mem, key, sizeof key));
        r->has_token = true;
    }
    put_flash(r, x);
    if (r->unsaved != NULL)
        put_unsaved(r->unsaved, x);
    put_draft(r, x);
    return x;
}

static const char *
new_form_key(struct request *r)
{
    if (!r->has_form_key || r->form == NULL || !r->form->is_sent) {
        unsigned char key[16];
        token_random(key, sizeof key);
        return token_hex(r->work->mem, key, sizeof key);
    }
    return token_hex(r->work->mem, r->form_key, sizeof r->form_key);
}

void
page_form(struct request *r, struct xml *x, const struct form *f, const char *path, ...)
{
    va_list ap;

    va_start(ap, path);
    const char *action = arena_vformat(r->work->mem, path, ap);
    va_end(ap);
    form_put(x, f, action, new_form_key(r), r->lang);
}

struct xml *
page_with_form(struct request *r)
{
    struct xml *x = page(r);

    must(r->form != NULL);
    form_put(x, r->form, r->path, new_form_key(r), r->lang);
    return x;
}

struct reply
show(struct xml *x)
{
    must(xml_is_closed(x));
    return (struct reply){ .kind = REPLY_SHOW, .page = x };
}

struct reply
show_once(struct xml *x)
{
    return show(x);
}

struct reply
go(struct request *r, const char *path, ...)
{
    va_list ap;

    va_start(ap, path);
    const char *to = arena_vformat(r->work->mem, path, ap);
    va_end(ap);
    must(to[0] == '/' && to[1] != '/' && to[1] != '\\');
    for (const char *c = to; *c != '\0'; c++)
        must((unsigned char)*c > 0x20 && (unsigned char)*c < 0x7f);
    return (struct reply){ .kind = REPLY_GO, .to = to };
}

struct reply
missing(struct request *r)
{
    (void)r;
    return (struct reply){ .kind = REPLY_MISSING };
}

struct reply
refused(struct request *r)
{
    (void)r;
    return (struct reply){ .kind = REPLY_REFUSED };
}

struct reply
invalid(struct request *r)
{
    must(r->form != NULL && r->form->bad);
    return (struct reply){ .kind = REPLY_INVALID };
}

struct reply
again(struct request *r)
{
    must(r->form != NULL);
    return (struct reply){ .kind = REPLY_INVALID };
}

struct reply
conflict(struct request *r)
{
    (void)r;
    return (struct reply){ .kind = REPLY_CONFLICT };
}

struct reply
not_now(struct request *r, const char *path, ...)
{
    va_list ap;

    va_start(ap, path);
    const char *to = arena_vformat(r->work->mem, path, ap);
    va_end(ap);
    return (struct reply){ .kind = REPLY_CONFLICT, .to = to };
}

struct reply
moved(struct request *r)
{
    return r->form == NULL && r->route->view == NULL
               ? conflict(r)
               : (struct reply){ .kind = REPLY_MOVED };
}

struct xml *
page_of_record(struct request *r, int64_t now, bool can)
{
    if (!can && seen_until(r) < 0)
        return NULL;
    struct xml *x = page_with_form(r);
    page_seen(r, x, now);
    (void)has_moved(r, now);
    if (!can) {
        r->is_moved = true;
        xml_flag(x, "is_left", true);
    }
    return x;
}

void
page_seen(struct request *r, struct xml *x, int64_t now)
{
    XML(x, "hidden") {
        xml_attr(x, "form", form_def_name(r->form->def));
        xml_attr(x, "name", "seen");
        xml_attr_int(x, "value", now);
    }
}

int64_t
seen_until(const struct request *r)
{
    const char *seen = values_text(&r->post, "seen");

    return seen != NULL && strlen(seen) <= 18 &&
                   strspn(seen, "0123456789") == strlen(seen)
               ? values_int(&r->post, "seen")
               : -1;
}

bool
has_moved(struct request *r, int64_t now)
{
    const int64_t seen = seen_until(r);
    const bool moved = seen >= 0 && seen != now;

    r->is_moved = r->is_moved || moved;
    return moved;
}

struct reply
wait_a_while(struct request *r, int seconds)
{
    (void)r;
    return (struct reply){ .kind = REPLY_WAIT, .wait = seconds };
}

struct reply
send_file(struct request *r, const char *id, const char *name, const char *type)
{
    must(strlen(id) == 32 && strspn(id, "0123456789abcdef") == 32);
    return (struct reply){ .kind = REPLY_FILE,
                           .to = arena_format(r->work->mem, "/-/store/%.2s/%s", id, id),
                           .name = name,
                           .type = type };
}

struct reply
send_bytes(struct request *r, const char *bytes, size_t n, const char *name,
           const char *type)
{
    (void)r;
    return (struct reply){
        .kind = REPLY_BYTES, .bytes = bytes, .n = n, .name = name, .type = type
    };
}

struct reply
send_stream(struct request *r, reply_stream *stream, void *self, size_t n,
            const char *name, const char *type)
{
    (void)r;
    return (struct reply){ .kind = REPLY_STREAM,
                           .stream = stream,
                           .self = self,
                           .n = n,
                           .name = name,
                           .type = type };
}

bool
is_same(struct request *r, int64_t id, int64_t version)
{
    struct arena *mem = r->work->mem;
    unsigned char hash[32];
    const char *all = arena_format(
        mem, "%s|%s|%s|%" PRId64 "|%" PRId64 "|%" PRId64 "|%" PRIu32 "|%s",
        r->route->path, r->lang, view_digest(), id, version,
        r->me != NULL ? r->me->account_id : (int64_t)0,
        r->me != NULL ? r->me->roles : (uint32_t)0, day_text(mem, r->work->today));

    seal_sha256(all, strlen(all), hash);
    r->etag = arena_format(mem, "W/\"%s\"", token_hex(mem, hash, 12));
    return r->if_none_match != NULL && strcmp(r->if_none_match, r->etag) == 0;
}

struct reply
same(struct request *r)
{
    return (struct reply){ .kind = REPLY_SAME, .etag = r->etag };
}

void
flash(struct request *r, const char *key)
{
    session_set_cookie(r, flash_cookie(r), key, 60, true);
}
