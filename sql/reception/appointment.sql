-- Who asked to be received, and when.

-- :many appointments_in(state text, from_on day)
select   a.id, a.row_uid, a.state, a.kind, a.sealed, a.people, a.wanted_on, a.starts, a.asked_at, a.name_sealed, s.leader
from     appointment a force index (waiting)
left join reception_session s on s.id = a.session_id
where    :reach(a)
and      a.agency_id = :me_agency_id
and      a.state = :state
and      a.wanted_on >= :from_on
order by a.wanted_on, a.id
limit    100;

-- :many appointments_waiting(state text)
select   a.id
from     appointment a force index (waiting)
where    :reach(a)
and      a.agency_id = :me_agency_id
and      a.state = :state
and      a.wanted_on >= :today
order by a.wanted_on, a.id
limit    100;

-- :many appointments_of_day(wanted_on day)
select   a.id, a.row_uid, a.state, a.kind, a.sealed, a.people, a.wanted_on, a.starts, a.name_sealed
from     appointment a force index (day)
where    :reach(a)
and      a.agency_id = :me_agency_id
and      a.wanted_on = :wanted_on
and      a.state not in ('turned_down', 'cancelled')
order by a.id
limit    200;

-- :many appointments_of_session(session_id int)
select   a.id, a.row_uid, a.state, a.kind, a.sealed, a.people, a.wanted_on, a.starts, a.name_sealed
from     appointment a force index (session_id)
where    a.session_id = :session_id
and      :reach(a)
order by a.id
limit    200;

-- :one appointment_head(id int)
select a.id, a.row_uid, a.state, a.kind, a.sealed, a.people, a.wanted_on, a.starts, a.place, a.asked_at, a.name_sealed,
       a.phone_sealed, a.message_sealed, a.session_id, a.visit_id, a.from_visit_id, a.handler_id, a.version, s.kind as session_kind,
       s.held_by as session_held_by, s.leader, u.display_name as handler
from   appointment a
left join reception_session s on s.id = a.session_id
left join account u on u.id = a.handler_id
where  a.id = :id
and    :reach(a);

-- :many appointment_letters(id int)
select   l.id, l.template, l.state, l.number, l.issued_on
from     letter l force index (appointment_id)
join     appointment a on a.id = l.appointment_id
where    l.appointment_id = :id
and      :reach(a)
and      a.sealed = 0
order by l.id desc
limit    30;

-- What it is about: of one that denounces only to who took it on.
-- :one appointment_matter(id int)
select a.row_uid, a.matter_sealed
from   appointment a
where  a.id = :id
and    :reach(a)
and    (a.sealed = 0 or a.handler_id = :me_account_id);

-- Code and secret open it: of one that denounces likewise. is_hers: she asked for it herself, and was shown her secret.
-- :one appointment_slip_of(id int)
select a.row_uid, a.lookup_code, a.secret_sealed, g.name as agency_name, g.address as agency_address, g.phone as agency_phone,
       exists (select 1 from event e
               where e.subject = 'A' and e.subject_id = a.id and e.seq = 1 and e.account_id is null) as is_hers
from   appointment a
join   agency g on g.id = a.agency_id
where  a.id = :id
and    :reach(a)
and    (a.sealed = 0 or a.handler_id = :me_account_id);

-- :many appointment_events(id int)
select   e.seq, e.at, e.role, e.act, e.event, nullif(e.to_state, e.from_state) as to_state, e.detail, e.row_uid, e.note_sealed,
         u.display_name as who
from     event e
join     appointment a on a.id = e.subject_id
left join account u on u.id = e.account_id
where    e.subject = 'A'
and      e.subject_id = :id
and      :reach(a)
order by e.seq desc
limit    60;

-- The one that a visit came of.
-- :one visit_appointment(visit_id int)
select a.id, a.wanted_on, a.starts
from   appointment a
where  a.visit_id = :visit_id
and    :reach(a)
limit  1;

-- Those that it ended with, the last one first.
-- :many visit_booked(visit_id int)
select   a.id, a.state, a.wanted_on, a.starts
from     appointment a force index (from_visit_id)
where    a.from_visit_id = :visit_id
and      :reach(a)
order by a.id desc
limit    10;
