/* once: a form is accepted once (security.md 9).
 *
 * Every staff form carries form_key, 16 random bytes. The first statement of its POST
 * inserts it; a second POST with the same key gets the first one's answer.
 */
#ifndef KNTC_ONCE_H
#define KNTC_ONCE_H

#include <stdbool.h>

struct request;

struct once {
    /* true: first time. false: *to is the stored path (NULL: none was kept). */
    bool (*begin)(struct request *r, const char **to);
    /* Keeps the answer's path, in the same transaction. */
    void (*end)(struct request *r, const char *to);
    /* After a commit of unknown fate: did it happen? */
    bool (*happened)(struct request *r, const char **to);
};

/* For the area of every program whose forms write: a pointer, so that a program that
 * only reads has neither the queries nor their grants. */
extern const struct once once_forms;

#endif
