/* dedup: which earlier petitions in the whole country may be the same, and why (khử
 * trùng lặp đơn thư; dedup.md).
 *
 * Keys are keyed hashes: kind in the top 6 bits. What is known before anything is
 * opened is equality of keys alone. It never merges: a clerk decides. Of other agencies
 * it answers only "same matter at agency X, state Y"; of denunciations only that one
 * exists.
 */
#ifndef KNTC_DEDUP_H
#define KNTC_DEDUP_H

#include "base/work.h"
#include "domain/person.h"

struct casefile;
struct xml;

/* What is known of a petition while it is being typed, or after. Any part may be
 * missing. */
struct dedup_subject {
    int64_t casefile_id;         /* 0: not yet stored */
    const struct person *people; /* NULL for denunciations */
    const char *kind;
    int level;        /* 2: a complaint of the second time */
    const char *text; /* subject, content and demand */
    const char *decision_number;
    int64_t province_id;
};

struct dedup_candidate {
    struct dedup_candidate *next;
    int64_t casefile_id;
    double score;        /* 0 to 1 */
    char relation;       /* D 2 T M P */
    const char *reasons; /* codes, strongest first, space-separated */
};

/* At most 10, best first. Reads at most 60 rows a key. */
struct dedup_candidate *dedup_find(struct work *w, const struct dedup_subject *s);

/* The keys of a petition; how many. */
enum { DEDUP_KEYS = 40 };
int dedup_keys(struct work *w, const struct dedup_subject *s, int64_t out[DEDUP_KEYS]);

/* Stores the keys of a petition, in the transaction that stores it; look up first. */
void dedup_keep(struct work *w, const struct dedup_subject *s);

/* Takes them away, in the transaction that changes what they are made of; what was
 * decided about it stays. */
void dedup_unkeep(struct work *w, const struct dedup_subject *s);

/* Takes them away, with what was decided about it, in the transaction that seals it. */
void dedup_forget(struct work *w, const struct dedup_subject *s);

/* <duplicates>: the candidates as this person may see them. */
void dedup_put(struct xml *x, struct work *w, struct dedup_candidate *list);

/* Keeps a clerk's decision: relation, or '-' for refused. */
void dedup_decide(struct work *w, struct casefile *c, int64_t earlier_id, char relation,
                  const struct dedup_candidate *found);

/* Decision numbers in a text ("512/QĐ-UBND", "quyết định số 512"), normalised, at
 * most 8. */
int dedup_decision_numbers(struct work *w, const char *text, const char *out[8]);

#endif
