#!tests/tool/scenario
# What is published one writes anew and another confirms (domain.md 14.2): who proposed, who decided and who wrote
# it never publish it. Who confirms cannot change a word: she sends it back, and it is written again. Names that were
# corrected meanwhile are looked for once more. Of a denunciation only who has a duty in it knows that a text waits.
day   2026-09-14
keep  thu  sql select id from account where user_name = 'thu.viettri'
keep  ha   sql select id from account where user_name = 'ha.viettri'
keep  long sql select id from account where user_name = 'long.viettri'
keep  vinh sql select id from account where user_name = 'vinh.viettri'
keep  cuong sql select id from account where user_name = 'cuong.viettri'
as    ha.viettri
post  /intake/petition/new
      name            = Đèo Thị Phướng
      birth           = 1961
      id_kind         = cccd
      id_number       = 025161007733
      phone           = 0966112233
      address         = Số 5, ngõ 9
      unit_search     = phường Việt Trì
      channel         = post
      kind            = complaint
      field_code      = 1.2.5
      subject         = Khiếu nại về mương nước chung
      content         = Mương nước chung bị lấp khi làm đường.
      respondent_kind = admin_decision
      respondent      = Quyết định của Chủ tịch Ủy ban nhân dân phường Việt Trì
      decision_number = 9203/QĐ-UBND
      decision_on     = 20/08/2026
      known_on        = 23/08/2026
303   /intake/petition/{matter}
as    long.viettri
post  /intake/petition/{matter}/classify
      kind         = complaint
      field_code   = 1.2.5
      is_competent = 1
303
post  /intake/petition/{matter}/propose
      act  = accept
      note = Đủ điều kiện.
303
as    cuong.viettri
post  /intake/petition/{matter}/accept
      document = 941/TB-UBND
303
post  /settlement/casefile/{matter}/assign
      verifier_id = {vinh}
      document    = 942/QĐ-UBND
303
as    vinh.viettri
post  /settlement/casefile/{matter}/minutes
      asked_of  = Công chức địa chính
      asked_for = Hồ sơ và hiện trạng
      finding   = Đã đối chiếu hồ sơ với hiện trạng.
303
post  /settlement/casefile/{matter}/report
      document = 943/BC-XM
      note     = Đã làm việc với các bên.
303
as    cuong.viettri
post  /settlement/casefile/{matter}/decide
      document  = 9301/QĐ-UBND
      outcome   = right
      is_agreed = 1
      summary   = Công nhận khiếu nại của bà Đèo Thị Phướng; khơi lại mương nước.
303

# ---- nothing is published that nobody wrote ----
day   2026-09-15
as    thu.viettri
get   /settlement/casefile/{matter}
see   actions/action[@act = 'publish']/@why = guard.not_prepared
not   actions/action[@act = 'redact_back']
see   actions/action[@act = 'redact']/@enabled = yes
get   /settlement/casefile/{matter}/publish
text  "phải có người soạn trước"
post  /settlement/casefile/{matter}/publish
      is_redacted = 1
422
see   form/error/@key = not_prepared
# neither by who verifies nor by who decides
as    vinh.viettri
get   /settlement/casefile/{matter}/redact
409
as    cuong.viettri
get   /settlement/casefile/{matter}/redact
409

# ---- one writes it, the decision beside it ----
as    long.viettri
get   /settlement/casefile/{matter}/publish
409
get   /settlement/casefile/{matter}/redact
see   decision/summary ~ khơi lại mương nước
not   //field[@name = 'is_unnamed']
not   //field[@name = 'body']/value
not   redaction
post  /settlement/casefile/{matter}/redact
      title = Giải quyết khiếu nại về mương nước chung
      body  = Người khiếu nại đề nghị khơi lại mương. Bà Tòng Thị Inh là người làm chứng.
422
see   //field[@name = 'is_redacted']/error/@key = required_flag
post  /settlement/casefile/{matter}/redact
      title       = Khiếu nại của đèo thị phướng
      body        = Người khiếu nại đề nghị khơi lại mương.
      is_redacted = 1
422
see   //field[@name = 'title']/error/@key = names_party
post  /settlement/casefile/{matter}/redact
      title       = Giải quyết khiếu nại về mương nước chung
      body        = Người khiếu nại, số 0251 6100 7733, đề nghị khơi lại mương.
      is_redacted = 1
