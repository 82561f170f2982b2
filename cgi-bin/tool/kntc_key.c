#include "tool/kntc_key.h"

#include "base/core/arena.h"
#include "base/core/clock.h"
#include "base/core/conf.h"
#include "base/core/fault.h"
#include "base/crypto/ring.h"
#include "base/db/db.h"
#include "base/work.h"
#include "sql/tool/key.h"
#include "tool/kntc.h"
#include "tool/kntc_finding.h"

#include <errno.h>
#include <fcntl.h>
#include <pwd.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PURPOSES = 16, DATA_KEY_MAX = 65535, YEAR_FIRST = 2000 };

static int
this_year(const struct work *w)
{
    int year;
    int month;
    int mday;

    day_split(w->today, &year, &month, &mday);
    return year;
}

static char *
ring_path(struct tool *t, const char *program, const char *end)
{
    return arena_format(t->mem, "%s/%s.keys%s", t->conf->keys, program, end);
}

static void
make_directory(const char *path)
{
    struct stat st;

    if (mkdir(path, 0700) != 0 && errno != EEXIST)
        tool_stop(TOOL_BAD,
                  "%s: %s\n  Make the directory above it, or set keys in "
                  "kntc.conf.",
                  path, strerror(errno));
    if (stat(path, &st) != 0 || !S_ISDIR(st.st_mode))
        tool_stop(TOOL_BAD, "%s: is no directory", path);
    if ((st.st_mode & 077) != 0 && chmod(path, 0700) != 0)
        tool_stop(TOOL_BAD, "%s: others may enter it: chmod 0700", path);
}

/* On the disk before anybody may count on it. */
static void
write_private(const char *path, const char *text)
{
    const size_t n = strlen(text);
    const int fd =
        open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    bool good = fd >= 0;

    for (size_t at = 0; good && at < n;) {
        const ssize_t got = write(fd, text + at, n - at);

        good = got > 0;
        at += got > 0 ? (size_t)got : 0;
    }
    good = good && fsync(fd) == 0;
    const int why = errno;

    if (fd >= 0 && close(fd) != 0)
        good = false;
    if (!good)
        tool_stop(TOOL_BAD, "%s: %s", path, strerror(why));
}

static void
sync_directory(const char *path)
{
    const int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

    if (fd < 0)
        fault("%s: %s", path, strerror(errno));

    const bool good = fsync(fd) == 0;

    close(fd);
    if (!good)
        fault("%s: cannot be written to the disk", path);
}

static struct ring *
open_or_stop(const char *path)
{
    char error[512];
    struct ring *ring = ring_open(path, error, sizeof error);

    if (ring == NULL)
        tool_stop(TOOL_BAD, "%s", error);
    return ring;
}

static bool
stands_in(const char *const *list, int n, const char *name)
{
    for (int i = 0; i < n; i++)
        if (strcmp(list[i], name) == 0)
            return true;
    return false;
}

static bool
has_active(const struct row *keys, const char *purpose)
{
    for (const struct row *k = keys; k != NULL; k = k->next)
        if (strcmp(row_text(k, "purpose"), purpose) == 0 &&
            strcmp(row_text(k, "state"), "active") == 0)
            return true;
    return false;
}

/* Under the newest year that the ring has; false where it has no data keys at all. */
static bool
wrap_newest(const struct ring *ring, int64_t id, const char *purpose, int *year,
            unsigned char out[40])
{
    for (; *year >= YEAR_FIRST; --*year)
        if (ring_wrap_new(ring, (uint16_t)id, purpose, *year, out))
            return true;
    return false;
}

/* One active data key for each ring that has data keys, taken from the file of any
 * program that holds the ring: no single program holds them all. */
static int
make_data_keys(struct tool *t, struct work *w, const char *end)
{
    const struct row *keys = tool_keys(w);
    const char *done[PURPOSES];
    int64_t id = row_int(tool_key_last(w), "id");
    int n = 0;
    int made = 0;
    const char *program;

    for (int p = 0; (program = tool_program(p)) != NULL; p++) {
        struct ring *ring = open_or_stop(ring_path(t, program, end));
        const char *purpose;

        for (int i = 0; (purpose = ring_of(program, i)) != NULL; i++) {
            unsigned char wrapped[40];
            int year = this_year(w);

            if (stands_in(done, n, purpose))
                continue;
            must(n < PURPOSES && id < DATA_KEY_MAX);
            done[n++] = purpose;
            if (has_active(keys, purpose) ||
                !wrap_newest(ring, id + 1, purpose, &year, wrapped))
                continue;
            tool_key_insert(w, ++id, purpose, year, "active", wrapped, sizeof wrapped);
            printf("data key %d\t%s %d\n", (int)id, purpose, year);
            made++;
        }
        ring_close(ring);
    }
    return made;
}

