#!tests/tool/scenario
# The calendar of a year in the hands of the nation's administrator: what may be entered, that
# each day rests on a notice, two people on one day.
day   2026-11-20
nobody
get   /account/calendar
303
as    quang.p25
get   /account/calendar
403
as    kien.ttcp
get   /account/calendar
200
text  "Ngày nghỉ và ngày làm bù năm 2026"
text  "Lịch nạp sẵn"
see   days/day[holiday_on = '2026-08-22']/holiday_kind = work
get   /account/calendar?year=1066
404

# ---- refused, with a sentence at the field ----
post  /account/calendar/new
422
see   //field[@name = 'holiday_on']/error/@key = required
see   //field[@name = 'holiday_source']/error/@key = required
post  /account/calendar/new
      holiday_on     = 12/12/2026
      holiday_kind   = off
      holiday_name   = Nghỉ
      holiday_source = TB 1
422
see   //field[@name = 'holiday_on']/error/@key = off_at_weekend
see   //field[@name = 'holiday_name']/value = Nghỉ
post  /account/calendar/new
      holiday_on     = 14/12/2026
      holiday_kind   = work
      holiday_name   = Làm bù
      holiday_source = TB 1
422
see   //field[@name = 'holiday_on']/error/@key = work_no_saturday
post  /account/calendar/new
      holiday_on     = 14/12/2026
      holiday_kind   = usual
      holiday_source = TB 1
422
see   //field[@name = 'holiday_kind']/error/@key = usual_already
post  /account/calendar/new
      holiday_on     = 14/12/2026
      holiday_kind   = off
      holiday_source = TB 1
422
see   //field[@name = 'holiday_name']/error/@key = required
post  /account/calendar/new
      holiday_on     = 14/12/2062
      holiday_kind   = off
      holiday_name   = Nghỉ
      holiday_source = TB 1
422
see   //field[@name = 'holiday_on']/error/@key = holiday_far
sql   select count(*) from holiday where day >= '2026-12-12' and day <= '2026-12-14' -> 0

# ---- a Saturday worked instead of a Monday ----
post  /account/calendar/new
      holiday_on     = 14/12/2026
      holiday_kind   = off
      holiday_name   = Nghỉ hoán đổi
      holiday_source = Thông báo số 9931/TB-BNV
303   /account/calendar?year=2026
twice
post  /account/calendar/new
      holiday_on     = 12/12/2026
      holiday_kind   = work
      holiday_name   = Làm bù cho ngày 14/12/2026
      holiday_source = Thông báo số 9931/TB-BNV
303
sql   select count(*) from holiday where day = '2026-12-14' -> 1
sql   select kind, source, valid_from, valid_to, is_live from holiday where day = '2026-12-12' -> work Thông báo số 9931/TB-BNV 2026-11-20 null 1
sql   select what from access where object = 'holiday' order by id desc limit 1 -> holiday_entered
post  /account/calendar/new
      holiday_on     = 14/12/2026
      holiday_kind   = off
      holiday_name   = Nghỉ
      holiday_source = TB 2
422
see   //field[@name = 'holiday_on']/error/@key = holiday_entered
nobody
get   /tinh-han?term=complaint_first_send&day=11/12/2026
see   reckoning/due_on = 2026-12-16
see   reckoning/days/day[on = '2026-12-12']/is_work = 1

# ---- a loaded day is corrected by entering it; two administrators, one row ----
as    kien.ttcp
get   /account/calendar/new?day=2027-02-05
see   //field[@name = 'holiday_on']/value = 05/02/2027
see   //field[@name = 'holiday_name']/value = Tết Đinh Mùi
keep  monday sql select id from holiday where day = '2026-12-14' and is_live = 1
keep  saturday sql select id from holiday where day = '2026-12-12' and is_live = 1
post  /account/calendar/{monday}/edit
      holiday_on = 19/12/2026
422
see   //field[@name = 'holiday_on']/error/@key = off_at_weekend
get   /account/calendar/{monday}/edit
see   //field[@name = 'holiday_source']/value ~ 9931
as    diep.ttcp
post  /account/calendar/{monday}/end
      end_source = Thông báo số 9932/TB-BNV
303
as    kien.ttcp
get   /account/calendar/{monday}/end
404
post  /account/calendar/{saturday}/end
      end_source = Thông báo số 9932/TB-BNV
303
get   /account/calendar
see   ended/was[holiday_on = '2026-12-14']/ended_by = Trần Ngọc Diệp
sql   select valid_to, is_live from holiday where id = {monday} -> 2026-11-20 null
get   /account/calendar/{monday}/edit
404
same  /account/calendar/999999/edit
day   2026-11-20 09:30
tick
