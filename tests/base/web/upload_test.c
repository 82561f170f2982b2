#include "base/web/upload.h"
#include "base/core/arena.h"
#include "base/core/conf.h"
#include "base/core/fault.h"
#include "base/web/image.h"
#include "base/web/zip.h"
#include "base/work.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static struct arena *mem;
static struct work work;
static struct conf conf;
static char root[] = "/tmp/upload_test_XXXXXX";

static int
setup(void **state)
{
    (void)state;
    assert_non_null(mkdtemp(root));
    mem = arena_open((size_t)256 << 20);
    conf.store = arena_format(mem, "%s/store", root);
    conf.quarantine = arena_format(mem, "%s/quarantine", root);
    assert_int_equal(mkdir(conf.store, 0750), 0);
    assert_int_equal(mkdir(conf.quarantine, 0700), 0);
    work = (struct work){ .mem = mem, .conf = &conf };
    return 0;
}

static int
teardown(void **state)
{
    (void)state;
    rmdir(conf.store);
    rmdir(conf.quarantine);
    arena_close(mem);
    return rmdir(root);
}

/* --- bytes, one after the other */

struct bytes {
    unsigned char at[1 << 18];
    size_t n;
};

static struct bytes *
bytes_new(void)
{
    return arena_alloc(mem, sizeof(struct bytes));
}

static void
put(struct bytes *b, const void *s, size_t n)
{
    assert_true(b->n + n <= sizeof b->at);
    if (n > 0)
        memcpy(b->at + b->n, s, n);
    b->n += n;
}

static void
little(struct bytes *b, uint32_t value, int n)
{
    for (int i = 0; i < n; i++)
        b->at[b->n++] = (unsigned char)(value >> (8 * i));
}

static void
big(struct bytes *b, uint32_t value, int n)
{
    for (int i = n - 1; i >= 0; i--)
        b->at[b->n++] = (unsigned char)(value >> (8 * i));
}

/* --- a zip file, honest or not */

struct part {
    const char *name;
    const char *text;
    const char *said; /* name in the part's own head; NULL: the same */
    uint32_t flags;
    uint32_t method;
    uint32_t packed;   /* as it says; 0: the truth */
    uint32_t unpacked; /* likewise */
    uint32_t mode;
};

static struct bytes *
zip_of(const struct part *parts, int n)
{
    struct bytes *b = bytes_new();
    struct bytes *directory = bytes_new();

    for (int i = 0; i < n; i++) {
        const struct part *p = &parts[i];
        const char *said = p->said == NULL ? p->name : p->said;
        const char *text = p->text == NULL ? "" : p->text;
        uint32_t packed = p->packed == 0 ? (uint32_t)strlen(text) : p->packed;
        uint32_t unpacked = p->unpacked == 0 ? (uint32_t)strlen(text) : p->unpacked;
        uint32_t at = (uint32_t)b->n;

        put(b, "PK\3\4", 4);
        little(b, 20, 2);
        little(b, p->flags, 2);
        little(b, p->method, 2);
        little(b, 0, 4);
        little(b, 0, 4);
        little(b, packed, 4);
        little(b, unpacked, 4);
        little(b, (uint32_t)strlen(said), 2);
        little(b, 0, 2);
        put(b, said, strlen(said));
        put(b, text, strlen(text));

        put(directory, "PK\1\2", 4);
        little(directory, 0x0314, 2);
        little(directory, 20, 2);
        little(directory, p->flags, 2);
        little(directory, p->method, 2);
        little(directory, 0, 4);
        little(directory, 0, 4);
        little(directory, packed, 4);
        little(directory, unpacked, 4);
        little(directory, (uint32_t)strlen(p->name), 2);
        little(directory, 0, 4);
        little(directory, 0, 2);
        little(directory, 0, 2);
        little(directory, p->mode << 16, 4);
        little(directory, at, 4);
        put(directory, p->name, strlen(p->name));
    }

    uint32_t start = (uint32_t)b->n;

    put(b, directory->at, directory->n);
    put(b, "PK\5\6", 4);
    little(b, 0, 4);
    little(b, (uint32_t)n, 2);
    little(b, (uint32_t)n, 2);
    little(b, (uint32_t)directory->n, 4);
    little(b, start, 4);
    little(b, 0, 2);
    return b;
}

