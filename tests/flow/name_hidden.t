#!tests/tool/scenario
# Who sends a reflection asks that her name is kept from others (domain.md 8): those who handle
# it see it, nobody else in the office, above it or in the office that it is passed to; no paper
# to another body says it, and no search leads from her to it.
day   2026-11-16 08:00

# ---- at the counter: of a reflection alone ----
as    lan.tcd
post  /intake/petition/new
      name        = Tòng Thị Kín
      is_name_hidden = 1
      channel     = post
      kind        = complaint
      subject     = Khiếu nại
      content     = Khiếu nại.
422
see   //field[@name = 'is_name_hidden']/error/@key = only_reflection
post  /intake/petition/new
      name        = Tòng Thị Kín
      birth       = 1968
      id_kind     = cccd
      id_number   = 025168007731
      phone       = 0912 007 731
      address     = Số 31, tổ 7
      unit_search = phường Việt Trì
      is_name_hidden = 1
      channel     = direct
      kind        = reflection
      field_code  = 1.4.1
      subject     = Phản ánh xả thải ra suối
      content     = Xưởng xả thải ra suối lúc đêm, theo Quyết định 7731/QĐ-UBND.
      file file   = tests/fixture/letter.pdf
303   /intake/petition/{petition}
get   /intake/petition/{petition}
text  "Người gửi đề nghị giữ kín tên"
text  "Tòng Thị Kín"
see   parties/party/name = Tòng Thị Kín
see   documents/document/name = letter.pdf
keep  file documents/document/path

# ---- who sorts sees her as long as nobody has it; who receives visitors does not ----
as    hoa.tcd
get   /intake/petition/{petition}
see   parties/party/name = Tòng Thị Kín
as    binh.tcd
get   /intake/petition/{petition}
200
text  "Người gửi đề nghị giữ kín tên"
text  "Tên, tài liệu và văn bản của đơn này chỉ người xử lý đơn xem được."
no    "Tòng Thị Kín"
no    "025168007731"
no    "letter.pdf"
get   {file}
404
post  /intake/find
      q = 025168007731
422
post  /reception/person
      q = 025168007731
no    "Phản ánh xả thải ra suối"
as    lan.tcd
get   {file}
200
post  /intake/find
      q = 025168007731
see   //*[id = '{petition}']

# ---- nobody is led to it by her name: another office asks for likely duplicates ----
as    ha.viettri
post  /intake/petition/new
      do          = check
      name        = Tòng Thị Kín
      birth       = 1968
      id_number   = 025168007731
      unit_search = phường Việt Trì
      kind        = reflection
      subject     = Phản ánh khác
      content     = Việc khác.
200
not   duplicates/duplicate

# ---- passed on: the paper says nothing of her, the office sees her once it took it over ----
as    hoa.tcd
post  /intake/petition/{petition}/classify
      kind         = reflection
      field_code   = 1.4.1
      is_competent = 0
303
post  /intake/petition/{petition}/propose
      act = transfer
      to_agency_id_search = phường Việt Trì
303
as    ha.tcd
post  /intake/petition/{petition}/transfer
      document = 77/PC-TCD
303
get   /intake/petition/{petition}
keep  slip letters/letter[template = 'transfer_reflection']/id
keep  notice letters/letter[template = 'transfer_notice']/id
get   /letter/{slip}
200
text  "đơn kiến nghị, phản ánh của người gửi đơn (đề nghị giữ kín tên), địa chỉ: giữ kín theo đề nghị của người gửi đơn."
no    "Tòng Thị Kín"
no    "tổ 7"
get   /letter/{notice}
text  "Kính gửi: Tòng Thị Kín"
as    binh.tcd
get   /intake/petition/{petition}
not   letters/letter
get   /letter/{notice}
404
as    ha.viettri
keep  transfer sql select max(id) from transfer where from_casefile_id = {petition}
get   /intake/transfer/{transfer}
200
text  "Người gửi đề nghị giữ kín tên"
text  "Cơ quan tiếp nhận đơn để xử lý thì mới thấy tên người gửi."
no    "Tòng Thị Kín"
post  /intake/transfer/{transfer}/accept
303   /intake/petition/{here}
get   /intake/petition/{here}
see   parties/party/name = Tòng Thị Kín
see   petition/is_name_hidden = 1
see   correct

