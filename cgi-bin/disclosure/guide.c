/* guide: how the portal is used, a chapter a role and a screen (guide.def). Every page
 * leads to its chapter by its area and view. */
#include "base/core/arena.h"
#include "base/work.h"
#include "base/xml/view.h"
#include "disclosure/disclosure.h"

#include <stddef.h>
#include <string.h>

struct chapter {
    const char *word;
    uint32_t who;
    bool is_role;
    bool has_picture;
    const char *table; /* slug of law.c; empty: none */
};

static const struct chapter chapters[] = {
#define ROLE(word, who) { #word, (uint32_t)(who), true, false, "" },
#define CHAPTER(word, who, picture, table)                                             \
    { #word, (uint32_t)(who), false, (picture) != 0, table },
#define SCREEN(area, view, word)
#include "disclosure/guide.def"
#undef ROLE
#undef CHAPTER
#undef SCREEN
};

static const struct {
    const char *page; /* area.view */
    const char *word;
} screens[] = {
#define ROLE(word, who)
#define CHAPTER(word, who, picture, table)
#define SCREEN(area, view, word) { #area "." #view, #word },
#include "disclosure/guide.def"
#undef ROLE
#undef CHAPTER
#undef SCREEN
};

enum {
    CHAPTERS = sizeof chapters / sizeof *chapters,
    SCREENS = sizeof screens / sizeof *screens,
    SENTENCES_MAX = 12
};

static const struct chapter *
chapter_of(const char *word)
{
    for (int i = 0; i < CHAPTERS; i++)
        if (strcmp(chapters[i].word, word) == 0)
            return &chapters[i];
    return NULL;
}

/* The guide has files of its own, so that a sentence of the screen and one about it are
 * not taken for each other. */
static const char *
said(struct request *r, const char *word, const char *what, int n)
{
    struct arena *mem = r->work->mem;
    const char *lang = strcmp(r->lang, "en") == 0 ? "guide_en" : "guide_vi";
    const char *key = n > 0 ? arena_format(mem, "%s.%s%d", word, what, n)
                            : arena_format(mem, "%s.%s", word, what);

    return view_text(lang, key);
}

static void
put_head(struct xml *x, struct request *r, const struct chapter *c)
{
    xml_attr(x, "word", c->word);
    xml_text(x, "title", said(r, c->word, "title", 0));
    xml_text(x, "what", said(r, c->word, "what", 0));
}

static void
put_sentences(struct xml *x, struct request *r, const char *word, const char *what)
{
    for (int n = 1; n <= SENTENCES_MAX && said(r, word, what, n) != NULL; n++)
        xml_text(x, what, said(r, word, what, n));
}

/* The screens that somebody of this role works with. */
static void
put_screens(struct xml *x, struct request *r, uint32_t who)
{
    for (int i = 0; i < CHAPTERS; i++)
        if (!chapters[i].is_role && (chapters[i].who & who) != 0)
            XML(x, "screen")
                put_head(x, r, &chapters[i]);
}

static void
put_roles(struct xml *x, struct request *r, uint32_t who)
{
    for (int i = 0; i < CHAPTERS; i++)
        if (chapters[i].is_role && (chapters[i].who & who) != 0)
            XML(x, "by") {
                xml_attr(x, "word", chapters[i].word);
                xml_say(x, said(r, chapters[i].word, "title", 0));
            }
}

static struct reply
chapter_page(struct request *r, const struct chapter *c)
{
    struct xml *x = page(r);

    XML(x, "chapter") {
        put_head(x, r, c);
        put_sentences(x, r, c->word, "step");
        put_sentences(x, r, c->word, "law");
        put_sentences(x, r, c->word, "wrong");
        if (c->has_picture)
            XML(x, "picture") {
                xml_attr(x, "path",
                         arena_format(r->work->mem, "/img/guide/%s.%s.webp", c->word,
                                      r->lang));
                xml_attr(x, "alt", said(r, c->word, "alt", 0));
            }
        if (*c->table != '\0')
            xml_text(x, "table", c->table);
        if (c->is_role)
            put_screens(x, r, c->who);
        else
            put_roles(x, r, c->who);
    }
    return show(x);
}

struct reply
guide_list(struct request *r)
{
    struct xml *x = page(r);

    XML(x, "roles")
        for (int i = 0; i < CHAPTERS; i++)
            if (chapters[i].is_role)
                XML(x, "role") {
                    put_head(x, r, &chapters[i]);
                    put_screens(x, r, chapters[i].who);
                }
    return show(x);
}

struct reply
guide_show(struct request *r)
{
    const struct chapter *c = chapter_of(r->key);

    return c != NULL ? chapter_page(r, c) : missing(r);
}

/* Where the link of a page leads, whatever its chapter is called. */
struct reply
guide_of_page(struct request *r)
{
    for (int i = 0; i < SCREENS; i++)
        if (strcmp(screens[i].page, r->key) == 0)
            return chapter_page(r, chapter_of(screens[i].word));
    return missing(r);
}
