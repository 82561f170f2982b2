#!tests/tool/scenario
# Several complaints of the second level about one decision, and the clock (LKN art. 33, 44): it waits for
# every one that came in time, and for none that came late; what was sorted late had come in time all the same.
day   2026-07-13
as    ha.viettri
post  /intake/petition/new
      name        = Mè Thị Xoan
      unit_search = phường Việt Trì
      channel     = post
      kind        = complaint
      field_code  = 1.2.5
      subject     = Khiếu nại bờ ao thửa 41
      content     = Khiếu nại.
303   /intake/petition/{one}
post  /intake/petition/new
      name        = Mè Thị Xoan
      unit_search = phường Việt Trì
      channel     = post
      kind        = complaint
      field_code  = 1.2.5
      subject     = Khiếu nại bờ ao thửa 42
      content     = Khiếu nại.
303   /intake/petition/{two}
post  /intake/petition/new
      name        = Mè Thị Xoan
      unit_search = phường Việt Trì
      channel     = post
      kind        = complaint
      field_code  = 1.2.5
      subject     = Khiếu nại bờ ao thửa 43
      content     = Khiếu nại.
303   /intake/petition/{three}
post  /intake/petition/new
      name        = Mè Thị Xoan
      unit_search = phường Việt Trì
      channel     = post
      kind        = complaint
      field_code  = 1.2.5
      subject     = Khiếu nại bờ ao thửa 44
      content     = Khiếu nại.
303   /intake/petition/{four}
sql   update casefile set machine = 'complaint', state = 'dialogued', desk = 'settlement', code = concat('KN-TH-2026-8', id), accepted_on = '2026-07-13' where id in ({one}, {two}, {three}, {four})
sql   update term_run set state = 'stopped', stopped_on = '2026-07-13' where casefile_id in ({one}, {two}, {three}, {four})
keep  code_one sql select code from casefile where id = {one}
keep  code_two sql select code from casefile where id = {two}
keep  code_three sql select code from casefile where id = {three}
keep  code_four sql select code from casefile where id = {four}
as    cuong.viettri
post  /settlement/casefile/{one}/decide
      document   = 4111/QĐ-UBND
      decided_on = 13/07/2026
      outcome    = wrong
      summary    = Giữ nguyên.
303
post  /settlement/casefile/{two}/decide
      document   = 4211/QĐ-UBND
      decided_on = 13/07/2026
      outcome    = wrong
      summary    = Giữ nguyên.
303
post  /settlement/casefile/{three}/decide
      document   = 4311/QĐ-UBND
      decided_on = 13/07/2026
      outcome    = wrong
      summary    = Giữ nguyên.
303
post  /settlement/casefile/{four}/decide
      document   = 4411/QĐ-UBND
      decided_on = 13/07/2026
      outcome    = wrong
      summary    = Giữ nguyên.
303
as    ha.viettri
post  /settlement/casefile/{four}/send
      sent_on  = 13/07/2026
      document = 4411/QĐ-UBND
303
sql   select distinct due_on from term_run where casefile_id in ({one}, {two}) and term = 'first_effective' -> 2026-08-12

# ---- two complain of the one, in time, and one of the other ----
day   2026-08-07
as    hoa.tcd
post  /intake/petition/new
      name        = Mè Thị Xoan
      unit_search = phường Việt Trì
      channel     = post
      kind        = complaint
      level       = 2
      field_code  = 1.2.5
      subject     = Khiếu nại lần hai về bờ ao thửa 41
      content     = Không đồng ý với quyết định giải quyết lần đầu.
303   /intake/petition/{a}
post  /intake/petition/{a}/classify
      kind         = complaint
      level        = 2
      field_code   = 1.2.5
      is_competent = 1
      first_code   = {code_one}
303
post  /intake/petition/{a}/propose
      act  = accept
303
post  /intake/petition/new
      name        = Mè Thị Xoan
      unit_search = phường Việt Trì
      channel     = post
      kind        = complaint
      level       = 2
      field_code  = 1.2.5
      subject     = Khiếu nại lần hai của đồng sở hữu thửa 41
      content     = Không đồng ý với quyết định giải quyết lần đầu.
303   /intake/petition/{b}
post  /intake/petition/{b}/classify
      kind         = complaint
      level        = 2
      field_code   = 1.2.5
      is_competent = 1
      first_code   = {code_one}
303
post  /intake/petition/{b}/propose
      act  = accept
303
post  /intake/petition/new
      name        = Mè Thị Xoan
      unit_search = phường Việt Trì
      channel     = post
      kind        = complaint
      level       = 2
      field_code  = 1.2.5
      subject     = Khiếu nại lần hai về bờ ao thửa 42
      content     = Không đồng ý với quyết định giải quyết lần đầu.
