#!tests/tool/scenario
# Q20: one letter with several matters. Each part is a petition of its own, with its own kind,
# code, term and receipt; the scan is shared. The part that denounces is sealed, takes the scan
# with it, and nothing that is left tells of it.
day   2026-10-05

as    ha.viettri
post  /intake/petition/new
      name        = Lường Thị Bích Vẹn
      phone       = 0912000765
      unit_search = phường Việt Trì
      channel     = post
      kind        = mixed
      denounces   = 0
      field_code  = 1.2.5
      subject     = Ranh giới đất, rãnh thoát nước
      content     = Khiếu nại ranh giới thửa 88; phản ánh rãnh thoát nước tắc; công chức địa chính Bùi Văn Khoát nhận tiền.
      file file   = tests/fixture/letter.pdf
303   /intake/petition/{whole}
day   2026-10-07
as    long.viettri
get   /intake/petition/{whole}
see   actions/action[@act = 'split']/@enabled = yes
not   parts
# its own matter must be said
post  /intake/petition/{whole}/split
      kind    = reflection
422
see   //field[@name = 'subject']/error/@key = required
post  /intake/petition/{whole}/split
      kind        = complaint
      subject     = Ranh giới thửa 88
      content     = Ranh giới.
      decision_on = 06/10/2026
422
see   //field[@name = 'decision_on']/error/@key = after_received

# ---- an open part ----
post  /intake/petition/{whole}/split
      kind       = reflection
      field_code = 1.4.1
      subject    = Rãnh thoát nước tắc
      content    = Rãnh thoát nước trước nhà tắc từ tháng 9.
303   /intake/petition/{part}
# twice is once
twice
get   /intake/petition/{part}
see   casefile/kind = reflection
see   casefile/state = received
see   letter/channel = post
see   parties/party/name = Lường Thị Bích Vẹn
see   parts/part/id = {whole}
see   documents/document/name = letter.pdf
# the letter came on the 5th: so did its parts
see   term/started_on = 2026-10-05
see   term/due_on = 2026-10-15
sql   select count(distinct lookup_code) from casefile where id in ({whole}, {part}) -> 2
sql   select count(distinct store_id), count(*) from document where casefile_id in ({whole}, {part}) -> 1 2
keep  scan sql select store_id from document where casefile_id = {part}
get   /intake/petition/{part}/file/{scan}
200
get   /intake/petition/{part}/receipt
see   receipt/secret
keep  code receipt/code
keep  secret receipt/secret
get   /intake/petition/{whole}
see   parts/part/id = {part}
see   history/event/event ~ petition_split
# a part can itself be split: it names the whole letter
post  /intake/petition/{part}/split
      kind       = complaint
      field_code = 1.2.5
      subject    = Ranh giới thửa 88
      content    = Khiếu nại ranh giới thửa 88.
303   /intake/petition/{third}
get   /intake/petition/{whole}
see   count(parts/part) = 2
sql   select part_of = {whole} from petition where casefile_id = {third} -> 1

# the whole letter comes again: that it is the same was decided, and stays so whatever is taken out
as    ha.viettri
post  /intake/petition/new
      name        = Lường Thị Bích Vẹn
      phone       = 0912000765
      unit_search = phường Việt Trì
      channel     = post
      kind        = complaint
      field_code  = 1.2.5
      subject     = Ranh giới thửa 88
      content     = Khiếu nại ranh giới thửa 88, gửi lại.
303   /intake/petition/{again}
post  /intake/petition/{again}/duplicate from /intake/petition/{again}/duplicate?earlier={whole}
      earlier_id = {whole}
      relation   = D
303
as    long.viettri

# ---- the part that denounces ----
keep  events sql select count(*) from event where subject = 'C' and subject_id in ({whole}, {part}, {third})
post  /intake/petition/{whole}/split
      kind       = denunciation
      field_code = 3.3
      subject    = Công chức địa chính nhận tiền
      content    = Bùi Văn Khoát nhận 20 triệu đồng.
      respondent = Bùi Văn Khoát
422
see   //field[@name = 'rest']/error/@key = required
post  /intake/petition/{whole}/split
      kind         = denunciation
      field_code   = 3.3
      subject      = Công chức địa chính nhận tiền
      content      = Bùi Văn Khoát nhận 20 triệu đồng.
      respondent   = Bùi Văn Khoát
      rest_subject = Ranh giới đất
      rest         = Khiếu nại ranh giới thửa 88.
303   /intake/petition/{sealed}
get   /intake/petition/{sealed}
see   casefile/sealed = 1
see   casefile/kind = denunciation
not   parts
not   parties/party
see   documents/document/sealed = 1
# seven working days from the day the letter came
see   term/due_on = 2026-10-14
sql   select count(*) from party where casefile_id = {sealed} -> 0
sql   select envelope_uid is not null from casefile where id = {sealed} -> 1
sql   select part_of from petition where casefile_id = {sealed} -> null
# what is left says nothing: no event, no paper, no word
sql   select count(*) - {events} from event where subject = 'C' and subject_id in ({whole}, {part}, {third}) -> 0
sql   select count(*) from document where casefile_id in ({whole}, {part}, {third}) -> 0
get   /intake/petition/{part}/file/{scan}
404
get   /intake/petition/{whole}
see   petition/content = Khiếu nại ranh giới thửa 88.
see   petition/subject = Ranh giới đất
see   count(parts/part) = 2
get   /intake/petition/{whole}
no    "Khoát"
# who is not assigned does not see that there is one
as    ha.viettri
get   /intake/petition/{sealed}
404
get   /intake/petition/{whole}
no    "Khoát"
sql   select count(*) from dedup_key k join dedup_key l on l.key_hash = k.key_hash where k.casefile_id = {sealed} and l.casefile_id in ({whole}, {part}, {third}) -> 0

# a part found to denounce later is sealed, and its links go
as    long.viettri
post  /intake/petition/{third}/seal
      is_apart = 1
      note     = Trong đơn có nội dung tố cáo.
303
get   /intake/petition/{whole}
see   count(parts/part) = 1
see   parts/part/id = {part}
sql   select count(*) from petition where part_of = {third} or (casefile_id = {third} and part_of is not null) -> 0

# ---- the rest is guided: who wrote is told to write apart ----
post  /intake/petition/{whole}/classify
      kind         = mixed
      denounces    = 0
      field_code   = 1.2.5
      is_competent = 0
      flag         = mixed_separable
303
get   /intake/petition/{whole}/propose
see   route/route = R25
see   //field[@name = 'act']/option[@selected]/@value = guide
post  /intake/petition/{whole}/propose
      act = guide
303
as    cuong.viettri
post  /intake/petition/{whole}/guide
      document = 61/HD-UBND
      note     = Ranh giới đất: Ủy ban nhân dân phường; rãnh thoát nước: công ty thoát nước.
303
get   /intake/petition/{whole}
see   casefile/state = guided
see   letters/letter[template = 'guide_mixed']
keep  letter letters/letter[template = 'guide_mixed']/id
get   /letter/{letter}
text  "viết riêng từng đơn cho từng nội dung"
# its part goes on by itself
get   /intake/petition/{part}
see   casefile/state = received
nobody
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
text  "đang phân loại"
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
sql   select relation from dedup_link where earlier_id = {whole} and casefile_id = {again} -> D
