#!tests/tool/scenario
# A breach in state management with clear content and concrete evidence is dealt with at once (LTC
# art. 43): checked, stopped, a record of it, and a decision on the breach or a request to who may; no
# team, no report and no conclusion by itself. Who is told, what is acted on and published follows as
# after a conclusion. In duty nothing is settled so. No paper says who denounced.
day   2026-08-03
as    dung.p25
post  /intake/petition/new
      name        = Lù Thị Páo Mỷ
      birth       = 1981-02-17
      id_kind     = cccd
      id_number   = 002181004321
      channel     = post
      kind        = denunciation
      field_code  = 1.4.2
      subject     = Tố cáo đổ chất thải xuống suối
      content     = Xưởng chế biến đổ chất thải xuống suối mỗi đêm, có ảnh chụp.
      respondent  = Xưởng chế biến Sùng A Dế
303   /intake/petition/{matter}
get   /intake/petition/{matter}/receipt
keep  code receipt/code
keep  secret receipt/secret
post  /intake/petition/{matter}/classify
      kind         = denunciation
      field_code   = 1.4.2
      is_competent = 1
303
post  /intake/petition/{matter}/propose
      act = accept
303
# one of a breach in duty, and one whose evidence is at another body
post  /intake/petition/new
      name        = Tẩn Mẩy Chẳn
      channel     = post
      kind        = denunciation
      field_code  = 1.3.1
      subject     = Tố cáo cán bộ nhận tiền
      content     = Cán bộ một cửa nhận tiền ngoài quy định.
      respondent  = Cán bộ một cửa Hầu A Pủa
303   /intake/petition/{duty}
post  /intake/petition/{duty}/classify
      kind         = denunciation
      field_code   = 1.3.1
      is_competent = 1
303
post  /intake/petition/{duty}/propose
      act = accept
303
post  /intake/petition/new
      name        = Phàn Lở Mẩy
      channel     = post
      kind        = denunciation
      field_code  = 1.4.1
      subject     = Tố cáo xây nhà trái phép
      content     = Xây nhà không phép, lấn hành lang đường và bán hàng cấm.
      respondent  = Ông Giàng A Phông
303   /intake/petition/{asked}
post  /intake/petition/{asked}/classify
      kind         = denunciation
      field_code   = 1.4.1
      is_competent = 1
303
post  /intake/petition/{asked}/propose
      act = accept
303

# ---- the head accepts, and sees that it is clear ----
day   2026-08-04
as    hung.p25
post  /intake/petition/{matter}/accept
      document         = 601/QĐ-UBND
      accepted_content = Xưởng chế biến đổ chất thải chưa xử lý xuống suối.
303
post  /intake/petition/{duty}/accept
      document         = 602/QĐ-UBND
      accepted_content = Cán bộ một cửa nhận tiền ngoài quy định.
303
post  /intake/petition/{asked}/accept
      document         = 603/QĐ-UBND
      accepted_content = Xây nhà không phép, lấn hành lang đường.
303
get   /settlement/casefile/{duty}
not   actions/action[@act = 'settle_clear']
get   /settlement/casefile/{duty}/settle_clear
see   why = about_duty
post  /settlement/casefile/{duty}/settle_clear
      is_state_breach = 1
      clear_ground    = Có ảnh chụp
      checked         = Đã hỏi
      done_at_once    = Đã nhắc nhở
      outcome         = right
      handled_by      = own
      document        = 604/QĐ-XP
422
text  "Tố cáo về việc thực hiện nhiệm vụ, công vụ phải có kết luận nội dung tố cáo."
sql   select count(*) from conclusion where casefile_id = {duty} -> 0
as    dung.p25
get   /settlement/casefile/{matter}/settle_clear
409
day   2026-08-06
as    hung.p25
get   /settlement/casefile/{matter}
see   actions/action[@act = 'settle_clear']/@enabled = yes
see   actions/action[@act = 'assign']/@enabled = yes
get   /settlement/casefile/{matter}/settle_clear
see   //field[@name = 'outcome'][count(option) = 2]/option[@value = 'partly']
text  "Văn bản của bước này"
text  "Hồ sơ lập chung với hồ sơ xử lý vi phạm hành chính."
post  /settlement/casefile/{matter}/settle_clear
      clear_ground = Ảnh chụp đường ống xả ra suối
      checked      = Kiểm tra tại xưởng lúc 21 giờ ngày 05/08/2026: đang xả chất thải ra suối.
      done_at_once = Yêu cầu dừng xả, niêm phong van xả.
      outcome      = wrong
      minutes_on   = 05/08/2026
      document     = 605/QĐ-XPHC