303   /intake/petition/{waits}
post  /intake/petition/{waits}/classify
      kind         = complaint
      level        = 2
      field_code   = 1.2.5
      is_competent = 1
      first_code   = {code_two}
303
as    minh.tcd
post  /intake/petition/{a}/accept
      document = 41/TB-UBND
303
post  /intake/petition/{b}/accept
      document = 42/TB-UBND
303
sql   select state from casefile where id = {one} -> appealed
# one of them ends without a decision: the other goes on
as    hung.p25
post  /settlement/casefile/{a}/terminate
      detail   = withdrawn
      document = 43/QĐ-UBND
      note     = Người khiếu nại rút khiếu nại.
303
sql   select state, is_open from casefile where id = {one} -> appealed 0
as    cuong.viettri
get   /settlement/casefile/{one}
see   history/event[1]/event = second_complaint_over
as    ha.viettri
get   /settlement/casefile/{one}
see   actions/action[@act = 'appeal_over']/@why = guard.second_runs
# whatever state it has, it takes no effect while that is being settled
sql   update casefile set state = 'decided', is_open = 1 where id = {one}
sql   update term_run set state = 'running' where casefile_id = {one} and term = 'first_effective'
day   2026-08-13 00:20
tick
sql   select id, state from casefile where id in ({one}, {two}) order by id -> {one} decided, {two} decided
sql   update casefile set state = 'appealed', is_open = 0 where id = {one}
sql   update term_run set state = 'stopped' where casefile_id = {one} and term = 'first_effective'
day   2026-08-14
as    hung.p25
post  /settlement/casefile/{b}/terminate
      detail   = withdrawn
      document = 44/QĐ-UBND
      note     = Người khiếu nại rút khiếu nại.
303
sql   select state, is_open from casefile where id = {one} -> decided 1
tick
sql   select state, effective_on from casefile where id = {one} -> effective 2026-08-13

# ---- what came late holds up nothing, also while another does ----
as    hoa.tcd
post  /intake/petition/new
      name        = Mè Thị Xoan
      unit_search = phường Việt Trì
      channel     = post
      kind        = complaint
      level       = 2
      field_code  = 1.2.5
      subject     = Khiếu nại lần hai về bờ ao thửa 42, gửi sau
      content     = Không đồng ý với quyết định giải quyết lần đầu.
303   /intake/petition/{late}
post  /intake/petition/{late}/classify
      kind         = complaint
      level        = 2
      field_code   = 1.2.5
      is_competent = 1
      first_code   = {code_two}
303
post  /intake/petition/{late}/propose
      act  = accept
      note = Ốm nặng, có giấy ra viện.
303
as    minh.tcd
post  /intake/petition/{late}/accept
      document = 45/TB-UBND
303
sql   select state from casefile where id = {two} -> decided
sql   select event from event where subject = 'C' and subject_id = {two} order by seq desc limit 1 -> second_complaint_late

# ---- sorted when the clock had been faster: nothing is carried out while that waits, nor reviewed when it is accepted ----
sql   select distinct state, effective_on from casefile where id in ({three}, {four}) -> effective 2026-08-13
as    cuong.viettri
post  /settlement/casefile/{four}/enforce
      document = 46/KH-UBND
      note     = Thực hiện.
303
post  /settlement/casefile/{four}/task
      execution_kind = other
      doer           = Công chức địa chính
      task           = Cắm lại mốc bờ ao.
      due_on         = 31/08/2026
303
sql   select state, due_on from casefile where id = {four} -> enforcing 2026-08-31
as    hoa.tcd
post  /intake/petition/new
      name        = Mè Thị Xoan
      unit_search = phường Việt Trì
      channel     = post
      received_on = 11/08/2026
      kind        = complaint
      level       = 2
      field_code  = 1.2.5
      subject     = Khiếu nại lần hai về bờ ao thửa 43, vào sổ muộn
      content     = Không đồng ý với quyết định giải quyết lần đầu.
303   /intake/petition/{slow}
post  /intake/petition/{slow}/classify
      kind         = complaint
      level        = 2
      field_code   = 1.2.5
      is_competent = 1
      first_code   = {code_three}
303
post  /intake/petition/{slow}/propose
      act  = accept
303
post  /intake/petition/new
      name        = Mè Thị Xoan
      unit_search = phường Việt Trì
      channel     = post
      received_on = 11/08/2026
      kind        = complaint
      level       = 2
      field_code  = 1.2.5
      subject     = Khiếu nại lần hai về bờ ao thửa 44, vào sổ muộn
      content     = Không đồng ý với quyết định giải quyết lần đầu.
303   /intake/petition/{slower}
post  /intake/petition/{slower}/classify
      kind         = complaint
      level        = 2
      field_code   = 1.2.5
      is_competent = 1
      first_code   = {code_four}
303
post  /intake/petition/{slower}/propose
      act  = accept
