#include "base/xml/xml.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/db/db.h"
#include "base/xml/parse.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xpath.h>

/* What libxml2 takes does not count in the arena: so a page has bounds of its own. */
enum { DEPTH_MAX = 64, NODES_MAX = 200000, BYTES_MAX = 16 << 20 };

struct xml {
    xmlDocPtr doc;
    xmlNodePtr open;
    int depth; /* elements open below the root */
    int nodes;
    size_t bytes;
};

static void
free_page(void *what)
{
    struct xml *x = what;

    xmlFreeDoc(x->doc);
    x->doc = NULL;
}

/* Something of libxml2 that an arena looks after. The slot is made and deferred before
 * it is filled, for both may fault. */
struct kept {
    void *what;
    void (*undo)(void *);
};

static void
undo_kept(void *slot)
{
    struct kept *kept = slot;

    if (kept->what != NULL)
        kept->undo(kept->what);
    kept->what = NULL;
}

static struct kept *
keep(struct arena *mem, void (*undo)(void *))
{
    struct kept *kept = arena_alloc(mem, sizeof *kept);

    kept->undo = undo;
    arena_defer(mem, undo_kept, kept);
    return kept;
}

static void
free_doc(void *doc)
{
    xmlFreeDoc(doc);
}

static void
free_text(void *text)
{
    xmlFree(text);
}

static void
free_value(void *value)
{
    xmlXPathFreeObject(value);
}

static void
free_context(void *context)
{
    xmlXPathFreeContext(context);
}

static const char *
behind_word(const char *s)
{
    must(s != NULL && *s >= 'a' && *s <= 'z');
    while ((*s >= 'a' && *s <= 'z') || (*s >= '0' && *s <= '9') || *s == '_')
        s++;
    return s;
}

/* Names are words of the program (or of a query), never of a person. */
static const xmlChar *
word(const char *name)
{
    must(*behind_word(name) == '\0');
    return (const xmlChar *)name;
}

/* HTML's own attributes have dashes: aria-invalid. */
static const xmlChar *
words(const char *name)
{
    const char *s = behind_word(name);

    while (*s == '-')
        s = behind_word(s + 1);
    must(*s == '\0');
    return (const xmlChar *)name;
}

/* How many bytes the UTF-8 character at s takes; 0: none that XML 1.0 allows. */
static int
character(const unsigned char *s)
{
    unsigned c = s[0];

    if (c < 0x80)
        return c >= 0x20 || c == '\t' || c == '\n' || c == '\r';
    if (c < 0xc2 || c > 0xf4 || (s[1] & 0xc0) != 0x80)
        return 0;
    if (c < 0xe0)
        return 2;
    if ((s[2] & 0xc0) != 0x80)
        return 0;
    if (c < 0xf0) {
        unsigned point = (c & 0x0f) << 12 | (s[1] & 0x3fu) << 6 | (s[2] & 0x3fu);

        return point >= 0x800 && (point < 0xd800 || point > 0xdfff) && point < 0xfffe
                   ? 3
                   : 0;
    }
    unsigned high = (c & 0x07) << 2 | (s[1] & 0x30u) >> 4;

    return (s[3] & 0xc0) == 0x80 && high >= 1 && high <= 0x10 ? 4 : 0;
}

/* The length of a text that may stand in a document. */
static size_t
length_of(const char *text)
{
    const unsigned char *s = (const unsigned char *)text;

    while (*s != '\0') {
        int n = character(s);

        if (n == 0)
            fault("a text of the page holds what XML does not allow");
        s += n;
    }
    return (size_t)(s - (const unsigned char *)text);
}

static void
count(struct xml *x, size_t bytes)
{
    must(++x->nodes <= NODES_MAX);
    x->bytes += bytes;
    must(x->bytes <= BYTES_MAX);
}

