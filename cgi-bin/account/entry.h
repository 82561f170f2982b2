/* entry: proving who one is by password and code, and the session that follows
 * (security.md 3).
 *
 * A name that nobody has, a disabled account and a wrong password or code cost the same
 * work and the same statements, and get the same answer. Failures are counted by
 * address and name, and by name alone; a browser that has signed in to the account
 * before has a bucket of its own, so that nobody can shut its user out.
 */
#ifndef KNTC_ENTRY_H
#define KNTC_ENTRY_H

#include "base/web/reply.h"
#include "base/web/request.h"

/* An account as signing in needs it. */
struct login {
    int64_t id;
    int64_t agency_id;
    const unsigned char *row_uid; /* 16 bytes */
    const char *user_name;
    const char *display_name;
    const char *phc;         /* password or initial secret; NULL: none */
    const char *totp;        /* seed in base32; NULL: no second factor yet */
    int64_t step;            /* last accepted */
    instant_t initial_until; /* 0: the password is her own */
    int64_t failed_since;
    bool is_disabled;
    uint32_t roles; /* as granted, whether they count yet or not */
};

/* NULL: there is none. */
const struct login *login_named(struct work *w, const char *user_name);
const struct login *login_of(struct work *w, int64_t id);

/* Seconds to wait before this name may be tried from here; 0: none. name: as read, or
 * as typed where it is no user name. */
int entry_wait(struct request *r, const char *name);

/* Are password and code (digits, or NULL) hers? Uses up what works once. p NULL:
 * nobody. */
bool entry_prove(struct request *r, const struct login *p, const char *password,
                 const char *code);

/* Counts a failure; entry_failed writes it down as well. */
void entry_count(struct request *r, const char *name);
void entry_failed(struct request *r, const struct login *p, const char *name,
                  const char *what);
/* Forgets the failures of this address or browser. */
void entry_forgive(struct request *r, const char *name);

/* A session and its cookie; three at once, the oldest ends. Marks the browser as known
 * where a second factor was proven. */
void entry_open(struct request *r, const struct login *p);
/* This browser may try her name freely from now on. false: it might already. */
bool entry_know(struct request *r, const struct login *p);
/* Another token for the session of this request, fresh from now on; r knows it. */
void entry_renew(struct request *r);
void entry_end(struct request *r);
/* Ends all sessions of the account but this one. */
void entry_end_others(struct request *r);

/* Where she goes now: what is still to be set up, else next, else her work. */
const char *entry_way(const struct login *p, const char *next);

/* Keyed hash of the address, 8 bytes, for rows of access. */
const unsigned char *entry_device(struct request *r);

/* Tells the account what was done to it from here, by herself or in her name. */
void entry_tell(struct request *r, int64_t account_id, const char *what);

/* 303 to the sign-in page, and back here. */
struct reply entry_first(struct request *r);

#endif
