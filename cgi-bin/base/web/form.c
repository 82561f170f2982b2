#include "base/web/form.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/core/text.h"
#include "base/web/form_def.h"
#include "base/web/request.h"
#include "base/web/typed.h"
#include "base/work.h"
#include "base/xml/view.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
    KEY_DIGITS = 18,
    CODE_BYTES = 64,
    YEAR_MIN = 1880,
    YEAR_MAX = 2100,
    KILOBYTE = 1024,
    MEGABYTE = 1048576
};

/* Where the form says nothing: characters of a text, how many of a list. 0: no limit of
 * its own, the scanner of the type has one. */
static const int64_t usual_max[] = {
    [FIELD_TEXT] = 255, [FIELD_LINES] = 20000,  [FIELD_EMAIL] = 254,
    [FIELD_CODE] = 64,  [FIELD_PASSWORD] = 128, [FIELD_SECRET] = 20,
    [FIELD_MANY] = 50,  [FIELD_FILE] = 10,      [FIELD_KEY] = 0
};

static const struct field_def *
field_of(const struct form *f, const char *name)
{
    const struct field_def *field = form_def_find(f->def, name);

    if (field == NULL)
        fault("form %s has no field %s", f->def->name, name);
    return field;
}

static bool
is_secret(const struct field_def *field)
{
    return field->type == FIELD_PASSWORD || field->type == FIELD_SECRET;
}

static int64_t
most(const struct field_def *field)
{
    return field->max > 0 ? field->max : usual_max[field->type];
}

/* --- options */

/* Where the option is one of the field, its code; else NULL. */
static const char *
option_code(const struct value *option, const char *field)
{
    size_t n = strlen(field);

    return strncmp(option->name, field, n) == 0 && option->name[n] == '\x1f'
               ? option->name + n + 1
               : NULL;
}

static bool
is_code(const char *s)
{
    size_t n = 0;

    while ((s[n] >= 'a' && s[n] <= 'z') || (s[n] >= 'A' && s[n] <= 'Z') ||
           (s[n] >= '0' && s[n] <= '9') ||
           (s[n] != '\0' && strchr("_.-", s[n]) != NULL))
        n++;
    return s[n] == '\0' && n >= 1 && n <= CODE_BYTES;
}

/* A field without of gets its options from the handler, which comes after the reading:
 * what was chosen need then be a code, and the handler compares. */
static bool
is_choice(const struct form *f, const struct field_def *field, const char *code)
{
    bool is_open = values_text(&field->attrs, "of") == NULL;

    for (const struct value *o = f->options.first; o != NULL; o = o->next) {
        const char *known = option_code(o, field->name);

        if (known != NULL && strcmp(known, code) == 0)
            return true;
        is_open = is_open && known == NULL;
    }
    return is_open && is_code(code);
}

void
form_option(struct form *f, struct work *w, const char *field, const char *code,
            const char *label)
{
    field_of(f, field);
    /* A handler offers once more what it offered as it shows the form again. */
    for (const struct value *o = f->options.first; o != NULL; o = o->next) {
        const char *known = option_code(o, field);
        if (known != NULL && strcmp(known, code) == 0)
            return;
    }
    values_add(w->mem, &f->options, arena_format(w->mem, "%s\x1f%s", field, code),
               label);
}

/* --- errors */

void
form_refuse_value(struct form *f, struct work *w, const char *field, const char *key,
                  const char *value)
{
    if (*field != '\0')
        field_of(f, field);
    f->bad = true;
    /* What was refused keeps no value: that one is needed says nothing more. */
    if (strcmp(key, "required") == 0 && values_has(&f->errors, field))
        return;
    for (const struct value *e = f->errors.first; e != NULL; e = e->next)
        if (strcmp(e->name, field) == 0 && strcmp(e->text, key) == 0)
            return;
    /* The two lists go in step. */
    values_add(w->mem, &f->errors, field, key);
    values_add(w->mem, &f->error_values, field, value);
}

void
form_refuse(struct form *f, struct work *w, const char *field, const char *key)
{
    form_refuse_value(f, w, field, key, NULL);
}

/* --- checks */

struct verdict {
    const char *value; /* to keep; NULL: nothing */
    const char *error; /* key of a sentence; NULL: fine */
    const char *limit; /* its {1} */
};

static struct verdict
fine(const char *value)
{
    return (struct verdict){ .value = value };
}

