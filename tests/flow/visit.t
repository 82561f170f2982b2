#!tests/tool/scenario
# A visit to the reception board of a province: who came and why is written down, her
# letter is taken with two signers and a scanned paper, the portal shows which earlier
# letter may be the same, and by which row of the law it goes where.
day 2026-11-13 08:10

# An earlier letter of the same woman about the same decision came by post.
as    lan.tcd
post  /intake/petition/new
      name            = Vừ Thị Quỳnh Nhã
      birth           = 1968-05-24
      id_kind         = cccd
      id_number       = 025168004321
      address         = Số 5, tổ 3
      unit_search     = Lâm Thao, Phú Thọ
      channel         = post
      received_on     = 05/11/2026
      kind            = complaint
      field_code      = 1.2.2
      subject         = Khiếu nại phương án bồi thường
      content         = Phương án phê duyệt theo Quyết định 9512/QĐ-UBND bỏ sót ao cá.
      decision_number = 9512/QĐ-UBND
303   /intake/petition/{earlier}
get   /intake/petition/{earlier}
see   letter/channel = post
see   casefile/received_on = 2026-11-05
see   parties/party/commune = Xã Lâm Thao

# She comes herself. Her card is scanned; the commune on it has existed since July 2025.
as    binh.tcd
get   /reception/desk
200
post  /reception/visit/new
      card        = 025168004321|131234567|Vừ Thị Quỳnh Nhã|24051968|Nữ|Số 5, Tổ 3, Lâm Thao, Phú Thọ|10072021
      do          = card
      kind        = complaint
      matter      = Bồi thường đất
200
see   //field[@name = 'name']/value = Vừ Thị Quỳnh Nhã
see   //field[@name = 'birth']/value ~ 1968
see   //field[@name = 'unit_id']/option[@selected] ~ Lâm Thao

post  /reception/visit/new
      people      = 0
422
see   //field[@name = 'people']/error/@key = no_people
see   //field[@name = 'people']/value = 0

# Whatever is wrong is said at once, each at its field, and what was typed stays there.
post  /reception/visit/new
      birth       = 31/02/1968
      id_kind     = cccd
      id_number   = 02516800432
      unit_search = Không Đâu Cả
      people      = 6
      representatives = Giàng Thị Mỷ; 025168009876; 1971; Số 6\nVàng A Chá; 7\nVàng A Lử; 025168009878; 1972; Số 8
      kind        = complaint
422
see   //field[@name = 'name']/error/@key = required
see   //field[@name = 'birth']/error/@key = not_a_day
see   //field[@name = 'id_number']/error/@key = not_an_id_number
see   //field[@name = 'id_number']/value = 02516800432
see   //field[@name = 'unit_search']/error/@key = no_such_unit
see   //field[@name = 'representatives']/error/@key = line_unclear group_names_most
see   //field[@name = 'matter']/error/@key = required
see   //field[@name = 'people']/value = 6
post  /reception/visit/new
      name        = Vừ Thị Quỳnh Nhã
      id_kind     = passport
      id_number   = B12
      kind        = complaint
      matter      = Bồi thường đất
422
see   //field[@name = 'id_number']/error/@key = not_a_paper_number
post  /reception/visit/new
      name        = Vừ Thị Quỳnh Nhã
      id_number   = 12345678901
      kind        = complaint
      matter      = Bồi thường đất
422
see   //field[@name = 'id_number']/error/@key = not_an_id_number

post  /reception/visit/new
      name        = Vừ Thị Quỳnh Nhã
      birth       = 1968-05-24
      id_kind     = cccd
      id_number   = 025168004321
      phone       = 0912 345 678
      address     = Số 5, tổ 3
      unit_search = Lâm Thao, Phú Thọ
      kind        = complaint
      field_code  = 1.2.2
      matter      = Trình bày việc bồi thường theo Quyết định 9512/QĐ-UBND
      demand      = Đo lại diện tích, tính đủ tiền bồi thường
      handed      = Đơn hai trang, bản sao quyết định
303   /reception/visit/{visit}
get   /reception/visit/{visit}
see   visit/state = open
see   parties/party/name = Vừ Thị Quỳnh Nhã
see   history/event/event = visit_opened
get   /reception/desk
see   visits/visit[id = '{visit}']/name = Vừ Thị Quỳnh Nhã

# A letter is taken from the visit: what is known is not asked again.
get   /intake/petition/new?visit={visit}
see   //field[@name = 'name']/value = Vừ Thị Quỳnh Nhã
see   //field[@name = 'channel']/option[@selected]/@value = visit
see   //field[@name = 'content']/value ~ 9512/QĐ-UBND

# Two people sign, so two must be named; a PDF that is none is refused.
post  /intake/petition/new?visit={visit}
      people      = several
      subject     = Khiếu nại
422
see   //field[@name = 'signers']/error/@key = required
post  /intake/petition/new?visit={visit}
      people      = several
      signers     = Giàng Thị Mỷ; 025168009876; 1971; Số 6, tổ 3
      subject     = Khiếu nại
      file file   = tests/README
422
see   //field[@name = 'file']/error/@key ~ type

# Before it is saved the clerk asks what may be the same.
post  /intake/petition/new?visit={visit}
      people          = several
      signers         = Giàng Thị Mỷ; 025168009876; 1971; Số 6, tổ 3
      subject         = Khiếu nại phương án bồi thường đất và ao
      decision_number = 9512/QĐ-UBND
      do              = check
