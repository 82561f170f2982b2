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
# an act that was chosen is said by its name
post  /intake/petition/{letter}/propose from /intake/inbox
      seen = {old}
      act  = transfer
409
text  "Chuyển đơn"
no    ">transfer<"
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

# ---- a letter of several matters: another wrote to it meanwhile, then it was sorted out ----
day   2026-11-18 08:00
as    ha.viettri
post  /intake/petition/new
      name          = Quàng Thị Thoan
      unit_search   = phường Việt Trì
      channel       = direct
      kind          = reflection
      field_code    = 1.4.1
      subject       = Đèn ngõ và rãnh nước
      content       = Đèn ngõ không sáng, rãnh nước tắc.
      has_originals = 1
303   /intake/petition/{two}
as    long.viettri
get   /intake/petition/{two}/split
keep  was7 hidden[@name = 'seen']/@value
get   /settlement/casefile/{two}/interest
keep  was8 hidden[@name = 'seen']/@value
as    ha.viettri
get   /intake/petition/{two}/addition
keep  was9 hidden[@name = 'seen']/@value
get   /intake/petition/{two}/renew
see   hidden[@name = 'seen']/@value = {was9}
post  /intake/petition/{two}/addition
      papers = Ảnh chụp rãnh nước
303
# the same papers twice, as two clerks took them
post  /intake/petition/{two}/addition
      seen   = {was9}
      papers = Ảnh chụp rãnh nước, ảnh đèn
409
see   meanwhile/change/event = addition_received
see   //field[@name = 'papers']/value = Ảnh chụp rãnh nước, ảnh đèn
not   is_left
sql   select count(*) from slip where casefile_id = {two} -> 1
post  /intake/petition/{two}/addition from here
303
sql   select count(*) from slip where casefile_id = {two} -> 2
# a new receipt is given once
post  /intake/petition/{two}/renew
      seen = {was9}
      note = Mất biên nhận.
409
see   count(meanwhile/change) = 2
see   //field[@name = 'note']/value = Mất biên nhận.
sql   select count(*) from event where subject = 'C' and subject_id = {two} and act = 'renew' -> 0
post  /intake/petition/{two}/renew from here
303
# where messages go is said by one after the other
post  /intake/petition/{two}/message
      seen  = {was9}
      email = thoan@example.vn
409
see   meanwhile/change[last()]/event = receipt_renewed
see   //field[@name = 'email']/value = thoan@example.vn
sql   select count(*) from event where subject = 'C' and subject_id = {two} and act = 'message' -> 0
as    long.viettri
post  /intake/petition/{two}/split
      seen       = {was7}
      kind       = reflection
      field_code = 1.4.1
      subject    = Rãnh nước tắc
      content    = Rãnh nước trước ngõ tắc.
409
see   meanwhile/change[last()]/event = receipt_renewed
see   //field[@name = 'content']/value = Rãnh nước trước ngõ tắc.
sql   select count(*) from petition where part_of = {two} -> 0
post  /settlement/casefile/{two}/interest
      seen       = {was8}
      bar_reason = interest
      note       = Người gửi là em họ.
409
see   count(meanwhile/change) = 3
see   //field[@name = 'note']/value = Người gửi là em họ.
sql   select count(*) from barred where casefile_id = {two} -> 0
post  /intake/petition/{two}/withdraw
      is_signed = 1
303
# closed: it can be copied, no more
post  /intake/petition/{two}/split from /intake/inbox
      seen       = {was7}
      kind       = reflection
      field_code = 1.4.1
      subject    = Rãnh nước tắc
      content    = Rãnh nước trước ngõ tắc.
409
see   is_left = 1
see   meanwhile/change[last()]/event = petition_withdrawn
see   //field[@name = 'content']/value = Rãnh nước trước ngõ tắc.
# and who must not read it says so all the same
post  /settlement/casefile/{two}/interest from /settlement/worklist
      seen       = {was8}
      bar_reason = interest
      note       = Người gửi là em họ.
