#include "domain/worklist.h"

#include "base/core/arena.h"
#include "base/db/db.h"
#include "base/work.h"
#include "base/xml/xml.h"
#include "sql/domain/worklist.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static bool
read_id(const char *text, int64_t *id)
{
    const size_t n = strspn(text, "0123456789");

    if (n == 0 || n > 18 || text[n] != '\0')
        return false;
    *id = strtoll(text, NULL, 10);
    return true;
}

struct keyset
keyset_read(const char *text)
{
    struct keyset k = { day_make(1, 1, 1), 0, INT64_MAX };
    char day[11];
    int64_t id;

    if (text == NULL)
        return k;
    if (strlen(text) > 11 && text[10] == '.') {
        memcpy(day, text, 10);
        day[10] = '\0';
        const day_t on = day_parse(day);
        if (on != DAY_NONE && read_id(text + 11, &id)) {
            k.day = on;
            k.id = id;
        }
    } else if (read_id(text, &id)) {
        k.before = id;
    }
    return k;
}

const struct row *
keyset_cut(struct row *rows, int n)
{
    struct row *row = rows;

    for (int i = 1; row != NULL && i < n; i++)
        row = row->next;
    if (row == NULL || row->next == NULL)
        return NULL;
    row->next = NULL;
    return row;
}

char *
keyset_text(struct arena *mem, const struct row *row)
{
    if (row_has(row, "due_on") && row_text(row, "due_on") != NULL)
        return arena_format(mem, "%s.%s", row_text(row, "due_on"), row_text(row, "id"));
    return arena_copy(mem, row_text(row, "id"));
}

void
tabs_put(struct xml *x, struct work *w, const char *path, const struct tab *tab,
         const char *current, const struct row *counts)
{
    XML(x, "tabs")
        for (; tab->key != NULL; tab++)
            XML(x, "tab") {
                xml_attr(x, "key", tab->key);
                xml_attr(x, "path", arena_format(w->mem, "%s?tab=%s", path, tab->key));
                if (tab->count != NULL)
                    xml_attr(x, "count", row_text(counts, tab->count));
                if (strcmp(tab->key, current) == 0)
                    xml_attr(x, "current", "yes");
            }
}

static void
put_office(struct xml *x, struct work *w, const char *path, int64_t id,
           const char *name, bool is_current)
{
    XML(x, "office") {
        xml_attr(x, "path", arena_format(w->mem, "%s&agency=%" PRId64, path, id));
        if (is_current)
            xml_attr(x, "current", "yes");
        xml_text(x, "name", name);
    }
}

int64_t
offices_put(struct xml *x, struct work *w, const char *path, const char **tab,
            int64_t asked)
{
    const struct row *before = worklist_before(w);
    const char *list = arena_format(w->mem, "%s?tab=%s", path, *tab);
    int64_t chosen = w->me->agency_id;

    if (before == NULL)
        return chosen;
    for (const struct row *b = before; b != NULL; b = b->next)
        if (row_int(b, "id") == asked)
            chosen = asked;
    XML(x, "offices") {
        put_office(x, w, list, w->me->agency_id, w->me->agency_name,
                   chosen == w->me->agency_id);
        for (const struct row *b = before; b != NULL; b = b->next)
            put_office(x, w, list, row_int(b, "id"), row_text(b, "name"),
                       row_int(b, "id") == chosen);
    }
    *tab = arena_format(w->mem, "%s&agency=%" PRId64, *tab, chosen);
    return chosen;
}

void
pager_put(struct xml *x, struct work *w, const char *path, const char *tab,
          const struct row *last)
{
    if (last == NULL)
        return;
    XML(x, "pager")
        xml_attr(x, "older",
                 arena_format(w->mem, "%s?tab=%s&after=%s", path, tab,
                              keyset_text(w->mem, last)));
}
