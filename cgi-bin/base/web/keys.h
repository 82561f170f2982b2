/* keys: the data keys of sealed columns, read from the database into a program's ring
 * at start and each minute, so that a new one is known before it is used. For area.keys
 * of programs that seal or open; others have neither the query nor its grant.
 */
#ifndef KNTC_KEYS_H
#define KNTC_KEYS_H

struct ring;
struct work;

/* Faults where a key of a ring that this program holds does not open. */
void keys_read(struct work *w, struct ring *ring);

#endif
