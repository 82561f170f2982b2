/* multipart/form-data with the boundary "x": what it gives does not depend on the
 * pieces in which it comes, and no file stays behind.
 */
#include "fuzz.h"

#include "base/core/conf.h"
#include "base/core/values.h"
#include "base/web/multipart.h"
#include "base/web/request.h"
#include "base/work.h"

#include <string.h>
#include <unistd.h>

static const char type[] = "multipart/form-data; boundary=x";
static char quarantine[] = "/tmp/fuzz_multipart_XXXXXX";

static void
remove_quarantine(void)
{
    rmdir(quarantine);
}

/* The same in pieces of that many bytes. */
static bool
in_pieces(struct request *r, const char *data, size_t n, size_t piece)
{
    struct multipart *m = multipart_open(r, type, n, 1000);

    for (size_t i = 0; i < n; i += piece)
        if (multipart_feed(m, data + i, n - i < piece ? n - i : piece) != 0)
            return false;
    return multipart_end(m) == 0;
}

static void
must_be_equal(const struct request *a, const struct request *b)
{
    const struct value *v = b->post.first;
    const struct upload *f = b->uploads;

    for (const struct value *u = a->post.first; u != NULL; u = u->next, v = v->next) {
        must(v != NULL && strcmp(u->name, v->name) == 0);
        must(strcmp(u->text, v->text) == 0);
    }
    must(v == NULL);
    for (const struct upload *e = a->uploads; e != NULL; e = e->next, f = f->next) {
        must(f != NULL && strcmp(e->field, f->field) == 0);
        must(strcmp(e->file_name, f->file_name) == 0 && e->size == f->size);
        must(memcmp(e->digest, f->digest, sizeof e->digest) == 0 && e->size <= 1000);
        must(e->type == NULL || strcmp(e->type, f->type) == 0);
        must(strchr(e->file_name, '/') == NULL && strchr(e->file_name, '\\') == NULL);
        must(access(e->path, F_OK) == 0);
    }
    must(f == NULL);
}

static void
check(struct arena *mem, const uint8_t *data, size_t n)
{
    static struct conf conf;
    struct work work = { .mem = mem, .conf = &conf };
    struct request whole = { .work = &work };
    struct request parts = { .work = &work };
    const char *text = (const char *)data;

    if (conf.quarantine == NULL) {
        must(mkdtemp(quarantine) != NULL);
        conf.quarantine = quarantine;
        atexit(remove_quarantine);
    }

    bool is_good = request_parse_multipart(&whole, type, text, n, 1000);

    must(in_pieces(&parts, text, n, 1 + n % 7) == is_good);
    if (is_good)
        must_be_equal(&whole, &parts);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    return fuzz_run(check, data, n);
}
