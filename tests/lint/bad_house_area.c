/* as cgi-bin/intake/petition.c; refused: intake may not know settlement */
#include "settlement/settlement.h"
