#!tests/tool/scenario
# A decision of the first level and the complaint of the second that comes to the office above
# (LKN art. 33, 44): as long as that waits, the timer does not make the decision effective; accepted,
# it is appealed against; ended above without a decision, it is as if nobody had complained. And a
# decision in effect is looked at again by order of the office above (ND124).
day   2026-09-08
as    ha.viettri
post  /intake/petition/new
      name        = Lò Văn Chỏn
      unit_search = phường Việt Trì
      channel     = post
      kind        = complaint
      field_code  = 1.2.5
      subject     = Khiếu nại mốc giới thửa đất 88
      content     = Khiếu nại Quyết định 8801/QĐ-UBND.
303   /intake/petition/{one}
post  /intake/petition/new
      name        = Hà Thị Sếnh
      unit_search = phường Việt Trì
      channel     = post
      kind        = complaint
      field_code  = 1.2.5
      subject     = Khiếu nại mức bồi thường thửa 89
      content     = Khiếu nại Quyết định 8901/QĐ-UBND.
303   /intake/petition/{two}
sql   update casefile set machine = 'complaint', state = 'dialogued', desk = 'settlement', code = concat('KN-TH-2026-9', id), accepted_on = '2026-09-08' where id in ({one}, {two})
sql   update term_run set state = 'stopped', stopped_on = '2026-09-08' where casefile_id in ({one}, {two})
keep  code_one sql select code from casefile where id = {one}
keep  code_two sql select lookup_code from casefile where id = {two}
as    cuong.viettri
post  /settlement/casefile/{one}/decide
      document   = 8811/QĐ-UBND
      decided_on = 08/09/2026
      outcome    = wrong
      summary    = Giữ nguyên.
303
post  /settlement/casefile/{two}/decide
      document   = 8911/QĐ-UBND
      decided_on = 08/09/2026
      outcome    = wrong
      summary    = Giữ nguyên.
303
sql   select distinct due_on from term_run where casefile_id in ({one}, {two}) and term = 'first_effective' -> 2026-10-08

# ---- the last day but two: the first of the two complains again, at the province ----
day   2026-10-06
as    hoa.tcd
post  /intake/petition/new
      name        = Lò Văn Chỏn
      unit_search = phường Việt Trì
      channel     = post
      kind        = complaint
      level       = 2
      field_code  = 1.2.5
      subject     = Khiếu nại lần hai về mốc giới thửa đất 88
      content     = Không đồng ý với Quyết định 8811/QĐ-UBND.
303   /intake/petition/{again}
# only what is of the second level has a first decision; and only what another office decided is one
post  /intake/petition/{again}/classify
      kind         = complaint
      level        = 1
      field_code   = 1.2.5
      is_competent = 1
      first_code   = {code_one}
422
see   //field[@name = 'first_code']/error/@key = only_second_level
see   //field[@name = 'first_code']/value = {code_one}
keep  own sql select lookup_code from casefile where id = {again}
post  /intake/petition/{again}/classify
      kind         = complaint
      level        = 2
      field_code   = 1.2.5
      is_competent = 1
      first_code   = {own}
422
see   //field[@name = 'first_code']/error/@key = no_first_decision
post  /intake/petition/{again}/classify
      kind         = complaint
      level        = 2
      field_code   = 1.2.5
      is_competent = 1
      first_code   = {code_two}
303
# an office that is not above the first one settles nothing of it again, and learns nothing
as    tuan.lamthao
post  /intake/petition/new
      name        = Lò Văn Chỏn
      unit_search = phường Việt Trì
      channel     = post
      kind        = complaint
      level       = 2
      field_code  = 1.2.5
      subject     = Khiếu nại lần hai gửi nhầm xã
      content     = Không đồng ý với Quyết định 8811/QĐ-UBND.
303   /intake/petition/{beside}
post  /intake/petition/{beside}/classify
      kind         = complaint
      level        = 2
      field_code   = 1.2.5
      is_competent = 1
      first_code   = {code_one}
