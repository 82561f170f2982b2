#include "base/web/form_def.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/xml/xml.h"
#include "base/xml/xml_read.h"

#include <stdio.h>
#include <string.h>

enum {
    DEF_BYTES = 512 * 1024,
    ALL_BYTES = 32 << 20,
    NUMBER_DIGITS = 15,
    NAME_BYTES = 64
};

/* Keeps every form reachable: they live as long as the process. */
static struct arena *all_forms; /* they live as long as the process */

static const char *const type_words[] = {
    [FIELD_TEXT] = "text",     [FIELD_LINES] = "lines",   [FIELD_DAY] = "day",
    [FIELD_NUMBER] = "number", [FIELD_CHOICE] = "choice", [FIELD_MANY] = "many",
    [FIELD_FLAG] = "flag",     [FIELD_PHONE] = "phone",   [FIELD_EMAIL] = "email",
    [FIELD_FILE] = "file",     [FIELD_CODE] = "code",     [FIELD_PASSWORD] = "password",
    [FIELD_SECRET] = "secret", [FIELD_KEY] = "key"
};

static const char *const field_words[] = { "name",     "type",   "required", "max",
                                           "of",       "show",   "until",    "default",
                                           "personal", "accept", "size",     "many",
                                           "hint",     "rows",   "decimals", "list",
                                           "button",   "cells",  NULL };
static const char *const form_words[] = { "name", "submit", "draft", NULL };
static const char *const group_words[] = { "name", NULL };
static const char *const button_words[] = { "name", "value", "key", NULL };

/* What is read now, and where to say what is wrong with it. */
struct reader {
    struct arena *mem;
    struct form_def *def;
    const char *path;
    char *error;
    int n;
};

static bool refuse(const struct reader *in, const struct xml_node *node,
                   const char *format, ...) __attribute__((format(printf, 3, 4)));

static bool
refuse(const struct reader *in, const struct xml_node *node, const char *format, ...)
{
    char why[200];
    va_list ap;

    va_start(ap, format);
    vsnprintf(why, sizeof why, format, ap);
    va_end(ap);
    snprintf(in->error, (size_t)in->n, "%s:%d: %s", in->path, xml_line(node), why);
    return false;
}

static bool
is_word(const char *s)
{
    size_t n = 0;

    if (s == NULL || *s < 'a' || *s > 'z')
        return false;
    for (; (s[n] >= 'a' && s[n] <= 'z') || (s[n] >= '0' && s[n] <= '9') || s[n] == '_';
         n++)
        ;
    return s[n] == '\0' && n <= NAME_BYTES;
}

/* Has the element attributes of the list alone? */
static bool
is_closed(const struct reader *in, const struct xml_node *node,
          const char *const *words)
{
    const char *name;

    for (int i = 0; (name = xml_attr_name(node, i)) != NULL; i++) {
        int w = 0;

        while (words[w] != NULL && strcmp(words[w], name) != 0)
            w++;
        if (words[w] == NULL)
            return refuse(in, node, "<%s> has no attribute \"%s\"", xml_name(node),
                          name);
    }
    return true;
}

/* --- attributes of a field */

static bool
read_yes(const struct reader *in, const struct xml_node *node,
         const struct field_def *field, const char *name, bool *yes)
{
    const char *text = values_text(&field->attrs, name);

    *yes = text != NULL && strcmp(text, "yes") == 0;
    if (text != NULL && !*yes && strcmp(text, "no") != 0)
        return refuse(in, node, "%s must be yes or no", name);
    return true;
}

static bool
read_number(const struct reader *in, const struct xml_node *node,
            const struct field_def *field, const char *name, int64_t *number)
{
    const char *text = values_text(&field->attrs, name);

    *number = 0;
    if (text == NULL)
        return true;
    for (const char *s = text; *s != '\0'; s++) {
        if (*s < '0' || *s > '9' || s - text >= NUMBER_DIGITS)
            return refuse(in, node, "%s is not a number", name);
        *number = *number * 10 + (*s - '0');
    }
    return *number > 0 || strcmp(name, "decimals") == 0
               ? true
               : refuse(in, node, "%s must be more than 0", name);
}

