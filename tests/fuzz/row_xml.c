/* Whatever bytes a row holds: they fault, or the page holds them escaped and nothing
 * else. Columns are parted by FE; one that is FD alone is NULL. Run from the root. */
#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/core/text.h"
#include "base/db/db.h"
#include "base/xml/view.h"
#include "base/xml/xml.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

enum { COLUMNS = 4 };

static const char *const names[COLUMNS] = { "code", "note", "sender_name", "body" };

static struct row *
row_of(struct arena *mem, const uint8_t *data, size_t n)
{
    struct row *row = arena_alloc(mem, sizeof *row);
    char **value = arena_alloc(mem, COLUMNS * sizeof *value);
    size_t *length = arena_alloc(mem, COLUMNS * sizeof *length);
    int i = 0;

    for (; i < COLUMNS && n > 0; i++) {
        const uint8_t *end = memchr(data, 0xfe, n);
        size_t size = end != NULL ? (size_t)(end - data) : n;

        if (size != 1 || data[0] != 0xfd) {
            value[i] = arena_copy_n(mem, data, size);
            length[i] = size;
        }
        size += end != NULL;
        data += size;
        n -= size;
    }
    row->n = i;
    row->name = names;
    row->value = value;
    row->length = length;
    return row;
}

/* XML 1.0, production 2. */
static bool
is_allowed(const char *s, size_t n)
{
    if (!text_is_utf8(s, n))
        return false;
    for (size_t i = 0; i < n; i++) {
        if ((unsigned char)s[i] < 0x20 && s[i] != '\t' && s[i] != '\n' && s[i] != '\r')
            return false;
        if (i + 2 < n && (memcmp(s + i, "\xef\xbf\xbe", 3) == 0 ||
                          memcmp(s + i, "\xef\xbf\xbf", 3) == 0))
            return false;
    }
    return true;
}

static char *
escaped(struct arena *mem, const char *s, bool value)
{
    char *out = arena_alloc(mem, 6 * strlen(s) + 1);
    char *to = out;

    for (; *s != '\0'; s++) {
        const char *as = *s == '&'             ? "&amp;"
                         : *s == '<'           ? "&lt;"
                         : *s == '\r'          ? "&#13;"
                         : *s == '>' && !value ? "&gt;"
                         : *s == '"' && value  ? "&quot;"
                                               : NULL;

        if (as == NULL) {
            *to++ = *s;
            continue;
        }
        memcpy(to, as, strlen(as));
        to += strlen(as);
    }
    return out;
}

static void
check(struct arena *mem, const struct row *row)
{
    struct xml *x = xml_open(mem, "page");
    char *html = arena_copy(mem, "<!DOCTYPE html>\n<html><body>");
    char error[256];
    size_t n;

    xml_row(x, "row", row);

    const char *dump = xml_dump(mem, x, &n);
    void *again = xml_read_text(mem, dump, n, error, sizeof error);

    must(again != NULL);
    for (int i = 0; i < row->n; i++) {
        const char *value = row->value[i] != NULL ? row->value[i] : "";
        const char *path = arena_format(mem, "string(/page/row/%s)", names[i]);

        must(strcmp(xml_find(mem, again, path), value) == 0);
        html = arena_format(mem, "%s<p title=\"%s\">%s</p>", html,
                            escaped(mem, value, true), escaped(mem, value, false));
    }
    html = arena_format(mem, "%s</body></html>", html);

    const char *page = view_page(mem, "page/row", xml_doc(x), "vi", &n);

    must(n == strlen(html) && memcmp(page, html, n) == 0);
}

static void
start(void)
{
    char error[512];

    if (view_start("tests/base/xml/fixture", error, sizeof error) &&
        view_load("page/row", error, sizeof error))
        return;
    fprintf(stderr, "%s\n", error);
    exit(2);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    static struct arena *mem;
    struct fault_frame frame;

    if (mem == NULL) {
        mem = arena_open((size_t)64 << 20);
        start();
    }
    arena_reset(mem);

    struct row *row = row_of(mem, data, n);
    bool allowed = true;

    for (int i = 0; i < row->n; i++)
        allowed = allowed &&
                  (row->value[i] == NULL || is_allowed(row->value[i], row->length[i]));
    if (FAULT_CATCH(&frame) != 0) {
        if (allowed) {
            fprintf(stderr, "%s\n", frame.text);
            abort();
        }
        return 0;
    }
    check(mem, row);
    fault_pop(&frame);
    if (!allowed)
        abort();
    return 0;
}
