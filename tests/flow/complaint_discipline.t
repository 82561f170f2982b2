#!tests/tool/scenario
# A complaint about the discipline of an official: fifteen days to complain, thirty to settle, a
# dialogue always, ten days to complain a second time, and its own days to carry it out (LKN art.
# 47 to 58). And how late is too late for the others (vectors Q04, Q05, Q23).

# ---- Q23: on day 16 it is too late, and proposed so ----
day   2026-10-19
as    ha.viettri
post  /intake/petition/new
      name            = Cầm Bun Thoong Hặc
      unit_search     = phường Việt Trì
      channel         = post
      kind            = complaint
      field_code      = 1.3.3
      subject         = Khiếu nại quyết định kỷ luật khiển trách
      content         = Quyết định 300/QĐ-UBND kỷ luật không đúng người.
      respondent_kind = discipline_decision
      decision_number = 300/QĐ-UBND
      known_on        = 03/10/2026
303   /intake/petition/{late}
as    long.viettri
post  /intake/petition/{late}/classify
      kind         = complaint
      field_code   = 1.3.3
      is_competent = 1
303
get   /intake/petition/{late}/propose
see   limit/term_code = discipline_limit_1
# Sunday 18 October is moved to Monday by the rule of the last day
see   limit/last_on = 2026-10-19
see   limit/is_over = 0
sql   update petition set known_on = '2026-10-02' where casefile_id = {late}
get   /intake/petition/{late}/propose
see   limit/length = 15
see   limit/last_on = 2026-10-19
sql   update petition set known_on = '2026-10-01' where casefile_id = {late}
get   /intake/petition/{late}/propose
see   limit/last_on = 2026-10-16
see   limit/is_over = 1
see   //field[@name = 'act']/option[@selected]/@value = decline
see   //field[@name = 'ground']/option[@selected]/@value = limitation
text  "Thời hiệu khiếu nại là 15 ngày kể từ ngày 01/10/2026, đến hết ngày 16/10/2026."
text  "đã hết thời hiệu"
post  /intake/petition/{late}/propose
      act    = accept
      ground =
422
see   //field[@name = 'note']/error/@key = limit_needs_reason
post  /intake/petition/{late}/propose
303
as    cuong.viettri
post  /intake/petition/{late}/decline
      document = 61/TB-UBND
      note     = Hết thời hiệu 15 ngày.
303
sql   select state from casefile where id = {late} -> declined
sql   select ground from petition where casefile_id = {late} -> limitation

# ---- Q04: an ordinary one on day 120; with an obstacle it is taken all the same ----
as    ha.viettri
post  /intake/petition/new
      name        = Cầm Bun Thoong Hặc
      unit_search = phường Việt Trì
      channel     = post
      kind        = complaint
      field_code  = 1.2.5
      subject     = Khiếu nại việc cấp giấy chứng nhận
      content     = Cấp giấy chứng nhận chồng lấn.
      known_on    = 21/06/2026
303   /intake/petition/{old}
as    long.viettri
post  /intake/petition/{old}/classify
      kind         = complaint
      field_code   = 1.2.5
      is_competent = 1
303
get   /intake/petition/{old}/propose
see   limit/term_code = complaint_limit
see   limit/last_on = 2026-09-21
see   limit/is_over = 1
see   //field[@name = 'act']/option[@selected]/@value = decline
post  /intake/petition/{old}/propose
      act    = accept
      ground =
      note   = Nằm viện từ tháng 7 đến tháng 10, có giấy ra viện.
303

# ---- in time: the first level, at who signed the discipline ----
as    ha.viettri
post  /intake/petition/new
      name            = Lò Thị Pâng Khặt
      unit_search     = phường Việt Trì
      channel         = post
      kind            = complaint
      field_code      = 1.3.3
      subject         = Khiếu nại quyết định kỷ luật cảnh cáo
      content         = Quyết định 310/QĐ-UBND kỷ luật cảnh cáo không có căn cứ.
      demand          = Hủy quyết định kỷ luật
      respondent_kind = discipline_decision
      decision_number = 310/QĐ-UBND
      known_on        = 12/10/2026
303   /intake/petition/{a}
as    long.viettri
post  /intake/petition/{a}/classify
      kind         = complaint
      field_code   = 1.3.3
      is_competent = 1
303
post  /intake/petition/{a}/propose
      act = accept
303
as    cuong.viettri
post  /intake/petition/{a}/accept
      document = 62/TB-UBND
      claims   = Hủy quyết định kỷ luật\nXin lỗi công khai
303
keep  verifier sql select id from account where user_name = 'vinh.viettri'
post  /settlement/casefile/{a}/assign
      verifier_id = {verifier}
      document    = 63/QĐ-UBND
303
get   /settlement/casefile/{a}
see   term/term_code = discipline_settle
see   term/due_on = 2026-11-18
post  /settlement/casefile/{a}/mark_complex
      note = Nhiều người làm chứng.
303
# 45 days end on 3 December
get   /settlement/casefile/{a}
see   term/due_on = 2026-12-03
as    vinh.viettri
post  /settlement/casefile/{a}/judge
      claim_id         = 1
      claim_outcome    = wrong
      fate_of_decision = keep
      ruling           = Giữ nguyên quyết định kỷ luật.
303
post  /settlement/casefile/{a}/judge
      claim_id         = 2
      claim_outcome    = wrong
      fate_of_decision = keep
      ruling           = Không có căn cứ xin lỗi.
