#!tests/tool/scenario
# A holiday announced late (P20). On 16 November a complaint and a denunciation run; on the 20th
# the nation's administrator enters days off: on one the complaint falls due, across the other
# the denunciation runs. The timer counts both again, once, and says on each casefile why, and
# so it does with a petition that waits to be accepted elsewhere; a term that was closed before
# keeps its day; the citizen reads the new one. Later the day is corrected.

# ---- Thursday 5 November: a complaint, another one, a denunciation ----
day   2026-11-05
as    ha.viettri
post  /intake/petition/new
      name        = Quách Thị Xuân Mằm
      unit_search = phường Việt Trì
      kind        = complaint
      field_code  = 1.2.5
      subject     = Khiếu nại việc cấp giấy chứng nhận
      content     = Giấy chứng nhận cấp trùng lên lối đi chung của ba hộ.
303   /intake/petition/{open}
get   /intake/petition/{open}/receipt
keep  code receipt/code
keep  secret receipt/secret
post  /intake/petition/new
      name        = Thào A Páo Lử
      unit_search = phường Việt Trì
      kind        = complaint
      field_code  = 1.2.4
      subject     = Khiếu nại việc thu hồi sạp hàng
      content     = Thu hồi sạp hàng ở chợ mà không báo trước.
303   /intake/petition/{closed}
# both are sorted within ten days, which end on Sunday the 15th: Monday the 16th
sql   select raw_on, due_on from term_run where casefile_id = {open} and term = 'petition_sort' -> 2026-11-15 2026-11-16
as    long.viettri
post  /intake/petition/{open}/classify
      kind = complaint
      field_code = 1.2.5
      is_competent = 1
303
post  /intake/petition/{open}/propose
      act = accept
303
post  /intake/petition/{closed}/classify
      kind = complaint
      field_code = 1.2.4
      is_competent = 1
303
post  /intake/petition/{closed}/propose
      act = accept
303
day   2026-11-06
as    cuong.viettri
post  /intake/petition/{closed}/accept
      document = 11/TB-UBND
303
sql   select state, due_on from term_run where casefile_id = {closed} and term = 'petition_sort' -> stopped 2026-11-16
day   2026-11-16
as    cuong.viettri
post  /intake/petition/{open}/accept
      document = 12/TB-UBND
303
# D07
sql   select raw_on, due_on from term_run where casefile_id = {open} and term = 'complaint_first' -> 2026-12-16 2026-12-16
as    ha.viettri
post  /intake/petition/new
      name        = Thào A Páo Lử
      unit_search = phường Việt Trì
      channel     = post
      kind        = denunciation
      field_code  = 1.3.4
      subject     = Tố cáo gây phiền hà ở bộ phận một cửa
      content     = Nhiều lần trả hồ sơ không có lý do.
303   /intake/petition/{sealed}
# seven working days, Tuesday the 24th is a holiday: Thursday the 26th
sql   select due_on from term_run where casefile_id = {sealed} and term = 'denunciation_check' -> 2026-11-26

# a reflection passed on to the ward, which has five working days to accept it
as    lan.tcd
post  /intake/petition/new
      name        = Bàn Văn Kiều Sình
      unit_search = phường Việt Trì
      channel     = direct
      kind        = reflection
      field_code  = 1.4.1
      subject     = Phản ánh nắp cống vỡ ở ngõ 7
      content     = Nắp cống đầu ngõ 7 vỡ, trẻ em đi học rất nguy hiểm.
303   /intake/petition/{passed}
as    hoa.tcd
post  /intake/petition/{passed}/classify
      kind         = reflection
      field_code   = 1.4.1
      is_competent = 0
303
post  /intake/petition/{passed}/propose
      act = transfer
      to_agency_id_search = phường Việt Trì
303
as    ha.tcd
post  /intake/petition/{passed}/transfer
      document = 71/PC-TCD
303
sql   select due_on from transfer where from_casefile_id = {passed} -> 2026-11-23

# ---- who is not national has no calendar to change ----
day   2026-11-20
as    quang.p25
get   /account/calendar
403
get   /account/calendar/new
403
as    long.viettri
get   /account/calendar
403

# ---- Friday 20: the notice comes ----
as    kien.ttcp
get   /account/calendar?year=2026
200
see   days/day[holiday_on = '2026-11-24']/holiday_name = Ngày Văn hóa Việt Nam
see   days/day[holiday_on = '2026-11-24']/article = NQ28
not   days/day[holiday_on = '2026-12-16']
post  /account/calendar/new
      holiday_on     = 16/12/2026
      holiday_kind   = off
      holiday_name   = Ngày nghỉ đặc biệt
      holiday_source = Thông báo số 9917/TB-BNV của Bộ Nội vụ
303   /account/calendar?year=2026
follow
text  "Đã nhập ngày vào lịch."
see   days/day[holiday_on = '2026-12-16']/who = Phạm Trung Kiên
see   changes/change[holiday_on = '2026-12-16']/n = 0
see   changes/change[holiday_on = '2026-12-16'][done_at = '']
post  /account/calendar/new
      holiday_on     = 23/11/2026
      holiday_kind   = off
      holiday_name   = Nghỉ hoán đổi
      holiday_source = Thông báo số 9917/TB-BNV của Bộ Nội vụ
