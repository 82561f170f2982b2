/* draft: what a citizen has typed so far (đơn nháp).
 *
 * Kept on the server, sealed under a key that is made of a cookie and stands nowhere
 * else: no program and no ring opens what lies in the table, for it may name a
 * denouncer. Its files lie encrypted in the store, their keys in the draft. It is gone
 * 24 hours after it was last touched (domain/tick), or when she throws it away.
 *
 * Bounded: so many new ones an hour from one address, 20,000 and 4 GB in all, ten files
 * and 40 MB each.
 */
#ifndef KNTC_DRAFT_H
#define KNTC_DRAFT_H

#include "base/core/values.h"
#include "base/web/request.h"

#include <stdbool.h>

struct draft {
    unsigned char token[32];
    unsigned char hash[32];
    bool is_new;
    bool is_sent; /* only its receipt is left */
    int64_t kb;
    int64_t version;
    struct values values; /* of all forms so far; did_<form>: that page is done */
};

struct draft_paper {
    const char *store_id;
    unsigned char key[32];
    const char *type;
    int64_t size;
    unsigned char digest[32];
    const char *role; /* signed_file: the letter itself, signed; file */
    const char *name;
};

enum { DRAFT_FILES = 10, DRAFT_KB = 40 * 1024 };

/* Hers; NULL: none, or not of this browser. */
struct draft *draft_read(struct request *r);

/* The same under a lock, for a POST. */
struct draft *draft_take(struct request *r);

/* A fresh one, not stored before draft_save. NULL: there are too many. */
struct draft *draft_begin(struct request *r);

/* Stores it, and sends its cookie where it is new. */
void draft_save(struct request *r, struct draft *d);

/* The browser forgets it; nobody opens it any more. */
void draft_forget(struct request *r);

/* Takes it away with its files. */
void draft_drop(struct request *r, struct draft *d);

/* Takes its files away, and everything of it but these values: the receipt. */
void draft_settle(struct request *r, struct draft *d, const struct values *receipt);

/* Its papers in order; NULL past the last. */
struct draft_paper *draft_paper(struct work *w, const struct draft *d, int i);
/* Encrypts a file that came in and adds it; false: there is no more room. */
bool draft_add(struct request *r, struct draft *d, const struct upload *u);
void draft_remove(struct request *r, struct draft *d, int i);
/* A paper as it came, in quarantine until the request ends. */
struct upload *draft_open_paper(struct work *w, const struct draft_paper *p);

#endif
