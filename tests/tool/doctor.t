#!/bin/bash
# The doctor says what is wrong, where, and what to do; nothing passes unseen.
. tests/tool/lib.sh

# The machine of the test may have a full disk; that is not the portal's.
sound() { ! grep '^FAIL' "$dir/out" | grep -v 'has [0-9]* % free'; }

gives 2 doctor && says '^FAIL.database' && says 'kntc migrate'
ok 'before the first migration'
gives 0 migrate && gives 0 key new && "$KNTC" doctor > "$dir/out"
sound && [ "$(tail -1 "$dir/out" | tr -d '0-9')" = ' ok,  warn,  FAIL' ]
ok 'a portal that was just made has no FAIL'
awk -F'\t' '!/ok, .* FAIL$/ && NF != 4 { bad = 1 } END { exit bad }' "$dir/out"
ok 'each line has four fields'
for check in configuration database server session 'snapshot isolation' clock charset migrations \
    'reference data' law 'rings of intake' 'data key opens' "rights of kntc-$program" disk fonts texts support; do
    says "^(ok|warn).$check" || { echo "# no line for $check"; false; break; }
done
ok 'every check has its line'

says '^warn.support.hotline is not set'
ok 'nobody to ask is a warning'
cp "$dir/kntc.conf" "$dir/kept.conf"
printf 'hotline = 1800 1234\nemail = hotro@example.gov.vn\noperator = Cục\nhours = 8 giờ\n' >> "$dir/kntc.conf"
"$KNTC" doctor > "$dir/out"
says '^ok.support.1800 1234, hotro@example.gov.vn'
ok 'somebody to ask is none'
mv "$dir/kept.conf" "$dir/kntc.conf"

# wrong WORDS: the doctor is red and says so.
wrong() { gives 2 doctor && says "^FAIL.$1"; }

sql -e "revoke select (code) on $db.casefile from 'kntc-$program'@'localhost'"
wrong "rights of kntc-$program.fewer than sql/grant/$program.sql: lacks select on $db.casefile.code"
ok 'one grant fewer'
sql -e "grant select (code, state) on $db.casefile to 'kntc-$program'@'localhost'"
wrong "rights of kntc-$program.more than sql/grant/$program.sql: has select on $db.casefile.state"
ok 'one grant more'
sql -e "revoke select (state) on $db.casefile from 'kntc-$program'@'localhost';
        grant select on ${db}_sealed.* to 'kntc-$program'@'localhost'"
wrong "rights of kntc-$program.more than"
ok 'a whole schema more'
sql -e "revoke select on ${db}_sealed.* from 'kntc-$program'@'localhost';
        grant process on *.* to 'kntc-$program'@'localhost'"
wrong "rights of kntc-$program.more than.*process"
ok 'a right on the server'
sql -e "revoke process on *.* from 'kntc-$program'@'localhost';
        alter user 'kntc-$program'@'localhost' identified by 'x'"
wrong "rights of kntc-$program.the user comes in by mysql_native_password"
ok 'a password where there should be none'
sql -e "drop user 'kntc-$program'@'localhost'"
wrong "rights of kntc-$program.the database has no such user"
ok 'no user'
gives 0 migrate && "$KNTC" doctor > "$dir/out"
sound
ok 'kntc migrate mends them all'

grep '^account ' "$dir/keys/account.keys" >> "$dir/keys/disclosure.keys"
wrong 'rings of disclosure.*holds more than its rings: account'
ok 'one ring more'
sed -i '/^account /d' "$dir/keys/disclosure.keys"
mv "$dir/keys/tick.keys" "$dir/tick.keys"
wrong 'rings of tick.*No such file'
ok 'no ring file'
mv "$dir/tick.keys" "$dir/keys/tick.keys"

echo '-- a remark' >> "$root/sql/migrate/0003_account.sql"
wrong 'migrations.0003_account is not what was applied'
ok 'a migration that was changed'
cp "$tree/sql/migrate/0003_account.sql" "$root/sql/migrate"
echo 'select 1;' > "$root/sql/migrate/9999_later.sql"
wrong 'migrations.9999_later has not run'
ok 'one that has not run'
rm "$root/sql/migrate/9999_later.sql"

sql "$db" -e 'create table stray (id int primary key) engine = MyISAM'
wrong 'charset.tables that are not InnoDB'
ok 'a table that knows no transaction'
sql "$db" -e 'drop table stray; delete from law_holiday'
wrong 'law.law_holiday has no row that holds today'
ok 'a law without rows'
gives 0 law load && says '^rows.law_holiday'
ok 'which are loaded again'

mv "$dir/store" "$dir/away"
wrong 'disk.store: .* cannot be reached'
ok 'no directory for files'
mv "$dir/away" "$dir/store"

mkdir "$dir/run"
gives 2 doctor --sockets "$dir/run" && says '^FAIL.sockets'
ok 'no socket where there should be some'
perl -MIO::Socket::UNIX -e 'my $s = IO::Socket::UNIX->new(Local => $ARGV[0], Listen => 5) or die; sleep 20' "$dir/run/intake.sock" &
listener=$!
perl -MIO::Socket::UNIX -e 'IO::Socket::UNIX->new(Local => $ARGV[0], Listen => 1) or die' "$dir/run/lookup.sock"
for _ in 1 2 3 4 5 6 7 8 9 10; do [ -S "$dir/run/intake.sock" ] && break; sleep 0.1; done
gives 2 doctor --sockets "$dir/run" && says '^ok.sockets.intake.sock' &&
    says 'sockets.nobody listens behind .*lookup.sock'
ok 'a program that listens, and one that does not'
kill $listener
wait 2> /dev/null

gives 0 key data && "$KNTC" --conf "$dir/none.conf" doctor > "$dir/out" 2>&1
[ $? = 78 ] && says none.conf
ok 'no configuration'
done_testing
