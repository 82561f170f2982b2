#include "base/web/route.h"

#include "base/core/arena.h"
#include "base/core/conf.h"
#include "base/core/fault.h"
#include "base/core/log.h"
#include "base/crypto/ring.h"
#include "base/crypto/seal.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/web/assets.h"
#include "base/web/later.h"
#include "base/web/once.h"
#include "base/web/session.h"
#include "base/web/unsaved.h"
#include "base/work.h"
#include "base/xml/view.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>

#define MAX_FORMS 64
#define MAX_TRIES 5
#define TRY_US 3000000

/* Counted by all workers of the program. */
static struct counters {
    _Atomic uint64_t status[6];
    _Atomic uint64_t faults;
    _Atomic uint64_t retries;
    _Atomic uint64_t microseconds;
} * counters;

static struct {
    const char *name;
    const struct form_def *def;
} forms[MAX_FORMS];
static int n_forms;

/* ---- starting ---- */

static const struct form_def *
form_named(const char *name)
{
    for (int i = 0; i < n_forms; i++)
        if (strcmp(forms[i].name, name) == 0)
            return forms[i].def;
    return NULL;
}

static bool
load_form(const struct area *area, const char *root, const char *name, char *error,
          int n)
{
    char path[1024];

    if (form_named(name) != NULL)
        return true;
    must(n_forms < MAX_FORMS);
    snprintf(path, sizeof path, "%s/cgi-bin/%s/%s.form.xml", root, area->name, name);
    const struct form_def *def = form_load(path, error, n);
    if (def == NULL)
        return false;
    forms[n_forms].name = name;
    forms[n_forms++].def = def;
    return true;
}

/* The GET route that shows the view of an invalid POST: the same pattern if there is
 * one, else the first with that view whose pattern this path begins with. */
static const struct route *
route_shown_by(const struct area *area, const struct route *post)
{
    const struct route *best = NULL;

    for (const struct route *t = area->routes; t->path != NULL; t++) {
        if (t->method != GET || t->view == NULL || strcmp(t->view, post->view) != 0)
            continue;
        if (strcmp(t->path, post->path) == 0)
            return t;
        const size_t n = strlen(t->path);
        if (best == NULL && strncmp(t->path, post->path, n) == 0 &&
            post->path[n] == '/')
            best = t;
    }
    return best;
}

bool
route_start(const struct area *area, const struct conf *conf, char *error, int n)
{
    if (counters == NULL) {
        counters = mmap(NULL, sizeof *counters, PROT_READ | PROT_WRITE,
                        MAP_SHARED | MAP_ANONYMOUS, -1, 0);
        must(counters != MAP_FAILED);
    }
    n_forms = 0;
    if (!asset_start(conf->root, error, n) || !view_start(conf->root, error, n) ||
        !view_load("error", error, n))
        return false;
    for (const struct route *t = area->routes; t->path != NULL; t++) {
        if (t->view != NULL) {
            char view[128];
            snprintf(view, sizeof view, "%s/%s", area->name, t->view);
            if (!view_load(view, error, n))
                return false;
            if (t->method == POST && route_shown_by(area, t) == NULL) {
                snprintf(error, (size_t)n, "%s: no GET shows its view", t->path);
                return false;
            }
        }
        if (t->form != NULL && t->form[0] != '{' &&
            !load_form(area, conf->root, t->form, error, n))
            return false;
    }
    for (const char *const *a = area->acts; a != NULL && *a != NULL; a++)
        if (!load_form(area, conf->root, *a, error, n))
            return false;
    return true;
}

/* ---- matching ---- */

static bool
match_int(const char **path, int64_t *out)
{
    int64_t n = 0;
    int digits = 0;

    for (; **path >= '0' && **path <= '9' && digits < 18; (*path)++, digits++)
        n = n * 10 + (**path - '0');
    *out = n;
    return digits > 0 && n > 0 && (**path == '\0' || **path == '/');
}

static bool
match_word(struct arena *mem, const char **path, const char *letters, size_t max,
           const char **out)
{
    const size_t n = strspn(*path, letters);

    if (n == 0 || n > max || ((*path)[n] != '\0' && (*path)[n] != '/'))
        return false;
    *out = arena_copy_n(mem, *path, n);
    *path += n;
    return true;
}

