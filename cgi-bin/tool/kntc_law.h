/* kntc_law: the law as rows, for the tool's own verbs.
 *
 * Each sql/law/X.tsv fills the table law_X. Every row has the days between which it
 * holds and its mark: v read in a source, m from memory, r our own rule; what was read
 * says in which article. Articles begin with an act of act.tsv, words that name rows of
 * other tables find them there, and no two rows of one key hold on the same day.
 */
#ifndef KNTC_TOOL_LAW_H
#define KNTC_TOOL_LAW_H

#include <stdbool.h>

struct db;
struct load_report;
struct tool;

/* Prints a line for each table that a load changed; the number of them. */
int law_report(const struct load_report *report, bool seeds);

/* Checks the files, ends where one is wrong, loads them and reports as above. */
int law_load(struct tool *t, struct db *db);

/* Prints what is wrong with the files of a directory, with file and line; the number of
 * things. */
int law_check(struct tool *t, const char *dir);

#endif
