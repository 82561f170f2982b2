#!tests/tool/scenario
# A complaint that is not for this office is guided once, with its originals; never
# transferred. A second letter about the same is filed, and one that a deputy passed on goes
# back to who passed it on.
day 2026-11-16

# A day that there is not is refused; a year alone is what the letter says.
as    lan.tcd
post  /intake/petition/new
      name          = Lò Văn Phủ Khâm
      birth         = 31/02/1980
      channel       = post
      kind          = complaint
      field_code    = 1.2.3
      subject       = Khiếu nại việc chậm cấp giấy chứng nhận
      content       = Ủy ban nhân dân xã Lâm Thao chậm cấp giấy chứng nhận theo Phiếu hẹn số 9771.
422
see   //field[@name = 'birth']/error/@key = not_a_day
post  /intake/petition/new
      name          = Lò Văn Phủ Khâm
      birth         = 1980
      unit_search   = Lâm Thao, Phú Thọ
      channel       = post
      kind          = complaint
      field_code    = 1.2.3
      subject       = Khiếu nại việc chậm cấp giấy chứng nhận
      content       = Ủy ban nhân dân xã Lâm Thao chậm cấp giấy chứng nhận theo Phiếu hẹn số 9771.
      decision_number = 9771/PH-UBND
      has_originals = 1
303   /intake/petition/{first}
keep  code sql select lookup_code from casefile where id = {first}

as    hoa.tcd
post  /intake/petition/{first}/classify
      kind         = complaint
      field_code   = 1.2.3
      is_competent = 0
303   /intake/petition/{first}
get   /intake/petition/{first}/propose
see   route/route = R07
see   route/act = guide
see   adds/route = R27

# Complaints are guided, and a body must be named.
post  /intake/petition/{first}/propose
      act = transfer
      to_agency_id_search = Lâm Thao, Phú Thọ
422
see   //field[@name = 'act']/error/@key = not_a_choice
not   //field[@name = 'act']/option[@value = 'transfer']
post  /intake/petition/{first}/propose
      act = guide
422
see   //error/@key ~ required
keep  commune sql select id from agency where code = 'C08494'
post  /intake/petition/{first}/propose
      act          = guide
      to_agency_id = {commune}
303   /intake/petition/{first}

as    ha.tcd
get   /intake/petition/{first}
see   actions/action[@enabled = 'yes']/@act ~ guide
post  /intake/petition/{first}/guide
      document = 31/HD-TCD
303   /intake/petition/{first}
get   /intake/petition/{first}
see   casefile/state = guided
see   history/event[event = 'petition_guided']/document = 31/HD-TCD

# The same letter comes again, a month later.
day 2026-12-14
as    lan.tcd
post  /intake/petition/new
      name          = Lò Văn Phủ Khâm
      birth         = 1980
      unit_search   = Lâm Thao, Phú Thọ
      channel       = post
      kind          = complaint
      field_code    = 1.2.3
      subject       = Khiếu nại việc chậm cấp giấy chứng nhận
      content       = Tôi gửi lại đơn về Phiếu hẹn số 9771.
      decision_number = 9771/PH-UBND
303   /intake/petition/{second}
get   /intake/petition/{second}
see   duplicates/duplicate[id = '{first}']/state = guided
as    hoa.tcd
post  /intake/petition/{second}/duplicate?earlier={first}
      relation = D
303   /intake/petition/{second}
post  /intake/petition/{second}/classify
      kind         = complaint
      field_code   = 1.2.3
      is_competent = 0
      flag         = guided_once
303   /intake/petition/{second}
get   /intake/petition/{second}/propose
see   route/route = R01
see   route/act = file

# Who proposes to guide once more is told that it was done.
post  /intake/petition/{second}/propose
      act          = guide
      to_agency_id = {commune}
303   /intake/petition/{second}
as    ha.tcd
post  /intake/petition/{second}/guide
      document = 32/HD-TCD
422
see   //error/@key = guided_before
post  /intake/petition/{second}/send_back
      note = Đã hướng dẫn một lần; lưu đơn.
303   /intake/petition/{second}
as    hoa.tcd
post  /intake/petition/{second}/propose
      act = file
303   /intake/petition/{second}
as    ha.tcd
post  /intake/petition/{second}/file
      note = Đồng ý lưu.
303   /intake/petition/{second}
get   /intake/petition/{second}
see   casefile/state = filed

# Q03: the same letter through a deputy goes back to the deputy, without a slip to the person.
as    lan.tcd
post  /intake/petition/new
      name          = Lò Văn Phủ Khâm
      birth         = 1980
      unit_search   = Lâm Thao, Phú Thọ
      channel       = deputy
      forwarder     = Đại biểu Hội đồng nhân dân tỉnh
      forwarder_number = 5/PC-ĐB
      kind          = complaint
      field_code    = 1.2.3
      subject       = Khiếu nại việc chậm cấp giấy chứng nhận
      content       = Đơn do đại biểu chuyển đến.
303   /intake/petition/{third}
as    hoa.tcd
post  /intake/petition/{third}/classify
      kind         = complaint
      field_code   = 1.2.3
      is_competent = 0
303   /intake/petition/{third}
sql   select flags from petition where casefile_id = {third} -> forwarded
get   /intake/petition/{third}/propose
see   route/route = R08
see   //field[@name = 'act']/option[@selected]/@value = return
post  /intake/petition/{third}/propose
      act = return
303   /intake/petition/{third}
# what is sent back to who forwarded it the head signs (R08); a leader is told so
as    ha.tcd
get   /intake/petition/{third}
see   actions/action[@act = 'return']/@why = guard.head_signs
post  /intake/petition/{third}/return
      document = 33/TCD
422
see   //error/@key = head_signs
as    minh.tcd
post  /intake/petition/{third}/return
      document = 33/TCD
303   /intake/petition/{third}
sql   select state, is_open from casefile where id = {third} -> returned 0

# R16: who comes to denounce what is another office's is guided at once: the row names who received
# it, and who leads may sign the slip.
day   2026-12-15
as    hoa.tcd
post  /intake/petition/new
      name        = Bàn Thị Rẻng
      birth       = 1975-02-08
      channel     = direct
      kind        = denunciation
      field_code  = 3.3
      subject     = Tố cáo cán bộ xã Lâm Thao
      content     = Cán bộ xã Lâm Thao thu tiền ngoài quy định.
303   /intake/petition/{came}
post  /intake/petition/{came}/classify
      kind         = denunciation
      field_code   = 3.3
      is_competent = 0
      flag         = in_person
303
get   /intake/petition/{came}/propose
see   route/route = R16
post  /intake/petition/{came}/propose
      act          = guide
      to_agency_id = {commune}
303
keep  leader sql select id from account where user_name = 'ha.tcd'
sql   insert into assignment (casefile_id, account_id, duty, started_at) values ({came}, {leader}, 'handler', utc_timestamp(6))
as    ha.tcd
get   /intake/petition/{came}
see   actions/action[@act = 'guide']/@enabled = yes
post  /intake/petition/{came}/guide
      document = 34/HD-TCD
303
sql   select role from event where subject = 'C' and subject_id = {came} and act = 'guide' -> leader
sql   select state, is_open from casefile where id = {came} -> guided 0