409
not   is_left
see   meanwhile/change[last()]/event = petition_withdrawn
see   //field[@name = 'note']/value = Người gửi là em họ.
as    ha.viettri
post  /intake/petition/{two}/addition from /intake/inbox
      seen   = {was9}
      papers = Ảnh chụp rãnh nước
409
see   is_left = 1
see   //field[@name = 'papers']/value = Ảnh chụp rãnh nước
get   /intake/petition/{two}/addition
409
# the originals go back once
get   /intake/petition/{two}/originals
keep  was10 hidden[@name = 'seen']/@value
as    long.viettri
post  /intake/petition/{two}/originals
      papers = Giấy chứng nhận
303
as    ha.viettri
post  /intake/petition/{two}/originals from /intake/inbox
      seen   = {was10}
      papers = Giấy chứng nhận bản gốc
409
see   is_left = 1
see   meanwhile/change/event = originals_returned
see   //field[@name = 'papers']/value = Giấy chứng nhận bản gốc
sql   select count(*) from slip where casefile_id = {two} and kind = 'returned' -> 1

# ---- a session, what it concluded, and what it gave to do ----
get   /reception/schedule
keep  place places/place/id
post  /reception/session/new
      place_id = {place}
      held_on  = 18/11/2026
      leader   = Chủ tịch Hà Việt Cường
303
keep  session sql select max(id) from reception_session where agency_id = 107900
get   /reception/session/{session}/change
keep  was11 hidden[@name = 'seen']/@value
as    cuong.viettri
get   /reception/session/{session}/sum_up
keep  was12 hidden[@name = 'seen']/@value
as    ha.viettri
post  /reception/session/{session}/sum_up
      conclusion = Giao Văn phòng kiểm tra.
303
as    cuong.viettri
post  /reception/session/{session}/sum_up
      seen       = {was12}
      conclusion = Giao công an phường kiểm tra.
409
see   meanwhile/change/concluded_on = 2026-11-18
see   conclusion = Giao Văn phòng kiểm tra.
see   //field[@name = 'conclusion']/value = Giao công an phường kiểm tra.
post  /reception/session/{session}/sum_up from here
303
as    ha.viettri
post  /reception/session/{session}/change
      seen          = {was11}
      session_state = held
409
see   meanwhile/change/session_state = planned
post  /reception/session/{session}/change from here
      session_state = held
303
keep  long sql select id from account where user_name = 'long.viettri'
post  /reception/session/{session}/task
      task    = Kiểm tra rãnh nước
      doer_id = {long}
      due_on  = 25/11/2026
303
keep  task sql select max(id) from session_task where session_id = {session}
get   /reception/task/{task}
keep  was13 hidden[@name = 'seen']/@value
as    long.viettri
post  /reception/task/{task}
      task_result = Đã nạo vét.
303
as    ha.viettri
post  /reception/task/{task} from /reception/tasks
      seen        = {was13}
      task_result = Đã nạo vét ngày 18/11.
      done_on     = 18/11/2026
      version     = 1
409
see   is_left = 1
see   meanwhile/change/who = Phùng Văn Long
see   meanwhile/change/says = Đã nạo vét.
see   //field[@name = 'task_result']/value = Đã nạo vét ngày 18/11.

# ---- who came with an appointment was written down by the colleague: a visit, once ----
post  /reception/appointment/new
      name      = Quàng Thị Thoan
      phone     = 0912 606 717
      kind      = reflection
      matter    = Rãnh nước
      wanted_on = 18/11/2026
      starts    = 09:00
      place     = Trụ sở
303   /reception/appointment/{booked}
post  /reception/visit/new from /reception/visit/new?appointment={booked}
303   /reception/visit/{came}
post  /reception/visit/new from /reception/desk
      appointment    = {booked}
      name           = Quàng Thị Thoan
      people         = 1
      unit_search    = phường Việt Trì
      kind           = reflection
      reception_kind = regular
      held_by        = receiver
      channel        = direct
      matter         = Rãnh nước trước ngõ
