#!tests/tool/scenario
# What was typed wrongly of a letter is corrected, with a reason and never silently (ND55 art. 9):
# what stood there stays in the history, the search finds what stands there now, the term of
# sorting is counted from the day on which the letter came, and a paper that has a number keeps
# its words.
day   2026-11-16 08:30

as    ha.viettri
post  /intake/petition/new
      name        = Lường Thị Hoài
      birth       = 1971
      id_kind     = cccd
      id_number   = 025171004417
      phone       = 0912 004 417
      email       = hoai.luong@hre.example.vn
      address     = Số 17, tổ 4
      unit_search = phường Việt Trì
      channel     = post
      received_on = 12/11/2026
      written_on  = 10/11/2026
      kind        = complaint
      field_code  = 1.2.2
      subject     = Khiếu nại phương án bồi thường thửa 88
      content     = Phương án bồi thường tính thiếu 15 m2 đất vườn.
      respondent_kind = admin_decision
      respondent  = Chủ tịch Ủy ban nhân dân phường Việt Trì
      decision_number = 4417/QĐ-UBND
      decision_on = 20/10/2026
303   /intake/petition/{petition}
get   /intake/petition/{petition}
see   term/due_on = 2026-11-23
see   correct = /intake/petition/{petition}/correct

# ---- a form with what stands there; a reason, and something that differs ----
get   /intake/petition/{petition}/correct
200
text  "Sửa thông tin nhập sai của đơn"
see   //field[@name = 'name']/value = Lường Thị Hoài
see   //field[@name = 'id_number']/value = 025171004417
see   //field[@name = 'received_on']/value = 12/11/2026
see   //field[@name = 'unit_id']/option[@selected]
see   //field[@name = 'channel']/option[@selected]/@value = post
post  /intake/petition/{petition}/correct
      name = Lương Thị Hoài
422
see   //field[@name = 'correct_reason']/error/@key = required
see   //field[@name = 'name']/value = Lương Thị Hoài
post  /intake/petition/{petition}/correct
      correct_reason = Đối chiếu với đơn gốc.
422
see   form/error/@key = nothing_corrected
# what belongs to no field is no place to mend
post  /intake/petition/{petition}/correct
      correct_reason = Đối chiếu với đơn gốc.
422
text  "Chưa có nội dung nào được sửa."
no    "chỗ cần sửa"
# a day that there is not is said once
post  /intake/petition/{petition}/correct
      correct_reason = Đối chiếu với đơn gốc.
      received_on    = 31/11/2026
