#!tests/tool/scenario
# Who has an interest in a matter takes no part in it: she says so, or the head says it of her.
# From then on she sees nothing of it, and what she had to do goes back to the head.
day   2026-11-16 08:00
as    ha.viettri
post  /intake/petition/new
      name            = Quàng Thị Thoan
      unit_search     = phường Việt Trì
      kind            = complaint
      field_code      = 1.2.5
      subject         = Khiếu nại quyết định cấp lối đi
      content         = Lối đi chung bị cấp cho một hộ.
      respondent_kind = admin_decision
      respondent      = Quyết định của Chủ tịch Ủy ban nhân dân phường Việt Trì
      decision_number = 912/QĐ-UBND
      decision_on     = 20/10/2026
      known_on        = 23/10/2026
303   /intake/petition/{matter}
as    long.viettri
post  /intake/petition/{matter}/classify
      kind         = complaint
      field_code   = 1.2.5
      is_competent = 1
303
post  /intake/petition/{matter}/propose
      act = accept
303
as    cuong.viettri
post  /intake/petition/{matter}/accept
      document = 6/TB-UBND
303
keep  vinh sql select id from account where user_name = 'vinh.viettri'
keep  head sql select id from account where user_name = 'cuong.viettri'
keep  thu  sql select id from account where user_name = 'thu.viettri'
post  /settlement/casefile/{matter}/assign
      verifier_id = {vinh}
      document    = 88/QĐ-UBND
303

# ---- the verifier says it of himself, and must say why ----
as    vinh.viettri
post  /settlement/casefile/{matter}/minutes
      asked_of  = Cán bộ địa chính
      asked_for = Hồ sơ và hiện trạng
      finding   = Đã kiểm tra hồ sơ và hiện trạng.
303
post  /settlement/casefile/{matter}/report
      do   = draft
      note = Đang viết.
303
get   /settlement/casefile/{matter}
200
text  "Khai báo xung đột lợi ích"
get   /settlement/casefile/{matter}/interest
200
not   //field[@name = 'account_id']
post  /settlement/casefile/{matter}/interest
      bar_reason = interest
422
see   //field[@name = 'note']/error/@key = required
# he names nobody else
post  /settlement/casefile/{matter}/interest
      account_id = {thu}
      bar_reason = interest
      note       = Người khiếu nại là chị ruột của tôi.
303   /settlement/worklist
sql   select account_id, why, by_id from barred where casefile_id = {matter} -> {vinh} interest {vinh}
sql   select count(*) from assignment where casefile_id = {matter} and account_id = {vinh} and ended_at is null -> 0
sql   select holder_id from casefile where id = {matter} -> {head}
sql   select count(*) from draft where object_id = {matter} -> 0
sql   select count(*) from event where subject = 'C' and subject_id = {matter} and event = 'barred' -> 1
get   /settlement/casefile/{matter}
404
get   /settlement/casefile/{matter}/interest
404
get   /settlement/worklist
no    "cấp lối đi"

# ---- the head is told, and gives it to somebody else ----
as    cuong.viettri
get   /account/notices
see   notices/news[news = 'handed_back']/path = /settlement/casefile/{matter}
get   /settlement/casefile/{matter}/assign
200
not   //option[@value = '{head}']
post  /settlement/casefile/{matter}/assign
      verifier_id = {vinh}
      document    = 89/QĐ-UBND
422

# somebody else of the office verifies now
keep  ha sql select id from account where user_name = 'ha.viettri'
sql   insert into account_role (account_id, role, granted_at) values ({ha}, 'verifier', utc_timestamp(6))
post  /settlement/casefile/{matter}/assign
      verifier_id = {ha}
      document    = 89/QĐ-UBND
303
sql   select holder_id from casefile where id = {matter} -> {ha}
sql   delete from account_role where account_id = {ha} and role = 'verifier'

# ---- the head says it of another ----
get   /settlement/casefile/{matter}/interest
see   //field[@name = 'account_id']/option[@value = '{thu}']
not   //field[@name = 'account_id']/option[@value = '{vinh}']
post  /settlement/casefile/{matter}/interest
      account_id = {vinh}
      bar_reason = interest
      note       = Lần nữa.
422
post  /settlement/casefile/{matter}/interest
      account_id = {thu}
      bar_reason = subordinate
      note       = Làm việc trực tiếp dưới quyền người ra quyết định.
303   /settlement/casefile/{matter}
get   /settlement/casefile/{matter}
see   history/event[1]/event = barred
as    thu.viettri
get   /settlement/casefile/{matter}
404
# another office knows nothing of it
as    hai.lamthao
get   /settlement/casefile/{matter}/interest
404
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
