#!tests/tool/scenario
# A complaint about a place that is hard to reach (vùng sâu, vùng xa): whatever office holds it, its
# terms are the longer ones from the day it was accepted (LKN art. 28, 37; D13). Who sorts says so
# with the reason, or the head while the short term runs; once.
day   2026-11-03
as    ha.viettri
post  /intake/petition/new
      name       = Hà Thị Bản Xa
      channel    = post
      kind       = complaint
      field_code = 1.2.5
      subject    = Khiếu nại đường vào bản Xa
      content    = Đường vào bản bị lấn.
303   /intake/petition/{one}
post  /intake/petition/{one}/mark_remote
422
see   //field[@name = 'note']/error/@key = required
as    cuong.viettri
post  /intake/petition/{one}/mark_remote from /intake/petition/{one}
      note = Không phải việc của người ký.
409
as    ha.viettri
post  /intake/petition/{one}/mark_remote
      note = Bản Xa, đi bộ nửa ngày.
303
sql   select is_remote, state from casefile where id = {one} -> 1 received
get   /intake/petition/{one}
see   history/event/event ~ marked_remote
not   actions/action[@act = 'mark_remote']
post  /intake/petition/{one}/mark_remote from /intake/petition/{one}
      note = Lần nữa.
422
post  /intake/petition/new
      name       = Hà Thị Bản Gần
      channel    = post
      kind       = complaint
      field_code = 1.2.5
      subject    = Khiếu nại cầu bản Gần
      content    = Cầu hỏng.
303   /intake/petition/{two}
post  /intake/petition/new
      name       = Hà Thị Bản Mới
      channel    = post
      kind       = complaint
      field_code = 1.2.5
      subject    = Khiếu nại mương bản Mới
      content    = Mương bị lấp.
303   /intake/petition/{three}
# of a reflection nobody is asked
post  /intake/petition/new
      name       = Hà Thị Bản Khác
      channel    = post
      kind       = reflection
      field_code = 1.4.3
      subject    = Phản ánh đèn đường
      content    = Đèn hỏng.
303   /intake/petition/{none}
get   /intake/petition/{none}
not   actions/action[@act = 'mark_remote']
as    long.viettri
post  /intake/petition/{one}/classify
      kind         = complaint
      field_code   = 1.2.5
      is_competent = 1
303
post  /intake/petition/{one}/propose
      act = accept
303
post  /intake/petition/{two}/classify
      kind         = complaint
      field_code   = 1.2.5
      is_competent = 1
303
post  /intake/petition/{two}/propose
      act = accept
303
post  /intake/petition/{three}/classify
      kind         = complaint
      field_code   = 1.2.5
      is_competent = 1
303
post  /intake/petition/{three}/mark_remote
      note = Bản Mới ở bên kia suối.
303
sql   select is_remote, state from casefile where id = {three} -> 1 classified
post  /intake/petition/{three}/propose
      act = accept
303
as    cuong.viettri
post  /intake/petition/{one}/accept
      document = 501/TB-UBND
303
sql   select variant, due_on from term_run where casefile_id = {one} and term = 'complaint_first' -> remote 2026-12-18
post  /intake/petition/{two}/accept
      document = 502/TB-UBND
303
sql   select concat(variant, '/', due_on) from term_run where casefile_id = {two} and term = 'complaint_first' -> /2026-12-03
as    vinh.viettri
post  /settlement/casefile/{two}/mark_remote from /settlement/casefile/{two}
      note = Không phải việc của người xác minh.
409
as    cuong.viettri
post  /settlement/casefile/{two}/mark_remote
      note = Bản Gần nhưng phải qua đò.
303
sql   select variant, due_on, original_due_on from term_run where casefile_id = {two} and term = 'complaint_first' -> remote 2026-12-18 2026-12-03
post  /intake/petition/{three}/accept
      document = 503/TB-UBND
303
# found so while it is verified, and not after the short term
sql   update casefile set is_remote = 0 where id = {three}
sql   update term_run set variant = '', due_on = '2026-12-03', raw_on = '2026-12-03' where casefile_id = {three} and term = 'complaint_first'
keep  verifier sql select id from account where user_name = 'vinh.viettri'
post  /settlement/casefile/{three}/assign
      verifier_id = {verifier}
      document    = 504/QĐ-UBND
303
day   2026-12-04
as    cuong.viettri
get   /settlement/casefile/{three}
see   actions/action[@act = 'mark_remote']/@enabled = no
day   2026-12-03
as    cuong.viettri
post  /settlement/casefile/{three}/mark_remote
      note = Bản Mới ở bên kia suối.
303
sql   select variant, due_on from term_run where casefile_id = {three} and term = 'complaint_first' -> remote 2026-12-18
get   /settlement/casefile/{three}
see   casefile/is_remote = 1
