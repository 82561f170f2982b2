#!tests/tool/scenario
# A citizen asks to be received on a day, without an account: she is answered with hour and
# place, comes, and what she wrote is not typed again; another is turned down, one does not
# come, a session is put off with all that was to happen at it, one gives it up. Of one who
# comes to denounce nobody reads the name.
day   2026-12-07 08:00
sql   update reception_session set held_on = date_sub(held_on, interval 3 year), moved_to = null, state = 'planned', took_on = null where agency_id = 107900
as    ha.viettri
get   /reception/schedule
keep  place places/place/id
post  /reception/session/new
      place_id = {place}
      held_on  = 17/12/2026
      leader   = Chủ tịch Hà Việt Cường
303   /reception/schedule
follow
keep  session sessions/session[held_on = '2026-12-17']/id

# ---- the way there: from the schedule, or by the name of the office ----
browser nga
get   /lich-tiep-cong-dan?agency=107900
text  "Xin hẹn tiếp công dân"
get   /hen-tiep
200
not   form
get   /hen-tiep?office=ubnd+phuong+viet+tri
200
see   chosen/id = 107900
see   //field[@name = 'session_id']/option/@value = {session} regular
not   //field[@name = 'kind']/option[@value = 'mixed']

# ---- what is wrong is said at its field, what was typed stays ----
post  /hen-tiep?agency=107900
      name       = Đèo Thị Ngà
422
see   //field[@name = 'kind']/error/@key = required_choice
see   //field[@name = 'wanted_on']/error/@key = day_or_session
see   //field[@name = 'name']/value = Đèo Thị Ngà
# whether a number is needed is not known yet
not   //field[@name = 'phone']/error
# a session and another day: which of the two is asked, and nothing dropped
post  /hen-tiep?agency=107900
      name       = Đèo Thị Ngà
      kind       = complaint
      session_id = {session}
      wanted_on  = 16/12/2026
422
see   //field[@name = 'wanted_on']/error/@key = day_and_session
see   //field[@name = 'phone']/error/@key = to_be_rung
post  /hen-tiep?agency=107900
      name       = Đèo Thị Ngà
      phone      = 0912 606 707
      kind       = complaint
      matter     = Bồi thường ao cá
422
see   //field[@name = 'wanted_on']/error/@key = day_or_session
post  /hen-tiep?agency=107900
      name       = Đèo Thị Ngà
      phone      = 0912 606 707
      kind       = complaint
      matter     = Bồi thường ao cá
      wanted_on  = 07/12/2026
422
see   //field[@name = 'wanted_on']/error/@key = day_ahead
post  /hen-tiep?agency=107900
      name       = Đèo Thị Ngà
      phone      = 0912 606 707
      kind       = complaint
      matter     = Bồi thường ao cá
      wanted_on  = 12/12/2026
422
see   //field[@name = 'wanted_on']/error/@key = day_off
post  /hen-tiep?agency=107900
      name       = Đèo Thị Ngà
      phone      = 0912 606 707
      kind       = complaint
      matter     = Bồi thường ao cá
      session_id = 999999
422
see   //field[@name = 'session_id']/error/@key = not_a_choice

# ---- asked for the head's session; a double click stores it once, and both see the slip ----
post  /hen-tiep?agency=107900
      name       = Đèo Thị Ngà
      phone      = 0912 606 707
      people     = 2
      kind       = complaint
      matter     = Phương án bồi thường bỏ sót ao cá nhà tôi.
      session_id = {session}
303   /hen-tiep/phieu
twice
at once 4
303   /hen-tiep/phieu
sql   select count(*), max(state) from appointment where session_id = {session} -> 1 asked
keep  one sql select max(id) from appointment
get   /hen-tiep/phieu
see   appointment/state = asked
see   appointment/wanted_on = 2026-12-17
see   appointment/qr/@size
keep  code appointment/code
keep  secret appointment/secret
no    "Đèo Thị Ngà"
no    "ao cá"
sql   select count(*) from appointment where name_sealed like '%Ng%' or matter_sealed like '%ao c%' -> 0

