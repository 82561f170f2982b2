#include "base/web/later.h"

#include "base/core/arena.h"

#include <stdbool.h>
#include <stddef.h>

struct later {
    const struct later *before;
    void (*call)(struct work *w, const void *what);
    const void *what;
    bool writes;
};

static void
add(struct work *w, void (*call)(struct work *w, const void *what), const void *what,
    bool writes)
{
    struct later *l = arena_alloc(w->mem, sizeof *l);

    *l = (struct later){ w->later, call, what, writes };
    w->later = l;
}

void
later_write(struct work *w, void (*call)(struct work *w, const void *what),
            const void *what)
{
    add(w, call, what, true);
}

void
later_do(struct work *w, void (*call)(struct work *w, const void *what),
         const void *what)
{
    add(w, call, what, false);
}

void
later_forget(struct work *w)
{
    w->later = NULL;
    w->opened = 0;
    w->is_noted = false;
}

/* In the order in which they came. */
static void
call_all(struct work *w, const struct later *l, bool writes)
{
    if (l == NULL)
        return;
    call_all(w, l->before, writes);
    if (l->writes == writes)
        l->call(w, l->what);
}

void
later_written(struct work *w)
{
    call_all(w, w->later, true);
}

void
later_done(struct work *w)
{
    call_all(w, w->later, false);
    w->later = NULL;
}
