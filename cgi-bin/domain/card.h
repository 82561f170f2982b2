/* card: the QR code of a citizen card (thẻ căn cước, căn cước công dân), as a scanner
 * types it: number|old number|name|birth|sex|address|issued, days as ddmmyyyy. Cards
 * since July 2024 carry more fields; those are passed over.
 *
 * The number (số định danh cá nhân) tells century, sex and year of birth: digits 4
 * to 6.
 */
#ifndef KNTC_CARD_H
#define KNTC_CARD_H

#include "base/core/clock.h"

#include <stdbool.h>

struct arena;

struct card {
    const char *number; /* 12 digits */
    /* Số chứng minh nhân dân, 9 digits; NULL: none. */
    const char *old_number;
    /* NULL: an input method (Telex, VNI) was left on and broke it. */
    const char *name;
    day_t birth_on; /* DAY_NONE where the card has the year alone */
    int birth_year;
    const char *sex; /* m or f */
    /* Nơi thường trú, with the units of the day of issue; or NULL. */
    const char *address;
    day_t issued_on; /* DAY_NONE: not readable */
    /* NULL, or the key of a sentence: number and birth (card_number_birth) or number
     * and sex (card_number_sex) of one card speak of two people. */
    const char *doubt;
};

/* false: not the scan of a card. NULL is none. */
bool card_read(struct arena *mem, const char *scan, struct card *out);

#endif
