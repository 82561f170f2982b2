#!tests/tool/scenario
# What has ended is answered once (domain.md 5.2): the first letter about it is filed with a notice
# that it is not taken up again; those that come after are filed without a word. So is what nobody
# signed.
day   2026-11-16 09:00

# ---- the first letter: filed, with a notice ----
as    lan.tcd
post  /intake/petition/new
      name            = Lù Thị Chót
      birth           = 1958
      id_kind         = cccd
      id_number       = 025158007788
      unit_search     = Lâm Thao, Phú Thọ
      channel         = post
      kind            = complaint
      field_code      = 1.2.2
      subject         = Khiếu nại việc đã có quyết định lần hai
      content         = Không đồng ý với Quyết định số 8812/QĐ-UBND giải quyết lần hai.
      decision_number = 8812/QĐ-UBND
      handled         = Quyết định 8812/QĐ-UBND ngày 02/3/2024 giải quyết lần hai
303   /intake/petition/{first}
as    hoa.tcd
post  /intake/petition/{first}/classify
      kind         = complaint
      field_code   = 1.2.2
      ineligible   = final
      is_competent = 1
303
get   /intake/petition/{first}/propose
see   route/route = R01
see   reply = due
text  "thì trả lời người gửi một lần"
post  /intake/petition/{first}/propose
      act  = file
      note = Đã có quyết định lần hai.
303
# who proposes does not file it; nothing is drafted before it is agreed to
get   /intake/petition/{first}/file
409
sql   select count(*) from letter where casefile_id = {first} and template = 'final_reply' -> 0
as    ha.tcd
get   /intake/petition/{first}/file
see   reply = due
text  "thì trả lời người gửi một lần"
post  /intake/petition/{first}/file
      note = Quyết định số 8812/QĐ-UBND ngày 02/3/2024 đã có hiệu lực pháp luật.
303   /intake/petition/{first}
get   /intake/petition/{first}
see   casefile/state = filed
see   letters/letter/template ~ final_reply
keep  letter letters/letter[template = 'final_reply']/id
get   /letter/{letter}
text  "THÔNG BÁO"
text  "Lù Thị Chót"
text  "Quyết định số 8812/QĐ-UBND ngày 02/3/2024 đã có hiệu lực"
text  "Quá trình xem xét, giải quyết trước đây: Quyết định 8812/QĐ-UBND"
text  "Cơ quan trả lời một lần"
as    long.viettri
get   /letter/{letter}
404

# ---- the second and the third: filed alone, each by the one before it ----
as    lan.tcd
post  /intake/petition/new
      name            = Lù Thị Chót
      birth           = 1958
      id_kind         = cccd
      id_number       = 025158007788
      unit_search     = Lâm Thao, Phú Thọ
      channel         = post
      kind            = complaint
      field_code      = 1.2.2
      subject         = Khiếu nại tiếp việc đã có quyết định lần hai
      content         = Vẫn không đồng ý với Quyết định số 8812/QĐ-UBND.
      decision_number = 8812/QĐ-UBND
303   /intake/petition/{second}
as    hoa.tcd
post  /intake/petition/{second}/classify
      kind         = complaint
      field_code   = 1.2.2
      ineligible   = final
      is_competent = 1
303
# nobody has said yet that it is the same
get   /intake/petition/{second}/propose
see   reply = due
post  /intake/petition/{second}/duplicate?earlier={first}
      relation = D
303
get   /intake/petition/{second}/propose
see   reply = given
text  "đơn này chỉ lưu, không trả lời"
post  /intake/petition/{second}/propose
      act = file
303
as    ha.tcd
post  /intake/petition/{second}/file
303
sql   select count(*) from letter where casefile_id = {second} and template = 'final_reply' -> 0
as    lan.tcd
post  /intake/petition/new
      name            = Lù Thị Chót
      birth           = 1958
      id_kind         = cccd
      id_number       = 025158007788
      unit_search     = Lâm Thao, Phú Thọ
      channel         = post
      kind            = complaint
      field_code      = 1.2.2
      subject         = Khiếu nại lần ba việc cũ
      content         = Vẫn không đồng ý với Quyết định số 8812/QĐ-UBND.
      decision_number = 8812/QĐ-UBND
303   /intake/petition/{third}
as    hoa.tcd
post  /intake/petition/{third}/duplicate?earlier={second}
      relation = D
303
post  /intake/petition/{third}/classify
      kind         = complaint
      field_code   = 1.2.2
      ineligible   = final
      is_competent = 1
303
post  /intake/petition/{third}/propose
      act = file
303
as    ha.tcd
get   /intake/petition/{third}/file
see   reply = given
post  /intake/petition/{third}/file
303
sql   select count(*) from letter where casefile_id in ({second}, {third}) and template = 'final_reply' -> 0

# ---- another ground asks for no answer; and nobody can be answered who is not named ----
as    lan.tcd
post  /intake/petition/new
      name        = Lù Văn Mờ
      unit_search = Lâm Thao, Phú Thọ
      channel     = post
      kind        = complaint
      field_code  = 1.2.2
      subject     = Đơn nhòe
      content     = Không đọc được.
303   /intake/petition/{torn}
as    hoa.tcd
post  /intake/petition/{torn}/classify
      kind         = complaint
      field_code   = 1.2.2
      ineligible   = illegible
      is_competent = 1
303
post  /intake/petition/{torn}/propose
      act = file
303
as    ha.tcd
get   /intake/petition/{torn}/file
not   reply[. != '']
post  /intake/petition/{torn}/file
303
sql   select count(*) from letter where casefile_id = {torn} and template = 'final_reply' -> 0
as    lan.tcd
post  /intake/petition/new
      people     = none
      channel    = post
      kind       = reflection
      field_code = 1.2.2
      subject    = Đơn không tên về việc cũ
      content    = Việc đã có bản án.
303   /intake/petition/{nameless}
as    hoa.tcd
post  /intake/petition/{nameless}/classify
      kind         = reflection
      field_code   = 1.2.2
      ineligible   = final
      is_competent = 1
303
post  /intake/petition/{nameless}/propose
      act = file
303
as    ha.tcd
post  /intake/petition/{nameless}/file
303
sql   select count(*) from letter where casefile_id = {nameless} and template = 'final_reply' -> 0