422
see   //field[@name = 'first_code']/error/@key = no_first_decision
as    hoa.tcd
# the wrong one: both offices' histories say what was put right
sql   select count(*) from event where subject = 'C' and subject_id = {two} and event = 'second_complaint_filed' -> 1
get   /intake/petition/{again}/classify
see   //field[@name = 'first_code']/value ~ KN-TH-2026-9
post  /intake/petition/{again}/classify
      kind         = complaint
      level        = 2
      field_code   = 1.2.5
      is_competent = 1
      first_code   = {code_one}
303
sql   select event from event where subject = 'C' and subject_id = {two} order by seq desc limit 1 -> second_complaint_dropped
get   /intake/petition/{again}
see   about/code = {code_one}
see   about/state = decided
see   about/agency_name = Ủy ban nhân dân phường Việt Trì
not   about/casefile_id[. != '']
get   /settlement/casefile/{one}
404
# the head above reads what the letter is about, and does nothing in it; no other matter of theirs
as    minh.tcd
get   /intake/petition/{again}
see   about/casefile_id = {one}
text  "Đọc hồ sơ"
get   /settlement/casefile/{one}
200
see   is_below = 1
not   actions/action
get   /settlement/casefile/{two}
404
as    cuong.viettri
get   /settlement/casefile/{one}
see   history/event[1]/event = second_complaint_filed
get   /account/notices
text  "Quyết định lần đầu có đơn khiếu nại lần hai"

# ---- 9 October: the limit is over. Nobody complained of the other; this one waits ----
day   2026-10-09 00:20
tick
sql   select id, state from casefile where id in ({one}, {two}) order by id -> {one} decided, {two} effective
as    cuong.viettri
get   /settlement/casefile/{one}
see   casefile/state = decided
get   /settlement/casefile/{two}
see   casefile/state = effective

# ---- accepted above: it never takes effect ----
day   2026-10-12
as    hoa.tcd
post  /intake/petition/{again}/propose
      act = accept
303
as    minh.tcd
post  /intake/petition/{again}/accept
      document = 88/TB-UBND
303
sql   select state, effective_on, is_open from casefile where id = {one} -> appealed null 0
sql   select count(*) from term_run where casefile_id = {one} and state = 'running' -> 0
as    cuong.viettri
get   /settlement/casefile/{one}
see   history/event[1]/event = second_complaint_received
see   history/event[1]/agency_name = Ban Tiếp công dân tỉnh Phú Thọ
get   /account/notices
text  "Khiếu nại lần hai đã được thụ lý"

# what was accepted above the clerk below does not take back
as    ha.viettri
get   /settlement/casefile/{one}
see   actions/action[@act = 'appeal_over']/@why = guard.second_runs
post  /settlement/casefile/{one}/appeal_over
      document = 92/TB-UBND
422
see   //error/@key = second_runs

# ---- withdrawn above: the first decision takes effect after all, from the day it would have ----
day   2026-10-19
as    hung.p25
post  /settlement/casefile/{again}/terminate
      detail   = withdrawn
      document = 91/QĐ-UBND
      note     = Người khiếu nại rút khiếu nại.
303
sql   select state, is_open from casefile where id = {one} -> decided 1
day   2026-10-20 00:20
tick
sql   select state, effective_on from casefile where id = {one} -> effective 2026-10-09

# ---- the other came late, with a good reason: its decision stays in effect ----
as    hoa.tcd
post  /intake/petition/new
      name        = Hà Thị Sếnh
      unit_search = phường Việt Trì
      channel     = post
      kind        = complaint
      level       = 2
      field_code  = 1.2.5
      subject     = Khiếu nại lần hai về mức bồi thường thửa 89
      content     = Không đồng ý với Quyết định 8911/QĐ-UBND.
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
      note = Nằm viện suốt thời hạn, có giấy ra viện.
303
as    minh.tcd
post  /intake/petition/{late}/accept
      document = 89/TB-UBND
303
sql   select state, effective_on from casefile where id = {two} -> effective 2026-10-09
sql   select event from event where subject = 'C' and subject_id = {two} order by seq desc limit 1 -> second_complaint_late

