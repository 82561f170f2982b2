#!tests/tool/scenario
# A denunciation from its acceptance to the closed file: a team verifies, both sides are told,
# the clock stands still for twenty days and is lengthened once, it is concluded, sent, acted
# on and published by somebody else in other words. The official who is denounced works at the
# next desk, with the rights to open envelopes: she sees nothing at any step.

# ---- Monday 28 September: the letter; 5 October: accepted ----
day   2026-09-28
as    dung.p25
post  /intake/petition/new
      name        = Khổng Thị Bích Liễu
      birth       = 1974-08-19
      id_kind     = cccd
      id_number   = 025174008899
      phone       = 0934567812
      address     = Số 7, ngõ Cây Đa
      unit_search = phường Việt Trì
      channel     = post
      kind        = denunciation
      field_code  = 3.3
      subject     = Tố cáo chuyên viên nhận tiền để rút ngắn hồ sơ
      content     = Chuyên viên được giao giữ hồ sơ đã nhận phong bì của doanh nghiệp tại quán nước trước cổng cơ quan.
      respondent  = Chuyên viên Lý Thanh Loan
303   /intake/petition/{matter}
get   /intake/petition/{matter}/receipt
keep  code receipt/code
keep  secret receipt/secret
post  /intake/petition/{matter}/classify
      kind         = denunciation
      field_code   = 3.3
      is_competent = 1
303
post  /intake/petition/{matter}/propose
      act  = accept
      note = Đủ điều kiện thụ lý.
303
day   2026-10-05
as    hung.p25
post  /intake/petition/{matter}/accept
      document         = 31/QĐ-UBND
      accepted_content = Chuyên viên nhận tiền của doanh nghiệp để rút ngắn hồ sơ.
303
get   /settlement/casefile/{matter}
see   casefile/state = accepted
# D32: thirty days
sql   select due_on from term_run where casefile_id = {matter} and term = 'denunciation_settle' -> 2026-11-04
sql   select due_on from term_run where casefile_id = {matter} and term = 'denunciation_accept_notice' -> 2026-10-12

# ---- a team of two, nobody who concludes, nobody who is involved ----
keep  head sql select id from account where user_name = 'hung.p25'
keep  khanh sql select id from account where user_name = 'khanh.p25'
keep  thao sql select id from account where user_name = 'thao.p25'
keep  loan sql select id from account where user_name = 'loan.p25'
keep  mai sql select id from account where user_name = 'mai.p25'
get   /settlement/casefile/{matter}/assign
see   //field[@name = 'team_head_id']/option[@value = '{khanh}'] ~ Bùi Quốc Khánh
not   //field[@name = 'team_head_id']/option[@value = '{head}']
not   //field[@name = 'verifier_id']
text  "Tổ xác minh có từ hai người"
post  /settlement/casefile/{matter}/assign
      team_head_id = {khanh}
      document     = 32/QĐ-UBND
422
see   //field[@name = 'member_id']/error/@key = required_choice
post  /settlement/casefile/{matter}/assign
      team_head_id = {khanh}
      member_id    = {khanh}
      document     = 32/QĐ-UBND
422
see   //field[@name = 'member_id']/error/@key = team_of_two
post  /settlement/casefile/{matter}/assign
      team_head_id = {khanh}
      member_id    = {loan}
      barred_id    = {loan}
      document     = 32/QĐ-UBND
422
see   //field[@name = 'member_id']/error/@key = verifier_barred
sql   select count(*) from barred where casefile_id = {matter} -> 0
# the clerk does not name a team
as    dung.p25
get   /settlement/casefile/{matter}/assign
409
as    khanh.p25
get   /settlement/casefile/{matter}
404
same  /settlement/casefile/99999999
as    hung.p25
post  /settlement/casefile/{matter}/assign
      team_head_id = {khanh}
      member_id    = {thao}
      barred_id    = {loan}
      document     = 32/QĐ-UBND
      note         = Xác minh việc nhận tiền; làm việc với doanh nghiệp.
303
sql   select why from barred where casefile_id = {matter} and account_id = {loan} -> respondent
get   /settlement/casefile/{matter}
see   casefile/holder = Bùi Quốc Khánh
see   casefile/state = accepted
# who was barred is offered for nothing any more
get   /settlement/casefile/{matter}/assign
not   //option[@value = '{loan}']