#define TYPES                                                                          \
    {                                                                                  \
        "[Content_Types].xml", "<Types/>", NULL, 0, 0, 0, 0, 0                         \
    }
#define LETTER                                                                         \
    {                                                                                  \
        "word/document.xml", "<document/>", NULL, 0, 0, 0, 0, 0                        \
    }
#define ODT "application/vnd.oasis.opendocument.text"

static const char *
type_of(const struct part *parts, int n)
{
    const struct bytes *b = zip_of(parts, n);

    return zip_type(b->at, b->n);
}

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

static void
office_files_are_told_by_their_parts(void **state)
{
    (void)state;
    static const struct part docx[] = { TYPES, LETTER };
    static const struct part docx_two[] = { TYPES,
                                            { "word/document2.xml", .text = "x" } };
    static const struct part xlsx[] = { { "xl/workbook.xml", .text = "<w/>" }, TYPES };
    static const struct part odt[] = { { "mimetype", .text = ODT },
                                       { "content.xml", .text = "<c/>" } };
    static const struct part ods[] = {
        { "mimetype", .text = "application/vnd.oasis.opendocument.spreadsheet" }
    };
    static const struct part late[] = { { "content.xml", .text = "<c/>" },
                                        { "mimetype", .text = ODT } };
    static const struct part plain[] = { { "a.txt", .text = "a" } };
    static const struct part untyped[] = { LETTER };
    static const struct part both[] = { TYPES,
                                        LETTER,
                                        { "xl/workbook.xml", .text = "" } };
    static const struct part three[] = { { "mimetype", .text = ODT }, TYPES, LETTER };
    static const struct part slides[] = { TYPES,
                                          { "ppt/presentation.xml", .text = "" } };

    assert_string_equal(type_of(docx, 2), "docx");
    assert_string_equal(type_of(docx_two, 2), "docx");
    assert_string_equal(type_of(xlsx, 2), "xlsx");
    assert_string_equal(type_of(odt, 2), "odt");
    assert_null(type_of(ods, 1));
    assert_null(type_of(late, 2));
    assert_null(type_of(plain, 1));
    assert_null(type_of(untyped, 1));
    assert_null(type_of(both, 3));
    assert_null(type_of(three, 3));
    assert_null(type_of(slides, 2));
}

