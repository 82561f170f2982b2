#!tests/tool/scenario
# Two people on one record: the second is not let over the first, sees what was done
# meanwhile, and keeps what she typed. Her second click sends it, if it still can be done.
day   2026-11-16 08:00
as    ha.viettri
post  /intake/petition/new
      name        = Quàng Thị Thoan
      unit_search = phường Việt Trì
      channel     = direct
      kind        = reflection
      subject     = Cống tắc
      content     = Cống đầu ngõ tắc.
303   /intake/petition/{letter}

# ---- both open the same form; one is faster ----
as    ha.viettri
fill  /intake/petition/{letter}/classify
      kind         = reflection
      field_code   = 1.4.1
      is_competent = 1
as    long.viettri
post  /intake/petition/{letter}/classify
      kind         = complaint
      field_code   = 1.2.5
      is_competent = 1
303
keep  seq sql select event_seq from casefile where id = {letter}
# the slower one: nothing is done, all is still there
as    ha.viettri
post  /intake/petition/{letter}/classify
      seen         = 1
      kind         = reflection
      field_code   = 1.4.1
      is_competent = 1
409
see   count(meanwhile/change) = 1
see   meanwhile/change/event = petition_classified
see   meanwhile/change/who = Phùng Văn Long
see   //field[@name = 'field_code']/option[@selected]/@value = 1.4.1
see   hidden[@name = 'seen']/@value = {seq}
not   //error
sql   select kind, field_code from casefile where id = {letter} -> complaint 1.2.5
sql   select count(*) from event where subject = 'C' and subject_id = {letter} and act = 'classify' -> 1
# the second click sends it, once
post  /intake/petition/{letter}/classify from here
      kind         = reflection
      field_code   = 1.4.1
      is_competent = 1
303
at once 4
303
sql   select kind, field_code from casefile where id = {letter} -> reflection 1.4.1
sql   select count(*) from event where subject = 'C' and subject_id = {letter} and act = 'classify' -> 2
post  /intake/petition/{letter}/classify
      seen         = 1
      is_competent = 1
409
text  "Đã có thay đổi trong lúc ông/bà nhập"

# ---- it cannot be done any more: what was typed is there to be copied ----
as    long.viettri
get   /intake/petition/{letter}/withdraw
keep  old hidden[@name = 'seen']/@value
post  /intake/petition/{letter}/propose
      act = file
303
as    thu.viettri
post  /intake/petition/{letter}/file
      note = Lưu.
303
as    long.viettri
post  /intake/petition/{letter}/withdraw from /intake/inbox
      seen      = {old}
      is_signed = 1
      note      = Người gửi xin rút, đã ký trước mặt tôi.
409
see   is_left = 1
see   //field[@name = 'note']/value = Người gửi xin rút, đã ký trước mặt tôi.
see   meanwhile/change[last()]/event = petition_filed
sql   select state from casefile where id = {letter} -> filed
post  /intake/petition/{letter}/withdraw from /intake/inbox
      seen      = {old}
      is_signed = 1
      note      = Người gửi xin rút.
409
text  "không làm được nữa"
# without a form there is nothing to show
get   /intake/petition/{letter}/withdraw
409
# a matter out of her reach answers as one that is not there
as    nhung.lamthao
post  /intake/petition/{letter}/withdraw from /intake/inbox
      seen      = {old}
      is_signed = 1
404

# ---- a visit ----
as    ha.viettri
post  /reception/visit/new
      name   = Quàng Thị Thoan
      kind   = reflection
      matter = Hỏi việc cống tắc
303   /reception/visit/{visit}
get   /reception/visit/{visit}/close
see   hidden[@name = 'seen']/@value = 1
post  /reception/visit/{visit}/refuse
      refusal = drunk
      note    = Say rượu, không làm chủ được hành vi.
303
post  /reception/visit/{visit}/close from /reception/desk
      seen    = 1
      outcome = guided
      opinion = Đã giải thích cho công dân.
