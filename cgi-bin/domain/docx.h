/* docx: a paper as a Word file, packed from the text that xsl/letter/text gave: for the
 * office that writes it, and for the citizen whom it is for. Who packs has loaded the
 * sheet DOCX_SHEET.
 */
#ifndef KNTC_DOCX_H
#define KNTC_DOCX_H

#include <stddef.h>

#define DOCX_SHEET "letter/docx"

struct work;

/* A Word file of such a text, with nothing in it that differs from one time to the
 * next. Faults where it cannot be packed. */
const char *docx_pack(struct work *w, const char *text, size_t n, size_t *out_n);

#endif
