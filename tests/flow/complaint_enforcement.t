#!tests/tool/scenario
# After the decision: made public on a board, carried out item by item until each is done or
# explained, reviewed where it was settled wrongly, and settled again (LKN art. 41, 46; ND124).
day   2026-09-07
as    ha.viettri
post  /intake/petition/new
      name            = Tòng Văn Lả Ún
      unit_search     = phường Việt Trì
      channel         = post
      kind            = complaint
      field_code      = 1.2.2
      subject         = Khiếu nại việc thu hồi đất và tiền đã nộp
      content         = Quyết định 7001/QĐ-UBND thu hồi đất sai, thu tiền sai.
      demand          = Trả lại đất và tiền.
      decision_number = 7001/QĐ-UBND
303   /intake/petition/{a}
sql   update casefile set machine = 'complaint', state = 'dialogued', desk = 'settlement', code = 'TH-TH-1', accepted_on = '2026-09-07' where id = {a}
sql   update term_run set state = 'stopped', stopped_on = '2026-09-07' where casefile_id = {a}
as    cuong.viettri
get   /settlement/casefile/{a}
not   enforcement
post  /settlement/casefile/{a}/decide
      document   = 7101/QĐ-UBND
      decided_on = 07/09/2026
      outcome    = right
      summary    = Trả lại 250 m² đất và 12.000.000 đồng; kiểm điểm hai người.
303

as    ha.viettri
post  /settlement/casefile/{a}/send
      sent_on  = 07/09/2026
      document = 7101/QĐ-UBND
303

# ---- on the board, for fifteen days in a row ----
day   2026-09-09
as    ha.viettri
post  /settlement/casefile/{a}/post
      posted_by    = board
      posted_on    = 09/09/2026
      posted_until = 23/09/2026
      document     = 20/BB-NY
422
see   //field[@name = 'posted_until']/error/@key = posted_too_short
post  /settlement/casefile/{a}/post
      posted_by    = board
      posted_on    = 09/09/2026
      posted_until = 24/09/2026
      document     = 20/BB-NY
303   /settlement/casefile/{a}/enforcement
get   /settlement/casefile/{a}/enforcement
see   tellings/told/whom = public
see   tellings/told/until_on = 2026-09-24
text  "20/BB-NY"
# it cannot be that nobody is named, as of a denunciation
get   /settlement/casefile/{a}/post
not   //field[@name = 'is_unnamed']

# ---- in force by itself, and ordered ----
day   2026-10-08 00:10
tick
sql   select state, effective_on from casefile where id = {a} -> effective 2026-10-08
as    cuong.viettri
post  /settlement/casefile/{a}/enforce
      document = 7200/UBND
      note     = Thực hiện đúng quyết định.
303
get   /settlement/casefile/{a}/enforcement
see   actions/action[@act = 'task_done']/@why = guard.no_task_left
text  "Chưa ghi việc nào phải thi hành."
post  /settlement/casefile/{a}/task
      execution_kind = money
      doer           = Bộ phận Kế toán
      task           = Trả lại tiền sử dụng đất đã thu
      amount         = 12000000
      due_on         = 20/10/2026
422
see   //field[@name = 'goes_to']/error/@key = goes_to_needed
post  /settlement/casefile/{a}/task
      execution_kind = money
      goes_to        = person
      doer           = Bộ phận Kế toán
      task           = Trả lại tiền sử dụng đất đã thu
      due_on         = 20/10/2026
422
see   //field[@name = 'amount']/error/@key = amount_needed
post  /settlement/casefile/{a}/task
      execution_kind = money
      goes_to        = person
      doer           = Bộ phận Kế toán
      task           = Trả lại tiền sử dụng đất đã thu
      amount         = 12000000
      due_on         = 20/10/2026
303   /settlement/casefile/{a}/enforcement
post  /settlement/casefile/{a}/task
      execution_kind = land
      goes_to        = person
      doer           = Công chức địa chính
      task           = Giao lại đất, cắm mốc
      amount         = 250
      due_on         = 30/10/2026
303
post  /settlement/casefile/{a}/task
      execution_kind = people
      doer           = Ủy ban nhân dân phường
      task           = Kiểm điểm người tham mưu sai
      amount         = 2
      due_on         = 30/10/2026
303
get   /settlement/casefile/{a}/enforcement
text  "12.000.000 đồng"
text  "250 m²"
sql   select due_on from casefile where id = {a} -> 2026-10-20
keep  order sql select id from letter where casefile_id = {a} and template = 'enforcement_order'
get   /letter/{order}
text  "1. Bộ phận Kế toán: Trả lại tiền sử dụng đất đã thu. Thời hạn: chậm nhất ngày 20/10/2026."
text  "Số phải thực hiện: 12.000.000 đồng."

# ---- what is overdue is seen in the list ----
day   2026-10-21
as    cuong.viettri
get   /settlement/worklist?tab=late
see   casefiles/casefile[id = '{a}']/days_left = -1
get   /settlement/casefile/{a}/finish
see   why = tasks_left
get   /settlement/casefile/{a}/task_done?row=1
see   //field[@name = 'execution_id']/option[@selected]/@value = 1
post  /settlement/casefile/{a}/task_done
      execution_id      = 1
      enforcement_state = done
      done_amount       = 5000000
      done_on           = 21/10/2026