409
see   meanwhile/change/appointment_state = came
see   visit_id = {came}
see   //field[@name = 'matter']/value = Rãnh nước trước ngõ
not   hidden[@name = 'appointment']
sql   select count(*) from visit where agency_id = 107900 and id >= {came} -> 1
# she came once: nothing is offered to be sent a second time
see   is_left = 1
# the answer to who asked for one
keep  asked sql select id from appointment where id = {booked}
sql   update appointment set state = 'asked', visit_id = null where id = {booked}
get   /reception/appointment/{asked}/turn_down
keep  was14 hidden[@name = 'seen']/@value
sql   update appointment set state = 'booked', version = version + 1 where id = {booked}
post  /reception/appointment/{asked}/turn_down from /reception/desk
      seen    = {was14}
      message = Xin đến vào ngày tiếp công dân định kỳ.
409
see   meanwhile/change/appointment_state = booked
see   //field[@name = 'message']/value = Xin đến vào ngày tiếp công dân định kỳ.
sql   update appointment set state = 'came', visit_id = {came} where id = {booked}

# ---- powers that were lent: both press the same button ----
as    cuong.viettri
get   /account/delegation/new
keep  to //field[@name = 'to_id']/option[starts-with(., 'Đinh Thị Thu')]/@value
post  /account/delegation/new
      from_on  = 14/12/2026
      until_on = 16/12/2026
      to_id    = {to}
      document = 17/UQ-UBND
303   /account/delegation/{lent}
post  /account/delegation/{lent}/withdraw from /account/delegation/{lent}
303
as    thu.viettri
post  /account/delegation/{lent}/withdraw from /account/delegation/new
409
see   languages/language[@code = 'en']/@path = /account/delegation/{lent}?lang=en
see   meanwhile/change[1]/what = delegation_withdrawn
see   delegation/delegation_state = withdrawn

# ---- two administrators decide one request ----
as    quang.p25
keep  hung sql select id from account where user_name = 'hung.p25'
post  /account/user/{hung}/reset
303
keep  request sql select max(id) from role_request where account_id = {hung}
as    xuan.p25
get   /account/request/{request}
keep  was15 hidden[@name = 'seen']/@value
as    kien.ttcp
post  /account/request/{request}
      decision = refuse
303
as    xuan.p25
post  /account/request/{request} from /account/requests
      seen     = {was15}
      decision = agree
409
see   is_left = 1
see   meanwhile/change/what = factor_reset_refused
see   //field[@name = 'decision']/option[@selected]/@value = agree
sql   select is_granted from role_request where id = {request} -> 0
get   /account/request/{request}
404

# ---- offices that are reorganised: settled by one while the other adds a row ----
as    quang.p25
post  /account/reorganisation/new
      from_on  = 01/01/2029
      document = Dự thảo thử
303   /account/reorganisation/{plan}
get   /account/reorganisation/{plan}/row
keep  was16 hidden[@name = 'seen']/@value
as    xuan.p25
post  /account/reorganisation/{plan}/cancel from /account/reorganisation/{plan}
303
as    quang.p25
post  /account/reorganisation/{plan}/row from /account/reorganisation/new
      seen     = {was16}
      new_name = Ủy ban nhân dân xã Thử
      accounts = moved
409
see   is_left = 1
see   meanwhile/change[1]/what = reorganisation_cancelled
see   meanwhile/change[1]/who = Lê Thị Xuân
see   //field[@name = 'new_name']/value = Ủy ban nhân dân xã Thử
post  /account/reorganisation/{plan}/cancel from /account/reorganisation/new
409
see   reorganisation/reorganisation_state = cancelled
see   meanwhile/change[1]/what = reorganisation_cancelled
# another language is chosen on the page that the button stands on: the button's address has none
see   languages/language[@code = 'en']/@path = /account/reorganisation/{plan}?lang=en
get   /account/reorganisation/{plan}?lang=vi
303   /account/reorganisation/{plan}
post  /account/reorganisation/{plan}/confirm from /account/reorganisation/new
409
text  "Việc ông/bà vừa bấm chưa được thực hiện."
