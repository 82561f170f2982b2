#!tests/tool/scenario
# An incident with personal data: found at 09:30 on Monday 23 November, a holiday on the way, to be
# reported by 09:30 on the 26th (LBVDLCN art. 23; vector D40); reminded of, reported, told, closed.
day   2026-11-23 10:00

# ---- who answers for the data of an office, and nobody else ----
as    lan.tcd
get   /account/breaches
403
get   /account/breach/new
403
as    thao.p25
post  /account/breach/new from /account/me
403
as    quang.p25
get   /account/me
text  "Sổ sự cố dữ liệu cá nhân"
get   /account/users
text  "Sổ sự cố dữ liệu cá nhân"
get   /account/breach/new
200
text  "Không ghi họ tên"

# ---- what is wrong is said at its field, and what was typed is kept ----
post  /account/breach/new
      found_on      = 23/11/2026
      found_hour    = 9h30
      breach_what   = Tệp thống kê có số điện thoại bị gửi nhầm địa chỉ.
      breach_data   = contact
      breach_people = 40
422
see   //field[@name = 'may_harm']/error
see   //field[@name = 'breach_what']/value = Tệp thống kê có số điện thoại bị gửi nhầm địa chỉ.
see   //field[@name = 'breach_data']/option[@selected]/@value = contact
post  /account/breach/new
      found_on      = 23/11/2026
      found_hour    = 9h30
      breach_what   = Tệp thống kê.
      breach_data   = contact
      breach_people = 40
      may_harm      = yes
422
see   //field[@name = 'found_hour']/error/@key = not_an_hour
see   //field[@name = 'found_hour']/value = 9h30
# all that is wrong is said together; the register names nobody
post  /account/breach/new
      found_on      = 23/11/2026
      found_hour    = 25:99
      breach_what   = Danh sách có số 0912 345 678 bị gửi nhầm.
      breach_data   = contact
      may_harm      = yes
422
see   //field[@name = 'found_hour']/error/@key = not_an_hour
see   //field[@name = 'breach_people']/error/@key = required
see   //field[@name = 'breach_what']/error/@key = number_of_person
post  /account/breach/new
      found_on      = 23/11/2026
      found_hour    = 09:30
      breach_what   = Tệp của người có số 025090001234 bị gửi nhầm.
      breach_data   = contact
      breach_people = 1
      may_harm      = yes
422
see   //field[@name = 'breach_what']/error/@key = number_of_person
post  /account/breach/new
      found_on      = 23/11/2026
      found_hour    = 10:30
      breach_what   = Tệp thống kê.
      breach_data   = contact
      breach_people = 40
      may_harm      = yes
422
see   //field[@name = 'found_hour']/error/@key = hour_not_yet
post  /account/breach/new
      found_on      = 23/11/2026
      found_hour    = 9:30
      breach_what   = Tệp thống kê có số điện thoại bị gửi nhầm địa chỉ.
      breach_data   = contact
      breach_data   = name
      breach_people = 40
      may_harm      = yes
303   /account/breach/{one}
at once 3
303
sql   select count(*) from breach where breach_what like 'Tệp thống kê%' -> 1
get   /account/breach/{one}
text  "Phải báo Bộ Công an (A05) trước 26/11/2026 09:30"
see   breach/hours_left = 71
see   breach/due_at = 2026-11-26T09:30:00+07:00
see   acts/act = report tell
see   kinds/breach_data = contact name
sql   select found_at, due_at from breach where id = {one} -> 2026-11-23 02:30:00.000000 2026-11-26 02:30:00.000000
get   /account/breaches
see   breaches/breach[1]/id = {one}
see   breaches/breach[1]/breach_what = Tệp thống kê có số điện thoại bị gửi nhầm địa chỉ.
text  "Còn 71 giờ để báo cáo"

# ---- the head is told; another office does not know; the nation's administrator sees ----
as    hung.p25
get   /account/notices
see   notices/news[news = 'breach_recorded'][subject_id = '{one}']/path = /account/breach/{one}
get   /account/breach/{one}
200
as    cuong.viettri
get   /account/breach/{one}
404
get   /account/breach/{one}/report
404
get   /account/breaches
not   breaches/breach[id = '{one}']
as    kien.ttcp
get   /account/breaches
see   breaches/breach[id = '{one}']/agency_name = Ủy ban nhân dân tỉnh Phú Thọ
get   /account/breach/{one}
200
not   acts/act
get   /account/breach/{one}/report
404

