#!tests/tool/scenario
# Denounced once again (LTC art. 37): two conclusions of a commune, both contested. The head of
# the province looks at them within twenty days: one was right, one is settled anew, in a round
# of its own with its own acceptance, term, conclusion and publication. Who settled it first no
# longer sees it, and what was drafted then still says what was concluded then.
day   2026-11-16
as    ha.viettri
post  /intake/petition/new
      name        = Lục Thị Kim Thoa
      birth       = 1971-04-02
      channel     = post
      kind        = denunciation
      field_code  = 3.3
      subject     = Thu tiền ngoài quy định khi tách thửa
      content     = Thu tiền ngoài quy định khi tách thửa, có biên nhận viết tay.
      respondent  = Công chức địa chính phường
303   /intake/petition/{again}
get   /intake/petition/{again}/receipt
keep  code_again receipt/code
keep  secret_again receipt/secret
post  /intake/petition/{again}/classify
      kind         = denunciation
      field_code   = 3.3
      is_competent = 1
303
post  /intake/petition/{again}/propose
      act  = accept
      note = Đủ điều kiện thụ lý.
303
post  /intake/petition/new
      name        = Lục Thị Kim Thoa
      birth       = 1971-04-02
      channel     = post
      kind        = denunciation
      field_code  = 3.3
      subject     = Chậm trả giấy chứng nhận
      content     = Chậm trả giấy chứng nhận, có biên nhận viết tay.
      respondent  = Công chức địa chính phường
303   /intake/petition/{right}
get   /intake/petition/{right}/receipt
keep  code_right receipt/code
keep  secret_right receipt/secret
post  /intake/petition/{right}/classify
      kind         = denunciation
      field_code   = 3.3
      is_competent = 1
303
post  /intake/petition/{right}/propose
      act  = accept
      note = Đủ điều kiện thụ lý.
303
as    cuong.viettri
keep  vinh sql select id from account where user_name = 'vinh.viettri'
keep  long sql select id from account where user_name = 'long.viettri'
keep  thu sql select id from account where user_name = 'thu.viettri'
keep  khanh sql select id from account where user_name = 'khanh.p25'
keep  thao sql select id from account where user_name = 'thao.p25'
keep  dung sql select id from account where user_name = 'dung.p25'
keep  mai sql select id from account where user_name = 'mai.p25'
post  /intake/petition/{again}/accept
      document         = 501/QĐ-UBND
      accepted_content = Công chức địa chính làm sai khi nhận hồ sơ đất đai.
303
post  /settlement/casefile/{again}/assign
      team_head_id = {vinh}
      member_id    = {long}
      document     = 502/QĐ-UBND
303
post  /intake/petition/{right}/accept
      document         = 511/QĐ-UBND
      accepted_content = Công chức địa chính làm sai khi nhận hồ sơ đất đai.
303
post  /settlement/casefile/{right}/assign
      team_head_id = {vinh}
      member_id    = {long}
      document     = 512/QĐ-UBND
303
as    ha.viettri
post  /settlement/casefile/{again}/notify
      document          = 521/TB-UBND
      denouncer_by      = post
      accused_document  = 522/TB-UBND
      accused_by        = hand
      is_without_letter = 1
303
post  /settlement/casefile/{right}/notify
      document          = 523/TB-UBND
      denouncer_by      = post
      accused_document  = 524/TB-UBND
      accused_by        = hand
      is_without_letter = 1
303
as    vinh.viettri
post  /settlement/casefile/{again}/minutes
      asked_of  = Cán bộ địa chính
      asked_for = Hồ sơ và hiện trạng
      finding   = Đã kiểm tra hồ sơ và hiện trạng.
303
post  /settlement/casefile/{again}/report
      document = 525/BC-TXM
      note     = Đã làm việc với các bên.
303
post  /settlement/casefile/{right}/minutes
      asked_of  = Cán bộ địa chính
      asked_for = Hồ sơ và hiện trạng
      finding   = Đã kiểm tra hồ sơ và hiện trạng.
303
post  /settlement/casefile/{right}/report
      document = 526/BC-TXM
      note     = Đã làm việc với các bên.
