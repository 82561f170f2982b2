#!tests/tool/scenario
# A denunciation that a reception board took and accepted for its People's Committee: the
# committee has nobody on it but its head, so she names a clerk with the team. Who is replaced
# in the team sees the matter no more, and who is barred never again. What ends before that strands
# nowhere.
day   2026-11-16
as    hoa.tcd
post  /intake/petition/new
      name        = Giàng Thị Súa
      birth       = 1981-01-30
      channel     = post
      kind        = denunciation
      field_code  = 3.3
      subject     = Tố cáo để quá hạn nhiều hồ sơ
      content     = Cố ý giữ hồ sơ quá hạn để người dân phải nhờ cậy.
303   /intake/petition/{matter}
post  /intake/petition/{matter}/classify
      kind         = denunciation
      field_code   = 3.3
      is_competent = 1
303
post  /intake/petition/{matter}/propose
      act  = accept
      note = Đủ điều kiện thụ lý.
303
as    minh.tcd
post  /intake/petition/{matter}/accept
      document         = 5/QĐ
      accepted_content = Công chức nhận tiền để rút ngắn thủ tục.
303

keep  khanh sql select id from account where user_name = 'khanh.p25'
keep  thao sql select id from account where user_name = 'thao.p25'
keep  son sql select id from account where user_name = 'son.p25'
keep  dung sql select id from account where user_name = 'dung.p25'
as    dung.p25
get   /settlement/casefile/{matter}
404
same  /settlement/casefile/99999999
as    hung.p25
post  /settlement/casefile/{matter}/assign
      team_head_id = {khanh}
      member_id    = {thao}
      document     = 6/QĐ-UBND
422
see   //field[@name = 'clerk_id']/error/@key = required_choice
see   //field[@name = 'member_id']/option[@selected]/@value = {thao}
post  /settlement/casefile/{matter}/assign
      team_head_id = {khanh}
      member_id    = {thao}
      clerk_id     = {dung}
      document     = 6/QĐ-UBND
303
sql   select a.user_name, s.duty from assignment s join account a on a.id = s.account_id where s.casefile_id = {matter} and s.ended_at is null and a.user_name in ('dung.p25', 'hung.p25', 'khanh.p25', 'thao.p25', 'mai.p25', 'son.p25') order by 1, 2 -> dung.p25 clerk, hung.p25 settler, khanh.p25 team_head, khanh.p25 verifier, thao.p25 verifier
as    dung.p25
post  /settlement/casefile/{matter}/notify
      document          = 7/TB-UBND
      denouncer_on      = 16/11/2026
      denouncer_by      = post
      accused_document  = 8/TB-UBND
      accused_on        = 16/11/2026
      accused_by        = hand
      is_without_letter = 1
303

# ---- a member is replaced, and turns out to be involved ----
as    thao.p25
get   /settlement/casefile/{matter}
200
as    hung.p25
post  /settlement/casefile/{matter}/assign
      team_head_id = {khanh}
      member_id    = {son}
      barred_id    = {thao}
      document     = 9/QĐ-UBND
303
as    thao.p25
get   /settlement/casefile/{matter}
404
same  /settlement/casefile/99999999
as    son.p25
get   /settlement/casefile/{matter}
200
no    "Giàng Thị Súa"
# she leads an office and does not sign for its head
get   /settlement/casefile/{matter}/assign
409
as    hung.p25
get   /settlement/casefile/{matter}/assign
not   //option[@value = '{thao}']
not   //field[@name = 'clerk_id']/@required

# ---- what the team does stands on a page of its own: plan, minutes, an expert's opinion ----
as    dung.p25
get   /settlement/casefile/{matter}/plan
409
as    khanh.p25
get   /settlement/casefile/{matter}
200
see   verification = /settlement/casefile/{matter}/verification
not   actions/action[@act = 'minutes']
post  /settlement/casefile/{matter}/plan
      asked_for = Đối chiếu sổ theo dõi hồ sơ của bộ phận một cửa.
      due_on    = 20/11/2026
303   /settlement/casefile/{matter}/verification
post  /settlement/casefile/{matter}/minutes
      met_on    = 15/11/2026
      asked_of  = Trưởng bộ phận một cửa
      asked_for = Việc tiếp nhận và trả hồ sơ quý III.
      finding   = Ba mươi hai hồ sơ trả quá hạn, không có văn bản xin lỗi.
422
see   //field[@name = 'met_on']/error/@key = before_accepted
post  /settlement/casefile/{matter}/minutes
      met_on    = 16/11/2026
      asked_of  = Trưởng bộ phận một cửa
      asked_for = Việc tiếp nhận và trả hồ sơ quý III.
      finding   = Ba mươi hai hồ sơ trả quá hạn, không có văn bản xin lỗi.
303
# An expert is asked by who settles alone.
get   /settlement/casefile/{matter}/ask_expertise
409
as    hung.p25
post  /settlement/casefile/{matter}/ask_expertise
      asked_of  = Phòng Kỹ thuật hình sự
      asked_for = Giám định chữ ký trên sổ theo dõi hồ sơ.
      days      = 10
      document  = 10/QĐ-UBND
