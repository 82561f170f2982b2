/* A clock that stands, for tests/bench/count: libxml2 seeds its hashes with time(), and
 * how names collide is some per cent of a small page. Preloaded. */
#include <time.h>

time_t
time(time_t *t)
{
    if (t != NULL)
        *t = 1;
    return 1;
}