303
as    cuong.viettri
post  /settlement/casefile/{again}/withdraw_part
      withdrawn_content = Việc trả giấy chậm hai ngày
      withdraw_form     = petition
      note              = Đã được xin lỗi.
303
post  /settlement/casefile/{again}/conclude
      document = 531/KL-UBND
      outcome  = wrong
      summary  = Không có việc thu tiền.
303
post  /settlement/casefile/{right}/conclude
      document = 532/KL-UBND
      outcome  = wrong
      summary  = Không chậm trả giấy.
303
post  /settlement/casefile/{again}/appoint
      publisher_id = {thu}
303
as    ha.viettri
post  /settlement/casefile/{again}/redact
      title       = Kết luận nội dung tố cáo công chức địa chính
      body        = Không có việc thu tiền ngoài quy định.
      is_redacted = 1
      is_unnamed  = 1
303
as    thu.viettri
post  /settlement/casefile/{again}/publish
      is_redacted = 1
      is_unnamed  = 1
303
# nobody denounces once again what she was not told
as    ha.viettri
get   /settlement/casefile/{again}/again
see   why = not_sent_yet
post  /settlement/casefile/{again}/send
      document           = 541/UBND
      recipient          = accused
      denouncer_on       = 16/11/2026
      denouncer_by       = post
      denouncer_document = 542/TB-UBND
303
post  /settlement/casefile/{right}/send
      document           = 543/UBND
      recipient          = accused
      denouncer_on       = 16/11/2026
      denouncer_by       = post
      denouncer_document = 544/TB-UBND
303

# ---- Monday 23: she is not content; the letter came on the 20th ----
day   2026-11-23
as    cuong.viettri
get   /settlement/casefile/{again}/again
409
as    ha.viettri
post  /settlement/casefile/{again}/again
      renewed_on = 01/11/2026
      document   = 551/TB-UBND
      note       = Có biên nhận viết tay mà kết luận không xem xét.
422
see   //field[@name = 'renewed_on']/error/@key = before_decided
post  /settlement/casefile/{again}/again
      renewed_on = 20/11/2026
      document   = 551/TB-UBND
      note       = Có biên nhận viết tay mà kết luận không xem xét.
303   /settlement/worklist
post  /settlement/casefile/{right}/again
      renewed_on = 20/11/2026
      document   = 552/TB-UBND
      note       = Có biên nhận viết tay mà kết luận không xem xét.
303   /settlement/worklist
sql   select state, g.code from casefile c join agency g on g.id = c.agency_id where c.id = {again} -> renewed P25
# twenty days from the 20th
sql   select term, due_on from term_run where casefile_id = {again} and state = 'running' -> again_review 2026-12-10
# who settled it has no more to do with it
get   /settlement/casefile/{again}
404
same  /settlement/casefile/99999999
as    cuong.viettri
get   /settlement/casefile/{again}
404
as    vinh.viettri
get   /settlement/casefile/{again}
404
# and at the province only the head, until he names others
as    dung.p25
get   /settlement/casefile/{again}
404
same  /settlement/casefile/99999999
nobody
post  /tra-cuu
      code        = {code_again}
      secret_code = {secret_again}
200
text  "Thông tin của ông/bà đã được tiếp nhận và đang được xử lý theo quy định."
no    "tố cáo" in main

# ---- one was right ----
as    hung.p25
post  /settlement/casefile/{right}/decline_again
      document = 561/TB-UBND
      note     = Hồ sơ được trả đúng hẹn; không có tình tiết mới.
303
sql   select state, is_open from casefile where id = {right} -> closed 0
sql   select count(*) from term_run where casefile_id = {right} and state <> 'stopped' -> 0
get   /settlement/casefile/{right}
see   history/event/event ~ again_refused
keep  declined letters/letter[template = 'denunciation_decline_again']/id
get   /letter/{declined}
text  "Việc giải quyết tố cáo trước đó đúng pháp luật; không có căn cứ để giải quyết lại."
text  "Hồ sơ được trả đúng hẹn; không có tình tiết mới."
no    "Kim Thoa"

