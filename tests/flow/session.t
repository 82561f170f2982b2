#!tests/tool/scenario
# The head's sessions of a ward: posted five working days ahead or it is said, held by the
# head or by somebody else, put off, empty; what was concluded is given to others with a day
# and followed; the days are counted against the least of the law and shown to everybody.
day   2026-10-01
sql   update reception_session set held_on = date_sub(held_on, interval 3 year), moved_to = null, state = 'planned', took_on = null where agency_id = 107900
as    ha.viettri
get   /reception/schedule
keep  place places/place/id

# ---- five working days before 5 October it is too late, before 9 October it is not ----
post  /reception/session/new
      place_id = {place}
      held_on  = 05/10/2026
      leader   = Chủ tịch Hà Việt Cường
303   /reception/schedule
follow
text  "muộn hơn 5 ngày làm việc"
keep  early sessions/session[held_on = '2026-10-05']/id
see   sessions/session[id = '{early}']/is_late = 1
text  "Niêm yết muộn"
post  /reception/session/new
      place_id = {place}
      held_on  = 09/10/2026
      leader   = Chủ tịch Hà Việt Cường
303
follow
text  "Đã thêm kỳ tiếp; lịch đã lên trang công khai."
keep  second sessions/session[held_on = '2026-10-09']/id
# a delegate is written down, and warned of
post  /reception/session/new
      place_id        = {place}
      held_on         = 23/10/2026
      leader          = Phó Chủ tịch
      session_held_by = delegate
303
follow
text  "Luật không cho ủy quyền"
keep  third sessions/session[held_on = '2026-10-23']/id
# what is unscheduled has one of the reasons of the law, and is posted when it is known
post  /reception/session/new
      place_id     = {place}
      held_on      = 01/10/2026
      session_kind = unscheduled
      leader       = Chủ tịch Hà Việt Cường
422
see   //field[@name = 'unscheduled_ground']/error/@key = required_choice
post  /reception/session/new
      place_id           = {place}
      held_on            = 01/10/2026
      session_kind       = unscheduled
      unscheduled_ground = complex
      leader             = Chủ tịch Hà Việt Cường
303
sql   select is_late, unscheduled_ground from reception_session where agency_id = 107900 and kind = 'unscheduled' -> 0 complex

# ---- 5 October: a visit of the session, its conclusion, what is given to whom ----
day   2026-10-05 08:00
as    ha.viettri
post  /reception/visit/new
      name           = Quách Thị Xuyến
      unit_search    = phường Việt Trì
      reception_kind = periodic
      held_by        = head
      kind           = reflection
      matter         = Kiến nghị cấp nước sạch cho tổ 7
303   /reception/visit/{visit}
post  /reception/session/{early}/change
      session_state = nobody
422
see   //field[@name = 'session_state']/error/@key = session_had_visits
post  /reception/session/{early}/change
      session_state = held
      took_on       = 06/10/2026
422
post  /reception/session/{early}/change
      session_state = held
303   /reception/session/{early}
get   /reception/session/{early}
see   session/took_on = 2026-10-05
see   visits/visit/id = {visit}
# three working days for the notice of what was concluded
see   term/due_on = 2026-10-08
see   term/state = running
as    cuong.viettri
post  /reception/session/{early}/sum_up
      conclusion = Giao Văn phòng kiểm tra, tham mưu trả lời bà Xuyến.
303   /reception/session/{early}
get   /reception/session/{early}
see   conclusion ~ Văn phòng kiểm tra
see   term/state = stopped
see   term/is_late = 0
post  /reception/session/{early}/task
      task   = Kiểm tra đường ống tổ 7
      due_on = 12/10/2026
422
see   //field[@name = 'to_agency_id_search']/error/@key = required
get   /reception/session/{early}/task
keep  long //field[@name = 'doer_id']/option[. = 'Phùng Văn Long']/@value
post  /reception/session/{early}/task
      task       = Kiểm tra đường ống tổ 7
      doer_id    = {long}
      due_on     = 12/10/2026
303   /reception/session/{early}
post  /reception/session/{early}/task
      task                = Đề nghị xã Lâm Thao phối hợp
      to_agency_id_search = UBND xã Lâm Thao, Phú Thọ
      due_on              = 20/10/2026
303   /reception/session/{early}
get   /reception/session/{early}
keep  ours tasks/task[1]/id
keep  theirs tasks/task[2]/id
see   tasks/task[1]/who = Phùng Văn Long

# who got it is told of it, and who gave it of its result
as    nhung.lamthao
get   /account/notices
see   notices/news[news = 'task_given'][subject_id = '{theirs}']/path = /reception/task/{theirs}
text  "Được giao việc từ kết luận tiếp công dân"
as    long.viettri
get   /account/notices
see   notices/news[news = 'task_given']/path = /reception/task/{ours}

# ---- what is late shows ----
day   2026-10-14
as    ha.viettri
get   /reception/tasks
see   followed/task/id = {ours} {theirs}
text  "Quá hạn 12/10/2026"
as    long.viettri
post  /reception/task/{ours}
      task_result = Đã sửa, cấp nước lại ngày 13/10
