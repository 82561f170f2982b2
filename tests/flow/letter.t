#!tests/tool/scenario
# The papers of a matter: each act drafts its own, the clerk numbers them in the book of the
# office, the text stays as it was then, and the signed scan lies beside it. No paper of a
# denunciation names who wrote it.

# ---- Monday 16 November: a complaint is accepted, and its notice is drafted ----
day   2026-11-16
as    ha.viettri
post  /intake/petition/new
      name            = Nông Thị Mến
      birth           = 1962
      address         = Số 7, tổ 2
      unit_search     = phường Việt Trì
      channel         = post
      written_on      = 10/11/2026
      kind            = complaint
      field_code      = 1.2.2
      subject         = Khiếu nại phương án bồi thường thửa 41
      content         = Phương án bồi thường tính thiếu 12 m2 đất vườn.
      respondent_kind = admin_decision
      respondent      = Quyết định của Chủ tịch Ủy ban nhân dân phường Việt Trì
      decision_number = 77/QĐ-UBND
      decision_on     = 20/10/2026
      known_on        = 23/10/2026
303   /intake/petition/{casefile}
as    long.viettri
post  /intake/petition/{casefile}/classify
      kind         = complaint
      field_code   = 1.2.2
      is_competent = 1
303
post  /intake/petition/{casefile}/propose
      act  = accept
      note = Đủ điều kiện.
      ground = no_own_right
303
# a reason to decline, left from another choice, is none for accepting
sql   select act, ground is null from petition where casefile_id = {casefile} -> accept 1
get   /intake/petition/{casefile}
keep  proposal letters/letter[template = 'accept_proposal']/id
get   /letter/{proposal}
200
text  "PHIẾU ĐỀ XUẤT"
text  "Lý do đề xuất: Đủ điều kiện."
text  "Đề xuất: thụ lý để giải quyết."
as    cuong.viettri
post  /intake/petition/{casefile}/accept
      document = 41/TB-UBND
303
as    ha.viettri
get   /settlement/casefile/{casefile}
see   letters/letter[template = 'complaint_accept']/state = draft
keep  notice letters/letter[template = 'complaint_accept']/id
get   /letter/{notice}
200
text  "THÔNG BÁO"
text  "Về việc thụ lý giải quyết khiếu nại"
text  "Kính gửi: Nông Thị Mến, địa chỉ: Số 7, tổ 2"
text  "Đơn khiếu nại được thụ lý giải quyết từ ngày 16/11/2026. Thời hạn giải quyết theo quy định của Luật Khiếu nại là 30 ngày; ngày hết hạn là ngày 16/12/2026."
text  "Dự thảo, chưa có số"

# ---- It is numbered: as the head wrote it when she signed ----
get   /letter/{notice}/number
see   //field[@name = 'paper_number']/value = 41/TB-UBND
post  /letter/{notice}/number
      issued_on    = 16/11/2027
      paper_number = 41/TB-UBND
422
post  /letter/{notice}/number
      issued_on    = 15/11/2026
      paper_number = 41/TB-UBND
422
see   //field[@name = 'issued_on']/error/@key = before_the_act
post  /letter/{notice}/number
      issued_on    = 16/11/2026
      paper_number = 41/TB-UBND
303   /letter/{notice}
get   /letter/{notice}
text  "Số: 41/TB-UBND"
text  "Việt Trì, ngày 16 tháng 11 năm 2026"
see   state = issued
# once is enough
get   /letter/{notice}/number
409
get   /settlement/casefile/{casefile}
see   history/event[event = 'letter_issued']/document = 41/TB-UBND

get   /letter/{notice}/docx
200
get   /letter/{notice}/scan
200
post  /letter/{notice}/scan
422
see   //field[@name = 'signed_file']/error/@key = file_missing
post  /letter/{notice}/scan
      file signed_file = tests/fixture/letter.pdf
303   /letter/{notice}
get   /letter/{notice}/scan
409

# what was issued stays as it was
keep  office sql select name from agency where code = 'C07900'
sql   update agency set name = 'Phường đổi tên' where code = 'C07900'
get   /letter/{notice}
text  "ỦY BAN NHÂN DÂN PHƯỜNG VIỆT TRÌ"
sql   update agency set name = '{office}' where code = 'C07900'

# ---- Left to the book, papers of one kind follow each other; a twin is refused ----
as    cuong.viettri
keep  verifier sql select id from account where user_name = 'vinh.viettri'
post  /settlement/casefile/{casefile}/assign
      verifier_id = {verifier}
      document    = 88/QĐ-UBND
