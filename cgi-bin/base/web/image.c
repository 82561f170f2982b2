#include "base/web/image.h"

#include <stdint.h>
#include <string.h>

enum {
    PNG_HEAD = 8,
    PNG_FRAME = 12, /* length, type, check sum of a chunk */
    POINTS_MAX = 50 * 1000 * 1000,
    JFIF_BYTES = 16,
    ADOBE_BYTES = 14
};

static const unsigned char png_head[PNG_HEAD] = { 0x89, 'P',  'N',  'G',
                                                  '\r', '\n', 0x1a, '\n' };

static uint32_t
two(const unsigned char *b)
{
    return (uint32_t)b[0] << 8 | b[1];
}

static uint32_t
four(const unsigned char *b)
{
    return two(b) << 16 | two(b + 2);
}

static bool
is_fair_size(uint32_t width, uint32_t height)
{
    return width > 0 && height > 0 && (uint64_t)width * height <= POINTS_MAX;
}

/* What is written: pieces of the original, one after the other. */
struct copy {
    unsigned char *out;
    size_t n;
};

static void
put(struct copy *c, const void *bytes, size_t n)
{
    memcpy(c->out + c->n, bytes, n);
    c->n += n;
}

/* --- png */

bool
image_is_png(const unsigned char *bytes, size_t n)
{
    return n >= PNG_HEAD + PNG_FRAME + 13 && memcmp(bytes, png_head, PNG_HEAD) == 0 &&
           memcmp(bytes + PNG_HEAD, "\0\0\0\x0dIHDR", 8) == 0 &&
           is_fair_size(four(bytes + 16), four(bytes + 20));
}

/* The chunks that make the picture and its colours. A profile (iCCP) names the screen
 * or camera it was made for, so it goes the way of the texts. */
static bool
is_kept_chunk(const unsigned char *type)
{
    static const char kept[] = "IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB sBIT pHYs bKGD";

    for (size_t i = 0; i < sizeof kept - 1; i += 5)
        if (memcmp(type, kept + i, 4) == 0)
            return true;
    return false;
}

static bool
is_chunk_type(const unsigned char *type)
{
    for (int i = 0; i < 4; i++)
        if (!((type[i] >= 'A' && type[i] <= 'Z') || (type[i] >= 'a' && type[i] <= 'z')))
            return false;
    return true;
}

size_t
image_strip_png(const unsigned char *bytes, size_t n, unsigned char *out)
{
    struct copy c = { out, 0 };
    size_t at = PNG_HEAD;
    bool has_data = false;

    if (!image_is_png(bytes, n))
        return 0;
    put(&c, png_head, PNG_HEAD);

    while (n - at >= PNG_FRAME) {
        const unsigned char *chunk = bytes + at;
        const unsigned char *type = chunk + 4;
        size_t length = four(chunk);

        if (length > n - at - PNG_FRAME || !is_chunk_type(type))
            return 0;
        if (memcmp(type, "IHDR", 4) == 0 && at != PNG_HEAD)
            return 0;
        has_data = has_data || memcmp(type, "IDAT", 4) == 0;

        bool is_kept = is_kept_chunk(type);

        /* A capital first letter: no reader may do without it. */
        if (!is_kept && type[0] <= 'Z')
            return 0;
        if (is_kept)
            put(&c, chunk, length + PNG_FRAME);
        if (memcmp(type, "IEND", 4) == 0)
            return has_data && length == 0 ? c.n : 0;
        at += length + PNG_FRAME;
    }
    return 0;
}

/* --- jpg */

/* One segment: marker, and what stands behind its length. */
struct segment {
    unsigned marker;
    const unsigned char *data;
    size_t n;
};

enum {
    JPG_RESTART = 0xd0, /* to 0xd7 */
    JPG_END = 0xd9,
    JPG_SCAN = 0xda,
    JPG_APP0 = 0xe0,
    JPG_APP1 = 0xe1,
    JPG_APP14 = 0xee,
    JPG_COMMENT = 0xfe
};

/* The segment at *at, which moves behind it. JPG_END has no data. */
static bool
read_segment(const unsigned char *bytes, size_t n, size_t *at, struct segment *s)
{
    size_t i = *at;

    if (i >= n || bytes[i] != 0xff)
        return false;
    while (i < n && bytes[i] == 0xff)
        i++;
    if (i == n)
        return false;
    s->marker = bytes[i++];
    s->data = bytes + i;
    s->n = 0;
    if (s->marker != JPG_END) {
        if (n - i < 2 || two(bytes + i) < 2 || two(bytes + i) > n - i)
            return false;
        s->data = bytes + i + 2;
        s->n = two(bytes + i) - 2;
        i += s->n + 2;
    }
    *at = i;
    return true;
}

/* SOF: the head of the picture itself. */
static bool
is_frame(unsigned marker)
{
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 &&
           marker != 0xcc;
}

static bool
is_fair_frame(const struct segment *s)
{
    return s->n >= 6 && is_fair_size(two(s->data + 3), two(s->data + 1));
}

static bool
is_jpg_start(const unsigned char *bytes, size_t n)
{
    return n >= 4 && bytes[0] == 0xff && bytes[1] == 0xd8 && bytes[2] == 0xff;
}

bool
image_is_jpg(const unsigned char *bytes, size_t n)
{
    struct segment s;
    size_t at = 2;

    if (!is_jpg_start(bytes, n))
        return false;
    while (read_segment(bytes, n, &at, &s)) {
        if (is_frame(s.marker))
            return is_fair_frame(&s);
        if (s.marker == JPG_END || s.marker == JPG_SCAN)
            return false;
    }
    return false;
}

