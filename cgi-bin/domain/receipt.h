/* receipt: what somebody takes home to look her matter up: code, secret, and both as a
 * square to scan (security.md 5).
 */
#ifndef KNTC_RECEIPT_H
#define KNTC_RECEIPT_H

#include "base/work.h"
#include "base/xml/xml.h"

/* <code>, <secret> (empty: used up), <address> and, with a secret, <qr>: into the
 * element that is open. */
void receipt_put(struct xml *x, struct work *w, const char *code, const char *secret);

#endif
