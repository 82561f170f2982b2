/* as cgi-bin/intake/petition.c; refused: statements of sql/settlement are run by settlement */
#include "sql/settlement/worklist.h"
