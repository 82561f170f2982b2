#!tests/tool/scenario
# A complaint that a team verifies (LKN art. 29): who is named first heads it, the others have her
# duty and do what she may; the decision to verify names all. Who will decide is none of them.
day   2026-09-11
as    ha.viettri
post  /intake/petition/new
      name            = Cao Thị Tổ Xác Minh
      unit_search     = phường Việt Trì
      channel         = post
      kind            = complaint
      field_code      = 1.2.5
      subject         = Khiếu nại thu hồi đất vườn
      content         = Quyết định 5521/QĐ-UBND thu hồi cả phần đất vườn.
      decision_number = 5521/QĐ-UBND
303   /intake/petition/{a}
as    long.viettri
post  /intake/petition/{a}/classify
      kind         = complaint
      field_code   = 1.2.5
      is_competent = 1
303
post  /intake/petition/{a}/propose
      act = accept
303
as    cuong.viettri
post  /intake/petition/{a}/accept
      document = 551/TB-UBND
303
keep  vinh sql select id from account where user_name = 'vinh.viettri'
keep  long sql select id from account where user_name = 'long.viettri'
keep  cuong sql select id from account where user_name = 'cuong.viettri'
keep  ha sql select id from account where user_name = 'ha.viettri'
sql   insert into account_role (account_id, role, granted_at) values ({long}, 'verifier', utc_timestamp(6))
get   /settlement/casefile/{a}/assign
see   //field[@name = 'member_id']/option[@value = '{long}'] ~ Long
not   //field[@name = 'member_id']/option[@value = '{cuong}']
not   //field[@name = 'team_head_id']
not   //field[@name = 'barred_id']
# a clerk verifies nothing, who decides neither
post  /settlement/casefile/{a}/assign
      verifier_id = {vinh}
      member_id   = {ha}
      document    = 552/QĐ-UBND
422
see   //field[@name = 'member_id']/error/@key = not_a_choice
post  /settlement/casefile/{a}/assign
      verifier_id = {vinh}
      member_id   = {cuong}
      document    = 552/QĐ-UBND
422
see   //field[@name = 'member_id']/error
sql   select count(*) from assignment where casefile_id = {a} and duty = 'verifier' -> 0
post  /settlement/casefile/{a}/assign
      verifier_id = {vinh}
      member_id   = {vinh}
      member_id   = {long}
      document    = 552/QĐ-UBND
303
sql   select a.user_name from assignment s join account a on a.id = s.account_id where s.casefile_id = {a} and s.duty = 'verifier' and s.ended_at is null order by s.id -> vinh.viettri, long.viettri
sql   select holder_id = {vinh} from casefile where id = {a} -> 1
keep  paper sql select id from letter where casefile_id = {a} and template = 'complaint_verify'
get   /letter/{paper}
text  "Giao Tạ Quang Vinh xác minh nội dung khiếu nại"
text  "Tổ xác minh gồm: Tạ Quang Vinh, Tổ trưởng;"

# ---- a member does what the head of the team may ----
as    long.viettri
post  /settlement/casefile/{a}/minutes
      met_on    = 11/09/2026
      asked_of  = Công chức địa chính
      asked_for = Hồ sơ thu hồi
      finding   = Phần đất vườn không có trong quy hoạch.
303

# ---- another verifies alone: the team is none any more ----
as    cuong.viettri
post  /settlement/casefile/{a}/assign
      verifier_id = {vinh}
      document    = 553/QĐ-UBND
303
sql   select a.user_name from assignment s join account a on a.id = s.account_id where s.casefile_id = {a} and s.duty = 'verifier' and s.ended_at is null -> vinh.viettri
keep  again sql select max(id) from letter where casefile_id = {a} and template = 'complaint_verify'
get   /letter/{again}
text  "Giao Tạ Quang Vinh xác minh nội dung khiếu nại"
no    "Tổ xác minh gồm"
as    long.viettri
post  /settlement/casefile/{a}/minutes
      met_on    = 11/09/2026
      asked_of  = Công chức địa chính
      asked_for = Hồ sơ thu hồi
      finding   = Như trên.
422
see   //error/@key = not_assigned
sql   delete from account_role where account_id = {long} and role = 'verifier'
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