/* A letter and one part more. */
static void
parts_that_are_refused(void **state)
{
    (void)state;
    static const struct {
        struct part part;
        bool good;
    } facts[] = {
        { { "word/media/image1.png", .text = "x" }, true },
        { { "word/", .mode = 0040755 }, true },
        { { "docProps/app.xml", .text = "x", .mode = 0100644 }, true },
        { { "word/a.xml", .text = "x", .flags = 8 }, true },
        { { "word/a.xml", .text = "x", .flags = 0x800 }, true },
        { { "word/big.xml", .text = "0123456789", .method = 8, .unpacked = 1000 },
          true },
        /* macros */
        { { "word/vbaProject.bin", .text = "x" }, false },
        { { "word/VBAPROJECT.BIN", .text = "x" }, false },
        { { "word/vbaData.xml", .text = "x" }, false },
        { { "xl/macrosheets/sheet1.xml", .text = "x" }, false },
        { { "word/activeX/activeX1.bin", .text = "x" }, false },
        { { "Basic/Standard/Module1.xml", .text = "x" }, false },
        { { "Scripts/python/a.py", .text = "x" }, false },
        /* encryption */
        { { "word/a.xml", .text = "x", .flags = 1 }, false },
        { { "word/a.xml", .text = "x", .flags = 64 }, false },
        { { "word/a.xml", .text = "x", .flags = 8192 }, false },
        /* ways of packing that we do not know */
        { { "word/a.xml", .text = "x", .method = 12 }, false },
        { { "word/a.xml", .text = "x", .method = 99 }, false },
        /* links and devices */
        { { "word/a.xml", .text = "/etc/passwd", .mode = 0120777 }, false },
        { { "word/a.xml", .text = "x", .mode = 0020666 }, false },
        /* names */
        { { "../a.xml", .text = "x" }, false },
        { { "word/../../a.xml", .text = "x" }, false },
        { { "/etc/passwd", .text = "x" }, false },
        { { "word\\a.xml", .text = "x" }, false },
        { { "C:a.xml", .text = "x" }, false },
        { { "word/a\nb.xml", .text = "x" }, false },
        { { "", .text = "x" }, false },
        { { "word/document.xml", .text = "another" }, false },
        { { "WORD/document.xml", .text = "another" }, false },
        /* two heads that differ */
        { { "word/a.xml", .text = "x", .said = "word/b.xml" }, false },
        { { "word/a.xml", .text = "x", .said = "a" }, false },
        /* sizes */
        { { "word/a.xml", .text = "x", .packed = 5000 }, false },
        { { "word/a.xml", .text = "0123456789", .method = 8, .unpacked = 2 << 20 },
          false },
        { { "word/a.xml", .text = "x", .method = 8, .unpacked = 201 << 20 }, false },
        { { "word/a.xml", .text = "x", .packed = 0xffffffff, .unpacked = 0xffffffff },
          false },
    };

    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        const struct part parts[] = { TYPES, LETTER, facts[i].part };
        const char *type = type_of(parts, 3);

        if ((type != NULL) != facts[i].good)
            fail_msg("%s (fact %zu) is %s", facts[i].part.name, i,
                     type == NULL ? "refused" : type);
    }
}

static void
many_entries_are_refused(void **state)
{
    (void)state;
    struct part *parts = arena_alloc(mem, 2001 * sizeof *parts);

    parts[0] = (struct part)TYPES;
    parts[1] = (struct part)LETTER;
    for (int i = 2; i < 2001; i++)
        parts[i] =
            (struct part){ .name = arena_format(mem, "word/%d", i), .text = "x" };
    assert_string_equal(type_of(parts, 2000), "docx");
    assert_null(type_of(parts, 2001));
}

static void
all_parts_together_stay_under_the_ratio(void **state)
{
    (void)state;
    struct part *parts = arena_alloc(mem, 202 * sizeof *parts);

    parts[0] = (struct part)TYPES;
    parts[1] = (struct part)LETTER;
    for (int i = 2; i < 202; i++)
        parts[i] = (struct part){ .name = arena_format(mem, "word/%d", i),
                                  .text = "x",
                                  .method = 8,
                                  .unpacked = 1000000 };
    assert_null(type_of(parts, 202));
}

static void
what_surrounds_a_zip_is_refused(void **state)
{
    (void)state;
    static const struct part docx[] = { TYPES, LETTER };
    const struct bytes *whole = zip_of(docx, 2);
    struct bytes *b = bytes_new();

    put(b, "MZ", 2);
    put(b, whole->at, whole->n);
    assert_null(zip_type(b->at, b->n));

    *b = *whole;
    put(b, "x", 1);
    assert_null(zip_type(b->at, b->n));

    for (size_t n = 0; n < whole->n; n++)
        assert_null(zip_type(whole->at, n));

    /* Each byte of the end: its numbers must all agree. */
    for (size_t i = whole->n - 22; i < whole->n; i++) {
        *b = *whole;
        b->at[i] ^= 0x41;
        assert_null(zip_type(b->at, b->n));
    }
}

/* --- pictures */

static void
chunk(struct bytes *b, const char *type, const void *data, size_t n)
{
    big(b, (uint32_t)n, 4);
    put(b, type, 4);
    put(b, data, n);
    big(b, 0, 4);
}

static struct bytes *
png_head(uint32_t width, uint32_t height)
{
    struct bytes *b = bytes_new();

    put(b, "\x89PNG\r\n\x1a\n", 8);
    big(b, 13, 4);
    put(b, "IHDR", 4);
    big(b, width, 4);
    big(b, height, 4);
    put(b, "\x08\x02\0\0\0", 5);
    big(b, 0, 4);
    return b;
}

