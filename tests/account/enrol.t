#!tests/tool/scenario
# An account from its first line to the person who works with it: made by an administrator,
# opened by an initial secret, kept by a password and a second factor of her own.

keep tag run date +%s
as quang.p25
get /account/users
200
see agency/name ~ Phú Thọ
get /account/user/new
200
see //field[@name = 'agency_id']/option[@selected]  ~ Phú Thọ
not //field[@name = 'role']/option[@value = 'national']

# What is wrong is said at its field.
post /account/user/new
    display_name = Nguyễn Thị Ẩn
    title = Văn thư
    user_name = ẩn
    role = clerk
    role = admin
422
see //field[@name = 'user_name']/error/@key = user_name
see //field[@name = 'role']/error/@key = role_mix

post /account/user/new
    display_name = Nguyễn Thị Ẩn
    title = Văn thư
    user_name = an.{tag}
    role = clerk
200
keep secret secret
see user/user_name = an.{tag}
keep id sql select id from account where user_name = 'an.{tag}'
sql select role from account_role where account_id = {id} -> clerk
sql select what, detail from access where object = 'account' and object_id = {id} -> user_created clerk
# The page has no address: sent again, it makes nothing and shows nothing.
post /account/user/new
    display_name = Nguyễn Thị Ẩn
    user_name = an.{tag}
422
see //field[@name = 'user_name']/error/@key = user_name_taken

# First sign-in. Case and dashes of the secret do not matter; then it is used up.
browser an
post /account/sign-in
    user_name = an.{tag}
    password = {secret}
303 /account/password
get /account/password
see stage = first

# Until password and factor are hers, no role counts anywhere.
get /intake/inbox
303 /account/factor
get /account/me
303 /account/password
get /account/factor
303 /account/password

browser late
post /account/sign-in
    user_name = an.{tag}
    password = {secret}
422

browser an
post /account/password
    new_password = ngắn quá
    new_password_again = ngắn quá
422
see //field[@name = 'new_password']/error/@key = password_short
post /account/password
    new_password = abcdefghijklmnop
    new_password_again = abcdefghijklmnop
422
see //field[@name = 'new_password']/error/@key = password_common
post /account/password
    new_password = Nguyễn Thị Ẩn 2026
    new_password_again = Nguyễn Thị Ẩn 2026
422
see //field[@name = 'new_password']/error/@key = password_own
post /account/password
    new_password = {secret}
    new_password_again = {secret}
422
see //field[@name = 'new_password']/error/@key = password_same
post /account/password
    new_password = bến sông chiều lộng gió
    new_password_again = bến sông chiều lộng
422
see //field[@name = 'new_password_again']/error/@key = password_differs
post /account/password
    new_password = bến sông chiều lộng gió
    new_password_again = bến sông chiều lộng gió
303 /account/factor

get /account/factor
200
text "Đặt xác thực hai bước"
keep seed translate(secret, ' ', '')
keep carried hidden[@name = 'seed']/@value
get /intake/inbox
303 /account/factor
post /account/factor
    seed = {carried}
    code = 000000
422
see //field[@name = 'code']/error/@key = factor_code
see translate(secret, ' ', '') = {seed}
# A seed that we did not make is none.
post /account/factor
    seed = AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
    code = 000000
422
see form/error/@key = factor_again
keep code run oathtool -b --totp {seed}
post /account/factor
    seed = {carried}
    code = {code}
200
see count(codes/code) = 10
keep recovery codes/code[4]
get /intake/inbox
200
get /account/me
200
see codes_left = 10
sql select what from access where object = 'account' and object_id = {id} order by id -> user_created, sign_in, sign_in_failed, password_changed, factor_set

# The code that confirmed the factor is used up; a recovery code stands in for one, once.
browser next
post /account/sign-in
    user_name = an.{tag}
    password = bến sông chiều lộng gió
    code = {code}
422
post /account/sign-in
    user_name = an.{tag}
    password = bến sông chiều lộng gió
    code = {recovery}
303 /intake/inbox
get /account/me
see codes_left = 9
post /account/sign-out from /account/me
303
post /account/sign-in
    user_name = an.{tag}
    password = bến sông chiều lộng gió
    code = {recovery}
422

# A secret that nobody used within 72 hours is none.
as quang.p25
post /account/user/{id}/secret
200
keep secret secret
sql update account set initial_until = utc_timestamp(6) - interval 1 minute where id = {id}
browser late
post /account/sign-in
    user_name = an.{tag}
    password = {secret}
    code = 123456
422
