#!tests/tool/scenario
# What is sent twice is entered once: double click, impatient retry, back button, eight at
# the same moment. What two people do at once is done by one of them.
day   2026-11-16
keep  before sql select count(*) from casefile

# ---- the same letter, sent again ----
as    ha.viettri
post  /intake/petition/new
      name        = Sùng Thị Pà Nủ
      unit_search = phường Việt Trì
      channel     = direct
      kind        = reflection
      subject     = Phản ánh cống tắc
      content     = Cống đầu ngõ tắc, nước tràn vào nhà.
303   /intake/petition/{letter}
twice
twice
at once 8
303   /intake/petition/{letter}
sql   select count(*) - {before} from casefile -> 1
sql   select count(*) from petition where casefile_id >= {letter} and channel = 'direct' -> 1
sql   select count(*) from event where subject = 'C' and subject_id = {letter} -> 1
sql   select count(*) from fact where casefile_id = {letter} and measure = 'received' -> 1

# ---- eight at once that were never sent before: one letter ----
get   /intake/petition/new
keep  key //form[@name = 'petition']/@key
post  /intake/petition/new
      form_key    =
      name        =
422
post  /intake/petition/new
      form_key    = {key}
      name        =
      kind        = reflection
      subject     = Một lần
      content     = Một lần
422
see   //field[@name = 'name']/error/@key = required
# an invalid form uses nothing up
post  /intake/petition/new
      form_key    = {key}
      name        = Sùng Thị Pà Nủ
      unit_search = phường Việt Trì
      kind        = reflection
      subject     = Tám lần cùng lúc
      content     = Tám lần cùng lúc.
303   /intake/petition/{eight}
at once 8
303   /intake/petition/{eight}
sql   select count(*) - {before} from casefile -> 2

# ---- back, another word, sent again under the same key: the first one stands ----
post  /intake/petition/new
      form_key    = {key}
      name        = Sùng Thị Pà Nủ
      unit_search = phường Việt Trì
      kind        = reflection
      subject     = Nội dung khác
      content     = Nội dung khác.
303   /intake/petition/{eight}
sql   select count(*) - {before} from casefile -> 2
# a fresh page is a fresh letter
post  /intake/petition/new
      name        = Sùng Thị Pà Nủ
      unit_search = phường Việt Trì
      kind        = reflection
      subject     = Nội dung khác
      content     = Nội dung khác.
303   /intake/petition/{other}
sql   select count(*) - {before} from casefile -> 3

# ---- the key of one is no key of another ----
as    nhung.lamthao
post  /intake/petition/new
      form_key    = {key}
      name        = Sùng Thị Pà Nủ
      unit_search = phường Việt Trì
      kind        = reflection
      subject     = Của người khác
      content     = Của người khác.
409
sql   select count(*) - {before} from casefile -> 3

# ---- acts: a double click moves a matter one step ----
as    long.viettri
post  /intake/petition/{letter}/classify
      kind         = reflection
      field_code   = 1.4.1
      is_competent = 1
303
at once 6
303
sql   select count(*) from event where subject = 'C' and subject_id = {letter} and act = 'classify' -> 1
post  /intake/petition/{letter}/propose
      act = accept
303
as    cuong.viettri
post  /intake/petition/{letter}/accept
      document = 5/PXL
303
at once 8
303
sql   select count(*) from event where subject = 'C' and subject_id = {letter} and act = 'accept' -> 1
sql   select count(*) from fact where casefile_id = {letter} and measure = 'accepted' -> 1
sql   select count(*) from term_run where casefile_id = {letter} and term = 'reflection_answer' -> 1

# ---- a page that was open since: the matter has gone on ----
as    long.viettri
post  /intake/petition/{eight}/classify
      kind         = reflection
      field_code   = 1.4.1
      is_competent = 1
303
post  /intake/petition/{eight}/propose
      act = file
303
get   /intake/petition/{eight}/withdraw
keep  old //form[@name = 'withdraw']/@key
as    thu.viettri
post  /intake/petition/{eight}/file
      note = Lưu.
303
as    long.viettri
post  /intake/petition/{eight}/withdraw from /intake/inbox
      form_key  = {old}
      is_signed = 1
409
sql   select state from casefile where id = {eight} -> filed

# ---- numbers of a book: eight visits opened at once are eight in a row ----
as    ha.viettri
keep  visits sql select count(*) from visit where visited_on = '2026-11-16' and agency_id = 107900
post  /reception/visit/new
      name   = Sùng Thị Pà Nủ
      kind   = reflection
      matter = Hỏi đường nộp đơn
303   /reception/visit/{visit}
at once 8
303   /reception/visit/{visit}
sql   select count(*) - {visits} from visit where visited_on = '2026-11-16' and agency_id = 107900 -> 1
sql   select count(*) = max(day_no) from visit where visited_on = '2026-11-16' and agency_id = 107900 -> 1

run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