static void
segment(struct bytes *b, int marker, const void *data, size_t n)
{
    big(b, 0xff00u | (uint32_t)marker, 2);
    big(b, (uint32_t)n + 2, 2);
    put(b, data, n);
}

/* EXIF with a turn (1 to 8), a maker's name and a place. */
static void
exif(struct bytes *b, int turn, bool is_little)
{
    struct bytes *e = bytes_new();

    put(e, "Exif\0\0", 6);
    put(e, is_little ? "II\x2a\0\x08\0\0\0" : "MM\0\x2a\0\0\0\x08", 8);
    put(e, is_little ? "\x02\0" : "\0\x02", 2);
    put(e, is_little ? "\x0f\x01\x02\0\x04\0\0\0" : "\x01\x0f\0\x02\0\0\0\x04", 8);
    put(e, "NOKI", 4);
    put(e, is_little ? "\x12\x01\x03\0\x01\0\0\0" : "\x01\x12\0\x03\0\0\0\x01", 8);
    if (is_little) {
        little(e, (uint32_t)turn, 4);
    } else {
        big(e, (uint32_t)turn, 2);
        big(e, 0, 2);
    }
    put(e, "\0\0\0\0", 4);
    put(e, "GPS 10.762622,106.660172", 24);
    segment(b, 0xe1, e->at, e->n);
}

static void
jpg_tail(struct bytes *b, int width, int height)
{
    const unsigned char frame[] = { 8,
                                    (unsigned char)(height >> 8),
                                    (unsigned char)height,
                                    (unsigned char)(width >> 8),
                                    (unsigned char)width,
                                    1,
                                    1,
                                    0x11,
                                    0 };

    segment(b, 0xdb, "quantise", 8);
    segment(b, 0xc0, frame, sizeof frame);
    segment(b, 0xc4, "huffman", 7);
    segment(b, 0xda, "\1\1\0\0\x3f\0", 6);
    put(b, "points\xff\0more\xff\xd0rest", 18);
}

static bool
holds(const unsigned char *bytes, size_t n, const char *text)
{
    return memmem(bytes, n, text, strlen(text)) != NULL;
}

static void
pictures_have_fair_sizes(void **state)
{
    (void)state;
    static const struct {
        uint32_t width;
        uint32_t height;
        bool good;
    } facts[] = {
        { 1, 1, true },           { 10000, 5000, true }, { 10000, 5001, false },
        { 0, 1, false },          { 1, 0, false },       { 65535, 65535, false },
        { 0xffffffff, 1, false },
    };

    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        const struct bytes *png = png_head(facts[i].width, facts[i].height);

        assert_true(image_is_png(png->at, png->n) == facts[i].good);
        if (facts[i].width > 65535)
            continue;

        struct bytes *jpg = bytes_new();

        put(jpg, "\xff\xd8", 2);
        jpg_tail(jpg, (int)facts[i].width, (int)facts[i].height);
        assert_true(image_is_jpg(jpg->at, jpg->n) == facts[i].good);
    }
}

static void
a_png_tells_nothing_but_the_picture(void **state)
{
    (void)state;
    struct bytes *b = png_head(3, 2);
    size_t n;

    chunk(b, "gAMA", "\0\0\1\2", 4);
    chunk(b, "tEXt", "Author\0Nguyen Van A", 19);
    chunk(b, "eXIf", "MM\0\x2a secret place", 17);
    chunk(b, "iTXt", "XML:com.adobe.xmp", 17);
    chunk(b, "iCCP", "My Phone\0", 9);
    chunk(b, "tIME", "1234567", 7);
    chunk(b, "prIv", "serial 42", 9);
    chunk(b, "IDAT", "points", 6);
    chunk(b, "IDAT", "more", 4);
    chunk(b, "IEND", "", 0);
    put(b, "PK hidden behind", 16);

    const unsigned char *out = upload_strip(mem, b->at, b->n, &n);

    assert_non_null(out);
    assert_true(image_is_png(out, n));
    assert_true(holds(out, n, "points") && holds(out, n, "more") &&
                holds(out, n, "gAMA"));
    for (const char *const *s =
             (const char *const[]){ "Nguyen", "secret", "adobe", "Phone", "1234567",
                                    "serial", "hidden", NULL };
         *s != NULL; s++)
        assert_false(holds(out, n, *s));
    assert_memory_equal(out + n - 8, "IEND", 4);

    /* What is cut anywhere is no picture. */
    for (size_t cut = 0; cut < b->n - 16; cut++)
        assert_null(upload_strip(mem, b->at, cut, &n));
}

