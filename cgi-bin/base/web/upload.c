#include "base/web/upload.h"

#include "base/core/arena.h"
#include "base/core/conf.h"
#include "base/core/fault.h"
#include "base/core/text.h"
#include "base/crypto/token.h"
#include "base/web/image.h"
#include "base/web/later.h"
#include "base/web/zip.h"
#include "base/work.h"

#include <errno.h>
#include <fcntl.h>
#include <magic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdnoreturn.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { ID_BYTES = 16, ID_DIGITS = 32, COPY_BYTES = 64 * 1024 };

/* --- type by content */

/* What libmagic calls the bytes. Loaded once a process, at the first file. */
static const char *
magic_word(const unsigned char *bytes, size_t n)
{
    static magic_t magic;

    if (magic == NULL) {
        magic = magic_open(MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS);
        if (magic == NULL || magic_load(magic, NULL) != 0)
            fault("libmagic: %s", magic == NULL ? "no memory" : magic_error(magic));
    }

    const char *word = magic_buffer(magic, bytes, n);

    return word == NULL ? "" : word;
}

static bool
is_word_of_zip(const char *word)
{
    /* Office programs put the entries in orders that libmagic does not always know. */
    return strcmp(word, "application/zip") == 0 ||
           strcmp(word, "application/octet-stream") == 0 ||
           strncmp(word, "application/vnd.openxmlformats-officedocument.", 46) == 0 ||
           strcmp(word, "application/vnd.oasis.opendocument.text") == 0;
}

const char *
upload_type_of(const unsigned char *bytes, size_t n)
{
    if (n == 0)
        return NULL;

    const char *word = magic_word(bytes, n);

    if (strcmp(word, "application/pdf") == 0)
        return n >= 5 && memcmp(bytes, "%PDF-", 5) == 0 ? "pdf" : NULL;
    if (strcmp(word, "image/jpeg") == 0)
        return image_is_jpg(bytes, n) ? "jpg" : NULL;
    if (strcmp(word, "image/png") == 0)
        return image_is_png(bytes, n) ? "png" : NULL;
    return is_word_of_zip(word) ? zip_type(bytes, n) : NULL;
}

const char *
upload_type(const char *path)
{
    int fd = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    struct stat about;

    if (fd < 0)
        fault("quarantine: open: %s", strerror(errno));
    if (fstat(fd, &about) != 0 || about.st_size <= 0) {
        close(fd);
        return NULL;
    }

    size_t n = (size_t)about.st_size;
    void *bytes = mmap(NULL, n, PROT_READ, MAP_PRIVATE, fd, 0);

    close(fd);
    if (bytes == MAP_FAILED)
        fault("quarantine: mmap: %s", strerror(errno));

    const char *type = upload_type_of(bytes, n);

    munmap(bytes, n);
    return type;
}

/* --- the store: every step gives 0 or errno, so that what is open is closed before a
 * fault unwinds */

static int
write_all(int fd, const unsigned char *bytes, size_t n)
{
    while (n > 0) {
        ssize_t done = write(fd, bytes, n);

        if (done < 0 && errno != EINTR)
            return errno;
        if (done > 0) {
            bytes += done;
            n -= (size_t)done;
        }
    }
    return 0;
}

static int
copy_bytes(int from, int to)
{
    static unsigned char bytes[COPY_BYTES];
    int64_t at = 0;

    for (;;) {
        ssize_t n = pread(from, bytes, sizeof bytes, at);

        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return errno;
        if (n == 0)
            return fsync(to) == 0 ? 0 : errno;

        int error = write_all(to, bytes, (size_t)n);

        if (error != 0)
            return error;
        at += n;
    }
}

/* Readable by the group of the store (nginx), by nobody writable. Where the group
 * cannot be given, the file stays with its own: then nginx says so, not we. */
static int
dress(int fd, const struct stat *store)
{
    struct stat about;

    if (fstat(fd, &about) != 0)
        return errno;
    if (about.st_gid != store->st_gid && fchown(fd, (uid_t)-1, store->st_gid) != 0 &&
        errno != EPERM)
        return errno;
    if (fchmod(fd, S_ISDIR(about.st_mode) ? store->st_mode & 07777 : 0440) != 0)
        return errno;
    return fsync(fd) == 0 ? 0 : errno;
}

/* Another file system: a copy, complete before it has its name. */
static int
copy_into(int from, int directory, const char *id, const struct stat *store)
{
    char part[ID_DIGITS + 6];
    size_t n = strlen(id);

    memcpy(part, id, n);
    memcpy(part + n, ".part", 6);

    int to = openat(directory, part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

    if (to < 0)
        return errno;

    int error = copy_bytes(from, to);

    if (error == 0)
        error = dress(to, store);
    if (close(to) != 0 && error == 0)
        error = errno;
    if (error == 0 && renameat(directory, part, directory, id) != 0)
        error = errno;
    if (error != 0)
        unlinkat(directory, part, 0);
    return error;
}

/* A second name, not a move: a handler that is played again finds the file once more.
 */
static int
link_into(const char *path, int directory, const char *id, const struct stat *store)
{
    int from = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);

    if (from < 0)
        return errno;

    int error = dress(from, store);

    if (error == 0 && linkat(AT_FDCWD, path, directory, id, 0) != 0)
        error = errno == EXDEV || errno == EPERM || errno == EMLINK
                    ? copy_into(from, directory, id, store)
                    : errno;
    if (error == 0 && fsync(directory) != 0)
        error = errno;
    close(from);
    return error;
}