# ---- accepted and given to somebody: the others of the office see no name ----
as    long.viettri
post  /intake/petition/{here}/classify
      kind         = reflection
      field_code   = 1.4.1
      is_competent = 1
303
post  /intake/petition/{here}/propose
      act = accept
303
as    cuong.viettri
post  /intake/petition/{here}/accept
      document = 771/TB-UBND
303
as    vinh.viettri
get   /settlement/casefile/{here}
200
text  "Người gửi đề nghị giữ kín tên"
no    "Tòng Thị Kín"
no    "letter.pdf"
as    cuong.viettri
keep  long sql select id from account where user_name = 'long.viettri'
post  /settlement/casefile/{here}/consider
      considerer_id = {long}
303
post  /settlement/casefile/{here}/answer
      document = 772/UBND
      note     = Xưởng đã bị xử phạt.
303
get   /settlement/casefile/{here}
see   parties/party/name = Tòng Thị Kín
keep  answer letters/letter[template = 'reflection_reply']/id
get   /letter/{answer}
text  "Kính gửi: Tòng Thị Kín"
as    vinh.viettri
get   /settlement/casefile/{here}
no    "Tòng Thị Kín"
get   /letter/{answer}
404
# who inspects from above reads the matter, and not who sent it
as    son.p25
get   /settlement/casefile/{here}
200
text  "Phản ánh xả thải ra suối"
text  "Người gửi đề nghị giữ kín tên"
no    "Tòng Thị Kín"
no    "letter.pdf"

# ---- asked for later: a correction, which those who do not handle it read without the name ----
as    lan.tcd
post  /intake/petition/new
      name        = Hờ A Sau
      id_number   = 025168007742
      unit_search = phường Việt Trì
      channel     = post
      kind        = reflection
      subject     = Phản ánh tiếng ồn
      content     = Tiếng ồn lúc đêm. Người phản ánh: Hờ A Sau.
303   /intake/petition/{later}
as    binh.tcd
get   /intake/petition/{later}
text  "Hờ A Sau"
as    lan.tcd
post  /intake/petition/{later}/correct
      correct_reason = Người gửi gọi điện đề nghị giữ kín tên; họ ghi sai.
      name           = Hồ A Sau
      content        = Tiếng ồn lúc đêm.
      is_name_hidden = 1
303
get   /intake/petition/{later}
see   history/event[1]/detail = name is_name_hidden content
see   corrections/correction[corrected = 'name']/old = Hờ A Sau
see   corrections/correction[corrected = 'content']/old ~ Hờ A Sau
as    binh.tcd
get   /intake/petition/{later}
text  "Đề nghị giữ kín tên"
no    "Hờ A Sau"
no    "Hồ A Sau"
as    ha.viettri
post  /intake/petition/new
      do          = check
      name        = Hồ A Sau
      id_number   = 025168007742
      unit_search = phường Việt Trì
      kind        = reflection
      subject     = Phản ánh khác
      content     = Việc khác.
200
not   duplicates/duplicate

# ---- sorted as a complaint, it is one: who complains has a name ----
as    lan.tcd
post  /intake/petition/{later}/classify
      kind         = complaint
      field_code   = 1.2.3
      is_competent = 1
303
as    binh.tcd
get   /intake/petition/{later}
text  "Hồ A Sau"
no    "Người gửi đề nghị giữ kín tên"
# it is found by her, then, as any other; and no more once it is sorted as what it was
as    ha.viettri
post  /intake/petition/new
      do          = check
      name        = Hồ A Sau
      id_number   = 025168007742
      unit_search = phường Việt Trì
      kind        = complaint
      subject     = Khiếu nại khác
      content     = Việc khác.
200
see   duplicates/duplicate/reason ~ same_id
as    lan.tcd
post  /intake/petition/{later}/classify
      kind         = reflection
      field_code   = 1.4.1
      is_competent = 1
303
as    ha.viettri
post  /intake/petition/new
      do          = check
      name        = Hồ A Sau
      id_number   = 025168007742
      unit_search = phường Việt Trì
      kind        = complaint
      subject     = Khiếu nại khác
      content     = Việc khác.
200
not   duplicates/duplicate

# ---- she came herself: the visit names her, and does not lead to what she asked to be kept ----
as    yen.tcd
post  /reception/visit/new
      name        = Vàng Thị Lặng
      id_number   = 025168007755
      unit_search = phường Việt Trì
      kind        = reflection
      matter      = Phản ánh bãi rác tự phát