static void
pngs_that_are_not_well_formed(void **state)
{
    (void)state;
    static const struct {
        const char *type;
        const char *data;
        bool good;
    } facts[] = {
        { "tEXt", "x", true },  { "IHDR", "1234567890123", false },
        { "ABCD", "x", false }, { "a\0cd", "x", false },
        { "IEND", "x", false }, { "IEND", "", false }, /* no points before it */
    };

    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        struct bytes *b = png_head(3, 2);
        size_t n;

        chunk(b, facts[i].type, facts[i].data, strlen(facts[i].data));
        chunk(b, "IDAT", "points", 6);
        chunk(b, "IEND", "", 0);
        assert_true((upload_strip(mem, b->at, b->n, &n) != NULL) == facts[i].good);
    }
}

static void
a_jpg_tells_nothing_but_the_picture(void **state)
{
    (void)state;
    for (int turn = 0; turn <= 9; turn++)
        for (int is_little = 0; is_little < 2; is_little++) {
            struct bytes *b = bytes_new();
            struct bytes *again = bytes_new();
            size_t n;

            put(b, "\xff\xd8", 2);
            segment(b, 0xe0, "JFIF\0\1\2\1\0\x48\0\x48\1\1rgb", 17);
            exif(b, turn, is_little);
            segment(b, 0xe1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>", 41);
            segment(b, 0xe2, "ICC_PROFILE\0 My Phone", 21);
            segment(b, 0xed, "Photoshop 3.0\0 caption", 22);
            segment(b, 0xee, "Adobe\0\x64\0\0\0\0\1 tail", 17);
            segment(b, 0xfe, "taken by Nguyen Van A", 21);
            jpg_tail(b, 30, 20);
            put(b, "\xff\xd9", 2);
            put(b, "\xff\xd8 second picture", 17);

            const unsigned char *out = upload_strip(mem, b->at, b->n, &n);

            assert_non_null(out);
            assert_true(image_is_jpg(out, n));
            for (const char *const *s =
                     (const char *const[]){ "NOKI", "GPS", "xmpmeta", "Phone",
                                            "caption", "Nguyen", "second", "tail",
                                            "rgb", NULL };
                 *s != NULL; s++)
                assert_false(holds(out, n, *s));
            assert_true(holds(out, n, "quantise") && holds(out, n, "huffman") &&
                        holds(out, n, "JFIF") && holds(out, n, "Adobe"));
            assert_memory_equal(out + n - 20, "points\xff\0more\xff\xd0rest\xff\xd9",
                                20);

            /* Which side is up stays, and nothing else of EXIF. */
            assert_true(holds(out, n, "Exif") == (turn >= 2 && turn <= 8));
            if (turn >= 2 && turn <= 8) {
                const unsigned char *e = memmem(out, n, "Exif", 4);

                assert_int_equal(e[25], turn);
            }

            /* A copy of the copy is the copy. */
            size_t same;
            const unsigned char *twice = upload_strip(mem, out, n, &same);

            put(again, out, n);
            assert_int_equal(same, n);
            assert_memory_equal(twice, again->at, n);
        }
}

static void
jpgs_that_are_not_well_formed(void **state)
{
    (void)state;
    struct bytes *b = bytes_new();
    size_t n;

    put(b, "\xff\xd8", 2);
    exif(b, 6, false);
    jpg_tail(b, 30, 20);
    put(b, "\xff\xd9", 2);
    assert_non_null(upload_strip(mem, b->at, b->n, &n));
    for (size_t cut = 0; cut < b->n; cut++)
        assert_null(upload_strip(mem, b->at, cut, &n));

    struct bytes *two = bytes_new();

    put(two, "\xff\xd8", 2);
    jpg_tail(two, 30, 20);
    jpg_tail(two, 30, 20);
    put(two, "\xff\xd9", 2);
    assert_null(upload_strip(mem, two->at, two->n, &n));

    struct bytes *no_frame = bytes_new();

    put(no_frame, "\xff\xd8", 2);
    segment(no_frame, 0xda, "\1\1\0\0\x3f\0", 6);
    put(no_frame, "\xff\xd9", 2);
    assert_null(upload_strip(mem, no_frame->at, no_frame->n, &n));
    assert_null(upload_strip(mem, (const unsigned char *)"GIF89a", 6, &n));
    assert_null(upload_strip(mem, (const unsigned char *)"", 0, &n));
}

/* --- type of whole files */

static void
files_are_told_by_their_content(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *type;
    } facts[] = {
        { "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "pdf" },
        { "\n%PDF-1.7\n", NULL },
        { "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", NULL },
        { "<!doctype html><script>x</script>", NULL },
        { "<?xml version=\"1.0\"?><a/>", NULL },
        { "MZ\x90", NULL },
        { "#!/bin/sh\n", NULL },
        { "GIF89a", NULL },
        { "BM", NULL },
        { "PK\3\4", NULL },
        { "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", NULL },
        { "plain text", NULL },
        { "", NULL },
    };

    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        const char *type =
            upload_type_of((const unsigned char *)facts[i].text, strlen(facts[i].text));

        if (facts[i].type == NULL)
            assert_null(type);
        else
            assert_string_equal(type, facts[i].type);
    }

    static const struct part docx[] = { TYPES, LETTER };
    static const struct part xlsx[] = { TYPES, { "xl/workbook.xml", .text = "<w/>" } };
    static const struct part odt[] = { { "mimetype", .text = ODT },
                                       { "content.xml", .text = "<c/>" } };
    const struct bytes *b = zip_of(docx, 2);

    assert_string_equal(upload_type_of(b->at, b->n), "docx");
    b = zip_of(xlsx, 2);
    assert_string_equal(upload_type_of(b->at, b->n), "xlsx");
    b = zip_of(odt, 2);
    assert_string_equal(upload_type_of(b->at, b->n), "odt");
    b = png_head(3, 2);
    assert_string_equal(upload_type_of(b->at, b->n), "png");
    b = png_head(30000, 20000);
    assert_null(upload_type_of(b->at, b->n));

    struct bytes *jpg = bytes_new();

    put(jpg, "\xff\xd8", 2);
    segment(jpg, 0xe0, "JFIF\0\1\2\1\0\x48\0\x48\0\0", 14);
    jpg_tail(jpg, 30, 20);
    put(jpg, "\xff\xd9", 2);
    assert_string_equal(upload_type_of(jpg->at, jpg->n), "jpg");
}