303
post  /settlement/casefile/{casefile}/suspend
      document = 89/QĐ-UBND
      detail   = obstacle
      note     = Người khiếu nại nằm viện.
303
get   /settlement/casefile/{casefile}
keep  verify letters/letter[template = 'complaint_verify']/id
keep  suspend letters/letter[template = 'complaint_suspend']/id
get   /letter/{verify}
text  "Giao Tạ Quang Vinh xác minh nội dung khiếu nại của Nông Thị Mến"
text  "Căn cứ Luật Khiếu nại số 02/2011/QH13"
# the head signs, the clerk numbers
get   /letter/{verify}/number
403
as    ha.viettri
get   /letter/{verify}/number
not   //field[@name = 'is_unnamed']
post  /letter/{verify}/number
      issued_on    = 16/11/2026
      paper_number =
303
get   /letter/{verify}
text  "Số: 01/QĐ-UBND"
post  /letter/{suspend}/number
      issued_on    = 16/11/2026
      paper_number = 01/QĐ-UBND
422
see   //field[@name = 'paper_number']/error/@key = number_taken
post  /letter/{suspend}/number
      issued_on    = 16/11/2026
      paper_number =
303
get   /letter/{suspend}
text  "Số: 02/QĐ-UBND"
text  "Xét thấy: Người khiếu nại nằm viện."

# ---- Nobody else's ----
as    nhung.lamthao
get   /letter/{notice}
404
get   /letter/{notice}/docx
404
get   /letter/{notice}/number
404
nobody
get   /letter/{notice}
303

# ---- A denunciation: its papers say what is said of whom, never by whom ----
as    ha.viettri
post  /intake/petition/new
      name            = Vi Văn Hổn
      address         = Số 99, khu Kín
      channel         = post
      kind            = denunciation
      field_code      = 1.3.1
      subject         = Con dâu ông địa chính tố cáo bố chồng nhận tiền
      content         = Nhận tiền khi làm giấy chứng nhận.
      respondent      = Công chức địa chính phường
303   /intake/petition/{secret}
post  /intake/petition/{secret}/classify
      kind         = denunciation
      field_code   = 1.3.1
      is_competent = 1
303
post  /intake/petition/{secret}/propose
      act  = accept
      note = Đủ điều kiện thụ lý.
303
as    cuong.viettri
# what papers will say is written for its acceptance, not taken from the letter
get   /intake/petition/{secret}/accept
not   //field[@name = 'accepted_content']/value[. != '']
post  /intake/petition/{secret}/accept
      document         = 05/QĐ-UBND
422
see   //field[@name = 'accepted_content']/error/@key = required
post  /intake/petition/{secret}/accept
      document         = 05/QĐ-UBND
      accepted_content = Công chức địa chính phường nhận tiền khi làm giấy chứng nhận
303
get   /settlement/casefile/{secret}
keep  sealed letters/letter[template = 'denunciation_accept']/id
get   /letter/{sealed}
200
text  "Thụ lý tố cáo đối với Công chức địa chính phường. Nội dung tố cáo được thụ lý: Công chức địa chính phường nhận tiền khi làm giấy chứng nhận."
no    "Con dâu" in main
no    "Hổn"
no    "khu Kín"
# not even its existence is for who is not assigned
as    vinh.viettri
get   /letter/{sealed}
404

# Who was with the matter before numbers it, once she has read that nothing in it tells on her.
as    ha.viettri
get   /letter/{sealed}/number
see   //field[@name = 'is_unnamed']
post  /letter/{sealed}/number
      issued_on  = 16/11/2026
422
see   //field[@name = 'is_unnamed']/error/@key = required_flag
post  /letter/{sealed}/number
      issued_on  = 16/11/2026
      is_unnamed = 1
303
get   /letter/{sealed}
no    "Con dâu" in main
# the notices too, to the accused above all, and none is numbered before its act
post  /settlement/casefile/{secret}/notify
      document          = 06/TB-UBND
      denouncer_by      = post
      accused_document  = 07/TB-UBND
      accused_by        = hand
      is_without_letter = 1
303
get   /settlement/casefile/{secret}
keep  notice letters/letter[template = 'denunciation_content_notice']/id
get   /letter/{notice}
text  "Nội dung tố cáo: Công chức địa chính phường nhận tiền khi làm giấy chứng nhận."
no    "Con dâu" in main
