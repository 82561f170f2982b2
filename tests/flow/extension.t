#!tests/tool/scenario
# How long a denunciation may take, and how it ends before a conclusion: lengthened once where
# it is complex, twice where it is very complex, never once the term is over; withdrawn, and
# going on all the same where there are signs of a breach or of pressure (LTC art. 30, 33, 34).

# ---- three letters; two are accepted on 5 October, one on Friday 23 October ----
day   2026-09-28
as    dung.p25
post  /intake/petition/new
      name        = Lưu Thị Hồng Nhạn
      birth       = 1969-11-02
      channel     = post
      kind        = denunciation
      field_code  = 3.3
      subject     = Tố cáo chi sai quỹ
      content     = Chi sai quỹ ở hai đơn vị.
303   /intake/petition/{twice}
post  /intake/petition/{twice}/classify
      kind         = denunciation
      field_code   = 3.3
      is_competent = 1
303
post  /intake/petition/{twice}/propose
      act  = accept
      note = Đủ điều kiện thụ lý.
303
as    dung.p25
post  /intake/petition/new
      name        = Lưu Thị Hồng Nhạn
      birth       = 1969-11-02
      channel     = post
      kind        = denunciation
      field_code  = 3.3
      subject     = Tố cáo lập hồ sơ khống
      content     = Lập hồ sơ khống một lần.
303   /intake/petition/{over}
post  /intake/petition/{over}/classify
      kind         = denunciation
      field_code   = 3.3
      is_competent = 1
303
post  /intake/petition/{over}/propose
      act  = accept
      note = Đủ điều kiện thụ lý.
303
get   /intake/petition/{over}/receipt
keep  code receipt/code
keep  secret receipt/secret
day   2026-10-05
as    hung.p25
post  /intake/petition/{twice}/accept
      document         = 1/QĐ-UBND
      accepted_content = Công chức nhận tiền.
303
post  /intake/petition/{over}/accept
      document         = 1/QĐ-UBND
      accepted_content = Công chức nhận tiền.
303
as    dung.p25
post  /settlement/casefile/{twice}/notify
      document          = 2/TB-UBND
      denouncer_on      = 05/10/2026
      denouncer_by      = hand
      accused_document  = 3/TB-UBND
      accused_on        = 05/10/2026
      accused_by        = hand
      is_without_letter = 1
303
post  /settlement/casefile/{over}/notify
      document          = 2/TB-UBND
      denouncer_on      = 05/10/2026
      denouncer_by      = hand
      accused_document  = 3/TB-UBND
      accused_on        = 05/10/2026
      accused_by        = hand
      is_without_letter = 1
303
day   2026-10-19
as    dung.p25
post  /intake/petition/new
      name        = Lưu Thị Hồng Nhạn
      birth       = 1969-11-02
      channel     = post
      kind        = denunciation
      field_code  = 3.3
      subject     = Tố cáo thu thừa lệ phí
      content     = Thu thừa lệ phí, không biên lai.
303   /intake/petition/{holiday}
post  /intake/petition/{holiday}/classify
      kind         = denunciation
      field_code   = 3.3
      is_competent = 1
303
post  /intake/petition/{holiday}/propose
      act  = accept
      note = Đủ điều kiện thụ lý.
303
get   /intake/petition/{holiday}/receipt
keep  code2 receipt/code
keep  secret2 receipt/secret
day   2026-10-23
as    hung.p25
post  /intake/petition/{holiday}/accept
      document         = 1/QĐ-UBND
      accepted_content = Công chức nhận tiền.
303
as    dung.p25
post  /settlement/casefile/{holiday}/notify
      document          = 2/TB-UBND
      denouncer_on      = 23/10/2026
      denouncer_by      = hand
      accused_document  = 3/TB-UBND
      accused_on        = 23/10/2026
      accused_by        = hand
      is_without_letter = 1
303
sql   select due_on from term_run where casefile_id = {twice} and term = 'denunciation_settle' -> 2026-11-04
# D35: shown as Monday 23 November, for the 22nd is a Sunday
sql   select raw_on, due_on from term_run where casefile_id = {holiday} and term = 'denunciation_settle' -> 2026-11-22 2026-11-23

# ---- Monday 2 November: complex, extended once. D33 ----
day   2026-11-02
as    dung.p25
get   /settlement/casefile/{twice}/extend
409
get   /settlement/casefile/{twice}/tell
see   why = nothing_to_tell
as    loan.p25
get   /settlement/casefile/{twice}/extend
404
same  /settlement/casefile/99999999/extend
as    hung.p25
get   /settlement/casefile/{twice}/extend
see   //field[@name = 'days']/value = 30
see   //field[@name = 'mark']/option[@value = 'places'] ~ hai nơi
not   //field[@name = 'mark']/option/@selected
post  /settlement/casefile/{twice}/extend
      mark     = places
      days     = 30
      document = 9/QĐ-UBND
      note     = Cần thêm thời gian xác minh.
