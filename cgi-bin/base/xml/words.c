#include "base/xml/words.h"

#include "base/core/arena.h"
#include "base/xml/parse.h"
#include "base/xml/source.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/tree.h>

enum { LANGUAGES_MAX = 8, BYTES_MAX = 64 << 20 };

struct word {
    const char *key; /* NULL: free */
    const char *text;
};

/* Open addressing, at most half full. */
struct words {
    char lang[16];
    struct word *slot;
    uint32_t mask;
};

struct languages {
    struct arena *mem;
    struct words words[LANGUAGES_MAX];
    int n;
};

static struct languages now;

static uint32_t
hash(const char *s)
{
    uint32_t h = 0x811c9dc5u;

    while (*s != '\0')
        h = (h ^ (unsigned char)*s++) * 0x01000193u;
    return h;
}

static struct word *
slot(const struct words *words, const char *key)
{
    uint32_t i = hash(key) & words->mask;

    while (words->slot[i].key != NULL && strcmp(words->slot[i].key, key) != 0)
        i = (i + 1) & words->mask;
    return &words->slot[i];
}

static bool
is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Sentences are wrapped in the file as the file's width wants it. */
static char *
unwrap(struct arena *mem, const xmlNode *e)
{
    const char *s = e->children != NULL ? (const char *)e->children->content : "";
    char *text = arena_copy(mem, s);
    char *to = text;

    while (*s != '\0') {
        size_t n = 0;
        bool wrapped = false;

        for (; is_blank(s[n]); n++)
            wrapped = wrapped || s[n] == '\n';
        if (!wrapped) {
            n = n > 0 ? n : 1;
            memcpy(to, s, n);
            to += n;
        } else if (to > text && s[n] != '\0') {
            *to++ = ' ';
        }
        s += n;
    }
    *to = '\0';
    return text;
}

/* The text of an attribute; NULL where there is none, or nothing in it. */
static const char *
attribute(xmlNode *e, const char *name)
{
    const xmlAttr *a = xmlHasProp(e, (const xmlChar *)name);

    if (a == NULL || a->children == NULL || a->children->content[0] == '\0')
        return NULL;
    return (const char *)a->children->content;
}

static bool
is_sentence(const xmlNode *e)
{
    const xmlNode *text = e->children;

    return strcmp((const char *)e->name, "t") == 0 &&
           (text == NULL || (text->type == XML_TEXT_NODE && text->next == NULL));
}

static bool
add(struct arena *mem, struct words *words, xmlNode *e, const char *path, char *error,
    int n)
{
    const char *key = attribute(e, "key");

    if (key == NULL || !is_sentence(e)) {
        snprintf(error, (size_t)n, "%s:%ld: not <t key=\"…\"> and a sentence", path,
                 xmlGetLineNo(e));
        return false;
    }

    struct word *w = slot(words, key);

    if (w->key != NULL) {
        snprintf(error, (size_t)n, "%s:%ld: %s stands twice", path, xmlGetLineNo(e),
                 key);
        return false;
    }
    w->key = arena_copy(mem, key);
    w->text = unwrap(mem, e);
    return true;
}

static bool
fill(struct arena *mem, struct words *words, xmlDoc *doc, const char *path, char *error,
     int n)
{
    xmlNode *root = xmlDocGetRootElement(doc);
    const char *lang = attribute(root, "lang");
    uint32_t size = 16;

    if (lang == NULL || strcmp(lang, words->lang) != 0) {
        snprintf(error, (size_t)n, "%s: lang is not \"%s\"", path, words->lang);
        return false;
    }
    while (size / 2 < xmlChildElementCount(root))
        size *= 2;
    words->mask = size - 1;
    words->slot = arena_alloc(mem, size * sizeof *words->slot);
    for (xmlNode *e = xmlFirstElementChild(root); e != NULL;
         e = xmlNextElementSibling(e))
        if (!add(mem, words, e, path, error, n))
            return false;
    return true;
}

static bool
load(struct languages *into, const char *name, char *error, int n)
{
    struct words *words = &into->words[into->n];
    char path[256];
    size_t size;

    if (into->n == LANGUAGES_MAX || strlen(name) >= sizeof words->lang) {
        snprintf(error, (size_t)n, "xsl/text/%s: one language too many", name);
        return false;
    }
    snprintf(words->lang, sizeof words->lang, "%.*s", (int)strcspn(name, "."), name);
    snprintf(path, sizeof path, "xsl/text/%s", name);

    char *bytes = source_read(path + strlen("xsl/"), &size, error, n);

    if (bytes == NULL)
        return false;

    xmlDoc *doc = parse_text(path, bytes, size, PARSE_DOCUMENT, NULL, error, n);

    free(bytes);
    if (doc == NULL)
        return false;

    bool good = fill(into->mem, words, doc, path, error, n);

    xmlFreeDoc(doc);
    into->n += good;
    return good;
}

bool
words_load(char *error, int n)
{
    struct languages next = { .mem = arena_open(BYTES_MAX) };
    char **name = NULL;
    int names = source_list("text", &name);
    bool good = names > 0;

    if (!good)
        snprintf(error, (size_t)n, "xsl/text: no language");
    for (int i = 0; i < names; i++) {
        good = good && name[i] != NULL && load(&next, name[i], error, n);
        free(name[i]);
    }
    free(name);
    if (good) {
        arena_close(now.mem);
        now = next;
    } else {
        arena_close(next.mem);
    }
    return good;
}

const struct words *
words_of(const char *lang)
{
    for (int i = 0; i < now.n; i++)
        if (strcmp(now.words[i].lang, lang) == 0)
            return &now.words[i];
    return NULL;
}

const char *
words_find(const struct words *words, const char *key)
{
    return slot(words, key)->text;
}

const char *
words_lang(const struct words *words)
{
    return words->lang;
}

void
words_stop(void)
{
    arena_close(now.mem);
    memset(&now, 0, sizeof now);
}
