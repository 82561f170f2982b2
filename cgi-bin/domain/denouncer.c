#include "domain/denouncer.h"

#include "base/core/arena.h"
#include "base/core/conf.h"
#include "base/core/fault.h"
#include "base/crypto/seal.h"
#include "base/crypto/stream.h"
#include "base/crypto/token.h"
#include "base/web/upload.h"
#include "base/xml/xml.h"
#include "sql/domain/petition.h"

#include <fcntl.h>
#include <inttypes.h>
#include <string.h>
#include <unistd.h>

#define CHUNK 65536
#define CHUNK_SEALED (CHUNK + STREAM_TAG)

static void
put_person(struct xml *x, const struct person *p)
{
    XML(x, "person") {
        xml_text(x, "role", p->role);
        xml_text(x, "name", p->name);
        xml_text(x, "birth", p->birth);
        xml_text(x, "id_kind", p->id_kind);
        xml_text(x, "id_number", p->id_number);
        xml_text(x, "id_issued", p->id_issued);
        xml_text(x, "phone", p->phone);
        xml_text(x, "email", p->email);
        xml_text(x, "address", p->address);
        if (p->unit_id != 0)
            xml_int(x, "unit_id", p->unit_id);
    }
}

static void
put_files(struct xml *x, struct work *w, const char *keys)
{
    while (*keys != '\0') {
        const size_t n = strcspn(keys, "\n");
        const char *line = arena_copy_n(w->mem, keys, n);
        const size_t id = strcspn(line, " ");
        if (id > 0 && line[id] == ' ')
            XML(x, "file") {
                xml_text(x, "store_id", arena_copy_n(w->mem, line, id));
                xml_text(x, "key", line + id + 1);
            }
        keys += n + (keys[n] == '\n');
    }
}

const unsigned char *
denouncer_seal(struct work *w, const struct person *people, const char *file_keys)
{
    unsigned char *uid = arena_alloc(w->mem, 16);
    struct xml *x = xml_open(w->mem, "denouncer");
    size_t n, sealed_n;

    token_random(uid, 16);
    for (const struct person *p = people; p != NULL; p = p->next)
        put_person(x, p);
    put_files(x, w, file_keys);
    const char *text = xml_dump(w->mem, x, &n);
    const unsigned char *sealed =
        envelope_close(w->mem, w->ring, uid, text, n, &sealed_n);
    denouncer_insert(w, uid, 16, sealed, sealed_n);
    return uid;
}

char *
denouncer_open(struct work *w, const unsigned char uid[16],
               const unsigned char *envelope, size_t n)
{
    return envelope_open(w->mem, w->ring, uid, envelope, n);
}

static size_t
read_all(int fd, unsigned char *bytes, size_t n)
{
    size_t got = 0;

    while (got < n) {
        const ssize_t more = read(fd, bytes + got, n - got);
        if (more < 0)
            fault("a file in quarantine cannot be read");
        if (more == 0)
            break;
        got += (size_t)more;
    }
    return got;
}

static void
close_fd(void *fd)
{
    close((int)(intptr_t)fd);
}

/* Chunks of 64 KiB; the nonce counts them, its last byte says which is the last, so
 * that none can be left out, moved or cut off. */
const struct upload *
denouncer_seal_file(struct work *w, const struct upload *file, unsigned char key[32])
{
    struct upload *sealed = arena_alloc(w->mem, sizeof *sealed);
    const char *path;
    unsigned char *in = arena_alloc(w->mem, CHUNK);
    unsigned char *out = arena_alloc(w->mem, CHUNK_SEALED);

    token_random(key, 32);
    const int from = open(file->path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    must(from >= 0);
    arena_defer(w->mem, close_fd, (void *)(intptr_t)from);
    const int to = upload_scratch(w, &path);
    unsigned char *next = arena_alloc(w->mem, CHUNK);
    size_t n = read_all(from, in, CHUNK);
    for (uint64_t i = 0;; i++) {
        const size_t more = n < CHUNK ? 0 : read_all(from, next, CHUNK);
        upload_write(to, out, stream_seal(key, i, more == 0, in, n, out));
        if (more == 0)
            break;
        memcpy(in, next, more);
        n = more;
    }
    *sealed = (struct upload){ .field = file->field,
                               .file_name = file->file_name,
                               .path = path,
                               .type = file->type,
                               .size = file->size };
    memcpy(sealed->digest, file->digest, 32);
    return sealed;
}

bool
denouncer_open_file(const char *path, const unsigned char key[32],
                    void (*out)(void *self, const void *bytes, size_t n), void *self)
{
    static unsigned char in[2][CHUNK_SEALED], plain[CHUNK];
    const int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    bool good = fd >= 0;
    int side = 0;

    size_t n = good ? read_all(fd, in[side], CHUNK_SEALED) : 0;
    for (uint64_t i = 0; good; i++) {
        const size_t more =
            n < CHUNK_SEALED ? 0 : read_all(fd, in[1 - side], CHUNK_SEALED);
        good = n >= STREAM_TAG && stream_open(key, i, more == 0, in[side], n, plain);
        if (good)
            out(self, plain, n - STREAM_TAG);
        if (more == 0)
            break;
        side = 1 - side;
        n = more;
    }
    if (fd >= 0)
        close(fd);
    return good;
}