303
# Counted anew from now on, whoever counts:
nobody
get   /tinh-han?term=complaint_first&day=16/11/2026
see   reckoning/due_on = 2026-12-17
see   reckoning/days/day[on = '2026-12-16']/name = Ngày nghỉ đặc biệt
# ... and what ran before a minute later, when nobody works with the old calendar any more.
tick
sql   select count(*) from event where act = 'recount' and subject = 'C' and subject_id in ({open}, {closed}, {sealed}) -> 0
day   2026-11-20 09:02
tick
sql   select raw_on, due_on, original_due_on from term_run where casefile_id = {open} and term = 'complaint_first' -> 2026-12-16 2026-12-17 2026-12-16
sql   select due_on from casefile where id = {open} -> 2026-12-17
sql   select raw_on, due_on, original_due_on from term_run where casefile_id = {sealed} and term = 'denunciation_check' -> 2026-11-27 2026-11-27 2026-11-26
sql   select detail, document from event where subject = 'C' and subject_id = {open} and act = 'recount' -> complaint_first 2026-12-16 2026-12-17 2026-12-16 Thông báo số 9917/TB-BNV của Bộ Nội vụ
sql   select detail from event where subject = 'C' and subject_id = {sealed} and act = 'recount' -> denunciation_check 2026-11-26 2026-11-27 2026-11-23
sql   select due_on from transfer where from_casefile_id = {passed} -> 2026-11-25
sql   select detail from event where subject = 'C' and subject_id = {passed} and act = 'recount' -> transfer_ack 2026-11-23 2026-11-25 2026-11-23
# the closed one keeps its day and says nothing
sql   select due_on from term_run where casefile_id = {closed} and term = 'petition_sort' -> 2026-11-16
sql   select count(*) from event where subject = 'C' and subject_id in ({open}, {sealed}) and act = 'recount' -> 2

# ---- a second time: nothing to do ----
tick
tick
sql   select count(*) from event where subject = 'C' and subject_id in ({open}, {sealed}) and act = 'recount' -> 2
sql   select count(*) from calendar_change where done_at is null -> 0
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok

# ---- what everybody reads ----
as    cuong.viettri
get   /settlement/casefile/{open}
see   term/due_on = 2026-12-17
see   term/original_due_on = 2026-12-16
see   history/event[event = 'due_recomputed']/who = Phạm Trung Kiên
text  "hạn cũ 16/12/2026, hạn mới 17/12/2026"
get   /settlement/casefile/{open}/why
see   reckonings/reckoning[term = 'complaint_first']/days/day/name = Ngày nghỉ đặc biệt
as    kien.ttcp
get   /account/calendar
see   changes/change[holiday_on = '2026-12-16'][done_at != '']
get   /settlement/casefile/{open}
403
nobody
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
text  "Hạn giải quyết: 17/12/2026."

# ---- it was the wrong day: corrected, and taken out ----
as    kien.ttcp
keep  wrong sql select id from holiday where day = '2026-12-16' and is_live = 1
get   /account/calendar/{wrong}/edit
see   //field[@name = 'holiday_on']/value = 16/12/2026
post  /account/calendar/{wrong}/edit
      holiday_on     = 17/12/2026
      holiday_kind   = off
      holiday_name   = Ngày nghỉ đặc biệt
      holiday_source = Đính chính số 9918/TB-BNV của Bộ Nội vụ
303
get   /account/calendar/{wrong}/edit
404
day   2026-11-20 09:10
tick
# one event for the two days that changed
sql   select due_on, original_due_on from term_run where casefile_id = {open} and term = 'complaint_first' -> 2026-12-16 2026-12-16
sql   select count(*) from event where subject = 'C' and subject_id = {open} and act = 'recount' -> 2
as    kien.ttcp
keep  right sql select id from holiday where day = '2026-12-17' and is_live = 1
post  /account/calendar/{right}/end
422
see   //field[@name = 'end_source']/error/@key = required
post  /account/calendar/{right}/end
      end_source = Thông báo số 9920/TB-BNV của Bộ Nội vụ
303
follow
not   days/day[holiday_on = '2026-12-17']
see   ended/was[holiday_on = '2026-12-17']/end_source ~ 9920
see   ended/was[holiday_on = '2026-12-16']/ended_by = Phạm Trung Kiên
keep  swap sql select id from holiday where day = '2026-11-23' and is_live = 1
post  /account/calendar/{swap}/end
      end_source = Thông báo số 9920/TB-BNV của Bộ Nội vụ
303
day   2026-11-20 09:20
tick
sql   select due_on, original_due_on from term_run where casefile_id = {sealed} and term = 'denunciation_check' -> 2026-11-26 2026-11-26

sql   select due_on from transfer where from_casefile_id = {passed} -> 2026-11-23

