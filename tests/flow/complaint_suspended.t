#!tests/tool/scenario
# A matter that stands still over Tết, and a law that changes between acceptance and decision.
day   2026-12-14
as    ha.viettri
post  /intake/petition/new
      name        = Quàng Thị Ín Mơ
      unit_search = phường Việt Trì
      channel     = post
      kind        = complaint
      field_code  = 1.2.5
      subject     = Khiếu nại việc không cấp giấy
      content     = Không cấp giấy chứng nhận.
303   /intake/petition/{a}
get   /intake/petition/{a}/receipt
keep  code receipt/code
keep  secret receipt/secret
as    long.viettri
post  /intake/petition/{a}/classify
      kind         = complaint
      field_code   = 1.2.5
      is_competent = 1
303
post  /intake/petition/{a}/propose
      act = accept
303
day   2027-01-04
as    cuong.viettri
post  /intake/petition/{a}/accept
      document = 1/TB-UBND
303
keep  verifier sql select id from account where user_name = 'vinh.viettri'
post  /settlement/casefile/{a}/assign
      verifier_id = {verifier}
      document    = 2/QĐ-UBND
303
# thirty days end on Wednesday 3 February
sql   select raw_on, due_on from term_run where casefile_id = {a} and term = 'complaint_first' -> 2027-02-03 2027-02-03

# ---- Monday 1 February: she is in hospital; the clock stands still over the new year ----
day   2027-02-01
as    cuong.viettri
post  /settlement/casefile/{a}/suspend
      detail   = obstacle
      document = 3/QĐ-UBND
      note     = Người khiếu nại nằm viện, không tham gia được.
303
get   /settlement/casefile/{a}
see   casefile/state = suspended
see   term/state = suspended
nobody
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
text  "Việc giải quyết đang tạm dừng. Cơ quan sẽ thông báo khi tiếp tục."
# past its old day it is not late: nothing runs
day   2027-02-15
tick
as    cuong.viettri
get   /settlement/worklist?tab=late
not   casefiles/casefile[id = '{a}']
# it stands under the tab of those without a day, and is counted under no other
get   /settlement/worklist?tab=waiting
see   casefiles/casefile[id = '{a}']

# ---- Wednesday 17: sixteen days out, from the 1st to the 16th ----
day   2027-02-17
as    cuong.viettri
get   /settlement/worklist
keep  open tabs/tab[@key = 'open']/@count
keep  more sql select {open} + 1
post  /settlement/casefile/{a}/resume
      document = 4/QĐ-UBND
      note     = Đã ra viện.
303
get   /settlement/worklist
see   tabs/tab[@key = 'open']/@count = {more}
get   /settlement/casefile/{a}
see   casefile/state = verifying
sql   select out_days, raw_on, due_on from term_run where casefile_id = {a} and term = 'complaint_first' -> 16 2027-02-19 2027-02-19
keep  resume sql select id from letter where casefile_id = {a} and template = 'complaint_resume'
get   /letter/{resume}
200

# ---- one accepted before 1 July 2026, decided after: its term is that of the day of acceptance,
# what the new law allows it allows from that day ----
day   2026-06-22
as    ha.viettri
post  /intake/petition/new
      name        = Quàng Thị Ín Mơ
      unit_search = phường Việt Trì
      channel     = post
      kind        = complaint
      field_code  = 1.4.9
      subject     = Khiếu nại quyết định xử phạt
      content     = Mức phạt và biện pháp khắc phục không đúng.
303   /intake/petition/{b}
as    long.viettri
post  /intake/petition/{b}/classify
      kind         = complaint
      field_code   = 1.4.9
      is_competent = 1
303
post  /intake/petition/{b}/propose
      act = accept
303
day   2026-06-24
as    cuong.viettri
post  /intake/petition/{b}/accept
      document = 5/TB-UBND
      claims   = Giảm mức phạt\nBỏ biện pháp khắc phục
303
post  /settlement/casefile/{b}/assign
      verifier_id = {verifier}
      document    = 6/QĐ-UBND
303
sql   select law_from, due_on from term_run where casefile_id = {b} and term = 'complaint_first' -> 2012-07-01 2026-07-24
# no suspension and no withdrawal of a part yet
get   /settlement/casefile/{b}/suspend
see   why = before_law_2026
# from 1 July another length holds, for those accepted since
day   2026-07-01
sql   update law_term set valid_to = '2026-06-30' where term = 'complaint_first' and variant = 'complex' and valid_from = '2012-07-01'
sql   insert into law_term (term, variant, starts_on, length, unit, extension_max, extension_length, effective_after, warn, statutory, note, article, valid_from, mark) select term, variant, starts_on, 40, unit, extension_max, extension_length, effective_after, warn, statutory, note, article, '2026-07-01', 'r' from law_term where term = 'complaint_first' and variant = 'complex' and valid_from = '2012-07-01'
as    cuong.viettri
post  /settlement/casefile/{b}/mark_complex
      note = Nhiều tình tiết.
303
# 45 days from 24 June, not 40
sql   select law_from, raw_on from term_run where casefile_id = {b} and term = 'complaint_first' -> 2012-07-01 2026-08-08
sql   delete from law_term where term = 'complaint_first' and variant = 'complex' and valid_from = '2026-07-01'
sql   update law_term set valid_to = null where term = 'complaint_first' and variant = 'complex' and valid_from = '2012-07-01'
as    long.viettri
post  /settlement/casefile/{b}/withdraw_part
      withdrawn_id  = 1
      withdraw_form = minutes
      note          = Rút theo biên bản.
303
# what the new law asks of a dialogue, it asks from that day
as    vinh.viettri
post  /settlement/casefile/{b}/judge
      claim_id         = 2
      claim_outcome    = right
      fate_of_decision = annul_part
      ruling           = Bỏ biện pháp khắc phục.
303
post  /settlement/casefile/{b}/minutes
      asked_of  = Cán bộ địa chính
      asked_for = Hồ sơ và hiện trạng
      finding   = Đã kiểm tra hồ sơ và hiện trạng.
303
post  /settlement/casefile/{b}/report
      document = 7/BC-XM
      note     = Biện pháp khắc phục không đúng.
303
as    cuong.viettri
post  /settlement/casefile/{b}/invite
      meets_on   = 03/07/2026
      meets_from = 09:00
      place      = Phòng họp
      note       = Hai bên.
303
day   2026-07-03
as    cuong.viettri
post  /settlement/casefile/{b}/dialogue_missed
      held_on = 03/07/2026
      place   = Phòng họp
      result  = Không đến, không báo.
303
post  /settlement/casefile/{b}/decide
      document   = 8/QĐ-UBND
      decided_on = 03/07/2026
      outcome    = right
      summary    = Bỏ biện pháp khắc phục.
303
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