303   /reception/tasks
post  /reception/task/{ours} from /reception/tasks
409
as    nhung.lamthao
get   /reception/tasks
see   given/task/id = {theirs}
post  /reception/task/{theirs}
      task_result = Đã cử cán bộ phối hợp
303
as    binh.tcd
get   /reception/task/{theirs}
404
as    ha.viettri
get   /reception/tasks?state=done
see   followed/task/id = {ours} {theirs}
as    cuong.viettri
get   /account/notices
see   notices/news[news = 'task_done'][subject_id = '{theirs}']/path = /reception/tasks?state=done
as    ha.viettri

# ---- put off with its reason; the delegate's day does not count ----
post  /reception/session/{second}/change
      session_state = moved
      moved_to      = 28/10/2026
422
see   //field[@name = 'why']/error/@key = required
post  /reception/session/{second}/change
      session_state = moved
      moved_to      = 28/10/2026
      why           = Họp Hội đồng nhân dân tỉnh
303
nobody
get   /lich-tiep-cong-dan?agency=107900
text  "Họp Hội đồng nhân dân tỉnh"
see   duty/month[first_on = '2026-10-01']/needed = 2
see   duty/month[first_on = '2026-10-01']/done = 1
see   duty/month[first_on = '2026-10-01']/is_over = 0
text  "Còn phải tiếp 1"
day   2026-10-23
as    ha.viettri
post  /reception/session/{third}/change
      session_state = held
303
follow
text  "Phó Chủ tịch"

# ---- November: one of two days was kept in October, and everybody reads it ----
day   2026-11-02
as    cuong.viettri
get   /reception/duty
see   duty/month[first_on = '2026-10-01']/missing = 1
see   duty/month[first_on = '2026-10-01']/delegated = 1
see   duty/month[first_on = '2026-10-01']/is_over = 1
text  "Thiếu 1"
nobody
get   /lich-tiep-cong-dan?agency=107900
text  "Thiếu 1"
text  "Người khác tiếp thay: 1 ngày"
# the session that was put off was held after all, with nobody there: that counts
as    ha.viettri
post  /reception/session/{second}/change
      session_state = nobody
303
get   /reception/duty
see   duty/month[first_on = '2026-10-01']/done = 2
see   duty/month[first_on = '2026-10-01']/missing = 0
get   /reception/session/{second}
see   session/moved_to = 2026-10-28
see   session/took_on = 2026-10-28

# ---- the chair of the province receives at the board: its days are his ----
as    hung.p25
get   /reception/duty
see   duty/agency_name = Ủy ban nhân dân tỉnh Phú Thọ
see   duty/month[1]/needed = 1
as    minh.tcd
get   /reception/duty
see   duty/agency_name = Ủy ban nhân dân tỉnh Phú Thọ

# ---- cancelled, with its reason: everybody reads it, its appointments are free again ----
day   2026-12-01
as    ha.viettri
post  /reception/session/new
      place_id = {place}
      held_on  = 21/12/2026
      leader   = Chủ tịch Hà Việt Cường
303
follow
keep  off sessions/session[held_on = '2026-12-21']/id
post  /reception/appointment/new
      name       = Bàn Thị Sính
      people     = 1
      kind       = complaint
      matter     = Hỏi kết quả
      session_id = {off}
      starts     = 08:30
      place      = Trụ sở tiếp công dân phường
303   /reception/appointment/{hers}
post  /reception/appointment/new
      name       = Bàn Thị Kín
      people     = 1
      kind       = denunciation
      matter     = Tố cáo
      session_id = {off}
      starts     = 09:30
      place      = Trụ sở tiếp công dân phường
303   /reception/appointment/{sealed}
sql   update appointment set handler_id = null where id = {sealed}
post  /reception/session/{off}/change
      session_state = cancelled
422
see   //field[@name = 'why']/error/@key = required
post  /reception/session/{off}/change
      session_state = cancelled
      why           = Phường họp bất thường về phòng, chống lụt
303   /reception/session/{off}
get   /reception/session/{off}
see   session/state = cancelled
not   session/took_on[. != '']
see   appointments/appointment[id = '{hers}']/state = turned_down
get   /reception/appointment/{hers}
see   history/event/event ~ appointment_freed
see   appointment/message = Phường họp bất thường về phòng, chống lụt
sql   select state, handler_id from appointment where id = {sealed} -> turned_down null
# it is offered to nobody, and no visit belongs to it
get   /reception/appointment/new
not   //field[@name = 'session_id']/option[@value = '{off}']
nobody
get   /lich-tiep-cong-dan?agency=107900
see   sessions/session[id = '{off}']/state = cancelled
text  "Không tổ chức kỳ tiếp này. Lý do: Phường họp bất thường về phòng, chống lụt"
see   duty/month[first_on = '2026-12-01']/done = 0
get   /hen-tiep?agency=107900
not   //field[@name = 'session_id']/option[@value = '{off}']
