/* source: the files below xsl/ that a program has read.
 *
 * One directory, plain names, no way out of it. Each file is remembered with a digest
 * of its bytes (for ETags) and its time (so that a development build reads it again).
 * Private to base/xml; nothing here faults, for libxslt calls it while it compiles.
 */
#ifndef KNTC_SOURCE_H
#define KNTC_SOURCE_H

#include <stdbool.h>
#include <stddef.h>

/* root holds xsl/. false and a message where it does not. */
bool source_open(const char *root, char *error, int n);

/* The bytes of xsl/<path>, to be freed; NULL and a message. */
char *source_read(const char *path, size_t *n, char *error, int size);

/* The names of xsl/<folder>/ that end in .xml, sorted, to be freed each and all; -1
 * where there is no such folder. */
int source_list(const char *folder, char ***name);

/* Has a file that was read changed since, or gone? */
bool source_changed(void);

/* Of all that was read, whatever the order: 16 hex digits. */
const char *source_digest(void);

/* Forgets what was read, to read it again; closes. */
void source_forget(void);
void source_close(void);

#endif
