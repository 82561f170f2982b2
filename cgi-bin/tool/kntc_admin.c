#include "tool/kntc.h"

#include "base/core/arena.h"
#include "base/core/text.h"
#include "base/core/values.h"
#include "base/db/db.h"
#include "base/web/route.h"
#include "base/work.h"
#include "domain/account.h"
#include "domain/account_rule.h"
#include "sql/tool/account.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { NAME_MAX_LETTERS = 120 };

static const char *
all_roles(struct tool *t)
{
    const char *all = "";

    for (uint32_t bit = 1; bit != 0; bit <<= 1)
        if ((bit & STAFF) != 0)
            all = arena_format(t->mem, "%s %s", all, role_word(bit));
    return all;
}

static void
read_roles(struct tool *t, const char *list, struct values *form)
{
    uint32_t roles = 0;

    for (char *at = arena_copy(t->mem, list); at != NULL;) {
        const char *word = strsep(&at, ",");
        const uint32_t bit = role_bit(word);

        if ((bit & STAFF) == 0)
            tool_stop(TOOL_USAGE, "%s is no role of an account; there are:%s", word,
                      all_roles(t));
        if ((roles & bit) == 0)
            values_add(t->mem, form, "role", word);
        roles |= bit;
    }
    if (!account_roles_agree(roles))
        tool_stop(TOOL_USAGE, "these roles do not go together: an administrator sees "
                              "accounts and never matters");
}

static const char *
read_name(struct tool *t, const char *typed)
{
    char *name = text_clean(t->mem, typed, strlen(typed));

    if (name != NULL)
        name = text_squeeze(t->mem, name);
    if (name == NULL || *name == '\0' || text_length(name) > NAME_MAX_LETTERS)
        tool_stop(TOOL_USAGE, "NAME is 1 to %d letters of UTF-8", NAME_MAX_LETTERS);
    return name;
}

static int
create(struct tool *t, const char *user, const char *name, const char *agency_code,
       const char *roles)
{
    struct values form = { NULL, NULL };

    if (!account_name_is_good(user))
        tool_stop(TOOL_USAGE,
                  "USER is 2 to 40 of a-z 0-9 . _ - and begins with a letter");
    values_add(t->mem, &form, "user_name", user);
    values_add(t->mem, &form, "display_name", read_name(t, name));
    values_add(t->mem, &form, "title", NULL);
    read_roles(t, roles, &form);

    struct work *w = tool_work(t, tool_db(t), "tool");

    db_begin(w->db, false);
    const struct row *agency = tool_agency(w, agency_code);

    if (agency == NULL)
        tool_stop(TOOL_BAD,
                  "no agency has the code %s today\n  Codes are those of sql/seed/"
                  "agency.tsv, such as TTCP, P25 or C07894.",
                  agency_code);
    values_add(t->mem, &form, "agency_id",
               arena_format(t->mem, "%" PRId64, row_int(agency, "id")));

    const char *secret = account_secret_new(w);

    if (account_make(w, &form, secret) == 0)
        tool_stop(TOOL_BAD, "there is an account %s already", user);
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
