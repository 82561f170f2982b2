#!tests/tool/scenario
# A term worked out from a day, and why: for anyone, by the law's vectors of domain.md 18.1.
day   2026-11-16
nobody
get   /tinh-han
200
head  Cache-Control = public, max-age=60
text  "Tính thời hạn"
see   //field[@name = 'day']/value = 16/11/2026
see   //field[@name = 'term']/option[@value = 'complaint_first.remote_complex'] ~ vùng sâu
not   //field[@name = 'term']/option[@value = 'db_update']
not   reckoning
not   form/@bad
get   /
text  "/tinh-han"
get   /tro-giup
text  "/tinh-han"

# D01: ten days from a Friday
get   /tinh-han?term=petition_sort&day=13/11/2026
see   reckoning/due_on = 2026-11-23
see   reckoning/rule/length = 10
text  "Ngày cuối cùng: Thứ Hai, 23/11/2026."
text  "Bắt đầu từ ngày 13/11/2026; ngày này không tính, tính từ ngày hôm sau, 14/11/2026."
see   reckoning/act[act = 'LKN']/number = 02/2011/QH13
text  "LKN: Luật Khiếu nại, số 02/2011/QH13"
# D02: the last day is a holiday
get   /tinh-han?term=petition_sort&day=14/11/2026
see   reckoning/raw_on = 2026-11-24
see   reckoning/due_on = 2026-11-25
see   reckoning/days/day/name = Ngày Văn hóa Việt Nam
text  "chuyển sang ngày làm việc tiếp theo"
text  "Thứ Ba, 24/11/2026: ngày nghỉ (Ngày Văn hóa Việt Nam)"
# D03: a holiday inside does not matter, and it is said
get   /tinh-han?term=petition_sort&day=16/11/2026
see   reckoning/due_on = 2026-11-26
see   reckoning/inside/day/on = 2026-11-24
not   reckoning/days/day
text  "Ngày nghỉ lễ ở giữa thời hạn vẫn được tính"
# D05: over Tết
get   /tinh-han?term=petition_sort&day=06/02/2026
see   reckoning/due_on = 2026-02-23
# D11: remote and complex
get   /tinh-han?term=complaint_first.remote_complex&day=15/09/2026
see   reckoning/raw_on = 2026-11-14
see   reckoning/due_on = 2026-11-16
see   reckoning/rule/article = LKN Đ.28
# D15: working days, a holiday is skipped; the row is from memory and says so
get   /tinh-han?term=denunciation_check&day=20/11/2026
see   reckoning/due_on = 2026-12-02
see   reckoning/days/day[on = '2026-11-24']/is_work = 0
see   reckoning/rule/mark = m
text  "Cần kiểm tra"
text  "được ghi theo trí nhớ và chưa đối chiếu với văn bản gốc"
text  "Áp dụng quy định có hiệu lực từ ngày 01/01/2019"
# D18: the swapped Saturday counts
get   /tinh-han?term=denunciation_check&day=17/08/2026
see   reckoning/due_on = 2026-08-25
see   reckoning/days/day[on = '2026-08-22']/is_work = 1
text  "Thứ Bảy, 22/08/2026: ngày làm bù (Làm bù). Cho ngày 31/08/2026"
# D21: and may be the last day
get   /tinh-han?term=denunciation_accept_notice&day=05/01/2026
see   reckoning/due_on = 2026-01-10
text  "Ngày cuối cùng: Thứ Bảy, 10/01/2026."
# D29, D31: limits
get   /tinh-han?term=complaint_limit&day=06/07/2026
see   reckoning/due_on = 2026-10-05
get   /tinh-han?term=second_limit.remote&day=03/09/2026
see   reckoning/due_on = 2026-10-19
# D33, D34: what an extension would give
get   /tinh-han?term=denunciation_settle.very_complex&day=05/10/2026
see   reckoning/due_on = 2026-11-04
see   reckoning/extended[n = 1]/due_on = 2026-12-04
see   reckoning/extended[n = 2]/due_on = 2027-01-04
# D37: effect on the day after
get   /tinh-han?term=first_effective&day=04/11/2026
see   reckoning/due_on = 2026-12-04
text  "Quyết định có hiệu lực từ ngày 05/12/2026"
# the version of the law that was in force on the day
get   /tinh-han?term=denunciation_settle&day=03/12/2018
see   reckoning/rule/length = 60
see   reckoning/rule/valid_from = 2012-07-01
see   reckoning/is_unknown = 1
text  "Lịch nghỉ của năm này chưa có trong cổng"
# a rule of the portal says that it is one
get   /tinh-han?term=reflection_answer&day=02/11/2026
see   reckoning/rule/mark = r
text  "Quy ước của cổng, cơ quan có thể thay"
text  "Thời hạn nội bộ của cơ quan"

# ---- what is wrong is said at its field, and what was typed stays ----
get   /tinh-han?term=complaint_first&day=31/02/2026
200
see   form/@bad = yes
see   //field[@name = 'day']/error/@key = not_a_day
see   //field[@name = 'day']/value = 31/02/2026
see   //field[@name = 'term']/option[@value = 'complaint_first']/@selected = selected
not   reckoning
text  "Không phải ngày đúng"
get   /tinh-han?term=&day=
see   //field[@name = 'term']/error/@key = required_choice
see   //field[@name = 'day']/error/@key = required
get   /tinh-han?term=no_such_term&day=16/11/2026
see   //field[@name = 'term']/error/@key = not_a_choice
see   //field[@name = 'day']/value = 16/11/2026
get   /tinh-han?term=denunciation_settle&day=01/06/2005
see   //field[@name = 'day']/error/@key = no_law_then
not   reckoning
get   /tinh-han?term=complaint_first&day=16/11/2026&lang=en
303
follow
text  "The last day: Wednesday, 16/12/2026."
get   /?lang=vi
303