/* --- the store */

static struct upload
quarantined(const char *text)
{
    struct upload u = { .field = "file", .file_name = "a.pdf" };
    char *path = arena_format(mem, "%s/one", conf.quarantine);
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL, 0600);

    assert_true(fd >= 0);
    assert_int_equal(write(fd, text, strlen(text)), strlen(text));
    close(fd);
    u.path = path;
    u.size = (int64_t)strlen(text);
    return u;
}

static void
assert_kept(const char *id, const char *text)
{
    const char *path = upload_path(&work, id);
    char got[64] = "";
    struct stat about;
    int fd;

    assert_non_null(path);
    assert_int_equal(stat(path, &about), 0);
    assert_int_equal(about.st_mode & 07777, 0440);
    fd = open(path, O_RDONLY);
    assert_int_equal(read(fd, got, sizeof got), strlen(text));
    close(fd);
    assert_string_equal(got, text);
}

static void
forget(const char *id)
{
    char *path = upload_path(&work, id);

    assert_int_equal(unlink(path), 0);
    *strrchr(path, '/') = '\0';
    rmdir(path);
}

static void
a_kept_file_lies_under_a_random_name(void **state)
{
    (void)state;
    struct upload u = quarantined("%PDF-1.4");
    struct stat about;
    char *id = upload_keep(&work, &u);

    assert_int_equal(strlen(id), 32);
    assert_string_equal(upload_path(&work, id),
                        arena_format(mem, "%s/%.2s/%s", conf.store, id, id));
    assert_kept(id, "%PDF-1.4");
    assert_int_equal(stat(arena_format(mem, "%s/%.2s", conf.store, id), &about), 0);
    assert_int_equal(about.st_mode & 07777, 0750);

    /* The handler was played again: the file is there once more, under another name. */
    char *again = upload_keep(&work, &u);

    assert_string_not_equal(again, id);
    assert_kept(again, "%PDF-1.4");
    unlink(u.path);
    assert_kept(id, "%PDF-1.4");
    assert_kept(again, "%PDF-1.4");
    forget(id);
    forget(again);
}

