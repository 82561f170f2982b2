#!tests/tool/scenario
# Three hundred people complain about one thing: a list is pasted, one casefile opens, one of those
# who speak for all is written to (domain.md 4.4; ND124 art. 6, 16; vectors Q08, Q09).
day   2026-11-16
keep  list run awk -f tests/fixture/signers.awk
as    ha.viettri
post  /intake/petition/new
      people          = several
      name            = Khuất Thị Nhẫn Hòe
      address         = Tổ 1
      unit_search     = phường Việt Trì
      signers         = {list}
      channel         = post
      kind            = complaint
      field_code      = 1.2.2
      subject         = Khiếu nại phương án bồi thường của 305 hộ
      content         = Quyết định 8800/QĐ-UBND tính thiếu cho 305 hộ.
      demand          = Tính lại cho tất cả các hộ.
      decision_number = 8800/QĐ-UBND
303   /intake/petition/{a}
sql   select signers, representatives from petition where casefile_id = {a} -> 305 5
sql   select count(*) from party where casefile_id = {a} -> 305
sql   select count(*) from casefile where id = {a} and joined_id is null -> 1
as    long.viettri
get   /intake/petition/{a}
200
post  /intake/petition/{a}/classify
      kind         = complaint
      field_code   = 1.2.2
      is_competent = 1
303
# Q09: accepted; the rule of the representatives stands beside the route
get   /intake/petition/{a}/propose
see   route/route = R04
see   adds/route = R13
post  /intake/petition/{a}/propose
      act = accept
303
as    cuong.viettri
post  /intake/petition/{a}/accept
      document = 91/TB-UBND
      claims   = Tính lại diện tích của từng hộ\nTính lại giá
303
# one casefile, and the notice names one of those who speak for all, and none of the others
keep  notice sql select id from letter where casefile_id = {a} and template = 'complaint_accept'
get   /letter/{notice}
text  "Đại diện số 1"
no    "Đại diện số 2"
no    "Người ký thứ"
no    "Khuất Thị Nhẫn Hòe"
sql   select count(*) from letter where casefile_id = {a} and template = 'complaint_accept' -> 1
get   /settlement/casefile/{a}
200
see   petition/signers = 305
# one decision for all of them has the list of their names, and who sent the letter on is told (LKN art. 31, 32)
sql   update petition set forwarder = 'Báo Phú Thọ' where casefile_id = {a}
sql   insert into letter (row_uid, casefile_id, agency_id, template, event_seq, level, round, made_at) select unhex(md5('mass')), id, agency_id, 'complaint_first', event_seq, 1, 1, utc_timestamp(6) from casefile where id = {a}
keep  decision sql select id from letter where casefile_id = {a} and template = 'complaint_first'
get   /letter/{decision}
text  "và 304 người khác (danh sách kèm theo)"
text  "DANH SÁCH NGƯỜI KHIẾU NẠI"
text  "Đại diện số 2"
text  "Người ký thứ"
text  "Báo Phú Thọ (nơi chuyển đơn, để biết)"
get   /letter/{decision}/docx
200
sql   delete from letter where id = {decision}
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok

# ---- Q08: seven people who name three are asked again; as many as the rows of the law have are enough ----
as    ha.viettri
post  /intake/petition/new
      people          = several
      name            = Giàng Seo
      unit_search     = phường Việt Trì
      signers         = * Vừ Seo A; ; 1960; Tổ 1\n* Vừ Seo B; ; 1961; Tổ 2\n* Vừ Seo C; ; 1962; Tổ 3\nVừ Seo D; ; 1963; Tổ 4\nVừ Seo E; ; 1964; Tổ 5\nVừ Seo G; ; 1965; Tổ 6
      channel         = post
      kind            = complaint
      field_code      = 1.2.2
      subject         = Khiếu nại đường vào bản của bảy người
      content         = Khiếu nại đường vào bản của bảy người.
      demand          = Xem xét lại.
303   /intake/petition/{gseo73}
sql   select signers, representatives from petition where casefile_id = {gseo73} -> 7 3
as    long.viettri
post  /intake/petition/{gseo73}/classify
      kind         = complaint
      field_code   = 1.2.2
      is_competent = 1
