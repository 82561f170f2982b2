#!tests/tool/scenario
# A denouncer withdraws one of two contents (LTC art. 33): the rest goes on within its term, the
# minutes are drafted where she came to say so, and nothing is concluded on what was withdrawn.
# With signs of a breach or of pressure all of it is settled. No paper says who she is.
day   2026-09-28
as    dung.p25
post  /intake/petition/new
      name        = Vàng Thị Seo Chở
      birth       = 1978-04-21
      id_kind     = cccd
      id_number   = 025178001234
      channel     = post
      kind        = denunciation
      field_code  = 3.3
      subject     = Tố cáo thu tiền và bán vật tư
      content     = Trưởng trạm thu tiền ngoài quy định và bán vật tư của trạm.
      respondent  = Trưởng trạm Giàng A Sử
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
      act = accept
303
day   2026-10-05
as    hung.p25
post  /intake/petition/{matter}/accept
      document         = 801/QĐ-UBND
      accepted_content = Trưởng trạm thu tiền ngoài quy định và bán vật tư của trạm.
303
keep  khanh sql select id from account where user_name = 'khanh.p25'
keep  thao sql select id from account where user_name = 'thao.p25'
post  /settlement/casefile/{matter}/assign
      team_head_id = {khanh}
      member_id    = {thao}
      document     = 802/QĐ-UBND
303

# ---- not the clerk's to judge; what is withdrawn is named, and signs are asked for ----
as    dung.p25
get   /settlement/casefile/{matter}/withdraw_part
409
as    hung.p25
get   /settlement/casefile/{matter}
see   actions/action[@act = 'withdraw_part']/@enabled = yes
not   withdrawals/withdrawal
see   acceptance/accepted_content = Trưởng trạm thu tiền ngoài quy định và bán vật tư của trạm.
get   /settlement/casefile/{matter}/withdraw_part
text  "Nội dung tố cáo được thụ lý"
text  "Trưởng trạm thu tiền ngoài quy định và bán vật tư của trạm."
see   //field[@name = 'withdraw_form']/option[@value = 'minutes']
see   //field[@name = 'sign']/option[@value = 'pressure']
not   //field[@name = 'withdrawn_id']
text  "Phần được rút không xem xét nữa; phần còn lại vẫn được giải quyết, thời hạn không đổi."
no    "Văn bản của bước này"
post  /settlement/casefile/{matter}/withdraw_part
      withdraw_form = minutes
      note          = Đã nhận lại tiền.
422
see   //field[@name = 'withdrawn_content']/error/@key = required
see   //field[@name = 'note']/value = Đã nhận lại tiền.
post  /settlement/casefile/{matter}/withdraw_part
      withdrawn_content = Việc bán vật tư của trạm
      withdraw_form     = minutes
      sign              = pressure
      note              = Có người đến nhà yêu cầu rút.
422
see   //error/@key = breach_goes_on
see   //field[@name = 'withdrawn_content']/value = Việc bán vật tư của trạm
sql   select count(*) from withdrawal where casefile_id = {matter} -> 0
# what this form never asks for is refused in words, not in silence
post  /settlement/casefile/{matter}/withdraw_part
      withdrawn_id      = <1>
      withdrawn_content = Việc bán vật tư của trạm
      note              = Đã nhận lại tiền.
422
see   //form/error/@key = not_asked_for
not   //field[@name = 'withdrawn_id']
see   //field[@name = 'withdrawn_content']/value = Việc bán vật tư của trạm
post  /settlement/casefile/{matter}/withdraw_part
      withdrawn_id      = <1>
      withdrawn_content = Việc bán vật tư của trạm
      note              = Đã nhận lại tiền.
422
text  "Có thông tin gửi lên mà biểu mẫu này không hỏi nên chưa ghi nhận gì."
sql   select count(*) from withdrawal where casefile_id = {matter} -> 0

# ---- with signs it is recorded and settled all the same, part or all ----
get   /settlement/casefile/{matter}/withdraw_kept
see   //field[@name = 'withdraw_scope']/option[@value = 'all']/@selected
see   //field[@name = 'withdraw_scope']/option[@value = 'part'] = Một phần
post  /settlement/casefile/{matter}/withdraw_kept
      withdraw_scope = part
      withdraw_form  = minutes
      sign           = pressure
      document       = 803/BB
      note           = Rút việc thu tiền; có người đến nhà yêu cầu rút.
303
sql   select detail from event where subject = 'C' and subject_id = {matter} and act = 'withdraw_kept' -> minutes part pressure
keep  forced sql select id from letter where casefile_id = {matter} and template = 'denunciation_withdraw_minutes'
get   /letter/{forced}
text  "rút một phần tố cáo đối với Trưởng trạm Giàng A Sử"
no    "Các nội dung còn lại"
no    "Seo Chở"
sql   select count(*) from withdrawal where casefile_id = {matter} -> 0

# ---- she came and withdrew one of the two of her own will ----
post  /settlement/casefile/{matter}/withdraw_part
      withdrawn_content = Việc bán vật tư của trạm
      withdraw_form     = minutes
      document          = 804/BB
      note              = Đã xem lại sổ kho.