static struct verdict
wrong(const char *error)
{
    return (struct verdict){ .error = error };
}

static struct verdict
over(struct work *w, const char *error, int64_t limit)
{
    return (struct verdict){ .error = error,
                             .limit = arena_format(w->mem, "%" PRId64, limit) };
}

static struct verdict
fine_or(const char *value, const char *error)
{
    return value != NULL ? fine(value) : wrong(error);
}

static struct verdict
check_length(struct work *w, const struct field_def *field, const char *text)
{
    return (int64_t)text_length(text) > most(field) ? over(w, "too_long", most(field))
                                                    : fine(text);
}

/* Day, month and year, as one writes a day, be there such a day or not. */
static bool
is_like_a_day(const char *text)
{
    int signs = 0;

    for (const char *s = text; *s != '\0'; s++) {
        if (strchr("/-.", *s) != NULL)
            signs++;
        else if (*s < '0' || *s > '9')
            return false;
    }
    return signs == 2;
}

static struct verdict
check_day(struct work *w, const struct field_def *field, const char *text)
{
    day_t day = day_typed(text);
    int year = 0;
    int month;
    int mday;

    if (day == DAY_NONE && is_like_a_day(text))
        return (struct verdict){ .error = "no_such_day", .limit = text };
    if (day != DAY_NONE)
        day_split(day, &year, &month, &mday);
    if (year < YEAR_MIN || year > YEAR_MAX)
        return wrong("not_a_day");
    if (field->until_today && day > w->today)
        return wrong("in_future");
    return fine(day_text(w->mem, day));
}

static struct verdict
check_number(struct work *w, const struct field_def *field, const char *text)
{
    const char *number = typed_number(w->mem, text, field->decimals);

    if (number == NULL)
        return wrong("not_a_number");
    if (field->max == 0)
        return fine(number);

    char *rest;
    int64_t whole =
        strtoll(number, &rest, 10); /* typed_number gives 15 digits at most */
    bool has_rest = rest[strspn(rest, ".0")] != '\0';

    if (whole > field->max || (whole == field->max && has_rest))
        return over(w, "too_big", field->max);
    return fine(number);
}

static struct verdict
check_key(const char *text)
{
    size_t n = strspn(text, "0123456789");

    return text[n] == '\0' && n <= KEY_DIGITS && *text != '0' ? fine(text)
                                                              : wrong("not_a_choice");
}

static struct verdict
check_flag(const struct field_def *field, const char *text)
{
    if (strcmp(text, "1") == 0 || strcmp(text, "yes") == 0 || strcmp(text, "on") == 0)
        return fine("1");

    struct verdict v = fine("0");

    if (*text != '\0' && strcmp(text, "0") != 0)
        v.error = "not_a_choice";
    else if (field->is_required)
        v.error = "required";
    return v;
}

/* text: what prepare gave, not empty. */
static struct verdict
check(const struct form *f, struct work *w, const struct field_def *field,
      const char *text)
{
    struct verdict v = fine(text);

    switch (field->type) {
    case FIELD_TEXT:
    case FIELD_LINES:
    case FIELD_PASSWORD:
        return check_length(w, field, text);
    case FIELD_EMAIL:
        v = check_length(w, field, text);
        return v.error != NULL ? v : fine_or(typed_email(w->mem, text), "not_an_email");
    case FIELD_CODE:
        v = check_length(w, field, text);
        return v.error != NULL ? v : fine_or(typed_code(w->mem, text), "not_a_code");
    case FIELD_SECRET:
        v = check_length(w, field, text);
        return v.error != NULL ? v : fine_or(typed_digits(w->mem, text), "not_a_code");
    case FIELD_PHONE:
        return fine_or(typed_phone(w->mem, text), "not_a_phone");
    case FIELD_DAY:
        return check_day(w, field, text);
    case FIELD_NUMBER:
        return check_number(w, field, text);
    case FIELD_KEY:
        return check_key(text);
    case FIELD_CHOICE:
    case FIELD_MANY:
        return fine_or(is_choice(f, field, text) ? text : NULL, "not_a_choice");
    default:
        must(field->type != FIELD_FLAG && field->type != FIELD_FILE);
        return v;
    }
}

/* What is checked of what was typed: lines keep their lines, a password is not touched,
 * all else is one line. */
