#!tests/tool/scenario
# The sender of a reflection says what she thinks of the answer: once, changed within bounds.
# What is not solved is told to the body above, with her reason; who leads sees how many say
# what. One that is a complaint by what it says goes back and is sorted again.
day   2026-11-16
as    ha.viettri
post  /intake/petition/new
      name        = Thái Thị Gương
      address     = Số 3, tổ 5
      unit_search = phường Việt Trì
      channel     = direct
      kind        = reflection
      field_code  = 1.4.3
      subject     = Nắp cống ngõ 8 bị vỡ
      content     = Nắp cống ngõ 8 vỡ từ tháng 10, trẻ em đi học nguy hiểm.
303   /intake/petition/{matter}
get   /intake/petition/{matter}/receipt
keep  code receipt/code
keep  secret receipt/secret
as    long.viettri
post  /intake/petition/{matter}/classify
      kind         = reflection
      field_code   = 1.4.3
      is_competent = 1
303
post  /intake/petition/{matter}/propose
      act = accept
303
as    cuong.viettri
post  /intake/petition/{matter}/accept
      document = 21/TB-UBND
303
keep  long sql select id from account where user_name = 'long.viettri'
post  /settlement/casefile/{matter}/consider
      considerer_id = {long}
303

# ---- before there is an answer nothing is rated ----
browser guong
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
get   /ho-so
not   matter/act[@name = 'rating']
get   /ho-so/danh-gia
303   /ho-so
as    cuong.viettri
post  /settlement/casefile/{matter}/answer
      document = 22/UBND
      note     = Nắp cống đã được thay.
303
keep  here sql select a.id from account a where a.user_name = 'cuong.viettri'
keep  above sql select a.id from account a where a.user_name = 'hung.p25'
keep  agency sql select agency_id from casefile where id = {matter}
sql   delete from rating_sum where agency_id = {agency}

# ---- she rates it; what is not solved needs a reason ----
browser guong
get   /ho-so
see   matter/act[@name = 'rating']
get   /ho-so/danh-gia
200
text  "Được giải quyết một phần"
post  /ho-so/danh-gia
422
see   //field[@name = 'grade']/error
post  /ho-so/danh-gia
      grade = excellent
422
post  /ho-so/danh-gia
      grade = not_solved
422
see   //field[@name = 'reason']/error/@key = required
fill  /ho-so/danh-gia
      grade = satisfied
at once 3
303   /ho-so
get   /ho-so
see   matter/did[@event = 'answer_rated']/on = 2026-11-16
sql   select grade, changes from rating where casefile_id = {matter} -> satisfied 0
sql   select grade, n from rating_sum where agency_id = {agency} -> satisfied 1
sql   select count(*) from notice where kind in ('answer_unsolved', 'unsolved_below') and account_id in ({here}, {above}) -> 0

# ---- it rained: the lid is broken again ----
day   2026-11-20
browser guong
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
fill  /ho-so/danh-gia
      grade  = not_solved
      reason = Nắp mới bị lún, đầu ngõ vẫn hở.
at once 3
303   /ho-so
get   /ho-so
see   matter/did[@event = 'answer_unsolved']/on = 2026-11-20
sql   select grade, changes, reason_sealed like '%hở%' from rating where casefile_id = {matter} -> not_solved 1 0
sql   select grade, n from rating_sum where agency_id = {agency} order by grade -> not_solved 1, satisfied 0
sql   select kind, subject from notice where account_id = {here} and kind = 'answer_unsolved' -> answer_unsolved casefile
sql   select kind, subject_id from notice where account_id = {above} and kind = 'unsolved_below' -> unsolved_below {agency}