422
see   //field[@name = 'is_state_breach']/error/@key = required_flag
see   //field[@name = 'outcome']/error/@key = not_a_choice
see   //field[@name = 'handled_by']/error
see   //field[@name = 'checked']/value ~ đang xả chất thải
post  /settlement/casefile/{matter}/settle_clear
      is_state_breach = 1
      clear_ground    = Ảnh chụp đường ống xả ra suối
      checked         = Kiểm tra tại xưởng lúc 21 giờ ngày 05/08/2026: đang xả chất thải ra suối.
      done_at_once    = Yêu cầu dừng xả, niêm phong van xả.
      outcome         = right
      minutes_on      = 06/08/2026
      handled_by      = own
      document        = 605/QĐ-XPHC
      handled_on      = 05/08/2026
422
see   //field[@name = 'handled_on']/error/@key = before_minutes
post  /settlement/casefile/{matter}/settle_clear
      is_state_breach = 1
      clear_ground    = Ảnh chụp đường ống xả ra suối
      checked         = Kiểm tra tại xưởng lúc 21 giờ ngày 05/08/2026: đang xả chất thải ra suối.
      done_at_once    = Yêu cầu dừng xả, niêm phong van xả.
      outcome         = right
      minutes_number  = 12/BB-VPHC
      minutes_on      = 05/08/2026
      handled_by      = own
      document        = 605/QĐ-XPHC
      handled_on      = 06/08/2026
303   /settlement/casefile/{matter}
follow
see   casefile/state = concluded
see   conclusion/clear_ground = Ảnh chụp đường ống xả ra suối
see   history/event[event = 'denunciation_settled_clear']/document = 605/QĐ-XPHC
text  "Đã xử lý ngay hành vi vi phạm bị tố cáo"
text  "Yêu cầu dừng xả, niêm phong van xả."
text  "Ra quyết định xử lý theo thẩm quyền"
# there is no conclusion to speak of
text  "Kết quả xử lý ngay"
text  "Đã xử lý ngay"
text  "Ngày ra văn bản xử lý"
no    "Ngày kết luận"
no    "Kết luận nội dung tố cáo"
see   acceptance/accepted_content = Xưởng chế biến đổ chất thải chưa xử lý xuống suối.
no    "Páo Mỷ"
sql   select outcome, concluded_on, minutes_on, minutes_number, handled_by, proposed_by from conclusion where casefile_id = {matter} -> right 2026-08-06 2026-08-05 12/BB-VPHC own null
sql   select count(*) from conclusion where casefile_id = {matter} and (clear_ground_sealed like '%suối%' or done_at_once_sealed like '%van%' or summary_sealed like '%suối%') -> 0
# the term has ended in time, the notice of acceptance is owed no more, and what follows has begun
sql   select term, due_on from term_run where casefile_id = {matter} and state = 'running' order by term -> conclusion_act 2026-08-17, conclusion_publish 2026-08-17, conclusion_send 2026-08-13
sql   select concat_ws(':', measure, nullif(extra, '')) from fact where casefile_id = {matter} and measure in ('settled', 'settled_in_time') order by 1 -> settled:right, settled_in_time

# ---- the record: what was found and done, never who said so ----
sql   select template from letter where casefile_id = {matter} and template like 'denunciation_c%' -> denunciation_clear_minutes
keep  minutes sql select id from letter where casefile_id = {matter} and template = 'denunciation_clear_minutes'
get   /letter/{minutes}
text  "BIÊN BẢN"
text  "Về hành vi vi phạm pháp luật bị tố cáo"
text  "đối với Xưởng chế biến Sùng A Dế. Nội dung tố cáo: Xưởng chế biến đổ chất thải chưa xử lý xuống suối."
text  "Biên bản được lập ngày 05/08/2026."
no    "suối.."
text  "Yêu cầu dừng xả, niêm phong van xả."
no    "Páo Mỷ"
no    "có ảnh chụp"
get   /letter/{minutes}/docx
200

# ---- told, acted on and published as after a conclusion ----
as    dung.p25
get   /settlement/casefile/{matter}/send
text  "Gửi văn bản xử lý cho"
no    "Gửi kết luận cho"
no    "thông báo kết luận"
post  /settlement/casefile/{matter}/send
      document           = 606/UBND
      recipient          = accused
      denouncer_on       = 06/08/2026
      denouncer_by       = post
      denouncer_document = 607/TB-UBND
303
keep  notice sql select id from letter where casefile_id = {matter} and template = 'denunciation_result_notice'
get   /letter/{notice}
text  "Hành vi vi phạm đã được xử lý theo Điều 43 Luật Tố cáo, tại Quyết định số 605/QĐ-XPHC ngày 06/08/2026."
no    "Páo Mỷ"
as    hung.p25
get   /settlement/casefile/{matter}/act
text  "Ghi nhận việc xử lý"
no    "kết luận" in main
post  /settlement/casefile/{matter}/act
      acted_on = 06/08/2026
      document = 605/QĐ-XPHC
      note     = Đã xử phạt theo quyết định.
