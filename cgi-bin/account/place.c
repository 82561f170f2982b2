#include "account/place.h"

#include "base/core/arena.h"
#include "base/core/text.h"
#include "base/db/db.h"
#include "base/web/form.h"
#include "base/web/route.h"
#include "base/work.h"
#include "sql/account/place.h"

#include <inttypes.h>
#include <string.h>

enum { FOLD_MIN = 2, FOLD_MAX = 60 };

int64_t
place_national(const struct request *r)
{
    return r->me != NULL && (r->me->roles & NATIONAL) != 0;
}

const struct row *
place_find(struct request *r, int64_t id)
{
    return place_row(r->work, id, place_national(r));
}

const struct row *
place_asked(struct request *r, const char *parameter)
{
    return place_find(r, request_get_int(r, parameter, r->me->agency_id));
}

const struct row *
place_named(struct request *r, const char *typed)
{
    struct work *w = r->work;
    char *fold = text_fold(w->mem, typed == NULL ? "" : typed);

    if (strlen(fold) < FOLD_MIN)
        return NULL;
    if (strlen(fold) > FOLD_MAX)
        fold[FOLD_MAX] = '\0';
    return place_national(r) ? place_search(w, fold) : place_search_below(w, fold);
}

static const char *
label_of(struct work *w, const struct row *a)
{
    const char *above = row_text(a, "parent_name");

    return above == NULL ? row_text(a, "name")
                         : arena_format(w->mem, "%s (%s)", row_text(a, "name"), above);
}

/* What was typed is looked for; one alone is taken. */
static bool
choose_named(struct request *r, const char *field, const char *typed, int64_t not_id)
{
    struct work *w = r->work;
    struct form *f = r->form;
    const char *search = arena_format(w->mem, "%s_search", field);
    const int64_t chosen = form_int(f, field);
    const struct row *rows = place_named(r, typed);
    const struct row *one = NULL;
    bool is_among = false;
    int n = 0;

    for (const struct row *a = rows; a != NULL; a = a->next)
        if (row_int(a, "id") != not_id) {
            form_option(f, w, field, row_text(a, "id"), label_of(w, a));
            is_among = is_among || row_int(a, "id") == chosen;
            one = a;
            n++;
        }
    if (is_among)
        return true;
    if (n == 1) {
        form_set(f, w, field, row_text(one, "id"));
        return true;
    }
    if (n > 1)
        form_refuse(f, w, field, "choose_one");
    else
        form_refuse(f, w, search, rows == NULL ? "no_such_agency" : "not_itself");
    return false;
}

bool
place_choose_other(struct request *r, const char *field, int64_t not_id)
{
    struct work *w = r->work;
    const char *typed = form_text(r->form, arena_format(w->mem, "%s_search", field));
    const int64_t chosen = form_int(r->form, field);

    if (typed != NULL)
        return choose_named(r, field, typed, not_id);
    if (chosen != 0 && chosen != not_id && place_find(r, chosen) != NULL)
        return true;
    form_refuse(r->form, w, field, "not_a_choice");
    return false;
}

bool
place_choose(struct request *r, const char *field)
{
    return place_choose_other(r, field, 0);
}

void
place_option(struct request *r, const char *field)
{
    const char *prefix = arena_format(r->work->mem, "%s\x1f", field);
    const struct row *a = place_find(r, form_int(r->form, field));

    for (const struct value *o = r->form->options.first; o != NULL; o = o->next)
        if (strncmp(o->name, prefix, strlen(prefix)) == 0)
            return;
    if (a != NULL)
        form_option(r->form, r->work, field, row_text(a, "id"), row_text(a, "name"));
}
