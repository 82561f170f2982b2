#!tests/tool/scenario
# One complaint from the letter to the public page: a ward takes it by post, accepts,
# verifies, holds the dialogue and decides; the decision takes effect by itself thirty days
# later, is published in other words, found with and without marks, and withdrawn again with
# a reason. Days are those of the law's calendar (vectors D01, D07 and their like).

# ---- Friday 13 November: the letter comes ----
day   2026-11-13
as    ha.viettri
post  /intake/petition/new
      name            = Quách Thị Xuân Mằm
      birth           = 1955
      id_kind         = cccd
      id_number       = 025155004477
      phone           = 0977123456
      address         = Số 18, ngõ 3
      unit_search     = phường Việt Trì
      channel         = post
      written_on      = 10/11/2026
      kind            = complaint
      field_code      = 1.2.5
      subject         = Khiếu nại quyết định công nhận lối đi riêng
      content         = Lối đi chung ba hộ dùng từ năm 1986 bị công nhận cho một hộ theo Quyết định 8203/QĐ-UBND.
      demand          = Hủy quyết định, giữ lối đi chung.
      respondent_kind = admin_decision
      respondent      = Quyết định của Chủ tịch Ủy ban nhân dân phường Việt Trì
      decision_number = 8203/QĐ-UBND
      decision_on     = 20/10/2026
      known_on        = 23/10/2026
303   /intake/petition/{casefile}
get   /intake/petition/{casefile}/receipt
keep  code receipt/code
keep  secret receipt/secret

# ---- Monday 16: sorted, proposed, accepted ----
day   2026-11-16
as    long.viettri
post  /intake/petition/{casefile}/classify
      kind         = complaint
      field_code   = 1.2.5
      is_competent = 1
303
get   /intake/petition/{casefile}/propose
see   route/route = R04
post  /intake/petition/{casefile}/propose
      act  = accept
      note = Đủ điều kiện.
303
as    thu.viettri
# she leads the office and does not sign for its head
get   /intake/petition/{casefile}/accept
409
as    cuong.viettri
post  /intake/petition/{casefile}/accept
422
see   //field[@name = 'document']/error/@key = required
post  /intake/petition/{casefile}/accept
      document = 41/TB-UBND
303
get   /settlement/casefile/{casefile}
see   casefile/state = accepted
see   casefile/code ~ KN-C07900-2026-
keep  number casefile/code
# D07: thirty days from 16 November
see   term/term_code = complaint_first
see   term/due_on = 2026-12-16
see   term/days_left = 30

# Why this day: rule, article, and nothing that moved it.
get   /settlement/casefile/{casefile}/why
see   reckonings/reckoning[term = 'complaint_first']/rule/article = LKN Đ.28
see   reckonings/reckoning[term = 'complaint_first']/started_on = 2026-11-16
see   reckonings/reckoning[term = 'complaint_first']/due_on = 2026-12-16
see   reckonings/reckoning[term = 'petition_sort']/stopped_on = 2026-11-16
see   reckonings/reckoning[term = 'petition_sort']/is_late = 0
text  "Điều 28 Luật Khiếu nại"

nobody
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
text  "Khiếu nại của ông/bà đã được thụ lý ngày 16/11/2026. Hạn giải quyết: 16/12/2026."
no    "Xuân Mằm"
no    "Cường"

# ---- Tuesday 17: who verifies is not who decides ----
day   2026-11-17
as    cuong.viettri
get   /settlement/worklist
200
text  "{number}"
keep  head sql select id from account where user_name = 'cuong.viettri'
keep  verifier sql select id from account where user_name = 'vinh.viettri'
get   /settlement/casefile/{casefile}/assign
see   //field[@name = 'verifier_id']/option[@value = '{verifier}'] ~ Tạ Quang Vinh
not   //field[@name = 'verifier_id']/option[@value = '{head}']
post  /settlement/casefile/{casefile}/assign
422
see   //field[@name = 'verifier_id']/error/@key = required_choice
post  /settlement/casefile/{casefile}/assign
      verifier_id = {head}
      document    = 88/QĐ-UBND
