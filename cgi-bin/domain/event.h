/* event: what happened, for ever (nhật ký).
 *
 * Append-only; one chain for each casefile, visit, appointment, task, incident and
 * request for data (security.md 8): hash = SHA-256(0x00 | prev | each field as length:4
 * big endian and its bytes) over subject, subject_id, seq, at, account_id, role,
 * agency_id, act, event, from_state, to_state, document, detail, row_uid, note_sealed,
 * and delegation_id where there is one. seq and hash also stand on the subject's own
 * row, which the transaction holds locked. Sealed fields are hashed as sealed bytes, so
 * erasure leaves the chain whole.
 */
#ifndef KNTC_EVENT_H
#define KNTC_EVENT_H

#include "base/work.h"

#include <stddef.h>

struct event {
    char subject; /* 'C' casefile, 'V' visit, 'A' appointment, 'T' task of a session,
                     'B' incident with personal data, 'D' request for data */
    int64_t subject_id;
    int64_t seq;
    instant_t at;
    int64_t account_id; /* 0: the timer, or the sender */
    const char *role;
    int64_t agency_id;
    int64_t delegation_id; /* by which it was done for another; 0: in her own right */
    const char *act;
    const char *event;
    const char *from_state;
    const char *to_state;
    const char *document;         /* number of the paper, or NULL */
    const char *detail;           /* plain facts, or NULL */
    const unsigned char *row_uid; /* 16 bytes */
    const unsigned char *note;    /* sealed bytes, or NULL */
    size_t note_n;
};

/* The hash of an event that follows prev. */
void event_hash(const struct event *e, const unsigned char prev[32],
                unsigned char hash[32]);

/* Seals note (NULL: none), hashes and stores; seq is set to last_seq + 1 and hash
 * replaces *last_hash. The caller keeps both on the subject's row. */
void event_write(struct work *w, struct event *e, const char *note, int64_t last_seq,
                 unsigned char last_hash[32]);

#endif
