/* text: UTF-8 as people type it in Vietnam, made one.
 *
 * Everything from outside passes text_clean once (base/web/request does it); from
 * there on text is valid UTF-8 in NFC without control characters. text_fold is the
 * one form in which text is searched and compared (dedup.md part 2).
 */
#ifndef KNTC_TEXT_H
#define KNTC_TEXT_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

/* Valid UTF-8 of n bytes: no overlong form, no surrogate, nothing past U+10FFFF. */
bool text_is_utf8(const char *s, size_t n);

/* NFC of s, line ends as \n, no-break and other blanks as a plain space, zero-width
 * and bidirectional marks dropped. NULL where s is not UTF-8 or holds a NUL or a
 * control character (other than tab, \n, \r). n bytes are read. */
char *text_clean(struct arena *mem, const char *s, size_t n);

/* The same, but tabs stay: they part the cells of rows that were copied from a table.
 */
char *text_clean_cells(struct arena *mem, const char *s, size_t n);

/* Tabs become plain spaces, in place. */
void text_untab(char *s);

/* Blanks at both ends cut and runs of blanks made one (newlines too: one line). */
char *text_squeeze(struct arena *mem, const char *s);

/* Lower case, marks off, đ as d, everything but a-z 0-9 as one blank, none at the
 * ends: "Nguyễn Thị  Hoà" and "NGUYEN THI HOA" give "nguyen thi hoa". */
char *text_fold(struct arena *mem, const char *s);

/* Key of a person's name: text_fold without honorifics in front (ông, bà, anh, chị),
 * without "(tức …)", and y made i after h k l m s t at the end of a syllable. */
char *text_name_key(struct arena *mem, const char *s);

/* The digits of s, nothing else. */
char *text_digits(struct arena *mem, const char *s);

/* Upper case of Vietnamese text (for heads of papers). */
char *text_upper(struct arena *mem, const char *s);

/* The next word of a list whose words blanks part, and the list behind it; NULL: it has
 * no more. */
char *text_word(struct arena *mem, const char **list);

/* Characters (code points), not bytes. */
size_t text_length(const char *s);

/* Does it hold what is likely the number of a person: twelve digits in a row, or a
 * telephone number, written in one or in groups parted by a blank, point or dash? */
bool text_has_number_of_person(const char *s);

/* The first n characters, and "…" where something was cut. */
char *text_cut(struct arena *mem, const char *s, size_t n);

/* Is it an hour of the day, "08:30"? NULL is none. */
bool text_is_hour(const char *s);

/* Initials for publication: "Nguyễn Văn An" gives "N.V.A." */
char *text_initials(struct arena *mem, const char *s);

#endif
