-- A day and an hour for who wants to be received.

-- The sessions of an office for which a day can still be asked.
-- :many booking_sessions(agency_id int, from_on day)
select   id, held_on, starts, ends, kind, leader, content, state, moved_to, why, place_name, place_address, last_on, held_by
from     public_session
where    agency_id = :agency_id
and      last_on >= :from_on
and      state in ('planned', 'moved')
order by last_on, id
limit    20;

-- :many booking_places(agency_id int)
select   name, address, hours, phone
from     reception_place
where    agency_id = :agency_id
and      valid_to is null
order by id
limit    20;

-- What her slip says. Of her it says nothing.
-- :one booking_of(id int)
-- no reach: she has code and secret
select a.row_uid, a.lookup_code, a.state, a.kind, a.sealed, a.wanted_on, a.starts, a.place, a.people, a.message_sealed,
       a.secret_sealed, s.leader, s.starts as session_starts, s.ends as session_ends, g.name as agency_name, g.address as agency_address, g.phone as agency_phone
from   appointment a
join   agency g on g.id = a.agency_id
left join public_session s on s.id = a.session_id
where  a.id = :id;

-- The slip of a form that was sent before: who clicked twice sees the first.
-- :one booking_by_key(form_key bytes)
-- no reach: the key was given to this browser alone
select a.lookup_code, k.mac
from   appointment a
join   lookup k on k.appointment_id = a.id
where  a.form_key = :form_key;
