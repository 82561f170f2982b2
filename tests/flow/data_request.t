#!tests/tool/scenario
# The Government Inspectorate asks a ward for data (ND55 art. 8 k. 3): fifteen days, moved off a
# holiday; reminded of, answered with a file, read by both and by nobody else.
day   2026-11-09 09:00

# ---- the head of the Inspectorate asks, nobody else ----
as    long.viettri
get   /settlement/data
403
as    cuong.viettri
get   /settlement/data
200
get   /settlement/data/new
404
post  /settlement/data/new from /settlement/data
      to_agency_id_search = UBND xã Lâm Thao, Phú Thọ
      data_asked          = Số liệu
      data_ground         = Công văn 1
      asked_on            = 09/11/2026
404
as    dat.ttcp
get   /settlement/data/new
403
as    nga.ttcp
post  /settlement/data/new
      to_agency_id_search = phường Việt Trì, Phú Thọ
      data_asked          = Số vụ việc tồn đọng trước năm 2020 về đất đai.
      data_ground         =
      asked_on            = 09/11/2026
422
see   //field[@name = 'data_ground']/error/@key = required
see   //field[@name = 'data_asked']/value = Số vụ việc tồn đọng trước năm 2020 về đất đai.
post  /settlement/data/new
      to_agency_id_search = Thanh tra Chính phủ
      data_asked          = Số vụ việc tồn đọng trước năm 2020 về đất đai.
      data_ground         = Công văn 4410/TTCP-BTCD
      asked_on            = 09/11/2026
422
# before there was a term (ND55 is of 2022), and a name that several offices have: one sentence each
post  /settlement/data/new
      to_agency_id_search = phường Việt
      data_asked          = Số vụ việc tồn đọng trước năm 2020 về đất đai.
      data_ground         = Công văn 4410/TTCP-BTCD
      asked_on            = 01/01/2020
422
see   //field[@name = 'asked_on']/error/@key = no_term_then
see   //field[@name = 'asked_on']/value = 01/01/2020
see   //field[@name = 'to_agency_id']/error/@key = choose_one
not   //field[@name = 'to_agency_id_search']/error
get   /settlement/data/new
text  "Cơ quan được yêu cầu"
not   //field[@name = 'to_agency_id_search']/error
post  /settlement/data/new
      to_agency_id_search = UBND phường Việt Trì, Phú Thọ
      data_asked          = Số vụ việc tồn đọng trước năm 2020 về đất đai.
      data_ground         = Công văn 4410/TTCP-BTCD
      asked_on            = 09/11/2026
303   /settlement/data/{one}
at once 3
303
sql   select count(*) from data_request where data_ground = 'Công văn 4410/TTCP-BTCD' -> 1
# the fifteenth day is 24 November, a holiday
sql   select term, started_on, raw_on, due_on, state from term_run where data_request_id = {one} -> db_extra 2026-11-09 2026-11-24 2026-11-25 running
get   /settlement/data/{one}
see   request/due_on = 2026-11-25
see   can_answer = 0
get   /settlement/data/{one}/answer
404
get   /settlement/data/{one}/file
404

# ---- the head who is asked is told, and sees until when; others do not ----
as    cuong.viettri
get   /account/notices
see   notices/news[news = 'data_asked'][subject_id = '{one}']/path = /settlement/data/{one}
get   /account/me
text  "Yêu cầu cung cấp dữ liệu"
get   /settlement/worklist
see   data_waiting > 0
text  "Thanh tra Chính phủ yêu cầu cung cấp dữ liệu, chờ trả lời:"
get   /settlement/data
see   requests/request[id = '{one}']/due_on = 2026-11-25
see   requests/request[id = '{one}']/agency_name = Thanh tra Chính phủ
text  "Số vụ việc tồn đọng"
as    hai.lamthao
get   /settlement/data/{one}
404
post  /settlement/data/{one}/answer from /settlement/data
      data_answer = Không có.