422
see   count(//field[@name = 'received_on']/error) = 1
see   //field[@name = 'received_on']/error/@key = no_such_day
# received later than it was written down, or before it was written
post  /intake/petition/{petition}/correct
      correct_reason = Đối chiếu với đơn gốc.
      received_on    = 09/11/2026
422
see   //field[@name = 'written_on']/error/@key = after_received
post  /intake/petition/{petition}/correct
      correct_reason = Đối chiếu với đơn gốc.
      received_on    = 17/11/2026
422
post  /intake/petition/{petition}/correct
      correct_reason = Đối chiếu với đơn gốc.
      name           =
422
see   //field[@name = 'name']/error/@key = required
sql   select count(*) from correction where casefile_id = {petition} -> 0
sql   select max(seq) from event where subject = 'C' and subject_id = {petition} -> 1

# ---- corrected: what differs, once, however often the button is pressed ----
fill  /intake/petition/{petition}/correct
      correct_reason  = Nhập nhầm khi gõ, đối chiếu với đơn gốc.
      name            = Lương Thị Hoàn
      id_number       = 025171004471
      phone           = 0912 004 471
      email           = hoan.luong@hre.example.vn
      received_on     = 10/11/2026
      subject         = Khiếu nại phương án bồi thường thửa 89
      decision_number = 4471/QĐ-UBND
      unit_search     = Lâm Thao, Phú Thọ
      signers         = * Lò Văn Kỳ; 025171004480; 1969; Số 3, tổ 4
      people          = several
send
303   /intake/petition/{petition}
twice
sql   select count(*) from event where subject = 'C' and subject_id = {petition} and event = 'petition_corrected' -> 1
get   /intake/petition/{petition}
text  "Lương Thị Hoàn"
text  "Khiếu nại phương án bồi thường thửa 89"
text  "Nhập nhầm khi gõ, đối chiếu với đơn gốc."
text  "Sửa thông tin nhập sai của đơn"
see   parties/party[1]/name = Lương Thị Hoàn
see   parties/party[1]/commune ~ Lâm Thao
see   parties/party[2]/name = Lò Văn Kỳ
see   history/event[event = 'petition_corrected']/who = Nguyễn Ngọc Hà
see   history/event[event = 'petition_corrected']/detail = people name id_number phone email unit_id signers received_on subject decision_number
see   corrections/correction[corrected = 'name']/old = Lường Thị Hoài
see   corrections/correction[corrected = 'id_number']/old = 025171004417
see   corrections/correction[corrected = 'received_on']/old = 2026-11-12
see   corrections/correction[corrected = 'unit_id']/old ~ Việt Trì
see   corrections/correction[corrected = 'signers'][old = '']
text  "Lường Thị Hoài"
text  "12/11/2026"
sql   select signers, representatives, people from petition where casefile_id = {petition} -> 2 1 several
# nothing personal stands open: neither in the event nor in what is kept
sql   select count(*) from event where subject = 'C' and subject_id = {petition} and concat_ws(' ', detail, document) regexp '0251|0912|hoai|hoan' -> 0
sql   select count(*) from correction where casefile_id = {petition} and (old_sealed like '%0251%' or old_sealed like '%hoai%') -> 0
run   grep -rlE '025171004417|025171004471|hoai.luong|hoan.luong' {var}/log | wc -l -> 0

# ---- the term of sorting: counted from the right day, the first due day beside it ----
see   term/started_on = 2026-11-10
see   term/due_on = 2026-11-20
see   term/original_due_on = 2026-11-23
see   casefile/received_on = 2026-11-10
see   history/event[event = 'receipt_recounted']/detail = petition_sort 2026-11-23 2026-11-20 2026-11-10
text  "Xử lý đơn: hạn ban đầu 23/11/2026, hạn mới 20/11/2026, tính từ ngày nhận đơn 10/11/2026."
get   /intake/petition/{petition}/why
see   moves/event/event = receipt_recounted
sql   select due_on from casefile where id = {petition} -> 2026-11-20

# ---- the search finds what stands there now, and not what stood there ----
post  /intake/find
      q = 025171004471
see   //*[id = '{petition}']
post  /intake/find
      q = 025171004417
422
post  /intake/find
      q = 0912004471
see   //*[id = '{petition}']
post  /intake/find
      q = 0912004417
422
# and so does the search for the same matter
post  /intake/petition/new
      do          = check
      name        = Lương Thị Hoàn
      birth       = 1971
      id_number   = 025171004471
      unit_search = Lâm Thao, Phú Thọ
      kind        = complaint
      subject     = Khiếu nại
      content     = Khiếu nại.
      decision_number = 4471/QĐ-UBND
200
see   duplicates/duplicate[id = '{petition}']/relation = D
post  /intake/petition/new
      do          = check
      name        = Lường Thị Hoài
      birth       = 1971
      id_number   = 025171004417
      unit_search = phường Việt Trì
      kind        = complaint
      subject     = Khiếu nại
      content     = Khiếu nại.
      decision_number = 4417/QĐ-UBND
200
not   duplicates/duplicate[id = '{petition}']
# her messages go to the right address
sql   select group_concat(state order by id) from message_address where casefile_id = {petition} -> off,on

# ---- two clerks at once: the slower one sees what was done, and keeps what she typed ----
get   /intake/petition/{petition}/correct
keep  old hidden[@name = 'seen']/@value
post  /intake/petition/{petition}/correct
      correct_reason = Thiếu một câu.
      demand         = Tính đủ 15 m2.
303
post  /intake/petition/{petition}/correct
      seen           = {old}
      correct_reason = Sai số nhà.
      address        = Số 71, tổ 4
409
see   meanwhile/change/event = petition_corrected
see   //field[@name = 'address']/value = Số 71, tổ 4
see   //field[@name = 'correct_reason']/value = Sai số nhà.
sql   select count(*) from event where subject = 'C' and subject_id = {petition} and event = 'petition_corrected' -> 2
post  /intake/petition/{petition}/correct from here
      correct_reason = Sai số nhà.
      address        = Số 71, tổ 4
303
get   /intake/petition/{petition}
see   petition/demand = Tính đủ 15 m2.
see   parties/party[1]/address = Số 71, tổ 4
see   parties/party[2]/name = Lò Văn Kỳ

# ---- who may: the clerk, who handles it; not the head, not another office ----
as    cuong.viettri
get   /intake/petition/{petition}
see   corrections/correction[corrected = 'name']/old = Lường Thị Hoài
not   correct
get   /intake/petition/{petition}/correct
403
as    nhung.lamthao
get   /intake/petition/{petition}/correct
404
post  /intake/petition/{petition}/correct from /intake/petition/new
      correct_reason = Thử.
      subject        = Thử
404
as    long.viettri
get   /intake/petition/{petition}
see   correct = /intake/petition/{petition}/correct

# ---- accepted: the day of receipt stands, and so does a paper that has a number ----
post  /intake/petition/{petition}/classify
      kind         = complaint
      field_code   = 1.2.2
      is_competent = 1
303
post  /intake/petition/{petition}/propose
      act  = accept
      note = Đủ điều kiện.
303
as    cuong.viettri
post  /intake/petition/{petition}/accept
      document = 441/TB-UBND
303
as    ha.viettri
get   /settlement/casefile/{petition}
keep  notice letters/letter[template = 'complaint_accept']/id
keep  proposal letters/letter[template = 'accept_proposal']/id
post  /letter/{notice}/number
      issued_on    = 16/11/2026
      paper_number = 441/TB-UBND
303   /letter/{notice}
get   /letter/{notice}
text  "Lò Văn Kỳ"
get   /intake/petition/{petition}/correct
not   //field[@name = 'received_on']
post  /intake/petition/{petition}/correct
      correct_reason = Sai tên người đại diện.
      received_on    = 01/11/2026
      signers        = * Lò Văn Kỷ; 025171004480; 1969; Số 3, tổ 4
303
sql   select received_on from casefile where id = {petition} -> 2026-11-10
get   /letter/{notice}
text  "Lò Văn Kỳ"
no    "Lò Văn Kỷ"
get   /settlement/casefile/{petition}
see   parties/party[2]/name = Lò Văn Kỷ
see   corrections/correction[corrected = 'signers'][old != '']/old ~ Lò Văn Kỳ
text  "Sai tên người đại diện."
# a draft that has no number yet says what stands there now
get   /letter/{proposal}
no    "Lò Văn Kỳ"
# given to somebody: from then on it is hers to correct, and the clerk's
keep  verifier sql select id from account where user_name = 'vinh.viettri'
as    cuong.viettri
post  /settlement/casefile/{petition}/assign
      verifier_id = {verifier}
      document    = 442/QĐ-UBND
303
as    long.viettri
get   /intake/petition/{petition}
not   correct
get   /intake/petition/{petition}/correct
409
as    vinh.viettri
get   /settlement/casefile/{petition}
text  "Sửa thông tin nhập sai"
post  /intake/petition/{petition}/correct
      correct_reason = Ngày sinh ghi trên căn cước.
      birth          = 1972
303   /settlement/casefile/{petition}
as    ha.viettri
get   /intake/petition/{petition}
see   correct = /intake/petition/{petition}/correct
see   history/event[1]/who = Tạ Quang Vinh

# ---- what a sender wrote on the portal has the day on which it came ----
browser hoan
get   /gui-don
post  /gui-don
303   /gui-don/loai-don
post  /gui-don/loai-don
      kind = reflection
303   /gui-don/su-viec
post  /gui-don/su-viec
303   /gui-don/co-quan
post  /gui-don/co-quan
      agency_id_search = ubnd phuong viet tri
303   /gui-don/noi-dung
post  /gui-don/noi-dung
      subject = Đèn ngõ 44 tắt
      content = Đèn ngõ 44 tắt từ tháng 9.
303   /gui-don/tu-cach
post  /gui-don/tu-cach
      people = one
303   /gui-don/ho-ten
post  /gui-don/ho-ten
      name = Lương Thị Hoàn
303   /gui-don/lien-he
post  /gui-don/lien-he
      address     = Số 17, tổ 4
      unit_search = phường Việt Trì
303   /gui-don/tai-lieu
post  /gui-don/tai-lieu
303   /gui-don/kiem-tra
post  /gui-don/kiem-tra
      is_true = 1
303   /gui-don/bien-nhan
keep  online sql select max(id) from casefile
get   /gui-don/thoat
as    ha.viettri
get   /intake/petition/{online}/correct
not   //field[@name = 'received_on']
not   //field[@name = 'channel']
post  /intake/petition/{online}/correct
      correct_reason = Người gửi đề nghị sửa số nhà.
      address        = Số 71, tổ 4
303
sql   select channel from petition where casefile_id = {online} -> portal

# ---- a denunciation: who sent it is not shown; who took it may type her anew, nobody else ----
post  /intake/petition/new
      name        = Mùi Thị Kín
      phone       = 0912 004 499
      channel     = post
      received_on = 11/11/2026
      kind        = denunciation
      field_code  = 3.3
      subject     = Tố cáo công chức nhận tiền
      content     = Công chức nhận tiền khi làm thủ tục.
      respondent  = Công chức địa chính
      file file   = tests/fixture/letter.pdf
303   /intake/petition/{sealed}
keep  envelope sql select hex(envelope_uid) from casefile where id = {sealed}
get   /intake/petition/{sealed}/correct
text  "Người tố cáo được niêm phong, không hiện ở đây."
not   //field[@name = 'name']/value[. != '']
not   //field[@name = 'phone']/value[. != '']
no    "Mùi Thị Kín"
# her words alone: she stays as she is sealed
post  /intake/petition/{sealed}/correct
      correct_reason = Nhập thiếu chức vụ.
      received_on    = 13/11/2026
      respondent     = Công chức địa chính phường
303
sql   select hex(envelope_uid) from casefile where id = {sealed} -> {envelope}
get   /intake/petition/{sealed}
see   history/event[event = 'petition_corrected']/detail = received_on respondent
see   corrections/correction[corrected = 'respondent']/old = Công chức địa chính
see   history/event[event = 'receipt_recounted']/detail = denunciation_check 2026-11-20 2026-11-25 2026-11-13
# all of her, or nothing
post  /intake/petition/{sealed}/correct
      correct_reason = Sai số điện thoại.
      people         = one
      phone          = 0912 004 490
422
see   //field[@name = 'name']/error/@key = required
post  /intake/petition/{sealed}/correct
      correct_reason = Sai tên.
      name           = Mùi Thị Kim
422
see   //field[@name = 'people']/error/@key = required_choice
post  /intake/petition/{sealed}/correct
      correct_reason = Sai tên và số điện thoại, đối chiếu với đơn gốc.
      people         = one
      name           = Mùi Thị Kim
      phone          = 0912 004 490
      address        = Số 2, tổ 9
303   /intake/petition/{sealed}
get   /intake/petition/{sealed}
see   history/event[1]/detail = denouncer
see   corrections/correction[corrected = 'denouncer']/is_enveloped = 1
text  "Người tố cáo"
no    "Mùi Thị"
sql   select count(*) from party where casefile_id = {sealed} -> 0
sql   select hex(envelope_uid) from correction where casefile_id = {sealed} and corrected = 'denouncer' -> {envelope}
sql   select hex(envelope_uid) = '{envelope}' from casefile where id = {sealed} -> 0
# who handles it and did not take it: her words, not herself
sql   insert into assignment (casefile_id, account_id, duty, started_at) select {sealed}, id, 'handler', utc_timestamp(6) from account where user_name = 'long.viettri'
as    long.viettri
get   /intake/petition/{sealed}/correct
not   //field[@name = 'name']
not   //field[@name = 'signers']
text  "Chỉ người đã nhận đơn này sửa được phần người gửi."
post  /intake/petition/{sealed}/correct
      correct_reason = Bổ sung yêu cầu.
      name           = Ai Đó
      demand         = Xử lý công chức.
303
sql   select count(*) from correction where casefile_id = {sealed} and corrected = 'denouncer' -> 1
# who opens her reads both, and the scan whose key lies where it lay
post  /identity/{sealed}
      reason = verify
      note   = Cần hỏi lại.
200
text  "Mùi Thị Kim"
text  "0912004490"
text  "Mùi Thị Kín"
text  "Nội dung trước khi sửa"
keep  scan sql select store_id from document where casefile_id = {sealed}
post  /identity/{sealed}/scan/{scan}
      reason = verify
      note   = Đọc đơn gốc.
200
as    nhung.lamthao
get   /intake/petition/{sealed}/correct
404

# ---- one that turns out to denounce: who sent it, as it stood before, is sealed with her ----
as    ha.viettri
post  /intake/petition/new
      name        = Tẩn Văn Trước
      phone       = 0912 004 455
      channel     = post
      kind        = complaint
      subject     = Khiếu nại cách tiếp dân
      content     = Công chức không nhận hồ sơ.
303   /intake/petition/{later}
post  /intake/petition/{later}/correct
      correct_reason = Sai họ.
      name           = Tẩn Văn Sau
      content        = Công chức không nhận hồ sơ, đòi tiền.
303
post  /intake/petition/{later}/seal
      is_apart = 1
303
get   /intake/petition/{later}
no    "Tẩn Văn"
see   corrections/correction/corrected = content
sql   select count(*) from correction where casefile_id = {later} and is_of_sender = 1 -> 0
as    long.viettri
sql   insert into assignment (casefile_id, account_id, duty, started_at) select {later}, id, 'handler', utc_timestamp(6) from account where user_name = 'long.viettri'
post  /identity/{later}
      reason = verify
      note   = Cần hỏi lại.
200
text  "Tẩn Văn Sau"
text  "Tẩn Văn Trước"
text  "Nội dung trước khi sửa"
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