303
get   /intake/petition/{gseo73}/propose
see   route/route = R05
see   route/act = ask_more
see   adds/route = R13
as    ha.viettri
post  /intake/petition/new
      people          = several
      name            = Giàng Mua
      unit_search     = phường Việt Trì
      signers         = * Vừ Mua A; ; 1960; Tổ 1\n* Vừ Mua B; ; 1961; Tổ 2\nVừ Mua C; ; 1962; Tổ 3\nVừ Mua D; ; 1963; Tổ 4\nVừ Mua E; ; 1964; Tổ 5\nVừ Mua G; ; 1965; Tổ 6
      channel         = post
      kind            = complaint
      field_code      = 1.2.2
      subject         = Khiếu nại mương nước của bảy người
      content         = Khiếu nại mương nước của bảy người.
      demand          = Xem xét lại.
303   /intake/petition/{gmua72}
sql   select signers, representatives from petition where casefile_id = {gmua72} -> 7 2
as    long.viettri
post  /intake/petition/{gmua72}/classify
      kind         = complaint
      field_code   = 1.2.2
      is_competent = 1
303
get   /intake/petition/{gmua72}/propose
see   route/route = R04
see   route/act = accept
see   adds/route = R13
as    ha.viettri
post  /intake/petition/new
      people          = several
      name            = Giàng Pao
      unit_search     = phường Việt Trì
      signers         = Vừ Pao A; ; 1960; Tổ 1\nVừ Pao B; ; 1961; Tổ 2\nVừ Pao C; ; 1962; Tổ 3\nVừ Pao D; ; 1963; Tổ 4\nVừ Pao E; ; 1964; Tổ 5\nVừ Pao G; ; 1965; Tổ 6
      channel         = post
      kind            = complaint
      field_code      = 1.2.2
      subject         = Khiếu nại nhà văn hóa của bảy người
      content         = Khiếu nại nhà văn hóa của bảy người.
      demand          = Xem xét lại.
303   /intake/petition/{gpao70}
sql   select signers, representatives from petition where casefile_id = {gpao70} -> 7 0
as    long.viettri
post  /intake/petition/{gpao70}/classify
      kind         = complaint
      field_code   = 1.2.2
      is_competent = 1
303
get   /intake/petition/{gpao70}/propose
see   route/route = R05
see   route/act = ask_more
see   adds/route = R13
as    ha.viettri
post  /intake/petition/new
      people          = several
      name            = Giàng Sua
      unit_search     = phường Việt Trì
      signers         = * Vừ Sua A; ; 1960; Tổ 1\n* Vừ Sua B; ; 1961; Tổ 2\n* Vừ Sua C; ; 1962; Tổ 3\n* Vừ Sua D; ; 1963; Tổ 4\n* Vừ Sua E; ; 1964; Tổ 5\nVừ Sua G; ; 1965; Tổ 6\nVừ Sua H; ; 1966; Tổ 7\nVừ Sua I; ; 1967; Tổ 8\nVừ Sua K; ; 1968; Tổ 9\nVừ Sua L; ; 1969; Tổ 10\nVừ Sua M; ; 1970; Tổ 11
      channel         = post
      kind            = complaint
      field_code      = 1.2.2
      subject         = Khiếu nại bãi rác của mười hai người
      content         = Khiếu nại bãi rác của mười hai người.
      demand          = Xem xét lại.
303   /intake/petition/{gsua125}
sql   select signers, representatives from petition where casefile_id = {gsua125} -> 12 5
as    long.viettri
post  /intake/petition/{gsua125}/classify
      kind         = complaint
      field_code   = 1.2.2
      is_competent = 1
303
get   /intake/petition/{gsua125}/propose
see   route/route = R04
see   route/act = accept
see   adds/route = R13
as    ha.viettri
post  /intake/petition/new
      people          = several
      name            = Giàng Chu
      unit_search     = phường Việt Trì
      signers         = * Vừ Chu A; ; 1960; Tổ 1\n* Vừ Chu B; ; 1961; Tổ 2\n* Vừ Chu C; ; 1962; Tổ 3
      channel         = post
      kind            = complaint
      field_code      = 1.2.2
      subject         = Khiếu nại cột điện của bốn người
      content         = Khiếu nại cột điện của bốn người.
      demand          = Xem xét lại.
303   /intake/petition/{gchu43}
sql   select signers, representatives from petition where casefile_id = {gchu43} -> 4 3
as    long.viettri
post  /intake/petition/{gchu43}/classify
      kind         = complaint
      field_code   = 1.2.2
      is_competent = 1
