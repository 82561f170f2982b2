#include "tool/kntc.h"

#include "base/core/arena.h"
#include "base/core/text.h"
#include "base/crypto/password.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/web/route.h"
#include "base/work.h"
#include "sql/tool/account.h"

#include <stdio.h>
#include <string.h>

enum { NAME_MAX_LETTERS = 120, ROLES_MAX = 16 };

#define INITIAL_US ((instant_t)72 * 3600 * 1000000)

/* As the column has it, and so that no two names differ by case alone. */
static bool
is_user_name(const char *s)
{
    const size_t n = strlen(s);

    return n >= 2 && n <= 40 && s[0] >= 'a' && s[0] <= 'z' &&
           strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789._-") == n;
}

static uint32_t
read_roles(struct tool *t, const char *list, const char **role, int *n)
{
    uint32_t bits = 0;

    *n = 0;
    for (char *at = arena_copy(t->mem, list); at != NULL;) {
        char *word = strsep(&at, ",");
        const uint32_t bit = role_bit(word);

        if ((bit & STAFF) == 0) {
            char *all = arena_copy(t->mem, "");

            for (uint32_t b = 1; b != 0; b <<= 1)
                if ((b & STAFF) != 0)
                    all = arena_format(t->mem, "%s %s", all, role_word(b));
            tool_stop(TOOL_USAGE, "%s is no role of an account; there are:%s", word,
                      all);
        }
        if ((bits & bit) == 0 && *n < ROLES_MAX)
            role[(*n)++] = word;
        bits |= bit;
    }
    return bits;
}

static int
create(struct tool *t, const char *user, const char *typed_name,
       const char *agency_code, const char *roles)
{
    const char *role[ROLES_MAX];
    int n = 0;
    const uint32_t bits = read_roles(t, roles, role, &n);
    char *name = text_clean(t->mem, typed_name, strlen(typed_name));

    if (!is_user_name(user))
        tool_stop(TOOL_USAGE,
                  "USER is 2 to 40 of a-z 0-9 . _ - and begins with a letter");
    if (name != NULL)
        name = text_squeeze(t->mem, name);
    if (name == NULL || *name == '\0' || text_length(name) > NAME_MAX_LETTERS)
        tool_stop(TOOL_USAGE, "NAME is 1 to %d letters of UTF-8", NAME_MAX_LETTERS);

    struct work *w = tool_work(t, tool_db(t), "tool");
    const char *secret = token_secret_show(t->mem, token_secret_new(t->mem));
    const char *phc = password_hash(t->mem, secret, (bits & (ADMIN | NATIONAL)) != 0);
    unsigned char row_uid[16];

    token_random(row_uid, sizeof row_uid);
    db_begin(w->db, false);
    const struct row *agency = tool_agency(w, agency_code);

    if (agency == NULL)
        tool_stop(TOOL_BAD,
                  "no agency has the code %s today\n  Codes are those of sql/seed/"
                  "agency.tsv, such as TTCP, P25 or C07894.",
                  agency_code);
    const int64_t id =
        tool_account_insert(w, row_uid, sizeof row_uid, user, name,
                            row_int(agency, "id"), phc, w->now + INITIAL_US);

    if (id == 0)
        tool_stop(TOOL_BAD, "there is an account %s already", user);
    for (int i = 0; i < n; i++)
        tool_role_insert(w, id, role[i]);
    tool_access_insert(w, "user_created", "account", id, row_int(agency, "id"), "tool");
    db_commit(w->db);
    printf("user\t%s\nagency\t%s\ninitial secret\t%s\n"
           "It is good for one sign-in within 72 hours; the second factor is set up "
           "then.\n",
           user, row_text(agency, "name"), secret);
    return TOOL_GOOD;
}

int
kntc_admin(struct tool *t, int n, char **word)
{
    if (n != 5 || strcmp(word[0], "create") != 0)
        tool_usage(t);
    return create(t, word[1], word[2], word[3], word[4]);
}