static const char *
prepare(struct work *w, const struct field_def *field, const char *typed)
{
    if (field->type == FIELD_LINES)
        return typed_lines(w->mem, typed);
    if (field->type == FIELD_PASSWORD)
        return typed;
    return text_squeeze(w->mem, typed);
}

/* --- reading what was posted */

static void
keep(struct form *f, struct work *w, const struct field_def *field, struct verdict v)
{
    if (v.error != NULL)
        form_refuse_value(f, w, field->name, v.error, v.limit);
    values_add(w->mem, &f->values, field->name, v.value);
}

static void
read_one(struct form *f, struct work *w, const struct field_def *field,
         const struct values *post)
{
    const struct value *first = values_next(post, field->name, NULL);
    const char *typed = first == NULL || first->text == NULL ? "" : first->text;

    if (!field->has_cells && strchr(typed, '\t') != NULL) {
        char *plain = arena_copy(w->mem, typed);
        text_untab(plain);
        typed = plain;
    }
    if (*typed != '\0' && !is_secret(field))
        values_add(w->mem, &f->typed, field->name, typed);

    const char *text = prepare(w, field, typed);

    if (first != NULL && values_next(post, field->name, first) != NULL)
        keep(f, w, field, wrong("twice"));
    else if (field->type == FIELD_FLAG)
        keep(f, w, field, check_flag(field, text));
    else if (*text == '\0')
        keep(f, w, field, field->is_required ? wrong("required") : fine(NULL));
    else
        keep(f, w, field, check(f, w, field, text));
}

static bool
is_among(const struct values *values, const char *name, const char *text)
{
    const struct value *v = NULL;

    while ((v = values_next(values, name, v)) != NULL)
        if (v->text != NULL && strcmp(v->text, text) == 0)
            return true;
    return false;
}

/* Several choices: several values, none at all where nothing was chosen. */
static void
read_many(struct form *f, struct work *w, const struct field_def *field,
          const struct values *post)
{
    const struct value *v = NULL;
    int64_t limit = field->max > 0 ? field->max : usual_max[FIELD_MANY];
    int64_t n = 0;

    while ((v = values_next(post, field->name, v)) != NULL) {
        const char *text = v->text == NULL ? "" : text_squeeze(w->mem, v->text);

        if (*text == '\0' || is_among(&f->typed, field->name, text))
            continue;
        values_add(w->mem, &f->typed, field->name, text);

        struct verdict verdict = check(f, w, field, text);

        if (++n > limit)
            verdict = over(w, "too_many", limit);
        if (verdict.error == NULL)
            keep(f, w, field, verdict);
        else
            form_refuse_value(f, w, field->name, verdict.error, verdict.limit);
    }
    if (n == 0 && field->is_required)
        form_refuse(f, w, field->name, "required");
}

/* --- files */

/* Is the word one of the list, which blanks part? */
static bool
is_in_list(const char *list, const char *word)
{
    size_t n = strlen(word);

    for (const char *s = list; *s != '\0'; s += strspn(s, " ")) {
        size_t length = strcspn(s, " ");

        if (length == n && strncmp(s, word, n) == 0)
            return true;
        s += length;
    }
    return false;
}

/* The suffix of a name promises what a reader's machine will open. */
static bool
is_named_so(const char *file_name, const char *type)
{
    const char *suffix = strrchr(file_name, '.');

    if (suffix == NULL)
        return false;
    suffix++;
    return strcasecmp(suffix, type) == 0 ||
           (strcmp(type, "jpg") == 0 && strcasecmp(suffix, "jpeg") == 0);
}

/* Rows of text have no head by which they are known: their name says what they are, and
 * who reads them (upload_text) finds out whether it is true. */
static const char *
type_of(const struct upload *u)
{
    const char *suffix = strrchr(u->file_name, '.');

    if (u->type != NULL || suffix == NULL)
        return u->type;
    return strcasecmp(suffix, ".csv") == 0   ? "csv"
           : strcasecmp(suffix, ".tsv") == 0 ? "tsv"
                                             : NULL;
}

