/* kntc_demo_bulk: what the invention of petitions by the million shares: offices, the
 * law in memory, the tables that rows go to. kntc_demo_bulk.c reads and writes them,
 * kntc_demo_life.c lives one petition through.
 */
#ifndef KNTC_DEMO_BULK_H
#define KNTC_DEMO_BULK_H

#include "domain/casefile.h"
#include "domain/deadline.h"
#include "tool/kntc_demo.h"
#include "tool/kntc_demo_rows.h"

enum {
    BOOKS = 3, /* KN TC PA */
    YEARS = 4, /* of the books: this one and three before it */
    RULES_MAX = 64,
    KEYS_MAX = 60000, /* keys of one batch, sorted before they are sent */
    TABLES = 18,
    PEOPLE_MAX = 6,
    WRITERS = 2
};

struct office {
    int64_t id;
    const char *code;
    const char *name;
    const char *kind;
    bool is_commune;
    bool is_remote;
    int64_t top_id;
    int64_t unit_id;
    int64_t province_id;
    const char *commune; /* of a commune's office */
    int settler;         /* index of the office that settles what it accepts */
    int weight;          /* petitions of this and of all offices before it */
    int64_t handler_id;
    int64_t head_id;
    int32_t book[BOOKS][YEARS];
    int group; /* its writer */
    bool is_touched;
};

struct rule {
    const char *term;
    const char *variant;
    int length;
    enum unit unit;
    day_t from;
    day_t until; /* DAY_NONE: lasts */
};

/* A key with its row, to be sent in order. */
struct key {
    char kind;
    uint64_t hash;
    int64_t id;
};

struct fact_row {
    day_t day;
    int64_t agency_id;
    const char *measure;
    int64_t casefile_id;
    const char *kind;
    const char *field_code;
    const char *extra;
    int64_t amount;
};

enum table {
    T_CASEFILE,
    T_PETITION,
    T_LOOKUP,
    T_PARTY,
    T_INDEX,
    T_DEDUP,
    T_EVENT,
    T_FACT,
    T_TERM,
    T_ASSIGNMENT,
    T_DIALOGUE,
    T_DECISION,
    T_CONCLUSION,
    T_PUBLICATION,
    T_WORD,
    T_ENVELOPE,
    T_BOOK
};

struct crowd {
    struct tool *t;
    struct work *w; /* mem, ring; no statement runs through it meanwhile */
    struct db *db;
    uint64_t seed;
    day_t today;
    int first_year;
    const struct calendar *calendar;
    struct office *office;
    int offices;
    int rules;
    struct rule rule[RULES_MAX];
    const struct row *fields; /* code, name */
    const struct demo_names *names;
    struct demo_rows text;
    struct rows *rows[TABLES];
    struct key *index;
    int indexes;
    struct key *dedup;
    int dedups;
    struct key *word;
    int words;
    struct fact_row *fact;
    int facts;
    int64_t first;          /* number of the first petition */
    int64_t party_id;       /* of the first; PEOPLE_MAX a petition */
    int64_t publication_id; /* of the first; one a petition, if it is published */
    int writer; /* 0 to WRITERS - 1: offices are shared out by what is above */
    unsigned char random[4096];
    size_t random_n; /* how many are used up */
};

const unsigned char *crowd_uid(struct crowd *b); /* 16 random bytes, in the arena */

/* Does it come to an office of this writer? */
bool life_is_mine(const struct crowd *b, int64_t id);

/* The petition with this number, received on that day, from its letter to today. */
void life_live(struct crowd *b, int64_t id, const char *lookup_code, day_t received);

#endif
