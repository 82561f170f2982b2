/* scratch: a schema of its own on the private server of the test run.
 *
 * KNTC_TEST_SOCKET is the server's socket, KNTC_TEST_DB the schema that a test drops
 * and makes anew (and the same name with _sealed behind it). Without them a test is
 * skipped.
 */
#ifndef KNTC_SCRATCH_H
#define KNTC_SCRATCH_H

#include "base/core/arena.h"
#include "base/core/conf.h"
#include "base/core/fault.h"
#include "base/db/admin.h"
#include "base/db/db.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAYBE __attribute__((unused)) static

MAYBE struct conf scratch_conf;
MAYBE char faulted[512];

/* Runs what, which must fault with this kind; its text is then in faulted. */
#define ASSERT_FAULT(want, what)                                                       \
    do {                                                                               \
        struct fault_frame frame_;                                                     \
        if (FAULT_CATCH(&frame_)) {                                                    \
            snprintf(faulted, sizeof faulted, "%s", frame_.text);                      \
            if (frame_.kind != (want))                                                 \
                fail_msg("kind %d: %s", (int)frame_.kind, faulted);                    \
        } else {                                                                       \
            what;                                                                      \
            fault_pop(&frame_);                                                        \
            fail_msg("no fault: %s", #what);                                           \
        }                                                                              \
    } while (0)

#define ASSERT_SAYS(text)                                                              \
    do {                                                                               \
        if (strstr(faulted, text) == NULL)                                             \
            fail_msg("\"%s\" is not in: %s", text, faulted);                           \
    } while (0)

MAYBE void
scratch_need(void)
{
    const char *socket = getenv("KNTC_TEST_SOCKET");
    const char *name = getenv("KNTC_TEST_DB");
    static char sealed[80];

    if (socket == NULL || name == NULL) {
        puts("1..0 # SKIP no KNTC_TEST_SOCKET and KNTC_TEST_DB");
        exit(0);
    }
    snprintf(sealed, sizeof sealed, "%s_sealed", name);
    scratch_conf = (struct conf){ .database = name,
                                  .database_sealed = sealed,
                                  .database_socket = socket,
                                  .database_user = "root" };
}

/* The empty schemas, and a connection that may do everything in them. */
MAYBE struct db *
scratch_admin(void)
{
    struct db *db = admin_open(&scratch_conf, NULL, NULL);
    char sql[600];
    const char *a = scratch_conf.database;

    snprintf(sql, sizeof sql,
             "drop database if exists %s;\ncreate database %s character set utf8mb4"
             " collate utf8mb4_bin;\ndrop database if exists %s_sealed;\n"
             "create database %s_sealed character set utf8mb4 collate utf8mb4_bin;\n"
             "use %s;\n",
             a, a, a, a, a);
    db_script(db, sql, "scratch");
    return db;
}

MAYBE void
scratch_drop(struct db *admin)
{
    char sql[300];

    snprintf(sql, sizeof sql, "drop database if exists %s;\ndrop database %s_sealed;\n",
             scratch_conf.database, scratch_conf.database);
    db_script(admin, sql, "scratch");
    db_close(admin);
}

/* A directory for the files of a test, and a file in it; both go at the end. */
MAYBE char scratch_dir[64];
MAYBE char scratch_made[32][160];
MAYBE int scratch_files;

MAYBE const char *
scratch_file(const char *name, const char *text)
{
    static char path[160];

    if (scratch_dir[0] == '\0') {
        snprintf(scratch_dir, sizeof scratch_dir, "/tmp/kntc-test-XXXXXX");
        assert_non_null(mkdtemp(scratch_dir));
    }
    snprintf(path, sizeof path, "%s/%s", scratch_dir, name);
    FILE *f = fopen(path, "w");

    assert_non_null(f);
    assert_true(fputs(text, f) >= 0);
    assert_int_equal(fclose(f), 0);
    assert_true(scratch_files < 32);
    snprintf(scratch_made[scratch_files++], sizeof scratch_made[0], "%s", path);
    return path;
}

MAYBE void
scratch_clear(void)
{
    while (scratch_files > 0)
        unlink(scratch_made[--scratch_files]);
    if (scratch_dir[0] != '\0')
        rmdir(scratch_dir);
    scratch_dir[0] = '\0';
}

#endif