422
post  /settlement/casefile/{casefile}/assign
      verifier_id = {verifier}
      document    = 88/QĐ-UBND
303
get   /settlement/casefile/{casefile}
see   casefile/state = verifying
see   casefile/holder = Tạ Quang Vinh
see   term/due_on = 2026-12-16

# A complex matter has 45 days, counted from the same day.
post  /settlement/casefile/{casefile}/mark_complex
      note = Phải đo đạc lại, ba hộ liên quan.
303
get   /settlement/casefile/{casefile}
see   term/due_on = 2026-12-31
see   term/original_due_on = 2026-12-16
get   /settlement/casefile/{casefile}/mark_complex
see   why ~ complex

# ---- Thursday 19: the report; only the verifier writes it ----
day   2026-11-19
as    long.viettri
get   /settlement/casefile/{casefile}/report
409
as    vinh.viettri
get   /settlement/worklist
text  "{number}"
# it rests on something: minutes, an answer, a step that was done, papers
post  /settlement/casefile/{casefile}/report
      document = 3/BC-XM
      note     = Đã xác minh.
422
see   //error/@key = nothing_found
get   /settlement/casefile/{casefile}
see   actions/action[@act = 'report']/@why = guard.nothing_found
post  /settlement/casefile/{casefile}/minutes
      asked_of  = Cán bộ địa chính
      asked_for = Hồ sơ và hiện trạng
      finding   = Đã kiểm tra hồ sơ và hiện trạng.
303
post  /settlement/casefile/{casefile}/report
      document = 15/BC-XM
      note     = Lối đi có từ năm 1986, ba hộ cùng dùng; hồ sơ địa chính thể hiện là đường đi.
303
# and cannot decide about it
get   /settlement/casefile/{casefile}/decide
409

# ---- Friday 20: dialogue, since views differ ----
day   2026-11-20
as    cuong.viettri
post  /settlement/casefile/{casefile}/decide
      document   = 8301/QĐ-UBND
      decided_on = 20/11/2026
      outcome    = right
      summary    = Công nhận khiếu nại.
422
see   //error/@key ~ dialogue_needed
post  /settlement/casefile/{casefile}/dialogue
      held_on  = 20/11/2026
      place    = Phòng họp Ủy ban nhân dân phường
      result   = Hai bên trình bày; hộ được công nhận đồng ý để lối đi chung.
      document = 3/BB-ĐT
303
get   /settlement/casefile/{casefile}
see   casefile/state = dialogued

# ---- Monday 23: the decision ----
day   2026-11-23
as    cuong.viettri
post  /settlement/casefile/{casefile}/decide
      document   = 8301/QĐ-UBND
      decided_on = 10/11/2026
      outcome    = right
      summary    = Công nhận khiếu nại.
422
see   //field[@name = 'decided_on']/error/@key = before_accepted
post  /settlement/casefile/{casefile}/decide
      document   = 8301/QĐ-UBND
      decided_on = 23/11/2026
      outcome    = right
      summary    = Công nhận khiếu nại của bà Quách Thị Xuân Mằm, hủy Quyết định 8203/QĐ-UBND.
303
get   /settlement/casefile/{casefile}
see   casefile/state = decided
see   casefile/decided_on = 2026-11-23
# D26: sent within three working days, the 24th is a holiday
see   term/term_code = complaint_first_send
see   term/due_on = 2026-11-27
get   /settlement/casefile/{casefile}/why
see   reckonings/reckoning[term = 'complaint_first_send']/days/day[on = '2026-11-24']/name = Ngày Văn hóa Việt Nam
see   reckonings/reckoning[term = 'complaint_first']/is_late = 0
see   reckonings/reckoning[term = 'first_effective']/due_on = 2026-12-23
sql   select measure from fact where casefile_id = {casefile} and measure like 'settled%' order by 1 -> settled, settled_in_time