404
get   /settlement/data
not   requests/request[id = '{one}']
as    vinh.viettri
get   /settlement/data/{one}
403
get   /settlement/worklist
not   data_waiting

# ---- reminded before, on and after the day, once each ----
keep  cuong sql select id from account where user_name = 'cuong.viettri'
day   2026-11-20 08:00
tick
tick
sql   select kind from notice where account_id = {cuong} and subject = 'data_request' and subject_id = {one} and kind like 'data_due%' order by id -> data_due_soon
day   2026-11-25 08:00
tick
tick
day   2026-11-26 08:00
tick
tick
sql   select kind from notice where account_id = {cuong} and subject = 'data_request' and subject_id = {one} and kind like 'data_due%' order by id -> data_due_soon, data_due_today, data_due_late
as    cuong.viettri
get   /settlement/data/{one}
text  "Quá hạn 25/11/2026"

# ---- answered, with a file; the second of two forms keeps what was typed ----
post  /settlement/data/{one}/answer
      data_answer =
422
see   //field[@name = 'data_answer']/error/@key = required
get   /settlement/data/{one}/answer
keep  seen hidden[@name = 'seen']/@value
post  /settlement/data/{one}/answer
      data_answer      = Năm 2020 trở về trước: 4 vụ việc, đã rà soát 3.
      file answer_file = tests/fixture/letter.pdf
303   /settlement/data/{one}
at once 2
303
sql   select count(*) from event where subject = 'D' and subject_id = {one} and event = 'data_answered' -> 1
post  /settlement/data/{one}/answer from /settlement/data
      seen        = {seen}
      data_answer = Năm 2020 trở về trước: 5 vụ việc.
409
see   is_left = 1
see   //field[@name = 'data_answer']/value = Năm 2020 trở về trước: 5 vụ việc.
see   meanwhile/change/event = data_answered
get   /settlement/data/{one}/answer
409
text  "Ở trạng thái hiện tại của hồ sơ, ông/bà không làm được việc này"
text  "Về hồ sơ"
sql   select state, is_late from term_run where data_request_id = {one} -> stopped 1

# ---- the kinds of files that an answer takes, and what only calls itself one of them ----
run   cd {var} && rm -rf rows && mkdir rows && cp "$OLDPWD/tests/fixture/letter.pdf" rows/bang.xlsx && printf 'MZ\220\000\003\377' > rows/bang.pdf && cp rows/bang.pdf rows/bang.csv && printf 'GIF89a' > rows/bang.gif && printf 'Xã,Số vụ\nLâm Thao,4\n' > rows/so.csv && mkdir -p x/xl && printf '<Types/>' > 'x/[Content_Types].xml' && printf '<w/>' > x/xl/workbook.xml && (cd x && zip -qrD ../rows/so.xlsx '[Content_Types].xml' xl) && echo made -> made
as    nga.ttcp
post  /settlement/data/new
      to_agency_id_search = UBND phường Việt Trì, Phú Thọ
      data_asked          = Bảng số liệu theo xã.
      data_ground         = Công văn 4412/TTCP-BTCD
      asked_on            = 26/11/2026
303   /settlement/data/{rows}
post  /settlement/data/new
      to_agency_id_search = UBND phường Việt Trì, Phú Thọ
      data_asked          = Bảng số liệu theo tổ.
      data_ground         = Công văn 4413/TTCP-BTCD
      asked_on            = 26/11/2026
303   /settlement/data/{sheet}
as    cuong.viettri
post  /settlement/data/{rows}/answer
      data_answer      = Bảng kèm theo: 4 vụ việc.
      file answer_file = {var}/rows/bang.xlsx
422
see   //field[@name = 'answer_file']/error/@key = file_type
see   //field[@name = 'data_answer']/value = Bảng kèm theo: 4 vụ việc.
post  /settlement/data/{rows}/answer
      data_answer      = Bảng kèm theo: 4 vụ việc.
      file answer_file = {var}/rows/bang.pdf
