#!tests/tool/scenario
# Who read what: each page that shows a person, a letter or a list of them leaves one row,
# with the route that says why; a page that is not shown leaves none. Nobody's words stand
# in it, and it does not bury what administrators did.
day   2026-11-20

as    ha.viettri
keep  me sql select id from account where user_name = 'ha.viettri'
post  /intake/petition/new
      name        = Vừ Thị Mỷ Sáng
      id_kind     = cccd
      id_number   = 025177008866
      channel     = post
      kind        = complaint
      field_code  = 1.2.5
      subject     = Khiếu nại ranh giới đất
      content     = Khiếu nại ranh giới đất.
      file file   = tests/fixture/letter.pdf
303   /intake/petition/{letter}
keep  mark sql select coalesce(max(id), 0) from access

get   /intake/petition/{letter}
200
sql   select what, object, object_id, replace(replace(detail, char(123), '('), char(125), ')'), account_id, is_read from access where id > {mark} -> read casefile {letter} /intake/petition/(id) {me} 1
keep  paper documents/document/path
sql   select distinct agency_id = (select agency_id from account where id = {me}), request > 0 from access where id > {mark} -> 1 1

keep  mark sql select max(id) from access
get   {paper}
200
get   /intake/petition/{letter}/receipt
200
get   /intake/inbox?tab=all
200
post  /intake/find
      q = 025177008866
200
post  /intake/petition/new
      name    = Vừ Thị Mỷ Sáng
      channel = post
      kind    = complaint
      subject = Khiếu nại ranh giới đất
      content = Khiếu nại ranh giới đất.
      do      = check
200
sql   select what, object, coalesce(object_id, 0), replace(replace(detail, char(123), '('), char(125), ')') from access where id > {mark} order by id -> file_read casefile {letter} /intake/petition/(id)/file/(key), read casefile {letter} /intake/petition/(id)/receipt, list_read casefile 0 /intake/inbox, list_read casefile 0 /intake/find, duplicates_asked petition 0 /intake/petition/new

# A form that comes back wrong shows the letter again.
keep  mark sql select max(id) from access
as    long.viettri
keep  mark sql select max(id) from access
get   /intake/petition/{letter}/classify
200
post  /intake/petition/{letter}/classify from /intake/petition/{letter}/classify
      kind = complaint
      field_code =
422
sql   select count(*) >= 3, count(*) = count(distinct request) from access where id > {mark} and is_read = 1 and detail like '/intake/petition/_id_/_act_' and object_id = {letter} -> 1 1
# what is not shown is not read
keep  mark sql select max(id) from access
get   /intake/petition/99999999
404
get   /intake/petition/new
200
get   /intake/petition/{letter}/why
200
sql   select count(*) from access where id > {mark} -> 0

# The reception room.
as    ha.viettri
post  /reception/visit/new
      name           = Vừ Thị Mỷ Sáng
      people         = 1
      reception_kind = regular
      held_by        = receiver
      channel        = direct
      kind           = complaint
      matter         = Ranh giới đất
303   /reception/visit/{visit}
keep  mark sql select max(id) from access
get   /reception/visit/{visit}
200
get   /reception/visit/{visit}/minutes
200
get   /reception/desk
200
get   /intake/petition/new?visit={visit}
200
sql   select what, object, coalesce(object_id, 0), replace(replace(detail, char(123), '('), char(125), ')') from access where id > {mark} order by id -> read visit {visit} /reception/visit/(id), read visit {visit} /reception/visit/(id)/minutes, list_read visit 0 /reception/desk, read visit {visit} /intake/petition/new

# No name, no number in any of it.
run   mariadb-dump --no-defaults -S "$(sed -n 's/^database_socket = //p' "$KNTC_CONF")" kntc access | grep -cE 'Mỷ|025177008866' -> 0
