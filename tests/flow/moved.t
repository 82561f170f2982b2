#!tests/tool/scenario
# A session that was put off: everybody reads its new day and the reason, on its first day,
# between the two, and on the new one (LTCD art. 24).
day   2026-11-20

as    binh.tcd
post  /reception/place/new
      name          = Trụ sở tiếp công dân
      place_address = Số 2, đường Trần Phú
      hours         = 8 giờ
303
keep  place sql select max(id) from reception_place
post  /reception/session/new
      place_id = {place}
      held_on  = 02/12/2026
      starts   = 08:00
      ends     = 11:00
      leader   = Chủ tịch Ủy ban nhân dân tỉnh
303
keep  session sql select max(id) from reception_session
keep  office sql select agency_id from reception_session where id = {session}
post  /reception/session/{session}/change
      session_state = moved
      moved_to      = 10/12/2026
      why           = Họp Hội đồng nhân dân tỉnh.
303

nobody
get   /lich-tiep-cong-dan?agency={office}
see   sessions/session[id = '{session}']/moved_to = 2026-12-10
# its first day has gone by
day   2026-12-05
nobody
get   /lich-tiep-cong-dan?agency={office}
see   sessions/session[id = '{session}']/moved_to = 2026-12-10
see   sessions/session[id = '{session}']/why = Họp Hội đồng nhân dân tỉnh.
text  "Họp Hội đồng nhân dân tỉnh."
get   /lich-tiep-cong-dan
text  "Họp Hội đồng nhân dân tỉnh."
as    binh.tcd
get   /reception/desk
see   sessions/session[id = '{session}']/moved_to = 2026-12-10
# the new day itself, and the day after
day   2026-12-10
nobody
get   /lich-tiep-cong-dan?agency={office}
see   sessions/session/id ~ {session}
day   2026-12-11
nobody
get   /lich-tiep-cong-dan?agency={office}
not   sessions/session[id = '{session}']
