/* render: a view and a page document give the page, as a program would send it.
 *
 *   render VIEW PAGE.xml [TIMES] [--lang vi] [--root DIR]
 *   render --check ROOT
 *
 * The first is for golden pages and for counting: TIMES renders the page so often and
 * prints the last. The language is that of the page (page/@lang), or vi. The second
 * compiles each view below ROOT/xsl (layout/ and component/ are no views) and names
 * what does not compile. Status: 0; 1 where something is wrong; 2 for wrong arguments.
 */
#include "base/core/arena.h"
#include "base/xml/view.h"
#include "base/xml/xml.h"

#include <dirent.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ARENA = 64 << 20, ERROR = 512, PATH = 1024, TIMES_MAX = 1000000, DEPTH = 8 };

static int
usage(void)
{
    fputs("usage: render VIEW PAGE.xml [TIMES] [--lang vi] [--root DIR]\n"
          "       render --check ROOT\n",
          stderr);
    return 2;
}

static int
complain(const char *what)
{
    fprintf(stderr, "render: %s\n", what);
    return 1;
}

struct order {
    const char *view;
    const char *page;
    const char *lang;
    const char *root;
    long times;
};

static bool
read_order(struct order *o, int n, char **word)
{
    *o = (struct order){ .root = ".", .times = 1 };
    for (int i = 1; i < n; i++) {
        bool more = i + 1 < n;

        if (strcmp(word[i], "--lang") == 0 && more)
            o->lang = word[++i];
        else if (strcmp(word[i], "--root") == 0 && more)
            o->root = word[++i];
        else if (word[i][0] == '-')
            return false;
        else if (o->view == NULL)
            o->view = word[i];
        else if (o->page == NULL)
            o->page = word[i];
        else
            o->times = strtol(word[i], NULL, 10);
    }
    return o->page != NULL && o->times > 0 && o->times <= TIMES_MAX;
}

static int
render(const struct order *o)
{
    char error[ERROR];

    if (!view_start(o->root, error, sizeof error) ||
        !view_load(o->view, error, sizeof error))
        return complain(error);

    struct arena *mem = arena_open(ARENA);
    void *doc = xml_read_file(mem, o->page, error, sizeof error);

    if (doc == NULL) {
        arena_close(mem);
        return complain(error);
    }

    const char *lang = o->lang != NULL ? o->lang : xml_find(mem, doc, "/page/@lang");
    struct arena_mark mark = arena_mark(mem);

    for (long i = 0; i < o->times; i++) {
        size_t n;

        arena_rewind(mem, mark);
        const char *page = view_page(mem, o->view, doc, lang != NULL ? lang : "vi", &n);
        if (i == o->times - 1)
            fwrite(page, 1, n, stdout);
    }

    int missing = view_missing();

    if (missing > 0)
        fprintf(stderr, "render: %s: %ld texts missing\n", o->view, missing / o->times);
    arena_close(mem);
    return fflush(stdout) == 0 ? 0 : complain("cannot write");
}

/* How many views below xsl/<folder> do not compile. */
static int
check(const char *root, const char *folder, int depth, int *views)
{
    char path[PATH];
    char error[ERROR];
    struct dirent **entry;
    int bad = 0;

    snprintf(path, sizeof path, "%s/xsl/%s", root, folder);

    int n = depth < DEPTH ? scandir(path, &entry, NULL, alphasort) : -1;

    if (n < 0)
        return 0;
    for (int i = 0; i < n; i++) {
        const char *name = entry[i]->d_name;
        size_t length = strlen(name);
        char inner[PATH];
        int size =
            snprintf(inner, sizeof inner, "%s%s%s", folder, *folder ? "/" : "", name);

        if (name[0] == '.' || size >= (int)sizeof inner ||
            strcmp(inner, "layout") == 0 || strcmp(inner, "component") == 0) {
            free(entry[i]);
            continue;
        }
        if (length > 4 && strcmp(name + length - 4, ".xsl") == 0) {
            inner[size - 4] = '\0';
            ++*views;
            if (!view_load(inner, error, sizeof error)) {
                bad++;
                complain(error);
            }
        } else {
            bad += check(root, inner, depth + 1, views);
        }
        free(entry[i]);
    }
    free(entry);
    return bad;
}

static int
check_all(const char *root)
{
    char error[ERROR];
    int views = 0;

    if (!view_start(root, error, sizeof error))
        return complain(error);

    int bad = check(root, "", 0, &views);

    printf("%d views, %d do not compile\n", views, bad);
    return bad > 0;
}

int
main(int n, char **word)
{
    struct order o;
    int status;

    if (n == 3 && strcmp(word[1], "--check") == 0)
        status = check_all(word[2]);
    else if (read_order(&o, n, word))
        status = render(&o);
    else
        return usage();
    view_stop();
    return status;
}
