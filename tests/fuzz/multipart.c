/* multipart/form-data, the boundary in the first line: what it gives is clean, does not
 * depend on the pieces in which it comes, is in the files that it says, and no file
 * stays behind.
 */
#include "fuzz.h"

#include "base/core/conf.h"
#include "base/crypto/seal.h"
#include "base/web/multipart.h"
#include "base/web/request.h"
#include "base/work.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

enum { TEXT_MAX = 500, FILE_MAX = 1000, PARTS_MAX = 200, FILES_MAX = 20 };

static char quarantine[] = "/tmp/fuzz_multipart_XXXXXX";

static void
remove_quarantine(void)
{
    rmdir(quarantine);
}

static int
in_pieces(struct request *r, const char *type, const char *data, size_t n, size_t piece)
{
    struct multipart *m = multipart_open(r, type, TEXT_MAX, FILE_MAX);
    int status = m == NULL ? 400 : 0;

    for (size_t i = 0; i < n && status == 0; i += piece)
        status = multipart_feed(m, data + i, n - i < piece ? n - i : piece);
    return status == 0 ? multipart_end(m) : status;
}

static void
must_hold(const struct upload *u)
{
    unsigned char bytes[FILE_MAX + 1];
    unsigned char digest[32];
    struct stat st;
    const int fd = open(u->path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    const ssize_t n = fd < 0 ? -1 : read(fd, bytes, sizeof bytes);

    must(n == u->size && u->size <= FILE_MAX);
    must(fstat(fd, &st) == 0 && (st.st_mode & 07777) == 0600);
    close(fd);
    seal_sha256(bytes, (size_t)n, digest);
    must(memcmp(digest, u->digest, sizeof digest) == 0);
}

static void
must_be_upload(struct arena *mem, const struct upload *u)
{
    must(*u->field != '\0' && strlen(u->field) <= 64);
    must_be_clean(mem, u->field);
    must_be_clean(mem, u->file_name);
    must(text_length(u->file_name) <= 150);
    must(strpbrk(u->file_name, "/\\\n") == NULL);
    must_hold(u);
}

static void
must_be_equal(struct arena *mem, const struct request *a, const struct request *b)
{
    const struct upload *f = b->uploads;
    int files = 0;

    must_be_posted(mem, &a->post, PARTS_MAX);
    must_be_same_pairs(&a->post, &b->post);
    for (const struct upload *e = a->uploads; e != NULL; e = e->next, f = f->next) {
        must_be_upload(mem, e);
        must(f != NULL && strcmp(e->field, f->field) == 0);
        must(strcmp(e->file_name, f->file_name) == 0 && e->size == f->size);
        must(memcmp(e->digest, f->digest, sizeof e->digest) == 0);
        must(e->type == f->type || strcmp(e->type, f->type) == 0);
        must(++files <= FILES_MAX);
    }
    must(f == NULL);
}

static void
check(struct arena *mem, const uint8_t *data, size_t n)
{
    struct conf conf = { .quarantine = quarantine };
    struct work work = { .mem = mem, .conf = &conf };
    struct request whole = { .work = &work };
    struct request parts = { .work = &work };
    const uint8_t *end = n == 0 ? NULL : memchr(data, '\n', n);
    const size_t line = end == NULL ? n : (size_t)(end - data);
    const char *type = arena_format(mem, "multipart/form-data; boundary=%s",
                                    arena_copy_n(mem, data, line));
    const char *body = (const char *)data + line + (end != NULL);
    const size_t size = n - line - (end != NULL);
    const int status = in_pieces(&whole, type, body, size, size + 1);

    must(status == 0 || status == 400 || status == 413);
    must(in_pieces(&parts, type, body, size, 1 + size % 7) == status);
    if (status == 0)
        must_be_equal(mem, &whole, &parts);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    static bool is_there;

    if (!is_there)
        is_there = mkdtemp(quarantine) != NULL && atexit(remove_quarantine) == 0;
    fuzz_run(check, data, n);
    /* A directory that holds a file cannot be removed. */
    if (rmdir(quarantine) != 0 || mkdir(quarantine, 0700) != 0)
        abort();
    return 0;
}
