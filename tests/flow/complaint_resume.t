#!tests/tool/scenario
# A complaint that was terminated is taken up again within thirty days and not on day 31 (LKN art. 11
# k. 8); what was withdrawn since July 2026 is not taken up again at all (k. 10).

# ---- two complaints of one person; one ends on 5 October because the decision was annulled ----
day   2026-10-01
as    ha.viettri
post  /intake/petition/new
      name            = Giàng A Thoóng Tiếp
      birth           = 1971
      id_kind         = cccd
      id_number       = 025071009911
      unit_search     = phường Việt Trì
      channel         = post
      kind            = complaint
      field_code      = 1.2.5
      subject         = Khiếu nại quyết định thu hồi lối đi
      content         = Khiếu nại Quyết định 9911/QĐ-UBND về lối đi.
      decision_number = 9911/QĐ-UBND
303   /intake/petition/{first}
sql   update casefile set machine = 'complaint', state = 'verifying', desk = 'settlement', accepted_on = '2026-10-01' where id = {first}
day   2026-10-05
as    cuong.viettri
post  /settlement/casefile/{first}/terminate
      detail   = annulled
      document = 91/QĐ-UBND
      note     = Quyết định bị khiếu nại đã bị hủy bỏ.
303
sql   select state, closed_on from casefile where id = {first} -> terminated 2026-10-05

# ---- day 30: in time ----
day   2026-11-04
as    ha.viettri
post  /intake/petition/new
      name            = Giàng A Thoóng Tiếp
      birth           = 1971
      id_kind         = cccd
      id_number       = 025071009911
      unit_search     = phường Việt Trì
      channel         = post
      kind            = complaint
      field_code      = 1.2.5
      subject         = Khiếu nại tiếp quyết định thu hồi lối đi
      content         = Khiếu nại tiếp Quyết định 9911/QĐ-UBND.
      decision_number = 9911/QĐ-UBND
      known_on        = 01/06/2026
303   /intake/petition/{again}
as    long.viettri
post  /intake/petition/{again}/classify
      kind         = complaint
      field_code   = 1.2.5
      is_competent = 1
303
# as long as nobody has found it to be the same, it is asked for the days of the decision: they are over
get   /intake/petition/{again}/propose
see   limit/term_code = complaint_limit
see   limit/is_over = 1
post  /intake/petition/{again}/duplicate from /intake/petition/{again}/duplicate?earlier={first}
      earlier_id = {first}
      relation   = D
303
get   /intake/petition/{again}/propose
see   limit/term_code = resume_limit
see   limit/length = 30
see   limit/started_on = 2026-10-05
see   limit/last_on = 2026-11-04
see   limit/is_over = 0
see   count(limit) = 1
see   //field[@name = 'act']/option[@selected]/@value = accept
text  "khiếu nại tiếp được trong 30 ngày, đến hết ngày 04/11/2026"
text  "còn thời hạn khiếu nại tiếp"

# ---- day 31: too late, and proposed so ----
day   2026-11-05
as    ha.viettri
post  /intake/petition/new
      name            = Giàng A Thoóng Tiếp
      birth           = 1971
      id_kind         = cccd
      id_number       = 025071009911
      unit_search     = phường Việt Trì
      channel         = post
      kind            = complaint
      field_code      = 1.2.5
      subject         = Khiếu nại tiếp quyết định thu hồi lối đi
      content         = Khiếu nại tiếp Quyết định 9911/QĐ-UBND, gửi lại.
      decision_number = 9911/QĐ-UBND
303   /intake/petition/{late}
as    long.viettri
post  /intake/petition/{late}/classify
      kind         = complaint
      field_code   = 1.2.5
      is_competent = 1
303
post  /intake/petition/{late}/duplicate from /intake/petition/{late}/duplicate?earlier={first}
      earlier_id = {first}
      relation   = D
303
get   /intake/petition/{late}/propose
see   limit/last_on = 2026-11-04
see   limit/is_over = 1
see   //field[@name = 'act']/option[@selected]/@value = decline
see   //field[@name = 'ground']/option[@selected]/@value = terminated
text  "Đơn nhận ngày 05/11/2026: đã hết thời hạn khiếu nại tiếp."
post  /intake/petition/{late}/propose
      act    = accept
      ground =
422
see   //field[@name = 'note']/error/@key = resume_needs_reason
# found to be another matter after all: it is not asked any more; and then the same again
post  /intake/petition/{late}/duplicate from /intake/petition/{late}/duplicate?earlier={first}
      earlier_id = {first}
      relation   = N
303
get   /intake/petition/{late}/propose
not   limit
post  /intake/petition/{late}/duplicate from /intake/petition/{late}/duplicate?earlier={first}
      earlier_id = {first}
      relation   = D
