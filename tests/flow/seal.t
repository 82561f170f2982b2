#!tests/tool/scenario
# A denunciation that is found later, in a letter entered as a complaint: the act that seals
# it takes everything of its sender out of sight, as if it had come in as one. Whoever saw
# the name yesterday gets the answer for a letter that does not exist; no table, no file and
# no other letter tells it.
day   2026-11-20

as    ha.viettri
# another letter of the same woman about the same decision, so that there is a link
post  /intake/petition/new
      name            = Ksor Thị Hrê Nuôn
      birth           = 1979
      id_kind         = cccd
      id_number       = 025179004321
      phone           = 0977003344
      address         = Số 77, ngõ 5
      unit_search     = phường Việt Trì
      channel         = post
      kind            = complaint
      field_code      = 1.2.5
      subject         = Khiếu nại lối đi chung
      content         = Khiếu nại Quyết định 9911/QĐ-UBND về lối đi chung.
      decision_number = 9911/QĐ-UBND
303   /intake/petition/{other}
post  /intake/petition/new
      name            = Ksor Thị Hrê Nuôn
      birth           = 1979
      id_kind         = cccd
      id_number       = 025179004321
      id_issued       = 01/02/2022
      phone           = 0977003344
      email           = nuon@hre.example.vn
      address         = Số 77, ngõ 5
      unit_search     = phường Việt Trì
      people          = several
      signers         = Y Blŏk Niê Hrê; 025180005432; 1980; Số 79, ngõ 5
      channel         = post
      kind            = complaint
      field_code      = 1.2.5
      subject         = Về công chức địa chính và lối đi chung
      content         = Công chức địa chính nhận tiền để xác nhận Quyết định 9911/QĐ-UBND.
      decision_number = 9911/QĐ-UBND
      file file       = tests/fixture/letter.pdf
303   /intake/petition/{letter}
get   /intake/petition/{letter}
see   parties/party/name ~ Ksor Thị Hrê Nuôn
see   duplicates/duplicate[id = '{other}']/reason ~ same_id
keep  paper documents/document/path
keep  stored documents/document/store_id
keep  code casefile/lookup_code
get   {paper}
200
run   test -e "$KNTC_VAR/store/$(printf %.2s {stored})/{stored}"
post  /intake/petition/{letter}/duplicate from /intake/petition/{letter}/duplicate?earlier={other}
      earlier_id = {other}
      relation   = D
303
get   /intake/petition/{letter}/receipt
keep  secret receipt/secret
# the letter is seen by a leader of the office
as    thu.viettri
get   /intake/petition/{letter}
200

# It is no denunciation by a word in the form: its sender would stand open.
as    long.viettri
post  /intake/petition/{letter}/classify
      kind         = denunciation
      field_code   = 3.3
      is_competent = 1
422
see   //field[@name = 'kind']/error/@key = seal_first
post  /intake/petition/{letter}/classify
      kind         = denunciation
      field_code   = 3.3
      is_competent = 1
text  "Xin chọn “Niêm phong đơn tố cáo” ở trang của đơn"
post  /intake/petition/{letter}/classify
      kind         = complaint
      field_code   = 1.2.5
      is_competent = 1
303

# Only who sorts letters seals.
as    thu.viettri
get   /intake/petition/{letter}/seal
409
as    lan.tcd
get   /intake/petition/{letter}/seal
404
as    long.viettri
get   /intake/petition/{letter}
see   actions/action[@act = 'seal']/@enabled = yes
keep  receipt_seq sql select event_seq from casefile where id = {letter}
post  /intake/petition/{letter}/seal
422
see   //field[@name = 'is_apart']/error/@key = required_flag
post  /intake/petition/{letter}/seal
      is_apart = 1
      note     = Toàn bộ nội dung là tố cáo.
303   /intake/petition/{letter}
twice
303

get   /intake/petition/{letter}
200
see   casefile/kind = denunciation
see   casefile/sealed = 1
see   casefile/state = received
not   parties/party
not   sorting
see   history/event/event ~ petition_sealed
not   actions/action[@act = 'seal']
no    "Hrê"
no    "025179004321"
no    "0977003344"
no    "Số 77"
# seven working days from the day of receipt, as D15
see   term/term_code = denunciation_check
see   term/due_on = 2026-12-02
# the scan is encrypted, its open copy is gone, and nobody fetches either
see   documents/document/sealed = 1
get   {paper}
404
run   test ! -e "$KNTC_VAR/store/$(printf %.2s {stored})/{stored}"
get   /intake/petition/{letter}
keep  now documents/document/path
keep  kept documents/document/store_id
get   {now}
404
run   ! grep -qa %PDF "$KNTC_VAR/store/$(printf %.2s {kept})/{kept}"

sql   select count(*) from party where casefile_id = {letter} -> 0
sql   select count(*) from party_index i left join party p on p.id = i.party_id where p.id is null -> 0
sql   select count(*) from dedup_key where casefile_id = {letter} and key_hash >> 57 in (9, 14, 25) -> 0
sql   select count(*) > 0 from dedup_key where casefile_id = {letter} -> 1
sql   select count(*) from dedup_link where {letter} in (casefile_id, earlier_id) -> 0
sql   select count(*) from kntc_sealed.denouncer d join casefile c on c.envelope_uid = d.envelope_uid where c.id = {letter} -> 1
sql   select count(*) from event where subject = 'C' and subject_id = {letter} and event = 'petition_sealed' -> 1
sql   select name_sealed is null or sealed = 1 from document where casefile_id = {letter} -> 1