static xmlNodePtr
element(struct xml *x, const char *name)
{
    count(x, 0);
    must(x->doc != NULL);

    xmlNodePtr node = xmlNewDocNode(x->doc, NULL, word(name), NULL);

    must(node != NULL);
    if (x->open == NULL)
        xmlDocSetRootElement(x->doc, node);
    else
        xmlAddChild(x->open, node);
    return node;
}

static void
say(struct xml *x, xmlNodePtr into, const char *text)
{
    if (text == NULL || *text == '\0')
        return;

    size_t n = length_of(text);

    count(x, n);

    xmlNodePtr node = xmlNewDocTextLen(x->doc, (const xmlChar *)text, (int)n);

    must(node != NULL);
    xmlAddChild(into, node);
}

struct xml *
xml_open(struct arena *mem, const char *root)
{
    struct xml *x = arena_alloc(mem, sizeof *x);

    arena_defer(mem, free_page, x);
    x->doc = xmlNewDoc((const xmlChar *)"1.0");
    must(x->doc != NULL);
    x->open = element(x, root);
    return x;
}

bool
xml_push(struct xml *x, const char *name)
{
    must(++x->depth <= DEPTH_MAX);
    x->open = element(x, name);
    return true;
}

bool
xml_pop(struct xml *x)
{
    must(x->depth > 0);
    x->depth--;
    x->open = x->open->parent;
    return false;
}

void
xml_attr(struct xml *x, const char *name, const char *text)
{
    if (text == NULL)
        return;
    count(x, length_of(text));
    must(xmlHasProp(x->open, words(name)) == NULL);
    must(xmlNewProp(x->open, words(name), (const xmlChar *)text) != NULL);
}

void
xml_attr_int(struct xml *x, const char *name, int64_t n)
{
    char text[24];

    snprintf(text, sizeof text, "%" PRId64, n);
    xml_attr(x, name, text);
}

void
xml_say(struct xml *x, const char *text)
{
    say(x, x->open, text);
}

void
xml_text(struct xml *x, const char *name, const char *text)
{
    say(x, element(x, name), text);
}

void
xml_int(struct xml *x, const char *name, int64_t n)
{
    char text[24];

    snprintf(text, sizeof text, "%" PRId64, n);
    xml_text(x, name, text);
}

void
xml_flag(struct xml *x, const char *name, bool yes)
{
    xml_text(x, name, yes ? "1" : "0");
}

void
xml_day(struct xml *x, const char *name, day_t day)
{
    if (day == DAY_NONE) {
        xml_text(x, name, NULL);
        return;
    }

    int year, month, mday;
    char text[40];

    day_split(day, &year, &month, &mday);
    snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, mday);
    xml_text(x, name, text);
}

void
xml_instant(struct xml *x, const char *name, instant_t at)
{
    if (at == 0) {
        xml_text(x, name, NULL);
        return;
    }

    day_t day = day_of(at);
    int second = (int)((at - day_start(day)) / 1000000);
    int year, month, mday;
    char text[80];

    day_split(day, &year, &month, &mday);
    snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02d+07:00", year, month,
             mday, second / 3600, second / 60 % 60, second % 60);
    xml_text(x, name, text);
}

static bool
ends_in(const char *name, size_t n, const char *end)
{
    size_t m = strlen(end);

    return n >= m && memcmp(name + n - m, end, m) == 0;
}

static void
column(struct xml *x, const struct row *row, int i)
{
    const char *name = row->name[i];
    size_t n = strlen(name);

    /* What names a person's key or holds a secret is for C, not for a page. */
    if (ends_in(name, n, "_uid") || ends_in(name, n, "_hash") ||
        ends_in(name, n, "_sealed"))
        return;
    if (row->value[i] == NULL) {
        xml_text(x, name, NULL);
        return;
    }
    if (ends_in(name, n, "_at") || strcmp(name, "at") == 0) {
        instant_t at = instant_parse(row->value[i]);

        must(at != 0);
        xml_instant(x, name, at);
        return;
    }
    /* A NUL inside would cut the value in silence. */
    must(memchr(row->value[i], '\0', row->length[i]) == NULL);
    xml_text(x, name, row->value[i]);
}