422
see   //field[@name = 'answer_file']/error/@key = file_type
see   //field[@name = 'data_answer']/value = Bảng kèm theo: 4 vụ việc.
post  /settlement/data/{rows}/answer
      data_answer      = Bảng kèm theo: 4 vụ việc.
      file answer_file = {var}/rows/bang.pdf
422
text  "Chỉ nhận tệp loại: pdf docx xlsx odt csv"
post  /settlement/data/{rows}/answer
      data_answer      = Bảng kèm theo: 4 vụ việc.
      file answer_file = {var}/rows/bang.gif
422
see   //field[@name = 'answer_file']/error/@key = file_type
post  /settlement/data/{rows}/answer
      data_answer      = Bảng kèm theo: 4 vụ việc.
      file answer_file = {var}/rows/bang.csv
422
see   //field[@name = 'answer_file']/error/@key = file_no_text
see   //field[@name = 'data_answer']/value = Bảng kèm theo: 4 vụ việc.
post  /settlement/data/{rows}/answer
      data_answer      = Bảng kèm theo: 4 vụ việc.
      file answer_file = {var}/rows/bang.csv
422
text  "Tệp không phải là văn bản mã UTF-8"
sql   select state from data_request where id = {rows} -> open
post  /settlement/data/{rows}/answer
      data_answer      = Bảng kèm theo: 4 vụ việc.
      file answer_file = {var}/rows/so.csv
303
get   /settlement/data/{rows}/file
200
post  /settlement/data/{sheet}/answer
      data_answer      = Bảng kèm theo.
      file answer_file = {var}/rows/so.xlsx
303
get   /settlement/data/{sheet}/file
200
sql   select group_concat(d.type order by d.type) from document d join data_request q on q.store_id = d.store_id where q.id in ({rows}, {sheet}) -> csv,xlsx
run   rm -rf {var}/rows {var}/x && echo gone -> gone

# ---- both see answer, file and history ----
as    nga.ttcp
get   /account/notices
see   notices/news[news = 'data_answered'][subject_id = '{one}']/path = /settlement/data/{one}
get   /settlement/data/{one}
see   request/state = done
see   history/event/event = data_answered data_asked
not   history/event/to_state
text  "4 vụ việc, đã rà soát 3"
text  "Trả lời ngày 26/11/2026, quá hạn 1 ngày"
see   file/name = du-lieu-{one}.pdf
text  "du-lieu-{one}.pdf"
see   file/size_kb > 0
get   /settlement/data/{one}/file
200
as    cuong.viettri
get   /settlement/data/{one}
see   history/event/event = data_answered data_asked
get   /settlement/data/{one}/file
200
as    hai.lamthao
get   /settlement/data/{one}/file
404

# ---- a holiday that is entered later counts its term again ----
as    nga.ttcp
post  /settlement/data/new
      to_agency_id_search = UBND xã Lâm Thao, Phú Thọ
      data_asked          = Số liệu cũ.
      data_ground         = Công văn 4411/TTCP-BTCD
      asked_on            = 02/06/2025
303   /settlement/data/{old}
sql   select due_on from data_request where id = {old} -> 2025-06-17
sql   insert into holiday (day, kind, name, source, valid_from, entered_by, entered_at) select '2025-06-17', 'off', 'Nghỉ', 'TB 4411', '2026-11-01', id, '2026-11-01' from account where user_name = 'kien.ttcp'
sql   insert into calendar_change (day, source, made_at, from_on) values ('2025-06-17', 'TB 4411', '2026-11-01', '2025-06-17')
tick
sql   select d.due_on, t.due_on from data_request d join term_run t on t.data_request_id = d.id where d.id = {old} -> 2025-06-18 2025-06-18
sql   delete from holiday where source = 'TB 4411'
sql   insert into calendar_change (day, source, made_at, from_on) values ('2025-06-17', 'TB 4411', '2026-11-01', '2025-06-17')
tick
sql   select due_on from data_request where id = {old} -> 2025-06-17
as    hai.lamthao
post  /settlement/data/{old}/answer
      data_answer = Không phát sinh.
303
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