# ---- Wednesday 7: both notices; the accused's never carries the letter ----
day   2026-10-07
as    hung.p25
get   /settlement/casefile/{matter}/notify
409
as    dung.p25
post  /settlement/casefile/{matter}/notify
      document         = 33/TB-UBND
      denouncer_on     = 07/10/2026
      denouncer_by     = post
      accused_document = 34/TB-UBND
      accused_on       = 07/10/2026
      accused_by       = hand
422
see   //field[@name = 'is_without_letter']/error/@key = required_flag
post  /settlement/casefile/{matter}/notify
      document          = 33/TB-UBND
      denouncer_on      = 01/10/2026
      denouncer_by      = post
      accused_document  = 34/TB-UBND
      accused_on        = 07/10/2026
      accused_by        = hand
      is_without_letter = 1
422
see   //field[@name = 'denouncer_on']/error/@key = before_step
post  /settlement/casefile/{matter}/notify
      document          = 33/TB-UBND
      denouncer_on      = 07/10/2026
      denouncer_by      = post
      accused_document  = 34/TB-UBND
      accused_on        = 07/10/2026
      accused_by        = hand
      is_without_letter = 1
303
get   /settlement/casefile/{matter}
see   casefile/state = verifying
see   tellings/told[whom = 'accused']/number = 34/TB-UBND
text  "Giao trực tiếp, có ký nhận"
no    "Bích Liễu"
sql   select state, is_late from term_run where casefile_id = {matter} and term = 'denunciation_accept_notice' -> stopped 0

# ---- the accused: not there, whatever she asks for, and nobody in the system tells her who ----
as    loan.p25
get   /settlement/casefile/{matter}
404
same  /settlement/casefile/99999999
get   /settlement/casefile/{matter}/why
404
same  /settlement/casefile/99999999/why
get   /intake/petition/{matter}
404
same  /intake/petition/99999999
get   /identity/{matter}
404
same  /identity/99999999
get   /settlement/worklist
not   //casefile[id = '{matter}']
no    "rút ngắn hồ sơ"

# ---- Tuesday 20: another case must be waited for ----
day   2026-10-20
as    khanh.p25
get   /settlement/casefile/{matter}/suspend
409
as    hung.p25
get   /settlement/casefile/{matter}/suspend
see   //field[@name = 'detail']/option[@value = 'other_case']
not   //field[@name = 'detail']/option[@value = 'obstacle']
text  "Tất cả các ô đều cần điền."
post  /settlement/casefile/{matter}/suspend
      detail   = other_case
      document = 40/QĐ-UBND
      note     = Chờ kết luận thanh tra về doanh nghiệp.
303
sql   select due_on from term_run where casefile_id = {matter} and term = 'denunciation_stop_notice' and state = 'running' -> 2026-10-27
nobody
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
text  "Nội dung đã được thụ lý. Ông/bà sẽ nhận được thông báo kết quả."
as    hung.p25
get   /settlement/casefile/{matter}/tell
409
day   2026-10-22
as    dung.p25
post  /settlement/casefile/{matter}/tell
      document          = 41/TB-UBND
      denouncer_on      = 22/10/2026
      denouncer_by      = post
      accused_document  = 42/TB-UBND
      accused_on        = 22/10/2026
      accused_by        = hand
      is_without_letter = 1
303
get   /settlement/casefile/{matter}/tell
see   why = nothing_to_tell
sql   select state, is_late from term_run where casefile_id = {matter} and term = 'denunciation_stop_notice' -> stopped 0
as    loan.p25
get   /settlement/casefile/{matter}/tell
404
same  /settlement/casefile/99999999/tell

# ---- Monday 9 November: it goes on. D36: twenty days out, 24 November is a holiday ----
day   2026-11-09
as    khanh.p25
get   /settlement/casefile/{matter}/resume
409
as    hung.p25
post  /settlement/casefile/{matter}/resume
      document = 50/QĐ-UBND
      note     = Đã có kết luận thanh tra.
303
get   /settlement/casefile/{matter}
see   casefile/state = verifying
sql   select raw_on, due_on, out_days from term_run where casefile_id = {matter} and term = 'denunciation_settle' -> 2026-11-24 2026-11-25 20
as    dung.p25
post  /settlement/casefile/{matter}/tell
      document          = 51/TB-UBND
      denouncer_on      = 09/11/2026
      denouncer_by      = post
      accused_document  = 52/TB-UBND
      accused_on        = 09/11/2026
      accused_by        = hand
      is_without_letter = 1
303