/* store/ab, made where it is not yet there. A maker that died half-way is helped out.
 */
static int
open_part(int store, const struct stat *about, const char *part, int *directory)
{
    int flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
    struct stat now;

    if (mkdirat(store, part, 0700) != 0 && errno != EEXIST)
        return errno;
    *directory = openat(store, part, flags);
    if (*directory < 0 || fstat(*directory, &now) != 0)
        return errno;
    if (now.st_mode == about->st_mode)
        return 0;

    int error = dress(*directory, about);

    return error == 0 && fsync(store) != 0 ? errno : error;
}

static int
keep(const char *store_path, const char *path, const char *id)
{
    const char part[] = { id[0], id[1], '\0' };
    int store = open(store_path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    int directory = -1;
    struct stat about;
    int error = store < 0 || fstat(store, &about) != 0 ? errno : 0;

    if (error == 0)
        error = open_part(store, &about, part, &directory);
    if (error == 0)
        error = link_into(path, directory, id, &about);
    if (directory >= 0)
        close(directory);
    if (store >= 0)
        close(store);
    return error;
}

char *
upload_keep(struct work *w, const struct upload *u)
{
    unsigned char bytes[ID_BYTES];

    token_random(bytes, sizeof bytes);

    char *id = token_hex(w->mem, bytes, sizeof bytes);
    int error = keep(w->conf->store, u->path, id);

    if (error != 0)
        fault_as(error == ENOSPC || error == EDQUOT ? FAULT_FULL : FAULT_BUG,
                 "store: %s", strerror(error));
    return id;
}

static void
drop_now(struct work *w, const void *id)
{
    const char *path = upload_path(w, id);

    if (path != NULL && unlink(path) != 0 && errno != ENOENT)
        fault("store: unlink: %s", strerror(errno));
}

void
upload_drop(struct work *w, const char *id)
{
    later_do(w, drop_now, id);
}

char *
upload_path(struct work *w, const char *id)
{
    if (strspn(id, "0123456789abcdef") != ID_DIGITS || id[ID_DIGITS] != '\0')
        return NULL;
    return arena_format(w->mem, "%s/%.2s/%s", w->conf->store, id, id);
}

/* --- scratch files */

static void
close_fd(void *fd)
{
    close((int)(intptr_t)fd);
}

char *
upload_text(struct work *w, const struct upload *u)
{
    static const char mark[] = "\xef\xbb\xbf";
    const size_t size = (size_t)u->size;
    char *bytes = arena_alloc(w->mem, size + 1);
    const int fd = open(u->path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);

    if (fd < 0)
        fault("quarantine: open: %s", strerror(errno));
    arena_defer(w->mem, close_fd, (void *)(intptr_t)fd);
    for (size_t at = 0; at < size;) {
        const ssize_t n = pread(fd, bytes + at, size - at, (off_t)at);

        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            fault("quarantine: read: %s", n < 0 ? strerror(errno) : "cut short");
        at += (size_t)n;
    }
    const size_t skip = size >= 3 && memcmp(bytes, mark, 3) == 0 ? 3 : 0;

    bytes[size] = '\0';
    return text_is_utf8(bytes, size) && strlen(bytes) == size ? bytes + skip : NULL;
}

static void
unlink_path(void *path)
{
    unlink(path);
}

static noreturn void
not_written(int error)
{
    fault_as(error == ENOSPC || error == EDQUOT ? FAULT_FULL : FAULT_BUG,
             "quarantine: %s", strerror(error));
}

int
upload_scratch(struct work *w, const char **path)
{
    unsigned char name[ID_BYTES];

    token_random(name, sizeof name);
    char *at = arena_format(w->mem, "%s/%s", w->conf->quarantine,
                            token_hex(w->mem, name, sizeof name));
    const int fd = open(at, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        not_written(errno);
    arena_defer(w->mem, close_fd, (void *)(intptr_t)fd);
    arena_defer(w->mem, unlink_path, at);
    *path = at;
    return fd;
}

void
upload_write(int fd, const void *bytes, size_t n)
{
    const int error = write_all(fd, bytes, n);

    if (error != 0)
        not_written(error);
}

/* --- copies for readers */

unsigned char *
upload_strip(struct arena *mem, const unsigned char *bytes, size_t n, size_t *out_n)
{
    unsigned char *out = arena_alloc(mem, n + IMAGE_ROOM);

    *out_n = image_is_png(bytes, n) ? image_strip_png(bytes, n, out)
                                    : image_strip_jpg(bytes, n, out);
    return *out_n == 0 ? NULL : out;
}

const char *
upload_content_type(const char *type)
{
    static const char *const known[][2] = {
        { "pdf", "application/pdf" },
        { "jpg", "image/jpeg" },
        { "png", "image/png" },
        { "docx",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        { "odt", "application/vnd.oasis.opendocument.text" },
        { "csv", "text/csv; charset=utf-8" },
    };

    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcmp(known[i][0], type) == 0)
            return known[i][1];
    return "application/octet-stream";
}