303
as    cuong.viettri
get   /settlement/casefile/{three}
see   actions/action[@act = 'enforce']/@why = guard.second_waits
post  /settlement/casefile/{three}/enforce
      document = 47/KH-UBND
      note     = Thực hiện.
422
see   //error/@key = second_waits
post  /settlement/casefile/{three}/review
      document = 48/TTr-UBND
      note     = Có dấu hiệu tính sai diện tích.
303
as    minh.tcd
post  /intake/petition/{slow}/accept
      document = 49/TB-UBND
303
post  /intake/petition/{slower}/accept
      document = 50/TB-UBND
303
sql   select distinct state, effective_on, is_open, due_on from casefile where id in ({three}, {four}) -> appealed null 0 null
sql   select count(*) from term_run where casefile_id in ({three}, {four}) and state = 'running' -> 0
sql   select event from event where subject = 'C' and subject_id = {four} order by seq desc limit 1 -> second_complaint_received
# ended above: it takes effect as it would have, and is carried out anew
as    hung.p25
post  /settlement/casefile/{slower}/terminate
      detail   = withdrawn
      document = 51/QĐ-UBND
      note     = Người khiếu nại rút khiếu nại.
303
sql   select state, is_open from casefile where id = {four} -> decided 1
day   2026-08-24 00:20
tick
sql   select state, effective_on from casefile where id = {four} -> effective 2026-08-13
day   2026-08-24
as    cuong.viettri
post  /settlement/casefile/{four}/enforce
      document = 52/KH-UBND
      note     = Thực hiện.
303
sql   select state, due_on from casefile where id = {four} -> enforcing 2026-08-31

# ---- not accepted above: both histories say so, and what it held up is carried out from the day on which it is free ----
as    hoa.tcd
post  /intake/petition/{waits}/propose
      act    = decline
      ground = no_standing
303
as    minh.tcd
post  /intake/petition/{waits}/decline
      document = 53/TB-UBND
303
as    cuong.viettri
get   /settlement/casefile/{two}
see   history/event[1]/event = second_complaint_closed
get   /account/notices
text  "Đơn khiếu nại lần hai không được thụ lý"
day   2026-08-25 00:20
tick
sql   select state, effective_on from casefile where id = {two} -> effective 2026-08-13
sql   select started_on from term_run where casefile_id = {two} and term = 'enforce_start' and state = 'running' -> 2026-08-25
sql   select distinct started_on from term_run where casefile_id = {three} and term = 'enforce_start' -> 2026-08-13

# ---- what is joined to another of the second level takes its first decision along; to one of the first, it has ended ----
day   2026-08-25
as    hoa.tcd
post  /intake/petition/new
      name        = Mè Thị Xoan
      unit_search = phường Việt Trì
      channel     = post
      kind        = complaint
      level       = 2
      field_code  = 1.2.5
      subject     = Khiếu nại lần hai, thư thứ nhất
      content     = Không đồng ý với quyết định giải quyết lần đầu.
303   /intake/petition/{into}
post  /intake/petition/new
      name        = Mè Thị Xoan
      unit_search = phường Việt Trì
      channel     = post
      kind        = complaint
      level       = 2
      field_code  = 1.2.5
      subject     = Khiếu nại lần hai, thư thứ hai
      content     = Không đồng ý với quyết định giải quyết lần đầu.
303   /intake/petition/{same}
post  /intake/petition/{same}/classify
      kind         = complaint
      level        = 2
      field_code   = 1.2.5
      is_competent = 1
      first_code   = {code_two}
303
post  /intake/petition/{same}/duplicate from /intake/petition/{same}/duplicate?earlier={into}
      earlier_id = {into}
      relation   = D
303
post  /intake/petition/{same}/join
      earlier_id = {into}
303
sql   select about_id from petition where casefile_id = {into} -> {two}
sql   select event from event where subject = 'C' and subject_id = {two} order by seq desc limit 1 -> second_complaint_filed
post  /intake/petition/new
      name        = Mè Thị Xoan
      unit_search = phường Việt Trì
      channel     = post
      kind        = complaint
      level       = 1
      field_code  = 1.2.5
      subject     = Thư khác về bờ ao
      content     = Không đồng ý với quyết định giải quyết lần đầu.
303   /intake/petition/{other}
post  /intake/petition/new
      name        = Mè Thị Xoan
      unit_search = phường Việt Trì
      channel     = post
      kind        = complaint
      level       = 2
      field_code  = 1.2.5
      subject     = Khiếu nại lần hai, thư thứ ba
      content     = Không đồng ý với quyết định giải quyết lần đầu.
303   /intake/petition/{third}
post  /intake/petition/{third}/classify
      kind         = complaint
      level        = 2
      field_code   = 1.2.5
      is_competent = 1
      first_code   = {code_two}
