#!tests/tool/scenario
# The tree of offices: browsed, found by name, corrected, begun and ended.

keep tag run date +%s
as quang.p25
keep p25 sql select id from agency where code = 'P25'
keep p04 sql select id from agency where code = 'P04'
get /account/agencies
200
see place/agency_code = P25
see above/agency[1]/name = Chính phủ
not above/agency[@path]
see agencies/agency[code = 'P25.TTR']/name ~ Thanh tra
get /account/agencies?under={p04}
404
get /account/agencies?agency_search=viet+tri
see agencies/agency[code = 'C07900']/name ~ Việt Trì
get /account/agencies?agency_search=thanh+tra+tinh+cao+bang
not agencies/agency
get /account/agency/{p04}
404
same /account/agency/999999

# Where citizens find it.
keep ttr sql select id from agency where code = 'P25.TTR'
keep version sql select version from agency where id = {ttr}
post /account/agency/{ttr}/edit
    address = Số 1, đường Trần Phú, phường Việt Trì, tỉnh Phú Thọ
    phone = 0210 3846 123; 0210 3846 124
    email = thanhtra@phutho.gov.vn
    hours = Thứ Hai đến thứ Sáu, 7:30 đến 11:30 và 13:30 đến 17:00
303 /account/agency/{ttr}
follow
see agency/phone = 0210 3846 123; 0210 3846 124
text "Đã lưu thông tin cơ quan."

# Two people on one record: the second learns that it changed.
post /account/agency/{ttr}/edit
    address = Nơi khác
    seen = {version}
409
sql select address from agency where id = {ttr} -> Số 1, đường Trần Phú, phường Việt Trì, tỉnh Phú Thọ
post /account/agency/{ttr}/edit
    phone = gọi cô Lan
    email = không có
422
see //field[@name = 'email']/error/@key = not_an_email
post /account/agency/{ttr}/edit
    phone = gọi cô Lan
422
see //field[@name = 'phone']/error/@key = not_a_phone

# A new department.
post /account/agency/new
    code = P25-STN
    kind = department
    name = Sở Thử nghiệm tỉnh Phú Thọ
    begins_on = 01/07/2025
422
see //field[@name = 'code']/error/@key = agency_code
post /account/agency/new
    code = P25.TTR
    kind = department
    name = Sở Thử nghiệm tỉnh Phú Thọ
    begins_on = 01/07/2025
422
see //field[@name = 'code']/error/@key = agency_code_taken
post /account/agency/new
    code = P25.T{tag}
    kind = department
    name = Sở Thử nghiệm tỉnh Phú Thọ
    begins_on = 30/06/2025
422
see //field[@name = 'begins_on']/error/@key = before_parent
post /account/agency/new
    code = P25.T{tag}
    kind = department
    name = Sở Thử nghiệm {tag} tỉnh Phú Thọ
    begins_on = 01/07/2025
303 /account/agency/{stn}
sql select level, parent_id = {p25}, top_id = {p25}, fold from agency where id = {stn} -> province 1 1 so thu nghiem {tag} tinh phu tho
sql select count(*) from agency_path where agency_id = {stn} -> 3
sql select depth from agency_path where agency_id = {stn} and ancestor_id = {p25} -> 1
get /account/users?agency={stn}
200
get /account/agency/new?under={p04}
404

# It ends, and another goes on with its work; while it has offices below, it does not end.
post /account/agency/{stn}/end
    ends_on = 30/06/2025
422
see //field[@name = 'ends_on']/error/@key = before_begin
# Nor while anybody waits for something from it: what it is, and where work follows a successor.
sql insert into casefile (row_uid, lookup_code, kind, machine, state, agency_id, top_id, received_on, state_on) select unhex(md5('{tag}')), concat('9', right(concat('0000000000', {tag}), 10)), 'complaint', 'petition', 'received', {stn}, {p25}, curdate(), curdate()
keep matter sql select id from casefile where agency_id = {stn}
get /account/agency/{stn}/end
200
see unfinished/work[@kind = 'matters']/n = 1
not unfinished/work[@kind = 'visits']
not form
text "Đến trang sắp xếp cơ quan"
post /account/agency/{stn}/end from /account/agency/{stn}/edit
    ends_on = 31/12/2026
422
see //field[@name = 'ends_on']/error/@key = has_open
see //field[@name = 'ends_on']/value = 31/12/2026
see unfinished/work[@kind = 'matters']/n = 1
get /account/agency/{stn}/end
text "Đơn, vụ việc đang giải quyết: 1"
sql select valid_to is null from agency where id = {stn} -> 1
sql delete from casefile where id = {matter}
sql insert into session_task (row_uid, session_id, agency_id, to_agency_id, state, task_sealed, due_on, made_by, made_at) select unhex(md5('{tag}v')), s.id, {p25}, {stn}, 'open', 'x', curdate(), 1, now(6) from reception_session s order by s.id limit 1
get /account/agency/{stn}/end
see unfinished/work[@kind = 'tasks']/n = 1
not unfinished/work[@kind = 'matters']
sql delete from session_task where to_agency_id = {stn}
get /account/agency/{stn}/end
not unfinished
see form
# It does not follow itself, and is not offered.
post /account/agency/{stn}/end
    ends_on = 31/12/2025
    successor_id_search = sở thử nghiệm {tag}
422
see //field[@name = 'successor_id_search']/error/@key = not_itself
not //field[@name = 'successor_id']/option
# Recorded for a day to come it is told, and can be taken back until then; a second time there is none.
keep ahead run date -d '+40 days' +%d/%m/%Y
post /account/agency/{stn}/end
    ends_on = {ahead}
    successor_id_search = sở tài chính tỉnh phú thọ