# ---- Friday 20: complex, lengthened once, from the raw last day ----
day   2026-11-20
as    khanh.p25
get   /settlement/casefile/{matter}/extend
409
as    hung.p25
post  /settlement/casefile/{matter}/extend
      mark     = conflict
      days     = 31
      document = 60/QĐ-UBND
      note     = Lời khai mâu thuẫn, chờ sao kê.
422
see   //field[@name = 'days']/error/@key = extension_length
post  /settlement/casefile/{matter}/extend
      days     = 30
      document = 60/QĐ-UBND
      note     = Lời khai mâu thuẫn, chờ sao kê.
422
see   //field[@name = 'mark']/error/@key = required_choice
post  /settlement/casefile/{matter}/extend
      mark     = conflict
      days     = 30
      document = 60/QĐ-UBND
      note     = Lời khai mâu thuẫn, chờ sao kê.
303
get   /settlement/casefile/{matter}
see   term/due_on = 2026-12-24
see   extensions/extension/marks = conflict
text  "Lần 1: thêm 30 ngày, đến 24/12/2026"
nobody
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
text  "Thời hạn giải quyết được gia hạn đến 24/12/2026."
no    "tố cáo" in main
no    "Tố cáo" in main
as    dung.p25
post  /settlement/casefile/{matter}/tell
      document          = 61/TB-UBND
      denouncer_on      = 20/11/2026
      denouncer_by      = post
      accused_document  = 62/TB-UBND
      accused_on        = 20/11/2026
      accused_by        = hand
      is_without_letter = 1
303

# ---- Monday 30: the report, by the head of the team alone ----
day   2026-11-30
as    thao.p25
get   /settlement/casefile/{matter}
200
no    "Bích Liễu"
get   /settlement/casefile/{matter}/report
409
as    khanh.p25
post  /settlement/casefile/{matter}/minutes
      asked_of  = Cán bộ địa chính
      asked_for = Hồ sơ và hiện trạng
      finding   = Đã kiểm tra hồ sơ và hiện trạng.
303
post  /settlement/casefile/{matter}/report
      document = 70/BC-TXM
      note     = Có việc nhận tiền; người bị tố cáo đã giải trình.
303
get   /settlement/casefile/{matter}/conclude
409

# ---- Monday 7 December: the conclusion ----
day   2026-12-07
as    hung.p25
post  /settlement/casefile/{matter}/conclude
      document     = 80/KL-UBND
      concluded_on = 07/12/2026
      outcome      = right
      is_false     = 1
      summary      = Tố cáo đúng: có việc nhận tiền.
422
see   //field[@name = 'is_false']/error/@key = false_and_right
post  /settlement/casefile/{matter}/conclude
      document     = 80/KL-UBND
      concluded_on = 07/12/2026
      outcome      = right
      summary      = Tố cáo đúng: có việc nhận tiền.
      measure      = false_denouncer
422
see   //field[@name = 'measure']/error/@key = measure_needs_false
post  /settlement/casefile/{matter}/conclude
      document     = 80/KL-UBND
      concluded_on = 07/12/2026
      outcome      = right
      summary      = Tố cáo đúng: có việc nhận tiền để rút ngắn hồ sơ.
      duty         = Chuyên viên chịu trách nhiệm trực tiếp.
      measure      = discipline
      measure      = damages
303
get   /settlement/casefile/{matter}
see   casefile/state = concluded
see   conclusion/outcome = right
see   conclusion/measures = discipline damages
text  "Kỷ luật; Bồi thường thiệt hại"
text  "Tố cáo đúng: có việc nhận tiền để rút ngắn hồ sơ."
no    "Bích Liễu"
# 5, 7 and 7 working days
sql   select term, due_on from term_run where casefile_id = {matter} and state = 'running' order by term -> conclusion_act 2026-12-16, conclusion_publish 2026-12-16, conclusion_send 2026-12-14
sql   select measure from fact where casefile_id = {matter} and measure like 'settled%' order by 1 -> settled, settled_in_time
sql   select concluded_by <> proposed_by from conclusion where casefile_id = {matter} -> 1
sql   select count(*) from conclusion where casefile_id = {matter} and (summary_sealed like '%nhận tiền%' or duty_sealed like '%trách nhiệm%') -> 0
# the sender is not told of an end that she has no notice of yet
nobody
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
text  "Nội dung đã được thụ lý. Ông/bà sẽ nhận được thông báo kết quả."