# ---- loading the law leaves alone what was entered ----
as    kien.ttcp
post  /account/calendar/new
      holiday_on     = 05/02/2027
      holiday_kind   = usual
      holiday_source = Thông báo số 9921/TB-BNV của Bộ Nội vụ
303
run   "$KNTC_OUT/kntc" law load -> nothing changed
sql   select count(*) from holiday where day = '2027-02-05' and is_live = 1 -> 1
nobody
get   /tinh-han?term=complaint_first_send&day=02/02/2027
see   reckoning/due_on = 2027-02-05
as    kien.ttcp
keep  guess sql select id from holiday where day = '2027-02-05' and is_live = 1
post  /account/calendar/{guess}/end
      end_source = Thông báo số 9922/TB-BNV của Bộ Nội vụ
303
day   2026-11-20 09:30
tick
nobody
get   /tinh-han?term=complaint_first_send&day=02/02/2027
see   reckoning/due_on = 2027-02-12

# ---- many terms on one day: in pieces, each run goes on where the last one stopped ----
sql   insert into term_run (casefile_id, term, law_from, started_on, raw_on, due_on, original_due_on, is_main) select {open}, 'transfer_reply', '1900-01-01', '2026-11-19', '2026-12-19', '2026-12-21', '2026-12-21', 0 from law_term a join law_term b on b.unit <> '' limit 1100
as    kien.ttcp
post  /account/calendar/new
      holiday_on     = 21/12/2026
      holiday_kind   = off
      holiday_name   = Nghỉ hoán đổi
      holiday_source = Thông báo số 9923/TB-BNV
303
day   2026-11-20 09:40
tick
sql   select moved < 1100, done_at is null, from_on from calendar_change where day = '2026-12-21' -> 1 1 2026-12-21
tick
tick
tick
sql   select count(*) from term_run where casefile_id = {open} and term = 'transfer_reply' and due_on = '2026-12-22' and original_due_on = '2026-12-21' -> 1100
sql   select moved >= 1100, done_at is null from calendar_change where day = '2026-12-21' -> 1 0
sql   select count(*) from event where subject = 'C' and subject_id = {open} and act = 'recount' and detail like 'transfer_reply %' -> 1100
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
sql   delete from term_run where casefile_id = {open} and term = 'transfer_reply'
as    kien.ttcp
keep  many sql select id from holiday where day = '2026-12-21' and is_live = 1
post  /account/calendar/{many}/end
      end_source = Thông báo số 9924/TB-BNV
303
day   2026-11-20 09:50
tick
tick
sql   select count(*) from calendar_change where done_at is null -> 0

# ---- a term in working days that stood still and was lengthened keeps both ----
sql   insert into term_run (casefile_id, term, law_from, started_on, raw_on, due_on, original_due_on, is_main, out_days, extensions, extended) select {open}, term, valid_from, '2026-11-16', '2026-12-21', '2026-12-21', '2026-11-23', 0, 14, 1, 14 from law_term where term = 'enforce_start' and valid_to is null
keep  worked sql select t.id from term_run t join law_term r on r.term = t.term and r.valid_from = t.law_from where t.casefile_id = {open} and t.term = 'enforce_start' and r.unit = 'working_day'

# ---- one matter on which the timer faults: it is set apart, the others move ----
as    kien.ttcp
post  /account/calendar/new
      holiday_on     = 17/11/2026
      holiday_kind   = off
      holiday_name   = Nghỉ hoán đổi
      holiday_source = Thông báo số 9925/TB-BNV
303
keep  seq sql select event_seq from casefile where id = {sealed}
sql   update casefile set event_seq = event_seq - 1 where id = {sealed}
day   2026-11-20 10:00
run   "$KNTC_OUT/kntc" tick 2>&1 | grep -c 'recount of casefile {sealed}: ' -> 1
sql   select what, casefile_id, tries from tick_fault -> recount {sealed} 1
# five working days from the 16th without the 17th and the 24th, and 28 days that came to them
sql   select raw_on, due_on from term_run where id = {worked} -> 2026-12-23 2026-12-23
sql   select count(*) from calendar_change where done_at is null -> 0
run   "$KNTC_OUT/kntc" doctor 2>&1 | grep -c 'recount of casefile {sealed} failed 1 times' -> 1
# mended: tried again an hour later, and forgotten
sql   update casefile set event_seq = {seq} where id = {sealed}
day   2026-11-20 10:30
tick
sql   select count(*) from tick_fault -> 1
day   2026-11-20 11:05
tick
sql   select count(*) from tick_fault -> 0
sql   select count(*) from event where subject = 'C' and subject_id = {sealed} and act = 'recount' and document like '%9925%' -> 1
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok

# the day is taken back, as it was
as    kien.ttcp
keep  swapped sql select id from holiday where day = '2026-11-17' and is_live = 1
post  /account/calendar/{swapped}/end
      end_source = Thông báo số 9926/TB-BNV
303
day   2026-11-20 11:10
tick
sql   select count(*) from calendar_change where done_at is null -> 0
