#include "domain/docx.h"

#include "base/core/arena.h"
#include "base/core/conf.h"
#include "base/core/fault.h"
#include "base/db/db.h"
#include "base/work.h"
#include "base/xml/view.h"
#include "base/xml/xml.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

enum { PART_MAX = 64 << 10, PACKED_MAX = 2 << 20 };

/* What is the same in each file lies beside the sheets, under the name that it has in
 * the file, with "." for "/" and without "[]" (ISO/IEC 29500-2). */
static const struct {
    const char *name, *file;
} part[] = {
    { "[Content_Types].xml", "Content_Types.xml" },
    { "_rels/.rels", "rels.xml" },
    { "word/_rels/document.xml.rels", "document.rels.xml" },
    { "word/styles.xml", "styles.xml" },
    { "word/settings.xml", "settings.xml" },
    { "word/header1.xml", "header1.xml" },
};

static const char *
read_part(struct work *w, const char *file, size_t *n)
{
    const char *path =
        arena_format(w->mem, "%s/xsl/letter/docx/%s", w->conf->root, file);
    char *bytes = arena_alloc(w->mem, PART_MAX);
    FILE *f = fopen(path, "rb");

    if (f == NULL)
        fault("%s cannot be read", path);
    *n = fread(bytes, 1, PART_MAX, f);
    fclose(f);
    must(*n > 0 && *n < PART_MAX);
    return bytes;
}

/* The day of a part is that of the format's beginning: the same text gives the same
 * file. */
static bool
add(zip_t *z, const char *name, const char *bytes, size_t n)
{
    zip_source_t *s = zip_source_buffer(z, bytes, n, 0);
    const zip_int64_t i = s != NULL ? zip_file_add(z, name, s, ZIP_FL_ENC_UTF_8) : -1;

    if (i < 0) {
        zip_source_free(s);
        return false;
    }
    return zip_file_set_dostime(z, (zip_uint64_t)i, 0, 0x21, 0) == 0;
}

static const char *
take(struct work *w, zip_source_t *s, size_t *n)
{
    zip_stat_t about;

    if (zip_source_stat(s, &about) != 0 || about.size > PACKED_MAX ||
        zip_source_open(s) != 0)
        return NULL;
    char *bytes = arena_alloc(w->mem, (size_t)about.size);
    const zip_int64_t got = zip_source_read(s, bytes, about.size);
    zip_source_close(s);
    *n = (size_t)about.size;
    return got == (zip_int64_t)about.size ? bytes : NULL;
}

const char *
docx_pack(struct work *w, const char *text, size_t n, size_t *out_n)
{
    char error[200];
    void *doc = xml_read_text(w->mem, text, n, error, sizeof error);
    size_t size;

    if (doc == NULL)
        fault("a letter: %s", error);
    const char *document = view_xml(w->mem, DOCX_SHEET, doc, "paper", &size);
    const char *bytes[sizeof part / sizeof *part];
    size_t length[sizeof part / sizeof *part];
    for (size_t i = 0; i < sizeof part / sizeof *part; i++)
        bytes[i] = read_part(w, part[i].file, &length[i]);

    zip_source_t *s = zip_source_buffer_create(NULL, 0, 0, NULL);
    zip_t *z = s != NULL ? zip_open_from_source(s, ZIP_TRUNCATE, NULL) : NULL;
    if (z == NULL)
        fault("libzip opens nothing");
    zip_source_keep(s);
    bool good = true;
    for (size_t i = 0; i < sizeof part / sizeof *part; i++)
        good = good && add(z, part[i].name, bytes[i], length[i]);
    good = good && add(z, "word/document.xml", document, size);
    if (!good || zip_close(z) != 0) {
        zip_discard(z);
        zip_source_free(s);
        fault("a letter cannot be packed");
    }
    const char *packed = take(w, s, out_n);
    zip_source_free(s);
    if (packed == NULL)
        fault("a letter is too long to pack");
    return packed;
}
