#!tests/tool/scenario
# The papers of a reception desk: minutes, receipt, guidance, refusal, answer, appointment and the
# conclusion of a session are drafted by what is done there and numbered in the book of the office.
# Who denounces is in none of them, and what was written before a visit was sealed is gone. The signed
# paper, scanned, lies beside its letter and is seen by who sees the letter.
day   2026-11-17 08:00
keep  digest run sha256sum tests/fixture/letter.pdf | cut -c1-64
as    ha.viettri
post  /reception/visit/new
      name        = Lộc Thị Khuyên
      id_kind     = cccd
      id_number   = 025170004455
      phone       = 0912 445 566
      address     = Số 12, tổ 5
      unit_search = phường Việt Trì
      kind        = complaint
      matter      = Khiếu nại việc cắt nước
      demand      = Cấp nước lại
      handed      = Hóa đơn tháng 10 (bản sao, 1 trang)
303   /reception/visit/{visit}
get   /reception/visit/{visit}
not   letters/letter
post  /reception/visit/{visit}/close
      outcome = guided
      opinion = Việc cắt nước thuộc Công ty cấp nước; hướng dẫn gửi đơn đến công ty.
303
get   /reception/visit/{visit}
see   letters/letter/template = visit_guide receipt visit_minutes
keep  minutes letters/letter[template = 'visit_minutes']/id
keep  receipt letters/letter[template = 'receipt']/id
keep  guide letters/letter[template = 'visit_guide']/id
get   /letter/{minutes}
200
text  "BIÊN BẢN"
text  "Người được tiếp: Lộc Thị Khuyên; giấy tờ tùy thân số 025170004455"
text  "Khiếu nại việc cắt nước"
text  "Việc cắt nước thuộc Công ty cấp nước"
text  "Dự thảo, chưa có số"
get   /letter/{receipt}
text  "GIẤY BIÊN NHẬN"
text  "Hóa đơn tháng 10 (bản sao, 1 trang)"
text  "Điện thoại: 0912445566."
text  "NGƯỜI GIAO"
get   /letter/{guide}
text  "PHIẾU HƯỚNG DẪN"
text  "Kính gửi: Lộc Thị Khuyên, địa chỉ: Số 12, tổ 5"
get   /letter/{guide}/docx
200

# ---- numbered where the form has an abbreviation, each kind in its own book ----
post  /letter/{receipt}/number
      issued_on = 16/11/2026
422
see   //field[@name = 'issued_on']/error/@key = before_the_act
post  /letter/{receipt}/number
      issued_on = 17/11/2026
303   /letter/{receipt}
get   /letter/{receipt}
see   state = issued
text  "/GBN-"
keep  number sql select number from letter where id = {receipt}
get   /letter/{receipt}/number
409
get   /reception/visit/{visit}
see   history/event[event = 'letter_issued']/document = {number}
see   letters/letter[id = '{receipt}']/number = {number}
# as it was issued it stays
keep  office sql select name from agency where id = 107900
sql   update agency set name = 'Phường đổi tên' where id = 107900
get   /letter/{receipt}
text  "ỦY BAN NHÂN DÂN PHƯỜNG VIỆT TRÌ"
sql   update agency set name = '{office}' where id = 107900

# ---- the signed paper is scanned and lies beside it, once, as it came ----
get   /letter/{minutes}
see   may_scan = 0
see   has_scan = 0
get   /letter/{minutes}/scan
409
get   /letter/{receipt}/signed
404
get   /letter/{receipt}
see   may_scan = 1
text  "Đính kèm bản đã ký"
get   /letter/{receipt}/scan
200
post  /letter/{receipt}/scan
422
see   //field[@name = 'signed_file']/error/@key = file_missing
post  /letter/{receipt}/scan
      file signed_file = tests/fixture/letter.pdf
303   /letter/{receipt}
get   /letter/{receipt}
see   may_scan = 0
see   has_scan = 1
text  "Tải bản đã ký"
get   /letter/{receipt}/signed
200
head  Content-Type = application/pdf
head  Content-Disposition = attachment; filename*=UTF-8''van-ban-{receipt}.pdf
head  Cache-Control = no-store
text  "%PDF-1"
sql   select kind, casefile_id is null, hex(digest) = upper('{digest}') from document where letter_id = {receipt} -> paper 1 1
get   /letter/{receipt}/scan
409
get   /reception/visit/{visit}
see   history/event[event = 'letter_scanned']/document = {number}
sql   select count(*) from access where what = 'file_read' and object = 'visit' and object_id = {visit} and detail like '%signed' -> 1

# ---- with the rights of the visit: the desk, its leaders and its head; who sorts petitions has none ----
as    long.viettri
get   /letter/{minutes}
404
get   /letter/{minutes}/docx
404
get   /letter/{receipt}/signed
404
get   /letter/{receipt}/scan
403
as    cuong.viettri
get   /letter/{minutes}
200
get   /letter/{receipt}/signed
200
get   /letter/{minutes}/number
403
get   /letter/{minutes}/scan
403
as    nhung.lamthao
get   /letter/{minutes}
404
get   /letter/{receipt}/signed
404
as    binh.tcd
get   /letter/{minutes}/number
404

