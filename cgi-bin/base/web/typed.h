/* typed: what people in Vietnam type into a field, made into the one form that is kept.
 *
 * Hand-written scanners, linear, without regular expressions. Each takes text that
 * text_clean passed and gives a value in the arena, or NULL where it is none.
 */
#ifndef KNTC_TYPED_H
#define KNTC_TYPED_H

struct arena;

/* Telephone: +84 912 345 678, 84912345678, 0912.345.678, (024) 3825-3333 give
 * 0912345678 and 02438253333. Mobile numbers have 10 digits, landlines (02…) 10 or 11,
 * old ones (01…) 11, 1800 and 1900 8 to 10. A number of another country keeps its + and
 * has 8 to 15 digits. */
char *typed_phone(struct arena *mem, const char *s);

/* E-mail: letters, digits and ._%+- before the @, a domain of two labels at least, 254
 * bytes in all; the domain in lower case. */
char *typed_email(struct arena *mem, const char *s);

/* Number, not negative: 1.234.567,89, 1 234 567, 1234567.89 give 1234567.89 and so on.
 * A point before three digits groups ("1.234" is 1234); the comma is the decimal sign.
 * More decimals than said are allowed only as zeros. At most 15 digits before the sign.
 */
char *typed_number(struct arena *mem, const char *s, int decimals);

/* Code or number of a paper: squeezed, upper case; letters, digits and - / . _ ( ) & ,
 */
char *typed_code(struct arena *mem, const char *s);

/* Digits alone; blanks, dashes and points between them are left out. */
char *typed_digits(struct arena *mem, const char *s);

/* Several lines: no blanks at line ends, no empty lines at the top or bottom. Never
 * NULL. */
char *typed_lines(struct arena *mem, const char *s);

#endif
