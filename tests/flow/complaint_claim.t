#!tests/tool/scenario
# What a complainant asks for, one by one: written down at acceptance, found out about by plan,
# papers, an expert and minutes, withdrawn in part, concluded on, and decided (LKN art. 10, 29, 31).
day   2026-11-13
as    ha.viettri
post  /intake/petition/new
      name            = Lường Thị Hom Khiêm
      unit_search     = phường Việt Trì
      channel         = post
      kind            = complaint
      field_code      = 1.2.2
      subject         = Khiếu nại phương án bồi thường khi thu hồi đất
      content         = Quyết định 5120/QĐ-UBND tính thiếu diện tích, áp sai giá và không tính cây trồng.
      demand          = Tính lại diện tích, giá và cây trồng.
      respondent_kind = admin_decision
      respondent      = Quyết định của Chủ tịch Ủy ban nhân dân phường Việt Trì
      decision_number = 5120/QĐ-UBND
303   /intake/petition/{a}
as    long.viettri
post  /intake/petition/{a}/classify
      kind         = complaint
      field_code   = 1.2.2
      is_competent = 1
303
post  /intake/petition/{a}/propose
      act = accept
303

# ---- Monday 16: accepted, with what is asked for; empty lines are none ----
day   2026-11-16
as    cuong.viettri
get   /intake/petition/{a}/accept
see   //field[@name = 'claims']
post  /intake/petition/{a}/accept
      document = 41/TB-UBND
      claims   = Tính lại diện tích đất thu hồi\n\n  Áp dụng giá   đất ở  \nBồi thường cây trồng
303
get   /settlement/casefile/{a}/verification
see   claims/claim[n = '1']/claim = Tính lại diện tích đất thu hồi
see   claims/claim[n = '2']/claim = Áp dụng giá đất ở
see   claims/claim[n = '3']/claim = Bồi thường cây trồng
not   claims/claim[n = '4']
text  "Áp dụng giá đất ở"
# sealed where it is stored
sql   select count(*) from claim where casefile_id = {a} and claim_sealed like '%cây trồng%' -> 0
# one that was forgotten
as    long.viettri
post  /settlement/casefile/{a}/claim
      claims = Bố trí tái định cư
303   /settlement/casefile/{a}/verification
get   /settlement/casefile/{a}/verification
see   claims/claim[n = '4']/claim = Bố trí tái định cư
# the matter's own page leads there and does not offer it a second time
get   /settlement/casefile/{a}
see   verification = /settlement/casefile/{a}/verification
not   actions/action[@act = 'claim']
text  "Yêu cầu và xác minh"

# ---- Tuesday 17: the verification ----
day   2026-11-17
as    cuong.viettri
keep  verifier sql select id from account where user_name = 'vinh.viettri'
post  /settlement/casefile/{a}/assign
      verifier_id = {verifier}
      document    = 88/QĐ-UBND
303
get   /settlement/casefile/{a}/plan
409
as    vinh.viettri
get   /settlement/casefile/{a}/verification
see   actions/action[@act = 'plan']/@enabled = yes
see   actions/action[@act = 'take']/@why = guard.nothing_asked
see   actions/action[@act = 'step_done']/@why = guard.no_step
post  /settlement/casefile/{a}/plan
      asked_for = Đo lại thửa đất cùng hộ giáp ranh
      due_on    = 16/11/2026
422
see   //field[@name = 'due_on']/error/@key = before_today
post  /settlement/casefile/{a}/plan
      asked_for = Đo lại thửa đất cùng hộ giáp ranh
      asked_of  = Công chức địa chính
      due_on    = 20/11/2026
303   /settlement/casefile/{a}/verification
post  /settlement/casefile/{a}/ask_papers
      asked_of  = Chi nhánh Văn phòng đăng ký đất đai Việt Trì
      asked_for = Trích lục bản đồ, sổ mục kê thửa đất
303   /settlement/casefile/{a}/verification
# seven days from Tuesday 17 end on 24 November, a holiday
get   /settlement/casefile/{a}/verification
see   inquiries/inquiry[inquiry_kind = 'papers']/due_on = 2026-11-25
see   inquiries/inquiry[inquiry_kind = 'step']/due_on = 2026-11-20
text  "Chi nhánh Văn phòng đăng ký đất đai Việt Trì"
keep  paper sql select id from letter where casefile_id = {a} and template = 'complaint_request'
get   /letter/{paper}
text  "Kính gửi"
text  "Chi nhánh Văn phòng đăng ký đất đai Việt Trì"
text  "Nội dung: Trích lục bản đồ, sổ mục kê thửa đất"
text  "chậm nhất ngày 25/11/2026"
# the expert is asked by who decides; the term runs on
get   /settlement/casefile/{a}/ask_expertise
409
as    cuong.viettri
post  /settlement/casefile/{a}/ask_expertise
      asked_of  = Trung tâm Kỹ thuật tài nguyên
      asked_for = Giám định diện tích thửa 114
      days      = 400
      document  = 90/QĐ-UBND
