#!tests/tool/scenario
# Papers that come later join the open casefile: a receipt of their own, the same term. What
# was asked for is another thing: it starts the term anew. Originals of a letter that was not
# accepted go back, and that is written down once.
day   2026-11-16

as    lan.tcd
post  /intake/petition/new
      name        = Vàng A Páo Lềnh
      channel     = post
      kind        = complaint
      field_code  = 1.2.3
      subject     = Chậm cấp giấy chứng nhận
      content     = Ủy ban nhân dân xã Lâm Thao chậm cấp giấy chứng nhận.
      has_originals = 1
303   /intake/petition/{petition}
get   /intake/petition/{petition}
see   term/due_on = 2026-11-26
see   may/is_addition = 1
see   may/is_return = 0

day   2026-11-19
as    lan.tcd
post  /intake/petition/{petition}/addition
      how = post
422
see   //field[@name = 'papers']/error/@key = required
post  /intake/petition/{petition}/addition
      how       = post
      handed_on = 12/11/2026
      papers    = Biên bản
422
see   //field[@name = 'handed_on']/error/@key = before_received
post  /intake/petition/{petition}/addition
      how           = post
      papers        = Biên bản bàn giao đất năm 1993 (bản sao)\nGiấy nộp tiền số 12 (bản gốc)
      has_originals = 1
      file file     = tests/fixture/letter.pdf
303   /intake/slip/{first}
twice
get   /intake/slip/{first}
text  "Giấy biên nhận tài liệu bổ sung"
text  "Giấy nộp tiền số 12 (bản gốc)"
text  "Việc bổ sung tài liệu không làm thay đổi thời hạn giải quyết."
get   /intake/petition/{petition}
see   count(slips/slip) = 1
see   documents/document/kind = addition
see   history/event/event ~ addition_received
see   term/due_on = 2026-11-26
sql   select count(*) from slip where casefile_id = {petition} -> 1

# ---- asked for something: it is supplemented, and that begins anew ----
as    hoa.tcd
post  /intake/petition/{petition}/classify
      kind         = complaint
      field_code   = 1.2.3
      is_competent = 1
      flag         = curable
303
post  /intake/petition/{petition}/propose
      act = ask_more
303
as    ha.tcd
post  /intake/petition/{petition}/ask_more
      document = 7/TB-TCD
303
as    lan.tcd
get   /intake/petition/{petition}
see   may/is_addition = 0
get   /intake/petition/{petition}/addition
409
day   2026-11-23
as    lan.tcd
post  /intake/petition/{petition}/supplement
      note = Đã nộp giấy ủy quyền.
303
get   /intake/petition/{petition}
see   term/started_on = 2026-11-23

# ---- guided: the originals go back ----
as    hoa.tcd
post  /intake/petition/{petition}/classify
      kind         = complaint
      field_code   = 1.2.3
      is_competent = 0
303
post  /intake/petition/{petition}/propose
      act = guide
      to_agency_id_search = Lâm Thao, Phú Thọ
303
get   /intake/petition/{petition}/originals
409
as    ha.tcd
post  /intake/petition/{petition}/guide
      document = 8/HD-TCD
303
as    lan.tcd
get   /intake/petition/{petition}
see   may/is_return = 1
see   may/is_addition = 0
post  /intake/petition/{petition}/originals
      how    = hand
      papers = Giấy chứng nhận số BK 445566 (bản gốc)\nGiấy nộp tiền số 12 (bản gốc)
303   /intake/slip/{back}
get   /intake/slip/{back}
text  "Giấy giao trả bản gốc"
text  "Giấy chứng nhận số BK 445566 (bản gốc)"
get   /intake/petition/{petition}
see   may/is_return = 0
see   history/event/event ~ originals_returned
get   /intake/petition/{petition}/originals
409
# another office does not see the slip
as    ha.viettri
get   /intake/slip/{back}
404

# ---- a denunciation: its later papers are sealed as the letter was ----
as    ha.viettri
post  /intake/petition/new
      name        = Chẩu Văn Thượng
      channel     = post
      kind        = denunciation
      field_code  = 3.3
      subject     = Tố cáo công chức nhận tiền
      content     = Công chức nhận tiền khi làm thủ tục.
303   /intake/petition/{sealed}
post  /intake/petition/{sealed}/addition
      how       = direct
      papers    = Ảnh chụp phong bì
      file file = tests/fixture/letter.pdf
303   /intake/slip/{third}
get   /intake/petition/{sealed}
see   documents/document/sealed = 1
sql   select count(*) from document where casefile_id = {sealed} and sealed = 0 -> 0
as    nhung.lamthao
get   /intake/slip/{third}
404
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
