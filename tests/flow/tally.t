#!tests/tool/scenario
# How the report counts receptions (01/TCD, domain.md 12.3): a visit is a visit, a matter is one
# matter however often somebody comes about it, and is received for the first time where its
# first visit lies in the period.
day   2025-03-20 08:00
as    hoa.tcd
keep  agency sql select agency_id from account where user_name = 'binh.tcd'
sql   select count(*) from visit where agency_id = {agency} and visited_on between '2024-12-15' and '2025-06-14' -> 0

# ---- P13, the quarter before: she comes for the first time ----
as    binh.tcd
post  /reception/visit/new
      name       = Ma Thị Xuân
      id_kind    = cccd
      id_number  = 025170112233
      kind       = complaint
      field_code = 1.2.2
      matter     = Khiếu nại bồi thường thửa 8
303   /reception/visit/{before}
sql   select again_of from visit where id = {before} -> null

# ---- P12: another comes three times in one quarter, the first time ever in it ----
day   2025-04-02 08:00
as    binh.tcd
post  /reception/visit/new
      name       = Lục Văn Tình
      id_kind    = cccd
      id_number  = 025170445566
      kind       = complaint
      field_code = 1.2.5
      matter     = Khiếu nại quyết định xử phạt
303   /reception/visit/{first}
post  /reception/register
      from_on = 02/04/2025
      to_on   = 02/04/2025
200
see   tally/by[received_by = 'regular']/receptions = 1
see   tally/by[received_by = 'regular']/first_time = 1
see   tally/by[received_by = 'regular']/again = 0
day   2025-04-20 08:00
as    binh.tcd
# the receiver says so: her fields are carried along
get   /reception/visit/new?again={first}
see   hidden[@name = 'again']/@value = {first}
see   //field[@name = 'name']/value = Lục Văn Tình
see   //field[@name = 'field_code']/option[@selected]/@value = 1.2.5
post  /reception/visit/new from /reception/visit/new?again={first}
      matter = Hỏi kết quả
303   /reception/visit/{second}
sql   select again_of, with_id from visit where id = {second} -> {first} null
day   2025-05-05 08:00
as    binh.tcd
# and where nobody says so, the same number, kind and field do
post  /reception/visit/new
      name       = Lục Văn Tình
      id_kind    = cccd
      id_number  = 025170445566
      kind       = complaint
      field_code = 1.2.5
      matter     = Lại hỏi kết quả
303   /reception/visit/{third}
sql   select again_of from visit where id = {third} -> {first}
post  /reception/register
      from_on = 15/03/2025
      to_on   = 05/05/2025
200
see   tally/by[received_by = 'regular']/receptions = 4
see   tally/by[received_by = 'regular']/first_time = 2
see   tally/by[received_by = 'regular']/again = 0
# P12: 4 += 3, 6 += 1, 7 += 0
post  /reception/register
      from_on = 01/04/2025
      to_on   = 05/05/2025
200
see   tally/by[received_by = 'regular']/receptions = 3
see   tally/by[received_by = 'regular']/people = 3
see   tally/by[received_by = 'regular']/first_time = 1
see   tally/by[received_by = 'regular']/again = 0

# ---- P13: she of the quarter before comes once now: 4 += 1, 7 += 1 ----
post  /reception/visit/new
      name       = Ma Thị Xuân
      id_kind    = cccd
      id_number  = 025170112233
      kind       = complaint
      field_code = 1.2.2
      matter     = Bổ sung giấy tờ thửa 8
303   /reception/visit/{now}
post  /reception/register
      from_on = 01/04/2025
      to_on   = 05/05/2025
200
see   tally/by[received_by = 'regular']/receptions = 4
see   tally/by[received_by = 'regular']/first_time = 1
see   tally/by[received_by = 'regular']/again = 1
post  /reception/register
      from_on = 01/04/2025
      to_on   = 05/05/2025
200
text  "Tiếp nhiều lần"
text  "Số liệu báo cáo từ 01/04/2025 đến 05/05/2025"

