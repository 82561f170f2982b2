/* as cgi-bin/base/crypto/token.c; refused: may not know base/web */
#include "base/web/request.h"
