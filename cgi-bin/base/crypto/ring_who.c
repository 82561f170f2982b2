/* The part of ring.h that makes ring files: who holds what. */
#include "base/crypto/ring.h"
#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/crypto/primitive.h"
#include "base/crypto/ring_name.h"

#include <stdio.h>
#include <string.h>

#include <openssl/crypto.h>

enum { LINE_ROOM = 96 };

const struct ring_name ring_names[NAMES] = {
    [PARTY] = { "party", true },
    [INDEX] = { "index", false },
    [DEDUP] = { "dedup", false },
    [DENOUNCER] = { "denouncer", false },
    [DENOUNCER_PRIVATE] = { "denouncer_private", true },
    [ACCOUNT] = { "account", true },
    [LOOKUP] = { "lookup", false },
    [FORM] = { "form", false },
    [OUTBOX] = { "outbox", true },
    [CHECKPOINT] = { "checkpoint", false },
};

/* Who holds what (security.md 2). lookup and disclosure, which face the street, hold
 * nothing that opens a sealed column. */
#define HOLDS(name) (1u << (name))

static const struct {
    const char *program;
    unsigned rings;
} held[] = {
    { "reception",
      HOLDS(PARTY) | HOLDS(INDEX) | HOLDS(DENOUNCER) | HOLDS(LOOKUP) | HOLDS(OUTBOX) },
    { "intake", HOLDS(PARTY) | HOLDS(INDEX) | HOLDS(DEDUP) | HOLDS(DENOUNCER) |
                    HOLDS(LOOKUP) | HOLDS(OUTBOX) },
    { "settlement", HOLDS(PARTY) | HOLDS(OUTBOX) },
    { "letter", HOLDS(PARTY) },
    /* Faces the street too, but for what it writes it needs what the desks need; its
     * database user reads none of it back. */
    { "filing", HOLDS(PARTY) | HOLDS(INDEX) | HOLDS(DEDUP) | HOLDS(DENOUNCER) |
                    HOLDS(LOOKUP) | HOLDS(FORM) | HOLDS(OUTBOX) },
    { "exchange", HOLDS(PARTY) | HOLDS(INDEX) | HOLDS(DENOUNCER) | HOLDS(LOOKUP) },
    { "lookup", HOLDS(LOOKUP) | HOLDS(FORM) },
    { "account", HOLDS(ACCOUNT) | HOLDS(FORM) | HOLDS(OUTBOX) },
    { "identity", HOLDS(DENOUNCER) | HOLDS(DENOUNCER_PRIVATE) | HOLDS(OUTBOX) },
    { "disclosure", HOLDS(FORM) },
    { "reports", HOLDS(FORM) },
    { "tick", HOLDS(OUTBOX) | HOLDS(CHECKPOINT) },
    { "tool", (HOLDS(NAMES) - 1) & ~HOLDS(DENOUNCER_PRIVATE) },
};

int
ring_name(const char *s, size_t n)
{
    for (int i = 0; i < NAMES; i++)
        if (strlen(ring_names[i].text) == n && memcmp(ring_names[i].text, s, n) == 0)
            return i;
    return -1;
}

static char *
put_line(char *to, enum name name, int year, const unsigned char key[32])
{
    static const char digits[] = "0123456789abcdef";

    to += snprintf(to, LINE_ROOM, "%s %d ", ring_names[name].text, year);
    for (int i = 0; i < 32; i++) {
        *to++ = digits[key[i] >> 4];
        *to++ = digits[key[i] & 15];
    }
    *to++ = '\n';
    *to = '\0';
    return to;
}

char *
ring_generate(struct arena *mem, int year)
{
    char *text = primitive_room(mem, NAMES * LINE_ROOM);
    char *to = text;
    unsigned char key[32];
    unsigned char pair[32];

    must(year >= YEAR_FIRST && year <= YEAR_LAST);
    primitive_random(pair, sizeof pair);
    for (int i = 0; i < NAMES; i++) {
        if (i == DENOUNCER)
            primitive_x25519_public(pair, key);
        else if (i == DENOUNCER_PRIVATE)
            memcpy(key, pair, sizeof key);
        else
            primitive_random(key, sizeof key);
        to = put_line(to, (enum name)i, year, key);
    }
    OPENSSL_cleanse(key, sizeof key);
    OPENSSL_cleanse(pair, sizeof pair);
    return text;
}

static unsigned
rings_of(const char *program)
{
    for (size_t i = 0; i < sizeof held / sizeof *held; i++)
        if (strcmp(held[i].program, program) == 0)
            return held[i].rings;
    return 0;
}

char *
ring_select(struct arena *mem, const char *all, const char *program)
{
    unsigned rings = rings_of(program);
    char *text = rings == 0 ? NULL : primitive_room(mem, strlen(all) + 2);
    char *to = text;

    if (text == NULL)
        return NULL;
    while (*all != '\0') {
        size_t n = strcspn(all, "\n");
        int name = ring_name(all, strcspn(all, " \n"));

        if (name >= 0 && (rings & HOLDS(name)) != 0) {
            memcpy(to, all, n);
            to += n;
            *to++ = '\n';
        }
        all += n + (all[n] == '\n');
    }
    *to = '\0';
    return text;
}

const char *
ring_of(const char *program, int i)
{
    unsigned rings = rings_of(program);

    for (int k = 0; k < NAMES; k++)
        if ((rings & HOLDS(k)) != 0 && i-- == 0)
            return ring_names[k].text;
    return NULL;
}
