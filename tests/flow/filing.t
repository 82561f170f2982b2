#!tests/tool/scenario
# A citizen without an account writes to an office: she searches first, answers one question a
# page, comes back to what she wants otherwise, sends once however often she presses, and takes
# a receipt along. What she typed waits under a key that her browser alone has.
day   2026-11-16
sql   delete from filing_paper
sql   delete from filing_draft
browser mai
keep  before sql select count(*) from petition where channel = 'portal'
keep  last sql select max(id) from casefile

# ---- she searches first, and what she typed goes with her ----
get   /gui-don?q=b%E1%BB%93i+th%C6%B0%E1%BB%9Dng+th%E1%BB%ADa+52
200
text  "Gửi đơn trực tuyến"
see   q = bồi thường thửa 52
post  /gui-don
      q = Bồi thường thửa 52 tính thiếu diện tích
303   /gui-don/loai-don
sql   select count(*) from filing_draft where state = 'open' -> 1
post  /gui-don/loai-don
      kind =
422
see   //field[@name = 'kind']/error
post  /gui-don/loai-don
      kind = mixed
422
post  /gui-don/loai-don
      kind = complaint
303   /gui-don/su-viec
get   /gui-don/su-viec
see   //field[@name = 'respondent_kind']/@required
not   //field[@name = 'accuses_head']
post  /gui-don/su-viec
      respondent_kind = admin_decision
      respondent      = Chủ tịch Ủy ban nhân dân phường Việt Trì
      decision_number = 77/QĐ-UBND
      decision_on     = 20/10/2026
      known_on        = 19/10/2026
422
see   //field[@name = 'known_on']/error/@key = before_decision
see   //field[@name = 'respondent']/value = Chủ tịch Ủy ban nhân dân phường Việt Trì
post  /gui-don/su-viec
      respondent_kind = admin_decision
      respondent      = Chủ tịch Ủy ban nhân dân phường Việt Trì
      decision_number = 77/QĐ-UBND
      decision_on     = 20/10/2026
      known_on        = 23/10/2026
303   /gui-don/co-quan

# ---- the office: by its name; one where nobody opens the post is none ----
get   /gui-don/co-quan
see   rules/rule
post  /gui-don/co-quan
422
# there are more than the page shows
post  /gui-don/co-quan
      agency_id_search = ubnd
