#!/bin/bash
# Every page of every area is printed, with who may come.
. tests/tool/lib.sh
unset KNTC_CONF
gives 0 routes && awk -F'\t' 'NF != 6 { exit 1 }' "$dir/out"
ok 'six fields a line, and no configuration needed'
[ "$(cut -f4 "$dir/out" | sort -u)" = "$(ls cgi-bin/*/routes.def | cut -d/ -f2 | sort)" ]
ok 'each area is there'
[ "$(grep -c . "$dir/out")" = "$(cat cgi-bin/*/routes.def | grep -cE '^ROUTE\(')" ]
ok 'and each of its routes'
! cut -f3 "$dir/out" | grep -qE '^$|nobody'
ok 'each admits somebody'
! cut -f1,2 "$dir/out" | sort | uniq -d | grep .
ok 'none stands twice'
! awk -F'\t' '$1 != "GET" && $1 != "POST" || $2 !~ /^\//' "$dir/out" | grep .
ok 'each is read or written, by a path'
gives 64 routes x
ok 'a word too many: 64'
KNTC_CONF=/nowhere gives 64 frobnicate && says 'no verb frobnicate'
ok 'an unknown verb: 64'
"$KNTC" > "$dir/out" 2>&1
[ $? = 64 ]
ok 'no verb: 64'
gives 0 --help && [ "$(grep -c '^  kntc ' "$dir/out")" -ge 8 ]
ok 'help lists the verbs'
done_testing
