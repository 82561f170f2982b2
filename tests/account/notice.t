#!tests/tool/scenario
# What concerns a person stands on one page of hers: work that she was given, what became of
# what she proposed, what was done to her account. It names no citizen, and no matter that
# she may not see any more.
day   2026-11-16 08:00
as    long.viettri
sql   delete from notice
get   /account/notices
200
see   nav/item[@key = 'notices']
not   nav/item[@key = 'notices']/@count
text  "Ông/bà chưa có thông báo nào."

# ---- a proposal is sent back, then agreed to ----
as    ha.viettri
post  /intake/petition/new
      name            = Quàng Thị Thoan
      unit_search     = phường Việt Trì
      kind            = complaint
      field_code      = 1.2.5
      subject         = Khiếu nại quyết định cấp lối đi
      content         = Lối đi chung bị cấp cho một hộ.
      respondent_kind = admin_decision
      respondent      = Quyết định của Chủ tịch Ủy ban nhân dân phường Việt Trì
      decision_number = 911/QĐ-UBND
      decision_on     = 20/10/2026
      known_on        = 23/10/2026
303   /intake/petition/{matter}
as    long.viettri
post  /intake/petition/{matter}/classify
      kind         = complaint
      field_code   = 1.2.5
      is_competent = 1
303
post  /intake/petition/{matter}/propose
      act    = decline
      ground = no_own_right
303
as    thu.viettri
post  /intake/petition/{matter}/send_back
      note = Đủ điều kiện thụ lý.
303
as    long.viettri
get   /account/notices
200
see   nav/item[@key = 'notices']/@count = 1
see   notices/news[1]/news = sent_back
see   notices/news[1]/path = /intake/petition/{matter}
text  "Đề xuất của ông/bà bị trả lại để xem lại"
no    "Thoan"
no    "Lối đi"
get   /intake/petition/{matter}
see   nav/item[@key = 'notices']/@count = 1
post  /intake/petition/{matter}/propose
      act = accept
303
as    cuong.viettri
post  /intake/petition/{matter}/accept
      document = 5/TB-UBND
303
as    long.viettri
get   /account/notices
see   nav/item[@key = 'notices']/@count = 2
see   notices/news[1]/news = approved
see   notices/news[1]/path = /settlement/casefile/{matter}
keep  first notices/news[2]/id
keep  newest notices/news[1]/id

# ---- one read by itself, then all; what comes later stays unread ----
fill  /account/notices from here
      notice_id = {first}
send
303   /account/notices
get   /account/notices
see   nav/item[@key = 'notices']/@count = 1
sql   select count(*) from notice where id = {first} and read_at is not null -> 1
# nobody else's
as    ha.viettri
get   /account/notices
fill  /account/notices from /account/me
      notice_id = {newest}
send
303
sql   select count(*) from notice where id = {newest} and read_at is not null -> 0
as    long.viettri
post  /account/notices
      until = {newest}
303   /account/notices
get   /account/notices
not   nav/item[@key = 'notices']/@count
see   count(notices/news) = 2

# ---- work is given; who acts is told nothing of it ----
keep  vinh sql select id from account where user_name = 'vinh.viettri'
as    cuong.viettri
post  /settlement/casefile/{matter}/assign
      verifier_id = {vinh}
      document    = 88/QĐ-UBND
303
sql   select count(*) from notice where account_id = (select id from account where user_name = 'cuong.viettri') and subject = 'casefile' -> 0
as    vinh.viettri
get   /account/notices
see   notices/news[news = 'assigned']/path = /settlement/casefile/{matter}
# no longer hers to see: it is not named
sql   insert into barred (casefile_id, account_id, why, made_at) values ({matter}, {vinh}, 'interest', utc_timestamp(6))
get   /account/notices
see   notices/news[news = 'assigned']
not   notices/news[news = 'assigned'][path != '' or lookup_code != '' or code != '']
text  "hồ sơ không còn trong phạm vi của ông/bà"

# ---- the account: what an administrator changes ----
as    quang.p25
keep  mai sql select id from account where user_name = 'mai.p25'
post  /account/user/{mai}/edit
      title = Chuyên viên chính
303
as    mai.p25
get   /account/notices
see   notices/news[news = 'user_changed']/path = /account/me
text  "Tài khoản của ông/bà: Sửa tài khoản"

# ---- from a browser that never was here ----
sql   delete from notice where account_id = {mai}
sql   delete from known_browser where account_id = {mai}
browser afar
get   /account/sign-in
enter mai.p25
303
get   /account/notices
see   notices/news/news = sign_in
text  "từ một trình duyệt mới"

# ---- her sessions: each ended by itself ----
get   /account/me
200
see   count(sessions/session) = 2
keep  here //session[is_here = '1']/made_at
keep  away //session[is_here = '0']/mark
post  /account/me/session from here
      mark = {away}
303   /account/me
follow
text  "Phiên đó đã kết thúc."
get   /account/me
see   count(sessions/session) = 1
see   sessions/session/made_at = {here}
# over is over
post  /account/me/session from /account/me
      mark = {away}
303   /account/me
as    mai.p25
get   /account/me
303   /account/sign-in?next=/account/me

# ---- half a year later nothing of it is left ----
day   2027-06-01
tick
sql   select count(*) from notice where created_at < '2026-12-01' -> 0
