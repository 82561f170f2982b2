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
