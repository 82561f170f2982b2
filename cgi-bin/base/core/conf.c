#include "base/core/conf.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/core/mime.h"
#include "base/core/text.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define FILE_SIZE_MAX ((size_t)64 * 1024)
#define FILES_MAX 100 /* of conf.d */
#define MEMORY_MAX ((size_t)16 * 1024 * 1024)

enum kind { TEXT, ORIGIN, NUMBER, TRUTH };

struct setting {
    const char *name;
    enum kind kind;
    size_t offset;
    const char *usual; /* NULL: must be set */
    int min;           /* a text of which min is 1 may not be empty */
    int max;
};

#define ROW(field, what, otherwise, from, to)                                          \
    {                                                                                  \
        .name = #field, .kind = what, .offset = offsetof(struct conf, field),          \
        .usual = otherwise, .min = from, .max = to                                     \
    }

static const struct setting settings[] = {
    ROW(root, TEXT, "/usr/share/kntc", 1, 0),
    ROW(database, TEXT, "kntc", 1, 0),
    ROW(database_sealed, TEXT, "kntc_sealed", 1, 0),
    ROW(database_socket, TEXT, "/run/mysqld/mysqld.sock", 1, 0),
    ROW(database_user, TEXT, "", 0, 0),
    ROW(database_password_file, TEXT, "", 0, 0),
    ROW(keys, TEXT, "/etc/kntc/keys", 1, 0),
    ROW(store, TEXT, "/var/lib/kntc/store", 1, 0),
    ROW(quarantine, TEXT, "/var/lib/kntc/quarantine", 1, 0),
    ROW(origin, ORIGIN, NULL, 1, 0),
    ROW(office_name, TEXT, "", 0, 0),
    ROW(hotline, TEXT, "", 0, 0),
    ROW(email, TEXT, "", 0, 0),
    ROW(mail_host, TEXT, "", 0, 0),
    ROW(mail_port, NUMBER, "587", 1, 65535),
    ROW(mail_from, TEXT, "", 0, 0),
    ROW(mail_user, TEXT, "", 0, 0),
    ROW(mail_password_file, TEXT, "", 0, 0),
    ROW(mail_ca, TEXT, "", 0, 0),
    ROW(mail_seconds, NUMBER, "30", 1, 300),
    ROW(operator, TEXT, "", 0, 0),
    ROW(hours, TEXT, "", 0, 0),
    ROW(workers, NUMBER, "6", 1, 60),
    ROW(recycle, NUMBER, "2000", 1, 1000000),
    ROW(request_kb, NUMBER, "256", 16, 4096),
    ROW(upload_mb, NUMBER, "25", 1, 1024),
    ROW(arena_mb, NUMBER, "8", 1, 256),
    ROW(session_idle_min, NUMBER, "30", 1, 600),
    ROW(session_hours, NUMBER, "10", 1, 24),
    ROW(fresh_min, NUMBER, "10", 1, 60),
    ROW(secure_cookie, TRUTH, "yes", 0, 0),
    ROW(test, TRUTH, "no", 0, 0),
};

#define SETTINGS (sizeof settings / sizeof settings[0])

struct load {
    struct arena *mem;
    struct conf *conf;
    const char *file; /* where we are, for messages */
    int line;
    int set_in_line[SETTINGS]; /* of this file; 0: not set there */
    char *text;                /* room for one file after another */
    char *error;
    int n;
};

/* A conf lives as long as the process: its memory stays reachable here. */
struct kept {
    struct kept *older;
    struct arena *mem;
};

static struct kept *kept_confs;

__attribute__((format(printf, 2, 3))) static bool
refuse(const struct load *load, const char *format, ...)
{
    int used = 0;
    va_list ap;

    if (load->n <= 0)
        return false;
    if (load->line > 0)
        used =
            snprintf(load->error, (size_t)load->n, "%s:%d: ", load->file, load->line);
    else
        used = snprintf(load->error, (size_t)load->n, "%s: ", load->file);

    if (used >= 0 && used < load->n) {
        va_start(ap, format);
        vsnprintf(load->error + used, (size_t)(load->n - used), format, ap);
        va_end(ap);
    }
    return false;
}

