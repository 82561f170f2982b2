#include "domain/choice.h"

#include "base/core/fault.h"
#include "base/db/db.h"
#include "sql/domain/choice.h"

#include <stdlib.h>
#include <string.h>

static const struct {
    const char *of;
    struct row *(*rows)(struct work *w);
    bool is_named; /* the row carries its label */
} lists[] = {
    { "channel", choice_channels, false },
    { "outcome", choice_outcomes, false },
    { "refusal", choice_refusals, false },
    { "ineligible", choice_ineligible, false },
    { "not_accepted", choice_not_accepted, false },
    { "field", choice_fields, true },
};

static void
put(struct work *w, struct form *f, const char *field, const struct row *rows,
    const char *code, const char *name)
{
    for (const struct row *r = rows; r != NULL; r = r->next)
        form_option(f, w, field, row_text(r, code),
                    name != NULL ? row_text(r, name) : NULL);
}

void
choice_options(struct work *w, struct form *f, const char *field, const char *of)
{
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        if (strcmp(lists[i].of, of) == 0) {
            put(w, f, field, lists[i].rows(w), "code",
                lists[i].is_named ? "name" : NULL);
            return;
        }
    if (strcmp(of, "province") == 0)
        put(w, f, field, choice_provinces(w), "id", "name");
    else if (strncmp(of, "commune:", 8) == 0)
        put(w, f, field, choice_communes(w, strtoll(of + 8, NULL, 10)), "id", "name");
    else
        put(w, f, field, choice_rows(w, of), "code", NULL);
}

const char *
choice_letter(const char *kind)
{
    static const char *const known[][2] = { { "complaint", "C" },
                                            { "denunciation", "D" },
                                            { "reflection", "R" } };

    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcmp(known[i][0], kind) == 0)
            return known[i][1];
    return NULL;
}

void
choice_of_kind(struct work *w, struct form *f, const char *field, const char *kind)
{
    const char *of = form_def_attr(f->def, field, "of");
    const bool mixed = strcmp(kind, "mixed") == 0;
    const char *found = choice_letter(kind), *letter = found != NULL ? found : "C";

    must(of != NULL);
    form_no_options(f, w, field);
    put(w, f, field,
        strcmp(of, "not_accepted") == 0
            ? choice_not_accepted_of(w, mixed ? "complaint" : kind)
            : choice_rows_of(w, of, letter, mixed ? "R" : letter),
        "code", NULL);
    if (f->is_sent)
        form_recheck(f, w, field);
}
