#include "base/crypto/qr.h"
#include "base/core/arena.h"
#include "base/core/fault.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>

#include <qrencode.h>

enum { QUIET = 4, RUN_MAX = sizeof "M184 184h177v1h-177z" };

static int
runs_of(const QRcode *code)
{
    int n = 0;

    for (int i = 0; i < code->width * code->width; i++) {
        bool dark = code->data[i] & 1;
        bool before = i % code->width > 0 && (code->data[i - 1] & 1);

        n += dark && !before;
    }
    return n;
}

static char *
path_of(struct arena *mem, const QRcode *code)
{
    size_t room = (size_t)runs_of(code) * RUN_MAX + 1;
    char *path = arena_alloc(mem, room);
    size_t used = 0;

    for (int y = 0; y < code->width; y++) {
        const unsigned char *row = code->data + y * code->width;

        for (int x = 0, n; x<code->width; x += n> 0 ? n : 1) {
            for (n = 0; x + n < code->width && (row[x + n] & 1);)
                n++;
            if (n > 0)
                used += (size_t)snprintf(path + used, room - used, "M%d %dh%dv1h-%dz",
                                         x + QUIET, y + QUIET, n, n);
        }
    }
    return path;
}

static void
code_free(void *what)
{
    QRcode_free(what);
}

char *
token_qr(struct arena *mem, const char *text, int *size)
{
    QRcode *code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M);

    if (code == NULL) {
        must(errno == ERANGE || errno == EINVAL);
        return NULL;
    }
    /* Before anything else is taken: a fault at the arena's cap must not leak it. */
    arena_defer(mem, code_free, code);
    *size = code->width + 2 * QUIET;
    return path_of(mem, code);
}