422
see   //field[@name = 'done_amount']/error/@key = less_than_ordered
post  /settlement/casefile/{a}/task_done
      execution_id      = 1
      enforcement_state = ongoing
      done_amount       = 13000000
      done_on           = 21/10/2026
422
see   //field[@name = 'done_amount']/error/@key = more_than_ordered
post  /settlement/casefile/{a}/task_done
      execution_id      = 1
      enforcement_state = ongoing
      done_amount       = 5000000
      done_on           = 21/10/2026
303
post  /settlement/casefile/{a}/task_done
      execution_id      = 1
      enforcement_state = done
      done_amount       = 12000000
      done_on           = 21/10/2026
303
# the next day that counts is that of the others
sql   select due_on from casefile where id = {a} -> 2026-10-30
post  /settlement/casefile/{a}/task_done
      execution_id      = 2
      enforcement_state = done
      done_amount       = 250
      done_on           = 21/10/2026
      explanation       = Đã cắm bốn mốc.
303
post  /settlement/casefile/{a}/task_done
      execution_id      = 3
      enforcement_state = explained
      done_amount       = 1
      done_on           = 21/10/2026
422
see   //field[@name = 'explanation']/error/@key = required
post  /settlement/casefile/{a}/task_done
      execution_id      = 3
      enforcement_state = explained
      done_amount       = 1
      done_on           = 21/10/2026
      explanation       = Một người đã nghỉ hưu.
303
sql   select count(*) from execution where casefile_id = {a} and (task_sealed like '%tiền%' or doer_sealed like '%Kế toán%') -> 0
post  /settlement/casefile/{a}/finish
      note = Đã thi hành xong.
303
sql   select state, is_open, due_on from casefile where id = {a} -> enforced 0 null

# ---- another one was settled wrongly: reviewed, and kept ----
day   2026-09-07
as    ha.viettri
post  /intake/petition/new
      name        = Tòng Văn Lả Ún
      unit_search = phường Việt Trì
      channel     = post
      kind        = complaint
      field_code  = 1.2.5
      subject     = Khiếu nại việc cấp giấy cho hộ bên cạnh
      content     = Cấp chồng lên lối đi.
      demand      = Thu hồi giấy đã cấp
303   /intake/petition/{b}
sql   update casefile set machine = 'complaint', state = 'dialogued', desk = 'settlement', code = 'TH-TH-2', accepted_on = '2026-09-07' where id = {b}
sql   update term_run set state = 'stopped', stopped_on = '2026-09-07' where casefile_id = {b}
as    cuong.viettri
post  /settlement/casefile/{b}/decide
      document   = 7102/QĐ-UBND
      decided_on = 07/09/2026
      outcome    = wrong
      summary    = Giữ nguyên.
303
as    ha.viettri
post  /settlement/casefile/{b}/send
      sent_on  = 07/09/2026
      document = 7102/QĐ-UBND
303
day   2026-10-08 00:10
tick
as    cuong.viettri
get   /settlement/casefile/{b}
see   term/term_code = enforce_start
post  /settlement/casefile/{b}/review
      document = 44/CĐ-UBND
      note     = Có bản đồ mới chưa xem xét.
303
sql   select count(*) from term_run where casefile_id = {b} and state <> 'stopped' -> 0
keep  proposal sql select id from letter where casefile_id = {b} and template = 'review_proposal'
get   /letter/{proposal}
text  "số 7102/QĐ-UBND ngày 07/09/2026"
text  "Có bản đồ mới chưa xem xét."
post  /settlement/casefile/{b}/review_keep
      document = 7201/TB-UBND
      note     = Bản đồ mới không làm thay đổi kết quả.
303
get   /settlement/casefile/{b}
see   casefile/state = effective
see   term/term_code = enforce_start

# ---- and again, and settled anew, with a decision of its own ----
day   2026-10-12
as    cuong.viettri
post  /settlement/casefile/{b}/review
      document = 45/CĐ-UBND
      note     = Người được giao xác minh có liên quan.
303
post  /settlement/casefile/{b}/reopen
      document = 7202/QĐ-UBND
      note     = Vi phạm trình tự xác minh.
303
get   /settlement/casefile/{b}
see   casefile/state = verifying
not   casefile/decided_on[. != '']
# thirty days from Monday 12 October
see   term/term_code = complaint_first
see   term/due_on = 2026-11-11
get   /settlement/casefile/{b}/verification
see   claims/claim/claim = Thu hồi giấy đã cấp
not   claims/claim/claim_outcome[. != '']
post  /settlement/casefile/{b}/judge
      claim_id         = 1
      claim_outcome    = right
      fate_of_decision = annul
      ruling           = Thu hồi giấy chứng nhận đã cấp.
303
sql   update casefile set state = 'dialogued' where id = {b}
post  /settlement/casefile/{b}/decide
      document   = 7203/QĐ-UBND
      decided_on = 12/10/2026
      outcome    = right
      summary    = Thu hồi giấy.
303
sql   select round, number, outcome from decision where casefile_id = {b} order by round -> 1 7102/QĐ-UBND wrong, 2 7203/QĐ-UBND right
get   /settlement/casefile/{b}
see   decision/number = 7203/QĐ-UBND
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
