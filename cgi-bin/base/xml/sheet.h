/* sheet: a view compiled, and what it imports compiled once for all views.
 *
 * A layout with its components takes 2 MB and 6 ms to compile, and each view imports
 * one. libxslt would do that for each view; here a view is compiled against empty
 * stand-ins, behind which the one compiled import is hung. Import precedence stays what
 * XSLT says. Nothing but files below xsl/ is read, and only while compiling. Private to
 * base/xml.
 */
#ifndef KNTC_SHEET_H
#define KNTC_SHEET_H

#include "base/xml/said.h"

#include <stdbool.h>

struct sheet {
    struct sheet *next;
    const char *path; /* "intake/petition_show" */
    void *style;      /* xsltStylesheetPtr; NULL: does not compile, and why in error */
    bool plain;       /* method="text": a mail */
    char error[SAID_SIZE];
};

/* Locks libxml2 and libxslt down: no file, no network, no message on stderr. */
void sheet_start(void);

/* The sheet of a view, compiled the first time; never NULL, but see style. */
struct sheet *sheet_load(const char *path);

/* One that was loaded and compiled then, or NULL. */
struct sheet *sheet_find(const char *path);

/* The tree of a page (xmlDocPtr, to be freed), or NULL and said_text(). words: what
 * p:t answers from. */
void *sheet_apply(struct sheet *sheet, void *doc, const void *words);

/* Compiles all again; is each of them good? */
void sheet_refresh(void);
bool sheet_all_good(void);

void sheet_stop(void);

#endif
