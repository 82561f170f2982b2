#!/bin/sh
# The grammar of MySQL 8 takes every query and every statement of the migrations. The
# server that tests run on is MariaDB, which takes more.
cd "$(dirname "$0")/../.." || exit 1
out=${KNTC_OUT:-.build}
tests/browser/setup >&2 || { echo 'not ok 1 - packages of npm'; exit 1; }

# Parsers of whole grammars are large: made into one file once, it starts in half the time.
made=$out/mysql8.cjs
if [ ! -e "$made" ] || [ tests/browser/mysql8.js -nt "$made" ] ||
    [ tests/browser/package-lock.json -nt "$made" ]; then
    tests/browser/node_modules/.bin/esbuild tests/browser/mysql8.js --bundle --platform=node \
        --minify-whitespace --log-level=warning --outfile="$made.new.cjs" >&2 &&
        mv "$made.new.cjs" "$made" || { echo 'not ok 1 - esbuild'; exit 1; }
fi

{
    for file in $(find sql -path 'sql/*/*.sql' ! -path 'sql/migrate/*' ! -path 'sql/seed/*' \
        ! -path 'sql/grant/*' | sort); do
        awk -f cgi-bin/tool/mkquery.awk -v out=tsv -v seal=sql/seal.def -v reach=sql/reach.def "$file" ||
            echo "$file: mkquery	refused"
    done | awk -F '\t' '{ print (NF > 2 ? $2 ": " $1 "\t" $6 : $0) }'
    for file in sql/migrate/*.sql; do
        awk -v file="$file" '
            { sub(/(^|[ \t])-- .*$/, ""); sub(/^--$/, "") }
            /^[ \t]*$/ { next }
            { if (text == "") line = FNR; text = text " " $0 }
            /;[ \t]*$/ { sub(/;[ \t]*$/, "", text); print file ":" line "\t" text; text = "" }
            END { if (text != "") print file ":" line "\t" text }' "$file"
    done
} | node "$made"