303
get   /intake/petition/{gchu43}/propose
see   route/route = R04
see   route/act = accept
see   adds/route = R13
# the row decides, not the program
sql   update law_representative set at_most = 3 where people_from = 5
as    ha.viettri
post  /intake/petition/new
      people          = several
      name            = Giàng Kho
      unit_search     = phường Việt Trì
      signers         = * Vừ Kho A; ; 1960; Tổ 1\n* Vừ Kho B; ; 1961; Tổ 2\n* Vừ Kho C; ; 1962; Tổ 3\nVừ Kho D; ; 1963; Tổ 4\nVừ Kho E; ; 1964; Tổ 5\nVừ Kho G; ; 1965; Tổ 6
      channel         = post
      kind            = complaint
      field_code      = 1.2.2
      subject         = Khiếu nại cầu treo của bảy người
      content         = Khiếu nại cầu treo của bảy người.
      demand          = Xem xét lại.
303   /intake/petition/{gkho73}
sql   select signers, representatives from petition where casefile_id = {gkho73} -> 7 3
as    long.viettri
post  /intake/petition/{gkho73}/classify
      kind         = complaint
      field_code   = 1.2.2
      is_competent = 1
303
get   /intake/petition/{gkho73}/propose
see   route/route = R04
see   route/act = accept
see   adds/route = R13
sql   update law_representative set at_most = 2 where people_from = 5

# ---- lines of a table: name, address, year of birth; what cannot be read is named, and nothing is lost ----
keep  table run awk -f tests/fixture/table.awk
as    ha.viettri
post  /intake/petition/new
      people          = several
      name            = Vàng Thị Cột
      unit_search     = phường Việt Trì
      signers         = {table}\nLầu Thị Cuối,bản Pú,sinh năm nào
      channel         = post
      kind            = complaint
      field_code      = 1.2.2
      subject         = Khiếu nại của ba trăm hộ theo bảng
      content         = Ba trăm hộ theo bảng kèm theo.
422
see   //field[@name = 'signers']/error/@key = line_unclear
see   //field[@name = 'signers']/error/@value = 300
see   //field[@name = 'signers']/value ~ Lầu Thị Bảng 299
see   //field[@name = 'signers']/value ~ Lầu Thị Cuối
post  /intake/petition/new from here
      signers         = {table}\nLầu Thị Không Nhà,1950
303   /intake/petition/{table_of}
sql   select signers, representatives from petition where casefile_id = {table_of} -> 301 5
get   /intake/petition/{table_of}
text  "Lầu Thị Bảng 1"
text  "Số 1, bản Pú"
# a quote that does not end, a cell too many, a line without a name
post  /intake/petition/new
      people          = several
      name            = Vàng Thị Cột
      unit_search     = phường Việt Trì
      signers         = Lầu A,bản Pú,1970\nLầu B,"bản Pú,1971
      channel         = post
      kind            = complaint
      field_code      = 1.2.2
      subject         = Bảng sai
      content         = Bảng sai.
422
see   //field[@name = 'signers']/error/@value = 2
post  /intake/petition/new from here
      signers         = Lầu A,bản Pú,1970,nữ
422
see   //field[@name = 'signers']/error/@value = 1
post  /intake/petition/new from here
      signers         = Lầu A,bản Pú,1970\n\n,bản Pú,1970
422
see   //field[@name = 'signers']/error/@value = 3

# ---- the list comes as a file: rows as they are pasted, cells parted by tabs ----
post  /intake/petition/new
      people            = several
      name              = Lù Thị Tệp
      unit_search       = phường Việt Trì
      signers           = Lù Văn Gõ, Tổ 9, 1959
      file signers_file = tests/fixture/signers.csv
      channel           = post
      kind              = complaint
      field_code        = 1.2.2
      subject           = Danh sách trong tệp
      content           = Danh sách trong tệp.
303   /intake/petition/{csv}
sql   select signers, representatives from petition where casefile_id = {csv} -> 5 1
# the list is none of the papers of the letter
sql   select count(*) from document where casefile_id = {csv} -> 0
get   /intake/petition/{csv}
text  "Lù Văn Gõ"
text  "Lù Thị Bảng"
text  "Tổ 1, khu Đồi"
text  "Lù Thị Dòng"
post  /intake/petition/new
      people            = several
      name              = Lù Thị Tệp Hai
      unit_search       = phường Việt Trì
      file signers_file = tests/fixture/signers.tsv
      channel           = post
      kind              = complaint
      field_code        = 1.2.2
      subject           = Danh sách trong tệp tách bằng tab
      content           = Danh sách trong tệp.