# Who is about to send it is told that it has no number, and where it gets one.
as    ha.viettri
keep  letter sql select id from letter where casefile_id = {casefile} and template = 'complaint_first'
get   /settlement/casefile/{casefile}/send
see   unnumbered/letter[template = 'complaint_first']/id = {letter}
get   /settlement/casefile/{casefile}/send
text  "Văn bản chưa có số"
text  "/letter/{letter}/number"
post  /letter/{letter}/number
      issued_on    = 23/11/2026
      paper_number = 8301/QĐ-UBND
303
get   /settlement/casefile/{casefile}/send
not   unnumbered/letter[template = 'complaint_first']
post  /settlement/casefile/{casefile}/send
      sent_on  = 23/11/2026
      document = 8301/QĐ-UBND
303
get   /settlement/casefile/{casefile}/send
see   why = already_sent

nobody
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
text  "Đã có quyết định giải quyết ngày 23/11/2026. Nếu không đồng ý, ông/bà có quyền khiếu nại lần hai"
no    "Xuân Mằm"

# ---- 23 December is the last day to complain; the timer finds nothing to do yet ----
day   2026-12-23
tick
sql   select state from casefile where id = {casefile} -> decided

# ---- 24 December: it is in force, by itself ----
day   2026-12-24 00:10
tick
tick
sql   select state, effective_on from casefile where id = {casefile} -> effective 2026-12-24
sql   select count(*) from event where subject = 'C' and subject_id = {casefile} and event = 'decision_effective' -> 1
as    cuong.viettri
get   /settlement/casefile/{casefile}
see   history/event[event = 'decision_effective']/role = tick
see   term/term_code = enforce_start
see   term/due_on = 2026-12-31

# ---- written in other words by one, published by another who did not decide ----
day   2026-12-25
as    ha.viettri
get   /settlement/casefile/{casefile}/publish
409
get   /settlement/casefile/{casefile}/redact
see   //field[@name = 'body']
not   //field[@name = 'body']/value
post  /settlement/casefile/{casefile}/redact
      title = Giải quyết khiếu nại về công nhận lối đi riêng
      body  = Người khiếu nại đề nghị giữ lối đi chung. Kết quả xác minh: lối đi có từ năm 1986, ba hộ cùng sử dụng. Quyết định công nhận khiếu nại là đúng, hủy quyết định công nhận lối đi riêng.
422
see   //field[@name = 'is_redacted']/error/@key = required_flag
# a name, with marks or without, and a number however it is written go nowhere
post  /settlement/casefile/{casefile}/redact
      title       = Giải quyết khiếu nại của QUÁCH THỊ XUÂN MẰM
      body        = Người khiếu nại đề nghị giữ lối đi chung.
      is_redacted = 1
422
see   //field[@name = 'title']/error/@key = names_party
see   //field[@name = 'body']/value ~ lối đi chung
post  /settlement/casefile/{casefile}/redact
      title       = Giải quyết khiếu nại về công nhận lối đi riêng
      body        = Người khiếu nại là Nguyen Thi X, tuc Quach Thi Xuan Mam, đề nghị giữ lối đi chung.
      is_redacted = 1
422
see   //field[@name = 'body']/error/@key = names_party
post  /settlement/casefile/{casefile}/redact
      title       = Giải quyết khiếu nại về công nhận lối đi riêng
      body        = Liên hệ 0977 123.456 để biết thêm.
      is_redacted = 1
422
see   //field[@name = 'body']/error/@key = has_number_of_party
sql   select count(*) from publication where casefile_id = {casefile} -> 0
post  /settlement/casefile/{casefile}/redact
      title       = Giải quyết khiếu nại về công nhận lối đi riêng
      body        = Người khiếu nại đề nghị giữ lối đi chung. Kết quả xác minh: lối đi có từ năm 1986, ba hộ cùng sử dụng. Quyết định công nhận khiếu nại là đúng, hủy quyết định công nhận lối đi riêng.
      is_redacted = 1
303
sql   select count(*) from publication where casefile_id = {casefile} -> 0
as    thu.viettri
post  /settlement/casefile/{casefile}/publish
      is_redacted = 1
