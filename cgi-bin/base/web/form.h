/* form: a form, described once in <area>/<name>.form.xml (architecture.md 2.12).
 *
 * <form name="petition" submit="save">
 *   <group name="sender">
 *     <field name="sender_name" type="text" required="yes" max="120" personal="yes"/>
 *     <field name="channel" type="choice" required="yes" of="channel" show="radio"/>
 *     <field name="received_on" type="day" required="yes" until="today"
 * default="today"/>
 *   </group>
 * </form>
 *
 * Types: text lines day number choice many flag phone email file code password secret
 * key (key: id of a row; the handler gives the options). Attributes: name type required
 * max of show until (today) default (a literal, or "today") personal accept size many
 * hint pattern is not one: closed, no expressions, checked by xsl/form.rng.
 *
 * draft="yes" at the form: a long one, which its writer may put aside
 * (base/web/unsaved).
 *
 * After form_read the values are what a query binds: days as 2026-11-26, numbers bare,
 * flags 1 or 0, empty as NULL, several choices as several values, single-line text
 * squeezed. The text as typed stays for showing the form again.
 *
 * A choice must be one of the options known when the form is read: those of its list
 * (of). A choice without of gets its options from the handler, later: then any code
 * passes (letters, digits, _ . -) and the handler must compare. So it is with every
 * key.
 */
#ifndef KNTC_FORM_H
#define KNTC_FORM_H

#include "base/core/values.h"
#include "base/xml/xml.h"

#include <stdbool.h>
#include <stdint.h>

struct form_def;
struct request;
struct upload;
struct work;

struct form {
    const struct form_def *def;
    struct values values;       /* checked */
    struct values typed;        /* as typed */
    struct values errors;       /* field -> key of a sentence; "" is the form itself */
    struct values error_values; /* field -> value of the sentence's {1} */
    struct values options;      /* "field\x1fvalue" -> label, from form_option */
    struct values required;     /* field: form_require */
    struct values hidden;       /* field: form_hide */
    bool bad;                   /* any error? */
    bool is_sent;               /* came in a POST, now or before she signed in */
};

/* Loads a form at start; kept for the life of the process. NULL and a message. */
const struct form_def *form_load(const char *path, char *error, int n);
const char *form_def_name(const struct form_def *def);
bool form_def_has_file(const struct form_def *def);
/* May it be put aside before it is sent? */
bool form_def_has_draft(const struct form_def *def);
/* Field names in order (NULL past the end), and an attribute of a field, or NULL. */
const char *form_def_field(const struct form_def *def, int i);
const char *form_def_attr(const struct form_def *def, const char *field,
                          const char *attr);

/* Where the options of <field of="…"> come from: sets options on f by form_option. */
typedef void form_choices(struct work *w, struct form *f, const char *field,
                          const char *of);

/* An empty form with its defaults. */
struct form *form_new(struct work *w, const struct form_def *def,
                      form_choices *choices);

/* Reads what was posted and checks every field: all errors, never the first alone. */
void form_read(struct form *f, struct work *w, const struct values *post,
               const struct upload *uploads);

/* Values; a name that the form does not have is a fault. */
const char *form_text(const struct form *f, const char *name);
int64_t form_int(const struct form *f, const char *name);
day_t form_day(const struct form *f, const char *name);
bool form_flag(const struct form *f, const char *name);
/* Fills a field (card scan, a visit's data): typed and value. */
void form_set(struct form *f, struct work *w, const char *name, const char *text);
/* Marks the options of a field of several choices: words, NULL: none. */
void form_mark(struct form *f, struct work *w, const char *name, const char *words);

/* Errors: key of error.KEY; value fills {1}. form_refuse sets f->bad. */
void form_refuse(struct form *f, struct work *w, const char *field, const char *key);
void form_refuse_value(struct form *f, struct work *w, const char *field,
                       const char *key, const char *value);

/* Forgets all errors: a button of the form only asked for help with filling it. */
void form_forgive(struct form *f);

/* An option of a choice or key field, in order; label NULL: the text key of.CODE. What
 * is offered twice stands there once. */
void form_option(struct form *f, struct work *w, const char *field, const char *code,
                 const char *label);

/* Takes the options of a field away, for the handler to offer others. */
void form_no_options(struct form *f, struct work *w, const char *field);

/* A field that the form leaves open and this page does not: marked so where it is
 * shown, refused where it came empty. */
void form_require(struct form *f, struct work *w, const char *field);

/* A field that this page does not ask for: not shown, and empty whatever was sent;
 * where that was wrong in itself, the form says that it was not asked for. The form
 * must leave it open. */
void form_hide(struct form *f, struct work *w, const char *field);

/* Checks what was chosen again, now that the handler has offered the options of a
 * choice or key field: anything else is refused. */
void form_recheck(struct form *f, struct work *w, const char *field);

/* One <option> of a list, as HTML has it: views copy it. */
void form_put_option(struct xml *x, const char *code, bool chosen, const char *words);

/* Writes <form> into the page. action: the path it posts to; form_key hex, NULL: none;
 * lang: in whose words options without text of their own are said (view.h). */
void form_put(struct xml *x, const struct form *f, const char *action,
              const char *form_key, const char *lang);

#endif
