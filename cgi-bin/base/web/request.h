/* request: what nginx handed over, read under its limits and made clean.
 *
 * Every text here is valid UTF-8 in NFC without control characters. Names are at most
 * 64 bytes, there are at most 200 parameters; a body is read to exactly CONTENT_LENGTH.
 */
#ifndef KNTC_REQUEST_H
#define KNTC_REQUEST_H

#include "base/core/values.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct area;
struct arena;
struct form;
struct route;
struct user;
struct work;

enum method { METHOD_OTHER, GET, POST };

/* A file that came in: lies in quarantine until kept or the request ends. */
struct upload {
    struct upload *next;
    const char *field;     /* name of the form's field */
    const char *file_name; /* as sent, cleaned, at most 150 characters */
    const char *path;      /* in quarantine; unlinked at the end of the request */
    const char *type; /* by content: "pdf", "jpg", "png", "docx", "xlsx", "odt"; NULL:
                         none of them */
    int64_t size;
    unsigned char digest[32];
};

struct session {
    unsigned char token[32];
    bool is_known;              /* a row of table session stands behind it */
    unsigned char was_hash[32]; /* of the token before it; zeros: none */
    instant_t signed_in_at;
    instant_t seen_at;
};

/* What an earlier request typed and could not save (base/web/unsaved.h). */
struct unsaved_form {
    const unsigned char *row_uid;
    const char *files; /* names of those that must be chosen again; NULL: none */
    bool is_draft;     /* she put it aside herself; it stays until it is sent */
};

struct request {
    struct work *work;
    const struct area *area;
    const struct route *route;
    enum method method;
    const char *path;             /* decoded, begins with / */
    const char *lang;             /* vi or en */
    int64_t id;                   /* {id} of the path */
    const char *act;              /* {act} of the path: [a-z_]{1,40} */
    const char *key;              /* {key} of the path: [A-Za-z0-9._-]{1,64} */
    struct values get;            /* of the query string */
    struct values post;           /* of the body, or of one that was kept */
    struct unsaved_form *unsaved; /* NULL: nothing was kept for this page */
    instant_t draft_at;           /* when a draft of this form was put aside; 0: none */
    struct upload *uploads;
    struct form *form;     /* of the route; checked where the method is POST */
    const struct user *me; /* NULL: nobody signed in */
    struct session session;
    struct values cookies;     /* names and values as sent, at most 40 */
    struct values set_cookies; /* to be sent: name, whole cookie text */
    const char *origin;        /* Origin header or NULL; likewise the rest */
    const char *referer;
    const char *fetch_site;
    const char *if_none_match;
    const char *address; /* of the client, for buckets only */
    unsigned char form_key[16];
    bool has_form_key;
    bool is_test_xml;  /* ?as=xml in a test build */
    const char *etag;  /* set by is_same: the tag of this answer */
    int status;        /* of the page to show: 0 is 200 */
    bool has_token;    /* the page carries a token: a visitor's cookie is sent */
    const char *first; /* she must sign in there first; NULL: nothing in the way */
    int64_t writer;    /* the account for which the form is kept until then */
    bool is_moved;     /* its record went on since the form was drawn: 409 */
    bool is_before;    /* the form comes from before she signed in again */
};

/* What the gateway gave: CGI parameters and a way to read the body. */
struct gateway {
    const char *(*param)(void *self, const char *name);
    size_t (*read)(void *self, void *buffer, size_t n); /* bytes read; 0 at the end */
    void *self;
};

/* Reads method, path, query, cookies, headers; not yet the body. 0, or the status to
 * answer with: 400 (malformed), 405 (method), 414. */
int request_open(struct request *r, const struct gateway *in);

/* Reads the body: urlencoded or multipart/form-data. kb: limit without files; mb: with
 * files (0: the route takes none). 0, or 400, 413, 415. Multipart files go to
 * quarantine (conf), digested and typed while they are written; at most 20 files. */
int request_body(struct request *r, const struct gateway *in, int kb, int mb);

/* The parsers, for tests and fuzzing. false: malformed or over a limit. */
bool request_parse_query(struct arena *mem, struct values *out, const char *s,
                         size_t n);
bool request_parse_cookies(struct arena *mem, struct values *out, const char *s);
bool request_parse_multipart(struct request *r, const char *type, const char *body,
                             size_t n, int64_t file_max);

/* The value of a query parameter, or NULL; a non-negative number of it, or other. */
const char *request_get(const struct request *r, const char *name);
int64_t request_get_int(const struct request *r, const char *name, int64_t other);
const char *request_cookie(const struct request *r, const char *name);

/* A text as it stands in a query or a header: all but letters, digits and -_. escaped.
 */
const char *request_encoded(struct arena *mem, const char *text);

/* The path with what this request's query asks for, but for the language: for a link
 * and a redirect that come back to the same list, filter or page of it. Nothing is in
 * it that did not stand in the address; the path alone where it would be longer than
 * 2048 bytes. */
const char *request_again(const struct request *r, const char *path);

#endif
