#include "base/xml/said.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <libxml/xmlerror.h>
#include <libxslt/xsltutils.h>

static char text[SAID_SIZE];
static size_t size;

void
said_forget(void)
{
    size = 0;
    text[0] = '\0';
}

const char *
said_text(void)
{
    return text;
}

void
said_add(void *context, const char *format, ...)
{
    size_t room = sizeof text - size;
    va_list ap;

    (void)context;
    va_start(ap, format);

    int n = vsnprintf(text + size, room, format, ap);

    va_end(ap);
    if (n < 0)
        return;
    for (char *s = text + size; *s != '\0'; s++)
        if ((unsigned char)*s < ' ')
            *s = ' ';
    size += (size_t)n < room ? (size_t)n : room - 1;
}

static void
add_error(void *context, xmlErrorPtr e)
{
    if (e != NULL && e->message != NULL)
        said_add(context, "%s", e->message);
}

void
said_start(void)
{
    said_forget();
    xmlSetStructuredErrorFunc(NULL, add_error);
    xmlSetGenericErrorFunc(NULL, said_add);
    xsltSetGenericErrorFunc(NULL, said_add);
}
