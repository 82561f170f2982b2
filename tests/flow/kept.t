#!tests/tool/scenario
# Nothing typed is lost: the session of a clerk ends in the middle of a long form, or her
# sign-in is too old for what she sends. What she typed waits for her, and for nobody else.
day   2026-11-16 09:00
keep  before sql select count(*) from casefile

# ---- a long letter, and lunch in between ----
as    ha.viettri
fill  /intake/petition/new
      name        = Sùng Thị Pà Nủ
      phone       = 0987 111 222
      unit_search = phường Việt Trì
      channel     = direct
      kind        = denunciation
      subject     = Tố cáo nhận tiền của dân
      content     = Dòng thứ nhất rất dài.\nDòng thứ hai & <chưa xong>.
      file file   = README.md
day   2026-11-16 10:00
send
303   /account/sign-in?next=/intake/petition/new
sql   select count(*) - {before} from casefile -> 0
sql   select count(*) from unsaved where path = '/intake/petition/new' -> 1
# neither the database nor its administrator can read it
sql   select count(*) from unsaved where typed like '%Nủ%' or typed like '%0987%' or typed like '%content%' -> 0
follow
text  "đã được giữ lại trong 24 giờ"

# ---- somebody else signs in on the same machine: an empty form ----
enter nhung.lamthao
303   /intake/petition/new
get   /intake/petition/new?as=xml
200
not   //flash[starts-with(@key, 'unsaved')]
not   //field[@name = 'content']/value
not   //field[@name = 'name']/value
sql   select count(*) from unsaved -> 1
post  /account/sign-out from /account/me
303

# ---- herself: all as typed, and nothing done yet ----
get   /account/sign-in?next=/intake/petition/new
enter ha.viettri
303   /intake/petition/new
get   /intake/petition/new?as=xml
200
see   //flash/@key = unsaved_files
see   //flash/value = README.md
see   //field[@name = 'name']/value = Sùng Thị Pà Nủ
see   //field[@name = 'phone']/value = 0987 111 222
see   //field[@name = 'kind']/option[@selected]/@value = denunciation
see   //field[@name = 'content']/value ~ Dòng thứ hai & <chưa xong>.
not   //error
sql   select count(*) - {before} from casefile -> 0
sql   select count(*) from unsaved -> 0
# she presses the button herself, once
post  /intake/petition/new from here
303   /intake/petition/{letter}
at once 4
303   /intake/petition/{letter}
sql   select count(*) - {before} from casefile -> 1
# who denounced is in the envelope alone
sql   select sealed, envelope_uid is not null from casefile where id = {letter} -> 1 1
# shown once: the next form is empty
get   /intake/petition/new?as=xml
not   //flash[starts-with(@key, 'unsaved')]
not   //field[@name = 'content']/value

# ---- what she typed is checked as ever ----
fill  /intake/petition/new
      name        = Sùng Thị Pà Nủ
      unit_search = phường Việt Trì
      kind        = reflection
      subject     =
      content     = Thiếu trích yếu.
      received_on = 31/12/2026
day   2026-11-16 11:00
send
303   /account/sign-in?next=/intake/petition/new
follow
enter ha.viettri
303   /intake/petition/new
get   /intake/petition/new?as=xml
see   //flash/@key = unsaved_back
see   //field[@name = 'received_on']/value = 31/12/2026
not   //error
post  /intake/petition/new from here
422
see   //field[@name = 'subject']/error/@key = required
see   //field[@name = 'received_on']/error/@key = in_future
see   //field[@name = 'content']/value = Thiếu trích yếu.

# ---- the form was saved before: sent again after the end it is saved no second time ----
post  /intake/petition/new
      name        = Sùng Thị Pà Nủ
      unit_search = phường Việt Trì
      kind        = reflection
      subject     = Đèn đường tắt
      content     = Đèn đường tắt.
303   /intake/petition/{lamp}
day   2026-11-16 12:00
send
303   /account/sign-in?next=/intake/petition/new
follow
enter ha.viettri
303
get   /intake/petition/new?as=xml
see   //field[@name = 'subject']/value = Đèn đường tắt
post  /intake/petition/new from here
303   /intake/petition/{lamp}
sql   select count(*) - {before} from casefile -> 2

# ---- an act on a matter ----
as    long.viettri
fill  /intake/petition/{lamp}/classify
      kind         = reflection
      field_code   = 1.4.1
      is_competent = 1
day   2026-11-16 13:00
send
303   /account/sign-in?next=/intake/petition/{lamp}/classify
sql   select state from casefile where id = {lamp} -> received
follow
enter long.viettri
303   /intake/petition/{lamp}/classify
get   /intake/petition/{lamp}/classify?as=xml
see   //field[@name = 'field_code']/option[@selected]/@value = 1.4.1
post  /intake/petition/{lamp}/classify from here
303   /intake/petition/{lamp}
sql   select state from casefile where id = {lamp} -> classified