303   /reception/visit/{came}
post  /intake/petition/new?visit={came}
      is_name_hidden = 1
      subject = Phản ánh bãi rác tự phát
      content = Bãi rác sau chợ, trái Quyết định 7755/QĐ-UBND; nước thải chảy vào vườn nhà.
      file file = tests/fixture/letter.pdf
303   /intake/petition/{brought}
get   /intake/petition/{brought}
see   petition/is_name_hidden = 1
see   letter/visit_id = {came}
get   /reception/visit/{came}
see   petitions/petition/id = {brought}
post  /reception/register
      from_on = 16/11/2026
      to_on   = 16/11/2026
200
see   visits/visit[id = '{came}']/petitions/petition/id = {brought}
as    binh.tcd
get   /reception/visit/{came}
see   parties/party/name = Vàng Thị Lặng
not   petitions/petition
post  /reception/register
      from_on = 16/11/2026
      to_on   = 16/11/2026
200
see   visits/visit/id ~ {came}
not   visits/visit[id = '{came}']/petitions/petition
get   /intake/petition/{brought}
200
not   letter[visit_id != '']
no    "Vàng Thị Lặng"

# ---- what another letter says of the same decision is found by who is told no name, too ----
as    lan.tcd
post  /intake/petition/new
      name        = Vàng Thị Lặng
      id_number   = 025168007755
      unit_search = phường Việt Trì
      channel     = post
      kind        = complaint
      subject     = Khiếu nại thu hồi đất sau chợ
      content     = Không đồng ý với Quyết định 7755/QĐ-UBND.
303   /intake/petition/{open}
as    binh.tcd
get   /intake/petition/{brought}
see   duplicates/duplicate[reason = 'same_decision_no']/id = {open}
not   duplicates/duplicate[reason = 'same_id']

# ---- that both are hers, decided by who sees both, is for who is told of both ----
as    hoa.tcd
post  /intake/petition/{open}/duplicate from /intake/petition/{open}/duplicate?earlier={brought}
      earlier_id = {brought}
      relation   = P
303
get   /intake/petition/{open}
see   pairs/pair/id = {brought}
get   /intake/petition/{brought}
see   pairs/pair/id = {open}
get   /intake/petition/{open}/duplicate?earlier={brought}
see   decided/who
as    binh.tcd
get   /intake/petition/{open}
see   parties/party/name = Vàng Thị Lặng
not   pairs/pair
get   /intake/petition/{brought}
not   pairs/pair

# ---- a part of it is read by all: it has neither its scan nor a way back ----
as    hoa.tcd
get   /intake/petition/{brought}/split
text  "bản chụp chỉ nằm ở đơn này"
post  /intake/petition/{brought}/split
      kind       = complaint
      field_code = 1.2.3
      subject    = Khiếu nại nước thải vào vườn
      content    = Nước thải chảy vào vườn nhà.
303   /intake/petition/{part}
get   /intake/petition/{part}
see   parts/part/id = {brought}
not   documents/document
get   /intake/petition/{brought}
see   parts/part/id = {part}
see   documents/document/name = letter.pdf
as    binh.tcd
get   /intake/petition/{part}
see   parties/party/name = Vàng Thị Lặng
not   parts/part
get   /intake/petition/{brought}
not   parts/part
# the part, being a complaint, is found by her, though its whole is not
as    ha.viettri
post  /intake/petition/new
      do          = check
      name        = Vàng Thị Lặng
      id_number   = 025168007755
      unit_search = phường Việt Trì
      kind        = complaint
      subject     = Khiếu nại khác
      content     = Việc khác.
200
see   count(duplicates/duplicate[reason = 'same_id']) = 2

# ---- passed on, sent back and sorted as a complaint: the paper of before still names nobody ----
as    yen.tcd
post  /intake/petition/new
      name        = Sùng Thị Mỷ
      id_kind     = cccd
      id_number   = 025168007766
      unit_search = phường Việt Trì
      is_name_hidden = 1
      channel     = post
      kind        = reflection
      subject     = Phản ánh đường hỏng
      content     = Đường hỏng.
303   /intake/petition/{back}
as    hoa.tcd
post  /intake/petition/{back}/classify
      kind         = reflection
      field_code   = 1.4.1
      is_competent = 0
