/* Copies of pictures: refused, or a picture that is its own copy and carries no text.
 */
#include "fuzz.h"

#include "base/web/image.h"
#include "base/web/upload.h"

#include <string.h>

static void
check(struct arena *mem, const uint8_t *data, size_t n)
{
    size_t once = 0;
    size_t twice = 0;

    image_is_png(data, n);
    image_is_jpg(data, n);

    const unsigned char *copy = upload_strip(mem, data, n, &once);

    if (copy == NULL)
        return;
    must(once > 0 && once <= n + IMAGE_ROOM);
    must(image_is_png(copy, once) != image_is_jpg(copy, once));

    const unsigned char *again = upload_strip(mem, copy, once, &twice);

    must(again != NULL && twice == once && memcmp(copy, again, once) == 0);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    return fuzz_run(check, data, n);
}