303
sql   select raw_on, due_on, extensions from term_run where casefile_id = {twice} and term = 'denunciation_settle' -> 2026-12-04 2026-12-04 1
sql   select marks, days, due_on from extension where casefile_id = {twice} -> places 30 2026-12-04
# it goes by the row of the law that allows that
sql   select variant, law_from from term_run where casefile_id = {twice} and term = 'denunciation_settle' -> complex 2019-01-01
get   /settlement/casefile/{twice}/why
text  "Điều 30 Luật Tố cáo"
see   reckonings/reckoning[term = 'denunciation_settle']/rule/variant = complex
as    dung.p25
post  /settlement/casefile/{twice}/tell
      document          = 10/TB-UBND
      denouncer_on      = 02/11/2026
      denouncer_by      = post
      accused_document  = 10/TB-UBND
      accused_on        = 02/11/2026
      accused_by        = hand
      is_without_letter = 1
303

# ---- D35: lengthened from the 22nd, not from the 23rd ----
as    hung.p25
post  /settlement/casefile/{holiday}/extend
      mark     = foreign
      days     = 30
      document = 9/QĐ-UBND
      note     = Cần thêm thời gian xác minh.
303
sql   select raw_on, due_on from term_run where casefile_id = {holiday} and term = 'denunciation_settle' -> 2026-12-22 2026-12-22

# ---- Thursday 5 November: the term of the other one is over. D38 ----
day   2026-11-05
as    hung.p25
get   /settlement/casefile/{over}/extend
see   why = term_over
post  /settlement/casefile/{over}/extend
      mark     = many
      days     = 30
      document = 9/QĐ-UBND
      note     = Cần thêm thời gian xác minh.
422
see   //error/@key = term_over
sql   select extensions from term_run where casefile_id = {over} and term = 'denunciation_settle' -> 0

# ---- 1 December: twice needs two marks. D34 ----
day   2026-12-01
as    hung.p25
get   /settlement/casefile/{twice}/extend
see   //field[@name = 'mark']/option[@selected]/@value = places
post  /settlement/casefile/{twice}/extend
      mark     = places
      days     = 30
      document = 9/QĐ-UBND
      note     = Cần thêm thời gian xác minh.
422
see   //field[@name = 'mark']/error/@key = extension_needs_marks
post  /settlement/casefile/{twice}/extend
      mark     = places
      mark     = contents
      days     = 30
      document = 9/QĐ-UBND
      note     = Cần thêm thời gian xác minh.
303
sql   select raw_on, due_on, extensions from term_run where casefile_id = {twice} and term = 'denunciation_settle' -> 2027-01-03 2027-01-04 2
sql   select variant, original_due_on from term_run where casefile_id = {twice} and term = 'denunciation_settle' -> very_complex 2026-11-04
get   /settlement/casefile/{twice}/extend
see   why = no_extension_left

# the paper of the first extension, numbered only now, says what was decided then
keep  first sql select min(id) from letter where casefile_id = {twice} and template = 'denunciation_extend'
as    dung.p25
post  /letter/{first}/number
      is_unnamed = 1
303
get   /letter/{first}
text  "Thời hạn giải quyết được gia hạn đến hết ngày 04/12/2026."
no    "04/01/2027" in main
as    hung.p25

# ---- Q25: she withdraws, and there are signs: it goes on ----
day   2026-12-03
as    dung.p25
get   /settlement/casefile/{twice}/withdraw_all
409
as    hung.p25
post  /settlement/casefile/{twice}/withdraw_all
      withdraw_form = minutes
      sign          = pressure
      document      = 12/BB
      note          = Người tố cáo nói không muốn tiếp tục.
422
see   //error/@key = breach_goes_on
see   //field[@name = 'note']/value ~ không muốn tiếp tục
sql   select state from casefile where id = {twice} -> verifying
post  /settlement/casefile/{twice}/withdraw_kept
      withdraw_form = minutes
      document      = 12/BB
      note          = Có người đến nhà yêu cầu rút đơn.
422
see   //field[@name = 'sign']/error/@key = required_choice
post  /settlement/casefile/{twice}/withdraw_kept
      withdraw_form = minutes
      sign          = breach
      sign          = pressure
      document      = 12/BB
      note          = Có người đến nhà yêu cầu rút đơn.
303
get   /settlement/casefile/{twice}
see   casefile/state = verifying
see   history/event[event = 'withdrawal_kept']/detail = minutes all breach pressure
sql   select state, due_on from term_run where casefile_id = {twice} and term = 'denunciation_settle' -> running 2027-01-04

