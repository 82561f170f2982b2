#include "base/web/zip.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

enum {
    END_BYTES = 22,
    ENTRY_BYTES = 46,
    HEAD_BYTES = 30,
    ENTRIES_MAX = 2000,
    NAME_BYTES = 255,
    RATIO_MAX = 100,
    SMALL = 1024 * 1024 /* below this one entry's ratio says nothing: a white picture */
};

static const uint64_t unpacked_max = 200u * 1024 * 1024;
static const char odt_type[] = "application/vnd.oasis.opendocument.text";

struct entry {
    const unsigned char *name;
    size_t name_n;
    unsigned flags;
    unsigned method;
    uint32_t packed;
    uint32_t unpacked;
    uint32_t mode; /* of Unix; 0: none given */
    uint32_t at;
};

struct walk {
    const unsigned char *bytes;
    size_t directory; /* where it begins: the entries end before it */
    uint64_t packed;
    uint64_t unpacked;
    bool has_types; /* [Content_Types].xml */
    bool is_docx;
    bool is_xlsx;
    bool is_odt;
};

static unsigned
two(const unsigned char *b)
{
    return (unsigned)b[0] | (unsigned)b[1] << 8;
}

static uint32_t
four(const unsigned char *b)
{
    return (uint32_t)two(b) | (uint32_t)two(b + 2) << 16;
}

static bool
is_named(const struct entry *e, const char *name)
{
    return e->name_n == strlen(name) && memcmp(e->name, name, e->name_n) == 0;
}

static bool
begins(const struct entry *e, const char *with)
{
    size_t n = strlen(with);

    return e->name_n >= n && strncasecmp((const char *)e->name, with, n) == 0;
}

static bool
ends(const struct entry *e, const char *with)
{
    size_t n = strlen(with);

    return e->name_n >= n &&
           strncasecmp((const char *)e->name + e->name_n - n, with, n) == 0;
}

/* Relative, downwards, without signs that Windows reads as a path. */
static bool
is_plain_name(const struct entry *e)
{
    if (e->name_n == 0 || e->name_n > NAME_BYTES || e->name[0] == '/')
        return false;
    for (size_t i = 0; i < e->name_n; i++) {
        bool is_start = i == 0 || e->name[i - 1] == '/';

        if (e->name[i] < 0x20 || e->name[i] == '\\' || e->name[i] == ':')
            return false;
        if (is_start && e->name[i] == '.' && i + 1 < e->name_n && e->name[i + 1] == '.')
            return false;
    }
    return true;
}

/* Office: the project of Visual Basic, sheets of Excel 4 macros, ActiveX. OpenDocument:
 * the folders of Basic and of other scripts. */
static bool
is_macro(const struct entry *e)
{
    return ends(e, "vbaProject.bin") || ends(e, "vbaData.xml") ||
           begins(e, "xl/macrosheets/") || begins(e, "xl/dialogsheets/") ||
           begins(e, "word/activeX/") || begins(e, "xl/activeX/") ||
           begins(e, "Basic/") || begins(e, "Scripts/");
}

/* A file or a directory, if it says what it is; no link, no device. */
static bool
is_plain_mode(uint32_t mode)
{
    uint32_t kind = mode & 0170000;

    return kind == 0 || kind == 0100000 || kind == 0040000;
}

/* The entry's own head: the same as in the directory. */
static bool
is_agreed(const struct walk *w, const struct entry *e)
{
    if (w->directory < HEAD_BYTES || e->at > w->directory - HEAD_BYTES)
        return false;

    const unsigned char *b = w->bytes + e->at;
    size_t room = w->directory - e->at - HEAD_BYTES;
    size_t name_n = two(b + 26);
    size_t extra_n = two(b + 28);

    if (memcmp(b, "PK\3\4", 4) != 0 || name_n != e->name_n || name_n + extra_n > room ||
        e->packed > room - name_n - extra_n)
        return false;
    if (two(b + 6) != e->flags || two(b + 8) != e->method ||
        memcmp(b + HEAD_BYTES, e->name, name_n) != 0)
        return false;
    if ((e->flags & 8) != 0) /* sizes stand behind the data */
        return true;
    return four(b + 18) == e->packed && four(b + 22) == e->unpacked;
}

/* The first entry of an OpenDocument file says what it is, unpacked and at the front.
 */
