#!tests/tool/scenario
# A denunciation that ended is not over before both sides were told of it (LTC art. 34): five
# working days, on the list of the clerk, with reminders and a last day that a new holiday moves.
# A notice of the suspension that is owed keeps its own day. Of an accused who died the denouncer
# alone is told.

# ---- two letters of September, accepted on 5 October ----
day   2026-09-28
as    dung.p25
post  /intake/petition/new
      name        = Tòng Thị Xuân Lả
      birth       = 1971-03-12
      channel     = post
      kind        = denunciation
      field_code  = 3.3
      subject     = Tố cáo lập chứng từ khống
      content     = Kế toán lập chứng từ khống để rút tiền.
      respondent  = Kế toán Lự Văn Sơn
303   /intake/petition/{end}
get   /intake/petition/{end}/receipt
keep  code receipt/code
keep  secret receipt/secret
post  /intake/petition/{end}/classify
      kind         = denunciation
      field_code   = 3.3
      is_competent = 1
303
post  /intake/petition/{end}/propose
      act = accept
303
post  /intake/petition/new
      name        = Tòng Thị Xuân Lả
      birth       = 1971-03-12
      channel     = post
      kind        = denunciation
      field_code  = 3.3
      subject     = Tố cáo bán tài sản công
      content     = Thủ kho bán tài sản công.
      respondent  = Thủ kho Khoàng Văn Páo
303   /intake/petition/{dead}
post  /intake/petition/{dead}/classify
      kind         = denunciation
      field_code   = 3.3
      is_competent = 1
303
post  /intake/petition/{dead}/propose
      act = accept
303
day   2026-10-05
as    hung.p25
post  /intake/petition/{end}/accept
      document         = 701/QĐ-UBND
      accepted_content = Kế toán lập chứng từ khống để rút tiền.
303
post  /intake/petition/{dead}/accept
      document         = 702/QĐ-UBND
      accepted_content = Thủ kho bán tài sản công.
303
as    dung.p25
post  /settlement/casefile/{end}/notify
      document          = 703/TB-UBND
      denouncer_on      = 05/10/2026
      denouncer_by      = post
      accused_document  = 704/TB-UBND
      accused_on        = 05/10/2026
      accused_by        = hand
      is_without_letter = 1
303
post  /settlement/casefile/{dead}/notify
      document          = 713/TB-UBND
      denouncer_on      = 05/10/2026
      denouncer_by      = post
      accused_document  = 714/TB-UBND
      accused_on        = 05/10/2026
      accused_by        = hand
      is_without_letter = 1
303

# ---- Friday 16 October: suspended; Tuesday 20: it ends, and nobody was told of either ----
day   2026-10-16
as    hung.p25
post  /settlement/casefile/{end}/suspend
      detail   = other_case
      document = 705/QĐ-UBND
      note     = Chờ bản án.
303
day   2026-10-20
as    hung.p25
post  /settlement/casefile/{end}/terminate
      detail   = settled
      document = 706/QĐ-UBND
      note     = Tòa án đã có bản án về cùng vụ việc.
303
# the settlement is over; what is owed runs, each from its own day
sql   select term, started_on, due_on from term_run where casefile_id = {end} and state <> 'stopped' order by id -> denunciation_stop_notice 2026-10-16 2026-10-23, denunciation_stop_notice 2026-10-20 2026-10-27
sql   select state, is_open, closed_on, due_on from casefile where id = {end} -> terminated 1 null 2026-10-23
get   /settlement/casefile/{end}
see   casefile/state = terminated
see   term/term_code = denunciation_stop_notice
see   term/due_on = 2026-10-23
text  "Thông báo tạm đình chỉ, tiếp tục, đình chỉ"
text  "Chờ văn thư ghi nhận đã thông báo cho hai bên"
not   actions/action[@act = 'terminate']
as    dung.p25
get   /settlement/casefile/{end}
see   actions/action[@act = 'archive']/@why = guard.notice_owed
see   actions/action[@act = 'tell']/@main = yes
get   /settlement/casefile/{end}/archive
text  "Còn quyết định tạm đình chỉ, tiếp tục, đình chỉ hoặc gia hạn chưa thông báo"
post  /settlement/casefile/{end}/archive
      retention = settled
      sheets    = 40