void
xml_columns(struct xml *x, const struct row *row)
{
    for (int i = 0; row != NULL && i < row->n; i++)
        column(x, row, i);
}

void
xml_row(struct xml *x, const char *name, const struct row *row)
{
    if (row == NULL)
        return;
    XML(x, name)
        xml_columns(x, row);
}

void
xml_rows(struct xml *x, const char *list, const char *item, const struct row *rows)
{
    XML(x, list)
        for (const struct row *row = rows; row != NULL; row = row->next)
            xml_row(x, item, row);
}

void
xml_graft(struct xml *x, void *doc)
{
    xmlNode *copy = xmlDocCopyNode(xmlDocGetRootElement(doc), x->doc, 1);

    must(copy != NULL);
    xmlAddChild(x->open, copy);
}

bool
xml_is_closed(const struct xml *x)
{
    return x->depth == 0;
}

void *
xml_doc(struct xml *x)
{
    return x->doc;
}

char *
xml_dump(struct arena *mem, struct xml *x, size_t *n)
{
    struct kept *text = keep(mem, free_text);
    xmlChar *bytes = NULL;
    int size = 0;

    xmlDocDumpFormatMemoryEnc(x->doc, &bytes, &size, "UTF-8", 1);
    text->what = bytes;
    must(bytes != NULL && size >= 0);

    char *copy = arena_copy_n(mem, bytes, (size_t)size);

    undo_kept(text);
    if (n != NULL)
        *n = (size_t)size;
    return copy;
}

static void
stay_silent(void *data, xmlErrorPtr error)
{
    (void)data;
    (void)error;
}

char *
xml_find(struct arena *mem, void *doc, const char *xpath)
{
    struct kept *context = keep(mem, free_context);
    struct kept *value = keep(mem, free_value);
    struct kept *text = keep(mem, free_text);
    xmlXPathContextPtr c = context->what = xmlXPathNewContext(doc);

    must(c != NULL);
    c->error = stay_silent;

    xmlXPathObjectPtr v = value->what = xmlXPathEval((const xmlChar *)xpath, c);

    if (v == NULL)
        fault("not an XPath: %s", xpath);

    bool none = v->type == XPATH_NODESET && xmlXPathNodeSetIsEmpty(v->nodesetval);

    if (!none)
        text->what = xmlXPathCastToString(v);

    char *copy = arena_copy(mem, text->what);

    undo_kept(text);
    undo_kept(value);
    undo_kept(context);
    return copy;
}

static void *
parse(struct arena *mem, const char *path, const char *text, size_t size, char *error,
      int n)
{
    struct kept *doc = keep(mem, free_doc);

    doc->what = parse_text(path, text, size, PARSE_DOCUMENT, NULL, error, n);
    return doc->what;
}

void *
xml_read_text(struct arena *mem, const char *text, size_t size, char *error, int n)
{
    return parse(mem, "text", text, size, error, n);
}

static void
close_file(void *f)
{
    fclose(f);
}

void *
xml_read_file(struct arena *mem, const char *path, char *error, int n)
{
    struct kept *file = keep(mem, close_file);
    struct stat about;
    FILE *f = file->what = fopen(path, "re");

    if (f == NULL || fstat(fileno(f), &about) != 0) {
        snprintf(error, (size_t)n, "%s: %s", path, strerror(errno));
        undo_kept(file);
        return NULL;
    }
    if (!S_ISREG(about.st_mode) || about.st_size > PARSE_MAX) {
        snprintf(error, (size_t)n, "%s: not a file of at most %d bytes", path,
                 PARSE_MAX);
        undo_kept(file);
        return NULL;
    }

    size_t size = (size_t)about.st_size;
    char *text = arena_alloc(mem, size + 1);

    size = fread(text, 1, size, f);
    undo_kept(file);
    return parse(mem, path, text, size, error, n);
}