# ---- another field is another matter; a crowd is counted as one; the head's are his own row ----
post  /reception/visit/new
      name       = Ma Thị Xuân
      id_kind    = cccd
      id_number  = 025170112233
      kind       = complaint
      field_code = 1.2.5
      matter     = Việc khác
303   /reception/visit/{other}
sql   select again_of from visit where id = {other} -> null
post  /reception/visit/new
      name            = Trưởng đoàn
      people          = 7
      representatives = Trưởng đoàn
      reception_kind  = unscheduled
      held_by         = head
      kind            = complaint
      matter          = Đoàn đông người
303   /reception/visit/{crowd}
# who is refused was not received
post  /reception/visit/new
      name       = Khách say
      kind       = reflection
      matter     = Gây rối
303   /reception/visit/{drunk}
post  /reception/visit/{drunk}/refuse
      refusal = drunk
      note    = Say rượu.
303
post  /reception/register
      from_on = 01/04/2025
      to_on   = 05/05/2025
200
see   tally/by[received_by = 'regular']/receptions = 5
see   tally/by[received_by = 'regular']/first_time = 2
see   tally/by[received_by = 'regular']/again = 1
see   tally/by[received_by = 'head']/receptions = 1
see   tally/by[received_by = 'head']/people = 7
see   tally/by[received_by = 'head']/crowds = 1
see   tally/by[received_by = 'head']/crowd_people = 7
see   tally/by[received_by = 'head']/crowd_first_time = 1

# ---- first refused, then received: the first time is the visit at which she was received ----
post  /reception/visit/new
      name       = Sùng Thị Chờ
      id_kind    = cccd
      id_number  = 025170778899
      kind       = complaint
      field_code = 1.2.5
      matter     = Khiếu nại, lúc đầu bị từ chối
303   /reception/visit/{refused}
post  /reception/visit/{refused}/refuse
      refusal = drunk
      note    = Lúc đầu không tiếp.
303
post  /reception/visit/new from /reception/visit/new?again={refused}
      matter = Khiếu nại
303   /reception/visit/{received}
post  /reception/visit/new from /reception/visit/new?again={received}
      matter = Hỏi lại
303   /reception/visit/{later}
sql   select id, again_of from visit where id in ({refused}, {received}, {later}) order by id -> {refused} null, {received} {refused}, {later} {refused}
post  /reception/register
      from_on = 01/04/2025
      to_on   = 05/05/2025
200
see   tally/by[received_by = 'regular']/receptions = 7
see   tally/by[received_by = 'regular']/first_time = 3
see   tally/by[received_by = 'regular']/again = 1

# ---- the first one turns out to denounce: nothing leads to it, the others stay one matter ----
post  /intake/petition/new?visit={first}
      subject = Thực ra là tố cáo
303   /intake/petition/{petition}
as    hoa.tcd
post  /intake/petition/{petition}/seal
      note     = Nội dung là tố cáo
      is_apart = 1
303
sql   select id, again_of from visit where id in ({first}, {second}, {third}) order by id -> {first} null, {second} null, {third} {second}

# ---- a group comes again about the same: nothing that it said is typed again ----
day   2025-05-06 08:00
as    binh.tcd
get   /reception/visit/new?again={crowd}
see   //field[@name = 'people']/value = 7
see   //field[@name = 'representatives']/value ~ Trưởng đoàn
see   //field[@name = 'matter']/value = Đoàn đông người
see   //field[@name = 'reception_kind']/value = regular
# the earlier visit stands there once, be the number the visitor's and a representative's
post  /reception/visit/new
      name            = Lục Thị Đại
      id_kind         = cccd
      id_number       = 025170661122
      people          = 5
      kind            = reflection
      matter          = Đường ngập
      representatives = Lục Thị Đại; 025170661122; 1970; Bản Ngập
303   /reception/visit/{both}
post  /reception/visit/new from /reception/visit/new?again={both}
      kind = reflection
303   /reception/visit/{after}
get   /reception/visit/{after}
see   count(earlier/visit) = 1
see   visit/matter = Đường ngập
