/* main() of every program: kntc.conf from $KNTC_CONF or the first argument. */
#include "base/web/serve.h"
#include "base/web/route.h"

#include <stdlib.h>
#include <sys/prctl.h>

extern const struct area area;

int
main(int argc, char **argv)
{
    const char *conf = argc > 1 ? argv[1] : getenv("KNTC_CONF");

    prctl(PR_SET_DUMPABLE, 0);
    return serve(&area, conf != NULL ? conf : "/etc/kntc/kntc.conf");
}