200
see   duplicates/duplicate[id = '{earlier}']/reason ~ same_decision_no
see   duplicates/duplicate[id = '{earlier}']/reason ~ same_id
see   duplicates/duplicate[id = '{earlier}']/relation = D

post  /intake/petition/new?visit={visit}
      people          = several
      signers         = Giàng Thị Mỷ; 025168009876; 1971; Số 6, tổ 3
      subject         = Khiếu nại phương án bồi thường đất và ao
      respondent_kind = admin_decision
      respondent      = Quyết định phê duyệt phương án bồi thường
      decision_number = 9512/QĐ-UBND
      decision_on     = 20/10/2026
      known_on        = 22/10/2026
      has_originals   = 1
      file file       = tests/fixture/letter.pdf
303   /intake/petition/{petition}

get   /intake/petition/{petition}
see   casefile/state = received
see   letter/signers = 2
see   parties/party/role = sender signer
see   documents/document/name = letter.pdf
see   documents/document/type = pdf
keep  paper documents/document/path
get   {paper}
200
head  Content-Type = application/pdf
head  Content-Disposition = attachment; filename*=UTF-8''letter.pdf
keep  digest sql select lower(hex(digest)) from document where casefile_id = {petition}
run   sha256sum < tests/fixture/letter.pdf | cut -c1-64 -> {digest}

# D01: received on Friday 13 November, ten days: Monday 23.
get   /intake/petition/{petition}
see   term/due_on = 2026-11-23
get   /intake/petition/{petition}/why
see   reckonings/reckoning/rule/article ~ LKN
see   reckonings/reckoning/started_on = 2026-11-13
see   reckonings/reckoning/due_on = 2026-11-23

# The visit ends; she takes home a receipt with a code, a secret and a square to scan.
as    binh.tcd
post  /reception/visit/{visit}/close
      outcome = petition_taken
      opinion = Đã nhận đơn và bản sao quyết định, giải thích trình tự.
303   /reception/visit/{visit}
get   /reception/visit/{visit}
see   visit/state = closed
see   petitions/petition/id = {petition}
get   /intake/petition/{petition}/receipt
see   receipt/code ~ 26-
see   receipt/qr/@size
keep  code receipt/code
keep  secret receipt/secret
no    "Quỳnh Nhã"

# On her telephone: plain sentences, never a name.
nobody
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
text  "Cơ quan đã nhận được đơn của ông/bà và đang phân loại."
no    "Quỳnh Nhã"
no    "Lâm Thao"
no    "Bình"

# The clerk says what the earlier letter is; the portal never does by itself.
as    hoa.tcd
post  /intake/petition/{petition}/duplicate?earlier={earlier}
      relation = D
303   /intake/petition/{petition}
sql   select relation, reasons <> '' from dedup_link where casefile_id = {petition} -> D 1

# Sorted by hand with the checklist: a complaint about a decision of the province, in order
# and competent. The portal proposes the way and says by which row.
post  /intake/petition/{petition}/classify
      kind         = complaint
      field_code   = 1.2.2
      is_competent = 1
303   /intake/petition/{petition}
get   /intake/petition/{petition}/propose
see   route/route = R04
see   route/article ~ LKN
see   adds/route = R13
see   //field[@name = 'act']/option[@selected]/@value = accept

# Who proposes does not decide: the button of the head is no button of hers.
post  /intake/petition/{petition}/propose
      act  = accept
      note = Đủ điều kiện, thuộc thẩm quyền lần đầu.
303   /intake/petition/{petition}
get   /intake/petition/{petition}
see   casefile/state = proposed
not   actions/action[@act = 'accept']
get   /intake/petition/{petition}/accept
409

# The leader sends it back with a remark, which the handler reads in the history.
as    ha.tcd
get   /intake/inbox?tab=proposed
see   petitions/petition[id = '{petition}']/state = proposed
post  /intake/petition/{petition}/send_back
422
see   //field[@name = 'note']/error/@key = required
post  /intake/petition/{petition}/send_back
      note = Bổ sung biên bản kiểm đếm ao.
303   /intake/petition/{petition}
as    hoa.tcd
get   /intake/petition/{petition}
see   casefile/state = classified
see   history/event[event = 'proposal_sent_back']/note = Bổ sung biên bản kiểm đếm ao.

# Proposed again, and agreed to: a matter of the People's Committee with a number of its own.
post  /intake/petition/{petition}/propose
      act  = accept
      note = Đã bổ sung biên bản.
303   /intake/petition/{petition}
as    minh.tcd
post  /intake/petition/{petition}/accept
      document = 12/TB-UBND
303   /intake/inbox
sql   select state, machine, desk, g.code from casefile c join agency g on g.id = c.agency_id where c.id = {petition} -> accepted complaint settlement P25
sql   select count(*) from fact where casefile_id = {petition} and measure = 'accepted' -> 1
as    hung.p25
get   /settlement/casefile/{petition}
see   casefile/code ~ KN-P25-2026-
see   casefile/accepted_on = 2026-11-13
see   term/due_on = 2026-12-14

# The board sees it no more in its own list, and a clerk of the ward has never seen it.
as    long.viettri
get   /intake/petition/{petition}
404
same  /intake/petition/99999999
