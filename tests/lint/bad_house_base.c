/* as cgi-bin/base/web/route.c; refused: base may not know domain */
#include "domain/casefile.h"
