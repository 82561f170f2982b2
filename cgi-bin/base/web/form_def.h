/* form_def: a *.form.xml as it stands in memory. Private to base/web; form.h is the
 * manual of the language.
 */
#ifndef KNTC_FORM_DEF_H
#define KNTC_FORM_DEF_H

#include "base/core/values.h"
#include "base/web/form.h"

#include <stdbool.h>
#include <stdint.h>

enum { FORM_FIELDS = 120, FORM_GROUPS = 30, FORM_BUTTONS = 8 };

enum field_type {
    FIELD_TEXT,
    FIELD_LINES,
    FIELD_DAY,
    FIELD_NUMBER,
    FIELD_CHOICE,
    FIELD_MANY,
    FIELD_FLAG,
    FIELD_PHONE,
    FIELD_EMAIL,
    FIELD_FILE,
    FIELD_CODE,
    FIELD_PASSWORD,
    FIELD_SECRET,
    FIELD_KEY
};

struct field_def {
    const char *name;
    enum field_type type;
    struct values attrs; /* as written */
    int group;           /* index into groups */
    bool is_required;
    bool is_many; /* type many, or many="yes" */
    bool until_today;
    bool has_cells; /* lines whose tabs stay: rows of a table */
    int64_t max;    /* characters, value, or how many; 0: none said */
    int decimals;
    int64_t size; /* bytes of one file */
};

/* A submit button beside the usual one. */
struct button_def {
    const char *name;
    const char *value;
    const char *key;
};

struct form_def {
    const char *name;
    const char *submit;
    bool has_file;
    bool has_draft;
    int groups;
    int fields;
    int buttons;
    const char *group[FORM_GROUPS]; /* NULL: fields that stand in no group */
    struct field_def *field;
    struct button_def button[FORM_BUTTONS];
};

/* NULL: no such field. */
const struct field_def *form_def_find(const struct form_def *def, const char *name);

#endif
