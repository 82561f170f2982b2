#!tests/tool/scenario
# Ten days to tell who came what became of it (LTCD art. 28): it is told on the spot, by the
# paper of the petition that she brought, or by the receiver; who forgets is reminded, and so is
# who has a session to sum up. A new holiday moves both.
day   2026-11-16 08:00
sql   update term_run set state = 'stopped', stopped_on = started_on where visit_id is not null or session_id is not null
sql   update visit set due_on = null
sql   update reception_session set notice_due_on = null

# ---- answered on the spot: nothing runs ----
as    ha.viettri
post  /reception/visit/new
      name        = Lường Thị Phấn
      unit_search = phường Việt Trì
      kind        = reflection
      matter      = Hỏi giờ thu gom rác
303   /reception/visit/{told}
post  /reception/visit/{told}/close
      outcome = answered
      opinion = Đã trả lời.
303
get   /reception/visit/{told}
see   visit/state = closed
not   term

# ---- she brought a petition: it is accepted, and that is her answer ----
post  /reception/visit/new
      name        = Lường Thị Phấn
      id_number   = 025164003311
      id_kind     = cccd
      unit_search = phường Việt Trì
      kind        = complaint
      field_code  = 1.2.2
      matter      = Khiếu nại đền bù cây
303   /reception/visit/{brought}
post  /intake/petition/new?visit={brought}
      subject         = Khiếu nại đền bù cây
      respondent_kind = admin_decision
      respondent      = Quyết định của Chủ tịch Ủy ban nhân dân phường Việt Trì
      decision_number = 917/QĐ-UBND
      decision_on     = 20/10/2026
      known_on        = 23/10/2026
303   /intake/petition/{petition}
post  /reception/visit/{brought}/close
      outcome = petition_taken
      opinion = Đã nhận đơn.
303
get   /reception/visit/{brought}
see   term/term = visit_answer
see   term/due_on = 2026-11-26
see   term/article ~ LTCD
text  "Trả lời kết quả tiếp công dân"
text  "Hạn 26/11/2026"
get   /reception/desk
see   due/visit/id = {brought}
as    long.viettri
post  /intake/petition/{petition}/classify
      kind         = complaint
      field_code   = 1.2.2
      is_competent = 1
303
post  /intake/petition/{petition}/propose
      act = accept
303
as    cuong.viettri
get   /reception/visit/{brought}
see   visit/state = closed
see   actions/action/@act = answer
post  /intake/petition/{petition}/accept
      document = 917/TB-UBND
303
get   /reception/visit/{brought}
see   visit/state = answered
see   term/state = stopped
see   term/is_late = 0
see   history/event/event ~ visit_answered
see   history/event[event = 'visit_answered']/act = petition_done
sql   select due_on from visit where id = {brought} -> null

# ---- two petitions: both have to be dealt with ----
as    ha.viettri
post  /reception/visit/new
      name        = Quàng Văn Dưn
      unit_search = phường Việt Trì
      kind        = reflection
      matter      = Phản ánh cống và kiến nghị biển báo
303   /reception/visit/{two}
post  /intake/petition/new?visit={two}
      subject = Phản ánh cống tắc
303   /intake/petition/{drain}
post  /intake/petition/new?visit={two}
      subject = Kiến nghị biển báo
303   /intake/petition/{sign}
post  /reception/visit/{two}/close
      outcome = petition_taken
      opinion = Đã nhận hai đơn.
303
post  /intake/petition/{drain}/withdraw
      note      = Tự nguyện rút
      is_signed = 1
303
get   /reception/visit/{two}
see   visit/state = closed
see   term/state = running
post  /intake/petition/{sign}/withdraw
      note      = Tự nguyện rút
      is_signed = 1
303
get   /reception/visit/{two}
see   visit/state = answered

# ---- joined to another, filed, or left unanswered by who was asked for more: it is over as well ----
post  /reception/visit/new
      name        = Lèng Thị Nối
      unit_search = phường Việt Trì
      kind        = reflection
      matter      = Phản ánh đèn hỏng ngõ 11
303   /reception/visit/{again}
post  /intake/petition/new
      name        = Lèng Thị Nối
      unit_search = phường Việt Trì
      channel     = post
      kind        = reflection
      field_code  = 1.4.3
      subject     = Đèn hỏng ngõ 11
      content     = Đèn hỏng ngõ 11.
303   /intake/petition/{first}
post  /intake/petition/new?visit={again}
      subject    = Đèn hỏng ngõ 11
      field_code = 1.4.3
303   /intake/petition/{same}
post  /reception/visit/{again}/close
      outcome = petition_taken
      opinion = Đã nhận đơn.
303
post  /intake/petition/{same}/duplicate from /intake/petition/{same}/duplicate?earlier={first}
      earlier_id = {first}
      relation   = D
303
post  /intake/petition/{same}/join
      earlier_id = {first}
303
get   /reception/visit/{again}
see   visit/state = answered
see   term/state = stopped
post  /reception/visit/new
      name        = Lèng Thị Nối
      unit_search = phường Việt Trì
      kind        = complaint
      matter      = Khiếu nại đã được hướng dẫn
303   /reception/visit/{once}
post  /intake/petition/new?visit={once}
      subject    = Khiếu nại đã được hướng dẫn
      field_code = 1.2.3
303   /intake/petition/{put}
post  /reception/visit/{once}/close
      outcome = petition_taken
      opinion = Đã nhận đơn.
303
as    long.viettri
post  /intake/petition/{put}/classify
      kind         = complaint
      field_code   = 1.2.3
      is_competent = 0
      flag         = guided_once
303
post  /intake/petition/{put}/propose
      act = file