# ---- a withdrawal is not made an end by another name; what the law knows is one ----
get   /settlement/casefile/{twice}/terminate
see   //field[@name = 'detail']/option[@value = 'accused_died']
not   //field[@name = 'detail']/option[@value = 'annulled']
post  /settlement/casefile/{twice}/terminate
      detail   = withdrawn
      document = 13/QĐ-UBND
      note     = Rút.
422
see   //error/@key = withdrawn_otherwise
sql   select state from casefile where id = {twice} -> verifying
as    dung.p25
get   /settlement/casefile/{twice}/terminate
409
as    hung.p25
post  /settlement/casefile/{twice}/terminate
      detail   = settled
      document = 13/QĐ-UBND
      note     = Tòa án đã có bản án về cùng vụ việc.
303
get   /settlement/casefile/{twice}
see   casefile/state = terminated
# nothing runs any more but what is owed to both sides (flow/last_notice.t)
sql   select distinct term from term_run where casefile_id = {twice} and state <> 'stopped' -> denunciation_stop_notice

# ---- withdrawn without any sign: it ends, and both are told ----
post  /settlement/casefile/{holiday}/withdraw_all
      withdraw_form = petition
      document      = 14/BB
      note          = Đã được giải thích, không tố cáo nữa.
303
sql   select state, is_open from casefile where id = {holiday} -> terminated 1
# she wrote it herself: no minutes, but the decision that ends it
sql   select template from letter where casefile_id = {holiday} and template in ('denunciation_withdraw_minutes', 'denunciation_terminate') -> denunciation_terminate
sql   select term, due_on from term_run where casefile_id = {holiday} and state <> 'stopped' -> denunciation_stop_notice 2026-12-10
nobody
post  /tra-cuu
      code        = {code2}
      secret_code = {secret2}
200
text  "Nội dung đã được thụ lý. Ông/bà sẽ nhận được thông báo kết quả."
as    hung.p25
get   /settlement/casefile/{holiday}/tell
200
as    loan.p25
get   /settlement/casefile/{holiday}/tell
404
same  /settlement/casefile/99999999/tell
as    dung.p25
# the extension of November was never told: both steps are offered, none is chosen for her
keep  extended sql select seq from event where subject = 'C' and subject_id = {holiday} and act = 'extend'
keep  ended sql select seq from event where subject = 'C' and subject_id = {holiday} and act = 'withdraw_all'
get   /settlement/casefile/{holiday}/tell
see   //field[@name = 'step']/option[@value = '{extended}'] = Gia hạn, 02/11/2026
see   //field[@name = 'step']/option[@value = '{ended}'] = Đình chỉ do rút tố cáo, 03/12/2026
not   //field[@name = 'step']/option/@selected
post  /settlement/casefile/{holiday}/tell
      step              = {ended}
      document          = 15/TB-UBND
      denouncer_on      = 01/12/2026
      denouncer_by      = post
      accused_document  = 15/TB-UBND
      accused_on        = 01/12/2026
      accused_by        = hand
      is_without_letter = 1
422
see   //field[@name = 'denouncer_on']/error/@key = before_step
post  /settlement/casefile/{holiday}/tell
      step              = {ended}
      document          = 15/TB-UBND
      denouncer_on      = 03/12/2026
      denouncer_by      = post
      accused_document  = 15/TB-UBND
      accused_on        = 03/12/2026
      accused_by        = hand
      is_without_letter = 1
303
sql   select is_open, closed_on from casefile where id = {holiday} -> 0 2026-12-03
post  /settlement/casefile/{holiday}/tell
      step              = {ended}
      document          = 16/TB-UBND
      denouncer_by      = post
      accused_document  = 16/TB-UBND
      accused_by        = hand
      is_without_letter = 1
422
see   //field[@name = 'step']/error/@key = not_a_choice
get   /settlement/casefile/{holiday}/tell
see   //field[@name = 'step']/option[@value = '{extended}']/@selected
post  /settlement/casefile/{holiday}/tell
      document          = 16/TB-UBND
      denouncer_by      = post
      accused_document  = 17/TB-UBND
      accused_by        = hand
      is_without_letter = 1
303
get   /settlement/casefile/{holiday}/tell
see   why = nothing_to_tell
sql   select about, whom, number from told where casefile_id = {holiday} and event_seq = {extended} order by id -> extend denouncer 16/TB-UBND, extend accused 17/TB-UBND
nobody
post  /tra-cuu
      code        = {code2}
      secret_code = {secret2}
200
text  "Việc xử lý đã kết thúc. Cơ quan đã thông báo cho ông/bà."
no    "tố cáo" in main
no    "Hồng Nhạn"
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
