/* A whole request with an urlencoded body, as the gateway gives it: the first lines are
 * path, query, cookies and length ("=": the true one), the rest is the body, in pieces
 * of 1 to 8 bytes, and once more as a whole.
 */
#include "fuzz.h"

#include "base/web/request.h"
#include "base/work.h"

struct told {
    const char *uri;
    const char *query;
    const char *cookies;
    const char *length;
    const uint8_t *body;
    size_t n;
    size_t piece;
};

static const char *
param(void *self, const char *name)
{
    const struct told *t = self;
    const struct {
        const char *name;
        const char *text;
    } params[] = { { "REQUEST_METHOD", "POST" },
                   { "REQUEST_URI", t->uri },
                   { "QUERY_STRING", t->query },
                   { "HTTP_COOKIE", t->cookies },
                   { "HTTP_ORIGIN", t->cookies },
                   { "CONTENT_LENGTH", t->length },
                   { "CONTENT_TYPE", "application/x-www-form-urlencoded" } };

    for (size_t i = 0; i < sizeof params / sizeof *params; i++)
        if (strcmp(params[i].name, name) == 0)
            return params[i].text;
    return NULL;
}

static size_t
read_body(void *self, void *buffer, size_t n)
{
    struct told *t = self;

    if (n > t->piece)
        n = t->piece;
    if (n > t->n)
        n = t->n;
    if (n > 0)
        memcpy(buffer, t->body, n);
    t->body += n;
    t->n -= n;
    return n;
}

/* The next line of the input, without its end. */
static const char *
line(struct arena *mem, const uint8_t **data, size_t *n)
{
    const uint8_t *end = *n == 0 ? NULL : memchr(*data, '\n', *n);
    size_t length = end == NULL ? *n : (size_t)(end - *data);
    const char *text = arena_copy_n(mem, *data, length);

    *data += length + (end != NULL);
    *n -= length + (end != NULL);
    return text;
}

/* Absolute, and nothing in it that a file system or a router reads as another place. */
static void
must_be_path(struct arena *mem, const char *path)
{
    must(path[0] == '/' && strlen(path) <= 1024 && strchr(path, '\n') == NULL);
    must(strchr(path, '\\') == NULL && strstr(path, "//") == NULL);
    must_be_clean(mem, path);

    path = arena_format(mem, "%s/", path);
    must(strstr(path, "/../") == NULL && strstr(path, "/./") == NULL);
}

static void
must_be_body(struct arena *mem, const struct told *told,
             const struct request *piecewise)
{
    struct work work = { .mem = mem };
    struct request r = { .work = &work };
    struct told whole = *told;
    struct gateway in = { param, read_body, &whole };

    whole.piece = SIZE_MAX;
    must(request_body(&r, &in, 4, 0) == 0);
    must_be_posted(mem, &r.post, 200);
    must_be_same_pairs(&r.post, &piecewise->post);

    const char *key = values_text(&r.post, "form_key");

    must(r.has_form_key == (key != NULL && strlen(key) == 32 &&
                            strspn(key, "0123456789abcdefABCDEF") == 32));
}

static void
check(struct arena *mem, const uint8_t *data, size_t n)
{
    struct work work = { .mem = mem };
    struct request r = { .work = &work };
    struct told told = { 0 };
    struct gateway in = { param, read_body, &told };

    told.uri = line(mem, &data, &n);
    told.query = line(mem, &data, &n);
    told.cookies = line(mem, &data, &n);
    told.length = line(mem, &data, &n);
    if (strcmp(told.length, "=") == 0)
        told.length = arena_format(mem, "%zu", n);
    told.body = data;
    told.n = n;
    told.piece = 1 + n % 8;

    int status = request_open(&r, &in);

    must(status == 0 || status == 400 || status == 414);
    if (status != 0)
        return;
    must(r.method == POST);
    must_be_path(mem, r.path);
    must_be_pairs(mem, &r.get, 200);
    must_be_pairs(mem, &r.cookies, 40);
    must(strcmp(r.lang, "vi") == 0 || strcmp(r.lang, "en") == 0);
    must(request_get_int(&r, "p", 1) >= 0);
    if (r.origin != NULL)
        must_be_clean(mem, r.origin);

    const struct told before = told;

    status = request_body(&r, &in, 4, 0);
    must(status == 0 || status == 400 || status == 413);
    must(r.uploads == NULL);
    if (status == 0)
        must_be_body(mem, &before, &r);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    return fuzz_run(check, data, n);
}
