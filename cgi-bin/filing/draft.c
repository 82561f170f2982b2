#include "filing/draft.h"

#include "base/core/arena.h"
#include "base/core/conf.h"
#include "base/core/fault.h"
#include "base/crypto/seal.h"
#include "base/crypto/stream.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/web/session.h"
#include "base/web/upload.h"
#include "base/work.h"
#include "domain/denouncer.h"
#include "sql/filing/draft.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { UID = 16, KEY = 32, DRAFTS_MAX = 20000, TOTAL_KB = 4 * 1024 * 1024 };

static const char *
cookie_name(const struct request *r)
{
    return r->work->conf->secure_cookie ? "__Host-draft" : "kntc-draft";
}

static void
hash_of(struct draft *d)
{
    seal_hmac(d->token, KEY, "draft", 5, d->hash);
}

static void
key_of(struct work *w, const struct draft *d, const unsigned char *uid,
       unsigned char key[KEY])
{
    const char *text = arena_format(w->mem, "typed\x1f%s", token_hex(w->mem, uid, UID));

    seal_hmac(d->token, KEY, text, strlen(text), key);
}

/* ---- finding ---- */

static struct draft *
find(struct request *r, struct row *(*query)(struct work *, const void *, size_t))
{
    struct work *w = r->work;
    const char *cookie = request_cookie(r, cookie_name(r));
    struct draft *d = arena_alloc(w->mem, sizeof *d);
    unsigned char key[KEY];
    size_t uid_n, n;

    if (cookie == NULL || !token_untext(cookie, d->token, KEY))
        return NULL;
    hash_of(d);
    const struct row *row = query(w, d->hash, sizeof d->hash);
    if (row == NULL)
        return NULL;
    const unsigned char *uid = row_bytes(row, "row_uid", &uid_n);
    const unsigned char *sealed = row_bytes(row, "typed", &n);
    must(uid_n == UID && n >= STREAM_TAG);
    key_of(w, d, uid, key);
    char *text = arena_alloc(w->mem, n);
    if (!stream_open(key, 0, true, sealed, n, (unsigned char *)text))
        fault("a draft does not open under its own cookie");
    text[n - STREAM_TAG] = '\0';
    values_unpack(w->mem, &d->values, text);
    d->is_sent = strcmp(row_text(row, "state"), "sent") == 0;
    d->kb = row_int(row, "kb");
    d->version = row_int(row, "version");
    return d;
}

struct draft *
draft_read(struct request *r)
{
    return find(r, filing_find);
}

struct draft *
draft_take(struct request *r)
{
    return find(r, filing_lock);
}

struct draft *
draft_begin(struct request *r)
{
    const struct row *total = filing_total(r->work);
    struct draft *d = arena_alloc(r->work->mem, sizeof *d);

    if (row_int(total, "n") >= DRAFTS_MAX || row_int(total, "kb") >= TOTAL_KB)
        return NULL;
    token_random(d->token, sizeof d->token);
    hash_of(d);
    d->is_new = true;
    return d;
}

void
draft_save(struct request *r, struct draft *d)
{
    struct work *w = r->work;
    unsigned char uid[UID], key[KEY];
    size_t n;
    const char *text = values_pack(w->mem, &d->values, &n);
    unsigned char *sealed = arena_alloc(w->mem, n + STREAM_TAG);

    token_random(uid, sizeof uid);
    key_of(w, d, uid, key);
    const size_t sealed_n = stream_seal(key, 0, true, text, n, sealed);
    if (d->is_new) {
        filing_insert(w, d->hash, sizeof d->hash, uid, sizeof uid, sealed, sealed_n,
                      d->kb);
        d->is_new = false;
        session_set_cookie(r, cookie_name(r), token_text(w->mem, d->token, KEY), 0,
                           true);
    } else {
        must(filing_update(w, d->hash, sizeof d->hash, uid, sizeof uid, sealed,
                           sealed_n, d->is_sent ? "sent" : "open", d->kb,
                           d->version++) == 1);
    }
}

/* ---- ending ---- */