303
post  /intake/petition/{late}/propose
      act    = decline
      ground = terminated
303
as    cuong.viettri
get   /intake/petition/{late}/decline
not   //field[@name = 'ground']
# a proposal of before its ground was asked for: who signs names it
sql   update petition set ground = null where casefile_id = {late}
get   /intake/petition/{late}/decline
see   //field[@name = 'ground']/option[@value = 'terminated']
not   //field[@name = 'ground']/option[@value = 'settled_lawfully']
post  /intake/petition/{late}/decline
      document = 92/TB-UBND
422
see   //field[@name = 'ground']/error
post  /intake/petition/{late}/decline
      ground   = terminated
      document = 92/TB-UBND
      note     = Quá 30 ngày kể từ ngày đình chỉ.
303
sql   select c.state, p.ground from casefile c join petition p on p.casefile_id = c.id where c.id = {late} -> declined terminated
# among other matters it is no less late: what is accepted of them goes on as a complaint
as    ha.viettri
post  /intake/petition/new
      name            = Giàng A Thoóng Tiếp
      birth           = 1971
      id_kind         = cccd
      id_number       = 025071009911
      unit_search     = phường Việt Trì
      channel         = post
      kind            = mixed
      denounces       = 0
      field_code      = 1.2.5
      subject         = Khiếu nại tiếp và phản ánh việc dọn lối đi
      content         = Khiếu nại tiếp Quyết định 9911/QĐ-UBND; phản ánh lối đi chưa được dọn.
      decision_number = 9911/QĐ-UBND
303   /intake/petition/{several}
as    long.viettri
post  /intake/petition/{several}/classify
      kind         = mixed
      denounces    = 0
      field_code   = 1.2.5
      is_competent = 1
303
post  /intake/petition/{several}/duplicate from /intake/petition/{several}/duplicate?earlier={first}
      earlier_id = {first}
      relation   = D
303
get   /intake/petition/{several}/propose
see   limit/term_code = resume_limit
see   limit/last_on = 2026-11-04
see   limit/is_over = 1
post  /intake/petition/{several}/propose
      act    = accept
      ground =
422
see   //field[@name = 'note']/error/@key = resume_needs_reason
post  /intake/petition/{several}/propose
      act    = decline
      ground = terminated
303
as    cuong.viettri
post  /intake/petition/{several}/decline
      document = 95/TB-UBND
      note     = Quá 30 ngày kể từ ngày đình chỉ.
303
sql   select p.ground from petition p where p.casefile_id = {several} -> terminated
# the one in time is accepted
as    long.viettri
post  /intake/petition/{again}/propose
      act = accept
303
as    cuong.viettri
post  /intake/petition/{again}/accept
      document = 93/TB-UBND
303
sql   select machine, state from casefile where id = {again} -> complaint accepted

# ---- withdrawn: not taken up again, however soon; but where it was under threat ----
as    cuong.viettri
post  /settlement/casefile/{again}/terminate
      detail   = withdrawn
      document = 94/QĐ-UBND
      note     = Người khiếu nại rút đơn.
303
day   2026-11-09
as    ha.viettri
post  /intake/petition/new
      name            = Giàng A Thoóng Tiếp
      birth           = 1971
      id_kind         = cccd
      id_number       = 025071009911
      unit_search     = phường Việt Trì
      channel         = post
      kind            = complaint
      field_code      = 1.2.5
      subject         = Khiếu nại lại quyết định thu hồi lối đi
      content         = Khiếu nại lại Quyết định 9911/QĐ-UBND.
      decision_number = 9911/QĐ-UBND
303   /intake/petition/{withdrawn}
as    long.viettri
post  /intake/petition/{withdrawn}/classify
      kind         = complaint
      field_code   = 1.2.5
      is_competent = 1
303
post  /intake/petition/{withdrawn}/duplicate from /intake/petition/{withdrawn}/duplicate?earlier={again}
      earlier_id = {again}
      relation   = D
303
get   /intake/petition/{withdrawn}/propose
see   limit/started_on = 2026-11-05
see   limit/is_over = 0
see   limit/is_final = 1
see   //field[@name = 'act']/option[@selected]/@value = decline
see   //field[@name = 'ground']/option[@selected]/@value = withdrawn_final
text  "nội dung đã rút không được thụ lý lại"
post  /intake/petition/{withdrawn}/propose
      act    = accept
      ground =
422
see   //field[@name = 'note']/error/@key = withdrawn_needs_reason
post  /intake/petition/{withdrawn}/propose
      act    = accept
      ground =
      note   = Có ghi âm cho thấy bị đe dọa nên mới rút đơn.
303
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