/* Tables and heads that decoding needs: Huffman, arithmetic, quantisation, restart
 * interval, lines. */
static bool
is_kept_segment(unsigned marker)
{
    return is_frame(marker) || marker == 0xc4 || marker == 0xcc || marker == 0xdb ||
           marker == 0xdc || marker == 0xdd || marker == JPG_SCAN;
}

static void
put_segment(struct copy *c, const struct segment *s)
{
    const unsigned char head[] = { 0xff, (unsigned char)s->marker,
                                   (unsigned char)((s->n + 2) >> 8),
                                   (unsigned char)(s->n + 2) };

    put(c, head, sizeof head);
    put(c, s->data, s->n);
}

/* A number of EXIF, which is written from the left or from the right. */
static uint32_t
exif(const unsigned char *b, int bytes, bool is_little)
{
    uint32_t n = 0;

    for (int i = 0; i < bytes; i++)
        n = n << 8 | b[is_little ? bytes - 1 - i : i];
    return n;
}

/* Which side of the picture is up (tag 274): 1 to 8; 1 where nothing is said. */
static unsigned
orientation(const struct segment *s)
{
    const unsigned char *b = s->data + 6;

    if (s->n < 6 + 8 + 2 || memcmp(s->data, "Exif\0\0", 6) != 0)
        return 1;

    size_t n = s->n - 6;
    bool is_little = b[0] == 'I';
    size_t at = exif(b + 4, 4, is_little);

    if (at > n - 2)
        return 1;

    uint32_t entries = exif(b + at, 2, is_little);

    at += 2;
    for (; entries > 0 && n - at >= 12; entries--, at += 12) {
        if (exif(b + at, 2, is_little) != 0x0112)
            continue;

        uint32_t value = exif(b + at + 8, 2, is_little);

        return value >= 1 && value <= 8 ? value : 1;
    }
    return 1;
}

/* A phone writes the picture as the sensor lay, and in EXIF which side is up: without
 * that one number letters stand on their heads. */
static void
put_orientation(struct copy *c, unsigned value)
{
    unsigned char exif_one[] = { 'E', 'x', 'i', 'f', 0, 0, 'M',  'M', 0, 42, 0,
                                 0,   0,   8,   0,   1, 1, 0x12, 0,   3, 0,  0,
                                 0,   1,   0,   0,   0, 0, 0,    0,   0, 0 };
    struct segment s = { JPG_APP1, exif_one, sizeof exif_one };

    exif_one[25] = (unsigned char)value;
    put_segment(c, &s);
}

/* What applications wrote: only what a decoder needs, and only as much of it. */
static void
put_application(struct copy *c, const struct segment *s, bool *has_turn)
{
    if (s->marker == JPG_APP0 && s->n >= JFIF_BYTES - 2 &&
        memcmp(s->data, "JFIF", 5) == 0) {
        unsigned char jfif[JFIF_BYTES - 2];
        struct segment bare = { JPG_APP0, jfif, sizeof jfif };

        memcpy(jfif, s->data, sizeof jfif);
        jfif[12] = jfif[13] = 0; /* no small picture: it may show what was cut off */
        put_segment(c, &bare);
    } else if (s->marker == JPG_APP14 && s->n >= ADOBE_BYTES - 2 &&
               memcmp(s->data, "Adobe", 5) == 0) {
        struct segment bare = { JPG_APP14, s->data, ADOBE_BYTES - 2 };

        put_segment(c, &bare);
    } else if (s->marker == JPG_APP1 && !*has_turn && orientation(s) != 1) {
        put_orientation(c, orientation(s));
        *has_turn = true;
    }
}

/* The coded points behind a scan's head, up to the next marker that is no restart. */
static size_t
scan_end(const unsigned char *bytes, size_t n, size_t at)
{
    while (at < n) {
        const unsigned char *ff = memchr(bytes + at, 0xff, n - at);

        if (ff == NULL)
            return n;
        at = (size_t)(ff - bytes);
        if (n - at < 2)
            return n;
        if (bytes[at + 1] == 0 ||
            (bytes[at + 1] >= JPG_RESTART && bytes[at + 1] < JPG_RESTART + 8))
            at += 2;
        else if (bytes[at + 1] == 0xff)
            at++;
        else
            return at;
    }
    return n;
}

size_t
image_strip_jpg(const unsigned char *bytes, size_t n, unsigned char *out)
{
    struct copy c = { out, 0 };
    struct segment s;
    size_t at = 2;
    bool has_frame = false;
    bool has_scan = false;
    bool has_turn = false;

    if (!is_jpg_start(bytes, n))
        return 0;
    put(&c, bytes, 2);

    while (read_segment(bytes, n, &at, &s)) {
        if (s.marker == JPG_END) {
            put(&c, "\xff\xd9", 2);
            return has_scan ? c.n : 0;
        }
        if (s.marker >= JPG_APP0 && s.marker < JPG_APP0 + 16) {
            put_application(&c, &s, &has_turn);
            continue;
        }
        if (s.marker == JPG_COMMENT)
            continue;
        if (!is_kept_segment(s.marker))
            return 0;
        if (is_frame(s.marker)) {
            if (has_frame || !is_fair_frame(&s))
                return 0;
            has_frame = true;
        }
        put_segment(&c, &s);
        if (s.marker == JPG_SCAN) {
            size_t end = scan_end(bytes, n, at);

            if (!has_frame)
                return 0;
            put(&c, bytes + at, end - at);
            at = end;
            has_scan = true;
        }
    }
    return 0;
}
