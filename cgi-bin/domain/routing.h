/* routing: which way a petition goes (hướng xử lý), by the rows of law_route.
 *
 * domain.md 5.3: first matching row wins. The row is the reason that the clerk reads.
 */
#ifndef KNTC_ROUTING_H
#define KNTC_ROUTING_H

#include "base/core/values.h"
#include "base/work.h"

#include <stdbool.h>

struct row;

struct sorted {
    const char *kind; /* complaint, denunciation, reflection, mixed */
    bool is_eligible;
    bool is_competent;
    const char *flags; /* facts, space-separated: crime_signs forwarded … */
};

/* The row (route, act, letter, recipients, term, signer, note, article, mark) that
 * holds today; NULL where none does. */
const struct row *routing_of(struct work *w, const struct sorted *s);

/* Rows that add something to it (representatives, return of originals). */
const struct row *routing_adds(struct work *w, const struct sorted *s);

/* The move of the petition machine that carries out a row's act ("check" and "accept"
 * are accept); NULL: none does yet. */
const char *routing_move(const char *act);

/* Facts that the record itself shows: forwarded, many_names, originals, anonymous_none,
 * limitation … merged with those the clerk ticked. */
const char *routing_flags(struct work *w, int64_t casefile_id,
                          const struct values *form);

#endif