# ---- refused: a matter that was settled and reviewed has a notice that the head signs ----
as    ha.viettri
post  /reception/visit/new
      name        = Lộc Văn Pẩn
      unit_search = phường Việt Trì
      kind        = complaint
      matter      = Vẫn khiếu nại thửa 12
      settled_by  = Chủ tịch Ủy ban nhân dân tỉnh
303   /reception/visit/{settled}
as    cuong.viettri
post  /reception/visit/{settled}/refuse
      refusal = settled
      note    = Đã có Thông báo số 45/TB-UBND về rà soát.
303
get   /reception/visit/{settled}
see   letters/letter/template = visit_refusal
keep  refusal letters/letter/id
get   /letter/{refusal}
text  "Về việc từ chối tiếp công dân"
text  "Đã có Thông báo số 45/TB-UBND về rà soát."
text  "Vụ việc đã được giải quyết, rà soát tại: Chủ tịch Ủy ban nhân dân tỉnh."
text  "Hà Việt Cường"
as    ha.viettri
post  /reception/visit/new
      name        = Khách say
      unit_search = phường Việt Trì
      kind        = reflection
      matter      = Gây rối
303   /reception/visit/{drunk}
post  /reception/visit/{drunk}/refuse
      refusal = drunk
      note    = Say rượu.
303
get   /reception/visit/{drunk}
not   letters/letter

# ---- answered later: the notice carries what is said, and the number that was typed with it ----
post  /reception/visit/new
      name        = Lộc Thị Nhình
      unit_search = phường Việt Trì
      kind        = reflection
      matter      = Hỏi việc sửa đường
303   /reception/visit/{asked}
post  /reception/visit/{asked}/close
      outcome = urged
      to_agency_id_search = Lâm Thao, Phú Thọ
      opinion = Sẽ hỏi Phòng Kinh tế.
303
post  /reception/visit/{asked}/answer
      document = 218/TB-UBND
      note     = Đường được sửa trong tháng 12.
303
get   /reception/visit/{asked}
keep  answer letters/letter[template = 'visit_answer_notice']/id
get   /letter/{answer}
text  "Kết quả xử lý: Đường được sửa trong tháng 12."
get   /letter/{answer}/number
see   //field[@name = 'paper_number']/value = 218/TB-UBND

# ---- who denounces: minutes without a name, for the receiver alone ----
post  /reception/visit/new
      name        = Lộc Văn Kín
      address     = Số 77, khu Kín
      unit_search = phường Việt Trì
      kind        = denunciation
      matter      = Cán bộ thu tiền trái quy định
      handed      = Một giấy biên nhận viết tay
303   /reception/visit/{secret}
post  /reception/visit/{secret}/close
      outcome = recorded
      opinion = Đã ghi biên bản.
303
get   /reception/visit/{secret}
see   letters/letter/template = receipt denunciation_in_person
keep  said letters/letter[template = 'denunciation_in_person']/id
keep  got letters/letter[template = 'receipt']/id
get   /letter/{said}
text  "Ghi nội dung tố cáo trực tiếp"
text  "Cán bộ thu tiền trái quy định"
no    "Kín" in main
get   /letter/{got}
text  "của Người tố cáo, địa chỉ: theo hồ sơ niêm phong"
no    "Kín" in main
get   /letter/{said}/number
not   //field[@name = 'is_unnamed']
get   /letter/{got}/number
see   //field[@name = 'is_unnamed']
# of what is sealed no scan lies there in clear
post  /letter/{got}/number
      issued_on  = 17/11/2026
      is_unnamed = 1
303
get   /letter/{got}
see   may_scan = 0
get   /letter/{got}/scan
409
as    cuong.viettri
get   /letter/{said}
404
get   /letter/{said}/docx
404

# ---- a visit that turns out to denounce: what was written of it before names her, and is gone ----
as    ha.viettri
post  /reception/visit/new
      name        = Lộc Thị Sau
      unit_search = phường Việt Trì
      kind        = complaint
      matter      = Khiếu nại rồi thành tố cáo
303   /reception/visit/{turned}
post  /intake/petition/new?visit={turned}
      subject = Khiếu nại rồi thành tố cáo
303   /intake/petition/{petition}
post  /reception/visit/{turned}/close
      outcome = petition_taken
      opinion = Đã nhận.
303
get   /reception/visit/{turned}
keep  before letters/letter/id
get   /letter/{before}
text  "Lộc Thị Sau"
post  /letter/{before}/number
      issued_on = 17/11/2026
303
post  /letter/{before}/scan
      file signed_file = tests/fixture/letter.pdf
303
get   /letter/{before}/signed
200
keep  scanned sql select store_id from letter where id = {before}
run   find {var}/store -name {scanned} | wc -l -> 1
post  /intake/petition/{petition}/seal
      note     = Nội dung là tố cáo
      is_apart = 1
