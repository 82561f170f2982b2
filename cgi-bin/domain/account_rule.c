#include "domain/account_rule.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/crypto/token.h"
#include "base/web/route.h"

#include <string.h>

enum { NAME_MIN = 2, NAME_MAX = 40, NEXT_MAX = 120, CODE_GROUPS = 5, CODE_GROUP = 5 };

#define CODE_DIGITS (1 + CODE_GROUPS * CODE_GROUP)
#define DIGITS "0123456789"
#define LETTERS "abcdefghijklmnopqrstuvwxyz"

bool
account_name_is_good(const char *name)
{
    const size_t n = strlen(name);

    return n >= NAME_MIN && n <= NAME_MAX && name[0] >= 'a' && name[0] <= 'z' &&
           strspn(name, LETTERS DIGITS "._-") == n;
}

char *
account_name_read(struct arena *mem, const char *typed)
{
    char *name = arena_copy(mem, typed == NULL ? "" : typed);

    for (char *c = name; *c != '\0'; c++)
        if (*c >= 'A' && *c <= 'Z')
            *c = (char)(*c - 'A' + 'a');
    return account_name_is_good(name) ? name : NULL;
}

bool
account_roles_agree(uint32_t roles)
{
    const uint32_t administers = ADMIN | NATIONAL;

    return (roles & administers) == 0 || (roles & STAFF & ~administers) == 0;
}

bool
account_may_grant(uint32_t mine, uint32_t role)
{
    if ((role & STAFF) == 0 || (role & (role - 1)) != 0)
        return false;
    return (mine & (role == NATIONAL ? NATIONAL : ADMIN | NATIONAL)) != 0;
}

const char *
account_start(uint32_t roles)
{
    static const struct {
        uint32_t roles;
        const char *path;
    } start[] = {
        { RECEIVER, "/reception/desk" },
        { CLERK | HANDLER, "/intake/inbox" },
        { VERIFIER | LEADER | HEAD | INSPECTOR | PUBLISHER, "/settlement/worklist" },
        { ADMIN | NATIONAL, "/account/users" },
    };

    for (size_t i = 0; i < sizeof start / sizeof *start; i++)
        if ((roles & start[i].roles) != 0)
            return start[i].path;
    return "/account/me";
}

const char *
account_next(const char *typed)
{
    if (typed == NULL || typed[0] != '/' || typed[1] == '/' || typed[1] == '\0')
        return NULL;
    const size_t n = strlen(typed);

    return n <= NEXT_MAX && strspn(typed, LETTERS DIGITS "/_-") == n ? typed : NULL;
}

char *
account_recovery_new(struct arena *mem, int n)
{
    char *digits = arena_alloc(mem, CODE_DIGITS + 1);

    must(n >= 0 && n <= 9);
    digits[0] = (char)('0' + n);
    for (int i = 1; i < CODE_DIGITS;) {
        unsigned char byte;

        token_random(&byte, 1);
        if (byte < 250) /* above, some digits would come more often */
            digits[i++] = (char)('0' + byte % 10);
    }
    return digits;
}

char *
account_recovery_show(struct arena *mem, const char *digits)
{
    must(account_recovery_n(digits) >= 0);
    char *text = arena_copy_n(mem, digits, 1);

    for (int i = 0; i < CODE_GROUPS; i++)
        text = arena_format(mem, "%s-%.*s", text, CODE_GROUP,
                            digits + 1 + (size_t)i * CODE_GROUP);
    return text;
}

int
account_recovery_n(const char *digits)
{
    if (digits == NULL || strlen(digits) != CODE_DIGITS ||
        strspn(digits, DIGITS) != CODE_DIGITS)
        return -1;
    return digits[0] - '0';
}