static void
check_file(struct form *f, struct work *w, const struct field_def *field,
           const struct upload *u)
{
    const char *accept = values_text(&field->attrs, "accept");

    if (accept == NULL)
        accept = "pdf jpg png docx xlsx odt";
    const char *type = type_of(u);
    if (type == NULL || !is_in_list(accept, type) || !is_named_so(u->file_name, type))
        form_refuse_value(f, w, field->name, "file_type", accept);

    if (field->size > 0 && u->size > field->size) {
        bool is_mega = field->size % MEGABYTE == 0;
        int64_t n = field->size / (is_mega ? MEGABYTE : KILOBYTE);

        form_refuse_value(
            f, w, field->name, "file_too_big",
            arena_format(w->mem, "%" PRId64 " %s", n, is_mega ? "MB" : "KB"));
    }
    values_add(w->mem, &f->values, field->name, u->file_name);
}

static void
read_files(struct form *f, struct work *w, const struct field_def *field,
           const struct upload *uploads)
{
    int64_t limit = field->is_many ? most(field) : 1;
    int64_t n = 0;

    for (const struct upload *u = uploads; u != NULL; u = u->next) {
        if (strcmp(u->field, field->name) != 0)
            continue;
        n++;
        check_file(f, w, field, u);
    }
    if (n > limit) {
        struct verdict v = over(w, "too_many", limit);

        form_refuse_value(f, w, field->name, v.error, v.limit);
    }
    if (n == 0 && field->is_required)
        form_refuse(f, w, field->name, "file_missing");
}

void
form_read(struct form *f, struct work *w, const struct values *post,
          const struct upload *uploads)
{
    f->values = f->typed = f->errors = f->error_values = (struct values){ 0 };
    f->bad = false;
    f->is_sent = true;

    for (int i = 0; i < f->def->fields; i++) {
        const struct field_def *field = &f->def->field[i];

        if (field->type == FIELD_FILE)
            read_files(f, w, field, uploads);
        else if (field->is_many)
            read_many(f, w, field, post);
        else
            read_one(f, w, field, post);
    }
}

/* --- a form that the program fills */

/* How a person would have typed a kept value: 24/11/2026, 1234,5. */
static const char *
as_typed(struct work *w, const struct field_def *field, const char *text)
{
    if (field->type == FIELD_NUMBER) {
        char *typed = arena_copy(w->mem, text);
        char *point = strchr(typed, '.');

        if (point != NULL)
            *point = ',';
        return typed;
    }
    if (field->type != FIELD_DAY || day_parse(text) == DAY_NONE)
        return text;
    return day_written(w->mem, day_parse(text));
}

void
form_mark(struct form *f, struct work *w, const char *name, const char *words)
{
    must(field_of(f, name)->is_many);
    if (words == NULL)
        return;
    for (const char *word; (word = text_word(w->mem, &words)) != NULL;)
        form_set(f, w, name, word);
}

void
form_set(struct form *f, struct work *w, const char *name, const char *text)
{
    const struct field_def *field = field_of(f, name);

    must(field->type != FIELD_FILE);
    text = prepare(w, field, text == NULL ? "" : text);

    const char *typed = is_secret(field) ? NULL : as_typed(w, field, text);
    const char *value;

    /* Options may come later than the value. */
    if (field->type == FIELD_CHOICE || field->type == FIELD_MANY)
        value = text;
    else if (field->type == FIELD_FLAG)
        value = check_flag(field, text).value;
    else if (field->type == FIELD_NUMBER)
        value = check(f, w, field, typed).value;
    else
        value = *text == '\0' ? NULL : check(f, w, field, text).value;
    if (value != NULL && *value == '\0')
        value = NULL;

    if (!field->is_many) {
        values_set(w->mem, &f->typed, field->name, typed);
        values_set(w->mem, &f->values, field->name, value);
    } else if (value != NULL && !is_among(&f->values, field->name, value)) {
        values_add(w->mem, &f->typed, field->name, typed);
        values_add(w->mem, &f->values, field->name, value);
    }
}

struct form *
form_new(struct work *w, const struct form_def *def, form_choices *choices)
{
    struct form *f = arena_alloc(w->mem, sizeof *f);

    f->def = def;
    for (int i = 0; i < def->fields; i++) {
        const struct field_def *field = &def->field[i];
        const char *of = values_text(&field->attrs, "of");
        const char *usual = values_text(&field->attrs, "default");

        if (of != NULL && choices != NULL)
            choices(w, f, field->name, of);
        if (field->type == FIELD_FILE)
            continue;
        if (usual != NULL && field->type == FIELD_DAY && strcmp(usual, "today") == 0)
            usual = day_text(w->mem, w->today);
        form_set(f, w, field->name, usual);
    }
    return f;
}

/* --- values */

