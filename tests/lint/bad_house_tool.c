/* as cgi-bin/tool/kntc_demo.c; refused: tool may not know intake */
#include "intake/intake.h"