# ---- a stranger has nothing; with both codes the answer is read ----
browser la
get   /hen-tiep/phieu
303   /tra-cuu
get   /hen-tiep/rut
303   /tra-cuu
post  /tra-cuu
      code        = {code}
      secret_code = ABCD-EFGH-JKMN
422
see   //error/@key = wrong_code
get   /hen-tiep/phieu
303   /tra-cuu
get   /ho-so
303   /tra-cuu
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
303   /hen-tiep/phieu
follow
text  "Cơ quan đã nhận được đề nghị hẹn ngày 17/12/2026"
# the pass of an appointment opens no matter
get   /ho-so
303   /tra-cuu

# ---- at the counter: the list, the answer with hour and place ----
as    ha.viettri
get   /reception/desk
text  "Hẹn tiếp công dân (1)"
get   /reception/appointments
see   asked/appointment[id = '{one}']/name = Đèo Thị Ngà
get   /reception/appointment/{one}
see   matter ~ bỏ sót ao cá
see   appointment/phone = 0912606707
see   may/confirm = 1
not   may/come
# the secret that she was shown is hers
get   /reception/appointment/{one}/slip
see   receipt/is_hers = 1
not   receipt/secret[. != '']
# nobody of another office
as    nhung.lamthao
get   /reception/appointment/{one}
404
same  /reception/appointment/99999999
get   /reception/appointment/{one}/slip
404
get   /reception/appointments
not   asked/appointment
as    ha.viettri
get   /reception/appointment/{one}/confirm
see   //field[@name = 'starts']/value = 08:00
see   //field[@name = 'place']/value
post  /reception/appointment/{one}/confirm
      wanted_on = 01/12/2026
      starts    = 25:00
422
see   //field[@name = 'wanted_on']/error/@key = in_past
see   //field[@name = 'starts']/error/@key = not_an_hour
post  /reception/appointment/{one}/confirm
      starts  = 09:30
      message = Mang theo biên bản kiểm đếm.
303   /reception/appointment/{one}
get   /reception/appointment/{one}
see   appointment/state = booked
see   appointment/handler
see   history/event[event = 'appointment_confirmed']/note = Mang theo biên bản kiểm đếm.
get   /reception/appointment/{one}/slip
text  "hẹn tiếp ông/bà vào 09:30 ngày 17/12/2026"
text  "Phiếu hẹn tiếp công dân"
see   receipt/code = {code}
not   receipt/qr
# the hour can be another one still
post  /reception/appointment/{one}/confirm
      starts  = 10:00
303   /reception/appointment/{one}
browser nga
get   /hen-tiep/phieu
see   appointment/state = booked
text  "Ông/bà được hẹn tiếp vào 10:00 ngày 17/12/2026"
text  "Mang theo biên bản kiểm đếm."

# ---- who stands at the counter is given an hour at once ----
as    ha.viettri
post  /reception/appointment/new
      name      = Quàng Văn Inh
      kind      = reflection
      matter    = Kiến nghị mở rộng cống
      wanted_on = 10/12/2026
      starts    = 08:15
303   /reception/appointment/{two}
get   /reception/appointment/{two}
see   appointment/state = booked
see   history/event/event = visit_booked
post  /reception/appointment/new
      name       = Quàng Thị Hái
      kind       = reflection
      matter     = Kiến nghị đèn đường
      session_id = {session}
303   /reception/appointment/{three}
sql   select wanted_on, state from appointment where id = {three} -> 2026-12-17 booked

# ---- on a day off there is nobody, but where the schedule has a session ----
post  /reception/appointment/new
      name       = Quàng Thị Hái
      kind       = reflection
      matter     = Kiến nghị đèn đường
      session_id = regular
      wanted_on  = 01/01/2027
422
see   //field[@name = 'wanted_on']/error/@key = day_off
post  /reception/appointment/{two}/confirm
      wanted_on = 13/12/2026
422
text  "Ngày 13/12/2026 không phải là ngày làm việc. Xin chọn ngày khác"
get   /reception/appointment/{two}
see   appointment/wanted_on = 2026-12-10
post  /reception/session/new
      place_id = {place}
      held_on  = 13/12/2026
      leader   = Chủ tịch Hà Việt Cường
