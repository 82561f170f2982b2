#include "base/web/role.h"

#include <stddef.h>
#include <string.h>

static const struct {
    uint32_t bit;
    const char *word;
} roles[] = {
    { PUBLIC, "public" },     { RECEIVER, "receiver" },   { CLERK, "clerk" },
    { HANDLER, "handler" },   { VERIFIER, "verifier" },   { LEADER, "leader" },
    { HEAD, "head" },         { INSPECTOR, "inspector" }, { PUBLISHER, "publisher" },
    { REPORTER, "reporter" }, { ADMIN, "admin" },         { NATIONAL, "national" },
    { READER, "reader" },     { SENDER, "sender" },       { TICK, "tick" },
};

const char *
role_word(uint32_t bit)
{
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        if (roles[i].bit == bit)
            return roles[i].word;
    return "nobody";
}

uint32_t
role_bit(const char *word)
{
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        if (strcmp(roles[i].word, word) == 0)
            return roles[i].bit;
    return NOBODY;
}
