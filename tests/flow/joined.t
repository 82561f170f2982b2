#!tests/tool/scenario
# P14: a letter that was sent to us four times is one matter: four letters, three of them joined
# (domain.md 12.3). The day lies in a quarter of its own, so that nothing else is counted with it.
day   2028-02-10
as    ha.viettri
# the first
post  /intake/petition/new
      name        = Mùa Thị Lặp
      address     = Số 4, tổ 4
      unit_search = phường Việt Trì
      channel     = post
      kind        = reflection
      field_code  = 1.4.3
      subject     = Cầu ngõ 4 gãy lan can
      content     = Cầu ngõ 4 gãy lan can.
303   /intake/petition/{first}
# and again
post  /intake/petition/new
      name        = Mùa Thị Lặp
      address     = Số 4, tổ 4
      unit_search = phường Việt Trì
      channel     = post
      kind        = reflection
      field_code  = 1.4.3
      subject     = Cầu ngõ 4 gãy lan can
      content     = Cầu ngõ 4 gãy lan can, lần thứ hai.
303   /intake/petition/{second}
# two clerks compare them at one time, from either of the two: who did not see what was decided is told
sql   insert ignore into account_role (account_id, role, granted_at) select id, 'clerk', utc_timestamp(6) from account where user_name = 'long.viettri'
as    long.viettri
get   /intake/petition/{second}/duplicate?earlier={first}
keep  seen hidden[@name = 'seen']/@value
get   /intake/petition/{first}/duplicate?earlier={second}
keep  seen2 hidden[@name = 'seen']/@value
as    ha.viettri
post  /intake/petition/{second}/duplicate from /intake/petition/{second}/duplicate?earlier={first}
      earlier_id = {first}
      relation   = D
303
as    long.viettri
post  /intake/petition/{second}/duplicate from /intake/inbox
      seen       = {seen}
      earlier_id = {first}
      relation   = N
409
see   meanwhile/change/event = duplicate_kept
see   decided/relation_decided = D
see   decided/who = Nguyễn Ngọc Hà
see   //field[@name = 'relation']/value = N
post  /intake/petition/{first}/duplicate from /intake/inbox
      seen       = {seen2}
      earlier_id = {second}
      relation   = P
409
see   decided/relation_decided = D
# without a page that was seen before there is nothing to say
post  /intake/petition/{second}/duplicate from /intake/inbox
      earlier_id = {first}
      relation   = N
409
sql   select count(*), min(relation) from dedup_link where casefile_id in ({first}, {second}) and earlier_id in ({first}, {second}) -> 1 D
# what was decided is found again on the pages of both, and no more as something likely
get   /intake/petition/{first}
see   pairs/pair/id = {second}
see   pairs/pair/relation_decided = D
see   pairs/pair/who = Nguyễn Ngọc Hà
not   duplicates/duplicate[id = '{second}']
get   /intake/petition/{second}
see   pairs/pair/id = {first}
not   duplicates/duplicate[id = '{first}']
# who has read it may correct it, from either of the two, and both decisions are kept
get   /intake/petition/{first}/duplicate?earlier={second}
see   decided/relation_decided = D
text  "lưu lại thì kết luận mới thay kết luận này"
post  /intake/petition/{first}/duplicate from /intake/petition/{first}/duplicate?earlier={second}
      earlier_id = {second}
      relation   = N
303
as    ha.viettri
get   /intake/petition/{second}/join
not   //field[@name = 'earlier_id']/option[@value = '{first}']
post  /intake/petition/{second}/duplicate from /intake/petition/{second}/duplicate?earlier={first}
      earlier_id = {first}
      relation   = D
303
sql   select count(*) from dedup_link where casefile_id in ({first}, {second}) and earlier_id in ({first}, {second}) -> 3
sql   delete r from account_role r join account a on a.id = r.account_id where a.user_name = 'long.viettri' and r.role = 'clerk'
as    ha.viettri
post  /intake/petition/{second}/join
      earlier_id = {first}
303
# and again
post  /intake/petition/new
      name        = Mùa Thị Lặp
      address     = Số 4, tổ 4
      unit_search = phường Việt Trì
      channel     = post
      kind        = reflection
      field_code  = 1.4.3
      subject     = Cầu ngõ 4 gãy lan can
      content     = Cầu ngõ 4 gãy lan can, lần thứ ba.
303   /intake/petition/{third}
post  /intake/petition/{third}/duplicate from /intake/petition/{third}/duplicate?earlier={first}
      earlier_id = {first}
      relation   = D
303
post  /intake/petition/{third}/join
      earlier_id = {first}
303
# and again
post  /intake/petition/new
      name        = Mùa Thị Lặp
      address     = Số 4, tổ 4
      unit_search = phường Việt Trì
      channel     = post
      kind        = reflection
      field_code  = 1.4.3
      subject     = Cầu ngõ 4 gãy lan can
      content     = Cầu ngõ 4 gãy lan can, lần thứ tư.
303   /intake/petition/{fourth}
post  /intake/petition/{fourth}/duplicate from /intake/petition/{fourth}/duplicate?earlier={first}
      earlier_id = {first}
      relation   = D
303
post  /intake/petition/{fourth}/join
      earlier_id = {first}
303
sql   select count(*), sum(state = 'joined') from casefile where id in ({first}, {second}, {third}, {fourth}) -> 4 3
run   "$KNTC_OUT/kntc" report letters C07900 q1 2028 | grep reflection -> reflection	4 letters	3 joined	1 matters
# each once, whoever asks again; and another quarter knows nothing of it
run   "$KNTC_OUT/kntc" report letters C07900 q2 2028 | wc -l -> 0
# joined in a later quarter it was a matter of its own in its own
post  /intake/petition/new
      name        = Mùa Thị Lặp
      address     = Số 4, tổ 4
      unit_search = phường Việt Trì
      channel     = post
      kind        = reflection
      field_code  = 1.4.3
      subject     = Cầu ngõ 4 gãy lan can
      content     = Cầu ngõ 4 gãy lan can, lần thứ năm.
303   /intake/petition/{fifth}
day   2028-03-20
as    ha.viettri
post  /intake/petition/{fifth}/duplicate from /intake/petition/{fifth}/duplicate?earlier={first}
      earlier_id = {first}
      relation   = D
303
post  /intake/petition/{fifth}/join
      earlier_id = {first}
303
run   "$KNTC_OUT/kntc" report letters C07900 q1 2028 | grep reflection -> reflection	5 letters	3 joined	2 matters