static void
refuse_existing(struct tool *t, struct work *w)
{
    const char *program;

    for (int p = 0; (program = tool_program(p)) != NULL; p++)
        if (access(ring_path(t, program, ""), F_OK) == 0)
            tool_stop(
                TOOL_BAD,
                "%s is there already, and rings are never overwritten: what they "
                "sealed would be lost\n  kntc key data makes data keys under them "
                "for a new database; kntc key check checks them.",
                ring_path(t, program, ""));
    if (tool_keys(w) != NULL)
        tool_stop(
            TOOL_BAD,
            "database %s has data keys, but %s has no ring files\n  Put the rings "
            "of this portal back: without them nothing that is sealed opens.",
            t->conf->database, t->conf->keys);
}

static void
remove_new(struct tool *t, const char *end)
{
    const char *program;

    for (int p = 0; (program = tool_program(p)) != NULL; p++)
        unlink(ring_path(t, program, end));
}

/* Files come first under another name, so that what breaks off leaves nothing behind
 * that looks whole; the rows are kept only where all files got their names. */
static int
make_new(struct tool *t)
{
    struct work *w = tool_work(t, tool_db(t), NULL);
    const char *end = ".new";
    struct fault_frame frame;
    const char *program;

    refuse_existing(t, w);
    make_directory(t->conf->keys);
    remove_new(t, end);

    const char *all = ring_generate(t->mem, this_year(w));

    for (int p = 0; (program = tool_program(p)) != NULL; p++)
        write_private(ring_path(t, program, end), ring_select(t->mem, all, program));
    if (FAULT_CATCH(&frame)) {
        remove_new(t, end);
        if (db_commit_unknown(w->db))
            fault_as(frame.kind,
                     "%s\n  The data keys may stand or not: kntc key check, "
                     "then kntc key data.",
                     frame.text);
        remove_new(t, "");
        fault_as(frame.kind, "%s", frame.text);
    }
    db_begin(w->db, false);
    make_data_keys(t, w, end);
    for (int p = 0; (program = tool_program(p)) != NULL; p++) {
        if (rename(ring_path(t, program, end), ring_path(t, program, "")) != 0)
            fault("%s: %s", ring_path(t, program, ""), strerror(errno));
        printf("rings\t%s\n", ring_path(t, program, ""));
    }
    sync_directory(t->conf->keys);
    db_commit(w->db);
    fault_pop(&frame);
    printf(
        "Each program reads its own file; keep a copy of all of them apart from every "
        "backup of the database.\n");
    return TOOL_GOOD;
}

static int
make_data(struct tool *t)
{
    struct work *w = tool_work(t, tool_db(t), NULL);

    db_begin(w->db, false);
    const int made = make_data_keys(t, w, "");

    db_commit(w->db);
    if (made == 0)
        printf("nothing to make: each ring has its active data key\n");
    return TOOL_GOOD;
}

/* The names that are held and should not be, or the other way round. */
static char *
difference(struct tool *t, const struct ring *ring, const char *program, bool more)
{
    char *list = arena_copy(t->mem, "");
    const char *seen[PURPOSES];
    int n = 0;
    const char *other;
    const char *name;

    for (int p = 0; (other = tool_program(p)) != NULL; p++)
        for (int i = 0; (name = ring_of(other, i)) != NULL; i++) {
            bool rightful = false;
            const char *own;

            if (stands_in(seen, n, name))
                continue;
            must(n < PURPOSES);
            seen[n++] = name;
            for (int k = 0; (own = ring_of(program, k)) != NULL; k++)
                rightful = rightful || strcmp(own, name) == 0;
            if (ring_has(ring, name) != rightful && ring_has(ring, name) == more)
                list = arena_format(t->mem, "%s%s%s", list, *list ? " " : "", name);
        }
    return list;
}

static bool
is_its_users(const struct stat *st, const char *program)
{
    char name[64];

    snprintf(name, sizeof name, "kntc-%s", program);
    const struct passwd *user = getpwnam(name);

    return st->st_uid == 0 || st->st_uid == geteuid() ||
           (user != NULL && st->st_uid == user->pw_uid);
}

