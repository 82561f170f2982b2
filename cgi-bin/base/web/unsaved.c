#include "base/web/unsaved.h"

#include "base/core/arena.h"
#include "base/core/conf.h"
#include "base/core/fault.h"
#include "base/crypto/seal.h"
#include "base/crypto/stream.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/web/form_def.h"
#include "base/web/later.h"
#include "base/web/request.h"
#include "base/web/route.h"
#include "base/web/session.h"
#include "base/work.h"
#include "sql/base/unsaved.h"

#include <inttypes.h>
#include <string.h>

enum {
    UID = 16,
    KEY = 32,
    FORMS_MAX = 20,
    DRAFTS_MAX = 20,
    DRAFT_BYTES = 200000,
    DRAFT_SECONDS = 14 * 24 * 3600,
    PATH_MAX_BYTES = 250
};

/* Two kinds of keeping: in passing, until the browser is closed; and put aside. */
static const char of_unsaved[] = "unsaved", of_draft[] = "draft";

/* A file that was chosen is kept by its name, under a name that no field can have. */
static const char of_file[] = "\x1d";

static const char *
cookie_name(const struct request *r, const char *kind)
{
    return arena_format(r->work->mem, "%s%s",
                        r->work->conf->secure_cookie ? "__Host-" : "kntc-", kind);
}

static bool
cookie_read(const struct request *r, const char *kind, unsigned char token[KEY])
{
    const char *cookie = request_cookie(r, cookie_name(r, kind));

    return cookie != NULL && token_untext(cookie, token, KEY);
}

/* Neither another account nor another address, row or browser has the same. */
static void
key_of(struct request *r, const char *kind, int64_t account_id,
       const unsigned char *uid, const unsigned char token[KEY], unsigned char key[KEY])
{
    struct arena *mem = r->work->mem;
    const char *text = arena_format(mem, "%s\x1f%" PRId64 "\x1f%s\x1f%s", kind,
                                    account_id, r->path, token_hex(mem, uid, UID));

    seal_hmac(token, KEY, text, strlen(text), key);
}

/* ---- keeping ---- */

static bool
is_secret(const struct field_def *field)
{
    return field != NULL &&
           (field->type == FIELD_PASSWORD || field->type == FIELD_SECRET);
}

static bool
is_typed(const struct field_def *field, const struct value *v)
{
    return field != NULL && v->text != NULL && *v->text != '\0';
}

/* A file is kept by its name alone, unless what it says belongs into a field. */
static bool
keep_file(struct request *r, const struct upload *u, struct values *kept)
{
    struct arena *mem = r->work->mem;
    const char *field = NULL;
    const char *text =
        r->area->file_text != NULL ? r->area->file_text(r->work, u, &field) : NULL;

    if (text == NULL) {
        values_add(mem, kept, of_file, u->file_name);
        return false;
    }
    const char *typed = values_text(kept, field);
    values_set(mem, kept, field,
               typed != NULL ? arena_format(mem, "%s\n%s", typed, text) : text);
    return true;
}

/* NULL: there is nothing that somebody would miss. */
static char *
as_text(struct request *r, const struct form_def *def, size_t *n)
{
    struct arena *mem = r->work->mem;
    struct values kept = { NULL, NULL };
    bool any = false;

    for (const struct value *v = r->post.first; v != NULL; v = v->next) {
        const struct field_def *field = form_def_find(def, v->name);
        if (is_secret(field) || strcmp(v->name, "csrf") == 0)
            continue;
        any = any || is_typed(field, v);
        values_add(mem, &kept, v->name, v->text == NULL ? "" : v->text);
    }
    for (const struct upload *u = r->uploads; u != NULL; u = u->next)
        any = keep_file(r, u, &kept) || any;
    return any ? values_pack(mem, &kept, n) : NULL;
}

/* What was typed, as it lies in the table. */
struct sealed {
    unsigned char uid[UID];
    unsigned char *bytes;
    size_t n;
};

/* The browser gets the cookie that opens it, or keeps the one it has. */
static void
seal(struct request *r, const char *kind, int64_t account_id, const char *text,
     size_t n, struct sealed *out)
{
    struct arena *mem = r->work->mem;
    unsigned char token[KEY], key[KEY];
    const bool is_draft = kind == of_draft;
    const bool is_new = !cookie_read(r, kind, token);

    if (is_new)
        token_random(token, sizeof token);
    if (is_new || is_draft)
        session_set_cookie(r, cookie_name(r, kind),
                           token_text(mem, token, sizeof token),
                           is_draft ? DRAFT_SECONDS : 0, true);
    token_random(out->uid, sizeof out->uid);
    key_of(r, kind, account_id, out->uid, token, key);
    out->bytes = arena_alloc(mem, n + STREAM_TAG);
    out->n = stream_seal(key, 0, true, text, n, out->bytes);
}