# ---- the other is settled anew ----
get   /settlement/casefile/{again}/resettle
see   //field[@name = 'accepted_content']/value ~ Công chức địa chính làm sai
see   //field[@name = 'detail']/option[@value = 'evidence_missing']
# what she withdrew before is not settled this time either
see   withdrawals/withdrawal/withdrawn_content = Việc trả giấy chậm hai ngày
text  "Không kết luận về nội dung đã rút."
post  /settlement/casefile/{again}/resettle
      detail   = evidence_missing
      document = 562/QĐ-UBND
      accepted_content = Công chức địa chính thu tiền khi làm hồ sơ tách thửa.
      note     = Kết luận không xem xét biên nhận viết tay.
303
sql   select state, round, accepted_on from casefile where id = {again} -> accepted 2 2026-11-23
sql   select term, due_on from term_run where casefile_id = {again} and state = 'running' order by term -> denunciation_accept_notice 2026-12-01, denunciation_settle 2026-12-23
get   /settlement/casefile/{again}
keep  anew letters/letter[template = 'denunciation_resettle']/id
not   conclusion
see   withdrawals/withdrawal/withdrawn_content = Việc trả giấy chậm hai ngày
get   /letter/{anew}
text  "Giải quyết lại vụ việc tố cáo đối với Công chức địa chính phường, nội dung: Công chức địa chính thu tiền khi làm hồ sơ tách thửa."
post  /settlement/casefile/{again}/assign
      team_head_id = {khanh}
      member_id    = {thao}
      clerk_id     = {dung}
      document     = 563/QĐ-UBND
303
as    dung.p25
post  /settlement/casefile/{again}/notify
      document          = 564/TB-UBND
      denouncer_by      = post
      accused_document  = 565/TB-UBND
      accused_by        = hand
      is_without_letter = 1
303
as    khanh.p25
post  /settlement/casefile/{again}/minutes
      asked_of  = Cán bộ địa chính
      asked_for = Hồ sơ và hiện trạng
      finding   = Đã kiểm tra hồ sơ và hiện trạng.
303
get   /settlement/casefile/{again}/report
see   withdrawals/withdrawal/withdrawn_content = Việc trả giấy chậm hai ngày
post  /settlement/casefile/{again}/report
      document = 566/BC-TXM
      note     = Đã làm việc với các bên.
303
keep  found sql select id from letter where casefile_id = {again} and template = 'denunciation_report' order by id desc limit 1
get   /letter/{found}
text  "người tố cáo đã rút nội dung sau, không xem xét, kết luận: Việc trả giấy chậm hai ngày."
as    hung.p25
post  /settlement/casefile/{again}/conclude
      document = 567/KL-UBND
      outcome  = right
      summary  = Có việc thu tiền ngoài quy định.
303
sql   select group_concat(outcome order by round) from conclusion where casefile_id = {again} -> wrong,right
# the draft of the first conclusion still says what was concluded first
keep  before sql select min(id) from letter where casefile_id = {again} and template = 'denunciation_conclusion'
keep  after sql select max(id) from letter where casefile_id = {again} and template = 'denunciation_conclusion'
get   /letter/{before}
text  "Nội dung tố cáo: Công chức địa chính làm sai khi nhận hồ sơ đất đai."
text  "Kết luận: Nội dung tố cáo sai."
no    "Có việc thu tiền ngoài quy định" in main
get   /letter/{after}
text  "Nội dung tố cáo: Công chức địa chính thu tiền khi làm hồ sơ tách thửa."
text  "Kết luận: Nội dung tố cáo đúng."
# it is published although the first one still is
post  /settlement/casefile/{again}/appoint
      publisher_id = {mai}
303
as    mai.p25
get   /settlement/casefile/{again}/publish
see   why = not_prepared
as    dung.p25
post  /settlement/casefile/{again}/redact
      title       = Kết luận giải quyết lại nội dung tố cáo công chức địa chính
      body        = Có việc thu tiền ngoài quy định.
      is_redacted = 1
      is_unnamed  = 1
303
as    mai.p25
post  /settlement/casefile/{again}/publish
      is_redacted = 1
      is_unnamed  = 1
303
sql   select group_concat(round order by round) from publication where casefile_id = {again} and state = 'published' -> 1,2
get   /settlement/casefile/{again}/publish
see   why = already_published
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
run   cat "$KNTC_VAR"/log/*.log | grep -c 'Kim Thoa' -> 0