/* "20M" or "500K". */
static bool
read_size(const struct reader *in, const struct xml_node *node, struct field_def *field)
{
    const char *text = values_text(&field->attrs, "size");
    int64_t n = 0;
    int digits = 0;

    if (text == NULL)
        return true;
    for (; text[digits] >= '0' && text[digits] <= '9' && digits < 6; digits++)
        n = n * 10 + (text[digits] - '0');
    if (n > 0 && strcmp(text + digits, "M") == 0)
        field->size = n * 1024 * 1024;
    else if (n > 0 && strcmp(text + digits, "K") == 0)
        field->size = n * 1024;
    else
        return refuse(in, node, "size is written 20M or 500K");
    return true;
}

static bool
read_type(const struct reader *in, const struct xml_node *node, struct field_def *field)
{
    const char *text = values_text(&field->attrs, "type");
    size_t types = sizeof type_words / sizeof *type_words;
    size_t i = 0;

    while (text != NULL && i < types && strcmp(type_words[i], text) != 0)
        i++;
    if (text == NULL || i == types)
        return refuse(in, node, "field %s: no type \"%s\"", field->name,
                      text == NULL ? "" : text);
    field->type = (enum field_type)i;
    return true;
}

static bool
read_field(const struct reader *in, const struct xml_node *node)
{
    struct form_def *def = in->def;
    const char *name = xml_attr_of(in->mem, node, "name");
    const char *attr;
    bool many;
    bool unused;
    int64_t decimals;

    if (!is_closed(in, node, field_words))
        return false;
    if (!is_word(name))
        return refuse(in, node, "a field needs a name of a-z 0-9 _");
    if (form_def_find(def, name) != NULL)
        return refuse(in, node, "field %s stands twice", name);
    if (xml_child(node) != NULL)
        return refuse(in, node, "field %s must be empty", name);
    if (def->fields == FORM_FIELDS)
        return refuse(in, node, "more than %d fields", FORM_FIELDS);

    struct field_def *field = &def->field[def->fields++];

    field->name = name;
    field->group = def->groups - 1;
    for (int i = 0; (attr = xml_attr_name(node, i)) != NULL; i++)
        values_add(in->mem, &field->attrs, arena_copy(in->mem, attr),
                   xml_attr_of(in->mem, node, attr));

    if (!read_type(in, node, field) ||
        !read_yes(in, node, field, "required", &field->is_required) ||
        !read_yes(in, node, field, "many", &many) ||
        !read_yes(in, node, field, "personal", &unused) ||
        !read_yes(in, node, field, "hint", &unused) ||
        !read_yes(in, node, field, "cells", &field->has_cells) ||
        !read_number(in, node, field, "max", &field->max) ||
        !read_number(in, node, field, "decimals", &decimals) ||
        !read_size(in, node, field))
        return false;

    const char *until = values_text(&field->attrs, "until");

    if (until != NULL && (strcmp(until, "today") != 0 || field->type != FIELD_DAY))
        return refuse(in, node, "until is \"today\", and of a day");
    if (decimals > 6)
        return refuse(in, node, "at most 6 decimals");
    if (many && field->type != FIELD_FILE && field->type != FIELD_KEY &&
        field->type != FIELD_CHOICE && field->type != FIELD_MANY)
        return refuse(in, node, "many is for files, choices and keys");
    if (field->has_cells && field->type != FIELD_LINES)
        return refuse(in, node, "cells are of lines");
    field->until_today = until != NULL;
    field->is_many = many || field->type == FIELD_MANY;
    field->decimals = (int)decimals;
    def->has_file = def->has_file || field->type == FIELD_FILE;
    return true;
}

static bool
open_group(const struct reader *in, const struct xml_node *node, const char *name)
{
    if (in->def->groups == FORM_GROUPS)
        return refuse(in, node, "more than %d groups", FORM_GROUPS);
    in->def->group[in->def->groups++] = name;
    return true;
}

static bool
read_group(const struct reader *in, const struct xml_node *node)
{
    const char *name = xml_attr_of(in->mem, node, "name");

    if (!is_closed(in, node, group_words))
        return false;
    if (!is_word(name))
        return refuse(in, node, "a group needs a name of a-z 0-9 _");
    if (!open_group(in, node, name))
        return false;

    for (const struct xml_node *child = xml_child(node); child != NULL;
         child = xml_next(child)) {
        if (!xml_is(child, "field"))
            return refuse(in, child, "<%s> has no place in a group", xml_name(child));
        if (!read_field(in, child))
            return false;
    }
    return true;
}

