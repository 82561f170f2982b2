#!tests/tool/scenario
# A closed file on its shelf (LKN art. 34, domain.md 10.3 and 15.4): the list of its papers in the
# order of their days, what is still a draft, how long the file is kept, and that from then on it is
# only read. A complaint that was not accepted is put away as one that was settled is.
day   2026-11-02

as    ha.viettri
post  /intake/petition/new
      name            = Lỗ Văn Mục
      channel         = post
      kind            = complaint
      field_code      = 1.2.5
      subject         = Khiếu nại lối thoát nước chung
      content         = Hộ bên cạnh lấp lối thoát nước chung.
      decision_number = 88/QĐ-UBND
      known_on        = 10/01/2026
      file file       = tests/fixture/letter.pdf
303   /intake/petition/{mine}
get   /intake/petition/{mine}/receipt
keep  code receipt/code
keep  secret receipt/secret
# it is open: nothing of it goes on a shelf
post  /intake/petition/{mine}/archive from /intake/petition/{mine}
409
as    long.viettri
post  /intake/petition/{mine}/classify
      kind         = complaint
      field_code   = 1.2.5
      is_competent = 1
303
post  /intake/petition/{mine}/propose
      act    = decline
      ground = limitation
303
as    cuong.viettri
post  /intake/petition/{mine}/decline
      document = 71/TB-UBND
      note     = Hết thời hiệu 90 ngày.
303
sql   select state from casefile where id = {mine} -> declined

# ---- the list of papers: the slip inside the office wants no number, the notice does ----
as    ha.viettri
get   /intake/petition/{mine}
see   actions/action/@path = /intake/petition/{mine}/archive
get   /settlement/casefile/{mine}/contents
200
see   items/item[1]/@what = petition
see   items/item[2]/@what = document
see   items/item[3]/template = accept_proposal
see   items/item[3]/is_missing = 0
see   items/item[4]/template = complaint_decline
see   items/item[4]/is_missing = 1
see   missing = 1
text  "Dự thảo, chưa lấy số"
text  "Còn 1 văn bản đang dự thảo"
text  "02/11/2026"
# of another office nobody reads it, and who receives visitors alone has no files
as    nhung.lamthao
get   /settlement/casefile/{mine}/contents
404
as    cuong.viettri
get   /settlement/casefile/{mine}/contents
200
# who is no clerk puts nothing away
post  /intake/petition/{mine}/archive from /intake/petition/{mine}
      retention = petition
      sheets    = 12
409

# ---- put away: how long, how many sheets, and why a paper is missing ----
as    ha.viettri
get   /intake/petition/{mine}/archive
200
post  /intake/petition/{mine}/archive
422
see   //field[@name = 'retention']/error/@key = required_choice
see   //field[@name = 'sheets']/error/@key = required
post  /intake/petition/{mine}/archive
      retention = petition
      sheets    = 0
422
see   //field[@name = 'sheets']/error/@key = no_sheets
post  /intake/petition/{mine}/archive
      retention = petition
      sheets    = 12
      shelf     = Kho 1, giá 3, hộp 9
422
see   //field[@name = 'note']/error/@key = file_incomplete
see   //field[@name = 'shelf']/value = Kho 1, giá 3, hộp 9
sql   select state from casefile where id = {mine} -> declined

# the notice is numbered, and then the list is complete
keep  paper sql select id from letter where casefile_id = {mine} and template = 'complaint_decline'
post  /letter/{paper}/number
      number    = 71/TB-UBND
      issued_on = 02/11/2026
303
get   /settlement/casefile/{mine}/contents
see   missing = 0
see   items/item[4]/number = 71/TB-UBND
text  "Chưa có bản ký đã quét"
post  /intake/petition/{mine}/archive
      retention = petition
      sheets    = 12
      shelf     = Kho 1, giá 3, hộp 9
303
sql   select state, is_open from casefile where id = {mine} -> archived 0
sql   select retention, sheets, keep_year from archive where casefile_id = {mine} -> petition 12 2031
get   /settlement/casefile/{mine}/contents
text  "Đơn lưu, hướng dẫn, chuyển, không thụ lý; giữ đến hết năm 2031"
text  "Kho 1, giá 3, hộp 9"
get   /intake/petition/{mine}
not   actions/action[@enabled = 'yes']
post  /intake/petition/{mine}/archive from /intake/petition/{mine}
      retention = serious
      sheets    = 12
409
sql   select retention from archive where casefile_id = {mine} -> petition

# ---- she reads what became of it, and not where it stands ----
nobody
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
text  "Khiếu nại của ông/bà không được thụ lý."
no    "Kho 1"
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
