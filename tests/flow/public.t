#!tests/tool/scenario
# What anyone can see: one front page that answers four questions, the schedule as offices
# post it, how fast they are; short addresses that papers print, in two languages.
day   2026-11-16

nobody
get   /
200
text  "Tra cứu"
text  "/tra-cuu"
text  "/lich-tiep-cong-dan"
text  "/cong-khai"
text  "/thong-ke"
get   /tra-cuu
200
see   //field[@name = 'secret_code']
get   /cong-khai
200
get   /lich-tiep-cong-dan
200
get   /thong-ke
200
get   /tro-giup
200
text  "Gửi trực tuyến trên cổng này"
text  "/gui-don"
no    "chưa nhận tố cáo qua mạng"
# The guide: by role, by chapter, and from any page to the chapter that explains it.
get   /tro-giup/huong-dan
200
see   roles/role[@word = 'citizen']/screen[@word = 'front']/@word = front
get   /tro-giup/huong-dan/lookup
200
see   chapter/@word = lookup
see   chapter/by/@word = citizen
get   /tro-giup/trang/intake.inbox_show
200
see   chapter/@word = inbox
get   /tro-giup/huong-dan/petition_act
text  "Điền số, ký hiệu văn bản ở ô có dấu *"
get   /tro-giup/huong-dan/nothing
404
get   /tro-giup/trang/intake.nothing
404
get   /?lang=en
303   /
follow
text  "Look up"
get   /?lang=vi
303   /
# a list with a filter, or a page of it, stays what it is
get   /cong-khai?q=%22r%C3%A1c+%26+n%C6%B0%E1%BB%9Bc%22&kind=complaint
see   languages/language[@code = 'en']/@path = ?q=%22r%C3%A1c%20%26%20n%C6%B0%E1%BB%9Bc%22&kind=complaint&lang=en
get   /cong-khai?q=%22r%C3%A1c%20%26%20n%C6%B0%E1%BB%9Bc%22&kind=complaint&lang=en
303   /cong-khai?q=%22r%C3%A1c%20%26%20n%C6%B0%E1%BB%9Bc%22&kind=complaint
get   /cong-khai?lang=vi&q=a
303   /cong-khai?q=a
get   /tro-giup
see   languages/language[@code = 'en']/@path = ?lang=en
get   /no-such-page
404
get   /-/intake/nothing
404

# ---- the schedule: posted five working days ahead, or it is said that it is late ----
sql   delete from reception_session where leader = 'Phó Chủ tịch Lê Hoàng Thử'
as    ha.viettri
get   /reception/schedule
200
keep  place places/place/id
post  /reception/session/new
      place_id = {place}
      held_on  = 20/11/2026
      starts   = 8h
      ends     = 11:30
      leader   = Phó Chủ tịch Lê Hoàng Thử
422
see   //field[@name = 'starts']/error/@key = not_an_hour
post  /reception/session/new
      place_id = {place}
      held_on  = 13/11/2026
      leader   = Phó Chủ tịch Lê Hoàng Thử
422
see   //field[@name = 'held_on']/error/@key = in_past
post  /reception/session/new
      place_id = {place}
      held_on  = 26/11/2026
      starts   = 14:00
      ends     = 16:30
      leader   = Phó Chủ tịch Lê Hoàng Thử
      content  = Đất đai, tái định cư
303   /reception/schedule
follow
text  "Đã thêm kỳ tiếp; lịch đã lên trang công khai."
keep  session sessions/session[held_on = '2026-11-26'][leader = 'Phó Chủ tịch Lê Hoàng Thử']/id
nobody
get   /lich-tiep-cong-dan?agency=107900
see   sessions/session[leader = 'Phó Chủ tịch Lê Hoàng Thử']/held_on = 2026-11-26
see   places/place/address ~ Hùng Vương
text  "Phó Chủ tịch Lê Hoàng Thử"
# What nobody is called finds nobody, and says so; UBND is what it stands for.
get   /lich-tiep-cong-dan?office=khong+co+ai
text  "Không tìm thấy cơ quan nào"
get   /cong-khai?office=khong+co+ai
see   offices
not   offices/office_choice
not   decisions/decision
get   /cong-khai?office=UBND+phuong+viet+tri
not   offices
see   filter/office_name = Ủy ban nhân dân phường Việt Trì
get   /cong-khai?office=uy+ban&more=1
see   offices/office_choice[20]/path ~ more=1
not   decisions/decision
get   /lich-tiep-cong-dan?office=viet+tri
text  "Phó Chủ tịch Lê Hoàng Thử"
get   /lich-tiep-cong-dan?agency=108494
no    "Phó Chủ tịch Lê Hoàng Thử"

# moved: the day, and why, for everybody
as    ha.viettri
post  /reception/session/{session}/change
      session_state = moved
      why           = Bão số 13
422
see   //field[@name = 'moved_to']/error/@key = required
post  /reception/session/{session}/change
      session_state = moved
      moved_to      = 30/11/2026
      why           = Bão số 13
303   /reception/session/{session}
# whoever read it before the change does not change it again
post  /reception/session/{session}/change
      session_state = nobody
      why           = Không ai đăng ký
      version       = 1
409
nobody
get   /lich-tiep-cong-dan?agency=107900
see   sessions/session[leader = 'Phó Chủ tịch Lê Hoàng Thử']/state = moved
see   sessions/session[leader = 'Phó Chủ tịch Lê Hoàng Thử']/moved_to = 2026-11-30
text  "Bão số 13"

# ---- how fast offices are: summed by the timer, from facts ----
tick
keep  received sql select coalesce(sum(received), 0) from office_sum where agency_id = 108494 and year = 2026
as    nhung.lamthao
post  /intake/petition/new
      name        = Tráng Thị Mây Sóng
      unit_search = Lâm Thao, Phú Thọ
      kind        = reflection
      subject     = Phản ánh cầu tạm hỏng
      content     = Cầu tạm qua kênh hỏng lan can.
303
sql   select count(*) from dirty where agency_id = 108494 and year = 2026 -> 1
tick
sql   select received - {received} from office_sum where agency_id = 108494 and year = 2026 -> 1
nobody
get   /thong-ke?year=2026
200
see   speed/received
text  "Ủy ban nhân dân tỉnh Phú Thọ"
no    "Mây Sóng"