static bool
match_path(const char *pattern, const char *path, struct request *r)
{
    while (*pattern != '\0') {
        if (strncmp(pattern, "{id}", 4) == 0) {
            if (!match_int(&path, &r->id))
                return false;
            pattern += 4;
        } else if (strncmp(pattern, "{act}", 5) == 0) {
            if (!match_word(r->work->mem, &path, "abcdefghijklmnopqrstuvwxyz_", 40,
                            &r->act))
                return false;
            pattern += 5;
        } else if (strncmp(pattern, "{key}", 5) == 0) {
            if (!match_word(r->work->mem, &path,
                            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                            "0123456789._-",
                            64, &r->key))
                return false;
            pattern += 5;
        } else if (*pattern++ != *path++) {
            return false;
        }
    }
    return *path == '\0';
}

const struct route *
route_match(const struct area *area, enum method method, const char *path,
            struct request *r)
{
    for (const struct route *t = area->routes; t->path != NULL; t++)
        if (t->method == method && match_path(t->path, path, r))
            return t;
    return NULL;
}

static bool
has_other_method(const struct area *area, const char *path, struct request *r)
{
    return route_match(area, r->method == GET ? POST : GET, path, r) != NULL;
}

/* Of a path with a button of its own the address of that page: it begins the path. */
static const char *
path_shown_by(struct arena *mem, const struct route *get, const char *path)
{
    const char *end = path;

    for (const char *c = get->path; *c != '\0'; c++)
        if (*c == '/')
            end += 1 + strcspn(end + 1, "/");
    return arena_copy_n(mem, path, (size_t)(end - path));
}

/* ---- answering ---- */

struct answer {
    const struct output *out;
    struct request *r;
    int status;
    size_t bytes;
    bool is_boxed; /* what people sent, as they sent it */
};

static const char *
reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 303:
        return "See Other";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 409:
        return "Conflict";
    case 413:
        return "Content Too Large";
    case 422:
        return "Unprocessable Content";
    case 429:
        return "Too Many Requests";
    case 503:
        return "Service Unavailable";
    default:
        return "Internal Server Error";
    }
}

static void
say(struct answer *a, const char *text)
{
    a->out->write(a->out->self, text, strlen(text));
}

static void
header(struct answer *a, const char *name, const char *value)
{
    for (const char *c = value; *c != '\0'; c++)
        must((unsigned char)*c >= 0x20 && *c != 0x7f);
    say(a, name);
    say(a, ": ");
    say(a, value);
    say(a, "\r\n");
}

