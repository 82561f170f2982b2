#include "base/web/keys.h"

#include "base/core/fault.h"
#include "base/crypto/ring.h"
#include "base/db/db.h"
#include "base/work.h"
#include "sql/base/keys.h"

void
keys_read(struct work *w, struct ring *ring)
{
    db_begin(w->db, true);
    for (const struct row *k = keys_all(w); k != NULL; k = k->next) {
        size_t n;
        const unsigned char *wrapped = row_bytes(k, "wrapped", &n);
        if (!ring_has(ring, row_text(k, "purpose")))
            continue;
        if (!ring_add(ring, (uint16_t)row_int(k, "id"), row_text(k, "purpose"),
                      (int)row_int(k, "year"), row_text(k, "state"), wrapped, n))
            fault("data key %d does not open under this ring", (int)row_int(k, "id"));
    }
    db_commit(w->db);
}
