#!tests/tool/scenario
# Overdue at an office below (LTC art. 38): two denunciations of a commune, neither settled in
# its thirty days, denounced again at the province. Its head asks for a report; the commune has
# five days for it. The one that reports is set a day; the one that does not loses the matter
# to the province. Nobody else learns that there is one, and who denounced stands nowhere.
day   2026-09-07
as    ha.viettri
post  /intake/petition/new
      name        = Lục Thị Hoài Ân
      birth       = 1968-03-05
      channel     = post
      kind        = denunciation
      field_code  = 3.3
      subject     = Đo sai ranh giới đất ở tổ 4
      content     = Đo sai ranh giới đất ở tổ 4, có ảnh chụp kèm theo.
      respondent  = Công chức địa chính phường
303   /intake/petition/{slow}
get   /intake/petition/{slow}/receipt
keep  code_slow receipt/code
keep  secret_slow receipt/secret
post  /intake/petition/{slow}/classify
      kind         = denunciation
      field_code   = 3.3
      is_competent = 1
303
post  /intake/petition/{slow}/propose
      act  = accept
      note = Đủ điều kiện thụ lý.
303
as    cuong.viettri
post  /intake/petition/{slow}/accept
      document         = 301/QĐ-UBND
      accepted_content = Công chức địa chính làm sai khi đo đất.
303
as    ha.viettri
post  /intake/petition/new
      name        = Lục Thị Hoài Ân
      birth       = 1968-03-05
      channel     = post
      kind        = denunciation
      field_code  = 3.3
      subject     = Đo sai ranh giới đất ở tổ 9
      content     = Đo sai ranh giới đất ở tổ 9, có ảnh chụp kèm theo.
      respondent  = Công chức địa chính phường
303   /intake/petition/{lost}
get   /intake/petition/{lost}/receipt
keep  code_lost receipt/code
keep  secret_lost receipt/secret
post  /intake/petition/{lost}/classify
      kind         = denunciation
      field_code   = 3.3
      is_competent = 1
303
post  /intake/petition/{lost}/propose
      act  = accept
      note = Đủ điều kiện thụ lý.
303
as    cuong.viettri
post  /intake/petition/{lost}/accept
      document         = 301/QĐ-UBND
      accepted_content = Công chức địa chính làm sai khi đo đất.
303
sql   select due_on from term_run where casefile_id = {slow} and term = 'denunciation_settle' -> 2026-10-07
keep  viettri sql select id from agency where code = 'C07900' and valid_to is null
keep  vinh sql select id from account where user_name = 'vinh.viettri'
keep  long sql select id from account where user_name = 'long.viettri'
post  /settlement/casefile/{lost}/assign
      team_head_id = {vinh}
      member_id    = {long}
      document     = 302/QĐ-UBND
303
post  /settlement/casefile/{lost}/withdraw_part
      withdrawn_content = Việc cắm mốc sai
      withdraw_form     = petition
      note              = Đã cắm lại mốc.
303
post  /settlement/casefile/{slow}/assign
      team_head_id = {vinh}
      member_id    = {long}
      document     = 302/QĐ-UBND
303
as    ha.viettri
post  /settlement/casefile/{slow}/notify
      document          = 306/TB-UBND
      denouncer_by      = post
      accused_document  = 307/TB-UBND
      accused_by        = hand
      is_without_letter = 1
303
as    cuong.viettri
# nobody has asked for a report
get   /settlement/casefile/{slow}
not   actions/action[@act = 'report_overdue']
post  /settlement/casefile/{slow}/report_overdue
      document = 303/BC-UBND
      note     = Chưa có ai hỏi.
422

# ---- Monday 5 October: two days are left, nothing is overdue ----
day   2026-10-05
as    dung.p25
post  /intake/petition/new
      name        = Lục Thị Hoài Ân
      birth       = 1968-03-05
      channel     = post
      kind        = denunciation
      field_code  = 3.3
      subject     = Tố cáo tiếp vì quá hạn chưa giải quyết
      content     = Đã quá hạn mà phường chưa giải quyết.
      respondent  = Công chức địa chính phường
303   /intake/petition/{early}
post  /intake/petition/{early}/classify
      kind         = denunciation
      field_code   = 3.3
      is_competent = 0
      flag         = subordinate_overdue
303
post  /intake/petition/{early}/propose
      act          = urge_below
      to_agency_id = {viettri}
303
as    hung.p25
post  /intake/petition/{early}/urge_below
      document   = 71/UBND
      their_code = {code_slow}
422
see   //field[@name = 'their_code']/error/@key = not_overdue

