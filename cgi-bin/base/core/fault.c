#include "base/core/fault.h"

#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

struct fault_frame *fault_top;

/* Nothing is left to unwind to and nothing may be trusted: no atexit, no buffers. */
static _Noreturn void
end_process(const char *text)
{
    char line[sizeof fault_top->text + 16];
    int n = snprintf(line, sizeof line, "fault: %s\n", text);
    ssize_t written = write(STDERR_FILENO, line, (size_t)n);

    (void)written;
    _exit(70);
}

static _Noreturn void
unwind(enum fault_kind kind, const char *text)
{
    struct fault_frame *frame = fault_top;

    if (frame == NULL)
        end_process(text);

    snprintf(frame->text, sizeof frame->text, "%s", text);
    frame->kind = kind == FAULT_NONE ? FAULT_BUG : kind;
    fault_top = frame->outer;
    longjmp(frame->jump, 1);
}

void
fault_pop(struct fault_frame *frame)
{
    /* Another frame on top belongs to a function that returned without popping it:
     * its jmp_buf is dead, so this cannot be a fault like others. */
    if (fault_top != frame)
        end_process("a frame was left behind on the stack of frames");
    fault_top = frame->outer;
}

/* A copy first: what is passed on may stand in the very frame that is written to. */
void
fault(const char *format, ...)
{
    char text[sizeof fault_top->text];
    va_list ap;

    va_start(ap, format);
    vsnprintf(text, sizeof text, format, ap);
    va_end(ap);
    unwind(FAULT_BUG, text);
}

void
fault_as(enum fault_kind kind, const char *format, ...)
{
    char text[sizeof fault_top->text];
    va_list ap;

    va_start(ap, format);
    vsnprintf(text, sizeof text, format, ap);
    va_end(ap);
    unwind(kind, text);
}