static struct ring *
check_file(struct tool *t, struct finding *f, const char *program)
{
    const char *path = ring_path(t, program, "");
    const char *check = arena_format(t->mem, "rings of %s", program);
    char error[512];
    struct ring *ring = ring_open(path, error, sizeof error);
    struct stat st;

    if (ring == NULL) {
        finding_tell(
            f, FINDING_FAIL, check,
            access(path, F_OK) != 0
                ? "kntc key new makes the rings of a new portal; of an old one, put "
                  "the copy back"
                : "mend it as said; a ring file is only ever its program's",
            "%s", error);
        return NULL;
    }
    const char *more = difference(t, ring, program, true);
    const char *fewer = difference(t, ring, program, false);

    if (*more != '\0')
        finding_tell(f, FINDING_FAIL, check,
                     "take these lines out of the file, and ask how they came there",
                     "%s holds more than its rings: %s", path, more);
    if (*fewer != '\0')
        finding_tell(f, FINDING_FAIL, check,
                     "put the lines back from the copy of the rings",
                     "%s lacks rings: %s", path, fewer);
    if (stat(path, &st) != 0 || !is_its_users(&st, program))
        finding_tell(f, FINDING_WARN, check,
                     "chown it to root or to the program's user",
                     "%s belongs to user %ld", path, (long)st.st_uid);
    else if (*more == '\0' && *fewer == '\0')
        finding_tell(f, FINDING_OK, check, "", "%s", path);
    return ring;
}

static void
check_data_key(struct finding *f, struct ring *ring, const struct row *key)
{
    size_t n = 0;
    const unsigned char *wrapped = row_bytes(key, "wrapped", &n);

    if (!ring_add(ring, (uint16_t)row_int(key, "id"), row_text(key, "purpose"),
                  (int)row_int(key, "year"), row_text(key, "state"), wrapped, n))
        finding_tell(f, FINDING_FAIL, "data key opens",
                     "the rings are of another portal, or the row was changed: put the "
                     "right one back",
                     "data key %d (%s %d) does not open under the rings here",
                     (int)row_int(key, "id"), row_text(key, "purpose"),
                     (int)row_int(key, "year"));
}

/* A ring that has data keys must have an active one; which rings have, only a ring can
 * tell. */
static void
check_purpose(struct finding *f, struct ring *ring, const char *purpose,
              const struct row *keys)
{
    unsigned char wrapped[40];
    int year = YEAR_FIRST + 199;

    for (const struct row *k = keys; k != NULL; k = k->next)
        if (strcmp(row_text(k, "purpose"), purpose) == 0)
            check_data_key(f, ring, k);
    if (!wrap_newest(ring, 1, purpose, &year, wrapped))
        return;
    if (ring_active(ring, purpose) < 0)
        finding_tell(f, FINDING_FAIL, "data key opens", "kntc key data makes one",
                     "ring %s has no active data key: nothing can be sealed", purpose);
    else
        finding_tell(f, FINDING_OK, "data key opens", "", "%s, data key %d", purpose,
                     ring_active(ring, purpose));
}

void
key_check(struct tool *t, struct finding *f, struct work *w)
{
    const struct row *keys = w == NULL ? NULL : tool_keys(w);
    const char *done[PURPOSES];
    int n = 0;
    struct stat st;
    const char *program;
    const char *purpose;

    if (stat(t->conf->keys, &st) == 0 && (st.st_mode & 077) != 0)
        finding_tell(f, FINDING_WARN, "rings", "chmod 0700",
                     "%s may be entered by others", t->conf->keys);
    for (int p = 0; (program = tool_program(p)) != NULL; p++) {
        struct ring *ring = check_file(t, f, program);

        for (int i = 0; ring != NULL && (purpose = ring_of(program, i)) != NULL; i++) {
            if (w == NULL || !ring_has(ring, purpose) || stands_in(done, n, purpose))
                continue;
            must(n < PURPOSES);
            done[n++] = purpose;
            check_purpose(f, ring, purpose, keys);
        }
        ring_close(ring);
    }
}

static int
check_all(struct tool *t)
{
    struct finding f = { { 0 } };

    key_check(t, &f, tool_work(t, tool_db(t), NULL));
    return finding_status(&f);
}

int
kntc_key(struct tool *t, int n, char **word)
{
    if (n != 1)
        tool_usage(t);
    tool_conf(t);
    if (strcmp(word[0], "new") == 0)
        return make_new(t);
    if (strcmp(word[0], "data") == 0)
        return make_data(t);
    if (strcmp(word[0], "check") == 0)
        return check_all(t);
    tool_usage(t);
}
