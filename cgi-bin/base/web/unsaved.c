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
#include "base/web/session.h"
#include "base/work.h"
#include "sql/base/unsaved.h"

#include <inttypes.h>
#include <string.h>

enum { UID = 16, KEY = 32, FORMS_MAX = 20, PATH_MAX_BYTES = 250 };

/* Text from outside holds no control characters: these two part what was kept. A file
 * that was chosen is kept by its name, under a name that no field can have. */
static const char between = '\x1f', behind = '\x1e';
static const char of_file[] = "\x1d";

static const char *
cookie_name(const struct request *r)
{
    return r->work->conf->secure_cookie ? "__Host-unsaved" : "kntc-unsaved";
}

static bool
cookie_read(const struct request *r, unsigned char token[KEY])
{
    const char *cookie = request_cookie(r, cookie_name(r));

    return cookie != NULL && token_untext(cookie, token, KEY);
}

/* Neither another account nor another address, row or browser has the same. */
static void
key_of(struct request *r, int64_t account_id, const unsigned char *uid,
       const unsigned char token[KEY], unsigned char key[KEY])
{
    struct arena *mem = r->work->mem;
    const char *text = arena_format(mem, "unsaved\x1f%" PRId64 "\x1f%s\x1f%s",
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

static char *
put(char *to, const char *name, const char *text)
{
    const size_t name_n = strlen(name);
    const size_t n = text == NULL ? 0 : strlen(text);

    /* NOLINTNEXTLINE(bugprone-not-null-terminated-result): a sign ends each piece */
    memcpy(to, name, name_n);
    to[name_n] = between;
    if (n > 0)
        /* NOLINTNEXTLINE(bugprone-not-null-terminated-result): the same */
        memcpy(to + name_n + 1, text, n);
    to[name_n + 1 + n] = behind;
    return to + name_n + n + 2;
}

static size_t
room(const struct request *r)
{
    size_t n = 0;

    for (const struct value *v = r->post.first; v != NULL; v = v->next)
        n += strlen(v->name) + (v->text == NULL ? 0 : strlen(v->text)) + 2;
    for (const struct upload *u = r->uploads; u != NULL; u = u->next)
        n += strlen(of_file) + strlen(u->file_name) + 2;
    return n;
}

/* NULL: there is nothing that somebody would miss. */
static char *
as_text(struct request *r, const struct form_def *def, size_t *n)
{
    char *text = arena_alloc(r->work->mem, room(r) + 1);
    char *to = text;
    bool any = false;

    for (const struct value *v = r->post.first; v != NULL; v = v->next) {
        const struct field_def *field = form_def_find(def, v->name);
        if (is_secret(field) || strcmp(v->name, "csrf") == 0)
            continue;
        any = any || is_typed(field, v);
        to = put(to, v->name, v->text);
    }
    for (const struct upload *u = r->uploads; u != NULL; u = u->next)
        to = put(to, of_file, u->file_name);
    *n = (size_t)(to - text);
    return any ? text : NULL;
}

static bool
keep(struct request *r, const struct form_def *def, int64_t account_id)
{
    struct work *w = r->work;
    unsigned char token[KEY], key[KEY], uid[UID];
    size_t n;
    const char *text = as_text(r, def, &n);

    if (text == NULL || strlen(r->path) > PATH_MAX_BYTES)
        return false;
    if (!cookie_read(r, token)) {
        token_random(token, sizeof token);
        session_set_cookie(r, cookie_name(r), token_text(w->mem, token, sizeof token),
                           0, true);
    }
    token_random(uid, sizeof uid);
    key_of(r, account_id, uid, token, key);
    unsigned char *sealed = arena_alloc(w->mem, n + STREAM_TAG);
    const size_t sealed_n = stream_seal(key, 0, true, text, n, sealed);
    db_begin(w->db, false);
    const bool fits = row_int(unsaved_number(w, account_id), "n") < FORMS_MAX;
    if (fits)
        unsaved_insert(w, account_id, r->path, uid, sizeof uid, sealed, sealed_n);
    db_commit(w->db);
    return fits;
}

/* ---- showing ---- */

/* Cuts the next piece off, up to the sign; NULL: there is none. */
static char *
cut(char **at, char sign)
{
    char *piece = *at;
    char *end = strchr(piece, sign);

    if (end == NULL)
        return NULL;
    *end = '\0';
    *at = end + 1;
    return piece;
}

static void
read_text(struct request *r, char *text)
{
    struct arena *mem = r->work->mem;
    char *name, *value;

    while ((name = cut(&text, between)) != NULL &&
           (value = cut(&text, behind)) != NULL) {
        if (strcmp(name, of_file) != 0)
            values_add(mem, &r->post, name, value);
        else
            r->unsaved->files =
                r->unsaved->files == NULL
                    ? value
                    : arena_format(mem, "%s, %s", r->unsaved->files, value);
    }
}

static void
find(struct request *r)
{
    struct work *w = r->work;
    unsigned char token[KEY], key[KEY];
    size_t uid_n, n;

    if (!cookie_read(r, token) || strlen(r->path) > PATH_MAX_BYTES)
        return;
    db_begin(w->db, true);
    const struct row *row = unsaved_find(w, r->me->account_id, r->path);
    db_commit(w->db);
    if (row == NULL)
        return;
    const unsigned char *uid = row_bytes(row, "row_uid", &uid_n);
    const unsigned char *sealed = row_bytes(row, "typed", &n);
    must(uid_n == UID && n >= STREAM_TAG);
    key_of(r, r->me->account_id, uid, token, key);
    char *text = arena_alloc(w->mem, n);
    if (!stream_open(key, 0, true, sealed, n, (unsigned char *)text))
        return; /* typed in another browser */
    text[n - STREAM_TAG] = '\0';
    r->unsaved = arena_alloc(w->mem, sizeof *r->unsaved);
    *r->unsaved = (struct unsaved_form){ .row_uid = uid };
    read_text(r, text);
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

const struct unsaved unsaved_forms = { session_lapsed, keep, find, forget };
