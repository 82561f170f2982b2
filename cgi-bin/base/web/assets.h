/* assets: addresses of static files with a digest of their content, so that caches may
 * keep them for ever: "css/kntc.css" gives "/css/kntc.css?v=1f0c…".
 */
#ifndef KNTC_ASSETS_H
#define KNTC_ASSETS_H

#include <stdbool.h>

/* Digests the files that pages name, under <root>/public. false and a message. */
bool asset_start(const char *root, char *error, int n);

/* The address; faults for a name that asset_start did not know. */
const char *asset_path(const char *name);

#endif
