#!/bin/bash
# Somebody must be there before anybody can sign in.
. tests/tool/lib.sh
gives 0 migrate
ok 'a new portal'
gives 1 admin create quantri 'Nguyễn Thị Hoà' TTCP admin,national && says 'tool.keys' && says 'kntc key new'
ok 'no account without the rings that seal its secret'
gives 0 key new && gives 0 admin create quantri '  Nguyễn Thị  Hoà ' TTCP admin,national
ok 'the first administrator'
secret=$(grep '^initial secret' "$dir/out" | cut -f2)
echo "$secret" | grep -qE '^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$'
ok 'the initial secret is printed'
[ "$(sql "$db" -e "select concat_ws('|', a.user_name, a.display_name, g.code, a.is_disabled, a.totp_sealed is null,
     timestampdiff(hour, a.created_at, a.initial_until), group_concat(r.role order by r.role))
     from account a join agency g on g.id = a.agency_id join account_role r on r.account_id = a.id
     where a.user_name = 'quantri'")" = 'quantri|Nguyễn Thị Hoà|TTCP|0|1|72|admin,national' ]
ok 'name, office and roles stand; the secret holds 72 hours, the second factor comes at sign-in'
[ "$(sql "$db" -e "select hex(left(password_sealed, 1)), length(password_sealed) > 100, instr(password_sealed, 'argon2')
     from account" | tr '\t' ' ')" = '01 1 0' ]
ok 'the hash is sealed'
! sql "$db" -e 'select hex(password_sealed) from account' | grep -qi "$(printf %s "$secret" | od -An -tx1 | tr -d ' \n')"
ok 'and the secret is nowhere'
[ "$(sql "$db" -e "select concat(what, object, object_id = (select id from account), detail) from access where account_id is null")" = 'user_createdaccount1admin national' ]
ok 'the making is recorded'

gives 1 admin create quantri 'Trần Văn Bình' TTCP clerk && says 'account quantri already'
ok 'a name is given once'
[ "$(sql "$db" -e 'select count(*) from account_role')" = 2 ]
ok 'and a refused one leaves nothing'
gives 1 admin create binh 'Trần Văn Bình' P99 clerk && says 'no agency has the code P99'
ok 'no such office'
gives 64 admin create binh 'Trần Văn Bình' TTCP citizen && says 'receiver.*admin'
ok 'no such role, and which there are'
gives 64 admin create binh 'Trần Văn Bình' TTCP clerk,tick
ok 'the timer is nobody'
gives 64 admin create binh 'Trần Văn Bình' TTCP clerk,admin && says 'do not go together'
ok 'an administrator never sees matters'
gives 64 admin create Binh 'Trần Văn Bình' TTCP clerk
ok 'no capital letters in a user name'
gives 64 admin create binh "$(printf 'Tr\xffn')" TTCP clerk
ok 'a name is UTF-8'
gives 64 admin create binh
ok 'all words are needed'
done_testing
