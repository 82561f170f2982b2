#include "domain/event.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/crypto/seal.h"
#include "base/crypto/token.h"
#include "sql/domain/event.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* Longest: sixteen short fields and one sealed note. */
#define MOST (1 << 17)

struct bytes {
    unsigned char *at;
    size_t n;
};

static void
put(struct bytes *b, const void *field, size_t n)
{
    must(b->n + n + 4 <= MOST);
    b->at[b->n++] = (unsigned char)(n >> 24);
    b->at[b->n++] = (unsigned char)(n >> 16);
    b->at[b->n++] = (unsigned char)(n >> 8);
    b->at[b->n++] = (unsigned char)n;
    if (n > 0)
        memcpy(b->at + b->n, field, n);
    b->n += n;
}

static void
put_text(struct bytes *b, const char *text)
{
    put(b, text, text == NULL ? 0 : strlen(text));
}

static void
put_int(struct bytes *b, int64_t n)
{
    char text[24];

    put(b, text, (size_t)snprintf(text, sizeof text, "%" PRId64, n));
}

void
event_hash(const struct event *e, const unsigned char prev[32], unsigned char hash[32])
{
    static unsigned char room[MOST];
    struct bytes b = { room, 0 };

    room[b.n++] = 0;
    memcpy(room + b.n, prev, 32);
    b.n += 32;
    put(&b, &e->subject, 1);
    put_int(&b, e->subject_id);
    put_int(&b, e->seq);
    put_int(&b, e->at);
    put_int(&b, e->account_id);
    put_text(&b, e->role);
    put_int(&b, e->agency_id);
    put_text(&b, e->act);
    put_text(&b, e->event);
    put_text(&b, e->from_state);
    put_text(&b, e->to_state);
    put_text(&b, e->document);
    put_text(&b, e->detail);
    put(&b, e->row_uid, 16);
    put(&b, e->note, e->note == NULL ? 0 : e->note_n);
    if (e->delegation_id != 0)
        put_int(&b, e->delegation_id);
    seal_sha256(room, b.n, hash);
}

void
event_write(struct work *w, struct event *e, const char *note, int64_t last_seq,
            unsigned char last_hash[32])
{
    unsigned char *uid = arena_alloc(w->mem, 16);
    unsigned char hash[32];
    const char subject[2] = { e->subject, '\0' };

    token_random(uid, 16);
    e->row_uid = uid;
    e->seq = last_seq + 1;
    e->at = w->now;
    if (note != NULL)
        e->note = seal_close(w->mem, w->ring, "party", "event", "note_sealed", uid,
                             note, strlen(note), &e->note_n);
    event_hash(e, last_hash, hash);
    event_insert(w, subject, e->subject_id, e->seq, e->at,
                 e->account_id != 0 ? e->account_id : DB_NULL, e->role, e->agency_id,
                 e->act, e->event, e->from_state, e->to_state, e->document, e->detail,
                 uid, 16, e->note, e->note_n,
                 e->delegation_id != 0 ? e->delegation_id : DB_NULL,
                 (int64_t)(w->number >> 1), last_hash, 32, hash, 32);
    memcpy(last_hash, hash, 32);
}
