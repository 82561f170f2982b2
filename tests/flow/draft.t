#!tests/tool/scenario
# A long form is put aside and finished another day: by its writer, in her browser, while she
# may see what it is about. Nobody else opens it, not even the database's administrator.
day   2026-11-16 09:00
sql   delete from draft
as    ha.viettri
post  /intake/petition/new
      do          = draft
      name        = Sùng Thị Pà Nủ
      kind        = denunciation
      content     = Dòng thứ nhất của tôi.
303   /intake/petition/new?draft=1
sql   select count(*) from draft where path = '/intake/petition/new' -> 1
sql   select count(*) from draft where typed like '%Nủ%' or typed like '%content%' -> 0
follow
text  "Đã giữ bản nháp trong 14 ngày"
# a fresh form is empty and says that one waits
get   /intake/petition/new
200
see   draft/path = /intake/petition/new?draft=1
not   //field[@name = 'content']/value
text  "Mở bản nháp"
get   /intake/petition/new?draft=1
see   //flash/@key = draft_back
see   //field[@name = 'content']/value = Dòng thứ nhất của tôi.
see   //field[@name = 'kind']/option[@selected]/@value = denunciation
not   //error

# ---- on her own page, by the name of the form alone ----
get   /account/me
see   count(drafts/kept) = 1
see   drafts/kept/path = /intake/petition/new
no    "Nủ"
keep  draft drafts/kept/id

# ---- nobody else: another account in this browser ----
post  /account/sign-out from /account/me
303
get   /account/sign-in
enter nhung.lamthao
303
get   /intake/petition/new?draft=1
200
not   //flash[@key = 'draft_back']
not   //field[@name = 'content']/value
get   /account/me
post  /account/me/draft from /account/me
      draft_id = {draft}
303
sql   select count(*) from draft -> 1
post  /account/sign-out from /account/me
303

# ---- sent the next day: the draft is gone with it ----
day   2026-11-17 09:00
get   /account/sign-in
enter ha.viettri
303
get   /intake/petition/new?draft=1
see   //field[@name = 'name']/value = Sùng Thị Pà Nủ
post  /intake/petition/new from here
      unit_search = phường Việt Trì
      subject     = Tố cáo nhận tiền
303   /intake/petition/{letter}
sql   select count(*) from draft -> 0
sql   select sealed from casefile where id = {letter} -> 1

# ---- a list of signers that was chosen as a file is kept as rows; of another file its name goes ----
post  /intake/petition/new
      do                = draft
      people            = several
      name              = Lù Thị Nháp
      signers           = Lù Văn Gõ, Tổ 9, 1959
      file signers_file = tests/fixture/signers.csv
303   /intake/petition/new?draft=1
get   /intake/petition/new?draft=1
see   //field[@name = 'signers']/value ~ Lù Văn Gõ, Tổ 9, 1959
see   //field[@name = 'signers']/value ~ Lù Thị Bảng
see   //field[@name = 'signers']/value ~ Lù Thị Dòng
not   //error
post  /intake/petition/new from here
      unit_search = phường Việt Trì
      channel     = post
      kind        = complaint
      field_code  = 1.2.2
      subject     = Danh sách giữ trong bản nháp
      content     = Danh sách giữ trong bản nháp.
303   /intake/petition/{listed}
sql   select signers, representatives from petition where casefile_id = {listed} -> 5 1
# the file alone is something to keep; one that is no list is chosen again, as the page says
post  /intake/petition/new
      do                = draft
      file signers_file = tests/fixture/signers.tsv
303   /intake/petition/new?draft=1
get   /intake/petition/new?draft=1
see   //field[@name = 'signers']/value ~ Lù Thị Tách
post  /intake/petition/new
      do                = draft
      name              = Lù Thị Nháp
      file signers_file = tests/fixture/signers_1258.csv
303   /intake/petition/new?draft=1
follow
text  "trừ tệp đính kèm"
get   /intake/petition/new?draft=1
not   //field[@name = 'signers']/value
# what is too large for a list goes by its name as well
run   yes 'Lù Thị Dài,Tổ 1,1960' | head -6000 > {var}/long.csv
post  /intake/petition/new
      do                = draft
      name              = Lù Thị Nháp
      file signers_file = {var}/long.csv
303   /intake/petition/new?draft=1
get   /intake/petition/new?draft=1
text  "tệp đính kèm phải chọn lại"
run   rm {var}/long.csv
sql   delete from draft

# ---- in another browser she does not open it, and throws it away ----
post  /reception/visit/new
      do     = draft
      matter = Hỏi về đất
303   /reception/visit/new?draft=1
get   /reception/visit/new?draft=1
see   //field[@name = 'matter']/value = Hỏi về đất
browser other
get   /account/sign-in
enter ha.viettri
303
get   /reception/visit/new?draft=1
200
not   //flash[@key = 'draft_back']
not   //field[@name = 'matter']/value
get   /account/me
keep  visit drafts/kept/id
post  /account/me/draft from /account/me
      draft_id = {visit}
303   /account/me
sql   select count(*) from draft -> 0

# ---- about a sealed matter: gone from her page when it is no longer hers ----
sql   insert into assignment (casefile_id, account_id, duty, started_at) select {letter}, id, 'verifier', utc_timestamp(6) from account where user_name = 'vinh.viettri'
sql   update casefile set machine = 'denunciation', state = 'verifying', desk = 'settlement', agency_id = 107900 where id = {letter}
as    vinh.viettri
post  /settlement/casefile/{letter}/minutes
      asked_of  = Cán bộ địa chính
      asked_for = Hồ sơ và hiện trạng
      finding   = Đã kiểm tra hồ sơ và hiện trạng.
303
post  /settlement/casefile/{letter}/report
      do   = draft
      note = Đã làm việc với người liên quan.
303   /settlement/casefile/{letter}/report?draft=1
get   /account/me
see   drafts/kept/act = report
get   /settlement/casefile/{letter}/report?draft=1
see   //field[@name = 'note']/value = Đã làm việc với người liên quan.
sql   update assignment set ended_at = utc_timestamp(6) where casefile_id = {letter}
get   /account/me
not   drafts/kept
get   /settlement/casefile/{letter}/report?draft=1
404

# ---- after fourteen days ----
day   2026-12-02 09:00
tick
sql   select count(*) from draft -> 0
run   ! grep -rqE "Nủ|thứ nhất của|Hỏi về đất" {var}/log
