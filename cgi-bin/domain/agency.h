/* agency: the tree of offices (cơ quan), competence by kind and place. */
#ifndef KNTC_AGENCY_H
#define KNTC_AGENCY_H

#include "base/web/form.h"
#include "base/work.h"

struct agency {
    int64_t id;
    int64_t parent_id;
    int64_t top_id;
    int64_t unit_id;
    const char *code;
    const char *kind;
    const char *name;
    const char *level;
    bool receives;
    bool settles;
    bool is_remote;
    bool is_ended; /* nobody is there to receive anything */
};

/* NULL: there is none. */
struct agency *agency_find(struct work *w, int64_t id);
struct agency *agency_of_code(struct work *w, const char *code);

/* The agency that settles what this one accepts: itself, or the one it serves (a
 * reception board accepts for its People's Committee). */
struct agency *agency_settler(struct work *w, int64_t id);

/* From this day on the successor reads what was closed at the other, and at those that
 * this one had followed (sql/reach.def). Nothing where it does already. */
void agency_succeed(struct work *w, int64_t successor_id, int64_t predecessor_id,
                    day_t from_on);

/* The first of at most 20 current agencies whose folded name holds all folded words
 * typed, UBND being Ủy ban nhân dân: a list of rows (id, code, name). */
const struct row *agency_search(struct work *w, const char *typed);

/* Fills the options of a key field with agencies that match what was typed into
 * <field>_search; a single match is chosen by itself, and what had been chosen for
 * other words is not. true: one is chosen. */
bool agency_choose(struct work *w, struct form *f, const char *field);

#endif
