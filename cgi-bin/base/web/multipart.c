#include "base/web/multipart.h"

#include "base/core/arena.h"
#include "base/core/conf.h"
#include "base/core/fault.h"
#include "base/core/text.h"
#include "base/core/values.h"
#include "base/crypto/seal.h"
#include "base/crypto/token.h"
#include "base/web/request.h"
#include "base/web/upload.h"
#include "base/work.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

enum {
    BOUNDARY_MAX = 70, /* RFC 2046 */
    HEAD_MAX = 4096,
    PARTS_MAX = 200,
    FILES_MAX = 20,
    NAME_MAX_BYTES = 64,
    FILE_NAME_CHARACTERS = 150,
    SUFFIX_BYTES = 16,
    SPOOL_BYTES = 32 * 1024
};

/* START: before the first boundary. TAIL: behind a boundary, line end or "--" to come.
 * REST: behind the last boundary, where only a line end may stand. */
enum state { START, TAIL, HEAD, BODY, REST };

/* A file in quarantine: closed and removed by the arena, whatever happens. */
struct spool {
    int fd;
    char *path;
};

struct multipart {
    struct request *r;
    struct arena *mem;
    enum state state;

    char boundary[4 + BOUNDARY_MAX + 1]; /* with CR LF - - in front */
    size_t boundary_n;
    size_t matched;

    char head[HEAD_MAX];
    size_t head_n;
    char tail[2];
    size_t tail_n;

    const char *name;    /* of the part that is read */
    struct upload *file; /* NULL: a field */
    struct upload *last; /* end of r->uploads */
    struct spool *spool;
    struct digest *digest;
    int parts;
    int files;
    int64_t file_max;

    char *text;
    size_t text_n;
    size_t text_max;
    size_t text_total;

    unsigned char *buffer;
    size_t buffered;
};

static void
undo_spool(void *what)
{
    struct spool *spool = what;

    if (spool->fd >= 0)
        close(spool->fd);
    if (spool->path != NULL)
        unlink(spool->path);
    spool->fd = -1;
    spool->path = NULL;
}

static bool
is_boundary_byte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           (c != '\0' && strchr("'()+_,-./:=?", c) != NULL);
}

static const char *
skip_blanks(const char *s)
{
    while (*s == ' ' || *s == '\t')
        s++;
    return s;
}

/* The boundary of a Content-Type, into m. */
static bool
read_boundary(struct multipart *m, const char *type)
{
    static const char want[] = "boundary=";
    const char *s = strchr(type, ';');
    size_t n = 0;

    for (; s != NULL; s = strchr(s, ';')) {
        s = skip_blanks(s + 1);
        if (strncasecmp(s, want, sizeof want - 1) == 0)
            break;
    }
    if (s == NULL)
        return false;
    s += sizeof want - 1;

    bool is_quoted = *s == '"';

    if (is_quoted)
        s++;
    memcpy(m->boundary, "\r\n--", 4);
    while (n < BOUNDARY_MAX && is_boundary_byte(s[n])) {
        m->boundary[4 + n] = s[n];
        n++;
    }
    m->boundary_n = 4 + n;
    s += n;
    if (is_quoted && *s++ != '"')
        return false;
    s = skip_blanks(s);
    return n > 0 && (*s == '\0' || *s == ';');
}

struct multipart *
multipart_open(struct request *r, const char *type, size_t text_max, int64_t file_max)
{
    struct arena *mem = r->work->mem;
    struct multipart *m = arena_alloc(mem, sizeof *m);

    m->r = r;
    m->mem = mem;
    m->state = START;
    m->matched = 2; /* the first boundary has no line end in front */
    m->file_max = file_max;
    m->text_max = text_max;
    return read_boundary(m, type) ? m : NULL;
}

/* --- the head of a part */

/* One parameter of Content-Disposition: ;name="value". Moves *s behind it. Browsers
 * write a quote inside as %22, older clients as \". */
static bool
read_parameter(struct multipart *m, const char **s, char **name, char **value)
{
    const char *p = skip_blanks(*s + 1);
    size_t name_n = strcspn(p, "=;\" \t");
    size_t n = 0;

    if (name_n == 0 || p[name_n] != '=')
        return false;
    *name = arena_copy_n(m->mem, p, name_n);
    p += name_n + 1;

    char *out = arena_alloc(m->mem, strlen(p) + 1);

    if (*p == '"') {
        for (p++; *p != '"'; p++) {
            if (*p == '\0')
                return false;
            if (p[0] == '\\' && p[1] == '"')
                p++;
            if (strncmp(p, "%22", 3) == 0) {
                out[n++] = '"';
                p += 2;
            } else {
                out[n++] = *p;
            }
        }
        p++;
    } else {
        while (*p != '\0' && *p != ';' && *p != ' ' && *p != '\t' && *p != '"')
            out[n++] = *p++;
    }
    p = skip_blanks(p);
    *s = p;
    *value = out;
    return *p == '\0' || *p == ';';
}

