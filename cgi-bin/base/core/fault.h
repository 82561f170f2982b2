/* fault: what only a bug or a dead machine can cause.
 *
 * A fault unwinds to the one place that set a frame (base/web/serve for requests,
 * main of the tool for verbs); there the transaction is rolled back, the fault is
 * logged once, and a worker retires. What a user can cause is never a fault: it is
 * a value that a function returns. Never fault inside a callback of libxml2.
 *
 * Four causes of the database are no bugs: the same work is simply played again
 * (FAULT_RETRY); a lost connection and a full disk have answers of their own.
 */
#ifndef KNTC_FAULT_H
#define KNTC_FAULT_H

#include <setjmp.h>

enum fault_kind {
    FAULT_NONE,
    FAULT_BUG,   /* an invariant does not hold, the arena is full, … */
    FAULT_RETRY, /* 1213 1205 1020 1180 1047: play the handler again */
    FAULT_LOST,  /* the database cannot be reached */
    FAULT_FULL   /* the database or the disk cannot take more: 1114 1021 28 */
};

struct fault_frame {
    jmp_buf jump;
    enum fault_kind kind;
    char text[512];
    struct fault_frame *outer;
};

/* The innermost frame; NULL: a fault prints its text and ends the process (70). */
extern struct fault_frame *fault_top;

/* if (FAULT_CATCH(&frame)) { … frame.kind, frame.text … }: zero at first, non-zero
 * after a fault (the frame is then already popped). A frame that was set and not
 * faulted to is popped by fault_pop(&frame). */
#define FAULT_CATCH(frame)                                                             \
    ((frame)->kind = FAULT_NONE, (frame)->text[0] = '\0', (frame)->outer = fault_top,  \
     fault_top = (frame), setjmp((frame)->jump))
void fault_pop(struct fault_frame *frame);

/* Unwind. The text is for the log: never a value that a person typed. */
_Noreturn void fault(const char *format, ...) __attribute__((format(printf, 1, 2)));
_Noreturn void fault_as(enum fault_kind kind, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* An assertion that stays on in production. */
#define must(truth)                                                                    \
    ((truth) ? (void)0 : fault("%s:%d: %s does not hold", __FILE__, __LINE__, #truth))

#endif