# ---- Monday 12 ----
day   2026-10-12
# a term that is over reads by how late it is, not as a day beyond its last
as    cuong.viettri
get   /settlement/casefile/{slow}
see   term/days_left = -5
text  "Quá hạn 5 ngày"
text  "từ ngày 07/09/2026"
no    "đã qua 35 trên 30 ngày"
as    hung.p25
post  /intake/petition/{early}/urge_below
      document   = 71/UBND
      their_code = 26-0000-0000-0
      note       = Báo cáo rõ vì sao quá hạn.
422
see   //field[@name = 'their_code']/error/@key = not_theirs
as    dung.p25
get   /intake/petition/{early}/urge_below
409
as    hung.p25
post  /intake/petition/{early}/urge_below
      document   = 71/UBND
      their_code = {code_slow}
      note       = Báo cáo rõ vì sao quá hạn.
303
sql   select state, is_open from casefile where id = {early} -> urged 0
sql   select count(*) from letter where casefile_id = {early} and template in ('overdue_request', 'urge_subordinate') -> 1
as    dung.p25
post  /intake/petition/new
      name        = Lục Thị Hoài Ân
      birth       = 1968-03-05
      channel     = post
      kind        = denunciation
      field_code  = 3.3
      subject     = Tố cáo tiếp vì quá hạn chưa giải quyết
      content     = Đã quá hạn mà phường chưa giải quyết.
      respondent  = Công chức địa chính phường
303   /intake/petition/{late}
post  /intake/petition/{late}/classify
      kind         = denunciation
      field_code   = 3.3
      is_competent = 0
      flag         = subordinate_overdue
303
post  /intake/petition/{late}/propose
      act          = urge_below
      to_agency_id = {viettri}
303
# within five days of the renewed letter, as the law says: the 17th is a Saturday
sql   select due_on from term_run where casefile_id = {late} and term = 'overdue_report' -> 2026-10-19
as    hung.p25
post  /intake/petition/{late}/urge_below
      document   = 72/UBND
      their_code = {code_lost}
303
sql   select state, is_late from term_run where casefile_id = {late} and term = 'overdue_report' -> stopped 0
# five days to report, on the matter below; its own term stays overdue beside it
sql   select started_on, due_on from term_run where casefile_id = {slow} and term = 'overdue_report' and state = 'running' -> 2026-10-12 2026-10-19
sql   select due_on from casefile where id = {slow} -> 2026-10-07
sql   select group_concat(a.user_name) from notice n join account a on a.id = n.account_id where n.subject = 'casefile' and n.subject_id = {slow} and n.kind = 'report_asked' -> cuong.viettri
# no denunciation is found by a number, whoever tries some
as    dung.p25
post  /intake/petition/new
      name        = Lục Thị Hoài Thử
      channel     = post
      kind        = complaint
      field_code  = 1.2.2
      subject     = Quá hạn chưa giải quyết
      content     = Đã quá hạn mà phường chưa giải quyết.
303   /intake/petition/{other}
post  /intake/petition/{other}/classify
      kind         = complaint
      level        = 1
      field_code   = 1.2.2
      is_competent = 0
      flag         = subordinate_overdue
303
post  /intake/petition/{other}/propose
      act          = urge_below
      to_agency_id = {viettri}
303
keep  number sql select code from casefile where id = {slow}
as    hung.p25
post  /intake/petition/{other}/urge_below
      document   = 77/UBND
      their_code = {number}
422
see   //field[@name = 'their_code']/error/@key = not_theirs
# the code of a receipt came along when a denunciation was passed on
keep  inner sql select lookup_code from casefile where id = {slow}
sql   update casefile set lookup_code = '99999999999' where id = {slow}
as    dung.p25
post  /intake/petition/new
      name        = Lục Thị Hoài Ân
      birth       = 1968-03-05
      channel     = post
      kind        = denunciation
      field_code  = 3.3
      subject     = Tố cáo tiếp lần nữa
      content     = Đã quá hạn mà phường chưa giải quyết.
      respondent  = Công chức địa chính phường
303   /intake/petition/{passed}
post  /intake/petition/{passed}/classify
      kind         = denunciation
      field_code   = 3.3
      is_competent = 0
      flag         = subordinate_overdue
303
post  /intake/petition/{passed}/propose
      act          = urge_below
      to_agency_id = {viettri}
303
as    hung.p25
post  /intake/petition/{passed}/urge_below
      document   = 78/UBND
      their_code = {code_slow}
303
sql   update casefile set lookup_code = '{inner}' where id = {slow}
get   /intake/petition/{early}
# nothing is decided before they have reported, and theirs is not to be read here
get   /intake/petition/{early}
see   actions/action[@act = 'set_date']/@why = guard.report_awaited
see   actions/action[@act = 'take_over']/@why = guard.report_awaited
post  /intake/petition/{early}/take_over
      document         = 75/QĐ-UBND
      accepted_content = Công chức địa chính làm sai khi đo đất.
      note             = Người giải quyết chậm.
