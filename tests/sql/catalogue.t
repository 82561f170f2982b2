#!/bin/bash
# Every query that any program can run prepares against the migrated schema, and none
# shows a matter to somebody who may not know that it is there.
. tests/sql/lib.sh

catalogue
migrate
ok 'the schema is there'

# One statement a line: the line of an error is that of its query.
prepared < "$dir/catalogue" > "$dir/prepare.sql"
echo "select 'reached the end'" >> "$dir/prepare.sql"
sql --force "$db" < "$dir/prepare.sql" > "$dir/out" 2> "$dir/errors"
grep -q 'reached the end' "$dir/out"
ok 'all of them were asked'
while IFS=$'\t' read -r name file kind rest; do
    line=$((${line:-0} + 1))
    ! grep -q " at line $line:" "$dir/errors"
    ok "$file: $name prepares"
    grep " at line $line:" "$dir/errors" | sed 's/^/# /'
done < "$dir/catalogue"

# What a matter consists of is read and written within reach, or says why not.
awk -F '\t' '$4 ~ /(^| )(casefile|petition|party|document|event|visit):[a-z]*[sud]/ {
        print ($8 ~ /reach|exempt/ ? "" : "not ") "ok\t" $2 ": " $1
    }' "$dir/catalogue" > "$dir/reach"
while IFS=$'\t' read -r how what; do
    [ "$how" = ok ]
    ok "$what asks for reach, or says why it need not"
done < "$dir/reach"
awk -F '\t' '$8 ~ /exempt/ { print "# " $1 ": " $9 }' "$dir/catalogue"

# What faces the street reads views alone: no name, no sealed column, no table of staff.
awk -F '\t' '$2 ~ /^sql\/(lookup|disclosure)\// {
        n = split($4, w, " ")
        for (i = 1; i <= n; i++) {
            sub(/:.*/, "", w[i])
            if (w[i] !~ /^(public_|agency|unit|law_|office_sum|reception_place|publication_word|lookup$)/)
                print $2 ": " $1 " reads " w[i]
        }
        if ($5 ~ /_sealed/)
            print $2 ": " $1 " reads a sealed column"
    }' "$dir/catalogue" > "$dir/street"
[ ! -s "$dir/street" ]
ok 'public programs read public views and reference data alone'
sed 's/^/# /' "$dir/street"
done_testing