# ---- seen in the history, by the head of the office, and by the body above with her reason ----
as    cuong.viettri
get   /settlement/worklist
text  "Đánh giá của người gửi"
get   /settlement/rating
200
see   here/rating[casefile_id = '{matter}']/reason = Nắp mới bị lún, đầu ngõ vẫn hở.
see   sums/sum[grade = 'not_solved'][year = '2026']/n = 1
text  "Chưa được giải quyết, năm 2026"
get   /settlement/casefile/{matter}
see   history/event[event = 'answer_unsolved']/note = Nắp mới bị lún, đầu ngõ vẫn hở.
see   history/event[event = 'answer_unsolved']/role = sender
as    hung.p25
get   /account/notices
see   notices/news[news = 'unsolved_below']/path = /settlement/rating
text  "chưa giải quyết việc phản ánh"
get   /settlement/rating
200
see   below/rating/agency_name ~ Việt Trì
see   below/rating/reason ~ đầu ngõ vẫn hở
not   below/rating/casefile_id
no    "Thái Thị Gương"
get   /settlement/casefile/{matter}
404
# by twenties, each list for itself
keep  province sql select agency_id from account where id = {above}
sql   insert into rating (row_uid, casefile_id, agency_id, above_id, grade, first_on, rated_on) select unhex(md5(concat('page', c.id))), c.id, {agency}, {province}, 'not_solved', '2026-11-20', '2026-11-20' from casefile c left join rating g on g.casefile_id = c.id where c.sealed = 0 and g.id is null order by c.id limit 30
get   /settlement/rating
see   count(below/rating) = 20
keep  older below/pager/@older
get   {older}
200
see   below/rating/reason ~ đầu ngõ vẫn hở
see   count(below/rating) = 11
not   below/pager
get   {older}&here=1
not   here/rating
sql   delete from rating where rated_on = first_on and row_uid = unhex(md5(concat('page', casefile_id)))
# who must not know of a matter does not find it here
sql   insert into barred (casefile_id, account_id, why, by_id, made_at) values ({matter}, {above}, 'interest', {above}, utc_timestamp(6))
get   /settlement/rating
200
no    "đầu ngõ vẫn hở"
sql   delete from barred where casefile_id = {matter} and account_id = {above}
# who leads nothing is told nothing, and another province neither
as    ha.viettri
get   /settlement/rating
403
as    hai.lamthao
get   /settlement/rating
200
no    "đầu ngõ vẫn hở"

# ---- so often and so long, and no more ----
browser guong
post  /ho-so/danh-gia
      grade = partly
303
post  /ho-so/danh-gia
      grade = satisfied
303
get   /ho-so
not   matter/act[@name = 'rating']
get   /ho-so/danh-gia
303   /ho-so
sql   select grade, changes, reason_sealed is null from rating where casefile_id = {matter} -> satisfied 3 1
sql   select grade, n from rating_sum where agency_id = {agency} order by grade -> not_solved 0, partly 0, satisfied 1
as    cuong.viettri
get   /settlement/rating
not   here/rating[casefile_id = '{matter}']
sql   update rating set changes = 0 where casefile_id = {matter}
day   2026-12-16
browser guong
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
get   /ho-so
see   matter/act[@name = 'rating']
day   2026-12-17
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
get   /ho-so
not   matter/act[@name = 'rating']

# ---- a complaint by what it says: back to the intake, sorted from that day ----
day   2026-11-18
as    ha.viettri
post  /intake/petition/new
      name        = Giàng Thị Nhầm
      address     = Số 6, tổ 2
      unit_search = phường Việt Trì
      channel     = direct
      kind        = reflection
      field_code  = 1.2.2
      subject     = Phản ánh tiền bồi thường
      content     = Quyết định 80/QĐ-UBND tính thiếu tiền, tôi không đồng ý với quyết định.
303   /intake/petition/{turned}
as    long.viettri
post  /intake/petition/{turned}/classify
      kind         = reflection
      field_code   = 1.2.2
      is_competent = 1
303
post  /intake/petition/{turned}/propose
      act = accept
303
as    cuong.viettri
post  /intake/petition/{turned}/accept
      document = 23/TB-UBND
303
keep  long sql select id from account where user_name = 'long.viettri'
post  /settlement/casefile/{turned}/consider
      considerer_id = {long}
303
day   2026-11-23
as    long.viettri
get   /settlement/casefile/{turned}
see   actions/action[@act = 'turn_into']
get   /settlement/casefile/{turned}/turn_into
200
post  /settlement/casefile/{turned}/turn_into
      note = Không đồng ý với quyết định hành chính.
422
fill  /settlement/casefile/{turned}/turn_into
      turn_kind = complaint
      note      = Không đồng ý với quyết định hành chính.
at once 2
303
sql   select kind, machine, state, desk, code, holder_id from casefile where id = {turned} -> complaint petition received intake null null
sql   select term, started_on, due_on from term_run where casefile_id = {turned} and state = 'running' -> petition_sort 2026-11-23 2026-12-03
get   /intake/petition/{turned}
200
see   history/event[event = 'turned_into']/note = Không đồng ý với quyết định hành chính.
post  /intake/petition/{turned}/classify
      kind         = complaint
      field_code   = 1.2.2
      is_competent = 1
303
post  /intake/petition/{turned}/propose
      act = accept
303
as    cuong.viettri
post  /intake/petition/{turned}/accept
      document = 24/TB-UBND
303
sql   select machine, state, left(code, 3) from casefile where id = {turned} -> complaint accepted KN-
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