/* form-data; name="…"; filename="…". */
static bool
read_disposition(struct multipart *m, const char *s, char **name, char **file_name)
{
    static const char want[] = "form-data";

    if (*name != NULL || strncasecmp(s, want, sizeof want - 1) != 0)
        return false;
    s = skip_blanks(s + sizeof want - 1);
    while (*s == ';') {
        char *key;
        char *value;

        if (!read_parameter(m, &s, &key, &value))
            return false;

        char **into = strcasecmp(key, "name") == 0       ? name
                      : strcasecmp(key, "filename") == 0 ? file_name
                                                         : NULL;

        if (into == NULL)
            continue;
        if (*into != NULL)
            return false;
        *into = value;
    }
    return *s == '\0' && *name != NULL;
}

/* What a reader sees of a file's name: no directory, one line, not too long; its suffix
 * survives. NULL: no text. */
static const char *
clean_file_name(struct arena *mem, const char *sent)
{
    const char *base = sent;

    for (const char *s = sent; *s != '\0'; s++)
        if (*s == '/' || *s == '\\')
            base = s + 1;

    char *clean = text_clean(mem, base, strlen(base));

    if (clean == NULL)
        return NULL;
    clean = text_squeeze(mem, clean);

    if (text_length(clean) <= FILE_NAME_CHARACTERS)
        return clean;

    const char *suffix = strrchr(clean, '.');

    if (suffix == NULL || strlen(suffix) > SUFFIX_BYTES)
        suffix = "";

    char *stem = arena_copy_n(mem, clean, strlen(clean) - strlen(suffix));
    size_t keep = FILE_NAME_CHARACTERS - 1 - text_length(suffix);

    if (text_length(stem) > keep)
        stem = text_cut(mem, stem, keep);
    return arena_format(mem, "%s%s", stem, suffix);
}

static int
open_file(struct multipart *m, const char *file_name)
{
    unsigned char id[16];
    struct spool *spool = arena_alloc(m->mem, sizeof *spool);
    struct upload *file = arena_alloc(m->mem, sizeof *file);

    if (++m->files > FILES_MAX)
        return 413;
    if (m->buffer == NULL)
        m->buffer = arena_alloc(m->mem, SPOOL_BYTES);
    file->field = m->name;
    file->file_name = file_name;

    token_random(id, sizeof id);
    char *path = arena_format(m->mem, "%s/%s", m->r->work->conf->quarantine,
                              token_hex(m->mem, id, sizeof id));

    spool->fd = -1;
    arena_defer(m->mem, undo_spool, spool);
    spool->fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (spool->fd < 0)
        fault_as(errno == ENOSPC || errno == EDQUOT ? FAULT_FULL : FAULT_BUG,
                 "quarantine: open: %s", strerror(errno));
    spool->path = path;
    file->path = path;

    m->spool = spool;
    m->file = file;
    m->digest = digest_open(m->mem);
    m->buffered = 0;
    return 0;
}

/* The head is whole: what part begins? */
static int
open_part(struct multipart *m)
{
    char *name = NULL;
    char *file_name = NULL;
    char *line = m->head;

    if (memchr(m->head, '\0', m->head_n) != NULL || ++m->parts > PARTS_MAX)
        return 400;
    m->head[m->head_n - 2] = '\0'; /* the empty line's own CR LF */

    while (*line != '\0') {
        static const char disposition[] = "Content-Disposition:";
        static const char encoding[] = "Content-Transfer-Encoding:";
        char *end = strstr(line, "\r\n");

        if (end == NULL || *line == ' ' || *line == '\t')
            return 400;
        *end = '\0';
        if (strpbrk(line, "\r\n") != NULL)
            return 400;

        if (strncasecmp(line, disposition, sizeof disposition - 1) == 0) {
            const char *value = skip_blanks(line + sizeof disposition - 1);

            if (!read_disposition(m, value, &name, &file_name))
                return 400;
        } else if (strncasecmp(line, encoding, sizeof encoding - 1) == 0) {
            const char *value = skip_blanks(line + sizeof encoding - 1);

            if (strcasecmp(value, "binary") != 0 && strcasecmp(value, "8bit") != 0 &&
                strcasecmp(value, "7bit") != 0)
                return 400;
        }
        line = end + 2;
    }
    if (name == NULL)
        return 400;
    /* Cleaning may leave nothing of a name, or more than came. */
    m->name = text_clean(m->mem, name, strlen(name));
    if (m->name == NULL || *m->name == '\0' || strlen(m->name) > NAME_MAX_BYTES)
        return 400;

    m->file = NULL;
    m->text_n = 0;
    if (file_name == NULL)
        return 0;

    const char *shown = clean_file_name(m->mem, file_name);

    return shown == NULL ? 400 : open_file(m, shown);
}

/* --- the body of a part */

