#!tests/tool/scenario
# Signing in: the right words open the portal, all wrong ones look the same.

browser desk
get /account/sign-in
200
text "Đăng nhập dành cho cán bộ"
text "Người dân không cần tài khoản"
head Cache-Control = no-store

# People of this story's own have the secrets of somebody in the demonstration office.
keep tag run date +%s
keep password run grep '^yen.tcd' $KNTC_ACCOUNTS | cut -f2
keep seed run grep '^yen.tcd' $KNTC_ACCOUNTS | cut -f3
sql insert into account (row_uid, user_name, display_name, agency_id, password_sealed, totp_sealed, created_at) select row_uid, 'yen.{tag}', 'Người Thử', agency_id, password_sealed, totp_sealed, utc_timestamp(6) from account where user_name = 'yen.tcd'
sql insert into account_role (account_id, role, granted_at) select id, 'receiver', utc_timestamp(6) from account where user_name = 'yen.{tag}'
sql insert into account (row_uid, user_name, display_name, agency_id, password_sealed, totp_sealed, created_at) select row_uid, 'minh.{tag}', 'Người Thử', agency_id, password_sealed, totp_sealed, utc_timestamp(6) from account where user_name = 'minh.tcd'
sql insert into account_role (account_id, role, granted_at) select id, 'head', utc_timestamp(6) from account where user_name = 'minh.{tag}'

# Yến of the reception board, with the code of the moment.
keep code run oathtool -b --totp {seed}

post /account/sign-in
    user_name = yen.{tag}
    password = {password}
    code = {code}
303 /reception/desk
get /account/me
200
see account/user_name = yen.{tag}
see sessions/session/is_here ~ 1
see accesses/access[1]/what = sign_in

# The same code does not work a second time, in another browser.
browser other
post /account/sign-in
    user_name = yen.{tag}
    password = {password}
    code = {code}
422
see form/error/@key = not_proven

# A wrong password, a name that nobody has, a disabled account: one page, one work.
post /account/sign-in
    user_name = yen.{tag}
    password = mưa rơi ngoài hiên
    code = 123456
422
see form/error/@key = not_proven
keep wrong concat(count(//*), ' ', count(//@*), ' ', string(//form/@action), ' ', string(//field[@name = 'password']))
post /account/sign-in
    user_name = khong.co
    password = mưa rơi ngoài hiên
    code = 123456
422
see form/error/@key = not_proven
see concat(count(//*), ' ', count(//@*), ' ', string(//form/@action), ' ', string(//field[@name = 'password'])) = {wrong}
sql update account set is_disabled = 1 where user_name = 'minh.{tag}'
post /account/sign-in
    user_name = minh.{tag}
    password = {password}
    code = 123456
422
see concat(count(//*), ' ', count(//@*), ' ', string(//form/@action), ' ', string(//field[@name = 'password'])) = {wrong}
sql update account set is_disabled = 0 where user_name = 'minh.{tag}'

# Nothing that was typed into a secret field comes back.
not //value[. = '123456']

# She is told about it when she signs in the next time, and the log knows.
sql select failed_since from account where user_name = 'yen.{tag}' -> 2
sql select what, account_id, object from access where object_id = (select id from account where user_name = 'yen.{tag}') and what = 'sign_in_failed' order by id desc limit 1 -> sign_in_failed null account
sql update account set totp_step = 0 where user_name = 'yen.{tag}'
keep code run oathtool -b --totp {seed}
post /account/sign-in
    user_name = YEN.{tag}
    password = {password}
    code = {code}
303
get /account/me
text "Kể từ lần đăng nhập trước, đã có vài lần nhập sai"
text "notice warn"
sql select failed_since from account where user_name = 'yen.{tag}' -> 0

# After signing in she is where she wanted to go, if that is one of our pages.
post /account/sign-out from /account/me
303 /account/sign-in
get /account/me
303 /account/sign-in?next=/account/me
follow
see hidden[@name = 'next']/@value = /account/me
get /account/sign-in?next=//evil.example/x
not hidden[@name = 'next']
get /account/sign-in?next=https://evil.example/
not hidden[@name = 'next']
get /account/sign-in?next=/intake/inbox%3Fx
not hidden[@name = 'next']

# A code without a form of ours, or from another page, is not even looked at.
post /account/sign-in
    user_name = yen.{tag}
    password = {password}
    csrf = AAAA
403
