#!/bin/sh
# mkquery refuses what is wrong with file and line, and makes typed functions of the rest.
# Every file of tests/sql/bad begins with the line and the words of its refusal.
cd "$(dirname "$0")/../.." || exit 1
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
n=0

ok() {
    n=$((n + 1))
    if [ "$1" = 0 ]; then
        echo "ok $n - $2"
    else
        echo "not ok $n - $2"
        sed 's/^/# /' "$tmp/said" | head -20
    fi
}

make() {
    "$1" -f cgi-bin/tool/mkquery.awk -v out="$2" -v seal=tests/sql/good/seal.def \
        -v reach=tests/sql/good/reach.def "$3" 2>"$tmp/said"
}

awks=
for awk in mawk gawk; do
    command -v $awk >/dev/null && awks="$awks $awk"
done
[ -n "$awks" ] || awks=awk

for awk in $awks; do
    for bad in tests/sql/bad/*.sql; do
        head -n 1 "$bad" | {
            IFS=: read -r line words
            printf '%s:%s:\n%s\n' "$bad" "${line#-- }" "${words# }" >"$tmp/want"
        }
        make $awk c "$bad" >"$tmp/out"
        code=$?
        where=$(sed -n 1p "$tmp/want")
        words=$(sed -n 2p "$tmp/want")
        [ $code -ne 0 ] && [ "$(wc -l <"$tmp/said")" = 1 ] &&
            grep -qF "$where" "$tmp/said" && grep -qF "$words" "$tmp/said"
        ok $? "$awk: $(basename "$bad" .sql) is refused"
    done
    for out in h c tsv; do
        make $awk $out tests/sql/good/office.sql >"$tmp/$awk.$out"
        ok $? "$awk: the queries of an office give .$out"
    done
done

set -- $awks
if [ $# = 2 ]; then
    for out in h c tsv; do
        diff "$tmp/$1.$out" "$tmp/$2.$out" >"$tmp/said"
        ok $? "$1 and $2 give the same .$out"
    done
fi
awk=$1

cat >"$tmp/prototypes" <<'END'
struct row *letter_list(struct work *w, int64_t agency_id, int64_t before_id);
struct row *casefile_lock(struct work *w, int64_t id);
int64_t letter_insert(struct work *w, const struct values *form, int64_t agency_id);
int64_t once_insert(struct work *w, const void *form_key, size_t form_key_n, instant_t seen_at, day_t on_day, const char *note);
struct row *party_by_id(struct work *w, int64_t id);
int64_t party_insert(struct work *w, const struct values *form, const void *row_uid, size_t row_uid_n, const char *phone);
int64_t party_rekey(struct work *w, const void *row_uid, size_t row_uid_n, const void *name_sealed, size_t name_sealed_n, const void *bytes_read, size_t bytes_read_n);
int64_t denouncer_insert(struct work *w, const void *row_uid, size_t row_uid_n, const char *note);
int64_t letter_delete(struct work *w, int64_t id);
struct row *tree(struct work *w, int64_t id);
END
grep '^[a-z].*(.*);$' "$tmp/$awk.h" | diff "$tmp/prototypes" - >"$tmp/said"
ok $? "each query has its prototype"
: >"$tmp/said"

column() {
    awk -F '\t' -v q="$1" -v c="$2" '$1 == q { print $c }' "$tmp/$awk.tsv"
}

is() {
    column "$1" "$2" >"$tmp/said"
    [ "$(cat "$tmp/said")" = "$3" ]
    ok $? "$4"
}

is letter_list 2 tests/sql/good/office.sql "the catalogue names the file"
is letter_list 3 many "and the kind"
is letter_list 4 "letter:s casefile:s barred:s" "and tables, those of reach too"
is letter_list 5 "select l.id, l.code as code_text, count(*) as n, extract(year from l.received_on) as year from letter l force index (letter_list) join casefile as c on c.id = l.casefile_id where (c.agency_id = ? and not exists (select 1 from barred reach_b where reach_b.casefile_id = c.id)) and l.agency_id = ? and l.id < ? and l.note <> 'it''s :no name; \\' \"x\" ??/ -- ?' order by l.id desc limit 20" \
    "reach is written out, and text is left alone"
is letter_list 7 "me_agency_id:work agency_id:int before_id:int" "values in the order they are bound"
is letter_list 8 reach "reach is flagged"
is casefile_lock 8 "exempt lock" "so is its absence"
is casefile_lock 9 "whoever calls has asked for it with reach before" "with the reason"
is letter_insert 6 "insert into letter (agency_id, sender_name, received_at, received_on, account_id) values (1, 'x', '2026-11-26 02:00:00.000000', '2026-11-26', 1)" \
    "the catalogue has a statement that a grammar can read"
is letter_insert 7 "agency_id:int sender_name:form now:work today:work me_account_id:work" \
    "an explicit parameter wins over the form"
is party_insert 4 "party:ius" "an upsert inserts, updates and reads"
is party_insert 7 "row_uid:bytes name_sealed:seal phone_sealed:seal" "sealed on the way in"
is party_rekey 7 "name_sealed:bytes row_uid:bytes bytes_read:bytes" "unless bytes are given as bytes"
is party_by_id 4 "party:s" "a table is listed once"
is denouncer_insert 4 "kntc_sealed.denouncer:i" "an envelope is inserted and never read"
is letter_delete 4 "letter:ds" "delete reads what it deletes"
is tree 4 "agency:s unit:s visit:s party:s letter:s" "names of with are no tables"

if command -v gcc >/dev/null; then
    mkdir -p "$tmp/sql/good"
    cp "$tmp/$awk.h" "$tmp/sql/good/office.h"
    cp "$tmp/$awk.c" "$tmp/sql/good/office.c"
    cat >"$tmp/main.c" <<'END'
#include "sql/good/office.h"
#include "base/db/query.h"
const char *query_value(const struct query *q, const struct values *f, const char *n)
{ (void)q; (void)f; return n; }
struct query_arg query_int(int64_t n) { return (struct query_arg){ .number = n }; }
struct query_arg query_me_agency_id(const struct work *w) { (void)w; return query_int(1); }
struct row *query_many(struct work *w, const struct query *q, const struct query_arg *arg)
{ (void)w; (void)q; (void)arg; return 0; }
int main(void) { return letter_list(0, 1, 2) != 0; }
END
    for cc in gcc clang; do
        command -v $cc >/dev/null || continue
        flags="-std=c11 -D_GNU_SOURCE -Wall -Wextra -Wpedantic -Wshadow -Wmissing-prototypes -Werror -Icgi-bin -I$tmp"
        $cc $flags -O2 -c "$tmp/sql/good/office.c" -o "$tmp/office.o" 2>"$tmp/said"
        ok $? "$cc takes the C without a warning"
        $cc $flags -O2 -fPIE -pie -ffunction-sections -fdata-sections -Wl,--gc-sections \
            "$tmp/sql/good/office.c" "$tmp/main.c" -o "$tmp/main" 2>"$tmp/said"
        nm "$tmp/main" | sed -n 's/.* [a-zA-Z] q_//p' >>"$tmp/said"
        [ "$(cat "$tmp/said")" = letter_list ]
        ok $? "$cc: a program holds the queries it can run and no others"
        echo '#include "sql/good/office.h"
int64_t f(struct work *w); int64_t f(struct work *w) { return letter_delete(w, "1"); }' >"$tmp/wrong.c"
        ! $cc $flags -c "$tmp/wrong.c" -o "$tmp/wrong.o" 2>/dev/null
        ok $? "$cc: a wrong argument does not compile"
    done
fi

printf 'party\tname_sealed\n' >"$tmp/bad.def"
! $awk -f cgi-bin/tool/mkquery.awk -v out=c -v seal="$tmp/bad.def" tests/sql/good/office.sql \
    >/dev/null 2>"$tmp/said" && grep -q "bad.def:1: want table" "$tmp/said"
ok $? "a line of seal.def without a purpose is refused"
printf 'casefile\t$.id = :reach(c)\n' >"$tmp/bad.def"
! $awk -f cgi-bin/tool/mkquery.awk -v out=c -v reach="$tmp/bad.def" \
    -v seal=tests/sql/good/seal.def tests/sql/good/office.sql >/dev/null 2>"$tmp/said" &&
    grep -q "reach.def uses :reach itself" "$tmp/said"
ok $? "reach within reach is refused"
! $awk -f cgi-bin/tool/mkquery.awk -v out=c -v seal=/nonexistent tests/sql/good/office.sql \
    >/dev/null 2>"$tmp/said" && grep -q "cannot be read" "$tmp/said"
ok $? "a missing seal.def is not an empty one"

echo "1..$n"
