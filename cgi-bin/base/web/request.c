#include "base/web/request.h"

#include "base/core/arena.h"
#include "base/core/conf.h"
#include "base/core/text.h"
#include "base/crypto/token.h"
#include "base/web/multipart.h"
#include "base/work.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

enum {
    PARAMETERS_MAX = 200,
    NAME_MAX_BYTES = 64,
    COOKIES_MAX = 40,
    COOKIE_MAX = 8192,
    PATH_MAX_BYTES = 1024,
    QUERY_MAX = 8192,
    AGAIN_MAX = 2048, /* twice on a page, and once in a header */
    HEADER_MAX = 4096,
    DIGITS_MAX = 18, /* what an int64_t holds for sure */
    READ_BYTES = 16 * 1024
};

/* --- percent and form encoding */

static int
hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/* The clean text of an encoded one; NULL where an escape is none or the text no text.
 */
static char *
decode(struct arena *mem, const char *s, size_t n, bool is_form)
{
    char *bytes = arena_alloc(mem, n + 1);
    size_t o = 0;

    for (size_t i = 0; i < n; i++) {
        if (s[i] == '+' && is_form) {
            bytes[o++] = ' ';
            continue;
        }
        if (s[i] != '%') {
            bytes[o++] = s[i];
            continue;
        }
        if (n - i < 3 || hex_digit(s[i + 1]) < 0 || hex_digit(s[i + 2]) < 0)
            return NULL;
        bytes[o++] = (char)(hex_digit(s[i + 1]) << 4 | hex_digit(s[i + 2]));
        i += 2;
    }
    return text_clean_cells(mem, bytes, o);
}

/* Tabs stay where what is sent may be rows of a table. */
static bool
parse(struct arena *mem, struct values *out, const char *s, size_t n, bool has_cells)
{
    const char *end = s + n;
    int count = 0;

    while (s < end) {
        const char *stop = memchr(s, '&', (size_t)(end - s));

        if (stop == NULL)
            stop = end;
        if (stop > s) {
            const char *equal = memchr(s, '=', (size_t)(stop - s));
            const char *name_end = equal == NULL ? stop : equal;
            const char *text = equal == NULL ? stop : equal + 1;

            if (++count > PARAMETERS_MAX)
                return false;

            char *name = decode(mem, s, (size_t)(name_end - s), true);
            char *value = decode(mem, text, (size_t)(stop - text), true);

            if (name == NULL || value == NULL || *name == '\0' ||
                strlen(name) > NAME_MAX_BYTES)
                return false;
            text_untab(name);
            if (!has_cells)
                text_untab(value);
            values_add(mem, out, name, value);
        }
        s = stop + 1;
    }
    return true;
}

bool
request_parse_query(struct arena *mem, struct values *out, const char *s, size_t n)
{
    return parse(mem, out, s, n, false);
}

/* --- cookies */

static void
trim(const char **s, const char **end)
{
    while (*s < *end && (**s == ' ' || **s == '\t'))
        (*s)++;
    while (*end > *s && ((*end)[-1] == ' ' || (*end)[-1] == '\t'))
        (*end)--;
}

/* The bytes as text, if they are clean as they came; else NULL. A letter that cleaning
 * turns into another (U+037E into a semicolon) must not stand in a cookie. */
static char *
as_sent(struct arena *mem, const char *s, size_t n)
{
    char *clean = text_clean(mem, s, n);

    return clean != NULL && strlen(clean) == n && memcmp(clean, s, n) == 0 ? clean
                                                                           : NULL;
}

/* Other programs of the domain may have set cookies that are no text of ours: such a
 * one is passed over, for its owner cannot take it back. */
bool
request_parse_cookies(struct arena *mem, struct values *out, const char *s)
{
    const char *end = s + strnlen(s, COOKIE_MAX + 1);
    int count = 0;

    if (end - s > COOKIE_MAX)
        return false;

    while (s < end) {
        const char *stop = memchr(s, ';', (size_t)(end - s));
        const char *next = stop == NULL ? end : stop + 1;

        if (stop == NULL)
            stop = end;

        const char *equal = memchr(s, '=', (size_t)(stop - s));

        if (equal != NULL) {
            const char *name = s;
            const char *name_end = equal;
            const char *text = equal + 1;

            trim(&name, &name_end);
            trim(&text, &stop);

            char *n = as_sent(mem, name, (size_t)(name_end - name));
            char *t = as_sent(mem, text, (size_t)(stop - text));

            if (n != NULL && t != NULL && *n != '\0' && strlen(n) <= NAME_MAX_BYTES) {
                if (++count > COOKIES_MAX)
                    return false;
                values_add(mem, out, n, t);
            }
        }
        s = next;
    }
    return true;
}