303   /reception/schedule
post  /reception/appointment/{two}/confirm
      wanted_on = 13/12/2026
303   /reception/appointment/{two}
get   /reception/appointment/{two}
see   appointment/wanted_on = 2026-12-13
post  /reception/appointment/{two}/confirm
      wanted_on = 10/12/2026
303   /reception/appointment/{two}
sql   update reception_session set held_on = date_sub(held_on, interval 3 year) where agency_id = 107900 and held_on = '2026-12-13'

# ---- one is turned down, with the reason ----
browser lien
post  /hen-tiep?agency=107900
      name      = Lường Văn Liên
      phone     = 0912 606 708
      kind      = reflection
      matter    = Tranh chấp vay nợ với hàng xóm
      session_id = regular
      wanted_on = 11/12/2026
303   /hen-tiep/phieu
keep  four sql select max(id) from appointment
as    ha.viettri
post  /reception/appointment/{four}/turn_down
422
see   //field[@name = 'message']/error/@key = required
post  /reception/appointment/{four}/turn_down
      message = Việc vay nợ thuộc thẩm quyền của Tòa án.
303   /reception/appointments
get   /reception/appointment/{four}/confirm
409
browser lien
get   /hen-tiep/phieu
see   appointment/state = turned_down
text  "Việc vay nợ thuộc thẩm quyền của Tòa án."
get   /hen-tiep/rut
303   /hen-tiep/phieu

# ---- a denunciation: in the envelope from the first byte; and nobody needs to ring who asks ----
browser lang
get   /hen-tiep?agency=107900
not   //field[@name = 'phone']/@required
get   /hen-tiep?agency=107900
text  "Khi tố cáo, ông/bà có thể để trống"
post  /hen-tiep?agency=107900
      name      = Kinh Thị Khuất
      kind      = reflection
      matter    = Cán bộ thu tiền của tôi
      wanted_on = 10/12/2026
422
see   //field[@name = 'phone']/error/@key = to_be_rung
see   //field[@name = 'matter']/value = Cán bộ thu tiền của tôi
post  /hen-tiep?agency=107900
      name      = Kinh Thị Lặng
      kind      = denunciation
      matter    = Cán bộ thu tiền của tôi
      wanted_on = 10/12/2026
303   /hen-tiep/phieu
sql   select sealed, envelope_uid is not null from appointment order by id desc limit 1 -> 1 1
post  /hen-tiep/rut
      gives_up = 1
303   /hen-tiep/phieu
browser kin
post  /hen-tiep?agency=107900
      name      = Kinh Thị Khuất
      phone     = 0912 606 709
      kind      = denunciation
      matter    = Cán bộ thu tiền của tôi
      wanted_on = 10/12/2026
303   /hen-tiep/phieu
keep  five sql select max(id) from appointment
sql   select sealed, envelope_uid is not null, name_sealed is null, phone_sealed is null from appointment where id = {five} -> 1 1 1 1
as    ha.viettri
get   /reception/appointments
see   asked/appointment[id = '{five}']/sealed = 1
no    "Kinh Thị Khuất"
get   /reception/appointment/{five}
200
not   matter/text()
no    "Cán bộ thu tiền"
# the head, of whom she may speak, does not know of it
as    cuong.viettri
get   /reception/appointment/{five}
404
same  /reception/appointment/99999999
get   /reception/appointments
not   asked/appointment[id = '{five}']
as    ha.viettri
post  /reception/appointment/{five}/confirm
      starts = 14:00
303   /reception/appointment/{five}
get   /reception/appointment/{five}
see   matter = Cán bộ thu tiền của tôi
see   may/slip = 1
no    "Kinh Thị Khuất"
# a colleague, of whom she may speak, does not take it over
keep  long sql select id from account where user_name = 'long.viettri'
keep  ha sql select id from account where user_name = 'ha.viettri'
sql   insert into account_role (account_id, role, granted_at) values ({long}, 'receiver', utc_timestamp(6))
as    long.viettri
get   /reception/appointment/{five}
200
not   matter/text()
not   may/confirm[. = 1]
not   may/turn_down[. = 1]
not   may/slip[. = 1]
no    "/reception/appointment/{five}/slip"
get   /reception/appointment/{five}/slip
403
get   /reception/appointment/{five}/confirm
403
get   /reception/appointment/{five}/turn_down
403
post  /reception/appointment/{five}/confirm from /reception/appointment/{one}/confirm
      starts = 15:00
