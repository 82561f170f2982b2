/* The acts of domain.md 10.4. */
#include "domain/act/act.h"

#include "domain/term.h"

/* LTC art. 30: each extension at most 30 days, from the raw last day (R-EXT). */
bool
act_extend(struct work *w, struct casefile *c, const struct values *form,
           struct refusal *why)
{
    const int64_t days = values_int(form, "days");

    if (days < 1 || days > 30)
        return act_refuse(why, "days", "extension_length");
    term_extend(w, c, (int)days);
    return true;
}
