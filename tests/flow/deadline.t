#!tests/tool/scenario
# What the law allows on which day (vectors D07, D32, D39, D43, D44; the others are tables in
# tests/domain/deadline_test.c and term_test.c).

# ---- D43, D44: withdrawing in part, since 1 July 2026 ----
day   2026-06-19
as    ha.viettri
post  /intake/petition/new
      name        = Thào A Páo Lử
      unit_search = phường Việt Trì
      kind        = complaint
      field_code  = 1.4.9
      subject     = Khiếu nại hai nội dung xử phạt
      content     = Hai nội dung: mức phạt và thời hạn nộp phạt theo Quyết định 7431/QĐ-XPHC.
303   /intake/petition/{a}
as    long.viettri
post  /intake/petition/{a}/classify
      kind = complaint
      field_code = 1.4.9
      is_competent = 1
303
post  /intake/petition/{a}/propose
      act = accept
303
day   2026-06-26
as    cuong.viettri
post  /intake/petition/{a}/accept
      document = 1/TB-UBND
303
# D43: thirty days from 26 June end on a Sunday
get   /settlement/casefile/{a}
see   term/due_on = 2026-07-27
# D44: not before the law is in force
day   2026-06-30
as    long.viettri
get   /settlement/casefile/{a}
see   actions/action[@act = 'withdraw_part']/@enabled = no
see   actions/action[@act = 'withdraw_part']/@why = guard.before_law_2026
post  /settlement/casefile/{a}/withdraw_part
      note = Rút nội dung về thời hạn nộp phạt.
422
sql   select count(*) from event where subject = 'C' and subject_id = {a} and act = 'withdraw_part' -> 0
# D43: accepted under the old law, the act follows the day of the act; the term stays
day   2026-07-10
as    long.viettri
post  /settlement/casefile/{a}/withdraw_part
      note = Rút nội dung về thời hạn nộp phạt, theo biên bản.
303
get   /settlement/casefile/{a}
see   casefile/state = accepted
see   term/due_on = 2026-07-27
see   history/event/event ~ part_withdrawn

# ---- D32: a denunciation has thirty days from its acceptance ----
day   2026-09-28
as    long.viettri
post  /intake/petition/new
      name        = Thào A Páo Lử
      unit_search = phường Việt Trì
      channel     = post
      kind        = denunciation
      field_code  = 1.3.4
      subject     = Tố cáo gây phiền hà
      content     = Nhiều lần trả hồ sơ không có lý do.
303   /intake/petition/{d}
post  /intake/petition/{d}/classify
      kind = denunciation
      field_code = 1.3.4
      is_competent = 1
303
post  /intake/petition/{d}/propose
      act = accept
303
day   2026-10-05
as    cuong.viettri
post  /intake/petition/{d}/accept
      document         = 2/QĐ-UBND
      accepted_content = Công chức nhận tiền.
303
# D32
sql   select due_on from term_run where casefile_id = {d} and term = 'denunciation_settle' -> 2026-11-04

# ---- D07, D39 ----
day   2026-11-13
as    ha.viettri
post  /intake/petition/new
      name        = Thào A Páo Lử
      unit_search = phường Việt Trì
      kind        = complaint
      field_code  = 1.2.4
      subject     = Khiếu nại việc không cho chuyển mục đích
      content     = Không cho chuyển mục đích dù quy hoạch cho phép.
303   /intake/petition/{c}
as    long.viettri
post  /intake/petition/{c}/classify
      kind = complaint
      field_code = 1.2.4
      is_competent = 1
303
post  /intake/petition/{c}/propose
      act = accept
303
day   2026-11-16
as    cuong.viettri
post  /intake/petition/{c}/accept
      document = 3/TB-UBND
303
keep  verifier sql select id from account where user_name = 'vinh.viettri'
post  /settlement/casefile/{c}/assign
      verifier_id = {verifier}
      document    = 4/QĐ-UBND
303
sql   select due_on from casefile where id = {c} -> 2026-12-16
day   2026-12-17
as    cuong.viettri
get   /settlement/casefile/{c}
see   casefile/days_left = -1
see   actions/action[@act = 'mark_complex']/@enabled = no
post  /settlement/casefile/{c}/mark_complex
      note = Nhiều bên liên quan.
422
see   //error/@key = short_term_over
sql   select due_on, is_complex from casefile where id = {c} -> 2026-12-16 0
# the citizen reads that it is late
keep  code sql select lookup_code from casefile where id = {c}

# ---- limitation of the second complaint: until the decision takes effect ----
as    vinh.viettri
post  /settlement/casefile/{c}/minutes
      asked_of  = Cán bộ địa chính
      asked_for = Hồ sơ và hiện trạng
      finding   = Đã kiểm tra hồ sơ và hiện trạng.
303
post  /settlement/casefile/{c}/report
      document = 5/BC
      note     = Đã xác minh.
303
day   2026-12-18
as    cuong.viettri
post  /settlement/casefile/{c}/decide
      document   = 6/QĐ-UBND
      decided_on = 18/12/2026
      outcome    = wrong
      is_agreed  = 1
      summary    = Không công nhận.
303
sql   select is_late from term_run where casefile_id = {c} and term = 'complaint_first' -> 1
sql   select measure from fact where casefile_id = {c} and measure like 'settled_%' -> settled_late
# thirty days end on Sunday 17 January
sql   select raw_on, due_on from term_run where casefile_id = {c} and term = 'first_effective' -> 2027-01-17 2027-01-18
day   2027-01-18
tick
sql   select state from casefile where id = {c} -> decided
as    ha.viettri
get   /settlement/casefile/{c}
see   actions/action[@act = 'appeal']/@enabled = yes
day   2027-01-19
tick
sql   select state, effective_on from casefile where id = {c} -> effective 2027-01-19
as    ha.viettri
get   /settlement/casefile/{c}
not   actions/action[@act = 'appeal']

# ---- what a sender did not complete in thirty days is filed by itself ----
day   2026-11-13
as    ha.viettri
post  /intake/petition/new
      name        = Thào A Páo Lử
      unit_search = phường Việt Trì
      kind        = complaint
      field_code  = 1.2.4
      subject     = Khiếu nại không kèm quyết định
      content     = Không kèm quyết định bị khiếu nại.
303   /intake/petition/{w}
as    long.viettri
post  /intake/petition/{w}/classify
      kind = complaint
      field_code = 1.2.4
      is_competent = 1
      missing = documents
      flag = curable
303
get   /intake/petition/{w}/propose
see   route/route = R05
post  /intake/petition/{w}/propose
      act = ask_more
303
as    thu.viettri
post  /intake/petition/{w}/ask_more
      document = 7/TB
      note     = Bổ sung bản sao quyết định trước ngày 14/12/2026.
303
get   /intake/petition/{w}
see   casefile/state = waiting
see   sorting/route_code = R05
see   sorting/route_article = TT05 Đ.7
no    "chưa có chữ ký"  # that is another row of the same number
see   term/term_code = sender_reply
# the office's own term stands; thirty days from Friday 13 November end on a Sunday
sql   select term, state, due_on from term_run where casefile_id = {w} order by id -> petition_sort stopped 2026-11-23, sender_reply running 2026-12-14
day   2026-12-14
tick
sql   select state from casefile where id = {w} -> waiting
day   2026-12-15
tick
sql   select state, is_open from casefile where id = {w} -> filed 0
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
