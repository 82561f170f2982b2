#include "domain/receipt.h"

#include "base/core/arena.h"
#include "base/core/conf.h"
#include "base/crypto/qr.h"
#include "base/crypto/token.h"

/* Code and secret stand in the fragment of the address, which no browser sends. */
static void
put_qr(struct xml *x, struct work *w, const char *code, const char *secret)
{
    int size;
    const char *path = token_qr(
        w->mem, arena_format(w->mem, "%s/tra-cuu#%s.%s", w->conf->origin, code, secret),
        &size);

    if (path == NULL)
        return;
    XML(x, "qr") {
        xml_attr_int(x, "size", size);
        xml_say(x, path);
    }
}

void
receipt_put(struct xml *x, struct work *w, const char *code, const char *secret)
{
    xml_text(x, "code", token_code_show(w->mem, code));
    xml_text(x, "secret", secret != NULL ? token_secret_show(w->mem, secret) : NULL);
    xml_text(x, "address", arena_format(w->mem, "%s/tra-cuu", w->conf->origin));
    if (secret != NULL)
        put_qr(x, w, code, secret);
}