422
see   //field[@name = 'body']/error/@key = has_number_of_party
sql   select count(*) from redaction where casefile_id = {matter} -> 0
post  /settlement/casefile/{matter}/redact
      title       = Giải quyết khiếu nại về mương nước chung
      body        = Người khiếu nại đề nghị khơi lại mương. Bà Tòng Thị Inh là người làm chứng.
      is_redacted = 1
303
twice
303
sql   select state, prepared_by = {long} from redaction where casefile_id = {matter} -> waiting 1
sql   select count(*) from publication where casefile_id = {matter} -> 0
sql   select count(*) from redaction where casefile_id = {matter} and (title_sealed like '%mương%' or body_sealed like '%mương%') -> 0
# who may confirm it is told; who wrote it is not, and does not write a second
sql   select group_concat(a.user_name) from notice n join account a on a.id = n.account_id where n.subject = 'casefile' and n.subject_id = {matter} and n.kind = 'text_waits' -> thu.viettri
get   /settlement/casefile/{matter}/redact
see   why = already_prepared
nobody
get   /cong-khai?q=muong+nuoc+chung
not   decisions/decision[number = '9301/QĐ-UBND']
get   /cong-khai?q=9301
not   decisions/decision[number = '9301/QĐ-UBND']

# ---- who may see the matter sees the text beside the decision ----
as    ha.viettri
get   /settlement/casefile/{matter}
see   redaction/title = Giải quyết khiếu nại về mương nước chung
see   redaction/who = Phùng Văn Long
see   decision/summary ~ khơi lại mương nước
see   actions/action[@act = 'redact_back']/@why = guard.not_your_text
post  /settlement/casefile/{matter}/redact_back
      note = Không phải việc của tôi.
422
see   form/error/@key = not_your_text
as    dung.p25
get   /settlement/casefile/{matter}
404
same  /settlement/casefile/99999999

# ---- the same person, and who decided or reported: refused, in words at the button ----
sql   insert into account_role (account_id, role, granted_at) values ({long}, 'publisher', utc_timestamp(6)), ({cuong}, 'publisher', utc_timestamp(6)), ({vinh}, 'publisher', utc_timestamp(6))
as    long.viettri
get   /settlement/casefile/{matter}
see   actions/action[@act = 'publish']/@enabled = no
see   actions/action[@act = 'publish']/@why = guard.prepared_by_me
get   /settlement/casefile/{matter}
text  "Ông/bà đã soạn bản này"
post  /settlement/casefile/{matter}/publish
      is_redacted = 1
422
see   form/error/@key = prepared_by_me
as    cuong.viettri
get   /settlement/casefile/{matter}
see   actions/action[@act = 'publish']/@why = guard.publisher_decided
post  /settlement/casefile/{matter}/publish
      is_redacted = 1
422
see   form/error/@key = publisher_decided
as    vinh.viettri
post  /settlement/casefile/{matter}/publish
      is_redacted = 1
422
see   form/error/@key = publisher_decided
sql   delete from account_role where role = 'publisher' and account_id in ({cuong}, {vinh})
sql   select count(*) from publication where casefile_id = {matter} -> 0
# nor in the name of who wrote it, nor she for whom it was written
sql   insert into delegation (agency_id, from_id, to_id, roles, from_on, until_on, document, sign_form, made_at) select agency_id, {long}, {ha}, 'publisher', '2026-09-15', '2026-09-16', '94/UQ-UBND', 'tuq', utc_timestamp(6) from account where id = {long}
as    ha.viettri
get   /settlement/casefile/{matter}/publish
see   why = prepared_by_me
sql   delete from delegation where document = '94/UQ-UBND'
sql   delete from account_role where role = 'publisher' and account_id = {long}

# ---- who confirms reads both, types nothing, and sends it back with a reason ----
day   2026-09-16
as    thu.viettri
get   /account/notices
text  "Bản công khai chờ người thứ hai xác nhận"
get   /settlement/casefile/{matter}/publish
see   decision/summary ~ khơi lại mương nước
see   redaction/body ~ Bà Tòng Thị Inh
not   //field[@name = 'title']
not   //field[@name = 'body']
get   /settlement/casefile/{matter}/publish
text  "Bà Tòng Thị Inh là người làm chứng."
post  /settlement/casefile/{matter}/publish
422
see   //field[@name = 'is_redacted']/error/@key = required_flag
post  /settlement/casefile/{matter}/redact_back
422
see   //field[@name = 'note']/error/@key = required
post  /settlement/casefile/{matter}/redact_back
      note = Nêu thêm kết quả: khơi lại mương trong 30 ngày.
