/* move: the tables of domain.md 10 (who may do what in which state), compiled from
 * domain/law/transition.def.
 */
#ifndef KNTC_MOVE_H
#define KNTC_MOVE_H

#include "base/core/values.h"
#include "base/work.h"

#include <stdbool.h>
#include <stdint.h>

struct casefile;
struct move;
struct refusal;

/* NULL: passes; else the key of a sentence that says why not (guard.KEY). form is NULL
 * while the page only asks whether the button is lit. */
typedef const char *guard_of(struct work *w, const struct casefile *c,
                             const struct move *m, const struct values *form);

/* What an act does beyond its row. false: refused. It may change *c. */
typedef bool act_of(struct work *w, struct casefile *c, const struct values *form,
                    struct refusal *why);

struct move {
    const char *machine;
    const char *from; /* "none": creation */
    const char *act;
    const char *to; /* a state, "same" or "back" */
    uint32_t who;
    const char *guard_word;
    guard_of *guard;
    const char *form; /* "none": no form */
    const char *stop; /* terms, space-separated */
    const char *start;
    const char *letter;
    const char *event;
};

/* The row for this machine, state and act; NULL: there is none. */
const struct move *move_find(const char *machine, const char *state, const char *act);

/* The i-th row, or NULL past the end: for printing and for tests that walk every row.
 */
const struct move *move_at(int i);

/* Of what may be done now, the one act whose button stands first; NULL: none. It takes
 * the matter on its way: never one that ends, halts, seals or sends it back. To sort
 * again is the way on only where nothing else is. */
const struct move *move_leading(const struct move *const *offered, int n);

/* The function of an act's word; NULL: the row says it all. */
act_of *move_act(const char *act);

/* Gives the function of an act that one program alone plays (seal: intake), so that no
 * other has to hold the rights for what it writes; everywhere else it is refused. */
void move_teach(const char *act, act_of *play);

#endif