409
see   meanwhile/change/event = visit_refused
see   //field[@name = 'opinion']/value = Đã giải thích cho công dân.

# ---- an account, as two administrators see it ----
as    quang.p25
keep  mai sql select id from account where user_name = 'mai.p25'
keep  version sql select version from account where id = {mai}
post  /account/user/{mai}/edit
      title = Chuyên viên chính
303
as    xuan.p25
post  /account/user/{mai}/edit
      seen         = {version}
      display_name = Đặng Thị Tuyết Mai
409
see   meanwhile/change[1]/what = user_changed
see   meanwhile/change[1]/who = Nguyễn Duy Quang
see   //field[@name = 'display_name']/value = Đặng Thị Tuyết Mai
sql   select display_name from account where id = {mai} -> Đặng Tuyết Mai
post  /account/user/{mai}/edit from here
303   /account/user/{mai}
sql   select display_name from account where id = {mai} -> Đặng Thị Tuyết Mai

# ---- a number of the book: the second reads which one it got ----
day   2026-11-17 08:00
sql   insert ignore into account_role (account_id, role, granted_at) select id, 'clerk', utc_timestamp(6) from account where user_name = 'long.viettri'
as    ha.viettri
post  /intake/petition/new
      name        = Quàng Thị Thoan
      unit_search = phường Việt Trì
      channel     = direct
      kind        = reflection
      field_code  = 1.4.1
      subject     = Đèn ngõ
      content     = Đèn ngõ không sáng.
303   /intake/petition/{lamp}
as    long.viettri
post  /intake/petition/{lamp}/classify
      kind         = reflection
      field_code   = 1.4.1
      is_competent = 0
303
post  /intake/petition/{lamp}/propose
      act                 = transfer
      to_agency_id_search = phường Thanh Miếu
303
as    thu.viettri
post  /intake/petition/{lamp}/transfer
      document = 31/PC-UBND
303
keep  paper sql select min(id) from letter where casefile_id = {lamp} and template = 'transfer_reflection'
keep  sent sql select id from transfer where from_casefile_id = {lamp}
as    ha.viettri
get   /letter/{paper}/number
keep  was1 hidden[@name = 'seen']/@value
as    long.viettri
post  /letter/{paper}/number
      issued_on    = 17/11/2026
      paper_number = 32/PC-UBND
303   /letter/{paper}
as    ha.viettri
post  /letter/{paper}/number from /intake/inbox
      seen = {was1}
      issued_on    = 17/11/2026
      paper_number = 31/PC-UBND
409
see   is_left = 1
see   meanwhile/change/event = letter_issued
see   meanwhile/change/says = 32/PC-UBND
see   meanwhile/change/who = Phùng Văn Long
see   //field[@name = 'paper_number']/value = 31/PC-UBND
sql   select number from letter where id = {paper} -> 32/PC-UBND
post  /letter/{paper}/number from /intake/inbox
      seen = {was1}
      issued_on    = 17/11/2026
      paper_number = 31/PC-UBND
409
text  "Nội dung ông/bà nhập chưa được lưu và hiện ở dưới để sao chép."
# who typed nothing is only told that it is done
get   /letter/{paper}/number
409

# ---- its signed scan ----
as    ha.viettri
get   /letter/{paper}/scan
keep  was2 hidden[@name = 'seen']/@value
as    long.viettri
post  /letter/{paper}/scan
      file signed_file = tests/fixture/letter.pdf
303
as    ha.viettri
post  /letter/{paper}/scan from /intake/inbox
      seen = {was2}
      file signed_file = tests/fixture/letter.pdf
409
see   is_left = 1
see   meanwhile/change[last()]/event = letter_scanned
see   meanwhile/change[last()]/who = Phùng Văn Long
sql   select count(*) from document where casefile_id = {lamp} -> 1

sql   delete r from account_role r join account a on a.id = r.account_id where a.user_name = 'long.viettri' and r.role = 'clerk'

