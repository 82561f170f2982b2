#!tests/tool/scenario
# Somebody leaves an office: the administrator hands all her open work over, each matter says so,
# what her successor must not have stays with the reason, what is sealed or given by name goes
# back to the head. Which matters stayed she reads alone.
day   2026-11-16 08:00
keep  office sql select agency_id from account where user_name = 'cuong.viettri'
keep  cuong  sql select id from account where user_name = 'cuong.viettri'
keep  hung   sql select id from account where user_name = 'hung.p25'
keep  long   sql select id from account where user_name = 'long.viettri'
sql   insert into account (row_uid, user_name, display_name, agency_id, created_at) values (unhex(md5('ho1')), 'di.viettri', 'Trần Thị Đi', {office}, utc_timestamp(6)), (unhex(md5('ho2')), 'den.viettri', 'Lý Văn Đến', {office}, utc_timestamp(6))
keep  di     sql select id from account where user_name = 'di.viettri'
keep  den    sql select id from account where user_name = 'den.viettri'
sql   insert into account_role (account_id, role, granted_at) values ({di}, 'verifier', utc_timestamp(6)), ({di}, 'handler', utc_timestamp(6)), ({den}, 'verifier', utc_timestamp(6)), ({den}, 'handler', utc_timestamp(6))

# ---- her work: one to verify, two as handler, one as clerk, a sealed one, a task ----
as    ha.viettri
post  /intake/petition/new
      name            = Bùi Thị Giao
      unit_search     = phường Việt Trì
      kind            = complaint
      field_code      = 1.2.5
      subject         = Khiếu nại việc cắm mốc
      content         = Mốc bị cắm sai.
      respondent_kind = admin_decision
      respondent      = Quyết định của Chủ tịch Ủy ban nhân dân phường Việt Trì
      decision_number = 914/QĐ-UBND
      decision_on     = 20/10/2026
      known_on        = 23/10/2026
303   /intake/petition/{one}
post  /intake/petition/new
      name        = Bùi Thị Giao
      unit_search = phường Việt Trì
      kind        = reflection
      field_code  = 1.2.5
      subject     = Phản ánh đường ngập
      content     = Đường ngập mỗi khi mưa.
303   /intake/petition/{two}
post  /intake/petition/new
      name        = Bùi Thị Giao
      unit_search = phường Việt Trì
      kind        = reflection
      field_code  = 1.2.5
      subject     = Phản ánh đèn đường
      content     = Đèn đường không sáng.
303   /intake/petition/{three}
as    long.viettri
post  /intake/petition/new
      name        = Chẩu Văn Kín
      birth       = 1980-01-01
      channel     = post
      kind        = denunciation
      field_code  = 3.3
      subject     = Tố cáo nhận quà
      content     = Nhận quà khi làm thủ tục.
303   /intake/petition/{sealed}
post  /intake/petition/{one}/classify
      kind         = complaint
      field_code   = 1.2.5
      is_competent = 1
303
post  /intake/petition/{one}/propose
      act = accept
303
as    cuong.viettri
post  /intake/petition/{one}/accept
      document = 9/TB-UBND
303
post  /settlement/casefile/{one}/assign
      verifier_id = {di}
      document    = 92/QĐ-UBND
303
sql   update casefile set holder_id = {di} where id in ({two}, {three}, {sealed})
sql   insert into assignment (casefile_id, account_id, duty, started_at) values ({one}, {di}, 'handler', utc_timestamp(6)), ({two}, {di}, 'handler', utc_timestamp(6)), ({three}, {di}, 'clerk', utc_timestamp(6)), ({sealed}, {di}, 'handler', utc_timestamp(6))
sql   insert into barred (casefile_id, account_id, why, made_at) values ({two}, {den}, 'interest', utc_timestamp(6))
sql   insert into visit (row_uid, agency_id, top_id, state, visited_on, day_no, reception_kind, held_by, kind, matter_sealed, receiver_id, due_on) values (unhex(md5('ho4')), {office}, {office}, 'closed', '2026-11-13', 961, 'regular', 'receiver', 'complaint', '', {di}, '2026-11-23')
sql   insert into session_task (row_uid, session_id, agency_id, to_agency_id, doer_id, task_sealed, due_on, made_by, made_at) select unhex(md5('ho3')), s.id, s.agency_id, {office}, {di}, '', '2026-12-01', {cuong}, utc_timestamp(6) from reception_session s limit 1