303
follow
see may_stay = 1
text "cơ quan kết thúc hoạt động khi hết ngày {ahead}, Sở Tài chính tỉnh Phú Thọ kế thừa"
get /account/agency/{stn}/end
409
post /account/agency/{stn}/stay from /account/agency/{stn}
303 /account/agency/{stn}
follow
see may_stay = 0
see may_end = 1
text "Đã bỏ việc kết thúc: cơ quan tiếp tục hoạt động."
post /account/agency/{stn}/stay from /account/agency/{stn}
409
see meanwhile/change[1]/what = agency_end_withdrawn
sql select valid_to is null, successor_id is null, ending_at is null, ending_by is null from agency where id = {stn} -> 1 1 1 1
sql select count(*) from agency_path where agency_id = {stn} and valid_to is not null -> 0
post /account/agency/{stn}/end
    ends_on = 31/12/2025
    successor_id_search = sở tài chính tỉnh phú thọ
303
follow
see agency/successor_name = Sở Tài chính tỉnh Phú Thọ
# An end is said once: who would follow it as well, or on another day, is refused.
post /account/agency/{stn}/end from /account/agency/{stn}/edit
    ends_on = 31/01/2026
    successor_id_search = thanh tra tỉnh phú thọ
422
see //field[@name = 'ends_on']/error/@key = end_recorded
sql select valid_to from agency_path where agency_id = {stn} and depth = 0 -> 2025-12-31
# It takes effect when its day is over, and whoever was giving it something has ended; then its
# successor reads what was closed and held there.
tick
sql select count(*) from agency_before where predecessor_id = {stn} -> 0
sql insert into reception_place (agency_id, name, address, hours, valid_from) values ({stn}, '{tag}', 'Số 1', '8 giờ', '2025-07-01')
sql insert into reception_session (place_id, agency_id, top_id, held_on, starts, ends, leader, posted_on, state, took_on) select id, {stn}, {p25}, '2025-11-10', '08:00', '11:00', 'Giám đốc', '2025-11-01', 'held', '2025-11-10' from reception_place where name = '{tag}'
sql update agency set ending_at = '2026-01-01' where id = {stn}
tick
keep stc sql select successor_id from agency where id = {stn}
sql select successor_id, from_on from agency_before where predecessor_id = {stn} -> {stc} 2026-01-01
sql select valid_to, ending_at is null from agency where id = {stn} -> 2025-12-31 1
sql select agency_id, successor_id from reception_session where agency_id = {stn} -> {stn} {stc}
# One that ends before it, and is recorded after: who follows the second follows the first.
post /account/agency/new
    code = P25.U{tag}
    kind = department
    name = Sở Thử nữa {tag} tỉnh Phú Thọ
    begins_on = 01/07/2025
303 /account/agency/{first}
post /account/agency/{first}/end
    ends_on = 15/12/2025
    successor_id = {stn}
303
sql update agency set ending_at = '2026-01-01' where id = {first}
tick
sql select successor_id, from_on from agency_before where predecessor_id = {first} order by from_on -> {stn} 2025-12-16, {stc} 2026-01-01

# Work that came after the end was recorded: it is taken back, the log says so, who recorded it is told.
post /account/agency/new
    code = P25.V{tag}
    kind = department
    name = Sở Thử sau {tag} tỉnh Phú Thọ
    begins_on = 01/07/2025
303 /account/agency/{busy}
post /account/agency/{busy}/end
    ends_on = 15/12/2025
    successor_id = {stc}
303
sql insert into casefile (row_uid, lookup_code, kind, machine, state, agency_id, top_id, received_on, state_on) select unhex(md5('{tag}b')), concat('9', right(concat('0000000000', {tag}), 10)), 'complaint', 'petition', 'received', {busy}, {p25}, curdate(), curdate()
sql update agency set ending_at = '2026-01-01' where id = {busy}
tick
tick
sql select valid_to is null, successor_id is null, ending_at is null, ending_by is null from agency where id = {busy} -> 1 1 1 1
sql select count(*) from agency_path where agency_id = {busy} and valid_to is not null -> 0
sql select count(*) from agency_before where predecessor_id = {busy} -> 0
sql select what from access where object = 'agency' and object_id = {busy} order by id -> agency_created, agency_ended, agency_end_undone
get /account/notices
see notices/news[news = 'agency_end_undone'][subject_id = '{busy}']/path = /account/agency/{busy}/end
see notices/news[subject_id = '{busy}']/agency_name = Sở Thử sau {tag} tỉnh Phú Thọ
get /account/agency/{busy}/end
text "Đơn, vụ việc đang giải quyết: 1"
sql delete from casefile where agency_id = {busy}
# Once it is finished it may end as before.
post /account/agency/{busy}/end
    ends_on = 16/12/2025
    successor_id = {stc}
303
sql update agency set ending_at = '2026-01-01' where id = {busy}
tick
sql select successor_id, from_on from agency_before where predecessor_id = {busy} -> {stc} 2025-12-17
get /account/agency/{p25}/end
404
as kien.ttcp
post /account/agency/{p25}/end
    ends_on = 31/12/2026
422
see //field[@name = 'ends_on']/error/@key = has_below
get /account/agencies
200
see agencies/agency/code ~ CP
sql select what from access where object = 'agency' and object_id = {stn} order by id -> agency_created, agency_ended, agency_end_withdrawn, agency_ended