# ---- Wednesday 9: sent; the denouncer has a notice of it ----
day   2026-12-09
as    hung.p25
get   /settlement/casefile/{matter}/send
409
get   /settlement/casefile/{matter}/finish
see   why = not_sent_yet
as    dung.p25
post  /settlement/casefile/{matter}/send
      sent_on            = 09/12/2026
      recipient          = managing
      denouncer_on       = 09/12/2026
      denouncer_by       = post
      denouncer_document = 82/TB-UBND
422
see   //field[@name = 'recipient']/error/@key = accused_is_sent
post  /settlement/casefile/{matter}/send
      sent_on   = 09/12/2026
      recipient = accused
422
see   //field[@name = 'denouncer_on']/error/@key = required
post  /settlement/casefile/{matter}/send
      sent_on            = 09/12/2026
      document           = 81/UBND
      recipient          = accused
      recipient          = managing
      recipient          = inspectorate
      denouncer_on       = 09/12/2026
      denouncer_by       = post
      denouncer_document = 82/TB-UBND
303
get   /settlement/casefile/{matter}/send
see   why = already_sent
sql   select whom from told where casefile_id = {matter} and about = 'send' order by 1 -> accused, denouncer, inspectorate, managing
nobody
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
text  "Đã có kết luận. Thông báo kết quả đã được gửi cho ông/bà."
no    "tố cáo" in main

# ---- Thursday 10: acted on, and somebody is appointed to publish ----
day   2026-12-10
as    khanh.p25
get   /settlement/casefile/{matter}/act
409
as    mai.p25
get   /settlement/casefile/{matter}
404
same  /settlement/casefile/99999999
as    hung.p25
get   /settlement/casefile/{matter}/finish
see   why = not_acted_yet
post  /settlement/casefile/{matter}/act
      acted_on = 10/12/2026
      document = 83/QĐ-UBND
      note     = Kỷ luật cảnh cáo; buộc bồi thường.
303
get   /settlement/casefile/{matter}/act
see   why = already_acted
get   /settlement/casefile/{matter}/finish
see   why = not_public_yet
post  /settlement/casefile/{matter}/appoint
      publisher_id = {khanh}
422
see   //field[@name = 'publisher_id']/error/@key = not_a_choice
post  /settlement/casefile/{matter}/appoint
      publisher_id = {mai}
303

# ---- Friday 11: in other words, from which nobody can be told ----
day   2026-12-11
as    mai.p25
get   /settlement/casefile/{matter}
200
not   parties/party
no    "Bích Liễu"
get   /settlement/casefile/{matter}/publish
see   why = not_prepared
as    dung.p25
get   /settlement/casefile/{matter}/redact
not   //field[@name = 'body']/value
post  /settlement/casefile/{matter}/redact
      title       = Kết luận nội dung tố cáo việc nhận tiền khi giải quyết thủ tục
      body        = Qua xác minh, một chuyên viên đã nhận tiền ngoài quy định. Người vi phạm bị kỷ luật và phải bồi thường.
      is_redacted = 1
422
see   //field[@name = 'is_unnamed']/error/@key = required_flag
post  /settlement/casefile/{matter}/redact
      title       = Kết luận nội dung tố cáo việc nhận tiền khi giải quyết thủ tục
      body        = Qua xác minh, một chuyên viên đã nhận tiền ngoài quy định. Người vi phạm bị kỷ luật và phải bồi thường.
      is_redacted = 1
      is_unnamed  = 1
303
as    mai.p25
post  /settlement/casefile/{matter}/publish
      is_redacted = 1
422
see   //field[@name = 'is_unnamed']/error/@key = required_flag
post  /settlement/casefile/{matter}/publish
      is_redacted = 1
      is_unnamed  = 1
303
keep  page sql select id from publication where casefile_id = {matter}
sql   select published_by <> concluded_by from publication p join conclusion k using (casefile_id) where casefile_id = {matter} -> 1
sql   select state, is_late from term_run where casefile_id = {matter} and term = 'conclusion_publish' -> stopped 0
nobody
get   /cong-khai/{page}
200
text  "80/KL-UBND"
text  "Tố cáo đúng"
no    "Lần đầu"
no    "Bích Liễu"
no    "TC-P25"
no    "quán nước"
get   /cong-khai?q=nhan+tien+ngoai+quy+dinh
see   decisions/decision[number = '80/KL-UBND']/outcome = right
text  "Tố cáo đúng"
get   /cong-khai?q=Kh%E1%BB%95ng+Th%E1%BB%8B+B%C3%ADch+Li%E1%BB%85u
not   decisions/decision[number = '80/KL-UBND']
# withdrawn and published anew: the text that slipped is gone
as    mai.p25
post  /settlement/casefile/{matter}/unpublish
      withdrawn_why = Đính chính tiêu đề.