# ---- who may, and what she sees ----
as    hung.p25
get   /account/user/{di}/handover
404
as    long.viettri
get   /account/user/{di}/handover
404
get   /account/user/{long}/handover
200
see   is_me = 1
see   matters
as    quang.p25
get   /account/user/{di}
see   actions/action[@key = 'user_act.handover']/@path = /account/user/{di}/handover
get   /account/user/{di}/disable
see   open/matters = 3
see   open/tasks = 1
see   open/visits = 1
text  "Nên bàn giao trước khi khóa"
get   /account/user/{di}/handover
200
see   open/matters = 3
keep  code sql select lookup_code from casefile where id = {sealed}
keep  open sql select lookup_code from casefile where id = {two}
no    "{code}"
no    "{open}"
not   matters/matter
not   //option[@value = '{hung}']
not   //option[@value = '{cuong}']
post  /account/user/{di}/handover
      to_id    = {hung}
      document = 20/BB-UBND
422
see   //field[@name = 'to_id']/error/@key = not_a_choice
post  /account/user/{di}/handover
      to_id    = {den}
422
see   //field[@name = 'document']/error/@key = required
sql   select count(*) from handover where from_id = {di} -> 0
post  /account/user/{di}/handover
      to_id    = {den}
      document = 20/BB-UBND
303   /account/handover/{handed}
get   /account/handover/{handed}
see   handover/handover_state = planned
post  /account/user/{di}/handover
      to_id    = {den}
      document = 21/BB-UBND
422
see   //form/error/@key = handover_runs
as    hung.p25
get   /account/handover/{handed}
404

# ---- the timer ----
tick
sql   select state, moved from handover where id = {handed} -> done 1
sql   select account_id from assignment where casefile_id = {one} and duty = 'handler' and ended_at is null -> {den}
# to find out is given by name: to the head, who gives it anew
sql   select count(*) from assignment where casefile_id = {one} and duty = 'verifier' and ended_at is null -> 0
sql   select holder_id from casefile where id = {one} -> {cuong}
sql   select count(*) from notice where account_id = {cuong} and kind = 'handed_back' and subject_id = {one} -> 1
sql   select count(*) from event where subject = 'C' and subject_id = {one} and event = 'work_handed_back' -> 1
sql   select document from event where subject = 'C' and subject_id = {one} and event = 'work_handed_over' -> 20/BB-UBND
sql   select doer_id from session_task where row_uid = unhex(md5('ho3')) -> {den}
# who does not receive citizens answers none who came
sql   select holder_id from visit where row_uid = unhex(md5('ho4')) -> null
sql   select visits, visits_left, tasks from handover where id = {handed} -> 0 1 1
sql   select why from handover_left where handover_id = {handed} and casefile_id = {two} -> barred
sql   select why from handover_left where handover_id = {handed} and casefile_id = {three} -> no_role
sql   select holder_id from casefile where id = {two} -> {di}
sql   select count(*) from notice where account_id = {den} and kind = 'handed_over' and subject_id = {one} -> 1
# what is sealed: the head's, told to him alone
sql   select count(*) from handover_left where casefile_id = {sealed} -> 0
sql   select count(*) from assignment where casefile_id = {sealed} and account_id in ({di}, {den}) and ended_at is null -> 0
sql   select holder_id from casefile where id = {sealed} -> {cuong}
sql   select count(*) from notice where account_id = {cuong} and kind = 'handed_back' and subject_id = {sealed} -> 1
as    quang.p25
get   /account/handover/{handed}
see   handover/handover_state = done
see   left_count/n = 2
text  "2 hồ sơ ở lại với người bàn giao"
text  "1 lượt tiếp ở lại"
no    "{code}"
no    "{open}"
not   left/matter
# once more is nothing more
tick
sql   select count(*) from event where subject = 'C' and subject_id = {one} and event = 'work_handed_over' -> 1
as    cuong.viettri
get   /settlement/casefile/{one}
text  "Bàn giao hồ sơ cho người khác"

# ---- who should take over is gone when the timer comes ----
as    quang.p25
post  /account/user/{di}/handover
      to_id    = {den}
      document = 22/BB-UBND
303   /account/handover/{void}
sql   update account set is_disabled = 1 where id = {den}
tick
sql   select state, moved from handover where id = {void} -> void 0
sql   select holder_id from casefile where id = {three} -> {di}

# ---- a sealed matter about the head goes to a leader, in nobody's list ----
sql   update account set is_disabled = 0 where id = {den}
sql   insert into barred (casefile_id, account_id, why, made_at) values ({sealed}, {cuong}, 'respondent', utc_timestamp(6))
sql   update assignment set ended_at = utc_timestamp(6) where casefile_id = {sealed} and account_id <> {di}
sql   update assignment set ended_at = null where casefile_id = {sealed} and account_id = {di}
sql   update casefile set holder_id = {di} where id = {sealed}
as    quang.p25
post  /account/user/{di}/handover
      to_id    = {den}
      document = 23/BB-UBND
