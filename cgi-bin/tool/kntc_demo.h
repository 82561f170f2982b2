/* kntc_demo: the office that is shown, and petitions by the million, all invented.
 *
 * Everything that can be chosen is chosen by dice (xorshift64*) from a seed, so that
 * two portals of one day show the same people, letters and days. Keys, nonces and rows'
 * own uids are random as everywhere. Secrets of demonstration accounts and matters come
 * out of their names by SHA-256 and can be printed again: they guard nothing, and no
 * verb here touches a portal that has accounts of its own.
 */
#ifndef KNTC_DEMO_H
#define KNTC_DEMO_H

#include "base/core/clock.h"
#include "base/crypto/token.h"
#include "tool/kntc.h"

#include <stdbool.h>

struct dice {
    uint64_t state;
};

void dice_seed(struct dice *d, uint64_t seed, const char *what);
uint64_t dice_next(struct dice *d);
int dice_below(struct dice *d, int n);          /* 0 to n - 1 */
bool dice_permille(struct dice *d, int chance); /* chance of 1000 */

/* A .tsv of sql/demo: its rows without head and remarks, at most 8 fields. */
struct demo_rows {
    int n;
    struct demo_row {
        const char *field[8];
    } * row;
};
struct demo_rows demo_read(struct tool *t, const char *name, int fields);

/* Accounts. */
struct demo_account {
    const char *user;
    const char *name;
    const char *title;
    const char *agency; /* code */
    uint32_t roles;
    int64_t id; /* once made */
    int64_t agency_id;
    int64_t top_id;
};
#define DEMO_PASSWORD "hom nay tiep cong dan"
enum { DEMO_SEED = 20 };
struct demo_account *demo_accounts(struct tool *t, int *n);
void demo_totp_seed(const char *user, unsigned char seed[DEMO_SEED]);

/* The secret of a demonstration matter, 12 letters. */
char *demo_secret(struct arena *mem, const char *lookup_code);

/* People out of sql/demo/name.tsv. */
struct demo_names;
struct person;
struct demo_names *demo_names(struct tool *t);
struct person *demo_person(const struct demo_names *names, struct arena *mem,
                           struct dice *dice, const char *role, int64_t unit_id,
                           const char *commune, day_t today);

/* The verbs. */
int demo_office(struct tool *t);
int demo_petitions(struct tool *t, int64_t n, uint64_t seed);

/* Parts of demo_office. */
struct work;
void demo_story(struct tool *t, struct work *w, struct demo_account *account, int n,
                int *matters, int *steps);

#endif