403
post  /reception/appointment/{five}/turn_down from /reception/appointment/{one}/turn_down
      message = Không tiếp.
403
sql   select handler_id, state, starts from appointment where id = {five} -> {ha} booked 14:00
# of one that denounces nobody he fixes the hour, and it stays hers who took it on
post  /reception/appointment/{one}/confirm
      starts = 10:00
303
sql   select handler_id from appointment where id = {one} -> {ha}
sql   delete from account_role where account_id = {long} and role = 'receiver'

# ---- so many on a day, and no more; one that was turned down frees its place ----
sql   insert into appointment (row_uid, lookup_code, agency_id, state, wanted_on, kind, matter_sealed, asked_at) select unhex(md5(concat('full', n))), concat('99', lpad(n, 9, '0')), 107900, elt(1 + mod(n, 3), 'asked', 'booked', 'moved'), '2026-12-15', 'complaint', 'x', utc_timestamp(6) from (with recursive s as (select 1 as n union all select n + 1 from s where n < 200) select n from s) t
browser day
post  /hen-tiep?agency=107900
      name       = Hà Thị Đầy
      phone      = 0912 606 712
      kind       = complaint
      matter     = Khiếu nại xử phạt
      session_id = regular
      wanted_on  = 15/12/2026
422
see   //field[@name = 'wanted_on']/error/@key = day_full
sql   update appointment set state = 'turned_down' where lookup_code = '99000000007'
post  /hen-tiep?agency=107900
      name       = Hà Thị Đầy
      phone      = 0912 606 712
      kind       = complaint
      matter     = Khiếu nại xử phạt
      session_id = regular
      wanted_on  = 15/12/2026
303   /hen-tiep/phieu
post  /hen-tiep/rut
      gives_up = 1
303   /hen-tiep/phieu
sql   delete from appointment where lookup_code like '99%' and length(matter_sealed) = 1

# ---- given up by herself ----
browser bo
post  /hen-tiep?agency=107900
      name       = Hà Thị Bỏ
      phone      = 0912 606 710
      kind       = complaint
      matter     = Khiếu nại xử phạt
      session_id = {session}
303   /hen-tiep/phieu
keep  six sql select max(id) from appointment
post  /hen-tiep/rut
422
post  /hen-tiep/rut
      gives_up = 1
303   /hen-tiep/phieu
sql   select state from appointment where id = {six} -> cancelled
twice
303   /hen-tiep/phieu
sql   select count(*) from event where subject = 'A' and subject_id = {six} -> 2

# ---- Thursday 10 December: one comes, what was typed is there; one does not ----
day   2026-12-10 08:20
as    ha.viettri
get   /reception/desk
see   appointments/appointment/id = {two} {five}
get   /reception/appointment/{two}
see   may/come = 1
get   /reception/visit/new?appointment={two}
see   //field[@name = 'name']/value = Quàng Văn Inh
see   //field[@name = 'matter']/value = Kiến nghị mở rộng cống
see   //field[@name = 'kind']/option[@selected]/@value = reflection
post  /reception/visit/new?appointment={two}
      appointment = {two}
      unit_search = phường Việt Trì
303   /reception/visit/{visit}
get   /reception/visit/{visit}
see   parties/party/name = Quàng Văn Inh
see   appointment/id = {two}
text  "Đến theo hẹn 08:15 ngày 10/12/2026"
sql   select state, visit_id from appointment where id = {two} -> came {visit}
# once: a second visit of the same appointment is none
post  /reception/visit/new from /reception/visit/new?appointment={two}
      appointment = {two}
      name        = Quàng Văn Inh
      kind        = reflection
      matter      = Lần nữa
