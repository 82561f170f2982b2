#!tests/tool/scenario
# Sessions: three at once, ended from afar, proven again before what cannot be undone.

# People of this story's own have the secrets of somebody in the demonstration office.
keep tag run date +%s
keep password run grep '^mai.p25' $KNTC_ACCOUNTS | cut -f2
keep seed run grep '^mai.p25' $KNTC_ACCOUNTS | cut -f3
sql insert into account (row_uid, user_name, display_name, agency_id, password_sealed, totp_sealed, created_at) select row_uid, 'mai.{tag}', 'Người Thử', agency_id, password_sealed, totp_sealed, utc_timestamp(6) from account where user_name = 'mai.p25'
sql insert into account_role (account_id, role, granted_at) select id, 'publisher', utc_timestamp(6) from account where user_name = 'mai.{tag}'
keep mai sql select id from account where user_name = 'mai.{tag}'

browser one
sql update account set totp_step = 0 where id = {mai}
keep code run oathtool -b --totp {seed}
post /account/sign-in
    user_name = mai.{tag}
    password = {password}
    code = {code}
303
browser two
sql update account set totp_step = 0 where id = {mai}
keep code run oathtool -b --totp {seed}
post /account/sign-in
    user_name = mai.{tag}
    password = {password}
    code = {code}
303
browser three
sql update account set totp_step = 0 where id = {mai}
keep code run oathtool -b --totp {seed}
post /account/sign-in
    user_name = mai.{tag}
    password = {password}
    code = {code}
303
browser one
get /account/me
200
see count(sessions/session) = 3

# A fourth ends the oldest.
browser four
sql update account set totp_step = 0 where id = {mai}
keep code run oathtool -b --totp {seed}
post /account/sign-in
    user_name = mai.{tag}
    password = {password}
    code = {code}
303
browser one
get /account/me
303 /account/sign-in?next=/account/me
browser two
get /account/me
200

# She ends all others.
post /account/me/others from /account/me
303 /account/me
browser three
get /account/me
303
browser four
get /account/me
303
browser two
get /account/me
200
see count(sessions/session) = 1

# A sign-in of an hour ago is too old for a new factor: password and code again.
sql update session set signed_in_at = utc_timestamp(6) - interval 1 hour where account_id = {mai} and ended_at is null
get /account/factor
303 /account/fresh?next=/account/factor
follow
200
see hidden[@name = 'next']/@value = /account/factor
keep token sql select hex(token_hash) from session where account_id = {mai} and ended_at is null
post /account/fresh
    password = không phải mật khẩu
    code = 000000
    next = /account/factor
422
see form/error/@key = not_proven
sql update account set totp_step = 0 where id = {mai}
keep code run oathtool -b --totp {seed}
post /account/fresh
    password = {password}
    code = {code}
    next = /account/factor
303 /account/factor
follow
200
# The session has another token now.
sql select count(*) from session where hex(token_hash) = '{token}' -> 0
sql select count(*) from session where account_id = {mai} and ended_at is null -> 1

# Half an hour without a request, and the session is over.
sql update session set seen_at = utc_timestamp(6) - interval 31 minute where account_id = {mai} and ended_at is null
get /account/me
303

# An administrator's after a quarter of an hour.
as quang.p25
get /account/users
200
sql update session set seen_at = utc_timestamp(6) - interval 16 minute where account_id = (select id from account where user_name = 'quang.p25') and ended_at is null
get /account/users
303 /account/sign-in?next=/account/users

# Signing out ends it for good, whoever kept the cookie.
as son.p25
get /account/me
200
post /account/sign-out from /account/me
303 /account/sign-in
get /account/me
303
sql select count(*) from session where account_id = (select id from account where user_name = 'son.p25') and ended_at is null -> 0

# Her own password: the old one is asked for, and other sessions end.
browser again
sql update account set totp_step = 0 where id = {mai}
keep code run oathtool -b --totp {seed}
post /account/sign-in
    user_name = mai.{tag}
    password = {password}
    code = {code}
303
post /account/password
    current_password = không phải mật khẩu
    new_password = gió mùa đông bắc tràn về
    new_password_again = gió mùa đông bắc tràn về
422
see //field[@name = 'current_password']/error/@key = password_wrong
post /account/password
    new_password = gió mùa đông bắc tràn về
    new_password_again = gió mùa đông bắc tràn về
422
see //field[@name = 'current_password']/error/@key = required
post /account/password
    current_password = {password}
    new_password = gió mùa đông bắc tràn về
    new_password_again = gió mùa đông bắc tràn về
303 /account/me
follow
text "Đã đổi mật khẩu."

# Ten new recovery codes replace the old.
post /account/recovery
200
see count(codes/code) = 10
keep first codes/code[1]
post /account/recovery
200
see codes/code[1] != '{first}'
