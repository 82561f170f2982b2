#include "base/web/assets.h"

#include "base/core/fault.h"
#include "base/crypto/seal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_BYTES (1 << 20)

static struct {
    const char *name;
    char path[64];
} known[] = { { "css/kntc.css", "" }, { "css/print.css", "" }, { "js/kntc.js", "" } };

#define N_KNOWN (sizeof known / sizeof *known)

bool
asset_start(const char *root, char *error, int n)
{
    char *bytes = malloc(MAX_BYTES);

    if (bytes == NULL)
        fault("no memory");
    for (size_t i = 0; i < N_KNOWN; i++) {
        char path[1024];
        unsigned char hash[32];
        snprintf(path, sizeof path, "%s/public/%s", root, known[i].name);
        FILE *f = fopen(path, "rbe");
        if (f == NULL) {
            snprintf(error, (size_t)n, "%s: cannot be read", path);
            free(bytes);
            return false;
        }
        const size_t got = fread(bytes, 1, MAX_BYTES, f);
        fclose(f);
        seal_sha256(bytes, got, hash);
        snprintf(known[i].path, sizeof known[i].path, "/%s?v=%02x%02x%02x%02x",
                 known[i].name, hash[0], hash[1], hash[2], hash[3]);
    }
    free(bytes);
    return true;
}

const char *
asset_path(const char *name)
{
    for (size_t i = 0; i < N_KNOWN; i++)
        if (strcmp(known[i].name, name) == 0)
            return known[i].path;
    fault("no asset %s", name);
}
