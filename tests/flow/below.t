#!tests/tool/scenario
# Who supervises sees which matters of the offices below are late or soon due: whose, since when,
# in which state; not what they are about, and no denunciation.
day   2026-11-02
as    ha.viettri
post  /intake/petition/new
      name            = Lục Thị Nhàn
      unit_search     = phường Việt Trì
      kind            = complaint
      field_code      = 1.2.5
      subject         = Khiếu nại việc lấp mương Nhàn
      content         = Mương bị lấp.
303   /intake/petition/{matter}
keep  code sql select lookup_code from casefile where id = {matter}
post  /intake/petition/new
      name            = Lục Thị Nhàn
      unit_search     = phường Việt Trì
      kind            = denunciation
      field_code      = 3.3
      subject         = Tố cáo cán bộ mương Nhàn
      content         = Nhận tiền để lấp mương.
303   /intake/petition/{sealed}
# the most urgent of all
sql   update casefile set due_on = '2000-01-03' where id in ({matter}, {sealed})

as    hung.p25
get   /settlement/below
200
see   matters/matter[1]/matter_code = {code}
see   matters/matter[1]/agency_name ~ Việt Trì
not   matters/matter[id = '{sealed}']
text  "Đơn tố cáo không hiện ở đây"
no    "Lục Thị Nhàn"
no    "mương Nhàn"
# how the head urges, with the ways that are the head's
text  "Không có đơn, hoặc hồ sơ là kiến nghị, phản ánh: đôn đốc bằng công văn"
text  "/intake/inbox?tab=proposed"
text  "/intake/inbox?tab=sent"
no    "/intake/petition/new"
get   /settlement/below?tab=soon
200
not   matters/matter[id = '{matter}']
get   /settlement/worklist
text  "Hồ sơ của cơ quan cấp dưới"

# ---- who inspects reads the matter, and nothing sealed (domain.md 13.1) ----
keep  denounced sql select lookup_code from casefile where id = {sealed}
as    hung.p25
get   /settlement/casefile/{matter}
404
as    son.p25
get   /settlement/below
see   may_read = 1
get   /settlement/casefile/{matter}
200
see   is_below = 1
see   petition/subject ~ mương Nhàn
see   parties/party/name = Lục Thị Nhàn
not   actions/action
text  "cơ quan cấp dưới: xem để theo dõi, thanh tra; không sửa được"
get   /intake/petition/{matter}
see   is_below = 1
not   actions/action
get   /settlement/casefile/{matter}/contents
200
get   /settlement/casefile/{sealed}
404
same  /settlement/casefile/99999999
sql   select count(*) > 1 from access where object = 'casefile' and object_id = {matter} and what = 'read' and account_id = (select id from account where user_name = 'son.p25') -> 1
# it is read and not touched: neither acts nor a declaration, and the secret is not shown
post  /settlement/casefile/{matter}/interest from /settlement/below
404
get   /settlement/casefile/{matter}/interest
404
# an inspectorate inspects for the office that it belongs to, and the Government's for the country
as    tam.ttr
get   /settlement/below
see   matters/matter[1]/matter_code = {code}
get   /settlement/casefile/{matter}
see   is_below = 1
get   /settlement/casefile/{sealed}
404
as    nga.ttcp
get   /settlement/below
see   matters/matter[1]/matter_code = {code}
get   /settlement/casefile/{matter}
see   is_below = 1
get   /settlement/casefile/{sealed}
404
# who is barred from it reads nothing
sql   insert into barred (casefile_id, account_id, why, made_at) select {matter}, id, 'interest', utc_timestamp(6) from account where user_name = 'son.p25'
as    son.p25
get   /settlement/casefile/{matter}
404
sql   delete from barred where casefile_id = {matter}
# another province's inspector has nothing to inspect here
sql   update account set agency_id = (select id from agency where code = 'P01' and valid_to is null) where user_name = 'son.p25'
get   /settlement/casefile/{matter}
404
sql   update account set agency_id = (select id from agency where code = 'P25' and valid_to is null) where user_name = 'son.p25'

# the office itself has nobody below
as    cuong.viettri
get   /settlement/below
200
not   matters/matter
text  "Không có hồ sơ nào của cấp dưới"
as    ha.viettri
get   /settlement/below
403
sql   update casefile set due_on = '2026-11-12' where id in ({matter}, {sealed})