static bool
set_number(const struct load *load, const struct setting *setting, const char *value)
{
    long number = 0;
    const char *s = value;

    for (; *s >= '0' && *s <= '9' && number <= setting->max; s++)
        number = number * 10 + (*s - '0');
    if (s == value || *s != '\0' || number < setting->min || number > setting->max)
        return refuse(load, "%s must be a whole number from %d to %d", setting->name,
                      setting->min, setting->max);

    *(int *)((char *)load->conf + setting->offset) = (int)number;
    return true;
}

static bool
set_truth(const struct load *load, const struct setting *setting, const char *value)
{
    bool yes = strcmp(value, "yes") == 0 || strcmp(value, "true") == 0;

    if (!yes && strcmp(value, "no") != 0 && strcmp(value, "false") != 0)
        return refuse(load, "%s must be yes or no", setting->name);
    *(bool *)((char *)load->conf + setting->offset) = yes;
    return true;
}

/* scheme://host[:port], as browsers write it in the header Origin. */
static bool
is_origin(const char *s)
{
    static const char allowed[] = "abcdefghijklmnopqrstuvwxyz0123456789.-:[]";

    if (strncmp(s, "https://", 8) == 0)
        s += 8;
    else if (strncmp(s, "http://", 7) == 0)
        s += 7;
    else
        return false;
    return *s != '\0' && s[strspn(s, allowed)] == '\0';
}

static bool
set_text(const struct load *load, const struct setting *setting, const char *value)
{
    if (*value == '\0' && setting->min > 0)
        return refuse(load, "%s must not be empty", setting->name);
    if (setting->kind == ORIGIN && !is_origin(value))
        return refuse(load,
                      "%s must be like https://kntc.example.gov.vn, in lower case and "
                      "without a slash at the end",
                      setting->name);
    *(const char **)((char *)load->conf + setting->offset) = value;
    return true;
}

static bool
set(const struct load *load, const struct setting *setting, const char *value)
{
    switch (setting->kind) {
    case NUMBER:
        return set_number(load, setting, value);
    case TRUTH:
        return set_truth(load, setting, value);
    case TEXT:
    case ORIGIN:
        break;
    }
    return set_text(load, setting, value);
}

/* Cuts blanks at both ends, in place. */
static char *
trim(char *s)
{
    static const char blanks[] = " \t\r";

    s += strspn(s, blanks);

    size_t n = strlen(s);

    while (n > 0 && strchr(blanks, s[n - 1]) != NULL)
        n--;
    s[n] = '\0';
    return s;
}

static bool
read_line(struct load *load, char *line)
{
    /* A # inside a word is no comment: names of offices may hold one. */
    for (char *s = line; (s = strchr(s, '#')) != NULL; s++)
        if (s == line || s[-1] == ' ' || s[-1] == '\t') {
            *s = '\0';
            break;
        }

    char *value = strchr(line, '=');

    if (*trim(line) == '\0')
        return true;
    if (value == NULL)
        return refuse(load, "a line is \"name = value\"");
    *value++ = '\0';

    const char *name = trim(line);
    char *clean = text_clean(load->mem, value, strlen(value));

    if (clean == NULL)
        return refuse(load, "the value is not UTF-8, or holds a control character");

    for (size_t i = 0; i < SETTINGS; i++) {
        if (strcmp(name, settings[i].name) != 0)
            continue;
        if (load->set_in_line[i] > 0)
            return refuse(load, "%s is set in line %d already", settings[i].name,
                          load->set_in_line[i]);
        load->set_in_line[i] = load->line;
        return set(load, &settings[i], trim(clean));
    }
    return refuse(load, "there is no setting of this name");
}