303   /account/handover/{again}
tick
sql   select state, is_stuck from handover where id = {again} -> done 0
sql   select count(*) from assignment where casefile_id = {sealed} and account_id = {di} and ended_at is null -> 0
sql   select count(*) from assignment s join account_role r on r.account_id = s.account_id and r.role = 'leader' where s.casefile_id = {sealed} and s.duty = 'handler' and s.ended_at is null -> 1
sql   select count(*) from casefile c join assignment s on s.casefile_id = c.id and s.account_id = c.holder_id and s.ended_at is null where c.id = {sealed} -> 1

# ---- and where nobody may have it the handover is not finished, and says no more ----
sql   delete from barred where casefile_id = {sealed}
sql   insert into barred (casefile_id, account_id, why, made_at) select distinct {sealed}, a.id, 'respondent', utc_timestamp(6) from account a join account_role r on r.account_id = a.id where a.agency_id = {office} and r.role in ('head', 'leader')
sql   update assignment set ended_at = utc_timestamp(6) where casefile_id = {sealed}
sql   update assignment set ended_at = null where casefile_id = {sealed} and account_id = {di} limit 1
post  /account/user/{di}/handover
      to_id    = {den}
      document = 24/BB-UBND
303   /account/handover/{stuck}
tick
sql   select state, is_stuck from handover where id = {stuck} -> done 1
sql   select count(*) from assignment where casefile_id = {sealed} and account_id = {di} and ended_at is null -> 1
sql   select count(*) from handover_left where casefile_id = {sealed} -> 0
sql   select count(*) from notice where account_id = {di} and kind = 'handover_stuck' and subject_id = {stuck} -> 1
sql   select count(*) from notice where account_id = {den} and kind = 'handover_stuck' -> 0
get   /account/handover/{stuck}
see   handover/handover_state = stuck
text  "còn hồ sơ niêm phong chưa có người nhận; báo thủ trưởng cơ quan cấp trên"
no    "{code}"
get   /account/notices
see   notices/news[news = 'handover_stuck']/path = /account/handover/{stuck}
get   /account/user/{di}/handover
see   handovers/handover[id = '{stuck}']/handover_state = stuck

# ---- what stayed she reads alone, and who took over only how many ----
keep  ha sql select id from account where user_name = 'ha.viettri'
sql   insert into handover (agency_id, from_id, to_id, document, entered_by, entered_at, state, is_stuck) values ({office}, {long}, {ha}, '25/BB-UBND', {long}, utc_timestamp(6), 'done', 1)
keep  hers sql select max(id) from handover
sql   insert into handover_left (handover_id, casefile_id, why) values ({hers}, {two}, 'barred'), ({hers}, {three}, 'no_role')
sql   insert into barred (casefile_id, account_id, why, made_at) values ({two}, {ha}, 'respondent', utc_timestamp(6)), ({three}, {long}, 'interest', utc_timestamp(6))
keep  third sql select lookup_code from casefile where id = {three}
as    ha.viettri
get   /account/handover/{hers}
200
see   left_count/n = 2
see   handover/handover_state = done
not   left
no    "{open}"
no    "niêm phong"
as    long.viettri
get   /account/handover/{hers}
see   handover/handover_state = stuck
see   left/matter[left_why = 'barred']/lookup_code = {open}
text  "Người nhận không được tham gia"
no    "{third}"
sql   delete from handover_left where handover_id = {hers}
sql   delete from handover where id = {hers}

# ---- taken back: nobody of the office has it ----
sql   delete from barred where casefile_id in ({sealed}, {three})
sql   delete from barred where casefile_id = {two} and account_id = {ha}
sql   update account set is_disabled = 1 where id = {den}
sql   update assignment set ended_at = utc_timestamp(6) where casefile_id = {sealed} and account_id = {di} and ended_at is null
sql   update account set is_disabled = 1 where id = {di}
sql   update casefile set holder_id = null where id in ({two}, {three})
sql   delete from event where subject = 'T' and subject_id = (select id from session_task where row_uid = unhex(md5('ho3')))
sql   delete from session_task where row_uid = unhex(md5('ho3'))
sql   delete from visit where row_uid = unhex(md5('ho4'))
sql   delete from notice where account_id = {cuong} and kind = 'handed_back' and subject_id in ({one}, {sealed})