/* --- the head */

static const char *
param(const struct gateway *in, const char *name)
{
    return in->param(in->self, name);
}

/* A header as text. Absent: NULL. One that is too long or no text: NULL and *bad. */
static const char *
header(struct request *r, const struct gateway *in, const char *name, bool *bad)
{
    const char *s = param(in, name);

    if (s == NULL || *s == '\0')
        return NULL;

    size_t n = strnlen(s, HEADER_MAX + 1);
    const char *clean = n > HEADER_MAX ? NULL : text_clean(r->work->mem, s, n);

    if (clean == NULL)
        *bad = true;
    return clean;
}

static enum method
read_method(const char *s)
{
    if (s == NULL)
        return METHOD_OTHER;
    /* nginx leaves the body of an answer to HEAD out. */
    if (strcmp(s, "GET") == 0 || strcmp(s, "HEAD") == 0)
        return GET;
    if (strcmp(s, "POST") == 0)
        return POST;
    return METHOD_OTHER;
}

/* The path of REQUEST_URI: as it came, so that it is decoded once and by us. No segment
 * is empty, "." or "..", and no slash hides in an escape: what nginx matched and what
 * the router matches is then the same. */
static int
read_path(struct request *r, const char *uri)
{
    if (uri == NULL || *uri != '/')
        return 400;

    size_t n = strcspn(uri, "?#");

    if (n > PATH_MAX_BYTES)
        return 414;
    for (size_t i = 0; i + 2 < n; i++)
        if (uri[i] == '%' && (strncasecmp(uri + i, "%2f", 3) == 0 ||
                              strncasecmp(uri + i, "%5c", 3) == 0))
            return 400;

    char *path = decode(r->work->mem, uri, n, false);

    if (path == NULL || strpbrk(path, "\\\t\n") != NULL || strstr(path, "//") != NULL)
        return 400;
    for (const char *s = path; s != NULL; s = strchr(s + 1, '/')) {
        size_t length = strcspn(s + 1, "/");

        if ((length == 1 && s[1] == '.') || (length == 2 && s[1] == '.' && s[2] == '.'))
            return 400;
    }
    r->path = path;
    return 0;
}

static const char *
read_language(const struct request *r)
{
    const char *lang = request_get(r, "lang");

    if (lang == NULL)
        lang = request_cookie(r, "lang");
    return lang != NULL && strcmp(lang, "en") == 0 ? "en" : "vi";
}

int
request_open(struct request *r, const struct gateway *in)
{
    struct arena *mem = r->work->mem;
    const char *query = param(in, "QUERY_STRING");
    const char *cookies = param(in, "HTTP_COOKIE");
    bool is_bad = false;
    bool is_odd = false; /* a header that we may do without */

    r->lang = "vi";
    r->method = read_method(param(in, "REQUEST_METHOD"));
    if (r->method == METHOD_OTHER)
        return 405;

    int status = read_path(r, param(in, "REQUEST_URI"));

    if (status != 0)
        return status;
    if (query != NULL) {
        size_t n = strnlen(query, QUERY_MAX + 1);

        if (n > QUERY_MAX)
            return 414;
        if (!request_parse_query(mem, &r->get, query, n))
            return 400;
    }
    if (cookies != NULL && !request_parse_cookies(mem, &r->cookies, cookies))
        return 400;

    /* Were a broken Origin taken for an absent one, a forged POST would have a second
     * try by its Referer. */
    r->origin = header(r, in, "HTTP_ORIGIN", &is_bad);
    r->fetch_site = header(r, in, "HTTP_SEC_FETCH_SITE", &is_bad);
    if (is_bad)
        return 400;
    r->referer = header(r, in, "HTTP_REFERER", &is_odd);
    r->if_none_match = header(r, in, "HTTP_IF_NONE_MATCH", &is_odd);
    r->address = header(r, in, "REMOTE_ADDR", &is_odd);

    r->lang = read_language(r);
    r->is_test_xml = r->work->conf != NULL && r->work->conf->test &&
                     request_get(r, "as") != NULL &&
                     strcmp(request_get(r, "as"), "xml") == 0;
    return 0;
}

/* --- the body */

/* Digits alone, at most DIGITS_MAX of them; -1 otherwise. */
static int64_t
read_digits(const char *s)
{
    int64_t n = 0;
    size_t i = 0;

    for (; s[i] >= '0' && s[i] <= '9' && i < DIGITS_MAX; i++)
        n = n * 10 + (s[i] - '0');
    return i == 0 || s[i] != '\0' ? -1 : n;
}

