#!tests/tool/scenario
# A reflection that nobody thinks is his: transferred three times, returned once. Every office
# that has had it sees the whole way; who sends it back names the article and who is competent;
# who does not answer is urged; and the third time it goes to the common superior.
day 2026-11-02

as    lan.tcd
post  /intake/petition/new
      name        = Quàng Thị Dếnh
      channel     = post
      kind        = reflection
      field_code  = 1.4.1
      subject     = Phản ánh bãi rác giáp ranh hai xã
      content     = Bãi rác tự phát nằm giáp ranh, nơi nào cũng nói không phải của mình.
303   /intake/petition/{board}
as    hoa.tcd
post  /intake/petition/{board}/classify
      kind         = reflection
      field_code   = 1.4.1
      is_competent = 0
303
# no third hop: the board names whom it will
get   /intake/petition/{board}/propose
not   superior
post  /intake/petition/{board}/propose
      act = transfer
      to_agency_id_search = Lâm Thao, Phú Thọ
303
as    ha.tcd
post  /intake/petition/{board}/transfer
      document = 90/PC-TCD
303
keep  wrong sql select max(id) from transfer where from_casefile_id = {board}

# ---- returned: by which article, and who is competent ----
as    nhung.lamthao
post  /intake/transfer/{wrong}/return
      ground = not_competent
      note   = Bãi rác nằm trên địa bàn phường Việt Trì.
422
see   //field[@name = 'article']/error/@key = required
see   //field[@name = 'proper_id_search']/error/@key = required
post  /intake/transfer/{wrong}/return
      ground  = not_competent
      article = TT05 Điều 11
      proper_id_search = Lâm Thao, Phú Thọ
      note    = Bãi rác nằm trên địa bàn phường Việt Trì.
422
see   //field[@name = 'proper_id']/error/@key = own_agency
post  /intake/transfer/{wrong}/return
      ground  = not_competent
      article = TT05 Điều 11
      proper_id_search = phường Việt Trì
      note    = Bãi rác nằm trên địa bàn phường Việt Trì.
303   /intake/inbox?tab=incoming
get   /intake/transfer/{wrong}
see   transfers/transfer/state = returned

day   2026-11-03
as    hoa.tcd
get   /intake/petition/{board}
see   transfers/transfer/article = TT05 Điều 11
see   transfers/transfer/proper_name = Ủy ban nhân dân phường Việt Trì
text  "Trả lại ngày 02/11/2026: Không thuộc thẩm quyền của cơ quan nhận. Căn cứ: TT05 Điều 11."
post  /intake/petition/{board}/propose
      act = transfer
      to_agency_id_search = phường Việt Trì
303
as    ha.tcd
post  /intake/petition/{board}/transfer
      document = 91/PC-TCD
303
keep  first sql select max(id) from transfer where from_casefile_id = {board}
get   /intake/petition/{board}
see   actions/action[@act = 'urge']/@enabled = no

# ---- not taken over in five working days: urged ----
day   2026-11-10
as    ha.tcd
post  /intake/petition/{board}/urge
      document = 99/TCD
422
see   //error/@key = reply_not_late
day   2026-11-11
as    ha.tcd
post  /intake/petition/{board}/urge
      document = 99/TCD
303
sql   select urges, urged_on, urge_number from transfer where id = {first} -> 1 2026-11-11 99/TCD
as    ha.viettri
get   /intake/transfer/{first}
see   transfer/urged_on = 2026-11-11
post  /intake/transfer/{first}/accept
303   /intake/petition/{ward}
# all of the way, also what was returned; the words of who returned it are not the ward's to read
get   /intake/petition/{ward}
see   count(transfers/transfer) = 2
see   transfers/transfer[1]/state = returned
not   transfers/transfer[1]/note[. != '']
see   transfers/transfer[2]/urges = 1

# ---- the second hop: up to the Inspectorate ----
as    long.viettri
post  /intake/petition/{ward}/classify
      kind         = reflection
      field_code   = 1.4.1
      is_competent = 0
303
get   /intake/petition/{ward}/propose
not   superior
post  /intake/petition/{ward}/propose
      act = transfer
      to_agency_id_search = Thanh tra tỉnh Phú Thọ
303
as    thu.viettri
post  /intake/petition/{ward}/transfer
      document = 12/PC-UBND
303
keep  second sql select max(id) from transfer where from_casefile_id = {ward}
sql   select hop, chain_id = {board} from transfer where id = {second} -> 2 1
as    phuong.ttr
post  /intake/transfer/{second}/accept
303   /intake/petition/{inspectorate}

