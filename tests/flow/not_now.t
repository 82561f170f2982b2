#!tests/tool/scenario
# What the record does not allow as it stands is said so, with the way back to it: nobody changed
# it under the reader's hands, and nobody is told so.
day   2026-11-16 09:00
as    ha.viettri

# ---- a visit ----
post  /reception/visit/new
      name   = Sầm Thị Đúng
      kind   = reflection
      matter = Hỏi giờ làm việc
303   /reception/visit/{visit}
get   /reception/visit/{visit}/answer
409
text  "Việc này không làm được lúc này"
text  "href="/reception/visit/{visit}""
no    "vừa thay đổi"
post  /reception/visit/{visit}/refuse
      refusal = other
      note    = Không có giấy ủy quyền
303
get   /reception/visit/{visit}/close
409
text  "href="/reception/visit/{visit}""

# ---- an appointment that was turned down ----
post  /reception/appointment/new
      name      = Sầm Văn Muộn
      kind      = reflection
      matter    = Hỏi việc
      wanted_on = 20/11/2026
      starts    = 09:00
      place     = Phòng tiếp công dân
303   /reception/appointment/{appointment}
post  /reception/appointment/{appointment}/turn_down
      message = Lãnh đạo đi công tác.
303
get   /reception/appointment/{appointment}/confirm
409
text  "Việc này không làm được lúc này"
text  "href="/reception/appointment/{appointment}""
no    "Sầm Văn Muộn"

# ---- a session that was cancelled ----
get   /reception/schedule
keep  place sql select min(id) from reception_place where agency_id = (select agency_id from account where user_name = 'ha.viettri')
post  /reception/session/new
      place_id     = {place}
      held_on      = 21/12/2026
      session_kind = periodic
      leader       = Chủ tịch
303
keep  session sql select max(id) from reception_session
post  /reception/session/{session}/change
      session_state = cancelled
      why           = Trùng lịch họp
303
get   /reception/session/{session}/change
409
text  "Việc này không làm được lúc này"
text  "href="/reception/session/{session}""

# ---- a paper that has its number; a signed scan before there is one ----
post  /reception/visit/new
      name   = Sầm Thị Giấy
      kind   = reflection
      matter = Hỏi việc
      handed = Một tờ đơn
303   /reception/visit/{second}
post  /reception/visit/{second}/close
      outcome = answered
      opinion = Đã trả lời.
303
get   /reception/visit/{second}
keep  letter letters/letter[template = 'receipt']/id
get   /letter/{letter}/scan
409
text  "Việc này không làm được lúc này"
text  "href="/letter/{letter}""
post  /letter/{letter}/number
      issued_on = 16/11/2026
303
get   /letter/{letter}/number
409
text  "href="/letter/{letter}""
# who has no right there learns nothing
as    nhung.lamthao
get   /reception/visit/{visit}/close
404
get   /reception/appointment/{appointment}/confirm
404
get   /letter/{letter}/number
404