const char *
form_text(const struct form *f, const char *name)
{
    field_of(f, name);
    return values_text(&f->values, name);
}

int64_t
form_int(const struct form *f, const char *name)
{
    field_of(f, name);
    return values_int(&f->values, name);
}

day_t
form_day(const struct form *f, const char *name)
{
    field_of(f, name);
    return values_day(&f->values, name);
}

bool
form_flag(const struct form *f, const char *name)
{
    const char *text = form_text(f, name);

    return text != NULL && strcmp(text, "1") == 0;
}

/* --- the form in the page */

enum { ID_SIZE = 160, RADIO_MAX = 5, COMBO_MIN = 20 };

/* What is needed is said as it is given: written, chosen, ticked. */
static const char *
error_key(const char *key, const struct field_def *field)
{
    if (field == NULL || strcmp(key, "required") != 0)
        return key;
    return field->type == FIELD_FLAG ? "required_flag"
           : field->type == FIELD_CHOICE || field->type == FIELD_MANY ||
                   field->type == FIELD_KEY
               ? "required_choice"
               : key;
}

static void
put_errors(struct xml *x, const struct form *f, const struct field_def *of)
{
    const char *field = of != NULL ? of->name : "";
    const struct value *limit = f->error_values.first;

    for (const struct value *e = f->errors.first; e != NULL; e = e->next) {
        if (strcmp(e->name, field) == 0)
            XML(x, "error") {
                xml_attr(x, "key", error_key(e->text, of));
                xml_attr(x, "value", limit->text);
            }
        limit = limit->next;
    }
}

/* The words of an option that brings none: those of the list, or of the field, by its
 * code. */
static const char *
option_words(const struct field_def *field, const char *code, const char *lang,
             char *missing, int n)
{
    const char *of = values_text(&field->attrs, "of");
    char key[ID_SIZE];

    snprintf(key, sizeof key, "%s.%s", of != NULL ? of : field->name, code);
    return view_say(lang, key, missing, n);
}

static bool
is_required(const struct form *f, const struct field_def *field)
{
    return field->is_required || values_next(&f->required, field->name, NULL) != NULL;
}

static int
count_options(const struct form *f, const struct field_def *field)
{
    int n = 0;

    for (const struct value *o = f->options.first; o != NULL; o = o->next)
        n += option_code(o, field->name) != NULL;
    return n;
}

/* Are n options shown side by side, as radio buttons or checkboxes? */
static bool
is_spread(const struct field_def *field, int n)
{
    return n > 0 && (field->is_many ||
                     (n <= RADIO_MAX && values_text(&field->attrs, "show") != NULL));
}

void
form_put_option(struct xml *x, const char *code, bool chosen, const char *words)
{
    XML(x, "option") {
        xml_attr(x, "value", code);
        if (chosen)
            xml_attr(x, "selected", "selected");
        xml_say(x, words);
    }
}

/* Does a list begin with a line that says to choose? Not one that has something chosen
 * and must keep it, nor one that brings such a line. */
static bool
begins_empty(const struct form *f, const struct field_def *field)
{
    bool chosen = false, empty = false;

    for (const struct value *o = f->options.first; o != NULL; o = o->next) {
        const char *code = option_code(o, field->name);

        chosen = chosen || (code != NULL && is_among(&f->typed, field->name, code));
        empty = empty || (code != NULL && *code == '\0');
    }
    return !empty && !(chosen && is_required(f, field));
}

/* Options are HTML's own, words and all: a view copies them as they stand. */
static void
put_options(struct xml *x, const struct form *f, const struct field_def *field, int n,
            const char *lang)
{
    char missing[ID_SIZE + 8];

    if (n > 0 && !is_spread(field, n) && begins_empty(f, field))
        form_put_option(x, "", false,
                        view_say(lang, "choice.none", missing, sizeof missing));
    for (const struct value *o = f->options.first; o != NULL; o = o->next) {
        const char *code = option_code(o, field->name);

        if (code != NULL)
            form_put_option(
                x, code, is_among(&f->typed, field->name, code),
                o->text != NULL && *o->text != '\0'
                    ? o->text
                    : option_words(field, code, lang, missing, sizeof missing));
    }
}

static bool
is_hidden(const struct form *f, const struct field_def *field)
{
    return values_has(&f->hidden, field->name);
}

