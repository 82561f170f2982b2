#!/bin/bash
# The office gets its schema, its reference data, the law and the rights of its programs by
# one command, which may be given again at any time.
. tests/tool/lib.sh

gives 0 migrate --plan && says "create database .$db." && says '0001_.* would run' &&
    says "create user 'kntc-$program'"
ok 'a plan prints what would run'
[ -z "$(sql -e "show databases like '$db'")" ]
ok 'and runs nothing'

gives 0 migrate && says '^migration' && says '^rows.agency: 2' && says '^rows.law_term' &&
    says "^user.kntc-$program made" && says '^rights'
ok 'the first run makes everything and says so'
gives 0 migrate && says '^nothing changed' && [ "$(wc -l < "$dir/out")" = 1 ]
ok 'the second changes nothing and says so'
gives 0 migrate --plan && ! says 'would run' && ! says '^(create|grant|revoke|alter)'
ok 'the plan is empty then'

printf 'update\tcasefile\tstate\n' >> "$root/sql/grant/$program.sql"
gives 0 migrate && says "^rights.kntc-$program: 1 given, 0 taken" && [ "$(wc -l < "$dir/out")" = 2 ]
ok 'a right more in the file is given'
sql -e "show grants for 'kntc-$program'@'localhost'" | grep -qi 'update (.\?state.\?)'
ok 'on its column alone'
sed -i '$d' "$root/sql/grant/$program.sql"
gives 0 migrate && says "^rights.kntc-$program: 0 given, 1 taken"
ok 'one fewer is taken back'
sql -e "grant process on *.* to 'kntc-$program'@'localhost'"
gives 0 migrate && says 'all others taken' && gives 0 migrate && says '^nothing changed'
ok 'what no file can give is taken back'

sql "$db" -e "update agency set name = 'x', phone = '19001234' where code = 'TTCP'"
gives 0 migrate && says '^rows.agency: 2, of them 0 new, 1 changed' &&
    [ "$(sql "$db" -e "select concat(name, phone) from agency where code = 'TTCP'")" = 'Thanh tra Chính phủ19001234' ]
ok 'seeds are put right, what the office added stays'

printf 'select\tcasefile\tno_such_column\n' >> "$root/sql/grant/$program.sql"
gives 70 migrate && says "sql/grant/$program.sql" && says no_such_column
ok 'a right on a column that is not there is refused with the name of the file'
printf 'drop\tcasefile\t\n' > "$root/sql/grant/$program.sql"
gives 1 migrate && says "sql/grant/$program.sql:1"
ok 'a right that no program may have is refused with file and line'
printf 'select\tcasefile\tagency_id,code,id\n' > "$root/sql/grant/$program.sql"

echo "database_password_file = $dir/{area}.pw" >> "$dir/kntc.conf"
gives 0 migrate && says "kntc-$program comes in another way" &&
    [ "$(stat -c %a "$dir/$program.pw")" = 600 ]
ok 'with a file of passwords a random one is made, 0600'
mariadb --no-defaults -S "$KNTC_TEST_SOCKET" -u "kntc-$program" "-p$(cat "$dir/$program.pw")" \
    -e "select code from $db.casefile" > "$dir/out" 2>&1
ok 'and the program comes in with it'
mariadb --no-defaults -S "$KNTC_TEST_SOCKET" -u "kntc-$program" "-p$(cat "$dir/$program.pw")" \
    -e "select state from $db.casefile" > "$dir/out" 2>&1
[ $? -ne 0 ]
ok 'but sees no column that its file does not list'
gives 0 migrate && says '^nothing changed'
ok 'a second run keeps the password'

echo '-- a remark' >> "$root/sql/migrate/0001_unit_agency.sql"
gives 1 migrate && says '0001_unit_agency.sql was changed'
ok 'a migration that was changed after it ran is refused'

gives 64 migrate --now
ok 'an unknown option is refused with 64'
KNTC_CONF=$dir/none gives 78 migrate && says "$dir/none"
ok 'a missing configuration is named'
sed 's#^database_socket.*#database_socket = /nowhere#' "$dir/kntc.conf" > "$dir/lost.conf"
gives 69 --conf "$dir/lost.conf" migrate && says database_socket
ok 'no server: 69, and where to look'
done_testing
