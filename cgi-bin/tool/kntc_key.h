/* kntc_key: the ring files of all programs, and the data keys under them.
 *
 * A ring file is written once, with mode 0600, in a directory with 0700; nothing is
 * ever overwritten, for what was sealed under a lost ring is lost. doctor tells what
 * key_check finds.
 */
#ifndef KNTC_TOOL_KEY_H
#define KNTC_TOOL_KEY_H

struct finding;
struct tool;
struct work;

/* Tells of each program's ring file, and of each data key where w is not NULL. */
void key_check(struct tool *t, struct finding *f, struct work *w);

#endif