303
get   /letter/{before}
404
get   /letter/{before}/signed
404
sql   select count(*) from document where store_id = '{scanned}' or letter_id = {before} -> 0
sql   select count(*) from letter where id = {before} and store_id is null and content_sealed is null -> 1
run   find {var}/store -name {scanned} | wc -l -> 0
get   /reception/visit/{turned}
not   letters/letter

# ---- appointments and sessions ----
post  /reception/appointment/new
      name       = Lộc Thị Hẹn
      people     = 1
      kind       = complaint
      matter     = Hỏi kết quả
      session_id = regular
      wanted_on  = 20/11/2026
      starts     = 08:30
      place      = Trụ sở tiếp công dân phường
303   /reception/appointment/{booked}
get   /reception/appointment/{booked}
keep  slip letters/letter[template = 'appointment_slip']/id
get   /letter/{slip}
text  "PHIẾU HẸN"
text  "Thời gian: 08:30, ngày 20/11/2026. Địa điểm: Trụ sở tiếp công dân phường."
post  /letter/{slip}/number
      issued_on = 17/11/2026
303
post  /letter/{slip}/scan
      file signed_file = tests/fixture/letter.pdf
303   /letter/{slip}
get   /letter/{slip}/signed
200
get   /reception/appointment/{booked}
see   history/event/event ~ letter_scanned letter_issued
sql   select number like '%/GM-%' from letter where id = {slip} -> 1
keep  slipped sql select store_id from letter where id = {slip}
run   find {var}/store -name {slipped} | wc -l -> 1
# she comes, and denounces: who she is stands no more in what was written before
post  /reception/visit/new?appointment={booked}
      name    = Lộc Thị Hẹn
      birth   = 1970-01-02
      people  = 1
      kind    = denunciation
      subject = Tố cáo
      content = Nội dung tố cáo.
303   /reception/visit/{told}
sql   select sealed from visit where id = {told} -> 1
get   /letter/{slip}
404
get   /letter/{slip}/signed
404
sql   select count(*) from document where store_id = '{slipped}' -> 0
sql   select count(*) from letter where id = {slip} and store_id is null and content_sealed is null -> 1
run   find {var}/store -name {slipped} | wc -l -> 0
post  /reception/appointment/new
      name       = Lộc Thị Kín
      people     = 1
      kind       = denunciation
      matter     = Tố cáo
      session_id = regular
      wanted_on  = 20/11/2026
      starts     = 09:30
      place      = Trụ sở tiếp công dân phường
303   /reception/appointment/{hidden}
sql   select count(*) from letter where appointment_id = {hidden} -> 0

keep  place sql select min(id) from reception_place where agency_id = 107900 and valid_to is null
post  /reception/session/new
      place_id           = {place}
      held_on            = 17/11/2026
      session_kind       = unscheduled
      unscheduled_ground = complex
      leader             = Chủ tịch Hà Việt Cường
303
keep  session sql select max(id) from reception_session where agency_id = 107900
post  /reception/session/{session}/change
      session_state = nobody
303
get   /reception/session/{session}
keep  empty letters/letter[template = 'session_empty_minutes']/id
get   /letter/{empty}
text  "Hết thời gian nêu trên, không có công dân nào đến."
post  /letter/{empty}/number
      issued_on = 17/11/2026
303
post  /letter/{empty}/scan
      file signed_file = tests/fixture/letter.pdf
303   /letter/{empty}
get   /letter/{empty}/signed
200
post  /reception/session/{session}/task
      task                = Đề nghị xã phối hợp kiểm tra
      to_agency_id_search = UBND xã Lâm Thao, Phú Thọ
      due_on              = 30/11/2026
303
post  /reception/session/{session}/sum_up
      conclusion = Giao Văn phòng theo dõi.
303
post  /reception/session/{session}/sum_up
      conclusion = Giao Văn phòng theo dõi, báo cáo hằng tuần.
303
get   /reception/session/{session}
see   letters/letter/template = session_conclusion session_empty_minutes
keep  conclusion letters/letter[template = 'session_conclusion']/id
get   /letter/{conclusion}
text  "Kết luận việc tiếp công dân"
text  "báo cáo hằng tuần"
text  "1. Ủy ban nhân dân xã Lâm Thao: Đề nghị xã phối hợp kiểm tra. Thời hạn: ngày 30/11/2026."
text  "Hà Việt Cường"
as    long.viettri
get   /letter/{conclusion}
404
as    nhung.lamthao
get   /letter/{conclusion}
404
get   /letter/{empty}/signed
404
# taken back
sql   delete from document where letter_id in (select id from letter where session_id = {session})
sql   delete from letter where session_id = {session}
sql   delete from event where subject = 'T' and subject_id in (select id from session_task where session_id = {session})
sql   delete from session_task where session_id = {session}
sql   delete from reception_session where id = {session}
