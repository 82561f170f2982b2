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

/* Open addressing, at most half full. */
struct words {
    char lang[16];
    const char **slot; /* key, its end, text; NULL: free */
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

static const char **
slot(const struct words *words, const char *key)
{
    uint32_t i = hash(key) & words->mask;

    while (words->slot[i] != NULL && strcmp(words->slot[i], key) != 0)
        i = (i + 1) & words->mask;
    return &words->slot[i];
}

static bool
is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Key and text, one after the other. Sentences are wrapped in the file as the file's
 * width wants it. */
static const char *
entry(struct arena *mem, const char *key, const xmlNode *e)
{
    const char *s = e->children != NULL ? (const char *)e->children->content : "";
    const size_t n_key = strlen(key) + 1;
    char *made = arena_alloc(mem, n_key + strlen(s) + 1);
    char *text = made + n_key;
    char *to = text;

    memcpy(made, key, n_key);
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
    return made;
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

struct filling {
    struct arena *mem;
    struct words *words;
    const char *path;
    char *error;
    int n;
};

static bool
add(void *child, void *data)
{
    const struct filling *f = data;
    xmlNode *e = child;
    const char *lang = attribute(e->parent, "lang");
    const char *key = e->type == XML_ELEMENT_NODE ? attribute(e, "key") : NULL;

    if (lang == NULL || strcmp(lang, f->words->lang) != 0) {
        snprintf(f->error, (size_t)f->n, "%s: lang is not \"%s\"", f->path,
                 f->words->lang);
        return false;
    }
    if (key == NULL || !is_sentence(e)) {
        snprintf(f->error, (size_t)f->n, "%s:%ld: not <t key=\"…\"> and a sentence",
                 f->path, xmlGetLineNo(e));
        return false;
    }

    const char **at = slot(f->words, key);

    if (*at != NULL) {
        snprintf(f->error, (size_t)f->n, "%s:%ld: %s stands twice", f->path,
                 xmlGetLineNo(e), key);
        return false;
    }
    *at = entry(f->mem, key, e);
    return true;
}

/* Room for as many as there can be. */
static void
make_room(struct arena *mem, struct words *words, const char *bytes)
{
    uint32_t most = 0, size = 16;

    for (const char *at = bytes; (at = strstr(at, "<t")) != NULL; at++)
        most++;
    while (size / 2 < most)
        size *= 2;
    words->mask = size - 1;
    words->slot = arena_alloc(mem, size * sizeof *words->slot);
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
    make_room(into->mem, words, bytes);

    struct filling f = { into->mem, words, path, error, n };
    const bool good = parse_each(path, bytes, size, add, &f, error, n);

    free(bytes);
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
    const char *at = *slot(words, key);

    return at != NULL ? at + strlen(at) + 1 : NULL;
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