static void
flush(struct multipart *m)
{
    size_t done = 0;

    while (done < m->buffered) {
        ssize_t n = write(m->spool->fd, m->buffer + done, m->buffered - done);

        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            fault_as(errno == ENOSPC || errno == EDQUOT ? FAULT_FULL : FAULT_BUG,
                     "quarantine: write: %s", strerror(errno));
        done += (size_t)n;
    }
    digest_add(m->digest, m->buffer, m->buffered);
    m->buffered = 0;
}

static int
put_file(struct multipart *m, const char *bytes, size_t n)
{
    if ((int64_t)n > m->file_max - m->file->size)
        return 413;
    m->file->size += (int64_t)n;

    while (n > 0) {
        size_t some = SPOOL_BYTES - m->buffered;

        if (some > n)
            some = n;
        memcpy(m->buffer + m->buffered, bytes, some);
        m->buffered += some;
        bytes += some;
        n -= some;
        if (m->buffered == SPOOL_BYTES)
            flush(m);
    }
    return 0;
}

static int
put(struct multipart *m, const char *bytes, size_t n)
{
    if (n == 0)
        return 0;
    if (m->file != NULL)
        return put_file(m, bytes, n);

    if (n > m->text_max - m->text_total)
        return 413;
    if (m->text == NULL)
        m->text = arena_alloc(m->mem, m->text_max + 1);
    memcpy(m->text + m->text_n, bytes, n);
    m->text_n += n;
    m->text_total += n;
    return 0;
}

static int
close_part(struct multipart *m)
{
    struct upload *file = m->file;

    if (file == NULL) {
        const char *text =
            text_clean_cells(m->mem, m->text_n > 0 ? m->text : "", m->text_n);

        if (text == NULL)
            return 400;
        values_add(m->mem, &m->r->post, m->name, text);
        return 0;
    }

    flush(m);
    digest_end(m->digest, file->digest);
    if (close(m->spool->fd) != 0) {
        m->spool->fd = -1;
        fault_as(errno == ENOSPC || errno == EDQUOT ? FAULT_FULL : FAULT_BUG,
                 "quarantine: close: %s", strerror(errno));
    }
    m->spool->fd = -1;
    m->file = NULL;

    /* A file input that was left empty sends a part without name and bytes. */
    if (*file->file_name == '\0' && file->size == 0) {
        undo_spool(m->spool);
        m->files--;
        return 0;
    }

    file->type = upload_type(file->path);
    if (m->last == NULL)
        m->r->uploads = file;
    else
        m->last->next = file;
    m->last = file;
    return 0;
}

/* --- the machine */

/* Takes body bytes up to the next boundary; *i moves on. CR stands nowhere in the
 * boundary but in front, so a match that fails can begin anew at the failing byte only.
 */
static int
feed_body(struct multipart *m, const char *bytes, size_t n, size_t *i)
{
    while (*i < n) {
        if (m->matched == 0) {
            const char *cr = memchr(bytes + *i, '\r', n - *i);
            size_t plain = cr == NULL ? n - *i : (size_t)(cr - (bytes + *i));
            int status = put(m, bytes + *i, plain);

            if (status != 0)
                return status;
            *i += plain;
            if (cr == NULL)
                return 0;
        }

        if (bytes[*i] == m->boundary[m->matched]) {
            (*i)++;
            if (++m->matched == m->boundary_n) {
                m->state = TAIL;
                m->tail_n = 0;
                return close_part(m);
            }
            continue;
        }

        int status = put(m, m->boundary, m->matched);

        if (status != 0)
            return status;
        m->matched = 0;
    }
    return 0;
}

static int
feed_byte(struct multipart *m, char c)
{
    switch (m->state) {
    case START:
        if (c != m->boundary[m->matched])
            return 400;
        if (++m->matched == m->boundary_n) {
            m->state = TAIL;
            m->tail_n = 0;
        }
        return 0;
    case TAIL:
        m->tail[m->tail_n++] = c;
        if (m->tail_n < 2)
            return 0;
        m->head_n = m->tail_n = 0;
        if (memcmp(m->tail, "\r\n", 2) == 0)
            m->state = HEAD;
        else if (memcmp(m->tail, "--", 2) == 0)
            m->state = REST;
        else
            return 400;
        return 0;
    case HEAD:
        if (m->head_n == sizeof m->head)
            return 400;
        m->head[m->head_n++] = c;
        if (m->head_n < 4 || memcmp(m->head + m->head_n - 4, "\r\n\r\n", 4) != 0)
            return 0;
        m->state = BODY;
        m->matched = 0;
        return open_part(m);
    default:
        return m->tail_n < 2 && c == "\r\n"[m->tail_n++] ? 0 : 400;
    }
}

int
multipart_feed(struct multipart *m, const char *bytes, size_t n)
{
    size_t i = 0;

    while (i < n) {
        int status =
            m->state == BODY ? feed_body(m, bytes, n, &i) : feed_byte(m, bytes[i++]);

        if (status != 0)
            return status;
    }
    return 0;
}

int
multipart_end(struct multipart *m)
{
    return m->state == REST ? 0 : 400;
}
