/* reply: what a handler answers. The dispatcher adds headers and sends it.
 */
#ifndef KNTC_REPLY_H
#define KNTC_REPLY_H

#include "base/xml/xml.h"

#include <stdbool.h>
#include <stdint.h>

struct form;
struct request;

enum reply_kind {
    REPLY_SHOW,     /* a page */
    REPLY_GO,       /* 303 */
    REPLY_MISSING,  /* 404: not there, or out of reach: the same bytes */
    REPLY_REFUSED,  /* 403 */
    REPLY_INVALID,  /* 422: the GET of the same view again, with errors */
    REPLY_CONFLICT, /* 409: somebody was faster */
    REPLY_MOVED,    /* 409: the GET of the same view again, with what was typed */
    REPLY_WAIT,     /* 429 with Retry-After */
    REPLY_SAME,     /* 304 */
    REPLY_FILE,     /* X-Accel-Redirect */
    REPLY_BYTES,    /* a file made for this reader */
    REPLY_STREAM    /* a file that is written piece by piece, after the commit */
};

/* Writes a file of n bytes through out; false where it cannot go on. */
typedef bool reply_stream(void *self,
                          void (*out)(void *to, const void *bytes, size_t n), void *to);

struct reply {
    enum reply_kind kind;
    struct xml *page;
    const char *to; /* path of 303, of the record of 409; internal path of a file */
    const char *bytes;
    size_t n;
    reply_stream *stream;
    void *self;
    const char *name; /* file name for the reader */
    const char *type; /* content type of a file */
    bool is_undone;   /* of 303: nothing was done, what was typed is kept (unsaved.h) */
    int wait;         /* seconds */
    int status;       /* of SHOW; 0 means 200 */
    const char *etag;
};

/* A page with its head written: language, user, navigation, token, flash. */
struct xml *page(struct request *r);

/* page() and the route's form in it (action: the request's own path). */
struct xml *page_with_form(struct request *r);

/* Puts a form that posts to the path. */
void page_form(struct request *r, struct xml *x, const struct form *f, const char *path,
               ...) __attribute__((format(printf, 4, 5)));

struct reply show(struct xml *x);
/* SHOW from a POST that must not be repeated and has no address to come back to. */
struct reply show_once(struct xml *x);
struct reply go(struct request *r, const char *path, ...)
    __attribute__((format(printf, 2, 3)));
struct reply missing(struct request *r);
struct reply refused(struct request *r);
struct reply invalid(struct request *r);
/* The form again, as it is now, where nothing was wrong: a card was scanned, a list
 * looked up. From a POST; the GET of the same view shows it. */
struct reply again(struct request *r);
struct reply conflict(struct request *r);
/* 409 where nobody was faster: what was asked for cannot be done as the record stands.
 * Says so, with the way to the record. */
struct reply not_now(struct request *r, const char *path, ...)
    __attribute__((format(printf, 2, 3)));

/* Two people on one record. A form says which state of its record it was drawn from
 * (a number that only grows: of the last event, a version), and where another state is
 * found it is not acted upon: the GET of its view shows what was typed once more, with
 * what happened meanwhile and the new number, so that a second click sends it. A button
 * without a form has typed nothing: its row names the view of the record, which is
 * shown as it is now. */
struct reply moved(struct request *r);
/* The page of such a form at the path of the request, with the number. can: it may be
 * sent as things are now; where not, what was typed stands there to be copied
 * (is_left), and NULL for who has typed nothing: conflict. r->is_moved then says
 * whether the page has to tell what happened (<meanwhile>). */
struct xml *page_of_record(struct request *r, int64_t now, bool can);
/* Puts the number into the form of the route. */
void page_seen(struct request *r, struct xml *x, int64_t now);
/* The number that came with what was typed; -1: none, or nothing was typed. */
int64_t seen_until(const struct request *r);
/* Was it another? In the GET of the view that makes the answer 409. */
bool has_moved(struct request *r, int64_t now);

struct reply wait_a_while(struct request *r, int seconds);
struct reply send_file(struct request *r, const char *id, const char *name,
                       const char *type);

/* What lies in the request's memory, as a file; the name holds no person. */
struct reply send_bytes(struct request *r, const char *bytes, size_t n,
                        const char *name, const char *type);

/* What is too large for the request's memory, or must not lie anywhere as it is read.
 */
struct reply send_stream(struct request *r, reply_stream *stream, void *self, size_t n,
                         const char *name, const char *type);

/* Is the reader's copy (If-None-Match) still that of this version? Then the handler
 * returns same(r) before it builds anything. The tag covers language, sheets, user. */
bool is_same(struct request *r, int64_t id, int64_t version);
struct reply same(struct request *r);

/* One sentence on the next page: key of flash.KEY; keys that begin with warn_ warn.
 * Kept in a cookie; no personal data. */
void flash(struct request *r, const char *key);

#endif