422
see   //field[@name = 'agency_id']/error[@key = 'choose_one_more' and @value = '20']
see   count(//field[@name = 'agency_id']/option[@value != '']) = 20
post  /gui-don/co-quan
      agency_id_search = ubnd phuong viet tri
303   /gui-don/noi-dung
# she comes back and types another name: what was chosen for the first one is not kept
keep  first sql select id from agency where code = 'C07900'
post  /gui-don/co-quan
      agency_id_search = ubnd xa lam thao, phu tho
      agency_id        = {first}
303   /gui-don/noi-dung
get   /gui-don/noi-dung
see   to/name = Ủy ban nhân dân xã Lâm Thao
post  /gui-don/co-quan
      agency_id_search = khong dau co
      agency_id        = {first}
422
see   //field[@name = 'agency_id_search']/error/@key = no_such_agency
post  /gui-don/co-quan
      agency_id_search = ubnd phuong viet tri
      agency_id        = {first}
303   /gui-don/noi-dung
get   /gui-don/noi-dung
see   to/name = Ủy ban nhân dân phường Việt Trì
text  "Đơn gửi đến: Ủy ban nhân dân phường Việt Trì"
see   //field[@name = 'subject']/value = Bồi thường thửa 52 tính thiếu diện tích
post  /gui-don/noi-dung
      content = Phương án bồi thường tính thiếu 12 m2 đất vườn.\nGia đình tôi có giấy chứng nhận.
      demand  = Tính lại diện tích.
303   /gui-don/tu-cach
post  /gui-don/tu-cach
      people = none
422
post  /gui-don/tu-cach
      people = one
303   /gui-don/ho-ten
post  /gui-don/ho-ten
      name      = Phùng Thị Mai
      birth     = 31/02/1971
      id_kind   = cccd
      id_number = 02517100445
422
see   //field[@name = 'birth']/error/@key = not_a_day
see   //field[@name = 'id_number']/error/@key = not_an_id_number
see   //field[@name = 'id_number']/value = 02517100445
post  /gui-don/ho-ten
      name      = Phùng Thị Mai
      birth     = 1971
      id_kind   = cccd
      id_number = 025171004455
303   /gui-don/lien-he
# she looks ahead: what is open is said, and nothing can be sent
get   /gui-don/kiem-tra
200
see   open
not   form
post  /gui-don/lien-he
      address     = Số 9, tổ 4
      unit_search = phường Việt Trì
      phone       = 0912 345 678
303   /gui-don/tai-lieu
# so with her commune
keep  unit sql select id from unit where name = 'Việt Trì' and kind = 'Phường' and valid_to is null
post  /gui-don/lien-he
      address     = Số 9, tổ 4
      unit_search = xã Lâm Thao, Phú Thọ
      unit_id     = {unit}
      phone       = 0912 345 678
303   /gui-don/tai-lieu
get   /gui-don/kiem-tra
text  "Lâm Thao"
no    "Việt Trì, Tỉnh Phú Thọ"
post  /gui-don/lien-he
      address     = Số 9, tổ 4
      unit_search = phường Việt Trì
      unit_id     = {unit}
      phone       = 0912 345 678
303   /gui-don/tai-lieu
# the questions count on without a gap: hers are eight
get   /gui-don/lien-he
see   step[@n = 7 and @of = 8]
get   /gui-don/tai-lieu
see   step[@n = 8 and @of = 8]

# ---- her papers: added one by one, and taken out again ----
post  /gui-don/tai-lieu
      file file = tests/fixture/letter.pdf
303   /gui-don/tai-lieu
get   /gui-don/tai-lieu
see   papers/paper/name = letter.pdf
text  "letter.pdf"
sql   select count(*) from filing_paper -> 1
post  /gui-don/tai-lieu
      do = drop_0
303   /gui-don/tai-lieu
get   /gui-don/tai-lieu
not   papers/paper
sql   select count(*) from filing_paper -> 0
post  /gui-don/tai-lieu
      file file = tests/fixture/letter.pdf
303
post  /gui-don/tai-lieu
303   /gui-don/kiem-tra

# ---- her answers, and one of them again ----
get   /gui-don/xoa
not   //is_sent[. = '1']
text  "Tôi hiểu rằng nội dung đã nhập sẽ mất"
get   /gui-don/kiem-tra
200
not   open
see   form
see   is_signed = 0
text  "Phùng Thị Mai"
text  "Việt Trì"
get   /gui-don/ho-ten?ve=1
200
see   hidden[@name = 'back']
post  /gui-don/ho-ten from here
      birth = 1972
303   /gui-don/kiem-tra

# ---- nothing of it lies open in the database, and another browser has nothing of it ----
sql   select count(*) from filing_draft where typed like '%Mai%' -> 0
browser other
get   /gui-don/kiem-tra
303   /gui-don
get   /gui-don/ho-ten
303   /gui-don

# ---- she sends it: once ----
browser mai
post  /gui-don/kiem-tra
422
see   //field[@name = 'is_true']/error
fill  /gui-don/kiem-tra
      is_true = 1
at once 4
303   /gui-don/bien-nhan
sql   select count(*) - {before} from petition where channel = 'portal' -> 1
sql   select count(*) from filing_paper -> 0
get   /gui-don/bien-nhan
200
see   receipt/state = awaiting_signature
keep  code receipt/code
keep  secret receipt/secret
text  "Mã bí mật chỉ hiện ở đây"
text  "gửi bản đã ký chậm nhất ngày 16/12/2026"
get   /gui-don/ho-ten
303   /gui-don/bien-nhan
keep  casefile sql select casefile_id from petition where channel = 'portal' and casefile_id > {last}
sql   select state, is_open, sealed from casefile where id = {casefile} -> awaiting_signature 1 0
sql   select people, signers, is_signed, written_on from petition where casefile_id = {casefile} -> one 1 0 2026-11-16
sql   select term from term_run where casefile_id = {casefile} and state = 'running' -> sender_reply
sql   select role, event from event where subject = 'C' and subject_id = {casefile} order by seq -> sender petition_received, sender signature_asked

# ---- the secret opens it; the receipt goes when she has it ----
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
see   result/sentence = awaiting_signature
see   result/due_on = 2026-12-16
get   /gui-don/xoa
see   is_sent = 1
text  "Xóa biên nhận khỏi máy"
text  "Tôi đã giữ mã tra cứu và mã bí mật"
text  "/gui-don/bien-nhan"
no    "nội dung đã nhập sẽ mất"
post  /gui-don/xoa
      is_sure = 1
303   /gui-don
get   /gui-don/bien-nhan
303   /gui-don
sql   select count(*) from filing_draft -> 0

# ---- the office: the clerk reads it as one of hers, and takes the signature ----
as    ha.viettri
get   /intake/petition/{casefile}
200
see   petition/subject = Bồi thường thửa 52 tính thiếu diện tích
see   parties/party/name = Phùng Thị Mai
see   letter/channel = portal
see   actions/action[@act = 'sign']
# whoever has her secret is taken for her: the office has it not, until it gives her another
get   /intake/petition/{casefile}/receipt
see   receipt/is_hers = 1
not   receipt/secret[. != '']
not   receipt/qr
post  /intake/petition/{casefile}/renew
      note = Mất mã, đã xem căn cước.
303   /intake/petition/{casefile}/receipt
follow
see   receipt/is_hers = 0
see   receipt/secret
post  /intake/petition/{casefile}/sign
      is_signed = 1
      note      = Người gửi đến ký tại nơi tiếp công dân.
303   /intake/petition/{casefile}
sql   select state from casefile where id = {casefile} -> received
sql   select is_signed from petition where casefile_id = {casefile} -> 1
sql   select term, started_on from term_run where casefile_id = {casefile} and state = 'running' -> petition_sort 2026-11-16

# ---- what nobody goes on with goes by itself, with its files ----
browser later
get   /gui-don
post  /gui-don
303   /gui-don/loai-don
post  /gui-don/tai-lieu from /gui-don/tai-lieu
      file file = tests/fixture/letter.pdf
303
keep  store sql select store_id from filing_paper
run   ls {var}/store/*/{store}
day   2026-11-18
tick
sql   select count(*) from filing_draft -> 0
sql   select count(*) from filing_paper -> 0
run   ls {var}/store/*/{store} 2>/dev/null | wc -l -> 0
browser later
get   /gui-don/tai-lieu
303   /gui-don

# ---- a denunciation by two people: only where the office takes them so ----
browser kin
keep  from sql select max(id) from casefile
get   /gui-don
post  /gui-don
303   /gui-don/loai-don
get   /gui-don/loai-don
text  "Chỉ một số cơ quan nhận tố cáo qua mạng"
post  /gui-don/loai-don
      kind = denunciation
303   /gui-don/su-viec
get   /gui-don/su-viec
see   //field[@name = 'accuses_head']
not   //field[@name = 'decision_number']
text  "Ông/bà tố cáo ai, cơ quan nào?"
post  /gui-don/su-viec
      respondent   = Chủ tịch Ủy ban nhân dân phường Việt Trì
      accuses_head = 1
303   /gui-don/co-quan
get   /gui-don/co-quan
text  "trừ Chủ tịch, Phó Chủ tịch"
no    "N4"
post  /gui-don/co-quan
      agency_id_search = ubnd phuong viet tri
422
see   //field[@name = 'agency_id']/error/@key = office_no_denunciation
see   chosen/address
post  /gui-don/co-quan
      agency_id_search = ubnd phuong viet tri
422
text  "Gửi đơn tố cáo trên giấy"
text  "/bieu-mau"
as    quang.p25
post  /account/agency/107900/edit
      takes_denunciations = 1
303   /account/agency/107900
browser kin
post  /gui-don/co-quan
      agency_id_search = ubnd phuong viet tri
303   /gui-don/noi-dung
post  /gui-don/noi-dung
      subject = Nhận tiền khi giao đất
      content = Tháng 9/2026, tại trụ sở phường, nhận 50 triệu đồng.
303   /gui-don/tu-cach
get   /gui-don/tu-cach
not   //field[@name = 'party_kind']
text  "không được giải quyết như đơn tố cáo"
post  /gui-don/tu-cach
      people = several
303   /gui-don/ho-ten
post  /gui-don/ho-ten
      name = Kinh Văn Ẩn
303   /gui-don/lien-he
post  /gui-don/lien-he
      address = Số 3, tổ 6
303   /gui-don/nguoi-cung-ky
get   /gui-don/nguoi-cung-ky
see   step[@n = 8 and @of = 9]
post  /gui-don/nguoi-cung-ky
      signers = ; không có tên
422
post  /gui-don/nguoi-cung-ky
      signers = Kinh Thị Ô\tSố 5, tổ 6\tnăm nào
422
see   //field[@name = 'signers']/error/@value = 1
post  /gui-don/nguoi-cung-ky
      signers =
422
see   //field[@name = 'signers']/error/@key = required
# the list in a file: it stands in the field, where a line that is wrong is corrected
post  /gui-don/nguoi-cung-ky
      file signers_file = tests/fixture/signers_1258.csv
422
see   //field[@name = 'signers_file']/error/@key = file_no_text
not   //field[@name = 'signers']/error
post  /gui-don/nguoi-cung-ky
      file signers_file = tests/fixture/letter.pdf
422
see   //field[@name = 'signers_file']/error/@key = file_type
post  /gui-don/nguoi-cung-ky
      file signers_file = tests/fixture/signers_wrong.tsv
422
see   //field[@name = 'signers']/error/@value = 2
see   //field[@name = 'signers']/value ~ Lù Thị Sai
see   //field[@name = 'signers']/value ~ năm nào đó
run   yes 'Lù Thị Dài,Tổ 1,1960' | head -3000 > {var}/long.csv
post  /gui-don/nguoi-cung-ky
      file signers_file = {var}/long.csv
422
see   //field[@name = 'signers']/error/@key = too_long
run   yes 'Lù Thị Dài,Tổ 1,1960' | head -6000 > {var}/long.csv
post  /gui-don/nguoi-cung-ky
      file signers_file = {var}/long.csv
422
see   //field[@name = 'signers_file']/error/@key = file_too_big
run   rm {var}/long.csv
post  /gui-don/nguoi-cung-ky
      signers           = Kinh Thị Giấu; 025171009988; 1980; Số 4, tổ 6
      file signers_file = tests/fixture/signers.csv
303   /gui-don/tai-lieu
get   /gui-don/nguoi-cung-ky
see   //field[@name = 'signers']/value ~ Kinh Thị Giấu
see   //field[@name = 'signers']/value ~ Lù Thị Bảng
see   //field[@name = 'signers']/value ~ Lù Thị Dòng
# it is none of the papers
get   /gui-don/tai-lieu
not   papers/paper
post  /gui-don/nguoi-cung-ky
      signers = Kinh Thị Giấu; 025171009988; 1980; Số 4, tổ 6
303   /gui-don/tai-lieu
post  /gui-don/tai-lieu
      file file = tests/fixture/letter.pdf
303
post  /gui-don/tai-lieu
303   /gui-don/kiem-tra
post  /gui-don/kiem-tra
      is_true = 1
303   /gui-don/bien-nhan
keep  sealed sql select max(id) from casefile
sql   select sealed, state, envelope_uid is not null from casefile where id = {sealed} -> 1 awaiting_signature 1
sql   select count(*) from party where casefile_id = {sealed} -> 0
sql   select count(*) from document where casefile_id = {sealed} and sealed = 0 -> 0
get   /gui-don/bien-nhan
keep  code receipt/code
keep  secret receipt/secret

# who opens the post sees it, the head of whom it speaks does not
as    ha.viettri
get   /intake/petition/{sealed}
200
no    "Kinh Văn Ẩn"
as    cuong.viettri
get   /intake/petition/{sealed}
404
# what she wrote of herself is typed anew by nobody
as    ha.viettri
get   /intake/petition/{sealed}/correct
see   //field[@name = 'subject']
not   //field[@name = 'name']

# ---- she signs at home and sends the copy: from then on it is a petition ----
browser kin
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
see   result/sentence = sealed_open
get   /ho-so
see   matter/act[@name = 'signed']
post  /ho-so/ky-don
422
post  /ho-so/ky-don
      file signed_file = tests/fixture/letter.pdf
303   /ho-so
sql   select state, has_news from casefile where id = {sealed} -> received 1
sql   select is_signed from petition where casefile_id = {sealed} -> 1
sql   select term from term_run where casefile_id = {sealed} and state = 'running' -> denunciation_check
sql   select group_concat(kind order by id) from document where casefile_id = {sealed} -> letter,sign
sql   update agency set takes_denunciations = 0 where code = 'C07900'

# ---- of papers with one name it is said which is the signed letter ----
browser twin
get   /gui-don
post  /gui-don
303
post  /gui-don/loai-don
      kind = reflection
303
post  /gui-don/su-viec
303
post  /gui-don/co-quan
      agency_id_search = ubnd phuong viet tri
303
post  /gui-don/noi-dung
      subject = Cống tổ 4 bị tắc
      content = Cống tổ 4 bị tắc từ tháng 10.
303
post  /gui-don/tu-cach
      people = one
303
post  /gui-don/ho-ten
      name = Cống Thị Tắc
303
post  /gui-don/lien-he
      address     = Số 9, tổ 4
      unit_search = phường Việt Trì
303   /gui-don/tai-lieu
post  /gui-don/tai-lieu
      file signed_file = tests/fixture/letter.pdf
      file file = tests/fixture/letter.pdf
303
post  /gui-don/tai-lieu
303   /gui-don/kiem-tra
post  /gui-don/kiem-tra
      is_true = 1
303   /gui-don/bien-nhan
keep  twin sql select max(id) from casefile
as    ha.viettri
get   /intake/petition/{twin}
see   documents/document/kind = sign letter
text  "<span>Bản đơn đã ký</span>"
text  "<span>Đơn và tài liệu kèm theo</span>"
