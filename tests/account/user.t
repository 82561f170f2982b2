#!tests/tool/scenario
# An administrator keeps the accounts of her office and of those below; no others are there.

# People of this story's own have the secrets of somebody in the demonstration office.
keep tag run date +%s
keep password run grep '^dung.p25' $KNTC_ACCOUNTS | cut -f2
keep seed run grep '^dung.p25' $KNTC_ACCOUNTS | cut -f3
sql insert into account (row_uid, user_name, display_name, agency_id, password_sealed, totp_sealed, created_at) select row_uid, 'dung.{tag}', 'Vũ Tiến Thử', agency_id, password_sealed, totp_sealed, utc_timestamp(6) from account where user_name = 'dung.p25'
sql insert into account_role (account_id, role, granted_at) select id, 'clerk', utc_timestamp(6) from account where user_name = 'dung.{tag}'
keep dung sql select id from account where user_name = 'dung.{tag}'
sql update account set title = 'Văn thư' where id = {dung}

as quang.p25
get /account/users
200
see users/user[user_name = 'loan.p25']/roles/role = handler reader
keep before sql select {dung} - 1
get /account/users?after={before}
see users/user[id = {dung}]/roles/role = clerk
see users/user[id = {dung}]/post = Văn thư

# A commune of the province is within reach, the Government Inspectorate is not.
keep commune sql select id from agency where code = 'C07900'
keep ttcp sql select id from agency where code = 'TTCP'
get /account/users?agency={commune}
200
see users/user/user_name ~ viettri
get /account/users?agency={ttcp}
404
same /account/users?agency=999999
get /account/log?agency={ttcp}
404

# A change is saved over what was read only.
keep version sql select version from account where id = {dung}
post /account/user/{dung}/edit
    display_name = Vũ Tiến Thử
    title = Trưởng phòng Văn thư
303 /account/user/{dung}
follow
see user/post = Trưởng phòng Văn thư
text "Đã lưu thay đổi."
post /account/user/{dung}/edit
    title = Người khác
    seen = {version}
409
sql select title from account where id = {dung} -> Trưởng phòng Văn thư
sql select what, detail from access where object = 'account' and object_id = {dung} and what = 'user_changed' -> user_changed post

# A role that was taken counts at once, and its sessions end.
browser dung
sql update account set totp_step = 0 where id = {dung}
keep code run oathtool -b --totp {seed}
post /account/sign-in
    user_name = dung.{tag}
    password = {password}
    code = {code}
303 /intake/inbox
get /intake/inbox
200
as quang.p25
post /account/user/{dung}/edit
    role = publisher
303
browser dung
get /intake/inbox
303 /account/sign-in?next=/intake/inbox
sql select what, detail from access where object = 'account' and object_id = {dung} and what like 'role%' order by id -> role_removed clerk, role_granted publisher
as quang.p25
post /account/user/{dung}/edit
    role = clerk
303

# She moves to another office of the province; an office elsewhere is not on offer.
post /account/user/{dung}/edit
    agency_id_search = thanh tra tỉnh phú thọ
303
sql select g.code from account a join agency g on g.id = a.agency_id where a.id = {dung} -> P25.TTR
post /account/user/{dung}/edit
    agency_id_search = thanh tra tỉnh cao bằng
422
see //field[@name = 'agency_id_search']/error/@key = no_such_agency
post /account/user/{dung}/edit
    agency_id = {ttcp}
422
see //field[@name = 'agency_id']/error/@key = not_a_choice
post /account/user/{dung}/edit
    agency_id_search = ủy ban nhân dân tỉnh phú thọ
422
see //field[@name = 'agency_id']/error/@key = choose_one

# Disabled: out at once, and not in again.
browser dung
sql update account set totp_step = 0 where id = {dung}
keep code run oathtool -b --totp {seed}
post /account/sign-in
    user_name = dung.{tag}
    password = {password}
    code = {code}
303 /intake/inbox
get /intake/inbox
200
as quang.p25
get /account/user/{dung}/disable
text "mọi phiên đang mở sẽ kết thúc"
post /account/user/{dung}/disable
303
follow
see user/is_disabled = 1
see actions/action/@key ~ user_act.enable
browser dung
get /intake/inbox
303 /account/sign-in?next=/intake/inbox
as quang.p25
post /account/user/{dung}/enable
303
sql select what from access where object = 'account' and object_id = {dung} and what like 'user%' order by id desc limit 2 -> user_enabled, user_disabled

# The log says it in words.
get /account/log
text "Thôi vai trò: Văn thư, tiếp nhận"
no "role_removed"
keep ttr sql select id from agency where code = 'P25.TTR'
get /account/log?agency={ttr}
text "Khóa tài khoản"
no "user_disabled"

# A clerk is no administrator.
as lan.tcd
get /account/users
403
get /account/user/{dung}
403
get /account/agencies
403
get /account/log
403