static bool
keep(struct request *r, const struct form_def *def, int64_t account_id)
{
    struct work *w = r->work;
    struct sealed s;
    size_t n;
    const char *text = as_text(r, def, &n);

    if (text == NULL || strlen(r->path) > PATH_MAX_BYTES)
        return false;
    seal(r, of_unsaved, account_id, text, n, &s);
    db_begin(w->db, false);
    const bool fits = row_int(unsaved_number(w, account_id), "n") < FORMS_MAX;
    if (fits)
        unsaved_insert(w, account_id, r->path, s.uid, sizeof s.uid, s.bytes, s.n);
    db_commit(w->db);
    return fits;
}

static const char *
put_aside(struct request *r, const struct form_def *def)
{
    struct work *w = r->work;
    const int64_t me = r->me->account_id;
    struct sealed s;
    size_t n;
    const char *text = as_text(r, def, &n);

    if (text == NULL)
        return "draft_empty";
    if (n > DRAFT_BYTES || strlen(r->path) > PATH_MAX_BYTES)
        return "draft_too_large";
    seal(r, of_draft, me, text, n, &s);
    db_begin(w->db, false);
    const bool fits = draft_find(w, me, r->path) != NULL ||
                      row_int(draft_number(w, me), "n") < DRAFTS_MAX;
    if (fits)
        draft_insert(w, me, r->path, r->area->name, r->route->view,
                     r->act != NULL ? r->act : "", r->id, s.uid, sizeof s.uid, s.bytes,
                     s.n);
    db_commit(w->db);
    return fits ? NULL : "draft_too_many";
}

/* ---- showing ---- */

static void
read_text(struct request *r, char *text)
{
    struct arena *mem = r->work->mem;
    struct values kept = { NULL, NULL };

    values_unpack(mem, &kept, text);
    for (const struct value *v = kept.first; v != NULL; v = v->next) {
        if (strcmp(v->name, of_file) != 0)
            values_add(mem, &r->post, v->name, v->text);
        else
            r->unsaved->files =
                r->unsaved->files == NULL
                    ? v->text
                    : arena_format(mem, "%s, %s", r->unsaved->files, v->text);
    }
}

/* Its text, cut loose; NULL: it was typed in another browser. */
static char *
opened(struct request *r, const char *kind, const struct row *row)
{
    unsigned char token[KEY], key[KEY];
    size_t uid_n, n;
    const unsigned char *uid = row_bytes(row, "row_uid", &uid_n);
    const unsigned char *sealed = row_bytes(row, "typed", &n);

    must(uid_n == UID && n >= STREAM_TAG);
    if (!cookie_read(r, kind, token))
        return NULL;
    key_of(r, kind, r->me->account_id, uid, token, key);
    char *text = arena_alloc(r->work->mem, n);
    if (!stream_open(key, 0, true, sealed, n, (unsigned char *)text))
        return NULL;
    text[n - STREAM_TAG] = '\0';
    r->unsaved = arena_alloc(r->work->mem, sizeof *r->unsaved);
    *r->unsaved = (struct unsaved_form){ .row_uid = uid, .is_draft = kind == of_draft };
    return text;
}

static void
find(struct request *r)
{
    struct work *w = r->work;
    unsigned char token[KEY];

    if (!cookie_read(r, of_unsaved, token) || strlen(r->path) > PATH_MAX_BYTES)
        return;
    db_begin(w->db, true);
    const struct row *row = unsaved_find(w, r->me->account_id, r->path);
    db_commit(w->db);
    char *text = row != NULL ? opened(r, of_unsaved, row) : NULL;
    if (text != NULL)
        read_text(r, text);
}

static void
find_draft(struct request *r)
{
    struct work *w = r->work;
    unsigned char token[KEY];

    if (!cookie_read(r, of_draft, token) || strlen(r->path) > PATH_MAX_BYTES)
        return;
    db_begin(w->db, true);
    const struct row *row = draft_find(w, r->me->account_id, r->path);
    db_commit(w->db);
    char *text = row != NULL ? opened(r, of_draft, row) : NULL;
    if (text != NULL && request_get(r, "draft") != NULL) {
        read_text(r, text);
    } else if (text != NULL) {
        r->unsaved = NULL;
        r->draft_at = row_instant(row, "made_at");
    }
}

static void
sent(struct request *r)
{
    draft_delete(r->work, r->me->account_id, r->path);
}

static void
forget_now(struct work *w, const void *what)
{
    const struct request *r = what;

    unsaved_delete(w, r->me->account_id, r->path, r->unsaved->row_uid, UID);
}

static void
forget(struct request *r)
{
    later_write(r->work, forget_now, r);
}

const struct unsaved unsaved_forms = { session_lapsed, keep,       find, forget,
                                       put_aside,      find_draft, sent };