# ---- signs of a breach: the office above has it looked at again ----
day   2026-10-22
as    hoa.tcd
post  /intake/petition/new
      name        = Hà Thị Sếnh
      unit_search = phường Việt Trì
      channel     = post
      kind        = complaint
      field_code  = 1.2.5
      subject     = Đề nghị xem xét lại Quyết định 8911/QĐ-UBND
      content     = Có bản đồ mới.
303   /intake/petition/{signs}
post  /intake/petition/{signs}/classify
      kind         = complaint
      field_code   = 1.2.5
      is_competent = 1
      flag         = breach_signs
303
post  /intake/petition/{signs}/propose
      act = review
303
as    minh.tcd
post  /intake/petition/{signs}/review
      document       = 90/CĐ-UBND
      effective_code = {own}
      note           = Bản đồ mới chưa xem xét.
422
see   //field[@name = 'effective_code']/error/@key = not_effective_below
post  /intake/petition/{signs}/review
      document       = 90/CĐ-UBND
      effective_code = {code_two}
      note           = Bản đồ mới chưa xem xét.
303
sql   select state from casefile where id = {two} -> reviewing
sql   select count(*) from term_run where casefile_id = {two} and term = 'enforce_start' and state = 'running' -> 0
as    cuong.viettri
get   /account/notices
text  "Cấp trên yêu cầu xem xét lại quyết định giải quyết"
get   /settlement/casefile/{two}
see   history/event[1]/document = 90/CĐ-UBND
post  /settlement/casefile/{two}/review_keep
      document = 7301/TB-UBND
      note     = Bản đồ mới không làm thay đổi kết quả.
303
sql   select state from casefile where id = {two} -> effective

# ---- what the clerk took as appealed, on paper, is taken back on paper; what was ended above and put away holds up nothing ----
sql   update casefile set state = 'archived' where id = {again}
sql   update casefile set state = 'appealed', is_open = 0, effective_on = null where id = {one}
as    ha.viettri
post  /settlement/casefile/{one}/appeal_over
      document =
422
post  /settlement/casefile/{one}/appeal_over
      document = 92/TB-UBND
      note     = Cấp trên không thụ lý.
303
sql   select state, is_open from casefile where id = {one} -> decided 1

# ---- signs of a crime: the letter goes on, and with it which first decision it is about ----
as    hoa.tcd
post  /intake/petition/new
      name        = Lò Văn Chỏn
      unit_search = phường Việt Trì
      channel     = post
      kind        = complaint
      level       = 2
      field_code  = 1.2.5
      subject     = Khiếu nại lần hai, cho là hồ sơ mốc giới bị làm giả
      content     = Chữ ký trong biên bản đo mốc không phải của tôi.
303   /intake/petition/{crime}
post  /intake/petition/{crime}/classify
      kind         = complaint
      level        = 2
      field_code   = 1.2.5
      is_competent = 1
      flag         = crime_signs
      first_code   = {code_one}
303
get   /intake/petition/{crime}/propose
see   route/act = transfer_criminal
no    "Văn bản của bước này"
post  /intake/petition/{crime}/propose
      act                 = transfer
      to_agency_id_search = Lâm Thao, Phú Thọ
303
sql   select count(*) from letter where casefile_id = {crime} and template = 'accept_proposal' -> 0
as    minh.tcd
post  /intake/petition/{crime}/transfer
      document = 93/PC-UBND
303
keep  transfer sql select id from transfer where from_casefile_id = {crime}
keep  version sql select version from casefile where id = {one}
as    hai.lamthao
post  /intake/transfer/{transfer}/accept
      document = 5
303   /intake/petition/{taken}
sql   select p.about_id, c.level from petition p join casefile c on c.id = p.casefile_id where p.casefile_id = {taken} -> {one} 2
sql   select version from casefile where id = {one} -> {version}
# who has it now is not above the first office, and reads nothing there; who passed it on has it no more
get   /intake/petition/{taken}
see   about/state = decided
not   about/casefile_id[. != '']
get   /settlement/casefile/{one}
404
as    minh.tcd
get   /intake/petition/{crime}
not   about/casefile_id[. != '']
get   /settlement/casefile/{one}
404