static void
drop_files(struct request *r, const struct draft *d)
{
    struct work *w = r->work;

    for (const struct row *f = filing_files(w, d->hash, sizeof d->hash); f != NULL;
         f = f->next)
        upload_drop(w, row_text(f, "store_id"));
    filing_files_delete(w, d->hash, sizeof d->hash);
}

void
draft_forget(struct request *r)
{
    if (request_cookie(r, cookie_name(r)) != NULL)
        session_set_cookie(r, cookie_name(r), "", -1, true);
}

void
draft_drop(struct request *r, struct draft *d)
{
    drop_files(r, d);
    filing_delete(r->work, d->hash, sizeof d->hash);
    draft_forget(r);
}

void
draft_settle(struct request *r, struct draft *d, const struct values *receipt)
{
    drop_files(r, d);
    d->values = *receipt;
    d->is_sent = true;
    d->kb = 0;
    draft_save(r, d);
}

/* ---- papers: "store key type size digest role name" ---- */

static struct value *
paper_value(const struct draft *d, int i)
{
    for (struct value *v = d->values.first; v != NULL; v = v->next)
        if (v->text != NULL && strcmp(v->name, "paper") == 0 && i-- == 0)
            return v;
    return NULL;
}

struct draft_paper *
draft_paper(struct work *w, const struct draft *d, int i)
{
    const struct value *v = paper_value(d, i);
    struct draft_paper *p = arena_alloc(w->mem, sizeof *p);
    char *at, *key, *size, *digest;

    if (v == NULL)
        return NULL;
    at = arena_copy(w->mem, v->text);
    p->store_id = strsep(&at, " ");
    key = strsep(&at, " ");
    p->type = strsep(&at, " ");
    size = strsep(&at, " ");
    digest = strsep(&at, " ");
    p->role = strsep(&at, " ");
    p->name = at;
    must(p->name != NULL && token_unhex(key, p->key, sizeof p->key) &&
         token_unhex(digest, p->digest, sizeof p->digest));
    p->size = strtoll(size, NULL, 10);
    return p;
}

bool
draft_add(struct request *r, struct draft *d, const struct upload *u)
{
    struct work *w = r->work;
    unsigned char key[KEY];
    const int64_t kb = (u->size + 1023) / 1024;

    if (paper_value(d, DRAFT_FILES - 1) != NULL || d->kb + kb > DRAFT_KB)
        return false;
    const char *id = upload_keep(w, denouncer_seal_file(w, u, key));
    filing_file_insert(w, id, d->hash, sizeof d->hash);
    values_add(w->mem, &d->values, "paper",
               arena_format(w->mem, "%s %s %s %" PRId64 " %s %s %s", id,
                            token_hex(w->mem, key, sizeof key), u->type, u->size,
                            token_hex(w->mem, u->digest, sizeof u->digest), u->field,
                            u->file_name));
    d->kb += kb;
    return true;
}

void
draft_remove(struct request *r, struct draft *d, int i)
{
    const struct draft_paper *p = draft_paper(r->work, d, i);

    if (p == NULL)
        return;
    filing_file_delete(r->work, p->store_id, d->hash, sizeof d->hash);
    upload_drop(r->work, p->store_id);
    paper_value(d, i)->text = NULL;
    d->kb -= (p->size + 1023) / 1024;
}

static void
write_part(void *self, const void *bytes, size_t n)
{
    upload_write(*(const int *)self, bytes, n);
}

struct upload *
draft_open_paper(struct work *w, const struct draft_paper *p)
{
    struct upload *u = arena_alloc(w->mem, sizeof *u);
    const char *path;
    int to = upload_scratch(w, &path);

    if (!denouncer_open_file(upload_path(w, p->store_id), p->key, write_part, &to))
        fault("a paper of a draft does not open");
    *u = (struct upload){ .field = p->role,
                          .file_name = p->name,
                          .path = path,
                          .type = p->type,
                          .size = p->size };
    memcpy(u->digest, p->digest, sizeof u->digest);
    return u;
}