303
sql   select group_concat(a.user_name) from notice n join account a on a.id = n.account_id where n.subject = 'casefile' and n.subject_id = {matter} and n.kind = 'text_back' -> long.viettri
get   /settlement/casefile/{matter}/publish
see   why = not_prepared
as    long.viettri
get   /settlement/casefile/{matter}/redact
see   //field[@name = 'title']/value = Giải quyết khiếu nại về mương nước chung
see   //field[@name = 'body']/value ~ Bà Tòng Thị Inh
see   redaction_back/note ~ khơi lại mương trong 30 ngày
text  "Nêu thêm kết quả: khơi lại mương trong 30 ngày."
post  /settlement/casefile/{matter}/redact
      title       = Giải quyết khiếu nại về mương nước chung
      body        = Người khiếu nại đề nghị khơi lại mương. Bà Tòng Thị Inh là người làm chứng. Khơi lại mương trong 30 ngày.
      is_redacted = 1
303
# who wrote it takes it back herself
post  /settlement/casefile/{matter}/redact_back
      note = Sai chính tả.
303
sql   select count(*) from notice where subject = 'casefile' and subject_id = {matter} and kind = 'text_back' -> 1
post  /settlement/casefile/{matter}/redact
      is_redacted = 1
303
sql   select group_concat(state order by id) from redaction where casefile_id = {matter} -> back,back,waiting

# ---- a name is corrected in between: what was no name of the matter now is ----
as    ha.viettri
post  /intake/petition/{matter}/correct
      name           = Tòng Thị Inh
      correct_reason = Nhập nhầm, đối chiếu với đơn gốc.
303
as    thu.viettri
post  /settlement/casefile/{matter}/publish
      is_redacted = 1
422
see   form/error/@key = text_names_party
post  /settlement/casefile/{matter}/publish
      is_redacted = 1
422
text  "T.T.I."
sql   select count(*) from publication where casefile_id = {matter} -> 0
post  /settlement/casefile/{matter}/redact_back
      note = Người làm chứng chính là người khiếu nại: bỏ tên.
303
as    long.viettri
post  /settlement/casefile/{matter}/redact
      is_redacted = 1
422
see   //field[@name = 'body']/error/@key = names_party
post  /settlement/casefile/{matter}/redact
      body        = Người khiếu nại đề nghị khơi lại mương. Khơi lại mương trong 30 ngày.
      is_redacted = 1
303

# ---- confirmed: in the words that were prepared, whatever is sent along ----
as    thu.viettri
fill  /settlement/casefile/{matter}/publish
      title       = Chữ khác
      body        = Chữ khác hẳn.
      is_redacted = 1
send
303
sql   select title, body, prepared_by = {long}, published_by = {thu} from publication where casefile_id = {matter} -> Giải quyết khiếu nại về mương nước chung Người khiếu nại đề nghị khơi lại mương. Khơi lại mương trong 30 ngày. 1 1
sql   select group_concat(state order by id) from redaction where casefile_id = {matter} -> back,back,back,published
keep  page sql select id from publication where casefile_id = {matter}
get   /settlement/casefile/{matter}
not   redaction
see   publications/publication/title = Giải quyết khiếu nại về mương nước chung
get   /settlement/casefile/{matter}/redact
see   why = already_published
get   /settlement/casefile/{matter}/redact_back
see   why = nothing_prepared
nobody
get   /cong-khai/{page}
200
text  "Khơi lại mương trong 30 ngày."
no    "Phùng Văn Long"
no    "Đinh Thị Thu"
no    "Chữ khác"
get   /cong-khai?q=khoi+lai+muong
see   decisions/decision/number = 9301/QĐ-UBND
get   /cong-khai?q=nguoi+lam+chung
not   decisions/decision[number = '9301/QĐ-UBND']

# ---- withdrawn: a new text is written, by two again ----
day   2026-09-17
as    thu.viettri
post  /settlement/casefile/{matter}/unpublish
      withdrawn_why = Nêu nhầm số ngày.
303
get   /settlement/casefile/{matter}/publish
see   why = not_prepared
get   /settlement/casefile/{matter}/redact
not   //field[@name = 'body']/value
post  /settlement/casefile/{matter}/redact
      title       = Giải quyết khiếu nại về mương nước
      body        = Khơi lại mương trong 20 ngày.
      is_redacted = 1