# ---- a newer one replaces an older one; after a day it is gone ----
as    ha.viettri
fill  /intake/petition/new
      content = Bản thứ nhất.
day   2026-11-16 14:00
send
303   /account/sign-in?next=/intake/petition/new
as    ha.viettri
fill  /intake/petition/new
      content = Bản thứ hai.
day   2026-11-16 15:00
send
303   /account/sign-in?next=/intake/petition/new
sql   select count(*) from unsaved -> 1
day   2026-11-17 15:01
tick
sql   select count(*) from unsaved -> 0

# ---- nothing is kept that her own page did not send ----
day   2026-11-18 09:00
as    ha.viettri
fill  /intake/petition/new
      csrf    = AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
      content = Giả mạo.
day   2026-11-18 10:00
send
303   /account/sign-in?next=/
sql   select count(*) from unsaved -> 0
# nor after twelve hours
as    ha.viettri
fill  /intake/petition/new
      content = Hôm qua.
day   2026-11-18 22:31
send
303   /account/sign-in?next=/
sql   select count(*) from unsaved -> 0
# nor in a session that somebody ended
as    ha.viettri
fill  /intake/petition/new
      content = Đã kết thúc từ xa.
sql   update session set ended_at = utc_timestamp(6) where account_id = (select id from account where user_name = 'ha.viettri') and ended_at is null
send
303   /account/sign-in?next=/
sql   select count(*) from unsaved -> 0
# nor by who never signed in
nobody
fill  /intake/petition/new from /tra-cuu
      content = Không ai.
send
303   /account/sign-in?next=/
sql   select count(*) from unsaved -> 0

# ---- a password or a code is never kept ----
day   2026-11-19 09:00
as    mai.p25
fill  /account/password
      current_password   = mật khẩu cũ của tôi
      new_password       = Con sông chảy qua làng 77
      new_password_again = Con sông chảy qua làng 77
day   2026-11-19 10:00
send
403
sql   select count(*) from unsaved -> 0

# ---- not fresh: an administrator writes longer than ten minutes ----
as    quang.p25
keep  mai sql select id from account where user_name = 'mai.p25'
fill  /account/user/{mai}/edit
      title = Chuyên viên chính
day   2026-11-19 10:12
send
303   /account/fresh?next=/account/user/{mai}/edit
follow
text  "đã được giữ lại trong 24 giờ"
enter quang.p25
303   /account/user/{mai}/edit
get   /account/user/{mai}/edit?as=xml
see   //flash/@key = unsaved_back
see   //field[@name = 'title']/value = Chuyên viên chính
post  /account/user/{mai}/edit from here
303   /account/user/{mai}
sql   select title from account where id = {mai} -> Chuyên viên chính

# ---- another tab, opened before she signed in again: its form comes back with what was typed ----
as    ha.viettri
get   /intake/petition/new
keep  old csrf
day   2026-11-19 12:00
get   /account/sign-in
enter ha.viettri
303
post  /intake/petition/new
      csrf    = {old}
      name    = Sùng Thị Pà Nủ
      content = Viết ở thẻ thứ hai.
303   /intake/petition/new
sql   select count(*) - {before} from casefile -> 2
get   /intake/petition/new?as=xml
see   //flash[@key = 'unsaved_back']
see   //field[@name = 'content']/value = Viết ở thẻ thứ hai.
# a token that was nobody's
post  /intake/petition/new
      csrf    = AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
      content = Giả mạo.
403
sql   select count(*) from unsaved -> 0

# ---- in no log, and in no address ----
run   ! grep -rqE "Nủ|thứ nhất rất|0987( |\+|%20)?111|chưa xong|thẻ thứ hai|Bản thứ|Giả mạo|%E1%BB%A7" {var}/log
run   test -z "$(find {var}/quarantine -type f)"

# ---- the number of a paper ----
day   2026-11-17 09:00
as    long.viettri
post  /intake/petition/{lamp}/propose
      act = accept
303
keep  paper sql select id from letter where casefile_id = {lamp} and template = 'accept_proposal'
as    ha.viettri
fill  /letter/{paper}/number
      issued_on    = 17/11/2026
      paper_number = 97/PĐX
day   2026-11-17 11:00
send
303   /account/sign-in?next=/letter/{paper}/number
sql   select state from letter where id = {paper} -> draft
follow
enter ha.viettri
303   /letter/{paper}/number
get   /letter/{paper}/number?as=xml
see   //flash/@key = unsaved_back
see   //field[@name = 'paper_number']/value = 97/PĐX
post  /letter/{paper}/number from here
303   /letter/{paper}
sql   select state, number from letter where id = {paper} -> issued 97/PĐX