303   /intake/petition/{tsv}
sql   select signers, representatives from petition where casefile_id = {tsv} -> 3 1
get   /intake/petition/{tsv}
text  "Lù Thị Tách"
text  "Tổ 4, khu"

# ---- rows copied from a spreadsheet into the field: tabs part their cells ----
post  /intake/petition/new
      people            = several
      name              = Lù Thị Chép
      unit_search       = phường Việt Trì
      signers           = Lù Thị Ô Một\tTổ 4, khu "Đồi"\t1961\n*Lù Thị Ô Hai\tTổ 5\t1962\nLù Thị Ô Ba; 025171009988; 1980; Tổ 6
      channel           = post
      kind              = complaint
      field_code        = 1.2.2
      subject           = Danh sách chép từ bảng tính\tcó khoảng trống
      content           = Danh sách chép\ttừ bảng tính.
303   /intake/petition/{copied}
sql   select signers, representatives from petition where casefile_id = {copied} -> 4 1
get   /intake/petition/{copied}
text  "Lù Thị Ô Một"
text  "Tổ 4, khu "
text  "Lù Thị Ô Hai"
text  "Danh sách chép từ bảng tính có khoảng trống"
text  "Danh sách chép từ bảng tính."
# what lost its tabs on the way is no name
post  /intake/petition/new
      people            = several
      name              = Lù Thị Chép
      unit_search       = phường Việt Trì
      signers           = Lù Thị Ô Một Tổ 4 1961
      channel           = post
      kind              = complaint
      field_code        = 1.2.2
      subject           = Danh sách mất khoảng cách
      content           = Danh sách mất khoảng cách.
422
see   //field[@name = 'signers']/error/@value = 1

# ---- a line that cannot be read is named, and the list stands in the field to be corrected ----
post  /intake/petition/new
      people            = several
      name              = Lù Thị Tệp Ba
      unit_search       = phường Việt Trì
      file signers_file = tests/fixture/signers_wrong.tsv
      channel           = post
      kind              = complaint
      field_code        = 1.2.2
      subject           = Danh sách có dòng sai
      content           = Danh sách có dòng sai.
422
see   //field[@name = 'signers']/error/@value = 2
see   //field[@name = 'signers']/value ~ Lù Thị Sai
see   //field[@name = 'signers']/value ~ năm nào đó
post  /intake/petition/new from here
      signers = Lù Thị Sai,Tổ 6,1965\nLù Thị Hỏng,Tổ 7,1966
303   /intake/petition/{corrected}
sql   select signers from petition where casefile_id = {corrected} -> 3
# something else is wrong: the list is kept all the same
post  /intake/petition/new
      people            = several
      name              = Lù Thị Tệp Bốn
      file signers_file = tests/fixture/signers.csv
      channel           = post
      kind              = complaint
      content           = Thiếu trích yếu.
422
see   //field[@name = 'subject']/error/@key = required
see   //field[@name = 'signers']/value ~ Lù Văn Cột
# no text, text that is not UTF-8, a name that promises something else
post  /intake/petition/new from here
      file signers_file = tests/fixture/letter.pdf
422
see   //field[@name = 'signers_file']/error/@key = file_type
see   //field[@name = 'signers']/value ~ Lù Văn Cột
post  /intake/petition/new from here
      file signers_file = tests/fixture/signers_1258.csv
422
see   //field[@name = 'signers_file']/error/@key = file_no_text
# also where only help was asked for: the browser has let go of the file
post  /intake/petition/new
      do                = check
      people            = several
      name              = Lù Thị Tệp Năm
      channel           = post
      kind              = complaint
      file signers_file = tests/fixture/signers_1258.csv
422
see   //field[@name = 'signers_file']/error/@key = file_no_text
not   //field[@name = 'subject']/error
post  /intake/petition/new from here
      file signers_file = tests/fixture/signers.awk
422
see   //field[@name = 'signers_file']/error/@key = file_type
run   yes 'Lù Thị Dài,Tổ 1,1960' | head -6000 > {var}/long.csv
post  /intake/petition/new from here
      file signers_file = {var}/long.csv
422
see   //field[@name = 'signers_file']/error/@key = file_too_big
run   yes 'Lù Thị Dài,Tổ 1,1960' | head -3000 > {var}/long.csv
post  /intake/petition/new from here
      file signers_file = {var}/long.csv
422
see   //field[@name = 'signers']/error/@key = too_long
run   rm {var}/long.csv
