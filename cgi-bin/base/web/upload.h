/* upload: from quarantine to the store (security.md 7).
 *
 * A kept file lies at store/ab/<32 hex digits>, written, synced, renamed, directory
 * synced; only then may its row commit. Originals stay bit for bit.
 */
#ifndef KNTC_UPLOAD_H
#define KNTC_UPLOAD_H

#include "base/web/request.h"

/* Type by content of a file in quarantine: "pdf" "jpg" "png" "docx" "xlsx" "odt", or
 * NULL. Office files: bounded walk of the zip directory (≤ 2,000 entries, ≤ 200 MB,
 * ratio ≤ 100, no macro part, no link, no encryption); images ≤ 50 megapixels by their
 * head. */
const char *upload_type(const char *path);

/* The same over bytes, for fuzzing the zip directory and image heads. */
const char *upload_type_of(const unsigned char *bytes, size_t n);

/* Moves a file into the store under a fresh random id (32 hex digits, returned). Faults
 * with FAULT_FULL where the disk is full. */
char *upload_keep(struct work *w, const struct upload *u);

/* Copies a jpg or png without EXIF, XMP and text chunks; the bytes of the new file.
 * NULL where it is not well-formed. */
unsigned char *upload_strip(struct arena *mem, const unsigned char *bytes, size_t n,
                            size_t *out_n);

/* Takes a file out of the store once the transaction that no longer names it has been
 * committed. */
void upload_drop(struct work *w, const char *id);

/* A new file in quarantine, open for writing (returned) at *path; closed and taken away
 * when the request ends. And a write that is whole: both fault with FAULT_FULL where
 * the disk is full. */
int upload_scratch(struct work *w, const char **path);
void upload_write(int fd, const void *bytes, size_t n);

/* A new file in quarantine, open for writing (returned), at *path; closed and taken
 * away when the request ends. And a write of all n bytes. Both fault with FAULT_FULL
 * where the disk is full. */
int upload_scratch(struct work *w, const char **path);
void upload_write(int fd, const void *bytes, size_t n);

/* Path of a stored file by its id; NULL where the id is none (32 hex digits). */
char *upload_path(struct work *w, const char *id);

/* The text of a file in quarantine as it was sent, its byte order mark left out: to be
 * cleaned as what is typed (text_clean) once its tabs have been read. NULL where it is
 * not UTF-8 or holds a NUL. The caller has bounded its size. */
char *upload_text(struct work *w, const struct upload *u);

/* What a browser is told that a file of this type (pdf, jpg …) is. */
const char *upload_content_type(const char *type);

#endif
