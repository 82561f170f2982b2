#include "base/web/later.h"

#include "base/core/arena.h"

#include <stddef.h>

struct later {
    const struct later *before;
    void (*call)(struct work *w, const void *what);
    const void *what;
};

void
later_add(struct work *w, void (*call)(struct work *w, const void *what),
          const void *what)
{
    struct later *l = arena_alloc(w->mem, sizeof *l);

    *l = (struct later){ w->later, call, what };
    w->later = l;
}

static void
do_from(struct work *w, const struct later *l)
{
    if (l == NULL)
        return;
    do_from(w, l->before);
    l->call(w, l->what);
}

void
later_do(struct work *w)
{
    const struct later *l = w->later;

    w->later = NULL;
    do_from(w, l);
}

void
later_forget(struct work *w)
{
    w->later = NULL;
}
