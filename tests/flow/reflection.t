#!tests/tool/scenario
# A reflection (phản ánh) from the reception room of a commune to its archive: the office
# opens a room, receives somebody, prints the minutes, takes her letter with a photograph of
# the road, gives the receipt anew when it is lost, finds the letter by her telephone, accepts
# it, considers it and answers.
day   2026-11-18 08:30

# ---- the room ----
as    nhung.lamthao
get   /reception/place/new
200
post  /reception/place/new
      name          = Phòng tiếp công dân xã Lâm Thao
      place_address = Đường Hai Bà Trưng, xã Lâm Thao
      hours         = Thứ hai đến thứ sáu, 8 giờ đến 11 giờ 30
      place_phone   = 0210 382 5001
303   /reception/schedule
get   /reception/schedule
see   places/place/name ~ Phòng tiếp công dân xã Lâm Thao

# ---- the visit and its minutes ----
post  /reception/visit/new
      name        = Nông Thị Én Bạc
      phone       = 0966 700 811
      address     = Khu 4
      unit_search = Lâm Thao, Phú Thọ
      kind        = reflection
      field_code  = 1.4.3
      matter      = Đường khu 4 ngập khi mưa
      demand      = Khơi cống thoát nước
303   /reception/visit/{visit}
get   /reception/visit/{visit}/minutes
200
text  "Nông Thị Én Bạc"
text  "Đường khu 4 ngập khi mưa"
# of another office nobody reads them
as    ha.viettri
get   /reception/visit/{visit}/minutes
404

# ---- the letter, its receipt, and another one ----
as    nhung.lamthao
post  /intake/petition/new?visit={visit}
      subject   = Phản ánh đường khu 4 ngập nước
      content   = Mỗi trận mưa đường khu 4 ngập hơn ba mươi phân, xe không qua được.
      file file = tests/fixture/letter.pdf
303   /intake/petition/{petition}
get   /intake/petition/{petition}/receipt
keep  code receipt/code
keep  lost receipt/secret
get   /intake/petition/{petition}/renew
200
post  /intake/petition/{petition}/renew
      note = Người gửi làm mất giấy biên nhận
303
get   /intake/petition/{petition}/receipt
see   receipt/code = {code}
keep  secret receipt/secret
nobody
post  /tra-cuu
      code        = {code}
      secret_code = {lost}
422
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200

# ---- found by telephone; never by who is not of the office ----
as    tuan.lamthao
get   /intake/find
200
post  /intake/find
      q = 0966.700.811
200
see   petitions/petition[id = '{petition}']/code != ''
post  /intake/find
      q = 0966700812
422
see   //field[@name = 'q']/error/@key = not_found_here
as    lan.tcd
post  /intake/find
      q = 0966700811
422

# ---- accepted, considered, answered ----
as    tuan.lamthao
post  /intake/petition/{petition}/classify
      kind         = reflection
      field_code   = 1.4.3
      is_competent = 1
303
post  /intake/petition/{petition}/propose
      act  = accept
303
as    hai.lamthao
post  /intake/petition/{petition}/accept
      document = 12/TB-UBND
303
get   /settlement/casefile/{petition}
see   casefile/state = accepted
see   casefile/code ~ PA-C08494-2026-
keep  paper documents/document/path
get   {paper}
200
head  Content-Type = application/pdf
# it is considered, and not verified, by somebody who has it from then on and is told so
get   /settlement/casefile/{petition}
not   actions/action[@act = 'assign']
get   /settlement/casefile/{petition}/consider
text  "Giao xem xét"
text  "Người xem xét"
no    "xác minh" in main
keep  tuan sql select id from account where user_name = 'tuan.lamthao'
keep  nhung sql select id from account where user_name = 'nhung.lamthao'
post  /settlement/casefile/{petition}/consider
      note = Trả lời trước ngày 30.
422
see   //field[@name = 'considerer_id']/error
see   //field[@name = 'considerer_id']/option/@value = {tuan}
not   //field[@name = 'considerer_id']/option[@value = '{nhung}']
post  /settlement/casefile/{petition}/consider
      considerer_id = {nhung}
422
see   //field[@name = 'considerer_id']/error/@key = not_a_choice
sql   select state from casefile where id = {petition} -> accepted
post  /settlement/casefile/{petition}/consider
      considerer_id = {tuan}
      note          = Trả lời trước ngày 30.
303
get   /settlement/casefile/{petition}
see   casefile/state = considering
see   casefile/holder = Nguyễn Anh Tuấn
see   history/event[event = 'consideration_assigned']/note = Trả lời trước ngày 30.
as    tuan.lamthao
get   /account/notices
see   notices/news[news = 'assigned'][path = '/settlement/casefile/{petition}']
get   /settlement/worklist?tab=mine
see   //casefile[id = '{petition}']
as    hai.lamthao
post  /settlement/casefile/{petition}/answer
      document = 14/UBND
      note     = Cống khu 4 đã được khơi thông ngày 17/11.
303
get   /settlement/casefile/{petition}
see   casefile/state = answered
nobody
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
no    "Én Bạc"
no    "Cống khu 4"

# ---- and laid by ----
as    nhung.lamthao
post  /settlement/casefile/{petition}/archive
      retention = petition
      sheets    = 5
      note      = Công văn trả lời có số ở sổ giấy.
303
sql   select state, is_open from casefile where id = {petition} -> archived 0
as    tuan.lamthao
get   {paper}
200
as    lan.tcd
get   {paper}
404
