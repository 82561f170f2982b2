#include "tool/kntc.h"

#include "base/core/arena.h"
#include "base/core/clock.h"
#include "base/core/conf.h"
#include "base/core/fault.h"
#include "base/crypto/ring.h"
#include "base/db/admin.h"
#include "base/db/db.h"
#include "base/work.h"
#include "sql/base/keys.h"

#include <dirent.h>
#include <errno.h>
#include <pwd.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LIST_MAX = 1000 };

void
tool_stop(int status, const char *format, ...)
{
    va_list ap;

    fflush(stdout);
    fputs("kntc: ", stderr);
    va_start(ap, format);
    vfprintf(stderr, format, ap);
    va_end(ap);
    fputc('\n', stderr);
    exit(status);
}

const struct conf *
tool_conf(struct tool *t)
{
    char error[512];

    if (t->conf != NULL)
        return t->conf;
    t->conf = conf_load(t->conf_path, error, sizeof error);
    if (t->conf == NULL)
        tool_stop(TOOL_CONF, "%s\n  Mend it, or name another file: kntc --conf FILE %s",
                  error, t->verb);

    struct conf *own = arena_alloc(t->mem, sizeof *own);
    char *password = tool_password_file(t, "tool");

    /* The administrator is let in by the socket, unless conf names a user. */
    *own = *t->conf;
    own->database_password_file =
        *t->conf->database_user == '\0' || password == NULL ? "" : password;
    t->own = own;
    return t->conf;
}

const char *
tool_user(struct tool *t)
{
    const struct conf *conf = tool_conf(t);

    if (*conf->database_user != '\0')
        return conf->database_user;

    const struct passwd *me = getpwuid(geteuid());

    if (me == NULL)
        fault("user %ld of the operating system has no name", (long)geteuid());
    return arena_copy(t->mem, me->pw_name);
}

static void
close_db(void *db)
{
    db_close(db);
}

struct db *
tool_db(struct tool *t)
{
    const char *user = tool_user(t);
    struct db *db = db_open(t->own, user);

    arena_defer(t->mem, close_db, db);
    return db;
}

struct db *
tool_admin(struct tool *t, const char *schema)
{
    const char *user = tool_user(t);
    struct db *db = admin_open(t->own, user, schema);

    arena_defer(t->mem, close_db, db);
    return db;
}

static void
close_ring(void *ring)
{
    ring_close(ring);
}

static void
add_data_keys(struct work *w, struct ring *ring)
{
    db_begin(w->db, true);
    for (const struct row *k = keys_all(w); k != NULL; k = k->next) {
        size_t n = 0;
        const unsigned char *wrapped = row_bytes(k, "wrapped", &n);

        if (!ring_add(ring, (uint16_t)row_int(k, "id"), row_text(k, "purpose"),
                      (int)row_int(k, "year"), row_text(k, "state"), wrapped, n))
            tool_stop(TOOL_BAD,
                      "data key %d (%s) does not open under the rings in %s\n  Another "
                      "portal's rings? kntc key check says more.",
                      (int)row_int(k, "id"), row_text(k, "purpose"), w->conf->keys);
    }
    db_commit(w->db);
}

struct work *
tool_work(struct tool *t, struct db *db, const char *program)
{
    struct work *w = arena_alloc(t->mem, sizeof *w);

    w->mem = t->mem;
    w->db = db;
    w->conf = tool_conf(t);
    w->now = clock_now();
    w->today = day_of(w->now);
    if (program != NULL) {
        char error[512];
        const char *path =
            getenv("CREDENTIALS_DIRECTORY") != NULL
                ? arena_format(t->mem, "%s/keys", w->conf->keys)
                : arena_format(t->mem, "%s/%s.keys", w->conf->keys, program);
        struct ring *ring = ring_open(path, error, sizeof error);

        if (ring == NULL)
            tool_stop(TOOL_BAD, "%s\n  kntc key new makes the rings of a new portal.",
                      error);
        arena_defer(t->mem, close_ring, ring);
        add_data_keys(w, ring);
        w->ring = ring;
    }
    return w;
}

char *
tool_path(struct tool *t, const char *path)
{
    return arena_format(t->mem, "%s/%s", tool_conf(t)->root, path);
}

static int
by_bytes(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

char **
tool_list(struct arena *mem, const char *directory, const char *suffix, int *n)
{
    char **name = arena_alloc(mem, LIST_MAX * sizeof *name);
    DIR *d = opendir(directory);
    const size_t tail = strlen(suffix);

    *n = 0;
    if (d == NULL && errno != ENOENT)
        fault("%s: %s", directory, strerror(errno));
    for (const struct dirent *e; d != NULL && (e = readdir(d)) != NULL;) {
        const size_t long_n = strlen(e->d_name);

        if (e->d_name[0] == '.' || long_n <= tail ||
            strcmp(e->d_name + long_n - tail, suffix) != 0 || *n == LIST_MAX)
            continue;
        name[(*n)++] = arena_copy(mem, e->d_name);
    }
    if (d != NULL)
        closedir(d);
    if (*n == LIST_MAX)
        fault("%s: more than %d files", directory, LIST_MAX - 1);
    qsort(name, (size_t)*n, sizeof *name, by_bytes);
    return name;
}

char *
tool_line(char **text)
{
    char *line = *text;

    if (line == NULL || *line == '\0')
        return NULL;

    char *end = line + strcspn(line, "\n");

    *text = *end == '\0' ? end : end + 1;
    *end = '\0';
    if (end > line && end[-1] == '\r')
        end[-1] = '\0';
    return line;
}

int
tool_fields(char *line, char **field, int max)
{
    int n = 0;

    for (char *at = line; at != NULL && n < max; n++) {
        field[n] = at;
        at = strchr(at, '\t');
        if (at != NULL)
            *at++ = '\0';
    }
    return n;
}

char *
tool_password_file(struct tool *t, const char *program)
{
    const char *file = t->conf->database_password_file;
    const char *area = strstr(file, "{area}");

    if (*file == '\0')
        return NULL;
    if (area == NULL)
        return arena_copy(t->mem, file);
    return arena_format(t->mem, "%.*s%s%s", (int)(area - file), file, program,
                        area + 6);
}

const char *
tool_program(int i)
{
    static const char *const program[] = {
        "reception", "intake", "settlement", "letter",   "exchange",
        "lookup",    "filing", "account",    "identity", "disclosure",
        "reports",   "tick",   "tool",
    };

    return i >= 0 && i < (int)(sizeof program / sizeof program[0]) ? program[i] : NULL;
}