303
post  /intake/petition/{third}/duplicate from /intake/petition/{third}/duplicate?earlier={other}
      earlier_id = {other}
      relation   = D
303
post  /intake/petition/{third}/join
      earlier_id = {other}
303
sql   select about_id from petition where casefile_id = {other} -> null
sql   select event from event where subject = 'C' and subject_id = {two} order by seq desc limit 1 -> second_complaint_closed

# ---- signs of a breach in another decision: the first reads that the letter is not about it any more ----
post  /intake/petition/new
      name        = Mè Thị Xoan
      unit_search = phường Việt Trì
      channel     = post
      kind        = complaint
      level       = 2
      field_code  = 1.2.5
      subject     = Khiếu nại lần hai, có dấu hiệu vi phạm
      content     = Không đồng ý với quyết định giải quyết lần đầu.
303   /intake/petition/{signs}
post  /intake/petition/{signs}/classify
      kind         = complaint
      level        = 2
      field_code   = 1.2.5
      is_competent = 1
      flag         = breach_signs
      first_code   = {code_one}
303
post  /intake/petition/{signs}/propose
      act = review
303
as    minh.tcd
post  /intake/petition/{signs}/review
      document       = 54/CĐ-UBND
      effective_code = {code_two}
      note           = Xem xét lại diện tích.
303
sql   select about_id from petition where casefile_id = {signs} -> {two}
sql   select state from casefile where id = {two} -> reviewing
sql   select event from event where subject = 'C' and subject_id = {one} order by seq desc limit 1 -> second_complaint_closed
sql   select event from event where subject = 'C' and subject_id = {two} order by seq desc limit 1 -> review_opened

# ---- not settled in its term: the second body takes it, and the first reads so (LKN art. 33) ----
as    ha.viettri
post  /intake/petition/new
      name        = Mè Thị Xoan
      unit_search = phường Việt Trì
      channel     = post
      kind        = complaint
      field_code  = 1.2.5
      subject     = Khiếu nại bờ ao thửa 45, chưa giải quyết
      content     = Khiếu nại.
303   /intake/petition/{five}
sql   update casefile set machine = 'complaint', state = 'verifying', desk = 'settlement', code = concat('KN-TH-2026-8', id), accepted_on = '2026-07-13' where id = {five}
sql   update term_run set term = 'complaint_first', due_on = '2026-08-25' where casefile_id = {five}
keep  code_five sql select code from casefile where id = {five}
as    hoa.tcd
post  /intake/petition/new
      name        = Mè Thị Xoan
      unit_search = phường Việt Trì
      channel     = post
      kind        = complaint
      level       = 2
      field_code  = 1.2.5
      subject     = Khiếu nại lần hai vì quá hạn lần đầu
      content     = Không đồng ý với quyết định giải quyết lần đầu.
303   /intake/petition/{undecided}
post  /intake/petition/{undecided}/classify
      kind         = complaint
      level        = 2
      field_code   = 1.2.5
      is_competent = 1
      first_code   = {code_five}
422
see   //field[@name = 'first_code']/error/@key = no_first_decision
sql   update term_run set due_on = '2026-08-24' where casefile_id = {five}
post  /intake/petition/{undecided}/classify
      kind         = complaint
      level        = 2
      field_code   = 1.2.5
      is_competent = 1
      first_code   = {code_five}
303
post  /intake/petition/{undecided}/propose
      act  = accept
303
as    minh.tcd
post  /intake/petition/{undecided}/accept
      document = 55/TB-UBND
303
sql   select c.state, e.event from casefile c join event e on e.subject = 'C' and e.subject_id = c.id where c.id = {five} order by e.seq desc limit 1 -> verifying second_complaint_received

# ---- and where the letter urges another matter there ----
as    hoa.tcd
post  /intake/petition/new
      name        = Mè Thị Xoan
      unit_search = phường Việt Trì
      channel     = post
      kind        = complaint
      level       = 2
      field_code  = 1.2.5
      subject     = Khiếu nại lần hai, đề nghị đôn đốc
      content     = Không đồng ý với quyết định giải quyết lần đầu.
303   /intake/petition/{urges}
post  /intake/petition/{urges}/classify
      kind         = complaint
      level        = 2
      field_code   = 1.2.5
      is_competent = 0
      flag         = subordinate_overdue
      first_code   = {code_one}
303
post  /intake/petition/{urges}/propose
      act                 = urge_below
      to_agency_id_search = Việt Trì, Phú Thọ
303
as    minh.tcd
post  /intake/petition/{urges}/urge_below
      document   = 56/CV-UBND
      their_code = {code_five}
303
sql   select about_id from petition where casefile_id = {urges} -> {five}
sql   select event from event where subject = 'C' and subject_id = {one} order by seq desc limit 1 -> second_complaint_closed
sql   select event from event where subject = 'C' and subject_id = {five} order by seq desc limit 1 -> urge_received
