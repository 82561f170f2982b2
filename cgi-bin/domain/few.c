#include "domain/few.h"

enum { FEW = 3 }; /* domain.md 7.2 [r]: fewer than these are not told */

/* The least that is told and not none; n: there is none left. */
static size_t
least(const int64_t *cell, const bool *is_hidden, size_t n)
{
    size_t at = n;

    for (size_t i = 0; i < n; i++)
        if (!is_hidden[i] && cell[i] >= FEW && (at == n || cell[i] < cell[at]))
            at = i;
    return at;
}

bool
few_hide(const int64_t *cell, bool *is_hidden, size_t n)
{
    int64_t sum = 0;
    size_t hidden = 0;

    for (size_t i = 0; i < n; i++) {
        is_hidden[i] = cell[i] > 0 && cell[i] < FEW;
        sum += is_hidden[i] ? cell[i] : 0;
        hidden += is_hidden[i];
    }
    if (hidden == 0)
        return false;
    /* At least one that is not small goes with them: that alone could be one and three,
     * so as many go as hold six together. */
    bool is_safe = false;
    for (size_t at; !is_safe && (at = least(cell, is_hidden, n)) < n;) {
        is_hidden[at] = true;
        sum += cell[at];
        is_safe = sum >= 2 * FEW;
    }
    return !is_safe;
}