303   /settlement/casefile/{matter}
follow
see   casefile/state = accepted
see   withdrawals/withdrawal/withdrawn_content = Việc bán vật tư của trạm
see   history/event[event = 'part_withdrawn']/note = Đã xem lại sổ kho.
text  "Nội dung đã rút"
text  "Đã rút ngày 05/10/2026, không xem xét nữa"
text  "Không kết luận về nội dung đã rút."
no    "Seo Chở"
sql   select due_on, state from term_run where casefile_id = {matter} and term = 'denunciation_settle' -> 2026-11-04 running
sql   select withdraw_form, withdrawn_on, round from withdrawal where casefile_id = {matter} -> minutes 2026-10-05 1
sql   select count(*) from withdrawal where withdrawn_content_sealed like '%vật tư%' -> 0
keep  minutes sql select max(id) from letter where casefile_id = {matter} and template = 'denunciation_withdraw_minutes'
get   /letter/{minutes}
text  "Người tố cáo (thông tin theo hồ sơ niêm phong) rút một phần tố cáo đối với Trưởng trạm Giàng A Sử."
text  "Nội dung được rút: Việc bán vật tư của trạm."
text  "Các nội dung còn lại tiếp tục được giải quyết theo quy định của Luật Tố cáo."
no    "Seo Chở"
no    "025178001234"
# who is not of the matter learns nothing of it
as    loan.p25
get   /settlement/casefile/{matter}/withdraw_part
404
same  /settlement/casefile/99999999/withdraw_part
nobody
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
text  "Nội dung đã được thụ lý. Ông/bà sẽ nhận được thông báo kết quả."
no    "rút" in main

# ---- in writing, while others find out: her own paper, no minutes of the office ----
as    dung.p25
post  /settlement/casefile/{matter}/notify
      document          = 805/TB-UBND
      denouncer_on      = 05/10/2026
      denouncer_by      = post
      accused_document  = 806/TB-UBND
      accused_on        = 05/10/2026
      accused_by        = hand
      is_without_letter = 1
303
day   2026-10-12
as    hung.p25
post  /settlement/casefile/{matter}/withdraw_part
      withdrawn_content = Việc thu tiền của hộ thứ hai
      withdraw_form     = petition
      document          = Đơn ngày 10/10/2026
      note              = Đã được trả lại tiền.
303
sql   select count(*) from letter where casefile_id = {matter} and template = 'denunciation_withdraw_minutes' -> 2
# who reports and who concludes sees what needs no finding
as    khanh.p25
post  /settlement/casefile/{matter}/minutes
      asked_of  = Thủ quỹ
      asked_for = Sổ thu
      finding   = Có thu ngoài quy định.
303
get   /settlement/casefile/{matter}/report
see   withdrawals/withdrawal[1]/withdrawn_content = Việc bán vật tư của trạm
see   withdrawals/withdrawal[2]/withdrawn_content = Việc thu tiền của hộ thứ hai
text  "Không kết luận về nội dung đã rút."
post  /settlement/casefile/{matter}/report
      document = 807/BC-TXM
      note     = Có việc thu tiền ngoài quy định.
303
keep  report sql select id from letter where casefile_id = {matter} and template = 'denunciation_report'
get   /letter/{report}
text  "Ngày 05/10/2026 người tố cáo đã rút nội dung sau, không xem xét, kết luận: Việc bán vật tư của trạm."
text  "Ngày 12/10/2026 người tố cáo đã rút nội dung sau, không xem xét, kết luận: Việc thu tiền của hộ thứ hai."
day   2026-10-14
as    hung.p25
post  /settlement/casefile/{matter}/withdraw_part
      withdrawn_content = Việc thu tiền của hộ thứ ba
      withdraw_form     = petition
      note              = Không nhớ rõ.
303
get   /letter/{report}
no    "hộ thứ ba"
get   /settlement/casefile/{matter}/conclude
see   withdrawals/withdrawal[3]/withdrawn_content = Việc thu tiền của hộ thứ ba
post  /settlement/casefile/{matter}/conclude
      document     = 808/KL-UBND
      concluded_on = 14/10/2026
      outcome      = right
      summary      = Có việc thu tiền ngoài quy định.
303
keep  conclusion sql select id from letter where casefile_id = {matter} and template = 'denunciation_conclusion'
get   /letter/{conclusion}
text  "Ngày 14/10/2026 người tố cáo đã rút nội dung sau, không xem xét, kết luận: Việc thu tiền của hộ thứ ba."
text  "Việc bán vật tư của trạm."
no    "Seo Chở"
# before the conclusion, and no later
get   /settlement/casefile/{matter}/withdraw_part
409
sql   select outcome from conclusion where casefile_id = {matter} -> right
run   mariadb-dump --no-defaults -S "$(sed -n 's/^database_socket = //p' "$KNTC_CONF")" --databases kntc kntc_sealed | grep -cE 'Seo Chở|025178001234|hộ thứ hai' -> 0
run   cat "$KNTC_VAR"/log/*.log | grep -cE 'Seo Chở|hộ thứ' -> 0
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