static bool
is_odt_type(const struct walk *w, const struct entry *e)
{
    const unsigned char *b = w->bytes;
    size_t n = sizeof odt_type - 1;

    return e->at == 0 && e->method == 0 && e->packed == n &&
           memcmp(b + HEAD_BYTES + e->name_n + two(b + 28), odt_type, n) == 0;
}

static bool
take(struct walk *w, const struct entry *e)
{
    /* 1: encrypted, 64: strongly, 8192: the directory too. */
    if ((e->flags & (1 | 64 | 8192)) != 0 || (e->method != 0 && e->method != 8) ||
        !is_plain_name(e) || !is_plain_mode(e->mode) || is_macro(e) || !is_agreed(w, e))
        return false;

    w->packed += e->packed;
    w->unpacked += e->unpacked;
    if (w->packed > w->directory || w->unpacked > unpacked_max)
        return false;
    if (e->unpacked > SMALL && e->unpacked / RATIO_MAX > e->packed)
        return false;

    if (is_named(e, "[Content_Types].xml"))
        w->has_types = true;
    else if (begins(e, "word/document") && ends(e, ".xml"))
        w->is_docx = true;
    else if (begins(e, "xl/workbook") && ends(e, ".xml"))
        w->is_xlsx = true;
    else if (is_named(e, "mimetype"))
        w->is_odt = is_odt_type(w, e);
    return true;
}

/* The entry at *at of the directory, which ends at end; *at moves on. */
static bool
read_entry(const unsigned char *bytes, size_t *at, size_t end, struct entry *e)
{
    const unsigned char *b = bytes + *at;

    if (end - *at < ENTRY_BYTES || memcmp(b, "PK\1\2", 4) != 0 || two(b + 34) != 0)
        return false;
    e->flags = two(b + 8);
    e->method = two(b + 10);
    e->packed = four(b + 20);
    e->unpacked = four(b + 24);
    e->name_n = two(b + 28);
    e->mode = four(b + 38) >> 16;
    e->at = four(b + 42);
    e->name = b + ENTRY_BYTES;

    size_t whole = ENTRY_BYTES + e->name_n + two(b + 30) + two(b + 32);

    if (whole > end - *at)
        return false;
    *at += whole;
    return true;
}

/* Two parts of one name are two documents: one that is scanned and one that is opened.
 * Windows does not tell A from a. Names are told apart by FNV-1a of 64 bits: whoever
 * makes two fall together makes his own file refused. */
static bool
is_new_name(const struct entry *e, uint64_t *seen, unsigned n)
{
    uint64_t hash = 0xcbf29ce484222325u;

    for (size_t i = 0; i < e->name_n; i++) {
        unsigned char c = e->name[i];

        hash = (hash ^ (c >= 'A' && c <= 'Z' ? c + 32u : c)) * 0x100000001b3u;
    }
    for (unsigned i = 0; i < n; i++)
        if (seen[i] == hash)
            return false;
    seen[n] = hash;
    return true;
}

const char *
zip_type(const unsigned char *bytes, size_t n)
{
    if (n < HEAD_BYTES + ENTRY_BYTES + END_BYTES || memcmp(bytes, "PK\3\4", 4) != 0)
        return NULL;

    const unsigned char *tail = bytes + n - END_BYTES;
    size_t end = n - END_BYTES;
    unsigned entries = two(tail + 10);
    size_t size = four(tail + 12);
    size_t start = four(tail + 16);

    if (memcmp(tail, "PK\5\6", 4) != 0 || two(tail + 4) != 0 || two(tail + 6) != 0 ||
        two(tail + 8) != entries || two(tail + 20) != 0 || entries == 0 ||
        entries > ENTRIES_MAX || start > end || size != end - start)
        return NULL;

    struct walk w = { .bytes = bytes, .directory = start };
    uint64_t seen[ENTRIES_MAX] = { 0 };
    size_t at = start;

    for (unsigned i = 0; i < entries; i++) {
        struct entry e;

        if (!read_entry(bytes, &at, end, &e) || !take(&w, &e) ||
            !is_new_name(&e, seen, i))
            return NULL;
    }
    if (at != end || w.unpacked / RATIO_MAX > n)
        return NULL;
    if (w.is_odt)
        return w.is_docx || w.is_xlsx ? NULL : "odt";
    if (!w.has_types || w.is_docx == w.is_xlsx)
        return NULL;
    return w.is_docx ? "docx" : "xlsx";
}