# ---- a letter keeps its first decision, wherever that has got to ----
as    hoa.tcd
post  /intake/petition/new
      name        = Hà Thị Sếnh
      unit_search = phường Việt Trì
      channel     = post
      kind        = complaint
      level       = 2
      field_code  = 1.2.5
      subject     = Khiếu nại lần hai về mức bồi thường thửa 89, bổ sung
      content     = Không đồng ý với Quyết định 8911/QĐ-UBND.
303   /intake/petition/{kept}
post  /intake/petition/{kept}/classify
      kind         = complaint
      level        = 2
      field_code   = 1.2.5
      is_competent = 1
      first_code   = {code_two}
303
sql   update casefile set state = 'reviewing' where id = {two}
post  /intake/petition/{kept}/classify
      kind         = complaint
      level        = 2
      field_code   = 1.2.5
      is_competent = 1
303
sql   select about_id from petition where casefile_id = {kept} -> {two}
sql   update casefile set state = 'effective' where id = {two}
# withdrawn: the head above has nothing there any more
post  /intake/petition/{kept}/classify
      kind         = complaint
      level        = 2
      field_code   = 1.2.5
      is_competent = 1
      first_code   = {code_one}
303
as    minh.tcd
get   /settlement/casefile/{one}
200
as    hoa.tcd
post  /intake/petition/{kept}/withdraw
      is_signed = 1
      note      = Rút đơn.
303
as    minh.tcd
get   /settlement/casefile/{one}
404

# ---- what a province has decided a minister settles again; its head reads no matter of a province ----
sql   update casefile set agency_id = (select id from agency where code = 'P25') where id = {two}
sql   update account set agency_id = (select id from agency where code = 'M.NNMT') where user_name in ('dat.ttcp', 'nga.ttcp')
as    dat.ttcp
post  /intake/petition/new
      name        = Hà Thị Sếnh
      unit_search = phường Việt Trì
      channel     = post
      kind        = complaint
      level       = 2
      field_code  = 1.2.5
      subject     = Khiếu nại lần hai gửi Bộ trưởng
      content     = Không đồng ý với Quyết định 8911/QĐ-UBND.
303   /intake/petition/{minister}
post  /intake/petition/{minister}/classify
      kind         = complaint
      level        = 2
      field_code   = 1.2.5
      is_competent = 1
      first_code   = {code_one}
422
see   //field[@name = 'first_code']/error/@key = no_first_decision
post  /intake/petition/{minister}/classify
      kind         = complaint
      level        = 2
      field_code   = 1.2.5
      is_competent = 1
      first_code   = {code_two}
303
as    nga.ttcp
get   /intake/petition/{minister}
see   about/state = effective
not   about/casefile_id[. != '']
get   /settlement/casefile/{two}
404
sql   update account set agency_id = (select id from agency where code = 'TTCP') where user_name in ('dat.ttcp', 'nga.ttcp')
sql   update casefile set agency_id = (select id from agency where code = 'C07900') where id = {two}

# ---- a letter that denounces is about no decision: neither office reads that it was ----
as    hoa.tcd
post  /intake/petition/new
      name        = Lò Văn Chỏn
      unit_search = phường Việt Trì
      channel     = post
      kind        = complaint
      level       = 2
      field_code  = 1.2.5
      subject     = Về công chức đo mốc giới thửa 88
      content     = Công chức đo mốc nhận tiền.
303   /intake/petition/{denounces}
post  /intake/petition/{denounces}/classify
      kind         = complaint
      level        = 2
      field_code   = 1.2.5
      is_competent = 1
      first_code   = {code_one}
303
sql   select about_id from petition where casefile_id = {denounces} -> {one}
keep  version sql select version from casefile where id = {one}
post  /intake/petition/{denounces}/seal
      is_apart = 1
      note     = Đơn tố cáo công chức đo mốc.
303
sql   select p.about_id, c.level, c.sealed from petition p join casefile c on c.id = p.casefile_id where p.casefile_id = {denounces} -> null 1 1
sql   select version from casefile where id = {one} -> {version}
as    minh.tcd
get   /intake/petition/{denounces}
not   about
get   /settlement/casefile/{one}
404
