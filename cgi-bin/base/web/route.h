/* route: the table of an area, and the dispatcher that serves it.
 *
 * A route says who may come (role), what is read (form), who answers (handler) and which
 * sheet shows it (view). Everything that two handlers would both do is done here:
 * rights, CSRF, form, transaction, once-only, retry, headers, error pages, log line.
 */
#ifndef KNTC_ROUTE_H
#define KNTC_ROUTE_H

#include "base/web/form.h"
#include "base/web/reply.h"
#include "base/web/request.h"

#include <stdint.h>

struct conf;
struct once;
struct ring;

/* Bits. NOBODY is the zero: a row without a role admits no one. */
enum role {
    NOBODY = 0,
    PUBLIC = 1 << 0,     /* anyone, signed in or not */
    RECEIVER = 1 << 1,   /* người tiếp công dân */
    CLERK = 1 << 2,      /* văn thư, tiếp nhận */
    HANDLER = 1 << 3,    /* chuyên viên xử lý */
    VERIFIER = 1 << 4,   /* người xác minh */
    LEADER = 1 << 5,     /* trưởng ban, trưởng phòng */
    HEAD = 1 << 6,       /* thủ trưởng */
    INSPECTOR = 1 << 7,  /* thanh tra */
    PUBLISHER = 1 << 8,  /* người công khai */
    REPORTER = 1 << 9,   /* người làm báo cáo */
    ADMIN = 1 << 10,     /* quản trị của cơ quan */
    NATIONAL = 1 << 11,  /* quản trị quốc gia */
    READER = 1 << 12,    /* người được mở danh tính */
    SENDER = 1 << 13,    /* công dân: never a right of an account */
    TICK = 1 << 14,      /* bộ hẹn giờ: likewise */
    STAFF = RECEIVER | CLERK | HANDLER | VERIFIER | LEADER | HEAD | INSPECTOR | PUBLISHER |
            REPORTER | ADMIN | NATIONAL | READER,
    FRESH = 1 << 30,     /* sign-in not older than conf->fresh_min */
    CACHED = 1 << 29     /* public page that caches may keep for 60 s */
};

struct route {
    enum method method;
    const char *path;    /* "/intake/petition/{id}/{act}" */
    uint32_t role;
    struct reply (*handler)(struct request *r);
    const char *form;    /* name of a form of the area, "{act}", or NULL */
    const char *view;
};

struct nav {
    uint32_t role;
    const char *key;
    const char *path;
};

/* One program. Each area.c defines the one `const struct area area`. */
struct area {
    const char *name;
    const struct route *routes; /* ends with path NULL */
    const char *const *acts;    /* forms that "{act}" may name; ends with NULL */
    form_choices *choices;
    const struct nav *nav;      /* the staff navigation; ends with path NULL */
    /* Reads the session's user and rights; NULL: nobody. Programs without sessions: NULL. */
    const struct user *(*user)(struct request *r);
    /* Forms accepted once (base/web/once); NULL: the program's forms change nothing. */
    const struct once *once;
    /* Data keys into the ring (keys_read); NULL: the program opens nothing sealed. */
    void (*keys)(struct work *w, struct ring *ring);
    /* Once a worker, after the database is open; may be NULL. */
    void (*start)(struct work *w);
};

const char *role_word(uint32_t bit);    /* "clerk" */
uint32_t role_bit(const char *word);    /* 0: no such role */

/* Loads views and forms that the routes name. false and a message. */
bool route_start(const struct area *area, const struct conf *conf, char *error, int n);

/* Serves one request from the gateway: writes the whole answer through out. Returns false
 * where the worker must retire (after a fault). */
struct output {
    void (*write)(void *self, const char *bytes, size_t n);
    void *self;
};
bool route_serve(const struct area *area, struct work *w, const struct gateway *in,
                 const struct output *out);

/* The route's template for a path, for tests and metrics; NULL. */
const struct route *route_match(const struct area *area, enum method method,
                                const char *path, struct request *r);

/* Requests, faults and seconds so far in this program, as Prometheus text. */
char *route_metrics(struct arena *mem, const struct area *area);

#endif
