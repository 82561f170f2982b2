/* as cgi-bin/desk/act.c; refused: desk may not know settlement */
#include "settlement/settlement.h"