422
see   //error/@key = notice_owed
as    hung.p25
get   /settlement/casefile/{end}/why
see   reckonings/reckoning[term = 'denunciation_stop_notice'][1]/due_on = 2026-10-27
see   reckonings/reckoning[term = 'denunciation_stop_notice'][1]//article = LTC Đ.34
# it is work of who sends it: on the list, and the address lies in the envelope
as    dung.p25
get   /settlement/worklist
see   //casefile[id = '{end}']/due_on = 2026-10-23
get   /settlement/worklist?tab=done
not   //casefile[id = '{end}']
keep  loan sql select id from account where user_name = 'loan.p25'
sql   insert into assignment (casefile_id, account_id, duty, started_at) values ({end}, {loan}, 'handler', utc_timestamp(6))
as    loan.p25
get   /identity/{end}
200
not   approval
# who sent it does not read of an end that she was not told of
nobody
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
text  "Nội dung đã được thụ lý. Ông/bà sẽ nhận được thông báo kết quả."
no    "tố cáo" in main

# ---- a holiday is announced for Monday 26: the later notice moves, the earlier does not ----
as    kien.ttcp
post  /account/calendar/new
      holiday_on     = 26/10/2026
      holiday_kind   = off
      holiday_name   = Nghỉ vì bão
      holiday_source = Thông báo số 9931/TB-BNV
303
keep  storm sql select id from holiday where day = '2026-10-26' and is_live = 1
day   2026-10-20 09:02
tick
sql   select due_on from term_run where casefile_id = {end} and state = 'running' order by id -> 2026-10-23, 2026-10-28
sql   select detail from event where subject = 'C' and subject_id = {end} and act = 'recount' -> denunciation_stop_notice 2026-10-27 2026-10-28 2026-10-26
as    kien.ttcp
post  /account/calendar/{storm}/end
      end_source = Thông báo số 9932/TB-BNV
303
day   2026-10-20 09:10
tick
sql   select due_on from term_run where casefile_id = {end} and state = 'running' order by id -> 2026-10-23, 2026-10-27

# ---- two days before: who works on it is reminded; the day after: it is late ----
keep  dung sql select id from account where user_name = 'dung.p25'
day   2026-10-21
tick
sql   select m.reminder, m.due_on from reminder m join term_run t on t.id = m.term_run_id where m.casefile_id = {end} and t.term = 'denunciation_stop_notice' -> before_holder 2026-10-23
sql   select kind from notice where account_id = {dung} and subject = 'casefile' and subject_id = {end} order by id desc limit 1 -> due_soon
day   2026-10-26
as    dung.p25
get   /settlement/worklist?tab=late
see   //casefile[id = '{end}']/days_left = -3
get   /settlement/casefile/{end}
see   term/days_left = -3

# ---- the clerk tells of both, each by itself; with the last the file is closed ----
keep  stop sql select seq from event where subject = 'C' and subject_id = {end} and act = 'suspend'
keep  over sql select seq from event where subject = 'C' and subject_id = {end} and act = 'terminate'
as    khanh.p25
get   /settlement/casefile/{end}/tell
404
as    hung.p25
get   /settlement/casefile/{end}/tell
200
as    dung.p25
get   /settlement/casefile/{end}/tell
see   //field[@name = 'step']/option[@value = '{over}'] = Đình chỉ, 20/10/2026
post  /settlement/casefile/{end}/tell
      step         = {over}
      document     = 707/TB-UBND
      denouncer_by = post
422
see   //field[@name = 'accused_document']/error/@key = required
see   //field[@name = 'is_without_letter']/error/@key = required_flag
post  /settlement/casefile/{end}/tell
      step              = {over}
      document          = 707/TB-UBND
      denouncer_on      = 23/10/2026
      denouncer_by      = post
      accused_document  = 708/TB-UBND
      accused_on        = 26/10/2026
      accused_by        = hand
      is_without_letter = 1
303
sql   select started_on, state, is_late, stopped_on from term_run where casefile_id = {end} and term = 'denunciation_stop_notice' order by id -> 2026-10-16 running 0 null, 2026-10-20 stopped 0 2026-10-26
sql   select is_open, due_on from casefile where id = {end} -> 1 2026-10-23
nobody
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
text  "Việc xử lý đã kết thúc. Cơ quan đã thông báo cho ông/bà."
as    dung.p25
post  /settlement/casefile/{end}/tell
      step              = {stop}
      document          = 709/TB-UBND
      denouncer_on      = 26/10/2026
      denouncer_by      = post
      accused_document  = 710/TB-UBND
      accused_on        = 26/10/2026
      accused_by        = hand
      is_without_letter = 1