# The other letter does not tell, and no number finds it.
get   /intake/petition/{other}
not   duplicates/duplicate[id = '{letter}']/reason
as    ha.viettri
post  /intake/find
      q = 025180005432
422
get   /intake/petition/{letter}
404
same  /intake/petition/99999999
as    thu.viettri
get   /intake/petition/{letter}
404
same  /intake/petition/99999999
as    vinh.viettri
get   /settlement/casefile/{letter}
404
same  /settlement/casefile/99999999

# It goes on as a denunciation, and never back.
as    long.viettri
get   /intake/petition/{letter}/seal
see   why = already_sealed
post  /intake/petition/{letter}/seal
      is_apart = 1
422
post  /intake/petition/{letter}/classify
      kind         = complaint
      field_code   = 3.3
      is_competent = 1
422
see   //field[@name = 'kind']/error/@key = kind_seals
post  /intake/petition/{letter}/classify
      kind         = denunciation
      field_code   = 3.3
      is_competent = 1
303
get   /intake/petition/{letter}/propose
see   route/route = R14
post  /intake/petition/{letter}/propose
      act = accept
303
as    cuong.viettri
post  /intake/petition/{letter}/accept
      document         = 9/QĐ-UBND
      accepted_content = Công chức địa chính nhận tiền để xác nhận giấy tờ.
303
get   /settlement/casefile/{letter}
200
no    "Hrê"

# Who may know opens the envelope: both people are in it.
as    long.viettri
post  /identity/{letter}
      reason = verify
      note   = Xác minh thông tin người tố cáo theo Điều 24.
200
see   people/person[1]/name = Ksor Thị Hrê Nuôn
see   people/person[1]/id_number = 025179004321
see   people/person[1]/email = nuon@hre.example.vn
see   people/person[2]/name = Y Blŏk Niê Hrê

nobody
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
no    "tố cáo" in main
no    "Hrê"

# ---- it came by a visit, and from another agency: sealed there too ----
as    tuan.lamthao
post  /intake/petition/new
      name        = Ksor Thị Hrê Lan
      channel     = post
      kind        = reflection
      field_code  = 1.2.5
      subject     = Phản ánh về công chức
      content     = Công chức nhận tiền để làm nhanh.
303   /intake/petition/{first}
post  /intake/petition/{first}/classify
      kind         = reflection
      field_code   = 1.2.5
      is_competent = 0
303
post  /intake/petition/{first}/propose
      act = transfer
      to_agency_id_search = Ban Tiếp công dân tỉnh Phú Thọ
303
as    hai.lamthao
post  /intake/petition/{first}/transfer
      document = 4/PC-UBND
303
keep  transfer sql select id from transfer where from_casefile_id = {first}
as    hoa.tcd
post  /intake/transfer/{transfer}/accept
      document = 7/TCD
303   /intake/petition/{board}
post  /intake/petition/{board}/seal
      is_apart = 1
303
sql   select group_concat(sealed), group_concat(kind) from casefile where id in ({first}, {board}) -> 1,1 denunciation,denunciation
sql   select count(*) from party where casefile_id in ({first}, {board}) -> 0
sql   select sealed, kind from transfer where id = {transfer} -> 1 denunciation
# who passed it on has no more to do with it (Q13)
as    tuan.lamthao
get   /intake/petition/{first}
404
same  /intake/petition/99999999
as    hai.lamthao
get   /intake/petition/{first}
404

as    ha.viettri
post  /reception/visit/new
      name           = Ksor Thị Hrê Mơ
      people         = 1
      reception_kind = regular
      held_by        = receiver
      channel        = direct
      kind           = complaint
      matter         = Về công chức địa chính
303   /reception/visit/{visit}
post  /intake/petition/new from /intake/petition/new?visit={visit}
      subject     = Về công chức địa chính
      content     = Công chức nhận tiền.
      field_code  = 1.2.5
303   /intake/petition/{brought}
sql   select visit_id from petition where casefile_id = {brought} -> {visit}
as    long.viettri
post  /intake/petition/{brought}/seal
      is_apart = 1
303
sql   select sealed, kind, envelope_uid is not null from visit where id = {visit} -> 1 denunciation 1
sql   select count(*) from party where visit_id = {visit} or casefile_id = {brought} -> 0

# An organisation does not denounce.
as    ha.viettri
post  /intake/petition/new
      name       = Hợp tác xã Hrê
      party_kind = organisation
      channel    = post
      kind       = complaint
      field_code = 1.2.5
      subject    = Về công chức địa chính
      content    = Công chức nhận tiền.
303   /intake/petition/{body}
as    long.viettri
post  /intake/petition/{body}/seal
      is_apart = 1
422
see   //form/error/@key = organisation_denounces

# The chains hold, and nothing of them lies open in any table or log.
run   "$KNTC_OUT/kntc" --conf "$KNTC_CONF" verify
run   mariadb-dump --no-defaults -S "$(sed -n 's/^database_socket = //p' "$KNTC_CONF")" --databases kntc kntc_sealed | grep -cE 'Hrê|025179004321|0977003344|025180005432' -> 0
run   cat "$KNTC_VAR"/log/*.log | grep -cE 'Hrê|025179004321|0977003344|025180005432' -> 0
