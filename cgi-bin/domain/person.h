/* person: who stands behind a letter or comes to the counter (người gửi, người ký,
 * người đại diện, người được ủy quyền). Everything that identifies is sealed; what
 * finds a person again are keyed hashes (security.md 2).
 */
#ifndef KNTC_PERSON_H
#define KNTC_PERSON_H

#include "base/web/form.h"
#include "base/work.h"

#include <stdbool.h>

struct arena;
struct upload;

struct person {
    struct person *next;
    const char *role;       /* sender, signer, representative, proxy, visitor */
    const char *party_kind; /* person, organisation */
    const char *name;
    const char *birth; /* as known: 1970-05-24 or 1970 */
    const char *sex;   /* m, f or NULL */
    const char *id_kind;
    const char *id_number;
    const char *id_issued; /* day and place, as on the card */
    const char *phone;
    const char *email;
    const char *address;
    int64_t unit_id; /* commune of today; 0: not known */
};

/* The person of a form's fields name, birth, … NULL where no name was given. */
struct person *person_of_form(struct work *w, const struct values *form,
                              const char *role);

/* People of a text, one a line: "Họ tên; số giấy tờ; năm sinh; địa chỉ", or the scan of
 * a citizen card, or as a table gives them: "Họ tên,địa chỉ,năm sinh", a cell in quotes
 * where it has a comma. A line that begins with * is a representative. At most 1,000;
 * *bad is the number of the first line that cannot be read (0: none), such as one
 * without a name or with more than a form's own fields take. */
struct person *person_of_lines(struct work *w, const char *text, int *n, int *bad);

/* The rows of a file as such lines: what tabs part becomes cells with commas, in quotes
 * where they need them. Other rows stay as they are. */
char *person_rows(struct arena *mem, const char *text);

/* The same of a file that was sent; NULL where it is no text of UTF-8 or too large. */
const char *person_list(struct work *w, const struct upload *u);

/* A list that came as the file signers_file goes into the field signers, below what is
 * typed there, and is corrected there; it is none of the papers, and the uploads go on
 * without it. What cannot be read, or is too long for the field, is refused. */
void person_take_list(struct work *w, struct form *f, struct upload **uploads);

/* Puts who acts for the sender (người được ủy quyền) behind her; nothing where the name
 * is NULL. */
void person_add_proxy(struct arena *mem, struct person *sender, const char *name);

/* Stores people of a casefile or a visit (the other id 0) in order, with their index.
 */
void person_keep(struct work *w, struct person *list, int64_t casefile_id,
                 int64_t visit_id);

/* The people of a casefile or a visit (the other id 0) as they were kept, in order. */
struct person *person_kept(struct work *w, int64_t casefile_id, int64_t visit_id);

/* Takes them away with their index: they lie in an envelope now. */
void person_forget(struct work *w, int64_t casefile_id, int64_t visit_id);

/* The year of a birth day or year, 0 where unknown. */
int person_birth_year(const struct person *p);

/* What an identity number is found by: its letters and digits, however it was grouped.
 */
char *person_number_key(struct arena *mem, const char *number);

/* Refuses a day of birth that there is not, 31/02/1961. A year alone and words ("about
 * 1954") are as the letter has them. */
void person_check(struct work *w, struct form *f);

/* Refuses a number that cannot stand on the paper in field "id_kind", for who has it
 * before her: cards have 12 digits, those of before 9, other papers letters and digits.
 * What a letter says is kept as it is and not asked here. */
void person_check_number(struct work *w, struct form *f);

/* Fills a form from the scan of a citizen card in field "card": name, birth, sex,
 * id_kind, id_number, id_issued, address and the commune where it is sure. false: the
 * scan is not one (refused at the field). */
bool person_scan(struct work *w, struct form *f);

/* A commune chosen by what was typed into unit_search ("việt trì, phú thọ"): the answer
 * is unique and unit_id is set, or its options are offered. true: one is chosen. Names
 * of before 1 July 2025 lead to their successor. */
bool person_choose_unit(struct work *w, struct form *f);

#endif
