/* as cgi-bin/domain/casefile.c; refused: domain may not know intake */
#include "intake/intake.h"
