#!tests/tool/scenario
# The second settler hears an advisory council before she decides (LKN art. 38): its members, the
# day it met and its opinion stand in the verification, in the history and in the decision. At the
# first level there is none.
day   2026-09-10
as    hoa.tcd
post  /intake/petition/new
      name            = Đinh Thị Hội Đồng
      unit_search     = phường Việt Trì
      channel         = post
      kind            = complaint
      level           = 2
      field_code      = 1.2.5
      subject         = Khiếu nại lần hai về ranh giới thửa đất
      content         = Không đồng ý với Quyết định 6633/QĐ-UBND về ranh giới thửa đất.
      decision_number = 6633/QĐ-UBND
303   /intake/petition/{a}
post  /intake/petition/{a}/classify
      kind         = complaint
      level        = 2
      field_code   = 1.2.5
      is_competent = 1
303
post  /intake/petition/{a}/propose
      act = accept
303
as    minh.tcd
post  /intake/petition/{a}/accept
      document = 331/TB-UBND
303
sql   update casefile set state = 'verifying' where id = {a}

# ---- the head of the office that settles, nobody else ----
as    dung.p25
get   /settlement/casefile/{a}/council
409
as    hung.p25
get   /settlement/casefile/{a}/verification
see   actions/action[@act = 'council']/@enabled = yes
get   /settlement/casefile/{a}
not   actions/action[@act = 'council']
get   /settlement/casefile/{a}/council
text  "Thành viên Hội đồng tư vấn"
text  "Ý kiến của Hội đồng tư vấn"
post  /settlement/casefile/{a}/council
      document   = 332/QĐ-UBND
      council_on = 10/09/2026
422
see   //field[@name = 'council_members']/error
see   //field[@name = 'note']/error
post  /settlement/casefile/{a}/council
      document        = 332/QĐ-UBND
      council_members = Ông Trần Văn Tư, Giám đốc Sở Tư pháp
      council_on      = 09/09/2026
      note            = Giữ nguyên.
422
see   //field[@name = 'council_on']/error/@key = before_accepted
post  /settlement/casefile/{a}/council
      document        = 332/QĐ-UBND
      council_members = Ông Trần Văn Tư, Giám đốc Sở Tư pháp\nBà Lê Thị Năm, luật sư
      council_on      = 10/09/2026
      note            = Đề nghị sửa một phần quyết định lần đầu về mốc phía đông.
303   /settlement/casefile/{a}/verification
sql   select act, event, document, to_state from event where subject = 'C' and subject_id = {a} order by seq desc limit 1 -> council council_heard 332/QĐ-UBND verifying
get   /settlement/casefile/{a}/verification
see   inquiries/inquiry[inquiry_kind = 'council']/asked_on = 2026-09-10
see   inquiries/inquiry[inquiry_kind = 'council']/document = 332/QĐ-UBND
see   actions/action[@act = 'council']/@enabled = yes
text  "Bà Lê Thị Năm, luật sư"
get   /settlement/casefile/{a}
text  "Lấy ý kiến Hội đồng tư vấn"
text  "Đề nghị sửa một phần quyết định lần đầu về mốc phía đông."
# its paper, among those of the file
keep  paper sql select id from letter where casefile_id = {a} and template = 'complaint_council'
get   /letter/{paper}
text  "Thành lập Hội đồng tư vấn giải quyết khiếu nại lần hai của Đinh Thị Hội Đồng"
text  "Thành viên Hội đồng tư vấn: Ông Trần Văn Tư, Giám đốc Sở Tư pháp"
get   /settlement/casefile/{a}/contents
see   items/item[template = 'complaint_council']/@what = letter
# an opinion is nothing that was found out: no report rests on it
sql   select count(*) from inquiry where casefile_id = {a} and answered_on is not null and inquiry_kind <> 'council' -> 0

# ---- once more, after the dialogue; who decides reads both ----
sql   update casefile set state = 'dialogued' where id = {a}
post  /settlement/casefile/{a}/council
      document        = 334/QĐ-UBND
      council_members = Ông Trần Văn Tư, Giám đốc Sở Tư pháp
      council_on      = 10/09/2026
      note            = Sau đối thoại vẫn giữ ý kiến.
303
get   /settlement/casefile/{a}/decide
text  "Ý kiến của Hội đồng tư vấn"
text  "Sau đối thoại vẫn giữ ý kiến."
post  /settlement/casefile/{a}/decide
      document      = 335/QĐ-UBND
      decided_on    = 10/09/2026
      outcome       = partly
      fate_of_first = amend
      summary       = Sửa mốc phía đông.
303
keep  decision sql select id from letter where casefile_id = {a} and template = 'complaint_second'
get   /letter/{decision}
text  "Ý KIẾN CỦA HỘI ĐỒNG TƯ VẤN"
text  "Hội đồng tư vấn (thành lập theo Quyết định số 332/QĐ-UBND) họp ngày 10/09/2026."
text  "Đề nghị sửa một phần quyết định lần đầu về mốc phía đông."
get   /settlement/casefile/{a}/council
409

# ---- the first level has none ----
sql   update casefile set state = 'dialogued', level = 1, decided_on = null where id = {a}
get   /settlement/casefile/{a}/verification
not   actions/action[@act = 'council']
post  /settlement/casefile/{a}/council
      document        = 336/QĐ-UBND
      council_members = Ông Trần Văn Tư, Giám đốc Sở Tư pháp
      council_on      = 10/09/2026
      note            = Giữ nguyên.
422
see   //error/@key = second_level_only
sql   update casefile set state = 'decided', level = 2, decided_on = '2026-09-10' where id = {a}
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
