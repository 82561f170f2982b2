/* route: the table of an area, and the dispatcher that serves it.
 *
 * A route says who may come (role), what is read (form), who answers (handler) and
 * which sheet shows it (view). Everything that two handlers would both do is done here:
 * rights, CSRF, form, transaction, once-only, retry, headers, error pages, log line.
 */
#ifndef KNTC_ROUTE_H
#define KNTC_ROUTE_H

#include "base/web/form.h"
#include "base/web/reply.h"
#include "base/web/request.h"
#include "base/web/role.h"

#include <stdint.h>

struct conf;
struct once;
struct ring;
struct unsaved;
struct upload;

struct route {
    enum method method;
    const char *path; /* "/intake/petition/{id}/{act}" */
    uint32_t role;
    struct reply (*handler)(struct request *r);
    const char *form; /* name of a form of the area, "{act}", or NULL */
    const char *view;
};

struct nav {
    uint32_t role;
    const char *key;
    const char *path;
    bool has_count; /* with the number of notices that she has not read */
};

/* One program. Each area.c defines the one `const struct area area`. */
struct area {
    const char *name;
    const struct route *routes; /* ends with path NULL */
    const char *const *acts;    /* forms that "{act}" may name; ends with NULL */
    form_choices *choices;
    const struct nav *nav; /* the staff navigation; ends with path NULL */
    /* Reads the session's user and rights; NULL: nobody. Programs without sessions:
     * NULL. */
    const struct user *(*user)(struct request *r);
    /* Forms accepted once (base/web/once); NULL: the program's forms change nothing. */
    const struct once *once;
    /* Forms that outlive a session (base/web/unsaved); NULL: the program has none. */
    const struct unsaved *unsaved;
    /* The text that a chosen file adds to a field, and that field: kept in place of the
     * file's name where a form is kept. NULL: none does; the function: this one. */
    const char *(*file_text)(struct work *w, const struct upload *u,
                             const char **field);
    /* Data keys into the ring (keys_read); NULL: the program opens nothing sealed. */
    void (*keys)(struct work *w, struct ring *ring);
    /* Each page that shows what was sealed notes it (access_read): one note a page,
     * which the dispatcher asks for. Programs that show a person her own only: false.
     */
    bool notes_reading;
    /* Once a worker, after the database is open; may be NULL. */
    void (*start)(struct work *w);
};

/* Loads views and forms that the routes name. false and a message. */
bool route_start(const struct area *area, const struct conf *conf, char *error, int n);

/* Serves one request from the gateway: writes the whole answer through out. Returns
 * false where the worker must retire (after a fault). */
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
