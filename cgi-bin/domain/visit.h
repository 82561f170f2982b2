/* visit: one party received once (lượt tiếp công dân; domain.md 4, 10.1). */
#ifndef KNTC_VISIT_H
#define KNTC_VISIT_H

#include "base/web/form.h"
#include "base/work.h"
#include "domain/casefile.h"
#include "domain/person.h"

struct visit {
    int64_t id;
    int64_t agency_id;
    const char *state;
    const char *kind;
    const char *field_code;
    bool is_sealed;
    int people;
    day_t visited_on;
    int64_t version;
    int64_t seq;
    unsigned char hash[32];
};

/* Checks what depends on two fields: a group is five people and more and names its
 * representatives; a proxy is somebody else. *people gets who came. */
void visit_check(struct work *w, struct form *f, struct person **people);

/* Opens a visit today under the next number of the day's register; its id. */
int64_t visit_open(struct work *w, const struct values *form, struct person *people);

/* Under lock; NULL where it is not this agency's. */
struct visit *visit_lock(struct work *w, int64_t id);

/* close, refuse, answer, pause, open: by the rows of machine visit. false: *why says
 * so. */
bool visit_play(struct work *w, struct visit *v, const char *act,
                const struct values *form, struct refusal *why);

/* The visit of a letter that turned out to denounce: who came goes into an envelope.
 * Nothing where it is sealed already. */
void visit_conceal(struct work *w, int64_t id);

#endif
