#include "base/xml/view.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/xml/html.h"
#include "base/xml/said.h"
#include "base/xml/say.h"
#include "base/xml/sheet.h"
#include "base/xml/source.h"
#include "base/xml/words.h"

#include <stdio.h>

#include <libxml/tree.h>

static char broken[SAID_SIZE]; /* texts that a refresh could not read */
static xmlChar *dumped;        /* of view_xml */

bool
view_start(const char *root, char *error, int n)
{
    view_stop();
    said_start();
    sheet_start();
    say_start();
    return source_open(root, error, n) && words_load(error, n);
}

bool
view_load(const char *path, char *error, int n)
{
    const struct sheet *sheet = sheet_load(path);

    if (sheet->style == NULL)
        snprintf(error, (size_t)n, "xsl/%s.xsl: %s", path, sheet->error);
    return sheet->style != NULL;
}

/* Bytes that stay until the next call. */
static const char *
as_xml(void *page, size_t *size, const char **why)
{
    int written = 0;

    xmlFree(dumped);
    dumped = NULL;
    xmlDocDumpMemoryEnc(page, &dumped, &written, "UTF-8");
    if (dumped == NULL)
        *why = "cannot be written as XML";
    *size = (size_t)written;
    return (const char *)dumped;
}

static const char *
render(struct arena *mem, struct sheet *sheet, void *doc, const char *lang, size_t *n,
       const char *(*write)(void *page, size_t *size, const char **why))
{
    const struct words *words = words_of(lang);
    const char *why = said_text();
    const char *bytes = NULL;
    size_t size = 0;

    if (sheet->style == NULL || broken[0] != '\0')
        fault("view %s: %s", sheet->path, sheet->style == NULL ? sheet->error : broken);

    xmlDoc *page = sheet_apply(sheet, doc, words);

    /* All that is libxslt's is given back before anything may unwind. */
    if (page != NULL) {
        bytes = write(page, &size, &why);
        xmlFreeDoc(page);
    }
    if (bytes == NULL)
        fault("view %s: %s", sheet->path, why);
    *n = size;
    return arena_copy_n(mem, bytes, size);
}

static struct sheet *
loaded(const char *path, const char *lang)
{
    struct sheet *sheet = sheet_find(path);

    if (sheet == NULL || words_of(lang) == NULL)
        fault("view %s in %s is not loaded", path, lang);
    return sheet;
}

const char *
view_page(struct arena *mem, const char *path, void *doc, const char *lang, size_t *n)
{
    struct sheet *sheet = loaded(path, lang);

    return render(mem, sheet, doc, lang, n, sheet->plain ? html_plain : html_page);
}

const char *
view_xml(struct arena *mem, const char *path, void *doc, const char *lang, size_t *n)
{
    return render(mem, loaded(path, lang), doc, lang, n, as_xml);
}

const char *
view_text(const char *lang, const char *key)
{
    const struct words *words = words_of(lang);

    return words != NULL ? words_find(words, key) : NULL;
}

const char *
view_say(const char *lang, const char *key, char *out, int n)
{
    const char *text = view_text(lang, key);

    if (text != NULL)
        return text;
    say_miss();
    snprintf(out, (size_t)n, "⟦%s⟧", key);
    return out;
}

int
view_missing(void)
{
    return say_missing();
}

void
view_refresh(void)
{
    /* What is missing was not read and cannot change: so it is tried again. */
    if (!source_changed() && sheet_all_good() && broken[0] == '\0')
        return;
    source_forget();
    broken[0] = '\0';
    words_load(broken, sizeof broken);
    sheet_refresh();
}

const char *
view_digest(void)
{
    return source_digest();
}

void
view_stop(void)
{
    sheet_stop();
    words_stop();
    source_close();
    html_stop();
    xmlFree(dumped);
    dumped = NULL;
    broken[0] = '\0';
}