static bool
read_button(const struct reader *in, const struct xml_node *node)
{
    struct form_def *def = in->def;

    if (!is_closed(in, node, button_words))
        return false;
    if (def->buttons == FORM_BUTTONS)
        return refuse(in, node, "more than %d buttons", FORM_BUTTONS);

    struct button_def *button = &def->button[def->buttons++];

    button->name = xml_attr_of(in->mem, node, "name");
    button->value = xml_attr_of(in->mem, node, "value");
    button->key = xml_attr_of(in->mem, node, "key");
    if (!is_word(button->name) || !is_word(button->value) || !is_word(button->key))
        return refuse(in, node, "name, value and key of a button are words");
    return true;
}

static bool
read_form(const struct reader *in, const struct xml_node *root)
{
    struct form_def *def = in->def;
    bool is_loose = false; /* the last group is that of the fields outside groups */

    if (!xml_is(root, "form"))
        return refuse(in, root, "not a form");
    if (!is_closed(in, root, form_words))
        return false;
    def->name = xml_attr_of(in->mem, root, "name");
    def->submit = xml_attr_of(in->mem, root, "submit");
    def->has_draft = xml_attr_of(in->mem, root, "draft") != NULL;
    if (def->submit == NULL)
        def->submit = "save";
    if (!is_word(def->name) || !is_word(def->submit))
        return refuse(in, root, "name and submit of a form are words of a-z 0-9 _");

    for (const struct xml_node *child = xml_child(root); child != NULL;
         child = xml_next(child)) {
        if (xml_is(child, "group")) {
            is_loose = false;
            if (!read_group(in, child))
                return false;
        } else if (xml_is(child, "field")) {
            if (!is_loose && !open_group(in, child, NULL))
                return false;
            is_loose = true;
            if (!read_field(in, child))
                return false;
        } else if (xml_is(child, "button")) {
            if (!read_button(in, child))
                return false;
        } else {
            return refuse(in, child, "<%s> has no place in a form", xml_name(child));
        }
    }
    return true;
}

/* Room for as many as there are: most forms have a few of the many they may have. */
static void
keep_fields(struct arena *mem, struct form_def *def)
{
    const size_t n = (size_t)def->fields * sizeof *def->field;

    def->field = memcpy(arena_alloc(mem, n), def->field, n);
}

const struct form_def *
form_load(const char *path, char *error, int n)
{
    if (all_forms == NULL)
        all_forms = arena_open(ALL_BYTES);

    struct arena *mem = all_forms;
    const struct arena_mark before = arena_mark(mem);
    struct arena *paper =
        arena_open(DEF_BYTES); /* the document: only while it is read */
    struct form_def *def = NULL;
    void *doc = xml_read_file(paper, path, error, n);

    if (doc != NULL) {
        struct reader in = { mem, NULL, path, error, n };

        def = in.def = arena_alloc(mem, sizeof *def);
        def->field = arena_alloc(paper, FORM_FIELDS * sizeof *def->field);
        if (!read_form(&in, xml_root(doc)))
            def = NULL;
        else
            keep_fields(mem, def);
    }
    arena_close(paper);
    if (def == NULL)
        arena_rewind(mem, before);
    return def;
}

/* --- asking a form */

const struct field_def *
form_def_find(const struct form_def *def, const char *name)
{
    for (int i = 0; i < def->fields; i++)
        if (strcmp(def->field[i].name, name) == 0)
            return &def->field[i];
    return NULL;
}

const char *
form_def_name(const struct form_def *def)
{
    return def->name;
}

bool
form_def_has_file(const struct form_def *def)
{
    return def->has_file;
}

bool
form_def_has_draft(const struct form_def *def)
{
    return def->has_draft;
}

const char *
form_def_field(const struct form_def *def, int i)
{
    return i >= 0 && i < def->fields ? def->field[i].name : NULL;
}

const char *
form_def_attr(const struct form_def *def, const char *field, const char *attr)
{
    const struct field_def *f = form_def_find(def, field);

    if (f == NULL)
        fault("form %s has no field %s", def->name, field);
    return values_text(&f->attrs, attr);
}