422
get   /settlement/casefile/{slow}
404
same  /settlement/casefile/99999999
as    hoa.tcd
get   /intake/petition/{early}
404
same  /intake/petition/99999999

# the province's board of reception asks as the province, a day later: nothing is lengthened
day   2026-10-13
as    lan.tcd
post  /intake/petition/new
      name        = Lục Thị Hoài Ân
      birth       = 1968-03-05
      channel     = post
      kind        = denunciation
      field_code  = 3.3
      subject     = Tố cáo tiếp vì quá hạn chưa giải quyết
      content     = Đã quá hạn mà phường chưa giải quyết.
      respondent  = Công chức địa chính phường
303   /intake/petition/{board}
post  /intake/petition/{board}/classify
      kind         = denunciation
      field_code   = 3.3
      is_competent = 0
      flag         = subordinate_overdue
303
post  /intake/petition/{board}/propose
      act          = urge_below
      to_agency_id = {viettri}
303
as    minh.tcd
post  /intake/petition/{board}/urge_below
      document   = 8/BTCD
      their_code = {code_slow}
303
# what follows is decided by the head for whom the board receives, and by nobody of the board
get   /intake/petition/{board}
404
same  /intake/petition/99999999
sql   select g.code, c.state from casefile c join agency g on g.id = c.agency_id where c.id = {board} -> P25 urged
sql   select g.code from letter l join agency g on g.id = l.agency_id where l.casefile_id = {board} and l.template = 'overdue_request' -> P25
as    hung.p25
get   /intake/petition/{board}
see   actions/action[@act = 'set_date']/@why = guard.report_awaited
see   actions/action[@act = 'take_over']/@why = guard.report_awaited
as    minh.tcd
sql   select started_on, due_on, state from term_run where casefile_id = {slow} and term = 'overdue_report' -> 2026-10-12 2026-10-19 running
sql   select count(*) from event where subject = 'C' and subject_id = {slow} and event = 'overdue_report_asked' -> 3

# ---- Thursday 15: the commune reports ----
day   2026-10-15
as    ha.viettri
get   /settlement/casefile/{slow}
see   history/event/event ~ overdue_report_asked
get   /settlement/casefile/{slow}/report_overdue
409
as    vinh.viettri
get   /settlement/casefile/{slow}/report_overdue
409
as    cuong.viettri
get   /account/notices
text  "Cấp trên yêu cầu báo cáo việc tố cáo quá hạn trong 5 ngày"
get   /settlement/casefile/{slow}/report_overdue
200
post  /settlement/casefile/{slow}/report_overdue
      document = 304/BC-UBND
422
post  /settlement/casefile/{slow}/report_overdue
      document = 304/BC-UBND
      note     = Chậm vì chờ hồ sơ địa chính; trách nhiệm của công chức tư pháp.
303
sql   select state, is_late from term_run where casefile_id = {slow} and term = 'overdue_report' -> stopped 0
sql   select count(*) from letter where casefile_id = {slow} and template = 'overdue_report' -> 1
get   /settlement/casefile/{slow}
not   actions/action[@act = 'report_overdue']
as    hung.p25
get   /account/notices
text  "Cấp dưới đã báo cáo việc tố cáo quá hạn"
get   /intake/petition/{early}
text  "Chậm vì chờ hồ sơ địa chính; trách nhiệm của công chức tư pháp."
text  "304/BC-UBND"
no    "Hoài Ân"
get   /intake/petition/{board}
text  "Chậm vì chờ hồ sơ địa chính; trách nhiệm của công chức tư pháp."
as    dung.p25
get   /intake/petition/{early}
200
get   /intake/petition/{early}/set_date
409
get   /intake/petition/{early}/take_over
409

# ---- a day is set; the first one is kept ----
as    hung.p25
post  /intake/petition/{early}/set_date
      settle_by = 15/10/2026
      document  = 73/UBND
      note      = Đã rõ lý do; rút kinh nghiệm người chậm.
422
see   //field[@name = 'settle_by']/error/@key = day_to_come
post  /intake/petition/{early}/set_date
      settle_by = 31/10/2062
      document  = 73/UBND
      note      = Đã rõ lý do; rút kinh nghiệm người chậm.
422
see   //field[@name = 'settle_by']/error/@key = holiday_far
post  /intake/petition/{early}/set_date
      settle_by = 31/10/2026
      document  = 73/UBND
      note      = Đã rõ lý do; rút kinh nghiệm người chậm.