/* Was something wrong with what this page does not ask for? A page never sends that. */
static bool
is_forged(const struct form *f)
{
    for (int i = 0; i < f->def->fields; i++)
        if (is_hidden(f, &f->def->field[i]) &&
            values_has(&f->errors, f->def->field[i].name))
            return true;
    return false;
}

/* Is it plain by what it is that something must be given: a code, a box, a list? */
static bool
is_plain(const struct field_def *field)
{
    return is_secret(field) || field->type == FIELD_FLAG || field->type == FIELD_FILE ||
           field->type == FIELD_CHOICE || field->type == FIELD_MANY ||
           field->type == FIELD_KEY;
}

/* Marks (*) say something only where some fields are required and some are not: "yes".
 * Where all are, or the one that there is, a sentence says so: "all", "one". Who signs
 * in is not told. */
static const char *
marks_of(const struct form *f)
{
    int required = 0, shown = 0;
    bool asks = false, plain = false;

    for (int i = 0; i < f->def->fields; i++) {
        const struct field_def *field = &f->def->field[i];

        if (is_hidden(f, field))
            continue;
        shown++;
        required += is_required(f, field);
        asks = asks || is_secret(field);
        plain = is_plain(field);
    }
    if (required == 0)
        return NULL;
    if (required < shown)
        return "yes";
    if (shown > 1)
        return asks ? NULL : "all";
    return plain ? NULL : "one";
}

/* The key of the hint, behind "hint.". NULL: none. */
static const char *
hint_of(const struct field_def *field)
{
    if (field->size > 0 && values_text(&field->attrs, "accept") != NULL)
        return "file";
    if (values_text(&field->attrs, "hint") != NULL)
        return field->name;
    return field->type == FIELD_DAY ? "day" : NULL;
}

/* How long a control is: by what is typed into it. */
static void
put_size(struct xml *x, const struct field_def *field)
{
    const int64_t max = field->max;

    if (field->type == FIELD_TEXT)
        xml_attr(x, "class",
                 max > 0 && max <= 12   ? "size-s"
                 : max > 0 && max <= 40 ? "size-m"
                                        : "size-l");
    if (field->type == FIELD_LINES || field->type == FIELD_FILE ||
        field->type == FIELD_MANY || (field->type == FIELD_TEXT && max > 200))
        xml_attr(x, "wide", "yes");
    if (max > 0 && field->type != FIELD_NUMBER && field->type != FIELD_FILE)
        xml_attr_int(x, "maxlength", max);
}

/* What is read out with a control: the ids of its hint and of what is wrong. */
static void
put_heard(struct xml *x, const struct form *f, const struct field_def *field,
          const char *id)
{
    const char *hint = hint_of(field);
    const bool bad = values_next(&f->errors, field->name, NULL) != NULL;
    char heard[2 * ID_SIZE + 16];

    xml_attr(x, "hint", hint);
    if (hint != NULL && bad)
        snprintf(heard, sizeof heard, "%s-hint %s-error", id, id);
    else
        snprintf(heard, sizeof heard, "%s-%s", id, bad ? "error" : "hint");
    xml_attr(x, "aria-describedby", hint != NULL || bad ? heard : NULL);
    xml_attr(x, "aria-invalid", bad ? "true" : NULL);
}

static void
put_field(struct xml *x, const struct form *f, const struct field_def *field,
          bool marks, const char *lang)
{
    /* name, type and id first: views ask for them most. */
    static const char *const shown[] = { "personal", "accept",   "size", "many",
                                         "rows",     "decimals", "list", "button" };
    const int n = count_options(f, field);
    char id[ID_SIZE];

    snprintf(id, sizeof id, "%s-%s", f->def->name, field->name);
    XML(x, "field") {
        const struct value *v = NULL;

        xml_attr(x, "name", field->name);
        xml_attr(x, "type", values_text(&field->attrs, "type"));
        xml_attr(x, "id", id);
        if (is_required(f, field)) {
            xml_attr(x, "required", "required");
            xml_attr(x, "mark", marks ? "yes" : NULL);
        }
        put_size(x, field);
        put_heard(x, f, field, id);
        if (is_spread(field, n))
            xml_attr(x, "choices", "yes");
        else if (n > COMBO_MIN)
            xml_attr(x, "data-combo", "data-combo");
        for (size_t i = 0; i < sizeof shown / sizeof *shown; i++)
            xml_attr(x, shown[i], values_text(&field->attrs, shown[i]));
        while ((v = values_next(&f->typed, field->name, v)) != NULL)
            if (v->text != NULL && *v->text != '\0')
                xml_text(x, "value", v->text);
        put_options(x, f, field, n, lang);
        put_errors(x, f, field);
    }
}

