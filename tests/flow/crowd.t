#!tests/tool/scenario
# A crowd at a ward is told at once to the reception boards of its province and of the country
# (domain.md 4.4): a notice, a list of the day, and no word of who came. Four are no crowd; of one
# that denounces not even the field is told.
day   2026-11-16 08:00
keep  board sql select id from agency where code = 'TCDTW.HN'
keep  nga sql select id from account where user_name = 'nga.ttcp'
keep  was sql select agency_id from account where id = {nga}
keep  binh sql select id from account where user_name = 'binh.tcd'
sql   delete from notice where kind = 'group_alert'
sql   update visit set is_group = 0 where visited_on = '2026-11-16'

# ---- nobody sits at the central board yet: who does is told, and the history names those alone ----
as    ha.viettri
post  /reception/visit/new
      name            = Hà Thị Đoàn
      people          = 12
      kind            = complaint
      field_code      = 1.2.2
      matter          = Khiếu nại giá đền bù khu Nam
      representatives = Hà Thị Đoàn\nHà Văn Trưởng\nHà Văn Phó
303   /reception/visit/{first}
get   /reception/visit/{first}
see   history/event[event = 'group_told']/detail = Ban Tiếp công dân tỉnh Phú Thọ
text  "khi có dấu hiệu mất trật tự, an toàn, báo ngay công an nơi tiếp"
text  "Đã báo: Ban Tiếp công dân tỉnh Phú Thọ."
sql   select count(*) > 0 from notice where account_id = {binh} and kind = 'group_alert' and subject_id = {first} -> 1

# ---- somebody does now ----
sql   update account set agency_id = {board} where id = {nga}
as    ha.viettri
post  /reception/visit/new
      name            = Hà Văn Lũ
      people          = 5
      kind            = denunciation
      field_code      = 1.2.2
      matter          = Tố cáo cán bộ địa chính
      representatives = Hà Văn Lũ
303   /reception/visit/{sealed}
get   /reception/visit/{sealed}
see   history/event[event = 'group_told']/detail ~ Trung ương
post  /reception/visit/new
      name   = Hà Văn Bốn
      people = 4
      kind   = reflection
      matter = Kiến nghị sửa đường
303   /reception/visit/{four}
get   /reception/visit/{four}
not   history/event[event = 'group_told']
no    "mất trật tự"
sql   select count(*) from notice where kind = 'group_alert' and subject_id = {four} -> 0
sql   select count(*) from notice where account_id = {nga} and kind = 'group_alert' -> 1

# ---- the board of the province ----
as    binh.tcd
get   /account/notices
see   notices/news[news = 'group_alert'][1]/path = /reception/groups?on=2026-11-16
text  "Có đoàn đông người ở một cơ quan trong phạm vi theo dõi"
get   /reception/desk
text  "href="/reception/groups""
get   /reception/groups
see   count(groups/group) = 2
see   groups/group[people = '12']/agency_name = Ủy ban nhân dân phường Việt Trì
see   groups/group[people = '12']/field_name
see   groups/group[people = '12']/started_at
see   groups/group[people = '5']/field_name[. = '']
no    "Đoàn, "
no    "Hà Thị Đoàn"
no    "Hà Văn Lũ"
no    "Khiếu nại giá đền bù"
no    "/reception/visit/{first}"
# the visit itself is not its to read
get   /reception/visit/{first}
404
get   /reception/groups?on=2026-11-15
not   groups/group
get   /reception/groups?on=2027-01-01
see   on = 2026-11-16

# ---- the board of the country ----
as    nga.ttcp
get   /reception/groups
see   groups/group[people = '12']/top_name ~ Phú Thọ
see   groups/group[people = '5']/agency_name = Ủy ban nhân dân phường Việt Trì
no    "Hà Thị Đoàn"

# ---- an office that is no board is told nothing; another province's board is not told ----
as    ha.viettri
get   /reception/groups
see   is_board = 0
not   groups/group
text  "dành cho Ban tiếp công dân cấp tỉnh"
get   /reception/desk
no    "href="/reception/groups""
as    long.viettri
get   /reception/groups
403

# ---- a group at the board itself goes up, and not to itself ----
as    lan.tcd
get   /account/notices
as    binh.tcd
post  /reception/visit/new
      name            = Hà Văn Kéo
      people          = 20
      kind            = complaint
      matter          = Khiếu nại dự án
      representatives = Hà Văn Kéo
303   /reception/visit/{own}
get   /reception/visit/{own}
see   history/event[event = 'group_told']/detail ~ Trung ương
no    "Đã báo: Ban Tiếp công dân tỉnh Phú Thọ"
sql   select count(*) from notice where kind = 'group_alert' and subject_id = {own} and account_id = {binh} -> 0

# ---- the row ends: the central board is not told any more ----
sql   update law_choice set valid_to = '2026-11-01' where list = 'group_alert' and code = 'central_board'
as    ha.viettri
post  /reception/visit/new
      name            = Hà Văn Sau
      people          = 6
      kind            = complaint
      matter          = Khiếu nại đường
      representatives = Hà Văn Sau
303   /reception/visit/{last}
get   /reception/visit/{last}
see   history/event[event = 'group_told']/detail = Ban Tiếp công dân tỉnh Phú Thọ
sql   update law_choice set valid_to = null where list = 'group_alert' and code = 'central_board'
sql   update account set agency_id = {was} where id = {nga}