303
get   /intake/petition/{early}
text  "Hạn giải quyết: 31/10/2026."
keep  paper letters/letter[template = 'overdue_date']/id
get   /letter/{paper}
text  "giải quyết xong tố cáo chậm nhất là hết ngày 31/10/2026"
no    "Hoài Ân"
# the 31st is a Saturday
sql   select raw_on, due_on, original_due_on, extensions from term_run where casefile_id = {slow} and term = 'denunciation_settle' -> 2026-10-31 2026-11-02 2026-10-07 0
sql   select due_on from casefile where id = {slow} -> 2026-11-02
# before that day it is neither set another nor taken over, and below nobody lengthens it
get   /intake/petition/{early}
see   actions/action[@act = 'set_date']/@why = guard.day_not_over
see   actions/action[@act = 'take_over']/@why = guard.day_not_over
as    cuong.viettri
get   /settlement/casefile/{slow}
see   actions/action[@act = 'extend']/@why = guard.day_set_above
get   /account/notices
text  "Cấp trên ấn định thời hạn giải quyết"
get   /settlement/casefile/{slow}
see   history/event/event ~ overdue_date_set
get   /settlement/casefile/{slow}/why
see   moves/event/event ~ overdue_date_set
get   /settlement/casefile/{slow}
text  "Hạn giải quyết: 31/10/2026."
text  "rút kinh nghiệm người chậm"

# ---- Tuesday 20: the other has let its five days go by, and settles nothing by a last day; the province takes it over ----
day   2026-10-20
as    hung.p25
get   /intake/petition/{late}
see   actions/action[@act = 'take_over']/@enabled = yes
# a last day, without a report: nothing else is due below
post  /intake/petition/{late}/set_date
      settle_by = 21/10/2026
      document  = 73b/UBND
      note      = Không báo cáo; phải giải quyết xong ngay.
303
sql   select state, is_late from term_run where casefile_id = {lost} and term = 'overdue_report' -> stopped 1
sql   select due_on, original_due_on from term_run where casefile_id = {lost} and term = 'denunciation_settle' -> 2026-10-21 2026-10-07
day   2026-10-22
as    hung.p25
get   /intake/petition/{late}/take_over
see   withdrawals/withdrawal/withdrawn_content = Việc cắm mốc sai
text  "Không kết luận về nội dung đã rút."
sql   select count(*) > 0 from access where what = 'read' and object = 'casefile' and object_id = {lost} and account_id = (select id from account where user_name = 'hung.p25') -> 1
post  /intake/petition/{late}/take_over
      document         = 74/QĐ-UBND
      accepted_content = Công chức địa chính làm sai khi đo đất.
422
post  /intake/petition/{late}/take_over
      document         = 74/QĐ-UBND
      accepted_content = Công chức địa chính làm sai khi đo đất.
      note             = Chủ tịch phường chịu trách nhiệm về việc quá hạn, không báo cáo.
303
sql   select g.code, c.state, c.round, c.due_on from casefile c join agency g on g.id = c.agency_id where c.id = {lost} -> P25 accepted 2 2026-10-29
# thirty days of its own; what was late below stays late
sql   select due_on, state, is_late from term_run where casefile_id = {lost} and term = 'denunciation_settle' order by id -> 2026-10-21 stopped 1, 2026-11-23 running 0
sql   select is_late from term_run where casefile_id = {lost} and term = 'overdue_report' -> 1
sql   select count(*) from assignment where casefile_id = {lost} and ended_at is null and account_id in ({vinh}, {long}) -> 0
get   /settlement/casefile/{lost}
200
see   withdrawals/withdrawal/withdrawn_content = Việc cắm mốc sai
see   history/event/event ~ handed_up
text  "Chủ tịch phường chịu trách nhiệm về việc quá hạn, không báo cáo."
see   letters/letter/template ~ denunciation_accept
no    "Hoài Ân"
get   /intake/petition/{late}
see   history/event/event ~ overdue_taken_over
not   actions/action[@act = 'take_over']
not   actions/action[@act = 'set_date']
as    cuong.viettri
get   /settlement/casefile/{lost}
404
same  /settlement/casefile/99999999
# who worked on it is told that it is gone, and no more
get   /account/notices
text  "Cấp trên đã rút vụ việc lên giải quyết"
no    "/settlement/casefile/{lost}"
as    vinh.viettri
get   /settlement/casefile/{lost}
404
nobody
post  /tra-cuu
      code        = {code_lost}
      secret_code = {secret_lost}
200
text  "Nội dung đã được thụ lý. Ông/bà sẽ nhận được thông báo kết quả."
no    "tố cáo" in main

# ---- what has ended below is no longer set a day ----
as    cuong.viettri
post  /settlement/casefile/{slow}/terminate
      detail   = settled
      document = 305/QĐ-UBND
      note     = Đã có bản án có hiệu lực.
303
as    hung.p25
get   /account/notices
text  "Cấp dưới đã giải quyết xong việc tố cáo quá hạn"
get   /intake/petition/{early}
see   actions/action[@act = 'set_date']/@why = guard.settled_below
post  /intake/petition/{early}/set_date
      settle_by = 30/11/2026
      document  = 76/UBND
      note      = Ấn định lần nữa.
422
see   //form//error/@key = settled_below