303
# she is the only one there who publishes: the head is told, who gives that to another
sql   select group_concat(a.user_name) from notice n join account a on a.id = n.account_id where n.subject = 'casefile' and n.subject_id = {matter} and n.kind = 'text_waits' and date(n.created_at) = '2026-09-17' -> cuong.viettri
get   /settlement/casefile/{matter}/publish
see   why = prepared_by_me
sql   insert into account_role (account_id, role, granted_at) values ({ha}, 'publisher', utc_timestamp(6))
as    ha.viettri
post  /settlement/casefile/{matter}/publish
      is_redacted = 1
303
sql   delete from account_role where role = 'publisher' and account_id = {ha}
sql   select group_concat(state order by id) from publication where casefile_id = {matter} -> withdrawn,published
sql   select count(*) from publication where prepared_by = published_by -> 0
as    thu.viettri
post  /settlement/casefile/{matter}/unpublish
      withdrawn_why = Để lần sau.
303
sql   select act from event where subject = 'C' and subject_id = {matter} and seq > 8 order by seq -> redact, redact_back, redact, redact_back, redact, correct, redact_back, redact, publish, unpublish, redact, publish, unpublish

# ---- one that still waits when the matter is appealed waits for nobody ----
as    ha.viettri
post  /settlement/casefile/{matter}/redact
      title       = Giải quyết khiếu nại về mương nước
      body        = Khơi lại mương trong 40 ngày.
      is_redacted = 1
303
get   /settlement/casefile/{matter}
text  "Bản công khai chờ xác nhận"
see   redaction_over = 0
post  /settlement/casefile/{matter}/appeal
      note = Chưa đồng ý.
303
sql   select count(*) from term_run where casefile_id = {matter} and term = 'decision_publish' and state <> 'stopped' -> 0
get   /settlement/casefile/{matter}
see   redaction/body = Khơi lại mương trong 40 ngày.
see   redaction_over = 1
text  "Hồ sơ đã qua bước công khai, nên bản này không còn chờ ai xác nhận."
no    "Bản công khai chờ xác nhận"
get   /settlement/casefile/{matter}/publish
409

# ---- a denunciation: who has a duty in it writes, who was appointed confirms, nobody else learns of it ----
day   2026-09-14
keep  khanh sql select id from account where user_name = 'khanh.p25'
keep  thao sql select id from account where user_name = 'thao.p25'
keep  loan sql select id from account where user_name = 'loan.p25'
keep  mai sql select id from account where user_name = 'mai.p25'
sql   insert into account_role (account_id, role, granted_at) values ({loan}, 'publisher', utc_timestamp(6))
as    dung.p25
post  /intake/petition/new
      name        = Quàng Thị Sương
      birth       = 1974-08-19
      unit_search = phường Việt Trì
      channel     = post
      kind        = denunciation
      field_code  = 3.3
      subject     = Tố cáo chuyên viên nhận quà
      content     = Chuyên viên giữ hồ sơ đã nhận quà của doanh nghiệp.
      respondent  = Chuyên viên Lý Thanh Loan
303   /intake/petition/{sealed}
post  /intake/petition/{sealed}/classify
      kind         = denunciation
      field_code   = 3.3
      is_competent = 1
303
post  /intake/petition/{sealed}/propose
      act  = accept
      note = Đủ điều kiện thụ lý.
303
as    hung.p25
post  /intake/petition/{sealed}/accept
      document         = 951/QĐ-UBND
      accepted_content = Chuyên viên nhận quà của doanh nghiệp.
303
post  /settlement/casefile/{sealed}/assign
      team_head_id = {khanh}
      member_id    = {thao}
      barred_id    = {loan}
      document     = 952/QĐ-UBND
303
as    dung.p25
post  /settlement/casefile/{sealed}/notify
      document          = 953/TB-UBND
      denouncer_by      = post
      accused_document  = 954/TB-UBND
      accused_by        = hand
      is_without_letter = 1
303
as    khanh.p25
post  /settlement/casefile/{sealed}/minutes
      asked_of  = Văn phòng
      asked_for = Sổ quà tặng
      finding   = Đã kiểm tra sổ.
303
post  /settlement/casefile/{sealed}/report
      document = 955/BC-TXM
      note     = Có việc nhận quà.
303
as    hung.p25
post  /settlement/casefile/{sealed}/conclude
      document = 956/KL-UBND
      outcome  = right
      summary  = Tố cáo đúng: có việc nhận quà.
