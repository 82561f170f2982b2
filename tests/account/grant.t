#!tests/tool/scenario
# Roles of administrators and of readers of identities need two administrators.

# People of this story's own have the secrets of somebody in the demonstration office.
keep tag run date +%s
keep password run grep '^xuan.p25' $KNTC_ACCOUNTS | cut -f2
keep seed run grep '^xuan.p25' $KNTC_ACCOUNTS | cut -f3
sql insert into account (row_uid, user_name, display_name, agency_id, password_sealed, totp_sealed, created_at) select row_uid, 'xa.{tag}', 'Quản Trị Tỉnh Khác', agency_id, password_sealed, totp_sealed, utc_timestamp(6) from account where user_name = 'xuan.p25'
sql insert into account_role (account_id, role, granted_at) select id, 'admin', utc_timestamp(6) from account where user_name = 'xa.{tag}'
sql update account set agency_id = (select id from agency where code = 'P04') where user_name = 'xa.{tag}'
keep code run oathtool -b --totp {seed}

as quang.p25
post /account/user/new
    display_name = Phùng Văn Đọc
    title = Chuyên viên
    user_name = doc.{tag}
    role = handler
    role = reader
200
see notice/@key = role_asked
keep id sql select id from account where user_name = 'doc.{tag}'
sql select role from account_role where account_id = {id} -> handler
keep request sql select id from role_request where account_id = {id}

# Who asked does not decide.
get /account/requests
see requests/request[id = {request}]/is_mine = 1
get /account/request/{request}
see is_mine = 1
post /account/request/{request}
    decision = agree
403
sql select count(*) from role_request where id = {request} and decided_at is null -> 1
# Not even straight in the table.
run mariadb --no-defaults -S $(sed -n 's/^database_socket = //p' {var}/kntc.conf) kntc -e 'update role_request set decided_by = asked_by where id = {request}' 2>&1 | grep -c role_request_two -> 1

# Whoever administers another province does not see it.
browser elsewhere
post /account/sign-in
    user_name = xa.{tag}
    password = {password}
    code = {code}
303 /account/users
get /account/request/{request}
404
same /account/request/999999
get /account/user/{id}
404
same /account/user/999999

# A second administrator of the province agrees.
as xuan.p25
get /account/requests
see requests/request[id = {request}]/is_mine = 0
post /account/request/{request}
    decision = agree
303 /account/requests
sql select role from account_role where account_id = {id} order by role -> handler, reader
sql select what, detail from access where object = 'account' and object_id = {id} order by id -> user_created handler, role_asked reader, role_granted reader
get /account/request/{request}
404

# Nobody decides for herself, whoever asked.
as quang.p25
keep xuan sql select id from account where user_name = 'xuan.p25'
post /account/user/{xuan}/reset
303 /account/user/{xuan}
keep request2 sql select id from role_request where account_id = {xuan} and decided_at is null
as xuan.p25
post /account/request/{request2}
    decision = agree
403
as kien.ttcp
post /account/request/{request2}
    decision = refuse
303
sql select is_granted from role_request where id = {request2} -> 0

# A factor is taken away by two only, and the person sets up a new one.
as quang.p25
post /account/user/{id}/reset
303
sql select totp_sealed is null from account where id = {id} -> 1
sql update account set totp_sealed = (select totp_sealed from account where user_name = 'quang.p25'), initial_until = null where id = {id}
as xuan.p25
keep request3 sql select id from role_request where account_id = {id} and role = 'factor_reset' and decided_at is null
post /account/request/{request3}
    decision = agree
303
sql select totp_sealed is null from account where id = {id} -> 1

# Administrators handle no matters: the two do not go together, and no matter opens.
post /account/user/{id}/edit
    role = admin
    role = clerk
422
see //field[@name = 'role']/error/@key = role_mix
get /intake/inbox
403
get /settlement/worklist
403
get /reception/desk
403

# Nobody gives herself rights.
get /account/user/{xuan}/edit
see is_me = 1
post /account/user/{xuan}/edit
    role = clerk
303
sql select role from account_role where account_id = {xuan} -> admin
get /account/user/{xuan}/disable
404
post /account/user/{xuan}/secret from /account/user/{xuan}
404

# national is given by national alone, and its accounts are out of an administrator's reach.
sql insert into account (row_uid, user_name, display_name, agency_id, password_sealed, totp_sealed, created_at) select row_uid, 'qg.{tag}', 'Quản Trị Quốc Gia', agency_id, password_sealed, totp_sealed, utc_timestamp(6) from account where user_name = 'quang.p25'
sql insert into account_role (account_id, role, granted_at) select id, 'national', utc_timestamp(6) from account where user_name = 'qg.{tag}'
keep kien sql select id from account where user_name = 'qg.{tag}'
get /account/user/{kien}
404
same /account/user/999999