303
sql   select started_on, state, is_late from term_run where casefile_id = {end} and term = 'denunciation_stop_notice' order by id -> 2026-10-16 stopped 1, 2026-10-20 stopped 0
sql   select state, is_open, closed_on, due_on from casefile where id = {end} -> terminated 0 2026-10-26 null
get   /settlement/casefile/{end}
see   tellings/told[about = 'terminate'][whom = 'accused']/number = 708/TB-UBND
not   term
get   /settlement/worklist
not   //casefile[id = '{end}']
get   /settlement/worklist?tab=done
see   //casefile[id = '{end}']/state = terminated
as    loan.p25
get   /identity/{end}
see   approval = none

# ---- then it goes on the shelf (art. 39), and who sent it reads the same ----
as    dung.p25
get   /settlement/casefile/{end}
see   actions/action[@act = 'archive']/@main = yes
post  /settlement/casefile/{end}/archive
      retention = settled
      sheets    = 40
      shelf     = Kho 2
      note      = Giấy tờ lấy số trên bản giấy.
303
sql   select state, is_open, closed_on from casefile where id = {end} -> archived 0 2026-10-26
sql   select keep_year from archive where casefile_id = {end} -> 2046
get   /settlement/casefile/{end}
not   actions/action[@enabled = 'yes']
nobody
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
text  "Việc xử lý đã kết thúc. Cơ quan đã thông báo cho ông/bà."
no    "Kho 2"

# ---- the accused died: nobody is told on that side, and the term is the same; nor is he of what
# came before, when the end was told first ----
as    hung.p25
post  /settlement/casefile/{dead}/suspend
      detail   = other_case
      document = 715/QĐ-UBND
      note     = Chờ bản án.
303
day   2026-10-27
as    hung.p25
post  /settlement/casefile/{dead}/terminate
      detail   = accused_died
      document = 711/QĐ-UBND
      note     = Theo giấy chứng tử.
303
sql   select due_on from term_run where casefile_id = {dead} and term = 'denunciation_stop_notice' and state = 'running' order by id -> 2026-11-02, 2026-11-03
keep  halt sql select seq from event where subject = 'C' and subject_id = {dead} and act = 'suspend'
keep  died sql select seq from event where subject = 'C' and subject_id = {dead} and act = 'terminate'
as    dung.p25
get   /settlement/casefile/{dead}/tell
see   //field[@name = 'denouncer_on']
not   //field[@name = 'accused_on']
not   //field[@name = 'is_without_letter']
post  /settlement/casefile/{dead}/tell
      step         = {died}
      document     = 712/TB-UBND
      denouncer_on = 27/10/2026
      denouncer_by = post
      accused_on   = 27/10/2026
      accused_by   = hand
303
sql   select is_open from casefile where id = {dead} -> 1
get   /settlement/casefile/{dead}/tell
see   //field[@name = 'denouncer_on']
not   //field[@name = 'accused_on']
not   //field[@name = 'is_without_letter']
# with the last step that is told nothing of that name runs on, whatever day it was begun with
sql   update term_run set started_on = '2026-10-25' where casefile_id = {dead} and term = 'denunciation_stop_notice' and state = 'running'
post  /settlement/casefile/{dead}/tell
      step         = {halt}
      document     = 716/TB-UBND
      denouncer_on = 27/10/2026
      denouncer_by = post
303
sql   select about, whom from told where casefile_id = {dead} and about <> 'notify' order by id -> terminate denouncer, suspend denouncer
sql   select is_open, closed_on from casefile where id = {dead} -> 0 2026-10-27
sql   select distinct state, is_late from term_run where casefile_id = {dead} and term = 'denunciation_stop_notice' -> stopped 0

# nobody is told of what has no known sender: no such term runs there
sql   select count(*) from term_run t join casefile c on c.id = t.casefile_id where t.term = 'denunciation_stop_notice' and c.machine <> 'denunciation' -> 0
run   cat "$KNTC_VAR"/log/*.log | grep -cE 'Xuân Lả|Lự Văn Sơn' -> 0
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
