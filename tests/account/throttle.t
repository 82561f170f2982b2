#!tests/tool/scenario
# Guessing gets slow, whether the name exists or not; who signed in here before may go on.

# People of this story's own have the secrets of somebody in the demonstration office.
keep tag run date +%s
keep password run grep '^hung.p25' $KNTC_ACCOUNTS | cut -f2
keep seed run grep '^hung.p25' $KNTC_ACCOUNTS | cut -f3
sql insert into account (row_uid, user_name, display_name, agency_id, password_sealed, totp_sealed, created_at) select row_uid, 'hung.{tag}', 'Người Thử', agency_id, password_sealed, totp_sealed, utc_timestamp(6) from account where user_name = 'hung.p25'
sql insert into account_role (account_id, role, granted_at) select id, 'head', utc_timestamp(6) from account where user_name = 'hung.{tag}'
keep code run oathtool -b --totp {seed}

# His own browser.
browser own
post /account/sign-in
    user_name = hung.{tag}
    password = {password}
    code = {code}
303
post /account/sign-out from /account/me
303

# Somebody else at another machine of the same office guesses.
browser stranger
post /account/sign-in
    user_name = hung.{tag}
    password = đoán lần thứ nhất
422
post /account/sign-in
    user_name = hung.{tag}
    password = đoán lần thứ hai
422
post /account/sign-in
    user_name = hung.{tag}
    password = đoán lần thứ ba
422
post /account/sign-in
    user_name = hung.{tag}
    password = đoán lần thứ tư
422
post /account/sign-in
    user_name = hung.{tag}
    password = đoán lần thứ năm
422
# From now on each failure doubles the wait: sooner or later it is longer than a guess takes,
# however slow the machine is.
post /account/sign-in
    user_name = hung.{tag}
    password = đoán lần thứ sáu
until 429 12
text "thử lại"
sql select count(*) < 10 from access where what = 'sign_in_failed' and object_id = (select id from account where user_name = 'hung.{tag}') -> 1

# Hùng is not shut out.
browser own
sql update account set totp_step = 0 where user_name = 'hung.{tag}'
keep code run oathtool -b --totp {seed}
post /account/sign-in
    user_name = hung.{tag}
    password = {password}
    code = {code}
303 /settlement/worklist