# ---- what was passed on: one takes it over while the other gives it back ----
keep  there sql select to_agency_id from transfer where id = {sent}
sql   update transfer set to_agency_id = 107900, from_agency_id = {there} where id = {sent}
sql   update casefile set agency_id = {there}, to_agency_id = 107900 where id = {lamp}
as    ha.viettri
get   /intake/transfer/{sent}/return
keep  was3 hidden[@name = 'seen']/@value
as    long.viettri
post  /intake/transfer/{sent}/accept
303   /intake/petition/{taken}
as    ha.viettri
post  /intake/transfer/{sent}/return from /intake/inbox
      seen = {was3}
      ground         = incomplete
      note           = Thiếu trang thứ hai của đơn.
      proper_id_search =
409
see   is_left = 1
see   meanwhile/change/event = transfer_accepted
see   meanwhile/change/who = Phùng Văn Long
see   //field[@name = 'note']/value = Thiếu trang thứ hai của đơn.
not   petition
sql   select state from transfer where id = {sent} -> accepted
# both take it over: one casefile
get   /intake/transfer/{sent}/accept
409
# both answer who sent it: one answer
get   /intake/transfer/{sent}/reply
keep  was4 hidden[@name = 'seen']/@value
as    long.viettri
post  /intake/transfer/{sent}/reply
      document = 41/UBND
      note     = Đã thay bóng.
303
as    ha.viettri
post  /intake/transfer/{sent}/reply from /intake/inbox
      seen = {was4}
      document = 40/UBND
      note     = Đã sửa đèn.
409
see   meanwhile/change[1]/event = reply_received
see   //field[@name = 'note']/value = Đã sửa đèn.
sql   select reply_number from transfer where id = {sent} -> 41/UBND

# ---- a day of the calendar: it was moved to another name, then taken out ----
as    kien.ttcp
post  /account/calendar/new
      holiday_on     = 18/12/2026
      holiday_kind   = off
      holiday_name   = Nghỉ thử
      holiday_source = Thông báo số 7001/TB-BNV
303
keep  eve sql select id from holiday where day = '2026-12-18' and is_live = 1
get   /account/calendar/{eve}/edit
keep  was5 hidden[@name = 'seen']/@value
as    diep.ttcp
post  /account/calendar/{eve}/edit
      holiday_name = Nghỉ thử ba
303
keep  eve2 sql select id from holiday where day = '2026-12-18' and is_live = 1
as    kien.ttcp
post  /account/calendar/{eve}/edit from /account/calendar
      seen = {was5}
      holiday_on     = 18/12/2026
      holiday_kind   = off
      holiday_name   = Nghỉ thử hai
      holiday_source = Thông báo số 7001/TB-BNV
409
see   meanwhile/change/what = holiday_changed
see   meanwhile/change/who = Trần Ngọc Diệp
see   meanwhile/change/says = Nghỉ thử ba
see   //field[@name = 'holiday_name']/value = Nghỉ thử hai
not   is_left
sql   select name from holiday where day = '2026-12-18' and is_live = 1 -> Nghỉ thử ba
# the second click changes what holds now
see   form/@action = /account/calendar/{eve2}/edit
post  /account/calendar/{eve2}/edit from here
303
sql   select name from holiday where day = '2026-12-18' and is_live = 1 -> Nghỉ thử hai
keep  eve3 sql select id from holiday where day = '2026-12-18' and is_live = 1
get   /account/calendar/{eve3}/end
keep  was6 hidden[@name = 'seen']/@value
as    diep.ttcp
post  /account/calendar/{eve3}/end
      end_source = Thông báo số 7003/TB-BNV
303
as    kien.ttcp
post  /account/calendar/{eve3}/end from /account/calendar
      seen = {was6}
      end_source = Thông báo số 7002/TB-BNV
409
see   is_left = 1
see   meanwhile/change/what = holiday_ended
see   //field[@name = 'end_source']/value = Thông báo số 7002/TB-BNV
sql   select end_source from holiday where id = {eve3} -> Thông báo số 7003/TB-BNV
# a day that never was answers as one that is not there
get   /account/calendar/999999/edit
404