303
nobody
get   /cong-khai/{page}
text  "Đính chính tiêu đề."
no    "nhận tiền ngoài quy định"
as    dung.p25
get   /settlement/casefile/{matter}/redact
not   //field[@name = 'body']/value
post  /settlement/casefile/{matter}/redact
      title       = Kết luận nội dung tố cáo về thu tiền ngoài quy định
      body        = Qua xác minh, một chuyên viên đã nhận tiền ngoài quy định. Người vi phạm bị kỷ luật và phải bồi thường.
      is_redacted = 1
      is_unnamed  = 1
303
as    mai.p25
post  /settlement/casefile/{matter}/publish
      is_redacted = 1
      is_unnamed  = 1
303

# ---- Thursday 17: on the board as well, for fifteen days in a row ----
day   2026-12-17
as    khanh.p25
get   /settlement/casefile/{matter}/post
409
as    dung.p25
post  /settlement/casefile/{matter}/post
      posted_by    = board
      posted_on    = 14/12/2026
      posted_until = 28/12/2026
      document     = 90/BB-NY
      is_unnamed   = 1
422
see   //field[@name = 'posted_until']/error/@key = posted_too_short
post  /settlement/casefile/{matter}/post
      posted_by    = board
      posted_on    = 14/12/2026
      posted_until = 29/12/2026
      document     = 90/BB-NY
      is_unnamed   = 1
303

# ---- Monday 28: all is done, the file is closed ----
day   2026-12-28
as    dung.p25
get   /settlement/casefile/{matter}/finish
409
as    hung.p25
# not while somebody is still to be told of a step
sql   insert into term_run (casefile_id, term, law_from, started_on, raw_on, due_on, original_due_on) values ({matter}, 'denunciation_stop_notice', '2019-01-01', '2026-12-25', '2027-01-04', '2027-01-04', '2027-01-04')
get   /settlement/casefile/{matter}/finish
see   why = notice_owed
sql   delete from term_run where casefile_id = {matter} and started_on = '2026-12-25'
post  /settlement/casefile/{matter}/finish
      note = Đã thi hành kỷ luật, đã bồi thường.
303
get   /settlement/casefile/{matter}
see   casefile/state = carried_out
sql   select is_open from casefile where id = {matter} -> 0
sql   select count(*) from term_run where casefile_id = {matter} and state <> 'stopped' -> 0
sql   select act from event where subject = 'C' and subject_id = {matter} and seq > 4 order by seq -> assign, notify, suspend, tell, resume, tell, extend, tell, minutes, report, conclude, send, act, appoint, redact, publish, unpublish, redact, publish, post, finish
nobody
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
text  "Đã có kết luận. Thông báo kết quả đã được gửi cho ông/bà."

# ---- on the shelf it is the same to who sent it, and its publication can still be withdrawn ----
as    dung.p25
get   /settlement/casefile/{matter}
see   actions/action[@act = 'archive']/@main = yes
post  /settlement/casefile/{matter}/archive
      retention = settled
      sheets    = 120
      note      = Giấy tờ lấy số trên bản giấy.
303
sql   select state, is_open, closed_on from casefile where id = {matter} -> archived 0 2026-12-28
nobody
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
text  "Đã có kết luận. Thông báo kết quả đã được gửi cho ông/bà."
as    mai.p25
get   /settlement/casefile/{matter}
see   actions/action[@act = 'unpublish']/@enabled = yes

# ---- the accused at the end as at the beginning ----
as    loan.p25
get   /settlement/casefile/{matter}
404
same  /settlement/casefile/99999999
get   /settlement/casefile/{matter}/publish
404
same  /settlement/casefile/99999999/publish
get   /settlement/worklist?tab=done
not   //casefile[id = '{matter}']
get   /settlement/worklist?tab=mine
not   //casefile[id = '{matter}']
get   /intake/inbox?tab=all
not   //petition[id = '{matter}']

# Nothing of the denouncer lies open in any table or log; the chain holds.
run   mariadb-dump --no-defaults -S "$(sed -n 's/^database_socket = //p' "$KNTC_CONF")" --databases kntc kntc_sealed | grep -cE 'Bích Liễu|025174008899|0934567812' -> 0
run   cat "$KNTC_VAR"/log/*.log | grep -cE 'Bích Liễu|025174008899|0934567812|nhận tiền' -> 0
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