# ---- the third goes to the body above all three ----
post  /intake/petition/{inspectorate}/classify
      kind         = reflection
      field_code   = 1.4.1
      is_competent = 0
303
get   /intake/petition/{inspectorate}/propose
see   superior = Ủy ban nhân dân tỉnh Phú Thọ
see   //field[@name = 'to_agency_id']/option[@selected] = Ủy ban nhân dân tỉnh Phú Thọ
text  "Lần này gửi cơ quan cấp trên chung: Ủy ban nhân dân tỉnh Phú Thọ."
post  /intake/petition/{inspectorate}/propose
      act = transfer
      to_agency_id =
      to_agency_id_search = Lâm Thao, Phú Thọ
422
text  "lần thứ ba phải gửi cơ quan cấp trên chung là Ủy ban nhân dân tỉnh Phú Thọ"
post  /intake/petition/{inspectorate}/propose
      act = transfer
303
as    tam.ttr
post  /intake/petition/{inspectorate}/transfer
      document = 5/PC-TTr
303
keep  third sql select max(id) from transfer where from_casefile_id = {inspectorate}
sql   select t.hop, g.code from transfer t join agency g on g.id = t.to_agency_id where t.id = {third} -> 3 P25
as    dung.p25
post  /intake/transfer/{third}/accept
303   /intake/petition/{province}
# the superior says who is competent, whoever that is
as    thao.p25
post  /intake/petition/{province}/classify
      kind         = reflection
      field_code   = 1.4.1
      is_competent = 1
303
get   /intake/petition/{province}/propose
not   superior

# ---- every office that has had it sees the whole way ----
get   /intake/petition/{province}
see   count(transfers/transfer) = 4
see   transfers/transfer[4]/from_name = Thanh tra tỉnh Phú Thọ
as    lan.tcd
get   /intake/petition/{board}
see   count(transfers/transfer) = 4
see   transfers/transfer[4]/agency_name = Ủy ban nhân dân tỉnh Phú Thọ
text  "Ban Tiếp công dân tỉnh Phú Thọ → Ủy ban nhân dân phường Việt Trì"
as    ha.viettri
get   /intake/transfer/{first}
see   count(transfers/transfer) = 4

# ---- accepted, settled, answered ----
as    thao.p25
post  /intake/petition/{province}/propose
      act = accept
303
as    hung.p25
post  /intake/petition/{province}/accept
      document = 3/UBND
303
get   /settlement/casefile/{province}
see   count(transfers/transfer) = 4
text  "Thanh tra tỉnh Phú Thọ → Ủy ban nhân dân tỉnh Phú Thọ"

# 30 days from the day it took over, and not a day before
day   2026-12-11
as    tam.ttr
post  /intake/petition/{inspectorate}/urge
      document = 8/TTr
422
day   2026-12-12
as    tam.ttr
post  /intake/petition/{inspectorate}/urge
      document = 8/TTr
303
as    thao.p25
get   /settlement/casefile/{province}
see   history/event[event = 'urge_received']/document = 8/TTr
get   /intake/transfer/{third}
post  /intake/transfer/{third}/reply
      document = 44/UBND-NC
      note     = Ủy ban nhân dân tỉnh đã thụ lý, giao phường Việt Trì dọn bãi rác trước 31/12.
303   /intake/transfer/{third}
get   /intake/transfer/{third}
see   transfer/replied_on = 2026-12-12
# once
get   /intake/transfer/{third}/reply
409
# and the paper that says so is drafted, to be numbered in the book of who answers
keep  answer sql select id from letter where casefile_id = {province} and template = 'reply_letter'
get   /letter/{answer}
200
text  "Thanh tra"
text  "giao phường Việt Trì dọn bãi rác"
as    phuong.ttr
get   /intake/petition/{inspectorate}
see   transfers/transfer[4]/reply ~ giao phường Việt Trì dọn bãi rác
see   history/event/event ~ reply_received
as    tam.ttr
post  /intake/petition/{inspectorate}/urge
      document = 9/TTr
422
# what the province answered the Inspectorate is theirs; that it did, all see
as    lan.tcd
get   /intake/petition/{board}
see   transfers/transfer[4]/reply_number = 44/UBND-NC
not   transfers/transfer[4]/reply[. != '']
# who never had it sees nothing of it
as    nhung.lamthao
get   /intake/transfer/{third}
404
same  /intake/transfer/{first}
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