/* security.md 6: on every answer, whatever it is. */
static void
common_headers(struct answer *a)
{
    const struct conf *conf = a->r->work->conf;

    header(a, "Content-Security-Policy",
           a->is_boxed
               ? "sandbox; default-src 'none'"
               : "default-src 'none'; script-src 'self'; style-src 'self'; img-src "
                 "'self'; font-src 'self'; connect-src 'self'; form-action 'self'; "
                 "frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for "
                 "'script'");
    header(a, "X-Content-Type-Options", "nosniff");
    header(a, "X-Frame-Options", "DENY");
    header(a, "Cross-Origin-Opener-Policy", "same-origin");
    header(a, "Cross-Origin-Resource-Policy", "same-origin");
    header(a, "Permissions-Policy",
           "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
    header(a, "Referrer-Policy", "same-origin");
    if (strncmp(conf->origin, "https:", 6) == 0)
        header(a, "Strict-Transport-Security", "max-age=63072000; includeSubDomains");
}

static void
begin(struct answer *a, int status, bool cached)
{
    char line[64];
    struct request *r = a->r;

    a->status = status;
    snprintf(line, sizeof line, "Status: %d %s\r\n", status, reason(status));
    say(a, line);
    common_headers(a);
    if (cached) {
        header(a, "Cache-Control", "public, max-age=60");
        header(a, "Vary", "Cookie");
    } else {
        header(a, "Cache-Control", "no-store");
        for (const struct value *c = r->set_cookies.first; c != NULL; c = c->next)
            header(a, "Set-Cookie", c->text);
    }
}

static void
begin_body(struct answer *a, const char *type, size_t n)
{
    char length[32];

    snprintf(length, sizeof length, "%zu", n);
    header(a, "Content-Type", type);
    header(a, "Content-Length", length);
    say(a, "\r\n");
}

static void
body(struct answer *a, const char *type, const char *bytes, size_t n)
{
    begin_body(a, type, n);
    a->out->write(a->out->self, bytes, n);
    a->bytes = n;
}

/* Refusals of the same status are the same bytes, whatever was asked for: the document
 * holds nothing of the request but its language and whether somebody is signed in. */
static void
send_refusal(struct answer *a, int status, int wait, const char *back)
{
    struct request *r = a->r;
    struct arena *mem = r->work->mem;
    size_t n;

    struct xml *x = xml_open(mem, "page");
    xml_attr(x, "view", "error");
    xml_attr(x, "area", r->area->name);
    xml_attr(x, "lang", r->lang);
    xml_attr(x, "kind", r->me != NULL ? "staff" : "public");
    xml_attr_int(x, "status", status);
    xml_attr(x, "css", asset_path("css/kntc.css"));
    xml_attr(x, "print_css", asset_path("css/print.css"));
    xml_attr(x, "js", asset_path("js/kntc.js"));
    XML(x, "office") {
        xml_text(x, "name", r->work->conf->office_name);
        xml_text(x, "hotline", r->work->conf->hotline);
        xml_text(x, "email", r->work->conf->email);
    }
    if (status >= 500)
        xml_text(x, "number",
                 arena_format(mem, "%08" PRIx64, r->work->number & 0xffffffff));
    if (back != NULL)
        xml_text(x, "back", back);
    const char *html = view_page(mem, "error", xml_doc(x), r->lang, &n);
    r->set_cookies.first = r->set_cookies.last = NULL;
    begin(a, status, false);
    if (wait > 0 || status == 503) {
        char seconds[16];
        snprintf(seconds, sizeof seconds, "%d", wait > 0 ? wait : 5);
        header(a, "Retry-After", seconds);
    }
    body(a, "text/html; charset=utf-8", html, n);
}

static void
send_error(struct answer *a, int status, int wait)
{
    send_refusal(a, status, wait, NULL);
}

/* May caches keep it? Never what somebody gets who is signed in, not even from a
 * program that knows no sessions. */
static bool
is_kept(const struct request *r)
{
    return (r->route->role & CACHED) != 0 && r->me == NULL &&
           r->set_cookies.first == NULL && request_cookie(r, session_cookie(r)) == NULL;
}

static void
send_page(struct answer *a, const struct reply *p)
{
    struct request *r = a->r;
    struct arena *mem = r->work->mem;
    size_t n;

    if (r->work->conf->test && r->is_test_xml) {
        const char *xml = xml_dump(mem, p->page, &n);
        begin(a, p->status != 0 ? p->status : 200, false);
        body(a, "application/xml; charset=utf-8", xml, n);
        return;
    }
    const char *path = arena_format(mem, "%s/%s", r->area->name, r->route->view);
    const char *html = view_page(mem, path, xml_doc(p->page), r->lang, &n);
    const int status = p->status != 0 ? p->status : 200;
    begin(a, status, status == 200 && is_kept(r));
    if (r->etag != NULL && status == 200)
        header(a, "ETag", r->etag);
    body(a, "text/html; charset=utf-8", html, n);
}

static void
send_go(struct answer *a, const char *to)
{
    begin(a, 303, false);
    header(a, "Location", to);
    body(a, "text/plain", "", 0);
}

static void
attached(struct answer *a, const struct reply *p)
{
    struct arena *mem = a->r->work->mem;

    header(a, "Content-Disposition",
           arena_format(mem, "attachment; filename*=UTF-8''%s",
                        request_encoded(mem, p->name)));
}

static void
send_bytes_of(struct answer *a, const struct reply *p)
{
    begin(a, 200, false);
    attached(a, p);
    body(a, p->type, p->bytes, p->n);
}

static void
write_piece(void *to, const void *bytes, size_t n)
{
    struct answer *a = to;

    a->out->write(a->out->self, bytes, n);
    a->bytes += n;
}

static void
send_stream_of(struct answer *a, const struct reply *p)
{
    a->is_boxed = true;
    begin(a, 200, false);
    attached(a, p);
    begin_body(a, p->type, p->n);
    if (!p->stream(p->self, write_piece, a))
        fault("a file ended before its end");
}

static void
send_stored(struct answer *a, const struct reply *p)
{
    begin(a, 200, false);
    header(a, "X-Accel-Redirect", p->to);
    attached(a, p);
    header(a, "Content-Type", p->type);
    say(a, "\r\n");
}

static void
send_reply(struct answer *a, const struct reply *p)
{
    switch (p->kind) {
    case REPLY_SHOW:
        send_page(a, p);
        break;
    case REPLY_GO:
        send_go(a, p->to);
        break;
    case REPLY_MISSING:
        send_error(a, 404, 0);
        break;
    case REPLY_REFUSED:
        send_error(a, 403, 0);
        break;
    case REPLY_CONFLICT:
        send_refusal(a, 409, 0, p->to);
        break;
    case REPLY_WAIT:
        send_error(a, 429, p->wait);
        break;
    case REPLY_SAME:
        begin(a, 304, is_kept(a->r));
        header(a, "ETag", p->etag);
        say(a, "\r\n");
        break;
    case REPLY_FILE:
        send_stored(a, p);
        break;
    case REPLY_BYTES:
        send_bytes_of(a, p);
        break;
    case REPLY_STREAM:
        send_stream_of(a, p);
        break;
    case REPLY_INVALID:
    case REPLY_MOVED:
        fault("an invalid form reached the answer");
    }
}

/* ---- the life of a request ---- */

static bool
same_site(const struct request *r)
{
    const char *ours = r->work->conf->origin;
    const size_t n = strlen(ours);

    if (r->fetch_site != NULL && strcmp(r->fetch_site, "same-origin") != 0)
        return false;
    if (r->origin != NULL)
        return strcmp(r->origin, ours) == 0;
    return r->referer != NULL && strncmp(r->referer, ours, n) == 0 &&
           (r->referer[n] == '/' || r->referer[n] == '\0');
}

static bool
token_is_good(struct request *r)
{
    unsigned char key[32];
    const char *token = values_text(&r->post, "csrf");

    if (token == NULL || (r->me == NULL && !ring_has(r->work->ring, "form")))
        return false;
    session_csrf_key(r, key);
    return token_csrf_is(token, key, sizeof key);
}

/* Of the session's own form, also where the session has run out. */
static bool
token_is_of_session(const struct request *r)
{
    const char *token = values_text(&r->post, "csrf");

    return token != NULL &&
           token_csrf_is(token, r->session.token, sizeof r->session.token);
}

static const struct form_def *
form_of_route(struct request *r, const struct route *t)
{
    if (t->form == NULL)
        return NULL;
    if (t->form[0] != '{')
        return form_named(t->form);
    for (const char *const *a = r->area->acts; a != NULL && *a != NULL; a++)
        if (r->act != NULL && strcmp(*a, r->act) == 0)
            return form_named(*a);
    return NULL;
}

/* Of a form that this browser got under the token that the session had before, and that
 * has a page of its own to come back to. */
static bool
is_of_before(struct request *r)
{
    const char *token = values_text(&r->post, "csrf");
    const char *cookie = request_cookie(r, session_before_cookie(r));
    unsigned char before[32], hash[32];

    if (r->me == NULL || r->area->unsaved == NULL || r->route->view == NULL ||
        token == NULL || cookie == NULL || !token_untext(cookie, before, sizeof before))
        return false;
    seal_sha256(before, sizeof before, hash);
    return memcmp(hash, r->session.was_hash, sizeof hash) == 0 &&
           token_csrf_is(token, before, sizeof before) &&
           form_of_route(r, r->route) != NULL &&
           route_shown_by(r->area, r->route) != NULL;
}

static void
read_form_key(struct request *r)
{
    const char *hex = values_text(&r->post, "form_key");

    r->has_form_key =
        hex != NULL && strlen(hex) == 32 && token_unhex(hex, r->form_key, 16);
}

/* Who reads what people wrote is written down (security.md 6). A handler that opens
 * sealed values and forgets it is a bug: a test stops there, a clerk is not stopped. */
static struct reply
noted(const struct request *r, struct reply p)
{
    const struct work *w = r->work;

    if (!r->area->notes_reading || w->opened == 0 || w->is_noted ||
        (p.kind != REPLY_SHOW && p.kind != REPLY_FILE && p.kind != REPLY_BYTES &&
         p.kind != REPLY_STREAM))
        return p;
#ifdef KNTC_TEST
    fault("%s opened %d sealed values and notes no reading", r->route->path, w->opened);
#else
    log_line("fault", "%s opened %d sealed values and notes no reading", r->route->path,
             w->opened);
    return p;
#endif
}

/* What was posted and cannot be served now is there again once she has signed in. */
static bool
keep_typed(struct request *r, int64_t account_id)
{
    const struct unsaved *unsaved = r->area->unsaved;
    const struct form_def *def = form_of_route(r, r->route);

    if (unsaved == NULL || def == NULL || !unsaved->keep(r, def, account_id))
        return false;
    flash(r, "unsaved_kept");
    return true;
}

/* Did she leave this form to sign in? Then it is as she left it. */
static bool
came_back(struct request *r)
{
    if (r->method != GET || r->me == NULL || r->area->unsaved == NULL)
        return false;
    r->area->unsaved->find(r);
    if (r->unsaved == NULL && form_def_has_draft(form_of_route(r, r->route)))
        r->area->unsaved->find_draft(r);
    if (r->unsaved != NULL)
        read_form_key(r);
    return r->unsaved != NULL;
}

/* The GET of the view again, with what was typed and what is wrong. */
static struct reply
play_again(struct request *r)
{
    const struct route *get = route_shown_by(r->area, r->route);

    must(get != NULL);
    r->route = get;
    r->path = path_shown_by(r->work->mem, get, r->path);
    db_begin(r->work->db, true);
    later_forget(r->work);
    struct reply p = noted(r, get->handler(r));
    db_rollback(r->work->db);
    later_written(r->work);
    if (p.kind == REPLY_SHOW && (r->is_moved || r->form->bad))
        p.status = r->is_moved ? 409 : 422;
    return p;
}

/* A form of a tab that was opened before she signed in again, in this browser and on
 * this account: what was typed stands in the form of now. */
static struct reply
play_before(struct request *r)
{
    const struct form_def *def = form_of_route(r, r->route);

    if (r->area->unsaved->keep(r, def, r->me->account_id))
        flash(r, "unsaved_before");
    return go(r, "%s", r->path);
}

/* She puts what she typed aside; a form that is full of errors is good enough. */
static struct reply
play_draft(struct request *r, const struct form_def *def)
{
    const char *refused = r->area->unsaved->put_aside(r, def);

    if (refused == NULL) {
        flash(r, "draft_kept");
        return go(r, "%s?draft=1", r->path);
    }
    form_forgive(r->form);
    form_refuse(r->form, r->work, "", refused);
    return play_again(r);
}

static bool
is_draft(const struct request *r, const struct form_def *def)
{
    const char *pressed = values_text(&r->post, "do");

    return r->me != NULL && def != NULL && form_def_has_draft(def) &&
           r->area->unsaved != NULL && pressed != NULL && strcmp(pressed, "draft") == 0;
}

static struct reply
play_get(struct request *r)
{
    if ((r->route->role & APART) != 0)
        db_begin_apart(r->work->db);
    else
        db_begin(r->work->db, true);
    const struct reply p = noted(r, r->route->handler(r));
    db_commit(r->work->db);
    if (r->unsaved != NULL && !r->unsaved->is_draft && p.kind == REPLY_SHOW)
        r->area->unsaved->forget(r);
    later_written(r->work);
    return p;
}

static struct reply
play_later(struct request *r)
{
    return go(r, "%s?next=%s", r->first, keep_typed(r, r->writer) ? r->path : "/");
}

static struct reply
play_post(struct request *r)
{
    struct work *w = r->work;
    const char *to;

    const struct form_def *def = form_of_route(r, r->route);

    if (is_draft(r, def))
        return play_draft(r, def);
    if (r->form != NULL && r->form->bad)
        return play_again(r);
    db_begin(w->db, false);
    const struct once *once = r->area->once;
    if (once != NULL && !once->begin(r, &to)) {
        db_rollback(w->db);
        return to != NULL ? go(r, "%s", to) : conflict(r);
    }
    const struct reply p = noted(r, r->route->handler(r));
    if (p.kind == REPLY_INVALID || p.kind == REPLY_MOVED) {
        r->is_moved = r->is_moved || p.kind == REPLY_MOVED;
        db_rollback(w->db);
        return play_again(r);
    }
    if (once != NULL && p.kind == REPLY_GO && !p.is_undone)
        once->end(r, p.to);
    if ((p.kind == REPLY_GO && !p.is_undone) || p.kind == REPLY_SHOW ||
        p.kind == REPLY_FILE || p.kind == REPLY_STREAM) {
        if (r->me != NULL && def != NULL && form_def_has_draft(def) &&
            r->area->unsaved != NULL)
            r->area->unsaved->sent(r);
        later_written(w);
        db_commit(w->db);
        later_done(w);
    } else {
        db_rollback(w->db);
        if (p.is_undone)
            keep_typed(r, r->me->account_id);
    }
    return p;
}

/* One try. The form is read anew each time, so that a handler that filled fields or
 * refused some starts from what was posted. */
static struct reply
play(struct request *r)
{
    const struct form_def *def = form_of_route(r, r->route);

    later_forget(r->work);
    r->form = NULL;
    if (r->first != NULL)
        return play_later(r);
    if (r->is_before)
        return play_before(r);
    if (r->route->form != NULL && def == NULL)
        return missing(r);
    if (def != NULL) {
        const bool is_back = came_back(r);
        db_begin(r->work->db, true);
        r->form = form_new(r->work, def, r->area->choices);
        if (r->method == POST || is_back)
            form_read(r->form, r->work, &r->post, r->uploads);
        if (is_back)
            form_forgive(r->form);
        db_commit(r->work->db);
    }
    return r->method == GET ? play_get(r) : play_post(r);
}

/* What was put behind a list since the copy was made dies with the arena's mark. */
static void
cut_behind(struct values *v)
{
    if (v->last != NULL)
        v->last->next = NULL;
}

static void
go_back_to(struct request *r, const struct request *before)
{
    *r = *before;
    cut_behind(&r->get);
    cut_behind(&r->post);
    cut_behind(&r->cookies);
    cut_behind(&r->set_cookies);
}

static void
pause_ms(int ms)
{
    const struct timespec t = { .tv_sec = ms / 1000,
                                .tv_nsec = (ms % 1000) * 1000000L };

    nanosleep(&t, NULL);
}

/* A test lets statements of a request fail, one in each try: X-Kntc-Inject: 1213 3 8 is
 * a deadlock at the third statement, and when played again at the eighth. */
#ifdef KNTC_TEST
static const char *injected;
static int injected_error;

static void
inject_next(struct db *db)
{
    char *end = NULL;
    const long nth = injected != NULL ? strtol(injected, &end, 10) : 0;

    injected = nth > 0 ? end : NULL;
    db_inject(db, nth > 0 ? injected_error : 0, nth > 0 ? (int)nth : 0);
}

static void
inject_from(struct work *w, const struct gateway *in)
{
    const char *asked =
        w->conf->test ? in->param(in->self, "HTTP_X_KNTC_INJECT") : NULL;
    char *end = NULL;

    injected_error = asked != NULL ? (int)strtol(asked, &end, 10) : 0;
    injected = end;
    inject_next(w->db);
}

static void
inject_none(struct work *w)
{
    injected = NULL;
    inject_next(w->db);
}
#else
static void
inject_next(struct db *db)
{
    (void)db;
}

static void
inject_from(struct work *w, const struct gateway *in)
{
    (void)w;
    (void)in;
}

static void
inject_none(struct work *w)
{
    (void)w;
}
#endif

/* Plays until it goes through: deadlocks and their like are played again from the mark,
 * everything else faults on to the caller. */
static struct reply
play_until(struct request *r)
{
    struct work *w = r->work;
    const struct arena_mark mark = arena_mark(w->mem);
    const struct request before = *r;
    const int64_t start = clock_ticks();

    for (int try = 0;; try++) {
        struct fault_frame frame;
        if (!FAULT_CATCH(&frame)) {
            const struct reply p = play(r);
            fault_pop(&frame);
            return p;
        }
        db_rollback(w->db);
        if (frame.kind == FAULT_LOST && r->method == POST && db_commit_unknown(w->db)) {
            const char *to;
            db_check(w->db);
            db_begin(w->db, true);
            const bool done = r->area->once != NULL && r->area->once->happened(r, &to);
            db_commit(w->db);
            if (done && to != NULL)
                return go(r, "%s", to);
            fault_as(FAULT_LOST, "the fate of a commit is unknown");
        }
        const bool again = frame.kind == FAULT_RETRY ||
                           (frame.kind == FAULT_LOST && !db_commit_unknown(w->db));
        if (!again || try + 1 >= MAX_TRIES || clock_ticks() - start > TRY_US)
            fault_as(frame.kind, "%s", frame.text);
        counters->retries++;
        go_back_to(r, &before);
        arena_rewind(w->mem, mark);
        unsigned char jitter;
        token_random(&jitter, 1);
        pause_ms(5 * (1 << try) + jitter % 8);
        if (frame.kind == FAULT_LOST)
            db_check(w->db);
        inject_next(w->db);
    }
}

static void
to_sign_in(struct answer *a, const char *page_path)
{
    struct request *r = a->r;
    const char *next = r->method == GET ? r->path : "/";

    send_go(a, arena_format(r->work->mem, "%s?next=%s", page_path, next));
}

/* The body of a POST. 0, or the status to answer with. */
static int
read_post(struct request *r, const struct gateway *in)
{
    const struct conf *conf = r->work->conf;
    const struct form_def *def = form_of_route(r, r->route);
    const bool has_file = def != NULL && form_def_has_file(def);
    const int status =
        request_body(r, in, conf->request_kb, has_file ? conf->upload_mb : 0);

    if (status != 0)
        return status;
    read_form_key(r);
    return same_site(r) ? 0 : 403;
}

/* Nobody is signed in, or not freshly. What was typed is kept on the way where the
 * token says that a page of this very session sent it. */
static void
serve_later(struct answer *a, const struct gateway *in, const char *page_path)
{
    struct request *r = a->r;
    const struct unsaved *unsaved = r->area->unsaved;

    if (r->method == POST && unsaved != NULL && form_of_route(r, r->route) != NULL)
        r->writer = r->me != NULL ? r->me->account_id : unsaved->whose(r);
    if (r->writer == 0 || read_post(r, in) != 0 || !token_is_of_session(r)) {
        to_sign_in(a, page_path);
        return;
    }
    r->first = page_path;
    inject_from(r->work, in);
    const struct reply p = play_until(r);
    send_reply(a, &p);
}

/* ?lang=en on any page sets the language and comes back to the page itself. */
static bool
language_asked(struct answer *a)
{
    struct request *r = a->r;
    const char *lang = request_get(r, "lang");

    if (r->method != GET || lang == NULL ||
        (strcmp(lang, "vi") != 0 && strcmp(lang, "en") != 0))
        return false;
    session_set_cookie(r, "kntc-lang", lang, 31536000, true);
    send_go(a, request_again(r, r->path));
    return true;
}

static bool
operations(struct answer *a)
{
    struct request *r = a->r;
    const char *text = NULL;

    if (strncmp(r->path, "/-/", 3) != 0)
        return false;
    if (strcmp(r->path, "/-/health") == 0)
        text = "ok\n";
    else if (strcmp(r->path, "/-/ready") == 0) {
        db_begin(r->work->db, true);
        db_commit(r->work->db);
        text = "ready\n";
    } else if (strcmp(r->path, "/-/metrics") == 0)
        text = route_metrics(r->work->mem, r->area);
    if (text == NULL) {
        send_error(a, 404, 0);
        return true;
    }
    begin(a, 200, false);
    body(a, "text/plain; charset=utf-8", text, strlen(text));
    return true;
}

static void
serve_one(struct answer *a, const struct gateway *in)
{
    struct request *r = a->r;
    struct work *w = r->work;

    int status = request_open(r, in);
    const char *lang = request_cookie(r, "kntc-lang");
    r->lang = lang != NULL && strcmp(lang, "en") == 0 ? "en" : "vi";
    if (status != 0) {
        send_error(a, status, 0);
        return;
    }
    if (operations(a) || language_asked(a))
        return;
    r->route = route_match(r->area, r->method, r->path, r);
    if (r->area->user != NULL)
        r->me = r->area->user(r);
    w->me = r->me;
    if (r->route == NULL) {
        send_error(a, has_other_method(r->area, r->path, r) ? 405 : 404, 0);
        return;
    }
    const uint32_t role = r->route->role;
    if ((role & PUBLIC) == 0 && r->me == NULL) {
        serve_later(a, in, "/account/sign-in");
        return;
    }
    if ((role & PUBLIC) == 0 && !r->me->is_enrolled && r->method == GET) {
        flash(r, "warn_enrol_first");
        send_go(a, "/account/factor");
        return;
    }
    if ((role & PUBLIC) == 0 &&
        (role & STAFF & ((role & OWN) != 0 ? r->me->own : r->me->roles)) == 0) {
        send_error(a, 403, 0);
        return;
    }
    if ((role & FRESH) != 0 && session_is_stale(r)) {
        serve_later(a, in, "/account/fresh");
        return;
    }
    if (r->method == POST) {
        status = read_post(r, in);
        if (status == 0 && !token_is_good(r)) {
            r->is_before = is_of_before(r);
            status = r->is_before ? 0 : 403;
        }
        if (status != 0) {
            send_error(a, status, 0);
            return;
        }
    }
    inject_from(w, in);
    const struct reply p = play_until(r);
    send_reply(a, &p);
}

/* A fault after the first byte cannot be answered any more; before it, it is. */
static void
answer_fault(struct answer *a, const struct fault_frame *frame)
{
    struct fault_frame again;

    log_line("fault", "%08" PRIx64 " %s %s: %s", a->r->work->number & 0xffffffff,
             a->r->area->name, a->r->route != NULL ? a->r->route->path : "-",
             frame->text);
    if (a->status != 0)
        return;
    if (!FAULT_CATCH(&again)) {
        send_error(a,
                   frame->kind == FAULT_LOST || frame->kind == FAULT_FULL ||
                           frame->kind == FAULT_RETRY
                       ? 503
                       : 500,
                   0);
        fault_pop(&again);
        return;
    }
    if (a->status == 0) {
        say(a, "Status: 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n");
        a->status = 500;
    }
}

bool
route_serve(const struct area *area, struct work *w, const struct gateway *in,
            const struct output *out)
{
    struct request *r;
    struct answer a = { .out = out };
    struct fault_frame frame;
    const int64_t start = clock_ticks();
    volatile bool healthy = true;

    w->now = clock_now();
    w->today = day_of(w->now);
    token_random(&w->number, sizeof w->number);
    r = arena_alloc(w->mem, sizeof *r);
    r->work = w;
    r->area = area;
    r->lang = "vi";
    r->path = "/";
    w->me = NULL;
    a.r = r;
    if (!FAULT_CATCH(&frame)) {
        serve_one(&a, in);
        fault_pop(&frame);
    } else {
        db_rollback(w->db);
        answer_fault(&a, &frame);
        counters->faults++;
        healthy = frame.kind != FAULT_BUG && frame.kind != FAULT_NONE;
    }
    inject_none(w);
    const int64_t took = clock_ticks() - start;
    counters->status[a.status / 100 % 6]++;
    counters->microseconds += (uint64_t)took;
    log_line("request", "%08" PRIx64 " %s %s %s %d %" PRId64 " %zu",
             w->number & 0xffffffff, area->name, r->method == POST ? "POST" : "GET",
             r->route != NULL ? r->route->path : "-", a.status, took, a.bytes);
    w->me = NULL;
    later_forget(w);
    arena_reset(w->mem);
    return healthy;
}

char *
route_metrics(struct arena *mem, const struct area *area)
{
    char *text = arena_format(
        mem,
        "# TYPE kntc_requests_total counter\n# HELP kntc_requests_total Answers by "
        "class of status.\n");

    for (int i = 2; i <= 5; i++)
        text = arena_format(
            mem, "%skntc_requests_total{area=\"%s\",status=\"%dxx\"} %" PRIu64 "\n",
            text, area->name, i, (uint64_t)counters->status[i]);
    return arena_format(
        mem,
        "%s# TYPE kntc_faults_total counter\n# HELP kntc_faults_total Faults.\n"
        "kntc_faults_total{area=\"%s\"} %" PRIu64 "\n"
        "# TYPE kntc_retries_total counter\n# HELP kntc_retries_total Handlers played "
        "again.\nkntc_retries_total{area=\"%s\"} %" PRIu64 "\n"
        "# TYPE kntc_busy_seconds_total counter\n# HELP kntc_busy_seconds_total Time "
        "spent on requests.\nkntc_busy_seconds_total{area=\"%s\"} %.6f\n",
        text, area->name, (uint64_t)counters->faults, area->name,
        (uint64_t)counters->retries, area->name, (double)counters->microseconds / 1e6);
}