303
keep  mai sql select id from account where user_name = 'mai.p25'
post  /settlement/casefile/{matter}/appoint
      publisher_id = {mai}
303
as    dung.p25
post  /settlement/casefile/{matter}/redact
      title       = Xử lý việc xả chất thải xuống suối
      body        = Đã xử phạt việc xả chất thải chưa xử lý xuống suối.
      is_redacted = 1
      is_unnamed  = 1
303
as    mai.p25
get   /settlement/casefile/{matter}/publish
see   conclusion/done_at_once
post  /settlement/casefile/{matter}/publish
      is_redacted = 1
      is_unnamed  = 1
303
sql   select count(*) from term_run where casefile_id = {matter} and state = 'running' -> 0
nobody
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
text  "Đã có kết luận. Thông báo kết quả đã được gửi cho ông/bà."
text  "Văn bản xử lý hành vi bị tố cáo"
text  "605/QĐ-XPHC"
no    "van xả" in main
as    hung.p25
get   /settlement/casefile/{matter}
post  /settlement/casefile/{matter}/finish
      note = Đã thực hiện xong.
303
sql   select state from casefile where id = {matter} -> carried_out

# ---- while it is verified; another body is asked, and what was withdrawn is not dealt with ----
keep  khanh sql select id from account where user_name = 'khanh.p25'
keep  thao sql select id from account where user_name = 'thao.p25'
as    dung.p25
post  /settlement/casefile/{asked}/notify
      document          = 609/TB-UBND
      denouncer_on      = 06/08/2026
      denouncer_by      = post
      accused_document  = 610/TB-UBND
      accused_on        = 06/08/2026
      accused_by        = hand
      is_without_letter = 1
303
# told before it was given to anybody: nobody is waited for who is not there
as    hung.p25
get   /settlement/casefile/{asked}
see   casefile/state = verifying
post  /settlement/casefile/{asked}/assign
      team_head_id = {khanh}
      member_id    = {thao}
      document     = 608/QĐ-UBND
303
get   /settlement/casefile/{asked}
text  "Chờ người xác minh báo cáo kết quả."
post  /settlement/casefile/{asked}/withdraw_part
      withdrawn_content = Việc bán hàng cấm
      withdraw_form     = petition
      note              = Không nhìn rõ.
303
get   /settlement/casefile/{asked}/settle_clear
see   acceptance/accepted_content = Xây nhà không phép, lấn hành lang đường.
see   withdrawals/withdrawal/withdrawn_content = Việc bán hàng cấm
post  /settlement/casefile/{asked}/settle_clear
      is_state_breach = 1
      clear_ground    = Hồ sơ địa chính và hiện trạng khác nhau rõ ràng
      checked         = Kiểm tra tại chỗ: xây không phép trên hành lang đường.
      done_at_once    = Yêu cầu dừng xây dựng.
      outcome         = partly
      minutes_on      = 06/08/2026
      handled_by      = asked
      document        = 611/UBND
      handled_on      = 06/08/2026
303
sql   select state from casefile where id = {asked} -> concluded
keep  record sql select id from letter where casefile_id = {asked} and template = 'denunciation_clear_minutes'
get   /letter/{record}
text  "người tố cáo đã rút nội dung sau, không xem xét, kết luận: Việc bán hàng cấm."
no    "Lở Mẩy"
# once, and no conclusion after it
get   /settlement/casefile/{asked}/settle_clear
409
get   /settlement/casefile/{asked}/conclude
409
# the verifiers of before may not publish it, nobody else of the matter learns of it
as    loan.p25
get   /settlement/casefile/{asked}/settle_clear
404
same  /settlement/casefile/99999999/settle_clear
as    dung.p25
post  /settlement/casefile/{asked}/send
      document           = 612/UBND
      recipient          = accused
      denouncer_on       = 06/08/2026
      denouncer_by       = post
      denouncer_document = 613/TB-UBND
303
keep  told sql select id from letter where casefile_id = {asked} and template = 'denunciation_result_notice'
get   /letter/{told}
text  "Nội dung tố cáo đúng một phần"
text  "Cơ quan đã có Văn bản số 611/UBND ngày 06/08/2026 đề nghị cơ quan có thẩm quyền xử lý hành vi vi phạm theo Điều 43 Luật Tố cáo."
run   mariadb-dump --no-defaults -S "$(sed -n 's/^database_socket = //p' "$KNTC_CONF")" --databases kntc kntc_sealed | grep -cE 'Páo Mỷ|002181004321|Lở Mẩy|niêm phong van' -> 0
run   cat "$KNTC_VAR"/log/*.log | grep -cE 'Páo Mỷ|Lở Mẩy|van xả' -> 0
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