303
post  /intake/petition/{back}/propose
      act = transfer
      to_agency_id_search = phường Việt Trì
303
as    ha.tcd
post  /intake/petition/{back}/transfer
      document = 78/PC-TCD
303
# who comes to ask is led to it by who knows of it, and by nobody else
as    binh.tcd
post  /reception/visit/new
      name        = Sùng Thị Mỷ
      id_kind     = cccd
      id_number   = 025168007766
      unit_search = phường Việt Trì
      kind        = reflection
      matter      = Hỏi kết quả
303   /reception/visit/{asks}
get   /reception/visit/{asks}/close
200
not   //field[@name = 'urged_id']/option[@value = '{back}']
as    yen.tcd
post  /reception/visit/new
      name        = Sùng Thị Mỷ
      id_kind     = cccd
      id_number   = 025168007766
      unit_search = phường Việt Trì
      kind        = reflection
      matter      = Hỏi kết quả
303   /reception/visit/{urges}
get   /reception/visit/{urges}/close
see   //field[@name = 'urged_id']/option/@value = {back}
post  /reception/visit/{urges}/close
      outcome  = urged
      opinion  = Sẽ đôn đốc.
      urged_id = {back}
303   /reception/visit/{urges}
get   /reception/visit/{urges}
see   urged/id = {back}
as    binh.tcd
get   /reception/visit/{urges}
see   parties/party/name = Sùng Thị Mỷ
not   urged
not   visit[urged_id != '']
as    ha.viettri
keep  wrong sql select max(id) from transfer where from_casefile_id = {back}
post  /intake/transfer/{wrong}/return
      ground = incomplete
      note   = Chưa nêu rõ đoạn đường.
303
as    hoa.tcd
post  /intake/petition/{back}/classify
      kind         = complaint
      field_code   = 1.2.3
      is_competent = 1
303
get   /intake/petition/{back}
see   parties/party/name = Sùng Thị Mỷ
keep  old letters/letter[template = 'transfer_reflection']/id
get   /letter/{old}
200
text  "đề nghị giữ kín tên"
no    "Sùng Thị Mỷ"

# ---- on the portal: asked of who sends a reflection, of nobody else ----
browser kin
get   /gui-don
post  /gui-don
303
post  /gui-don/loai-don
      kind = complaint
303
get   /gui-don/ho-ten
not   //field[@name = 'is_name_hidden']
post  /gui-don/loai-don
      kind = reflection
303
post  /gui-don/su-viec
303
post  /gui-don/co-quan
      agency_id_search = ubnd phuong viet tri
303
post  /gui-don/noi-dung
      subject = Phản ánh chó thả rông
      content = Chó thả rông ở tổ 3.
303
post  /gui-don/tu-cach
      people = one
303
post  /gui-don/ho-ten
      name           = Lầu Thị Giữ
      is_name_hidden = 1
303   /gui-don/lien-he
post  /gui-don/lien-he
      address     = Số 3, tổ 3
      unit_search = phường Việt Trì
303
post  /gui-don/tai-lieu
303   /gui-don/kiem-tra
get   /gui-don/kiem-tra
text  "Đề nghị giữ kín tên"
post  /gui-don/kiem-tra
      is_true = 1
303   /gui-don/bien-nhan
keep  online sql select max(id) from casefile
get   /gui-don/thoat
sql   select is_name_hidden from petition where casefile_id = {online} -> 1
as    ha.viettri
get   /intake/petition/{online}
text  "Lầu Thị Giữ"
text  "Người gửi đề nghị giữ kín tên"

# ---- who turns it into a complaint is not told that her name is kept ----
browser doi
get   /gui-don
post  /gui-don
303
post  /gui-don/loai-don
      kind = reflection
303
post  /gui-don/tu-cach
      people = one
303
post  /gui-don/ho-ten
      name           = Lầu Thị Đổi
      is_name_hidden = 1
303
get   /gui-don/kiem-tra
text  "Đề nghị giữ kín tên"
post  /gui-don/loai-don
      kind = complaint
303
get   /gui-don/kiem-tra
no    "Đề nghị giữ kín tên"
see   steps/step[@name = 'name']/@done = no
see   steps/step[@name = 'name']/answer/name = Lầu Thị Đổi
get   /gui-don/thoat
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
