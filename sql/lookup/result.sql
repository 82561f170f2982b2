-- What a citizen may see, from views without personal columns.

-- Before the secret is known to be right: this code or the next one that somebody has. A row
-- that is there and one that is not are some fifty microseconds, which could be measured.
-- :one result_key(code text)
select   lookup_code, casefile_id, appointment_id, mac
from     lookup force index (primary)
where    lookup_code >= :code
order by lookup_code
limit    1;

-- :one result_of(casefile_id int)
select casefile_id, kind, state, is_open, level, received_on, accepted_on, decided_on, effective_on, closed_on,
       state_on, due_on, agency_name, agency_address, agency_phone, to_agency_name
from   public_casefile
where  casefile_id = :casefile_id;

-- The body that settles the second level, where the law names one that is known, and whether the
-- decision can be brought to court.
-- :one result_next(casefile_id int)
select   agency_name, has_second, is_kept_from_court
from     public_next
where    casefile_id = :casefile_id
order by place_no
limit    1;

-- :many result_steps(casefile_id int)
select   seq, at, to_state
from     public_step
where    casefile_id = :casefile_id
order by seq
limit    60;

-- The dialogue to which the sender is called.
-- :one result_invitation(casefile_id int)
select   meets_on, meets_from, place
from     public_invitation
where    casefile_id = :casefile_id
order by n desc
limit    1;

-- Of a denunciation: the day to which its term was extended, and the day on which the sender was
-- told of the end. Both may be absent.
-- :one result_denounced(casefile_id int)
select extended_to, ended_told_on
from   public_denounced
where  casefile_id = :casefile_id;