422
see   //field[@name = 'days']/error/@key = expertise_days
post  /settlement/casefile/{a}/ask_expertise
      asked_of  = Trung tâm Kỹ thuật tài nguyên
      asked_for = Giám định diện tích thửa 114
      days      = 5
      document  = 90/QĐ-UBND
303
sql   select due_on from term_run where casefile_id = {a} and term = 'complaint_first' -> 2026-12-16

# ---- Monday 23: answers come, one is late ----
day   2026-11-23
as    vinh.viettri
get   /settlement/casefile/{a}/verification
see   inquiries/inquiry[inquiry_kind = 'expertise']/days_left = -1
see   inquiries/inquiry[inquiry_kind = 'step']/days_left = -3
post  /settlement/casefile/{a}/remind
      note = Đã quá hạn một ngày.
303
keep  reminder sql select id from letter where casefile_id = {a} and template = 'complaint_expertise_result'
get   /letter/{reminder}
text  "Trung tâm Kỹ thuật tài nguyên"
get   /settlement/casefile/{a}/take?row=2
see   //field[@name = 'inquiry_id']/option[@selected]/@value = 2
not   //field[@name = 'inquiry_id']/option[@value = '1']
post  /settlement/casefile/{a}/take
      inquiry_id  = 1
      answered_on = 23/11/2026
      finding     = Đã nhận.
422
see   //field[@name = 'inquiry_id']/error
post  /settlement/casefile/{a}/take
      inquiry_id  = 2
      answered_on = 16/11/2026
      finding     = Trích lục thửa 114, 02 trang.
422
see   //field[@name = 'answered_on']/error/@key = before_asked
post  /settlement/casefile/{a}/take
      inquiry_id  = 2
      answered_on = 23/11/2026
      finding     = Trích lục thửa 114, 02 trang.
303
keep  handover sql select id from letter where casefile_id = {a} and template = 'complaint_handover'
get   /letter/{handover}
text  "Trích lục thửa 114, 02 trang."
post  /settlement/casefile/{a}/take
      inquiry_id  = 3
      answered_on = 23/11/2026
      finding     = Diện tích 312,4 m², lớn hơn quyết định 18 m².
303
post  /settlement/casefile/{a}/step_done
      inquiry_id  = 1
      answered_on = 20/11/2026
      finding     = Đo xong, hai hộ giáp ranh ký.
303
post  /settlement/casefile/{a}/minutes
      met_on    = 23/11/2026
      asked_of  = Người khiếu nại và hộ giáp ranh
      asked_for = Xác định ranh giới
      finding   = Các bên thống nhất ranh giới theo mốc cũ.
303
keep  minutes sql select id from letter where casefile_id = {a} and template = 'complaint_minutes'
get   /letter/{minutes}
text  "Các bên thống nhất ranh giới theo mốc cũ."
sql   select count(*) from inquiry where casefile_id = {a} and answered_on is null -> 0

# ---- Wednesday 25: one request is withdrawn, by minutes ----
day   2026-11-25
as    long.viettri
get   /settlement/casefile/{a}/withdraw_part
see   //field[@name = 'withdrawn_id']/option[@value = '4'] ~ tái định cư
not   //field[@name = 'withdrawn_content']
not   //field[@name = 'sign']
post  /settlement/casefile/{a}/withdraw_part
      note = Rút.
422
see   //field[@name = 'withdrawn_id']/error/@key = required_choice
post  /settlement/casefile/{a}/withdraw_part
      withdrawn_id  = 1
      withdrawn_id  = 2
      withdrawn_id  = 3
      withdrawn_id  = 4
      withdraw_form = minutes
      note          = Rút.
422
see   //field[@name = 'withdrawn_id']/error/@key = withdrawn_all
post  /settlement/casefile/{a}/withdraw_part
      withdrawn_id  = 4
      withdraw_form = minutes
      note          = Đã nhận nền tái định cư, rút theo biên bản có chữ ký.
303
sql   select n, withdrawn_on, withdraw_form from claim where casefile_id = {a} and withdrawn_on is not null -> 4 2026-11-25 minutes
# and never taken up again, however it is written
as    vinh.viettri
post  /settlement/casefile/{a}/claim
      claims = bố trí TÁI định cư.
422
see   //field[@name = 'claims']/error/@key = claim_withdrawn
get   /settlement/casefile/{a}/judge
not   //field[@name = 'claim_id']/option[@value = '4']

# ---- each is concluded on ----
get   /settlement/casefile/{a}/judge?row=1
see   //field[@name = 'claim_id']/option[@selected]/@value = 1
post  /settlement/casefile/{a}/judge
      claim_id         = 4
      claim_outcome    = right
      fate_of_decision = amend
      ruling           = Bố trí.
422
see   //field[@name = 'claim_id']/error
post  /settlement/casefile/{a}/judge
      claim_id         = 1
      claim_outcome    = right
      fate_of_decision = keep
      ruling           = Tính thêm 18 m².
422
see   //field[@name = 'fate_of_decision']/error/@key = fate_of_right
post  /settlement/casefile/{a}/judge
      claim_id         = 1
      claim_outcome    = right
      fate_of_decision = amend
      ruling           = Tính thêm 18 m² vào diện tích bồi thường.