409
tick
sql   select state from appointment where id = {five} -> booked
day   2026-12-11 08:00
tick
sql   select state from appointment where id = {five} -> missed
sql   select count(*) from event where subject = 'A' and subject_id = {five} and event = 'visit_missed' and role = 'tick' -> 1
tick
sql   select count(*) from event where subject = 'A' and subject_id = {five} -> 3

# ---- the session is put off: its appointments with it, to be confirmed again ----
as    ha.viettri
post  /reception/session/{session}/change
      session_state = moved
      moved_to      = 21/12/2026
      why           = Họp Hội đồng nhân dân
303   /reception/session/{session}
get   /reception/session/{session}
see   appointments/appointment[id = '{one}']/state = moved
see   appointments/appointment[id = '{three}']/state = moved
see   appointments/appointment[id = '{six}']/state = cancelled
sql   select wanted_on, starts from appointment where id = {one} -> 2026-12-21 null
get   /reception/appointments
see   moved/appointment/id = {one} {three}
browser nga
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
303   /hen-tiep/phieu
follow
text  "Kỳ tiếp đã dời sang ngày 21/12/2026"
# the slips of before say so, too
as    ha.viettri
get   /reception/appointment/{three}/slip
text  "Kỳ tiếp đã dời sang ngày 21/12/2026"
no    "hẹn tiếp ông/bà vào"
keep  slip sql select max(id) from letter where appointment_id = {three}
get   /letter/{slip}
text  "Kỳ tiếp đã dời sang ngày 21/12/2026: phiếu này không còn đúng"
get   /reception/appointment/{four}/slip
text  "không còn hiệu lực"
keep  old sql select max(id) from letter where appointment_id = {one}
post  /reception/appointment/{one}/confirm
      starts = 08:45
303   /reception/appointment/{one}
get   /letter/{old}
text  "Phiếu này đã được thay: hẹn lại vào 08:45 ngày 21/12/2026."
keep  new sql select max(id) from letter where appointment_id = {one}
get   /letter/{new}
not   slip
get   /reception/appointment/{one}/slip
text  "hẹn tiếp ông/bà vào 08:45 ngày 21/12/2026"

# ---- she comes, and denounces: who asked for the hour is sealed as well ----
day   2026-12-21 08:40
as    ha.viettri
post  /reception/visit/new from /reception/visit/new?appointment={one}
      unit_search = phường Việt Trì
      kind        = denunciation
303   /reception/visit/{sealed}
sql   select state, sealed, name_sealed is null, phone_sealed is null, matter_sealed is null, message_sealed is null from appointment where id = {one} -> came 1 1 1 1 1
sql   select session_id from visit where id = {sealed} -> {session}
# nobody answered the other one: the day is over, and it says so
day   2026-12-22 08:00
tick
sql   select state from appointment where id = {three} -> unanswered
day   2026-12-22 09:00
browser muon
post  /hen-tiep?agency=107900
      name      = Lò Văn Muộn
      phone     = 0912 606 711
      kind      = complaint
      matter    = Khiếu nại
      wanted_on = 23/12/2026
303   /hen-tiep/phieu
day   2026-12-24 08:00
tick
browser muon
keep  last sql select max(id) from appointment
sql   select state from appointment where id = {last} -> unanswered

# ---- of who did not come nothing is left after 30 days; of who came it is what was written then ----
sql   update appointment set wanted_on = '2026-11-24' where id in ({last}, {four}, {five}, {six}, {two})
tick
sql   select count(*) from appointment where id in ({last}, {four}, {five}, {six}) and matter_sealed is null -> 0
day   2026-12-25 08:00
tick
sql   select count(*) from appointment where id in ({last}, {four}, {five}, {six}) and name_sealed is null and phone_sealed is null and matter_sealed is null and message_sealed is null -> 4
sql   select name_sealed is null, matter_sealed is null from appointment where id = {two} -> 0 0
as    ha.viettri
get   /reception/appointment/{four}
200
no    "Lường Văn Liên"
get   /reception/appointment/{five}
200

sql   update reception_session set held_on = date_sub(held_on, interval 3 year), moved_to = null where id = {session}