/* The whole file, ending in NUL; NULL: refused. */
static char *
read_file(struct load *load)
{
    char *text = memset(load->text, 0, FILE_SIZE_MAX + 2);
    size_t used = 0;
    ssize_t n = 1;
    int fd = open(load->file, O_RDONLY | O_CLOEXEC);

    while (fd >= 0 && n > 0 && used <= FILE_SIZE_MAX) {
        n = read(fd, text + used, FILE_SIZE_MAX + 1 - used);
        used += n > 0 ? (size_t)n : 0;
    }

    const char *why = fd < 0 || n < 0        ? strerror(errno)
                      : used > FILE_SIZE_MAX ? "is larger than 64 KiB"
                      : strlen(text) != used ? "holds a NUL"
                                             : NULL;

    if (fd >= 0)
        close(fd);
    if (why != NULL)
        refuse(load, "%s", why);
    return why == NULL ? text : NULL;
}

static bool
read_settings(struct load *load, const char *file)
{
    load->file = file;
    load->line = 0;
    memset(load->set_in_line, 0, sizeof load->set_in_line);

    char *line = read_file(load);

    for (char *end; line != NULL; line = end) {
        end = strchr(line, '\n');
        if (end != NULL)
            *end++ = '\0';
        load->line++;
        if (!read_line(load, line))
            return false;
        if (end == NULL)
            return true;
    }
    return false;
}

static int
is_conf_file(const struct dirent *entry)
{
    size_t n = strlen(entry->d_name);

    return entry->d_name[0] != '.' && n > 5 &&
           strcmp(entry->d_name + n - 5, ".conf") == 0;
}

/* By bytes: alphasort would ask the locale. */
static int
by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

/* conf.d/x.conf beside path, in order of name; no such directory is no error. */
static bool
read_directory(struct load *load, const char *path)
{
    const char *slash = strrchr(path, '/');
    int before = slash == NULL ? 0 : (int)(slash - path) + 1;
    char *directory = arena_format(load->mem, "%.*sconf.d", before, path);
    struct dirent **entries = NULL;
    int n = scandir(directory, &entries, is_conf_file, by_name);
    bool good = true;

    load->file = directory;
    load->line = 0;
    if (n < 0)
        return errno == ENOENT || refuse(load, "%s", strerror(errno));
    if (n > FILES_MAX)
        good = refuse(load, "holds more than %d files", FILES_MAX);

    for (int i = 0; i < n; i++) {
        if (good)
            good = read_settings(
                load, arena_format(load->mem, "%s/%s", directory, entries[i]->d_name));
        free(entries[i]);
    }
    free(entries);
    return good;
}

static bool
read_all(struct load *load, const char *path)
{
    static const char host[] =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:[]";

    for (size_t i = 0; i < SETTINGS; i++)
        if (settings[i].usual != NULL && !set(load, &settings[i], settings[i].usual))
            return false;

    if (!read_settings(load, path) || !read_directory(load, path))
        return false;

    load->file = path;
    load->line = 0;
    if (load->conf->origin == NULL)
        return refuse(load, "origin is missing: the address of the portal, like "
                            "https://kntc.example.gov.vn");

    if (*load->conf->mail_host != '\0' && !mime_is_address(load->conf->mail_from))
        return refuse(load, "mail_host is set: mail_from must be the address that mail "
                            "comes from");
    if (load->conf->mail_host[strspn(load->conf->mail_host, host)] != '\0')
        return refuse(load, "mail_host must be the name or address of a server");

    const char *credentials = getenv("CREDENTIALS_DIRECTORY");

    if (credentials != NULL && *credentials != '\0')
        load->conf->keys = arena_copy(load->mem, credentials);
    return true;
}

const struct conf *
conf_load(const char *path, char *error, int n)
{
    struct arena *mem = arena_open(MEMORY_MAX);
    struct load load = { .mem = mem,
                         .conf = arena_alloc(mem, sizeof(struct conf)),
                         .text = arena_alloc(mem, FILE_SIZE_MAX + 2),
                         .error = error,
                         .n = n };

    if (!read_all(&load, path)) {
        arena_close(mem);
        return NULL;
    }

    struct kept *kept = malloc(sizeof *kept);

    if (kept == NULL)
        fault("no memory for a conf");
    *kept = (struct kept){ .older = kept_confs, .mem = mem };
    kept_confs = kept;
    return load.conf;
}