303   /settlement/casefile/{a}/verification
post  /settlement/casefile/{a}/judge
      claim_id         = 2
      claim_outcome    = wrong
      fate_of_decision = annul
      ruling           = Giữ giá đã áp dụng.
422
see   //field[@name = 'fate_of_decision']/error/@key = fate_of_wrong
post  /settlement/casefile/{a}/judge
      claim_id         = 2
      claim_outcome    = wrong
      fate_of_decision = keep
      ruling           = Giữ giá đã áp dụng.
303
post  /settlement/casefile/{a}/report
      document = 15/BC-XM
      note     = Đã xác minh từng yêu cầu.
303

# ---- the decision: not before each has an outcome, nor against them ----
day   2026-11-26
as    cuong.viettri
# who decides may see it otherwise, before and after the dialogue
post  /settlement/casefile/{a}/judge
      claim_id         = 2
      claim_outcome    = wrong
      fate_of_decision = keep
      ruling           = Giữ giá đã áp dụng theo bảng giá đất.
303
# what the decision would be refused for is said before it is typed, with the way there
get   /settlement/casefile/{a}/decide
see   obstacles/unjudged = 1
see   obstacles/is_untalked = 1
text  "Còn 1 yêu cầu chưa được kết luận"
text  "Chưa đối thoại."
text  "/settlement/casefile/{a}/verification"
text  "/settlement/casefile/{a}/dialogue"
post  /settlement/casefile/{a}/dialogue
      held_on = 26/11/2026
      place   = Phòng họp Ủy ban nhân dân phường
      result  = Hai bên thống nhất về diện tích.
303
post  /settlement/casefile/{a}/decide
      document   = 5301/QĐ-UBND
      decided_on = 26/11/2026
      outcome    = partly
      summary    = Công nhận một phần.
422
see   //error/@key = claims_unjudged
see   obstacles/unjudged = 1
not   obstacles/is_untalked
# a request that is not about the decision says nothing of it
post  /settlement/casefile/{a}/judge
      claim_id         = 3
      claim_outcome    = partly
      fate_of_decision = none
      ruling           = Bồi thường thêm 12 cây bưởi.
303
sql   select claim_outcome, fate_of_decision from claim where casefile_id = {a} and n = 3 -> partly null
get   /settlement/casefile/{a}/judge?row=3
see   //field[@name = 'fate_of_decision']/option[@selected]/@value = none
get   /settlement/casefile/{a}/decide
not   obstacles
post  /settlement/casefile/{a}/judge
      claim_id         = 3
      claim_outcome    = partly
      fate_of_decision = annul_part
      ruling           = Bồi thường thêm 12 cây bưởi.
303
post  /settlement/casefile/{a}/decide
      document   = 5301/QĐ-UBND
      decided_on = 26/11/2026
      outcome    = right
      summary    = Công nhận một phần.
422
see   //field[@name = 'outcome']/error/@key = outcome_of_claims
post  /settlement/casefile/{a}/decide
      document   = 5301/QĐ-UBND
      decided_on = 26/11/2026
      outcome    = partly
      summary    = Công nhận một phần.
303
# nothing is concluded anew after that
get   /settlement/casefile/{a}/judge
409
# the paper says each of them
keep  decision sql select id from letter where casefile_id = {a} and template = 'complaint_first'
get   /letter/{decision}
text  "1. Tính lại diện tích đất thu hồi"
text  "yêu cầu đúng; sửa đổi quyết định bị khiếu nại"
text  "Tính thêm 18 m² vào diện tích bồi thường."
text  "yêu cầu sai; giữ nguyên quyết định bị khiếu nại"
text  "yêu cầu đúng một phần; hủy bỏ một phần quyết định bị khiếu nại"
text  "4. Bố trí tái định cư"
text  "Yêu cầu này người khiếu nại đã rút ngày 25/11/2026, không xem xét, giải quyết."
sql   select act from event where subject = 'C' and subject_id = {a} and seq > 4 order by seq -> claim, assign, plan, ask_papers, ask_expertise, remind, take, take, step_done, minutes, withdraw_part, judge, judge, report, judge, dialogue, judge, judge, decide

# ---- who wrote down no request has one all the same: what the letter demands ----
as    ha.viettri
post  /intake/petition/new
      name        = Lường Thị Hom Khiêm
      unit_search = phường Việt Trì
      channel     = post
      kind        = complaint
      field_code  = 1.2.5
      subject     = Khiếu nại việc chặn lối đi
      content     = Lối đi chung bị rào.
      demand      = Tháo dỡ hàng rào
303   /intake/petition/{b}
sql   update casefile set machine = 'complaint', state = 'dialogued', desk = 'settlement', code = 'TH-1', accepted_on = received_on where id = {b}
as    cuong.viettri
post  /settlement/casefile/{b}/decide
      document   = 5302/QĐ-UBND
      decided_on = 26/11/2026
      outcome    = right
      summary    = Buộc tháo dỡ.
303
get   /settlement/casefile/{b}/verification
see   claims/claim/claim = Tháo dỡ hàng rào
see   claims/claim/claim_outcome = right
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
