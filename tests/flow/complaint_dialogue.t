#!tests/tool/scenario
# Between the report and the decision: who complains is called to a dialogue, reads when and
# where, and comes, does not come, or is called again; the decision complained of is stayed, and
# the stay is lifted (LKN art. 30, 35, 39).
day   2026-08-10
as    ha.viettri
post  /intake/petition/new
      name            = Điêu Thị Ói Ban
      unit_search     = phường Việt Trì
      channel         = post
      kind            = complaint
      field_code      = 1.2.5
      subject         = Khiếu nại quyết định cưỡng chế tháo dỡ
      content         = Quyết định 6110/QĐ-UBND buộc tháo dỡ nhà ở xây từ năm 1998.
      demand          = Hủy quyết định cưỡng chế.
      decision_number = 6110/QĐ-UBND
303   /intake/petition/{a}
get   /intake/petition/{a}/receipt
keep  code receipt/code
keep  secret receipt/secret
sql   update casefile set machine = 'petition', state = 'proposed' where id = {a}
sql   update petition set is_eligible = 1, is_competent = 1, act = 'accept', proposed_by = (select id from account where user_name = 'long.viettri') where casefile_id = {a}
as    cuong.viettri
post  /intake/petition/{a}/accept
      document = 11/TB-UBND
303
keep  verifier sql select id from account where user_name = 'vinh.viettri'
post  /settlement/casefile/{a}/assign
      verifier_id = {verifier}
      document    = 12/QĐ-UBND
303

# ---- the decision is stayed: it would be hard to undo ----
get   /settlement/casefile/{a}
see   actions/action[@act = 'stay_lift']/@why = guard.not_stayed
post  /settlement/casefile/{a}/stay
      document = 13/QĐ-UBND
      note     = Tháo dỡ xong không khôi phục được.
303
# three working days from Monday
get   /settlement/casefile/{a}
see   casefile/due_on = 2026-08-13
see   actions/action[@act = 'stay']/@why = guard.already_stayed
as    ha.viettri
post  /settlement/casefile/{a}/stay_sent
      sent_on = 09/08/2026
422
see   //field[@name = 'sent_on']/error/@key = before_stayed
post  /settlement/casefile/{a}/stay_sent
      sent_on = 10/08/2026
303
get   /settlement/casefile/{a}/stay_sent
see   why = no_stay_to_send
sql   select state, is_late from term_run where casefile_id = {a} and term = 'stay_send' -> stopped 0
get   /settlement/casefile/{a}/verification
text  "Đang tạm đình chỉ"
text  "Đã gửi ngày 10/08/2026"
# its reason is over before the decision: it is lifted at once
day   2026-08-17
as    cuong.viettri
post  /settlement/casefile/{a}/stay_lift
      document = 14/QĐ-UBND
      note     = Hai bên đã thỏa thuận giữ nguyên hiện trạng.
303
get   /settlement/casefile/{a}/verification
see   stays/stay/lifted_on = 2026-08-17
see   stays/stay/lifted_by = 14/QĐ-UBND
keep  lift sql select id from letter where casefile_id = {a} and template = 'complaint_stay_lift'
get   /letter/{lift}
text  "Quyết định được hủy bỏ: số 13/QĐ-UBND ngày 10/08/2026."
text  "Hai bên đã thỏa thuận giữ nguyên hiện trạng."
post  /settlement/casefile/{a}/stay
      document = 15/QĐ-UBND
      note     = Lại có nguy cơ tháo dỡ.
303

# ---- called to a dialogue ----
as    vinh.viettri
post  /settlement/casefile/{a}/minutes
      asked_of  = Cán bộ địa chính
      asked_for = Hồ sơ và hiện trạng
      finding   = Đã kiểm tra hồ sơ và hiện trạng.
303
post  /settlement/casefile/{a}/report
      document = 16/BC-XM
      note     = Hai bên còn ý kiến khác nhau.
303
nobody
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
text  "Cơ quan đang xác minh nội dung khiếu nại."
# the second stay is sent and lifted after the report
as    ha.viettri
post  /settlement/casefile/{a}/stay_sent
      sent_on = 17/08/2026
303
as    cuong.viettri
post  /settlement/casefile/{a}/stay_lift
      document = 15b/QĐ-UBND
      note     = Không còn nguy cơ.
303
get   /settlement/casefile/{a}
see   actions/action[@act = 'dialogue_missed']/@why = guard.not_invited
see   actions/action[@act = 'postpone']/@why = guard.not_invited
post  /settlement/casefile/{a}/invite
      meets_on   = 14/08/2026
      meets_from = 8 giờ
      place      = Phòng họp số 2
      note       = Người khiếu nại, người bị khiếu nại.
422
see   //field[@name = 'meets_on']/error/@key = before_today
post  /settlement/casefile/{a}/invite
      meets_on   = 20/08/2026
      meets_from = 8 giờ
      place      = Phòng họp số 2
      note       = Người khiếu nại, người bị khiếu nại.
422
see   //field[@name = 'meets_from']/error/@key = not_an_hour
post  /settlement/casefile/{a}/invite
      meets_on   = 20/08/2026
      meets_from = 08:30
      place      = Phòng họp số 2
      document   = 17/GM-UBND
      note       = Người khiếu nại, người bị khiếu nại.