303
as    cuong.viettri
post  /intake/petition/{put}/file
      note = Đồng ý lưu.
303
get   /reception/visit/{once}
see   visit/state = answered
as    ha.viettri
post  /reception/visit/new
      name        = Lèng Thị Nối
      unit_search = phường Việt Trì
      kind        = complaint
      matter      = Khiếu nại thiếu giấy tờ
303   /reception/visit/{silent}
post  /intake/petition/new?visit={silent}
      subject    = Khiếu nại thiếu giấy tờ
      field_code = 1.2.3
303   /intake/petition/{lapsed}
post  /reception/visit/{silent}/close
      outcome = petition_taken
      opinion = Đã nhận đơn.
303
sql   update casefile set state = 'waiting' where id = {lapsed}
sql   insert into term_run (casefile_id, term, law_from, started_on, raw_on, due_on, original_due_on) values ({lapsed}, 'sender_reply', '2025-01-01', '2026-10-10', '2026-11-09', '2026-11-09', '2026-11-09')
get   /reception/visit/{silent}
see   term/state = running
tick
get   /reception/visit/{silent}
see   visit/state = answered
see   history/event[event = 'visit_answered']/role = tick
sql   select state from casefile where id = {lapsed} -> filed

# ---- no petition: the receiver answers herself, late; before, she is reminded ----
as    ha.viettri
post  /reception/visit/new
      name        = Cà Thị Nhuôn
      unit_search = phường Việt Trì
      kind        = complaint
      matter      = Hỏi việc giải quyết đơn ở tỉnh
303   /reception/visit/{slow}
post  /reception/visit/{slow}/close
      outcome = urged
      to_agency_id_search = Lâm Thao, Phú Thọ
      opinion = Sẽ đôn đốc cơ quan đang giải quyết.
303
keep  run sql select id from term_run where visit_id = {slow}
# and a session of the head that nobody sums up
keep  place sql select min(id) from reception_place where agency_id = 107900 and valid_to is null
post  /reception/session/new
      place_id           = {place}
      held_on            = 16/11/2026
      session_kind       = unscheduled
      unscheduled_ground = grave
      leader             = Chủ tịch Hà Việt Cường
303
keep  session sql select max(id) from reception_session where agency_id = 107900
post  /reception/session/{session}/change
      session_state = held
303
get   /reception/session/{session}
see   term/due_on = 2026-11-19
get   /reception/desk
see   unconcluded/session/id = {session}
see   due/visit/id = {slow}
keep  notice sql select id from term_run where session_id = {session}
sql   update term_run set remind_on = null where id not in ({run}, {notice})
keep  ha sql select id from account where user_name = 'ha.viettri'
keep  cuong sql select id from account where user_name = 'cuong.viettri'
sql   delete from notice where kind like 'reception%' or kind = 'late_below'

# the day before, the day itself, and a day too late
day   2026-11-18
tick
sql   select account_id, kind, subject, subject_id from notice where kind like 'reception%' -> {ha} reception_due_soon session {session}
day   2026-11-19
tick
tick
sql   select count(*) from notice where account_id = {ha} and kind = 'reception_due_today' and subject_id = {session} -> 1
as    ha.viettri
get   /account/notices
see   notices/news[news = 'reception_due_today']/path = /reception/session/{session}
text  "Trả lời sau khi tiếp công dân đến hạn hôm nay"
no    "Nhuôn"
as    cuong.viettri
post  /reception/session/{session}/sum_up
      conclusion = Giao Văn phòng trả lời.
303
get   /reception/session/{session}
see   term/state = stopped
see   term/is_late = 0
day   2026-11-20
tick
sql   select count(*) from notice where kind = 'reception_due_late' -> 0
# an announced holiday on the last day: it is the next one
day   2026-11-22
tick
sql   insert into holiday (day, kind, name, source, valid_from, entered_by, entered_at) values ('2026-11-26', 'off', 'Nghỉ', 'TB 9931', '2026-11-22', 1, now())
sql   insert into calendar_change (day, source, made_at, from_on) values ('2026-11-26', 'TB 9931', '2026-11-22 00:00:00', '2026-11-26')
tick
sql   select due_on, original_due_on from term_run where id = {run} -> 2026-11-27 2026-11-26
sql   select due_on from visit where id = {slow} -> 2026-11-27
sql   delete from holiday where source = 'TB 9931'
day   2026-11-28
sql   update term_run set remind_on = null where id <> {run}
tick
sql   select count(*) from notice where account_id = {cuong} and kind = 'reception_due_late' and subject = 'visit' and subject_id = {slow} -> 1
sql   select group_concat(reminder order by reminder) from reminder where term_run_id = {run} and due_on = '2026-11-27' -> after_head,after_holder,after_leader
as    cuong.viettri
get   /account/notices
see   notices/news[news = 'reception_due_late']/path = /reception/visit/{slow}
as    ha.viettri
get   /reception/desk
text  "Quá hạn 27/11/2026"
post  /reception/visit/{slow}/answer
      note = Tỉnh trả lời đã thụ lý ngày 20/11/2026.
303
get   /reception/visit/{slow}
see   visit/state = answered
see   term/state = stopped
see   term/is_late = 1
text  "sau hạn 27/11/2026"
get   /reception/desk
not   due/visit
day   2026-11-30
tick
sql   select count(*) from notice where kind = 'late_below' and subject_id = 107900 -> 0
sql   update term_run set remind_on = due_on where state = 'running'
sql   delete from reminder where term_run_id = {notice}
sql   delete from term_run where session_id = {session}
sql   delete from letter where session_id = {session}
sql   delete from reception_session where id = {session}
