#include "base/xml/source.h"

#include "base/xml/parse.h"

#include <dirent.h>
#include <errno.h>
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { SOURCES_MAX = 1024, PATH_SIZE = 4096 };

struct source {
    char *path;
    uint64_t hash;
    struct timespec time;
    off_t size;
};

static char *top; /* <root>/xsl */
static struct source source[SOURCES_MAX];
static int sources;

/* FNV-1a: it tells versions apart, it proves nothing. */
static uint64_t
hash(uint64_t h, const void *bytes, size_t n)
{
    const unsigned char *s = bytes;

    for (size_t i = 0; i < n; i++)
        h = (h ^ s[i]) * UINT64_C(0x100000001b3);
    return h;
}

static bool
full_path(char *full, const char *path)
{
    int n = snprintf(full, PATH_SIZE, "%s/%s", top, path);

    return n > 0 && n < PATH_SIZE;
}

bool
source_open(const char *root, char *error, int n)
{
    char full[PATH_SIZE];
    struct stat about;

    source_close();
    snprintf(full, sizeof full, "%s/xsl", root);
    if (stat(full, &about) != 0 || !S_ISDIR(about.st_mode)) {
        snprintf(error, (size_t)n, "%s: not a directory", full);
        return false;
    }
    top = realpath(full, NULL);
    if (top == NULL)
        snprintf(error, (size_t)n, "%s: %s", full, strerror(errno));
    return top != NULL;
}

/* No way up, none to the root, no scheme, nothing that would need an escape. */
static bool
is_inside(const char *path)
{
    if (*path == '\0' || *path == '/' || strstr(path, "..") != NULL)
        return false;
    for (const char *s = path; *s != '\0'; s++)
        if (!(*s >= 'a' && *s <= 'z') && !(*s >= '0' && *s <= '9') && *s != '_' &&
            *s != '/' && *s != '.' && *s != '-')
            return false;
    return true;
}

static bool
remember(const char *path, const struct stat *about, const char *bytes, size_t n)
{
    int i = 0;

    while (i < sources && strcmp(source[i].path, path) != 0)
        i++;
    if (i == sources) {
        if (i == SOURCES_MAX || (source[i].path = strdup(path)) == NULL)
            return false;
        sources++;
    }

    uint64_t h = hash(UINT64_C(0xcbf29ce484222325), path, strlen(path) + 1);

    source[i].hash = hash(h, bytes, n);
    source[i].time = about->st_mtim;
    source[i].size = about->st_size;
    return true;
}

char *
source_read(const char *path, size_t *n, char *error, int size)
{
    char full[PATH_SIZE];
    struct stat about;
    char *bytes = NULL;

    if (!is_inside(path) || !full_path(full, path)) {
        snprintf(error, (size_t)size, "%s: not a file below xsl/", path);
        return NULL;
    }

    FILE *f = fopen(full, "re");

    if (f == NULL || fstat(fileno(f), &about) != 0)
        snprintf(error, (size_t)size, "xsl/%s: %s", path, strerror(errno));
    else if (!S_ISREG(about.st_mode) || about.st_size > PARSE_MAX)
        snprintf(error, (size_t)size, "xsl/%s: not a file, or a huge one", path);
    else if ((bytes = malloc((size_t)about.st_size + 1)) == NULL)
        snprintf(error, (size_t)size, "xsl/%s: no memory", path);
    if (bytes != NULL) {
        *n = fread(bytes, 1, (size_t)about.st_size, f);
        bytes[*n] = '\0';
        if (!remember(path, &about, bytes, *n)) {
            snprintf(error, (size_t)size, "xsl/%s: too many files", path);
            free(bytes);
            bytes = NULL;
        }
    }
    if (f != NULL)
        fclose(f);
    return bytes;
}

static int
is_xml(const struct dirent *entry)
{
    size_t n = strlen(entry->d_name);

    return n > 4 && entry->d_name[0] != '.' &&
           strcmp(entry->d_name + n - 4, ".xml") == 0;
}

int
source_list(const char *folder, char ***name)
{
    char full[PATH_SIZE];
    struct dirent **entry;
    int n = full_path(full, folder) ? scandir(full, &entry, is_xml, alphasort) : -1;

    if (n < 0)
        return -1;
    *name = calloc((size_t)n + 1, sizeof **name);
    for (int i = 0; i < n; i++) {
        if (*name != NULL)
            (*name)[i] = strdup(entry[i]->d_name);
        free(entry[i]);
    }
    free(entry);
    return *name != NULL ? n : -1;
}

bool
source_changed(void)
{
    char full[PATH_SIZE];
    struct stat about;

    for (int i = 0; i < sources; i++)
        if (!full_path(full, source[i].path) || stat(full, &about) != 0 ||
            about.st_size != source[i].size ||
            about.st_mtim.tv_sec != source[i].time.tv_sec ||
            about.st_mtim.tv_nsec != source[i].time.tv_nsec)
            return true;
    return false;
}

const char *
source_digest(void)
{
    static char digest[17];
    uint64_t sum = 0;

    for (int i = 0; i < sources; i++)
        sum += source[i].hash;
    snprintf(digest, sizeof digest, "%016" PRIx64, sum);
    return digest;
}

void
source_forget(void)
{
    while (sources > 0)
        free(source[--sources].path);
}

void
source_close(void)
{
    source_forget();
    free(top);
    top = NULL;
}
