/* few: which figures of a public table are not told, so that none points to a person
 * (domain.md 7.2, 14.1; vector P19). A cell of one or two matters is not; and where the
 * total of its column is, neither are others, the least of the rest, for the total less
 * all others would give the first away; what is hidden holds six together, for four
 * could be one and three alone. This is for figures that stand still: of two days of
 * figures that grow the small one can be reckoned.
 */
#ifndef KNTC_FEW_H
#define KNTC_FEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Says for each cell of a column whether it is hidden; true: its total is hidden too,
 * since there is nothing to hide the few among. A cell of none is told. */
bool few_hide(const int64_t *cell, bool *is_hidden, size_t n);

#endif
