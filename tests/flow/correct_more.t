#!tests/tool/scenario
# Corrections that take much away: a letter that turns out to have no name, a day of receipt that
# cannot be, who denounced typed anew, and a letter that another office has now. Nothing that stood
# there is lost, and nobody is written to who should not be.
day   2027-10-11 08:30

# ---- no name after all: all that was typed of the people stays in the history ----
as    ha.viettri
post  /intake/petition/new
      name        = Sầm Thị Vượt
      birth       = 1970
      id_number   = 025170009921
      phone       = 0912 009 921
      address     = Số 21, tổ 9
      unit_search = phường Việt Trì
      proxy       = Sầm Văn Thay
      people      = several
      signers     = Sầm Thị Hai; 025170009922; 1972; Số 22, tổ 9
      channel     = post
      received_on = 08/10/2027
      kind        = reflection
      field_code  = 1.4.1
      subject     = Rãnh thoát nước ngõ 99 tắc
      content     = Rãnh thoát nước ngõ 99 tắc.
303   /intake/petition/{letter}
post  /intake/petition/{letter}/correct
      correct_reason = Đơn gốc không ghi tên người gửi.
      people         = none
      name           =
303
sql   select group_concat(corrected order by corrected) from correction where casefile_id = {letter} -> address,birth,id_number,name,people,phone,proxy,signers,unit_id
sql   select count(*) from party where casefile_id = {letter} -> 0
get   /intake/petition/{letter}
see   corrections/correction[corrected = 'phone']/old = 0912009921
see   corrections/correction[corrected = 'proxy']/old = Sầm Văn Thay
see   corrections/correction[corrected = 'signers']/old ~ Sầm Thị Hai

# ---- a day by which nothing can be counted ----
post  /intake/petition/{letter}/correct
      correct_reason = Đối chiếu với đơn gốc.
      received_on    = 08/10/2007
422
see   //field[@name = 'received_on']/error/@key = before_the_law
post  /intake/petition/{letter}/correct
      correct_reason = Đối chiếu với đơn gốc.
      received_on    = 08/10/2017
422
see   //field[@name = 'received_on']/error/@key = a_year_before_recorded
post  /intake/petition/new
      name        = Sầm Thị Vượt
      address     = Số 21, tổ 9
      unit_search = phường Việt Trì
      channel     = post
      received_on = 08/10/2007
      kind        = reflection
      subject     = Rãnh tắc
      content     = Rãnh tắc.
422
see   //field[@name = 'received_on']/error/@key = before_the_law
see   //field[@name = 'subject']/value = Rãnh tắc

# ---- two hundred who speak for the others ----
sql   update petition set representatives = 300 where casefile_id = {letter}
sql   select representatives from petition where casefile_id = {letter} -> 300
sql   update petition set representatives = 0 where casefile_id = {letter}

# ---- who denounced is typed anew: her old address gets nothing any more, and she has a name ----
post  /intake/petition/new
      name         = Sầm Thị Kín
      phone        = 0912 009 931
      email        = kin.sai@hre.example.vn
      mail_consent = 1
      channel      = post
      kind         = denunciation
      field_code   = 3.3
      subject      = Tố cáo công chức nhận tiền
      content      = Công chức nhận tiền khi làm thủ tục.
      respondent   = Công chức địa chính
303   /intake/petition/{sealed}
sql   select state from message_address where casefile_id = {sealed} -> on
post  /intake/petition/{sealed}/correct
      correct_reason = Sai tên.
      people         = none
      phone          = 0912 009 932
422
see   //field[@name = 'people']/error/@key = nobody_typed_anew
post  /intake/petition/{sealed}/correct
      correct_reason = Sai địa chỉ thư.
      people         = one
      name           = Sầm Thị Kín
      phone          = 0912 009 931
      email          = kin.dung@hre.example.vn
      address        = Số 31, tổ 9
303
sql   select state from message_address where casefile_id = {sealed} -> off

# ---- joined to another letter: what is typed wrongly there is corrected there ----
post  /intake/petition/new
      name        = Sầm Thị Vượt
      address     = Số 21, tổ 9
      unit_search = phường Việt Trì
      channel     = post
      kind        = reflection
      field_code  = 1.4.1
      subject     = Rãnh thoát nước ngõ 99 vẫn tắc
      content     = Rãnh thoát nước ngõ 99 vẫn tắc.
303   /intake/petition/{second}
get   /intake/petition/{second}
see   correct = /intake/petition/{second}/correct
sql   update casefile set state = 'joined', is_open = 0 where id = {second}
get   /intake/petition/{second}
not   correct
get   /intake/petition/{second}/correct
409