/* The fields of a group, from the i-th on; gives the first behind it. */
static int
put_fields(struct xml *x, const struct form *f, int i, int group, bool marks,
           const char *lang)
{
    for (; i < f->def->fields && f->def->field[i].group == group; i++)
        if (!is_hidden(f, &f->def->field[i]))
            put_field(x, f, &f->def->field[i], marks, lang);
    return i;
}

static void
put_buttons(struct xml *x, const struct form_def *def)
{
    for (int i = 0; i < def->buttons; i++)
        XML(x, "button") {
            xml_attr(x, "name", def->button[i].name);
            xml_attr(x, "value", def->button[i].value);
            xml_attr(x, "key", def->button[i].key);
        }
    if (def->has_draft)
        XML(x, "button") {
            xml_attr(x, "name", "do");
            xml_attr(x, "value", "draft");
            xml_attr(x, "key", "draft");
        }
}

void
form_put(struct xml *x, const struct form *f, const char *action, const char *form_key,
         const char *lang)
{
    const struct form_def *def = f->def;
    const char *said = marks_of(f);
    const bool marks = said != NULL && strcmp(said, "yes") == 0;
    int i = 0;

    XML(x, "form") {
        xml_attr(x, "name", def->name);
        xml_attr(x, "action", action);
        xml_attr(x, "method", "post");
        xml_attr(x, "multipart", def->has_file ? "yes" : "no");
        xml_attr(x, "key", form_key);
        xml_attr(x, "submit", def->submit);
        xml_attr(x, "marks", said);
        if (f->bad)
            xml_attr(x, "bad", "yes");
        put_errors(x, f, NULL);
        if (is_forged(f))
            XML(x, "error")
                xml_attr(x, "key", "not_asked_for");
        for (int g = 0; g < def->groups; g++) {
            if (def->group[g] == NULL) {
                i = put_fields(x, f, i, g, marks, lang);
                continue;
            }
            XML(x, "group") {
                xml_attr(x, "name", def->group[g]);
                i = put_fields(x, f, i, g, marks, lang);
            }
        }
        put_buttons(x, def);
    }
}

void
form_forgive(struct form *f)
{
    f->errors = (struct values){ 0 };
    f->error_values = (struct values){ 0 };
    f->bad = false;
}

void
form_no_options(struct form *f, struct work *w, const char *field)
{
    struct values kept = { 0 };

    for (const struct value *o = f->options.first; o != NULL; o = o->next)
        if (option_code(o, field) == NULL)
            values_add(w->mem, &kept, o->name, o->text);
    f->options = kept;
}

void
form_require(struct form *f, struct work *w, const char *field)
{
    const bool flag = field_of(f, field)->type == FIELD_FLAG;

    values_set(w->mem, &f->required, field, "yes");
    if (f->is_sent && (flag ? !form_flag(f, field) : form_text(f, field) == NULL))
        form_refuse(f, w, field, "required");
}

static struct values
without(struct work *w, const struct values *all, const char *name)
{
    struct values kept = { 0 };

    for (const struct value *v = all->first; v != NULL; v = v->next)
        if (strcmp(v->name, name) != 0)
            values_add(w->mem, &kept, v->name, v->text);
    return kept;
}

void
form_hide(struct form *f, struct work *w, const char *field)
{
    const struct field_def *def = field_of(f, field);

    must(!def->is_required);
    values_set(w->mem, &f->hidden, field, "yes");
    f->typed = without(w, &f->typed, field);
    f->values = without(w, &f->values, field);
    if (!def->is_many)
        values_add(w->mem, &f->values, field, NULL);
}

void
form_recheck(struct form *f, struct work *w, const char *field)
{
    for (const struct value *v = values_next(&f->values, field, NULL); v != NULL;
         v = values_next(&f->values, field, v)) {
        bool known = v->text == NULL;
        for (const struct value *o = f->options.first; o != NULL && !known;
             o = o->next) {
            const char *code = option_code(o, field);
            known = code != NULL && strcmp(code, v->text) == 0;
        }
        if (!known) {
            form_refuse(f, w, field, "not_a_choice");
            return;
        }
    }
}