303
sql   select due_on from term_run where casefile_id = {sealed} and term = 'conclusion_publish' and state = 'running' -> 2026-09-23

# a member of the team writes it; nobody was appointed yet, so the head is told
day   2026-09-18
as    thao.p25
get   /settlement/casefile/{sealed}/redact
see   conclusion/summary ~ có việc nhận quà
post  /settlement/casefile/{sealed}/redact
      title       = Kết luận nội dung tố cáo về nhận quà
      body        = Qua xác minh, một chuyên viên đã nhận quà không đúng quy định.
      is_redacted = 1
422
see   //field[@name = 'is_unnamed']/error/@key = required_flag
post  /settlement/casefile/{sealed}/redact
      title       = Kết luận nội dung tố cáo về nhận quà
      body        = Qua xác minh, một chuyên viên đã nhận quà không đúng quy định.
      is_redacted = 1
      is_unnamed  = 1
303
sql   select group_concat(a.user_name) from notice n join account a on a.id = n.account_id where a.user_name like '%.p25' and n.subject = 'casefile' and n.subject_id = {sealed} and n.kind = 'text_waits' -> hung.p25
# she who is denounced publishes as well, and learns nothing; nor does who was not appointed
as    loan.p25
get   /settlement/casefile/{sealed}
404
same  /settlement/casefile/99999999
get   /settlement/casefile/{sealed}/publish
404
same  /settlement/casefile/99999999/publish
get   /settlement/casefile/{sealed}/redact
404
same  /settlement/casefile/99999999/redact
get   /account/notices
no    "Bản công khai"
get   /settlement/worklist?tab=waiting
not   //casefile[id = '{sealed}']
as    mai.p25
get   /settlement/casefile/{sealed}/publish
404
same  /settlement/casefile/99999999/publish

# the term runs on until it is confirmed
sql   select state from term_run where casefile_id = {sealed} and term = 'conclusion_publish' -> running
day   2026-09-21
as    hung.p25
sql   insert into account_role (account_id, role, granted_at) values ({thao}, 'publisher', utc_timestamp(6))
post  /settlement/casefile/{sealed}/appoint
      publisher_id = {thao}
422
see   //field[@name = 'publisher_id']/error/@key = publisher_prepared
sql   delete from account_role where role = 'publisher' and account_id = {thao}
post  /settlement/casefile/{sealed}/appoint
      publisher_id = {mai}
303
as    mai.p25
get   /settlement/casefile/{sealed}/publish
see   redaction/body ~ đã nhận quà không đúng quy định
see   conclusion/summary ~ có việc nhận quà
post  /settlement/casefile/{sealed}/redact_back
      note = Bỏ chữ "một chuyên viên".
303
as    dung.p25
get   /settlement/casefile/{sealed}/redact
see   //field[@name = 'body']/value ~ một chuyên viên
post  /settlement/casefile/{sealed}/redact
      body        = Qua xác minh, có việc nhận quà không đúng quy định.
      is_redacted = 1
      is_unnamed  = 1
303
sql   select group_concat(a.user_name order by n.id) from notice n join account a on a.id = n.account_id where a.user_name like '%.p25' and n.subject = 'casefile' and n.subject_id = {sealed} and n.kind like 'text_%' -> hung.p25,thao.p25,mai.p25
as    mai.p25
post  /settlement/casefile/{sealed}/publish
      is_redacted = 1
422
see   //field[@name = 'is_unnamed']/error/@key = required_flag
sql   select state from term_run where casefile_id = {sealed} and term = 'conclusion_publish' -> running
post  /settlement/casefile/{sealed}/publish
      is_redacted = 1
      is_unnamed  = 1
303
sql   select state, stopped_on, is_late from term_run where casefile_id = {sealed} and term = 'conclusion_publish' -> stopped 2026-09-21 0
keep  told sql select id from publication where casefile_id = {sealed}
nobody
get   /cong-khai/{told}
200
text  "có việc nhận quà không đúng quy định"
no    "một chuyên viên"
no    "Quàng Thị Sương"
as    mai.p25
post  /settlement/casefile/{sealed}/unpublish
      withdrawn_why = Để lần sau.
303
sql   delete from account_role where role = 'publisher' and account_id = {loan}
run   cat "$KNTC_VAR"/log/*.log | grep -cE 'Quàng Thị|nhận quà|Tòng Thị' -> 0
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