303
post  /settlement/casefile/{a}/minutes
      asked_of  = Cán bộ địa chính
      asked_for = Hồ sơ và hiện trạng
      finding   = Đã kiểm tra hồ sơ và hiện trạng.
303
post  /settlement/casefile/{a}/report
      document = 64/BC-XM
      note     = Kỷ luật đúng.
303
# the dialogue is never left out, even where both agree
day   2026-10-26
as    cuong.viettri
post  /settlement/casefile/{a}/decide
      document   = 65/QĐ-UBND
      decided_on = 26/10/2026
      outcome    = wrong
      is_agreed  = 1
      summary    = Giữ nguyên quyết định kỷ luật.
422
see   //error/@key = dialogue_needed
post  /settlement/casefile/{a}/dialogue
      held_on = 26/10/2026
      place   = Phòng họp
      result  = Hai bên giữ ý kiến.
303
post  /settlement/casefile/{a}/decide
      document   = 65/QĐ-UBND
      decided_on = 26/10/2026
      outcome    = wrong
      summary    = Giữ nguyên quyết định kỷ luật.
303
get   /settlement/casefile/{a}
see   term/term_code = discipline_send
see   term/due_on = 2026-10-29
sql   select term, due_on from term_run where casefile_id = {a} and term = 'discipline_effective' -> discipline_effective 2026-11-25
day   2026-10-27
as    ha.viettri
post  /settlement/casefile/{a}/send
      sent_on  = 27/10/2026
      document = 65/QĐ-UBND
303

# the paper does not send to a court who may not go there; a dismissal may
keep  paper sql select id from letter where casefile_id = {a} and template = 'complaint_first'
get   /letter/{paper}
200
text  "chỉ quyết định buộc thôi việc mới khởi kiện được"
no    "khởi kiện vụ án hành chính tại Tòa án"
sql   update petition set flags = 'dismissal' where casefile_id = {a}
get   /letter/{paper}
text  "khởi kiện vụ án hành chính tại Tòa án"
sql   update petition set flags = null where casefile_id = {a}

# ---- ten days from receipt to complain a second time, though it is in force only after thirty ----
day   2026-11-09
as    ha.viettri
get   /settlement/casefile/{a}/appeal
see   why = limit_over
# unless it is a dismissal
sql   update petition set flags = 'dismissal' where casefile_id = {a}
get   /settlement/casefile/{a}/appeal
not   why[. != '']
sql   update petition set flags = null where casefile_id = {a}
day   2026-11-06
as    ha.viettri
post  /settlement/casefile/{a}/appeal
303
sql   select state, is_open from casefile where id = {a} -> appealed 0

# ---- the second level, at the direct superior: Q05, in time with the first decision ----
as    hoa.tcd
post  /intake/petition/new
      name            = Lò Thị Pâng Khặt
      unit_search     = phường Việt Trì
      channel         = post
      kind            = complaint
      level           = 2
      field_code      = 1.3.3
      subject         = Khiếu nại lần hai quyết định kỷ luật cảnh cáo
      content         = Không đồng ý với Quyết định 65/QĐ-UBND.
      decision_number = 65/QĐ-UBND
      known_on        = 27/10/2026
303   /intake/petition/{b}
post  /intake/petition/{b}/classify
      kind         = complaint
      level        = 2
      field_code   = 1.3.3
      is_competent = 1
303
get   /intake/petition/{b}/propose
see   limit/term_code = discipline_limit_2
see   limit/last_on = 2026-11-06
see   limit/is_over = 0
see   //field[@name = 'act']/option[@selected]/@value = accept
post  /intake/petition/{b}/propose
      act = accept
303
as    minh.tcd
post  /intake/petition/{b}/accept
      document = 70/TB-UBND
303
sql   select term, due_on from term_run where casefile_id = {b} and state = 'running' -> discipline_settle 2026-12-07
sql   update casefile set state = 'reported' where id = {b}
as    hung.p25
post  /settlement/casefile/{b}/decide
      document   = 71/QĐ-UBND
      decided_on = 06/11/2026
      outcome    = right
      is_agreed  = 1
      fate_of_first = annul
      summary    = Hủy quyết định kỷ luật.
422
see   //error/@key = dialogue_needed
post  /settlement/casefile/{b}/dialogue
      held_on = 06/11/2026
      place   = Trụ sở tiếp công dân
      result  = Hai bên trình bày.
303
post  /settlement/casefile/{b}/decide
      document   = 71/QĐ-UBND
      decided_on = 06/11/2026
      outcome    = right
      summary    = Hủy quyết định kỷ luật.
422
see   //field[@name = 'fate_of_first']/error
post  /settlement/casefile/{b}/decide
      document      = 71/QĐ-UBND
      decided_on    = 06/11/2026
      outcome       = right
      fate_of_first = annul
      summary       = Hủy quyết định kỷ luật.
303
keep  second sql select id from letter where casefile_id = {b} and template = 'complaint_second'
get   /letter/{second}
text  "Đối với quyết định giải quyết lần đầu: hủy quyết định giải quyết lần đầu."
# three working days to send it; it is in force after thirty
sql   select term, due_on from term_run where casefile_id = {b} and term in ('discipline_send', 'discipline_effective') order by term -> discipline_effective 2026-12-07, discipline_send 2026-11-11
day   2026-12-08 00:10
tick
sql   select state, effective_on from casefile where id = {b} -> effective 2026-12-08
# ten working days to carry it out
sql   select term, due_on from term_run where casefile_id = {b} and term = 'discipline_enforce' -> discipline_enforce 2026-12-22
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