# ---- a day before the hour, and after it, they are reminded, once each ----
day   2026-11-25 09:20
tick
sql   select count(*) from notice where subject = 'breach' and subject_id = {one} and kind = 'breach_soon' -> 0
day   2026-11-25 09:31
tick
tick
keep  quang sql select id from account where user_name = 'quang.p25'
keep  hung sql select id from account where user_name = 'hung.p25'
sql   select count(*) from notice where subject = 'breach' and subject_id = {one} and kind = 'breach_soon' and account_id in ({quang}, {hung}) -> 2
day   2026-11-26 09:31
tick
tick
sql   select count(*) from notice where subject = 'breach' and subject_id = {one} and kind = 'breach_late' and account_id in ({quang}, {hung}) -> 2
sql   select count(*) from breach where id = {one} and remind_at is null -> 1
as    quang.p25
get   /account/breach/{one}
text  "Vừa quá hạn báo cáo"
text  "Hạn báo Bộ Công an (A05) là 26/11/2026 09:30, đã qua: xin báo ngay."
get   /account/notices
see   notices/news[news = 'breach_late']/path = /account/breach/{one}

# ---- what may do harm is not closed before it was reported ----
get   /account/breach/{one}/close
409
text  "Ở trạng thái hiện tại của hồ sơ, ông/bà không làm được việc này"
text  "Về hồ sơ"
# ---- two people: the head reports it while the administrator writes ----
get   /account/breach/{one}/report
keep  seen hidden[@name = 'seen']/@value
as    hung.p25
post  /account/breach/{one}/report
      reported_on   = 22/11/2026
      reported_hour = 08:00
      report_number = 12/BC-UBND
422
see   //field[@name = 'reported_hour']/error/@key = before_found
see   //field[@name = 'report_number']/value = 12/BC-UBND
post  /account/breach/{one}/report
      reported_on   = 26/11/2026
      reported_hour = 09:00
      report_number = 12/BC-UBND
303   /account/breach/{one}
at once 2
303
sql   select count(*) from event where subject = 'B' and subject_id = {one} and event = 'breach_reported' -> 1
as    quang.p25
post  /account/breach/{one}/report from /account/breaches
      seen          = {seen}
      reported_on   = 26/11/2026
      reported_hour = 09:10
      report_number = 99/BC-UBND
409
see   is_left = 1
see   //field[@name = 'report_number']/value = 99/BC-UBND
see   meanwhile/change/event = breach_reported
see   meanwhile/change/who = Tống Gia Hưng
get   /account/breach/{one}/report
409
sql   select report_number from breach where id = {one} -> 12/BC-UBND
get   /account/breach/{one}
text  "Đã báo cáo"
text  "Đã báo Bộ Công an (A05) lúc 26/11/2026 09:00, văn bản số 12/BC-UBND."
not   breach[is_late = '1']
see   acts/act = tell close

# ---- people are told; what was typed before somebody else acted can still be sent ----
get   /account/breach/{one}/close
keep  seen hidden[@name = 'seen']/@value
as    hung.p25
post  /account/breach/{one}/tell
      told_on   = 26/11/2026
      told_hour = 09:20
      told_how  = Thư riêng cho từng người.
303
as    quang.p25
post  /account/breach/{one}/close from /account/breaches
      seen     = {seen}
      measures = Đổi cách gửi tệp, tập huấn lại.
409
see   meanwhile/change/event = breach_told
see   //field[@name = 'measures']/value = Đổi cách gửi tệp, tập huấn lại.
post  /account/breach/{one}/close from here
      measures = Đổi cách gửi tệp, tập huấn lại.
303
get   /account/breach/{one}
see   breach/state = done
not   acts/act
see   history/event/event = breach_closed breach_told breach_reported breach_recorded
not   history/event/to_state
see   breach/recorded_by_name ~ Quang
text  "Sự cố đã đóng lúc 26/11/2026 09:31."
text  "Đã báo cáo Đã đóng"
text  "Đổi cách gửi tệp, tập huấn lại."

# ---- one that does no harm has no hour; found to do some after all, it counts from when it was found ----
as    cuong.viettri
post  /account/breach/new
      found_on      = 26/11/2026
      found_hour    = 07:00
      breach_what   = Mất một bản in danh sách, đã tìm lại.
      breach_data   = name
      breach_people = 0
      may_harm      = no
303   /account/breach/{two}
get   /account/breach/{two}
not   breach/due_at[. != '']
see   acts/act = tell harm close
text  "Không gây hại"
post  /account/breach/{two}/harm
      breach_people = 12
303
sql   select due_at, breach_people, may_harm from breach where id = {two} -> 2026-11-29 00:00:00.000000 12 1
get   /account/breach/{two}/harm
409
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
