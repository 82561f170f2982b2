-- The walk over all chains: the tool that proves the history sees every row.

-- :many tool_events(after_id int, low int, high int)
-- no reach: proves the chains of the whole database, shows nothing of them
select   id, subject, subject_id, seq, at, account_id, role, agency_id, act, event,
         from_state, to_state, document, detail, row_uid, note_sealed as note_bytes, delegation_id,
         prev, hash
from     event
where    id > :after_id
and      subject_id >= :low
and      subject_id < :high
order by id
limit    1000;

-- :many tool_casefile_ends(after_id int, high int)
-- no reach: compares the ends of the chains of the whole database
select   id, event_seq, event_hash
from     casefile
where    id > :after_id
and      id < :high
order by id
limit    1000;

-- :many tool_visit_ends(after_id int, high int)
-- no reach: compares the ends of the chains of the whole database
select   id, event_seq, event_hash
from     visit
where    id > :after_id
and      id < :high
order by id
limit    1000;

-- :many tool_appointment_ends(after_id int, high int)
-- no reach: compares the ends of the chains of the whole database
select   id, event_seq, event_hash
from     appointment
where    id > :after_id
and      id < :high
order by id
limit    1000;

-- :many tool_task_ends(after_id int, high int)
-- no reach: compares the ends of the chains of the whole database
select   id, event_seq, event_hash
from     session_task
where    id > :after_id
and      id < :high
order by id
limit    1000;

-- :many tool_breach_ends(after_id int, high int)
-- no reach: compares the ends of the chains of the whole database
select   id, event_seq, event_hash
from     breach
where    id > :after_id
and      id < :high
order by id
limit    1000;

-- :many tool_data_request_ends(after_id int, high int)
-- no reach: compares the ends of the chains of the whole database
select   id, event_seq, event_hash
from     data_request
where    id > :after_id
and      id < :high
order by id
limit    1000;

-- :one tool_last_subject()
-- no reach: how far the walk goes
select greatest(coalesce((select max(id) from casefile), 0),
                coalesce((select max(id) from visit), 0),
                coalesce((select max(id) from appointment), 0),
                coalesce((select max(id) from session_task), 0),
                coalesce((select max(id) from breach), 0),
                coalesce((select max(id) from data_request), 0)) as id,
       coalesce((select max(subject_id) from event where subject = 'C'), 0) as casefile_id,
       coalesce((select max(subject_id) from event where subject = 'V'), 0) as visit_id,
       coalesce((select max(subject_id) from event where subject = 'A'), 0) as appointment_id,
       coalesce((select max(subject_id) from event where subject = 'T'), 0) as task_id,
       coalesce((select max(subject_id) from event where subject = 'B'), 0) as breach_id,
       coalesce((select max(subject_id) from event where subject = 'D'), 0) as data_request_id;