/* Where the store is another file system, no second name can be given. */
static void
a_store_elsewhere_gets_a_copy(void **state)
{
    (void)state;
    char elsewhere[] = "/dev/shm/upload_test_XXXXXX";
    const char *store = conf.store;
    struct stat here;
    struct stat there;

    if (mkdtemp(elsewhere) == NULL)
        skip();
    assert_int_equal(stat(store, &here), 0);
    assert_int_equal(stat(elsewhere, &there), 0);
    conf.store = elsewhere;

    struct upload u = quarantined("%PDF-1.5");
    char *id = upload_keep(&work, &u);

    assert_kept(id, "%PDF-1.5");
    assert_int_equal(access(arena_format(mem, "%s.part", upload_path(&work, id)), F_OK),
                     -1);
    unlink(u.path);
    forget(id);
    assert_int_equal(rmdir(elsewhere), 0);
    conf.store = store;
    if (here.st_dev == there.st_dev)
        print_message("# one file system: the copy was not tried\n");
}

static void
ids_are_thirty_two_hex_digits(void **state)
{
    (void)state;
    static const char *const none[] = { "",
                                        "..",
                                        "../../../../../../etc/passwd____",
                                        "0123456789abcdef0123456789abcde",
                                        "0123456789abcdef0123456789abcdef0",
                                        "0123456789ABCDEF0123456789abcdef",
                                        "0123456789abcdef0123456789abcde/" };

    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        assert_null(upload_path(&work, none[i]));
    assert_non_null(upload_path(&work, "0123456789abcdef0123456789abcdef"));
}

static void
a_store_that_is_not_there_is_a_fault(void **state)
{
    (void)state;
    struct upload u = quarantined("x");
    const char *store = conf.store;
    struct fault_frame frame;

    if (FAULT_CATCH(&frame)) {
        conf.store = store;
        unlink(u.path);
        assert_int_equal(frame.kind, FAULT_BUG);
        return;
    }
    conf.store = "/nowhere/at/all";
    upload_keep(&work, &u);
    fail();
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(office_files_are_told_by_their_parts),
        cmocka_unit_test(parts_that_are_refused),
        cmocka_unit_test(many_entries_are_refused),
        cmocka_unit_test(all_parts_together_stay_under_the_ratio),
        cmocka_unit_test(what_surrounds_a_zip_is_refused),
        cmocka_unit_test(pictures_have_fair_sizes),
        cmocka_unit_test(a_png_tells_nothing_but_the_picture),
        cmocka_unit_test(pngs_that_are_not_well_formed),
        cmocka_unit_test(a_jpg_tells_nothing_but_the_picture),
        cmocka_unit_test(jpgs_that_are_not_well_formed),
        cmocka_unit_test(files_are_told_by_their_content),
        cmocka_unit_test(a_kept_file_lies_under_a_random_name),
        cmocka_unit_test(a_store_elsewhere_gets_a_copy),
        cmocka_unit_test(ids_are_thirty_two_hex_digits),
        cmocka_unit_test(a_store_that_is_not_there_is_a_fault),
    };

    return cmocka_run_group_tests(tests, setup, teardown);
}
