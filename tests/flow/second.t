#!tests/tool/scenario
# A complaint of the second time, from the screen: the province takes it with the first
# decision, has 45 days and must hold the dialogue (LKN art. 33, 37, 39). Whoever lost the
# first time reads which body is next; whoever lost the second time, that only the court is.
day   2026-11-16

# ---- the first time, at a ward ----
as    ha.viettri
get   /intake/petition/new
see   //field[@name = 'level']/option[@selected]/@value = 1
post  /intake/petition/new
      name            = Bùi Thị Lường
      birth           = 1960
      id_kind         = cccd
      id_number       = 025160007788
      unit_search     = phường Việt Trì
      channel         = post
      kind            = complaint
      field_code      = 1.2.5
      subject         = Khiếu nại lối đi chung
      content         = Khiếu nại Quyết định 8877/QĐ-UBND về lối đi chung.
      decision_number = 8877/QĐ-UBND
303   /intake/petition/{first}
sql   select level from casefile where id = {first} -> 1
get   /intake/petition/{first}/receipt
keep  code receipt/code
keep  secret receipt/secret
sql   update casefile set machine = 'complaint', state = 'decided', desk = 'settlement', decided_on = '2026-11-16', to_agency_id = (select id from agency where code = 'P01') where id = {first}
nobody
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
see   result/sentence = decided
see   result/body = Ủy ban nhân dân tỉnh Phú Thọ
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
text  "khiếu nại lần hai đến Ủy ban nhân dân tỉnh Phú Thọ hoặc khởi kiện"

# ---- the second time, at the province's board ----
as    hoa.tcd
post  /intake/petition/new
      name            = Bùi Thị Lường
      birth           = 1960
      id_kind         = cccd
      id_number       = 025160007788
      unit_search     = phường Việt Trì
      channel         = post
      kind            = complaint
      level           = 2
      field_code      = 1.2.5
      subject         = Khiếu nại lần hai về lối đi chung
      content         = Không đồng ý với Quyết định 8877/QĐ-UBND về lối đi chung.
      decision_number = 8877/QĐ-UBND
303   /intake/petition/{second}
get   /intake/petition/{second}
see   casefile/level = 2
# not a duplicate of the first: the next stage
see   duplicates/duplicate[agency_name = 'Ủy ban nhân dân phường Việt Trì'][1]/relation = 2
text  "Khiếu nại: Lần hai"
get   /intake/petition/{second}/receipt
keep  code2 receipt/code
keep  secret2 receipt/secret
# who sorts it may correct it
post  /intake/petition/{second}/classify
      kind         = complaint
      level        = 1
      field_code   = 1.2.5
      is_competent = 1
303
sql   select level from casefile where id = {second} -> 1
get   /intake/petition/{second}/classify
see   //field[@name = 'level']/option[@selected]/@value = 1
post  /intake/petition/{second}/classify
      kind         = complaint
      level        = 2
      field_code   = 1.2.5
      is_competent = 1
303
sql   select level from casefile where id = {second} -> 2
post  /intake/petition/{second}/propose
      act = accept
303
sql   select proposed_by is not null from petition where casefile_id = {second} -> 1
as    minh.tcd
post  /intake/petition/{second}/accept
      document = 77/TB-UBND
303
# 45 days from 16 November, not 30
sql   select term, due_on from term_run where casefile_id = {second} and state = 'running' -> complaint_second 2026-12-31
sql   select level, machine from casefile where id = {second} -> 2 complaint
# the dialogue is not left out
sql   update casefile set state = 'reported' where id = {second}
as    hung.p25
get   /settlement/casefile/{second}
see   casefile/level = 2
see   actions/action[@act = 'decide']/@why = guard.dialogue_needed
sql   update casefile set state = 'decided', decided_on = '2026-11-16' where id = {second}
nobody
post  /tra-cuu
      code        = {code2}
      secret_code = {secret2}
200
see   result/sentence = decided_second

# What is no complaint has no level, whatever the hidden field says.
as    ha.viettri
post  /intake/petition/new
      name       = Bùi Thị Lường
      channel    = post
      kind       = reflection
      level      = 2
      field_code = 1.2.5
      subject    = Phản ánh lối đi chung
      content    = Lối đi bị lấp.
303   /intake/petition/{other}
sql   select level from casefile where id = {other} -> 1