/* Is it that media type, with or without parameters? */
static bool
is_type(const char *type, const char *want)
{
    size_t n = strlen(want);

    return strncasecmp(type, want, n) == 0 &&
           (type[n] == '\0' || type[n] == ';' || type[n] == ' ');
}

static int
read_form(struct request *r, const struct gateway *in, size_t length)
{
    char *body = arena_alloc(r->work->mem, length + 1);
    size_t have = 0;

    while (have < length) {
        size_t n = in->read(in->self, body + have, length - have);

        if (n == 0)
            return 400;
        have += n;
    }
    return parse(r->work->mem, &r->post, body, length, true) ? 0 : 400;
}

static int
read_multipart(struct request *r, const struct gateway *in, const char *type,
               int64_t length, size_t text_max, int64_t file_max)
{
    struct multipart *m = multipart_open(r, type, text_max, file_max);
    char bytes[READ_BYTES];

    if (m == NULL)
        return 400;
    while (length > 0) {
        size_t want = length < READ_BYTES ? (size_t)length : READ_BYTES;
        size_t n = in->read(in->self, bytes, want);
        int status = n == 0 ? 400 : multipart_feed(m, bytes, n);

        if (status != 0)
            return status;
        length -= (int64_t)n;
    }
    return multipart_end(m);
}

int
request_body(struct request *r, const struct gateway *in, int kb, int mb)
{
    const char *size = param(in, "CONTENT_LENGTH");
    const char *type = param(in, "CONTENT_TYPE");
    int64_t text_max = (int64_t)kb * 1024;
    int64_t file_max = (int64_t)mb * 1024 * 1024;
    int64_t length = size == NULL || *size == '\0' ? 0 : read_digits(size);
    int status;

    if (length < 0)
        return 400;
    if (length == 0)
        return 0;
    if (type == NULL)
        return 415;

    if (is_type(type, "application/x-www-form-urlencoded")) {
        if (length > text_max)
            return 413;
        status = read_form(r, in, (size_t)length);
    } else if (is_type(type, "multipart/form-data") && mb > 0) {
        if (length > text_max + file_max)
            return 413;
        status = read_multipart(r, in, type, length, (size_t)text_max, file_max);
    } else {
        return 415;
    }
    if (status != 0)
        return status;

    const char *key = values_text(&r->post, "form_key");

    r->has_form_key = key != NULL && token_unhex(key, r->form_key, sizeof r->form_key);
    return 0;
}

bool
request_parse_multipart(struct request *r, const char *type, const char *body, size_t n,
                        int64_t file_max)
{
    struct multipart *m = multipart_open(r, type, n, file_max);

    return m != NULL && multipart_feed(m, body, n) == 0 && multipart_end(m) == 0;
}

/* --- what was asked for */

const char *
request_get(const struct request *r, const char *name)
{
    return values_text(&r->get, name);
}

int64_t
request_get_int(const struct request *r, const char *name, int64_t other)
{
    const char *text = request_get(r, name);
    int64_t n = text == NULL ? -1 : read_digits(text);

    return n < 0 ? other : n;
}

const char *
request_cookie(const struct request *r, const char *name)
{
    return values_text(&r->cookies, name);
}

const char *
request_encoded(struct arena *mem, const char *text)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                "0123456789-_.";
    char *out = arena_alloc(mem, strlen(text) * 3 + 1);
    char *o = out;

    for (const char *c = text; *c != '\0'; c++)
        if (strchr(plain, *c) != NULL)
            *o++ = *c;
        else
            o += snprintf(o, 4, "%%%02X", (unsigned char)*c);
    *o = '\0';
    return out;
}

static bool
is_of_page(const struct request *r, const struct value *v)
{
    return v->text != NULL && strcmp(v->name, "lang") != 0 &&
           !(r->is_test_xml && strcmp(v->name, "as") == 0);
}

const char *
request_again(const struct request *r, const char *path)
{
    struct arena *mem = r->work->mem;
    const char *to = path;

    for (const struct value *v = r->get.first; v != NULL; v = v->next) {
        if (!is_of_page(r, v))
            continue;
        to = arena_format(mem, "%s%c%s=%s", to, to == path ? '?' : '&',
                          request_encoded(mem, v->name), request_encoded(mem, v->text));
        if (strlen(to) > AGAIN_MAX)
            return path;
    }
    return to;
}