303
keep  page sql select id from publication where casefile_id = {casefile}
# who decided cannot have published it
sql   select published_by <> decided_by from publication p join decision d using (casefile_id) where casefile_id = {casefile} -> 1

# ---- anyone finds it: by words with marks and without, by place, field and year ----
nobody
get   /cong-khai/{page}
200
text  "8301/QĐ-UBND"
text  "Giải quyết khiếu nại về công nhận lối đi riêng"
text  "Ủy ban nhân dân phường Việt Trì"
# an office that is called otherwise since did decide it under this name
keep  office sql select name from agency where id = 108494
sql   update agency set name = 'Phường đổi tên' where id = 108494
get   /cong-khai/{page}
text  "Ủy ban nhân dân phường Việt Trì"
sql   update agency set name = '{office}' where id = 108494
no    "Xuân Mằm"
no    "{number}"
get   /cong-khai
see   decisions/decision[number = '8301/QĐ-UBND']/title = Giải quyết khiếu nại về công nhận lối đi riêng
get   /cong-khai?q=l%E1%BB%91i%20%C4%91i%20ri%C3%AAng
see   decisions/decision/number = 8301/QĐ-UBND
get   /cong-khai?q=loi+di+rieng
see   decisions/decision/number = 8301/QĐ-UBND
get   /cong-khai?q=LOI+DI+RIENG&year=2026&field=1.2
see   decisions/decision/number = 8301/QĐ-UBND
get   /cong-khai?q=loi+di+rieng&year=2025
not   decisions/decision
get   /cong-khai?q=loi+di+rieng&field=1.4
not   decisions/decision
get   /cong-khai?q=loi+di+rieng&office=viet+tri
see   decisions/decision/number = 8301/QĐ-UBND
get   /cong-khai?q=loi+di+rieng&agency=108494
not   decisions/decision
# the name of the complainant finds nothing
get   /cong-khai?q=Qu%C3%A1ch+Th%E1%BB%8B+Xu%C3%A2n+M%E1%BA%B1m
not   decisions/decision[number = '8301/QĐ-UBND']

# ---- withdrawn: a public reason stays, the text does not ----
day   2026-12-28
as    thu.viettri
post  /settlement/casefile/{casefile}/unpublish
422
see   //field[@name = 'withdrawn_why']/error/@key = required
post  /settlement/casefile/{casefile}/unpublish
      withdrawn_why = Bản công khai nêu nhầm năm; sẽ công khai lại bản đúng.
303
nobody
get   /cong-khai/{page}
200
text  "Bản công khai nêu nhầm năm; sẽ công khai lại bản đúng."
no    "lối đi có từ năm 1986"
get   /cong-khai?q=loi+di+rieng
not   decisions/decision

# ---- carried out ----
as    cuong.viettri
post  /settlement/casefile/{casefile}/enforce
      document = 90/UBND
      note     = Giao công chức địa chính đính chính hồ sơ trong 15 ngày.
303
post  /settlement/casefile/{casefile}/finish
      note     = Đã đính chính, cắm lại mốc lối đi.
303
as    ha.viettri
get   /settlement/casefile/{casefile}/contents
see   items/item[@what = 'petition']/on ~ 2026
post  /settlement/casefile/{casefile}/archive
      retention = serious
      sheets    = 84
      note      = Văn bản lấy số ở sổ giấy của văn thư.
303
get   /settlement/casefile/{casefile}/contents
text  "giữ vĩnh viễn"
nobody
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
text  "Quyết định đã được thi hành xong."

# The history tells it all, and nothing of it can be changed unseen.
sql   select count(*) = max(seq) from event where subject = 'C' and subject_id = {casefile} -> 1
sql   select act from event where subject = 'C' and subject_id = {casefile} order by seq -> receive, classify, propose, accept, assign, mark_complex, minutes, report, dialogue, decide, number, send, effect, redact, publish, unpublish, enforce, finish, archive
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
