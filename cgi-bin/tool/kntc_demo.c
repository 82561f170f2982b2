#include "tool/kntc_demo.h"

#include "base/core/arena.h"
#include "base/crypto/seal.h"
#include "base/db/db.h"
#include "base/web/route.h"
#include "base/work.h"
#include "sql/tool/demo.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STEP_SECONDS = 30, PETITIONS_MAX = 20000000 };

void
demo_totp_seed(const char *user, unsigned char seed[DEMO_SEED])
{
    unsigned char hash[32];
    char text[80];
    const int n = snprintf(text, sizeof text, "kntc demo|factor|%s", user);

    seal_sha256(text, (size_t)n, hash);
    memcpy(seed, hash, DEMO_SEED);
}

char *
demo_secret(struct arena *mem, const char *lookup_code)
{
    static const char letters[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    unsigned char hash[32];
    char text[40];
    const int n = snprintf(text, sizeof text, "kntc demo|secret|%s", lookup_code);
    char *secret = arena_alloc(mem, 13);

    seal_sha256(text, (size_t)n, hash);
    for (int i = 0; i < 12; i++)
        secret[i] = letters[hash[i] % 32];
    return secret;
}

struct demo_account *
demo_accounts(struct tool *t, int *n)
{
    const struct demo_rows rows = demo_read(t, "account", 5);
    struct demo_account *list = arena_alloc(t->mem, sizeof *list * (size_t)rows.n);

    for (int i = 0; i < rows.n; i++) {
        const char *const *field = rows.row[i].field;

        list[i] = (struct demo_account){
            .user = field[0], .name = field[1], .title = field[2], .agency = field[3]
        };
        for (char *at = arena_copy(t->mem, field[4]); at != NULL;)
            list[i].roles |= role_bit(strsep(&at, " "));
    }
    *n = rows.n;
    return list;
}

static void
print_roles(uint32_t roles)
{
    const char *comma = "";

    for (uint32_t bit = 1; bit != 0 && bit <= roles; bit <<= 1)
        if ((roles & bit) != 0) {
            printf("%s%s", comma, role_word(bit));
            comma = ",";
        }
}

static int
accounts(struct tool *t)
{
    int n;
    const struct demo_account *list = demo_accounts(t, &n);

    for (int i = 0; i < n; i++) {
        unsigned char seed[DEMO_SEED];

        demo_totp_seed(list[i].user, seed);
        printf("%s\t%s\t%s\t", list[i].user, DEMO_PASSWORD,
               token_base32(t->mem, seed, sizeof seed));
        print_roles(list[i].roles);
        printf("\t%s\n", list[i].agency);
    }
    return TOOL_GOOD;
}

static int
code(struct tool *t, const char *user)
{
    int n;
    const struct demo_account *list = demo_accounts(t, &n);

    for (int i = 0; i < n; i++)
        if (strcmp(list[i].user, user) == 0) {
            unsigned char seed[DEMO_SEED];
            char digits[7];

            demo_totp_seed(user, seed);
            token_totp(seed, sizeof seed, clock_now() / 1000000 / STEP_SECONDS, digits);
            printf("%s\n", digits);
            return TOOL_GOOD;
        }
    tool_stop(TOOL_BAD,
              "%s is no account of the demonstration; kntc demo accounts "
              "prints them",
              user);
}

/* Only what really opens is printed: the secret of a matter that was entered by hand
 * since is not known, and a renewed one no longer is. */
static int
lookups(struct tool *t, int64_t want)
{
    struct work *w = tool_work(t, tool_db(t), "tool");
    int64_t after = 0, printed = 0;

    db_begin(w->db, true);
    for (bool more = true; more && printed < want;) {
        const struct arena_mark mark = arena_mark(t->mem);

        more = false;
        for (const struct row *l = demo_lookups(w, after); l != NULL && printed < want;
             l = l->next) {
            const char *lookup_code = row_text(l, "lookup_code");
            const char *secret = demo_secret(t->mem, lookup_code);
            unsigned char mac[32];
            size_t n;

            more = true;
            after = row_int(l, "casefile_id");
            token_secret_mac(w->ring, lookup_code, secret, mac);
            if (memcmp(row_bytes(l, "mac", &n), mac, sizeof mac) != 0)
                continue;
            printf("%s\t%s\n", token_code_show(t->mem, lookup_code),
                   token_secret_show(t->mem, secret));
            printed++;
        }
        arena_rewind(t->mem, mark);
    }
    db_commit(w->db);
    if (printed < want)
        fprintf(stderr, "kntc: there are %" PRId64 " demonstration matters\n", printed);
    return printed < want ? TOOL_BAD : TOOL_GOOD;
}

static int64_t
number(const struct tool *t, const char *word, int64_t max)
{
    char *end;

    errno = 0;
    const long long n = strtoll(word, &end, 10);
    if (errno != 0 || end == word || *end != '\0' || n < 1 || n > max)
        tool_usage(t);
    return n;
}

int
kntc_demo(struct tool *t, int n, char **word)
{
    if (n == 1 && strcmp(word[0], "office") == 0)
        return demo_office(t);
    if (n == 1 && strcmp(word[0], "accounts") == 0)
        return accounts(t);
    if (n == 2 && strcmp(word[0], "code") == 0)
        return code(t, word[1]);
    if (n == 2 && strcmp(word[0], "lookups") == 0)
        return lookups(t, number(t, word[1], PETITIONS_MAX));
    if ((n == 2 || (n == 4 && strcmp(word[2], "--seed") == 0)) &&
        strcmp(word[0], "petitions") == 0)
        return demo_petitions(t, number(t, word[1], PETITIONS_MAX),
                              n == 4 ? (uint64_t)number(t, word[3], INT64_MAX) : 1);
    tool_usage(t);
}
