#!tests/tool/scenario
# A reception stops midway: the visit stays on the desk, this day and the next, until it is gone
# on with; what was written of it, and a form that was half filled, are still there.
day   2026-11-16 09:00
sql   delete from draft
as    ha.viettri
post  /reception/visit/new
      name   = Quách Thị Mận
      kind   = complaint
      matter = Hỏi việc cấp lại giấy chứng nhận
303   /reception/visit/{visit}
get   /reception/visit/{visit}
see   actions/action/@act ~ pause
not   actions/action[@act = 'pause']/@main
not   actions/action[@act = 'go_on']
# what cannot be gone on with was never stopped
get   /reception/visit/{visit}/go_on
409

# ---- half of what became of it is written, and put aside ----
post  /reception/visit/{visit}/close
      do      = draft
      outcome = guided
      opinion = Đã xem sổ địa chính, còn chờ bản đồ.
303   /reception/visit/{visit}/close?draft=1
sql   select count(*) from draft -> 1
get   /reception/visit/{visit}/close?draft=1
see   //field[@name = 'opinion']/value = Đã xem sổ địa chính, còn chờ bản đồ.
post  /reception/visit/{visit}/pause
422
see   //field[@name = 'note']/error/@key = required
get   /reception/visit/{visit}/pause
text  "những gì đã ghi và bản nháp không mất"
text  "Ô này cần được điền."
post  /reception/visit/{visit}/pause
      note = Chờ cán bộ địa chính mang bản đồ
303   /reception/visit/{visit}
get   /reception/visit/{visit}
see   visit/state = paused
see   visit/matter = Hỏi việc cấp lại giấy chứng nhận
see   history/event[event = 'visit_paused']/note = Chờ cán bộ địa chính mang bản đồ
see   actions/action/@act = go_on
see   actions/action[@act = 'go_on']/@main = yes
# it is not closed before it goes on; the form says so and keeps what was typed
get   /reception/visit/{visit}/close
409

# ---- who leads sees it and does not receive; another office does not see it ----
as    cuong.viettri
get   /reception/desk
see   paused/visit/id ~ {visit}
no    "/reception/visit/{visit}/go_on"
get   /reception/visit/{visit}
not   actions/action[@act = 'go_on']
get   /reception/visit/{visit}/go_on
409
as    nhung.lamthao
get   /reception/desk
not   paused/visit[id = '{visit}']
get   /reception/visit/{visit}/go_on
404

# ---- in the register of the day and on the desk; the next morning on the desk alone ----
as    ha.viettri
get   /reception/desk
see   visits/visit[id = '{visit}']/state = paused
see   paused/visit/id ~ {visit}
see   paused/visit[id = '{visit}']/name = Quách Thị Mận
see   paused/visit[id = '{visit}']/note = Chờ cán bộ địa chính mang bản đồ
see   paused/visit[id = '{visit}']/people = 1
not   left/visit[id = '{visit}']
text  "Đang tạm dừng"
text  "Người tiếp: "
day   2026-11-17 08:10
get   /account/sign-in
enter ha.viettri
303
get   /reception/desk
not   visits/visit[id = '{visit}']
see   paused/visit/id ~ {visit}
text  "href="/reception/visit/{visit}/go_on""

# ---- she goes on; the half filled form is there, and ends it ----
post  /reception/visit/{visit}/go_on
303   /reception/visit/{visit}
get   /reception/visit/{visit}
see   visit/state = open
see   history/event/event ~ visit_gone_on
get   /reception/desk
not   paused/visit[id = '{visit}']
# of the day before, and not ended: it does not leave the desk
see   left/visit[id = '{visit}']/name = Quách Thị Mận
see   left/visit[id = '{visit}']/state = open
see   left/visit[id = '{visit}']/note[. = '']
text  "Chưa kết thúc"
sql   select count(*) from draft -> 1
get   /reception/visit/{visit}/close?draft=1
200
see   //field[@name = 'opinion']/value = Đã xem sổ địa chính, còn chờ bản đồ.
post  /reception/visit/{visit}/close
      outcome = answered
      opinion = Đã xem bản đồ và trả lời.
303
get   /reception/visit/{visit}
see   visit/state = closed
get   /reception/desk
not   left/visit[id = '{visit}']
sql   select group_concat(event order by seq separator ' ') from event where subject = 'V' and subject_id = {visit} -> visit_opened visit_paused visit_gone_on visit_closed
# somebody was counted once
sql   select count(*) from fact where casefile_id = {visit} and measure = 'visit' -> 1
