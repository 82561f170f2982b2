/* as cgi-bin/domain/casefile.c; refused: domain may not know desk */
#include "desk/act.h"