303
as    khanh.p25
get   /settlement/casefile/{matter}/verification
200
see   count(inquiries/inquiry) = 3
see   inquiries/inquiry[inquiry_kind = 'expertise']/due_on = 2026-11-26
not   claims
no    "Giàng Thị Súa"
keep  step sql select n from inquiry where casefile_id = {matter} and inquiry_kind = 'step'
keep  expertise sql select n from inquiry where casefile_id = {matter} and inquiry_kind = 'expertise'
post  /settlement/casefile/{matter}/step_done
      inquiry_id  = {step}
      answered_on = 16/11/2026
      finding     = Đã đối chiếu.
303
post  /settlement/casefile/{matter}/take
      inquiry_id  = {expertise}
      answered_on = 16/11/2026
      finding     = Chữ ký không phải của người đứng tên.
303
get   /settlement/casefile/{matter}/verification
200
not   actions/action[@act = 'take'][@enabled = 'yes']
# The papers that came of it name nobody who denounced; who was barred sees none of this.
sql   select template from letter where casefile_id = {matter} and template in ('denunciation_minutes', 'denunciation_expertise') order by 1 -> denunciation_expertise, denunciation_minutes
keep  minutes sql select id from letter where casefile_id = {matter} and template = 'denunciation_minutes'
get   /letter/{minutes}
200
text  "Ba mươi hai hồ sơ trả quá hạn"
no    "Giàng Thị Súa"
keep  order sql select id from letter where casefile_id = {matter} and template = 'denunciation_expertise'
get   /letter/{order}
200
text  "Giám định chữ ký"
no    "Giàng Thị Súa"
as    thao.p25
get   /settlement/casefile/{matter}/verification
404
get   /letter/{minutes}
404

# ---- the committee ends one before anybody is named: its head tells of it and puts it away ----
as    hoa.tcd
post  /intake/petition/new
      name        = Vàng Thị Chở
      birth       = 1984-05-11
      channel     = post
      kind        = denunciation
      field_code  = 3.3
      subject     = Tố cáo lập khống danh sách
      content     = Lập khống danh sách nhận hỗ trợ.
303   /intake/petition/{ended}
post  /intake/petition/{ended}/classify
      kind         = denunciation
      field_code   = 3.3
      is_competent = 1
303
post  /intake/petition/{ended}/propose
      act = accept
303
post  /intake/petition/new
      name        = Sùng Thị Mảy
      birth       = 1979-09-02
      channel     = post
      kind        = denunciation
      field_code  = 1.4.2
      subject     = Tố cáo đổ thải xuống ruộng
      content     = Xưởng đổ thải xuống ruộng, có ảnh chụp.
303   /intake/petition/{clear}
post  /intake/petition/{clear}/classify
      kind         = denunciation
      field_code   = 1.4.2
      is_competent = 1
303
post  /intake/petition/{clear}/propose
      act = accept
303
as    minh.tcd
post  /intake/petition/{ended}/accept
      document         = 11/QĐ
      accepted_content = Lập khống danh sách nhận hỗ trợ.
303
post  /intake/petition/{clear}/accept
      document         = 12/QĐ
      accepted_content = Xưởng đổ thải xuống ruộng.
303
day   2026-11-17
as    hung.p25
post  /settlement/casefile/{ended}/terminate
      detail   = settled
      document = 13/QĐ-UBND
      note     = Đã có bản án có hiệu lực về cùng vụ việc.
303
sql   select state, is_open from casefile where id = {ended} -> terminated 1
get   /settlement/casefile/{ended}
see   actions/action[@act = 'tell']/@enabled = yes
see   actions/action[@act = 'archive']/@why = guard.notice_owed
post  /settlement/casefile/{ended}/tell
      document          = 14/TB-UBND
      denouncer_on      = 17/11/2026
      denouncer_by      = post
      accused_document  = 15/TB-UBND
      accused_on        = 17/11/2026
      accused_by        = hand
      is_without_letter = 1
303
sql   select role from event where subject = 'C' and subject_id = {ended} and act = 'tell' -> head
sql   select state, is_open from casefile where id = {ended} -> terminated 0
post  /settlement/casefile/{ended}/archive
      retention = settled
      sheets    = 9
      note      = Giấy tờ lấy số trên bản giấy.
303
sql   select state from casefile where id = {ended} -> archived
as    dung.p25
get   /settlement/casefile/{ended}
404

# ---- and who deals with one at once names who sends what follows ----
as    hung.p25
post  /settlement/casefile/{clear}/settle_clear
      is_state_breach = 1
      clear_ground    = Ảnh chụp
      checked         = Kiểm tra tại ruộng ngày 17/11/2026: đang đổ thải.
      done_at_once    = Yêu cầu dừng đổ thải.
      outcome         = right
      minutes_on      = 17/11/2026
      handled_by      = own
      document        = 16/QĐ-XPHC
      handled_on      = 17/11/2026
422
see   //field[@name = 'clerk_id']/error/@key = required_choice
post  /settlement/casefile/{clear}/settle_clear
      is_state_breach = 1
      clear_ground    = Ảnh chụp
      checked         = Kiểm tra tại ruộng ngày 17/11/2026: đang đổ thải.
      done_at_once    = Yêu cầu dừng đổ thải.
      outcome         = right
      minutes_on      = 17/11/2026
      handled_by      = own
      document        = 16/QĐ-XPHC
      handled_on      = 17/11/2026
      clerk_id        = {dung}
303
as    dung.p25
post  /settlement/casefile/{clear}/send
      document           = 17/UBND
      recipient          = accused
      denouncer_on       = 17/11/2026
      denouncer_by       = post
      denouncer_document = 18/TB-UBND
303
