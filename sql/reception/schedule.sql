-- When and where the office receives.

-- :many schedule_places()
select   id, name, address, hours, phone
from     reception_place
where    agency_id = :me_agency_id
and      valid_to is null
order by id
limit    20;

-- :one schedule_place(id int)
select id, agency_id from reception_place where id = :id and agency_id = :me_agency_id and valid_to is null;

-- :exec schedule_place_insert(form)
insert into reception_place
       (agency_id,     name,  address,        hours,  phone,        valid_from)
values (:me_agency_id, :name, :place_address, :hours, :place_phone, :today);

-- :exec schedule_session_insert(form)
insert into reception_session
       (place_id,  agency_id,     top_id,     held_on,  starts,  ends,  leader,  content,  posted_on)
values (:place_id, :me_agency_id, :me_top_id, :held_on, :starts, :ends, :leader, :content, :today);

-- :one schedule_session(id int)
select s.id, s.held_on, s.starts, s.ends, s.leader, s.content, s.state, s.moved_to, s.why, s.version, p.name as place_name
from   reception_session s
join   reception_place p on p.id = s.place_id
where  s.id = :id
and    s.agency_id = :me_agency_id;

-- :exec schedule_session_change(form, id int, moved_to day)
update reception_session
set    state = :session_state, moved_to = :moved_to, why = :why, version = version + 1
where  id = :id
and    agency_id = :me_agency_id
and    version = :version - 1;