303
get   /settlement/casefile/{a}/invite
see   why = already_invited
keep  call sql select max(id) from letter where casefile_id = {a} and template = 'dialogue_invite'
get   /letter/{call}
text  "Thời gian, địa điểm: 08:30 ngày 20/08/2026, tại Phòng họp số 2."
nobody
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
see   result/sentence = dialogue_set
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
text  "Ông/bà được mời đối thoại vào 08:30 ngày 20/08/2026, tại Phòng họp số 2."
no    "Điêu Thị"

# ---- put off, with a reason ----
day   2026-08-19
as    cuong.viettri
post  /settlement/casefile/{a}/postpone
      meets_on   = 25/08/2026
      meets_from = 14:00
      place      = Hội trường phường
      note       = Người khiếu nại nằm viện.
303
get   /settlement/casefile/{a}/verification
see   invitations/invitation[n = '1']/state = moved
see   invitations/invitation[n = '2']/state = open
text  "Đã hoãn"
keep  again sql select max(id) from letter where casefile_id = {a} and template = 'dialogue_invite'
get   /letter/{again}
text  "14:00 ngày 25/08/2026, tại Hội trường phường"
text  "Giấy mời này thay giấy mời trước."
nobody
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
text  "14:00 ngày 25/08/2026, tại Hội trường phường"

# ---- Q26: absent without reason, August 2026: it goes on ----
day   2026-08-26
as    cuong.viettri
get   /settlement/casefile/{a}/dialogue_missed
see   //field[@name = 'place']/value = Hội trường phường
post  /settlement/casefile/{a}/dialogue_missed
      held_on = 24/08/2026
      place   = Hội trường phường
      result  = Không đến, không báo.
422
see   //field[@name = 'held_on']/error/@key = not_that_day
post  /settlement/casefile/{a}/dialogue_missed
      held_on = 25/08/2026
      place   = Hội trường phường
      result  = Không đến, không báo.
303
get   /settlement/casefile/{a}
see   casefile/state = dialogued
see   dialogues/dialogue/is_missed = 1
sql   select state from invitation where casefile_id = {a} order by n -> moved, missed
post  /settlement/casefile/{a}/decide
      document   = 18/QĐ-UBND
      decided_on = 26/08/2026
      outcome    = wrong
      summary    = Giữ nguyên quyết định.
303
sql   select n, lifted_on, lifted_by from stay where casefile_id = {a} order by n -> 1 2026-08-17 14/QĐ-UBND, 2 2026-08-17 15b/QĐ-UBND
sql   select count(*) from term_run where casefile_id = {a} and term in ('stay_send', 'complaint_first') and state <> 'stopped' -> 0

# ---- Q27: the same in May 2026: no such rule; called again, or it is said why ----
day   2026-05-04
as    ha.viettri
post  /intake/petition/new
      name        = Điêu Thị Ói Ban
      unit_search = phường Việt Trì
      channel     = post
      kind        = complaint
      field_code  = 1.2.5
      subject     = Khiếu nại việc không cấp phép sửa nhà
      content     = Không cấp phép dù đủ hồ sơ.
303   /intake/petition/{b}
sql   update casefile set machine = 'complaint', state = 'reported', desk = 'settlement', code = 'TH-DT-1', accepted_on = '2026-05-04' where id = {b}
as    cuong.viettri
post  /settlement/casefile/{b}/invite
      meets_on   = 12/05/2026
      meets_from = 09:00
      place      = Phòng họp số 2
      note       = Hai bên.
303
day   2026-05-12
as    cuong.viettri
post  /settlement/casefile/{b}/dialogue_missed
      held_on = 12/05/2026
      place   = Phòng họp số 2
      result  = Không đến.
422
see   //field[@name = 'note']/error/@key = absence_before_law
post  /settlement/casefile/{b}/postpone
      meets_on   = 19/05/2026
      meets_from = 09:00
      place      = Phòng họp số 2
      note       = Vắng mặt lần thứ nhất.
303
day   2026-05-19
as    cuong.viettri
post  /settlement/casefile/{b}/dialogue_missed
      held_on = 19/05/2026
      place   = Phòng họp số 2
      result  = Không đến lần thứ hai.
      note    = Đã mời hai lần, hồ sơ đủ chứng cứ.
303
# a stay that is still there after the dialogue: sent, lifted; one that is left ends by itself with
# the decision
sql   insert into stay (casefile_id, n, number, stayed_on) values ({b}, 1, '18/QĐ-UBND', '2026-05-19')
as    ha.viettri
post  /settlement/casefile/{b}/stay_sent
      sent_on = 19/05/2026
303
as    cuong.viettri
post  /settlement/casefile/{b}/stay_lift
      document = 18b/QĐ-UBND
      note     = Không còn nguy cơ.
303
sql   insert into stay (casefile_id, n, number, stayed_on) values ({b}, 2, '18c/QĐ-UBND', '2026-05-19')
post  /settlement/casefile/{b}/decide
      document   = 19/QĐ-UBND
      decided_on = 19/05/2026
      outcome    = wrong
      summary    = Không công nhận.
303
sql   select lifted_on, lifted_by from stay where casefile_id = {b} and n = 2 -> 2026-05-19 null
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
