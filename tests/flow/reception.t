#!tests/tool/scenario
# A day at the reception desk of a ward: somebody comes with two matters and is typed once, a
# crowd names who speaks for it, one scan of a card shows what is known, and the book of the
# day is searched and printed.
day   2026-11-17 08:05

# ---- one woman, two matters ----
as    ha.viettri
post  /reception/visit/new
      name        = Lò Thị Mai Khôi
      birth       = 1971
      id_kind     = cccd
      id_number   = 025171006543
      phone       = 0912 700 654
      address     = Số 9, tổ 4
      unit_search = phường Việt Trì
      kind        = complaint
      field_code  = 1.2.2
      matter      = Khiếu nại việc thu hồi 40 m2 đất vườn
303   /reception/visit/{first}
get   /reception/visit/new?from={first}
see   //field[@name = 'name']/value = Lò Thị Mai Khôi
see   //field[@name = 'id_number']/value = 025171006543
see   //field[@name = 'unit_id']/option[@selected] ~ Việt Trì
see   hidden[@name = 'from']/@value = {first}
post  /reception/visit/new from /reception/visit/new?from={first}
      kind   = reflection
      matter = Phản ánh đèn đường tổ 4 hỏng
303   /reception/visit/{second}
get   /reception/visit/{second}
see   parties/party/name = Lò Thị Mai Khôi
see   visit/is_repeat = 0
see   others/visit/id = {first}
get   /reception/visit/{first}
see   others/visit/id = {second}

# A denunciation of the same coming is sealed and leads nowhere: nothing says who made it.
post  /reception/visit/new from /reception/visit/new?from={first}
      kind   = denunciation
      matter = Cán bộ thu tiền không biên lai
303   /reception/visit/{sealed}
get   /reception/visit/{sealed}
see   visit/sealed = 1
not   others/visit
not   parties/party
sql   select with_id from visit where id = {sealed} -> null
get   /reception/visit/{first}
see   others/visit/id = {second}
# and one that turns out to denounce is cut off from what it came with
get   /reception/visit/new?from={sealed}
not   hidden[@name = 'from']
see   //field[@name = 'name']
no    "Mai Khôi" in main

# ---- a crowd: how many speak for it is a row of the law ----
post  /reception/visit/new
      name            = Hà Văn Thự
      people          = 7
      kind            = complaint
      matter          = Khiếu nại giá đền bù
422
see   //field[@name = 'representatives']/error/@key = group_names_some
post  /reception/visit/new
      name            = Hà Văn Thự
      people          = 7
      kind            = complaint
      matter          = Khiếu nại giá đền bù
      representatives = Hà Văn Thự\nHà Thị Nga\nHà Văn Lực
422
see   //field[@name = 'representatives']/error/@key = group_names_most
see   //field[@name = 'representatives']/error/@value = 2
post  /reception/visit/new
      name            = Hà Văn Thự
      people          = 12
      kind            = complaint
      matter          = Khiếu nại giá đền bù
      representatives = Hà Văn Thự\nHà Thị Nga\nHà Văn Lực
303   /reception/visit/{crowd}
get   /reception/visit/{crowd}
see   visit/is_group = 1
# who came and speaks for them stands once, and the minutes say how many came
text  "<span>Người được tiếp</span><span>Người đại diện</span>"
no    "<strong>Hà Văn Thự</strong><p class="meta"><span>Người đại diện"
get   /reception/visit/{crowd}/minutes
text  "<dt>Người được tiếp; Người đại diện</dt>"
text  "<dt>Số người</dt><dd>12</dd>"
no    "<dt>Người đại diện</dt><dd>Hà Văn Thự"
sql   select amount from fact where measure = 'visit_group' and casefile_id = {crowd} -> 12
# four are none, and need nobody to speak for them
post  /reception/visit/new
      name   = Hà Văn Tứ
      people = 4
      kind   = reflection
      matter = Kiến nghị sửa cống
303   /reception/visit/{four}
get   /reception/visit/{four}
see   visit/is_group = 0

# ---- she comes again: one scan of her card, everything on one page ----
day   2026-11-19 09:00
as    ha.viettri
post  /intake/petition/new?visit={first}
      subject = Khiếu nại thu hồi đất vườn
303   /intake/petition/{petition}
post  /reception/visit/new
      card   = 025171006543|131234567|Lò Thị Mai Khôi|24051971|Nữ|Số 9, Tổ 4, Việt Trì, Phú Thọ|10072021
      do     = card
      kind   = complaint
      matter = Hỏi kết quả
200
see   known/visits/visit/id = {second} {first}
see   known/matters/matter/id = {petition}
see   //field[@name = 'name']/value = Lò Thị Mai Khôi
post  /reception/person
      person_card = 025171006543|131234567|Lò Thị Mai Khôi|24051971|Nữ|Số 9, Tổ 4, Việt Trì, Phú Thọ|10072021
200
see   known/visits/visit/id = {second} {first}
see   known/matters/matter/subject = Khiếu nại thu hồi đất vườn
post  /reception/person
      person_card = 0912 700 654
200
see   known/visits/visit/id = {second} {first}
post  /reception/person
      person_card = abc
422
# of another office nobody learns that she was here
as    nhung.lamthao
post  /reception/person
      person_card = 025171006543
200
not   known/visits/visit
not   known/matters/matter

# ---- the book: by days, by name, by what became of it ----
as    ha.viettri
post  /reception/visit/{first}/close
      outcome = petition_taken
      opinion = Đã nhận đơn.
303
post  /reception/visit/{four}/close
      outcome = guided
      opinion = Đã hướng dẫn gửi Công ty thoát nước.
303
get   /reception/register
200
post  /reception/register
      from_on = 17/11/2026
      to_on   = 19/11/2026
200
see   visits/visit/id ~ {first}
see   visits/visit[id = '{first}']/petitions/petition/id = {petition}
post  /reception/register
      from_on = 17/11/2026
      to_on   = 19/11/2026
      name    = mai khoi
200
see   visits/visit/id = {first} {second}
post  /reception/register
      from_on = 17/11/2026
      to_on   = 17/11/2026
      name    = mai khoi
      outcome = petition_taken
200
see   visits/visit/id = {first}
post  /reception/register
      from_on = 19/11/2026
      to_on   = 17/11/2026
422
see   //field[@name = 'to_on']/error/@key = before_from
post  /reception/register
      from_on = 01/01/2026
      to_on   = 17/11/2026
422
see   //field[@name = 'to_on']/error/@key = span_too_long
get   /reception/register/print?from=2026-11-17&to=2026-11-19
200
text  "Hướng xử lý"
text  "Lò Thị Mai Khôi – Số 9, tổ 4"
text  "Từ ngày 17/11/2026 đến ngày 19/11/2026"
# the head sees no more of the sealed one than that it is none of hers
as    cuong.viettri
post  /reception/register
      from_on = 17/11/2026
      to_on   = 19/11/2026
200
not   visits/visit[id = '{sealed}']
