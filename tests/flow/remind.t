#!tests/tool/scenario
# A complaint that nobody hurries: who works on it is reminded before, on and after its last
# day, then the leaders, the head, and at last the province above the ward; each once, in the
# portal and by e-mail, and nobody of what stands still. Then a timer that is killed in between.
day   2026-11-02
as    ha.viettri
post  /intake/petition/new
      name            = Sằm Thị Mẩy
      unit_search     = phường Việt Trì
      kind            = complaint
      field_code      = 1.2.5
      subject         = Khiếu nại quyết định thu hồi lối đi
      content         = Lối đi chung bị thu hồi.
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
      document = 5/TB-UBND
303
keep  vinh sql select id from account where user_name = 'vinh.viettri'
keep  cuong sql select id from account where user_name = 'cuong.viettri'
keep  hung sql select id from account where user_name = 'hung.p25'
post  /settlement/casefile/{matter}/assign
      verifier_id = {vinh}
      document    = 6/QĐ-UBND
303
sql   select due_on from term_run where casefile_id = {matter} and term = 'complaint_first' -> 2026-12-02
keep  run sql select id from term_run where casefile_id = {matter} and term = 'complaint_first'

# the office's other matters have stories of their own
sql   update term_run set remind_on = null where id <> {run}

# ---- he leaves an address ----
as    vinh.viettri
get   /account/email
200
text  "nhắc việc cũng được gửi đến đó"
post  /account/email
      email = vinh nguyễn
422
post  /account/email
      email = vinh@viettri.example.vn
303   /account/me
get   /account/email
see   //field[@name = 'email']/value = vinh@viettri.example.vn
sql   select count(*) from account where email_sealed like '%vinh@%' -> 0
as    cuong.viettri
post  /account/email
      email = cuong@viettri.example.vn
303
as    hung.p25
post  /account/email
      email = hung@phutho.example.vn
303
sql   delete from outbox
sql   delete from notice where kind like 'due\_%' or kind = 'late_below'

# ---- nothing yet ----
tick
sql   select count(*) from reminder where casefile_id = {matter} -> 0
sql   select remind_on from term_run where id = {run} -> 2026-11-25

# ---- seven days before, three days before ----
day   2026-11-25
tick
tick
sql   select reminder, days_left, told from reminder where casefile_id = {matter} -> before_holder 7 1
sql   select remind_on from term_run where id = {run} -> 2026-11-29
as    vinh.viettri
get   /account/notices
see   notices/news[news = 'due_soon']/path = /settlement/casefile/{matter}
text  "Hồ sơ sắp đến hạn"
no    "Mẩy"
sql   select count(*) from outbox where kind = 'due_soon' and once like '% {vinh}' -> 1
sql   select count(*) from outbox where recipient_sealed like '%vinh%' or payload_sealed like '%2026%' -> 0
day   2026-11-30
tick
sql   select group_concat(reminder, ' ', days_left order by id separator ', ') from reminder where casefile_id = {matter} -> before_holder 7, before_holder 3

# ---- it stands still: no reminder; it is complex, goes on, and has another last day ----
day   2026-12-01
as    cuong.viettri
post  /settlement/casefile/{matter}/mark_complex
      note = Nhiều hộ liên quan, phải đo đạc lại.
303
sql   select due_on, original_due_on, remind_on from term_run where id = {run} -> 2026-12-17 2026-12-02 2026-12-01
tick
sql   select remind_on from term_run where id = {run} -> 2026-12-10
sql   update term_run set state = 'suspended', suspended_on = '2026-12-09' where id = {run}
day   2026-12-10
tick
sql   select count(*) from reminder where casefile_id = {matter} -> 2
sql   update term_run set state = 'running', suspended_on = null where id = {run}
tick
sql   select due_on, reminder, days_left from reminder where casefile_id = {matter} order by id desc limit 1 -> 2026-12-17 before_holder 7

# ---- the day itself ----
day   2026-12-17
tick
tick
sql   select group_concat(reminder order by reminder) from reminder where casefile_id = {matter} and due_on = '2026-12-17' and days_left = 0 -> on_holder,on_leader
as    thu.viettri
get   /account/notices
see   notices/news[news = 'due_today'][subject_id = '{matter}']/path = /settlement/casefile/{matter}
sql   select count(*) from outbox where kind = 'due_today' and once like 'due\_today {matter} %' -> 1

# ---- over ----
day   2026-12-18
tick
sql   select group_concat(reminder order by reminder) from reminder where casefile_id = {matter} and reminder like 'after%' -> after_head,after_holder,after_leader
as    cuong.viettri
get   /account/notices
see   notices/news[news = 'due_late'][subject_id = '{matter}']/path = /settlement/casefile/{matter}
sql   select count(*) from outbox where once like 'due\_late {matter} % {cuong}' -> 1
sql   select count(*) from notice where account_id = {hung} and kind = 'late_below' -> 0

# ---- three days over: the province, its heads and inspectors ----
keep  above sql select count(distinct a.id) from account a join account_role r on r.account_id = a.id and r.role in ('head', 'inspector') join agency g on g.id = a.agency_id where g.code = 'P25' and a.is_disabled = 0
day   2026-12-21
tick
sql   select count(*) from reminder where casefile_id = {matter} and reminder = 'after_superior' and told = {above} -> 1
as    hung.p25
get   /account/notices
see   notices/news[news = 'late_below']/agency_name ~ Việt Trì
text  "Cơ quan cấp dưới có hồ sơ quá hạn, cần đôn đốc"
not   notices/news[news = 'late_below']/lookup_code[. != '']
as    cuong.viettri
get   /settlement/casefile/{matter}
see   history/event[event = 'escalated']/role = tick
sql   select remind_on is null from term_run where id = {run} -> 1

# ---- why: the first and the present last day, who moved it, who was reminded ----
get   /settlement/casefile/{matter}/why
see   reckonings/reckoning[term = 'complaint_first']/original_due_on = 2026-12-02
text  "Hạn ban đầu: 02/12/2026"
see   reminders/reminder[reminder = 'after_superior']/told = {above}
text  "Báo cơ quan cấp trên đôn đốc"
see   moves/event[event = 'marked_complex']/who = Hà Việt Cường
text  "Vì sao hạn thay đổi, ai thay đổi"

# ---- killed in the middle of many: what was sent stands once, the rest comes ----
sql   update term_run set remind_on = null where id <> {run} and state = 'running'
sql   insert into term_run (casefile_id, term, law_from, started_on, raw_on, due_on, original_due_on, is_main, remind_on) select {matter}, 'complaint_first', (select law_from from term_run where id = {run}), '2026-11-10', '2026-12-21', '2026-12-21', '2026-12-21', 0, '2026-12-21' from law_term a join law_term b on b.unit <> '' limit 300
run   (for i in 2 4 6 8; do timeout -s KILL 0.$i "$KNTC_OUT/kntc" tick; done) >/dev/null 2>&1; echo ended -> ended
tick
tick
sql   select count(*), count(distinct term_run_id) from reminder where casefile_id = {matter} and reminder = 'on_holder' and due_on = '2026-12-21' -> 300 300
sql   select count(*) from notice where account_id = {vinh} and kind = 'due_today' and mark like '% 2026-12-21 0' -> 300
sql   select count(*) from outbox where kind = 'due_today' and once like '% 2026-12-21 0 {vinh}' -> 300
sql   delete from reminder where term_run_id in (select id from term_run where casefile_id = {matter} and started_on = '2026-11-10')
sql   delete from term_run where casefile_id = {matter} and started_on = '2026-11-10'
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
sql   delete from outbox
